"""Names of laws that are cited without a year (The Bluebook, rules 11 and 12.9.3), without the last stop."""

from __future__ import annotations

import re

CONSTITUTION = r"(?:U\. ?S\.|[NSW]\. ?(?:[A-Z]\.|[A-Z][a-z]+\.?)|[A-Z][a-z]{2,5}\.) Const"
"""A pattern of the names of American constitutions: ``U.S. Const``, ``N.Y. Const``, ``Cal. Const``."""
COURT_RULES = r"Fed\. ?R\. ?(?:(?:Civ|Crim|App|Bankr)\. ?P|Evid)"
"""A pattern of the names of the rules of federal courts: ``Fed. R. Civ. P``."""
CITED_BY_NAME = re.compile(rf"(?:{CONSTITUTION}|{COURT_RULES})\.?")
"""Any of them, with or without that stop."""
