"""The citations written by hand: their marks are sound, and what they say is in the examples made of them."""

import re

import pytest

from training import written
from training.synthesis.pieces import LABELS, marked, text_of

FILES = sorted(path.name for path in written.FOLDER.glob("*.txt"))


def lines(name):
    return [
        line
        for line in (written.FOLDER / name).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("# ")
    ]


def faults(line):
    pieces = marked(line)
    labels = {label for _, label in pieces}
    yield from labels - LABELS - {"", "prose"}
    yield from re.findall(r"\[\[|\]\]", re.sub(r"\[[^\[\]]*\]", "", text_of(pieces)))
    for text, label in pieces:
        if label not in ("", "prose") and (text != text.strip() or text[-1:] in ",;:"):
            yield f"{label} {text!r}"


@pytest.mark.parametrize("name", FILES)
def test_every_mark_is_sound(name):
    assert [(line, list(faults(line))) for line in lines(name) if any(faults(line))] == []


@pytest.mark.parametrize("name", FILES)
def test_no_line_is_there_twice(name):
    assert len(set(lines(name))) == len(lines(name))


@pytest.mark.parametrize("field", written.fields())
def test_examples_hold_every_value_inside_of_a_citation(field):
    made = [*written.strings(field), *written.notes(field, "document"), *written.notes(field, "string")]
    assert len(made) > 100
    for one in made:
        for span in one.spans:
            assert any(start <= span.start and span.end <= end for start, end in one.citations), one.text


NOTE = (
    "[[marker:7]] [[signal:See]] “[[title:Walls]]” [[date:1990]]"
    "[[prose:; so too, at length, ]]([[author:Poe]] [[date:1991]])[[prose:.]]"
)


@pytest.mark.parametrize(
    ("kind", "cited", "labels"),
    [
        (
            "string",
            ["7 See “Walls” 1990", "(Poe 1991)"],
            ["marker", "signal", "title", "date", "author", "date"],
        ),
        ("document", ["“Walls” 1990", "(Poe 1991)"], ["title", "date", "author", "date"]),
    ],
)
def test_in_a_document_what_numbers_and_introduces_is_prose(monkeypatch, tmp_path, kind, cited, labels):
    (tmp_path / "law.notes.txt").write_text(f"# A remark.\n{NOTE}\n", encoding="utf-8")
    monkeypatch.setattr(written, "FOLDER", tmp_path)
    (made,) = written.notes("law", kind)
    assert made.text == "7 See “Walls” 1990; so too, at length, (Poe 1991)."
    assert [made.text[start:end] for start, end in made.citations] == cited
    assert [span.label for span in made.spans] == labels


def test_a_note_may_have_several_lines_and_a_field_no_strings(monkeypatch, tmp_path):
    (tmp_path / "silent.notes.txt").write_text(r"[[prose:Rome\n1990]]", encoding="utf-8")
    monkeypatch.setattr(written, "FOLDER", tmp_path)
    (made,) = written.notes("silent", "document")
    assert (made.text, made.spans, made.citations) == ("Rome\n1990", (), ())
    assert list(written.strings("silent")) == []
