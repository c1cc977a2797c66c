from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from response_samples import sample_responses
from samples import a_multiple_choice, a_multiple_response, an_ordering, one_of_each

from quizgen.grading.responses import MatchingResponse, OptionResponse, OrderingResponse, Unreadable
from quizgen.grading.verdicts import Verdict
from quizgen.markup.csv_table import csv_table
from quizgen.model.questions import Matching, MultipleChoice, MultipleResponse, Ordering, Question
from quizgen.model.shuffle import display_order
from quizgen.quiz.batch_grading import grade_answers, parse_answer, read_lines, read_table
from quizgen.quiz.card import Card


def lines(*answers: object) -> str:
    return "\n".join(json.dumps(answer) for answer in answers)


def verdicts(cards: tuple[Card, ...], text: str, seed: str | None = None) -> dict[str, str]:
    written, wrong = read_lines("answers.jsonl", text)
    result = grade_answers(cards, written, seed)
    assert [*wrong, *result.problems] == []
    return {
        attempt.card.question.id: str(attempt.grade.verdict)
        for attempt in result.session.attempts
        if attempt.grade.verdict is not Verdict.SKIPPED
    }


def problems(cards: tuple[Card, ...], text: str) -> list[tuple[str, int, str]]:
    written, wrong = read_lines("answers.jsonl", text)
    found = [*wrong, *grade_answers(cards, written, "1").problems]
    return [(problem.code, problem.span.line, problem.message) for problem in found]


def card_of(all_cards: tuple[Card, ...], question: Question) -> Card:
    return next(card for card in all_cards if card.question.type == question.type)


WITHOUT_LETTERS = [
    question
    for question in one_of_each()
    if not isinstance(question, MultipleChoice | MultipleResponse | Matching | Ordering)
]


@pytest.mark.parametrize("question", WITHOUT_LETTERS, ids=lambda question: question.type)
def test_every_sample_of_every_type_is_graded_as_it_would_be_at_the_prompt(
    question: Question, all_cards: tuple[Card, ...]
) -> None:
    card = replace(card_of(all_cards, question), question=question)
    for sample in sample_responses(question):
        response = parse_answer(card.question, sample.typed, None, language=card.language)
        assert isinstance(response, Unreadable) == (sample.expects == "malformed"), sample


def test_options_items_and_pairs_may_be_given_by_their_words(all_cards: tuple[Card, ...]) -> None:
    by_type = {card.question.type: card.question for card in all_cards}
    choice, several = by_type["multiple-choice"], by_type["multiple-response"]
    pairs, order = by_type["matching"], by_type["ordering"]
    assert isinstance(choice, MultipleChoice)
    assert isinstance(several, MultipleResponse)
    assert isinstance(pairs, Matching)
    assert isinstance(order, Ordering)
    text = lines(
        {"question": choice.id, "answer": choice.answer.text.upper()},
        {"question": several.id, "answer": [option.text for option in several.answers]},
        {"question": pairs.id, "answer": {pair.left: pair.right for pair in pairs.pairs}},
        {"question": order.id, "answer": list(order.items)},
    )

    assert set(verdicts(all_cards, text).values()) == {"correct"}


def test_a_right_side_may_be_given_to_several_left_sides(all_cards: tuple[Card, ...]) -> None:
    pairs = next(card.question for card in all_cards if isinstance(card.question, Matching))
    first = pairs.pairs[0].right

    response = parse_answer(pairs, {pair.left: first for pair in pairs.pairs}, None, language="en")

    assert response == MatchingResponse(dict.fromkeys(range(len(pairs.pairs)), 0))


def test_options_that_differ_in_capital_letters_alone_are_told_apart() -> None:
    shine = a_multiple_choice(answer="Polish", distractors=["polish", "Danish"])

    found = [parse_answer(shine, option, None, language="en") for option in ("Polish", "polish")]

    assert found == [OptionResponse(frozenset({place})) for place in (0, 1)]


def test_a_results_file_of_a_practice_page_is_graded(all_cards: tuple[Card, ...]) -> None:
    card = next(card for card in all_cards if isinstance(card.question, MultipleChoice))
    assert isinstance(card.question, MultipleChoice)
    said = {
        "learner": "Ann",
        "at": "2026-11-29T08:30:00Z",
        "content": "0" * 16,
        "text": "",
        "overridden": True,
    }
    text = lines({"question": card.id, "answer": card.question.answer.text, "hinted": True, **said})
    written, wrong = read_lines("results.jsonl", text)
    result = grade_answers(all_cards, written, None)

    assert [*wrong, *result.problems] == []
    assert [(each.learner, each.at, each.content) for each in written] == [
        ("Ann", said["at"], said["content"])
    ]
    answered = [each for each in result.session.attempts if each.grade.verdict is not Verdict.SKIPPED]
    assert [(each.card, each.grade.verdict, each.hinted) for each in answered] == [
        (card, Verdict.CORRECT, True)
    ]


def test_the_answers_of_several_learners_are_not_graded_as_one_quiz(all_cards: tuple[Card, ...]) -> None:
    text = lines(
        *({"learner": name, "question": all_cards[0].id, "answer": ""} for name in ("Ann", "Ann", "Ben"))
    )

    assert [(code, line) for code, line, _ in problems(all_cards, text)] == [("several-learners", 3)]


def test_the_back_of_a_flashcard_that_was_asked_is_graded_in_place_of_its_front(
    all_cards: tuple[Card, ...],
) -> None:
    front = next(card for card in all_cards if card.question.id == "right-to-hold")
    front = replace(front, question=front.question.model_copy(update={"reverse": True}))
    written, _ = read_lines("a.jsonl", lines({"question": f"{front.id}/reverse", "answer": "y"}))
    result = grade_answers((front,), written, None)

    assert not result.problems
    assert [attempt.card.reverse for attempt in result.session.attempts] == [True]


def test_letters_are_those_of_the_order_that_the_seed_gives(all_cards: tuple[Card, ...]) -> None:
    card = next(card for card in all_cards if isinstance(card.question, MultipleChoice))
    for seed in ("1", "2", "3"):
        place = display_order(card.question, seed).index(0)
        response = parse_answer(card.question, "ABCDEFGH"[place], seed, language=card.language)
        assert response == OptionResponse(frozenset({0}))


def test_a_list_of_letters_is_read_as_the_letters_in_a_line() -> None:
    for question, listed, line in (
        (a_multiple_choice(), ("b",), "b"),
        (a_multiple_response(), ("a", "C"), "ac"),
        (an_ordering(), ("d", "B", "a", "c"), "dbac"),
    ):
        response = parse_answer(question, listed, "3", language="en")
        assert isinstance(response, OptionResponse | OrderingResponse)
        assert response == parse_answer(question, line, "3", language="en")
        without_seed = parse_answer(question, listed, None, language="en")
        assert isinstance(without_seed, Unreadable)
        assert "--seed" in without_seed.why


def test_a_file_of_answers_may_have_lists_of_letters(all_cards: tuple[Card, ...]) -> None:
    question = next(card.question for card in all_cards if isinstance(card.question, MultipleResponse))
    order = display_order(question, "3")
    letters = ["ABCDEFGH"[order.index(place)] for place in range(len(question.answers))]

    text = lines({"question": question.id, "answer": letters})

    assert verdicts(all_cards, text, seed="3") == {question.id: "correct"}


def test_letters_in_a_list_are_not_read_where_an_option_has_that_text() -> None:
    vitamins = a_multiple_response(answers=["B", "C"], distractors=["A", "D12"])

    assert parse_answer(vitamins, ("b", "c"), "3", language="en") == OptionResponse(frozenset({0, 1}))
    assert isinstance(parse_answer(vitamins, ("a", "e"), "3", language="en"), Unreadable)
    assert isinstance(parse_answer(vitamins, ("b", "d"), "3", language="en"), Unreadable)


@pytest.mark.parametrize("listed", [("a", "a"), ("a", "z"), ("a", "honey"), ("ab",), ("",), ("and", "a")])
def test_other_lists_of_options_are_not_read(listed: tuple[str, ...]) -> None:
    assert isinstance(parse_answer(a_multiple_response(), listed, "3", language="en"), Unreadable)


def test_without_a_seed_letters_are_refused_and_it_is_said_why(all_cards: tuple[Card, ...]) -> None:
    card = next(card for card in all_cards if isinstance(card.question, MultipleChoice))
    refused = parse_answer(card.question, "a", None, language=card.language)

    assert isinstance(refused, Unreadable)
    assert "--seed" in refused.why


def test_true_false_and_numbers_may_be_those_of_json(all_cards: tuple[Card, ...]) -> None:
    ids = {card.question.type: card.question.id for card in all_cards}
    text = lines({"question": ids["true-false"], "answer": False}, {"question": ids["numeric"], "answer": 60})

    assert verdicts(all_cards, text) == {ids["true-false"]: "correct", ids["numeric"]: "correct"}


def test_questions_without_an_answer_are_skipped_and_keep_their_place(all_cards: tuple[Card, ...]) -> None:
    written, _ = read_lines("a", lines({"question": all_cards[-1].id, "answer": ""}))
    session = grade_answers(all_cards, written, "1").session

    assert [attempt.card for attempt in session.attempts] == list(all_cards)
    assert {attempt.grade.verdict for attempt in session.attempts} == {Verdict.SKIPPED}


def test_a_slip_in_a_test_counts_as_close_for_nobody_is_there_to_try_again(
    strict_cards: tuple[Card, ...],
) -> None:
    card = next(card for card in strict_cards if card.question.type == "short-answer")
    text = lines({"question": card.id, "answer": "Thurzday"})

    assert verdicts(strict_cards, text) == {card.question.id: "close"}


def test_every_problem_of_a_file_is_named_with_its_line(all_cards: tuple[Card, ...]) -> None:
    name = all_cards[0].question.id
    text = "\n".join(
        [
            json.dumps({"question": "nothing-like-it", "answer": "x"}),
            json.dumps({"question": name, "answer": "not an option"}),
            json.dumps({"question": name}),
            json.dumps({"question": name, "answr": "grain", "answer": "grain"}),
            json.dumps({"question": name, "answer": {"a": 1}}),
            json.dumps({"question": 3, "answer": "grain"}),
            json.dumps(["grain"]),
            '{"question": ',
            "",
            json.dumps({"question": name, "answer": "grain"}),
        ]
    )

    found = problems(all_cards, text)

    assert [(code, line) for code, line, _ in found] == [
        ("invalid-json", 3),
        ("invalid-json", 4),
        ("invalid-json", 5),
        ("invalid-json", 6),
        ("invalid-json", 7),
        ("invalid-json", 8),
        ("unknown-question", 1),
        ("unreadable-answer", 2),
        ("answered-twice", 10),
    ]
    assert 'did you mean "answer"' in found[1][2]


def test_an_id_that_two_banks_share_must_say_which(all_cards: tuple[Card, ...]) -> None:
    twin = replace(all_cards[0], id=f"other/{all_cards[0].question.id}")
    cards = (*all_cards, twin)

    assert (
        problems(cards, lines({"question": twin.question.id, "answer": "grain"}))[0][0] == "unknown-question"
    )
    assert problems(cards, lines({"question": twin.id, "answer": "grain"})) == []


def test_the_full_id_of_a_card_means_one_of_its_sides(all_cards: tuple[Card, ...]) -> None:
    front = next(card for card in all_cards if card.question.id == "right-to-hold")
    sides = (front, replace(front, id=f"{front.id}/reverse", reverse=True))
    written, _ = read_lines("a.jsonl", lines(*({"question": card.id, "answer": "y"} for card in sides)))
    result = grade_answers(sides, written, None)

    assert not result.problems
    assert [attempt.grade.verdict for attempt in result.session.attempts] == [Verdict.CORRECT] * 2


def test_a_table_has_the_same_answers(all_cards: tuple[Card, ...]) -> None:
    name = all_cards[0].question.id
    written, wrong = read_table("a.csv", f"Question,Answer,Name\n{name},grain,Ann\n,,\n")

    assert wrong == []
    assert [(each.question, each.answer, each.span.line) for each in written] == [(name, "grain", 2)]


def test_a_table_of_our_own_has_the_words_that_were_typed() -> None:
    answers = ["=1+1", "-5", "two\nlines", "'tis", "\t+a", "a,b"]
    written, wrong = read_table("a.csv", csv_table(("question", "answer"), [("q", each) for each in answers]))

    assert wrong == []
    assert [each.answer for each in written] == answers
    assert [each.span.line for each in written] == [2, 3, 5, 6, 7, 8]


@pytest.mark.parametrize("text", ["", "id,answer\na,b\n"])
def test_a_table_without_its_columns_is_refused(text: str) -> None:
    written, wrong = read_table("a.csv", text)

    assert written == []
    assert [problem.code for problem in wrong] == ["invalid-csv"]


@given(st.text(), st.sampled_from(["question", "answer"]))
def test_any_text_is_read_without_a_failure(text: str, key: str) -> None:
    read_lines("a", text)
    read_table("a", f"question,answer\n{text}")
    read_lines("a", json.dumps({"question": "x", "answer": "y", key: text}))
