"""What every reference has, made good where the best chain of labels lacks it.

A chain decides from neighbour to neighbour; it does not know that a book without a title is no book. So
these are looked at again once the chain is there: a citation with an imprint has a title; a number behind a
word for a place is no date (``Sp. 1865``); and an address in a citation, or straight after it, is a value of
it.

Most repairs mend more than they harm in references which neither they nor the model had seen, or in whole
documents; the others keep what users were promised, and harm nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from biblio.citations.cues import QUOTING
from biblio.citations.labelling.act_sections import relabel_act_sections
from biblio.citations.labelling.ancient_years import relabel_ancient_years
from biblio.citations.labelling.archives import relabel_archives
from biblio.citations.labelling.author_lists import join_authors
from biblio.citations.labelling.authors import (
    end_inverted,
    end_list,
    join_given,
    join_letter,
    name_author,
    name_first,
    supply_title,
)
from biblio.citations.labelling.cases import join_case_numbers, relabel_cases
from biblio.citations.labelling.cited_ends import join_following, join_notes
from biblio.citations.labelling.cited_numbers import relabel_cited_numbers
from biblio.citations.labelling.classes import leave_classes
from biblio.citations.labelling.constitutions import relabel_constitutions
from biblio.citations.labelling.containers import relabel_containers
from biblio.citations.labelling.corpora import relabel_corpora
from biblio.citations.labelling.editions import relabel_editions
from biblio.citations.labelling.headwords import relabel_headwords
from biblio.citations.labelling.hearings import note_speakers, relabel_hearings
from biblio.citations.labelling.imprints import relabel_imprint
from biblio.citations.labelling.issues import relabel_issues
from biblio.citations.labelling.label_runs import Marginal
from biblio.citations.labelling.labels import PROSE, between, is_value
from biblio.citations.labelling.left_over import relabel_left_over
from biblio.citations.labelling.numerals import relabel_numerals
from biblio.citations.labelling.offices import name_office
from biblio.citations.labelling.page_days import relabel_page_days
from biblio.citations.labelling.papers import relabel_papers
from biblio.citations.labelling.patents import relabel_patents
from biblio.citations.labelling.prices import relabel_prices
from biblio.citations.labelling.role_headings import relabel_head
from biblio.citations.labelling.roles import relabel_roles
from biblio.citations.labelling.sections import relabel_sections
from biblio.citations.labelling.series import relabel_numbers_of_series, relabel_series
from biblio.citations.labelling.shelf_marks import relabel_shelf_marks
from biblio.citations.labelling.sigla import mark_siglum
from biblio.citations.labelling.title_ends import end_title
from biblio.citations.labelling.tokens import EMPHASIS, Tokens, ends_sentence
from biblio.citations.labelling.treaties import relabel_treaties

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|10\.\d{4,9}/\S+")
_DOI = re.compile(r"10\.\d{4,9}/")
_FIRST_OF_ADDRESS = frozenset("hw1")
# A journal without pages may print its DOI in their place.
_KEEPS_DOI = frozenset({"doi", "url", "identifier", "note", "pages"})
_BEFORE_DOI = frozenset({"doi", ":", ".", ",", "(", "["})
_QUOTING = QUOTING | {"codified", "quoted", "cited", "zitiert", "citant"}
_SIGNALS = frozenset({"see", "contra", "accord", "compare", "with", "but", "cf", "also"})
_OPENING = {")": "(", "]": "["}
_MARKS_WITHIN = frozenset(".:/-–")
"""Marks that a shelf mark may hold."""
_TAKEN_FROM_ARCHIVES = frozenset({PROSE, between("archive"), "pages"})
_LETTERS_OF_MARK = 2


def repaired(tokens: Tokens, labels: Sequence[str], marginal: Marginal) -> list[str]:
    """The labels of some tokens, with titles and addresses where references have them."""
    result = _with_addresses(tokens, labels)
    join_following(tokens, result)
    join_notes(tokens, result)
    _join_shelfmark(tokens, result)
    join_case_numbers(tokens, result)
    _leave_brackets(tokens, result)
    relabel_sections(tokens, result)
    relabel_act_sections(tokens, result)
    relabel_constitutions(tokens, result)
    relabel_treaties(tokens, result)
    relabel_archives(tokens, result)
    relabel_shelf_marks(tokens, result)
    relabel_papers(tokens, result)
    relabel_hearings(tokens, result)
    _part_quoting(tokens, result)
    for first, last in list(_stretches(tokens, result)):
        mark_siglum(tokens, result, first, last)
        relabel_corpora(tokens, result, first, last)
        leave_classes(tokens, result, first, last)
        relabel_cited_numbers(tokens, result, first, last)
        relabel_cases(tokens, result, first, last)
        note_speakers(tokens, result, first, last)
        name_office(tokens, result, first, last)
        name_author(tokens, result, first, last)
        name_first(tokens, result, first, last)
        join_given(tokens, result, first, last)
        end_list(tokens, result, first, last)
        end_inverted(tokens, result, first, last)
        join_authors(tokens, result, first, last)
        end_title(tokens, result, first, last)
        relabel_left_over(tokens, result, first, last)
        relabel_containers(tokens, result, first, last)
        relabel_editions(tokens, result, first, last)
        relabel_prices(tokens, result, first, last)
        relabel_numerals(tokens, result, first, last)
        relabel_issues(tokens, result, first, last)
        relabel_series(tokens, result, first, last)
        relabel_numbers_of_series(tokens, result, first, last)
        relabel_imprint(tokens, result, first, last)
        relabel_page_days(tokens, result, first, last)
        relabel_ancient_years(tokens, result, first, last)
        relabel_headwords(tokens, result, first, last)
        relabel_patents(tokens, result, first, last)
        relabel_head(tokens, result, first, last)
        relabel_roles(tokens, result, first, last)
        supply_title(tokens, result, first, last, marginal)
        join_letter(tokens, result, first, last)
    return result


def _with_addresses(tokens: Tokens, labels: Sequence[str]) -> list[str]:
    result = list(labels)
    for at, word in enumerate(tokens.words):
        if word[0] not in _FIRST_OF_ADDRESS or not _ADDRESS.fullmatch(word):
            continue
        if is_value(result[at]):
            _part_doi(tokens, result, at)
            result[at] = _address_label(word, result[at])
            continue
        before = _last_cited(tokens, result, at)
        if before is not None:
            result[before + 1 : at] = [between(result[before].removeprefix("-"))] * (at - before - 1)
            result[at] = "doi" if _DOI.search(word) else "url"
    return result


def _part_doi(tokens: Tokens, labels: list[str], at: int) -> None:
    """A DOI is of no title, house or container that it stands in: ``Walls DOI:10.1000/182 Loom 3``."""
    name = labels[at]
    if name in _KEEPS_DOI or not _DOI.match(tokens.words[at]):
        return
    labels[at] = "doi"
    for before in range(at - 1, -1, -1):
        if labels[before] != name or tokens.words[before].casefold() not in _BEFORE_DOI:
            return
        labels[before] = between(name)


def _address_label(word: str, name: str) -> str:
    """The label of an address: one that holds no DOI is a URL, and what begins with one is a DOI."""
    if name == "doi" and not _DOI.search(word):
        return "url"
    return "doi" if name == "url" and _DOI.match(word) else name


def _last_cited(tokens: Tokens, labels: Sequence[str], at: int) -> int | None:
    """The token of a citation right before token ``at``, or parted from it by a mark or two on its line."""
    for before in range(at - 1, max(at - 4, -1), -1):
        if labels[before] != PROSE:
            return before
        if "n" in tokens.gaps[before + 1 : at + 1] or tokens.words[before].isalnum():
            return None
    return None


def _stretches(tokens: Tokens, labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and past-last token of each stretch without prose, and without a line that ends a sentence."""
    start = None
    for at, name in enumerate([*labels, PROSE]):
        over = name == PROSE or (at > 0 and tokens.gaps[at] == "n" and ends_sentence(tokens, at - 1))
        if over and start is not None:
            yield start, at
            start = None
        if name != PROSE and start is None:
            start = at


def _part_quoting(tokens: Tokens, labels: list[str]) -> None:
    """``(quoting`` behind a citation leads to the next one, whatever value it seems."""
    emphasised = not EMPHASIS.isdisjoint(tokens.words)
    for at in range(2, len(labels) - 1):
        if emphasised and _is_emphasised_signal(tokens, at):
            labels[at - 1 : at + 2] = [PROSE] * 3
        led = tokens.words[at - 1] == "(" and tokens.words[at] in _QUOTING
        if led and is_value(labels[at]) and labels[at - 2] != PROSE:
            labels[at - 1 : at + 1] = [PROSE] * 2


def _is_emphasised_signal(tokens: Tokens, at: int) -> bool:
    """Whether a word is a signal between marks of emphasis: ``consent. *See* 5 U.S.C. § 1``."""
    words = tokens.words
    marked = words[at - 1] in EMPHASIS and words[at + 1] in EMPHASIS
    return marked and words[at].casefold() in _SIGNALS


def _leave_brackets(tokens: Tokens, labels: list[str]) -> None:
    """The bracket that closes around a citation is of no value: ``[Roe, Walls, page 22]``."""
    words = tokens.words
    for at in range(1, len(labels)):
        name, opening = labels[at], _OPENING.get(words[at])
        if not opening or not is_value(name) or labels[at - 1] != name or labels[at + 1 : at + 2] == [name]:
            continue
        start = next((before + 1 for before in range(at - 1, -1, -1) if labels[before] != name), 0)
        if words[start:at].count(opening) < words[start : at + 1].count(words[at]):
            labels[at] = between(name)


def _join_shelfmark(tokens: Tokens, labels: list[str]) -> None:
    """A shelf mark ends at a blank, and not at a mark within it: ``KBA 9334.88``."""
    words, gaps = tokens.words, tokens.gaps
    for at in range(1, len(labels)):
        if gaps[at] or labels[at] not in _TAKEN_FROM_ARCHIVES or not _is_of_mark(words[at]):
            continue
        marked = not gaps[at - 1] and words[at - 1] in _MARKS_WITHIN
        if labels[at - 1 - marked] == "archive":
            labels[at - marked : at + 1] = ["archive"] * (1 + marked)


def _is_of_mark(word: str) -> bool:
    """Whether a word may be a part of a shelf mark: a number, or a letter or two."""
    return word.isdecimal() or (word.isalpha() and len(word) <= _LETTERS_OF_MARK)
