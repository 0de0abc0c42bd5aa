"""What stands beside a name, in ``.bib`` files."""

import pytest

from biblio.formats import biblatex, classic
from biblio.model import Name, Reference

JR = Name("Roe", "Jane", suffix="Jr.")
BRACKET = Name("Roe", "Jane", suffix="[Ann Doe]")
SCRIPT = Name("Zhang", "San", suffix="张三")


@pytest.mark.parametrize(
    ("names", "people", "annotation"),
    [
        ((BRACKET,), "Roe, Jane", '1="[Ann Doe]"'),
        ((JR, SCRIPT), "Roe, Jr., Jane and Zhang, San", '2="张三"'),
        ((BRACKET, SCRIPT), "Roe, Jane and Zhang, San", '1="[Ann Doe]"; 2="张三"'),
        ((Name("Roe", suffix="(J. Doe)"),), "Roe", '1="(J. Doe)"'),
        ((JR,), "Roe, Jr., Jane", ""),
        ((Name("张", "三", suffix="先生"),), "张, 先生, 三", ""),
        ((Name("Roe", "Jane", suffix='[a"; 2="b]'),), 'Roe, [a"; 2="b], Jane', ""),
    ],
)
def test_what_stands_beside_a_name_is_annotated(names, people, annotation):
    reference = Reference("book", author=names, title="Walls")
    kind, fields = biblatex.write(reference)
    assert (fields["author"], fields.get("author+an:aside", "")) == (people, annotation)
    assert biblatex.read(kind, fields)[0] == reference
    assert classic.write(reference)[1]["author"] == "{" + people + "}"
