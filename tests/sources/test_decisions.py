"""The file of decisions: what it holds, what is wrong with it, and what is added to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.errors import DocumentError
from biblio.sources.decisions import (
    HEAD,
    Decision,
    added,
    folded,
    keyed,
    keys_line,
    quote,
    read,
    rekeyed,
    written,
)

BY_HAND = """\
# The two Byrds.
[[same]]
citations = ["Byrd. Alone, p. 93", 'Byrd, Richard E. Alone. New York: Putnam, 1938']  # one printing

  [[different]]
keys = ["roe1990",
  # with a remark
  "roe1990a"]
note = "father and son"

[[same-work]]
keys = ["byrd1938"]
citations = ["Byrd, Seul. Paris: Grasset, 1939"]

[[same]]
keys = ["a", "b", "c"]
"""


def test_a_table_for_each_decision_in_the_order_of_lines() -> None:
    assert read(BY_HAND, "x.toml") == (
        (
            Decision(
                "same", (), ("Byrd. Alone, p. 93", "Byrd, Richard E. Alone. New York: Putnam, 1938"), "", 2, 1
            ),
            Decision("different", ("roe1990", "roe1990a"), (), "father and son", 5, 3),
            Decision("same work", ("byrd1938",), ("Byrd, Seul. Paris: Grasset, 1939",), "", 11, 1),
            Decision("same", ("a", "b", "c"), (), "", 15, 1),
        ),
        "x.toml",
    )


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", HEAD])
def test_a_file_without_decisions(text: str) -> None:
    assert read(text).items == ()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[[same]\n", "1:7: error: no TOML: expected ']]' at the end of an array declaration"),
        ('[[same]]\nkeys = ["a",', "2: error: no TOML: invalid value"),
        ("a = 1\na = 2\n", "2:6: error: no TOML: cannot overwrite a value"),
        ("[[joined]]\n", "1:3: error: 'joined' is none of same, same-work, different"),
        ("note = 'x'\n", "1:1: error: 'note' is none of same, same-work, different"),
        ("\nsame = 3\n", "2:1: error: 'same' is no table: write [[same]]"),
        ("[different]\n", "1:2: error: 'different' is no table: write [[different]]"),
        ("[[same]]\n", "1:1: error: a decision is about two citations or keys at least"),
        ("\n [[same]]\nkeys = ['a']\n", "2:2: error: a decision is about two citations or keys at least"),
        ("[[same]]\nkeys = 'ab'\n", "2:1: error: 'keys' is no list of texts"),
        ("[[same]]\n  keys = ['a', 1]\n", "2:3: error: 'keys' is no list of texts"),
        ("[[same]]\ncitations = ['a', ' ']\n", "2:1: error: 'citations' has an empty text"),
        ("[[same]]\nkeys = ['a', 'b']\nnote = 1\n", "3:1: error: 'note' is no text"),
        ("[[same]]\nkeys = ['a', 'b']\ncite = 'c'\n", "3:1: error: 'cite' is none of citations, keys, note"),
        ("[[same]]\nkeys = ['a', 'a']\n", "1:1: error: names one thing twice: 'a'"),
        ("[[same]]\ncitations = ['R. 1–2', 'R.  1-2.']\n", "1:1: error: names one thing twice: 'R. 1–2'"),
        ("same = [{keys = ['a']}]\n", " error: a decision is about two citations or keys at least"),
        (f"a = {'[' * 5000}", None),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(text: str, error: str | None) -> None:
    with pytest.raises(DocumentError) as found:
        read(text, "my.toml")
    assert str(found.value).startswith("my.toml:")
    assert error is None or str(found.value) == f"my.toml:{error}"


def test_a_header_within_a_text_makes_no_decision_and_costs_the_lines() -> None:
    (one,) = read('[[same]]\nkeys = ["a", "b"]\nnote = """\n[[same]]\n"""\n').items
    assert (one.note, one.line) == ("[[same]]\n", 0)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Byrd. Alone. New York: Putnam, 1938", "Byrd.  Alone. New York:Putnam,1938."),
        ("“Alone,” 93–95", '"Alone," 93-95'),
        ("«Alone» 93 — 95", "'Alone' 93--95"),
        ("Roe’s Walls", "Roe's Walls"),
        ("``Walls''", "„Walls“"),
        ("Roe,\n  Walls,\r\np. 1", "Roe, Walls, p. 1"),
        ("Wal\u00adls\u200b of Rome", "Walls of Rome"),
        ("Café", "Cafe\u0301"),
        ("ﬁn de siècle…", "fin de siècle..."),
    ],
)
def test_spaces_and_kinds_of_marks_do_not_matter(text: str, other: str) -> None:
    assert folded(text) == folded(other)


@pytest.mark.parametrize(
    ("text", "other"),
    [("Roe 1990", "Roe 1991"), ("Doe 1990", "Roe 1990"), ("Война", "Воина"), ("史記", "史书")],
)
def test_letters_and_numbers_do(text: str, other: str) -> None:
    assert folded(text) != folded(other)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
DECISIONS = st.builds(
    Decision,
    st.sampled_from(["same", "same work", "different"]),
    st.lists(NAMES, min_size=1, max_size=3, unique_by=folded).map(tuple),
    st.lists(NAMES, min_size=1, max_size=3, unique_by=folded).map(tuple),
    st.text(st.characters(exclude_categories=["Cs"])),
).filter(lambda one: len({*map(folded, one.keys + one.citations)}) == len(one.keys + one.citations))
REMARKS = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.lists(DECISIONS, max_size=4),
    st.sampled_from(["", BY_HAND, BY_HAND.replace("\n", "\r\n"), "# x"]),
    REMARKS,
)
def test_what_is_added_is_read_and_the_rest_stays(made: list[Decision], before: str, remark: str) -> None:
    text = before
    for one in made:
        text = added(text, written(one, dict.fromkeys(one.citations, remark)))
    assert text.startswith(before)
    found = [(one.relation, one.keys, one.citations, one.note) for one in read(text).items]
    assert found[len(read(before).items) :] == [
        (one.relation, one.keys, one.citations, one.note) for one in made
    ]


def test_a_decision_as_it_is_written() -> None:
    one = Decision("same work", ("roe1990",), ('Roe, "Walls"',))
    assert written(one, {'Roe, "Walls"': "roe1991, a.txt:3\nx"}) == (
        '[[same-work]]\nkeys = ["roe1990"]\ncitations = [\n  "Roe, \\"Walls\\"",  # roe1991, a.txt:3 x\n]\n'
    )
    assert keys_line(("a", "b")) == 'keys = ["a", "b"]'


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ('citations = ["Roe, 1990", "Doe"]', 'citations = ["@roe = Roe, 1990", "Doe"]'),
        ("citations = ['Roe,  1990.']  # don't", 'citations = ["@roe = Roe,  1990."]  # don\'t'),
        ('# "Roe, 1990"\ncitations = ["""Roe, 1990"""]', '# "Roe, 1990"\ncitations = ["@roe = Roe, 1990"]'),
        (
            'note = """\\"\\"\\" \'"""\ncitations = [""""Doe"""", "Roe, 1990"]',
            'note = """\\"\\"\\" \'"""\ncitations = [""""Doe"""", "@roe = Roe, 1990"]',
        ),
        ('citations = ["@one = Roe, 1990", "Roe # 1990"]', 'citations = ["@one = Roe, 1990", "Roe # 1990"]'),
        ('citations = ["Roe, \\"1990\\""]', 'citations = ["@quoted = Roe, \\"1990\\""]'),
    ],
)
def test_a_quotation_gets_the_key_that_it_became(text: str, now: str) -> None:
    keys = {folded("Roe, 1990"): "roe", folded('Roe, "1990"'): "quoted"}
    assert rekeyed(text, keys) == now
    assert rekeyed(now, keys) == now


def test_a_quotation_with_a_key() -> None:
    decisions = read('[[same]]\ncitations = ["Roe, 1990", "Doe, 1991"]\nkeys = ["poe"]\n')
    (one,) = keyed(decisions, {folded("Roe, 1990"): "roe"}).items
    assert [quote(text) for text in one.citations] == [("roe", "Roe, 1990"), ("", "Doe, 1991")]
    assert one.all_keys == ("poe", "roe")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_what_is_written_cannot_disturb_a_terminal(text: str) -> None:
    table = written(Decision("same", (), (text, "b")), {text: text})
    assert not {"\x1b", "\x9b", "\u202e", "\u2066", "\x00"} & set(table)


@pytest.mark.parametrize("text", ["same = []\n", "[[same]]\nkeys = [", "same = [{keys = ['a', 'b']}]\n"])
def test_a_file_that_cannot_be_added_to_says_so(text: str) -> None:
    with pytest.raises(DocumentError):
        added(text, written(Decision("same", ("c", "d"), ())))
