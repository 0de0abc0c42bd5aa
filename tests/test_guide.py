"""README and guide show what their commands print, and name only commands, options and rules that there are.

``BIBLIO_UPDATE_GOLDEN=1 make test ARGS=tests/test_guide.py`` writes the printed blocks anew; read the
difference before it is committed.
"""

import os
import re
import shutil
from pathlib import Path
from typing import get_args

import pytest
import typer
import yaml
from consoles import SEARCH, page_printed

from biblio import settings
from biblio.cli.commands import app
from biblio.rules.codes import unknown

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
RULES = sorted((ROOT / "docs" / "rules").glob("*.md"))
EXAMPLES = ROOT / "docs" / "example"
UPDATE = bool(os.environ.get("BIBLIO_UPDATE_GOLDEN"))
COMMANDS = typer.main.get_command(app).commands


def name(path):
    return str(path.relative_to(ROOT))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give a folder with the examples, and files by the names that the pages use for the reader's own."""
    folder, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    shutil.copytree(EXAMPLES, folder / "docs" / "example")
    (folder / "notes").mkdir()
    for own in ("mybook.txt", "my book.txt", "part one.txt", "part2.md", "notes/one.txt"):
        shutil.copy(EXAMPLES / "lamps.md", folder / own)
    for own in ("references.txt", "bibliography.txt"):
        (folder / own).write_text(
            "Bathurst, Bella. The Lighthouse Stevensons. London: HarperCollins, 1999.\n"
        )
    for place in ("XDG_CACHE_HOME", "PRE_COMMIT_HOME", "GIT_CONFIG_GLOBAL"):
        monkeypatch.setenv(place, str(elsewhere / place))
    for person in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{person}_NAME", "Ann")
        monkeypatch.setenv(f"GIT_{person}_EMAIL", "ann@example.org")
    for variable in ("BIBLIO_DEBUG", "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(variable, raising=False)
    return folder


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_print_what_is_shown(page, folder):
    shown = page.read_text("utf-8")
    for program in ("git", "pre-commit"):
        if f"\n$ {program} " in shown and not shutil.which(program, path=SEARCH):
            pytest.skip(f"{program} is not installed")
    printed = page_printed(shown, folder)
    if UPDATE:
        page.write_text(printed, "utf-8")
    else:
        assert printed == shown


def pieces(text):
    """Give what a page sets as code: after prompts, and between backquotes; not what other programs take."""
    found = (
        prompted or quoted for prompted, quoted in re.findall(r"^\$ (.+)$|`([^`\n]+)`", text, re.MULTILINE)
    )
    return [piece for piece in found if not piece.startswith(("git ", "make ", "pip ", "pre-commit "))]


def options(commands):
    """Give the options of some commands, with the values that each can have where they are named."""
    given = [option for command in commands for option in COMMANDS[command].params]
    flags = {
        flag: get_args(one.type_descriptor.annotation)
        for one in given
        for flag in (*one.opts, *one.secondary_opts)
    }
    return {**flags, "--help": (), "--version": (), "--quiet": (), "--verbose": ()}


def test_commands_and_options_exist():
    for piece in (piece for page in PAGES + RULES for piece in pieces(page.read_text("utf-8"))):
        named = re.findall(r"\bbiblio ([a-z]\S*)", piece)
        assert set(named) <= set(COMMANDS), piece
        known = options(named or COMMANDS)
        for option, value in re.findall(r"(?<![\w-])(--\w[\w-]*)(?=[ =]?([\w|\\-]*))", piece):
            assert option in known, piece
            assert not known[option] or set(re.findall(r"[\w-]+", value)) <= set(known[option]), piece


def blocks(kind):
    """Give the blocks of the guide that are in some language."""
    block = re.compile(rf"^```{kind}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return [code for page in PAGES[1:] for code in block.findall(page.read_text("utf-8"))]


@pytest.mark.parametrize("code", blocks("toml"))
def test_settings_exist(code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path(settings.OWN_FILE).write_text(code)
    assert settings.find().origins


@pytest.mark.parametrize("code", blocks("yaml"))
def test_hooks_exist(code):
    hooks = {
        hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    }
    for hook in yaml.safe_load(code)["repos"][0]["hooks"]:
        command = hooks[hook["id"]]["entry"].split()[-1]
        assert set(hook.get("args", ())[::2]) <= set(options([command]))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_codes_and_links_lead_somewhere(page):
    text = page.read_text("utf-8")
    assert not [code for code in re.findall(r"\b(?:CIT|SRC|LIB|BIB|SUP)\d+\b", text) if unknown(code)]
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    assert not [link for link in links if not (page.parent / link).exists()]
