"""Actions that a claim gives to somebody else than the cited sentences do."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.declared_answers import declared
from quizgen.checks.engine.turned_claims import turned_answer
from quizgen.checks.engine.turned_roles import turned_role

THANKED = "The guild thanked the miller and presented him with a clock."
CHOSEN = (
    "The abbot proposed the elder monk for the post; the bishop chose a stranger who had written nothing."
)


@pytest.mark.parametrize(
    ("claim", "cited", "exchanged"),
    [
        ("The miller presented the guild with a clock.", THANKED, True),
        ("The guild was thanked by the miller.", THANKED, True),
        ("The bishop proposed the elder monk for the post.", CHOSEN, False),
        ("The wolves depended on the moss.", "The moss depended on the wolves.", True),
        ("The deputy accused the clerk of theft.", "He accused the deputy of theft.", True),
        ("The harbour board was sued.", "The harbour board, a body of ten, sued him in the same year.", True),
        ("The bakers were taxed.", "The bakers taxed the millers.", True),
        ("The pilot planned the voyage.", "It was planned by a clerk and led by the pilot.", False),
        (
            "The pilot lent the crew a rope.",
            "The pilot slept, and his sister Ada lent the crew a rope.",
            False,
        ),
        (
            "The pilot called the plan a dream.",
            "The pilot called it a risk; the cook called it a dream.",
            False,
        ),
    ],
)
def test_sides_that_are_exchanged_or_of_another_are_found(claim: str, cited: str, exchanged: bool) -> None:  # noqa: FBT001
    found = turned_role(claim, cited, "en")

    assert found is not None
    assert found.exchanged is exchanged


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("The miller was thanked by the guild.", THANKED),
        ("The miller was presented with a clock.", THANKED),
        ("A stranger was chosen by the bishop.", CHOSEN),
        ("The bishop did not propose the elder monk.", CHOSEN),
        ("The bridge opened in 1911.", "The mayor opened the bridge in 1911."),
        ("The gate was closed at noon.", "The gate closed at noon."),
        ("The miller was thanked.", "The miller thanked nobody, but was thanked by the guild."),
        ("In May the guild thanked the miller.", "The guild thanked the miller in May."),
        ("The guild met the miller.", "The miller met the guild."),
        ("The pilot led the voyage.", "It was planned by a clerk and led by the pilot."),
        ("The pilot called the plan a risk.", "The pilot called it a risk; the cook called it a dream."),
        ("The owner lost the case.", "The owner, whom the book named, sued its author and lost."),
        ("The use of oil fell more in the first year.", "The use of oil fell by a half in the first year."),
    ],
)
def test_sides_in_other_words_of_the_same_meaning_are_not_found(claim: str, cited: str) -> None:
    assert turned_role(claim, cited, "en") is None


@pytest.mark.parametrize(
    ("ask", "answer", "statement"),
    [
        ("Who thanked the miller?", "The guild", "The guild thanked the miller"),
        ("Whom did the guild thank?", "The miller", "the guild did thank The miller"),
        ("By whom was the miller thanked?", "the guild", "the miller was thanked by the guild"),
        ("Which monk was chosen?", "The elder", "The elder was chosen"),
        ("When was the clock made?", "1911", ""),
    ],
)
def test_a_question_and_its_answer_make_a_statement(ask: str, answer: str, statement: str) -> None:
    assert declared(answer, ask, THANKED, "en") == statement


def test_an_answer_in_the_role_of_another_is_found() -> None:
    assert turned_answer("the miller", "By whom was the guild thanked?", THANKED, "en")
    assert turned_answer("The miller thanked the guild", "What happened?", THANKED, "en")
    assert turned_answer(
        "a ring", "What did the sailors give Holt?", "He gave every one of the sailors a ring.", "en"
    )
    assert not turned_answer("the guild", "By whom was the miller thanked?", THANKED, "en")
