"""``biblio group``: what it takes, what it prints, and what it says of what it cannot use."""

import io
import json
import random
import sys
from pathlib import Path

import pytest

from biblio.cli import main
from biblio.model import Reading

CARR = {
    "type": "book",
    "author": [{"family": "Carr", "given": "E. H."}],
    "title": "What Is History?",
    "publisher": "Macmillan",
    "issued": {"date-parts": [[1961]]},
}
LATER = {**CARR, "issued": {"date-parts": [[1986]]}}
BIB = """@book{carr, author = {Carr, E. H.}, title = {What Is History?}, publisher = {Macmillan}, year = 1961}
% a remark
@book{carr, author = {Carr, Edward H.}, title = {What Is History?}, publisher = {Macmillan}, year = 1961}
@book{later, author = {Carr, E. H.}, title = {What Is History?}, publisher = {Macmillan}, year = 1986}
"""


def lines(*values):
    return "".join(f"{value if isinstance(value, str) else json.dumps(value)}\n" for value in values)


def group(text, *options, name="refs.jsonl", status=0):
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    assert main(["group", name, *options]) == status


def printed(capsys):
    """Give the objects that were printed, and the messages."""
    out, err = capsys.readouterr()
    return [json.loads(line) for line in out.splitlines()], err.splitlines()


def test_a_line_for_each_reference_in_order(capsys):
    items = [{"id": "b", "csl": LATER}, {"id": "a", "csl": CARR}, {"id": 3, "csl": {**CARR, "publisher": ""}}]
    group(lines(*items))
    work = "carr-what-is"
    assert printed(capsys) == (
        [
            {"id": "b", "source": "carr1986", "work": work},
            {"id": "a", "source": "carr1961", "work": work},
            {"id": 3, "source": "carr1961", "work": work},
        ],
        [],
    )


def test_strings_are_read(capsys):
    group(lines({"id": "a", "text": "See Curie,\nCurie"}, {"id": "b", "text": "Curie"}))
    found, messages = printed(capsys)
    assert [one["source"] for one in found] == ["curie1910", "curie1910"]
    assert messages == ["refs.jsonl:1: warning: a: several references: the first one is grouped [group]"]


def test_what_names_no_source_has_none(capsys):
    group(lines({"id": "a", "text": "nothing"}))
    assert printed(capsys) == (
        [{"id": "a", "source": None, "work": None}],
        ["refs.jsonl:1: warning: a: no reference that names a source [group]"],
    )


def test_a_back_reference_names_no_source(capsys, monkeypatch):
    def only_back(text):
        return (Reading(0, 5, "ibid", None, None, (), 1.0),)

    monkeypatch.setattr("biblio.citations.strings.read_string", only_back)
    group(lines({"id": "a", "text": "Ibid."}))
    assert printed(capsys)[0] == [{"id": "a", "source": None, "work": None}]


def test_what_fits_several_sources_names_them(capsys):
    other = {**LATER, "title": "The New Society", "issued": {"date-parts": [[1951]]}}
    bare = {"type": "book", "author": CARR["author"]}
    group(lines({"id": "a", "csl": CARR}, {"id": "b", "csl": other}, {"id": "c", "csl": bare}))
    found, messages = printed(capsys)
    assert found[2] == {"id": "c", "source": None, "work": None}
    assert messages == [
        "refs.jsonl:3: warning: c: fits several sources: carr1951, carr1961 [group]",
    ]


def test_a_library_by_its_keys(capsys):
    group(BIB, name="refs.bib")
    found, messages = printed(capsys)
    assert [(one["id"], one["source"]) for one in found] == [
        ("carr", "carr1961"),
        ("carr (2)", "carr1961"),
        ("later", "carr1986"),
    ]
    assert len({one["work"] for one in found}) == 1
    assert messages == [
        "refs.bib:3: warning: carr (2): another entry has the key 'carr': called 'carr (2)' [group]"
    ]


def test_an_entry_without_a_key_and_one_that_is_broken(capsys):
    group("@book{, title = {Alone}}\n@book{b, title = {Open", name="refs.bib")
    found, messages = printed(capsys)
    assert [one["id"] for one in found] == ["(1)"]
    assert messages[0].startswith("refs.bib:2:18: warning: left out, since it cannot be read")
    assert messages[1] == "refs.bib:1: warning: (1): without a key: called '(1)' [group]"


def test_an_array_of_items(capsys):
    group(json.dumps([{"id": "a", **CARR}, {"id": "b", **CARR, "publisher": "Macmillan & Co."}]))
    found, messages = printed(capsys)
    assert [(one["id"], one["source"]) for one in found] == [("a", "carr1961"), ("b", "carr1961")]
    assert messages == []


@pytest.mark.parametrize("text", [BIB, lines({"id": "carr", "csl": CARR}), json.dumps([{"id": 1, **CARR}])])
def test_standard_input_of_each_kind(capsys, monkeypatch, text):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text.encode())))
    assert main(["group", "-"]) == 0
    assert printed(capsys)[0][0]["source"] == "carr1961"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nonsense", "refs.jsonl:2:1: error: no JSON (Expecting value)"),
        ('{"id": "a"', "refs.jsonl:2:11: error: no JSON (Expecting ',' delimiter)"),
        ("[" * 100_000, "refs.jsonl:2: error: JSON that is too deep or too large"),
        ("[1]", 'refs.jsonl:2: error: no object with "id" and "csl" or "text"'),
        ('{"csl": {}}', 'refs.jsonl:2: error: no "id" that is a text or a number'),
        ('{"id": true, "csl": {}}', 'refs.jsonl:2: error: no "id" that is a text or a number'),
        (
            '{"id": "a", "csl": 1}',
            'refs.jsonl:2: error: neither "csl" with an object nor "text" with a string',
        ),
        (
            '{"id": "a", "text": null}',
            'refs.jsonl:2: error: neither "csl" with an object nor "text" with a string',
        ),
    ],
)
def test_a_line_that_cannot_be_used_costs_itself_alone(capsys, line, message):
    group(lines({"id": "a", "csl": CARR}, line, {"id": "b", "csl": CARR}), status=2)
    found, messages = printed(capsys)
    assert [one["id"] for one in found] == ["a", "b"]
    assert messages == [message]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[1, ", "refs.json:1:5: error: no JSON (Expecting value)"),
        (
            '[{"id": "a"}, {"title": "x"}]',
            'refs.json: error: item 1: neither "csl" with an object nor "text" with a string',
        ),
        (b"\xff[]", "refs.json:1:1: error: not UTF-8 text (byte 0xFF)"),
        (b"\0", "refs.json: error: a binary file, not a text"),
    ],
)
def test_an_array_that_cannot_be_used(capsys, text, message):
    group(text, name="refs.json", status=2)
    assert printed(capsys)[1][0] == message


def test_nothing_is_told(capsys):
    group("\n")
    assert printed(capsys) == ([], ["no reference found"])


def test_how_sure_it_has_to_be(capsys):
    slip = {**CARR, "title": "hat Is History?"}
    items = [{"id": "a", "csl": CARR}, {"id": "b", "csl": slip}]
    group(lines(*items), "--sure", "0.5")
    loose, _ = printed(capsys)
    group(lines(*items), "--sure", "1")
    strict, _ = printed(capsys)
    assert len({one["source"] for one in loose}) == 1
    assert len({one["source"] for one in strict}) == 2


@pytest.mark.parametrize("value", ["2", "-0.1", "nan", "sure"])
def test_sureness_is_a_number_from_0_to_1(capsys, value):
    group(lines({"id": "a", "csl": CARR}), "--sure", value, status=2)
    assert printed(capsys)[1] == [
        f"biblio: error: invalid value for '--sure': '{value}' is no number from 0 to 1"
    ]


def test_the_order_of_the_lines_does_not_matter(capsys):
    items = [
        {"id": number, "csl": {**csl, "publisher": publisher}}
        for number, (csl, publisher) in enumerate(
            (csl, publisher)
            for csl in (CARR, LATER)
            for publisher in ("Macmillan", "", "Macmillan & Co.", "Penguin")
        )
    ]
    group(lines(*items))
    plain, _ = printed(capsys)
    random.Random(1).shuffle(items)
    group(lines(*items))
    mixed, _ = printed(capsys)
    assert sorted(mixed, key=lambda one: one["id"]) == plain
