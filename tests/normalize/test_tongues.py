from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.tongues import bracketed_language, language


@pytest.mark.parametrize(
    ("remark", "code"),
    [
        ("in Russian", "ru"),
        ("inRussian", "ru"),
        ("in Korean with English abstract", "ko"),
        ("auf Deutsch", "de"),
        ("en français", "fr"),
        ("на англ. яз.", "en"),
        ("in press", ""),
        ("in", ""),
        ("Russian", ""),
        ("", ""),
    ],
)
def test_a_remark_names_a_language(remark: str, code: str) -> None:
    assert language(remark) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Walls (in Russian). Rome, 1990", "ru"),
        ("Стены [на англ. яз.]. М., 1990", "en"),
        ("Walls (in Hill Journal) (in Chinese)", "zh"),
        ("Walls in Russian Towns (Rome, 1990)", ""),
    ],
)
def test_a_language_in_brackets(text: str, code: str) -> None:
    assert bracketed_language(text) == code


@given(st.text())
def test_any_text_gives_a_code_or_nothing(text: str) -> None:
    assert len(language(text)) in (0, 2)
    assert len(bracketed_language(text)) in (0, 2)
