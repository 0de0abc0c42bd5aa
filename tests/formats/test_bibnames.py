"""Names in BibTeX files, by the rules of BibTeX."""

import pytest
from formats.samples import names, texts
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import bibnames
from biblio.model import Name

WRITTEN = [
    ((Name("Sayers", "Michael"), Name("Kahn", "Albert E.")), "Sayers, Michael and Kahn, Albert E."),
    ((Name("Plato"),), "Plato"),
    ((Name("Gogh", "Vincent", "van"),), "van Gogh, Vincent"),
    ((Name("Gogh", "", "van"),), "van Gogh"),
    ((Name("King", "Martin Luther", "", "Jr."),), "King, Jr., Martin Luther"),
    ((Name(literal="Little, Brown and Company"),), "{Little, Brown and Company}"),
    ((Name(literal="NASA"),), "{NASA}"),
    # Names that the rules of splitting would break.
    ((Name("Lloyd George", "David"),), "Lloyd George, David"),
    ((Name("Lloyd George"),), "{Lloyd George}{}"),
    ((Name("de Gaulle", "Charles"),), "{de Gaulle}, Charles"),
    ((Name("Simon and Schuster", "A."),), "{Simon and Schuster}, A."),
    ((Name("Gaulle", "Charles", "De"),), "prefix={De}, family={Gaulle}, given={Charles}"),
    ((Name("", "Plato"),), "given={Plato}"),
    ((Name("King", "", "", "Jr."),), "family={King}, suffix={Jr.}"),
    # "others" in braces is a name, not what BibTeX has for "et al."
    ((Name("Knuth"), Name(literal="others")), "Knuth and {others}"),
]


@pytest.mark.parametrize(("people", "latex"), WRITTEN)
def test_written_and_read_back(people, latex):
    assert bibnames.write(people) == latex
    assert bibnames.read(latex) == bibnames.Names(people)


@pytest.mark.parametrize(
    ("people", "latex"),
    [((Name("Knuth"),), "Knuth and others"), ((), "others"), (WRITTEN[0][0], f"{WRITTEN[0][1]} and others")],
)
def test_a_list_that_goes_on_is_written_and_read_back(people, latex):
    assert bibnames.write(people, goes_on=True) == latex
    assert bibnames.read(latex) == bibnames.Names(people, goes_on=True)


@pytest.mark.parametrize(
    ("latex", "people"),
    [
        ("Michael Sayers AND Albert E. Kahn", (Name("Sayers", "Michael"), Name("Kahn", "Albert E."))),
        ("Donald~E. Knuth", (Name("Knuth", "Donald E."),)),
        ("Ludwig van Beethoven", (Name("Beethoven", "Ludwig", "van"),)),
        (
            r"Charles Louis Xavier Joseph de la Vall{\'e}e Poussin",
            (Name("Vallée Poussin", "Charles Louis Xavier Joseph", "de la"),),
        ),
        (r"{\'E}variste Galois", (Name("Galois", "Évariste"),)),
        ("d'Abo, Mike", (Name("d'Abo", "Mike"),)),
        ("von", (Name("von"),)),
        ("Smith,", (Name("Smith"),)),
        ("Smith, Jr.,", (Name("Smith", "", "", "Jr."),)),
        ("Barnes {and} Noble", (Name("Noble", "Barnes and"),)),
        ("family=Gaulle, given={Charles}, prefix=de, useprefix=true", (Name("Gaulle", "Charles", "de"),)),
        (" and and Smith and ", (Name("Smith"),)),
        ("", ()),
    ],
)
def test_read(latex, people):
    assert bibnames.read(latex) == bibnames.Names(people)


def test_too_many_commas_lose_no_name():
    people, malformed, _ = bibnames.read("Foo, Bar, Baz, Qux and Smith, J.")
    assert people == (Name(literal="Foo, Bar, Baz, Qux"), Name("Smith", "J."))
    assert malformed == ("Foo, Bar, Baz, Qux",)


@given(names, st.booleans())
def test_all_names_read_back(people, goes_on):
    assert bibnames.read(bibnames.write(people, goes_on=goes_on)) == bibnames.Names(people, goes_on=goes_on)


@given(st.lists(texts.filter(bool)))
def test_all_lists_read_back(items):
    assert bibnames.split_list(bibnames.join_list(items)) == tuple(items)


@given(st.text(st.sampled_from("\\{},~= and'\"é"), max_size=60))
def test_reading_never_raises(latex):
    bibnames.read(latex)
