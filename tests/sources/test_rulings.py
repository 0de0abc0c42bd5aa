"""What people decide goes before all comparison: one source, sources of one work, or two works."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sources.printed import book

from biblio.model import Reference, Source
from biblio.sources.group import Grouping, alike, group
from biblio.sources.rulings import Ruling

WALLS = book("Roe, Jane", "The Walls of Rome", "London: Cape", 1950)
LATER = replace(WALLS, issued=book("", "", "", 1960).issued)
GATES = book("Roe, Jane", "Gates of the North", "London: Cape", 1955)
BARE = book("Roe, Jane", "")


def sources(found: Grouping) -> dict[int, str]:
    return {member: source.key for source in found.sources for member in source.members}


def entry(key: str, reference: Reference) -> Source:
    return Source(key, "", reference, (), entry=f"@book{{{key}}}")


def works(found: Grouping) -> dict[int, str]:
    return {member: source.work for source in found.sources for member in source.members}


def test_what_differs_in_everything_is_one_source_if_people_say_so() -> None:
    found = group([WALLS, GATES], rulings=[Ruling("same", 0, 1)])
    assert len(set(sources(found).values())) == 1
    assert found.unheeded == ()


def test_what_is_identical_is_two_works_if_people_say_so() -> None:
    found = group([WALLS, WALLS], rulings=[Ruling("different", 1, 0)])
    assert len(set(sources(found).values())) == len(set(works(found).values())) == 2


def test_two_sources_of_one_work() -> None:
    found = group([WALLS, WALLS, GATES], rulings=[Ruling("same work", 0, 1), Ruling("same work", 0, 2)])
    assert len(set(sources(found).values())) == 3
    assert len(set(works(found).values())) == 1


def test_a_chain_joins_no_two_that_are_kept_apart() -> None:
    said = [WALLS, replace(WALLS, publisher=""), replace(WALLS, publisher_place="")]
    found = group(said, rulings=[Ruling("different", 1, 2)])
    assert sources(found)[1] != sources(found)[2]


def test_a_sparse_citation_goes_where_people_put_it() -> None:
    assert 2 in group([WALLS, GATES, BARE]).reasons
    found = group([WALLS, GATES, BARE], rulings=[Ruling("same", 2, 1)])
    assert sources(found)[2] == sources(found)[1] != sources(found)[0]


def test_a_sparse_citation_goes_to_no_source_that_people_keep_it_from() -> None:
    found = group([WALLS, GATES, BARE], rulings=[Ruling("different", 2, 1)])
    assert sources(found)[2] == sources(found)[0]


def test_a_library_entry_by_its_key() -> None:
    entries = [entry("one", WALLS), entry("two", GATES)]
    found = group([LATER, WALLS], entries, [Ruling("same", 0, "two"), Ruling("different", "one", 1)])
    assert sources(found)[0] == "two"
    assert sources(found)[1] not in ("one", "two")


@pytest.mark.parametrize(
    ("ruling", "others"),
    [
        (Ruling("same", 0, 7), ()),
        (Ruling("same", "nothing", 0), ()),
        (Ruling("different", 1, 1), ()),
        (Ruling("same", 0, 1), (Ruling("different", 0, 1),)),
        (Ruling("same", "one", "two"), ()),
        (Ruling("same work", "one", "two"), (Ruling("different", "one", "two"),)),
    ],
)
def test_what_cannot_be_followed_is_told(ruling: Ruling, others: tuple[Ruling, ...]) -> None:
    entries = [entry("one", WALLS), entry("two", LATER)]
    assert group([GATES, BARE], entries, [ruling, *others]).unheeded == (ruling,)


def test_how_sure_it_has_to_be() -> None:
    slip = replace(WALLS, title="The Wals of Rome")
    assert [members for members, _ in alike([WALLS, slip, GATES])] == [(0, 1)]
    assert list(alike([WALLS, slip], sure=1.0)) == []
    assert list(alike([WALLS, WALLS], sure=1.0)) == [((0, 1), ())]
    assert len(group([WALLS, slip], sure=1.0).sources) == 2


@pytest.mark.parametrize("said", [Reference(), Reference(type="thesis"), book("Roe, Jane", "", "", 1990)])
def test_what_names_no_source_is_no_duplicate(said: Reference) -> None:
    assert list(alike([said, said])) == []


SAID = [WALLS, LATER, GATES, BARE, replace(WALLS, title="The Wals of Rome"), replace(WALLS, issued=None)]
RELATIONS = st.sampled_from(["same", "different", "same work"])
RULINGS = st.lists(
    st.builds(
        Ruling, st.sampled_from(["same", "different", "same work"]), st.integers(0, 5), st.integers(0, 5)
    ),
    max_size=4,
)


@settings(max_examples=60)
@given(RULINGS)
def test_what_is_not_told_as_unheeded_is_followed(rulings: list[Ruling]) -> None:
    found = group(SAID, rulings=rulings)
    source, work = sources(found), works(found)
    for ruling in rulings:
        if ruling in found.unheeded or ruling.first not in source or ruling.second not in source:
            continue
        one_source = source[ruling.first] == source[ruling.second]
        one_work = work[ruling.first] == work[ruling.second]
        assert one_source == (ruling.relation == "same")
        assert one_work == (ruling.relation != "different")


@settings(max_examples=60)
@given(RULINGS, st.permutations(range(6)), st.randoms(use_true_random=False))
def test_neither_the_order_of_references_nor_that_of_rulings_matters(rulings, order, chance) -> None:
    assume(len({frozenset((one.first, one.second)) for one in rulings}) == len(rulings))
    plain = group(SAID, rulings=rulings)
    place = {old: new for new, old in enumerate(order)}
    moved = [Ruling(one.relation, place[one.first], place[one.second]) for one in rulings]
    chance.shuffle(moved)
    mixed = group([SAID[old] for old in order], rulings=moved)
    assert sources(plain) == {order[member]: key for member, key in sources(mixed).items()}
    assert works(plain) == {order[member]: key for member, key in works(mixed).items()}
