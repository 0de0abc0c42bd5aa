"""The whole page: what makes it one file that asks for nothing else, and its parts in order."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources

from biblio.formats.usage import UsageRow
from biblio.model import Diagnostic, Result
from biblio.reporting import sources, uncertain
from biblio.reporting.charts import columns, figures, share, timeline
from biblio.reporting.markup import counted, number, shown, text
from biblio.reporting.material import Material, gathered

_PARTS = {"uncertain": "Uncertain", "overview": "Overview", "sources": "Sources", "uncited": "Not cited"}
_MOST_USED = 12
_TYPES = 6
# Longer lists of documents are closed at first.
_OPEN = 20


def page(
    result: Result,
    totals: Mapping[str, int],
    rows: Sequence[UsageRow],
    entries: Mapping[str, str],
    names: Mapping[str, str],
    remarks: Sequence[Diagnostic] = (),
) -> str:
    """Write the report of a build as one HTML page, complete without network and without script.

    The same arguments give the same text. It grows with the number of citations, not with the length of the
    documents.

    Args:
        result: What was found.
        totals: What was counted, by name, in the order in which it is to be shown.
        rows: The use of each source, as of `biblio.formats.usage.rows`.
        entries: The formatted entry of each source as HTML, in the order of a bibliography.
        names: Each source in a few words, by key.
        remarks: What contradicts a library or went wrong with single entries.
    """
    material = gathered(
        result, totals, rows, {key: _inert(entry) for key, entry in entries.items()}, names, remarks
    )
    style, script = _asset("report.css"), _asset("report.js")
    title, parts = _title(material), _parts(material)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>Sources of {text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_header(material, title, parts)}\n<main>\n" + "\n".join(parts.values()) + "\n</main>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _inert(entry: str) -> str:
    """Show what is unseen in a formatted entry, and let a class take the place of a style: see `_policy`."""
    return shown(entry).replace('<span style="font-variant: small-caps">', '<span class="caps">')


def _asset(name: str) -> str:
    return resources.files("biblio.reporting").joinpath(name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """Forbid all but the style and the script of the page, each known by its hash (CSP Level 3, 2.3.1).

    Attributes that are styles or scripts are forbidden with the rest.
    """
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode('utf-8')).digest()).decode('ascii')}'"


def _title(material: Material) -> str:
    documents = material.result.documents
    return material.path(documents[0].path) if len(documents) == 1 else counted(len(documents), "document")


def _header(material: Material, title: str, parts: Mapping[str, str]) -> str:
    counts = "".join(
        f'<div class="{text(name)}{" some" if count else ""}"><dt>{text(name.capitalize())}</dt>'
        f"<dd>{number(count)}</dd></div>"
        for name, count in material.totals.items()
    )
    folder = f'<p class="folder">in {text(material.folder)}</p>' if material.folder else ""
    links = "".join(f'<a href="#{anchor}">{_PARTS[anchor]}</a>' for anchor in parts)
    return (
        f'<header><p class="kicker">Sources and their use</p><h1>{text(title)}</h1>{folder}'
        f'<nav aria-label="Contents">{links}</nav><dl class="totals">{counts}</dl></header>'
    )


def _parts(material: Material) -> dict[str, str]:
    """Write the sections of the page that say something, by their ids, in order."""
    every = (
        uncertain.section(material),
        _overview(material),
        sources.section(material),
        sources.uncited(material),
    )
    return {anchor: part for anchor, part in zip(_PARTS, every, strict=True) if part}


def _overview(material: Material) -> str:
    sides = (_most_used(material), _years(material) + _types(material), _documents(material))
    panels = "".join(f'<div class="panel">{side}</div>' for side in sides if side)
    if not panels:
        return ""
    return f'<section id="overview"><h2>Overview</h2><div class="panels">{panels}</div></section>'


def _most_used(material: Material) -> str:
    top = [row for row in material.rows[:_MOST_USED] if row.count]
    if not top:
        return ""
    items = "".join(
        f'<li><span class="name">{material.link(row.key)}</span>'
        f'<span class="n">{number(row.count)}<span class="hidden"> citations</span></span>'
        f"{share(row.count, top[0].count)}</li>"
        for row in top
    )
    return f'<h3>Most used sources</h3><ol class="bars">{items}</ol>'


def _years(material: Material) -> str:
    used = [material.sources[row.key].reference.issued for row in material.rows if row.count]
    bars = timeline([issued.year for issued in used if issued])
    if not bars:
        return ""
    undated = used.count(None)
    rest = f'<p class="quiet">{counted(undated, "source")} without a year</p>' if undated else ""
    return f"<h3>Years of publication</h3>{columns(bars)}{rest}{figures(bars)}"


def _types(material: Material) -> str:
    counts = Counter(
        sources.kind(material.sources[row.key].reference.type) for row in material.rows if row.count
    )
    if not counts:
        return ""
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    # Not one alone is left out: its own line takes no more room.
    shown = ranked if len(ranked) <= _TYPES + 1 else ranked[:_TYPES]
    rows = [(name, (count,)) for name, count in shown]
    if rest := ranked[len(shown) :]:
        rows.append((counted(len(rest), "other type"), (sum(count for _, count in rest),)))
    return f"<h3>Types</h3>{_table(('Type', 'Sources'), rows)}"


def _documents(material: Material) -> str:
    documents = material.result.documents
    if len(documents) < 2:
        return ""
    citations = Counter(one.path for one in material.result.citations)
    unresolved = Counter(one.path for one in material.result.citations if not one.source)
    cited = Counter(path for row in material.rows for path in {use.path for use in row.citations})
    table = _table(
        ("Document", "Citations", "Sources", "Unresolved"),
        ((material.path(path), (citations[path], cited[path], unresolved[path])) for path in material.places),
    )
    is_open = " open" if len(documents) <= _OPEN else ""
    return f"<details{is_open}><summary><h3>Documents</h3></summary>{table}</details>"


def _table(heads: Sequence[str], rows: Iterable[tuple[str, Sequence[int]]]) -> str:
    """Write a table of numbers with a name in front of each row."""
    cells = "".join(f'<th scope="col" class="n">{head}</th>' for head in heads[1:])
    lines = "".join(
        f'<tr><th scope="row">{text(name)}</th>'
        + "".join(f'<td class="n">{number(value)}</td>' for value in values)
        + "</tr>"
        for name, values in rows
    )
    return (
        f'<table class="plain"><thead><tr><th scope="col">{heads[0]}</th>{cells}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )
