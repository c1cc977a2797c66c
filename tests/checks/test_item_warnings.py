"""Faults of item writing that are certain enough for a warning, and sound questions that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = "---\ntitle: T\nlanguage: en\n---\nThe old henhouse at Varde, 12 metres long, burned in 1901 within 20 hours.\n"
CHOICE = "type: multiple-choice, ask: '{}', answer: {}, distractors: {}, inferred: true"
TRUE_FALSE = "type: true-false, ask: '{}', answer: {}, inferred: true"
SHORT = "type: short-answer, ask: '{}', answer: {}, inferred: true"
OPEN = "type: open-ended, ask: '{}', model: It burned in 1901., rubric: {{the year: 1}}"
PAIRS = "type: matching, ask: 'What belongs to what?', pairs: {}, inferred: true"
ORDER = "type: ordering, ask: 'Put these in order of time.', items: {}, inferred: true"


def warned(folder: Path, question: str) -> set[str]:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    bank = (
        "bank: b\ntitle: B\narticle: article.md\nquestions:\n"
        f"  - {{id: q, {question}, cite: 'The old henhouse at Varde'}}\n"
    )
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    problems = qg.check([folder]).problems
    assert not [each for each in problems if each.code in {"missing-key", "yaml-syntax", "unknown-key"}]
    return {each.code for each in problems if each.severity.value == "warning"}


@pytest.mark.parametrize(
    ("code", "flawed", "sound"),
    [
        (
            "opinion-asked",
            OPEN.format("Was it not sad, wasn''t it?"),
            OPEN.format("When did it burn, and how long?"),
        ),
        (
            "opinion-asked",
            OPEN.format("Isn''t it a shame that it burned?"),
            OPEN.format("Why is it known today?"),
        ),
        (
            "opinion-asked",
            OPEN.format("Would you have saved it?"),
            OPEN.format("How could you have known of it?"),
        ),
        (
            "double-question",
            SHORT.format("Who owned the henhouse and against whom did he sue?", "Horak"),
            SHORT.format("Who owned the henhouse and the mill?", "Horak"),
        ),
        (
            "key-in-stem",
            SHORT.format("Which house, a henhouse, burned at Varde?", "a henhouse"),
            SHORT.format("Which house, a school or a henhouse, burned at Varde?", "a henhouse"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The henhouse was not invisible.", "true"),
            TRUE_FALSE.format("The henhouse was independent.", "true"),
        ),
        (
            "clang",
            CHOICE.format("In which house for hens did she live?", "In a henhouse", "[In a mill, On a ship]"),
            CHOICE.format("In which place did she live?", "In a henhouse", "[In a mill, On a ship]"),
        ),
        (
            "clang",
            CHOICE.format("Which bridge was used?", "The Old Bridge", "[The dock, The road]"),
            CHOICE.format("Which bridge was used?", "The Old Bridge", "[The New Bridge, The road]"),
        ),
        (
            "parallel-form",
            CHOICE.format("How long did it burn?", "20 hours", "[6 degrees, 30 hours]"),
            CHOICE.format("How long did it burn?", "20 hours", "[2 days, 30 minutes]"),
        ),
        (
            "parallel-form",
            PAIRS.format("{1911: opening, seven: locks, Lund: engineer}"),
            PAIRS.format("{1911: opening, 1924: flood, 1930: repair}"),
        ),
        (
            "option-within-option",
            CHOICE.format(
                "How long was it?", "Between 10 and 15 metres", "[Between 10 and 20 metres, 5 metres]"
            ),
            CHOICE.format(
                "How long was it?", "Between 10 and 15 metres", "[Between 16 and 20 metres, 5 metres]"
            ),
        ),
        (
            "implausible-option",
            CHOICE.format("For how many hours did it burn?", "'20'", "['9,000,000', '35']"),
            CHOICE.format("For how many hours did it burn?", "'20'", "['90', '35']"),
        ),
        (
            "grammar-cue",
            CHOICE.format("Those who lived in it were", "hens", "[a smith, the priest, a nun]"),
            CHOICE.format("Those who lived in it were", "hens", "[a smith, pigs, nuns]"),
        ),
        (
            "unfocused-stem",
            CHOICE.format("Otto Falk?", "A smith", "[A priest, A nun]"),
            CHOICE.format("Who was Otto Falk?", "A smith", "[A priest, A nun]"),
        ),
        (
            "order-given-away",
            ORDER.format("['1899: the flood', 'May 1901: the fire', 'after 1901: the new house']"),
            ORDER.format("[The flood, The fire, The new house]"),
        ),
        (
            "negative-stem",
            CHOICE.format("Which of these did not burn?", "hens", "[eggs, straw]"),
            CHOICE.format("Why did the smith not come?", "He was ill", "[He was old, He was away]"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The henhouse burned, and the smith rebuilt it.", "true"),
            TRUE_FALSE.format("The henhouse and the mill burned.", "true"),
        ),
        (
            "opinion-asked",
            TRUE_FALSE.format("It is sad that the henhouse burned.", "true"),
            TRUE_FALSE.format("It is known that the henhouse burned.", "true"),
        ),
        (
            "vague-terms",
            CHOICE.format("How many came?", "A great many", "[Quite a few, A lot]"),
            CHOICE.format("How many came?", "Many farmers", "[Some miners, A lot of smiths]"),
        ),
        (
            "blank-mid-stem",
            CHOICE.format("____ burned in the year 1901.", "The henhouse", "[The mill, The school]"),
            CHOICE.format("In the year 1901 there burned ____", "the henhouse", "[the mill, the school]"),
        ),
        (
            "option-within-option",
            CHOICE.format("Who owned it?", "Lady Justice Berg", "[Justice Berg, Otto Falk]"),
            CHOICE.format("Who owned it?", "Lady Justice Berg", "[Justice Lund, Otto Falk]"),
        ),
        (
            "double-question",
            OPEN.format("Who owned it? How long was it? When did it burn?"),
            OPEN.format("Who owned it? When did it burn?"),
        ),
        (
            "unfocused-stem",
            CHOICE.format("Otto Falk:", "A smith", "[A priest, A nun]"),
            CHOICE.format("Otto Falk was:", "a smith", "[a priest, a nun]"),
        ),
    ],
)
def test_a_fault_is_a_warning_and_its_look_alike_is_none(
    tmp_path: Path, code: str, flawed: str, sound: str
) -> None:
    assert code in warned(tmp_path, flawed)
    assert code not in warned(tmp_path, sound)
