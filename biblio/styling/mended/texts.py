"""Texts, numbers and their labels (CSL 1.0.2, "Text", "Number", "Label")."""

from __future__ import annotations

import re
from typing import Any

from citeproc import model

from biblio.normalize.locators import PASSIM
from biblio.styling.markup import unmarked
from biblio.styling.mended.cite import Cite
from biblio.styling.mended.dress import dressed
from biblio.styling.mended.ordinals import long_ordinal, ordinal
from biblio.styling.mended.tree import Mended
from biblio.styling.numbering import is_numeric, is_several, pages, roman

_NUMBER_NAMES = """
    chapter-number citation-number collection-number edition first-reference-note-number issue locator
    number number-of-pages number-of-volumes page page-first part-number printing-number section
    supplement-number version volume
"""
NUMBERS = frozenset(_NUMBER_NAMES.split())
_DIGITS = re.compile(r"\d+")
_FIRST_PAGE = re.compile(r"[^\s,;&–-]+")


class Text(Mended, model.Text):  # type: ignore[misc]
    """A variable, a macro, a term, or words of the style."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give the text, None where there is nothing."""
        get = self.attrib.get
        if macro := get("macro"):
            element = self.style.macros.get(macro)
            return None if element is None else dressed(self.attrib, element.render(item), item.english)
        if variable := get("variable"):
            return dressed(self.attrib, self._value(item, variable), item.english)
        if term := get("term"):
            text = self.tongue.term(term, get("form", "long"), get("plural") == "true")
            if term == "no date":
                # Stands in the place of a date, and counts as one in its group.
                item.asked, item.printed = item.asked + 1, item.printed + 1
            return dressed(self.attrib, text, self.tongue.language == "en")
        return dressed(self.attrib, get("value"), self.tongue.language == "en")

    def _value(self, item: Cite, variable: str) -> str | None:
        if variable in ("page", "page-first", "locator", "citation-number"):
            return number_of(item, variable, self)
        if self.get("form") == "short" and item.record.get(f"{variable}-short"):
            variable = f"{variable}-short"
        value = item.value(variable)
        if value is None or isinstance(value, str):
            return number_text(value, "") if value and variable in NUMBERS else value
        return None


class Number(Mended, model.Number):  # type: ignore[misc]
    """A number, in the form that the style wants."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give the number, None where there is none; what is no number stays as it is."""
        text = number_of(item, self.get("variable"), self)
        form = self.get("form", "numeric")
        if text and form != "numeric" and is_numeric(text):
            text = _DIGITS.sub(lambda found: self._formed(int(found[0]), form), text)
        return dressed(self.attrib, text, item.english)

    def _formed(self, number: int, form: str) -> str:
        if form == "roman":
            return roman(number)
        return long_ordinal(number, self.tongue) if form == "long-ordinal" else ordinal(number, self.tongue)


class Label(Mended, model.Label):  # type: ignore[misc]
    """The word that says what a number or the people of a list are."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give the label of a number; None where that number is missing or the locale has no word for it.

        ``passim`` is all over a source, and no page.
        """
        variable = self.get("variable", "")
        value = value_of(item, variable)
        if not value or (variable == "locator" and value == PASSIM):
            return None
        name = item.locator.label if variable == "locator" and item.locator else variable
        if variable.startswith("number-of-"):
            several = _DIGITS.search(value) is not None and value.strip() != "1"
        else:
            several = is_several(value)
        return self.term_of({"page-first": "page"}.get(name, name), several) or None

    def term_of(self, name: str, several: bool) -> str:
        """Give the term for one or several, as the style forms it."""
        plural = {"always": True, "never": False}.get(self.get("plural", ""), several)
        term = self.tongue.term(name, self.get("form", "long"), plural)
        return dressed(self.attrib, term, self.tongue.language == "en") or ""


def value_of(item: Cite, variable: str) -> str:
    """Give the value of a number without calling it; empty if there is none."""
    if variable == "locator":
        return item.locator.value if item.locator else ""
    if variable == "citation-number":
        return str(item.number)
    value = item.record.get("page" if variable == "page-first" else variable)
    return unmarked(value) if isinstance(value, str) and variable not in item.silent else ""


def number_of(item: Cite, variable: str, element: Mended) -> str | None:
    """Call a number: pages and locators come as the style writes ranges."""
    if variable in ("locator", "citation-number"):
        item.asked += 1
        text = value_of(item, variable)
        item.printed += bool(text)
        label = item.locator.label if variable == "locator" and item.locator else variable
    else:
        label = "page" if variable == "page-first" else variable
        value = item.value(label)
        text = value if isinstance(value, str) else ""
    if variable == "page-first":
        found = _FIRST_PAGE.search(text)
        return found[0] if found else None
    if label != "page":
        return number_text(text, "") or None
    dash = element.tongue.term("page-range-delimiter") or "–"
    return pages(text, element.style.get("page-range-format", ""), dash) or None


def number_text(text: str, manner: str) -> str:
    """Write ranges of plain numbers with a dash; other texts stay."""
    return pages(text, manner) if is_numeric(text) else text
