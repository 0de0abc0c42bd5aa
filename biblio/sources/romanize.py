"""Letters of other scripts in ASCII, for keys and for comparing names across scripts."""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = """а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й i к k л l м m н n о o п p р r с s
т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ѣ e ѳ f ѵ i ђ dj ј j љ lj њ nj ћ c џ dz
ѕ dz"""
_GREEK = """α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps
ω o"""
_LATIN = "ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ə e"


def _table(*pairs: str) -> dict[int, str]:
    tokens = " ".join(pairs).split()
    return {ord(letter): latin.strip("-") for letter, latin in zip(tokens[::2], tokens[1::2], strict=True)}


_TO_LATIN = _table(_CYRILLIC, _GREEK, _LATIN)
_MARKS = re.compile("[\u0300-\u036f]+")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc]")
_OTHER = re.compile(r"[^a-z0-9]+")


# What systems of transliteration write in several ways: ``shch`` and ``šč``, ``iia`` and ``ija``, ``kh``.
_COARSE = (
    (re.compile("s(?:h|ch|hc)+|sc"), "s"),
    (re.compile("zh"), "z"),
    (re.compile("kh|ch(?=[aeiou]?h)|x"), "h"),
    (re.compile("ch|ts|tz"), "c"),
    (re.compile("[jy]"), "i"),
    (re.compile("w"), "v"),
    (re.compile("i+(?=[aeou])"), ""),
    (re.compile(r"(\w)\1+"), r"\1"),
)


def coarse(romanized: str) -> str:
    """What `romanize` gives without what systems of transliteration differ in, to compare it only."""
    for pattern, plain in _COARSE:
        romanized = pattern.sub(plain, romanized)
    return romanized


def romanize(text: str) -> str:
    """Write ``text`` in the letters ``a`` to ``z``, digits and single spaces.

    Latin letters lose their marks (NFKD); Cyrillic and Greek letters go through a table of this project,
    close to what library catalogues write, without their marks. Letters of all other scripts are left out,
    so that the result may be empty.
    """
    composed = unicodedata.normalize("NFC", text).casefold().translate(_TO_LATIN)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", composed)).translate(_TO_LATIN)
    return _OTHER.sub(" ", _APOSTROPHES.sub("", plain)).strip()
