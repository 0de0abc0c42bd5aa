"""From the words of one person to a name: family and given names, particles, suffixes, capitals.

Particles follow BibTeX's reading: in a name in natural order the family part begins at the first particle in
lower case (``Miguel de Cervantes Saavedra``); a capital particle is part of the family name (``De Felice``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from biblio.model import Name
from biblio.normalize import roman
from biblio.normalize.family_names import ends_vietnamese, is_spanish
from biblio.normalize.given_names import MOSTLY
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.name_pieces import Piece, initials_cut, is_title
from biblio.normalize.name_weights import Order, capitals_lead, family_stands_first
from biblio.normalize.name_words import Word, is_classical, is_initials, plain, traits
from biblio.normalize.word_list import word_set

_COMPOUNDING = word_set("y i e")
_BEHIND_FAMILY = word_set("filho neto sobrinho júnior")
_SOVEREIGNS = word_set("""
pope king queen emperor empress tsar tsarina czar kaiser kaiserin könig königin papst roi reine pape rey reina
papa re regina imperatore император царь папа король
""")
_NOBODY = word_set("""
anon anonym anonymous anonymus anonyme anónimo anônimo anonimo аноним anoniem aa.vv aavv vv.aa various
""")
_REGNAL = re.compile(r"[IVX]{2,}")
_JOINED_PARTICLE = late_pattern(
    r"(?:(?:d|de|l|t|dell|dall|nell|sull)['’]|(?:al|el|ul|ad|an|ar|as|ash|at|az)[-‐])(?=\w)"
)
_ARABIC = re.compile(r"(?:al|el)[-‐]\w", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
# Where a capital inside of a name is no slip: McCarthy, DeLucia, FitzGerald.
_PREFIX = late_pattern(r"(?:Mc|Mac|De|Di|Del|Du|La|Le|Van|Von|Fitz|O['’]|D['’]|L['’])(?=[^\W\d_a-z])")
# Before an apostrophe that a capital follows: O'Brien, D'Agostino; but P'eng.
_BEFORE_CAPITAL = word_set("O D L DELL DALL NELL SULL")
_SHORT_WORD = 2
# Particles that print in small letters where a name in capitals is written out: VAN DER BERG, DOS SANTOS.
_SMALL = word_set("van von vom zu zum zur der den ten ter te de das dos do da del las los und e y")


def alone(piece: Piece, order: Order) -> Name:
    """The name that a piece holds by itself, without a comma inside; ``order`` is any but ``turned``."""
    words = piece.words
    if piece.shape == "initials" or _has_no_family(piece):
        return Name(literal=" ".join(word.text for word in (*words, *piece.tail)))
    if order == "bare":
        return _assemble(words, (), piece.tail)
    if piece.shape == "word":
        numbered = order == "listed"
        return _assemble(words, piece.tail if numbered else (), () if numbered else piece.tail)
    if order == "listed":
        cut = _family_end(piece)
        return _assemble(words[:cut], words[cut:], piece.tail)
    cut = _family_start(words)
    return _assemble(words[cut:], words[:cut], piece.tail)


def turned(family: Piece, given: Piece) -> Name:
    """The name that ``family, given`` makes; a particle at the end of the given names goes to the family."""
    return _assemble(family.words, given.words, (*family.tail, *given.tail))


def with_family_of(given: Piece, other: Piece) -> Name:
    """The name of one whose family name stands with the next person: ``Sidney and Beatrice Webb``."""
    lent = alone(other, "direct")
    return Name(lent.family, " ".join(word.text for word in given.words), lent.particle)


def _has_no_family(piece: Piece) -> bool:
    """Whether a piece names a sovereign, somebody by a place (``Gregory of Tours``), or nobody (``anon.``).

    A numeral up to IV after a family name is a suffix (``Henry Adams III``), and capitals after a word that
    is no given name are initials (``Li XX``).
    """
    words = [word.text for word in piece.words]
    if len(words) == 1:
        numbered = piece.tail and roman.value(piece.tail[0].text)
        return plain(words[0]) in _NOBODY or bool(numbered and traits(words[0]).given)
    if plain(words[0]) in _SOVEREIGNS and any(roman.value(word.text) for word in piece.tail):
        return True
    if words[1] == "of" and (is_title(words[0]) or traits(words[0]).given or len(words) == 3):
        return True
    numeral = words[-1]
    if not _REGNAL.fullmatch(numeral) or not roman.value(numeral):
        return False
    return len(numeral) > 3 or any(traits(word).given for word in words[:-1])


def _family_end(piece: Piece) -> int:
    """How many words the family name has where it stands first without a comma."""
    lead = capitals_lead(piece)
    if lead:
        return lead
    if piece.shape == "listed":
        return initials_cut(piece.words, piece.initials)
    if family_stands_first(piece) or traits(piece.words[0].text).capitals:
        return 1
    least = 1 + traits(piece.words[0].text).capital_particle
    given = (
        at
        for at in range(least, len(piece.words))
        if piece.initials[at] or traits(piece.words[at].text).given
    )
    return next(given, least)


def _family_start(words: Sequence[Word]) -> int:
    """Where the family name begins in a name in natural order."""
    texts = [word.text for word in words]
    last = len(texts) - 1
    found = [traits(text) for text in texts]
    if found[0].particle or (found[0].capital_particle and _leads_family(texts)):
        return 0
    if _ARABIC.match(texts[last]):
        return last
    if found[last].capitals and not all(map(str.isupper, texts)):
        return _capitals_start(texts)
    cut = next((at for at in range(1, last) if found[at].particle), last)
    if cut == last and last > 1 and texts[last].casefold() in _BEHIND_FAMILY:
        cut = last - 1
    if cut == last and last >= 3 and texts[last - 1] in _COMPOUNDING:
        cut = last - 2
    while cut > 1 and (
        found[cut - 1].capital_particle
        or texts[cut - 1] == "Des"
        or ((cut == last or found[cut].particle) and _is_first_of_two(texts, cut - 1))
        or (texts[cut] == "de" and _leads_spanish(texts, cut))
    ):
        cut -= 1
    return cut


def _capitals_start(texts: Sequence[str]) -> int:
    """Where a family name in capitals begins behind other names: ``Anna van Dorn ROE``, ``J. Le GOFF``."""
    cut = len(texts) - 1
    while cut > 1 and (
        (texts[cut - 1].isupper() and not traits(texts[cut - 1]).initials)
        or traits(texts[cut - 1]).capital_particle
        or traits(texts[cut - 1]).particle
        or texts[cut - 1] in ("E", "Y")
    ):
        cut -= 1
    return cut


def _leads_family(texts: Sequence[str]) -> bool:
    """Whether a capital particle begins a family name that stands alone, as in ``De Felice``."""
    if texts[0].isupper() != texts[-1].isupper():
        return False
    if len(texts) == 2:
        return True
    return not ends_vietnamese(texts[-1]) and not any(traits(text).initials for text in texts[1:])


def _is_first_of_two(texts: Sequence[str], at: int) -> bool:
    """Whether a word in the middle of a name is the first of two Spanish family names."""
    return is_spanish(texts[at]) and not is_initials(texts[at]) and traits(texts[at]).given < MOSTLY


def _leads_spanish(texts: Sequence[str], particle: int) -> bool:
    """Whether a family name stands before ``de`` in a Spanish name: ``Bartolomé Arzáns de Orsúa y Vela``."""
    before = texts[particle - 1]
    spanish = "y" in texts[particle:] or is_spanish(texts[-1])
    return spanish and not is_initials(before) and not traits(before).given


def _assemble(family: Sequence[Word], given: Sequence[Word], suffix: Sequence[Word]) -> Name:
    suffix = (*(word for word in family[1:] if traits(word.text).suffix), *suffix)
    texts = [word.text for word in family if word not in suffix]
    givens = [word.text for word in given]
    if len(texts) > 2 and is_title(texts[0]) and traits(texts[1]).particle:
        givens.append(texts.pop(0))
    capitals = any(map(str.isupper, texts)) and all(
        text.isupper() or traits(text).capital_particle or traits(text).particle for text in texts
    )
    if capitals:
        texts = [_written_out(text, last=at == len(texts) - 1) for at, text in enumerate(texts)]
        givens = [text if is_initials(text) else in_title_case(text) for text in givens]
    behind: list[str] = []
    while len(givens) > 1 and traits(givens[-1]).particle:
        behind.insert(0, givens.pop())
    before: list[str] = []
    while len(texts) > 1 and traits(texts[0]).particle:
        before.append(texts.pop(0))
    if texts and (joined := _JOINED_PARTICLE().match(texts[0])):
        before.append(joined.group())
        texts[0] = texts[0][joined.end() :]
    lone = len(texts) == 1 and not givens
    return Name(
        family=" ".join(_without_stop(_even(text), kept=lone) for text in texts),
        given=" ".join(givens),
        particle=" ".join((*behind, *before)),
        suffix=" ".join(word.text for word in suffix),
    )


def _written_out(word: str, *, last: bool) -> str:
    """A word of a family name in capitals as it is usually spelled: ``de`` for ``DE``, ``Le`` for ``LE``."""
    if last or not word.isupper():
        return in_title_case(word)
    if plain(word) in _SMALL:
        return word.casefold()
    return word.capitalize() if len(word) == _SHORT_WORD else in_title_case(word)


def in_title_case(word: str) -> str:
    """``HERTZFELD`` and ``O'BRIEN`` in title case; two letters (``LI``) and mixed case stay as printed."""
    if len(word) <= 2 or not word.isupper():
        return word
    if word.startswith("MC") and len(word) > 4:
        return f"Mc{word[2:].capitalize()}"
    head, apostrophe, _ = word.replace("’", "'").partition("'")
    if apostrophe and head not in _BEFORE_CAPITAL:
        return word.capitalize()
    return _LETTERS.sub(lambda match: match.group().capitalize(), word)


def _even(word: str) -> str:
    """Mend capitals that a scan left inside of a name (``piGNATTi``); those of ``McCarthy`` stay."""
    if word.isupper() or word[1:].islower():
        return word
    return _LETTERS.sub(lambda match: _even_part(match.group()), word)


def _even_part(part: str) -> str:
    if part.isupper() or sum(map(str.isupper, part)) < 3:
        return part
    prefix = _PREFIX().match(part)
    cut = prefix.end() if prefix else 0
    return part[:cut] + part[cut:].capitalize()


def _without_stop(word: str, *, kept: bool) -> str:
    if plain(word) in ("st", "ste") or (kept and is_classical(word)):
        return word
    return word.rstrip(".") or word
