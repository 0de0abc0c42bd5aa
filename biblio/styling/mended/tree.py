"""A style as a tree of mended elements, with what is looked up in it often close at hand."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import citeproc
from citeproc import model
from lxml import etree  # type: ignore[import-untyped]

from biblio.errors import BiblioError
from biblio.styling.markup import (
    BOLD,
    CAPITALS,
    CAPITALS_END,
    ITALIC,
    LIGHT,
    LOWERED,
    LOWERED_END,
    RAISED,
    RAISED_END,
    ROMAN,
    Quotes,
)

CSL = "{http://purl.org/net/xbiblio/csl}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DEFAULT_LOCALE = "en-US"
# What a term falls back to where a locale lacks a form of it (CSL 1.0.2, "Terms").
_FALLBACKS = {
    "verb-short": ("verb", "long"),
    "symbol": ("short", "long"),
    "short": ("long",),
    "verb": ("long",),
}

FORMATTER = SimpleNamespace(
    preformat=str,
    Italic=lambda text: f"{ITALIC}{text}{ROMAN}",
    Oblique=lambda text: f"{ITALIC}{text}{ROMAN}",
    Bold=lambda text: f"{BOLD}{text}{LIGHT}",
    Superscript=lambda text: f"{RAISED}{text}{RAISED_END}",
    Subscript=lambda text: f"{LOWERED}{text}{LOWERED_END}",
    SmallCaps=lambda text: f"{CAPITALS}{text}{CAPITALS_END}",
    Light=str,
    Underline=str,
)


@dataclass(slots=True)
class Tongue:
    """What the locales of a style say together, the first that says it winning."""

    language: str
    terms: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    dates: dict[str, tuple[dict[str, str], list[dict[str, str]]]] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)

    def term(self, name: str, form: str = "long", plural: bool = False) -> str:
        """Give a term; a form that is missing falls back to the next plainer one. Empty if there is none."""
        for one in (form, *_FALLBACKS.get(form, ())):
            for spelling in (name, name.replace(" ", "-"), name.replace("-", " ")):
                found = self.terms.get((spelling, one))
                if found is not None:
                    return found[plural]
        return ""

    def quotes(self) -> Quotes:
        """Give the marks of quotation."""
        inside = self.options.get("punctuation-in-quote") == "true"
        outer = self.term("open-quote") or "“", self.term("close-quote") or "”"
        inner = self.term("open-inner-quote") or "‘", self.term("close-inner-quote") or "’"
        return Quotes(*outer, *inner, punctuation_inside=inside)


class Mended:
    """What every mended element has: the root of the tree, its macros and terms, all looked up once."""

    _style: Any = None

    @property
    def style(self) -> Any:
        """The root of the tree."""
        return self._style

    @property
    def tongue(self) -> Tongue:
        """The terms, dates and options of the style's language."""
        tongue: Tongue = self._style.words
        return tongue

    def get_formatter(self) -> SimpleNamespace:
        """Give what puts marks around a text."""
        return FORMATTER


class Style(Mended, model.Style):  # type: ignore[misc]
    """The root."""

    words: Tongue
    macros: Mapping[str, Any]
    prints_suffix: bool

    def prepare(self, locale: str) -> None:
        """Keep the elements, which would else be made anew at each look, and merge the locales."""
        self.alive = list(self.iter(f"{CSL}*"))
        for element in self.alive:
            element._style = self
        self.macros = {element.get("name"): element for element in self.findall(f"{CSL}macro")}
        self.words = _tongue(
            self, (locale or self.get("default-locale") or _DEFAULT_LOCALE).replace("_", "-")
        )
        self.prints_suffix = any(element.get("variable") == "year-suffix" for element in self.alive)


def load(path: Path, locale: str, classes: Mapping[str, type]) -> Style:
    """Read a style into a tree.

    Args:
        path: The file of an independent style.
        locale: A language such as ``de-DE``; empty for that of the style.
        classes: The class of each element, by its name.

    Raises:
        BiblioError: The style cannot be read, or there is no such locale.
    """
    try:
        tree = etree.parse(io.BytesIO(path.read_bytes()), _parser(classes))
    except OSError as error:
        raise BiblioError(f"cannot be read ({error.strerror})", str(path)) from None
    except etree.XMLSyntaxError as error:
        cause = f"this is no CSL style that can be used: {(error.msg or 'no XML').partition(', line ')[0]}"
        raise BiblioError(cause, str(path), *error.position) from None
    root = tree.getroot()
    if root.tag != f"{CSL}style" or tree.docinfo.doctype:
        cause = "it has a document type of its own" if tree.docinfo.doctype else "its root is no style of CSL"
        raise BiblioError(f"this is no CSL style that can be used: {cause}", str(path))
    root.prepare(locale)
    return root  # type: ignore[no-any-return]


def _parser(classes: Mapping[str, type]) -> Any:
    lookup = etree.ElementNamespaceClassLookup()
    namespace = lookup.get_namespace(CSL[1:-1])
    namespace[None] = type("Element", (Mended, model.CitationStylesElement), {})
    namespace.update(classes)
    parser = etree.XMLParser(
        remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True, huge_tree=False
    )
    parser.set_element_class_lookup(lookup)
    return parser


def _tongue(style: Style, locale: str) -> Tongue:
    language = locale.partition("-")[0]
    own = {element.get(_LANG): element for element in style.findall(f"{CSL}locale")}
    files = [name for name in (locale, citeproc.PRIMARY_DIALECTS.get(language)) if name in _locales()]
    if not files and language != "en":
        raise BiblioError(f"there is no locale {locale!r}; there are: {', '.join(sorted(_locales()))}")
    tongue = Tongue(language)
    for name in (locale, language, None):
        if name in own:
            _add(tongue, own[name])
    for name in dict.fromkeys((*files, _DEFAULT_LOCALE)):
        _add(tongue, _locale(name))
    return tongue


@lru_cache(maxsize=1)
def _locales() -> frozenset[str]:
    return frozenset(path.stem.removeprefix("locales-") for path in Path(citeproc.LOCALES_PATH).glob("*.xml"))


@lru_cache(maxsize=8)
def _locale(name: str) -> Any:
    return etree.parse(Path(citeproc.LOCALES_PATH, f"locales-{name}.xml")).getroot()


def _add(tongue: Tongue, locale: Any) -> None:
    """Add what a locale says to what is said already.

    Its ordinals are taken all or none (CSL 1.0.2, "Ordinal Suffixes").
    """
    ordinals_known = any(name.startswith("ordinal") for name, _ in tongue.terms)
    for term in locale.iterfind(f"{CSL}terms/{CSL}term"):
        name = term.get("name")
        if term.get("gender-form") or (ordinals_known and name.startswith("ordinal")):
            continue
        single, multiple = term.find(f"{CSL}single"), term.find(f"{CSL}multiple")
        texts = term.text or "", term.text or ""
        if single is not None or multiple is not None:
            texts = _content(single), _content(multiple)
        tongue.terms.setdefault((name, term.get("form", "long")), texts)
        if name.startswith("ordinal-") and term.get("match"):
            tongue.options.setdefault(f"{name} match", term.get("match"))
    for date in locale.iterfind(f"{CSL}date"):
        parts = [dict(part.attrib) for part in date.iterfind(f"{CSL}date-part")]
        tongue.dates.setdefault(date.get("form"), (dict(date.attrib), parts))
    for options in locale.iterfind(f"{CSL}style-options"):
        for name, value in options.attrib.items():
            tongue.options.setdefault(name, value)


def _content(element: Any) -> str:
    return "" if element is None else element.text or ""
