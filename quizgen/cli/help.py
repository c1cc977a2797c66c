"""How help looks: short paragraphs, commands by purpose, and examples that can be copied.

typer's own rich help loads rich.markdown before it prints a word, which doubles
the time of `quizgen --help`; this is plain text, laid out by hand.
"""

from __future__ import annotations

import inspect
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

Sections = tuple[tuple[str, tuple[str, ...]], ...]

SECTIONS: Final[Sections] = (
    ("Make", ("build", "worksheet", "new", "anki")),
    ("Prove", ("check", "coverage", "key")),
    ("Learn", ("quiz", "review", "stats")),
    ("Look up", ("schema",)),
)
"""The commands by what they are for, in the order in which people meet them."""


class Command(TyperCommand):
    """A command whose epilog is printed line by line, as it is written."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Print the examples without filling them into a paragraph."""
        del ctx
        write_verbatim(formatter, self.epilog)


class Commands(TyperGroup):
    """The list of commands, by section."""

    def sections(self) -> Sections:
        """The commands by what they are for."""
        return SECTIONS

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Print the commands by section, then the options."""
        width = max(len(name) for name in self.commands)
        for heading, names in self.sections():
            with formatter.section(heading):
                rows = [(name.ljust(width), self.commands[name].get_short_help_str(70)) for name in names]
                formatter.write_dl(rows)
        rows = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Print the examples as they are written."""
        del ctx
        write_verbatim(formatter, self.epilog)


class SubCommands(Commands):
    """The commands below a command, in one section."""

    def sections(self) -> Sections:
        """All of them, in the order in which they were added."""
        return (("Commands", tuple(self.commands)),)


def write_verbatim(formatter: Any, text: str | None) -> None:
    """Add lines to a help page as they stand."""
    if text:
        formatter.write_paragraph()
        formatter.write(inspect.cleandoc(text) + "\n")
