"""``biblio check`` as it is called: what it prints in each form, what it writes (nothing), how it ends."""

import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from biblio.cli import main
from biblio.cli.checking import asked_for, check
from biblio.cli.findings import rendered, summary
from biblio.model import Diagnostic

GLUED = "Martin, Lucy. The Open Road. London: Harrow,1951, p. 47\n"
CLEAN = "Martin, Lucy. The Open Road. London: Harrow, 1951, p. 47\n"
BOOK = "@book{{{key}, author = {{{author}}}, title = {{{title}}}, publisher = {{Harrow}}, year = {{1951}}}}\n"
LIBRARY = BOOK.format(key="martin1951", author="Martin, Lucy", title="The Open Road") + BOOK.format(
    key="hall1960", author="Hall, Peter", title="Old Walls"
)


@pytest.fixture(autouse=True)
def handed_libraries(tmp_path, monkeypatch):
    """Use the pipeline itself, in an empty folder with a cache of its own."""
    monkeypatch.setenv("BIBLIO_CACHE_DIR", str(tmp_path / ".cache"))
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)


def put(name, text):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def run(capsys, *words):
    status = main(["check", *words])
    out, err = capsys.readouterr()
    return status, out, err


def test_findings_are_told_a_line_each(capsys):
    put("book.txt", GLUED)
    assert run(capsys, "book.txt") == (
        1,
        "book.txt:1:44: CIT021 no space after ',': Harrow,1951,\n",
        "1 finding in 1 file (1 can be mended safely)\n",
    )


def test_nothing_found(capsys):
    put("book.txt", CLEAN)
    assert run(capsys, "book.txt") == (0, "", "no finding\n")


def test_exit_zero(capsys):
    put("book.txt", GLUED)
    assert run(capsys, "book.txt", "--exit-zero")[0] == 0


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--select", "CIT021"], 1),
        (["--select", "cit02, CIT03"], 1),
        (["--select", "CIT03"], 0),
        (["--ignore", "CIT02"], 0),
        (["--ignore", "CIT", "--select", "CIT021"], 1),
    ],
)
def test_rules_can_be_chosen(capsys, words, status):
    put("book.txt", GLUED)
    assert run(capsys, "book.txt", *words)[0] == status


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--select", "CIT921"], "--select names no rule: 'CIT921' (did you mean CIT021?)"),
        (["--ignore", "zzz"], "--ignore names no rule: 'ZZZ'"),
        (["--output-format", "xml"], "xml"),
        (["--library", "none.bib"], "none.bib: error: no such file or folder"),
        (["--baseline", "none.json"], "none.json: error: no such file or folder"),
    ],
)
def test_wrong_use_is_one_line(capsys, words, told):
    put("book.txt", GLUED)
    status, out, err = run(capsys, "book.txt", *words)
    assert (status, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_a_file_that_cannot_be_read_does_not_stop_the_others(capsys):
    put("book.txt", GLUED)
    put("odd.txt", b"\xe9t\xe9")
    status, out, err = run(capsys, "book.txt", "odd.txt", "none.txt")
    assert status == 2
    assert "CIT021" in out
    assert "odd.txt:1:1: error: not UTF-8 text (byte 0xE9)" in err
    assert "none.txt: error: no such file or folder" in err


def test_an_empty_file_has_no_fault(capsys):
    put("empty.md", "")
    put("empty.bib", "")
    assert run(capsys, "empty.md", "empty.bib")[0] == 0


def test_settings_are_followed(capsys):
    put("book.txt", GLUED)
    put("biblio.toml", 'ignore = ["CIT021"]\n')
    assert run(capsys, "book.txt")[0] == 0
    assert run(capsys, "book.txt", "--select", "CIT021")[0] == 0
    put("biblio.toml", 'exclude = ["book.txt"]\n')
    put("other.txt", CLEAN)
    assert run(capsys, ".")[0] == 0
    assert run(capsys, "book.txt")[0] == 1


def test_what_ibid_means_is_a_setting(capsys):
    note = "1. Martin, Lucy. The Open Road. London: Harrow, 1951, p. 47; Hall, Peter. Old Walls. "
    put("book.txt", f"{note}London: Dover, 1960, p. 9.\n\n2. Ibid., p. 12.\n")
    assert "CIT053" in run(capsys, "book.txt")[1]
    put("biblio.toml", 'ibid-after-several = "last"\n')
    assert "CIT053" not in run(capsys, "book.txt")[1]


def test_libraries_are_checked_too(capsys):
    put("refs.bib", "@article{a, author = {Roe, J.}, title = {The DNA}, year = 1960}\n")
    status, out, _ = run(capsys, "refs.bib")
    assert status == 1
    assert "refs.bib:1:1: BIB004 a: journaltitle or journal is missing (@article)" in out
    put("biblio.toml", 'dialect = "bibtex"\n')
    assert "BIB004 a: journal is missing (@article)" in run(capsys, ".")[1]


def test_documents_against_a_library(capsys):
    put("book.txt", CLEAN + "\nFoster, Daniel. Rivers of Glass. Boston: Beacon Press, 1962, p. 12\n")
    put("refs.bib", LIBRARY)
    status, out, _ = run(capsys, "book.txt", "--library", "refs.bib", "--select", "LIB")
    assert status == 1
    assert out.splitlines() == [
        "book.txt:3:1: LIB001 foster1962 is not in refs.bib",
        "refs.bib:2:1: LIB002 hall1960 is never cited",
    ]


@pytest.mark.parametrize(("path", "told"), [("book.txt", False), (".", True)])
def test_a_single_file_need_not_cite_the_whole_library_of_the_settings(capsys, path, told):
    put("book.txt", CLEAN)
    put("refs.bib", LIBRARY)
    put("biblio.toml", 'library = "refs.bib"\nselect = ["LIB"]\n')
    assert ("LIB002" in run(capsys, path)[1]) is told


def test_remarks_silence(capsys):
    put("book.txt", GLUED.rstrip() + " [biblio: ignore CIT021]\n")
    assert run(capsys, "book.txt") == (0, "", "no finding (1 silenced)\n")
    put("book.txt", CLEAN.rstrip() + " [biblio: ignore CIT021]\n")
    assert "book.txt:1:58: SUP001" in run(capsys, "book.txt")[1]


def test_a_baseline_leaves_what_is_new(capsys):
    put("book.txt", GLUED)
    assert run(capsys, "book.txt", "--write-baseline", "known.json")[0] == 0
    assert run(capsys, "book.txt", "--baseline", "known.json") == (0, "", "no finding (1 in the baseline)\n")
    put(
        "book.txt",
        "A line before.\n\n" + GLUED + "\nFoster, Daniel. Rivers of Glass. Boston: Ash,1962, p. 12\n",
    )
    status, out, _ = run(capsys, "book.txt", "--baseline", "known.json")
    assert status == 1
    assert [line.split()[0] for line in out.splitlines()] == ["book.txt:5:45:"]
    put("biblio.toml", 'baseline = "known.json"\n')
    assert run(capsys, "book.txt")[1] == out


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"biblio-baseline": 2, "findings": []}', "no json"])
def test_what_is_no_baseline(capsys, content):
    put("book.txt", GLUED)
    put("known.json", content)
    status, _, err = run(capsys, "book.txt", "--baseline", "known.json")
    assert status == 2
    assert "known.json: error: no baseline of biblio" in err


def test_json(capsys):
    put("book.txt", "é " + GLUED)
    (record,) = json.loads(run(capsys, "book.txt", "--output-format", "json")[1])
    assert record == {
        "code": "CIT021",
        "name": "missing-space",
        "message": "no space after ',': Harrow,1951,",
        "path": "book.txt",
        "line": 1,
        "column": 46,
        "end_line": 1,
        "end_column": 47,
        "start": 45,
        "end": 46,
        "edit": {"start": 45, "end": 46, "text": ", ", "safe": True},
    }
    put("book.txt", CLEAN)
    assert json.loads(run(capsys, "book.txt", "--output-format", "json")[1]) == []


def test_github(capsys):
    put("a,b.txt", GLUED)
    assert run(capsys, "a,b.txt", "--output-format", "github")[1] == (
        "::warning file=a%2Cb.txt,line=1,col=44,endLine=1,endColumn=45,title=CIT021 missing-space"
        "::no space after ',': Harrow,1951,\n"
    )


def test_errorformat_is_a_line_each(capsys):
    put("book.txt", GLUED)
    out = run(capsys, "book.txt", "--output-format", "errorformat")[1]
    assert out == "book.txt:1:44: CIT021 no space after ',': Harrow,1951,\n"


def test_sarif(capsys):
    put("my book.txt", GLUED + "\n" + GLUED.replace("47", "49-51"))
    log = json.loads(run(capsys, "my book.txt", "--output-format", "sarif")[1])
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    rules = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
    assert rules == sorted({result["ruleId"] for result in only["results"]})
    for result in only["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "my%20book.txt"}
        region = location["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"])
    replacement = only["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": ", "}
    assert only["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize("plain", [True, False])
def test_on_a_terminal_the_line_is_shown_with_a_caret(monkeypatch, plain):
    monkeypatch.setattr("biblio.cli.findings.terminal_width", lambda: 60)
    monkeypatch.delenv("TERM", raising=False)
    monkeypatch.setenv("NO_COLOR", "1" if plain else "")
    text = "x" * 100 + " Öl 日本,1951 and more of it" + "y" * 100
    found = [Diagnostic("CIT021", "no space\x1b[2J", "a.txt", 1, 107, 106, 107)]
    shown = "".join(rendered(found, {"a.txt": text}, "text"))
    assert ("\x1b[31m" in shown) is not plain
    assert "\x1b[2J" not in shown
    if plain:
        line, excerpt, carets = shown.splitlines()
        assert line == "a.txt:1:107: CIT021 no space\ufffd[2J"
        assert len(excerpt) <= 62
        # Two wide characters before the comma take four columns.
        assert carets.index("^") == excerpt.index(",") + 2
        assert carets.strip(" |") == "^"


def test_a_clean_result_from_the_cache_is_the_same(capsys, monkeypatch):
    put("book.txt", GLUED)
    first = run(capsys, "book.txt")
    monkeypatch.setattr("biblio.pipeline.run", lambda *_, **__: pytest.fail("searched again"))
    assert run(capsys, "book.txt") == first
    monkeypatch.undo()


def test_a_change_is_seen_through_the_cache(capsys):
    put("book.txt", GLUED)
    assert run(capsys, "book.txt")[0] == 1
    put("book.txt", CLEAN)
    assert run(capsys, "book.txt")[0] == 0


def test_the_cache_may_be_damaged_or_left_out(capsys):
    put("book.txt", GLUED)
    first = run(capsys, "book.txt")
    records = list(Path(os.environ["BIBLIO_CACHE_DIR"]).iterdir())
    assert records
    for record in records:
        record.write_bytes(b"damaged")
    assert run(capsys, "book.txt") == first
    assert run(capsys, "book.txt", "--no-cache") == first


def test_without_the_cache_nothing_is_kept(capsys):
    put("book.txt", GLUED)
    run(capsys, "book.txt", "--no-cache")
    assert not Path(os.environ["BIBLIO_CACHE_DIR"]).exists()


def test_nothing_is_written_to_the_inputs(capsys):
    put("book.txt", GLUED)
    put("refs.bib", LIBRARY)
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in Path().iterdir()}
    run(capsys, ".", "--library", "refs.bib")
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in Path().iterdir()} == before


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_processes_find_the_same_in_the_same_order(start, monkeypatch):
    """However they are started: forked as on Linux, or anew as on other systems."""
    pool = partial(ProcessPoolExecutor, mp_context=multiprocessing.get_context(start))
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", pool)
    for number in range(5):
        put(f"{number}.txt", GLUED + f"\nHall, Peter. Old Walls {number}. London: Dover,1960, p. {number}\n")
    alone = check(asked_for(["."], uses_cache=False))
    monkeypatch.setattr("biblio.cli.checking._WORTH_PROCESSES", 0)
    monkeypatch.setattr("biblio.cli.checking._processors", lambda: 2)
    together = check(asked_for(["."], uses_cache=False))
    assert together.diagnostics == alone.diagnostics
    assert len(alone.diagnostics) >= 10


@pytest.mark.parametrize(
    ("count", "silenced", "known", "said"),
    [
        (0, 0, 0, "no finding"),
        (1, 0, 0, "1 finding in 1 file"),
        (2, 1, 3, "2 findings in 1 file (1 silenced, 3 in the baseline)"),
    ],
)
def test_summary(count, silenced, known, said):
    assert summary([Diagnostic("CIT001", "", "a.txt")] * count, silenced, known) == said
