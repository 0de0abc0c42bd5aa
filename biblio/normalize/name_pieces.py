"""What stands between two commas of a list of names, and what says more of the name before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from biblio.normalize.family_names import (
    is_spanish,
)
from biblio.normalize.given_names import MOSTLY
from biblio.normalize.name_words import DIGRAPHS_WITHOUT_STOP, Word, has_vowel, plain, traits
from biblio.normalize.word_list import word_set

Shape = Literal["initials", "word", "words", "listed", "direct"]
_TITLES = word_set("""
earl duke duchess count countess baron baroness viscount viscountess marquis marquess marchioness lord lady
prince princess bishop archbishop comte comtesse duc duchesse vicomte marquise prinz graf gräfin fürst herzog
freiherr freifrau conte contessa duca duchessa principe marchese conde duque marqués marquês barão visconde
évêque abbé abbot abt граф князь барон sir dame
""")
_ALONE_A_TITLE = frozenset(["Sir", "Dame", "Freiherr", "Gräfin"])
# Degrees, orders and honours behind a name; those that are surnames too count only with their stops.
_HONOURS = word_set("sj op osb ofm ocd ocist cssr sdb phd dphil md dds dvm jd llm mph rn frs obe cbe esq")
_HONOURS_WITH_STOPS = _HONOURS | word_set("ma ba mba ms bsc msc cm mp kc qc om")
_COURTESY = word_set("dr prof professor professorin dott dipl-ing")


class Piece(NamedTuple):
    """What stands between two commas: its words, what is behind the name, and how the name is built.

    ``listed`` ends in initials (``Roe J``), ``direct`` has some before its end (``J. Smith``), ``word``
    is one word with its particles, ``words`` are several without initials. ``tail`` are suffixes, titles and
    honours (``Jr.``, ``Earl of Clarendon``).
    """

    words: tuple[Word, ...]
    tail: tuple[Word, ...]
    shape: Shape
    initials: tuple[bool, ...]

    @property
    def given_led(self) -> bool:
        """Whether the first word is a common given name."""
        return bool(traits(self.words[0].text).given)


def pieces(words: Sequence[Word]) -> list[Piece]:
    """The pieces between two commas: several where commas are missing (``Roe L. A. Doe J.``)."""
    words = _without_courtesy(words)
    if not words:
        return []
    initials = _initials(tuple(words))
    if initials[0]:
        cuts = _cuts_between_direct(words, initials)
    elif initials[-1] and not traits(words[-1].text).suffix:
        cuts = [i for i in range(1, len(words)) if initials[i - 1] and not initials[i]]
    else:
        cuts = _cuts_between_given(words) if len(words) > 3 and not any(initials) else []
    return [_piece(words[start:end]) for start, end in pairwise([0, *cuts, len(words)])]


def _without_courtesy(words: Sequence[Word]) -> Sequence[Word]:
    """``words`` without ``Dr.``, ``Prof.`` and the like in front of a whole name."""
    at = 0
    while len(words) - at > 2 and plain(words[at].text) in _COURTESY:
        at += 1
    return words[at:]


def split_at_initials(found: list[Piece]) -> list[Piece]:
    """Mend a list of turned names with initials that lacks commas, such as ``Roe, J., Doe, K. Poe, L.``."""
    if all(one.shape != "direct" for one in found[1:]):
        return found
    closed = [False]
    for one in reversed(found):
        closed.append(one.shape == "initials" or (one.shape == "direct" and closed[-1]))
    mended: list[Piece] = []
    for one, closes in zip(found, closed[-2::-1], strict=True):
        cut = one.initials.index(False) if one.shape == "direct" else 0
        wanting = cut and closes and mended and mended[-1].shape in ("word", "words")
        if wanting and not any(one.initials[cut:]):
            mended += [_piece(one.words[:cut]), _piece(one.words[cut:])]
        else:
            mended.append(one)
    return mended


def is_tail(words: Sequence[Word], before: Sequence[Piece]) -> bool:
    """Whether ``words`` say more of the person before: ``Jr.``, ``S.J.``, ``Earl of Essex``, ``comte de``."""
    if all(traits(word.text).suffix for word in words):
        return bool(before)
    if not before:
        return False
    first, whole = words[0].text, "".join(word.text for word in words)
    if plain(first) in _TITLES:
        followed = words[1].text[0].islower() if len(words) > 1 else first in _ALONE_A_TITLE
        return followed or first.islower()
    honours = _HONOURS_WITH_STOPS if "." in whole else _HONOURS
    return len(words) < 4 and whole.replace(".", "").casefold() in honours and _has_given(before)


def _has_given(before: Sequence[Piece]) -> bool:
    """Whether the last person of a list has given names already, so that initials behind them are none."""
    last = before[-1]
    behind_family = len(before) > 1 and before[-2].shape in ("word", "words")
    given = traits(last.words[0].text).given >= MOSTLY and (last.shape == "words" or behind_family)
    return given or last.shape in ("initials", "direct", "listed")


def is_title(word: str) -> bool:
    """Whether ``word`` is a title of the nobility or the church: ``Graf``, ``Bishop``."""
    return plain(word) in _TITLES


def _cuts_between_direct(words: Sequence[Word], initials: Sequence[bool]) -> list[int]:
    """Where the next name begins behind a full stop: ``J. H. ROE. A. Doe``."""
    return [
        i
        for i in range(2, len(words) - 1)
        if initials[i]
        and not initials[i - 1]
        and words[i].start - words[i - 1].end > 1
        and not all(initials[i:])
    ]


def _cuts_between_given(words: Sequence[Word]) -> list[int]:
    """Where the next name begins among names without commas: ``Anna Roe Peter Doe``."""
    given = [traits(word.text).given for word in words]
    if given[0] < MOSTLY or given[-1]:
        return []
    return [
        i
        for i in range(2, len(words) - 1)
        if given[i] >= MOSTLY and not given[i - 1] and _may_end_family(words[i - 1].text)
    ]


def _may_end_family(word: str) -> bool:
    return not (traits(word).particle or traits(word).capital_particle or is_spanish(word))


def _is_given_behind_family(words: tuple[Word, ...], at: int) -> bool:
    before = traits(words[at - 1].text)
    return traits(words[at].text).given >= MOSTLY and not before.particle and not before.capital_particle


def _piece(words: Sequence[Word]) -> Piece:
    end = len(words)
    while end > 1 and traits(words[end - 1].text).suffix and not _is_family(words[:end]):
        end -= 1
    keep = tuple(words[:end])
    initials = _initials(keep)
    return Piece(keep, tuple(words[end:]), _shape(keep, initials), initials)


def _is_family(words: Sequence[Word]) -> bool:
    """Whether a word like ``Senior`` behind one given name is the family name."""
    alone = len(words) == 2 and traits(words[0].text).given >= MOSTLY
    return alone and len(words[1].text) > 3 and words[1].text[0].isupper()


def _initials(words: tuple[Word, ...]) -> tuple[bool, ...]:
    """Which words are initials, by what stands around them.

    Among capitals alone, and beside initials with stops, a short name with a vowel (``WU LI``, ``E. P. BOX``)
    is none; among small letters alone, a single one (``smith j``) is.
    """
    found = tuple(
        traits(word.text).initials and (at > 0 or word.text not in DIGRAPHS_WITHOUT_STOP)
        for at, word in enumerate(words)
    )
    if len(words) < 2:
        return found
    texts = [word.text for word in words]
    if all(map(str.islower, texts)):
        return tuple(len(plain(text)) == 1 for text in texts)
    if len(texts[-1]) == 2 and texts[-1][1] == "." and texts[-1] != "v.":
        found = (*found[:-1], True)
    found = tuple(is_one and not _in_capital_name(texts, at) for at, is_one in enumerate(found))
    named = all(map(str.isupper, texts)) or any(
        text[-1] == "." for text, is_one in zip(texts, found, strict=True) if is_one
    )
    if not named:
        return found
    return tuple(
        is_one and not (traits(text).capitals and has_vowel(text))
        for text, is_one in zip(texts, found, strict=True)
    )


def _in_capital_name(texts: Sequence[str], at: int) -> bool:
    """Whether a word is part of a family name in capitals: ``VAN GOGH``, ``DE MAN``, ``CASTRO E SILVA``."""
    before = texts[at - 1] if at else ""
    after = texts[at + 1] if at + 1 < len(texts) else ""
    if texts[at] in ("E", "Y"):
        return len(before) > 1 and before.isupper() and len(after) > 1 and after.isupper()
    if not traits(texts[at]).capitals:
        return False
    leads = traits(texts[at]).capital_particle and traits(after).capitals if after else False
    return leads or (bool(before) and traits(before).capitals and traits(before).capital_particle)


def _shape(words: tuple[Word, ...], initials: tuple[bool, ...]) -> Shape:
    if all(initials):
        return "initials"
    if len(words) == 1 or all(traits(word.text).particle for word in words[:-1]):
        return "word"
    if not initials[0] and initials_cut(words, initials):
        return "listed"
    return "direct" if any(initials) else "words"


def initials_cut(words: tuple[Word, ...], initials: tuple[bool, ...]) -> int:
    """Index of the closing run of initials (particles may follow: ``Bâ H el``), 0 when there is none.

    A common given name before them goes with them: ``Roe Marco R.``
    """
    end = len(words)
    while end > 1 and traits(words[end - 1].text).particle and not initials[end - 1]:
        end -= 1
    cut = end
    while cut > 0 and initials[cut - 1]:
        cut -= 1
    while 1 < cut < end and "." in words[end - 1].text and _is_given_behind_family(words, cut - 1):
        cut -= 1
    return cut if cut < end else 0
