"""citeproc-py, with guards for what it gets wrong.

It ignores ``initialize="false"`` and ``delimiter-precedes-last="after-inverted-name"``, lower-cases keys,
takes some text for markup and some not, and one odd record makes a whole call fail. So styles are mended
before it reads them, records are built and numbered here, and entries come out one by one, with marks
(`biblio.styling.markup`) for italics and bold.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from biblio.errors import BiblioError
from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Locator, Name, Reference
from biblio.styling.markup import BOLD, ITALIC, LIGHT, ROMAN, mend, unmarked

_FORMATTER = SimpleNamespace(
    preformat=str,
    Italic=lambda text: f"{ITALIC}{text}{ROMAN}",
    Oblique=lambda text: f"{ITALIC}{text}{ROMAN}",
    Bold=lambda text: f"{BOLD}{text}{LIGHT}",
    **dict.fromkeys(("Light", "Underline", "Superscript", "Subscript", "SmallCaps"), str),
)
_NAME_PARTS = {"family": "family", "given": "given", "particle": "non-dropping-particle", "suffix": "suffix"}
# The engine knows the name of an event by what CSL 1.0.1 called it.
# Stands as one more name for those that "et al." stands for, which the engine prints of itself only where a
# style cuts a list off.
_OTHERS = "\ue000"
_VARIABLES = {
    **{"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "url": "URL"},
    "event_title": "event",
}


def render(references: Sequence[Reference], style: Path) -> Iterator[str]:
    """Format references in a CSL style, in their order.

    Yields:
        For each reference its entry with marks; empty when the style engine fails on it, prints nothing, or
        prints what is no text (``None``).

    Raises:
        BiblioError: The style cannot be read, or has no bibliography.
    """
    from citeproc import Citation, CitationItem

    records = {str(at): _record(str(at), reference) for at, reference in enumerate(references)}
    presses = {inverted: _press(style, records, inverted) for inverted in (True, False)}
    for key, reference in zip(records, references, strict=True):
        engine, bibliography = presses[_is_inverted(reference)]
        inner = engine.root.get_locale_option("punctuation-in-quote") == "true"
        item = CitationItem(key)
        Citation([item]).bibliography = bibliography
        yield _entry(engine, item, reference, inner)


def citation(
    reference: Reference, key: str, locator: Locator | None, position: str, style: Path, locale: str
) -> str:
    """Format one citation, with marks; empty when the style engine fails on it.

    Raises:
        BiblioError: The style cannot be read, or has no bibliography.
    """
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc import Locator as Place

    engine = _load(style, "contextual", locale)
    place = {"locator": Place(locator.label, locator.value)} if locator else {}
    elsewhere = {"locator": Place("page", "-")} if locator else {}
    before: list[dict[str, Any] | None] = {
        "first": [],
        "ibid": [place],
        "ibid-with-locator": [elsewhere],
    }.get(position, [{}, None])
    key = key.lower()
    records = {key: _record(key, reference), " ": _record(" ", Reference("book", title="-"))}
    bibliography = CitationStylesBibliography(engine, records, _FORMATTER)
    cites = [
        Citation([CitationItem(key, **args) if args is not None else CitationItem(" ")]) for args in before
    ]
    cited = Citation([CitationItem(key, **place)])
    try:
        for one in (*cites, cited):
            bibliography.register(one)
        for one in cites:
            bibliography.cite(one, lambda _: None)
        text = str(bibliography.cite(cited, lambda _: None))
    except Exception:  # Whatever it fails on, it is one citation.
        return ""
    return mend(_with_et_al(engine, text), engine.root.get_locale_option("punctuation-in-quote") == "true")


def _press(style: Path, records: Mapping[str, Any], inverted: bool) -> tuple[Any, Any]:
    from citeproc import CitationItem, CitationStylesBibliography

    engine = _load(style, "always" if inverted else "contextual")
    bibliography = CitationStylesBibliography(engine, records, _FORMATTER)
    # Its own way of registering compares each key with all others.
    bibliography.keys, bibliography.items = list(records), [CitationItem(key) for key in records]
    return engine, bibliography


def _is_inverted(reference: Reference) -> bool:
    """Whether the first name of the entry has parts to turn round, so that a comma stands in it."""
    names = reference.author or reference.editor or reference.translator
    return bool(names and names[0].given)


def _entry(engine: Any, item: Any, reference: Reference, punctuation_in_quote: bool) -> str:
    try:
        text = "".join(map(str, engine.render_bibliography([item])))
    except Exception:  # Whatever it fails on, it is one entry.
        return ""
    if "None" in text and not _says_none(reference):
        return ""
    return mend(_with_et_al(engine, text), punctuation_in_quote)


def _with_et_al(engine: Any, text: str) -> str:
    """Put the style's "et al." in the place of the name that stands for all others, and of its "and"."""
    if _OTHERS not in text:
        return text
    names = engine.root.find(".//cs:names", engine.root.nsmap)
    term = names.get_single_term(name="et-al") or "et al."
    joined = "|".join(re.escape(word) for word in (names.get_single_term(name="and"), "and", "&") if word)
    return re.sub(rf"(,?)\s*(?:(?:{joined})\s+)?{_OTHERS}", rf"\1 {term}", text)


def _says_none(reference: Reference) -> bool:
    names = (name for field in NAME_FIELDS for name in getattr(reference, field))
    texts = [getattr(reference, field) for field in TEXT_FIELDS]
    texts += [getattr(name, field) for name in names for field in (*_NAME_PARTS, "literal")]
    return any("None" in text for text in texts)


def _load(style: Path, after_inverted_name: str, locale: str = "") -> Any:
    from citeproc import CitationStylesStyle
    from lxml import etree  # type: ignore[import-untyped]

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = etree.parse(style, etree.XMLParser(resolve_entities=False, no_network=True))
            for element in tree.iter("{*}*"):
                if element.get("initialize") == "false":
                    element.attrib.pop("initialize-with", None)
                if element.get("delimiter-precedes-last") == "after-inverted-name":
                    element.set("delimiter-precedes-last", after_inverted_name)
            engine = CitationStylesStyle(io.BytesIO(etree.tostring(tree)), locale or None, validate=False)
            complete = engine.has_bibliography()
    except Exception as error:
        cause = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise BiblioError(f"this is no CSL style that can be used: {cause}", str(style)) from None
    if not complete:
        raise BiblioError("this CSL style has no bibliography", str(style))
    return engine


def _record(key: str, reference: Reference) -> Any:
    from citeproc.source import Reference as Record
    from citeproc.string import MixedString, String

    values: dict[str, object] = {}
    for field in NAME_FIELDS:
        people = [_person(name) for name in getattr(reference, field) if name != Name()]
        goes_on = bool(people) and field in reference.et_al
        values[field] = [*people, *[_person(Name(literal=_OTHERS))] * goes_on]
    for field in TEXT_FIELDS:
        text = unmarked(getattr(reference, field))
        values[_VARIABLES.get(field, field)] = MixedString([String(text)]) if text else ""
    for field in DATE_FIELDS:
        values[field] = _moment(getattr(reference, field))
    values["language"] = reference.language
    return Record(key, reference.type, **{name: value for name, value in values.items() if value})


def _person(name: Name) -> Any:
    from citeproc.source import Name as Person

    if name.literal:
        return Person(literal=unmarked(name.literal))
    return Person(
        **{part: text for field, part in _NAME_PARTS.items() if (text := unmarked(getattr(name, field)))}
    )


def _moment(date: Date | None) -> Any:
    from citeproc.source import Date as Moment
    from citeproc.source import DateRange

    if date is None:
        return None
    known = ("year", "month", "day", "season")
    parts = {part: value for part in known if (value := getattr(date, part)) is not None}
    if "month" not in parts:
        parts.pop("day", None)
    if date.until is None:
        return Moment(**parts, circa=date.mark == "circa")
    return DateRange(begin=Moment(**parts), end=_moment(date.until), circa=date.mark == "circa")
