"""Print how lists of names are read, and how fast: ``python -m benchmarks.names SHARED``.

SHARED is a folder with ``data/train`` and ``data/records``. Three kinds of lists go through
`biblio.normalize.names.people`: those of ``grobid_names`` and ``ore_jats`` as they are printed, and the
authors of Glottolog's bibliography, whose parts are known, printed here in the shapes that styles give to
lists. A person is right when family name with particle, given names and suffix are, letter by letter; case
and accents aside.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from biblio.formats import bibnames
from biblio.model import Name
from biblio.normalize.names import people

ROUNDS = 5
SHAPED = 3000
_AUTHOR = re.compile(r"^\s*author\s*=\s*\{(.*)\},?\s*$", re.MULTILINE)
# What Glottolog's fields hold besides names: roles, notes, lost letters, names in a second script.
_NO_NAME = re.compile(
    r"[(\[?;)/„\\\d\u3400-\u9fff]|\b(?:comp|eds?|trs?|hrsg|an|on)\b|\b(?:and|et) (?:[a-z]{4}|al\b)"
    r"|\bof\b|[A-Z]\.,"
)
_NO_LETTERS = re.compile(r"[\W\d_]+")
_BETWEEN_PERSONS = re.compile(r"[,;&/]|\b(?:and|et|und)\b", re.IGNORECASE)


class Printed(NamedTuple):
    """A list of names as it is printed, and the persons in it."""

    text: str
    persons: tuple[Name, ...]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, help="folder of the measuring sets")
    parser.add_argument("--errors", type=int, default=3, help="examples printed of each class of error")
    options = parser.parse_args()
    data: Path = options.shared / "data"
    if not (data / "train").is_dir():
        sys.exit(f"no measuring sets in {data}: give the folder that holds data/train")
    sets = {
        "grobid_names": list(grobid_names(data / "train" / "grobid_names.jsonl.gz")),
        "ore_jats": list(ore_jats(data / "train" / "ore_jats.jsonl.gz")),
        **shaped(data / "records" / "glottolog.bib.gz"),
    }
    print(f"{'set':24}{'lists':>7}{'whole':>8}{'persons':>9}{'right':>8}{'µs a list':>11}{'a person':>10}")
    for name, lists in sets.items():
        print(f"{name:24}{_figures(lists)}")
    for name, lists in sets.items():
        for kind, examples in sorted(_errors(lists).items(), key=lambda item: -len(item[1])):
            print(f"\n{name}: {kind}, {len(examples)}")
            print(*examples[: options.errors], sep="\n")


def grobid_names(path: Path) -> Iterator[Printed]:
    """GROBID's lists, their persons put together from the labelled parts.

    The ``names`` of the set are not used: they give the first names of a list in natural order to the person
    before.
    """
    for record in _records(path):
        yield Printed(record["text"], tuple(_persons(record["tokens"])))


def ore_jats(path: Path) -> Iterator[Printed]:
    """The author lists of Open Research Europe."""
    for record in _records(path):
        persons = record.get("names", {}).get("author", ())
        if persons:
            told = tuple(Name(one.get("family", ""), one.get("given", "")) for one in persons)
            yield Printed(", ".join(record["fields"]["author"]), told)


def shaped(path: Path) -> dict[str, list[Printed]]:
    """The authors of a ``.bib`` file, printed in each of the shapes of lists."""
    lists = []
    for latex in dict.fromkeys(_AUTHOR.findall(gzip.decompress(path.read_bytes()).decode("utf-8"))):
        persons = bibnames.read(latex).names
        turned = latex.count(",") == len(persons) == latex.count(" and ") + 1
        if (
            turned
            and not _NO_NAME.search(latex)
            and all(one.family[:1].isupper() and one.given for one in persons)
        ):
            lists.append(tuple(map(_particle_in_front, persons)))
    chosen = lists[:: max(len(lists) // SHAPED, 1)]
    return {name: [shape(persons) for persons in chosen] for name, shape in _SHAPES.items()}


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _persons(tokens: Sequence[tuple[str, str]]) -> Iterator[Name]:
    """Persons of labelled parts: one ends where a part comes that it has, or given names behind a mark.

    ``Family, Given`` is one person in spite of its mark, unless the given names of the person came first.
    """
    parts: dict[str, list[str]] = defaultdict(list)
    parted = False
    for text, label in [*tokens, ("", "end")]:
        if label == "other":
            parted = parted or bool(_BETWEEN_PERSONS.search(text))
            continue
        if parts and (label == "end" or _opens(parts, label, parted=parted)):
            yield Name(**{part: " ".join(texts) for part, texts in parts.items()})
            parts.clear()
        parts[label].append(text)
        parted = False


def _opens(parts: Mapping[str, Sequence[str]], label: str, *, parted: bool) -> bool:
    if not parted or label == "suffix":
        return label == "given" and "family" in parts and next(iter(parts)) == "given"
    return label == "family" or "given" in parts


def _particle_in_front(name: Name) -> Name:
    """``Humboldt, Wilhelm von`` as ``von Humboldt, Wilhelm``."""
    words = name.given.split()
    cut = next((at for at in range(len(words), 0, -1) if not words[at - 1].islower()), 0)
    return Name(
        name.family, " ".join(words[:cut]), " ".join((*words[cut:], name.particle)).strip(), name.suffix
    )


def _family(name: Name) -> str:
    return f"{name.particle} {name.family}".strip()


def _initials(name: Name, mark: str, between: str = "") -> str:
    firsts = (word[0] for word in re.split(r"[\s.-]+", name.given) if word[:1].isupper())
    return between.join(first + mark for first in firsts)


def _joined(texts: Sequence[str], last: str, between: str = ", ") -> str:
    return last.join(filter(None, (between.join(texts[:-1]), texts[-1])))


def _shape(
    one: Callable[[Name], str],
    join: Callable[[Sequence[str]], str] = ", ".join,
    told: Callable[[Name], str] = lambda name: name.given,
) -> Callable[[Sequence[Name]], Printed]:
    """A shape of lists: how it prints one name and joins several, and what of the given names it tells."""

    def printed(persons: Sequence[Name]) -> Printed:
        names = tuple(Name(_family(name), told(name)) for name in persons)
        return Printed(join([one(name) for name in persons]), names)

    return printed


def _short(name: Name) -> str:
    return _initials(name, "")


_SHAPES: dict[str, Callable[[Sequence[Name]], Printed]] = {
    "Roe, Anna and Doe, Bert": _shape(lambda n: f"{_family(n)}, {n.given}", " and ".join),
    "Roe, Anna; Doe, Bert": _shape(lambda n: f"{_family(n)}, {n.given}", "; ".join),
    "Roe, Anna/Doe, Bert": _shape(lambda n: f"{_family(n)}, {n.given}", "/".join),
    "Roe, Anna, Doe, Bert": _shape(lambda n: f"{_family(n)}, {n.given}"),
    "Roe, A., & Doe, B.": _shape(
        lambda n: f"{_family(n)}, {_initials(n, '.', ' ')}", lambda texts: _joined(texts, ", & "), _short
    ),
    "Roe A, Doe B": _shape(lambda n: f"{_family(n)} {_short(n)}", told=_short),
    "Roe A., Doe B.": _shape(lambda n: f"{_family(n)} {_initials(n, '.', ' ')}", told=_short),
    "A. Roe, B. Doe and C": _shape(
        lambda n: f"{_initials(n, '.', ' ')} {_family(n)}", lambda texts: _joined(texts, " and "), _short
    ),
    "Anna Roe, Bert Doe and C": _shape(
        lambda n: f"{n.given} {_family(n)}", lambda texts: _joined(texts, " and ")
    ),
    "Anna Roe – Bert Doe": _shape(lambda n: f"{n.given} {_family(n)}", " – ".join),
    "ROE Anna, DOE Bert": _shape(lambda n: f"{_family(n).upper()} {n.given}"),
    "ROE, Anna & DOE, Bert": _shape(lambda n: f"{_family(n).upper()}, {n.given}", " & ".join),
    "Anna ROE, Bert DOE": _shape(lambda n: f"{n.given} {_family(n).upper()}"),
    "Roe, Doe and C": _shape(_family, lambda texts: _joined(texts, " and "), lambda _: ""),
}


def _figures(lists: Sequence[Printed]) -> str:
    whole = persons = right = 0
    for text, expected in lists:
        told, found = list(map(_key, expected)), [_key(person.name) for person in people(text)]
        whole += told == found
        persons += len(told)
        right += (Counter(told) & Counter(found)).total()
    seconds = min(_seconds(lists) for _ in range(ROUNDS))
    shares = f"{len(lists):7}{whole / len(lists):8.1%}{persons:9}{right / persons:8.1%}"
    return f"{shares}{seconds / len(lists) * 1e6:11.1f}{seconds / persons * 1e6:10.1f}"


def _seconds(lists: Sequence[Printed]) -> float:
    read = people.__wrapped__  # The cache would tell how fast a list is read that was read before.
    start = time.process_time()
    for text, _ in lists:
        read(text)
    return time.process_time() - start


def _key(name: Name) -> tuple[str, ...]:
    parts = (name.literal + name.particle + name.family, name.given, name.suffix)
    return tuple(_NO_LETTERS.sub("", unicodedata.normalize("NFKD", part)).casefold() for part in parts)


def _errors(lists: Sequence[Printed]) -> dict[str, list[str]]:
    """Lists that are not wholly right, by what is wrong with them first."""
    classes = defaultdict(list)
    for text, expected in lists:
        found = [person.name for person in people(text)]
        kind = _wrong(list(map(_key, expected)), list(map(_key, found)), found)
        if kind:
            classes[kind].append(f"  {text}\n    gold:  {_shown(expected)}\n    found: {_shown(found)}")
    return classes


def _wrong(told: list[tuple[str, ...]], found: list[tuple[str, ...]], names: Sequence[Name]) -> str:
    if told == found:
        return ""
    if any(name.literal for name in names):
        return "a person kept as literal"
    if len(told) != len(found):
        return "persons parted" if len(found) > len(told) else "persons joined or lost"
    first = next((a, b) for a, b in zip(told, found, strict=True) if a != b)
    if first[0][:2] == first[1][1::-1]:
        return "family and given names changed"
    return next(part for part, a, b in zip(("family", "given", "suffix"), *first, strict=True) if a != b)


def _shown(names: Sequence[Name]) -> str:
    return " | ".join(
        f"{name.literal or _family(name)}, {name.given}" + f", {name.suffix}" * bool(name.suffix)
        for name in names
    )


if __name__ == "__main__":
    main()
