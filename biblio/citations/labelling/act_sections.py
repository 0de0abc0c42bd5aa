"""Sections of acts, and whose acts they are: ``Walls Act 1998, ss 6(3)(a), 7``, ``Gates Act 1900 (NSW) s 8``.

So OSCOLA (4th ed., 2.4) and the Australian Guide to Legal Citation (4th ed., 3.1) have them.
"""

from __future__ import annotations

from bisect import bisect_left

from biblio.citations.labelling.label_runs import label_pages
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens, joined
from biblio.normalize.late_pattern import late_pattern

_PARTS = r"(?:\(\w{1,4}\))"
_SECTION = rf"\d+[A-Z]{{0,3}}(?:\.\d+)?{_PARTS}{{0,5}}(?!\w)"
_CITED = late_pattern(
    r"(?:,? (?:1[2-9]|20)\d\d)?(?: \((?P<state>[A-Z][A-Za-z]{1,4})\))?,? (?:"
    rf"(?:s|sec|r|reg)\.? (?P<one>{_SECTION}(?:(?: and |[-–]){_PARTS})?)"
    rf"|(?:ss|secs|rr|regs)\.? (?P<more>{_SECTION}(?:(?:, | and | to |[-–])(?:{_SECTION}|{_PARTS})){{0,9}}))"
)
_ACTS = frozenset({"Act", "Code", "Order", "Ordinance", "Regulations", "Rules"})
_BEHIND = 50


def relabel_act_sections(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, the sections that stand behind the name of an act.

    The state that stands behind its year is part of the name: another state has another act of that year.
    """
    for at in range(len(tokens) - 2):
        if tokens.words[at] in _ACTS and labels[at] == "title":
            _relabel(tokens, labels, at + 1)


def _relabel(tokens: Tokens, labels: list[str], behind: int) -> None:
    text, starts = joined(tokens, behind, min(behind + _BEHIND, len(tokens)))
    lead = " " if tokens.gaps[behind] else ""
    found = _CITED().match(lead + text)
    if found is None:
        return
    which = "one" if found["one"] else "more"
    start, end = (behind + bisect_left(starts, offset - len(lead)) for offset in found.span(which))
    labels[start - 1] = between("title")
    label_pages(tokens, labels, start, end)
    if found["state"]:
        closing = behind + bisect_left(starts, found.end("state") - len(lead))
        labels[behind : closing + 1] = ["title"] * (closing + 1 - behind)
