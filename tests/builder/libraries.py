"""Small libraries: some folders, each with an article and a bank."""

from __future__ import annotations

from pathlib import Path

from quizgen.builder.build_state import STATE_FILE

ARTICLE = """\
---
title: The lighthouse {name}
language: en
---

The lighthouse was built in {year}. Its lamp was lit by Mary Hale. It stands on the cape.

A storm broke its windows in {later}. Nobody was hurt.
"""

BANK = """\
bank: lighthouse-{name}
title: The lighthouse {name}
article: article.md
questions:
  - id: built
    type: date
    ask: When was the lighthouse built?
    answer: {year}
    cite: built in {year}
  - id: lamp
    type: short-answer
    ask: Who lit the lamp?
    answer: Mary Hale
    cite: lit by Mary Hale
"""


def write_folder(folder: Path, name: str, year: int = 1850) -> Path:
    """A folder with an article and a bank."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "article.md").write_text(ARTICLE.format(name=name, year=year, later=year + 3), encoding="utf-8")
    (folder / "bank.yaml").write_text(BANK.format(name=name, year=year), encoding="utf-8")
    return folder


def write_library(lessons: Path, count: int) -> Path:
    """Some folders."""
    for number in range(count):
        write_folder(lessons / f"folder-{number}", f"n{number}", 1850 + number)
    return lessons


def contents(folder: Path) -> dict[str, bytes]:
    """The built files, without what is known of them."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(STATE_FILE)
    }
