"""Lists of names in BibTeX files: ``von Last, Jr, First and {{Corporate Body}}``.

The rules of splitting are those of BibTeX's own manual ("BibTeXing", section 4): names are separated by the
word ``and`` outside of braces, the parts of a name by commas, the ``von`` part by its lower case. Names
that these rules would break are written with more braces, or as BibLaTeX's list of parts (``family=...``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from biblio.formats.latex import encode
from biblio.model import Name
from biblio.normalize.tex import decode

_TOKEN = re.compile(r"\\.|[{},]|[ \t\r\n\f\v~]+|[^\\{}, \t\r\n\f\v~]+", re.DOTALL)
_PART = re.compile(r"(family|given|prefix|suffix)\s*=\s*(.*)", re.DOTALL | re.IGNORECASE)
_PART_FIELDS = {"prefix": "particle", "family": "family", "suffix": "suffix", "given": "given"}

# How BibTeX says "et al.".
_OTHERS = "others"


class Names(NamedTuple):
    """A list of names. ``malformed`` are those among them that have more commas than BibTeX knows.

    ``goes_on`` tells that ``and others`` stands in the list.
    """

    names: tuple[Name, ...] = ()
    malformed: tuple[str, ...] = ()
    goes_on: bool = False


def read(latex: str) -> Names:
    """Read a list of names; malformed ones are kept whole, as literal names."""
    names, malformed, goes_on = [], [], False
    for tokens in _split(list(_tokens(latex)), "and"):
        if tokens == [_OTHERS]:
            goes_on = True
            continue
        name = _read_name(tokens)
        if name is None:
            name = Name(literal=decode(_text(tokens)))
            malformed.append(name.literal)
        if name != Name():
            names.append(name)
    return Names(tuple(names), tuple(malformed), goes_on)


def write(names: Sequence[Name], *, goes_on: bool = False) -> str:
    """Write a list of names so that `read` gives the same names; empty names are left out."""
    return " and ".join([*(_write_name(name) for name in names if name != Name()), *[_OTHERS] * goes_on])


def split_list(latex: str) -> tuple[str, ...]:
    """Split a list of publishers or places at ``and``, and read the text of each."""
    items = (decode(_text(tokens)) for tokens in _split(list(_tokens(latex)), "and"))
    return tuple(item for item in items if item)


def join_list(items: Sequence[str]) -> str:
    """Write a list of publishers or places so that `split_list` gives the same items."""
    return " and ".join(
        encoded if split_list(encoded := encode(item)) == (item,) else "{" + encoded + "}" for item in items
    )


def _tokens(latex: str) -> Iterator[str]:
    """Give the words and commas outside of braces; a word takes its braces, and what they hold, with it."""
    word: list[str] = []
    depth = 0
    for token in _TOKEN.findall(latex):
        depth = max(0, depth + (token == "{") - (token == "}"))
        ends = depth == 0 and (token == "," or token[0] in " \t\r\n\f\v~")
        if not ends:
            word.append(token)
            continue
        if word:
            yield "".join(word)
            word = []
        if token == ",":
            yield token
    if word:
        yield "".join(word)


def _split(tokens: Sequence[str], separator: str) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for token in tokens:
        if token.casefold() == separator:
            groups.append([])
        else:
            groups[-1].append(token)
    return groups


def _text(tokens: Sequence[str]) -> str:
    return "".join(token if token == "," else " " + token for token in tokens).strip(" ")


def _read_name(tokens: list[str]) -> Name | None:
    """Read one name; None when it has too many commas."""
    if len(tokens) == 1 and _is_group(tokens[0]):
        return Name(literal=decode(tokens[0]))
    parts = _split(tokens, ",")
    if _PART.match(_text(parts[0])):
        return _read_parts(parts)
    if len(parts) == 1:
        return _read_plain(parts[0])
    if len(parts) > 3:
        return None
    von = _von_end(parts[0])
    particle, family = decode(_text(parts[0][:von])), decode(_text(parts[0][von:]))
    suffix = decode(_text(parts[1])) if len(parts) == 3 else ""
    return Name(family, decode(_text(parts[-1])), particle, suffix)


def _read_plain(words: list[str]) -> Name:
    """Read ``First von Last``."""
    last = _von_end(words)
    first = next((at for at, word in enumerate(words[:last]) if _is_lower(word)), None)
    if first is None:
        first = last = max(0, len(words) - 1)
    return Name(decode(_text(words[last:])), decode(_text(words[:first])), decode(_text(words[first:last])))


def _von_end(words: Sequence[str]) -> int:
    """Count the words up to the last one in lower case; the very last word is never among them."""
    return max((at + 1 for at, word in enumerate(words[:-1]) if _is_lower(word)), default=0)


def _is_lower(word: str) -> bool:
    """Tell whether a word starts in lower case; what stands in braces has no case unless it is one accent."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return next((char.islower() for char in decode(word) if char.isalpha()), False)


def _is_group(word: str) -> bool:
    """Tell whether a word is one pair of braces and what stands in it."""
    depth = 0
    tokens = _TOKEN.findall(word)
    for at, token in enumerate(tokens):
        depth += (token == "{") - (token == "}")
        if depth == 0:
            return at > 0 and at == len(tokens) - 1
    return False


def _read_parts(parts: Sequence[Sequence[str]]) -> Name:
    """Read ``family=Gaulle, given=Charles, prefix=De``; parts of other kinds are no part of a name here."""
    fields = {}
    for part in parts:
        found = _PART.match(_text(part))
        if found:
            fields[_PART_FIELDS[found[1].lower()]] = decode(found[2].strip('"'))
    return Name(**fields)


def _write_name(name: Name) -> str:
    if name.literal:
        return "{" + encode(name.literal) + "}"
    candidates = [_parts_form(name)]
    if name.family and (name.given or not name.suffix):
        braced: tuple[tuple[str, ...], ...] = ((), ("family",), ("family", "given", "suffix"))
        candidates[:0] = [_comma_form(name, fields) for fields in braced]
    return next((form for form in candidates if read(form) == Names((name,))), candidates[-1])


def _comma_form(name: Name, braced: Sequence[str]) -> str:
    """Write ``von Last, Jr, First`` with more braces around some of the fields."""

    def text(field: str) -> str:
        value = encode(getattr(name, field))
        return "{" + value + "}" if value and field in braced else value

    last = " ".join(filter(None, (text("particle"), text("family"))))
    if not name.given:
        # A family name in braces alone would be a corporate body.
        return last + "{}" if braced else last
    return ", ".join((last, *filter(None, (text("suffix"),)), text("given")))


def _parts_form(name: Name) -> str:
    return ", ".join(
        f"{part}={{{encode(text)}}}" for part, field in _PART_FIELDS.items() if (text := getattr(name, field))
    )
