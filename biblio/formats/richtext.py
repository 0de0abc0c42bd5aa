"""The few tags that CSL knows inside of texts, as LaTeX and as Markdown, and back.

They are ``<i>``, ``<b>``, ``<sup>``, ``<sub>``, and a ``<span>`` for small capitals or for words that keep
their case. A tag without its other half is text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from biblio.normalize.tex import PROTECTED, Looks, decode

_SMALL_CAPITALS, _NO_CASE = '<span style="font-variant:small-caps;">', '<span class="nocase">'
_OPENING = {
    **{"i": "<i>", "b": "<b>", "sup": "<sup>", "sub": "<sub>"},
    **{"sc": _SMALL_CAPITALS, "nocase": _NO_CASE},
}
_CLOSING = {kind: "</span>" if kind in ("sc", "nocase") else f"</{kind}>" for kind in _OPENING}
_TAG = re.compile(
    r"<(?P<plain>i|b|sup|sub)>|(?P<sc><span style=\"font-variant: ?small-caps;?\">)"
    r"|(?P<nocase><span class=\"nocase\">)|</(?P<end>i|b|sup|sub|span)>"
)
_LATEX = {
    **{"i": r"\emph{", "b": r"\textbf{", "sup": r"\textsuperscript{", "sub": r"\textsubscript{"},
    **{"sc": r"\textsc{", "nocase": "{"},
}
_MACROS = {
    **dict.fromkeys(
        ("emph", "textit", "textsl", "mkbibemph", "mkbibitalic", "em", "it", "sl", "itshape"), "i"
    ),
    **dict.fromkeys(("textbf", "mkbibbold", "bf", "bfseries"), "b"),
    **dict.fromkeys(("textsc", "sc", "scshape"), "sc"),
    **{"textsuperscript": "sup", "textsubscript": "sub"},
}
LOOKS: Mapping[str, tuple[str, str]] = {
    macro: (_OPENING[kind], _CLOSING[kind]) for macro, kind in _MACROS.items()
}
"""The macros that say how a text is set, and the tags for it."""

PROTECTING = {**LOOKS, PROTECTED: (_NO_CASE, "</span>")}
"""The same, and the tags for words of titles that braces protect."""

_TITLES = ("title", "journal", "series")
_PROTECTED = re.compile(rf"(\w*){re.escape(_NO_CASE)}([^<>]*)</span>(\w*)")
_WORDS = re.compile(r"[^\W\d_]+")

_MARKDOWN = {
    **{"i": ("*", "*"), "b": ("**", "**"), "sup": ("^", "^"), "sub": ("~", "~")},
    **{"sc": ("[", "]{.smallcaps}"), "nocase": ("[", "]{.nocase}")},
}
# What pandoc reads as Markdown anywhere in a line, and at its beginning.
_SIGNS = re.compile(r"[\\`*_\[\]<>$~^@|]|&(?=#?\w+;)|(?<=-)-|(?<=\.\.)\.")
_LINE_SIGNS = re.compile(r"(?:\(?(?:\w{1,9}|@\w*)(?=[.)](?:\s|$))|(?=[-+#:%=](?:\s|$|[-=#])))")
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|\*\*|[*^~\[]|\]\{\.smallcaps\}|\]\{\.nocase\}"
    r"|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)"
)
# What closes, with what opens it, and what it is.
_CLOSES = {
    **{"*": ("*", "i"), "_": ("_", "i"), "**": ("**", "b"), "^": ("^", "sup"), "~": ("~", "sub")},
    **{"]{.smallcaps}": ("[", "sc"), "]{.nocase}": ("[", "nocase")},
}


class _Piece(NamedTuple):
    """A text, or the tag that opens or closes one of a ``kind``."""

    text: str
    kind: str = ""
    opens: bool = False


def read(name: str, latex: str, looks: Looks) -> str:
    """Read the text of a field of a ``.bib`` file; braces protect words in titles only.

    Where they are around a part of a word, all of it is protected. Words with capitals inside, as ``DNA``,
    need no tag: they keep their case, and are written with braces again.

    Args:
        name: The name of the field.
        latex: Its value.
        looks: What becomes of formatting: `PLAIN`, `LOOKS` or `PROTECTING`.
    """
    if PROTECTED in looks and name.endswith(_TITLES):
        text = _PROTECTED.sub(_whole_words, decode(latex, looks))
        if not any(_NO_CASE in piece.text for piece in _pieces(text) if not piece.kind):
            return text
    return decode(latex, LOOKS if PROTECTED in looks else looks)


def unprotected(text: str) -> str:
    """Drop the tags around words that keep their case."""
    return "".join(piece.text for piece in _pieces(text) if piece.kind != "nocase")


def _whole_words(found: re.Match[str]) -> str:
    text = "".join(found.groups())
    is_safe = all(any(char.isupper() for char in word[1:]) for word in _WORDS.findall(text))
    return text if is_safe else f"{_NO_CASE}{text}</span>"


def to_latex(text: str, encode: Callable[[str], str]) -> str:
    """Write a text with tags; ``encode`` writes what stands between them."""
    return "".join(
        (_LATEX[piece.kind] if piece.opens else "}") if piece.kind else encode(piece.text)
        for piece in _pieces(text)
    )


def to_markdown(text: str) -> str:
    """Write a text as pandoc's Markdown; tags that would run together there stay tags."""
    written = "".join(
        _MARKDOWN[piece.kind][not piece.opens] if piece.kind else _SIGNS.sub(r"\\\g<0>", piece.text)
        for piece in _pieces(text)
    )
    if "***" in written:
        written = _SIGNS.sub(r"\\\g<0>", text)
    found = _LINE_SIGNS.match(written)
    return written[: found.end()] + "\\" + written[found.end() :] if found else written


def from_markdown(text: str) -> str:
    """Read pandoc's Markdown of one line; what is not known here stays as it stands."""
    parts: list[str] = []
    opened: list[tuple[str, int]] = []
    end = 0
    for found in _TOKEN.finditer(text):
        parts += [text[end : found.start()], found["escaped"] or found[0]]
        end = found.end()
        if found["escaped"]:
            continue
        opening, kind = _CLOSES.get(found[0], ("", ""))
        at = next((at for at in reversed(range(len(opened))) if opened[at][0] == opening), None)
        if at is not None and text[found.start() - 1] != " ":
            parts[opened[at][1]], parts[-1] = _OPENING[kind], _CLOSING[kind]
            del opened[at:]
        elif not found[0].startswith("]") and text[end : end + 1].strip():
            opened.append((found[0], len(parts) - 1))
    return "".join((*parts, text[end:]))


def _pieces(text: str) -> list[_Piece]:
    """Split a text at the tags that have their other half."""
    tags = list(_TAG.finditer(text))
    kinds: dict[int, str] = {}
    opened: list[int] = []
    for at, tag in enumerate(tags):
        if not tag["end"]:
            opened.append(at)
        elif opened and _CLOSING[_kind(tags[opened[-1]])] == tag[0]:
            begun = opened.pop()
            kinds[begun] = kinds[at] = _kind(tags[begun])
    pieces, end = [], 0
    for at, tag in enumerate(tags):
        if at in kinds:
            pieces += [_Piece(text[end : tag.start()]), _Piece(tag[0], kinds[at], not tag["end"])]
            end = tag.end()
    return [piece for piece in (*pieces, _Piece(text[end:])) if piece.text]


def _kind(tag: re.Match[str]) -> str:
    return tag["plain"] or ("sc" if tag["sc"] else "nocase")
