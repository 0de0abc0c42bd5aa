"""Charts that need nothing but SVG in the page: their sizes are attributes, which a strict policy allows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from biblio.reporting.markup import counted, number

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MOST_BARS = 36
_LABELS = 6
# The part of the axis that a label takes on a small screen.
_ROOM = 0.15
_PLOT, _TOP = 176, 20
# The widest timeline that is no taken for a few strays: years outside of it share one bar at each end.
_FENCE_YEARS = 20


class Bar(NamedTuple):
    """How many sources appeared from one year to another, both inclusive; an open end is None."""

    first: int | None
    last: int | None
    sources: int


def share(part: int, whole: int) -> str:
    """Draw a horizontal bar that fills its part of the whole width."""
    return (
        '<svg class="bar" aria-hidden="true">'
        f'<rect width="{_percent(part, whole)}" height="100%" rx="2"/></svg>'
    )


def timeline(years: Sequence[int]) -> tuple[Bar, ...]:
    """Count years in steps of equal length, as many as are easily seen at once.

    Years that stand far from nearly all others (the middle nine tenths) are counted together at either end.

    Args:
        years: The years, in any order; those before our era are negative.

    Returns:
        The bars in order of time; empty when there are no years.
    """
    if not years:
        return ()
    ordered = sorted(years)
    low, high = ordered[len(ordered) // 20], ordered[-1 - len(ordered) // 20]
    reach = max(high - low, _FENCE_YEARS)
    inside = [year for year in ordered if low - reach <= year <= high + reach]
    span = inside[-1] - inside[0] + 1
    step = next((step for step in _STEPS if span / step <= _MOST_BARS), span)
    counts = Counter(year // step * step for year in inside)
    start, end = min(counts), max(counts) + step
    bars = [Bar(year, year + step - 1, counts[year]) for year in range(start, end, step)]
    before, after = sum(year < inside[0] for year in ordered), sum(year > inside[-1] for year in ordered)
    earlier = [Bar(None, start - 1, before)] if before else []
    later = [Bar(end, None, after)] if after else []
    return (*earlier, *bars, *later)


def columns(bars: Sequence[Bar]) -> str:
    """Draw a timeline as columns, with labels on its axis and the figures of each column as its title."""
    most = max(bar.sources for bar in bars)
    drawn = "".join(_column(bar, at, len(bars), most) for at, bar in enumerate(bars))
    return (
        '<svg class="columns" role="img" aria-label="Sources by year of publication"'
        f' height="{_TOP + _PLOT + 24}">'
        f'<line class="grid" x1="0" x2="100%" y1="{_TOP}" y2="{_TOP}"/>'
        f'<text x="0" y="{_TOP - 6}">{counted(most, "source")}</text>'
        f'{drawn}<line class="axis" x1="0" x2="100%" y1="{_TOP + _PLOT}" y2="{_TOP + _PLOT}"/>'
        f"{''.join(_labels(bars))}</svg>"
    )


def _column(bar: Bar, at: int, slots: int, most: int) -> str:
    if not bar.sources:
        return ""
    height = max(2, round(_PLOT * bar.sources / most))
    kind = ' class="rest"' if None in (bar.first, bar.last) else ""
    return (
        f'<rect{kind} x="{_percent(at * 100 + 8, slots * 100)}" width="{_percent(84, slots * 100)}"'
        f' y="{_TOP + _PLOT - height}" height="{height}">'
        f"<title>{years(bar)}: {counted(bar.sources, 'source')}</title></rect>"
    )


def years(bar: Bar) -> str:
    """Say which years a bar stands for: ``1946``, ``1940–1949``, ``before 1800``."""
    if bar.first is None:
        return f"before {year((bar.last or 0) + 1)}"
    if bar.last is None:
        return f"from {year(bar.first)}"
    return year(bar.first) if bar.first == bar.last else f"{year(bar.first)}–{year(bar.last)}"


def year(value: int) -> str:
    """Write a year; -44 is 44 BC, as in CSL."""
    return f"{-value} BC" if value < 0 else str(value)


def _labels(bars: Sequence[Bar]) -> Iterator[str]:
    """Label round years, not too near to an open end, whose label stands there."""
    firm = [bar for bar in bars if bar.first is not None and bar.last is not None]
    span = (firm[-1].last or 0) - (firm[0].first or 0) + 1
    apart = next((step for step in _STEPS if span / step <= _LABELS), span)
    opens, ends = bars[0].first is None, bars[-1].last is None
    for at, bar in enumerate(bars):
        near = (opens and at < _ROOM * len(bars)) or (ends and at > (1 - 2 * _ROOM) * len(bars))
        if bar.first is not None and bar.first % apart == 0 and not near:
            yield _label(year(bar.first), at, len(bars))
    if opens:
        yield _label("earlier", 0, len(bars))
    if ends:
        yield _label("later", len(bars) - 1, len(bars))


def _label(label: str, at: int, slots: int) -> str:
    anchor, edge = ("end", at + 1) if at + 1 > 0.92 * slots else ("start", at)
    return f'<text x="{_percent(edge, slots)}" y="{_TOP + _PLOT + 16}" text-anchor="{anchor}">{label}</text>'


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.3f}".rstrip("0").rstrip(".") + "%"


def figures(bars: Sequence[Bar]) -> str:
    """Write a timeline as a table, for those who cannot see it or want its numbers."""
    rows = "".join(
        f'<tr><th scope="row">{years(bar)}</th><td class="n">{number(bar.sources)}</td></tr>'
        for bar in bars
        if bar.sources
    )
    return (
        '<details class="figures"><summary>Figures</summary><table><thead><tr><th scope="col">Years</th>'
        f'<th scope="col" class="n">Sources</th></tr></thead><tbody>{rows}</tbody></table></details>'
    )
