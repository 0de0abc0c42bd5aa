"""A list of names cut into what stands between its commas and its words for ``and``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.name_pieces import Piece, Shape, is_tail, pieces, split_at_initials
from biblio.normalize.name_words import Word, is_initials, words_of
from biblio.normalize.word_list import word_set

HARD = late_pattern(
    r"[;؛|/+•]|\s[-–—]\s|(?<=[^\W\d_]{2})[-–—](?=[A-ZÀ-Þ]\.)"
    r"|(?<=[A-ZÀ-Þ]\.)[-–—](?=[A-ZÀ-Þ][^\W\d_]+,\s?[A-ZÀ-Þ]\.)"
)
"""What parts names and is never part of one."""

_AND = (
    r"and|(?<!von )(?<!vom )und(?! zu)|et|og|och|en|y|e|i|и|і|та|oraz|ve|és|ja|ir|și|şi|dan|và|και|u\.|sowie"
    r"|with|avec|mit|AND|UND|ET|И"
)
# The Czech and Slovak "a" only between two names, where no English article stands.
_CONNECTIVES = (
    rf"&amp;|&|(?<![^\s,.)])(?:(?:{_AND})(?=[\s|])|(?:and|und|et|og|och)\Z)"
    r"|(?<=[^\W\d_]|\.|,)\sa\s(?=[^\W\d_a-z])"
)
_CONNECTIVE = late_pattern(_CONNECTIVES)
_COMMA = re.compile(r"[,،]")
COMMA_OR_CONNECTIVE = late_pattern(rf"[,،]|{_CONNECTIVES}")
"""What parts names, and parts of names."""

_BY = frozenset(["di", "de", "von", "par", "da", "by", "af", "av", "door"])
_COMPOUNDING = word_set("y e i")
_CUES = word_set("""
ch chap chaps chapter cap kap coll col vol vols p pp pag no nos nr bd bde t tome tom ser serie series fol fasc
""")
_LEADING = word_set("""
while whereas as see also cf cfr compare in for from to but though although when where since because according
following both per quoted cited after before than if that vgl siehe voir vedi véase ver zie см ср and
""")
_REPEATERS = word_set("ders dies dass idem id eadem iadem iidem ibid ibidem")


def split(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Bounds of what stands between the matches of ``pattern`` in ``text[start:end]``, blanks left out."""
    bounds, at = [], start
    for match in pattern.finditer(text, start, end):
        bounds.append((at, match.start()))
        at = match.end()
    bounds.append((at, end))
    return [(s, e) for s, e in bounds if s < e and not text[s:e].isspace()]


def chunks(text: str, start: int, end: int) -> list[list[Piece]]:
    """The pieces between commas in ``text[start:end]``, for each stretch between words for ``and``."""
    found: list[list[Piece]] = []
    at, joined = start, ""
    for match in (*_CONNECTIVE().finditer(text, start, end), None):
        chunk = _chunk(text, at, match.start() if match else end)
        if found and joined in _COMPOUNDING and _is_compound(found[-1], chunk, joined):
            whole = _compound(
                found[-1][-1], Word(joined, at - len(joined), at), chunk[0], turned=len(chunk) > 1
            )
            found[-1][-1:] = [whole, *chunk[1:]]
        elif chunk:
            found.append(chunk)
        if match:
            at, joined = match.end(), match.group()
    return found


def lenders(found: Sequence[Sequence[Piece]]) -> Iterator[tuple[int, Piece]]:
    """Places in the list of pieces without family name, and who has it: ``Sidney and Beatrice Webb``."""
    at = 0
    for chunk, after in pairwise(found):
        if len(chunk) == 1 and not after[0].tail and after[0].shape in ("direct", "words"):
            first = chunk[0]
            if first.shape == "initials" or (
                first.shape == "word" and first.given_led and after[0].given_led
            ):
                yield at, after[0]
        at += len(chunk)


def _chunk(text: str, start: int, end: int) -> list[Piece]:
    found: list[Piece] = []
    for bounds in split(_COMMA, text, start, end):
        words = _named(words_of(text, *bounds))
        if len(words) > 2 and words[0].text in _BY and is_initials(words[1].text):
            del words[0]
        if not words or (len(words) == 1 and words[0].text.casefold().rstrip(".") in _REPEATERS):
            continue
        if is_tail(words, found):
            found[-1] = found[-1]._replace(tail=(*found[-1].tail, *words))
        else:
            found.extend(pieces(words))
    return split_at_initials(found)


def _named(words: list[Word]) -> list[Word]:
    """``words`` without the function words before a name; none where they only cue a place or a series."""
    plain = [word.text.rstrip(".") for word in words]
    if all(word in _CUES for word in plain):
        return []
    return words[next((at for at, word in enumerate(plain) if word not in _LEADING), len(words)) :]


def _is_compound(before: Sequence[Piece], after: Sequence[Piece], joined: str) -> bool:
    """Whether ``y``, ``e`` or ``i`` joins one family name: ``Ortega y Gasset, José``."""
    if not before or not after or after[0].shape not in ("word", "listed"):
        return False
    if after[0].shape == "listed":
        return joined != "e" and len(before) == len(after) == 1 and before[0].shape == "word"
    if len(after) == 1:
        return joined != "e" and len(before) == 1 and before[0].shape in ("direct", "words")
    return len(before) == 1 and before[0].shape == "word" and len(after) == 2


def _compound(first: Piece, joined: Word, second: Piece, *, turned: bool) -> Piece:
    words = (*first.words, joined, *second.words)
    initials = (*first.initials, False, *second.initials)
    shape: Shape = "listed" if second.shape == "listed" else "direct" if any(initials) else "words"
    return Piece(words, second.tail, "word" if turned else shape, initials)
