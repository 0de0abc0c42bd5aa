"""What a citation spells otherwise than citations of other sources in the same document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from biblio.model import Citation, Edit, Name, Span
from biblio.normalize.places import place, places
from biblio.normalize.publishers import comparable, publisher
from biblio.rules.spelling import changed, otherwise
from biblio.rules.subject import Finding, Subject, others, printed, spans, whole
from biblio.sources.forms import person, words
from biblio.sources.people import fuller_given
from biblio.sources.spelling import abbreviates

_JOINING = frozenset(("and", "the", "und", "et"))
# Those who take a degree or a report are no publishers.
_NO_TRADE = frozenset(("thesis", "report", "patent"))


class _Print(NamedTuple):
    """A value as printed in a citation; ``trade`` is what tells things of one name apart."""

    citation: Citation
    span: Span
    text: str
    trade: frozenset[str]


def publisher_otherwise(subject: Subject) -> Iterator[Finding]:
    """CIT017: one publisher spelled in several ways."""
    for prints, told in _of_label(subject, "publisher", "publisher", comparable, _one_house):
        yield from _minority(prints, "publisher", told)


def place_otherwise(subject: Subject) -> Iterator[Finding]:
    """CIT018: one place spelled in several ways: ``New York, N. Y.`` and ``New York``."""
    for prints, told in _of_label(subject, "place", "publisher_place", places, _one_place):
        yield from _minority(prints, "place", told)


def author_otherwise(subject: Subject) -> Iterator[Finding]:
    """CIT016: one author named in several ways in citations of several sources."""
    told = _told(subject, "author")
    for _, citations in subject.documents():
        families: dict[tuple[str, ...], list[tuple[Name, _Print]]] = defaultdict(list)
        for citation in citations:
            for name, one in _named(citation):
                if name.family and name.given:
                    families[person(name).family].append((name, one))
        for named in families.values():
            yield from _short_names(named, told)


def _named(citation: Citation) -> Iterator[tuple[Name, _Print]]:
    own, names = spans(citation, "author"), citation.reading.reference.author
    if citation.reading.form == "full" and len(own) == len(names):
        alone = whole(citation, "author") if len(own) == 1 else None
        for span, name in zip([alone] if alone else own, names, strict=True):
            said = printed(citation, span)
            if name.family in said:
                yield name, _Print(citation, span, said, frozenset())


def _short_names(named: Sequence[tuple[Name, _Print]], told: frozenset[int]) -> Iterator[Finding]:
    """The names of one family that a fuller one says; not where several fuller ones do."""
    counts = Counter(name for name, _ in named)
    for name, one in named:
        fuller = [other for other in counts if fuller_given(person(other), person(name))]
        longest = max(fuller, key=lambda other: (len(other.given), other.given), default=None)
        rest = [other for other in fuller if longest and other != longest]
        if longest is None or not all(fuller_given(person(longest), person(other)) for other in rest):
            continue
        if one.citation.reading.start in told or all(
            other.citation.source == one.citation.source for said, other in named if said == longest
        ):
            continue
        shown = f"{longest.family}, {longest.given}"
        message = f"author {one.text!r}; {others(counts[longest])} here: {shown!r}"
        yield Finding(one.citation.path, one.span.start, one.span.end, message)


def _of_label(
    subject: Subject,
    label: str,
    field: str,
    key: Callable[[str], Hashable],
    parted: Callable[[Sequence[_Print]], Iterable[Sequence[_Print]]],
) -> Iterator[tuple[Sequence[_Print], frozenset[int]]]:
    """The values of each document that name one thing, and where it is told already."""
    told = _told(subject, field)
    for _, citations in subject.documents():
        found: dict[Hashable, list[_Print]] = defaultdict(list)
        for citation in citations:
            span = whole(citation, label)
            reference = citation.reading.reference
            if citation.reading.form != "full" or not span or not getattr(reference, field):
                continue
            text = printed(citation, span)
            if reference.type not in _NO_TRADE:
                found[key(text)].append(_Print(citation, span, text, comparable(reference.publisher)))
        for prints in found.values():
            for group in parted(prints):
                yield group, told


def _told(subject: Subject, field: str) -> frozenset[int]:
    """Where citations begin whose field is told to differ from those of their source."""
    return frozenset(
        subject.result.citations[one.at].reading.start for one in otherwise(subject) if one.field == field
    )


def _one_place(prints: Sequence[_Print]) -> Iterator[Sequence[_Print]]:
    """The prints of one city; one with its state and one without are that only under one publisher."""
    forms: dict[str, list[_Print]] = defaultdict(list)
    for one in prints:
        forms[_letters(place(one.text))].append(one)
    if len(forms) > 1:
        houses = {form: {one.trade for one in group if one.trade} for form, group in forms.items()}
        longest = max(forms, key=lambda form: (len(forms[form]), form))
        for form in list(forms):
            if form != longest and houses[form] & houses[longest]:
                forms[longest] += [one for one in forms.pop(form) if one.trade in houses[longest]]
    yield from forms.values()


def _letters(text: str) -> str:
    return "".join(words(text))


def _one_house(prints: Sequence[_Print]) -> Iterator[Sequence[_Print]]:
    """The prints whose words are those of the longest one, in order, some of them left out or cut short."""
    longest = max((one.text for one in prints), key=lambda text: (len(words(text)), text), default="")
    yield [one for one in prints if _in_order(words(publisher(one.text)), words(publisher(longest)))]


def _in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    rest = iter([word for word in many if word not in _JOINING])
    return all(any(other.startswith(word) for other in rest) for word in few if word not in _JOINING)


def _minority(prints: Sequence[_Print], name: str, told: frozenset[int]) -> Iterator[Finding]:
    """The prints that are spelled otherwise than most; an abbreviation gives way to what it stands for."""
    counts = Counter(one.text for one in prints)
    if len(counts) < 2:
        return
    chosen = max(counts, key=lambda text: (counts[text], len(text), text))
    longer = [text for text in counts if abbreviates(chosen, text)]
    chosen = max(longer, key=lambda text: (counts[text], len(text), text), default=chosen)
    for one in prints:
        if one.text != chosen and one.citation.reading.start not in told:
            message = f"{name} {one.text!r}; {others(counts[chosen])} here: {chosen!r}"
            start, end, text = changed(one.text, chosen)
            at = one.span.start
            plain = one.span.end - one.span.start == len(one.text)
            same = words(one.text) == words(chosen)
            edit = Edit(at + start, at + end, text, safe=same) if plain else None
            yield Finding(one.citation.path, at, one.span.end, message, edit)
