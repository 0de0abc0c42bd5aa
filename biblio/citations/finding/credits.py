"""Lines that say who made a picture or who lent it: they cite nothing."""

from __future__ import annotations

import re

from biblio.model import Reading
from biblio.normalize.late_pattern import late_pattern

# A source does cite: "Fig. 3. Source: Roe 1990."
_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|drawings?|paintings?|fotos?|fotografi[ae]s?|bild(?:er)?|zeichnungen?"
    r"|photographies?|dessins?|immagin[ei]|disegn[oi]|фото(?:графи[яи])?|рисун(?:ок|ки))"
)
_LONGEST_CREDIT = 40
_CREDIT = rf"(?:courtesy\s(?:of|by)|{_PICTURE}(?:\s(?:credits?|courtesy))?(?:\s(?:by|von|par|di|de)|:))\s*"
_CREDITED = late_pattern(rf"(?:^|[.(\[])\s*{_CREDIT}\Z", re.IGNORECASE | re.MULTILINE)
_CREDITS_AUTHOR = late_pattern(_CREDIT, re.IGNORECASE)
_CREDITS = late_pattern(
    r"(?:(?:abb|fig|figura?e?|plate|tafel|ill|рис)\.?\s*\d*[.:]?\s*)?"
    rf"(?:courtesy\s(?:of|by)\s|{_PICTURE}\s(?:credits?|courtesy)\b|(?:photo|foto|bild|фото):\s)",
    re.IGNORECASE,
)


def is_credit(text: str, reading: Reading) -> bool:
    """Whether a line says who made a picture, or who lent it."""
    near = max(reading.start - _LONGEST_CREDIT, 0)
    if _CREDITED().search(text, near, reading.start) or _CREDITS().match(text, reading.start):
        return True
    first, credit = reading.spans[0], _CREDITS_AUTHOR().match(text, reading.start)
    return credit is not None and (first.label == "author" or first.end <= credit.end())
