"""Joins the commands; each lives in a file of its own and is loaded only when it is called."""

import sys
from importlib import import_module

import click

from variorum.errors import UsageError, VariorumError

COMMANDS = {
    "read": "Read reports and bind them into a dossier.",
    "annotate": "Find statements, times, figures, places and actors in single texts.",
    "names": "Tell whether pairs of names can be the same person or organisation.",
    "show": "Show a story, an actor, a point or a report.",
    "why": "Show the whole chain behind a point, verdict, derivation or brief sentence.",
    "serve": "Open an archive as a reading room in the browser.",
    "judge": "Decide what a run cannot: merge, split, move, settle, note, undo.",
    "plan": "Show the stages, what each reads and what it writes.",
    "demo": "Read the bundled demo story and open its dossier.",
}
"""Every command with its line in the help; `variorum.cli.NAME` holds it."""


class Lazy(click.Group):
    """Lists commands without loading them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"variorum.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="variorum")
def group() -> None:
    """Variorum binds many reports of one running story into a dossier: who said what, which reports agree,
    conflict, update or are silent, which merely copy, and how many independent origins stand behind a claim."""


def main() -> None:
    """The command line. Exit codes: 0 done, 1 nothing could be read, 2 wrong usage."""
    try:
        group.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.Abort:
        fail("stopped: an archive keeps what was done so far, and the same command goes on from there", 130)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" (see '{context.command_path} --help')" if context else ""
        fail(f"{error.format_message().rstrip('.')}{hint}", 2)
    except UsageError as error:
        fail(str(error), 2)
    except VariorumError as error:
        fail(str(error), 1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as error:  # a full disk, a folder that is gone: reading has its own words for its own sources
        fail(f"{error.filename or 'input or output'}: {error.strerror or error}: check the path and the disk", 1)


def fail(message: str, code: int) -> None:
    """One line on standard error, then out."""
    print(f"variorum: {message}", file=sys.stderr)
    sys.exit(code)
