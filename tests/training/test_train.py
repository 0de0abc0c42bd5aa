"""What training writes is a model that CRFsuite reads, packed."""

import pycrfsuite

from biblio.model import Span
from training.examples import Example
from training.model_file import packed
from training.train import Settings, train

BOOK = Example("Roe. Walls. 1990", (Span("author", 0, 3), Span("title", 5, 10)), ((0, 16),), "made")


def test_the_model_is_packed_and_read(tmp_path):
    out = tmp_path / "m.crfsuite"
    train([BOOK] * 8, out, Settings(iterations=5, least_seen=1))
    model = out.read_bytes()
    assert packed(model) == model
    tagger = pycrfsuite.Tagger()
    tagger.open(str(out))
    assert "author" in tagger.labels()
