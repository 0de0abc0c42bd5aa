"""The scorer is fitted on pairs that rules leave open, and comes out the same on every run."""

import gzip
import json
from dataclasses import replace

import pytest

from biblio.model import Date, Name, Reference
from biblio.sources import scorer as judge
from training.regression import CONSTANT
from training.scorer import Known, block_number, clustered, examples, fitted, glottolog, learnt

WALLS = Reference(
    type="book",
    author=(Name("Roe", "Jane"),),
    title="The Walls of Ancient Rome",
    publisher="Cape",
    publisher_place="London",
    issued=Date(1950),
)
GATES = replace(WALLS, title="Gates of the North")
BIB = """@book{a, author = {Roe, Jane}, title = {Walls}, year = 1950, glottolog_ref_id = {7}}
@book{a, author = {Roe, Jane}, title = {Walls}, year = 1950, glottolog_ref_id = {7}}
@book{b, title = {Gates}}
"""


def known(*said):
    return [Known(source, reference) for source, reference in said]


def test_pairs_that_share_a_block_are_told_apart_by_their_sources():
    found = list(
        examples(known(("1", WALLS), ("1", replace(WALLS, publisher="J. Cape")), ("2", GATES), ("2", GATES)))
    )
    assert sorted((one.kind, one.same) for one in found) == [
        ("whole", False),
        ("whole", False),
        ("whole", True),
    ]
    assert all(one.row[CONSTANT] == 1.0 for one in found)


@pytest.mark.parametrize(
    "other",
    [
        {"issued": Date(1960)},
        {"volume": "2"},
        {"title": ""},
        {"type": "article-journal", "container_title": "Man"},
        {"title": "Стены Древнего Рима"},
    ],
)
def test_what_a_rule_keeps_apart_teaches_nothing(other):
    first = replace(WALLS, volume="1")
    assert list(examples(known(("1", first), ("2", replace(first, **other))))) == []


def test_equal_references_of_one_source_count_once():
    assert list(examples(known(("1", WALLS), ("1", WALLS)))) == []


def test_weights_have_the_names_of_what_is_seen():
    slips = [replace(WALLS, publisher=publisher) for publisher in ("J. Cape", "Cape Ltd", "Jonathan Cape")]
    pairs = known(
        *(("1", one) for one in (WALLS, *slips)), *(("2", replace(one, title="Gates")) for one in slips)
    )
    weights = fitted(examples(pairs))
    assert weights["whole"]["title equal"] > 0 > weights["whole"]["title other"]
    assert weights == fitted(examples(pairs))
    assert weights["whole"].keys() <= judge.learned()["whole"].keys()


def test_a_cluster_is_learned_from_or_measured_on_as_a_whole(tmp_path):
    assert learnt("cid.1/0") == learnt("cid.1/1")
    rows = [
        {"id": n, "edition": f"cid.{n}/0", "csl": {"type": "book", "title": f"Title {n}"}} for n in range(40)
    ]
    path = tmp_path / "set.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    parts = [
        {one.source for one in clustered(path, want)} for want in (learnt, lambda name: not learnt(name))
    ]
    assert all(parts)
    assert not parts[0] & parts[1]
    assert len(parts[0] | parts[1]) == len(rows)


def test_every_entry_with_an_id_is_known(tmp_path):
    path = tmp_path / "library.bib.gz"
    path.write_bytes(gzip.compress(BIB.encode()))
    assert [one.source for one in glottolog(path)] == ["7", "7"]


def test_a_block_holds_the_spellings_of_a_name():
    names = [(Name("Müller", "A."),), (Name("Mueller-Roe"),), (Name("MULLER"),)]
    first, second, third = (block_number(replace(WALLS, author=author)) for author in names)
    assert first == third != second
