"""Safe printing of text from packages of unknown origin."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any, Final

from quizgen.cli.output_options import parse_choice
from quizgen.cli.report import replace_control_characters

ANKI_FORMATS: Final = ("text", "json")


def refuse_unknown(style: str) -> None:
    """Exit with an error if `--format` has an unknown value."""
    parse_choice(style, "--format", ANKI_FORMATS)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines. Control characters are shown, not sent to the terminal."""
    _write("".join(f"{replace_control_characters(line)}\n" for line in lines))


def print_json(data: Any) -> None:
    """Print data as JSON."""
    _write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def truncated(entries: Iterable[str], most: int = 20) -> list[str]:
    """The entries as indented lines. A long list is cut off, with the number of entries left out."""
    listed = list(entries)
    shown = [f"  {entry}" for entry in listed[:most]]
    left = len(listed) - most
    return [*shown, f"  and {left:,} more (list all with --format json)"] if left > 0 else shown


def _write(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
