"""What a source is called when its citations do not agree, and what is mended in each of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources.printed import book, date, names, piece

from biblio.model import Date, Reference, Source, Variant
from biblio.sources.consensus import consensus, corrected, word_counts

GREAT = book("Roe; Doe", "The Great Cathedral", "Boston: Little, Brown", 1946)


def voted(*citations: Reference) -> Reference:
    return consensus(citations, range(len(citations)))[0]


def source(*citations: Reference, entry: str = "") -> Source:
    reference, variants = consensus(citations, range(len(citations)))
    return Source("key", "work", reference, tuple(range(len(citations))), variants, entry=entry)


@pytest.mark.parametrize(
    ("field", "spellings", "chosen"),
    [
        ("title", ["The Paper Walls"] * 2 + ["he Paper Walls"], "The Paper Walls"),
        ("title", ["he Paper Walls", "The Paper Walls"], "The Paper Walls"),
        (
            "title",
            ["The Age of Extremes"] * 2 + ["The Age of Extremes: 1914-1991"],
            "The Age of Extremes: 1914-1991",
        ),
        ("title", ["The Age of Extremes"] * 9 + ["The Age of Extremes: Bostn"], "The Age of Extremes"),
        ("publisher", ["Yale Univ. Pr."] * 3 + ["Yale University Press"], "Yale University Press"),
        ("publisher", ["Little, Brown"] * 2 + ["Little Brown"], "Little, Brown"),
        ("publisher_place", ["New York", "London; New York"], "London; New York"),
        ("publisher_place", ["New York", "New York", "Boston"], "New York"),
        ("publisher_place", ["London"] * 3 + ["London; Cape Town"], "London"),
        ("publisher_place", ["London"] * 2 + ["London; Paris", "Paris; London"], "London"),
        ("publisher_place", ["", "", "London; Paris"], "London; Paris"),
        ("volume", ["", "2"], "2"),
        ("note", ["", "", "[on the NET]"], ""),
        ("note", ["with maps", "with maps", ""], "with maps"),
    ],
)
def test_text(field: str, spellings: list[str], chosen: str) -> None:
    assert getattr(voted(*[replace(GREAT, **{field: spelling}) for spelling in spellings]), field) == chosen


def test_a_set_has_no_volume_of_its_own() -> None:
    whole, part = replace(GREAT, number_of_volumes="2"), replace(GREAT, volume="2")
    assert (voted(whole, part).volume, voted(whole, part).number_of_volumes) == ("", "2")
    assert voted(replace(whole, volume="2"), part).volume == "2"


@pytest.mark.parametrize(
    ("imprints", "chosen"),
    [
        (["London: Jonathan Cape"] * 3 + ["London; Cape"], "London"),
        (["London: Jonathan Cape", "London; Cape"], "London"),
        (["London: Jonathan Cape"] + ["London; Cape"] * 3, "London"),
        (["Oxford: Oxford University Press", "Oxford; New York"], "Oxford; New York"),
        (["Oxford; New York: Oxford University Press", "New York"], "Oxford; New York"),
        ([": Oxford University Press", "Oxford"], "Oxford"),
    ],
)
def test_what_siblings_name_as_publisher_is_no_place(imprints: list[str], chosen: str) -> None:
    said = [book("Roe", "Walls", imprint, 1990) for imprint in imprints]
    assert voted(*said).publisher_place == chosen


@pytest.mark.parametrize(
    ("lists", "chosen"),
    [
        (["Carr, Anna L."] * 3 + ["Carr, Anna Louise"], "Carr, Anna Louise"),
        (["Carr"] * 3 + ["Carr, A."], "Carr, A."),
        (["Ranger, O.", "Ranger, T. Owen"], "Ranger, T. Owen"),
        (["Carr, Anna", "Carr, Anna", "Cart, Anna"], "Carr, Anna"),
        (
            ["Roe; Doe", "Roe; Doe", "Roe, Jane; Doe, Albert E."],
            "Roe, Jane; Doe, Albert E.",
        ),
        (["Roe", "Roe; Doe"], "Roe; Doe"),
        (["", "Roe; Doe"], "Roe; Doe"),
    ],
)
def test_names(lists: list[str], chosen: str) -> None:
    assert voted(*[replace(GREAT, author=names(who)) for who in lists]).author == names(chosen)


@pytest.mark.parametrize(
    ("lists", "chosen", "et_al"),
    [
        (["Smith et al.", "Smyth et al."], "Smith", True),
        (["Roe et al.", "Roe et al."], "Roe", True),
        (["Roe et al."] * 9 + ["Roe; Doe; Poe"], "Roe; Doe; Poe", False),
        (["Roe et al."] * 9 + ["Roe; Doe et al."], "Roe; Doe", True),
        (["Roe et al."] * 9 + ["Doe; Roe"], "Roe", True),
        (["Roe et al.", "Roe"], "Roe", True),
        (["Roe, Jane et al.", "Roe; Doe"], "Roe, Jane; Doe", False),
    ],
)
def test_a_full_list_goes_before_et_al(lists: list[str], chosen: str, et_al: bool) -> None:
    cited = [
        replace(GREAT, author=names(who.removesuffix(" et al.")), et_al=("author",) * who.endswith(" et al."))
        for who in lists
    ]
    assert voted(*cited).author == names(chosen)
    assert voted(*cited).et_al == ("author",) * et_al


def test_a_role_that_is_dropped_takes_its_et_al_along() -> None:
    edited = replace(GREAT, author=(), editor=names("Roe"), et_al=("editor",))
    written = replace(GREAT, author=names("Roe"), et_al=("author",))
    assert voted(edited, edited, written).et_al == ("editor",)
    assert voted(edited, written, written).et_al == ("author",)


@pytest.mark.parametrize(
    ("years", "chosen"),
    [
        (["c1999", 1999], Date(1999)),
        (["c1999", "c1999"], Date(1999, mark="copyright")),
        ([1999, None], Date(1999)),
        (["c1990", 1991, 1991], Date(1991)),
        ([1937, "1937-01-26"], Date(1937, 1, 26)),
    ],
)
def test_date(years: list[int | str | None], chosen: Date) -> None:
    assert voted(*[replace(GREAT, issued=date(year)) for year in years]).issued == chosen


def test_the_more_frequent_role_is_kept() -> None:
    edited = replace(GREAT, author=(), editor=names("Stone, Walter"), translator=names("Stone, Walter"))
    written = replace(GREAT, author=names("Stone, Walter"))
    assert voted(edited, edited, written) == edited
    assert voted(edited, written, written) == written


def test_a_known_type_wins_over_an_unknown_one() -> None:
    assert voted(replace(GREAT, type="document"), replace(GREAT, type="document"), GREAT).type == "book"


def test_every_other_spelling_is_on_record_with_its_citations() -> None:
    citations = [
        GREAT,
        replace(GREAT, publisher="Little Brown"),
        GREAT,
        replace(GREAT, publisher="", issued=None),
    ]
    assert consensus(citations, [0, 1, 2, 3]) == (
        GREAT,
        (Variant("publisher", "Little, Brown", "Little Brown", (1,)),),
    )


def test_members_are_positions_in_the_whole_sequence() -> None:
    citations = [book("Carr", "1917"), GREAT, book("Carr", "1917"), replace(GREAT, issued=date("c1946"))]
    reference, variants = consensus(citations, [1, 3])
    assert reference == GREAT
    assert variants == (Variant("issued", "1946", "c1946", (3,)),)


@pytest.mark.parametrize(
    ("field", "printed", "sibling", "mended"),
    [
        ("title", "he Paper Walls", "The Paper Walls", "The Paper Walls"),
        ("title", "The paper walls", "The Paper Walls", "The Paper Walls"),
        ("title", "The Papre Walls", "The Paper Walls", "The Paper Walls"),
        ("title", "Paper Walls", "The Paper Walls", "Paper Walls"),
        ("title", "The Paper Walls", "The Paper Walls: A Reassessment", "The Paper Walls"),
        ("title", "The Paper Walls, 1934", "The Paper Walls, 1935", "The Paper Walls, 1934"),
        ("publisher", "Little Brown", "Little, Brown", "Little, Brown"),
        ("publisher", "Yale Univ. Press", "Yale University Press", "Yale University Press"),
        ("publisher", "Little, Brown", "Little, Brown and Company", "Little, Brown"),
        ("publisher", "John Day Co.", "John Day Company", "John Day Co."),
        ("publisher", "", "Little, Brown", ""),
        ("publisher_place", "New Yrok", "New York", "New York"),
        ("publisher_place", "New York", "Cambridge; New York", "New York"),
        ("publisher_place", "New Haven", "New Haven, Conn.", "New Haven"),
        ("volume", "2", "3", "2"),
    ],
)
def test_slips_are_mended_and_nothing_else(field: str, printed: str, sibling: str, mended: str) -> None:
    own, other = replace(GREAT, **{field: printed}), replace(GREAT, **{field: sibling})
    assert getattr(corrected(own, source(own, other, other, other)), field) == mended


@pytest.mark.parametrize(
    ("printed", "sibling", "mended"),
    [
        ("Darton, Robert", "Darnton, Robert", "Darnton, Robert"),
        ("Darnton, Robrt", "Darnton, Robert", "Darnton, Robert"),
        ("darnton, robert", "Darnton, Robert", "Darnton, Robert"),
        ("Carr, Anna L.", "Carr, Anna Louise", "Carr, Anna L."),
        ("Carr", "Carr, Anna Louise", "Carr"),
        ("Roe", "Roe; Doe", "Roe"),
        ("Roe; Hobsbawn", "Roe; Hobsbawm", "Roe; Hobsbawm"),
        ("Lukacs, Georg", "Lukács, Georg", "Lukács, Georg"),
        ("", "Roe; Doe", ""),
    ],
)
def test_names_lose_their_slips_and_gain_nothing(printed: str, sibling: str, mended: str) -> None:
    own, other = replace(GREAT, author=names(printed)), replace(GREAT, author=names(sibling))
    assert corrected(own, source(own, other, other, other)).author == names(mended)


def test_one_sibling_is_not_enough_to_mend() -> None:
    slip = replace(GREAT, publisher="Little Brown")
    assert corrected(slip, source(slip, GREAT)) == slip


def test_an_entry_of_a_library_is_enough_to_mend() -> None:
    slip = replace(GREAT, publisher="Little Brown")
    entry = replace(source(GREAT), members=(0,), entry="@book{...}")
    held = replace(entry, variants=(Variant("publisher", "Little, Brown", "Little Brown", (0,)),))
    assert corrected(slip, held) == GREAT


_VALUES = st.sampled_from(["The Paper Walls", "he Paper Walls", "The Paper Walls: A Life", "Paper Walls", ""])
_WHO = st.sampled_from(["Darnton, Robert", "Darnton, R.", "Darton, Robert", "Darnton", "", "Darnton; Doe"])


@st.composite
def citations(draw: st.DrawFn) -> Reference:
    if draw(st.booleans()):
        return piece(draw(_WHO), draw(_VALUES), "New Republic", draw(st.sampled_from([1968, None])))
    imprint = draw(st.sampled_from(["Boston: Little, Brown", "Boston: Little Brown", "Boston", ""]))
    return book(draw(_WHO), draw(_VALUES), imprint, draw(st.sampled_from([1968, "c1968", None])))


@given(st.lists(citations(), min_size=1, max_size=8))
def test_the_vote_does_not_depend_on_the_order(said: list[Reference]) -> None:
    assert voted(*said) == voted(*reversed(said))


@given(st.lists(citations(), min_size=1, max_size=8))
def test_mending_twice_is_mending_once_and_invents_nothing(said: list[Reference]) -> None:
    whole = source(*said)
    for own in said:
        mended = corrected(own, whole)
        assert corrected(mended, whole) == mended
        assert mended.issued == own.issued
        assert mended.title in {reference.title for reference in said}
        assert bool(mended.title) == bool(own.title)
        assert bool(mended.author) == bool(own.author)


@pytest.mark.parametrize("slip_first", [True, False])
def test_of_two_spellings_as_frequent_that_one_wins_which_is_printed_elsewhere(slip_first: bool) -> None:
    right = book("Ernest Shackleton", "The Stevensons of Shackleton", "London: Cape", 1919)
    slip = book("Ernest Shackelton", "The Stevensens of Shackleton", "London: Cape", 1919)
    other = book("Jane Roe", "Shackleton and the Stevensons", "Boston: Adler", 1950)
    references = [slip, right, other] if slip_first else [right, slip, other]
    chosen, _ = consensus(references, (0, 1), lambda: word_counts(references))
    assert chosen.author == right.author
    assert chosen.title == right.title
