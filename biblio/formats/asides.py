"""What stands beside a name and is no part of it: ``Mark Twain [Samuel Clemens]``, ``Zhang San 张三``.

`Name.suffix` holds it, as it does ``Jr.``, but programs would print it before the given name as they do that.
In a ``.bib`` file it is therefore annotated to the list of names (BibLaTeX's manual, 3.7), each with the
number of its name: ``author+an:aside = {1="[Samuel Clemens]"}``. BibTeX passes over the annotation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from biblio.formats import bibnames
from biblio.formats.latex import encode
from biblio.model import Name
from biblio.normalize.tex import decode

ANNOTATION = "+an:aside"
"""What stands behind the name of a field in the name of its annotation."""

_ITEM = re.compile(r'\s*([0-9]+)="(.*?)"\s*(?:;|\Z)', re.DOTALL)
# The last letter of the Latin script before those of phonetics.
_LAST_LATIN = "\u024f"


def is_aside(name: Name) -> bool:
    """Tell whether the suffix of a name stands in brackets, or is the name in another script."""
    return name.suffix.startswith(("(", "[")) or (_in_latin(name.family) and _in_other(name.suffix))


def fields(field: str, names: Sequence[Name], *, goes_on: bool) -> dict[str, str]:
    """Give the field of a list of names, and the annotation of what stands beside them."""
    written = bibnames.write(names, goes_on=goes_on)
    numbers = [at for at, name in enumerate(names, 1) if name.family and is_aside(name)]
    if not numbers:
        return {field: written}
    bare = [replace(name, suffix="") if at in numbers else name for at, name in enumerate(names, 1)]
    latex = bibnames.write(bare, goes_on=goes_on)
    told = "; ".join(f'{at}="{encode(names[at - 1].suffix)}"' for at in numbers)
    found = {field: latex, field + ANNOTATION: told}
    return found if read(field, found).names == tuple(names) else {field: written}


def read(field: str, values: Mapping[str, str]) -> bibnames.Names:
    """Read a list of names with what is annotated to it; an annotation of a name with a suffix is none."""
    found = bibnames.read(values.get(field, ""))
    told = {int(at): decode(text) for at, text in _ITEM.findall(values.get(field + ANNOTATION, ""))}
    if not told:
        return found
    names = [
        replace(name, suffix=told[at]) if at in told and name.family and not name.suffix else name
        for at, name in enumerate(found.names, 1)
    ]
    return found._replace(names=tuple(names))


def _in_latin(text: str) -> bool:
    return any(sign.isalpha() and sign <= _LAST_LATIN for sign in text)


def _in_other(text: str) -> bool:
    return any(map(str.isalpha, text)) and not _in_latin(text)
