"""When two references are one source: the comparison, row by row, with its evidence.

Rules come first: the first row of this table that applies decides, and `Comparison.row` names it. Where none
decides, what is seen in the two is weighed (`biblio.sources.scorer`), and more likely than not is the same.

==  =============================================================  ==================================
1   identical form                                                 same
2   other persons                                                  different
3   other titles, subtitles, or numbers in titles; no title        different; unsure
4   no subtitle on one side, years differ, short main title        unsure
5   volumes, or report numbers, differ                             same work
6   editions or translators differ                                 same work
7   ISBN or DOI equal (untitled: shelf mark or URL); DOIs differ   same; same work
8   years differ                                                   same work
9   years one apart, one of them not firm, same publisher          weighed
10  years equal, publishers agree or one is missing                weighed
11  years equal, publishers differ, places meet                    weighed
12  years equal, publishers and places differ; a thesis, a book    same work
13  no year on one side                                            unsure
14  no author on one side                                          weighed
15  pieces: container, date, volume and page                       weighed
16  titles in two scripts; one names the other as its original     unsure; same work
==  =============================================================  ==================================

Rows 15 (for pieces that have no title), 16, 4 and 14 are tried after row 3, the others in their order. Where
nobody is named on one side, rows 5, 6 and 8 say "unsure". Row 4 does not hold where both sides name their
edition: no sequel does. Rows 2 and 3 do not hold where all else says one thing (`biblio.sources.support`):
one year, imprint and number of pages, one page of one volume. Then a book is entered under a pseudonym here
and under a name there.
"""

from __future__ import annotations

from biblio.model import Reference
from biblio.sources import scorer, umlauts
from biblio.sources.containers import foreign
from biblio.sources.evidence import Comparison, Evidence, Verdict
from biblio.sources.forms import Form, prepare
from biblio.sources.people import kinship
from biblio.sources.pieces import one_case, parts_of_others
from biblio.sources.support import (
    APART,
    Pair,
    corroborated,
    one_isbn,
    one_title_in_two_languages,
    paired,
    strangers,
    told_without_persons,
)
from biblio.sources.untitled import compare_untitled
from biblio.sources.vetoes import dates, homes, located, other_edition, other_volume, pages, thesis_and_book
from biblio.sources.wording import LONG_TITLE, cities, near, overlap, telling

# A miss so near that both may be misspellings of a third.
NEARLY = 0.8
# Names less alike than this are no near miss, whatever the titles.
_NEAR_NAMES = 0.6
# From here on one source is more likely than not.
LIKELY = 0.5


def compare(a: Reference, b: Reference) -> Comparison:
    """Compare two references; the order of the two does not matter."""
    return compare_forms(prepare(a), prepare(b))


def compare_forms(a: Form, b: Form) -> Comparison:
    """`compare` for references that are prepared already."""
    if identical(a, b):
        return Comparison("same", 1.0, (Evidence("form", "identical"),), 1)
    if b.identity < a.identity:
        a, b = b, a
    a, b = umlauts.alike(a, b), umlauts.alike(b, a)
    if book_and_article(a, b):
        return Comparison("different", 0.0, (Evidence("type", "a book and an article"),), 15)
    if not (a.title and b.title):
        return compare_untitled(a, b, kinship(a, b))
    kin = kinship(a, b)
    if kin.bond == "conflict" and kin.score < _NEAR_NAMES and strangers(a, b):
        return Comparison("different", 0.0, (Evidence("author", kin.text),), 2)
    pair = paired(a, b, kin)
    return _ruled(pair) or _weighed(pair)


def identical(a: Form, b: Form) -> bool:
    """Whether two forms say the same; one thing may have two web addresses if its title tells it."""
    if a.identity == b.identity:
        return True
    return a.said == b.said and bool(a.title or (a.container and not (a.url and b.url)))


def book_and_article(a: Form, b: Form) -> bool:
    """Whether one is an article and one a book whose imprint is not the journal, read as one."""
    if {a.kind, b.kind} != {"whole", "article"}:
        return False
    book, article = (a, b) if a.kind == "whole" else (b, a)
    imprint = frozenset(book.imprint)
    return bool(imprint) and overlap(imprint, frozenset(article.container)) != "agree"


def _ruled(pair: Pair) -> Comparison | None:
    """What a rule decides about references with titles; None where all is to be weighed."""
    a, b, kin, alike, of_years = pair
    if one_case(a, b):
        return _verdict(pair, "same", 15, Evidence("page", "one place of a reporter"))
    if apart := _other_work(pair):
        return apart
    if verdict := parts_of_others(a, b):
        seen = Evidence("title", "the name of a part, in other books or issues")
        return Comparison(verdict, 0.0, (seen,), 15)
    numbered = bool(a.edition and b.edition)
    if alike.bond == "shorter" and of_years == "differ" and telling(a, b) < LONG_TITLE and not numbered:
        return _verdict(pair, "unsure", 4, Evidence("title", "a sequel may share a short main title"))
    differing = other_volume(a, b) or other_edition(a, b)
    if kin.bond == "missing" and not told_without_persons(pair):
        return _verdict(pair, "unsure", differing[0] if differing else 8 if of_years == "differ" else 14)
    if differing:
        row, field, text = differing
        return _verdict(pair, "same work", row, Evidence(field, text))
    if a.doi and b.doi and (a.doi != b.doi or of_years != "differ"):
        text = "same DOI" if a.doi == b.doi else "other DOI"
        return _verdict(pair, "same" if a.doi == b.doi else "same work", 7, Evidence("DOI", text))
    if one_isbn(a, b) and of_years not in ("differ", "near"):
        return _verdict(pair, "same", 7, Evidence("ISBN", "same ISBN"))
    if thesis_and_book(a, b):
        return _verdict(pair, "same work", 12, Evidence("type", "a thesis and a book"))
    if of_years == "differ" or (of_years == "near" and homes(a, b) != "agree"):
        return _verdict(pair, "same work", 8)
    return _other_piece(pair) if a.piece or b.piece else _other_imprint(pair)


def _other_work(pair: Pair) -> Comparison | None:
    """Rows 2, 3 and 16."""
    _, _, kin, alike, _ = pair
    unlike = alike.bond in ("other", "doubtful", "other script")
    if unlike and kin.bond == "agree" and one_title_in_two_languages(pair):
        return _verdict(pair, "same work", 16, Evidence("title", "one title in two languages or scripts"))
    if kin.bond in APART and not (alike.bond in ("equal", "shorter") and corroborated(pair)):
        return _apart(pair, 2, min(kin.score, alike.score) if kin.score else 0.0)
    if alike.bond == "other" or (alike.bond == "doubtful" and not corroborated(pair)):
        return _apart(pair, 3, alike.score)
    return _verdict(pair, "unsure", 16) if alike.bond == "other script" else None


def _apart(pair: Pair, row: int, near_miss: float) -> Comparison:
    """Other works; where persons or titles are only doubtful, and year and imprint the same, nearly not."""
    a, b, kin, alike, of_years = pair
    seen = Evidence("author", kin.text) if row == 2 else Evidence("title", alike.text)
    if a.doi and a.doi == b.doi:
        return Comparison("unsure", 0.0, (seen, Evidence("DOI", "same DOI")), 7)
    if kin.bond != "conflict" and alike.bond != "other" and of_years == "equal" and homes(a, b) == "agree":
        near_miss = max(near_miss, NEARLY)
    return Comparison("different", round(near_miss, 4), (seen,), row)


def _other_imprint(pair: Pair) -> Comparison | None:
    """Rows 11 to 13: who brought it out and when is said otherwise, or too little of it is."""
    a, b, _, _, of_years = pair
    home, place = homes(a, b), cities(a, b)
    other = Evidence("publisher", "other publishers")
    if home == place == "conflict":
        return _verdict(pair, "same work", 12, other, Evidence("publisher-place", "other places"))
    if home == "conflict" and place == "missing" and not (a.extent and a.extent == b.extent):
        return _verdict(pair, "unsure", 11, other)
    return _verdict(pair, "unsure", 13) if of_years == "one missing" else None


def _other_piece(pair: Pair) -> Comparison | None:
    """Rows 13 and 15 where one or both are pieces of something else."""
    a, b, _, _, of_years = pair
    home = homes(a, b)
    if dates(a, b) == "differ":
        return _verdict(pair, "same work", 15, Evidence("issued", "other date"))
    other_spot = pages(a, b) != "agree" and not (a.volume and a.volume == b.volume)
    other_home = home == "conflict" and (of_years != "equal" or (other_spot and foreign(a, b)))
    if of_years == "near" or other_home:
        return _verdict(pair, "same work", 15, Evidence("container-title", f"containers: {home}"))
    part, whole = (a, b) if a.piece else (b, a)
    bearing = (part.telling_title, whole.telling_title)
    in_it = bool(whole.extent and part.page) or any(near(part.container, title) for title in bearing)
    if not whole.piece and in_it:
        return _verdict(pair, "unsure", 15, Evidence("type", "a part and a whole"))
    if of_years == "one missing" and not (home == "agree" and located(a, b)):
        return _verdict(pair, "unsure", 13)
    return None


def _weighed(pair: Pair) -> Comparison:
    """What no rule decides."""
    seen = tuple(scorer.observations(pair))
    probability = scorer.probability(scorer.log_odds(pair, seen))
    verdict: Verdict = "same" if probability >= LIKELY else _unlikely(pair)
    return Comparison(verdict, round(probability, 4), scorer.summed(pair, seen), _row(pair))


def _unlikely(pair: Pair) -> Verdict:
    """What two references are that are hardly one source."""
    a, b, kin, alike, _ = pair
    if kin.bond in APART or alike.bond == "doubtful":
        return "different"
    return "same work" if a.piece and b.piece and homes(a, b) == "conflict" else "unsure"


def _row(pair: Pair) -> int:
    """Which row of the table says why two weighed references may not be one."""
    if pair.kin.bond in APART:
        return 2
    if pair.alike.bond == "doubtful":
        return 3
    if pair.kin.bond == "missing":
        return 14
    if pair.a.piece or pair.b.piece:
        return 15
    if pair.years == "near":
        return 9
    return 11 if homes(pair.a, pair.b) == "conflict" else 10


def _verdict(pair: Pair, verdict: Verdict, row: int, *more: Evidence) -> Comparison:
    """What a rule says, with the probability that the rest would give it."""
    known = (
        Evidence("author", pair.kin.text),
        Evidence("title", pair.alike.text),
        Evidence("issued", f"years: {pair.years}"),
    )
    probability = scorer.probability(scorer.log_odds(pair, scorer.observations(pair)))
    return Comparison(verdict, round(probability, 4), (*known, *more), row)
