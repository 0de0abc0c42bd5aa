"""``biblio parse``: what it prints of the references that it is told are there."""

import io
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from formats.test_csl import assert_valid

from biblio.cli import main, printing
from biblio.formats import bibtex
from biblio.model import Date, Locator, Name, Reading, Reference, Span

CURIE = Reference("book", (Name("Curie", "M."),), title="Traité", issued=Date(1910))
CSL = {
    "type": "book",
    "author": [{"family": "Curie", "given": "M."}],
    "title": "Traité",
    "issued": {"date-parts": [[1910]]},
}


@pytest.fixture
def reads(monkeypatch):
    """Give a function that sets what is read in every string that is not empty."""

    def set_readings(*readings):
        monkeypatch.setattr("biblio.citations.strings.read_string", lambda text: readings if text else ())

    return set_readings


def reading(text="Curie", reference=CURIE, form="full", locator=None, confidence=0.97, certainties=()):
    return Reading(
        0, len(text), form, reference, locator, (Span("author", 0, len(text)),), confidence, certainties
    )


def parse(text, *options, status=0):
    Path("refs.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    assert main(["parse", "refs.txt", *options]) == status


class TestJsonLines:
    def test_one_object_per_line(self, capsys):
        parse("Curie\r\n\nno\u00a0one\tat all\n  Curie and Curie", "--format", "jsonl")
        first, second, third, fourth = map(json.loads, capsys.readouterr().out.splitlines())
        assert first == {
            "text": "Curie",
            "references": [
                {
                    "start": 0,
                    "end": 5,
                    "csl": CSL,
                    "locator": {"label": "page", "value": "12"},
                    "confidence": 0.1235,
                    "spans": [{"label": "author", "start": 0, "end": 5}],
                }
            ],
        }
        assert second == {"text": "", "references": []}
        assert third == {"text": "no one at all", "references": []}
        assert [(r["start"], fourth["text"][r["start"] : r["end"]]) for r in fourth["references"]] == [
            (2, "Curie"),
            (12, "Curie"),
        ]

    def test_how_sure_each_span_is(self, capsys, reads):
        reads(reading(certainties=(0.98765,)))
        parse("Curie", "--format", "jsonl")
        (reference,) = json.loads(capsys.readouterr().out)["references"]
        assert reference["spans"] == [{"label": "author", "start": 0, "end": 5, "confidence": 0.9877}]

    def test_paragraphs_have_the_line_where_they_begin(self, capsys):
        parse("\nSee Curie,\nCurie\n\n\nCurie\n", "--paragraphs", "--format", "jsonl")
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [(line["line"], line["text"], len(line["references"])) for line in lines] == [
            (2, "See Curie, Curie", 2),
            (6, "Curie", 1),
        ]

    def test_each_line_is_answered_before_the_next_one_is_sent(self):
        command = [sys.executable, "-m", "biblio", "parse", "-", "--format", "jsonl"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            for line in (b"nothing\n", b"\n", b"nothing more\n"):
                process.stdin.write(line)
                process.stdin.flush()
                assert json.loads(process.stdout.readline())["text"] == line.decode().strip()
            process.stdin.close()
            assert process.wait() == 0


class TestTable:
    def test_a_row_for_each_value(self, capsys):
        parse("Curie\n\nnobody\nCurie, Curie\n")
        assert capsys.readouterr() == (
            " line  sure    label       value\n"
            "    1   12% ?  type        book\n"
            "               author      Curie\n"
            "    3          -           no reference: nobody\n"
            "    4   12% ?  type        book\n"
            "               author      Curie\n"
            "    4   12% ?  type        book\n"
            "               author      Curie\n",
            "",
        )

    def test_what_is_uncertain_is_marked(self, capsys, reads):
        reads(reading(confidence=0.999, certainties=(0.499,)))
        parse("Curie")
        assert capsys.readouterr().out.splitlines()[1:] == [
            "    1   99%    type        book",
            "        49% ?  author      Curie",
        ]

    @pytest.mark.parametrize("text", ["Langevin " * 30, "x" * 300, "漢" * 100, "a \x1b[2J\u202eb"])
    def test_it_fits_eighty_columns_and_shortens_no_value(self, text, capsys, reads):
        reads(reading(text.strip()))
        parse(text)
        lines = capsys.readouterr().out.splitlines()
        shown = "".join(line[27:] for line in lines[2:])
        assert max(len(line) + line.count("漢") for line in lines) <= 80
        assert "\x1b" not in shown
        assert len(shown.replace(" ", "")) == len(text.replace(" ", ""))

    def test_a_string_without_a_reference_is_shortened(self, capsys):
        parse("nobody " * 30)
        (_, row) = capsys.readouterr().out.splitlines()
        assert len(row) <= 80
        assert row.endswith("…")


class TestBibliographies:
    @pytest.mark.parametrize(
        ("dialect", "year", "journal"), [("biblatex", "date", "journaltitle"), ("bibtex", "year", "journal")]
    )
    def test_bib_files_hold_each_line_and_its_references(self, dialect, year, journal, capsys, reads):
        article = Reference("article-journal", title="Radium", container_title="Le Radium", issued=Date(1904))
        reads(reading(locator=Locator("page", "12")), reading(reference=article, confidence=0.314))
        parse("Curie @ Sèvres\n", "--format", dialect)
        assert capsys.readouterr() == (
            "% line 1: Curie (at) Sèvres\n"
            "% cited: page 12\n"
            "@book{curie1910,\n"
            "  author = {Curie, M.},\n"
            "  title = {Traité},\n"
            f"  {year} = {{1910}},\n"
            "}\n"
            "\n"
            "% uncertain: 31%\n"
            "@article{radium1904,\n"
            "  title = {Radium},\n"
            f"  {journal} = {{Le Radium}},\n"
            f"  {year} = {{1904}},\n"
            "}\n",
            "refs.txt:1: warning: uncertain (31%): Curie [uncertain]\n",
        )

    def test_biblatex_is_that_of_a_build(self, capsys, reads):
        reads(reading())
        parse("Curie", "--format", "biblatex")
        entry = capsys.readouterr().out.partition("\n")[2]
        (source,), _ = bibtex.read(entry)
        assert source.entry + "\n" == entry
        assert source.reference == CURIE

    def test_csl_json_holds_what_it_was_read_from(self, capsys, reads):
        reads(reading(locator=Locator("page", "12")), reading())
        parse("Curie, Traité, p. 12\n", "--format", "csl-json")
        first, second = json.loads(capsys.readouterr().out)
        assert first == {
            "id": "curie1910a",
            **CSL,
            "custom": {
                "line": 1,
                "text": "Curie",
                "locator": {"label": "page", "value": "12"},
                "confidence": 0.97,
            },
        }
        assert second["custom"] == {"line": 1, "text": "Curie", "confidence": 0.97}
        assert_valid(first)

    def test_csl_is_short_for_csl_json(self, capsys, reads):
        reads(reading())
        parse("Curie", "--format", "csl")
        short = capsys.readouterr()
        parse("Curie", "--format", "csl-json")
        assert capsys.readouterr() == short

    def test_keys_are_told_apart(self, capsys):
        parse("Curie\nCurie\nCurie", "--format", "csl")
        keys = [item["id"] for item in json.loads(capsys.readouterr().out)]
        assert keys == ["curie1910a", "curie1910b", "curie1910c"]

    @pytest.mark.parametrize("output_format", ["biblatex", "bibtex", "csl"])
    def test_what_is_no_source_is_told(self, output_format, capsys, reads):
        reads()
        parse("\nReferences\n", "--format", output_format)
        out, err = capsys.readouterr()
        assert err == ("refs.txt:2: warning: no reference: References [no-reference]\nno reference found\n")
        assert out == ("[]\n" if output_format == "csl" else "% line 2: References\n")

    @pytest.mark.parametrize("output_format", ["biblatex", "bibtex", "csl"])
    def test_what_points_back_is_told_and_is_no_entry(self, output_format, capsys, reads):
        reads(reading("Ibid.", Reference(), form="ibid"))
        parse("Ibid.\n", "--format", output_format)
        out, err = capsys.readouterr()
        assert err == ("refs.txt:1: warning: left out, since it only points back: Ibid. [back-reference]\n")
        assert out == ("[]\n" if output_format == "csl" else "% line 1: Ibid.\n")

    @pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
    @pytest.mark.parametrize("text", ["@book{x, title = {", "} @string(", "%\\}{", "\x85@comment{\x1b"])
    def test_no_text_disturbs_the_entries(self, dialect, text, capsys, reads):
        reads(reading(text))
        parse(f"{text}\n{text}\n", "--format", dialect)
        sources, diagnostics = bibtex.read(capsys.readouterr().out)
        assert [source.reference for source in sources] == [CURIE, CURIE]
        assert diagnostics == ()


@pytest.mark.parametrize("output_format", ["table", "jsonl", "biblatex", "bibtex", "csl"])
class TestEveryFormat:
    def test_nothing_found_is_said(self, output_format, capsys):
        parse("\n", "--format", output_format)
        assert capsys.readouterr().err == "no reference found\n"

    def test_what_is_found_is_no_reason_for_messages(self, output_format, capsys, reads):
        reads(reading())
        parse("Curie\n\n", "--format", output_format)
        assert capsys.readouterr().err == ""

    def test_a_second_run_prints_the_same(self, output_format, capsys):
        parse("Curie\nCurie, Curie\nnobody\n", "--format", output_format)
        first = capsys.readouterr()
        parse("Curie\nCurie, Curie\nnobody\n", "--format", output_format)
        assert capsys.readouterr() == first

    @pytest.mark.skipif(os.name != "posix", reason="pipes of this kind")
    def test_a_reader_that_has_seen_enough(self, output_format):
        command = [sys.executable, "-m", "biblio", "parse", "-", "--format", output_format]
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            command, input=b"nothing\n" * 9, stdout=writer, stderr=subprocess.PIPE, check=False
        )
        os.close(writer)
        assert done.returncode == 0
        assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("data", "fault", "printed"),
    [
        (b"Curie\nBront\xeb", "refs.txt:2:6: error: not UTF-8 text (byte 0xEB)", 1),
        (b"Curie\r\rBront\xeb", "refs.txt:3:6: error: not UTF-8 text (byte 0xEB)", 0),
        (b"Curie\nCurie\n\0", "refs.txt: error: a binary file, not a text", 2),
    ],
)
def test_a_fault_in_the_middle(data, fault, printed, capsys):
    parse(data, "--format", "jsonl", status=2)
    out, err = capsys.readouterr()
    assert err == fault + "\n"
    assert out.count("\n") == printed
    parse(data, "--format", "biblatex", status=2)
    assert capsys.readouterr() == ("", fault + "\n")


def test_standard_input_that_is_closed(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["parse", "-"]) == 2
    assert capsys.readouterr() == ("", "-: error: standard input is closed\n")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("output_format", "columns", "drawn"),
    [("jsonl", None, True), ("jsonl", 80, False), ("table", 80, False), ("csl", 80, True)],
)
def test_no_bar_among_what_is_printed_on_the_terminal(output_format, columns, drawn, monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(printing, "_PATIENCE_SECONDS", -1)
    monkeypatch.setattr("biblio.cli.commands.parse.terminal_width", lambda: columns)
    parse("Curie\n", "--format", output_format)
    assert ("100%" in sys.stderr.getvalue()) == drawn


def test_the_bar_keeps_off_what_is_printed(capsys, monkeypatch):
    parse("Curie [1]\n" * 9, "--format", "jsonl")
    alone = capsys.readouterr().out
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(printing, "_PATIENCE_SECONDS", -1)
    monkeypatch.setattr(printing, "_PAUSE_SECONDS", -1)
    parse("Curie [1]\n" * 9, "--format", "jsonl")
    assert capsys.readouterr().out == alone
    assert "references" not in sys.stderr.getvalue()


def test_the_examples_of_the_help_are_commands(capsys, monkeypatch):
    assert main(["parse", "--help"]) == 0
    examples = capsys.readouterr().out.partition("Examples:\n")[2].splitlines()
    commands = [shlex.split(example) for example in examples if example]
    assert len(commands) == 4
    for _, *arguments in commands:
        for name in ("references.txt", "bibliography.txt"):
            Path(name).write_text("Curie")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Curie")))
        redirected = next((at for at, word in enumerate(arguments) if word in "<>"), None)
        assert main(arguments[:redirected]) == 0
        assert capsys.readouterr().out
