"""What training writes is a model that CRFsuite reads, with weights that pack well."""

import pycrfsuite
import pytest

from biblio.model import Span
from training.examples import Example
from training.train import STEPS, Settings, rounded, train

BOOK = Example("Roe. Walls. 1990", (Span("author", 0, 3), Span("title", 5, 10)), ((0, 16),), "made")


def test_weights_are_rounded_and_the_model_is_read(tmp_path):
    out = tmp_path / "m.crfsuite"
    train([BOOK] * 8, out, Settings(iterations=5, least_seen=1))
    model = out.read_bytes()
    assert rounded(model) == model
    tagger = pycrfsuite.Tagger()
    tagger.open(str(out))
    assert "author" in tagger.labels()
    dumped = tmp_path / "m.txt"
    tagger.dump(str(dumped))
    shown = [float(line.rpartition(": ")[2]) for line in dumped.read_text().splitlines() if " --> " in line]
    assert shown
    assert all(abs(weight * STEPS - round(weight * STEPS)) < 1e-3 for weight in shown)


def test_what_is_no_model_is_told():
    with pytest.raises(ValueError, match="no model of CRFsuite"):
        rounded(bytes(100))
