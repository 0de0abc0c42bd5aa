"""What short forms point to: the one source that each can mean, or the reason why it has none.

``Ibid.`` means the citation before it, ``op. cit.`` what was cited of its author so far, ``supra note 4``
what note 4 cites: they never point forward. Numbers, keys, and author and year are looked up in the whole
document. Where more than one source fits, or none, a short form stays open.

Everything is looked up by words and numbers, nothing is searched backwards: the cost is linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from biblio.citations.finding.layout import Layout, Listing
from biblio.citations.resolving import reasons
from biblio.citations.resolving.conventions import DEFAULTS, Conventions
from biblio.citations.resolving.extents import first_page, lies_outside
from biblio.citations.resolving.kinds import of_kind
from biblio.citations.resolving.parties import is_party, with_party
from biblio.citations.resolving.sets import Sets
from biblio.citations.resolving.trail import Trail
from biblio.citations.resolving.whose import is_of_those_named, with_author_in_title
from biblio.citations.short_forms.callouts import DASHES, plain_mark, reference_lists
from biblio.citations.short_forms.echoes import by_year
from biblio.citations.short_forms.elsewhere import Elsewhere
from biblio.citations.short_forms.keys import labelled
from biblio.citations.short_forms.likeness import family, people, says_where, words
from biblio.citations.short_forms.pointing import number_in
from biblio.citations.short_forms.volumes import other_volume, with_volume
from biblio.citations.short_forms.ways import way_of, xref_of
from biblio.citations.short_forms.works import Full, Work, Works
from biblio.model import Citation, Reference, Source


def pointing(citations: Sequence[Citation], texts: Mapping[str, str]) -> frozenset[int]:
    """The positions of the citations that point to others of their document.

    All back-references, numbers and keys do, and so does what says no more than who, what and when, if the
    document cites something in full that fits.

    Args:
        citations: In the order of path and position.
        texts: The text of each document by its path, as it was read for citations.
    """
    found: set[int] = set()
    for path, group in groupby(enumerate(citations), key=lambda pair: pair[1].path):
        own = [(at, one, way_of(one, texts[path])) for at, one in group]
        works = Works(_full(at, one) for at, one, way in own if not way and says_where(one.reference))
        for at, one, way in own:
            if way not in ("", "words") or (way and _may_mean(one.reading.reference, works)):
                found.add(at)
    return frozenset(found)


def _may_mean(short: Reference, works: Works) -> bool:
    """Whether some of a document's works fit a short form, whatever volume of theirs it names.

    A piece in another volume of a periodical is another piece.
    """
    fitting = works.fitting(_named(short))
    if fitting and not short.title and not people(short):
        return any(
            not (work.reference.type.startswith("article") and other_volume(short, work.reference))
            for work in fitting
        )
    return fitting != []


def resolve(
    citations: Sequence[Citation],
    texts: Mapping[str, str],
    back: Collection[int],
    sources: Sequence[Source],
    conventions: Conventions = DEFAULTS,
) -> tuple[Citation, ...]:
    """Give each short form the source that it points to, or the reason why it has none.

    Args:
        citations: In the order of path and position, those that point to no other with their source.
        texts: The text of each document by its path, as it was read for citations.
        back: The positions of those that point to others, as `pointing` gives them.
        sources: All sources.
        conventions: What contested forms mean.
    """
    by_key = {source.key: source for source in sources}
    elsewhere = Elsewhere(sources if conventions.op_cit_over_documents else (), citations)
    result: list[Citation] = []
    for path, group in groupby(enumerate(citations), key=lambda pair: pair[1].path):
        own = [(one, at in back) for at, one in group]
        result += _Document(texts[path], own, by_key, elsewhere, conventions).resolved()
    return tuple(result)


class _Document:
    """The citations of a document while it is read from its beginning to its end."""

    def __init__(
        self,
        text: str,
        citations: Sequence[tuple[Citation, bool]],
        sources: Mapping[str, Source],
        elsewhere: Elsewhere,
        conventions: Conventions,
    ) -> None:
        self._text = text
        self._elsewhere = elsewhere
        self._citations = [citation for citation, _ in citations]
        self._back = [back for _, back in citations]
        self._sources = sources
        self._conventions = conventions
        layout = Layout(text)
        lists = reference_lists(text, layout, [citation.reading for citation in self._citations])
        full = [(at, citation) for at, (citation, back) in enumerate(citations) if not back]
        self._works = Works(_full(at, one) for at, one in full if _names(one.reference))
        self._lists = [_Entries(listing, [citation for _, citation in full]) for listing in lists]
        labels = labelled(text)
        self._labelled = _Entries(labels, [citation for _, citation in full]).entries if labels else {}
        self._trail = Trail(text, layout, lists)
        self._sets = Sets((citation for _, citation in full), sources)
        self._last_cited: dict[str, int] = {}
        self._last_number = 0

    def resolved(self) -> list[Citation]:
        """The citations with their sources."""
        for at, citation in enumerate(self._citations):
            if self._back[at]:
                citation = self._citations[at] = self._resolved(citation)
            self._trail.pass_by(citation)
            if citation.source:
                self._last_cited[citation.source] = at
        return self._citations

    def _resolved(self, citation: Citation) -> Citation:
        ways = {
            "before": self._before,
            "note": self._in_note,
            "mark": self._listed,
            "key": self._keyed,
            "work": self._work,
            "year": self._of_year,
            "volume": self._in_volume,
        }
        found = ways.get(way_of(citation, self._text), self._said)(citation)
        source = self._sources.get(found.source or "")
        return with_party(found, source.reference) if source else found

    def _before(self, citation: Citation) -> Citation:
        """``Ibid.``: the citation before it in its own note, else what the note before it cites."""
        before = self._trail.before(citation)
        if not before.citations or before.skipped:
            return _open(citation, reasons.SILENT if before.citations else reasons.FIRST)
        if before.chapter and not self._conventions.ibid_over_chapters:
            return _open(citation, reasons.CHAPTER)
        if citation.reading.reference.issued:
            return _open(citation, reasons.ANOTHER)
        last = before.same or self._conventions.ibid_after_several == "last"
        cited = before.citations[-1:] if last else before.citations
        found = self._one_of_those_named(citation, cited) or self._one_of(citation, cited)
        return self._sets.in_volume(found, cited)

    def _one_of_those_named(self, citation: Citation, cited: Sequence[Citation]) -> Citation | None:
        """``Roe, ibid.``: what is Roe's of some citations, else the one work of Roe; None without names."""
        short = with_author_in_title(_short(citation), self._works)
        if not _names(short):
            return None
        if own := [one for one in cited if is_of_those_named(short, self._whole(one))]:
            return self._one_of(citation, own)
        works = self._cited_so_far(short, citation.reading.start)
        return self._mean(citation, works, reasons.NOBODY) if works or people(short) else None

    def _whole(self, citation: Citation) -> Reference:
        """What is known of the source of a citation, else what the citation says."""
        source = self._sources.get(citation.source or "")
        return source.reference if source else citation.reading.reference

    def _in_note(self, citation: Citation) -> Citation:
        """``supra note 4``: what the note cites, by the author and title given."""
        number = number_in(xref_of(citation))
        cited = self._trail.in_note(number, citation.reading.start)
        if cited is None and _names(citation.reading.reference) and "cit" in xref_of(citation):
            return self._work(citation)
        if cited is None:
            return _open(citation, f"{reasons.NO_NOTE}: {number}")
        if not _names(citation.reading.reference):
            return self._one_of(citation, cited) if cited else _open(citation, reasons.SILENT)
        fitting = self._cited_so_far(_short(citation), citation.reading.start)
        parties = [one for one in cited if is_party(citation.reading.reference, self._whole(one))]
        if parties:
            return self._one_of(citation, parties)
        theirs = [one for one in cited if is_of_those_named(_short(citation), self._whole(one))]
        if theirs and not citation.reading.reference.title:
            return self._one_of(citation, theirs)
        there = {one.source for one in cited}
        in_note = [work for work in fitting or () if self._citations[work.position].source in there]
        return self._mean(citation, in_note or fitting, reasons.NOBODY)

    def _listed(self, citation: Citation) -> Citation:
        """``[12]``: the entry of that number in the list that follows, or in the last one."""
        mark = self._number(plain_mark(xref_of(citation)))
        follows = (one for one in self._lists if one.start > citation.reading.start)
        listing = next(follows, self._lists[-1] if self._lists else None)
        entry = listing.entries.get(mark) if listing else None
        return _pointing_to(citation, entry) if entry else _open(citation, f"{reasons.NOT_LISTED}: {mark}")

    def _number(self, mark: str) -> str:
        """A mark; where it is the dash of a range, the number that follows on the one before it."""
        mark = str(self._last_number + 1) if mark in DASHES else mark
        if mark.isdecimal():
            self._last_number = int(mark)
        return mark

    def _keyed(self, citation: Citation) -> Citation:
        r"""``[@roe1999]``: the entry of the library or of the document (``\bibitem``) with this key.

        Else it means the one work of that name and year.
        """
        key = xref_of(citation).lstrip("@").strip("{}")
        held = self._sources.get(key)
        if held and held.entry:
            return replace(citation, source=held.key, work=held.work, reason=None)
        if entry := self._labelled.get(key):
            return _pointing_to(citation, entry)
        return self._mean(citation, self._works.with_key(key), f"{reasons.NO_KEY}: {key}")

    def _work(self, citation: Citation) -> Citation:
        """``Roe, op. cit.``: the one work of that author, or of that title, that is cited so far.

        Where there is none in the document, it may stand in an earlier one, or in the library.
        """
        if not _names(citation.reading.reference):
            return _open(citation, reasons.UNNAMED)
        works = of_kind(xref_of(citation), self._cited_so_far(_short(citation), citation.reading.start))
        if works == []:
            works = of_kind(xref_of(citation), self._cited_by_name(_short(citation)))
        if works == []:
            return self._of_elsewhere(citation)
        return self._mean(citation, works, reasons.NOBODY, last=self._conventions.op_cit_of_several == "last")

    def _cited_by_name(self, short: Reference) -> list[Work] | None:
        """The works of an author that are cited so far by name and year alone, and in full later on."""
        works = self._works.fitting(short)
        return works and [one for one in works if self._citations[one.position].source in self._last_cited]

    def _of_elsewhere(self, citation: Citation) -> Citation:
        """The one source of that author of another document or the library, and nothing cited only later."""
        short = _short(citation)
        cited_later = self._works.fitting(short) != []
        found = [] if cited_later else self._elsewhere.fitting(short, citation.path)
        found = of_kind(xref_of(citation), found)
        if found is None:
            return _open(citation, reasons.MANY)
        if not found:
            others = self._of_other_volumes(citation, citation.reading.start)
            return self._open_in_work(citation, reasons.VOLUME if others else reasons.NOBODY, others)
        inside = [source.key for source in found if not self._lies_outside(citation, source.key)]
        if len(inside) == 1:
            return self._with_source(citation, inside[0])
        reason = reasons.RIVALS if inside else reasons.OUTSIDE
        return _open(citation, reason, [source.key for source in found])

    def _of_year(self, citation: Citation) -> Citation:
        """``(1990, 321)``: a work of that year by the person named before."""
        said, start = citation.reading.reference, citation.reading.start
        year = said.issued.year if said.issued else 0
        works = by_year(self._text, start, year, self._works, said.year_suffix)
        return self._mean(citation, works, reasons.NOT_LISTED)

    def _in_volume(self, citation: Citation) -> Citation:
        """``389 U.S. at 351``: the case cited from that volume, by its name or the page where there are more.

        A volume prints one case after another, so it is the one that begins last before the page.
        """
        short = citation.reading.reference
        shelf = self._works.in_reporter(short.volume, short.container_title)
        named = [work for work in shelf if set(words(short.title)) <= {*work.title, *work.printed}]
        place = citation.reading.locator
        begun = [work for work in named if not lies_outside(place, work.reference.page)]
        last = max((first_page(work.reference.page) for work in begun), default=0)
        there = [work for work in begun if first_page(work.reference.page) == last]
        return self._mean(citation, there or named, reasons.NOBODY, by_page=True)

    def _said(self, citation: Citation) -> Citation:
        """``Roe 1999`` and ``Roe, Walls``: a work cited before, else one that is cited in full later."""
        short = _short(citation)
        works = self._works.fitting(short, citation.reading.start)
        return self._mean(citation, self._works.fitting(short) if works == [] else works, reasons.NOT_LISTED)

    def _cited_so_far(self, short: Reference, start: int) -> list[Work] | None:
        """The works cited before that a back-reference names; the name may be that of a thing as well."""
        works = self._works.fitting(short, start)
        if works == [] and short.author and not short.title:
            name = " ".join(family(short.author[0]))
            return self._works.fitting(replace(short, author=(), title=name), start)
        return works

    def _one_of(self, citation: Citation, cited: Sequence[Citation]) -> Citation:
        """The one source of some citations in which the page cited can stand."""
        sources = dict.fromkeys(one.source for one in cited)
        if None in sources:
            volumes = self._volumes_named(citation, cited)
            if len(volumes) == 1:
                return self._with_source(citation, volumes[0])
            return _open(citation, reasons.OPEN)
        named = dict.fromkeys(
            one for source in sources if source for one in self._sets.volumes(_short(citation), source)
        )
        if not named:
            return _open(citation, reasons.VOLUME, sources)
        inside = [source for source in named if not self._lies_outside(citation, source)]
        if len(inside) == 1:
            return self._with_source(citation, inside[0])
        return _open(citation, reasons.SEVERAL if len(named) > 1 else reasons.OUTSIDE, named)

    def _volumes_named(self, citation: Citation, cited: Sequence[Citation]) -> Sequence[str]:
        """The volumes that a back-reference names of the one work that open citations are known to be of."""
        works = {one.work for one in cited}
        work = works.pop() if len(works) == 1 else None
        return self._sets.named(_short(citation), work) if work else ()

    def _mean(
        self,
        citation: Citation,
        works: Sequence[Work] | None,
        nothing: str,
        *,
        last: bool = False,
        by_page: bool = False,
    ) -> Citation:
        """The one source of some works, as far as the page cited can stand in them."""
        if not works:
            others = self._of_other_volumes(citation) if works is not None and not by_page else []
            reason = reasons.MANY if works is None else reasons.VOLUME if others else nothing
            return self._open_in_work(citation, reason, others)
        homes = [self._citations[work.position] for work in works]
        sources = list(dict.fromkeys(home.source for home in homes if home.source))
        short = citation.reading.reference
        if by_page or not (short.title or short.issued):
            inside = [source for source in sources if not self._lies_outside(citation, source)]
            if sources and not inside:
                return _open(citation, reasons.OUTSIDE, sources)
            sources = inside
        inside = [source for source in sources if not self._lies_outside(citation, source)]
        sources = inside if len(inside) == 1 else sources
        if last:
            sources = sorted(sources, key=lambda source: self._last_cited.get(source, -1))[-1:]
        if len(sources) == 1:
            return self._with_source(citation, sources[0])
        return self._open_in_work(citation, reasons.RIVALS if sources else reasons.OPEN, sources)

    def _open_in_work(self, citation: Citation, reason: str, sources: Sequence[str | None]) -> Citation:
        """A citation that stays open; where all that it might mean is of one work, it is of that work."""
        works = {self._sources[source].work for source in sources if source}
        return replace(_open(citation, reason, sources), work=works.pop() if len(works) == 1 else None)

    def _of_other_volumes(self, citation: Citation, before: int | None = None) -> list[str | None]:
        """The sources that a short form would fit but for the volume that it names."""
        short = _short(citation)
        works = self._works.fitting(replace(short, volume=""), before) if short.volume else ()
        return [self._citations[work.position].source for work in works or ()]

    def _lies_outside(self, citation: Citation, source: str) -> bool:
        return lies_outside(citation.reading.locator, self._sources[source].reference.page)

    def _with_source(self, citation: Citation, key: str) -> Citation:
        return replace(citation, source=key, work=self._sources[key].work, reason=None)


class _Entries:
    """A list of references: where it begins, and the citation that is the entry of each mark."""

    def __init__(self, listing: Listing, full: Sequence[Citation]) -> None:
        self.start = listing.items[0].at
        starts = [citation.reading.start for citation in full]
        firsts = ((item, bisect_left(starts, item.start)) for item in listing.items)
        self.entries = {
            item.mark: full[first] for item, first in firsts if first < len(full) and starts[first] < item.end
        }


def _full(at: int, citation: Citation) -> Full:
    return Full(at, citation.reading.start, citation.reference, citation.text)


def _names(reference: Reference) -> bool:
    """Whether a reference says who or what is meant."""
    return bool(people(reference) or reference.title or reference.container_title)


def _short(citation: Citation) -> Reference:
    """What a short form says, with the volume that it cites."""
    return with_volume(citation.reading)


def _named(reference: Reference) -> Reference:
    """What a short form says but for the letter and the volume, which may be those of nothing cited."""
    return replace(reference, year_suffix="", volume="")


def _pointing_to(citation: Citation, other: Citation) -> Citation:
    if other.source is None:
        return _open(citation, reasons.OPEN)
    return replace(citation, source=other.source, work=other.work, reason=None)


def _open(citation: Citation, reason: str, sources: Iterable[str | None] = ()) -> Citation:
    """A citation that stays open, and why; the ``sources`` are those that it might mean."""
    named = tuple(sorted(filter(None, sources)))
    told = f"{reason}: {', '.join(named)}" if named else reason
    return replace(citation, source=None, work=None, reason=told, candidates=named)
