"""A ``.bib`` file as blocks: all of it, and no fault costs more than its own entry."""

import pytest
from formats.samples import library
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import bibtex
from biblio.formats.blocks import Aside, Broken, Entry, Strings, positions
from biblio.formats.scan import scan


def shapes(text):
    """The blocks of a text, each in a few words."""
    return [_shape(block) for block in scan(text).blocks]


def _shape(block):
    if isinstance(block, Entry):
        return (block.kind, block.key, {name: value for name, value, _ in block.fields})
    if isinstance(block, Strings):
        return ("string", {name: value for name, value, _ in block.fields})
    if isinstance(block, Aside):
        return (block.kind, block.text)
    return ("broken" if isinstance(block, Broken) else "text", block.text)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        ("@book{a, title = {T}}", [("book", "a", {"title": "{T}"})]),
        ('@Book ( a , title="T" , )', [("Book", "a", {"title": '"T"'})]),
        ("@book{a}", [("book", "a", {})]),
        ("@book{}", [("book", "", {})]),
        # Braces in braces, quotation marks in braces, braces in quotation marks.
        ("@a{b, c={{{x}} {y {z {q}}}}}", [("a", "b", {"c": "{{{x}} {y {z {q}}}}"})]),
        ('@a{b, c="x {"} {y}", d={"}}', [("a", "b", {"c": '"x {"} {y}"', "d": '{"}'})]),
        (
            '@a{b, c = x # " y" # {z {w {v}}} , d = 12}',
            [("a", "b", {"c": 'x # " y" # {z {w {v}}}', "d": "12"})],
        ),
        # A closing parenthesis in a value does not close the entry.
        ('@a(b, c={)}, d=")")', [("a", "b", {"c": "{)}", "d": '")"'})]),
        # Signs that other tools put into names and keys.
        ("@a{DBLP:x/y-2+1', author+an:id = {=a}}", [("a", "DBLP:x/y-2+1'", {"author+an:id": "{=a}"})]),
        ("@a{ключ_é, título = {T}}", [("a", "ключ_é", {"título": "{T}"})]),
        ("@a{Smith 2009, t={T}}", [("a", "Smith 2009", {"t": "{T}"})]),
        ("@a{abc==, t={T}}", [("a", "abc==", {"t": "{T}"})]),
        ("@a{b,, c={d},,}", [("a", "b", {"c": "{d}"})]),
        # No key.
        ("@a{title = {T}, year=1999}", [("a", "", {"title": "{T}", "year": "1999"})]),
        ("@a{year=1999, title = {T}}", [("a", "", {"year": "1999", "title": "{T}"})]),
        ("@a{, title = {T}}", [("a", "", {"title": "{T}"})]),
        # Everything else that begins with "@".
        ('@STRING{x = {X}}\n@string(y = x # "Y")', [("string", {"x": "{X}"}), ("string", {"y": 'x # "Y"'})]),
        (
            '@comment{@a{b, c={d}}} @Preamble{"e" # f}',
            [("comment", "@comment{@a{b, c={d}}}"), ("preamble", '@Preamble{"e" # f}')],
        ),
        ("see me@example.org, {or} not @all", [("text", "see me@example.org, {or} not @all")]),
        ("x@a{b, c={d}}", [("text", "x"), ("a", "b", {"c": "{d}"})]),
        # Remarks.
        (
            "% @a{b, c={d}}\n@a{b, % no\n c={d} % yes\n, e=1}",
            [("text", "% @a{b, c={d}}"), ("a", "b", {"c": "{d}", "e": "1"})],
        ),
        # Paragraphs, with their indentation.
        (
            "\n  one\ntwo\n \n three \n@a{b}x",
            [("text", "  one\ntwo"), ("text", " three"), ("a", "b", {}), ("text", "x")],
        ),
    ],
)
def test_blocks(text, blocks):
    assert shapes(text) == blocks


GOOD = ("book", "good", {"title": "{T}"})


@pytest.mark.parametrize(
    ("broken", "fault", "at"),
    [
        ("@book{a, title = {T", "a brace is not closed", 17),
        ("@book{a, title = {T}", "a brace is not closed", 5),
        ("@book{a, title = {T},", "a brace is not closed", 5),
        ("@book{a, author = {G{\\'e}, title = {T}}", "a brace is not closed", 5),
        ('@book{a, title = "T, year = 3}', "a quotation mark is not closed", 17),
        ('@book{a, title = "T" year = 3}', "a comma is missing before this", 21),
        ("@book{a title = {T}}", "a comma is missing after the key", 8),
        ("@book{a, title {T}}", "a field is expected here", 9),
        ("@book{a, title = }", "a value is expected here", 17),
        ("@book{a, title = {T} {U}}", "'{' is unexpected here", 21),
        ("@book{a, title = {T})", "')' is unexpected here", 20),
        ("@book{#, = {T}}", "a field is expected here", 9),
        ("@comment{x", "a brace is not closed", 8),
        ("@string{x}", "a field is expected here", 8),
    ],
)
@pytest.mark.parametrize("apart", ["\n", "\n\n  ", " "])
def test_a_fault_costs_its_own_entry_alone(broken, fault, at, apart):
    good = "@book{good, title={T}}"
    first, found, last = scan(good + apart + broken + apart + good).blocks
    start = len(good) + len(apart)
    assert [_shape(first), _shape(last)] == [GOOD, GOOD]
    assert (found.text, found.fault, found.at - start) == (broken, fault, at)


def test_a_typo_does_not_swallow_a_library():
    entries = "".join(f"@book{{k{at}, title = {{T{at}}}}}\n\n" for at in range(300))
    keys = [block.key for block in scan("@book{a, author = {\\{'e},\n}\n\n" + entries).blocks[1:]]
    assert keys == [f"k{at}" for at in range(300)]


def test_what_balances_is_one_entry_even_if_others_stand_in_its_values():
    text = "@book{a, annote = {\n@book{b, title = {T}}\n}}"
    assert shapes(text) == [("book", "a", {"annote": "{\n@book{b, title = {T}}\n}"})]


def test_positions_count_every_kind_of_line_end():
    assert positions("a\nb\r\nc\rd", [0, 2, 5, 7, 8]) == {
        0: (1, 1),
        2: (2, 1),
        5: (3, 1),
        7: (4, 1),
        8: (4, 2),
    }


PIECES = st.sampled_from(
    [
        *("@book{", "@a(", "@string{", "@comment{", "@preamble{", "k,", "k", ",", "t = ", "{x}", '"y"', "}"),
        *(")", "{", '"', "#", "% r", "\n", "\r\n", " ", "\n\n", "é", "\x00", "12", "@", "\\{"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60))
def test_the_blocks_make_the_whole_file(text):
    file = scan(text)
    assert "".join(block.gap + block.text for block in file.blocks) + file.tail == text
    for block in file.blocks:
        assert text[block.start : block.start + len(block.text)] == block.text
        assert block.gap.strip(" \t\r\n\f\v") == ""
    for entry in file.blocks:
        for name, _, start in entry.fields if isinstance(entry, Entry) else ():
            assert text.startswith(name, start)


def test_bibtexparser_reads_the_same_from_a_file_without_faults():
    from bibtexparser.entrypoint import parse_string

    text = bibtex.write(library())
    theirs = parse_string(text, parse_stack=[]).entries
    ours = [block for block in scan(text).blocks if isinstance(block, Entry)]
    assert [(one.entry_type, one.key, [(f.key, f.value) for f in one.fields]) for one in theirs] == [
        (one.kind, one.key, [(name, value) for name, value, _ in one.fields]) for one in ours
    ]


@pytest.mark.parametrize(
    "piece",
    ["@", "{", "@a{", "@a{b,c={", '@a(b,c="', "@comment(", "@a{b,c={x}\n@x{y,z=1}} ", "@a{b c ", "%@\n"],
)
def test_hostile_files_are_read_in_one_pass(piece):
    text = piece * (200_000 // len(piece))
    assert sum(len(block.gap + block.text) for block in scan(text).blocks) <= len(text)
