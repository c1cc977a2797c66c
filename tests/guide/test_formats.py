"""The tables of the guide to file formats are what the formats do."""

from __future__ import annotations

import re
from typing import Final

import pytest
from documents import ROOT, text_of
from outputs.exchange_cases import FORMATS, bare_questions, handling, question_with

from quizgen.model.questions import TYPE_NAMES
from quizgen.outputs.exchange.features import Feature

GUIDE: Final = text_of(ROOT / "quizgen" / "guide" / "formats.md")
ROW: Final = re.compile(r"^\|(.*)\|$", re.MULTILINE)


def tables() -> list[tuple[list[list[str]], dict[str, list[str]]]]:
    """The tables whose columns are formats: the names above each column, and the cells of each row by its head."""
    found = []
    for block in re.findall(r"(?:^\|.*\|\n)+", GUIDE, re.MULTILINE):
        head, _, *rows = [[cell.strip() for cell in row.split("|")] for row in ROW.findall(block)]
        if head[0] == "":
            columns = [re.findall(r"`(\w+)`", cell) for cell in head[1:]]
            found.append((columns, {cells[0].strip("`"): cells[1:] for cells in rows}))
    return found


@pytest.mark.parametrize("number", [0, 1], ids=["types", "features"])
def test_every_format_has_a_column(number: int) -> None:
    columns, _ = tables()[number]

    assert sorted(name for names in columns for name in names) == sorted(FORMATS)


def test_what_becomes_of_each_type_is_what_the_table_says() -> None:
    columns, rows = tables()[0]

    assert tuple(rows) == TYPE_NAMES
    for question in bare_questions():
        for names, said in zip(columns, rows[question.type], strict=True):
            assert {name: handling(FORMATS[name], question).value for name in names} == dict.fromkeys(
                names, said
            )


def test_what_becomes_of_each_thing_is_what_the_table_says() -> None:
    columns, rows = tables()[1]

    assert list(rows) == [feature.value for feature in Feature]
    for feature in Feature:
        for names, said in zip(columns, rows[feature.value], strict=True):
            became = {name: handling(FORMATS[name], question_with(feature)).value for name in names}
            assert became == dict.fromkeys(names, said), feature


def test_every_format_is_described_with_the_ending_of_its_files() -> None:
    for output in FORMATS.values():
        row = next(row for row in ROW.findall(GUIDE) if f"`{output.name}`" in row.split("|")[0])
        assert f"`{output.ending}`" in row
