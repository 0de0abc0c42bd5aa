"""Where an archive keeps a thing: the archive, and what leads to the thing inside of it."""

from __future__ import annotations

import re

from biblio.model import Locator
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

# Words of the units that archives and libraries of manuscripts count in, and of the collections they hold.
_UNITS = word_set("""
box boxes folder folders file files fond fonds fonds ф оп д л ед collection coll papers archive series
ser rg record
group ms mss cod codex bestand akte akten nr no nachlass nachlaß findbuch signatur carton liasse cote
dossier busta
buste b filza fz registro reg fasc fascicolo faldone legajo leg caja exp expediente estante inv zespół
sygn kart
karton inventář reel microfilm item vol volume bd bl fol f ff c cc carte sammlung correspondence letters
diary acc
""")
_LEAF = late_pattern(
    r"(?P<rest>.*\d.*?)[\s,.;:]+(?P<cue>fol(?:s|ios?)?|fos?|f[°º]|ff?|(?-i:mm?(?=\.))|cc?|carte?|bll?|blatt|лл?|leaf|leaves|ll?|pp?|s|с)\.?\s*"
    r"(?P<leaf>\d+\s?(?:об(?:ор)?|ob|[rv]|(?-i:d)|recto|verso|ff?)?\b\.?"
    r"(?:\s?[-–,]\s?\d+\s?(?:об(?:ор)?|ob|[rv]|(?-i:d)|recto|verso)?\b\.?)*)\W*",
    re.IGNORECASE | re.DOTALL,
)
# ``4 S 12`` is a shelfmark of French archives: series, sub-series and bundle.
_SERIES = late_pattern(r"\d\s+[A-ZА-Я]\s+\d|\d[\s,.;:]+[A-ZА-Я]\d")
_PAGES = frozenset({"p", "pp", "s", "с"})
_FILE = late_pattern(r"(?<!\w)[dд]\.\s?\d", re.IGNORECASE)
_ARCHIVES = (
    "arch",
    "архив",
    "bibl",
    "staatsarchiv",
    "landesarchiv",
    "stadtarchiv",
    "bundesarchiv",
    "library",
    "museum",
    "records",
)
# A lone letter counts units only with its stop: ``f. 17``.
_WORD_ALONE = late_pattern(r"(?<![\w/])(?:[^\W\d_]{2,}(?![\w/])|[^\W\d_]\.(?=\s?\d))")
_SIGLUM = late_pattern(
    r"(?:[A-Z]\.\s?){2,5},|(?<![\w/=+-])[A-ZА-Я][A-Za-zА-Яа-я]{0,6}[A-ZА-Я][A-Za-zа-я]{0,6}(?![\w=+])[ ,.:]"
)
_PIECE = re.compile(r"\s*[,;:]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = late_pattern(r"((?:[A-ZА-Я]\.\s?){2,}|[A-ZА-Я][A-Za-zА-Яа-я]*[A-ZА-Я])[ ,.:]\s*(?=.*[^\W\d_].*\d)")


def shelf(text: str) -> tuple[str, str]:
    """Archive and place in it: ``TNA, FO 371/1234``, ``Hoover Institution, Popper Papers, box 3, folder 5``.

    The place begins with the first part that has a number or names a unit (``box``) or a collection. Where it
    is all that is printed, it stands for the archive.
    """
    plain = " ".join(text.split())
    if acronym := _ACRONYM().match(plain):
        return acronym[1].strip(), plain[acronym.end() :]
    joints = list(_PIECE.finditer(plain))
    ends = [*(joint.start() for joint in joints[1:]), len(plain)]
    for joint, end in zip(joints, ends, strict=False):
        numbered = any(map(str.isdecimal, plain[: joint.start()]))
        if not numbered and _leads_in(plain[joint.end() : end]):
            return plain[: joint.start()], plain[joint.end() :]
    return plain, ""


def names_shelf(text: str) -> bool:
    """Whether words speak of an archive: they name one, or a unit or leaf in it, or begin with a siglum.

    A siglum has two capitals at least and is a word of its own: ``TNA``, ``CAB``, ``FGrHist``.
    """
    words = (found.group().casefold() for found in _WORD_ALONE().finditer(text))
    known = any(word.rstrip(".") in _UNITS or word.startswith(_ARCHIVES) for word in words)
    return known or bool(_SIGLUM().search(text))


def leaf(text: str) -> tuple[str, Locator | None]:
    """What an archive keeps, and the leaf or page cited in it: ``ф. 17, оп. 2, д. 5`` and ``л. 12 об.``.

    A leaf is the last of several numbers, with its cue; ``l.`` is the Russian cue in Latin letters, which
    stands behind that of a file (``d. 20, l. 87``). A capital without a stop between two numbers or glued to
    one is no cue, but the letter of a series (``4 S 12``, ``TP1, S28, P8442``).
    """
    found = _LEAF().fullmatch(text.strip())
    if not found or (found["cue"].casefold() == "l" and not _FILE().search(found["rest"])):
        return text, None
    if _SERIES().match(found.string, found.end("rest") - 1):
        return text, None
    is_page = found["cue"].casefold() in _PAGES
    value = " ".join(found["leaf"].replace("–", "-").split()).rstrip(".,")
    return found["rest"], Locator("page" if is_page else "folio", value)


def _leads_in(piece: str) -> bool:
    words = (word.casefold() for word in _WORD.findall(piece))
    return any(map(str.isdecimal, piece)) or any(word in _UNITS for word in words)
