"""Decisions followed: by key and by quoted citation, whatever the keys become; what is told of the rest."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sources.printed import book

from biblio.model import Reference, Source
from biblio.sources.decided import Decided, Names, Printed, group_decided, quoted, rulings_by_key
from biblio.sources.decisions import Decision, Decisions
from biblio.sources.forms import prepare
from biblio.sources.group import group
from biblio.sources.rulings import Ruling
from biblio.sources.vetoes import clash

WALLS = book("Roe, Jane", "The Walls of Rome", "London: Cape", 1950)
SHORT = book("Roe", "Walls of Rome", "Cape", 1950)
LATER = book("Roe, Jane", "The Walls of Rome", "London: Cape", 1960)
LATER_SHORT = book("Roe, J.", "Walls of Rome", ": Cape", 1960)
GATES = book("Doe, John", "Gates of the North", "London: Cape", 1955)
BARE = book("Roe, Jane", "")
SAID = [WALLS, SHORT, LATER, LATER_SHORT, GATES, BARE]


def one(relation: str, *names: int | str, line: int = 1) -> Decision:
    """A decision; a number quotes the citation at that position, a text is a key."""
    quotes = tuple(f"Citation {name}" for name in names if isinstance(name, int))
    return Decision(relation, tuple(name for name in names if isinstance(name, str)), quotes, "", line, 1)


def decided(
    made: Iterable[Decision], said: list[Reference] = SAID, library: list[Source] | None = None
) -> Decided:
    printed = [Printed(f"Citation {at}, p. 12", len(f"Citation {at}, p. ")) for at in range(len(said))]
    return group_decided(said, Decisions(tuple(made), "my.toml"), Names(printed, {}), library or [])


def keys(found: Decided) -> dict[int, str]:
    return {member: source.key for source in found.grouping.sources for member in source.members}


def works(found: Decided) -> dict[int, str]:
    return {member: source.work for source in found.grouping.sources for member in source.members}


def entry(key: str, reference: Reference) -> Source:
    return Source(key, "", reference, (), entry=f"@book{{{key}}}")


def test_without_decisions_it_is_grouped_as_ever() -> None:
    assert decided([]) == Decided(group(SAID), ())
    assert keys(decided([])) == {0: "roe1950", 1: "roe1950", 2: "roe1960", 3: "roe1960", 4: "doe1955"}


@pytest.mark.parametrize("names", [(0, 2), (1, 3), ("roe1950", "roe1960"), ("roe1960", 0), (0, 1, 2)])
def test_two_sources_are_one_with_all_that_cites_them(names: tuple[int | str, ...]) -> None:
    found = decided([one("same", *names)])
    assert len({keys(found)[member] for member in (0, 1, 2, 3)}) == 1
    assert found.faults == ()


@pytest.mark.parametrize("names", [(0, 1), (1, 0)])
def test_one_source_is_two(names: tuple[int, int]) -> None:
    found = decided([one("different", *names)])
    assert keys(found)[0] != keys(found)[1]
    assert works(found)[0] != works(found)[1]
    assert found.faults == ()


def test_two_works_are_one() -> None:
    found = decided([one("same work", "doe1955", "roe1950")])
    assert keys(found)[0] != keys(found)[4]
    assert works(found)[0] == works(found)[4]


def test_a_citation_that_fits_several_sources_goes_to_the_one_that_is_meant() -> None:
    assert 5 in decided([]).grouping.reasons
    assert keys(decided([one("same", 5, "roe1960")]))[5] == "roe1960"
    assert keys(decided([one("different", 5, 0)]))[5] == "roe1960"


def test_what_two_quotes_say_alike_can_be_two() -> None:
    found = decided([one("different", 0, 2)], [WALLS, WALLS, WALLS, GATES])
    assert keys(found)[0] != keys(found)[2]
    assert found.faults == ()


def test_another_decision_parts_what_was_one_source_before() -> None:
    found = decided([one("same", 0, 2), one("different", 0, 1)])
    assert keys(found)[0] == keys(found)[2] == keys(found)[3] != keys(found)[1]
    assert found.faults == ()


def test_keys_hold_though_following_them_changes_the_keys() -> None:
    said = [replace(WALLS, title=title) for title in ("The Walls of Rome", "Bread and Water", "Song of Salt")]
    before = keys(decided([], said))
    assert set(before.values()) == {"roe1950a", "roe1950b", "roe1950c"}
    found = decided([one("same", before[0], before[1])], said)
    assert set(keys(found).values()) == {"roe1950a", "roe1950b"}
    assert keys(found)[0] == keys(found)[1]
    assert found.faults == () or [told.code for told in found.faults] == ["decision-key"]


def test_a_key_that_other_decisions_have_made_is_known() -> None:
    said = [WALLS, replace(WALLS, title="Bread and Water"), GATES]
    made = [one("same", 0, 1), one("same work", "roe1950", "doe1955", line=9)]
    assert "roe1950" not in keys(decided([], said)).values()
    found = decided(made, said)
    assert works(found)[0] == works(found)[2]
    assert found.faults == ()
    assert keys(decided(made[::-1], said)) == keys(found)


def test_a_key_that_another_source_has_by_now_is_told() -> None:
    said = [replace(WALLS, title=title) for title in ("Bread and Water", "Song of Salt", "The Walls of Rome")]
    before = keys(decided([], said))
    found = decided([one("same", 0, 1), one("different", before[1], before[2], line=7)], said)
    assert [told.code for told in found.faults] in ([], ["decision-key"])
    assert all(told.line == 7 for told in found.faults)


@pytest.mark.parametrize(
    ("made", "code", "message"),
    [
        (one("same", 0, "nobody1900"), "decision-stale", "no source has the key 'nobody1900'"),
        (
            replace(one("same", 0, "roe1960"), citations=("Citation 0, page 12",)),
            "decision-stale",
            "no citation reads 'Citation 0, page 12'; there is 'Citation 0, p. 12'",
        ),
    ],
)
def test_names_that_nothing_has_are_told(made: Decision, code: str, message: str) -> None:
    (told,) = decided([replace(made, line=3)]).faults
    assert (told.code, told.path, told.line, told.column) == (code, "my.toml", 3, 1)
    assert told.message == message


def test_the_rest_of_a_decision_holds_though_one_name_is_gone() -> None:
    found = decided([one("same", 0, 2, "nobody1900")])
    assert keys(found)[0] == keys(found)[2]
    assert len(found.faults) == 1


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        ([one("same", 0, 2, line=1), one("different", 2, 0, line=5)], {1: 5}),
        ([one("same", 0, 2, line=1), one("same work", 2, 0, line=5)], {1: 5}),
        ([one("same work", 0, 4, line=2), one("different", 4, 0, line=6)], {2: 6}),
        (
            [
                one("same", 0, 2, line=1),
                one("same", 2, 4, line=2),
                one("different", 0, 4, line=3),
            ],
            {1: 3, 2: 3},
        ),
    ],
)
def test_contradictions_are_told_with_the_place_of_the_other(
    made: list[Decision], lines: dict[int, int]
) -> None:
    faults = decided(made).faults
    assert faults
    for told in faults:
        assert told.code == "decision-contradiction"
        assert told.message.endswith(f"it contradicts that at my.toml:{lines[told.line]}")


def test_a_source_is_not_kept_apart_from_itself() -> None:
    (told,) = decided([one("different", "roe1950", 0)]).faults
    assert told.message == "the decision keeps a citation apart from itself"


def test_entries_of_a_library_are_named_by_their_keys() -> None:
    library = [entry("one", WALLS), entry("two", LATER)]
    found = decided([one("same", 0, "two"), one("same", "one", "two", line=4)], library=library)
    assert keys(found) == {0: "two", 1: "one", 2: "two", 3: "two", 4: "doe1955"}
    assert [told.message for told in found.faults] == [
        "the decision is not followed: 'one' and 'two' are two entries of the library"
    ]


def test_what_a_citation_of_an_entry_is_one_with_goes_to_that_entry() -> None:
    found = decided([one("same", 0, 4)], library=[entry("one", WALLS)])
    assert keys(found) == {0: "one", 1: "one", 4: "one", 2: "roe1960", 3: "roe1960"}


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("Roe. Walls. London: Cape, 1950, p. 12", "Roe. Walls. London: Cape, 1950, p. 12", True),
        ("Roe. Walls. London: Cape, 1950, p. 12", "Roe.  Walls. London: Cape, 1950", True),
        ("Roe. Walls. London: Cape,1950 pp. 12", "Roe. Walls. London: Cape, 1950.", True),
        ("Roe. Walls. London: Cape, 1950, Seite 12", "Roe. Walls. London: Cape, 1950", True),
        ("Roe. Walls (London: Cape, 1950), 12", "Roe. Walls (London: Cape, 1950)", True),
        ("Roe. Walls. London: Cape, 1950a, p. 12", "Roe. Walls. London: Cape, 1950", False),
        ("Roe. Walls. London: Cape, 1950, p. 12", "Roe. Walls. London: Cape", False),
        ("Roe. Walls. London: Cape, 1950, p. 12", "Roe. Walls. London: Cape, 195", False),
        ("Roe. Walls. London: Cape, 1950, p. 12", "Doe. Walls. London: Cape, 1950", False),
        ("", "Roe", False),
    ],
)
def test_a_citation_is_quoted_with_or_without_its_page(text: str, quote: str, found: bool) -> None:
    decisions = Decisions((Decision("same", ("a",), (quote,)),))
    assert bool(quoted(decisions, [Printed(text, len(text.removesuffix("12")))])) == found


@pytest.mark.parametrize("relation", ["same", "different"])
@pytest.mark.parametrize(
    "quote", ["Citation 0", "@walls = Citation 0", "@walls = Once, 1950", "@gone = Citation 0"]
)
def test_what_was_written_by_key_is_found_by_its_key_or_its_text(relation: str, quote: str) -> None:
    library = [entry("walls", WALLS)]
    made = Decision(relation, (), (quote, "Citation 1" if relation == "different" else "Citation 2"))
    found = decided([made], library=library)
    assert not found.faults
    assert (keys(found)[1] == "walls") == (relation == "same")
    assert (keys(found)[2] == "walls") == (relation == "same")


def test_what_was_written_by_key_is_stale_where_neither_is_found() -> None:
    made = Decision("same", (), ("@gone = Once, 1950", "Citation 2"))
    faults = decided([made], library=[entry("walls", WALLS)]).faults
    assert [told.message for told in faults] == ["no citation reads 'Once, 1950'"]
    assert not decided([made]).faults


def test_of_a_library_alone_decisions_are_looked_up_by_key() -> None:
    decisions = Decisions(
        (one("same", "a", "b"), one("different", "a", "x", line=4), one("same", "y", "z"), one("same", 1, 2))
    )
    made, faults = rulings_by_key(decisions, {"a": 0, "b": 1})
    assert set(made) == {Ruling("same", 0, 1)}
    assert [(told.line, told.message) for told in faults] == [(4, "no source has the key 'x'")]


RELATIONS = st.sampled_from(["same", "different", "same work"])
PLACES = st.lists(st.integers(0, 5), min_size=2, max_size=3, unique=True)
MADE = st.lists(st.builds(lambda how, names: one(how, *names), RELATIONS, PLACES), max_size=4)


def numbered(made: list[Decision]) -> list[Decision]:
    return [replace(decision, line=line) for line, decision in enumerate(made, 1)]


@settings(max_examples=80)
@given(MADE)
def test_what_is_not_told_is_followed(made: list[Decision]) -> None:
    found = decided(numbered(made))
    told = {fault.line for fault in found.faults}
    source, work = keys(found), works(found)
    for decision in numbered(made):
        if decision.line in told:
            continue
        places = [int(text.split()[1]) for text in decision.citations if int(text.split()[1]) in source]
        sources, in_works = [source[at] for at in places], [work[at] for at in places]
        if decision.relation == "same":
            assert len(set(sources)) <= 1
        else:
            assert len(set(sources)) == len(places)
            assert len(set(in_works)) == (
                len(places) if decision.relation == "different" else min(len(places), 1)
            )


@settings(max_examples=60)
@given(MADE, st.permutations(range(6)), st.randoms(use_true_random=False))
def test_neither_the_order_of_citations_nor_that_of_decisions_matters(made, order, chance) -> None:
    plain = decided(numbered(made))
    place = {old: new for new, old in enumerate(order)}
    moved = [
        replace(decision, citations=tuple(f"Citation {place[int(c.split()[1])]}" for c in decision.citations))
        for decision in numbered(made)
    ]
    chance.shuffle(moved)
    mixed = decided(moved, [SAID[old] for old in order])
    if not plain.faults:
        assert mixed.faults == ()
        assert keys(plain) == {order[member]: key for member, key in keys(mixed).items()}
        assert works(plain) == {order[member]: key for member, key in works(mixed).items()}


@settings(max_examples=80)
@given(MADE)
def test_no_source_holds_a_conflict_but_what_people_put_together(made: list[Decision]) -> None:
    joined = [decision for decision in made if decision.relation == "same"]
    for source in decided(made).grouping.sources:
        for first in source.members:
            for second in source.members:
                if clash(prepare(SAID[first]), prepare(SAID[second])):
                    assert joined
    if not joined:
        parts = {source.members for source in decided(made).grouping.sources}
        whole = {source.members for source in group(SAID).sources}
        assert all(any(set(part) <= set(one) or 5 in part for one in whole) for part in parts)
