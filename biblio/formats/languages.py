"""Language tags (BCP 47) and the names that babel and polyglossia give to languages, as in ``langid``."""

from __future__ import annotations

_NAMES = {
    **{"af": "afrikaans", "ar": "arabic", "be": "belarusian", "bg": "bulgarian", "ca": "catalan"},
    **{"cs": "czech", "cy": "welsh", "da": "danish", "de": "german", "el": "greek", "en": "english"},
    **{
        "eo": "esperanto",
        "es": "spanish",
        "et": "estonian",
        "eu": "basque",
        "fa": "persian",
        "fi": "finnish",
    },
    **{"fr": "french", "ga": "irish", "gl": "galician", "grc": "polutonikogreek", "he": "hebrew"},
    **{"hi": "hindi", "hr": "croatian", "hu": "hungarian", "hy": "armenian", "id": "indonesian"},
    **{
        "is": "icelandic",
        "it": "italian",
        "ja": "japanese",
        "ko": "korean",
        "la": "latin",
        "lt": "lithuanian",
    },
    **{"lv": "latvian", "mk": "macedonian", "nb": "norsk", "nl": "dutch", "nn": "nynorsk", "pl": "polish"},
    **{"pt": "portuguese", "ro": "romanian", "ru": "russian", "sa": "sanskrit", "sk": "slovak"},
    **{"sl": "slovene", "sq": "albanian", "sr": "serbian", "sv": "swedish", "th": "thai", "tr": "turkish"},
    **{"uk": "ukrainian", "ur": "urdu", "vi": "vietnamese", "zh": "chinese"},
    **{"de-AT": "naustrian", "de-CH": "nswissgerman", "en-GB": "british", "en-US": "american"},
    **{"pt-BR": "brazilian", "no": "norwegian"},
}
_TAGS = {name: tag for tag, name in _NAMES.items()}
_TAGS |= {"ngerman": "de", "austrian": "de-AT", "swissgerman": "de-CH", "brazil": "pt-BR", "francais": "fr"}
_TAGS |= {"usenglish": "en-US", "ukenglish": "en-GB", "magyar": "hu", "slovenian": "sl", "farsi": "fa"}
_TAGS |= {"canadian": "en-CA", "australian": "en-AU", "portuges": "pt", "bahasa": "id"}


def babel_name(tag: str) -> str:
    """Give the name of a language; a tag that is not known stays as it is.

    A region that has no name of its own is left off: ``de-DE`` is ``german``.
    """
    return _NAMES.get(tag) or _NAMES.get(tag.partition("-")[0].lower()) or tag


def language_tag(name: str) -> str:
    """Give the tag of a language; a name that is not known stays as it is."""
    return _TAGS.get(name.strip().lower(), name)
