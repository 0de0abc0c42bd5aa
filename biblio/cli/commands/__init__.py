"""The commands, a module each; what they do is in the rooms below, which are imported when a command runs."""

from __future__ import annotations

from typing import Annotated

import typer

from biblio import __version__
from biblio.cli.commands import check as checking
from biblio.cli.commands import convert as converting
from biblio.cli.commands import decide as deciding
from biblio.cli.commands import examples
from biblio.cli.commands import fix as fixing
from biblio.cli.commands import format as formatting
from biblio.cli.commands import group as grouping
from biblio.cli.commands import init as beginning
from biblio.cli.commands import parse as parsing
from biblio.cli.commands import settings as setting
from biblio.cli.commands import sync as syncing
from biblio.cli.commands import tidy as tidying
from biblio.cli.commands.build import build
from biblio.cli.commands.explain import explain
from biblio.cli.commands.find import find
from biblio.cli.commands.usage import usage
from biblio.cli.printing import emit, speak

app = typer.Typer(name="biblio", rich_markup_mode=None, epilog=examples.FIRST)


def _show_version(wanted: bool) -> None:
    if wanted:
        emit(f"biblio {__version__}\n")
        raise typer.Exit


@app.callback()
def biblio(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say what is read, too.")] = False,
) -> None:
    """From a text full of hand-typed citations to a clean bibliography with usage counts."""
    if quiet and verbose:
        raise typer.BadParameter("--quiet and --verbose do not go together")
    speak(quiet=quiet, verbose=verbose)


app.command(epilog=examples.BUILD)(build)
app.command(epilog=examples.FIND)(find)
app.command(epilog=parsing.EXAMPLES)(parsing.parse)
app.command(epilog=examples.GROUP + grouping.INPUT)(grouping.group)
app.command(epilog=examples.USAGE)(usage)
app.command(epilog=examples.DECIDE + deciding.KEYS)(deciding.decide)
app.command(epilog=examples.EXPLAIN)(explain)
app.command("format", epilog=formatting.EXAMPLES)(formatting.format_library)
app.command(epilog=converting.EXAMPLES)(converting.convert)
app.command(epilog=examples.TIDY + tidying.RULES)(tidying.tidy)
app.command(epilog=checking.EXAMPLES)(checking.check)
app.command(epilog=fixing.EXAMPLES)(fixing.fix)
app.command(epilog=syncing.EXAMPLES)(syncing.sync)
app.command(epilog=beginning.EXAMPLES)(beginning.init)
app.command(epilog=setting.EXAMPLES)(setting.settings)
