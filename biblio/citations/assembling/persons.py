"""The persons of a citation by what they did: its label and the words for a role beside each name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from biblio.citations.assembling.kinds import named_kind
from biblio.citations.assembling.stretches import cues, with_stop
from biblio.model import NAME_FIELDS, Name, Span
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.names import goes_on, names, roles
from biblio.normalize.roles import OTHERS

# Role words that point forward: they belong to the person after them ("translated by"), not before ("Eds.").
_ROLE = r"(?:eds?\.?|edited|transl?\.?|translated|tr\.|hg\.|hrsg\.|übers\.|trad\.|éd\.)"
_FORWARD = late_pattern(
    r"\b(?:by|von|v\.|par|di|da|de|por|door|av|под ред\.?|пер\.)\s*$"
    rf"|^\W*(?:{_ROLE}\s*(?:and|&|und|et|e|y)\s*)?{_ROLE}\s*$",
    re.IGNORECASE,
)
_BY = re.compile(r"\W*(?:by|von|par|di|de|por|door|av|af)\W*", re.IGNORECASE)
_JOINING = re.compile(r"\W*(?:and|und|et|e|y|en|og|och|и)?\W*")
_DIRECTED_BY = late_pattern(
    r"\b(?:dir|direction|coord|trad|traduction|préface|présentation)\b\.?\s*\Z", re.IGNORECASE
)
# ``dir. d'Yves Roe``; but ``D'Agostino`` and ``d'Ormesson`` are names.
_OF = late_pattern(r"\Ad['’](?=[^\W\d_a-zß-ÿ][\w.-]*\s[^\W\d_a-zß-ÿ])")
_MARKS = " .,:;([)]"


def people(
    text: str, spans: Sequence[Span]
) -> tuple[dict[str, tuple[Name, ...]], tuple[str, ...], tuple[str, ...]]:
    """The persons by role, the roles whose list goes on (``et al.``), and whose work is reviewed, as printed.

    A role word beside a name (``Trans. and Ed.``) overrules the label.
    """
    found: dict[str, tuple[Name, ...]] = dict.fromkeys(NAME_FIELDS, ())
    et_al: set[str] = set()
    reviewed = _reviewed(text, spans)
    for at, span in enumerate(spans):
        if span.label not in NAME_FIELDS or at in reviewed:
            continue
        value = with_stop(text, span)
        before, after = cues(text, spans, at)
        person_follows = at + 1 < len(spans) and spans[at + 1].label in NAME_FIELDS
        if _DIRECTED_BY().search(before):
            value = _OF().sub("", value)
        printed = roles(value)
        if not _is_blank(after) and not (person_follows and _FORWARD().search(after)):
            printed |= roles(after)
        if not _is_blank(before) and _FORWARD().search(before):
            printed |= roles(before)
        open_list = goes_on(value) or OTHERS.match(after.lstrip(" ,;"))
        for role in sorted(printed) or [span.label]:
            found[role] += tuple([name for name in names(value) if name not in found[role]])
            if open_list:
                et_al.add(role)
    remarks = tuple(f"reviewed author {with_stop(text, spans[at])}" for at in reviewed)
    return found, tuple(role for role in NAME_FIELDS if role in et_al and found[role]), remarks


def _is_blank(text: str) -> bool:
    """Whether what stands beside a name holds no word of a role: mostly it is a comma or a bracket."""
    return not text.strip(_MARKS)


def _reviewed(text: str, spans: Sequence[Span]) -> list[int]:
    """The spans of those whose work is reviewed: ``Review of Walls, by J. Roe`` behind who reviews it."""
    review = next((at for at, span in enumerate(spans) if _is_review(text, span)), len(spans))
    if not any(span.label == "author" for span in spans[:review]):
        return []
    found: list[int] = []
    for at in range(review + 1, len(spans)):
        before, named = spans[at - 1], spans[at].label in ("author", "translator")
        between = text[before.end : spans[at].start]
        first = before.label == "title" and _BY.fullmatch(between)
        if named and (first or (at - 1 in found and _JOINING.fullmatch(between))):
            found.append(at)
    return found


def _is_review(text: str, span: Span) -> bool:
    is_kind = named_kind(text[span.start : span.end]) == "review-book"
    return is_kind and span.label in ("genre", "title")
