"""How a library writes its entries, so that new ones can be written like those that it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from biblio.formats import biblatex, classic
from biblio.formats.blocks import LINE_END, Aside, Entry, File, Text
from biblio.formats.layout import Layout, lay_out, layout_of
from biblio.model import Extra, Reference

# Names of fields and types that the other dialect does not have.
_CLASSIC = frozenset(
    {"journal", "address", "school", "year", "month", "annote"}
    | {"phdthesis", "mastersthesis", "techreport", "conference"}
)
_MODERN = frozenset(
    {"journaltitle", "location", "date", "langid", "maintitle", "eventtitle", "pubstate", "subtitle"}
    | {"collection", "mvbook", "online", "thesis", "report"}
)
# Entries enough to tell in what order fields stand.
_ENOUGH = 1000
_USUAL = 60
_CASES: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "capital": lambda word: word[:1].upper() + word[1:].lower(),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How entries are written.

    ``classic`` tells that types and fields are those of BibTeX, ``quotes`` that values stand in quotation
    marks, ``bare_numbers`` that numbers stand in neither these nor braces. ``kinds`` and ``names`` are types
    and names of fields as the file spells them, by their lower case; others are spelled in ``kind_case`` and
    ``name_case``. ``ranks`` orders names of fields: the smaller, the nearer to the beginning.
    """

    layout: Layout = field(default_factory=Layout)
    classic: bool = False
    quotes: bool = False
    bare_numbers: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    kind_case: str = "lower"
    name_case: str = "lower"
    ranks: Mapping[str, int] = field(default_factory=dict)


def manner_of(file: File) -> Manner:
    """Tell the manner of a file: what most of its entries do; that of BibLaTeX's manual where it has none."""
    entries = [block for block in file.blocks if isinstance(block, Entry)]
    kinds = Counter(entry.kind for entry in entries)
    names = Counter(name for entry in entries for name, _, _ in entry.fields)
    values = [value for entry in entries for _, value, _ in entry.fields]
    numbers = Counter(value[0].isdigit() for value in values if value.strip('{}"').isdigit())
    delimiters = Counter(value[0] for value in values)
    words: Counter[str] = Counter()
    for word, count in (*kinds.items(), *names.items()):
        words[word.lower()] += count
    return Manner(
        layout=layout_of(file, entries),
        classic=_count(words, _CLASSIC) > _count(words, _MODERN),
        quotes=delimiters['"'] > delimiters["{"],
        bare_numbers=numbers[True] > numbers[False],
        kinds=_spellings(kinds),
        names=_spellings(names),
        kind_case=_case(kinds),
        name_case=_case(names),
        ranks=_ranks(entries[:_ENOUGH]),
    )


def entry_text(key: str, reference: Reference, manner: Manner, extra: Sequence[Extra] = ()) -> str:
    """Write a reference, and what it has no place for, as an entry."""
    kind, fields = (classic.write if manner.classic else _modern)(reference, extra)
    values = [
        (manner.names.get(name) or _CASES[manner.name_case](name), _enclosed(fields[name], manner))
        for name in _in_order(list(fields), manner.ranks)
    ]
    kind = manner.kinds.get(kind) or _CASES[manner.kind_case](kind)
    return lay_out(kind, key, values, manner.layout)


def appended(file: File, entries: Sequence[str], layout: Layout) -> str:
    """Put entries behind the last entry of a file; comments at its end stay there."""
    end = layout.line_end
    apart = end * layout.apart
    at = _last(file)
    before = "".join(block.gap + block.text for block in file.blocks[:at])
    after = "".join(block.gap + block.text for block in file.blocks[at:]) + file.tail
    if not entries:
        return before + after
    rest = after.lstrip(" \t")
    before += after[: len(after) - len(rest)]
    if before:
        before += apart
    return before + apart.join(entries) + ("" if LINE_END.match(rest) else end) + rest


def _last(file: File) -> int:
    """Count the blocks up to the last one that is no comment, and what stands behind that on its line."""
    for at in range(len(file.blocks), 0, -1):
        block = file.blocks[at - 1]
        if not isinstance(block, (Text, Aside)):
            follows = at < len(file.blocks) and not LINE_END.search(file.blocks[at].gap)
            return at + (follows and isinstance(file.blocks[at], Text))
    return len(file.blocks)


def _modern(reference: Reference, extra: Sequence[Extra]) -> tuple[str, dict[str, str]]:
    kind, fields = biblatex.write(reference, extra)
    return kind, {name: "{" + value + "}" for name, value in fields.items()}


def _enclosed(value: str, manner: Manner) -> str:
    """Put a value that stands in braces, or a bare word, between what the file puts its values between."""
    inside = value[1:-1]
    if not value.startswith("{"):
        return value
    if manner.bare_numbers and re.fullmatch("[1-9][0-9]*|0", inside):
        return inside
    # A quotation mark would end the value.
    return f'"{inside}"' if manner.quotes and '"' not in inside else value


def _in_order(names: Sequence[str], ranks: Mapping[str, int]) -> list[str]:
    """Order fields as the file does; one that it does not have stays behind the one it stood behind."""
    ordered = sorted((name for name in names if name in ranks), key=ranks.__getitem__)
    for at, name in enumerate(names):
        if name not in ranks:
            ordered.insert(ordered.index(names[at - 1]) + 1 if at else 0, name)
    return ordered


def _ranks(entries: Sequence[Entry]) -> dict[str, int]:
    """Rank the most usual fields by how many of them they stand before more often than behind."""
    printed = [list(dict.fromkeys(name.lower() for name, _, _ in entry.fields)) for entry in entries]
    counts = Counter(name for names in printed for name in names)
    usual = dict(counts.most_common(_USUAL))
    before: Counter[tuple[str, str]] = Counter()
    for names in printed:
        before.update(combinations([name for name in names if name in usual], 2))
    wins = {name: sum(before[name, other] > before[other, name] for other in usual) for name in usual}
    return {name: rank for rank, name in enumerate(sorted(wins, key=lambda name: (-wins[name], name)))}


def _count(words: Mapping[str, int], wanted: Collection[str]) -> int:
    return sum(words.get(word, 0) for word in wanted)


def _spellings(words: Counter[str]) -> dict[str, str]:
    """Give the most frequent spelling of each word, by its lower case."""
    ordered = sorted(words, key=lambda word: (words[word], word))
    return {word.lower(): word for word in ordered}


def _case(words: Counter[str]) -> str:
    def spelled_so(case: str) -> int:
        return sum(count for word, count in words.items() if _CASES[case](word) == word)

    return max(_CASES, key=spelled_so)
