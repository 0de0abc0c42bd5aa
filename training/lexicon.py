"""Builds the lexicon of the tagger from open records: in which fields a word usually stands.

Only every second record is counted. The tagger is trained on references made from all of them, so it meets,
as it will in the world, names and houses that the lexicon does not know.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from training.synthesis.records import Record

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LEAST_SEEN = 3
"""Records that a word must stand in."""
SECOND_FIELD = 0.15
"""How frequent, relative to its most usual field, a word must be in another field for that to be kept."""


def lexicon(records: Iterable[Record]) -> bytes:
    """The packed file that ``biblio.citations.lexicon`` reads: lines of fields, a tab, and words."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    totals: Counter[str] = Counter()
    for record in records:
        if zlib.crc32(record.title.encode()) % 2:
            continue
        for field, text in _texts(record):
            for word in set(_WORD.findall(text)):
                if len(word) > 1 and (word[0].isupper() or field in "th"):
                    counts[word.lower()][field] += 1
                    totals[field] += 1
    by_fields: dict[str, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if sum(count.values()) >= LEAST_SEEN:
            by_fields[_fields(count, totals)].append(word)
    lines = (f"{fields}\t{' '.join(sorted(words))}\n" for fields, words in sorted(by_fields.items()))
    return gzip.compress("".join(lines).encode(), 9, mtime=0)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    for name in (*record.authors, *record.editors, *record.translators):
        yield "f", name.family
        yield "g", name.given
    yield "t", f"{record.title} {record.subtitle}"
    yield "p", " ".join(record.places)
    yield "h", record.publisher
    yield "s", record.container if record.type in ("article", "news") else ""


def _fields(count: Counter[str], totals: Counter[str]) -> str:
    """At most two fields, by how frequent the word is among the words of that field."""
    rates = {field: number / totals[field] for field, number in count.items()}
    most = max(rates.values())
    usual = sorted(
        (field for field in rates if rates[field] >= SECOND_FIELD * most), key=lambda f: (-rates[f], f)
    )
    return "".join(usual[:2])
