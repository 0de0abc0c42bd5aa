"""References as BibTeX knows them: types and fields of "BibTeXing" (Patashnik 1988), sections 3.1 and 3.2.

What BibTeX has no field for keeps the name that BibLaTeX gives it: styles pass over it, and nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from biblio.formats import biblatex, edtf, localized
from biblio.model import Date, Extra, Reference, YearMark

# The types that are called otherwise in BibLaTeX; what BibTeX has no type for is ``misc``.
_KINDS = {
    **{kind: kind for kind in ("article", "book", "booklet", "incollection", "inproceedings", "misc")},
    **{"collection": "book", "inbook": "incollection", "inreference": "incollection", "report": "techreport"},
}
_FIELDS = {"journaltitle": "journal", "location": "address", "journaltitleaddon": "address"}
# Of types that are called otherwise; a periodical becomes ``misc``, where these fields mean something else.
_FIELDS_OF = {
    "thesis": {"institution": "school"},
    "periodical": {"titleaddon": "type", "maintitle": "titleaddon"},
}
# Types whose fields would mean something else under ``misc``, where those of BibTeX serve other things.
_ONLY_MODERN = frozenset({"manual", "proceedings"})
_MASTER = re.compile(r"\b(?:master|magister|maîtrise|maestría|m\. ?(?:a|s|sc|phil|ed)\b)", re.IGNORECASE)
_YEARS: dict[YearMark, str] = {"printed": "{}", "copyright": "c{}", "circa": "ca. {}", "supplied": "[{}]"}


def write(reference: Reference, extra: Iterable[Extra] = ()) -> tuple[str, dict[str, str]]:
    """Give the BibTeX type of a reference, and its fields with the braces around their values.

    A date that ``year``, ``month`` and ``day`` cannot say stands in ``date`` as well, as BibLaTeX has it; a
    CSL type that BibTeX has no type for stands in ``entrysubtype``. ``extra`` is what the reference has no
    place for.
    """
    # BibTeX would print BibLaTeX's keys.
    extra = tuple(one for one in extra if not _is_key(one))
    modern, given = biblatex.plainly(reference, extra)
    if modern in _ONLY_MODERN:
        modern, given = "misc", biblatex.fields("misc", reference, extra)
    chosen = kind(modern, given)
    names = {**_FIELDS, **_FIELDS_OF.get(modern, {})}
    fields = {names.get(name, name): value for name, value in given.items() if name != "entrysubtype"}
    if modern == "thesis":
        # Without a type of its own, styles would print "PhD thesis" for it, which nobody has said.
        fields.setdefault("type", "Thesis")
    if biblatex.read(chosen, fields)[0].type != reference.type:
        fields["entrysubtype"] = reference.type
    values = {name: "{" + value + "}" for name, value in fields.items()}
    if reference.issued:
        values = dated(values, reference.issued)
    return chosen, values


def _is_key(extra: Extra) -> bool:
    name = extra.name.removeprefix("bibtex:")
    return name != extra.name and localized.is_key(name, str(extra.value))


def kind(modern: str, fields: Mapping[str, str]) -> str:
    """Give the BibTeX type for one of BibLaTeX; ``fields`` are those of the entry, without braces."""
    if modern == "thesis":
        return "mastersthesis" if _MASTER.search(fields.get("type", "")) else "phdthesis"
    # BibTeX demands a note of what is unpublished.
    if modern == "unpublished" and "note" in fields:
        return modern
    return _KINDS.get(modern, "misc")


def dated(values: dict[str, str], date: Date) -> dict[str, str]:
    """Put year, month and day in the place of the date, beside it where they cannot say all of it.

    ``values`` are fields with the braces around their values.
    """
    year = _YEARS[date.mark].format(date.year) if date.year > 0 else edtf.write(Date(date.year))
    if date.until and date.until.year != date.year and date.mark == "printed":
        year += f"--{date.until.year}"
    month = edtf.MONTHS[date.month - 1] if date.month else ""
    day = str(date.day or "")
    said = edtf.read_year(year, month, day) == date and not edtf.is_open("date", values.get("date", ""))
    parts = {"year": "{" + year + "}", "month": month, "day": "{" + day + "}" if day else ""}
    dated: dict[str, str] = {}
    for name, value in values.items():
        if name == "date":
            dated |= {part: text for part, text in parts.items() if text}
        if name not in ("date", "date+an:printed") or not said:
            dated[name] = value
    return dated
