"""Keys of sources and works: ASCII, told by the content alone, and stable from run to run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, count
from urllib.parse import unquote

from biblio.model import Name, Reference
from biblio.normalize import titles
from biblio.sources.forms import web_address
from biblio.sources.romanize import romanize

# How many words of a container or a corporate name stand in a key.
_LONG, _TELLING = 3, 2
_NO_PARTY = frozenset({"r", "v", "vs", "re", "ex", "parte", "matter"})
_SUFFIX = re.compile(r"\.[a-z]{1,5}\Z", re.IGNORECASE)


def citekeys(references: Sequence[Reference], taken: Collection[str] = ()) -> tuple[str, ...]:
    """A key for each source, in their order: first family name and year, such as ``woolf1929``.

    Without a person it is the container or the first telling word of the title, behind the numbers before it
    (``1-cor``); without a year the key ends in ``-nd``; names of which no letter has an ASCII form are ``x``.
    What is known by its address alone has the words of that: host and last part of the path, as in
    ``example-org-one``, archive, shelf mark and number, or DOI. Keys that would be equal get the letter
    that is printed behind their year (``1929b``), the others ``a``, ``b`` ... in the order of what the
    references say, whatever the order they come in.

    Args:
        references: The consensus of each source.
        taken: Keys that are in use already and are not given again; compared without regard to case.
    """
    return distinct([_source_key(r) for r in references], references, taken)


def workkeys(references: Sequence[Reference], taken: Collection[str] = ()) -> tuple[str, ...]:
    """A key for each work, in their order: family name and two telling words, ``woolf-room-own``.

    Args:
        references: One source of each work, which stands for it.
        taken: Work keys that are in use already.
    """
    return distinct([_work_key(r) for r in references], references, taken)


def _source_key(reference: Reference) -> str:
    head = _head(reference) or "-".join(_first_word(_telling(reference.title)))
    if not head and (address := _address(reference)):
        return f"{address}-{reference.issued.year}" if reference.issued else address
    head = head or _fallback(reference)
    return f"{head}{reference.issued.year}" if reference.issued else f"{head}-nd"


def _work_key(reference: Reference) -> str:
    telling = _parties(reference) or _telling(titles.main_title(reference.title))
    telling = telling[:_TELLING]
    if not reference.title:
        telling = _telling(reference.container_title)[:_LONG]
    head = _head(reference) if _people(reference) else ""
    return "-".join(filter(None, (head, *telling))) or _address(reference) or _fallback(reference)


def _head(reference: Reference) -> str:
    """The first person's family name, else the first words of a corporate name or of the container.

    A case is known by its first party.
    """
    people = _people(reference)
    if people and people[0].literal:
        return "-".join(_telling(people[0].literal)[:_LONG]) or "x"
    if people:
        return romanize(f"{people[0].particle} {people[0].family}").replace(" ", "") or "x"
    if parties := _parties(reference):
        return "-".join(_first_word(parties))
    return "-".join(_telling(reference.container_title)[:_LONG])


def _parties(reference: Reference) -> list[str]:
    """The words for the parties of a case; none of anything else."""
    if reference.type != "legal_case":
        return []
    return [word for word in _telling(reference.title) if word not in _NO_PARTY]


def _people(reference: Reference) -> tuple[Name, ...]:
    return reference.author or reference.editor or reference.translator


def _address(reference: Reference) -> str:
    """The words of the first that is known: web address, archive with its numbers, number, DOI."""
    host, _, path = web_address(reference.url).partition("/")
    page = _SUFFIX.sub("", path.partition("?")[0].rpartition("/")[2])
    shelf = f"{reference.archive} {reference.archive_location} {reference.number}"
    spellings = (f"{host} {' '.join(romanize(unquote(page)).split()[:_LONG])}", shelf, reference.doi)
    return next(("-".join(found.split()) for text in spellings if (found := romanize(text))), "")


def _fallback(reference: Reference) -> str:
    return "x" if reference.title or reference.container_title else "anon"


def _telling(text: str) -> list[str]:
    romanized = (romanize(word).replace(" ", "") for word in titles.content_words(text))
    return [word for word in romanized if word]


def _first_word(words: list[str]) -> list[str]:
    """The first word that is no number, and the numbers before it; of numbers alone the first."""
    at = next((at for at, word in enumerate(words) if not word.isdigit()), 0)
    return words[: at + 1]


def distinct(
    bases: Sequence[str], references: Sequence[Reference], taken: Collection[str]
) -> tuple[str, ...]:
    """Tell keys apart that would be equal without regard to case.

    Args:
        bases: The key that each reference would have alone.
        references: The references, whose letters (``1929b``) go before those given in the order of content.
        taken: Keys that are not given.
    """
    used = {key.casefold() for key in taken}
    wanted = Counter(base.casefold() for base in bases)
    keys = list(bases)
    for place in sorted(range(len(bases)), key=lambda at: (bases[at].casefold(), *_order(references[at]))):
        names = _suffixed(bases[place], references[place], alone=wanted[bases[place].casefold()] == 1)
        keys[place] = next(name for name in names if name.casefold() not in used)
        used.add(keys[place].casefold())
    return tuple(keys)


def _order(reference: Reference) -> tuple[bool, str]:
    """What says which of two references comes first: one with a letter of its own does (``1929b``)."""
    return not reference.year_suffix, repr(reference)


def _suffixed(base: str, reference: Reference, *, alone: bool) -> Iterator[str]:
    """The keys that a reference may have, best first.

    That is ``base`` where no other one wants it, then ``base`` with the reference's own letter, then with a,
    b, ... z, aa, ab, ...; after a hyphen where the base does not end in a digit.
    """
    joint = "" if base[-1:].isdigit() else "-"
    letters = map(_letters, count(1))
    if alone:
        yield base
    yield from (f"{base}{joint}{letter}" for letter in chain(filter(None, (reference.year_suffix,)), letters))


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text
