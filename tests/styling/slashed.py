"""Text with marks, written so that it can be read."""

from biblio.styling.markup import ITALIC, QUOTE, QUOTE_END, ROMAN


def slashed(text):
    """``/x/`` for italics, ``“x”`` for the marks of quotation of a style."""
    for mark in (ITALIC, ROMAN) * text.count("/"):
        text = text.replace("/", mark, 1)
    return text.replace("“", QUOTE).replace("”", QUOTE_END)
