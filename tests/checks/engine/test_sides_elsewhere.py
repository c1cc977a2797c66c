"""Sides that the cited sentences connect with another pair are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = """
Of the lambs, nine went to the abbey, four to the mill and seven to the tavern.

The loom weighs less than eighty kilograms, and the treadle is eleven centimetres wide.

Councillor Odo Brand, who rents the orchard, spoke first. Lise Kern, the baker, listened. Her sister Maud Kern, who rents the meadow, left.

Ada Voss mends nets. The quay, as Finn Orr told her, is for rent.
"""
LAMBS = ["Of the lambs, nine went"]
LOOM = ["The loom weighs less"]
ORCHARD = ["Councillor Odo Brand", "Lise Kern, the baker", "Her sister Maud"]


def reports(folder: Path, cite: list[str], **pairs: str) -> bool:
    (folder / "article.md").write_text(
        f"---\ntitle: The village\nlanguage: en\n---\n{ARTICLE}", encoding="utf-8"
    )
    written = [{"left": left.replace("_", " "), "right": right} for left, right in pairs.items()]
    question = f"type: matching, ask: Match them., pairs: {written!r}, cite: {cite!r}"
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    return "pairs-swapped" in {each.code for each in qg.check([folder]).problems}


def test_three_right_sides_in_turn_are_reported(tmp_path: Path) -> None:
    assert reports(tmp_path, LAMBS, abbey="4", mill="7", tavern="9")
    assert not reports(tmp_path, LAMBS, abbey="9", mill="4", tavern="7")


def test_the_number_of_another_pair_is_reported(tmp_path: Path) -> None:
    assert reports(tmp_path, LOOM, weight_of_the_loom_in_kilograms="11", height_of_the_door="80")
    assert not reports(tmp_path, LOOM, weight_of_the_loom_in_kilograms="80", width_of_the_treadle="11")


@pytest.mark.parametrize(("orchard", "expected"), [("Lise Kern", True), ("Odo Brand", False)])
def test_a_right_side_beside_another_left_side_only_is_reported(
    tmp_path: Path, orchard: str, *, expected: bool
) -> None:
    other = "Lise Kern" if orchard == "Odo Brand" else "Odo Brand"
    pairs = {orchard: "rents the orchard", other: "runs the bakery"}
    assert reports(tmp_path, ORCHARD, **pairs) is expected


def test_a_pronoun_may_stand_for_the_left_side(tmp_path: Path) -> None:
    pairs = {"Ada Voss": "rents the quay", "Finn Orr": "was asked for help"}
    assert not reports(tmp_path, ["Ada Voss mends nets", "The quay, as Finn Orr told her"], **pairs)
