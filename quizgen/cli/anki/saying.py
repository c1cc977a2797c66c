"""How the commands about decks read files and print: packages, and text that came from strangers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import typer

from quizgen.cli.anki.trial import MissingExtra, downgraded
from quizgen.cli.report import visible
from quizgen.outputs.anki.reading import (
    Contents,
    NewestFormat,
    UnreadablePackage,
    read_collection,
    read_package,
)

STYLES: Final = ("text", "json")


def refuse_unknown(style: str) -> None:
    """Stop if `--format` names no format."""
    if style not in STYLES:
        raise typer.BadParameter(f'"{style}" is none of {", ".join(STYLES)}.', param_hint="--format")


def package(path: Path) -> Contents:
    """What a package holds; one in Anki's newest format is turned by Anki's own library, if that is there.

    Raises:
        UnreadablePackage: If it cannot be read; the message names the file.
    """
    try:
        try:
            with path.open("rb") as file:
                return read_package(file)
        except NewestFormat as newest:
            try:
                return Contents(read_collection(downgraded(path)))
            except MissingExtra:
                raise UnreadablePackage(f"{newest}, or: pip install 'quizgen[anki]'") from None
    except UnreadablePackage as error:
        raise UnreadablePackage(f"{path}: {error}") from error
    except OSError as error:
        raise UnreadablePackage(f"{path}: {error.strerror}") from error


def say(lines: Iterable[str]) -> None:
    """Print lines; whatever would control the terminal is shown instead."""
    _write("".join(f"{visible(line)}\n" for line in lines))


def say_data(data: Any) -> None:
    """Print data as JSON."""
    _write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def some(entries: Iterable[str], most: int = 20) -> list[str]:
    """The entries, each indented; of very many the first, and how many more there are."""
    listed = list(entries)
    shown = [f"  {entry}" for entry in listed[:most]]
    left = len(listed) - most
    return [*shown, f"  and {left:,} more: --format json lists all"] if left > 0 else shown


def _write(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
