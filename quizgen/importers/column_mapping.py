"""Checks that mapped columns and fields (`--map`) exist in the files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from quizgen.importers.base import ImportedFile, ImportFileError
from quizgen.importers.tables.headings import plain_heading, read_heading
from quizgen.problems import shorten

MAX_SHOWN: Final = 12
"""The maximum number of names in a message."""


def check_mapping(mapping: Mapping[str, str], files: Sequence[ImportedFile]) -> None:
    """Make sure that every mapped column exists, and that its role is known.

    Args:
        mapping: The key of a bank for each column or field name.
        files: The files that were read.

    Raises:
        ImportFileError: If no file has a column with this name, or a key is unknown.
    """
    names = list(dict.fromkeys(name for file in files for name in file.columns))
    known = {plain_heading(name) for name in names}
    for name, key in mapping.items():
        given = f'--map "{shorten(key)}={shorten(name)}"'
        if read_heading(key) is None:
            raise ImportFileError(
                f'{given}: "{shorten(key)}" is not a role of a column: use question, answer, option, correct, '
                "front, back, explanation, hint, tags or another heading of the guide"
            )
        if not names:
            raise ImportFileError(f"{given} needs a table or Anki notes, but none of the files contains any")
        if plain_heading(name) not in known:
            shown = ", ".join(f'"{shorten(each, 30)}"' for each in names[:MAX_SHOWN])
            more = ", …" if len(names) > MAX_SHOWN else ""
            raise ImportFileError(f'{given}: no column or field "{shorten(name)}" (known: {shown}{more})')
