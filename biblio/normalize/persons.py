"""The words of one person's name: initials, particles, suffixes, and what family and given name are.

Particles follow BibTeX's reading: in a name in natural order the family part begins at the first particle in
lower case (``Miguel de Cervantes Saavedra``); a capital particle is part of the family name (``De Felice``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from biblio.model import Name
from biblio.normalize import roman
from biblio.normalize.given_names import GIVEN, SELDOM_SURNAMES
from biblio.normalize.word_list import word_set

Shape = Literal["nothing", "initials", "word", "words", "listed", "direct"]

_PARTICLES = word_set("""
van von vom zu zum zur der den de du des da das do dos di del della dello dei degli delle dal dalla la las
le les lo los el al ibn bin ben bint abu af av ter ten te op 't 's d' de' dall' dell' und
""")
_CAPITAL_PARTICLES = word_set("""
van von de du des da di del della dello dei degli dal le la les lo los el ibn abu mac mc san santa saint
st ste ter ten dos d' o'
""")
_ABBREVIATED = word_set("""
alb alex ant arch arn aug bart benj bern chas edw eug fed ferd fern fred gab geo gio giov gius greg guil
heinr herm hier ign isid jac jas joh jos jul leop lud matth mich nath nic pasq rob sam seb sev sig thos
ulr val vinc wern wilh алекс
""")
_DIGRAPHS = word_set("yu ya ye yo ju ja je jo eu ae io ie дж ю")
_COMPOUNDS = word_set("y i e")
_SOVEREIGNS = word_set("""
pope king queen emperor empress tsar tsarina czar kaiser kaiserin könig königin papst roi reine pape rey reina
papa re regina imperatore император царь папа король
""")
_NOBODY = word_set("anon anonym anonymous anonymus anonyme anónimo anônimo anonimo аноним anoniem")
_REGNAL = re.compile(r"[IVX]{2,}")
_SUFFIX = re.compile(
    r"(?:[jJ](?:nr|r|un)|[sS](?:nr|r|en))\.?|JR\.|SR\.|[jJ]unior|[sS]enior|II|III|IV|2nd|3rd|fils|père"
)
_PATRONYMIC = re.compile(r"(?:[оеё]вич|ич|овна|[еи]вна|ична|инична|[oe]vich|[oe]vna|ivna|ovych)\Z")
_FAMILY_FIRST_GIVEN = re.compile(r"[A-Z][a-z]{1,3}['’]?-[a-z]['’a-z]*")
_JOINED_PARTICLE = re.compile(
    r"(?:(?:d|de|l|t|dell|dall|nell|sull)['’]|(?:al|el|ul|ad|an|ar|as|ash|at|az)[-‐])(?=\w)"
)
_VOWEL = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœąęěıůаеёиоуыэюяєіїў]", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;|/&+\"“”«»„<>:!?*_=#(){}\[\]]+")
_GLUED = re.compile(r"(?:[^\W\d_]{1,2}\.[-‐]?)+(?=[^\W\d_]{3}|[^\W\d_]['’])")
_ELIDED = re.compile(r"['’][ts](?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name and where it stands: characters ``start`` to ``end`` of the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two commas: its words, the suffix split off their end, and how it is built.

    ``listed`` is ``Cyberski J``, ``direct`` is ``J. Smith`` or ``Anna L. Roe``, ``word`` is one word
    (particles aside), ``words`` are several without initials, ``nothing`` has a suffix at most.
    """

    words: tuple[Word, ...]
    suffix: tuple[Word, ...]
    shape: Shape

    @property
    def given_led(self) -> bool:
        """Whether the first word is a common given name."""
        return bool(self.words) and _is_given(self.words[0].text)

    @property
    def given_only(self) -> bool:
        """Whether every word is a common given name or initials."""
        return bool(self.words) and all(_is_given(w.text) or is_initials(w.text) for w in self.words)

    @property
    def family_like(self) -> bool:
        """Whether the piece could be a family name before a comma."""
        return self.shape in ("word", "words") or (self.shape == "initials" and "." not in self.words[0].text)


@lru_cache(maxsize=8192)
def is_initials(word: str) -> bool:
    """Whether ``word`` is one or more initials: ``J.``, ``J.-P.``, ``R.J.``, ``Yu.``, ``RJ``, ``J``."""
    parts = [part for part in re.split(r"[.\-‐–]+", word) if part]
    if not parts or not all(part.isalpha() and part[0].isupper() for part in parts):
        return False
    if all(len(part) == 1 for part in parts):
        return len(parts) <= 5
    if "." not in word and len(parts) > 1:
        return all(part.isupper() and len(part) < 3 for part in parts)
    if len(parts) == 1 and parts[0].isupper():
        return len(parts[0]) <= 3 or (len(parts[0]) <= 5 and not _VOWEL.search(parts[0]))
    return "." in word and all(len(part) == 1 or _is_long_initial(part) for part in parts)


def _is_long_initial(part: str) -> bool:
    plain = part.casefold()
    if len(part) > 3 or plain in ("st", "ste", "jr", "sr", "mc"):
        return False
    return plain in _DIGRAPHS or not _VOWEL.search(part)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").rstrip(".")


def _is_given(word: str) -> bool:
    return _plain(re.split(r"[-‐]", word, maxsplit=1)[0]) in GIVEN


def _is_particle(word: str) -> bool:
    return word[0] in "'’" or (word[0].islower() and _plain(word) in _PARTICLES) or word in ("d’", "d'")


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]`` without outer punctuation; glued ones (``J.Smith``) are parted."""
    found = []
    for match in _WORD.finditer(text, start, end):
        glued = _GLUED.match(match.group())
        cut = match.start() + glued.end() if glued else match.start()
        for bounds in ((match.start(), cut), (cut, match.end())):
            word_start, word_end = _outer_off(text, *bounds)
            if any(char.isalpha() for char in text[word_start:word_end]):
                found.append(Word(text[word_start:word_end], word_start, word_end))
    return found


def _outer_off(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds without marks that are no part of a word; ``'t``, ``de'`` and the stop of ``J.`` stay."""
    while start < end and not text[start].isalnum() and not _ELIDED.match(text, start, end):
        start += 1
    last = end
    while last > start and not text[last - 1].isalpha():
        last -= 1
    word = text[start:last]
    if last < end and text[last] == ".":
        return start, last + _keeps_stop(word)
    return start, last + (
        text[last:end].startswith(("'", "’")) and _plain(word) in ("de", "d", "dall", "dell")
    )


def _keeps_stop(word: str) -> bool:
    """Whether the stop after ``word`` belongs to it and does not end a sentence."""
    if len(word) > 1 and word.isalpha() and word.isupper():
        return False
    stopped = f"{word}."
    return (
        is_initials(stopped)
        or bool(_SUFFIX.fullmatch(stopped))
        or _plain(word) in _ABBREVIATED
        or not _VOWEL.search(word)
    )


def pieces(words: Sequence[Word]) -> list[Piece]:
    """The pieces between two commas: several where commas are missing (``King L. A. Ross J.``)."""
    initials = [is_initials(word.text) for word in words]
    if not words or initials[0] or not initials[-1]:
        return [piece(words)] if words else []
    cuts = [i for i in range(1, len(words)) if initials[i - 1] and not initials[i]]
    return [piece(words[start:end]) for start, end in pairwise([0, *cuts, len(words)])]


def piece(words: Sequence[Word]) -> Piece:
    """Sort the words between two commas into a `Piece`."""
    end = len(words)
    while end and _SUFFIX.fullmatch(words[end - 1].text):
        end -= 1
    keep = tuple(words[:end])
    return Piece(keep, tuple(words[end:]), _shape(keep))


def _shape(words: tuple[Word, ...]) -> Shape:
    if not words:
        return "nothing"
    initials = _initials(words)
    if all(initials):
        return "initials"
    if len(words) == 1 or all(_is_particle(word.text) for word in words[:-1]):
        return "word"
    if not initials[0] and _listed_cut(words, initials):
        return "listed"
    return "direct" if any(initials) else "words"


def _initials(words: tuple[Word, ...]) -> list[bool]:
    """Which words are initials; among capitals alone, a short name with a vowel (``WU LI``) is none."""
    capitals = len(words) > 1 and all(word.text.isupper() for word in words)
    return [
        is_initials(word.text)
        and not (capitals and "." not in word.text and len(word.text) > 1 and _VOWEL.search(word.text))
        for word in words
    ]


def _listed_cut(words: tuple[Word, ...], initials: list[bool]) -> int:
    """Index of the closing run of initials (particles may follow: ``Bâ H el``), 0 when there is none."""
    end = len(words)
    while end > 1 and _is_particle(words[end - 1].text):
        end -= 1
    cut = end
    while cut > 0 and initials[cut - 1]:
        cut -= 1
    return cut if cut < end else 0


def alone(part: Piece, suffix: Sequence[Word] = ()) -> Name:
    """The name that a piece holds by itself, without a comma inside."""
    words, tail = part.words, (*part.suffix, *suffix)
    if part.shape in ("initials", "nothing") or _has_no_family(part):
        return Name(literal=" ".join(word.text for word in (*words, *tail)))
    cut = _family_first_cut(part)
    if cut:
        return _assemble(words[:cut], words[cut:], tail)
    cut = _natural_cut(words)
    return _assemble(words[cut:], words[:cut], tail)


def _has_no_family(part: Piece) -> bool:
    """Whether the piece names a sovereign (``John XXIII``) or says that nobody is named (``anon.``).

    A numeral up to IV after a family name is a suffix (``Henry Adams III``), and capitals after a word that
    is no given name are initials (``Li XX``).
    """
    words = [word.text for word in part.words]
    if len(words) == 1:
        return _plain(words[0]) in _NOBODY
    if _plain(words[0]) in _SOVEREIGNS and any(roman.value(word.text) for word in part.suffix):
        return True
    numeral = words[-1]
    if not _REGNAL.fullmatch(numeral) or not roman.value(numeral):
        return False
    return len(numeral) > 3 or any(_is_given(word) for word in words[:-1])


def inverted(family: Piece, given: Piece, suffix: Sequence[Word] = ()) -> Name:
    """The name that ``family, given`` makes; a particle at the end of the given names goes to the family."""
    return _assemble(family.words, given.words, (*family.suffix, *given.suffix, *suffix))


def _family_first_cut(part: Piece) -> int:
    """How many words the family name has when it stands first without a comma; 0 when it does not.

    Signs of it: initials at the end, a family name in capitals, a patronymic at the end, a second word such
    as ``Tse-tung``, or a second word that is hardly ever a family name after one that is no given name.
    """
    words = part.words
    if part.shape == "word":
        return 0
    if part.shape == "listed":
        return _listed_cut(words, _initials(words))
    lead = _leading_capitals(words)
    if lead or part.shape != "words":
        return lead
    last = words[-1].text
    if len(words) == 3 and _PATRONYMIC.search(last) and not _PATRONYMIC.search(words[1].text):
        return 1
    if len(words) == 2 and not part.given_led and words[0].text[0].isupper():
        return int(bool(_FAMILY_FIRST_GIVEN.fullmatch(last)) or _plain(last) in SELDOM_SURNAMES)
    return 0


def _leading_capitals(words: tuple[Word, ...]) -> int:
    """How many words in capitals stand before given names in mixed case: ``BACHER Pierre``."""
    capital = [len(word.text) > 1 and word.text.isupper() and not is_initials(word.text) for word in words]
    lead = capital.index(False) if False in capital else 0
    return 0 if any(capital[lead:]) else lead


def _natural_cut(words: tuple[Word, ...]) -> int:
    """Where the family name begins in a name in natural order."""
    texts = [word.text for word in words]
    last = len(texts) - 1
    if _is_particle(texts[0]) or _plain(texts[0]) in _CAPITAL_PARTICLES:
        return 0
    for index in range(1, last):
        if _is_particle(texts[index]):
            return index
    cut = last
    if last >= 3 and texts[last - 1] in _COMPOUNDS:
        cut = last - 2
    capitals = [text.isupper() and len(text) > 2 and not is_initials(text) for text in texts]
    while cut > 1 and (
        _plain(texts[cut - 1]) in _CAPITAL_PARTICLES | {"al"}
        or (capitals[cut] and capitals[cut - 1] and not all(capitals))
    ):
        cut -= 1
    return cut


def _assemble(family: Sequence[Word], given: Sequence[Word], suffix: Sequence[Word]) -> Name:
    suffix = (*(w for w in family[1:] if _SUFFIX.fullmatch(w.text)), *suffix)
    family_texts = [w.text for w in family if w not in suffix]
    given_texts = [w.text for w in given]
    behind: list[str] = []
    while len(given_texts) > 1 and _is_particle(given_texts[-1]):
        behind.insert(0, given_texts.pop())
    before: list[str] = []
    while len(family_texts) > 1 and _is_particle(family_texts[0]):
        before.append(family_texts.pop(0))
    if family_texts and (joined := _JOINED_PARTICLE.match(family_texts[0])):
        before.append(joined.group())
        family_texts[0] = family_texts[0][joined.end() :]
    capitals = any(map(str.isupper, family_texts)) and all(
        text.isupper() or _plain(text) in _CAPITAL_PARTICLES for text in family_texts
    )
    if capitals:
        family_texts = [_in_title_case(text) for text in family_texts]
        given_texts = [text if is_initials(text) else _in_title_case(text) for text in given_texts]
    return Name(
        family=" ".join(_without_stop(text) for text in family_texts),
        given=" ".join(given_texts),
        particle=" ".join((*behind, *before)),
        suffix=" ".join(word.text for word in suffix),
    )


def _in_title_case(word: str) -> str:
    """``HERTZFELD`` and ``O'BRIEN`` in title case; two letters (``LI``) and mixed case stay as printed."""
    if len(word) <= 2 or not word.isupper():
        return word
    return _LETTERS.sub(lambda match: match.group().capitalize(), word)


def _without_stop(word: str) -> str:
    return word if _plain(word) in ("st", "ste") else word.rstrip(".") or word
