"""The words by which a citation tells the day of a visit.

``Retrieved June 1, 2021, from``, ``(accessed 5 March 2010)``, ``[dostęp: 3 marca 2020]``; and those for the
day on which a page was changed last.
"""

from __future__ import annotations

import re

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

_ACCESS_WORDS = (
    "retrieved|accessed|access|viewed|visited|checked|cited|looked at"
    "|abgerufen|aufgerufen|besucht|geprüft|eingesehen|zugriff|zugegriffen|abruf|abrufdatum|stand"
    "|consult[ée]e?s?|vérifiée?|visitée?|repéré|accès"
    "|consultato|consultazione|visitato|verificato|accesso"
    "|consultad[oa]|consulta|acceso|recuperado|acesso|acessado|accesat"
    "|geraadpleegd|bezocht|opgehaald|hämtad(?:es)?|besökt|hentet|besøkt|tilgået"
    "|dostęp|citováno|cit|přístup|pristupljeno|обращения|просмотрено|доступа"
    "|letöltve|letöltés|megtekintve|erişim|erişildi|viitattu|luettu"
)
# What may stand between such a word and its day.
_LINKS = (
    r"(?:[\W\d]*\b(?:on|am|vom|le|il|el|la|the|from|em|op|den|dne|date|tarihi|ideje|dnia|w dniu|de|data|fecha"
    r"|datum)\b)"
)
_ACCESS = late_pattern(
    rf"(?<!\w)(?:{_ACCESS_WORDS})(?!\w)(?:{_LINKS}{{0,2}})[\W\d]*\Z"
    r"|(?:アクセス日?|閲覧日?|访问日期|检索日期)\W*\Z",
    re.IGNORECASE,
)
_INSIDE = late_pattern(rf"\W*(?:{_ACCESS_WORDS})(?!\w)", re.IGNORECASE)
_BEHIND = late_pattern(r"(?:abgerufen|閲覧|アクセス|访问|letöltve|tarihinde)", re.IGNORECASE)
_CHANGE = late_pattern(
    r"(?<!\w)(?:last (?:modified|updated|revised|changed|edited|reviewed)"
    r"|zuletzt (?:geändert|aktualisiert|bearbeitet)|letzte (?:änderung|aktualisierung)"
    r"|dernière (?:mise à jour|modification)|ultim[oa] (?:modifica|aggiornamento)"
    r"|últim[oa] (?:modificación|actualización|modificação|atualização)|laatst (?:gewijzigd|bijgewerkt)"
    r"|senast (?:ändrad|uppdaterad)|sist (?:endret|oppdatert)|последнее (?:изменение|обновление))"
    rf"{_LINKS}?\W*\Z",
    re.IGNORECASE,
)
TELLING = word_set("""
look retr acce view visi chec cite
abge aufg besu gepr eing zugr abru stan cons véri repé accè veri recu aces gera
bezo opge hämt besö hent besø tilg dost cito cit přís pris обра прос дост letö megt eriş viit luet modi upda
revi chan edit geän aktu bear ände mise aggi actu atua gewi bijg ändr uppd endr oppd изме обно
アクセス 閲覧日 閲覧 访问日期 检索日期
""")
"""How the words for a visit or a change begin, at most four letters: without one of them no day is either."""
_MARKS = " .,;:([–-"


def is_visit(before: str, inside: str, behind: str) -> bool:
    """Whether a date is that of a visit, by the words before it, in it and behind it."""
    before, behind = before.rstrip(_MARKS), behind.lstrip(_MARKS)
    if before and _ACCESS().search(before):
        return True
    if inside[:1].isalpha() and _INSIDE().match(inside):
        return True
    return bool(behind and _BEHIND().match(behind))


def leads_to_day(words: str) -> bool:
    """Whether words end in those for a visit or for a change of a page, behind which its day stands."""
    return bool(_ACCESS().search(words)) or changes(words)


def changes(words: str) -> bool:
    """Whether words end in those for the change of a page: ``Last modified``, ``zuletzt geändert am``."""
    return bool(_CHANGE().search(words))
