"""The short way for lists of names in one of the common layouts, where nothing has to be weighed.

Most lists in bibliographies of articles are of this kind, and are read so in a tenth of the time. What is not
plain in every word is left to the full reading, which gives the same for these lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from biblio.model import Name
from biblio.normalize.bodies import is_acronym, may_name_body
from biblio.normalize.family_names import is_east_asian, is_east_asian_given, is_spanish
from biblio.normalize.given_names import GIVEN, MOSTLY
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.name_words import has_vowel, is_classical, keeps_stop, traits
from biblio.normalize.persons import in_title_case
from biblio.normalize.roles import may_be_role
from biblio.normalize.word_list import word_set

# The patterns see letters beyond ASCII as these two, which no word in them has, and so know a capital without
# classes of a thousand letters, which take long to compile.
_UPPER, _LOWER, _KEPT = "Q", "q", "идр"
_LETTERS = [chr(code) for code in (*range(0x80, 0x530), *range(0x1E00, 0x1F00)) if chr(code) not in _KEPT]
_SHAPES = str.maketrans(
    {
        letter: _UPPER if letter.isupper() else _LOWER
        for letter in _LETTERS
        if letter.upper() != letter.lower()
    }
)
_SMALL = f"[a-z{_KEPT}]"
_WORD = rf"(?:O['’]|Ma?c)?[A-Z]{_SMALL}+(?:-[A-Z]{_SMALL}+)?"
_PARTICLE = "v[ao]n de[rn]|v[ao]n|de la|de|del|di|da|dos|du|ter|ten|zu|la|le"
# Four capitals or more are a name and no initials.
_CAPITALS = r"(?:O['’])?[A-Z]{4,}(?:-[A-Z]{3,})?"
_FAMILY = rf"(?:(?P<particle>{_PARTICLE}) )?(?P<family>{_WORD}|{_CAPITALS})(?!\w)"
_INITIALS = (
    r"(?:[A-Z]\.(?: ?-?[A-Z]\.){0,4}"
    r"|[A-Z](?:[A-Z]{1,2}|-[A-Z]|(?: [A-Z]){1,3})?(?![\w.’'-]))"
)
_NEXT = (
    r"(?:(?:,? (?:et al|и др))?[.,;]?\Z| [-–—/] |[,;/] ?(?:(?:&|and|et|und|og|och|en|и) )?"
    r"| (?:&|and|et|und|og|och|en|и) )"
)
_Layout = Callable[[], re.Pattern[str]]
_LISTED = late_pattern(
    rf"{_FAMILY} (?P<given>{_INITIALS}|(?<=[A-Z]{{2}} ){_WORD}(?: (?:{_WORD}|[A-Z]\.))?){_NEXT}"
)
_TURNED = late_pattern(rf"{_FAMILY}, ?(?P<given>{_INITIALS}|{_WORD}(?: (?:{_WORD}|[A-Z]\.)){{0,2}}){_NEXT}")
_DIRECT = late_pattern(rf"(?P<given>(?:(?:{_WORD} |[A-Z]\.[ -]?)){{1,4}})(?<=[. ]){_FAMILY}{_NEXT}")
_BARE_FAMILY = rf"(?<!\w){_FAMILY}"
_BARE = late_pattern(_BARE_FAMILY)
_ONE = _BARE_FAMILY.replace("?P<particle>", "?:").replace("?P<family>", "?:")
_FAMILIES = late_pattern(
    rf"{_ONE}(?:(?:, {_ONE})*,? (?:&|and|et|und|og|och|en|и) {_ONE})?(?:,? (?:et al|и др))?[.,;]?"
)
# Words that are read in a way of their own: suffixes, and numerals of sovereigns.
_PARTICULAR = word_set("""
jr sr jnr snr jun sen junior senior júnior filho neto sobrinho fils père sir dame lord lady freiherr gräfin
by in anon anonymous anonymus anonyme various ders dies dass id idem iidem eadem iadem derselbe dieselbe
dieselben
""")
_HONOURS = frozenset(["MD", "SJ", "OP", "OSB", "OFM", "RN", "JD", "DDS", "MPH", "FRS", "OBE", "CBE"])
_OPEN = ("al", "al.", "al,", "др", "др.")
_NUMERAL = re.compile(r"[IVX]{2,}")
_PATRONYMIC_ENDINGS = ("ich", "vna", "ич", "вна", "чна")


def read(text: str) -> list[tuple[Name, int, int]] | None:
    """The names of a list with their bounds in ``text``, half-open; None when the list is not plain."""
    shape = text if text.isascii() else text.translate(_SHAPES)
    layout = next((one for one in (_LISTED, _TURNED, _DIRECT) if one().match(shape)), None)
    if layout is None:
        return _families(text, shape) if _FAMILIES().fullmatch(shape) else None
    found: list[tuple[Name, int, int]] = []
    at, end = 0, len(text)
    while at < end:
        match = layout().match(shape, at)
        if not match and layout is _TURNED and len(found) == 1:
            layout = _DIRECT
            continue
        if not match or not _is_plain(text, match, layout):
            return None
        found.append(_person(text, match))
        at = match.end()
    # Of two names in natural order the second might be given names: "García Roe, Anna Thomas".
    if layout is _DIRECT and len(found) == 2:
        return None if any(name.family.casefold() in GIVEN for name, _, _ in found) else found
    return found or None


def _person(text: str, match: re.Match[str]) -> tuple[Name, int, int]:
    (first, last), (given, given_end) = match.span("family"), match.span("given")
    name = Name(in_title_case(text[first:last]), text[given:given_end].rstrip(), match["particle"] or "")
    return name, match.start(), max(last, given_end)


def _is_plain(text: str, match: re.Match[str], layout: _Layout) -> bool:
    """Whether the words of a name leave no doubt, and no body of several words can be in it."""
    (start, end), (first, last) = match.span("family"), match.span("given")
    family, given = text[start:end], text[first:last]
    folded = family.casefold()
    closing = family if layout is _DIRECT else given[given.rfind(" ") + 1 :]
    if _is_abbreviated(closing, text) or not _is_family(family):
        return False
    named_like_given = GIVEN.get(folded, 0.0) >= MOSTLY
    if given.isupper():
        return not (named_like_given and layout is _DIRECT) and _are_plain_initials(given, family, layout)
    names = [name for name in given.casefold().split() if name[-1] != "."]
    if named_like_given or not _PARTICULAR.isdisjoint(names):
        return False
    weights = [GIVEN.get(name, 0.0) for name in names]
    if any(_is_doubtful(name) for name, weight in zip(names, weights, strict=True) if not weight):
        return False
    if not weights[0] and text.endswith(_OPEN):
        return False
    if layout is _TURNED or family.isupper():
        return True
    if min(weights) >= MOSTLY and not folded.endswith(_PATRONYMIC_ENDINGS):
        return True
    return len(weights) == 1 and not match["particle"] and _is_natural(names[0], family)


def _is_abbreviated(last: str, text: str) -> bool:
    """Whether the stop at the end of a list may belong to its last word (``Stefan Th.``)."""
    return text.endswith(f"{last}.") and not last.isupper() and keeps_stop(last)


def _is_family(family: str) -> bool:
    """Whether a word is but a family name: none of a body or a role, no suffix, no initials."""
    folded = family.casefold()
    if folded in _PARTICULAR or may_be_role(folded) or (family.isupper() and not _is_name(family)):
        return False
    return not any(map(may_name_body, folded.split("-")))


def _families(text: str, shape: str) -> list[tuple[Name, int, int]] | None:
    """The names of a list of family names alone: ``Roe, Doe and Poe``."""
    found: list[tuple[Name, int, int]] = []
    for match in _BARE().finditer(shape):
        start, end = match.span("family")
        family = text[start:end]
        if not _is_family(family) or family.casefold() in GIVEN or is_classical(family):
            return None
        found.append((Name(in_title_case(family), "", match["particle"] or ""), match.start(), end))
    return None if _is_abbreviated(found[-1][0].family, text) else found


def _is_doubtful(name: str) -> bool:
    """Whether a casefolded word among given names may be a family name, or a word of a role or of a body."""
    leads = is_spanish(name) or traits(name.capitalize()).capital_particle
    return leads or may_name_body(name) or may_be_role(name)


def _is_name(capitals: str) -> bool:
    """Whether a word in capitals is a family name, and neither initials nor a body known by them."""
    return has_vowel(capitals) and not is_acronym(capitals) and not _NUMERAL.fullmatch(capitals)


def _are_plain_initials(given: str, family: str, layout: _Layout) -> bool:
    if _NUMERAL.fullmatch(given) or given in _HONOURS:
        return False
    single = len(given) == 1 or given[1] in ". -"
    if not single and family.isupper() and has_vowel(given):
        return False
    return single or layout is not _LISTED or _are_initials(given, family)


def _are_initials(capitals: str, family: str) -> bool:
    """Whether two or three capitals behind a name are initials, and no family name (``Paolo ROA``)."""
    named = is_east_asian(capitals) or (len(capitals) > 2 and has_vowel(capitals))
    return not named or not (family.casefold() in GIVEN or is_east_asian_given(family))


def _is_natural(first: str, family: str) -> bool:
    """Whether a word that is no common given name may stand before a family name, and leads nothing else."""
    if is_spanish(first) or is_east_asian(first) or traits(first.capitalize()).capital_particle:
        return False
    folded = family.casefold()
    return "-" not in family and folded not in GIVEN and not folded.endswith(_PATRONYMIC_ENDINGS)
