"""A confidence says how often what has it is right; a value is never less certain than the whole."""

import json
from itertools import pairwise
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.citations.confidence import (
    TRUSTED,
    VALUE,
    WHOLE,
    Signs,
    Value,
    calibration,
    in_string,
    judged,
    log_certainty,
    probability,
    signs,
)
from biblio.citations.strings import read_string

BOOK = "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld and Nicolson, 1987, p. 56"
WORDS = ["Roe", ",", "The", "Walls", ",", "1990"]
VALUES = [Value("author", 0, 0, 1), Value("title", 2, 2, 4), Value("date", 5, 5, 6)]


def said(certainty: list[float], values: list[Value] = VALUES) -> Signs:
    return signs(WORDS, log_certainty(certainty), (0, 6), values)


def told(found: Signs) -> dict[str, float]:
    return dict(zip(WHOLE, found.whole, strict=True))


def test_the_signs_of_a_citation_are_probabilities_as_logarithms() -> None:
    found = told(said([0.5, 1.0, 0.8, 0.4, 1.0, 1.0]))
    assert found["tokens sure"] == pytest.approx(log(0.5 * 0.8 * 0.4))
    assert found["values sure"] == pytest.approx(log(0.5 * 0.4 * 1.0))
    assert found["worst value"] == pytest.approx(log(0.4))
    assert found["tokens"] == pytest.approx(log(7))
    assert found["values"] == pytest.approx(log(4))


def test_the_signs_of_a_value_are_its_worst_token_and_those_beside_it() -> None:
    found = said([0.5, 0.9, 0.8, 0.4, 0.7, 1.0])
    assert found.labels == ("author", "title", "date")
    assert found.values[0] == pytest.approx((log(0.5), 0.0, log(0.9)))
    assert found.values[1] == pytest.approx((log(0.4), log(0.9), log(0.7)))
    assert found.values[2] == pytest.approx((0.0, log(0.7), 0.0))


def test_a_label_that_stands_twice_is_told() -> None:
    titles = [Value("title", 0, 0, 1), Value("title", 2, 2, 4), Value("date", 5, 5, 6)]
    assert said([1.0] * 6, titles).repeated == {"title"}
    assert said([1.0] * 6).repeated == frozenset()


def test_a_string_tells_what_is_left_out_and_whether_there_are_several() -> None:
    alone = said([1.0] * 6)
    among = told(in_string(alone, 3, True))
    assert (told(alone)["tokens left out"], told(alone)["one of several"]) == (0.0, 0.0)
    assert (among["tokens left out"], among["one of several"]) == (pytest.approx(log(4)), 1.0)


@pytest.mark.parametrize(
    ("odds", "trusted", "chance"),
    [
        (0.0, 3.0, 0.5),
        (-log(3), 3.0, 0.25),
        (3.0, 3.0, TRUSTED),
        (1.5, 1.5, TRUSTED),
        (1.5, 3.0, 0.75),
        (3.0 + log(9), 3.0, 81 / 82),
        (-1e9, 3.0, 0.0),
        (1e9, 3.0, 1.0),
    ],
)
def test_what_can_be_trusted_has_nine_tenths(odds: float, trusted: float, chance: float) -> None:
    assert probability(odds, trusted) == pytest.approx(chance)


@given(st.lists(st.floats(-800, 800), min_size=2), st.floats(0.1, 10))
def test_more_odds_never_mean_less_confidence(odds: list[float], trusted: float) -> None:
    chances = [probability(each, trusted) for each in sorted(odds)]
    assert all(0 <= chance <= 1 for chance in chances)
    assert all(less <= more for less, more in pairwise(chances))


CERTAINTIES = st.lists(st.floats(0, 1), min_size=6, max_size=6)
LABELS = st.lists(st.sampled_from(["author", "title", "date", "unheard of"]), min_size=3, max_size=3)


@given(CERTAINTIES, LABELS, st.integers(0, 50), st.booleans())
def test_a_value_is_never_less_certain_than_the_whole(
    certainty: list[float], labels: list[str], left_out: int, several: bool
) -> None:
    values = [value._replace(label=label) for value, label in zip(VALUES, labels, strict=True)]
    judgement = judged(in_string(said(certainty, values), left_out, several))
    assert len(judgement.values) == 3
    assert all(0 <= judgement.whole <= value <= 1 for value in judgement.values)


def test_what_the_tagger_is_sure_of_has_more_confidence_than_what_it_doubts() -> None:
    assert judged(said([0.99] * 6)).whole > 0.7 > 0.3 > judged(said([0.5] * 6)).whole


def test_every_span_of_a_reading_has_a_confidence_and_persons_of_one_list_the_same() -> None:
    (reading,) = read_string("Smith, John, and Mary Brown. The Long Road. London: Cape, 1956.")
    assert len(reading.certainties) == len(reading.spans)
    sure = dict(zip(reading.spans, reading.certainties, strict=True))
    assert len({sure[span] for span in reading.spans if span.label == "author"}) == 1
    assert min(reading.certainties) >= reading.confidence


def test_a_garbled_reference_has_less_confidence() -> None:
    (clean,), (garbled,) = read_string(BOOK), read_string("Hobsb4wm Eri, Age Empire lond0n Weid Nico 87 56")
    assert garbled.confidence < clean.confidence


def whole_or_value(names: tuple[str, ...]) -> dict[str, object]:
    return {"inputs": dict.fromkeys(names, 0.5), "once": {"title": 1.0}, "twice": {}, "trusted": 2.0}


def test_a_calibration_is_read_by_the_names_of_its_inputs() -> None:
    text = json.dumps({"whole": whole_or_value(WHOLE), "value": whole_or_value(VALUE)})
    assert calibration(text).value.inputs == (0.5,) * len(VALUE)
    with pytest.raises(KeyError):
        calibration(text.replace("worst token", "token"))
