"""What ``biblio fix`` does with documents: which edits are wanted, and what becomes of the result."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from biblio import files, pipeline
from biblio.cli import BAD_INPUT, CLEAN, FINDINGS, INTERNAL_ERROR, inputs
from biblio.cli.printing import emit, remark, report
from biblio.cli.tidying import STDOUT, diff
from biblio.documents.write import rewritten, text_at
from biblio.errors import BiblioError, OutputError
from biblio.model import Citation, Diagnostic, Document, Reading, Result, Source
from biblio.rewriting import from_diagnostics, own_form, to_style
from biblio.rewriting.certain import certain, unsure
from biblio.rewriting.rewrite import Plan, Rewriting, rewrite
from biblio.settings import Settings, wanted
from biblio.sources.decisions import Decisions, rekeyed

LIBRARY = "references.bib"
"""The library that is written beside the first document, if none is named."""


LEFT = "left"


class Given(NamedTuple):
    """What is to be rewritten: documents, and the library that they cite.

    ``library`` is its path, ``base`` its text, empty where there is none yet, ``known`` its entries;
    ``settings`` are those of the project, ``decisions`` what people decided.
    """

    documents: tuple[Document, ...]
    library: str
    base: str
    known: tuple[Source, ...]
    settings: Settings
    decisions: Decisions


class Fixed(NamedTuple):
    """Documents before and after, and the text of the library where it has to be written.

    ``keys`` are those that citations became which decisions quote, by their folded text.
    """

    before: tuple[Document, ...]
    rewriting: Rewriting
    told: tuple[Diagnostic, ...] = ()
    library: str | None = None
    keys: Mapping[str, str] = {}


Check = Callable[[Result], Iterable[Diagnostic]]


def safely(given: Given, check: Check, unsafe: bool) -> Fixed:
    """Make the edits that rules attach to what they tell.

    Args:
        given: What is to be rewritten.
        check: The rules.
        unsafe: Whether edits are made, too, that a person should look at.
    """
    return _fixed(given, from_diagnostics.planner(check, unsafe))


def rules(given: Given) -> Check:
    """Give the rules of ``biblio check`` that are asked for; remarks in documents silence them here, too."""
    from datetime import date

    from biblio.rules.catalogue import check
    from biblio.rules.subject import Subject
    from biblio.rules.suppress import heeded

    year, is_wanted = date.today().year, wanted(given.settings)

    def told(result: Result) -> tuple[Diagnostic, ...]:
        subject = Subject(result, year, given.library, given.base)
        found = (one for one in check(subject) if is_wanted(one.code))
        return heeded(found, subject.texts(), is_wanted).diagnostics

    return told


def styled(given: Given, style: str | None, unsafe: bool) -> Fixed:
    """Print every citation alike: in a style, or in the form that most of them have.

    Args:
        given: What is to be rewritten.
        style: The style; None is for the form that most citations of a document have.
        unsafe: Whether a style prints, too, what is read with little certainty.

    Raises:
        BiblioError: There is no such style, or it cannot be read.
    """
    if style is None:
        return _fixed(given, own_form.in_own_form)
    form = _form(given, style)
    read = reader(given, given.known)
    before = read(given.documents)
    keys = certain(before)
    sure = {source.key: source for source in before.library.sources if unsafe or source.key in keys}
    rewriting = rewrite(before, to_style.in_style(form, sure), read)
    told = (
        *_dropped(before, rewriting.result, given),
        *to_style.stays(before, form, sure),
        *(() if unsafe else unsure(before)),
    )
    return Fixed(given.documents, rewriting, told)


def _dropped(before: Result, after: Result, given: Given) -> Iterator[Diagnostic]:
    """Tell what is printed nowhere any more, unless a library keeps it."""
    path = given.documents[0].path if len(given.documents) == 1 else ""
    lost = {} if given.library else to_style.dropped(before, after)
    for field, count in lost.items():
        sources = "1 source" if count == 1 else f"{count} sources"
        yield Diagnostic("style", f"of {sources} no citation says the {field} any more", path)


def _fixed(given: Given, plan: Plan) -> Fixed:
    read = reader(given, given.known)
    return Fixed(given.documents, rewrite(read(given.documents), plan, read))


def reader(given: Given, known: Sequence[Source]) -> Callable[[Sequence[Document]], Result]:
    """Give a function that finds the citations of documents; what has not changed is read once."""
    read: dict[Document, tuple[Reading, ...]] = {}

    def found(documents: Sequence[Document]) -> Result:
        result = pipeline.run(
            documents,
            known,
            conventions=given.settings.conventions,
            decisions=given.decisions,
            readings={one.path: read[one] for one in documents if one in read},
        )
        own: dict[str, list[Reading]] = {document.path: [] for document in documents}
        for citation in result.citations:
            own[citation.path].append(citation.reading)
        read.update((document, tuple(own[document.path])) for document in documents)
        return result

    return found


def _form(given: Given, style: str) -> to_style.Form:
    from biblio.styling.citing import Position, cite
    from biblio.styling.styles import find_style

    chosen = find_style(style)
    kinds = {document.path: document.kind for document in given.documents}

    def position(citation: Citation) -> Position:
        if citation.reading.form == "ibid":
            return "ibid-with-locator" if citation.reading.locator else "ibid"
        return "first" if citation.reading.form == "full" else "subsequent"

    def form(citation: Citation, source: Source) -> str:
        printed = cite(source.reference, source.key, citation.reading.locator, position(citation), chosen)
        by_kind = {"markdown": printed.markdown, "rst": printed.markdown, "latex": printed.latex}
        return by_kind.get(kinds[citation.path], printed.plain)

    return form


def deliver(fixed: Fixed, given: Given, shows: bool, again: str) -> int:
    """Write what was rewritten, or print the difference; tell what was done, and what was not.

    Args:
        fixed: The outcome.
        given: What it was made of.
        shows: Whether the difference is printed, and nothing written.
        again: The command that does the same again, for a report of what went wrong.

    Returns:
        The exit status: 3 where a document could not be rewritten without a change of what its citations
        mean, 2 where one cannot be written, 1 where there is a difference that was only to be shown.
    """
    rewriting = fixed.rewriting
    inputs.warn(_left(fixed))
    for path, cause in rewriting.broken.items():
        report(f"{path}: internal error: not rewritten, since {cause}; to see it again: {again}")
    changed = [
        (old, new) for old, new in zip(_sorted(fixed.before), rewriting.documents, strict=True) if old != new
    ]
    decisions = _decisions(fixed, given)
    if shows:
        for path, text, now in decisions:
            emit(diff(path, text, now))
        for old, new in changed:
            emit(diff(old.path, old.text, new.text))
        if fixed.library is not None:
            emit(diff(given.library, given.base, fixed.library))
        status = FINDINGS if changed else CLEAN
    else:
        status = _write(changed, fixed, given, decisions)
    if not changed and not rewriting.broken:
        remark("nothing to rewrite")
    return INTERNAL_ERROR if rewriting.broken else status


def _sorted(documents: Iterable[Document]) -> list[Document]:
    return sorted(documents, key=lambda document: document.path)


def _decisions(fixed: Fixed, given: Given) -> list[tuple[str, str, str]]:
    """The file of decisions where it has to be written: its path, its text, and that with keys."""
    path = given.decisions.path
    text = text_at(path) if fixed.keys else ""
    return [(path, text, rekeyed(text, fixed.keys))] if text else []


def _write(
    changed: Sequence[tuple[Document, Document]],
    fixed: Fixed,
    given: Given,
    decisions: Sequence[tuple[str, str, str]],
) -> int:
    """Write library and decisions first: documents must not name keys that these do not have."""
    status = CLEAN
    if fixed.library is not None:
        files.write({Path(given.library): _library_bytes(given, fixed.library)})
        remark(f"wrote {given.library}")
    for path, text, now in decisions:
        files.write({Path(path): rewritten(path, text, now)})
        remark(f"{path}: quotations have the keys that they became")
    for old, new in changed:
        count = fixed.rewriting.rewritten.get(old.path, 0)
        try:
            if old.path == STDOUT:
                emit(new.text)
            else:
                files.write({Path(old.path): rewritten(old.path, old.text, new.text)})
            remark(f"{old.path}: {count} citation{'s' if count != 1 else ''} rewritten")
        except BiblioError as error:
            report(error)
            status = BAD_INPUT
    return status


def _library_bytes(given: Given, text: str) -> bytes:
    return rewritten(given.library, given.base, text) if given.base else text.encode()


def _left(fixed: Fixed) -> list[Diagnostic]:
    """What stays, in order; what both the plan and the checks leave is told once."""
    planned = {(one.path, one.start) for one in fixed.told if one.code == LEFT}
    checked = [one for one in fixed.rewriting.left if (one.path, one.start) not in planned]
    return sorted([*fixed.told, *checked], key=lambda one: (one.path, one.line, one.column))


def library_beside(paths: Sequence[str]) -> str:
    """Give the path of the library beside the first document."""
    return str(inputs.beside(paths) / LIBRARY)


def refuse_libraries(paths: Collection[str]) -> None:
    """Make sure that no library is taken for a document.

    Raises:
        OutputError: One is.
    """
    for path in paths:
        if path.lower().endswith(".bib"):
            raise OutputError("a library, and no document: biblio tidy mends it", path)
