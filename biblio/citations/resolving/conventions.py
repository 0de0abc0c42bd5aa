"""What manuals of style do not agree on, as people settle it for their documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Conventions:
    """What manuals of style do not agree on.

    ``ibid_after_several``: ``Ibid.`` behind a note with several sources is open, for CSL 1.0.2 ("position")
    and The Bluebook (rule 4.1) want one source only; or it means the ``"last"`` of them.
    ``ibid_over_chapters``: whether an ``Ibid.`` may mean a citation of the chapter before; chapters are read
    on their own, so it may not.
    ``op_cit_of_several``: ``Roe, op. cit.`` behind several works of Roe is open, or means the ``"last"`` that
    was cited.
    ``op_cit_over_documents``: whether ``Roe, op. cit.`` in a document that cites nothing of Roe may mean the
    only work of Roe in the documents before it, or else in the library; chapters of a book are mostly files
    of their own, so it may. Several works there stay open, whatever ``op_cit_of_several`` says.
    """

    ibid_after_several: Literal["open", "last"] = "open"
    ibid_over_chapters: bool = False
    op_cit_of_several: Literal["open", "last"] = "open"
    op_cit_over_documents: bool = True


DEFAULTS = Conventions()
