from __future__ import annotations

from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[str, int, int, str]]]

QUESTION = """\
  - id: q
    ask: A question?
    cite: built in 1850
"""


@pytest.mark.parametrize(
    ("own", "line", "column", "text"),
    [
        (
            "    type: multiple-choice\n    answer: Kuwait\n    distractors: [Jordan, kuwait]\n",
            11,
            27,
            "kuwait",
        ),
        ("    type: multiple-response\n    answers: [a, b]\n    distractors: [c, {text: B}]\n", 11, 22, "B"),
        ("    type: short-answer\n    answer: a\n    accept: [b]\n    reject: [B, c]\n", 12, 14, "B"),
        ("    type: matching\n    pairs: {a: x, b: y}\n    distractors: [z, y]\n", 11, 22, "y"),
    ],
    ids=["multiple-choice", "multiple-response", "short-answer", "matching"],
)
def test_a_wrong_answer_that_is_right_is_reported_where_it_stands(
    problems: Problems, own: str, line: int, column: int, text: str
) -> None:
    # The question begins on line 6, so its own keys begin on line 9.
    found = problems(QUESTION + own)

    assert found == [("key-among-distractors", line, column, f'"{text}" is also a correct answer')]


def test_different_answers_are_no_problem(problems: Problems) -> None:
    assert (
        problems(
            QUESTION
            + "    type: multiple-choice\n    answer: Kuwait\n    distractors: [Jordan, Kuwait City]\n"
        )
        == []
    )


@pytest.mark.parametrize(
    ("own", "column", "message"),
    [
        (
            "    answer: Kuwait\n    distractors: [Jordan, {text: Iraq, feedback: 'Correct, well done!'}]\n",
            50,
            'the feedback "Correct, well done!" tells learners that an incorrect answer is correct',
        ),
        (
            "    distractors: [Jordan, Iraq]\n    answer: {text: Kuwait, feedback: 'No, that is wrong.'}\n",
            38,
            'the feedback "No, that is wrong." tells learners that a correct answer is incorrect',
        ),
    ],
)
def test_feedback_that_contradicts_the_grading_is_reported(
    problems: Problems, own: str, column: int, message: str
) -> None:
    found = problems(f"{QUESTION}    type: multiple-choice\n{own}")

    assert [(code, at, told) for code, _, at, told in found] == [("key-among-distractors", column, message)]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("No other country is as small.", "Right, but only since 1990."),
        ("Correct.", "Correct is the country to its south."),
        ("Almost half of it is desert.", "The right answer is Kuwait."),
    ],
)
def test_feedback_that_agrees_with_the_grading_is_no_problem(
    problems: Problems, right: str, wrong: str
) -> None:
    own = f"answer: {{text: Kuwait, feedback: '{right}'}}\n    distractors: [Iraq, {{text: Jordan, feedback: '{wrong}'}}]\n"

    assert problems(f"{QUESTION}    type: multiple-choice\n    {own}") == []


@pytest.mark.parametrize(
    "own",
    [
        "type: true-false\n    answer: true\n    explain: This is false.\n",
        "type: true-false\n    answer: false\n    correction: B.\n    explain: 'Correct, it was.'\n",
        "type: multiple-choice\n    answer: Ada Brun\n    distractors: [Eva Holm, Ida Lund]\n    explain: Eva Holm built it.\n",
        "type: numeric\n    answer: 114\n    unit: steps\n    explain: There are 300 steps.\n",
    ],
)
def test_an_explanation_that_contradicts_the_key_is_reported(problems: Problems, own: str) -> None:
    assert [message.partition('"')[0] for *_, message in problems(f"{QUESTION}    {own}")] == [
        "the explanation says "
    ]


@pytest.mark.parametrize(
    "own",
    [
        "type: true-false\n    answer: true\n    explain: False keys were no use.\n",
        "type: multiple-choice\n    answer: Ada Brun\n    distractors: [Eva Holm, Ida Lund]\n    explain: Eva Holm built it for Brun.\n",
        "type: multiple-choice\n    answer: Ada Brun\n    distractors: [Eva Holm, Ida Lund]\n    explain: Eva Holm did not build it.\n",
        "type: numeric\n    answer: 114\n    unit: steps\n    explain: 100 steps and 14 steps.\n",
    ],
)
def test_an_explanation_that_agrees_with_the_key_is_no_problem(problems: Problems, own: str) -> None:
    assert problems(f"{QUESTION}    {own}") == []
