"""Values that patterns ask for beside the slots of `lexicon.Filler`: persons, titles, numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from training.synthesis.invent import abbreviated, doi
from training.synthesis.lexicon import ALTERNATIVES, ROMAN
from training.synthesis.persons import joined, one
from training.synthesis.reference import Writer

PEOPLE = {
    "f0": ("first_last", "init_last"),
    "af": ("first_last", "init_last"),
    "al": ("last_first", "last_first", "last_init"),
    "ai": ("last_init", "last_init", "last_bare_init"),
    "as": ("init_last", "init_last", "first_last", "last_init"),
    "av": ("vancouver",),
}
"""Forms of a list of persons by slot; ``al`` is turned round for the first person alone, mostly."""
SLOT = re.compile(r"\{(\w+)\}")
ISBN = "<978-{n}-{n2}-{N4}{n}-{M1}|978{N4}{N4}{n}|{M1}-{n2}-{N4}-X|{N4}{N4}{n}>"
FOLLOWING = {
    "en": ("f", "ff", " ff.", "n", "n.{n}"),
    "de": ("f.", " f.", "ff.", " ff.", ", Anm. {n}", ", Fn. {n}"),
    "fr": (" sq.", " sqq.", " et suiv.", " s.", ", n. {n}", " passim"),
    "es": (" s.", " ss.", " y ss.", ", nota {n}"),
    "it": (" s.", " sg.", " sgg.", " ss.", ", nota {n}", " e nota {n}"),
    "nl": (" e.v.", ", noot {n}"),
    "pt": (" s.", " e ss.", ", nota {n}"),
    "pl": (" n.", " i n.", ", przyp. {n}"),
    "ru": (" и сл.", ", прим. {n}", " сл."),
}


def completed(pattern: str, writer: Writer) -> str:
    """The pattern with every alternative chosen and every slot filled."""
    while ALTERNATIVES.search(pattern):
        pattern = ALTERNATIVES.sub(lambda m: writer.style.random.choice(m[1].split("|")), pattern)
    known = values(writer)
    return writer.filler.fill(SLOT.sub(lambda m: known[m[1]]() if m[1] in known else m[0], pattern))


def values(writer: Writer) -> Mapping[str, Callable[[], str]]:
    """What fills the slots that only these patterns have."""
    filler, source = writer.filler, writer.style.random
    rand, pick = source.randint, source.choice
    return {slot: partial(people, slot, writer) for slot in PEOPLE} | {
        "T": partial(title, writer),
        "Ts": lambda: " ".join(re.split(r"[:;,.?!(]", title(writer))[0].split()[:5]),
        "J": lambda: filler.one("journals"),
        "Ja": lambda: abbreviated(filler.one("journals")),
        "B": lambda: filler.one("corporate"),
        "SE": lambda: filler.one("series"),
        "U": lambda: filler.one("universities"),
        "q": lambda: pick(filler.words.lists["cities"]).replace("|", ", "),
        "E": lambda: pick(filler.words.words["edition"]),
        "G": lambda: pick(filler.words.words["thesis"]),
        "g": partial(extent, writer),
        "k": partial(cited, writer),
        "x": lambda: pick(ROMAN).lower(),
        "b": lambda: pick("abcdefgh"),
        "n1": lambda: str(rand(1, 9)),
        "n3": lambda: str(rand(10, 999)),
        "y1": lambda: str(rand(1480, 1930)),
        "y4": lambda: str(rand(1990, 2024)),
        "doi": lambda: doi(filler),
        "isbn": lambda: filler.fill(
            "<978-{n}-{n2}-{N4}{n}-{M1}|978{N4}{N4}{n}|{M1}-{n2}-{N4}-X|{N4}{N4}{n}>"
        ),
    }


def people(slot: str, writer: Writer) -> str:
    """A list of one to four persons in one of the forms of `PEOPLE`, others sometimes left out."""
    style = writer.style
    names = [writer.filler.name() for _ in range(style.random.choice((1,) * 7 + (2, 2, 2, 3, 3, 4)))]
    form = style.pick(f"{slot} form", PEOPLE[slot])
    rest = "first_last" if slot == "al" and style.often("turned once", 0.7) else form
    parts = [one(name, rest if at else form, style) for at, name in enumerate(names)]
    if slot == "f0":
        return parts[0]
    if len(parts) > 1 and style.now(0.12):
        return f"{parts[0]} {style.word('et_al')}" if form == "vancouver" else etc(parts[0], writer)
    return ", ".join(parts) if form == "vancouver" else joined(parts, style)


def etc(first: str, writer: Writer) -> str:
    """The first person and the language's words for all others."""
    return first + writer.style.pick("et al comma", (", ", " ", " ")) + writer.style.word("et_al")


def title(writer: Writer) -> str:
    """A title without marks, real or composed, with a subtitle for some."""
    filler, source = writer.filler, writer.style.random
    real = filler.titles and source.random() < 0.35
    text = source.choice(filler.titles) if real else filler.one("titles")
    if not real and source.random() < 0.3:
        text += writer.style.pick("subtitle", (": ", ": ", ": ", ". ", " : ")) + filler.one("subtitles")
    return text.replace("[[", "[").replace("]]", "]")


def extent(writer: Writer) -> str:
    """A range of pages with the writer's dash, the second number whole or shortened."""
    source = writer.style.random
    first = source.randint(1, 900)
    last = first + source.randint(2, 40)
    short = len(str(first)) == len(str(last)) == 3 and writer.style.often("short ranges", 0.3)
    dash = writer.style.pick("dash", ("-", "–", "–", "-", "—", " - ", "--"))
    return f"{first}{dash}{str(last)[1:] if short and str(first)[0] == str(last)[0] else last}"


def cited(writer: Writer) -> str:
    """The page cited: one, a range, two, or one with those that follow."""
    source = writer.style.random
    page, draw = source.randint(1, 640), source.random()
    if draw < 0.25:
        return extent(writer)
    if draw < 0.33:
        return f"{page}, {page + source.randint(2, 60)}"
    if draw < 0.43:
        return f"{page}{source.choice(FOLLOWING.get(writer.style.words.code, FOLLOWING['en']))}"
    return str(page)
