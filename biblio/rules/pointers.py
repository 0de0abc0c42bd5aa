"""Short forms that mean nothing, several things, or perhaps another thing than their author thought."""

from __future__ import annotations

from collections.abc import Iterator

from biblio.citations.resolving import reasons
from biblio.model import Citation
from biblio.rules.subject import Finding, Subject, about

_SEVERAL = (reasons.RIVALS, reasons.MANY)
_OVER = (
    reasons.SEVERAL,
    reasons.CHAPTER,
    reasons.SILENT,
    reasons.ANOTHER,
    reasons.OUTSIDE,
    reasons.OPEN,
)


def unresolved(subject: Subject) -> Iterator[Finding]:
    """CIT051: a short form that points to nothing."""
    for citation in _open(subject):
        reason = citation.reason or ""
        other = (*_SEVERAL, reasons.NO_KEY, *(_OVER if citation.reading.form == "ibid" else ()))
        if not reason.startswith(other):
            fits_none = reason.startswith("says too little")
            told = "fits nothing that is cited here" if fits_none else reason
            yield about(citation, f"{_short(citation)} {told}")


def ambiguous(subject: Subject) -> Iterator[Finding]:
    """CIT052: a short form that fits several sources."""
    for citation in _open(subject):
        if (citation.reason or "").startswith(_SEVERAL):
            yield about(citation, f"{_short(citation)} {citation.reason}")


def interrupted(subject: Subject) -> Iterator[Finding]:
    """CIT053: an ``Ibid.`` over something that stands between it and the citation meant."""
    for citation in _open(subject):
        reason = citation.reason or ""
        if citation.reading.form == "ibid" and reason.startswith(_OVER):
            yield about(citation, f"{_short(citation)} {reason}")


def _open(subject: Subject) -> Iterator[Citation]:
    return (one for one in subject.result.citations if one.source is None and one.reading.form != "full")


def _short(citation: Citation) -> str:
    text = " ".join(citation.text.split())
    return f"'{text}'" if len(text) <= 40 else f"'{text[:39]}…'"
