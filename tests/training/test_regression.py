"""Logistic regression finds the weights that the targets were drawn from."""

import random
from math import exp, log

import pytest

from training.regression import CONSTANT, fit, odds


def test_the_constant_alone_is_the_log_odds_of_the_share() -> None:
    weights = fit([{CONSTANT: 1.0}] * 4, [True, True, True, False], 1.0)
    assert weights[CONSTANT] == pytest.approx(log(3), abs=1e-4)


def test_weights_are_found_again() -> None:
    chance = random.Random(1)
    true = {CONSTANT: -0.5, "one": 2.0, "two": -1.0}
    rows = [{CONSTANT: 1.0, "one": chance.gauss(0, 1), "two": chance.gauss(0, 1)} for _ in range(6000)]
    targets = [chance.random() < 1 / (1 + exp(-odds(true, row))) for row in rows]
    assert fit(rows, targets, 1.0) == pytest.approx(true, abs=0.15)


def test_a_penalty_keeps_what_is_always_right_from_being_certain() -> None:
    rows = [{CONSTANT: 1.0, "always": 1.0}] * 5 + [{CONSTANT: 1.0}] * 10
    targets = [True] * 5 + [True, False] * 5
    gentle, strict = (fit(rows, targets, penalty)["always"] for penalty in (0.1, 10.0))
    assert 0 < strict < gentle < 10


def test_an_input_that_a_row_does_not_name_is_nothing() -> None:
    assert odds({"one": 2.0}, {"one": 3.0, "unknown": 5.0}) == 6.0
