"""The labels of the tagger and their reading as spans.

Outside of every citation a token is ``PROSE``. Between the values of a citation, a token carries the label
of the value before it with a minus sign (``-title``), so that a chain of labels remembers where it is in the
citation; values that are rarely followed by anything telling share one such label.
"""

from __future__ import annotations

PROSE = "o"
START = "-"

_REMEMBERED = {"author", "editor", "title", "container", "publisher", "place", "date", "pages", "volume"}


def between(last: str | None) -> str:
    """The label of a token inside a citation that is no value.

    ``last`` is the label of the value before it, None when it stands before the first.
    """
    if last is None:
        return START
    return f"-{last}" if last in _REMEMBERED else "-else"


def is_value(label: str) -> bool:
    """Whether the label is that of a value, not of prose or of something between two values."""
    return label != PROSE and label[0] != "-"
