"""`quizgen guide`: show the guides that are shipped with quizgen."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Annotated, Final

import typer

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

EXAMPLES = """
Examples:
  quizgen guide                    list the topics
  quizgen guide authors            read a guide in the terminal
  quizgen guide teachers | less    read a guide page by page, as Markdown
"""

MAX_WIDTH: Final = 100
"""The maximum width of a line of prose on a wide terminal."""

SUFFIX: Final = ".md"


def guide(
    topic: Annotated[
        str | None,
        typer.Argument(metavar="TOPIC", help="The guide to show. Without a topic, all topics are listed."),
    ] = None,
) -> None:
    """Show a guide: authors, teachers, publishers, learners, developers, formats, clusters or Python API.

    In a terminal, the guide is formatted. If the output goes to a pipe or a file, it is plain Markdown.
    """
    guides = find_guides()
    if topic is None:
        _print_topics(guides)
        return
    name = topic.lower().removesuffix(SUFFIX)
    if name not in guides:
        raise typer.BadParameter(_unknown_topic(topic, guides), param_hint="TOPIC")
    _print_guide(guides[name])


def find_guides() -> dict[str, str]:
    """The text of each guide by topic, in alphabetical order. The topic is the name of the file."""
    from importlib.resources import files

    found: list[Traversable] = [
        each for each in (files("quizgen") / "guide").iterdir() if each.name.endswith(SUFFIX)
    ]
    return {
        each.name.removesuffix(SUFFIX): each.read_text(encoding="utf-8")
        for each in sorted(found, key=lambda each: each.name)
    }


def summary_of(text: str) -> str:
    """The first sentence below the heading of a guide, used in the list of topics."""
    paragraph = text.strip().partition("\n\n")[2].partition("\n\n")[0]
    return " ".join(paragraph.split()).partition(". ")[0].removesuffix(".") + "."


def _unknown_topic(topic: str, guides: dict[str, str]) -> str:
    from quizgen.problems import did_you_mean

    return f'unknown topic "{topic}"{did_you_mean(topic.lower(), guides)}. Topics: {", ".join(guides)}'


def _print_topics(guides: dict[str, str]) -> None:
    """One entry per topic: a single line in a pipe, wrapped at the width of a terminal."""
    indent = max(map(len, guides), default=0) + 2
    width = min(MAX_WIDTH, shutil.get_terminal_size().columns) if sys.stdout.isatty() else sys.maxsize
    for topic, text in guides.items():
        lines = textwrap.wrap(summary_of(text), max(20, width - indent))
        _write(f"{topic:<{indent}}" + f"\n{' ' * indent}".join(lines) + "\n")
    _write("\nRead a guide with: quizgen guide TOPIC\n")


def _print_guide(text: str) -> None:
    """Formatted if a terminal can show it, else the Markdown as it is written."""
    encoding = (sys.stdout.encoding or "ascii").lower()
    plain = os.environ.get("QUIZGEN_ACCESSIBLE") or os.environ.get("TERM") == "dumb"
    if plain or not sys.stdout.isatty() or not encoding.startswith("utf"):
        _write(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.theme import Theme

    # The terminal's own colours and no background, so that dark and light terminals are both readable.
    console = Console(
        file=sys.stdout, theme=Theme({"markdown.code": "bold cyan", "markdown.code_block": "cyan"})
    )
    console.width = min(MAX_WIDTH, console.width)
    console.print(Markdown(text, code_theme="ansi_dark", hyperlinks=False))


def _write(text: str) -> None:
    """Write to standard output; characters that its encoding lacks become question marks."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
