"""The file of a model is made smaller, and reads the same."""

import pycrfsuite
import pytest

from training.model_file import STEPS, packed

TEXTS = [(["w=roe", "s=Aa"], "author"), (["w=,", "s=,"], "-author"), (["w=walls", "s=Aa"], "title")]
ATTRIBUTES, LABELS = [list(part) for part in zip(*TEXTS, strict=True)]


@pytest.fixture
def model(tmp_path):
    trainer = pycrfsuite.Trainer(verbose=False)
    for length in (1, 2, 3, 3):
        trainer.append(ATTRIBUTES[:length], LABELS[:length])
    # A weak model, so that rounding leaves some features without a weight.
    trainer.select("lbfgs", "crf1d")
    trainer.set_params({"max_iterations": 2, "c2": 200.0, "feature.possible_states": True})
    out = tmp_path / "m.crfsuite"
    trainer.train(str(out))
    return out.read_bytes()


def weights(model, tmp_path):
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    dumped = tmp_path / f"{len(model)}.txt"
    tagger.dump(str(dumped))
    lines = (line for line in dumped.read_text().splitlines() if " --> " in line)
    return {line.rpartition(": ")[0]: float(line.rpartition(": ")[2]) for line in lines}


def test_weights_are_rounded_and_features_without_one_are_left_out(model, tmp_path):
    before, after = weights(model, tmp_path), weights(packed(model), tmp_path)
    rounded = {what: round(weight * STEPS) / STEPS for what, weight in before.items()}
    assert after == pytest.approx({what: weight for what, weight in rounded.items() if weight}, abs=1e-6)
    assert 0 < len(after) < len(before)
    assert len(packed(model)) < len(model)


def test_a_packed_model_is_packed(model):
    assert packed(packed(model)) == packed(model)


def test_it_reads_what_the_weights_say(model):
    small = packed(model)
    before, after = pycrfsuite.Tagger(), pycrfsuite.Tagger()
    before.open_inmemory(model)
    after.open_inmemory(small)
    for tagger in (before, after):
        tagger.set(ATTRIBUTES)
    assert sorted(after.labels()) == sorted(LABELS)
    for label in LABELS:
        assert after.marginal(label, 0) == pytest.approx(before.marginal(label, 0), abs=1 / STEPS)


def test_what_is_no_model_is_told():
    with pytest.raises(ValueError, match="no model of CRFsuite"):
        packed(bytes(100))
