"""Commands that are imported when they are called, and how their help looks.

A command is a module: its function has the module's name, and `EXAMPLES` stand below its help. If a name is a keyword
of Python, it ends with an underscore: `import_`. So `quizgen quiz` starts without importing other commands.

The help consists of short paragraphs, commands grouped by purpose, and examples that can be copied. It is plain text,
because the help of typer imports rich.markdown first, which doubles the time of `quizgen --help`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from keyword import iskeyword
from typing import Any, ClassVar, Final

import typer
from typer.core import TyperCommand, TyperGroup

from quizgen.cli.error_messages import UsageError
from quizgen.problems import did_you_mean, shorten

SHORT_HELP: Final = 100
"""The maximum number of characters of a command's description in a list of commands."""

Sections = tuple[tuple[str, tuple[str, ...]], ...]


class PlainHelpCommand(TyperCommand):
    """A command whose help lists arguments by name only and prints the epilog unchanged."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments. An error records which command it belongs to."""
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            vars(error)["ctx"] = ctx
            raise

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Print the arguments, without the names of their Python types, then the options."""
        params = self.get_params(ctx)
        arguments = [
            (param.metavar or param.name.upper(), record[1])
            for param in params
            if param.param_type_name == "argument" and (record := param.get_help_record(ctx))
        ]
        options = [
            record
            for param in params
            if param.param_type_name == "option" and (record := param.get_help_record(ctx))
        ]
        for heading, rows in (("Arguments", arguments), ("Options", options)):
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Print the examples without rewrapping them."""
        del ctx
        _write_verbatim(formatter, self.epilog)


class LazyGroup(TyperGroup):
    """The commands of a package, grouped into sections and imported when they are needed.

    A subclass names the package and the sections of its commands.
    """

    package: ClassVar[str]
    sections: ClassVar[Sections]
    former_names: ClassVar[Mapping[str, str]] = {}
    """Former names of commands, with their present names. They still work, but the help does not list them."""

    def __init__(self, **settings: Any) -> None:
        """Take the settings from typer, and the commands' names from the sections."""
        super().__init__(**settings)
        _process_only_given(self.params)
        self.commands: dict[str, Any] = dict.fromkeys(name for _, names in self.sections for name in names)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with this name, imported on first use."""
        del ctx
        cmd_name = self.former_names.get(cmd_name, cmd_name)
        if cmd_name in self.commands and self.commands[cmd_name] is None:
            self.commands[cmd_name] = _command(self.package, cmd_name)
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was typed.

        Raises:
            UsageError: If no command has the name. The message suggests the most similar one.
        """
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            message = f'unknown command "{shorten(args[0])}"{did_you_mean(args[0], self.commands)}'
            raise UsageError(message, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Print the commands by section, then the options."""
        width = max(len(name) for name in self.commands)
        for heading, names in self.sections:
            with formatter.section(heading):
                commands = [(name, self.get_command(ctx, name)) for name in names]
                formatter.write_dl(
                    [(name.ljust(width), each.get_short_help_str(SHORT_HELP)) for name, each in commands]
                )
        rows = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Print the examples without rewrapping them."""
        del ctx
        _write_verbatim(formatter, self.epilog)


def _command(package: str, name: str) -> Any:
    """Import a module and describe its command to typer; a group of commands is described there."""
    python_name = name.replace("-", "_") + "_" * iskeyword(name)
    module = import_module(f"{package}.{python_name}")
    found = getattr(module, python_name)
    if isinstance(found, typer.Typer):
        return typer.main.get_command(found)
    alone = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    alone.command(name, cls=PlainHelpCommand, epilog=module.EXAMPLES)(found)
    command: Any = typer.main.get_command(alone)
    _process_only_given(command.params)
    return command


def _process_only_given(params: Iterable[Any]) -> None:
    """Let typer process only options and arguments that were given.

    For each that it processes, it builds a schema of pydantic, which takes a millisecond.
    """
    for param in params:
        param.process_value = partial(_process_given, param, param.process_value)


def _process_given(param: Any, process: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:
    if value is not None or param.required:
        return process(ctx, value)
    absent = () if param.multiple or param.nargs == -1 else None
    return param.callback(ctx, param, absent) if param.callback else absent


def _write_verbatim(formatter: Any, text: str | None) -> None:
    """Add lines to a help page as they stand."""
    if text:
        formatter.write_paragraph()
        formatter.write(inspect.cleandoc(text) + "\n")
