"""The words of the trade as immutable records; no behaviour beyond derived values."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Literal

YearMark = Literal["printed", "copyright", "circa", "supplied"]
Form = Literal["full", "short", "ibid"]


@dataclass(frozen=True, slots=True)
class Name:
    """A person (``family`` and perhaps ``given``) or a corporate body (``literal``), as CSL has them.

    ``particle`` is CSL's non-dropping particle (``van``, ``de la``). ``suffix`` is what stands behind a name:
    ``Jr.``, ``III``, ``S.J.``, or another name in brackets as printed (``[Samuel Clemens]``).
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """A date of publication or access; parts that were not printed are None.

    ``mark`` says how the year stands in print: ``1946``, ``c1999`` (copyright), ``ca. 1500`` (circa) or
    ``[1941?]`` (supplied by the cataloguer), after AACR2 1.4F and RDA 2.8.6/2.11. ``until`` ends a range.
    ``season`` is one of CSL's, from 1 for spring to 4 for winter, and stands for months and days.
    """

    year: int
    month: int | None = None
    day: int | None = None
    mark: YearMark = "printed"
    until: Date | None = None
    season: int | None = None


@dataclass(frozen=True, slots=True)
class Locator:
    """The place cited inside a source.

    ``value`` is as printed, with one kind of dash: ``"230-31"``, ``"98, 100, 101"``, ``"xi"``.
    ``label`` is a CSL locator term (CSL 1.0.2, appendix "Locators"): ``"page"``, ``"volume"``, ...
    """

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Span:
    """What a stretch of a text is: ``text[start:end]``, in ``str`` characters, half-open.

    ``label`` is one of author editor translator title container publisher place date pages volume issue
    edition series doi url archive identifier xref signal genre marker note.
    """

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reference:
    """Bibliographic data of one thing. ``type`` is a CSL 1.0.2 type; the other fields are CSL variables.

    Empty means not given. Text fields hold normalised text: one kind of dash and quotation mark,
    single spaces, no outer punctuation. Co-places and co-publishers are joined by ``"; "``.
    ``page`` is the extent of a part (an article, a chapter), never the page cited: that is a `Locator`.
    ``number`` is that of a report, patent, standard, or statute; ``collection_number`` that in a series.
    ``year_suffix`` is the letter that tells works of one year apart (``1999a``), ``status`` what is said in
    place of a year (``forthcoming``), ``authority`` the court or body that decided.
    ``et_al`` holds those of `NAME_FIELDS` whose list goes on: ``Roe, J., et al.``
    """

    type: str = "document"
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    et_al: tuple[str, ...] = ()
    title: str = ""
    container_title: str = ""
    collection_title: str = ""
    collection_number: str = ""
    event_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    issued: Date | None = None
    year_suffix: str = ""
    status: str = ""
    original_date: Date | None = None
    accessed: Date | None = None
    volume: str = ""
    number_of_volumes: str = ""
    issue: str = ""
    page: str = ""
    number_of_pages: str = ""
    edition: str = ""
    genre: str = ""
    number: str = ""
    authority: str = ""
    archive: str = ""
    archive_location: str = ""
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    pmid: str = ""
    url: str = ""
    language: str = ""
    note: str = ""


NAME_FIELDS = ("author", "editor", "translator")
DATE_FIELDS = ("issued", "original_date", "accessed")
TEXT_FIELDS = tuple(
    f.name for f in fields(Reference) if f.name not in ("type", "et_al", *NAME_FIELDS, *DATE_FIELDS)
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One citation as read from a text, before anything outside of it is known.

    ``start`` and ``end`` bound the whole citation; ``spans`` lie inside of it, in order.
    ``confidence`` is the probability that all of it is right, ``certainties`` hold that of each span; where
    nothing is known of the single spans, there are none.
    """

    start: int
    end: int
    form: Form
    reference: Reference
    locator: Locator | None
    spans: tuple[Span, ...]
    confidence: float
    certainties: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file that cites. ``text`` is the whole decoded file, whose characters the offsets of citations count.

    ``kind`` is ``"text"``, ``"markdown"``, ``"latex"`` or ``"rst"``.
    """

    path: str
    text: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Citation:
    """One occurrence in a document: where it stands, what it says, and the source that it points to.

    ``reference`` is the corrected reading: as printed, with what sibling citations settle mended.
    ``source`` and ``work`` are keys, or None with a ``reason``; ``candidates`` are then the keys of the
    sources that it may mean, where these are known. ``line`` and ``column`` count from 1.
    """

    path: str
    line: int
    column: int
    text: str
    reading: Reading
    reference: Reference
    source: str | None = None
    work: str | None = None
    reason: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extra:
    """A field of a library entry that a `Reference` has no place for: an abstract, a director, a file.

    ``name`` is a CSL variable (``abstract``, ``director``, ``event-date``); or a field that one format alone
    has, with the format before it (``bibtex:file``, ``ris:C1``, ``csl:short_id``), whose value is text as it
    stands in that format: LaTeX, a RIS value, JSON.
    """

    name: str
    value: str | tuple[Name, ...] | Date


@dataclass(frozen=True, slots=True)
class Variant:
    """A spelling that citations of a source have beside the chosen one, and where those citations stand."""

    field: str
    chosen: str
    spelling: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One edition, as a bibliography lists it.

    ``reference`` is the consensus of its citations, ``members`` are the positions of those citations in the
    sequence that was grouped, ``doubts`` are reasons why an editor should look at it.
    ``entry`` is the text of the library entry that it came from, empty when it is new; ``extra`` is what
    that entry says beyond the reference.
    """

    key: str
    work: str
    reference: Reference
    members: tuple[int, ...]
    variants: tuple[Variant, ...] = ()
    doubts: tuple[str, ...] = ()
    entry: str = ""
    extra: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """Sources in the order of their keys. Works are the sources that share ``Source.work``."""

    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a text: ``text[start:end]``, in ``str`` characters, half-open, becomes ``text``.

    ``safe`` edits change how a thing is printed, never what it means; the others a person should look at.
    """

    start: int
    end: int
    text: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something an editor should know. ``line`` and ``column`` count from 1; 0 means the whole file.

    ``start`` and ``end`` bound what it is about, in ``str`` characters of the decoded file, half-open, and
    ``line`` and ``column`` are those of ``start``; both are None where no span is known. ``edit`` is what
    would mend it; it may change more than the span, or less.
    """

    code: str
    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    start: int | None = None
    end: int | None = None
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """All that the pipeline found out about some documents; ``citations`` in order of path and position."""

    documents: tuple[Document, ...] = ()
    citations: tuple[Citation, ...] = ()
    library: Library = field(default_factory=Library)
    diagnostics: tuple[Diagnostic, ...] = ()
