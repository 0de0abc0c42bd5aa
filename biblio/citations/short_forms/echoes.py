"""Short forms that repeat what a document cites in full: ``Roe 1999, 84``, ``Roe (1999)``, ``Roe, Walls, 5``.

A name alone is no citation, and a name with a year or a number can be anything. So each of them is checked
against the works of the document: the family name of an author, followed by a year or by words of the title
of one of that author's works, or by a page where nothing but a citation can stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import NamedTuple

from biblio.citations import lexicon
from biblio.citations.cues import KIND_OF
from biblio.citations.finding.layout import Layout
from biblio.citations.short_forms.cited_place import CitedPlace, opinion_at, parallel_at, place_at
from biblio.citations.short_forms.finds import short_form, with_emphasis, with_stop
from biblio.citations.short_forms.likeness import Words, all_words, family, near, words
from biblio.citations.short_forms.named_before import is_boundary
from biblio.citations.short_forms.pointing_words import BEHIND_NAMES
from biblio.citations.short_forms.short_titles import title_words
from biblio.citations.short_forms.works import MOST, Work, Works, with_letter
from biblio.model import Reading, Reference, Span
from biblio.normalize.locators import locator
from biblio.normalize.roles import OTHERS

_NAME = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]*(?:['’-](?!s(?!\w))[^\W\d_]+)*(?!\w)")
_INITIAL = r"[^\W\d_a-zß-öø-ÿа-я][^\W\d_]?\."
_BEFORE_NAME = re.compile(rf"(?:(?<!\w)((?:{_INITIAL}[ \u00a0-]?){{1,4}})|(?<!\w)([^\W\d_]+)[ \u00a0-])\Z")
# Before a number that is no year such an initial is the word for pages: "Roe, S. 15".
_PAGES = r"[PSС]\.[ \u00a0]?(?!(?:1[4-9]|20)\d\d(?!\d))\d"
_GIVEN_BEHIND = re.compile(rf",?[ \u00a0](?:(?!{_PAGES}){_INITIAL}[ \u00a0-]?){{1,3}}(?<![ \u00a0])")
_NEXT_PERSON = re.compile(
    r"(?:,?[ \u00a0\n]+(?:and|und|et|e|y|i|и|&)[ \u00a0\n]+|,[ \u00a0\n]+|[ \u00a0]?[/–-][ \u00a0]?"
    r"|[ \u00a0])(?:[^\W\d_]\.[ \u00a0-]?){0,3}([^\W\d_]+(?:['’-][^\W\d_]+)*)"
)
_OTHERS = re.compile(rf",?[ \u00a0][*_]{{0,2}}(?:{OTHERS.pattern})[*_]{{0,2}}", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_YEAR = r"(?P<year>(?:1[4-9]|20)\d\d)(?P<letter>[a-z](?!\w))?(?!\w)"
_FIRST_YEAR = r"(?:[\[(](?:1[4-9]|20)\d\d(?:[–/-]\d{2,4})?[\])][ \u00a0]?|(?P<original>(?:1[4-9]|20)\d\d)/)?"
_ROUND_DATE = re.compile(rf"[ \u00a0\n]?\((?P<date>{_FIRST_YEAR}{_YEAR})")
_BARE_DATE = re.compile(rf"(?P<comma>,?)[ \u00a0\n](?P<date>{_FIRST_YEAR}{_YEAR})")
_DATE_NEAR = re.compile(rf"[^()\[\]\r\n\d]{{0,60}}{_YEAR}")
_AND = r"[ \u00a0\n](?:and|und|et|y|e|&)[ \u00a0\n]"
_NEXT_DATE = re.compile(
    rf"(?:[;,/][ \u00a0\n]?|{_AND})(?P<date>{_YEAR}|(?P<alone>[b-z])(?!\w))(?=[,:;)\]/]|{_AND})"
)
_LONE_DATE = re.compile(rf"\((?P<date>{_YEAR})(?=[,:] ?[\dpS§])")
_CLOSE = re.compile(r"[ \u00a0]?\)")
_OPENING = re.compile(r"(?P<mark>[,:]?)[ \u00a0\n]{0,2}(?P<quote>[“„«\"‘'*_]{0,3})[ \u00a0]?")
_TITLE_END = re.compile(r"(?:…|\.\.\.)?[,.]?[ \u00a0]?(?P<quote>[”’“‘»\"'*_]{0,3})")
_TITLE_DATE = re.compile(
    rf"(?:,?[ \u00a0]\((?P<round>{_YEAR})\)|,[ \u00a0](?P<plain>(?:1[4-9]|20)\d\d)(?!\w))"
)
_XREF = re.compile(rf"(?P<open>,?[ \u00a0]\(?)(?P<words>{BEHIND_NAMES})(?P<close>\)?)", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[);\].]|$)|\s*[\r\n]")
_ENDS_NOTE = re.compile(r"\s*(?:;|\.?[ \t]*(?:[\r\n]|\Z))")
_GOES_ON = re.compile(r"[.,]\s")
_LEADING = frozenset(
    {"so", "thus", "but", "now", "selon", "contrast", "pace", "esp", "similarly", "ähnlich", "anders"}
)
_YEARS = re.compile(r"(?:1[4-9]|20)\d\d(?!\d)")
_REPORTED = re.compile(
    r"(?<!\w)(?P<volume>\d{1,4})\s(?P<reporter>[A-Z][\w.’']*(?:\s[\w.’']{1,10}){0,4}?)\sat\s"
    r"(?P<page>\d{1,5}(?:[–-]\d{1,5})?(?:, \d{1,5}(?:[–-]\d{1,5})?)*)(?!\w)"
)
_LOWER_CASE = re.compile(r"(?<!\w)[^\W\d_A-Z]{2,}(?!\w)")
_BRACKET = re.compile(r"[()\[\]]")
_FAR = 250
_MOST_BEFORE = 4
_FEW = 2


def echoes(
    text: str, works: Works, extent: tuple[int, int] | None = None, layout: Layout | None = None
) -> Iterator[Reading]:
    """The short forms of a text that repeat author and year, author and title, or author and page.

    Full citations are no matter here: where one begins like a short form, this is found, too.

    Args:
        text: A text.
        works: What it cites in full.
        extent: Where they begin, at the earliest and before which character; left out, anywhere.
        layout: The notes of the text, in which a name and a number alone may be one.
    """
    done = 0
    for name in _NAME.finditer(text, *(extent or (0, len(text)))) if works else ():
        if name.start() >= done:
            for reading in _echoed(text, name, works, layout):
                yield reading
                done = reading.end


def echoes_of_library(text: str, works: Works) -> Iterator[Reading]:
    """The short forms of a text that repeat what only a library has: ``Roe, Walls, 5`` and ``(Roe 5)``.

    Among the names of a library are words of all kinds (May, Paris, Rule), and none of its works need be
    cited. So a year alone tells none of them, and a page only behind a name that is nothing else.

    Args:
        text: A text.
        works: What the library has.
    """
    if not works:
        return
    words_of_text = frozenset(_LOWER_CASE.findall(text))
    for name in _NAME.finditer(text):
        shelf = works.with_name(max(words(name.group()), key=len))
        if not shelf:
            continue
        named = _names(text, name, shelf[:MOST])
        if found := _with_title(text, named):
            yield found
        elif text[named.start - 1 : named.start] == "(" and _is_name_alone(name.group(), words_of_text):
            found = _with_page(text, named)
            if found and text[found.end : found.end + 1] == ")":
                yield found


def _is_name_alone(name: str, words_of_text: Collection[str]) -> bool:
    """Whether a word is no month, label, place or word of a text: not ``May`` in ``(May 12)``."""
    word = name.casefold()
    known = lexicon.fields(word) or "f"
    return word not in KIND_OF and known[0] not in "pst" and word not in words_of_text


def _echoed(text: str, name: re.Match[str], works: Works, layout: Layout | None) -> Iterator[Reading]:
    key = max(words(name.group()), key=len)
    shelf = works.with_name(key)
    if not shelf:
        yield from _of_nobody(text, name, partial(works.headed, key))
        yield from _misspelt(text, name, works.with_names_like(key))
        return
    named, of_year = _names(text, name, shelf[:MOST]), partial(works.with_name, key)
    titles = [work.title for work in named.works]
    found = (
        _with_year(text, named, of_year)
        or _with_title(text, named, titles)
        or _with_page(text, named)
        or (layout and _in_note(text, named, layout))
    )
    if found:
        yield found
        yield from _further_years(text, found, of_year)


def _of_nobody(text: str, name: re.Match[str], of_year: OfYear) -> Iterator[Reading]:
    """``(Statistical Office 2011, 4)``: the first words of a citation without an author, and its year."""
    date = _DATE_NEAR.match(text, name.end())
    shelf = of_year(int(date["year"])) if date else ()
    found = _with_year(text, _names(text, name, shelf[:MOST]), of_year) if shelf else None
    if found and _in_brackets(text, found.start):
        yield found


def _misspelt(text: str, name: re.Match[str], alike: Sequence[Work]) -> Iterator[Reading]:
    """``Rao, Walls, 5``: a name with one wrong letter is known by a title behind it."""
    found = _with_title(text, _names(text, name, alike)) if alike else None
    if found and found.locator:
        yield found


OfYear = Callable[[int], Sequence[Work]]
"""The works of a year by somebody."""


class _Named(NamedTuple):
    """Names as printed, ``text[start:end]``, and the works by persons of these names."""

    start: int
    end: int
    works: Sequence[Work]

    def spans(self) -> list[Span]:
        return [Span("author", self.start, self.end)]


def _names(text: str, name: re.Match[str], shelf: Sequence[Work]) -> _Named:
    """The names around a known one: given names before and initials behind it, further persons, et al."""
    if whole := _whole_body(text, name, shelf):
        return whole
    own = frozenset(word for work in shelf for person in work.persons[:1] for word in all_words(person))
    start = name.start()
    for _ in range(_MOST_BEFORE):
        before = _BEFORE_NAME.search(text, max(start - 40, 0), start)
        if not before or (before[2] and not set(words(before[2])) <= own) or _is_signal(before.group()):
            break
        start = before.start()
    end = name.end()
    if given := _GIVEN_BEHIND.match(text, end):
        end = given.end()
    fitting = shelf
    while further := _NEXT_PERSON.match(text, end):
        person = words(further[1])[-1]
        sharing = [work for work in fitting if any(near(person, word) for word in _family_words(work))]
        if not sharing:
            break
        fitting, end = sharing, further.end()
        if given := _GIVEN_BEHIND.match(text, end):
            end = given.end()
    if others := _OTHERS.match(text, end):
        end = others.start() + len(others.group().rstrip())
    return _Named(start, end, fitting)


def _whole_body(text: str, name: re.Match[str], shelf: Sequence[Work]) -> _Named | None:
    """A body as it is printed in full around a word of its name: ``Fish and Game Commission``."""
    for work in shelf:
        printed = work.persons[0].literal.split() if work.persons else []
        if len(printed) > 1 and name.group() in printed:
            before, behind = _rest_of_body(tuple(printed), printed.index(name.group()))
            start = before.search(text, max(name.start() - _FAR, 0), name.start())
            end = behind.match(text, name.end())
            if start and end:
                return _Named(start.start(), end.end(), [work])
    return None


@lru_cache(maxsize=256)
def _rest_of_body(printed: tuple[str, ...], at: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind the word ``at`` of a name."""
    before = "".join(rf"{re.escape(word)}\s+" for word in printed[:at])
    behind = "".join(rf"\s+{re.escape(word)}" for word in printed[at + 1 :])
    return re.compile(rf"(?<!\w){before}\Z"), re.compile(rf"{behind}(?!\w)")


def _is_signal(printed: str) -> bool:
    """Whether what looks like initials before a name leads to the citation: ``Cf. Roe 1990``."""
    return "signal" in KIND_OF.get("".join(words(printed)), "")


def _family_words(work: Work) -> Iterable[str]:
    return (word for person in work.persons for word in family(person)) if work.persons else work.printed


def _with_year(text: str, named: _Named, of_year: OfYear) -> Reading | None:
    """``Roe (1999: 22)``, ``Roe (1999) 22.``, ``Roe’s (1999)``, ``Roe 1999, 84``, if there is one."""
    possessive = _POSSESSIVE.match(text, named.end)
    at = possessive.end() if possessive else named.end
    date = _ROUND_DATE.match(text, at) or (None if possessive else _BARE_DATE.match(text, at))
    if not date or not any(of_year(int(year)) for year in date.group("year", "original") if year):
        return None
    spans = [*named.spans(), Span("date", *date.span("date"))]
    place = _place_not_year(text, date.end(), of_year)
    end = place.end if place else date.end()
    if date.re is _ROUND_DATE:
        close = _CLOSE.match(text, end)
        if not close:
            return short_form(text, "short", spans, place, (named.start, end))
        behind = None if place else place_at(text, close.end())
        if behind and (behind.has_cue or _ENDS.match(text, behind.end)):
            return short_form(text, "short", spans, behind)
        return short_form(text, "short", spans, place, (named.start, close.end()))
    if date["comma"] and not place and not _in_brackets(text, named.start):
        return None
    return short_form(text, "short", spans, place)


def _place_not_year(text: str, at: int, of_year: OfYear) -> CitedPlace | None:
    """The place cited from ``at`` on, if it is not the year of another work of the author."""
    place = place_at(text, at)
    digits = text[place.start : place.start + 4] if place and not place.has_cue else ""
    return None if digits.isdecimal() and of_year(int(digits)) else place


def _in_brackets(text: str, at: int) -> bool:
    """Whether a bracket that is still open stands close before a character."""
    closed = 0
    for mark in reversed(_BRACKET.findall(text[max(at - _FAR, 0) : at].rpartition("\n\n")[2])):
        closed += 1 if mark in ")]" else -1
        if closed < 0:
            return True
    return False


def _further_years(text: str, found: Reading, of_year: OfYear) -> Iterator[Reading]:
    """The ``1985`` of ``Roe 1973; 1985``, and the ``b`` of ``Roe 1999a, b`` where there is such a work."""
    while date := _NEXT_DATE.match(text, found.end):
        place = _place_not_year(text, date.end(), of_year)
        further = short_form(text, "short", [Span("date", *date.span("date"))], place)
        if date["alone"]:
            said = Reference(issued=found.reference.issued, year_suffix=date["alone"])
            further = replace(further, reference=said)
            cited = bool(found.reference.year_suffix) and _is_lettered(said, of_year)
        else:
            cited = bool(of_year(int(date["year"])))
        if not cited:
            return
        yield (found := further)


def _is_lettered(said: Reference, of_year: OfYear) -> bool:
    """Whether there is a work of a year with this letter."""
    works = of_year(said.issued.year) if said.issued else ()
    return any(work.reference.year_suffix == said.year_suffix for work in works)


def _with_title(text: str, named: _Named, heads: Sequence[Words] = ()) -> Reading | None:
    """``Roe, Walls, 5``: words of a title, and a page, a year or a back-reference behind them.

    ``heads`` are titles that may be known by short words with which they begin: ``Roe, Le sel, 5``.
    """
    opening = _OPENING.match(text, named.end)
    printed = [work.printed for work in named.works]
    title = title_words(text, opening.end(), printed, heads) if opening else None
    if not opening or not title or not (opening["mark"] or opening["quote"] or title.telling >= _FEW):
        return None
    spans = [*named.spans(), Span("title", opening.end(), title.end)]
    closing = _TITLE_END.match(text, title.end)
    at = closing.end() if closing and closing["quote"] else title.end
    told = False
    if date := _TITLE_DATE.match(text, at):
        spans.append(Span("date", *date.span("round" if date["round"] else "plain")))
        at, told = date.end(), True
    if xref := _XREF.match(text, at):
        spans.append(Span("xref", *xref.span("words")))
        at, told = xref.end(), True
    place = place_at(text, at)
    if place:
        return short_form(text, "short", spans, place)
    quoted = bool(opening["quote"] and closing and closing["quote"]) and title.telling >= _FEW
    if told or (quoted and _ENDS.match(text, at)):
        return short_form(text, "short", spans, None, (named.start, with_stop(text, at)))
    return None


def _with_page(text: str, named: _Named) -> Reading | None:
    """``Roe, p. 5`` at the start of a note or behind a signal, and ``(Roe 5)``."""
    place = place_at(text, named.end)
    if not place or not _ENDS.match(text, place.end):
        return None
    if not place.has_cue and _YEARS.match(text, place.start, place.end):
        return None
    before = text[max(named.start - 30, 0) : named.start]
    if _in_brackets(text, named.start) or (place.has_cue and is_boundary(before)):
        return short_form(text, "short", named.spans(), place)
    return None


def _in_note(text: str, named: _Named, layout: Layout) -> Reading | None:
    """``Roe, 5.`` where a note, or what marks part in it, begins so or is no more than that."""
    note, place = layout.item(named.start), place_at(text, named.end)
    if not note or not place or _YEARS.match(text, place.start, place.end):
        return None
    before = text[note.start : named.start]
    begins = len(words(before)) <= 1 and _GOES_ON.match(text, place.end)
    if not begins and not _ENDS_NOTE.match(text, place.end):
        return None
    if any(
        word not in _LEADING and "signal" not in KIND_OF.get(word, "")
        for word in words(before.rpartition(";")[2])
    ):
        return None
    return short_form(text, "short", named.spans(), place)


def reported(text: str, works: Works) -> Iterator[Reading]:
    """``Katz, 389 U.S. at 351`` and ``389 U.S. at 351``: a case by a volume that is cited in full."""
    for found in _REPORTED.finditer(text) if works else ():
        shelf = works.in_reporter(found["volume"], found["reporter"])
        if shelf:
            labels = [("volume", found.span("volume")), ("container", found.span("reporter"))]
            if case := _case_before(text, found.start(), shelf):
                labels.insert(0, ("title", case))
            place = place_at(text, found.start("page") - 1) or CitedPlace(
                *found.span("page"), locator(found["page"]), True
            )
            end = parallel_at(text, place.end)
            if opinion := opinion_at(text, end):
                labels.append(("note", opinion.span(1)))
                end = opinion.end()
            spans = [Span(label, *extent) for label, extent in labels]
            start = with_emphasis(text, spans[0].start, end)
            yield short_form(text, "short", spans, place, (start, with_stop(text, end)))


def _case_before(text: str, end: int, shelf: Sequence[Work]) -> tuple[int, int] | None:
    """Where the name of a case begins and ends that stands before a character, mostly with a comma."""
    names_end = len(text[:end].rstrip().removesuffix(",").rstrip("*_"))
    start = None
    for word in reversed(list(_NAME.finditer(text, max(end - _FAR, 0), names_end))):
        between = text[word.end() : names_end if start is None else start]
        inside = any(set(words(word.group())) <= {*work.title, *work.printed} for work in shelf)
        if not inside or between.strip(" .&v\r\n"):
            break
        start = word.start()
    return None if start is None else (start, names_end)


def lone_years(text: str, works: Works) -> Iterator[Reading]:
    """``(1990, 321)`` where the author of a work of that year stands before it in the paragraph."""
    for date in _LONE_DATE.finditer(text) if works else ():
        place = place_at(text, date.end())
        if place and _CLOSE.match(text, place.end) and by_year(text, date.start(), int(date["year"]), works):
            extent = date.start("date"), place.end
            yield short_form(text, "short", [Span("date", *date.span("date"))], place, extent)


def by_year(text: str, at: int, year: int, works: Works, letter: str = "") -> Sequence[Work]:
    """The works of a year, and of its letter, by the person who is named last before character ``at``."""
    before = text[max(at - _FAR, 0) : at].rpartition("\n\n")[2]
    for name in reversed(_NAME.findall(before)):
        if found := works.with_name(max(words(name), key=len), year):
            return with_letter(found, letter)
    return ()
