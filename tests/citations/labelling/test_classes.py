"""Classes of preprints in brackets name nobody."""

import pytest

from biblio.citations.labelling.classes import leave_classes
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("arXiv:2104.09917 [physics.ao-ph], 2021", True),
        ("DOE:2104.09917 [physics.ao-ph], 2021", False),
        ("arXiv:2104.09917, [Roe], 2021", False),
    ],
)
def test_classes(text: str, left: bool) -> None:
    tokens = tokenize(text)
    bracket = tokens.words.index("[")
    labels = ["identifier" if at < 5 else between("identifier") for at in range(len(tokens))]
    labels[bracket + 1] = "author"
    leave_classes(tokens, labels, 0, len(labels))
    assert is_value(labels[bracket + 1]) is not left
