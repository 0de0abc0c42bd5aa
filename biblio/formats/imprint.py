"""Houses, places, archives and addresses as values of BibLaTeX, and back.

Plain text has ``"; "`` between co-publishers, between co-places, and between an archive and what it holds.
"""

from __future__ import annotations

import re
from itertools import accumulate
from urllib.parse import quote

from biblio.formats import bibnames
from biblio.formats.latex import encode
from biblio.normalize.tex import decode

_CO = "; "
# Stands for an archive that is not named, before what it holds; nothing is printed of it.
_NO_ARCHIVE = "{}"
_URL_MACRO = re.compile(r"\\url\s*\{(.*)\}", re.DOTALL)
_ESCAPE = re.compile(r"\\([%&#_$~])(?:\{\})?")
_BRACED_AND = re.compile(r"\}\s+and\s|\sand\s+\{")


def write_places(text: str) -> str:
    """Write places as a list."""
    items = text.split(_CO)
    return bibnames.join_list(items if all(items) else [text]) if text else ""


def read_places(latex: str) -> str:
    """Read a list of places."""
    return _CO.join(bibnames.split_list(latex))


def write_houses(text: str) -> str:
    """Write publishers: several in braces each, since a house may be called ``Weidenfeld and Nicolson``."""
    items = text.split(_CO)
    if len(items) == 1 or not all(items):
        return write_places(text)
    return " and ".join("{" + encode(item) + "}" for item in items)


def read_houses(latex: str) -> str:
    """Read publishers: an ``and`` between words without braces is part of a name, as it is in BibTeX."""
    return read_places(latex) if _BRACED_AND.search(latex) else decode(latex)


def write_archive(archive: str, location: str) -> str:
    """Write an archive and the place of a thing in it; either may be empty."""
    named = encode(archive) or _NO_ARCHIVE * bool(location)
    apart = _CO if archive and location else ""
    return (f"{{{named}}}" if _CO in archive else named) + apart + encode(location)


def read_archive(latex: str) -> tuple[str, str]:
    """Split an archive and what it holds at the first semicolon outside of braces."""
    if latex.startswith(_NO_ARCHIVE):
        return "", decode(latex)
    depth = 0
    for at, char in enumerate(latex):
        depth += (char == "{") - (char == "}")
        if depth == 0 and latex.startswith(_CO, at):
            return decode(latex[:at]), decode(latex[at:].removeprefix(_CO))
    return decode(latex), ""


def write_address(text: str) -> str:
    """Write an address, in which LaTeX reads nothing: what would unbalance the entry as per cent codes."""
    signs = r"[\\\t\r\n\f\v]" if _is_balanced(text) else r"[{}\\\t\r\n\f\v]"
    return re.sub(signs, lambda found: quote(found[0], safe=""), text)


def read_address(latex: str, pattern: str = ".*") -> str:
    r"""Read an address, with the ``\url{}`` and the escapes that BibTeX needed.

    Empty if the whole of it does not fit the regular expression ``pattern``.
    """
    address = _ESCAPE.sub(r"\1", _URL_MACRO.sub(r"\1", latex.strip()))
    return address if re.fullmatch(pattern, address, re.DOTALL) else ""


def _is_balanced(text: str) -> bool:
    depths = list(accumulate((char == "{") - (char == "}") for char in text))
    return not depths or (min(depths) >= 0 and depths[-1] == 0)
