"""Numbers with the endings of a language (CSL 1.0.2, "Ordinal Suffixes")."""

from __future__ import annotations

from biblio.styling.mended.tree import Tongue


def ordinal(number: int, tongue: Tongue) -> str:
    """Write a number with its ending: ``2nd``, ``12th``, ``3.``."""
    return f"{number}{_ending(number, tongue)}"


def long_ordinal(number: int, tongue: Tongue) -> str:
    """Write a number as a word where the language has one up to ten, else with its ending."""
    return tongue.term(f"long-ordinal-{number:02}") or ordinal(number, tongue)


def _ending(number: int, tongue: Tongue) -> str:
    for digits, name in (
        ("whole-number", number),
        ("last-two-digits", number % 100),
        ("last-digit", number % 10),
    ):
        term = f"ordinal-{name:02}"
        usual = "last-digit" if name < 10 else "last-two-digits"
        match = tongue.options.get(f"{term} match", usual)
        fits = match == digits or name == number
        if fits and (text := tongue.term(term)):
            return text
    return tongue.term("ordinal")
