"""The table of sources, and behind each row what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from biblio.formats.usage import UsageRow
from biblio.model import Source, Variant
from biblio.reporting.charts import year
from biblio.reporting.citations import listed
from biblio.reporting.markup import counted, number, path, text
from biblio.reporting.material import Material
from biblio.reporting.uncertain import doubts

# Of the citations that have a spelling so many are linked; their number stands beside them.
_LINKS = 8
_FLAGS = (
    ("", "All sources"),
    ("u", "Uncertain"),
    ("v", "With other spellings"),
    ("e", "With other editions"),
)


def section(material: Material) -> str:
    """Write the table of the cited sources, most cited first, with what searches, sorts and filters it."""
    cited = [row for row in material.rows if row.count]
    if not cited:
        return '<section id="sources"><h2>Sources</h2><p class="calm">No source is cited.</p></section>'
    ranks = {key: rank for rank, key in enumerate(material.entries)}
    several = len(material.result.documents) > 1
    rows = "".join(_row(material, row, ranks.get(row.key, len(ranks)), several) for row in cited)
    return (
        f'<section id="sources"><h2>Sources</h2>{_controls(material, cited)}<table class="sources">'
        f'<caption class="hidden">Cited sources</caption>{_heads(several)}{rows}</table></section>'
    )


def uncited(material: Material) -> str:
    """Write the section of the sources that a library has and no document cites; empty if there are none."""
    cited = {row.key for row in material.rows if row.count}
    items = [
        f'<li id="{material.anchors[key]}" dir="auto">{entry} <code>{text(key)}</code></li>'
        for key, entry in material.entries.items()
        if key not in cited
    ]
    if not items:
        return ""
    return (
        '<section id="uncited"><h2>Not cited</h2><details><summary>'
        f"{counted(len(items), 'entry', 'entries')} of the library that no document cites</summary>"
        f'<ul class="entries">{"".join(items)}</ul></details></section>'
    )


def kind(csl_type: str) -> str:
    """Say a CSL type in plain words: ``journal article`` for ``article-journal``."""
    head, _, tail = csl_type.partition("-")
    return f"{tail} {head}".strip().replace("_", " ")


def _heads(several: bool) -> str:
    heads = [("a", "Source", ""), ("y", "Year", "n"), ("t", "Type", "t"), ("n", "Citations", "n")]
    heads += [("m", "Documents", "n m")] if several else []
    cells = (
        f'<th scope="col" data-sort="{sort}" class="{names}">{title}</th>' for sort, title, names in heads
    )
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def _controls(material: Material, cited: Sequence[UsageRow]) -> str:
    """What searches and filters; it stays hidden where no script runs."""
    documents = material.result.documents
    kinds = sorted({kind(material.sources[row.key].reference.type) for row in cited})
    places = [
        ("", "All documents"),
        *((str(at), material.path(one.path)) for at, one in enumerate(documents)),
    ]
    types = [("", "All types"), *((name, name) for name in kinds)]
    return (
        '<div class="controls" role="search" hidden>'
        '<label class="wide">Search<input type="search" id="search" autocomplete="off"></label>'
        f"{_select('document', 'Document', places) if len(documents) > 1 else ''}"
        f"{_select('type', 'Type', types) if len(kinds) > 1 else ''}{_select('flag', 'Show', _FLAGS)}"
        '<button type="button" id="unfold">Open all</button><p role="status" id="status"></p></div>'
    )


def _select(name: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    items = "".join(f'<option value="{text(value)}">{text(shown)}</option>' for value, shown in options)
    return f'<label>{label}<select id="{name}">{items}</select></label>'


def _row(material: Material, row: UsageRow, rank: int, several: bool) -> str:
    source = material.sources[row.key]
    issued = source.reference.issued
    named, flags = text(kind(source.reference.type)), _flags(material, source)
    places = " ".join(map(str, sorted({material.places[use.path] for use in row.citations})))
    entry = material.entries.get(row.key) or text(material.name(row.key))
    marked = ' <span class="flag">uncertain</span>' if "u" in flags else ""
    documents = f'<td class="n m">{number(row.documents)}</td>' if several else ""
    return (
        f'<tbody id="{material.anchors[row.key]}" data-a="{rank}" data-y="{issued.year if issued else ""}"'
        f' data-t="{named}" data-n="{row.count}" data-m="{row.documents}" data-d="{places}" data-f="{flags}">'
        f'<tr><th scope="row"><span dir="auto">{entry}</span> <code>{text(row.key)}</code>{marked}</th>'
        f'<td class="n">{year(issued.year) if issued else "n.d."}</td><td class="t">{named}</td>'
        f'<td class="n">{number(row.count)}</td>{documents}</tr>'
        f'<tr class="more"><td colspan="{5 if several else 4}">{_more(material, row, source)}</td></tr>'
        "</tbody>"
    )


def _flags(material: Material, source: Source) -> str:
    """The letters of `_FLAGS` that are true of a source."""
    flags = {
        "u": source.doubts or source.key in material.contradicted,
        "v": source.variants,
        "e": len(material.editions[source.work]) > 1,
    }
    return "".join(letter for letter, is_true in flags.items() if is_true)


def _more(material: Material, row: UsageRow, source: Source) -> str:
    others = [key for key in material.editions[source.work] if key != source.key]
    told = [counted(row.count, "citation")]
    told += [counted(len(source.variants), "other spelling")] if source.variants else []
    told += [counted(len(others), "other edition")] if others else []
    positions = material.cited[row.key]
    locators = {at: use.locator for at, use in zip(positions, row.citations, strict=True)}
    pages = text("; ".join(row.locators)) if len(row.locators) > 1 else ""
    return (
        f"<details><summary>{' · '.join(told)}</summary>"
        f"{_block('Uncertain', doubts(material, source.doubts))}"
        f"{_block('Other editions of this work', _editions(material, others))}"
        f"{_block('Other spellings', _variants(material, source.variants))}"
        f"{_block('Places cited', f'<p>{pages}</p>' if pages else '')}"
        f"{_block('Citations', listed(material, positions, locators))}</details>"
    )


def _block(title: str, content: str) -> str:
    return f"<section><h3>{title}</h3>{content}</section>" if content else ""


def _editions(material: Material, keys: Sequence[str]) -> str:
    items = (
        f"<li>{material.link(key)} <code>{text(key)}</code> "
        f'<span class="quiet">{counted(len(material.cited.get(key, ())), "citation")}</span></li>'
        for key in keys
    )
    return f'<ul class="choices">{"".join(items)}</ul>' if keys else ""


def _variants(material: Material, variants: Sequence[Variant]) -> str:
    if not variants:
        return ""
    heads = ("Field", "In the bibliography", "Also as", "Citations", "At")
    cells = "".join(f'<th scope="col">{head}</th>' for head in heads)
    rows = "".join(_variant(material, one) for one in variants)
    return f'<table class="variants"><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table>'


def _variant(material: Material, one: Variant) -> str:
    return (
        f'<tr><th scope="row">{text(one.field.replace("_", " "))}</th>'
        f'<td dir="auto">{text(one.chosen) or "–"}</td><td dir="auto">{text(one.spelling)}</td>'
        f"<td>{number(len(one.members))}</td><td>{_places(material, one.members)}</td></tr>"
    )


def _places(material: Material, members: Sequence[int]) -> str:
    links = [
        f'<a href="#c{at}">{path(material.path(one.path))}:{one.line}</a>'
        for at in members[:_LINKS]
        for one in (material.citation(at),)
    ]
    return ", ".join(links) + (", …" if len(members) > _LINKS else "")
