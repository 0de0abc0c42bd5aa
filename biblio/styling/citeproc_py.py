"""The engine citeproc-py, with a layer of ours over its faults (`biblio.styling.mended`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from biblio.errors import BiblioError
from biblio.model import Locator
from biblio.styling.engines import Position
from biblio.styling.foreign import UNKNOWN, is_foreign
from biblio.styling.items import DATES, NAMES, Item, is_name_of_case, people, text
from biblio.styling.markup import BOLD, ITALIC, NO_CASE, NO_CASE_END, marked, mend

if TYPE_CHECKING:
    from biblio.styling.mended.cite import Cite

# Names that CSL 1.0.1 and Zotero have for variables.
_ALSO = {
    **{"event": "event-title", "event-title": "event", "shortTitle": "title-short"},
    **{"journalAbbreviation": "container-title-short", "archive-location": "archive_location"},
}
_VERBATIM = frozenset(("DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class CiteprocPy:
    """The engine; it holds nothing but styles that have been read."""

    def bibliography(self, items: Sequence[Item], style: Path, locale: str) -> list[tuple[str, str]]:
        """Format items as a bibliography, as of `biblio.styling.engines.Engine`."""
        tree = _tree(style, locale)
        area = tree.find("{*}bibliography")
        if area is None:
            raise BiblioError("this CSL style has no bibliography", str(style))
        cites = _sorted(tree, area, [_cite(item, tree) for item in items])
        for number, cite in enumerate(cites, 1):
            cite.number = number
        _tell_years_apart(tree, cites)
        return [(cite.key, _printed(tree, area, cite)) for cite in cites]

    def citation(
        self, item: Item, locator: Locator | None, position: Position, style: Path, locale: str
    ) -> str:
        """Format one citation, as of `biblio.styling.engines.Engine`."""
        tree = _tree(style, locale)
        cite = _cite(item, tree)
        cite.locator, cite.position = locator, position
        area = tree.find("{*}citation")
        if not _tells_years_apart(area):
            cite.record.pop("year-suffix", None)
        return _begun(tree, _printed(tree, area, cite))


def _begun(tree: Any, text: str) -> str:
    """Begin a note with a capital where it begins with the word for ibid."""
    ibid = tree.words.term("ibid")
    at = len(text) - len(text.lstrip(ITALIC + BOLD))
    if tree.get("class") == "note" and ibid and text.startswith(ibid, at):
        return text[:at] + text[at].upper() + text[at + 1 :]
    return text


def _tree(style: Path, locale: str) -> Any:
    try:
        changed = style.stat().st_mtime_ns
    except OSError as error:
        raise BiblioError(f"cannot be read ({error.strerror})", str(style)) from None
    return _read(style, changed, locale)


@lru_cache(maxsize=8)
def _read(style: Path, changed: int, locale: str) -> Any:
    """Read a style once, and again when its file has ``changed``."""
    from biblio.styling.mended.classes import CLASSES
    from biblio.styling.mended.tree import load

    return load(style, locale, CLASSES)


def forget() -> None:
    """Forget the styles that have been read, so that the next call reads its style anew."""
    _read.cache_clear()


def _printed(tree: Any, area: Any, cite: Cite) -> str:
    layout = None if area is None else area.find("{*}layout")
    if layout is None:
        return ""
    cite.anew()
    cite.options = {**tree.attrib, **area.attrib}
    try:
        printed = layout.render(cite)
    except Exception:  # Whatever it fails on, it is one entry.
        return ""
    return mend(printed or "", tree.words.quotes())


def _sorted(tree: Any, area: Any, cites: list[Cite]) -> list[Cite]:
    sort = area.find("{*}sort")
    if sort is None:
        return cites
    for number, cite in enumerate(cites, 1):
        cite.number, cite.options = number, {**tree.attrib, **area.attrib}
    try:
        return list(sort.sort(cites, None))
    except Exception:  # A key that fails leaves the order as it is.
        return cites


def _tell_years_apart(tree: Any, cites: list[Cite]) -> None:
    """Give letters to the years of items that the style cites alike and wants told apart.

    Letters that such items have already stay if they do tell them apart; others are dropped.
    """
    given = {id(cite): cite.record.pop("year-suffix", "") for cite in cites}
    area = tree.find("{*}citation")
    if not _tells_years_apart(area):
        return
    by_names = "true" in (area.get("disambiguate-add-givenname"), area.get("disambiguate-add-names"))
    alike: dict[tuple[object, ...], list[Cite]] = {}
    for cite in cites:
        cite.position = "first"
        names = cite.record.get("author") or cite.record.get("editor") if by_names else ()
        short = _printed(tree, area, cite)
        cite.position = ""
        if short and "issued" in cite.record:
            alike.setdefault((short, names), []).append(cite)
    for group in alike.values():
        letters = [given[id(cite)] for cite in group]
        if not all(letters) or len(set(letters)) < len(letters):
            letters = [_letters(at) for at in range(len(group))]
        if len(group) > 1:
            for cite, letter in zip(group, letters, strict=True):
                cite.record["year-suffix"] = letter


def _tells_years_apart(area: Any) -> bool:
    return area is not None and area.get("disambiguate-add-year-suffix") == "true"


def _letters(number: int) -> str:
    """Give ``a`` for 0, ``z`` for 25, ``aa`` for 26."""
    before, last = divmod(number, len(_LETTERS))
    return (_letters(before - 1) if before else "") + _LETTERS[last]


def _cite(item: Item, tree: Any) -> Cite:
    from biblio.styling.mended.cite import Cite
    from biblio.styling.mended.dates import moment
    from biblio.styling.mended.names import OTHERS

    custom = item.get("custom")
    open_lists = custom.get("et-al") if isinstance(custom, Mapping) else ()
    record: dict[str, Any] = {}
    for variable, value in item.items():
        if variable in NAMES:
            persons = people(value)
            others = (OTHERS,) if persons and isinstance(open_lists, list) and variable in open_lists else ()
            found: object = (*persons, *others)
        elif variable in DATES:
            found = moment(value)
        else:
            found = text(value) if variable in _VERBATIM else marked(text(value))
            if found and is_name_of_case(item, variable):
                found = f"{NO_CASE}{found.replace(NO_CASE, '').replace(NO_CASE_END, '')}{NO_CASE_END}"
        if found:
            record[variable] = found
            record.setdefault(_ALSO.get(variable, variable), found)
    return Cite(
        key=str(item.get("id", "")),
        kind=str(item.get("type") or "document"),
        record=record,
        english=_is_english(item, str(tree.words.language)),
    )


def _is_english(item: Item, style: str) -> bool | None:
    """Whether the titles of an item are in English (CSL 1.0.2, "Title case"); None where each has to tell.

    The language of the item tells, then that of the style. Where an English style has an item without a
    language, a title that is evidently in another one speaks for all of the item.
    """
    language = text(item.get("language")).lower()
    if language and language not in UNKNOWN:
        return language.startswith("en")
    return False if not style.lower().startswith("en") or is_foreign(text(item.get("title"))) else None
