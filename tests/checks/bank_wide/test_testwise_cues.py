from __future__ import annotations

from collections.abc import Sequence

import pytest
from checks.found import found
from samples import a_flashcard, a_multiple_choice

from quizgen.checks.bank_wide.testwise_cues import TESTWISE_CUES
from quizgen.model.questions import Question


def asked(number: int, answer: str, distractors: Sequence[str], ask: str = "Which?") -> Question:
    return a_multiple_choice(id=f"q{number}", ask=ask, answer=answer, distractors=distractors)


def with_longest_key(count: int, of: int) -> list[Question]:
    """Questions of which in so many the key is the longest option, and otherwise a distractor."""
    return [
        asked(number, "grain grain" if number < count else "corn", ["fish", "honey honeys", "wool"][:3])
        if number >= count
        else asked(number, "barley and oats", ["fish", "honey", "wool"])
        for number in range(of)
    ]


def test_a_bank_in_which_the_longest_option_is_right_is_told_with_how_often() -> None:
    assert found(TESTWISE_CUES, *with_longest_key(10, 12)) == [
        (
            None,
            ("questions",),
            "a learner who always chooses the longest option answers 83% of 12 questions correctly without reading the article (by chance: 25%)",
            "warning",
        )
    ]


@pytest.mark.parametrize(("count", "of"), [(3, 12), (6, 12), (11, 11), (8, 20)])
def test_what_chance_may_do_and_small_banks_are_let_alone(count: int, of: int) -> None:
    """Six of twelve come about once in twenty banks, eight of twenty are 40%."""
    assert found(TESTWISE_CUES, *with_longest_key(count, of)) == []


def test_the_hint_names_the_questions_that_help_most() -> None:
    from samples import a_bank, a_folder

    from quizgen.checks.engine.context import CheckContext

    questions = [
        *with_longest_key(11, 12),
        asked(99, "barley, oats, rye and wheat", ["fish", "honey", "wool"]),
    ]
    (finding,) = TESTWISE_CUES.run(CheckContext(a_folder(a_bank(*questions))))

    assert (
        finding.hint
        == "Shorten the correct option or lengthen a distractor in these questions: q99, q0, q1, q2, q3 …."
    )


def test_words_of_the_stem_in_the_key_are_a_strategy() -> None:
    questions = [
        asked(
            number,
            f"the bell number{number}",
            ["a tower clock", "a church choir of men", "a wooden whistle"],
            f"Which bell of number{number}?",
        )
        for number in range(12)
    ]

    assert [told.message[:60] for told in found(TESTWISE_CUES, *questions)] == [
        "a learner who always chooses the option with the most words "
    ]


def test_likeness_to_the_others_is_a_strategy() -> None:
    questions = [
        asked(number, "red stone bridge", ["red wooden bridge", "grey stone bridge", "red stone towers"])
        for number in range(12)
    ]

    assert (
        "a learner who always chooses the option that shares the most words with the others answers 100% of 12"
        in found(TESTWISE_CUES, *questions)[0].message
    )


def test_absolute_words_are_a_strategy_in_english_alone() -> None:
    questions = [
        asked(number, "It was shut", ["It was always wet", "It was never dry", "Nobody saw it at all"])
        for number in range(12)
    ]
    name = 'an option without words such as "always" or "only"'

    assert any(name in told.message for told in found(TESTWISE_CUES, *questions))
    assert not any(name in told.message for told in found(TESTWISE_CUES, *questions, language="fr"))


def test_where_all_options_are_alike_there_is_no_advice() -> None:
    assert (
        found(
            TESTWISE_CUES,
            *[asked(number, "rye", ["oat", "fig", "yam"]) for number in range(20)],
            a_flashcard(),
        )
        == []
    )
