"""Names in Chinese, Japanese and Korean script, which need neither spaces nor commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from biblio.model import Name
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

FIRST = "\u3040"
"""The first letter of these scripts, which reach from Hiragana to Hangul."""

_OTHER_SCRIPT = late_pattern(r"[a-zà-ÿа-яё]{2}", re.IGNORECASE)
_ROLE = late_pattern(
    r"(?:[(\[（［〔]?(?:主编|主編|编著|編著|编译|編譯|编|編|译|譯|訳|著|等)[)\]）］〕]?|[(（\[［〔][^)）\]］〕]*[)）\]］〕])"
)
_FAR = 8
_DOUBLE = word_set(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 남궁 황보 제갈 선우"
)
_SINGLE = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫朱马馬胡郭林何高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯馮曾程蔡彭潘袁于董余"
    "苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范江傅钟鍾卢盧汪戴崔任陆陸廖姚方金邱丘夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻薛侯雷白龙龍段郝孔"
    "邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔鲁魯"
    "김이박최정강조윤장임한오서신권황안송류전홍유고문양손배백허남심노하곽성차주우구민진나엄원천방공현함변염여추"
)


def holds_asian(text: str) -> bool:
    """Whether any letter of ``text`` is of these scripts, or of a later block of Unicode."""
    return max(text, default="") >= FIRST


def is_asian(text: str) -> bool:
    """Whether ``text`` is written in these scripts alone."""
    return holds_asian(text) and bool(_names().search(text)) and not _OTHER_SCRIPT().search(text)


@cache
def _names() -> re.Pattern[str]:
    """Runs of letters, with the dots in foreign names; compiled when needed, as that takes milliseconds."""
    letters = rf"[{FIRST}-\u30fa\u30fc-\ud7af]+"
    return re.compile(rf"{letters}(?:[·・‧•]{letters})*")


@cache
def _nation() -> re.Pattern[str]:
    """The country of a foreigner in brackets, who has no Chinese family name: ``[德]马克思``."""
    return re.compile(r"[(\[（［〔【](?![主编編译譯訳著等])[\u3400-\u9fff]{1,3}[)\]）］〕】]\s*\Z")


def names(text: str) -> Iterator[tuple[Name, int, int]]:
    """Each name with its bounds. Where nothing shows the family name, the whole is ``family``.

    Two words with a blank between them are family and given name of one person; more are so many persons.
    """
    shown = _ROLE().sub(lambda match: "|" * len(match.group()), text)
    found = list(_names().finditer(shown))
    if len(found) == 2 and shown[found[0].end() : found[1].start()].isspace():
        yield Name(found[0].group(), found[1].group()), found[0].start(), found[1].end()
        return
    for match in found:
        foreign = _nation().search(text, max(match.start() - _FAR, 0), match.start())
        name = Name(match.group()) if foreign and "·" not in match.group() else _name(match.group())
        yield name, match.start(), match.end()


def _name(text: str) -> Name:
    *given, family = re.split(r"[·・‧•]", text)
    if given:
        return Name(family, "·".join(given))
    if len(text) > 2 and text[:2] in _DOUBLE:
        return Name(text[:2], text[2:])
    if 2 <= len(text) <= 3 and text[0] in _SINGLE:
        return Name(text[0], text[1:])
    return Name(text)
