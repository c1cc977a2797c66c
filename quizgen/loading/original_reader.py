"""Reads `original.yaml`: the fingerprints of the original that an article retells."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from quizgen.loading.containment import leads_out, outside
from quizgen.loading.decode import decode
from quizgen.loading.positions import Positions
from quizgen.loading.text_files import read_text_file
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.original import OriginalManifest
from quizgen.problems import Problem

ORIGINAL_FILE = "original.yaml"


class ReadKey(NamedTuple):
    """The result of reading an `original.yaml`: None if it is missing or cannot be used."""

    key: OriginalManifest | None
    positions: Positions
    problems: tuple[Problem, ...]


def read_original_key(path: Path) -> ReadKey:
    """Read an `original.yaml`."""
    if leads_out(path, (path.parent.resolve(),)):
        return ReadKey(None, Positions(str(path)), (outside(path),))
    file = read_text_file(path)
    if file.text is None:
        return ReadKey(None, Positions(str(path)), file.problems)
    read = read_yaml(file.text, str(path))
    key, problems = decode(OriginalManifest, read.data, read.positions)
    return ReadKey(key, read.positions, (*file.problems, *read.problems, *problems))
