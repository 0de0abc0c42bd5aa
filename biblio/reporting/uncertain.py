"""What an editor should look at first: citations without a source, doubtful sources, contradictions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from biblio.citations.confidence import LEAST_SURE
from biblio.errors import place
from biblio.formats.usage import written
from biblio.model import Diagnostic
from biblio.reporting.citations import head, in_context
from biblio.reporting.markup import number, path, text
from biblio.reporting.material import Material

# So many of each kind are seen at once, the others are folded, so that what follows is in reach.
_FIRST = 6
_REMARKS = {
    "library": "Otherwise in the library",
    "style-entry": "Not formatted in the style",
    "unresolved": "Further findings",
    "decision-stale": "Decisions that settle nothing any longer",
    "decision-contradiction": "Decisions that contradict others",
    "decision-key": "Decisions that name another key",
}


def section(material: Material) -> str:
    """Write the section of all that is uncertain; it says so where there is nothing."""
    parts = [
        _part("Citations without a source", _unresolved(material)),
        _part("Sources joined with a doubt", _doubtful(material), "doubts pairs"),
        _part("Citations read with little certainty", _unsure(material), "doubts pairs"),
        *(_part(title, list(items), "doubts pairs") for title, items in _remarks(material)),
    ]
    told = "".join(parts) or '<p class="calm">Nothing is uncertain: every citation has its source.</p>'
    return f'<section id="uncertain"><h2>Uncertain</h2>{told}</section>'


def _part(title: str, items: Sequence[str], look: str = "doubts") -> str:
    if not items:
        return ""
    first, rest = items[:_FIRST], items[_FIRST:]
    more = (
        f"<details><summary>{number(len(rest))} more</summary>{_list(rest, look)}</details>" if rest else ""
    )
    count = f'<span class="count">{number(len(items))}</span>'
    return f'<section class="part"><h3>{text(title)} {count}</h3>{_list(first, look)}{more}</section>'


def _list(items: Sequence[str], look: str) -> str:
    return f'<ul class="{look}">{"".join(items)}</ul>'


def _unresolved(material: Material) -> list[str]:
    return [
        _open_citation(material, at) for at, one in enumerate(material.result.citations) if not one.source
    ]


def _open_citation(material: Material, at: int) -> str:
    citation = material.citation(at)
    reason, keys = material.candidates(citation.reason or "")
    return (
        f'<li class="open" id="c{at}"><p class="why">{text(_sentence(reason))}</p>'
        f"{head(material, citation, written(citation.reading.locator))}{in_context(material, citation)}"
        f"{_choices(material, keys)}</li>"
    )


def _choices(material: Material, keys: Collection[str]) -> str:
    if not keys:
        return ""
    return f'<ul class="choices">{"".join(f"<li>{_named(material, key)}</li>" for key in keys)}</ul>'


def _named(material: Material, key: str) -> str:
    return f"{material.link(key)} <code>{text(key)}</code>"


def _doubtful(material: Material) -> list[str]:
    sources = (material.sources[row.key] for row in material.rows if row.count)
    return [
        f'<li><p class="why">{_named(material, source.key)}</p>{doubts(material, source.doubts)}</li>'
        for source in sources
        if source.doubts
    ]


def _unsure(material: Material) -> list[str]:
    """Those that may be read wrong, be their source sure or not; each stands elsewhere in its context."""
    return [
        f'<li><p class="why">{text(one.text)}</p><p class="at"><span class="place"><a href="#c{at}">'
        f"{path(place(material.path(one.path), one.line))}</a></span></p></li>"
        for at, one in enumerate(material.result.citations)
        if one.reading.confidence < LEAST_SURE
    ]


def doubts(material: Material, reasons: Iterable[str]) -> str:
    """List the doubts about a source, the sources that they name as links."""
    items = (material.candidates(reason) for reason in reasons)
    return "".join(
        f'<p class="doubt">{text(_sentence(reason))}</p>{_choices(material, keys)}' for reason, keys in items
    )


def _remarks(material: Material) -> Iterable[tuple[str, Iterable[str]]]:
    every = (*material.result.diagnostics, *material.remarks)
    # A citation without a source is shown as such, with all that is known of it.
    told = [one for one in every if one.code != "unresolved" or material.standing(one) is None]
    for code in dict.fromkeys(one.code for one in told):
        yield _REMARKS.get(code, code), (_remark(material, one) for one in told if one.code == code)


def _remark(material: Material, told: Diagnostic) -> str:
    why = f'<p class="why">{text(told.message)}</p>'
    if not told.path:
        return f"<li>{why}</li>"
    where = path(place(material.path(told.path), told.line))
    at = material.standing(told)
    linked = where if at is None else f'<a href="#c{at}">{where}</a>'
    return f'<li>{why}<p class="at"><span class="place">{linked}</span></p></li>'


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
