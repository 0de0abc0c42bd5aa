"""Two references of which one spells out the umlauts that the other one has: ``Koeln`` and ``Köln``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from biblio.sources.forms import Form, Person, Words


def alike(form: Form, other: Form) -> Form:
    """Give a form with the umlauts of another one in the words that it spells out."""
    if not (other.spelt or other.spelt_places):
        return form
    known, cities = dict(other.spelt), dict(other.spelt_places)
    people = (*form.authors, *form.editors, *form.translators)
    said = {*form.title, *form.container, *form.imprint, *(word for one in people for word in one.family)}
    if not (said & known.keys() or form.places & cities.keys()):
        return form

    def put(text: Words) -> Words:
        return tuple(known.get(word, word) for word in text)

    def named(listed: tuple[Person, ...]) -> tuple[Person, ...]:
        return tuple(replace(one, family=put(one.family)) for one in listed)

    return replace(
        form,
        authors=named(form.authors),
        editors=named(form.editors),
        translators=named(form.translators),
        title=put(form.title),
        cuts=tuple(map(put, form.cuts)),
        main=put(form.main),
        subtitle=put(form.subtitle),
        telling=_telling(form.telling, other.telling, known),
        telling_title=_telling(form.telling_title, other.telling_title, known),
        container=_telling(form.container, other.container, known),
        journal=_telling(form.journal, other.journal, known),
        imprint=put(form.imprint),
        publishers=frozenset(put(tuple(form.publishers))),
        places=frozenset(cities.get(place, place) for place in form.places),
    )


def _telling(text: Words, other: Words, known: Mapping[str, str]) -> Words:
    """Telling words, without those that with their umlaut tell nothing: ``für``."""
    kept = tuple(known.get(word, word) for word in text if known.get(word, word) in (word, *other))
    return kept or text
