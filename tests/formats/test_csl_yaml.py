"""CSL-YAML as pandoc and others write it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import csl, csl_yaml
from biblio.model import Date, Extra, Name, Reference


@pytest.mark.parametrize(
    ("item", "reference", "extra"),
    [
        ("type: book\n  issued: 1999-05", Reference("book", issued=Date(1999, 5)), ()),
        ("type: book\n  issued: -0043~", Reference("book", issued=Date(-44, mark="circa")), ()),
        ("issued: {year: 1999, month: 5}", Reference(issued=Date(1999, 5)), ()),
        ("issued:\n  - year: 1999\n  - year: 2001", Reference(issued=Date(1999, until=Date(2001))), ()),
        ("issued: {date-parts: [[1999]], season: 2}", Reference(issued=Date(1999, season=2)), ()),
        ("volume: 1.10\n  edition: no", Reference(volume="1.10", edition="no"), ()),
        ("title: ~\n  note: ''", Reference(), ()),
        ("title: 'A *B* \\*'", Reference(title="A <i>B</i> *"), ()),
        ("author: [{family: R\\_e, given: J.}]", Reference(author=(Name("R_e", "J."),)), ()),
        ("custom: {a: 3, b: '3', c: true}", Reference(), (("a", "3"), ("b", '"3"'), ("c", "true"))),
    ],
)
def test_items(item, reference, extra):
    (read,) = csl_yaml.read(f"references:\n- id: k\n  {item}\n")
    assert csl.reference(read) == reference
    assert csl.extras(read) == tuple(Extra(f"csl:{name}", value) for name, value in extra)


def test_the_head_of_a_document_and_a_bare_list():
    assert csl_yaml.read("---\nreferences:\n- id: k\n...\n\n# Text: [\n") == [{"id": "k"}]
    assert csl_yaml.read("- id: k\n- 3\n") == [{"id": "k"}, "3"]


@given(st.text(st.sampled_from("-:[]{}&*!|>'\"%@`#, \nab\t"), max_size=40))
def test_reading_raises_but_its_own_error(text):
    with suppress(csl_yaml.YamlError):
        csl_yaml.read(text)
