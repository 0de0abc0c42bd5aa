"""Citations that stand in one pair of brackets are written by key together, or none of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from biblio.model import Citation
from biblio.rewriting.sentences import held_in, is_year

BESIDE = "it stands in one bracket with {!r}, which stays"
UNREAD = "it stands in one bracket with {!r}, which may be a citation as well"

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
# Beside citations by author and year this is another one: ``Roe, 1990``, ``Roe et al. 1990``, ``; 1990``.
_DATED = re.compile(
    rf"(?:(?P<name>[^\W\d_a-zß-öø-ÿ][\w’'.-]*)(?:\s+et\s+al\.?)?,?\s+|[;,]\s*|\A\s*){_YEAR}(?=\s*(?:[;,:]|\Z))"
)
_HELD = "\0"


def staying(text: str, citations: Sequence[Citation], stays: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Tell which citations stay as they are for what stands beside them, by position, and why.

    Args:
        text: The text in which they stand.
        citations: All citations of the text, in order.
        stays: Whether each stays whatever stands beside it.
    """
    groups: dict[tuple[int, int], list[int]] = {}
    for at, one in enumerate(citations):
        if held := held_in(text, one.reading):
            groups.setdefault(held, []).append(at)
    for (opening, closing), members in groups.items():
        first = next((citations[at].text for at in members if stays[at]), "")
        unread = "" if first else _unread(text[opening + 1 : closing], opening + 1, citations, members)
        if first or unread:
            reason = BESIDE.format(first) if first else UNREAD.format(unread)
            yield from ((at, reason) for at in members if not stays[at])


def _unread(inside: str, start: int, citations: Sequence[Citation], members: Sequence[int]) -> str:
    """What beside citations by author and year looks like another one; empty if nothing does."""
    own = [citations[at] for at in members]
    if any(one.reading.form != "short" or "date" not in _labels(one) for one in own):
        return ""
    rest = inside
    for one in own:
        first, last = max(one.reading.start - start, 0), one.reading.end - start
        rest = rest[:first] + _HELD * (last - first) + rest[last:]
    found = _DATED.search(rest)
    # Without a name before it, it goes on with one, as a year alone does.
    if found is None or not (found["name"] or any(map(is_year, own)) or _HELD in rest[: found.start()]):
        return ""
    return found.group().strip(" ,;")


def _labels(citation: Citation) -> set[str]:
    return {span.label for span in citation.reading.spans}
