"""Entries with marks, written as plain text, Markdown, HTML or LaTeX.

Nothing in what is written is markup but what the marks of `biblio.styling.markup` stand for, and web
addresses, which become links to themselves.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from biblio.normalize.tex import maths
from biblio.styling.markup import (
    ADDRESS,
    BOLD,
    CAPITALS,
    CAPITALS_END,
    ITALIC,
    LIGHT,
    LOWERED,
    LOWERED_END,
    RAISED,
    RAISED_END,
    ROMAN,
    unmarked,
)

Output = Literal["text", "html", "markdown", "latex"]

_PIECE = re.compile("[\ufdd0-\ufdef]|[^\ufdd0-\ufdef]+")
_OPENS = {ITALIC: "italic", BOLD: "bold", RAISED: "sup", LOWERED: "sub", CAPITALS: "caps"}
_CLOSES = {ROMAN: "italic", LIGHT: "bold", RAISED_END: "sup", LOWERED_END: "sub", CAPITALS_END: "caps"}
# A second one inside of the first turns it off (CSL 1.0.2, "Formatting": flip-flopping).
_FLIPS = ("italic", "bold", "caps")
_LOOKS = ("bold", "italic", "caps", "sup", "sub")

# An ampersand is a sign of its own unless it begins an entity (CommonMark, section 2.5).
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~$^@]|&(?=#?[A-Za-z0-9]+;)")
_MARKDOWN_SIGNS = {"bold": ("**", "**"), "italic": ("*", "*"), "sup": ("^", "^"), "sub": ("~", "~")}
# A text that begins like an item of a list would be one.
_LIST_ITEM = re.compile(r"\A([0-9]{0,9})([-+.)])")
_HTML_SIGNS = {
    **{"bold": ("<b>", "</b>"), "italic": ("<i>", "</i>"), "sup": ("<sup>", "</sup>")},
    **{"sub": ("<sub>", "</sub>"), "caps": ('<span style="font-variant: small-caps">', "</span>")},
}
_LATEX_SIGNS = {
    **{"bold": (r"\textbf{", "}"), "italic": (r"\emph{", "}"), "caps": (r"\textsc{", "}")},
    **{"sup": (r"\textsuperscript{", "}"), "sub": (r"\textsubscript{", "}")},
}
_LATEX = {
    **{char: "\\" + char for char in "&%$#_{}"},
    **{"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"},
    # The sets of signs of the older encodings have these in the place of others.
    **{
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        "\u00a0": "~",
        '"': r"\textquotedbl{}",
    },
    **{"[": "{[}", "]": "{]}"},
}
_LATEX_SPECIAL = re.compile("[" + re.escape("".join(_LATEX)) + "]|--+|``|''|[?!]`")
_IN_URL = re.compile(r"[%#\\{}^]")


class Run(NamedTuple):
    """A stretch of text that looks the same throughout; ``looks`` in the order of `_LOOKS`."""

    text: str
    looks: tuple[str, ...]


def runs(text: str) -> Iterator[Run]:
    """Cut a text with marks into stretches of one look; a mark that closes nothing does nothing."""
    for looks, pieces in groupby(_pieces(text), itemgetter(1)):
        yield Run("".join(piece for piece, _ in pieces), looks)


def _pieces(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    depth = dict.fromkeys(_LOOKS, 0)
    for piece in _PIECE.findall(text):
        if piece in _OPENS:
            depth[_OPENS[piece]] += 1
        elif piece in _CLOSES:
            depth[_CLOSES[piece]] = max(0, depth[_CLOSES[piece]] - 1)
        elif not "\ufdd0" <= piece[0] <= "\ufdef":
            looks = (look for look in _LOOKS if (depth[look] % 2 if look in _FLIPS else depth[look]))
            yield piece, tuple(looks)


def markdown(text: str) -> str:
    """Write an entry with marks as one line of Markdown; small capitals are left out, as it has none."""
    pieces = []
    for run in runs(text):
        inner = run.text.strip(" ")
        before, after = (
            (run.text[: len(run.text) - len(run.text.lstrip(" "))], "") if inner else (run.text, "")
        )
        after = run.text[len(run.text.rstrip(" ")) :] if inner else after
        signs = [_MARKDOWN_SIGNS[look] for look in run.looks if look in _MARKDOWN_SIGNS]
        pieces.append(
            before + _around(_linked(inner, _inert_markdown, "<{}>".format), signs if inner else []) + after
        )
    return _LIST_ITEM.sub(r"\1\\\2", "".join(pieces))


def html(text: str) -> str:
    """Write an entry with marks as HTML that stands inside of a block."""

    def link(address: str) -> str:
        shown = entities.escape(address)
        return f'<a href="{shown}">{shown}</a>'

    return "".join(
        _around(_linked(run.text, entities.escape, link), [_HTML_SIGNS[look] for look in run.looks])
        for run in runs(text)
    )


def latex(text: str) -> str:
    r"""Write an entry with marks as LaTeX; addresses stand in ``\url``, of the packages url and hyperref.

    Mathematics stays as it is; as of `maths`, it has no macro but those for signs and alphabets.
    """
    return "".join(
        _around(_linked(run.text, _inert_latex, _latex_url), [_LATEX_SIGNS[look] for look in run.looks])
        for run in runs(text)
    )


WRITERS: dict[Output, Callable[[str], str]] = {
    "text": unmarked,
    "html": html,
    "markdown": markdown,
    "latex": latex,
}


def write_page(entries: list[tuple[str, str]], output: Output) -> str:
    """Write the entries of a bibliography, with marks, as a page.

    Args:
        entries: Keys and texts, in order.
        output: Plain text and Markdown have a paragraph for each entry; HTML a ``div`` of the class
            ``csl-entry`` with the key as its ``id``; LaTeX a paragraph that hangs.
    """
    texts = [(key, WRITERS[output](text)) for key, text in entries]
    if output == "html":
        divs = (
            f'  <div id="ref-{entities.escape(key)}" class="csl-entry">{text}</div>' for key, text in texts
        )
        return "\n".join(['<div class="csl-bib-body">', *divs, "</div>"]) + "\n"
    if output == "latex":
        head = (
            ["% Needs \\usepackage{url} or \\usepackage{hyperref}."]
            if any("\\url{" in t for _, t in texts)
            else []
        )
        paragraphs = (f"\\noindent\\hangindent=2em\\relax {text}\\par" for _, text in texts)
        return "\n".join([*head, *paragraphs]) + "\n"
    separator = "\n\n" if output == "markdown" else "\n"
    return separator.join(text for _, text in texts) + ("\n" if texts else "")


def _around(text: str, signs: list[tuple[str, str]]) -> str:
    for before, after in reversed(signs):
        text = f"{before}{text}{after}"
    return text


def _linked(text: str, inert: Callable[[str], str], link: Callable[[str], str]) -> str:
    pieces, end = [], 0
    for address in ADDRESS.finditer(text):
        pieces += [inert(text[end : address.start()]), link(address[0])]
        end = address.end()
    return "".join((*pieces, inert(text[end:])))


def _inert_markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", text)


def _inert_latex(text: str) -> str:
    def written(found: re.Match[str]) -> str:
        sign = found[0]
        return _LATEX.get(sign) or "{}".join(sign)

    pieces, end = [], 0
    for start, stop in maths(text):
        pieces += [_LATEX_SPECIAL.sub(written, text[end:start]), text[start:stop]]
        end = stop
    return "".join((*pieces, _LATEX_SPECIAL.sub(written, text[end:])))


def _latex_url(address: str) -> str:
    return "\\url{" + _IN_URL.sub(lambda sign: "\\" + sign[0], address) + "}"
