from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import an_open_ended

from quizgen.checks.recall.open_ended_form import OPEN_ENDED_FORM

ASK = "Explain why the ferry stopped."
MODEL = "The new bridge took its passengers, and the owner could not pay the crew."


def of(*criteria: str, ask: str = ASK, model: str = MODEL, language: str = "en") -> list[str]:
    question = an_open_ended(ask=ask, model=model, rubric=dict.fromkeys(criteria, 1), points=len(criteria))
    return levels(OPEN_ENDED_FORM, question, language=language)


@pytest.mark.parametrize(
    "criterion",
    [
        "Uses at least three adjectives",
        "Writes tidily",
        "Correct spelling of all names",
        "Agrees that the bridge was a good idea",
        "Gives his or her own feeling about the bridge",
    ],
)
def test_points_for_form_or_opinion_are_an_info(criterion: str) -> None:
    assert of("Names the bridge", criterion) == ["info"]


@pytest.mark.parametrize("criterion", ["Agrees with the owner's sum", "Gives the opinion of the owner"])
def test_opinions_of_others_are_content(criterion: str) -> None:
    assert of("Names the bridge", criterion) == []


def test_form_may_be_the_subject() -> None:
    assert of("Mentions the spelling", model="The spelling of the bridge's name was wrong in the plan.") == []


def test_a_rubric_about_something_else_is_an_info() -> None:
    question = an_open_ended(
        ask=ASK, model=MODEL, rubric={"Names the architect": 1, "Gives the height of the tower": 1}, points=2
    )

    assert found(OPEN_ENDED_FORM, question)[0][1:] == (
        ("rubric",),
        "no criterion shares a word with the task or the model answer",
        "info",
    )


def test_one_criterion_in_the_words_of_the_task_is_enough() -> None:
    assert of("Names the architect", "Mentions the passengers") == []
    assert of("Mentions the owner's payments", "Mentions the year") == []
    assert of("Gives the year", "Gives the place") == []
    assert (
        of("Nennt den Architekten", ask="Warum fuhr die Fähre nicht?", model="Es war kalt.", language="de")
        == []
    )


def test_a_long_task_for_a_short_fact_is_an_info() -> None:
    model = "The ferry from Hale."

    assert of("Names the ferry", ask="Discuss at length which ferry stopped.", model=model) == ["info"]
    assert of("Names the ferry", ask="Explain which ferry stopped.", model=model) == ["info"]
    assert of("Names the ferry", ask="Explain why the ferry stopped.", model=model) == []
