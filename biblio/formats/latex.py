r"""Plain text as LaTeX and back, for the fields of BibTeX files.

What is written is balanced in braces for BibTeX itself, which counts ``\{`` as a brace, and for readers that
do not. What is read loses nothing: a macro that is not known here stays in the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata

_ESCAPES = {
    **{char: "\\" + char for char in "&%$#_"},
    **{"\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}"},
    **{"~": r"{\textasciitilde}", "^": r"{\textasciicircum}"},
}
# A pair of these would become one character in TeX: dashes, quotation marks, Spanish marks.
_SPECIAL = re.compile(r"[\\{}~^&%$#_]|-(?=-)|'(?=')|`(?=`)|[?!](?=`)")
# No-break spaces are not among them: they are part of the text.
_WORD = re.compile(r"[^\W_]+(?:['’&./-][^\W_]+)*")
_INSIDE = re.compile(r"['’&./-]")
# What stands before a word with which a title, a subtitle or a sentence begins.
_BEFORE_START = re.compile(r"(?:^|[.:;?!–—])\W*\Z")
# Shorter words are in lower case in a title in headline case, too.
_CONTENT_WORD = 5
_SPACES = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
# What is not there in most texts, and in which LaTeX reads something else than stands there.
_NOT_PLAIN = re.compile(r"[\\{}$~]|--|``|''")

_COMBINING = {
    **{"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307"},
    **{'"': "\u0308", "u": "\u0306", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323"},
    **{"c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361"},
}
_SYMBOLS = {
    **{"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ"},
    **{"aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "th": "þ", "TH": "Þ", "dh": "ð", "DH": "Ð"},
    **{"dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "pounds": "£", "copyright": "©"},
    **{"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}"},
    **{"textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textdollar": "$"},
    **{"textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…"},
    **{"textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”"},
    **{"guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»"},
    **{"quotedblbase": "„", "quotesinglbase": "‚", "textquotedbl": '"', "textquotesingle": "'"},
    **{"textregistered": "®", "texttrademark": "™", "textcopyright": "©", "textsection": "§"},
    **{"textexclamdown": "¡", "textquestiondown": "¿", "textdegree": "°", "euro": "€", "texteuro": "€"},
    **{
        "TeX": "TeX",
        "LaTeX": "LaTeX",
        "textbar": "|",
        "textless": "<",
        "textgreater": ">",
        "slash": "/",
        "space": " ",
        "newline": " ",
    },
}
# How a text is set, not what it says.
_LOOK = frozenset(
    {"emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textup", "textsl", "textnormal"}
    | {
        "mkbibemph",
        "mkbibitalic",
        "mkbibbold",
        "underline",
        "mbox",
        "textsuperscript",
        "textsubscript",
        "url",
    }
    | {"em", "it", "bf", "sc", "rm", "tt", "sl", "itshape", "bfseries", "scshape", "protect"}
)
_QUOTES = frozenset({"enquote", "mkbibquote"})
_ESCAPED = {**dict.fromkeys("-/@!", ""), **dict.fromkeys(" ,;:\\", " "), **{char: char for char in "&%$#_{}"}}
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}

_ACCENT = r"\\(?:[`'^~=.\"]|[uvHcrkdbt](?![A-Za-z]))\s*\{?\s*"
_TOKEN = re.compile(
    rf"(?P<accents>(?:{_ACCENT}){{1,4}})(?P<base>\\[ij](?![A-Za-z])\s*|[^\W\d_])"
    r"|\\(?P<word>[A-Za-z]+)(?P<space>\s*)(?P<group>\{?)"
    r"|\\(?P<char>.)"
    r"|(?P<math>\$[^$]*\$)"
    r"|(?P<brace>[{}])"
    r"|(?P<ligature>---|--|``|''|~)"
    r"|(?P<text>[^\\${}`'~-]+|.)",
    re.DOTALL,
)


def encode(text: str) -> str:
    """Write plain text for a BibTeX field, without the braces around the field.

    Runs of white space become one space; everything else comes back from `decode`.
    """
    return _escaped(tidy(text))


def encode_title(title: str, language: str) -> str:
    """Write a title with braces around the words that must keep their capitals, and around no others.

    These are words with capitals after the first letter (``DNA``, ``McCarthy``), unless the whole title is in
    capitals, and in an English title in sentence case all words with a capital. ``language`` is a language
    tag or empty.
    """
    title = tidy(title)
    if not any(char.islower() for char in title):
        return _escaped(title)
    names = _proper_nouns(title) if language.startswith("en") else frozenset()
    pieces, end = [], 0
    for word in _WORD.finditer(title):
        kept = word.start() in names or _has_inner_capital(word[0])
        pieces += [_escaped(title[end : word.start()]), _escaped(word[0]).join("{}" if kept else ("", ""))]
        end = word.end()
    return "".join((*pieces, _escaped(title[end:])))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], found[0] + "{}"), text)


def _has_inner_capital(word: str) -> bool:
    if any(sign in word for sign in ".&") and sum(char.isupper() for char in word) > 1:
        return True
    return any(char.isupper() for piece in _INSIDE.split(word) for char in piece[1:])


def _proper_nouns(title: str) -> frozenset[int]:
    """Give the places of words with a capital inside of sentences, when the title is in sentence case."""
    inside = [word for word in _WORD.finditer(title) if not _BEFORE_START.search(title, 0, word.start())]
    capitals = [word.start() for word in inside if word[0][0].isupper()]
    lower = [word for word in inside if word[0].islower() and len(word[0]) >= _CONTENT_WORD]
    return frozenset(capitals) if len(lower) >= max(1, len(capitals)) else frozenset()


def tidy(text: str) -> str:
    """Make runs of ASCII white space one space, and drop it at both ends."""
    return _SPACES.sub(" ", text).strip(" ")


def decode(latex: str) -> str:
    """Read the text of a BibTeX field.

    Accents, symbols and ligatures become characters, formatting and grouping braces are dropped. Mathematics
    and macros that are not known stay as they stand. Never raises, and is linear in the length.
    """
    if not _NOT_PLAIN.search(latex):
        return tidy(latex)
    pieces: list[str] = []
    closing: list[str] = []
    for token in _TOKEN.finditer(latex):
        _read_token(token, pieces, closing)
    return tidy("".join(pieces))


def _read_token(token: re.Match[str], pieces: list[str], closing: list[str]) -> None:
    """Append what a token says; ``closing`` holds what each open brace will say when it closes."""
    kind = token.lastgroup
    if kind == "base":
        pieces.append(_accented(token["accents"], token["base"]))
        closing += [""] * token["accents"].count("{")
    elif kind == "group":
        _read_macro(token, pieces, closing)
    elif token[0] == "{":
        closing.append("")
    elif token[0] == "}":
        pieces.append(closing.pop() if closing else "")
    elif kind == "char":
        pieces.append(_ESCAPED.get(token["char"], token[0]))
    elif kind == "ligature":
        pieces.append(_LIGATURES[token[0]])
    else:
        pieces.append(token[0])


def _accented(accents: str, base: str) -> str:
    marks = re.findall(r"\\(.)", accents)
    letter = base.strip().lstrip("\\")
    return unicodedata.normalize("NFC", letter + "".join(_COMBINING[mark] for mark in reversed(marks)))


def _read_macro(token: re.Match[str], pieces: list[str], closing: list[str]) -> None:
    word, opens = token["word"], bool(token["group"])
    if word in _SYMBOLS or word in _LOOK:
        pieces.append(_SYMBOLS.get(word, ""))
        closing += [""] * opens
    elif word in _QUOTES and opens:
        pieces.append("“")
        closing.append("”")
    else:
        # In "{\\foo}bar" the brace that is dropped is what ends the macro.
        ends = token.string.startswith("}", token.end())
        pieces += [token[0], "{}" if ends else ""]
        closing += ["}"] * opens
