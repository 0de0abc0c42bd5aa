"""Builds the lexicon of the tagger: in which fields of a citation a word or a phrase usually stands.

It comes from open records and from the lists in ``training/lists``, which were written by hand for this
project. Of the records only every second is counted. The tagger is trained on references made from all of
them, so it meets, as it will in the world, names and houses that the lexicon does not know.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from biblio.citations.labelling.tokens import tokenize
from biblio.citations.lexicon import PREFIX
from training.synthesis.records import Record

LISTS = Path(__file__).parent / "lists"
"""One entry a line, as citations print it; a line that begins with ``# `` names the group that follows."""
FIELDS = {
    "f": "family",
    "g": "given",
    "p": "places",
    "h": "publishers",
    "s": "serials",
    "a": "archives",
    "t": "titles",
    "b": "bodies",
    "c": "ancient",
    "e": "series",
}
"""The letters of the lexicon and the lists of such words."""
SPELLED_SMALL = frozenset("tha")
"""Fields whose words in small letters count, too."""
PHRASED = frozenset("phsbe")
"""Fields whose entries are known as a whole, too: of persons and shelf marks the parts tell enough."""
LISTED = 30
"""An entry of a list counts, over all its words, as so many of ``LEAST_TOTAL`` words of records."""
LEAST_SEEN = 3
"""Records that a word must stand in."""
SECOND_FIELD = 0.15
"""How frequent, relative to its most usual field, a word must be in another field for that to be kept."""
LEAST_TOTAL = 20_000
"""A field with fewer words than that does not weigh its words more."""
LONGEST = 8
"""Tokens of the longest phrase."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def listed(field: str) -> list[str]:
    """The entries of the list of a field."""
    lines = (LISTS / f"{FIELDS[field]}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def lexicon(records: Iterable[Record]) -> bytes:
    """The packed file that ``biblio.citations.lexicon`` reads: words, and phrases of two tokens or more.

    A line has the letters that its entries begin with, and behind each tab fields and the entries that have
    them, with ``|`` between.
    """
    records = [record for record in records if zlib.crc32(record.title.encode()) % 2 == 0]
    lines: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for entry, known in sorted({**_words(records), **_phrases(records)}.items()):
        lines[entry[:PREFIX]][known].append(entry)
    text = "".join(
        "\t".join([prefix, *("|".join([known, *entries]) for known, entries in groups.items())]) + "\n"
        for prefix, groups in lines.items()
    )
    return gzip.compress(text.encode(), 9, mtime=0)


def _words(records: Iterable[Record]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    totals: Counter[str] = Counter()
    for record in records:
        for field, text in _texts(record):
            for word in set(_words_of(text, field)):
                counts[word][field] += 1
                totals[field] += 1
    rates = {
        word: {field: number / max(totals[field], LEAST_TOTAL) for field, number in count.items()}
        for word, count in counts.items()
        if count.total() >= LEAST_SEEN
    }
    for field in FIELDS:
        for entry in listed(field):
            words = _words_of(entry, field)
            for word in words:
                known = rates.setdefault(word, {})
                known[field] = known.get(field, 0) + LISTED / LEAST_TOTAL / len(words)
    return {word: _usual(known) for word, known in rates.items()}


def _phrases(records: Iterable[Record]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        for field, text in _names(record):
            counts[_phrase(text)][field] += 1
    for field in sorted(PHRASED):
        for entry in listed(field):
            counts[_phrase(entry)][field] += LISTED
    return {
        phrase: count.most_common(1)[0][0]
        for phrase, count in counts.items()
        if count.total() >= LEAST_SEEN and 1 <= phrase.count(" ") < LONGEST and "|" not in phrase
    }


def _words_of(text: str, field: str) -> list[str]:
    """The words of a text in small letters; in some fields those alone that are printed with a capital."""
    small = field in SPELLED_SMALL
    return [word.lower() for word in _WORD.findall(text) if len(word) > 1 and (small or word[0].isupper())]


def _phrase(text: str) -> str:
    return " ".join(word.lower() for word in tokenize(text).words)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    for name in (*record.authors, *record.editors, *record.translators):
        yield "f", name.family
        yield "g", name.given
    yield "t", f"{record.title} {record.subtitle}"
    yield "p", " ".join(record.places)
    yield "h", record.publisher
    yield "s", _serial(record)


def _names(record: Record) -> Iterator[tuple[str, str]]:
    for place in record.places:
        yield "p", place
    yield "h", record.publisher
    yield "s", _serial(record)


def _serial(record: Record) -> str:
    return record.container if record.type in ("article", "news") else ""


def _usual(rates: Mapping[str, float]) -> str:
    """At most two fields, by how frequent the word is among the words of that field."""
    most = max(rates.values())
    usual = sorted(
        (field for field in rates if rates[field] >= SECOND_FIELD * most), key=lambda f: (-rates[f], f)
    )
    return "".join(usual[:2])
