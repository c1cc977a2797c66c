from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_samples import assembled, questions_of

from quizgen.importers.aiken import AikenImporter
from quizgen.importers.base import ImportSettings

RIVER = {"type": "multiple-choice", "ask": "Which river?", "answer": "Tarn", "distractors": ["Orl", "Aune"]}


@pytest.mark.parametrize(
    "text",
    [
        "Which river?\nA. Orl\nB. Tarn\nC. Aune\nANSWER: B\n",
        "Which river?\nA) Orl\nB. Tarn\nC) Aune\nANSWER: B",
        "Which river?\na. Orl\nb) Tarn\nc. Aune\nanswer: b",
        "Which river?\n\nA. Orl\nB. Tarn\n\nC. Aune\n\nANSWER:B.",
        "Which\nriver?\nA. Orl\nB. Tarn\nC. Aune\nANSWER: B",
        "Which river?\nA.Orl\nB)Tarn\nC. Aune\nANSWER: B",
    ],
)
def test_questions_are_read_however_they_are_written(text: str) -> None:
    (question,) = questions_of(text)
    assert question | {"ask": question["ask"].replace("\n", " ")} == RIVER


def test_questions_need_no_empty_line_between_them() -> None:
    text = "One?\nA. x\nB. y\nANSWER: A\nTwo?\nA. x\nB. y\nANSWER: B"
    assert [question["answer"] for question in questions_of(text)] == ["x", "y"]


def test_a_stem_may_begin_like_an_option() -> None:
    (question,) = questions_of("A. Renn built what?\nA. a mill\nB. a school\nANSWER: A")
    assert (question["ask"], question["answer"]) == ("A. Renn built what?", "a mill")


def test_a_stem_may_have_a_line_that_looks_like_an_option() -> None:
    (question,) = questions_of("Who lived\nA.D. 100?\nA. Ada\nB. e.g. Orl\ne.g. here\nANSWER: A")
    assert question == {
        "type": "multiple-choice",
        "ask": "Who lived\nA.D. 100?",
        "answer": "Ada",
        "distractors": ["e.g. Orl e.g. here"],
    }


def test_signs_of_markup_are_words() -> None:
    (question,) = questions_of("Is <b> *bold*?\nA. 2*3\nB. a_b\nANSWER: A")
    assert question["ask"] == r"Is \<b> \*bold\*?"


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("Which?\nA. x\nB. y\nANSWER: D", "quiz.txt, line 1", "an ANSWER letter without an option"),
        (
            "Ok?\nA. x\nB. y\nANSWER: A\n\nWhich?\nA. x\nB. y\n",
            "quiz.txt, line 6",
            "no line that begins with ANSWER",
        ),
    ],
)
def test_what_has_no_answer_is_named_with_its_line(text: str, place: str, reason: str) -> None:
    (loss,) = assembled(text, "quiz.txt").losses
    assert (loss.place, loss.reason, loss.left_out) == (place, reason, 1)


LINES = ["Which?", "A. x", "b) y", "C. *", "ANSWER: A", "answer: c", "", "ANSWER:", "A. Renn"]


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_no_aiken_causes_a_traceback_and_counts_add_up(text: str) -> None:
    if AikenImporter().recognizes(text.encode(), "quiz.txt"):
        assembled(text, "quiz.txt")


@pytest.mark.parametrize(("letter", "answer"), [("A", True), ("B", False)])
@pytest.mark.parametrize("words", [("True", "False"), ("Richtig", "Falsch")])
def test_two_options_that_judge_a_statement_are_no_options(
    letter: str, *, answer: bool, words: tuple[str, str]
) -> None:
    text = f"The Tarn is a river.\nA. {words[0]}\nB. {words[1]}\nANSWER: {letter}\n"
    (item,) = AikenImporter().read(text.encode(), "quiz.txt", ImportSettings()).items

    assert item.fields == {"type": "true-false", "ask": "The Tarn is a river.", "answer": answer}


@pytest.mark.parametrize("options", ["A. Yes\nB. No", "A. True\nB. False\nC. Unknown"])
def test_other_options_are_chosen(options: str) -> None:
    (question,) = questions_of(f"Is the Tarn a river?\n{options}\nANSWER: A\n")
    assert question["type"] == "multiple-choice"
