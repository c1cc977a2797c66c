"""Twice as many rows or cards take twice as much work: calls are counted, never seconds."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from types import FrameType

import pytest
from importers.import_cases import workbook
from importers.qti_files import (
    choices,
    declared,
    equal,
    item2,
    item12,
    material,
    quiz12,
    scored,
    simple_choices,
    zipped,
)
from outputs.anki_packages import package_of

from quizgen.importers.base import ImportSettings
from quizgen.importers.known_formats import find_importer

MOST = 2.3
"""What is linear adds 2 times as much at the second doubling as at the first, what is quadratic 4 times."""

SIZES = (25, 50, 100)


def rows(count: int) -> list[list[str]]:
    heading = ["Question", "A", "B", "Correct", "Explanation"]
    return [
        heading,
        *[[f"What is *{i}*?", f"a {i}", f"b_{i}", "B", f"It is <b>{i}</b>."] for i in range(count)],
    ]


def csv(count: int) -> bytes:
    return "\n".join(";".join(row) for row in rows(count)).encode()


def cards(count: int) -> bytes:
    return "".join(f"front {i}\tback *{i}*\n" for i in range(count)).encode()


def notes(count: int) -> bytes:
    lines = (f"The <b>mill</b> {i} is {{{{c1::old}}}} and {{{{c2::{i}}}}}.\tback\n" for i in range(count))
    return b"#separator:tab\n#html:true\n" + "".join(lines).encode()


def package(count: int) -> bytes:
    return package_of(*[(i, f"g{i}", 7, 1, "", f"<b>front</b> {i}\x1fback<br>{i}") for i in range(count)])


def crowdanki(count: int) -> bytes:
    model = {
        "crowdanki_uuid": "m",
        "name": "Words",
        "flds": [{"name": "Front"}, {"name": "Back"}],
        "tmpls": [],
    }
    listed = [{"guid": f"g{i}", "fields": [f"f {i}", "b"], "note_model_uuid": "m"} for i in range(count)]
    return json.dumps({"__type__": "Deck", "name": "D", "note_models": [model], "notes": listed}).encode()


def canvas_quiz(count: int) -> bytes:
    options = choices({"1": "<i>grain</i>", "2": "wool"})
    items = (
        item12(material(f"<p>What is <b>{i}</b>?</p>") + options, scored(equal("1")), ident=f"i{i}")
        for i in range(count)
    )
    return zipped({"imsmanifest.xml": "<manifest/>", "quiz.xml": quiz12(*items)})


def qti_items(count: int) -> bytes:
    options = simple_choices({"A": "<i>grain</i>", "B": "wool"})
    items = {
        f"items/{i}.xml": item2(
            f'<p>What is {i}?</p><choiceInteraction responseIdentifier="RESPONSE">{options}</choiceInteraction>',
            declared("A"),
        )
        for i in range(count)
    }
    return zipped({"imsmanifest.xml": "<manifest/>", **items})


def calls(content: bytes) -> int:
    """How many functions are called while a file is recognised and read."""
    counted = 0

    def count(frame: FrameType, event: str, function: object) -> None:
        nonlocal counted
        del frame, function
        counted += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        found = find_importer(content, "mill").read(content, "mill", ImportSettings())
    finally:
        sys.setprofile(None)
    assert found.items
    return counted


@pytest.mark.slow
@pytest.mark.parametrize(
    "make",
    [csv, lambda count: workbook(rows(count)), cards, notes, package, crowdanki, canvas_quiz, qti_items],
)
def test_work_grows_in_proportion(make: Callable[[int], bytes]) -> None:
    calls(make(SIZES[0]))  # what is imported or compiled once
    once, twice, fourfold = (calls(make(size)) for size in SIZES)

    assert fourfold - twice <= MOST * (twice - once)
