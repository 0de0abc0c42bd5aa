"""The codes of the rules and their names: all that is needed to tell of findings, and quick to load."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "CIT001": "missing-year",
        "CIT002": "missing-page",
        "CIT003": "missing-publisher",
        "CIT011": "author-typo",
        "CIT012": "title-typo",
        "CIT013": "place-typo",
        "CIT014": "publisher-typo",
        "CIT015": "spelled-otherwise",
        "CIT016": "author-otherwise",
        "CIT017": "publisher-otherwise",
        "CIT018": "place-otherwise",
        "CIT021": "missing-space",
        "CIT022": "extra-space",
        "CIT023": "stray-mark",
        "CIT024": "unbalanced",
        "CIT025": "missing-mark",
        "CIT031": "page-cue",
        "CIT032": "page-order",
        "CIT033": "range-dash",
        "CIT034": "range-digits",
        "CIT035": "list-mark",
        "CIT036": "outside",
        "CIT041": "impossible-year",
        "CIT042": "year-slip",
        "CIT051": "unresolved",
        "CIT052": "ambiguous",
        "CIT053": "interrupted-ibid",
        "CIT061": "punctuated-otherwise",
        "CIT062": "names-otherwise",
        "CIT063": "capitals",
        "CIT071": "invisible",
        "CIT072": "mixed-scripts",
        "LIB001": "not-in-library",
        "LIB002": "never-cited",
        "LIB003": "says-otherwise",
        "LIB004": "unknown-key",
        "SRC001": "look-alike",
        "SRC002": "joined-in-doubt",
        "SRC003": "editions",
        "SRC004": "decision",
        "BIB001": "syntax",
        "BIB002": "braces",
        "BIB003": "key",
        "BIB004": "missing-field",
        "BIB005": "bad-date",
        "BIB006": "unprotected-capitals",
        "BIB007": "duplicate-entry",
        "BIB008": "abbreviation",
        "BIB009": "field-twice",
        "BIB010": "malformed-name",
        "BIB011": "invisible-in-entry",
        "BIB012": "parent",
        "BIB013": "address-for-doi",
        "SUP001": "unused-suppression",
        "SUP002": "unknown-code",
    }
)


def unknown(beginning: str) -> str:
    """Say that no code begins so, with the code that may be meant; empty where one does."""
    if beginning and any(code.startswith(beginning) for code in NAMES):
        return ""
    by_name = {name: code for code, name in NAMES.items()}
    near = by_name.get(beginning) or next(iter(get_close_matches(beginning.upper(), NAMES, 1, 0.6)), "")
    return f"{beginning!r}" + (f" (did you mean {near}?)" if near else "")
