"""Names: lists of people with their roles (CSL 1.0.2, "Names")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from citeproc import model

from biblio.formats.asides import is_aside
from biblio.model import Name as Person
from biblio.styling.mended.cite import Cite
from biblio.styling.mended.dress import dressed, joined, put
from biblio.styling.mended.tree import CSL, Mended

# What names inherit from the style, the citation or the bibliography, where it is called otherwise.
_INHERITED = {"form": "name-form", "delimiter": "name-delimiter"}
_DEFAULTS = {
    **{"delimiter": ", ", "form": "long", "sort-separator": ", ", "initialize": "true"},
    **{"delimiter-precedes-last": "contextual", "delimiter-precedes-et-al": "contextual"},
    **{"initialize-with-hyphen": "true", "demote-non-dropping-particle": "display-and-sort"},
    **{"et-al-use-first": "1"},
}
_AS_USUAL = {"delimiter-precedes-last": "contextual", "delimiter-precedes-et-al": "contextual"}
_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")
_GIVEN = re.compile(r"[^\s.-]+\.?|-")


class Names(Mended, model.Names):  # type: ignore[misc]
    """One or more lists of people, or what stands in their place."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give the lists of those of the variables that are there."""
        manner = self if item.pattern is None or len(self) else item.pattern
        name, label = manner.find(f"{CSL}name"), manner.find(f"{CSL}label")
        options = self._options(item, name)
        lists = self._lists(item)
        if lists and options["form"] == "count":
            return str(sum(_shown(len(people), options, item)[0] for _, people in lists))
        texts = []
        for role, people in lists:
            written = _people(people, options, manner, item, self.tongue)
            if label is not None and item.sorting is None:
                term = label.term_of(role, len(people) > 1)
                label_first = label.getnext() is not None and label.getnext().tag == f"{CSL}name"
                written = put(term, written) if label_first else put(written, term)
            texts.append(written)
        if not texts:
            return self._substitute(item)
        delimiter = (
            self.get("delimiter") or item.options.get("names-delimiter") or manner.get("delimiter") or ""
        )
        around = self.attrib if manner is self else {**manner.attrib, **self.attrib}
        return dressed(around, joined(texts, delimiter))

    def _lists(self, item: Cite) -> list[tuple[str, tuple[Person, ...]]]:
        """Give role and people of each variable; people who edited and translated are one list."""
        roles = self.get("variable", "").split()
        lists = [(role, people) for role in roles if (people := item.value(role))]
        found = dict(lists)
        both = found.get("editor"), found.get("translator")
        if both[0] and both[0] == both[1] and self.tongue.term("editortranslator"):
            return [
                ("editortranslator" if role == "editor" else role, people)
                for role, people in lists
                if role != "translator"
            ]
        return lists

    def _substitute(self, item: Cite) -> str | None:
        substitute = self.find(f"{CSL}substitute")
        if substitute is None:
            return None
        outer, item.pattern = item.pattern, self
        try:
            for child in substitute:
                before = len(item.spoken)
                if text := child.render(item):
                    item.silent.update(item.spoken[before:])
                    return str(text)
        finally:
            item.pattern = outer
        return None

    def _options(self, item: Cite, name: Any) -> dict[str, str]:
        """Give what holds for the names: their own options before those of what is around them."""
        inherited = {own: item.options[outer] for own, outer in _INHERITED.items() if outer in item.options}
        own = {} if name is None else name.attrib
        return {**_DEFAULTS, **item.options, **inherited, **own, **(item.sorting or {})}


class Substitute(Mended, model.Substitute):  # type: ignore[misc]
    """What stands in the place of names; `Names` renders it."""


class Name(Mended, model.Name):  # type: ignore[misc]
    """How each name of a list is written; `Names` reads it."""


class Name_Part(Mended, model.Name_Part):  # type: ignore[misc]  # noqa: N801
    """How a part of names is written."""


class Et_Al(Mended, model.Et_Al):  # type: ignore[misc]  # noqa: N801
    """What stands for the people left out; `Names` reads it."""


def _people(people: tuple[Person, ...], options: dict[str, str], manner: Any, item: Cite, tongue: Any) -> str:
    """Write one list of people, cut off where the style wants it or where the source itself goes on."""
    goes_on = people[-1] == OTHERS
    people = people[:-1] if goes_on else people
    shown, cut = _shown(len(people), options, item)
    name = manner.find(f"{CSL}name")
    parts, look = _manner(name)
    shows_last = cut and options.get("et-al-use-last") == "true" and shown < len(people) - 1
    listed = [*people[:shown], people[-1]] if shows_last else people[:shown]
    texts = [_person(person, at, options, parts) for at, person in enumerate(listed)]
    if _is_inverted(Person("-", "-"), 0, options) and not _is_inverted(listed[0], 0, options):
        # No comma stands in the first name, so that none is needed behind it.
        options = {**options, **_AS_USUAL}
    if shows_last:
        first = joined(texts[:-1], options["delimiter"]) or ""
        text = put(first, options["delimiter"]) + f"… {texts[-1]}"
    elif cut or goes_on:
        text = _with_et_al(texts, listed, options, _et_al(manner, tongue))
    else:
        text = _with_and(texts, listed, options, tongue)
    return dressed(look, text) or ""


def _manner(name: Any) -> tuple[dict[str, Mapping[str, str]], dict[str, str]]:
    """Give the attributes of the parts of a name, and those that are put around the whole list."""
    if name is None:
        return {}, {}
    parts = {part.get("name"): part.attrib for part in name.findall(f"{CSL}name-part")}
    return parts, {key: value for key, value in name.attrib.items() if key not in ("delimiter", "form")}


def _with_et_al(texts: list[str], listed: Sequence[Person], options: Mapping[str, str], term: str) -> str:
    text = joined(texts, options["delimiter"]) or ""
    if not term:
        return text
    inverted = _is_inverted(listed[-1], len(listed) - 1, options)
    comes_apart = _comes_apart(options["delimiter-precedes-et-al"], len(texts) > 1, inverted)
    return put(text, options["delimiter"] if comes_apart else " ") + term


def _shown(count: int, options: Mapping[str, str], item: Cite) -> tuple[int, bool]:
    """Give how many names are shown, and whether others are left out."""
    least, first = options.get("et-al-min"), options["et-al-use-first"]
    if item.position not in ("", "first"):
        least = options.get("et-al-subsequent-min", least)
        first = options.get("et-al-subsequent-use-first", first)
    if least and count >= int(least) and count > int(first):
        return int(first), True
    return count, False


def _with_and(texts: list[str], listed: Sequence[Person], options: Mapping[str, str], tongue: Any) -> str:
    word = {"text": tongue.term("and"), "symbol": "&"}.get(options.get("and", ""))
    if len(texts) < 2 or not word:
        return joined(texts, options["delimiter"]) or ""
    inverted = _is_inverted(listed[-2], len(texts) - 2, options)
    comes_apart = _comes_apart(options["delimiter-precedes-last"], len(texts) > 2, inverted)
    before = joined(texts[:-1], options["delimiter"]) or ""
    return put(before, options["delimiter"] if comes_apart else " ").rstrip(" ") + f" {word} {texts[-1]}"


def _comes_apart(when: str, several: bool, inverted: bool) -> bool:
    """Whether the delimiter stands before the last name or before "et al."."""
    known = {"always": True, "never": False, "after-inverted-name": inverted}
    return known.get(when, several)


def _is_inverted(person: Person, at: int, options: Mapping[str, str]) -> bool:
    """Whether a name is turned round, so that a comma stands in it."""
    order = options.get("name-as-sort-order")
    return bool(person.family and person.given) and (order == "all" or (order == "first" and at == 0))


def _et_al(manner: Any, tongue: Any) -> str:
    element = manner.find(f"{CSL}et-al")
    if element is None:
        return str(tongue.term("et-al"))
    return dressed(element.attrib, tongue.term(element.get("term", "et-al"))) or ""


def _person(
    person: Person, at: int, options: Mapping[str, str], parts: Mapping[str, Mapping[str, str]]
) -> str:
    """Write one name in the order and the form of the style."""

    def part(name: str, text: str) -> str:
        return dressed(parts.get(name, {}), text) or ""

    if person.literal:
        return part("family", person.literal)
    given, family, particle = person.given, person.family, person.particle
    if not family:
        return part("given", " ".join(filter(None, (given, particle, person.suffix))))
    whole = f"{particle}{'' if particle.endswith(('’', '-')) else ' '}{family}" if particle else family
    if options["form"] == "short":
        return part("family", whole)
    given = initials(given, options)
    if _is_east_asian(family + given):
        return part("family", family) + part("given", given)
    demoted = options["demote-non-dropping-particle"]
    if not _is_inverted(person, at, options):
        first = part("given", given), part("family", whole)
        return " ".join(filter(None, (*first, person.suffix)))
    if demoted == "display-and-sort" or (demoted == "sort-only" and "sorted" in options):
        texts = part("family", family), part("given", " ".join(filter(None, (given, particle))))
    else:
        texts = part("family", whole), part("given", given)
    if is_aside(person):
        return f"{joined(list(filter(None, texts)), options['sort-separator'])} {person.suffix}"
    return joined(list(filter(None, (*texts, person.suffix))), options["sort-separator"]) or ""


def initials(given: str, options: Mapping[str, str]) -> str:
    """Shorten given names as the style wants it: ``Anna Louise`` to ``A. L.``.

    With ``initialize="false"`` only what is an initial already gets the style's sign behind it. Particles,
    which begin small, stay, as do names cut short of their own (``Yu.``).
    """
    sign = options.get("initialize-with")
    if sign is None:
        return given
    whole = options["initialize"] == "false"
    hyphens = whole or options["initialize-with-hyphen"] == "true"
    pieces: list[str] = []
    for piece in _GIVEN.findall(given):
        bare = piece.rstrip(".")
        if piece == "-":
            pieces = ["".join(pieces).rstrip(" "), "-"] if hyphens else pieces
        elif not bare[:1].isupper() or (len(bare) > 1 and (whole or (piece != bare and len(bare) < 4))):
            pieces.append(f" {piece} ")
        else:
            pieces.append(bare[0] + sign)
    return " ".join("".join(pieces).split())


def _is_east_asian(text: str) -> bool:
    letters = _LETTER.findall(text)
    return bool(letters) and all(_EAST_ASIAN.match(letter) for letter in letters)


OTHERS = Person(literal="\ufdef")
"""Ends a list of people that goes on in the source itself (``Roe, J., et al.``)."""
