"""Which citations are one source, which sources are one work, and what is left open."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sources.printed import book, date, names, piece

from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Name, Reference, Source
from biblio.sources import attach
from biblio.sources.attach import cites
from biblio.sources.consensus import corrected
from biblio.sources.forms import Form
from biblio.sources.group import Grouping, group

WALLS = ("Darnton, Robert", "The Paper Walls", "New York: Oxford University Press")
REBEL = book("Hobsbawm, Eric", "The Primitive Rebel", "London: Oxford University Press", 1963)
ROAD = book("Ranger; Lucas", "The Road to Rome", "New Haven: Yale University Press", "c1999")


def parts(grouping: Grouping) -> set[tuple[int, ...]]:
    return {source.members for source in grouping.sources}


def keys(grouping: Grouping) -> dict[int, str]:
    return {member: source.key for source in grouping.sources for member in source.members}


def works(grouping: Grouping) -> dict[int, str]:
    return {member: source.work for source in grouping.sources for member in source.members}


def test_spellings_of_one_edition_are_one_source() -> None:
    found = group([book(*WALLS, 1990), book("Darnton, R.", "he Paper Walls", "Oxford", 1990), REBEL])
    assert parts(found) == {(0, 1), (2,)}
    assert found.reasons == {}


@pytest.mark.parametrize("turned", [False, True])
def test_umlauts_are_known_spelt_out_and_left_out(turned: bool) -> None:
    said = [
        book("Müller, Hans", "Brücken", "Köln: Roe", 1988),
        book("Mueller, Hans", "Bruecken", "Köln: Roe", 1988),
        book("Muller, Hans", "Brucken", "Köln: Roe", 1988),
    ]
    assert parts(group(said[::-1] if turned else said)) == {(0, 1, 2)}


def test_two_misspellings_of_what_a_third_has_right_are_one_source() -> None:
    right = book(*WALLS, 1990)
    said = [replace(right, title=title) for title in (WALLS[1], "The Paer Walls", "The Papet Walls")]
    assert parts(group(said)) == {(0, 1, 2)}
    said = [book(who, *WALLS[1:], 1990) for who in ("Lefebvre, Jean", "Lefbvre, Jean", "Kefebvre, Jean")]
    assert parts(group(said)) == {(0, 1, 2)}


def test_editions_are_sources_of_one_work() -> None:
    found = group([book(*WALLS, 1990), book("Darnton, Robert", WALLS[1], "New York: Macmillan", 1968)])
    assert parts(found) == {(0,), (1,)}
    assert works(found) == {0: "darnton-paper-walls", 1: "darnton-paper-walls"}


def test_an_undated_citation_goes_to_the_only_edition_and_says_so() -> None:
    found = group([book(*WALLS, 1990), book(*WALLS), REBEL])
    assert parts(found) == {(0, 1), (2,)}
    assert found.sources[0].doubts == ("joined without a year",)


def test_an_undated_citation_never_bridges_two_editions() -> None:
    found = group([book(*WALLS, 1990), book(*WALLS), book(*WALLS, 1968)])
    assert parts(found) == {(0,), (1,), (2,)}
    assert len(set(works(found).values())) == 1
    (undated,) = (source for source in found.sources if source.members == (1,))
    assert undated.key == "darnton-nd"
    assert undated.doubts == ("has no year, and fits darnton1968, darnton1990",)


@pytest.mark.parametrize(
    "short",
    [
        book("Hobsbawm, Eric", "The Primitive Rebel"),
        book("Hobsbawm", "Primitive Rebel"),
        book("Hobsbawm", "Rebel"),
        book("", "The Primitive Rebel"),
        book("Hobsbawm", ""),
        book("Hobsbawm, E.", "", "", 1963),
    ],
)
def test_a_short_citation_goes_to_the_one_source_that_it_fits(short: Reference) -> None:
    found = group([REBEL, short, book(*WALLS, 1990)])
    assert parts(found) == {(0, 1), (2,)}


def test_a_short_citation_that_fits_two_sources_stays_open_and_names_them() -> None:
    found = group([ROAD, book("Ranger; Lewis", "Roman Roads", "", 1993), book("Ranger", "")])
    assert found.reasons == {2: "fits several sources: ranger1993, ranger1999"}


def test_the_closer_of_two_titles_is_meant() -> None:
    longer = book("Hobsbawm, Eric", "The Primitive Rebel: Italy, 1929-1940", "New York: Vintage", 1965)
    found = group([REBEL, longer, book("Hobsbawm", "The Primitive Rebel")])
    assert keys(found)[2] == "hobsbawm1963"


def test_an_author_of_whom_nothing_is_known_stays_open() -> None:
    found = group([REBEL, book("Carr", "")])
    assert parts(found) == {(0,)}
    assert found.reasons == {1: "says too little: it names no title, and fits no source"}


def test_a_title_without_imprint_is_a_source_where_nothing_fits() -> None:
    found = group([book("Wirth, Konrad", "Der alte Kaufmann"), REBEL, book("Wirth", "Der alte Kaufmann")])
    assert parts(found) == {(0, 2), (1,)}
    assert keys(found)[0] == "wirth-nd"


def test_a_short_title_of_many_authors_stays_open() -> None:
    lives = [book(who, "Lincoln", "London: Cape", 1950) for who in ("Murphy, John", "Service, Robert")]
    found = group([*lives, book("", "Lincoln")])
    assert found.reasons == {}
    assert parts(found) == {(0,), (1,), (2,)}


def test_a_lone_year_one_digit_off_is_reported_and_not_joined() -> None:
    found = group([*[book(*WALLS, 1990)] * 3, book(*WALLS, 1998)])
    assert parts(found) == {(0, 1, 2), (3,)}
    assert found.sources[1].doubts == ("the year may be a slip: otherwise the same as darnton1990",)


def test_a_year_that_is_not_firm_joins_no_two_firm_ones() -> None:
    longer = replace(book(*WALLS, 1991), title=f"{WALLS[1]}: A Reassessment")
    found = group([book(*WALLS, 1990), book(*WALLS, "c1990"), longer])
    assert parts(found) == {(0, 1), (2,)}


def test_a_work_never_holds_authors_that_conflict() -> None:
    found = group(
        [
            book("Carr, Anna", "Children of the Harbour", "Seattle", 1925),
            book("Carr", "Children of the Harbour", "London", 1926),
            book("Carr, Benjamin", "Children of the Harbour", "Boston", 1927),
        ]
    )
    assert works(found)[0] != works(found)[2]


def test_pieces_without_author_are_known_by_paper_and_day() -> None:
    day = piece("", "", "New York American", "1937-01-26", type="article-newspaper")
    found = group([day, replace(day, page="4"), replace(day, issued=date("1937-01-27"))])
    assert parts(found) == {(0, 1), (2,)}
    assert keys(found)[0].startswith("new-york-american1937")


@pytest.mark.parametrize(
    ("first", "second", "key"),
    [
        ({"url": "https://example.org/articles/one"}, {}, "example-org-one"),
        (
            {"url": "https://example.org/articles/one"},
            {"url": "http://www.example.org/articles/one/#top"},
            "",
        ),
        ({"url": "https://ru.wikipedia.org/"}, {}, "ru-wikipedia-org"),
        ({"doi": "10.1000/182"}, {"issued": date(1998)}, "10-1000-182-1998"),
        ({"archive": "City Archives, f. 3, d. 12"}, {}, "city-archives-f-3-d-12"),
        ({"url": "https://example.org/one"}, {"title": "One Day", "author": names("Roe")}, "roe-nd"),
        ({"url": "https://example.org/one"}, {"title": "One Day", "type": "webpage"}, "one-nd"),
        ({"url": "https://example.org/one"}, {"container_title": "Daily News"}, "daily-news-nd"),
    ],
)
def test_what_is_known_by_its_address_alone_is_a_source(
    first: dict[str, str], second: dict[str, object], key: str
) -> None:
    found = group([Reference(**first), Reference(**{**first, **second})])
    assert parts(found) == {(0, 1)}
    assert found.sources[0].key == (key or "example-org-one")


@pytest.mark.parametrize(
    "second",
    [
        Reference(url="https://example.org/two"),
        Reference(author=names("Roe")),
        Reference(author=names("Roe"), url="https://example.org/two"),
        Reference(issued=date(1990), url="https://example.org/one"),
        Reference(title="One Day", issued=date(1990), url="https://example.org/one"),
    ],
)
def test_another_address_or_year_is_another_source(second: Reference) -> None:
    first = Reference(author=names("Roe"), issued=date(1980), url="https://example.org/one")
    assert (0,) in parts(group([first, second]))


def test_an_address_that_two_titles_share_stays_open() -> None:
    one, two = (Reference(title=title, url="https://example.org") for title in ("One Day", "Other Walls"))
    found = group([one, two, Reference(url="https://example.org/")])
    assert found.reasons == {2: "fits several sources: one-nd, other-nd"}


ENTRY = Source(
    key="walls",
    work="",
    reference=book(
        "Darnton, Robert", "The Paper Walls: A Reassessment", "New York: Oxford University Press", 1990
    ),
    members=(),
    entry="@book{walls, ...}",
)


def test_a_library_entry_keeps_key_reference_and_text() -> None:
    found = group([book(*WALLS, 1990), book("Darnton", "Paper Walls")], [ENTRY])
    (source,) = found.sources
    assert source.members == (0, 1)
    assert (source.key, source.reference, source.entry) == (ENTRY.key, ENTRY.reference, ENTRY.entry)
    assert [variant.spelling for variant in source.variants if variant.field == "title"] == [
        "Paper Walls",
        "The Paper Walls",
    ]


def test_a_library_entry_that_nothing_cites_stays() -> None:
    found = group([REBEL], [ENTRY])
    assert [(source.key, source.members) for source in found.sources] == [
        ("hobsbawm1963", (0,)),
        ("walls", ()),
    ]


def test_new_keys_are_never_those_of_the_library() -> None:
    taken = replace(ENTRY, key="hobsbawm1963")
    found = group([REBEL], [taken])
    assert sorted(source.key for source in found.sources) == ["hobsbawm1963", "hobsbawm1963a"]


def test_two_library_entries_are_never_joined() -> None:
    twin = replace(ENTRY, key="walls-again")
    found = group([book(*WALLS, 1990)], [ENTRY, twin])
    assert [source.members for source in found.sources] == [(0,), ()]


def test_an_edition_joins_the_work_of_its_library_entry() -> None:
    later = book("Darnton, Robert", ENTRY.reference.title, "London: Pimlico", 2008)
    found = group([later], [replace(ENTRY, work="the-walls")])
    assert {source.work for source in found.sources} == {"the-walls"}


def test_twice_as_many_citations_of_one_author_cost_twice_as_many_comparisons(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = []

    def counted(short: Form, full: Form) -> int:
        compared.append(short)
        return cites(short, full)

    def cost(size: int) -> int:
        walls = [f"Walls and Gates of {'abcdefghij'[n % 10] * 4} Street {n}" for n in range(size)]
        full = [book("Roe, Jane", title, "London: Cape", 1900 + n % 90) for n, title in enumerate(walls)]
        compared.clear()
        assert not group([*full, *(book("Roe", title) for title in walls)]).reasons
        return len(compared)

    monkeypatch.setattr(attach, "cites", counted)
    assert cost(400) < 2.5 * cost(200)


def test_nothing_gives_nothing() -> None:
    assert group([]) == Grouping((), {})


_PEOPLE = [
    "Darnton, Robert",
    "Darnton, R.",
    "Darnton",
    "Darton, Robert",
    "Service, Robert",
    "Roe; Doe",
    "",
]
_TITLES = [
    "The Paper Walls",
    "he Paper Walls",
    "The Paper Walls: A Reassessment",
    "The Paper Walls: Rome and the Guilds of the Thirties",
    "Lincoln",
    "Fellow X",
    "Война и мир",
    "",
]
_IMPRINTS = [
    "New York: Oxford University Press",
    "Oxford: Oxford Univ. Press",
    "London: Macmillan",
    "London",
    "",
]
_YEARS = [1968, 1990, 1991, "c1990", None]


@st.composite
def references(draw: st.DrawFn) -> Reference:
    who, title = draw(st.sampled_from(_PEOPLE)), draw(st.sampled_from(_TITLES))
    imprint, year = draw(st.sampled_from(_IMPRINTS)), draw(st.sampled_from(_YEARS))
    if draw(st.integers(0, 4)) == 0:
        return piece(who, title, "The New Republic", year)
    volume, edition = (
        draw(st.sampled_from(["", "", "1", "2"])),
        draw(st.sampled_from(["", "", "2nd ed.", "3d ed."])),
    )
    return book(who, title, imprint, year, volume=volume, edition=edition)


@settings(max_examples=100)
@given(
    st.lists(references(), max_size=12).flatmap(
        lambda r: st.tuples(st.just(r), st.permutations(range(len(r))))
    )
)
def test_the_order_of_the_citations_does_not_matter(
    drawn: tuple[list[Reference], list[int]],
) -> None:
    said, order = drawn
    plain, mixed = group(said), group([said[place] for place in order])
    assert keys(plain) == {order[member]: key for member, key in keys(mixed).items()}
    assert works(plain) == {order[member]: work for member, work in works(mixed).items()}
    assert plain.reasons == {order[member]: reason for member, reason in mixed.reasons.items()}
    assert [source.reference for source in plain.sources] == [source.reference for source in mixed.sources]


@settings(max_examples=100)
@given(st.lists(references(), max_size=12))
def test_every_citation_is_accounted_for_once(said: list[Reference]) -> None:
    found = group(said)
    members = [member for source in found.sources for member in source.members]
    assert sorted([*members, *found.reasons]) == list(range(len(said)))
    assert all(list(source.members) == sorted(source.members) for source in found.sources)
    assert all(found.reasons.values())
    assert [source.key for source in found.sources] == sorted({source.key for source in found.sources})


@settings(max_examples=100)
@given(st.lists(references(), max_size=12))
def test_no_source_holds_two_firm_years_editions_or_volumes(said: list[Reference]) -> None:
    for source in group(said).sources:
        own = [said[member] for member in source.members]
        dates = [reference.issued for reference in own if reference.issued]
        assert len({day.year for day in dates if day.mark == "printed"}) <= 1
        assert len({reference.volume for reference in own} - {""}) <= 1
        assert len({reference.edition for reference in own} - {""}) <= 1


def test_editions_stay_apart_though_one_names_nobody() -> None:
    first, plain, second = (
        book(
            "Roe, Jane",
            "The Paper Walls of Rome",
            "New York: Oxford University Press",
            1990,
            edition="3d ed.",
        ),
        book("Roe, Jane", "The Paper Walls of Rome", "Oxford: Oxford Univ. Press", 1990),
        book("", "The Paper Walls of Rome", "Oxford: Oxford Univ. Press", 1990, edition="2nd ed."),
    )
    found = keys(group([first, plain, second]))
    assert found[0] != found[2]


@settings(max_examples=100)
@given(st.lists(references(), max_size=12))
def test_sources_that_are_cited_in_their_own_words_stay_as_they_are(said: list[Reference]) -> None:
    first = group(said).sources
    again = group([source.reference for source in first], first)
    assert keys(again) == {place: source.key for place, source in enumerate(first)}
    assert works(again) == {place: source.work for place, source in enumerate(first)}
    assert [source.reference for source in again.sources] == [source.reference for source in first]


@settings(max_examples=100)
@given(st.lists(references(), max_size=12))
def test_grouping_twice_as_many_of_each_changes_no_group(said: list[Reference]) -> None:
    once, twice = keys(group(said)), keys(group([*said, *said]))
    assert twice == once | {member + len(said): key for member, key in once.items()}


@st.composite
def anything(draw: st.DrawFn) -> Reference:
    text = st.text(max_size=12)
    people = st.lists(st.builds(Name, family=text, given=text, particle=text, literal=text), max_size=2).map(
        tuple
    )
    years = st.none() | st.builds(Date, st.integers(-50, 2100), st.none() | st.integers(1, 12))
    return Reference(
        type=draw(st.sampled_from(["book", "chapter", "document", "article-journal"])),
        **{field: draw(people) for field in NAME_FIELDS},
        **{field: draw(years) for field in DATE_FIELDS},
        **{field: draw(text) for field in TEXT_FIELDS},
    )


@settings(max_examples=100)
@given(st.lists(anything(), max_size=4).flatmap(lambda said: st.permutations(said * 2)))
def test_any_text_gives_sources_or_reasons(said: list[Reference]) -> None:
    found = group(said)
    members = [member for source in found.sources for member in source.members]
    assert sorted([*members, *found.reasons]) == list(range(len(said)))
    for source in found.sources:
        for member in source.members:
            assert corrected(said[member], source).issued == said[member].issued
