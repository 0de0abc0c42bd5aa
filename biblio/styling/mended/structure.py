"""Groups, conditions, macros and layouts (CSL 1.0.2, "Group", "Choose", "Layout"), and sorting."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from citeproc import model

from biblio.styling.markup import unmarked
from biblio.styling.mended.cite import Cite
from biblio.styling.mended.dates import Moment
from biblio.styling.mended.dress import dressed, joined
from biblio.styling.mended.texts import value_of
from biblio.styling.mended.tree import CSL, Mended
from biblio.styling.numbering import is_numeric

_SORT_OPTIONS = {
    "names-min": "et-al-min",
    "names-use-first": "et-al-use-first",
    "names-use-last": "et-al-use-last",
}
_TESTS = ("type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate")


def rendered(children: Iterable[Any], item: Cite) -> list[str]:
    """Give the texts of elements, those of the branch that holds in the place of a ``choose``."""
    texts: list[str] = []
    for child in children:
        if isinstance(child, Choose):
            texts += rendered(child.branch(item), item)
        elif text := child.render(item):
            texts.append(text)
    return texts


class Macro(Mended, model.Macro):  # type: ignore[misc]
    """A part of a style with a name."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give what the children give."""
        return joined(rendered(self, item), "")


class Group(Mended, model.Group):  # type: ignore[misc]
    """Elements that are printed only if one of the variables that they call has a value."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give the children with the delimiter between them."""
        asked, printed = item.asked, item.printed
        item.asked = item.printed = 0
        text = joined(rendered(self, item), self.get("delimiter", ""))
        wanted = text is not None and (item.printed > 0 or item.asked == 0)
        # To the group around it, a group that is printed is a variable with a value.
        item.asked = asked + (item.asked > 0 or wanted)
        item.printed = printed + wanted
        return dressed(self.attrib, text) if wanted else None


class If(Mended, model.If):  # type: ignore[misc]
    """A branch of a `Choose`."""

    _tests: tuple[tuple[str, str], ...] | None = None

    def holds(self, item: Cite) -> bool:
        """Whether its tests hold, all, any or none of them."""
        if self._tests is None:
            self._tests = tuple(
                (test, value) for test in _TESTS for value in self.attrib.get(test, "").split()
            )
            self._match: str = self.get("match", "all")
        results = (self._test(test, value, item) for test, value in self._tests)
        if self._match == "all":
            return all(results)
        return any(results) == (self._match == "any")

    def _test(self, test: str, value: str, item: Cite) -> bool:
        if test == "type":
            return item.kind == value
        if test == "variable":
            return item.has(value)
        if test == "is-numeric":
            return is_numeric(value_of(item, value))
        if test == "is-uncertain-date":
            moment = item.record.get(value)
            return isinstance(moment, Moment) and moment.circa
        if test == "locator":
            label = item.locator.label if item.locator else ""
            return label.replace(" ", "-") == value.replace(" ", "-")
        return test == "position" and item.stands(value)


class Else_If(If, model.Else_If):  # type: ignore[misc]  # noqa: N801
    """A branch of a `Choose`."""


class Else(Mended, model.Else):  # type: ignore[misc]
    """The last branch of a `Choose`."""

    def holds(self, _: Cite) -> bool:
        """Give True: it stands where no other branch holds."""
        return True


class Choose(Mended, model.Choose):  # type: ignore[misc]
    """Branches, of which the first that holds is printed."""

    def branch(self, item: Cite) -> Iterable[Any]:
        """Give the elements of the first branch that holds."""
        return next((branch for branch in self if branch.holds(item)), ())

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give what the branch that holds gives."""
        return joined(rendered(self.branch(item), item), "")


class Layout(Mended, model.Layout):  # type: ignore[misc]
    """The whole of a citation or of an entry."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give the citation or entry; a number that stands before an entry is set apart from it."""
        texts = rendered(self, item)
        if self.getparent().get("second-field-align") and len(texts) > 1:
            texts[0] += " "
        return dressed(self.attrib, joined(texts, ""))


class Key(Mended, model.Key):  # type: ignore[misc]
    """A key that entries are sorted by."""

    def sort_keys(self, items: list[Cite], _: Any) -> list[str | None]:
        """Give the key of each item, None for those that stand last."""
        return [self._key(item) for item in items]

    def _key(self, item: Cite) -> str | None:
        options = {own: self.get(name) for name, own in _SORT_OPTIONS.items() if name in self.attrib}
        item.anew()
        item.sorting = {"name-as-sort-order": "all", "sorted": "", **options}
        try:
            text = self._text(item)
        finally:
            item.sorting = None
            item.anew()
        return folded(text) or None if text else None

    def _text(self, item: Cite) -> str | None:
        if macro := self.get("macro"):
            element = self.style.macros.get(macro)
            return None if element is None else element.render(item)
        variable = self.get("variable", "")
        tag = "names" if isinstance(item.record.get(variable), tuple) else "date"
        if isinstance(item.record.get(variable), (tuple, Moment)):
            element = self.makeelement(f"{CSL}{tag}", {"variable": variable})
            element._style = self._style
            return element.render(item)  # type: ignore[no-any-return]
        return value_of(item, variable) or None


def folded(text: str) -> str:
    """Give a text as it counts in sorting: letters and digits, no case, no accents."""
    letters = unicodedata.normalize("NFKD", unmarked(text)).casefold()
    kept = (char if char.isalnum() else " " for char in letters if not unicodedata.combining(char))
    return " ".join("".join(kept).split())
