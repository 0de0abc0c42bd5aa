"""All rules about documents, in the order of their codes, and how they are run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from biblio.documents.lines import Lines
from biblio.model import Diagnostic
from biblio.rules import (
    complete,
    dates,
    house,
    libraries,
    locators,
    pointers,
    punctuation,
    signs,
    sources,
    spelling,
    style,
)
from biblio.rules.subject import Finding, Rule, Subject
from biblio.sources.decided import CODES

DECISION = "SRC004"
"""The code of what is to be told of decisions; the pipeline finds it."""

RULES = (
    Rule("CIT001", complete.missing_year),
    Rule("CIT002", complete.missing_page),
    Rule("CIT003", complete.missing_publisher),
    Rule("CIT011", spelling.typo_in("author", "editor", "translator")),
    Rule("CIT012", spelling.typo_in("title", "container_title")),
    Rule("CIT013", spelling.typo_in("publisher_place")),
    Rule("CIT014", spelling.typo_in("publisher")),
    Rule("CIT015", spelling.spelled_otherwise),
    Rule("CIT016", house.author_otherwise),
    Rule("CIT017", house.publisher_otherwise),
    Rule("CIT018", house.place_otherwise),
    Rule("CIT021", punctuation.missing_space),
    Rule("CIT022", punctuation.extra_space),
    Rule("CIT023", punctuation.stray_mark),
    Rule("CIT024", punctuation.unbalanced),
    Rule("CIT025", style.missing_mark),
    Rule("CIT031", locators.page_cue),
    Rule("CIT032", locators.page_order),
    Rule("CIT033", locators.range_dash),
    Rule("CIT034", locators.range_digits),
    Rule("CIT035", locators.list_mark),
    Rule("CIT036", locators.outside),
    Rule("CIT041", dates.impossible_year),
    Rule("CIT042", dates.year_slip),
    Rule("CIT051", pointers.unresolved),
    Rule("CIT052", pointers.ambiguous),
    Rule("CIT053", pointers.interrupted),
    Rule("CIT061", style.punctuated_otherwise),
    Rule("CIT062", style.names_otherwise),
    Rule("CIT063", style.capitals),
    Rule("CIT071", signs.invisible),
    Rule("CIT072", signs.mixed_scripts),
    Rule("LIB001", libraries.not_in_library),
    Rule("LIB002", libraries.never_cited),
    Rule("LIB003", libraries.says_otherwise),
    Rule("LIB004", libraries.unknown_key),
    Rule("SRC001", sources.look_alike),
    Rule("SRC002", sources.joined_in_doubt),
    Rule("SRC003", sources.editions),
)


def check(subject: Subject, wanted: Callable[[str], bool] = lambda code: True) -> tuple[Diagnostic, ...]:
    """Run the rules on documents.

    Args:
        subject: What is looked at.
        wanted: Which codes are asked for.

    Returns:
        The diagnostics in order of path, position and code.
    """
    found = ((rule.code, finding) for rule in RULES if wanted(rule.code) for finding in rule.check(subject))
    texts = subject.texts()
    if subject.library:
        texts[subject.library] = subject.library_text
    decided = subject.result.diagnostics if wanted(DECISION) else ()
    told = (replace(one, code=DECISION) for one in decided if one.code in CODES)
    return tuple(sorted((*placed(found, texts), *told), key=order))


def order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """What diagnostics are sorted by: path, position, code, message."""
    return (
        diagnostic.path,
        diagnostic.start or 0,
        diagnostic.end or 0,
        diagnostic.code,
        diagnostic.message,
    )


def placed(found: Iterable[tuple[str, Finding]], texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Give findings, each with its code, their lines and columns; ``texts`` are those of the files."""
    lines: dict[str, Lines] = {}
    for code, finding in found:
        path, start, end, message, edit = finding
        if path not in lines:
            lines[path] = Lines(texts[path])
        line, column = lines[path].position(start)
        yield Diagnostic(code, message, path, line, column, start, end, edit)
