from math import log2

import pytest

from benchmarks.agreement import agreement
from benchmarks.scaling import CITED, citations, growth_against_sorting
from biblio.sources.group import group


def test_citations_are_the_same_on_every_run() -> None:
    assert citations(100) == citations(100)


def test_each_source_is_cited_as_often() -> None:
    sources = [one.source for one in citations(100)]
    assert {sources.count(source) for source in sources} == {CITED}
    assert len(set(sources)) == 100 // CITED


def test_citations_of_a_source_differ() -> None:
    every = citations(500)
    assert len({one.reference for one in every}) > 3 * len({one.source for one in every})


def test_what_is_made_can_be_grouped() -> None:
    every = citations(500)
    sources = group([one.reference for one in every]).sources
    home = {member: source.key for source in sources for member in source.members}
    seen = agreement([one.source for one in every], [home.get(at, str(at)) for at in range(500)])
    assert seen.precision > 0.99
    assert seen.recall > 0.95


@pytest.mark.parametrize(("seconds", "growth"), [(20 * log2(2000) / log2(1000), 1), (40, 1.82)])
def test_growth_is_1_where_cost_grows_as_n_log_n(seconds: float, growth: float) -> None:
    assert growth_against_sorting((1000, 10), (2000, seconds)) == pytest.approx(growth, abs=0.01)
