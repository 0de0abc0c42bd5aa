"""Patterns compiled when they are first needed, and quick looks before long ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.roles import OTHERS, goes_on

_WORDS = [
    *("et", "al", "al.", "&", "alii", "and", "others", "u.", "a.", "u.a.", "und", "andere", "и", "др.", "e"),
    *(
        "outros",
        "altri",
        "in.",
        "m.",
        "fl.",
        "a",
        "kol.",
        "colleagues",
        "co",
        "-",
        "workers",
        "Kollegen",
        "…",
        "...",
        "Roe",
        "Albert",
        "(",
        ")",
        "[",
        "]",
    ),
]


def test_a_late_pattern_is_compiled_once_and_not_before_it_is_needed():
    word = late_pattern("[a-z]+", re.IGNORECASE)
    assert word() is word()
    assert word().fullmatch("Roe")
    broken = late_pattern("(")
    with pytest.raises(re.error):
        broken()


@given(st.lists(st.sampled_from(_WORDS), max_size=6), st.sampled_from([" ", "  ", ""]))
def test_the_quick_look_for_others_overlooks_none(words: list[str], blank: str):
    text = blank.join(words)
    assert goes_on(text) == bool(OTHERS.search(text))
