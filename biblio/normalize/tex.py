"""LaTeX as plain text, and what each stretch of it says.

What is read loses nothing: a macro that is not known here stays in the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import accumulate

from biblio.normalize.word_list import word_set

Looks = Mapping[str, tuple[str, str]]
"""What is put before and behind that which a macro of formatting sets; with `PROTECTED`, braces alone."""

PROTECTED = "{"
"""Stands for braces that keep the case of letters: those of a group that begins with no macro."""

PLAIN: Looks = {}
"""Formatting is dropped."""

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
_ITALIC = frozenset({"emph", "textit", "textsl", "mkbibemph", "mkbibitalic", "em", "it", "sl", "itshape"})
_QUOTES = frozenset({"enquote", "mkbibquote"})
_ESCAPED = {**dict.fromkeys("-/@!", ""), **dict.fromkeys(" ,;:\\", " "), **{char: char for char in "&%$#_{}"}}
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}

# Macros by which lists are sorted; what stands in their braces is not printed.
_SILENT = r"\\(?i:noop|noopsort|sortnoop)\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\}"
_SILENT_MACRO = re.compile(_SILENT)
_ACCENT = r"\\(?:[`'^~=.\"]|[uvHcrkdbt](?![A-Za-z]))\s*\{?\s*"
_TOKEN = re.compile(
    rf"(?P<accents>(?:{_ACCENT}){{1,4}})(?P<base>\\[ij](?![A-Za-z])\s*|[^\W\d_])"
    rf"|(?P<silent>{_SILENT})"
    r"|\\(?P<word>[A-Za-z]+)(?P<space>\s*)(?P<group>\{?)"
    r"|\\(?P<char>.)"
    r"|(?P<math>\$[^$]*\$)"
    r"|(?P<brace>[{}])"
    r"|(?P<ligature>---|--|``|''|~)"
    r"|(?P<text>[^\\${}`'~-]+|.)",
    re.DOTALL,
)

# Names of signs, alphabets and the like. With others, what is between dollars may do more than say something.
_IN_MATHS = word_set("""
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi
    rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma
    Upsilon Phi Psi Omega times cdot pm mp le leq leqslant ge geq geqslant ne neq approx sim simeq equiv
    cong propto ll gg to rightarrow leftarrow leftrightarrow longrightarrow Rightarrow Leftarrow
    Leftrightarrow mapsto infty partial nabla sum prod int oint sqrt frac tfrac dfrac binom mathrm mathbf
    mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm text textrm textit textbf textsc
    textsf rm bf it cal ensuremath mbox operatorname left right big Big bar hat tilde vec dot ddot acute
    grave check breve overline underline widehat widetilde ell hbar Re Im aleph circ degree deg prime
    dagger ddagger star ast bullet in ni notin subset subseteq supset supseteq cup cap setminus emptyset
    varnothing forall exists neg wedge vee otimes oplus odot log ln exp sin cos tan lim max min sup inf
    det dim ker hom gcd mod bmod pmod quad qquad ldots cdots dots langle rangle lfloor rfloor lceil rceil
    lbrace rbrace mid parallel perp textsuperscript textsubscript
""")
_BETWEEN_DOLLARS = re.compile(r"\$(?![\s$])[^$%#&]*?(?<![\s\\])\$(?!\d)")
_COMMAND = re.compile(r"\\([A-Za-z]+|.)")
_SIGNS = re.compile(r"[\\^_{}]")


def maths(text: str) -> Iterator[tuple[int, int]]:
    r"""Tell where mathematics of TeX stands in a plain text: ``$\alpha$``, ``H$_2$O``; not ``$5, $6``.

    What is between the dollars has balanced braces and no macro but those for signs and alphabets; without
    macros, indices and the like it is one word that stands apart. As in pandoc's Markdown, no space is inside
    of a dollar sign, and no digit behind the second one.

    Yields:
        The extents, dollars included, in order.
    """
    at = 0
    while found := _BETWEEN_DOLLARS.search(text, at):
        if _is_maths(found[0][1:-1], text[max(0, found.start() - 1) : found.start()]):
            yield found.span()
            at = found.end()
        else:
            at = found.start() + 1


def _is_maths(inside: str, before: str) -> bool:
    if not _SIGNS.search(inside):
        return not (before.isalnum() or any(char.isspace() for char in inside))
    known = all(name in _IN_MATHS or name in ",;:! {}|" for name in _COMMAND.findall(inside))
    # BibTeX counts "\\{" as a brace, TeX does not.
    return known and "^^" not in inside and all(map(_is_balanced, (inside, _COMMAND.sub("", inside))))


def _is_balanced(text: str) -> bool:
    depths = list(accumulate((char == "{") - (char == "}") for char in text))
    return not depths or (min(depths) >= 0 and depths[-1] == 0)


def tidy(text: str) -> str:
    """Make runs of ASCII white space one space, and drop it at both ends."""
    return _SPACES.sub(" ", text).strip(" ")


def decode(latex: str, looks: Looks = PLAIN) -> str:
    """Read the text of a BibTeX field.

    Accents, symbols and ligatures become characters, grouping braces are dropped, and so is formatting, save
    for what ``looks`` has; what is `silent` says nothing. Mathematics and macros that are not known stay as
    they stand. Never raises, and is linear in the length.
    """
    if not _NOT_PLAIN.search(latex):
        return tidy(latex)
    return tidy("".join(text for _, _, text in _said(latex, looks)))


def silent(latex: str) -> tuple[str, ...]:
    r"""Give the macros of a text that print nothing, such as ``\noopsort{1973b}``, with what they hold."""
    return tuple(_SILENT_MACRO.findall(latex)) if "\\" in latex else ()


def said(latex: str, emphasis: str = "") -> Iterator[tuple[int, int, str]]:
    """What LaTeX says, piece by piece: the extent of each in ``latex``, and its plain text, perhaps empty.

    ``emphasis`` is put around what is in italics.
    """
    return _said(latex, dict.fromkeys(_ITALIC, (emphasis, emphasis)) if emphasis else PLAIN)


def _said(latex: str, looks: Looks) -> Iterator[tuple[int, int, str]]:
    closing: list[str] = []
    for token in _TOKEN.finditer(latex):
        yield *token.span(), _read_token(token, closing, looks)


def _read_token(token: re.Match[str], closing: list[str], looks: Looks) -> str:
    """What a token says; ``closing`` holds what each open brace will say when it closes."""
    kind = token.lastgroup
    if kind == "base":
        closing += [""] * token["accents"].count("{")
        return _accented(token["accents"], token["base"])
    if kind == "silent":
        return ""
    if kind == "group":
        return _read_macro(token, closing, looks)
    if token[0] == "{":
        return _read_group(token, closing, looks)
    if token[0] == "}":
        return closing.pop() if closing else ""
    if kind == "char":
        return _ESCAPED.get(token["char"], token[0])
    return _LIGATURES[token[0]] if kind == "ligature" else token[0]


def _read_group(token: re.Match[str], closing: list[str], looks: Looks) -> str:
    """Open a group. One that begins with a macro, a special character of BibTeX, protects nothing."""
    opening, close = looks.get(PROTECTED, ("", ""))
    if close and (close in closing or token.string[token.end() : token.end() + 1] in ("\\", "}", "")):
        opening = close = ""
    closing.append(close)
    return opening


def _accented(accents: str, base: str) -> str:
    marks = re.findall(r"\\(.)", accents)
    letter = base.strip().lstrip("\\")
    return unicodedata.normalize("NFC", letter + "".join(_COMBINING[mark] for mark in reversed(marks)))


def _read_macro(token: re.Match[str], closing: list[str], looks: Looks) -> str:
    word, opens = token["word"], bool(token["group"])
    if word in looks and (opens or closing):
        opening, closing[len(closing) - (not opens) :] = looks[word][0], [looks[word][1]]
        return opening
    if word in _SYMBOLS or word in _LOOK:
        closing += [""] * opens
        return _SYMBOLS.get(word, "")
    if word in _QUOTES and opens:
        closing.append("”")
        return "“"
    closing += ["}"] * opens
    # In "{\\foo}bar" the brace that is dropped is what ends the macro.
    return token[0] + ("{}" if token.string.startswith("}", token.end()) else "")
