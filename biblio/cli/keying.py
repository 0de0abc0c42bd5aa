"""What ``biblio fix --to keys`` does: citations become keys of a library that has what they cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from biblio import pipeline
from biblio.cli.fixing import LEFT, Fixed, Given, reader
from biblio.formats import bibtex
from biblio.model import Diagnostic, Library, Result
from biblio.rewriting import to_keys
from biblio.rewriting.certain import certain
from biblio.rewriting.entries import as_entry
from biblio.rewriting.key_syntax import Syntax, syntax_of
from biblio.rewriting.meaning import difference
from biblio.rewriting.origins import in_files
from biblio.rewriting.rewrite import Edits, Place, Plan, rewrite
from biblio.sources.decided import Side, quoted
from biblio.sources.decisions import keyed as keyed_decisions

MOST_ROUNDS = 6


def keyed(given: Given, syntax: Syntax | None, unsafe: bool) -> Fixed:
    """Write citations by key, and what they cite into the library.

    Where some citations have become keys, others may be read better, or find their source in the library: so
    this is gone through until nothing changes any more.

    Args:
        given: What is to be rewritten.
        syntax: How keys are written; None is for what the name of each document tells.
        unsafe: Whether keys are written, too, for what is read with little certainty.
    """
    counts = Counter[str]()
    base, unheld, keys = given.base, dict[str, Diagnostic](), dict[str, str]()
    now, passes = given, list[Edits]()
    for _ in range(MOST_ROUNDS):
        fixed = _keyed_once(now, syntax, unsafe)
        counts.update(fixed.rewriting.rewritten)
        told = list(in_files(fixed.told, given.documents, passes))
        left = tuple(in_files(fixed.rewriting.left, given.documents, passes))
        unheld |= {one.message: one for one in told if one.code != LEFT}
        if fixed.library is None:
            break
        passes += fixed.rewriting.passes
        keys |= fixed.keys
        known = bibtex.read(fixed.library)[0]
        decisions = keyed_decisions(given.decisions, keys)
        documents = fixed.rewriting.documents
        now = Given(documents, given.library, fixed.library, known, given.settings, decisions)
    stay = (*(one for one in told if one.code == LEFT), *unheld.values())
    rewriting = fixed.rewriting._replace(rewritten=counts, left=left)
    return Fixed(given.documents, rewriting, stay, now.base if now.base != base else None, keys)


def _keyed_once(given: Given, syntax: Syntax | None, unsafe: bool) -> Fixed:
    """One round of `keyed`; the library is None where nothing was rewritten."""
    first = reader(given, given.known)(given.documents)
    sure = certain(first)
    cited = tuple(as_entry(source) for source in first.library.sources if unsafe or source.key in sure)
    library = bibtex.write(Library(cited), given.base)
    known, _ = bibtex.read(library)
    read = reader(given, known)
    before = read(given.documents)
    quotes = quoted(given.decisions, [pipeline.as_quoted(one) for one in before.citations])
    # A decision holds while what it quotes is written by key.
    keys = dict(_keys_of(quotes, before, {source.key for source in known}))
    if keys:
        read = reader(given._replace(decisions=keyed_decisions(given.decisions, keys)), known)
        before = read(given.documents)
    # With its entries at hand, a short form may be read as what it could not be read as without them.
    moved = {
        _place(first, change.at): change.cause
        for change in difference(first, before, {}).changes
        if first.citations[change.at].source
    }
    syntaxes = {document.path: syntax or syntax_of(document.path) for document in given.documents}
    rules = to_keys.Rules(syntaxes, {source.key: source for source in known})
    rewriting = rewrite(before, _without(to_keys.planner(rules), moved), read)
    elsewhere = {(one.path, one.start): "" for one in rewriting.left if one.start is not None}
    told = (*to_keys.stays(before, rules, {**moved, **elsewhere}), *to_keys.unheld(before, rules))
    became = {text: key for text, key in keys.items() if _is_other(quotes[text], before, rewriting.result)}
    return Fixed(given.documents, rewriting, told, library if rewriting.rewritten else None, became)


def _keys_of(quotes: Mapping[str, Side], result: Result, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """The one key of a library that all citations have which a decision quotes, for each of these."""
    for text, side in quotes.items():
        sources = {result.citations[at].source for at in side if isinstance(at, int)}
        key = sources.pop() if len(sources) == 1 else None
        if key in known:
            yield text, str(key)


def _is_other(side: Side, before: Result, after: Result) -> bool:
    """Whether any of some citations was rewritten."""
    return any(before.citations[at].text != after.citations[at].text for at in side if isinstance(at, int))


def _place(result: Result, at: int) -> Place:
    citation = result.citations[at]
    return citation.path, citation.reading.start


def _without(plan: Plan, places: Mapping[Place, str]) -> Plan:
    return lambda result, barred: plan(result, {*barred, *places})
