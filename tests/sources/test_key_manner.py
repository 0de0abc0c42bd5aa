"""New keys look like those that a library has."""

import pytest
from sources.printed import book

from biblio.model import Source
from biblio.sources.key_manner import keys_like

WOOLF = book("Woolf, Virginia", "A Room of One's Own", "London: Hogarth", 1929)
CARR = book("Carr, E. H.", "What Is History?", "London: Macmillan", 1961)
VAN = book("Goethe, Johann", "Die Wahlverwandtschaften", "Tübingen: Cotta", 1809)
NEW = book("Müller, Anna", "The Narrow Road", "Rome: Casa", 1999)


def held(*keys):
    return [
        Source(key, "", reference, (), entry="@book{...}")
        for key, reference in zip(keys, (WOOLF, CARR, VAN), strict=False)
    ]


@pytest.mark.parametrize(
    ("keys", "new"),
    [
        (("Woolf:1929", "Carr:1961", "Goethe1809"), "Muller:1999"),
        (("woolf_room_1929", "carr_what_1961"), "muller_narrow_1999"),
        (("WOOLF29", "CARR61"), "MULLER99"),
        (("Woolf1929Room", "Carr1961What", "x"), "Muller1999Narrow"),
        (("woolf1929a", "carr1961b"), "muller1999"),
        # Nothing that most have in common.
        ((), "muller1999"),
        (("woolf1929", "x", "Carr:61"), "muller1999"),
        (("a", "b", "c"), "muller1999"),
    ],
)
def test_new_keys(keys, new):
    assert keys_like([NEW], held(*keys)) == (new,)


def test_what_lacks_a_part_has_the_usual_key():
    undated = book("Müller, Anna", "The Narrow Road")
    assert keys_like([undated, NEW], held("Woolf:1929")) == ("muller-nd", "Muller:1999")


def test_keys_are_told_apart_whatever_the_order():
    other = book("Müller, Bert", "Wide Roads", "Rome: Casa", 1999)
    library = [*held("Woolf:1929", "Carr:1961"), Source("muller:1999a", "", VAN, ())]
    assert keys_like([NEW, other], library) == ("Muller:1999b", "Muller:1999c")
    assert keys_like([other, NEW], library) == ("Muller:1999c", "Muller:1999b")
