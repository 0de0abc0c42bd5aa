"""What stands between two commas of a list of names, and how much it looks like a name in each order.

The weights are set by hand and ordered, not measured: initials and capitals show more than a common given
name, a common given name more than nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from biblio.normalize.family_names import (
    ends_vietnamese,
    is_east_asian,
    is_east_asian_given,
    is_spanish,
    leads_east_asian,
)
from biblio.normalize.given_names import MOSTLY
from biblio.normalize.name_words import DIGRAPHS_WITHOUT_STOP, Traits, Word, has_vowel, plain, traits
from biblio.normalize.word_list import word_set

Shape = Literal["initials", "word", "words", "listed", "direct"]
Order = Literal["turned", "direct", "listed", "bare"]
"""``Roe, Anna``; ``Anna Roe``; ``Roe A`` or ``ROE Anna``; ``Roe``."""

NEVER = -9.0

_PATRONYMIC = re.compile(r"(?:[оеё]вич|ич|овна|[еи]вна|ична|инична|[oe]vich|[oe]vna|ivna|ovych)\Z")
_FAMILY_FIRST_GIVEN = re.compile(r"[A-Z][a-z]{1,3}['’]?-[a-z]['’a-z]*")
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


class Weights(NamedTuple):
    """How much speaks for reading a piece as a whole name in one order."""

    direct: float
    listed: float
    bare: float


def pieces(words: Sequence[Word]) -> list[Piece]:
    """The pieces between two commas: several where commas are missing (``Roe L. A. Doe J.``)."""
    words = without_courtesy(words)
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


def without_courtesy(words: Sequence[Word]) -> Sequence[Word]:
    """``words`` without ``Dr.``, ``Prof.`` and the like in front of a whole name."""
    at = 0
    while len(words) - at > 2 and plain(words[at].text) in _COURTESY:
        at += 1
    return words[at:]


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
    given = traits(last.words[0].text).given >= MOSTLY and (last.shape == "words" or len(before) > 1)
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


def _piece(words: Sequence[Word]) -> Piece:
    end = len(words)
    while end > 1 and traits(words[end - 1].text).suffix:
        end -= 1
    keep = tuple(words[:end])
    initials = _initials(keep)
    return Piece(keep, tuple(words[end:]), _shape(keep, initials), initials)


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
    """Index of the closing run of initials (particles may follow: ``Bâ H el``), 0 when there is none."""
    end = len(words)
    while end > 1 and traits(words[end - 1].text).particle and not initials[end - 1]:
        end -= 1
    cut = end
    while cut > 0 and initials[cut - 1]:
        cut -= 1
    return cut if cut < end else 0


def weights(piece: Piece) -> Weights:
    """How much speaks for a piece as the whole of a name in each order."""
    if piece.shape == "initials":
        return Weights(-4.0, -4.0, -4.0)
    if piece.shape == "word":
        given = _trait(piece, -1).given
        numbered = any(word.text in ("II", "III", "IV") for word in piece.tail)
        return Weights(NEVER, 0.8 if numbered else NEVER, -0.7 if 0 < given < MOSTLY else -2 * given)
    if piece.shape == "listed":
        return _listed_weights(piece)
    return _direct_weights(piece) if piece.shape == "direct" else _words_weights(piece)


def _listed_weights(piece: Piece) -> Weights:
    first, last = _trait(piece, 0), _trait(piece, -1)
    lead = capitals_lead(piece)
    if lead:
        return Weights(-1.0, 4.0, NEVER)
    if last.capitals:
        return _capitals_last_weights(_texts(piece), first.given)
    return Weights(-3.0, 3.0 - (first.given if first.given >= MOSTLY else 0.0), -1.5)


def _capitals_last_weights(texts: Sequence[str], given: float) -> Weights:
    """``Smith JR`` or ``Paolo ROA``: two capitals or more behind a word, which may be a family name."""
    last = texts[-1]
    if not (is_east_asian(last) or (len(last) > 2 and has_vowel(last))):
        return Weights(-2.0, 3.0, NEVER)
    if is_east_asian(last) and is_east_asian_given(texts[0]):
        return Weights(3.0, 0.0, NEVER)
    return Weights(given + 0.5, 2.0 - 0.8 * given, NEVER)


def _direct_weights(piece: Piece) -> Weights:
    if capitals_lead(piece):
        return Weights(-1.0, 4.0, NEVER)
    first, second = _trait(piece, 0), _trait(piece, 1)
    if not first.capitals or second.capitals or second.initials:
        return Weights(3.0 + 0.2 * first.given, -3.0, NEVER)
    text = piece.words[0].text
    named = has_vowel(text) + (len(text) > 2)
    shown = bool(_FAMILY_FIRST_GIVEN.fullmatch(piece.words[1].text)) or leads_east_asian(_texts(piece))
    shown = shown or piece.initials[-1]
    return Weights(
        2.0 - 0.8 * second.given - 2 * shown, -1.0 + 1.5 * second.given + 0.5 * named + 2 * shown, NEVER
    )


def _words_weights(piece: Piece) -> Weights:
    first, last = _trait(piece, 0), _trait(piece, -1)
    if capitals_lead(piece):
        return Weights(-2.0, 4.0, NEVER)
    if last.capitals and not first.capitals:
        certain = len(piece.words[-1].text) > 4 or len(piece.words) > 2
        return Weights(4.0, -2.0, NEVER) if certain else Weights(2.0 + first.given, 0.5 - first.given, NEVER)
    all_given = all(traits(word.text).given >= MOSTLY for word in piece.words)
    direct = 0.6 + first.given - 0.7 * last.given - all_given
    listed = -0.8 + last.given - 0.8 * first.given + 3.0 * family_stands_first(piece)
    bare = -1.2 - first.given
    if _opens_compound(piece):
        direct, bare = direct - 2, bare + 2
    return Weights(direct, listed, bare)


def turned_weight(family: Piece, given: Piece) -> float:
    """How much speaks for ``family, given`` as one name turned round."""
    return _family_weight(family) + _given_weight(given)


def _family_weight(piece: Piece) -> float:
    first = _trait(piece, 0)
    if piece.shape == "word":
        return -0.75 * first.given if first.given >= MOSTLY else -0.1 * bool(first.given)
    if piece.shape == "words":
        capitals = all(word.text.isupper() for word in piece.words)
        return 0.3 + 0.8 * _looks_compound(piece) + capitals - 1.1 * first.given
    if piece.shape == "initials":
        return -0.3 if first.capitals and len(piece.words) == 1 else -4.0
    return -2.0 if piece.shape == "listed" and not _trait(piece, -1).capitals else -4.0


def _given_weight(piece: Piece) -> float:
    first, last = _trait(piece, 0), _trait(piece, -1)
    if piece.shape == "initials":
        return 3.0
    if piece.shape == "word":
        return NEVER if traits(piece.words[0].text).particle else first.given
    if capitals_lead(piece) or (last.capitals and not first.capitals and piece.shape == "words"):
        return -3.0
    if piece.shape == "listed":
        return 0.8 + first.given
    if piece.shape == "direct":
        return 0.5 + 1.5 * last.given
    return first.given + (0.5 * last.given if last.given >= MOSTLY else 0.0) - (0.0 if first.given else 0.3)


def capitals_lead(piece: Piece) -> int:
    """How many words of a family name in capitals lead given names in mixed case: ``de ROE Pierre``."""
    found = [traits(word.text) for word in piece.words]
    capital = [trait.capitals and not is_one for trait, is_one in zip(found, piece.initials, strict=True)]
    if True not in capital:
        return 0
    leads = [one or trait.particle for one, trait in zip(capital, found, strict=True)]
    lead = leads.index(False) if False in leads else 0
    only_initials_follow = all(piece.initials[lead:])
    if any(capital[lead:]) or (only_initials_follow and piece.shape != "listed"):
        return 0
    return lead


def family_stands_first(piece: Piece) -> bool:
    """Whether patronymic or syllables show that the family name leads a name of several words."""
    texts = _texts(piece)
    if len(texts) == 3 and _PATRONYMIC.search(texts[2]) and not _PATRONYMIC.search(texts[1]):
        return True
    if len(texts) == 2 and _FAMILY_FIRST_GIVEN.fullmatch(texts[1]) and not _trait(piece, 0).given:
        return True
    if len(texts) == 2 and is_east_asian(texts[0]) and "-" in texts[1] and is_east_asian_given(texts[1]):
        return True
    return leads_east_asian(texts)


def _looks_compound(piece: Piece) -> bool:
    """Whether several words before a comma look like one family name: ``Ruiz de Alarcón`` as well."""
    inner = any(traits(word.text).particle for word in piece.words[1:-1])
    return _opens_compound(piece) or (inner and _trait(piece, 0).given < MOSTLY)


def _opens_compound(piece: Piece) -> bool:
    """Whether several words look like one family name by the first: ``García Lorca``, ``De Felice``."""
    first = _trait(piece, 0)
    if first.given >= MOSTLY or ends_vietnamese(piece.words[-1].text):
        return False
    return first.capital_particle or first.particle or is_spanish(piece.words[0].text)


def _trait(piece: Piece, at: int) -> Traits:
    return traits(piece.words[at].text)


def _texts(piece: Piece) -> list[str]:
    return [word.text for word in piece.words]
