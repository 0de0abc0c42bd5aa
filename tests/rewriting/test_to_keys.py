"""Citations become keys; what is no citation stays as it is."""

import re

import pytest
from rewriting.rewriting import with_keys

ROE = "Roe, Jane. Walls of the City. London: Adler, 1990"
DOE = "Doe, John. Floors and Their Makers. Boston: Beacon, 1991"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{ROE}, p. 12", "[@roe1990, p. 12]"),
        (f"It was so.\n{ROE}, p. 230-31\n\nMore.", "It was so.\n[@roe1990, pp. 230-31]\n\nMore."),
        # Brackets around a citation are the style's.
        (f"As shown ({ROE}, p. 12), it was so.", "As shown [@roe1990, p. 12], it was so."),
        (f"As shown (see {ROE}, p. 12), it was so.", "As shown [see @roe1990, p. 12], it was so."),
        (f"So.[{ROE}, p. 12]\n", "So.[@roe1990, p. 12]\n"),
        # Several go into one bracket, with what introduces them.
        (f"See {ROE}, p. 14; {DOE}, pp. 3-5.", "See [@roe1990, p. 14; @doe1991, pp. 3-5]."),
        (f"{ROE}, p. 1; see also {DOE}, p. 2.", "[@roe1990, p. 1; see also @doe1991, p. 2]."),
        # A remark goes behind the place cited.
        (
            f"[^1]: {ROE}, p. 138 [p. 120 on the NET].",
            "[^1]: [@roe1990, p. 138 (p. 120 on the NET)].",
        ),
        (f"[^1]: Quoted in {ROE}, ch. 3, my italics.", "[^1]: Quoted in [@roe1990, chap. 3], my italics."),
    ],
)
def test_full_citations(before, after):
    assert with_keys(before)[0] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"[^1]: {ROE}, p. 12.\n[^2]: Ibid., 140 ff.",
            "[^1]: [@roe1990, p. 12].\n[^2]: [@roe1990, pp. 140 ff.].",
        ),
        (
            f"[^1]: {ROE}, p. 12.\n[^2]: Roe, Walls, p. 3.",
            "[^1]: [@roe1990, p. 12].\n[^2]: [@roe1990, p. 3].",
        ),
        (f"{ROE}.\n\nIt was told (Roe 1990: 15).", "[@roe1990].\n\nIt was told [@roe1990, p. 15]."),
        (f"{ROE}.\n\nRoe (1990: 16) says so.", "[@roe1990].\n\n@roe1990 [p. 16] says so."),
        (f"{ROE}.\n\nRoe (1990) says so.", "[@roe1990].\n\n@roe1990 says so."),
    ],
)
def test_short_forms(before, after):
    assert with_keys(before)[0] == after


@pytest.mark.parametrize(
    ("path", "after"),
    [
        ("it.tex", r"So it was \autocite[12]{roe1990}; \autocite[3-5]{doe1991}."),
        ("it.rst", "So it was :cite:p:`roe1990{p. 12}`; :cite:p:`doe1991{pp. 3-5}`."),
    ],
)
def test_other_syntaxes(path, after):
    assert with_keys(f"So it was {ROE}, p. 12; {DOE}, pp. 3-5.", path)[0] == after


def test_emphasis_of_latex_is_no_part_of_what_is_said():
    text = rf"So.\footnote{{{ROE}, p. 12.}} So.\footnote{{\emph{{Ibid.}}, 140.}}"
    after = r"So.\footnote{\autocite[12]{roe1990}.} So.\footnote{\autocite[140]{roe1990}.}"
    assert with_keys(text, "it.tex")[0] == after


def test_a_second_run_changes_nothing():
    once, _ = with_keys(f"See {ROE}, p. 14; {DOE}, pp. 3-5.\n\n[^1]: Ibid.\n[^2]: {ROE}, p. 1.")
    base = "@book{roe1990, author = {Jane Roe}, title = {Walls of the City}, date = {1990}}\n"
    base += "@book{doe1991, author = {John Doe}, title = {Floors and Their Makers}, date = {1991}}\n"
    assert with_keys(once, base=base)[0] == once


def test_an_entry_of_the_library_gives_the_key_and_wins():
    base = (
        "@book{walls, author = {Jane Roe}, title = {Walls of the City}, publisher = {Adler}, date = {1990}}"
    )
    after, told = with_keys(f"{ROE}, p. 12\n\n{ROE}, p. 13", base=base)
    assert after == "[@walls, p. 12]\n\n[@walls, p. 13]"
    assert told == [f"the entry walls has no publisher-place: {ROE}, p. 12"]


def test_lists_of_references_stay():
    text = f"It was so [1, p. 5].\n\n## References\n\n[1] {ROE}.\n[2] {DOE}.\n"
    after, why = with_keys(text)
    assert after == text.replace("[1, p. 5]", "[[@roe1990, p. 5]]") or after == text.replace(
        "[1, p. 5]", "[@roe1990, p. 5]"
    )
    assert why == ["left as it is: an entry of a list of references"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            f"{ROE}, p. 12. Ibid., p. 4.\n\n# Two\n\nIbid., p. 5.",
            "points back over the beginning of a chapter",
        ),
        # A colon behind it would make it the definition of a link.
        (f"{ROE}, p. 12: so it is said.", "no citation would be read here"),
    ],
)
def test_what_cannot_be_written_stays_and_is_told(text, why):
    after, told = with_keys(text)
    assert any(why in one for one in told)
    last = text[text.rindex("p.") :]
    assert after.endswith(last)


def test_code_and_comments_stay():
    text = f"```\n{ROE}, p. 12\n```\n\n<!-- {ROE}, p. 13 -->\n\n{ROE}, p. 14\n"
    assert with_keys(text)[0] == text.replace(f"{ROE}, p. 14", "[@roe1990, p. 14]")


def test_ranges_of_numbers_stay_as_they_are():
    entries = [
        '[1] J. Roe, "Walls of straw," Shock Dig., vol. 38, no. 2, pp. 91-128, 2006.',
        '[2] S. Doe, "Doors and locks," Struct. Control, vol. 3, pp. 254-263, 2007.',
        '[3] B. Poe, "Keys and rings," Mech. Syst., vol. 13, pp. 855-878, 1999.',
    ]
    text = "\n".join(["One [1]; all [1]-[3].", "", "## References", "", *entries, ""])
    after, reasons = with_keys(text)
    assert after == text.replace("One [1]", "One [@roe2006]")
    assert reasons.count("left as it is: one of a range of numbers") == 3


DENNING = (
    'Denning, Peter J. "The Working Set Model for Program Behavior." *Communications of the ACM* 11, no. 5'
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{ROE}, p. 5-5.", "[@roe1990, pp. 5-5]."),
        (f"{ROE}, pp. 12 and 15.", "[@roe1990, pp. 12, 15]."),
        (f"{ROE}, pp. 140 ff. He says so.", "[@roe1990, pp. 140 ff.]. He says so."),
        (f"(See {ROE}, pp. 140 ff.)", "[See @roe1990, pp. 140 ff.]"),
        # The pages on which a piece stands are kept by its entry.
        (f"{DENNING} (1968): 323-333, p. 325.", "[@denning1968, p. 325]."),
        (
            f"{DENNING} (1968): 323–33, at 325.\n\n{DENNING} (1968): 323-333.",
            "[@denning1968, p. 325].\n\n[@denning1968].",
        ),
        (
            'Smith, John, "On Ink," Journal of Paper 3 (1990), pp. 12-30, at p. 14.',
            "[@smith1990, p. 14].",
        ),
    ],
)
def test_all_that_is_said_is_kept(before, after):
    assert with_keys(before)[0] == after


@pytest.mark.parametrize(
    "place",
    [
        "pp. 3 ff., 44 f., 50",
        "pp. xii-xiv, 3f., 12 n. 3",
        "pp. 12 n. 3, 44-7",
        "p. 12, n. 3",
        "fol. 3r, 4v, p. 5",
        "p. 1,022",
        "pp. 3-5, 7-9, 17-21, and 99, fig. 4",
        "3 vols., 2:301",
    ],
)
def test_a_place_is_kept_or_stays(place):
    """However the reader takes it apart, no number and no stop of it goes, and none gets into the entry."""
    base = "@book{walls, author = {Jane Roe}, title = {Walls of the City}, volumes = {3}, date = {1990}}"
    text = f"It was so.\n\n{ROE}, {place}.\n"
    after, _ = with_keys(text, base=base)
    assert after.endswith(".\n")
    if "@walls" in after:
        numbers = re.findall(r"\d+", place.removeprefix("3 vols."))
        assert [number for number in numbers if number not in re.findall(r"\d+", after)] == []


def test_what_no_entry_keeps_is_told():
    base = "@article{walls, author = {Jane Roe}, title = {Walls of the City}, journaltitle = {Review},"
    text = 'Jane Roe, "Walls of the City," Review 3 (1990): 77-99, p. 80.'
    after, told = with_keys(text, base=f"{base} date = {{1990}}}}")
    assert after == text
    assert told[0] == (
        "left as it is: '77' would be lost: neither the entry walls nor the place cited says it; "
        "add it to the entry"
    )


WOLF = (
    "## References\n\nWolf, M. (2007). *Proust and the squid*. HarperCollins.\n\n"
    "Wolf, M. (2018). *Reader, come home*. Harper.\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was found twice (Wolf, 2007, 2018).", "It was found twice [@wolf2007; @wolf2018]."),
        ("Others disagree (e.g., Wolf, 2007, p. 3).", "Others disagree [e.g., @wolf2007, p. 3]."),
    ],
)
def test_several_in_one_bracket(before, after):
    assert with_keys(f"{before}\n\n{WOLF}")[0] == f"{after}\n\n{WOLF}"


@pytest.mark.parametrize("path", ["it.md", "it.tex", "it.rst"])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        # Of several in one bracket all become keys, or none does.
        ("Wolf (2007, 2018) says so.", "it stands in one bracket with 'Wolf (2007', which stays"),
        ("Wolf (2007, p. 3; 2018) says so.", "more than this citation stands in its brackets"),
        ("So (Wolf 2007; see Doe 1999).", "it stands in one bracket with 'Doe 1999', which stays"),
        # What is read as a page may be a year.
        ("Wolf (2007, 1999) says so.", "its place may be a year: '1999'"),
        ("So (Wolf 2007, 1999).", "its place may be a year: '1999'"),
    ],
)
def test_no_bracket_is_written_in_part(text, why, path):
    document = f"{text}\n\n{WOLF}"
    after, told = with_keys(document, path)
    assert after == document
    assert f"left as it is: {why}" in told


def test_a_page_behind_a_citation_keeps_it():
    after, told = with_keys(f"So ({ROE}) 98. Ibid. 99 and so on.")
    assert after == f"So ({ROE}) 98. [@roe1990, p. 99] and so on."
    assert told[:1] == ["left as it is: its place goes on behind it: '98'"]


def test_labels_of_restructuredtext():
    entry = ".. [Roe1990] Roe, Jane. *Walls of the City*. London: Adler, 1990.\n"
    after, why = with_keys(f"So it was [Roe1990]_.\n\n{entry}", "it.rst")
    assert after == f"So it was :cite:p:`roe1990`.\n\n{entry}"
    assert why[0] == "left as it is: an entry of a list of references"
