"""``biblio init`` writes what a project begins with, and overwrites nothing."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from biblio.cli import main
from biblio.cli.commands.init import SETTINGS
from biblio.settings import NAMES, Settings, find

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_what_is_written_is_read():
    assert main(["init"]) == 0
    assert find().library == ""
    hooks = yaml.safe_load(Path(".pre-commit-config.yaml").read_text())
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]] == ["biblio-check"]


def test_every_setting_is_there_with_its_default():
    lines = re.findall(r"^# ([a-z-]+) = (.*)$", SETTINGS, re.MULTILINE)
    assert sorted(name for name, _ in lines) == sorted(name.replace("_", "-") for name in NAMES)
    examples = ("library", "exclude", "style")
    Path("biblio.toml").write_text("\n".join(f"{name} = {value}" for name, value in lines))
    read, default = find(), Settings()
    for name in NAMES:
        if name not in examples:
            assert getattr(read, name) == getattr(default, name)


def test_what_is_there_stays(capsys):
    Path("biblio.toml").write_text("ignore = []\n")
    Path(".pre-commit-config.yaml").write_text("repos: []\n")
    assert main(["init"]) == 0
    assert Path("biblio.toml").read_text() == "ignore = []\n"
    assert Path(".pre-commit-config.yaml").read_text() == "repos: []\n"
    printed = capsys.readouterr()
    assert "biblio.toml: is there already, and stays as it is" in printed.err
    assert "- id: biblio-check" in printed.out


def test_a_folder_is_made():
    assert main(["init", "one/two"]) == 0
    assert Path("one/two/biblio.toml").is_file()


def test_the_hooks_that_are_shown_are_those_of_the_repository():
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    main(["init"])
    text = Path(".pre-commit-config.yaml").read_text()
    all_of_them = yaml.safe_load(re.sub(r"^      # ", "      ", text, flags=re.MULTILINE))
    shown = all_of_them["repos"][0]["hooks"]
    assert [(hook["id"], hook["entry"]) for hook in shown] == [(hook["id"], hook["entry"]) for hook in ours]


@pytest.mark.skipif(not shutil.which("pre-commit"), reason="pre-commit is not installed")
def test_pre_commit_takes_them():
    main(["init"])
    files = (
        ("validate-config", ".pre-commit-config.yaml"),
        ("validate-manifest", ROOT / ".pre-commit-hooks.yaml"),
    )
    for command, path in files:
        assert subprocess.run(["pre-commit", command, str(path)], check=False).returncode == 0
