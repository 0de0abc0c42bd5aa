"""How much a piece of a list looks like a name in each of the orders in which names are written.

The weights are set by hand and ordered, not measured: initials and capitals show more than a common given
name, a common given name more than nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from biblio.normalize.family_names import (
    ends_vietnamese,
    is_east_asian,
    is_east_asian_given,
    is_spanish,
    leads_east_asian,
)
from biblio.normalize.given_names import MOSTLY, SELDOM
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.name_pieces import Piece
from biblio.normalize.name_words import Traits, has_vowel, traits

Order = Literal["turned", "direct", "listed", "bare"]
"""``Roe, Anna``; ``Anna Roe``; ``Roe A`` or ``ROE Anna``; ``Roe``."""

NEVER = -9.0
"""What no other sign makes up for."""

_PATRONYMIC = late_pattern(r"(?:[оеё]вич|ич|овна|[еи]вна|ична|инична|[oe]vich|[oe]vna|ivna|ovych)\Z")
# Syllables that names of European languages seldom have.
_CHINESE_SPELLING = late_pattern(r"ng|zh|[xq]|-", re.IGNORECASE)
_FAMILY_FIRST_GIVEN = late_pattern(r"[A-Z][a-z]{1,3}['’]?-[a-z]['’a-z]*")


class Weights(NamedTuple):
    """How much speaks for reading a piece as a whole name in one order."""

    direct: float
    listed: float
    bare: float


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
    if is_east_asian(last) and is_east_asian_given(texts[0]) and _CHINESE_SPELLING().search(texts[0]):
        return Weights(3.0, 0.0, NEVER)
    return Weights(given + (0.5 if len(last) > 2 else -0.6), 2.0 - 0.8 * given, NEVER)


def _direct_weights(piece: Piece) -> Weights:
    if capitals_lead(piece):
        return Weights(-1.0, 4.0, NEVER)
    first, second = _trait(piece, 0), _trait(piece, 1)
    if not first.capitals or second.capitals or second.initials:
        return Weights(3.0 + 0.2 * first.given, -3.0, NEVER)
    text = piece.words[0].text
    named = has_vowel(text) + (len(text) > 2)
    shown = bool(_FAMILY_FIRST_GIVEN().fullmatch(piece.words[1].text)) or leads_east_asian(_texts(piece))
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
    seldom = last.given >= SELDOM
    direct = 0.6 + first.given - (0.7 if seldom else 0.3) * last.given - all_given
    listed = (
        -0.8 + (1.0 if seldom else 0.5) * last.given - 1.5 * first.given + 3.0 * family_stands_first(piece)
    )
    bare = -1.2 - first.given
    if _opens_compound(piece):
        direct, bare = direct - 2, bare + 2
    return Weights(direct, listed, bare)


def turned_weight(family: Piece, given: Piece) -> float:
    """How much speaks for ``family, given`` as one name turned round."""
    capitals = _trait(family, -1).capitals and not _trait(given, -1).capitals and family.shape != "initials"
    return _family_weight(family) + _given_weight(given) + capitals


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
    if len(texts) == 3 and _PATRONYMIC().search(texts[2]) and not _PATRONYMIC().search(texts[1]):
        return True
    if len(texts) == 2 and _FAMILY_FIRST_GIVEN().fullmatch(texts[1]) and not _trait(piece, 0).given:
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
