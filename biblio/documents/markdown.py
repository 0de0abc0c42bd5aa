"""What of a Markdown document is not prose."""

from __future__ import annotations

import re

_SILENT = re.compile(
    r"\A(?:\ufeff)?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$"  # front matter
    r"|^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|<!--.*?(?:-->|\Z)"
    r"|(?P<ticks>`+)(?!`)[^\r\n]*?[^`](?P=ticks)(?!`)"
    r"|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+\"[^\"\r\n]*\")?\)"  # the address of a link
    r"|^[ \t]*\[[^\]\^\r\n][^\]\r\n]*\]:[ \t]+\S+[^\r\n]*$",  # a link definition, but no footnote
    re.DOTALL | re.MULTILINE,
)
_BLACK = re.compile(r"[^\r\n]")


def blanked(text: str) -> str:
    """The text with front matter, code, comments and the addresses of links turned into spaces.

    Its length and line ends stay, so an offset in it is an offset in ``text``.
    """
    return _SILENT.sub(lambda match: _BLACK.sub(" ", match.group()), text)
