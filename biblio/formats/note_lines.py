"""Variables as lines of a note, ``key: value``, for formats that have no place of their own for them.

Such lines are what CSL processors and Zotero read at the beginning of a note: ``director: Roe || Jane``,
``event-date: 1946-05``, also within ``{: }``. What that cannot say stands as JSON behind the colon.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote, unquote

from biblio.formats import csl_values, edtf
from biblio.formats.variables import ALL, DATES, NAMES
from biblio.model import Date, Name
from biblio.normalize.tex import tidy

Value = str | tuple[Name, ...] | Date
"""What a variable can hold."""

FOREIGN = ("bibtex:", "ris:", "csl:")
"""What stands before a field that one format alone has."""

_LINE = re.compile(r"(?:\{:)?((?:[a-z]+:)?[\w.~%-]+): ?(.*)")
_PARTS = " || "


def lines(variable: str, held: Value) -> list[str]:
    """Write a variable as lines from which `read` gives the same value; several names take several lines."""
    if isinstance(held, tuple):
        people = [_person(name) for name in held]
        if all(people) and read(f"{variable}: {person}" for person in people) == {variable: held}:
            return [f"{variable}: {person}" for person in people]
    origin, apart, name = variable.partition(":")
    return [f"{origin}{apart}{quote(name, safe='')}: {text(variable, held)}"]


def text(variable: str, held: Value) -> str:
    """Write the value of a variable as one line, without its name, so that `value` gives it back."""
    if isinstance(held, str):
        # Of several spaces in JSON one would be left.
        return tidy(re.sub(" (?= )", r"\\u0020", held) if variable.startswith("csl:") else held)
    plain = edtf.write(held) if isinstance(held, Date) else _person(held[0]) if len(held) == 1 else ""
    return plain if value(variable, plain) == held else json.dumps(_exact(held), ensure_ascii=False)


def read(lines: Iterable[str]) -> dict[str, Value]:
    """Read lines, all of which `is_line` has to accept; a text or date that is given twice counts once."""
    found: dict[str, Value] = {}
    for line in lines:
        variable, written = _split(line)
        said, before = value(variable, written), found.get(variable)
        if isinstance(before, tuple) and isinstance(said, tuple):
            found[variable] = before + said
        elif before is None and said:
            found[variable] = said
    return found


def is_line(line: str) -> bool:
    """Tell whether a line gives a variable that there is, or a field of one format alone."""
    variable, written = _split(line)
    return (variable in ALL or variable.startswith(FOREIGN)) and bool(value(variable, written))


def leading(note: str) -> tuple[list[str], str]:
    """Split a note into the lines at its beginning that give variables, and the rest."""
    rows = note.split("\n")
    count = next((at for at, row in enumerate(rows) if not is_line(row)), len(rows))
    return rows[:count], "\n".join(rows[count:])


def _split(line: str) -> tuple[str, str]:
    found = _LINE.fullmatch(line.strip(" \t"))
    if not found:
        return "", ""
    written = found[2]
    return unquote(found[1]), written.removesuffix("}") if line.strip(" \t").startswith("{:") else written


def value(variable: str, written: str) -> Value:
    """Read the value of a variable as `text` writes it; empty when it is none of its kind."""
    written = written.strip(" ")
    if variable in NAMES:
        return csl_values.read_names(_json(written)) or _read_person(written)
    if variable in DATES:
        exact = csl_values.mapping(_json(written))
        return csl_values.read_date(exact, exact.get("as-printed")) or edtf.read(written) or ""
    return written


def _json(written: str) -> object:
    try:
        return json.loads(written) if written[:1] in ("[", "{") else None
    except (ValueError, RecursionError):
        return None


def _exact(held: tuple[Name, ...] | Date) -> object:
    written = csl_values.write_value(held)
    if isinstance(held, tuple) or csl_values.said_by_csl(held):
        return written
    return {**csl_values.mapping(written), "as-printed": csl_values.as_printed(held)}


def _person(name: Name) -> str:
    if name == replace(Name(), family=name.family, given=name.given) and name.given:
        return f"{name.family}{_PARTS}{name.given}"
    return name.literal or ""


def _read_person(written: str) -> tuple[Name, ...]:
    family, apart, given = written.partition(_PARTS.strip())
    name = Name(tidy(family), tidy(given)) if apart else Name(literal=tidy(written))
    return (name,) if name != Name() else ()
