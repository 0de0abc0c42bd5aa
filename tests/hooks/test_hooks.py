"""The hooks, as pre-commit installs and runs them from a fresh clone: they fail, mend, and pass.

They need the package index once, for what biblio depends on, and a minute or two, so they are run by
``.ci/run`` and ``pytest -m hooks`` only.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.hooks

ROOT = Path(__file__).resolve().parents[2]
TEXT = """# Notes

It was so.
Roe, Jane. Walls of the City. London: Adler Press,1990, p. 12

It was again so.
Roe, Jane. Walls of the City. London: Adler Press, 1990, p. 14

And so on.
Roe, Jane. Walls of the City. London: Adler Press, 1990, p. 15
"""
LIBRARY = "@book{roe1990,\n  author={Jane Roe},\n    title = {Walls},\n}\n"


def run(*command, folder, **environment):
    """Run a command without a terminal and without standard input; give its status and what it prints."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """A clone of the last commit, as users of the hooks get it."""
    clone = tmp_path_factory.mktemp("hooks") / "biblio"
    assert run("git", "clone", "-q", str(ROOT), str(clone), folder="/")[0] == 0
    return clone


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    """What runs hooks: pre-commit, or the program that HOOK_RUNNER names, such as prek."""
    name = os.environ.get("HOOK_RUNNER", "pre-commit")
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    home = str(tmp_path_factory.mktemp("home"))

    def started(*arguments, folder):
        return run(name, *arguments, folder=folder, PRE_COMMIT_HOME=home, PREK_HOME=home)

    return started


@pytest.fixture
def repository(tmp_path, hooks):
    """A repository with a document and a library, staged, and all our hooks."""
    revision = run("git", "rev-parse", "HEAD", folder=hooks)[1].strip()
    names = ("check", "fix", "tidy", "sync")
    chosen = "".join(f"      - id: biblio-{name}\n" for name in names)
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks.as_uri()}\n    rev: {revision}\n    hooks:\n{chosen}"
    )
    (tmp_path / "notes.md").write_text(TEXT)
    (tmp_path / "my.bib").write_text(LIBRARY)
    for command in (["init", "-q"], ["add", "."]):
        assert run("git", *command, folder=tmp_path)[0] == 0
    return tmp_path


def test_the_manifest_is_valid(runner):
    status, printed = runner("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"), folder=ROOT)
    assert status == 0, printed


def test_hooks_fail_mend_and_pass(repository, runner):
    before = (repository / "notes.md").read_bytes()
    status, printed = runner("run", "biblio-check", "--all-files", folder=repository)
    assert status == 1, printed
    assert "notes.md:4:" in printed
    assert (repository / "notes.md").read_bytes() == before

    status, printed = runner("run", "biblio-fix", "--all-files", folder=repository)
    assert status == 1, printed
    assert "files were modified" in printed
    assert (repository / "notes.md").read_text() == TEXT.replace("Press,1990", "Press, 1990")

    status, printed = runner("run", "biblio-tidy", "--all-files", folder=repository)
    assert status == 1, printed
    status, printed = runner("run", "biblio-sync", "--all-files", folder=repository)
    assert status == 1, printed
    assert "roe1990" in (repository / "bibliography" / "references.bib").read_text()

    run("git", "add", ".", folder=repository)
    for hook in ("biblio-check", "biblio-fix", "biblio-tidy", "biblio-sync"):
        status, printed = runner("run", hook, "--all-files", folder=repository)
        assert status == 0, printed


def test_a_hook_is_tried_from_this_checkout(repository, hooks, runner):
    status, printed = runner("try-repo", str(hooks), "biblio-fix", "--files", "notes.md", folder=repository)
    assert status == 1, printed
    assert "files were modified" in printed
