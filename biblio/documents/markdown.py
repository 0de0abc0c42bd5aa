"""What of a Markdown document is not prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SILENT = re.compile(
    r"\A---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$"  # front matter
    r"|^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|<!--.*?(?:-->|\Z)"
    r"|(?P<ticks>`+)(?!`)[^\r\n]*?[^`](?P=ticks)(?!`)"
    r"|!\[[^\[\]\r\n]{0,400}\](?:\([^()\r\n]{0,1000}\))?"  # an image
    r"|</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>\r\n]{0,200})?/?>"  # a tag
    r"|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+\"[^\"\r\n]*\")?\)"  # the address of a link
    r"|^[ \t]*\[[^\]\^\r\n][^\]\r\n]*\]:[ \t]+\S+[^\r\n]*$",  # a link definition, but no footnote
    re.DOTALL | re.MULTILINE,
)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_INDENTED = re.compile(r" {4}|\t")
# What the indented lines below it go on with: an item of a list or a footnote.
_CONTINUED = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]*\]:)[ \t]")
_BLACK = re.compile(r"[^\r\n]")


def blanked(text: str) -> str:
    """The text with front matter, code, comments and the addresses of links turned into spaces.

    Its length and line ends stay, so an offset in it is an offset in ``text``.
    """
    silent = _SILENT.sub(lambda match: _spaces(match.group()), text)
    return "".join(
        _spaces(line) if is_code else line
        for is_code, line in zip(_indented_code(text), _lines(silent), strict=True)
    )


def _lines(text: str) -> Iterator[str]:
    return (match.group() for match in _LINE.finditer(text))


def _indented_code(text: str) -> Iterator[bool]:
    """Whether each line is code by its indentation.

    Lines indented by four or more after a blank line are code, but not under a list item or a footnote.
    """
    may_start, continued = True, False
    for line in _lines(text):
        indented = bool(_INDENTED.match(line))
        yield indented and may_start and not continued
        if not line.strip():
            may_start = True
        elif not indented:
            may_start, continued = False, bool(_CONTINUED.match(line))


def _spaces(text: str) -> str:
    return _BLACK.sub(" ", text)
