"""Citations by key, as Pandoc's Markdown, LaTeX and reStructuredText write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Literal, NamedTuple

from biblio.model import Locator
from biblio.rules.locators import is_several

Syntax = Literal["markdown", "latex", "rst"]

_SYNTAXES: dict[str, Syntax] = {
    ".tex": "latex",
    ".ltx": "latex",
    ".latex": "latex",
    ".rst": "rst",
    ".rest": "rst",
}
# The short terms of the locale en-US of CSL 1.0.2, by which Pandoc knows a locator.
_CUES = {
    "page": ("p.", "pp."),
    "volume": ("vol.", "vols."),
    "chapter": ("chap.", "chaps."),
    "folio": ("fol.", "fols."),
    "note": ("n.", "nn."),
    "section": ("sec.", "secs."),
    "paragraph": ("para.", "paras."),
    "column": ("col.", "cols."),
    "line": ("l.", "ll."),
    "verse": ("v.", "vv."),
    "book": ("bk.", "bks."),
    "part": ("pt.", "pts."),
    "issue": ("no.", "nos."),
    "figure": ("fig.", "figs."),
    "table": ("tab.", "tab."),
    "article-locator": ("art.", "arts."),
    "canon": ("canon", "canons"),
    "sub-verbo": ("s.v.", "s.vv."),
    "appendix": ("app.", "app."),
    "act": ("act", "acts"),
    "scene": ("sc.", "sc."),
    "elocation": ("loc.", "loc."),
}
# What names several besides that.
_MORE = re.compile(r"[-–;&]|(?<=\d)\s?ff?\b|\band\b")
# Pandoc's User's Guide, "Citation syntax": other keys stand in braces.
_BARE_KEY = re.compile(r"\w(?:\w|[:.#$%&+?<>~/-](?=\w))*", re.ASCII)
_BRACED_KEY = re.compile(r"[^{}\[\]\s@;]{1,80}")
# What none of the commands of LaTeX takes for its own.
_LATEX_KEY = re.compile(r"[^\s,{}\[\]\\%#~^$&\"]{1,120}")
_RST_KEY = re.compile(r"[^\s,{}`\\]{1,120}")
# What biblatex takes for pages by itself (its manual, 3.15.2, \\ifpages).
_LATEX_PAGES = re.compile(r"(?:\d+|[ivxlcdm]+)(?:(?:, |-)(?:\d+|[ivxlcdm]+))*")


class ByKey(NamedTuple):
    """A citation that is written by key.

    ``volume`` is given where it is another one than that of the source. ``suffix`` is a remark behind the
    place cited. ``in_text``: the name of the author is part of the sentence, as in ``Roe (1990, 12) says``.
    """

    key: str
    locator: Locator | None = None
    volume: str = ""
    suffix: str = ""
    in_text: bool = False


def syntax_of(path: str) -> Syntax:
    """The syntax of a document by the end of its name; Markdown where that does not tell."""
    return _SYNTAXES.get(PurePath(path).suffix.lower(), "markdown")


def can_hold(syntax: Syntax, key: str) -> bool:
    """Whether a citekey can be written in a syntax."""
    allowed = {"markdown": _BRACED_KEY, "latex": _LATEX_KEY, "rst": _RST_KEY}[syntax]
    return bool(allowed.fullmatch(key))


def written(citation: ByKey, syntax: Syntax) -> str:
    r"""A citation as it stands alone.

    That is ``[@roe1990, p. 12]`` or in the text ``@roe1990 [p. 12]`` in Markdown, ``\autocite[12]{roe1990}``
    or ``\textcite`` in LaTeX, and ``:cite:p:`roe1990{p. 12}``` or ``:cite:t:`` in reStructuredText, as
    sphinxcontrib-bibtex 2.6 and Pandoc have it.
    """
    writers: dict[Syntax, Callable[[ByKey], str]] = {
        "markdown": _markdown,
        "latex": _latex,
        "rst": _rst,
    }
    return writers[syntax](citation)


def names_several(value: str) -> bool:
    """Whether a place is several, as ``pp.`` stands before: ``12-14``, ``12 ff.``, not ``1,022``."""
    return is_several(value) or bool(_MORE.search(value))


def bare(citation: ByKey) -> str:
    """A citation in Markdown, without the brackets in which it stands, perhaps with others."""
    return ", ".join([_marked(citation.key), *_parts(citation)])


def _marked(key: str) -> str:
    return f"@{key}" if _BARE_KEY.fullmatch(key) else f"@{{{key}}}"


def _markdown(citation: ByKey) -> str:
    if not citation.in_text:
        return f"[{bare(citation)}]"
    note = ", ".join(_parts(citation))
    return f"{_marked(citation.key)} [{note}]" if note else _marked(citation.key)


def _latex(citation: ByKey) -> str:
    locator = citation.locator
    pages = locator and locator.label == "page" and _LATEX_PAGES.fullmatch(locator.value)
    if locator and pages and not citation.volume and not citation.suffix:
        note = locator.value
    else:
        note = ", ".join(_parts(citation))
    command = "textcite" if citation.in_text else "autocite"
    return f"\\{command}{f'[{note}]' if note else ''}{{{citation.key}}}"


def _rst(citation: ByKey) -> str:
    note = ", ".join(_parts(citation))
    return f":cite:{'t' if citation.in_text else 'p'}:`{citation.key}{f'{{{note}}}' if note else ''}`"


def _parts(citation: ByKey) -> list[str]:
    """What stands behind the key: the place cited, and the remark on it."""
    place = []
    if citation.volume:
        place.append(f"vol. {citation.volume}")
    if citation.locator:
        one, several = _CUES[citation.locator.label]
        value = citation.locator.value
        cue = several if names_several(value) else one
        place.append(value if value == "passim" else f"{cue} {value}")
    if place and citation.suffix.startswith("("):
        return [f"{', '.join(place)} {citation.suffix}"]
    return [*place, *filter(None, [citation.suffix])]
