"""Collections of inscriptions, papyri, fragments and Fathers, known by abbreviations: ``CIL``, ``P.Oxy.``.

All editors share these (The Oxford Classical Dictionary, 4th ed., "Abbreviations"; Checklist of Editions of
Greek, Latin, Demotic, and Coptic Papyri, Ostraca, and Tablets).
"""

from __future__ import annotations

import re

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

_CORPORA = word_set("""
ae bgu bmc cig cih cij cil cis cle cpj fgrh fgrhist fhg frhist gvi icret icur ig igbulg igls igr igrr igur
ilafr ilalg illrp ils irt lgpn lsam lscg mama ogis pcg pir plf plre pmg psi rib ric rrc sb seg sgdi svf syll
tam trgf ccsl ccsg csel cccm gcs pg pl
""")
_MONUMENTA = re.compile(r"MGH(?:\s?[A-Za-z][\w.\s]*)?")
# Inscriptions of a town: I.Lampsakos.
_OF_TOWN = re.compile(r"I\.[A-Z][a-z]{3,14}")
_PAPYRI = late_pattern(
    r"[PO]\s?\.\s?(?:Abinn|Amh|Ant|Berol|Bodm|Bodmer|Brem|Cair|Col|Coll|Diog|Dura|Enteux|Eleph|Fay|Flor|Fouad|Gen"
    r"|Giss|Grenf|Hal|Hamb|Harr|Heid|Herc|Herm|Hib|Köln|Leid|Lips|Lond|Louvre|Lund|Mert|Mich|Mil|Münch|Oslo|Oxy|Paris"
    r"|Petaus|Petr|Princ|Rain|Rev|Ross|Ryl|Sakaon|Sorb|Stras|Strasb|Tebt|Turner|Vindob|Wisc|Worp|Yale|Zen)"
    r"(?:\s?\.?\s?[A-Z][a-z]+)?"
)


def is_corpus(words: str) -> bool:
    """Whether some words are the abbreviation of such a collection, which is cited by it alone."""
    bare = words.strip().rstrip(".²³⁴")
    if _MONUMENTA.fullmatch(bare) or _OF_TOWN.fullmatch(bare):
        return True
    return bare.replace(".", "").casefold() in _CORPORA or bool(_PAPYRI().fullmatch(bare))
