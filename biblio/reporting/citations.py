"""A citation as the report shows it: where it stands, the place cited, and the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from biblio.formats.usage import written
from biblio.model import Citation
from biblio.reporting.context import around
from biblio.reporting.markup import path, text
from biblio.reporting.material import Material

_SEVERAL = re.compile("[-–,]")
_FORMS = {"short": "short form", "ibid": "points back"}


def listed(material: Material, positions: Iterable[int], locators: Mapping[int, str | None]) -> str:
    """List citations of one source.

    Args:
        material: What the report shows.
        positions: Those of the citations.
        locators: The place that each of them cites, as in `biblio.formats.usage.Use`.
    """
    items = (
        f'<li id="c{at}">{head(material, material.citation(at), locators[at])}'
        f"{in_context(material, material.citation(at))}</li>"
        for at in positions
    )
    return f'<ol class="cited">{"".join(items)}</ol>'


def head(material: Material, citation: Citation, locator: str | None) -> str:
    """Say where a citation stands, what place it cites, and its form where it is no full one."""
    place = f'<span class="place">{path(material.path(citation.path))}:{citation.line}</span>'
    cited = f"<b>{text(_page(citation, locator))}</b>" if locator else ""
    form = _FORMS.get(citation.reading.form)
    return f'<p class="at">{place}{cited}{f"<i>{form}</i>" if form else ""}</p>'


def in_context(material: Material, citation: Citation) -> str:
    """Show a citation, marked, in the text around it."""
    document = material.result.documents[material.places[citation.path]]
    before, cited, after = around(document.text, citation.reading.start, citation.reading.end)
    return f'<p class="text" dir="auto">{text(before)}<mark>{text(cited)}</mark>{text(after)}</p>'


def _page(citation: Citation, locator: str) -> str:
    """Write ``p. 12`` and ``pp. 12-14`` for pages; another place says of itself what it is."""
    known = citation.reading.locator
    if known is None or known.label != "page" or locator != written(known):
        return locator
    return f"{'pp.' if _SEVERAL.search(locator) else 'p.'} {locator}"
