"""Help, examples and completion of every command."""

import pytest
import typer

from biblio.cli import main
from biblio.cli.commands import app

COMMANDS = sorted(typer.main.get_command(app).commands)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples_that_name_it(command, capsys):
    assert main([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Examples:" in shown
    assert f"  biblio {command}" in shown.partition("Examples:")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_options_of_examples_exist(command, capsys):
    main([command, "--help"])
    shown = capsys.readouterr().out
    options, _, examples = shown.partition("Examples:")
    used = {word for line in examples.splitlines() if f"biblio {command}" in line for word in line.split()}
    assert [word for word in used if word.startswith("--") and word not in options] == []


def test_help_tells_where_to_begin(capsys):
    assert main(["--help"]) == 0
    assert "biblio build book.md -o output" in capsys.readouterr().out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed(shell, capsys, monkeypatch):
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    with pytest.raises(SystemExit) as ended:
        main(["--show-completion", shell])
    assert not ended.value.code
    assert "_BIBLIO_COMPLETE" in capsys.readouterr().out


def test_commands_are_completed(capsys, monkeypatch):
    monkeypatch.setenv("_BIBLIO_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "biblio fi")
    monkeypatch.setenv("COMP_CWORD", "1")
    with pytest.raises(SystemExit):
        main([])
    assert capsys.readouterr().out.split() == ["find", "fix"]
