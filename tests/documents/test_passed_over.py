"""What is passed over when folders are walked."""

import pytest

from biblio.documents.passed_over import WRITTEN, passing_over
from biblio.documents.read import expand

FILES = ("a.txt", "b.md", "notes.log", "drafts/c.txt", "drafts/deep/d.txt", "site/e.md", "site/keep.md")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.", encoding="utf-8")
    return tmp_path


def listed(path=".", **wishes):
    files, _ = expand([path], (), passing_over(**wishes))
    return list(files)


ALL = ["a.txt", "b.md", "drafts/c.txt", "drafts/deep/d.txt", "site/e.md", "site/keep.md"]


@pytest.mark.parametrize(
    ("wishes", "files"),
    [
        ({}, ALL),
        ({"exclude": ["drafts/"]}, ["a.txt", "b.md", "site/e.md", "site/keep.md"]),
        ({"exclude": ["*.txt"]}, ["b.md", "site/e.md", "site/keep.md"]),
        ({"exclude": ["/*.txt"]}, [name for name in ALL if name != "a.txt"]),
        ({"exclude": ["site/*", "!site/keep.md"]}, [name for name in ALL if name != "site/e.md"]),
        ({"include": ["*.md"]}, ["b.md", "site/e.md", "site/keep.md"]),
        ({"include": ["drafts/"]}, ["drafts/c.txt", "drafts/deep/d.txt"]),
        ({"include": ["*.md"], "exclude": ["site/"]}, ["b.md"]),
    ],
    ids=str,
)
def test_globs(wishes, files):
    assert listed(**wishes) == files


def test_globs_are_relative_to_the_folder_of_the_settings():
    assert listed("site", exclude=["site/e.md"]) == ["site/keep.md"]
    assert listed("site", exclude=["/e.md"], base="site") == ["site/keep.md"]


def test_gitignore_of_each_folder(folder):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("*.txt\nsite/\n", encoding="utf-8")
    (folder / "drafts" / ".gitignore").write_text("!c.txt\n", encoding="utf-8")
    assert listed() == ["b.md", "drafts/c.txt"]
    assert listed(gitignore=False) == ALL


def test_gitignore_of_the_repository_holds_inside_of_a_folder(folder):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("drafts/deep\n", encoding="utf-8")
    assert listed("drafts") == ["drafts/c.txt"]


def test_outside_of_a_repository_only_folders_that_are_walked_count(folder):
    (folder / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    assert listed("drafts") == ["drafts/c.txt", "drafts/deep/d.txt"]


def test_a_named_file_is_taken_though_git_ignores_it(folder):
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    assert listed("a.txt") == ["a.txt"]


PAGE = WRITTEN + "# Bibliography\n"


@pytest.mark.parametrize(
    ("name", "content", "is_passed_over"),
    [
        ("bibliography.md", PAGE.encode(), True),
        ("deep/out/renamed.MD", PAGE.encode(), True),
        ("saved.md", b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode(), True),
        ("bibliography.md", b"# Bibliography\n\n1 source, 1 citation.\n", False),
        ("quoting.md", b"It says:\n" + PAGE.encode(), False),
        ("notes.txt", PAGE.encode(), False),
        ("short.md", WRITTEN[:20].encode(), False),
        ("odd.md", b"\xff\x00", False),
    ],
)
def test_pages_that_biblio_wrote_are_no_documents(folder, name, content, is_passed_over):
    path = folder / "own" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert listed("own") == ([] if is_passed_over else [f"own/{name}"])
    assert listed(f"own/{name}") == [f"own/{name}"]
