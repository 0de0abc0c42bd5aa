"""The command line: options in, printing out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from biblio.cli.printing import OutputClosed, flush, report, speak_utf8
from biblio.errors import BiblioError

CLEAN = 0
FINDINGS = 1
BAD_INPUT = 2
INTERNAL_ERROR = 3
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; every fault becomes one line on standard error.

    Args:
        arguments: The words after ``biblio``; those of this process when None.

    Returns:
        The exit status: 0 clean, 1 findings, 2 usage, configuration or input error, 3 internal error.
        A reader that closes standard output early, as ``head`` does, is no error.
    """
    speak_utf8()
    try:
        status = _run(sys.argv[1:] if arguments is None else list(arguments))
        flush()
    except OutputClosed:
        return CLEAN
    except BiblioError as error:
        report(error)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("BIBLIO_DEBUG"):
            raise
        cause = f"{type(error).__name__}: {error}".removesuffix(": ")
        report(f"biblio: internal error: {cause} (BIBLIO_DEBUG=1 shows where)")
        return INTERNAL_ERROR
    return status


def _run(arguments: list[str]) -> int:
    # Here, since an interruption while this is loaded is one of the command.
    import typer

    from biblio.cli.commands import app

    command = typer.main.get_command(app)
    try:
        status = command.main(arguments, prog_name="biblio", standalone_mode=False)
    except typer.TyperException as error:
        # Pydantic, which checks the values for typer, opens its message with a phrase of its own.
        cause = " ".join(error.format_message().replace("Value error, ", "").split()).rstrip(".")
        raise BiblioError(f"{cause[:1].lower()}{cause[1:]} (see biblio --help)") from None
    return int(status or CLEAN)
