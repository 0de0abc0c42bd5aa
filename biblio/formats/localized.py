"""BibLaTeX's keys for words that it prints in the language of the text, and these words in English.

They are those of its manual (4.9.2, "Localization Strings") that stand in ``type``, ``pubstate``, ``series``
and the ``location`` of a patent; the words are the long forms of its English strings.
"""

from __future__ import annotations

from biblio.normalize.tex import decode

FIELDS = frozenset({"type", "pubstate", "series", "location", "address"})
"""The fields that may hold such keys."""

_NATIONS = {"de": "German", "eu": "European", "fr": "French", "uk": "British", "us": "U.S."}
_WORDS = {
    **{"phdthesis": "PhD thesis", "mathesis": "Master's thesis", "bathesis": "Bachelor's thesis"},
    **{"candthesis": "Candidate thesis", "techreport": "technical report", "resreport": "research report"},
    **{"software": "computer software", "datacd": "data CD", "audiocd": "audio CD"},
    **{"patreq": "patent request"},
    **{f"patent{key}": f"{nation} patent" for key, nation in _NATIONS.items()},
    **{f"patreq{key}": f"{nation} patent request" for key, nation in _NATIONS.items()},
    **{"countryde": "Germany", "countryeu": "European Union", "countryep": "European Union"},
    **{"countryfr": "France", "countryuk": "United Kingdom", "countryus": "United States of America"},
    **{"newseries": "new series", "oldseries": "old series", "inpreparation": "in preparation"},
    **{"inpress": "in press", "prepublished": "pre-published"},
}


def words(text: str) -> str:
    """Give the words for a key; any other text, and keys that are their own words, as they are."""
    return _WORDS.get(text, text)


def is_key(name: str, latex: str) -> bool:
    """Tell whether the value of a field is a key that stands for other words."""
    return name in FIELDS and decode(latex).strip(" ") in _WORDS
