"""Citations are printed as most of the document's citations are, or as a style has them."""

import pytest
from rewriting.rewriting import rewritten

from biblio.model import Citation, Date, Document, Locator, Name, Reading, Reference, Result, Source, Span
from biblio.pipeline import run
from biblio.rewriting.own_form import in_own_form
from biblio.rewriting.to_style import dropped, in_style, stays

USUAL = (
    "Roe, Jane. Walls of the City. London: Adler, 1990, p. 12\n\n"
    "Doe, John. Floors and Their Makers. Boston: Beacon, 1991, p. 3\n\n"
    "Poe, Ann. Doors of the House. Chicago: Crane, 1992, p. 77\n\n"
    "Moe, Tim. Roofs over Towns. Oxford: Dale, 1993, p. 5-6\n\n"
    "Noe, Sam. Windows of Rooms. Leeds: Earl, 1994, p. 8-9\n\n"
    "Boe, Jan. Tiles of Floors. Derby: Gale, 1996, p. 18-19\n\n"
)


def sure(text):
    return {source.key: source for source in run([Document("it.txt", text)]).library.sources}


@pytest.mark.parametrize(
    ("odd", "mended"),
    [
        (
            "Loe, Una, Stairs of Halls, Bath, Fox, 1995, p. 4",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, p. 4",
        ),
        (
            "Loe, Una. Stairs of Halls. Bath: Fox,1995, p. 4",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, p. 4",
        ),
        (
            "Loe, Una. Stairs of Halls. Bath : Fox, 1995 p. 4",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, p. 4",
        ),
        # The point of an abbreviation stays, and is no second one.
        (
            "Loe, Una. Stairs of Halls. Bath, Fox Co. 1995, p. 4",
            "Loe, Una. Stairs of Halls. Bath: Fox Co., 1995, p. 4",
        ),
        (
            "Loe, Una K., Stairs of Halls. Bath: Fox, 1995, p. 4",
            "Loe, Una K. Stairs of Halls. Bath: Fox, 1995, p. 4",
        ),
        # The cue for a page is told once, and that for several pages stays with these.
        (
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, p 61",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, p. 61",
        ),
        (
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, pp.13 - 15",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, pp.13 - 15",
        ),
        (
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, pp. xii-xiv",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, pp. xii-xiv",
        ),
        (
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, p. 1,022",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, p. 1,022",
        ),
        (
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, passim.",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, passim.",
        ),
        # A chapter is no page, and an editor no author.
        (
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, ch. 4",
            "Loe, Una. Stairs of Halls. Bath: Fox, 1995, ch. 4",
        ),
    ],
)
def test_one_form_for_all(odd, mended):
    assert rewritten(USUAL + odd, in_own_form) == (USUAL + mended, [])


def test_a_series_of_law_reports_keeps_its_stop_or_none():
    text = (
        "Roe v. Doe, 425 U.S. 435, 443 (1976).\n\nPoe v. Moe, 442 U.S. 735, 743 (1979).\n\n"
        "Noe v. Boe, 138 S. Ct. 2206, 2217 (2018).\n\nLoe v. Coe, 631 F.3d 266, 288 (2010).\n"
    )
    assert rewritten(text, in_own_form) == (text, [])


def test_the_usual_spelling_of_a_source():
    usual = "Roe, Jane. Walls of the City. London: Adler, 1990, p. {}\n\n"
    text = (
        "".join(usual.format(page) for page in (1, 2, 3))
        + "Roe, Jane. alls of the City. London: Adler, 1990, p. 4"
    )
    assert rewritten(text, in_own_form)[0].endswith(
        "\n\nRoe, Jane. Walls of the City. London: Adler, 1990, p. 4"
    )


def test_few_citations_make_no_form():
    text = (
        "Roe, Jane. Walls of the City. London: Adler, 1990, p. 12\n\nDoe, Floors, Boston, Beacon, 1991, p. 3"
    )
    assert rewritten(text, in_own_form) == (text, [])


def test_sentences_around_citations_stay():
    text = f"{USUAL}He said so (Loe, Una. Stairs of Halls, Bath: Fox, 1995, p. 4). “No,” she said."
    after, _ = rewritten(text, in_own_form)
    assert after == f"{USUAL}He said so (Loe, Una. Stairs of Halls. Bath: Fox, 1995, p. 4). “No,” she said."


def test_a_form_that_would_lose_a_page_is_not_used():
    def without_page(citation, source):
        return citation.text.partition(", p.")[0]

    text = "Roe, Jane. Walls of the City. London: Adler, 1990, p. 12"
    assert rewritten(text, in_style(without_page, sure(text))) == (
        text,
        ["left as it is: its place would be none instead of page 12"],
    )


def test_a_style_is_used_where_the_meaning_stays():
    def form(citation, source):
        name, title = source.reference.author[0], source.reference.title
        return f"{name.given} {name.family}, {title} (London: Adler, 1990), {citation.reading.locator.value}."

    text = "So.\nRoe, Jane. Walls of the City. London: Adler, 1990, p. 12\nSo it was."
    assert (
        rewritten(text, in_style(form, sure(text)))[0]
        == "So.\nJane Roe, Walls of the City (London: Adler, 1990), 12\nSo it was."
    )


def test_a_remark_goes_behind_what_a_style_prints():
    def form(citation, source):
        return f"Jane Roe, Walls of the City (London: Adler, 1990), {citation.reading.locator.value}."

    text = "Roe, Jane. Walls of the City. London: Adler, 1990, p. 138, my italics."
    after = "Jane Roe, Walls of the City (London: Adler, 1990), 138, my italics."
    assert rewritten(text, in_style(form, sure(text)))[0] == after


def test_what_is_printed_nowhere_any_more():
    before = run([Document("it", "Roe, Jane. Walls of the City. London: Adler Press, 1990, p. 1")])
    after = run([Document("it", "Roe, Jane. Walls of the City. Adler Press, 1990, p. 1")])
    assert dropped(before, after) == {"publisher-place": 1}
    assert dropped(before, before) == {}


REFERENCES = (
    "\n\n## References\n\nDehaene, S. (2009). *Reading in the brain*. Viking.\n\n"
    "Wolf, M. (2007). *Proust and the squid*. HarperCollins.\n\n"
    "Wolf, M. (2018). *Reader, come home*. Harper.\n"
)


def by_year(citation, source):
    """A style such as APA's."""
    name, year, place = source.reference.author[0], source.reference.issued.year, citation.reading.locator
    return f"({name.family}, {year}{f', p. {place.value}' if place else ''})"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("So (Wolf 2007: 12).", "So (Wolf, 2007, p. 12)."),
        # In brackets the style's own go.
        ("So (Wolf 2007: 12; see Dehaene 2009).", "So (Wolf, 2007, p. 12; see Dehaene, 2009)."),
        # What is in the style already stays.
        ("So (Wolf, 2007, p. 12; Dehaene, 2009).", "So (Wolf, 2007, p. 12; Dehaene, 2009)."),
        # Neither an author who is part of the sentence nor a year alone has a form of its own.
        ("Wolf (2007) says so.", "Wolf (2007) says so."),
        ("So (Wolf, 2007, 2018).", "So (Wolf, 2007, 2018)."),
    ],
)
def test_a_style_with_brackets(before, after):
    found = sure(before + REFERENCES)
    assert rewritten(before + REFERENCES, in_style(by_year, found))[0] == after + REFERENCES


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("So [2], so [see 1, p. 14].", "So (Wolf, 2007), so (see Dehaene, 2009, p. 14)."),
        ("So [1,2].", "So (Dehaene, 2009; Wolf, 2007)."),
        ("So [3, 1, p. 5].", "So (Wolf, 2018; Dehaene, 2009, p. 5)."),
        # Beside a number that nothing stands for, and of a range, nothing changes.
        ("So [1, 4], and [1–3].", "So [1, 4], and [1–3]."),
    ],
)
def test_numbers_get_the_brackets_of_the_style(before, after):
    numbered = REFERENCES
    for number, name in enumerate(("Dehaene, S", "Wolf, M. (2007", "Wolf, M. (2018"), 1):
        numbered = numbered.replace(name, f"[{number}] {name}")
    found = sure(before + numbered)
    assert rewritten(before + numbered, in_style(by_year, found))[0] == after + numbered


def test_a_stop_that_ends_a_note_stays():
    def form(citation, source):
        return citation.text.rstrip(".").replace("Adler", "ADLER")

    text = "1. Jane Roe, Walls of the City (London: Adler, 1990), 5. He adds that it rained."
    after = text.replace("Adler", "ADLER")
    assert rewritten(text, in_style(form, sure(text)))[0] == after


def test_what_a_style_does_not_print_is_told():
    def form(citation, source):
        return "Jane Roe, “Walls,” Review of Cities 3 (1990): 80."

    text = "Jane Roe, “Walls,” Review of Cities 3 (1990): 77–99, p. 80."
    before = run([Document("it.txt", text)])
    assert rewritten(text, in_style(form, sure(text)))[0] == text
    told = [one.message for one in stays(before, form, sure(text))]
    assert told == ["left as it is: '77' would be lost: the style does not print it"]


@pytest.mark.parametrize(
    ("reference", "styled", "why"),
    [
        # Of what has no year the title tells which work it is.
        ({}, "(Roe, n.d., p. 5)", "'Walls' would be lost: the style does not print it"),
        # Numbers that were taken for an archive are the place cited.
        ({"archive": "q. 9, a. 2"}, "Roe, *Walls*, p. 5", "'q. 9, a. 2' would be lost: the style"),
        ({"type": "classic"}, "(Roe, *Walls*, sec. 5)", "a passage of a classic"),
        ({"issued": Date(1990)}, "(Roe, 1990, p. 5)", ""),
    ],
)
def test_no_title_and_no_number_of_a_place_is_lost(reference, styled, why):
    said = Reference(author=(Name("Roe"),), title="Walls", **reference)
    values = {"author": "Roe", "title": "Walls", "archive": said.archive, "pages": "5"}
    text = f"Roe, Walls, {said.archive}, p. 5" if said.archive else "Roe, Walls, p. 5"
    spans = tuple(
        Span(label, text.index(value), text.index(value) + len(value))
        for label, value in values.items()
        if value
    )
    reading = Reading(0, len(text), "full", said, Locator("page", "5"), spans, 1.0)
    one = Citation("it.txt", 1, 1, text, reading, said, "roe")
    result = Result((Document("it.txt", text),), (one,))
    known = {"roe": Source("roe", "roe", said, (0,))}
    told = [one.message for one in stays(result, lambda *_: styled, known)]
    assert [why in one for one in told] == ([True] if why else [])


def test_a_mark_in_front_stays():
    text = "So it was.\n\n# Jane Roe, Walls of the City (London: Adler, 1990), 5."
    after, _ = rewritten(text, in_style(lambda citation, source: "Roe, Walls of the City, 5", sure(text)))
    assert "\n\n# " in after


@pytest.mark.parametrize("title", ["Walls of the XIX^e^ Century", r"Walls of the XIX\^e\^ Century"])
def test_raised_letters_and_escaped_signs_stay(title):
    def form(citation, source):
        return r"Jane Roe, Walls of the XIX\\\^e\\\^ Century (London: Adler, 1990), 5"

    text = f"Jane Roe, {title} (London: Adler, 1990), 5"
    assert rewritten(text, in_style(form, sure(text)))[0] == text
