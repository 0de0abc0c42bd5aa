"""Make a reading stable: what has been read once is not changed by reading it again."""

from __future__ import annotations

from collections.abc import Callable

_MOST_ROUNDS = 50


def settled(step: Callable[[str], str], text: str) -> str:
    """``text`` after ``step`` has been applied until it changes nothing more.

    Steps only take away or replace by a fixed form, so that this ends; layers (quotation marks in brackets in
    quotation marks) need a round each. The limit of rounds guards against text made to nest deeper.
    """
    for _ in range(_MOST_ROUNDS):
        before, text = text, step(text)
        if text == before:
            break
    return text
