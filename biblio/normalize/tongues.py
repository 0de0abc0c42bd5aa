"""The language of a thing, where a citation says it: ``(in Russian)``, ``[на англ. яз.]``."""

from __future__ import annotations

import re

from biblio.normalize.late_pattern import late_pattern

# ISO 639-1 codes with the names of the languages, as English, German, French, Italian, Spanish, Portuguese
# and Russian citations give them; stops end abbreviations.
_NAMES = {
    "ar": "arabic arabisch arabe arabo árabe арабском",
    "bg": "bulgarian bulgarisch bulgare bulgaro búlgaro болгарском",
    "ca": "catalan katalanisch catalano catalán catalão",
    "cs": "czech tschechisch tchèque ceco checo чешском",
    "da": "danish dänisch danois danese danés датском",
    "de": "german deutsch deutscher allemand tedesco alemán alemão немецком нем. ger.",
    "el": "greek griechisch grec greco griego grego греческом",
    "en": "english englisch englischer anglais inglese inglés inglês английском англ. engl.",
    "es": "spanish spanisch espagnol spagnolo español castellano espanhol испанском исп.",
    "et": "estonian estnisch эстонском",
    "fa": "persian farsi persisch persan persiano персидском",
    "fi": "finnish finnisch finnois finlandese finlandés финском",
    "fr": "french französisch français francese francés francês французском франц. фр.",
    "he": "hebrew hebräisch hébreu ebraico hebreo hebraico иврите",
    "hr": "croatian kroatisch croate croato croata хорватском",
    "hu": "hungarian ungarisch hongrois ungherese húngaro венгерском",
    "it": "italian italienisch italien italiano итальянском итал.",
    "ja": "japanese japanisch japonais giapponese japonés japonês японском",
    "ko": "korean koreanisch coréen coreano корейском",
    "la": "latin lateinisch latino latín latim латинском",
    "lt": "lithuanian litauisch lituanien lituano литовском",
    "lv": "latvian lettisch letton lettone латышском",
    "nl": "dutch niederländisch néerlandais olandese neerlandés holandês нидерландском",
    "no": "norwegian norwegisch norvégien norvegese noruego норвежском",
    "pl": "polish polnisch polonais polacco polaco польском",
    "pt": "portuguese portugiesisch portugais portoghese portugués português португальском",
    "ro": "romanian rumänisch roumain rumeno rumano romeno румынском",
    "ru": "russian russisch russe russo ruso русском рус. russ.",
    "sk": "slovak slowakisch slovaque slovacco eslovaco словацком",
    "sl": "slovene slovenian slowenisch slovène sloveno esloveno словенском",
    "sr": "serbian serbisch serbe serbo serbio sérvio сербском",
    "sv": "swedish schwedisch suédois svedese sueco шведском",
    "tr": "turkish türkisch turc turco турецком",
    "uk": "ukrainian ukrainisch ukrainien ucraino ucraniano украинском укр.",
    "yi": "yiddish jiddisch идише",
    "zh": "chinese chinesisch chinois cinese chino chinês китайском кит.",
}
_CODE = {name: code for code, names in _NAMES.items() for name in names.split()}
_BRACKET = late_pattern(
    r"[\[(]\s*((?:in|auf|en|na|на|em|text|written|published)\s?[^\W\d_][^\[\]()]{1,60})[\])]", re.IGNORECASE
)
_SAID = late_pattern(
    r"(?:text\s|written\s|published\s)?(?:in|auf|en|na|на|em)\s*(?P<name>[^\W\d_]+\.?)", re.IGNORECASE
)


def bracketed_language(text: str) -> str:
    """The code of the language that ``text`` names in brackets: ``ru`` for ``(in Russian)``, else empty."""
    return next(filter(None, (language(found[1]) for found in _BRACKET().finditer(text))), "")


def language(text: str) -> str:
    """The code of the language that a remark names: ``ko`` for ``in Korean with English abstract``.

    Glued words are read, too (``inRussian``); the code is that of ISO 639-1, empty when ``text`` is no such
    remark.
    """
    found = _SAID().match(text.strip())
    name = found["name"].casefold() if found else ""
    return _CODE.get(name) or _CODE.get(name.rstrip("."), "")
