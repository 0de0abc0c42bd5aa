"""Records made up from a language's word lists: types and subjects that the real records lack."""

from __future__ import annotations

from biblio.model import Name
from training.synthesis.lexicon import Filler
from training.synthesis.records import Record

TYPES = (
    ("book",) * 8 + ("article",) * 5 + ("news",) * 4 + ("chapter",) * 4 + ("thesis", "report", "web", "web")
)


def invent(filler: Filler, kind: str = "") -> Record:
    """A record of the given kind, or of any of `TYPES`, in the filler's language."""
    pick, chance = filler.random.choice, filler.random.random
    kind = kind or pick(TYPES)
    authors, editors, translators = persons(filler, kind)
    subtitle = filler.one("subtitles") if chance() < (0.1 if kind == "news" else 0.3) else ""
    has_imprint = kind in ("book", "chapter", "report", "thesis")
    return Record(
        type=kind,
        title=filler.one("titles") if kind != "news" or chance() < 0.6 else "",
        authors=authors,
        editors=editors,
        translators=translators,
        subtitle=subtitle,
        container=container(filler, kind),
        series=filler.one("series") if has_imprint and chance() < 0.16 else "",
        publisher=publisher(filler, kind) if has_imprint else "",
        places=places(filler) if has_imprint or (kind == "news" and chance() < 0.15) else (),
        year=str(filler.random.randint(1860, 2023) if kind in ("news", "web") else filler.year()),
        month=filler.random.randint(1, 12)
        if kind in ("news", "web") or (kind == "article" and chance() < 0.15)
        else 0,
        day=filler.random.randint(1, 28) if kind in ("news", "web") and chance() < 0.85 else 0,
        volume=str(filler.random.randint(1, 120))
        if kind == "article" or (has_imprint and chance() < 0.1)
        else "",
        issue=str(filler.random.randint(1, 24)) if kind in ("article", "news") and chance() < 0.5 else "",
        pages=pages(filler, kind),
        edition=filler.fill(filler.word("edition")) if kind == "book" and chance() < 0.22 else "",
        genre=filler.word(kind) if kind in ("thesis", "report") else "",
        identifier=filler.fill(pick(("{n}", "{n2}", "{y}/{n}", "{I}{I}-{n}", "{n}-{n2}")))
        if kind == "report"
        else "",
        doi=doi(filler) if kind == "article" and chance() < 0.3 else "",
        url=filler.slots["u"]() if kind == "web" or chance() < 0.06 else "",
        language=filler.words.code,
    )


def persons(filler: Filler, kind: str) -> tuple[tuple[Name, ...], tuple[Name, ...], tuple[Name, ...]]:
    """Authors, editors and translators as a record of the kind may have them."""
    chance = filler.random.random
    count = filler.random.choice(
        (1, 1, 1, 1, 1, 2, 2, 3, 4, 7) if kind != "article" else (1, 1, 2, 2, 3, 3, 4, 5, 6, 12)
    )
    authors = tuple(filler.name() for _ in range(count))
    if chance() < 0.06:
        authors = (Name(literal=filler.one("corporate")),)
    if kind == "chapter":
        others = (filler.name(),) if chance() < 0.06 else ()
        return authors, tuple(filler.name() for _ in range(filler.random.randint(0, 3))), others
    if kind == "book" and chance() < 0.1:
        return (), authors, authors if chance() < 0.35 else ()
    if kind == "book" and chance() < 0.18:
        others = (filler.name(),)
        return (authors, others, ()) if chance() < 0.4 else (authors, (), others)
    if chance() < (0.5 if kind == "news" else 0.04):
        return (), (), ()
    return authors, (), ()


def container(filler: Filler, kind: str) -> str:
    """What the thing stands in."""
    if kind == "chapter":
        return filler.one("titles") + (": " + filler.one("subtitles") if filler.random.random() < 0.2 else "")
    if kind == "article":
        name = filler.one("journals")
        return abbreviated(name) if filler.random.random() < 0.3 else name
    if kind == "news":
        return filler.one("newspapers")
    return filler.one("newspapers" if filler.random.random() < 0.5 else "corporate") if kind == "web" else ""


def abbreviated(journal: str) -> str:
    """A journal's name as science abbreviates it: long words cut after a consonant, little words left out."""
    words = []
    for word in journal.split():
        if word.lower() in (
            "of",
            "the",
            "for",
            "and",
            "in",
            "der",
            "die",
            "für",
            "und",
            "de",
            "la",
            "des",
            "di",
            "e",
            "y",
            "et",
            "del",
        ):
            continue
        cut = 4
        while cut < len(word) and word[cut - 1] in "aeiouyäöüéèо":
            cut += 1
        words.append(word[:cut] + "." if len(word) > cut + 1 else word)
    return " ".join(words)


def publisher(filler: Filler, kind: str) -> str:
    """A publisher, a university for a thesis, a body for a report."""
    key = {"thesis": "universities", "report": "corporate"}.get(kind, "publishers")
    if key == "publishers" and filler.random.random() < 0.02:
        return filler.one(key) + filler.random.choice((" and ", "; ", " / ", "/")) + filler.one(key)
    return filler.one(key)


def places(filler: Filler) -> tuple[str, ...]:
    """One city, sometimes two, with state or country as the list has them."""
    cities = filler.words.lists["cities"]
    count = 2 if filler.random.random() < 0.07 else 1
    chosen = [filler.random.choice(cities) for _ in range(count)]
    return tuple(city.partition("|")[0] if count == 2 else city.replace("|", ", ") for city in chosen)


def pages(filler: Filler, kind: str) -> str:
    """The extent of a part."""
    rand = filler.random.randint
    start = rand(1, 900)
    if kind in ("article", "chapter"):
        return f"{start}-{start + rand(1, 40)}" if filler.random.random() < 0.9 else str(rand(1, 200000))
    return str(rand(1, 40)) if kind == "news" and filler.random.random() < 0.4 else ""


def doi(filler: Filler) -> str:
    """A DOI of a usual shape."""
    rand = filler.random.randint
    end = filler.random.choice(
        (
            f"j.{rand(1000, 99999)}",
            f"s{rand(10000, 99999)}-{rand(10, 99)}",
            f"{rand(10**6, 10**7)}",
            f"abc.{rand(1990, 2024)}.{rand(1, 999)}",
        )
    )
    return f"10.{rand(1000, 12999)}/{end}"
