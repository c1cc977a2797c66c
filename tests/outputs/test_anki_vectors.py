"""Cards judge as the table of cases says that everything must (tests/grading/vectors.yaml)."""

from __future__ import annotations

import pytest
from grading.grading_cases import Vector, respond_to, vectors
from playwright.sync_api import BrowserContext
from samples import a_bank, a_folder

from outputs.anki_answering import give
from outputs.anki_browser import Reviewer
from outputs.anki_cases import Collection, built
from quizgen.grading.policy import PRACTICE
from quizgen.grading.responses import Response, Unreadable

pytestmark = pytest.mark.slow

JUDGED = {"multiple-choice", "multiple-response", "true-false", "matching", "ordering"}
"""What cards judge themselves; Anki compares what is typed, and other cards are compared by the learner."""

WORDS = {"correct": "Correct", "partly correct": "Partly correct", "wrong": "Incorrect"}


def answerable() -> list[tuple[Vector, Response]]:
    """The cases that can be given on a card: those that could be read, once for each response."""
    read = [
        (vector, respond_to(vector.question, vector.typed))
        for vector in vectors()
        if vector.question.type in JUDGED and vector.policy == PRACTICE
    ]
    return [(vector, response) for vector, response in read if not isinstance(response, Unreadable)]


CASES = answerable()


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """Front and back of each question of the table, by its id."""
    questions = {vector.question.id: vector.question for vector, _ in CASES}
    collection = Collection(tmp_path_factory.mktemp("anki"))
    collection.load(built(a_folder(a_bank(*questions.values()))))
    found = {
        note["ID"].split("/")[1]: (card.question(), card.answer())
        for note in collection.notes()
        for card in note.cards()
    }
    collection.close()
    return found


@pytest.mark.parametrize(
    ("vector", "response"), CASES, ids=[f"{vector.question.type}-{vector.typed!a}" for vector, _ in CASES]
)
def test_a_card_gives_the_verdict_of_the_table(
    vector: Vector,
    response: Response,
    sides: dict[str, tuple[str, str]],
    context: BrowserContext,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path_factory.mktemp("card"), reloads=False)
    front, back = sides[vector.question.id]
    reviewer.show(front)
    give(reviewer, vector.question, response)
    reviewer.show(back)
    assert reviewer.verdict() == WORDS[vector.verdict or ""]
    assert reviewer.errors == []


def test_the_table_has_right_partly_right_and_wrong_ones_for_cards() -> None:
    assert {vector.question.type for vector, _ in CASES} == JUDGED
    assert {vector.verdict for vector, _ in CASES} == set(WORDS)
