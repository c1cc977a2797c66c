"""Rules that compare the questions of a bank, held to small banks that were judged by hand.

`labelled/banks/<code>.yaml` has lists of questions of which one repeats or tells another, and lists
that look like it and are sound.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from samples import an_article

from quizgen.checks.engine.context import CheckContext
from quizgen.checks.registry import CHECKS
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder

LABELLED = sorted((Path(__file__).parent / "labelled" / "banks").glob("*.yaml"))
FEWEST = 5


def banks(path: Path, label: str) -> list[Folder]:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [_folder(written) for written in data[label]]


def _folder(written: list[dict[str, Any]]) -> Folder:
    questions = [
        {"id": f"question-{number}", "inferred": "true", "cite": f"words {number}", **each}
        for number, each in enumerate(written, 1)
    ]
    bank = Bank.model_validate({"bank": "labelled", "title": "Labelled", "questions": questions})
    return Folder(slug="labelled", article=an_article(), banks=(bank,))


def found(code: str, folders: list[Folder]) -> Iterator[bool]:
    (check,) = [check for check in CHECKS if check.code == code]
    return (bool(list(check.run(CheckContext(folder)))) for folder in folders)


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_a_rule_finds_the_flawed_banks_and_no_sound_one(path: Path) -> None:
    flawed, sound = banks(path, "flawed"), banks(path, "sound")

    assert min(len(flawed), len(sound)) >= FEWEST
    assert list(found(path.stem, flawed)) == [True] * len(flawed)
    assert list(found(path.stem, sound)) == [False] * len(sound)
