"""What an importer makes of a text, as tests look at it."""

from __future__ import annotations

from typing import Any

from quizgen.importers.assembly import Assembled, assemble
from quizgen.importers.base import ImportedFile, ImportSettings
from quizgen.importers.known_formats import find_importer
from quizgen.loading.yaml_reader import read_yaml
from quizgen.loading.yaml_writer import question_to_yaml
from quizgen.model.bank import Defaults


def read_source(content: str | bytes, name: str = "mill.gift") -> ImportedFile:
    """A file, read by the importer that recognises it. Its counts add up, always."""
    data = content.encode() if isinstance(content, str) else content
    read = find_importer(data, name).read(data, name, ImportSettings())
    assert read.found == len(read.items) + sum(loss.left_out for loss in read.losses)
    return read


def assembled(content: str | bytes, name: str = "mill.gift") -> Assembled:
    """A file as questions of a bank."""
    made = assemble([read_source(content, name)], split_stems=True, present=lambda _: None)
    assert made.found == len(made.questions) + sum(loss.left_out for loss in made.losses)
    return made


def questions_of(content: str | bytes, name: str = "mill.gift") -> list[dict[str, Any]]:
    """The questions of a file as a bank has them, without id and `pending`."""
    found = []
    for each in assembled(content, name).questions:
        data: Any = read_yaml(question_to_yaml(each.question, Defaults()), "bank").data
        found.append({key: value for key, value in data[0].items() if key not in {"id", "pending"}})
    return found


def question_of(content: str | bytes, name: str = "mill.gift") -> dict[str, Any]:
    """The only question of a file."""
    (question,) = questions_of(content, name)
    return question


def reasons_of(content: str | bytes, name: str = "mill.gift") -> list[str]:
    """Why something of a file is lost, or read otherwise."""
    return [loss.reason for loss in assembled(content, name).losses]
