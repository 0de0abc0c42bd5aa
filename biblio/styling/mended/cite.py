"""One thing in the course of being printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from biblio.model import Locator

# What each position of a citation counts as in the tests of a style (CSL 1.0.2, "Choose").
_COUNTS_AS = {
    "first": {"first"},
    "subsequent": {"subsequent"},
    "ibid": {"subsequent", "near-note", "ibid"},
    "ibid-with-locator": {"subsequent", "near-note", "ibid", "ibid-with-locator"},
}


@dataclass(eq=False)
class Cite:
    """What an element is rendered for.

    Attributes:
        key: The key of the item.
        kind: Its CSL type.
        record: Its variables by their CSL names: texts with marks, tuples of names, dates.
        english: Whether its titles are in English; None where each of them has to tell by its words.
        number: Its number in the bibliography, from 1.
        locator: The place cited.
        position: One of the four of `biblio.styling.citing.Position`; empty in a bibliography.
        options: Of the element ``citation`` or ``bibliography`` that is rendered, those that names inherit.
        sorting: Options of a sort key while it is rendered, else None.
        silent: Variables that stand in the place of others and are not to be printed once more.
        spoken: Variables printed so far.
        asked: How many variables were called in the group that is rendered.
        printed: How many of these had a value.
        pattern: The names whose manner others have that stand in their place, while these are rendered.
    """

    key: str
    kind: str
    record: dict[str, Any]
    english: bool | None = None
    number: int = 1
    locator: Locator | None = None
    position: str = ""
    options: dict[str, str] = field(default_factory=dict)
    sorting: dict[str, str] | None = None
    silent: set[str] = field(default_factory=set)
    spoken: list[str] = field(default_factory=list)
    asked: int = 0
    printed: int = 0
    pattern: Any = None

    def value(self, variable: str) -> Any:
        """Call a variable: give its value, None where it has none or has been printed in place of another."""
        self.asked += 1
        value = None if variable in self.silent else self.record.get(variable)
        if not value:
            return None
        self.printed += 1
        self.spoken.append(variable)
        return value

    def has(self, variable: str) -> bool:
        """Whether a variable has a value, printed already or not; asking for it is no call."""
        if variable == "locator":
            return self.locator is not None
        return variable == "citation-number" or bool(self.record.get(variable))

    def stands(self, position: str) -> bool:
        """Whether a test of the position holds."""
        return position in _COUNTS_AS.get(self.position, ())

    def anew(self) -> None:
        """Forget what was printed, for another rendering of the same thing."""
        self.silent, self.spoken, self.asked, self.printed, self.pattern = set(), [], 0, 0, None
