"""The types of RIS for those of CSL, and back."""

from __future__ import annotations

WRITTEN = {
    **{"article": "INPR", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS"},
    **{"bill": "BILL", "book": "BOOK", "broadcast": "MULTI", "chapter": "CHAP", "classic": "CLSWK"},
    **{"collection": "AGGR", "dataset": "DATA", "document": "GEN", "entry": "CHAP"},
    **{"entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "event": "GEN", "figure": "FIGURE"},
    **{"graphic": "ART", "hearing": "HEAR", "interview": "GEN", "legal_case": "CASE", "legislation": "STAT"},
    **{"manuscript": "MANSCPT", "map": "MAP", "motion_picture": "MPCT", "musical_score": "MUSIC"},
    **{"pamphlet": "PAMP", "paper-conference": "CPAPER", "patent": "PAT", "performance": "GEN"},
    **{"periodical": "JFULL", "personal_communication": "PCOMM", "post": "ICOMM", "post-weblog": "BLOG"},
    **{"regulation": "GOVDOC", "report": "RPRT", "review": "JOUR", "review-book": "JOUR"},
    **{"software": "COMP", "song": "SOUND", "speech": "GEN", "standard": "STAND", "thesis": "THES"},
    **{"treaty": "LEGAL", "webpage": "ELEC"},
}
"""The type that is written for each of CSL."""

READ = {
    **{written: type_ for type_, written in reversed(WRITTEN.items())},
    **{"GEN": "document", "JOUR": "article-journal", "CHAP": "chapter", "CONF": "book", "EBOOK": "book"},
    **{"ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal", "MAGZ": "article-magazine"},
    **{"ABST": "article-journal", "JOURNAL": "article-journal", "SER": "book", "CTLG": "book"},
    **{
        "GRNT": "report",
        "UNBILL": "bill",
        "UNPB": "manuscript",
        "UNPD": "manuscript",
        "VIDEO": "motion_picture",
    },
    **{"ADVS": "motion_picture", "WEB": "webpage", "DBASE": "dataset", "CHART": "figure", "SLIDE": "speech"},
    **{"INTV": "interview", "PRESS": "article-newspaper", "ANCIENT": "classic"},
}
"""The CSL type of each of RIS."""

_IN_JOURNAL = frozenset({"JOUR", "MGZN", "NEWS", "INPR"})
_IN_BOOK = frozenset({"CHAP", "CPAPER", "DICT", "ENCYC"})


def container_tags(type_: str) -> tuple[str, ...]:
    """Give the tags for the title of what a thing of a CSL type stands in.

    Programs do not agree on one: EndNote and Zotero read ``T2``, bibutils ``JF`` and ``BT``.
    """
    kind = WRITTEN.get(type_)
    return ("T2", "JF") if kind in _IN_JOURNAL else ("T2", "BT") if kind in _IN_BOOK else ("T2",)
