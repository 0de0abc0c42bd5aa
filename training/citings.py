"""Articles and chapters, each cited several times by different writers.

Library records and what is made of them are all books. For pieces the references of the labelled corpora and
Glottolog's records are written anew by the generator of the training strings, with journals abbreviated as
writers do. Some get a twin that is not the same source: the paper of a conference beside that of a journal,
or a second part under the same title.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from biblio.normalize.names import names
from biblio.normalize.titles import content_words
from training.synthesis.compose import Pool, noise_level, thinned
from training.synthesis.noise import spoil
from training.synthesis.pieces import stripped, text_of
from training.synthesis.records import Record, glottolog_records, split_title

CORPORA = ("grobid_citation", "ore_jats")
PIECES = ("article", "chapter")
MOST_CITED = 4
_TWINS = 0.06
_ABBREVIATED = 0.4
_LEFT_OUT = {"issue": 0.3, "pages": 0.2, "volume": 0.1, "container": 0.03}


class Citing(NamedTuple):
    """A reference as somebody wrote it, and the number of the source that it means."""

    source: int
    text: str


def pieces(data: Path, part: str) -> list[Record]:
    """Articles and chapters: of the corpora in ``part`` (``train`` or ``dev``), and as many of Glottolog."""
    found = [record for name in CORPORA for record in _labelled(data / part / f"{name}.jsonl.gz")]
    described = glottolog_records(data / "records" / "glottolog.bib.gz")
    others = [record for record in described if record.type in PIECES]
    return list(dict.fromkeys([*found, *Random(f"pieces {part}").sample(others, len(found))]))


def citings(records: Sequence[Record], seed: str, count: int) -> Iterator[Citing]:
    """Cite ``count`` of the records up to `MOST_CITED` times each; a seed gives the same strings again."""
    chance = Random(f"citings {seed}")
    pool = Pool(records, chance)
    number = 0
    for record in chance.sample(records, min(count, len(records))):
        for one in (record, *_twins(record, records, chance)):
            number += 1
            for _ in range(chance.randint(1, MOST_CITED)):
                yield Citing(number, _cited(one, pool, chance))


def _cited(record: Record, pool: Pool, chance: Random) -> str:
    writer = pool.writer(record.language if record.language in pool.records else "en")
    kept = thinned(record, chance)
    lost: dict[str, Any] = {field: "" for field, share in _LEFT_OUT.items() if chance.random() < share}
    if kept.container and chance.random() < _ABBREVIATED:
        kept = replace(kept, container=abbreviated(kept.container, chance))
    written = writer.reference(replace(kept, **lost), wanted=False)
    return text_of(stripped(spoil(written, chance, noise_level(chance))))


def abbreviated(container: str, chance: Random) -> str:
    """The title of a journal with shortened words, or its initials: ``J. Ling.``, ``JL``."""
    telling = set(content_words(container))
    words = [word for word in re.findall(r"[^\W\d_]+|\d+", container) if word.casefold() in telling]
    if len(words) > 2 and chance.random() < 0.2:
        return "".join(word[0] for word in words).upper()
    stop = chance.choice((".", ".", ""))
    short = (word[: chance.choice((3, 4, 5))] + stop if len(word) > 5 else word for word in words)
    return " ".join(short) or container


def _twins(record: Record, records: Sequence[Record], chance: Random) -> Iterator[Record]:
    """Another source of the same persons and title."""
    if not record.title or chance.random() > _TWINS:
        return
    other = replace(record, pages=str(chance.randint(1, 900)), issue="", doi="")
    if record.volume:
        other = replace(other, volume=str(chance.randint(1, 90)))
    if chance.random() < 0.5 and record.type == "article":
        yield other
    elif container := chance.choice(records).container:
        yield replace(other, container=container)


def _labelled(path: Path) -> Iterator[Record]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = json.loads(line)["fields"]
            year = re.search(r"\b(?:1[5-9]|20)\d\d\b", _first(fields, "date"))
            if year and fields["container"] and fields["author"]:
                title, subtitle = split_title(_first(fields, "title"))
                yield Record(
                    type="article",
                    title=title,
                    subtitle=subtitle,
                    authors=names("; ".join(fields["author"])),
                    container=_first(fields, "container"),
                    year=year[0],
                    volume=_first(fields, "volume"),
                    issue=_first(fields, "issue"),
                    pages=_first(fields, "pages"),
                    doi=_first(fields, "doi"),
                )


def _first(fields: dict[str, Any], label: str) -> str:
    return next(iter(fields[label]), "")
