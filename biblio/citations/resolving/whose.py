"""Whose work an ``Ibid.`` means that names somebody: ``Roe, ibid., 5`` is nobody else's."""

from __future__ import annotations

from dataclasses import replace

from biblio.citations.short_forms.likeness import is_part, people, resemblance, words
from biblio.citations.short_forms.works import Works
from biblio.model import Name, Reference


def is_of_those_named(short: Reference, full: Reference) -> bool:
    """Whether all whom a short form names are authors or editors of a work, and its title is of it, too.

    Args:
        short: What the short form says; it names somebody or something.
        full: What the work says.
    """
    if short.title and not is_part(words(short.title), words(full.title), frozenset()):
        return False
    persons = (*full.author, *full.editor, *full.translator)
    return all(any(resemblance(name, person) for person in persons) for name in people(short))


def with_author_in_title(short: Reference, works: Works) -> Reference:
    """A short form with the author whose name ends what was read as its title: ``As shown by Roe, ibid.``.

    Only who has written one of some works is taken for an author.
    """
    last = words(short.title)[-1:]
    if people(short) or not last or not works.with_name(last[0]):
        return short
    return replace(short, author=(Name(last[0]),), title="")
