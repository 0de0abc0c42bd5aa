"""Word lists as they are easiest to read and to keep: in one string."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of ``text``, which white space parts."""
    return frozenset(text.split())
