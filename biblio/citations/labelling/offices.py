"""Offices as authors, by the abbreviations of law: ``Minn. Dep't of Nat. Res., Walls on the Ice``."""

from __future__ import annotations

from biblio.citations.labelling.cases import VERSUS
from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens

_OFFICES = frozenset(
    f"{word}{mark}{end}"
    for word, end in (("Dep", "t"), ("Comm", "n"), ("Gov", "t"), ("Ass", "n"), ("Fed", "n"), ("Nat", "l"))
    for mark in "'’"
)
"""Abbreviations that stand in the names of offices (The Bluebook, table T6)."""
_OF_OFFICE = frozenset({"author", "title", "-author", "-title", "publisher", "-publisher"})
_LONGEST = 16


def name_office(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, the office that begins the citation from token ``first`` to ``last``.

    Its name ends at the first comma, behind which the title begins.
    """
    words = tokens.words
    comma = next((at for at in range(first, min(first + _LONGEST, last)) if words[at] == ","), first)
    if _OFFICES.isdisjoint(words[first:comma]) or VERSUS & set(words[first:comma]):
        return
    end = next((at for at in range(comma, last) if labels[at] not in _OF_OFFICE), last)
    if not _OF_OFFICE.issuperset(labels[first:comma]) or end < comma + 2:
        return
    labels[first : comma + 1] = ["author"] * (comma - first) + [between("author")]
    stop = end - 1 if labels[end - 1].startswith("-") else end
    labels[comma + 1 : stop] = ["title"] * (stop - comma - 1)
    remember(labels, "title", stop, last)
