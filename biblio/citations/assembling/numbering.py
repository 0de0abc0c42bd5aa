"""The numbers of a citation: volume, issue, series, and how many volumes there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from biblio.citations.assembling.stretches import Cited
from biblio.normalize import roman
from biblio.normalize.corpora import is_corpus
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.serials import Serial, serial, series
from biblio.normalize.titles import title

_TO_SERIES = late_pattern(
    r"[\W_]*(?:(?:vols?|no|nr|bd|band|t|n|heft|number|volume|т|вып)\b\.?[\W_]*)?", re.IGNORECASE
)
_OF_SERIES = late_pattern(
    r"\W+(?:of|der|des|de|del|della|dans|in|из)\W+(?:(?:the|la|le|der)\W+)?"
    r"(?:(?:series|reihe|schriftenreihe|serie|série|collection|collana|colección|coleção|серии)\W+)?",
    re.IGNORECASE,
)
_SECTION = late_pattern(
    r"(?:\w+\W+)?(?:s|ser|sér|serie|série|series|folge|f)\W*(?:[IVXLC]+|\d+)?\W*", re.IGNORECASE
)

# Series and number of the Official Journal of the European Union: OJ L 125/43.
_OF_JOURNAL = re.compile(r"[LC]\s?\d{1,3}")
_LIKE_YEAR = re.compile(r"[12]\d{3}")
_NUMBER_CUE = late_pattern(r"(?<!\w)(?:nos?\.|n[rº°]\.?|num\.|number|nummer|heft|№)\s?\Z", re.IGNORECASE)


class Numbering(NamedTuple):
    """What the numbers of a citation say: a `Serial`, the series and the number in it, and what is left."""

    serial: Serial = Serial()
    series: str = ""
    in_series: str = ""
    unread: tuple[str, ...] = ()


_NONE = Numbering()


def numbering(cited: Cited, known_volume: str, among_pages: str) -> Numbering:
    """Read volume, issue and series, whatever label their parts carry.

    Args:
        cited: The labelled words of a citation.
        known_volume: The volume that stood in a title, empty when there is none.
        among_pages: A volume or issue that stood among the pages, as printed.
    """
    volumes, issues = _in_order(cited)
    name, in_series = "", ""
    if "series" in cited.at:
        name, in_series, used = _series(cited, cited.at["series"][0])
        volumes = [at for at in volumes if at != used]
    elif not (volumes or issues or among_pages or known_volume):
        return _NONE
    corpus = "container" in cited.at and is_corpus(cited.joined("container"))
    of_book = corpus or (
        not issues and ("container" not in cited.at or "editor" in cited.at or "publisher" in cited.at)
    )
    read = serial(_words(cited, volumes[0]), of_book=of_book) if volumes else Serial(known_volume)
    if issues and _OF_JOURNAL.fullmatch(_words(cited, issues[0])):
        return Numbering(read._replace(issue=_words(cited, issues[0])), name, in_series)
    for text in (*(_issue(cited, at) for at in issues[:1]), *filter(None, (among_pages,))):
        read = _joined(read, text)
    if read.volumes and not read.volume and len(volumes) > 1:
        one_of_them = serial(_words(cited, volumes[1]), of_book=True)
        if one_of_them == Serial(one_of_them.volume):
            read = read._replace(volume=one_of_them.volume)
            volumes.pop(1)
    further = (*volumes[1:], *issues[1:], *cited.at.get("series", ())[1:])
    unread = [f"{cited.spans[at].label} {_words(cited, at)}" for at in further]
    unread += [f"part {known_volume}"] if volumes and known_volume else []
    return Numbering(read, name, in_series, (*filter(None, (read.rest,)), *dict.fromkeys(unread)))


def _in_order(cited: Cited) -> tuple[list[int], Sequence[int]]:
    """The spans of volumes and issues, of which ``XL (1956)`` before ``2`` is a volume."""
    volumes, issues = list(cited.at.get("volume", ())), cited.at.get("issue", ())
    dated = serial(_words(cited, issues[0]), of_book=False) if issues else Serial()
    if not dated.volume or not dated.date or dated.issue or not roman.value(dated.volume):
        return volumes, issues
    if not volumes and len(issues) > 1:
        return [issues[0]], issues[1:]
    if len(volumes) == len(issues) == 1 and issues[0] < volumes[0]:
        return list(issues), volumes
    return volumes, issues


def _words(cited: Cited, at: int) -> str:
    return cited.text[cited.spans[at].start : cited.spans[at].end]


def _issue(cited: Cited, at: int) -> str:
    """An issue as printed; what looks like a year has its cue, by which it is none: ``Nr. 1848``."""
    printed = _words(cited, at)
    cue = _NUMBER_CUE().search(cited.before(at)) if _LIKE_YEAR.fullmatch(printed) else None
    return f"{cue.group()}{printed}" if cue else printed


def _joined(read: Serial, text: str) -> Serial:
    """Volume and issue with those that an issue as printed says; a lone number counts as the issue."""
    other = serial(text, of_book=bool(read.volume))
    has_volume = other.volume and (other.issue or other.date or roman.value(other.volume))
    if not read.volume and has_volume and other.volume != other.date:
        return other
    number = other.issue or (other.volume if other.volume != other.date else "")
    left = (read.rest, other.rest, number if read.issue else "")
    return Serial(
        read.volume,
        read.issue or number,
        read.date or other.date,
        read.volumes or other.volumes,
        "; ".join(filter(None, left)),
    )


def _series(cited: Cited, at: int) -> tuple[str, str, int | None]:
    """The series, the number in it, and the span of that number where it stands beside the name."""
    name, number = series(_words(cited, at))
    used = None
    if not number and not _SECTION().fullmatch(name):
        used = next((beside for beside in (at + 1, at - 1) if _counts_in_series(cited, at, beside)), None)
    if used is not None:
        counted = serial(_words(cited, used), of_book=True)
        number = counted.volume if counted == Serial(counted.volume) else _words(cited, used)
    return title(name), number, used


def _counts_in_series(cited: Cited, at: int, beside: int) -> bool:
    """Whether the span beside a series is its number: ``Annals ; 3``, ``Bd. 3 der Reihe Annals``."""
    if not 0 <= beside < len(cited.spans) or cited.spans[beside].label != "volume":
        return False
    between = cited.before(max(at, beside))
    return bool((_TO_SERIES() if beside > at else _OF_SERIES()).fullmatch(between))
