"""The documents that users read, and what tests look up in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
README: Final = ROOT / "README.md"
GUIDES: Final = tuple(sorted((ROOT / "quizgen" / "guide").glob("*.md")))
FOR_USERS: Final = (README, *GUIDES)

BLOCK: Final = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND: Final = re.compile(r"(?:\.venv/bin/)?quizgen(?P<arguments>(?:\s[^|>&;#`]*)?)")


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def blocks(document: Path, language: str) -> list[str]:
    """The document's blocks of code in a language."""
    found = BLOCK.finditer(text_of(document))
    return [each["code"] for each in found if each["language"] == language]


def shell_commands(document: Path) -> list[str]:
    """The arguments of every `quizgen ...` in the document's blocks of shell commands."""
    lines = [line for code in blocks(document, "sh") for line in code.splitlines()]
    found = [COMMAND.match(line) for line in lines]
    return [each["arguments"].strip() for each in found if each]


def prose(document: Path) -> str:
    """The document without its blocks of code."""
    return BLOCK.sub("", text_of(document))


def inline_commands(document: Path) -> list[str]:
    """The arguments of every `quizgen ...` that is inline code."""
    return [each.strip() for each in re.findall(r"`quizgen((?: [^`]*)?)`", prose(document))]


def options(document: Path) -> set[str]:
    """Every long option that the document's inline code names."""
    inline = re.findall(r"`([^`\n]+)`", prose(document))
    return {option for code in inline for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", code)}
