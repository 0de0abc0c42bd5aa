"""Which references are worth comparing: those that share a key.

A form has a bounded number of keys and meets a bounded number of others under each (`pairs`), so the number
of comparisons grows with the number of forms, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from biblio.sources.forms import Form, Words

# In a block of more members than this each one is compared with so many neighbours in order of content.
WINDOW = 20


def dated_keys(form: Form) -> tuple[str, ...]:
    """Keys of a form among forms of its year; a year that is not firm looks one year around, too.

    What leads to the thing itself (DOI, ISBN, shelf mark, web address) is a key whatever the year.
    """
    stems = [f"n:{stem}" for stem in name_stems(form)]
    if form.title:
        stems += _title_stems(form, form.telling_title)
    elif form.container:
        stems.append(f"c:{_stem(form.container[0])}")
    return tuple(f"{year}:{stem}" for year in years(form) for stem in stems) + _identifiers(form)


def title_keys(form: Form) -> tuple[str, ...]:
    """Keys of a form among forms of any year: names with a word of the title, or title words alone."""
    telling = form.telling if form.title else form.container
    if not telling:
        return _identifiers(form)
    spelt = _spelt_out(form, telling)
    ends = {_stem(word) for word in (telling[0], telling[-1], spelt[0], spelt[-1])}
    stems = [f"{name}:{end}" for name in name_stems(form) for end in sorted(ends)]
    return (*stems, *_title_stems(form, form.telling_title or telling), *_identifiers(form))


def name_stems(form: Form) -> tuple[str, ...]:
    """Beginnings of the family names of the first three persons, umlauts spelt out or not."""
    people = (*form.people[:3], *form.editors[:1], *form.translators[:1])
    names = tuple(one.family[-1] for one in people if one.family)
    return tuple(dict.fromkeys(map(_stem, (*names, *_spelt_out(form, names)))))


def title_stem(telling: Words) -> str:
    """The key of a title: the beginnings of its first two telling words."""
    return "t:" + ":".join(map(_stem, telling[:2]))


def _title_stems(form: Form, telling: Words) -> tuple[str, ...]:
    """The key of a title, and that of the title whose umlauts are spelt out."""
    return tuple(dict.fromkeys((title_stem(telling), title_stem(_spelt_out(form, telling)))))


def _spelt_out(form: Form, words: Words) -> Words:
    if not form.spelt:
        return words
    spelt = {plain: out for out, plain in form.spelt}
    return tuple(spelt.get(word, word) for word in words)


def years(form: Form) -> tuple[int | None, ...]:
    """The years under which a form is looked for: its own, those of its range, or those around it."""
    if form.year is None:
        return (None,)
    if form.until:
        return tuple(range(form.year, min(form.until, form.year + 10) + 1))
    return (form.year,) if form.mark == "printed" else (form.year - 1, form.year, form.year + 1)


def index(forms: Mapping[int, Form], keys: Mapping[int, Iterable[str]]) -> dict[str, list[int]]:
    """Blocks: for each key the positions of the forms that have it, in order of content."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for position in sorted(forms, key=lambda p: (forms[p].identity, p)):
        for key in dict.fromkeys(keys[position]):
            blocks[key].append(position)
    return dict(blocks)


def pairs(blocks: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Each pair of positions that share a block, once; large blocks give neighbours only."""
    seen: set[tuple[int, int]] = set()
    for block in blocks:
        for place, first in enumerate(block):
            for second in block[place + 1 : place + 1 + WINDOW]:
                pair = (min(first, second), max(first, second))
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _stem(word: str) -> str:
    return word[:4]


def _identifiers(form: Form) -> tuple[str, ...]:
    """What leads to the thing; of a case also volume and page, as its name is shortened in many ways."""
    isbn = (f"isbn:{form.isbn}",) if form.isbn else ()
    case = (f"case:{form.volume}:{form.page}",) if form.case and form.volume and form.page else ()
    return (*form.addresses, *isbn, *case)
