"""``biblio decide``: what is asked, what is saved, and what can be taken back."""

import codecs
import io
import os
import sys
import tomllib
from pathlib import Path

import pytest

from biblio.cli import main
from biblio.sources.decisions import HEAD

FIRST = "Cherry-Garrard, Apsley. The Worst Journey in the World. London: Constable, 1922, p. 241"
LATER = "Cherry-Garrard, A. The Worst Journey in the World. New York: Carroll & Graf, 1989, p. 565"
OPEN = "Cherry-Garrard, Apsley. The Worst Journey in the World, p. 332"
SLIP = "Lansing, Alfred. Endurance. New York: McGraw-Hill, 1959, p. 61"
UNDATED = "Lansing, Alfred. Endurance. New York: McGraw-Hill, p. 70"
TEXT = "\n\n".join(["They went south.", FIRST, LATER, OPEN, SLIP, UNDATED]) + "\n"
FILE = Path("biblio.decisions.toml")


@pytest.fixture(autouse=True)
def book(handed_libraries):
    Path("book.txt").write_text(TEXT)


def decide(monkeypatch, answers, *arguments):
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return main(["decide", "book.txt", *arguments])


def decided():
    return tomllib.loads(FILE.read_text())


def test_a_question_side_by_side(monkeypatch, capsys):
    assert decide(monkeypatch, "") == 0
    printed = capsys.readouterr().out
    for line in (
        "1 of 3  Does the citation mean this source?",
        "                no source yet (1 citation)       cherrygarrard1922 (1 citation)",
        "title           The Worst Journey in the World   The Worst Journey in the World",
        "publisher                                        Constable",
        "rule            unsure: one has no year",
        "A  book.txt:7",
        "B  book.txt:3",
        "0 answered, 0 skipped, 3 left",
    ):
        assert f"{line}\n" in printed
    assert f"[{OPEN}]" in " ".join(printed.split())
    assert all(sign == "\n" or sign.isprintable() for sign in printed)
    assert not FILE.exists()


def test_answers_are_saved_with_the_citations_and_their_keys_as_remarks(monkeypatch, capsys):
    assert decide(monkeypatch, "s\nd\n") == 0
    assert capsys.readouterr().out.endswith("\n2 answered, 0 skipped, 0 left\n")
    assert FILE.read_text() == (
        f"{HEAD}\n"
        f'[[same]]\ncitations = [\n  "{OPEN}",  # book.txt:7\n'
        f'  "{FIRST}",  # cherrygarrard1922, book.txt:3\n]\n'
        f'\n[[different]]\ncitations = [\n  "{SLIP}",  # lansing1959, book.txt:9\n'
        f'  "{UNDATED}",  # lansing1959, book.txt:11\n]\n'
    )


def test_what_was_answered_is_not_asked_again_and_what_was_skipped_is(monkeypatch, capsys):
    decide(monkeypatch, "k\ns\n")
    assert capsys.readouterr().out.endswith("1 answered, 1 skipped, 1 left\n")
    decide(monkeypatch, "")
    assert "1 of 1  These are one source by now. Are they?" in capsys.readouterr().out
    decide(monkeypatch, "same\n")
    decide(monkeypatch, "")
    assert capsys.readouterr().out.endswith("nothing to decide\n")
    assert len(decided()["same"]) == 2


def test_a_citation_over_several_lines_is_quoted_on_one(monkeypatch):
    Path("book.txt").write_text(TEXT.replace("McGraw-Hill, 1959", "McGraw-Hill,\n  1959"))
    decide(monkeypatch, "k\nk\nd\n")
    assert SLIP in decided()["different"][0]["citations"]
    assert decide(monkeypatch, "") == 0


def test_undo_takes_back_answers_and_skips(monkeypatch, capsys):
    FILE.write_text("# mine, without a last line end")
    decide(monkeypatch, "u\nd\nd\nu\nu\nk\nu\nw\nq\n")
    printed = capsys.readouterr().out
    assert printed.count("nothing to undo\n") == 1
    assert printed.count("taken back\n") == 2
    assert list(decided()) == ["same-work"]
    assert decided()["same-work"][0]["citations"] == [OPEN, FIRST]
    assert FILE.read_text().startswith("# mine, without a last line end\n")


def test_what_people_wrote_stays_to_the_letter(monkeypatch):
    before = b"\xef\xbb\xbf# mine  \r\n[[different]] # two\r\nkeys=['a', 'b']\r\n"
    FILE.write_bytes(before)
    decide(monkeypatch, "s\n")
    after = FILE.read_bytes()
    assert after.startswith(before)
    assert b"\n" not in after.replace(b"\r\n", b"")
    assert after.count(codecs.BOM_UTF8) == 1


def test_a_file_that_was_changed_meanwhile_is_added_to_and_is_not_undone(monkeypatch, capsys):
    class Meanwhile(io.StringIO):
        def __iter__(self):
            yield "s\n"
            FILE.write_text(FILE.read_text().replace("[[same]]", "[[different]]") + "# changed\n")
            yield "u\n"

    monkeypatch.setattr(sys, "stdin", Meanwhile())
    assert main(["decide", "book.txt"]) == 2
    error = "biblio.decisions.toml: error: the decision was changed in the file: mend it there\n"
    assert capsys.readouterr().err == error
    assert FILE.read_text().endswith("# changed\n")


def test_words_and_letters_are_answers_and_others_get_help(monkeypatch, capsys):
    decide(monkeypatch, "maybe\n\nDifferent\nSKIP\nquit\n")
    printed = capsys.readouterr().out
    assert printed.count("k  skip: the question comes again next time\n") == 2
    assert printed.endswith("1 answered, 1 skipped, 1 left\n") or printed.endswith("2 left\n")
    assert list(decided()) == ["different"]


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (["book.txt"], "biblio.decisions.toml"),
        (["part/two.txt"], "part/biblio.decisions.toml"),
        (["part"], "part/biblio.decisions.toml"),
        (["book.txt", "--decisions", "other.toml"], "other.toml"),
    ],
)
def test_where_the_file_is_made(arguments, place, monkeypatch, capsys):
    Path("part").mkdir()
    Path("part/two.txt").write_text(TEXT)
    monkeypatch.setattr(sys, "stdin", io.StringIO("s\n"))
    assert main(["decide", *arguments]) == 0
    assert f"same: saved in {place}\n" in capsys.readouterr().out
    assert [str(path) for path in Path().rglob("*.toml")] == [place]


def test_the_nearest_file_is_followed(monkeypatch, capsys):
    Path("part").mkdir()
    Path("part/two.txt").write_text(TEXT)
    FILE.write_text(f'[[same]]\ncitations = ["{UNDATED}", "{SLIP}"]\n')
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    main(["decide", "part/two.txt"])
    assert "1 of 2  " in capsys.readouterr().out
    Path("part/biblio.decisions.toml").write_text("# none\n")
    main(["decide", "part/two.txt"])
    assert "1 of 3  " in capsys.readouterr().out


def test_what_cannot_be_followed_is_told(monkeypatch, capsys):
    FILE.write_text(f'[[same]]\nkeys = ["nobody"]\ncitations = ["{SLIP}"]\n')
    decide(monkeypatch, "")
    assert capsys.readouterr().err == (
        "biblio.decisions.toml:1:1: warning: no source has the key 'nobody' [decision-stale]\n"
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("same = 1\n", "biblio.decisions.toml:1:1: error: 'same' is no table: write [[same]]\n"),
        ("\0", "biblio.decisions.toml: error: a binary file, not a text\n"),
    ],
)
def test_a_broken_file_is_an_error(text, error, monkeypatch, capsys):
    FILE.write_text(text)
    assert decide(monkeypatch, "s\n") == 2
    assert capsys.readouterr() == ("", error)
    assert FILE.read_text() == text


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["-"], "biblio: error: answers are read from standard input: name the documents\n"),
        (["none.txt"], "none.txt: error: no such file or folder\n"),
    ],
)
def test_wrong_use(arguments, error, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("s\n"))
    assert main(["decide", *arguments]) == 2
    assert capsys.readouterr().err == error


def test_a_failing_write_leaves_the_file(monkeypatch, capsys):
    def fail(_):
        raise OSError(28, "No space left on device")

    FILE.write_text("# mine\n")
    monkeypatch.setattr(os, "fsync", fail)
    assert decide(monkeypatch, "s\n") == 2
    assert capsys.readouterr().err == (
        "biblio.decisions.toml: error: cannot be written (No space left on device)\n"
    )
    assert FILE.read_text() == "# mine\n"


class Terminal(io.StringIO):
    """Standard input that is a terminal; its keys are read one by one."""

    def isatty(self):
        return True


def test_on_a_terminal_a_key_is_an_answer(monkeypatch, capsys):
    keys = iter(["D", "u", "\x1b[A", "w", "\x04"])
    monkeypatch.setattr("typer.getchar", lambda: next(keys))
    monkeypatch.setattr("biblio.cli.deciding.terminal_width", lambda: 100)
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert main(["decide", "book.txt"]) == 0
    printed = capsys.readouterr().out
    assert "\x1b" not in printed
    assert printed.count("q  quit; what was answered is saved\n") == 1
    assert list(decided()) == ["same-work"]


def test_an_interruption_keeps_what_was_answered(monkeypatch):
    def getchar():
        if FILE.exists():
            raise KeyboardInterrupt
        return "s"

    monkeypatch.setattr("typer.getchar", getchar)
    monkeypatch.setattr("biblio.cli.deciding.terminal_width", lambda: 100)
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert main(["decide", "book.txt"]) == 130
    assert list(decided()) == ["same"]
