"""Patterns that are compiled when they are first needed.

To compile a long alternation takes up to ten milliseconds, a hundred times as long as to read a reference
with it, and most texts need few of the patterns that there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def late_pattern(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """What gives the compiled pattern, and compiles it when it is called for the first time."""
    return cache(lambda: re.compile(pattern, flags))
