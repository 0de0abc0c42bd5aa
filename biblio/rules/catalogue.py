"""All rules about documents, in the order of their codes, and how they are run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

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

RULES = (
    Rule("CIT001", "missing-year", complete.missing_year),
    Rule("CIT002", "missing-page", complete.missing_page),
    Rule("CIT003", "missing-publisher", complete.missing_publisher),
    Rule("CIT011", "author-typo", spelling.typo_in("author", "editor", "translator")),
    Rule("CIT012", "title-typo", spelling.typo_in("title", "container_title")),
    Rule("CIT013", "place-typo", spelling.typo_in("publisher_place")),
    Rule("CIT014", "publisher-typo", spelling.typo_in("publisher")),
    Rule("CIT015", "spelled-otherwise", spelling.spelled_otherwise),
    Rule("CIT016", "author-otherwise", house.author_otherwise),
    Rule("CIT017", "publisher-otherwise", house.publisher_otherwise),
    Rule("CIT018", "place-otherwise", house.place_otherwise),
    Rule("CIT021", "missing-space", punctuation.missing_space),
    Rule("CIT022", "extra-space", punctuation.extra_space),
    Rule("CIT023", "stray-mark", punctuation.stray_mark),
    Rule("CIT024", "unbalanced", punctuation.unbalanced),
    Rule("CIT025", "missing-mark", style.missing_mark),
    Rule("CIT031", "page-cue", locators.page_cue),
    Rule("CIT032", "page-order", locators.page_order),
    Rule("CIT033", "range-dash", locators.range_dash),
    Rule("CIT034", "range-digits", locators.range_digits),
    Rule("CIT035", "list-mark", locators.list_mark),
    Rule("CIT036", "outside", locators.outside),
    Rule("CIT041", "impossible-year", dates.impossible_year),
    Rule("CIT042", "year-slip", dates.year_slip),
    Rule("CIT051", "unresolved", pointers.unresolved),
    Rule("CIT052", "ambiguous", pointers.ambiguous),
    Rule("CIT053", "interrupted-ibid", pointers.interrupted),
    Rule("CIT061", "punctuated-otherwise", style.punctuated_otherwise),
    Rule("CIT062", "names-otherwise", style.names_otherwise),
    Rule("CIT063", "capitals", style.capitals),
    Rule("CIT071", "invisible", signs.invisible),
    Rule("CIT072", "mixed-scripts", signs.mixed_scripts),
    Rule("LIB001", "not-in-library", libraries.not_in_library),
    Rule("LIB002", "never-cited", libraries.never_cited),
    Rule("LIB003", "says-otherwise", libraries.says_otherwise),
    Rule("LIB004", "unknown-key", libraries.unknown_key),
    Rule("SRC001", "look-alike", sources.look_alike),
    Rule("SRC002", "joined-in-doubt", sources.joined_in_doubt),
    Rule("SRC003", "editions", sources.editions),
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
    return tuple(sorted(_placed(found, texts), key=order))


def order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """What diagnostics are sorted by: path, position, code, message."""
    return (
        diagnostic.path,
        diagnostic.start or 0,
        diagnostic.end or 0,
        diagnostic.code,
        diagnostic.message,
    )


def _placed(found: Iterable[tuple[str, Finding]], texts: dict[str, str]) -> Iterator[Diagnostic]:
    lines: dict[str, Lines] = {}
    for code, finding in found:
        path, start, end, message, edit = finding
        if path not in lines:
            lines[path] = Lines(texts[path])
        line, column = lines[path].position(start)
        yield Diagnostic(code, message, path, line, column, start, end, edit)
