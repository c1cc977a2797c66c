"""Commands that are imported when they are called, and how their help looks.

A command is a module: its function has the module's name, and `EXAMPLES` stand below its help. Whoever
types `quizgen quiz` waits for no other command to be imported and described.

Help is short paragraphs, commands by purpose, and examples that can be copied. typer's own rich help
loads rich.markdown before it prints a word, which doubles the time of `quizgen --help`; this is plain
text, laid out by hand.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup

Sections = tuple[tuple[str, tuple[str, ...]], ...]


class Command(TyperCommand):
    """A command whose epilog is printed line by line, as it is written."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Print the examples without filling them into a paragraph."""
        del ctx
        _write_verbatim(formatter, self.epilog)


class Commands(TyperGroup):
    """The commands of one package, by section.

    A subclass names the package and says in which sections its commands stand.
    """

    package: ClassVar[str]
    sections: ClassVar[Sections]

    def __init__(self, **settings: Any) -> None:
        """Take the settings from typer, and the commands from the sections."""
        super().__init__(**settings)
        self.commands = _Modules(self.package, tuple(name for _, names in self.sections for name in names))

    def list_commands(self, ctx: Any) -> list[str]:
        """Name the commands without importing them."""
        del ctx
        return list(self.commands)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Print the commands by section, then the options."""
        width = max(len(name) for name in self.commands)
        for heading, names in self.sections:
            with formatter.section(heading):
                rows = [(name.ljust(width), self.commands[name].get_short_help_str(70)) for name in names]
                formatter.write_dl(rows)
        rows = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Print the examples as they are written."""
        del ctx
        _write_verbatim(formatter, self.epilog)


class _Modules(MutableMapping[str, Any]):
    """Commands by name; each is imported from its module when somebody asks for it."""

    def __init__(self, package: str, names: tuple[str, ...]) -> None:
        self._package = package
        self._commands: dict[str, Any] = dict.fromkeys(names)

    def __getitem__(self, name: str) -> Any:
        if self._commands[name] is None:
            self._commands[name] = _command(f"{self._package}.{name}", name)
        return self._commands[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._commands[name] = command

    def __delitem__(self, name: str) -> None:
        del self._commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._commands)

    def __len__(self) -> int:
        return len(self._commands)


def _command(path: str, name: str) -> Any:
    """Import a module and describe its command to typer; a group of commands describes itself."""
    module = import_module(path)
    app = getattr(module, name)
    if not isinstance(app, typer.Typer):
        function, app = (
            app,
            typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False),
        )
        app.command(name, cls=Command, epilog=module.EXAMPLES)(function)
    return typer.main.get_command(app)


def _write_verbatim(formatter: Any, text: str | None) -> None:
    """Add lines to a help page as they stand."""
    if text:
        formatter.write_paragraph()
        formatter.write(inspect.cleandoc(text) + "\n")
