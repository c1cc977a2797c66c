from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import a_bank, a_cloze, a_folder, a_short_answer, an_open_ended

from class_results.class_cases import all_cards, read_text
from quizgen.class_results.answer_groups import (
    AnswerGroup,
    LearnerAnswer,
    Precedent,
    group_answers,
    still_undecided,
    undecided_answers,
)
from quizgen.class_results.graded import grade_class_responses
from quizgen.grading.policy import PRACTICE, Policy
from quizgen.model.components import RejectedAnswer
from quizgen.model.questions import Question
from quizgen.quiz.card import Card

WHY = a_short_answer(ask="Why do some states have more seats?", answer="their size", accept=[], reject=[])


def a_card(question: Question = WHY, policy: Policy = PRACTICE) -> Card:
    folder = a_folder(a_bank(question))
    return Card(f"prices/{question.id}", question, folder.banks[0], folder, policy)


def grouped(*texts: str, known: tuple[str, ...] = (), card: Card | None = None) -> list[set[str]]:
    """The wordings of each group."""
    answers = [LearnerAnswer(f"learner {number:03}", text) for number, text in enumerate(texts)]
    groups = group_answers(answers, card or a_card(), known=known)
    return [{wording.text for wording in group.wordings} for group in groups]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("higher population", "Higher  population."),
        ("higher population", "they have a higher population"),
        ("higher population", "higher populations"),
        ("declared independence", "they declared their independence"),
        ("declared independence", "declaring independence"),
        ("religious freedom", "freedom (religious)"),
        ("13 original colonies", "the thirteen original colonies"),
        ("religious freedom", "religeous freedom"),
        ("larger population", "states have a larger population"),
    ],
)
def test_answers_that_say_the_same_are_one_group(one: str, other: str) -> None:
    assert len(grouped(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("higher population", "lower population"),
        ("higher population", "not a higher population"),
        ("more people", "people"),
        ("13 colonies", "14 colonies"),
        ("Iraq", "Iran"),
        ("from Iraq to Kuwait", "after Iraq to Kuwait"),
        ("all of them", "none of them"),
        ("north", "south"),
        ("the first", "the second"),
    ],
)
def test_answers_that_say_something_else_are_two_groups(one: str, other: str) -> None:
    assert len(grouped(one, other)) == 2


def test_the_largest_group_comes_first_and_its_most_frequent_wording() -> None:
    assert grouped("gold", "land", "the land", "land", "for land", "a farm") == [
        {"land", "the land", "for land"},
        {"a farm"},
        {"gold"},
    ]
    (group, *_) = group_answers(
        [LearnerAnswer(str(n), t) for n, t in enumerate(["land", "Land", "the land"])], a_card()
    )
    assert group.text == "Land"
    assert group.learners == ("0", "1", "2")


def test_a_group_about_which_was_decided_is_left_out_in_all_its_forms() -> None:
    assert grouped("gold", "it was the land", known=("land",)) == [{"gold"}]


def test_other_forms_of_a_listed_answer_are_shown_with_it() -> None:
    question = a_short_answer(
        ask="Why?", answer="their size", accept=["declared independence"], reject=["declared wars"]
    )
    texts = ["declaring independence", "declare war", "gold"]
    groups = group_answers([LearnerAnswer(text, text) for text in texts], a_card(question))

    assert {group.text: group.precedent for group in groups} == {
        "declaring independence": Precedent("declared independence"),
        "declare war": Precedent("declared wars", RejectedAnswer(text="declared wars")),
        "gold": None,
    }


def test_small_words_alone_are_an_answer() -> None:
    assert grouped("it is", "they were") == [{"it is"}, {"they were"}]
    assert grouped("", "  ", "\x00") == []


def test_where_letters_count_they_tell_wordings_apart() -> None:
    exact = a_short_answer(answer="NaCl", kind="exact", accept=[], reject=[])

    (group,) = group_answers([LearnerAnswer("1", "nacl"), LearnerAnswer("2", "NACL")], a_card(exact))
    assert {wording.text for wording in group.wordings} == {"nacl", "NACL"}


ANSWERS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.text(st.sampled_from("land gold the 13."), min_size=1, max_size=12)),
    max_size=12,
    unique=True,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(ANSWERS.flatmap(lambda answers: st.tuples(st.just(answers), st.permutations(answers))))
def test_the_order_of_answers_never_matters_and_no_learner_is_lost(
    orders: tuple[list[tuple[str, str]], list[tuple[str, str]]],
) -> None:
    answers, shuffled = orders
    groups = group_answers([LearnerAnswer(*each) for each in answers], a_card())

    assert groups == group_answers([LearnerAnswer(*each) for each in shuffled], a_card())
    assert {learner for group in groups for learner in group.learners} == {
        learner for learner, text in answers if text.strip()
    }


def undecided(rows: str) -> dict[tuple[str, int | None], list[LearnerAnswer]]:
    responses = read_text(f"learner,question,answer,points\n{rows}")
    return undecided_answers(grade_class_responses(responses, all_cards()))


@pytest.mark.parametrize(
    ("row", "gap", "text"),
    [
        ("Ada,market-day,Saturdays,", None, "Saturdays"),
        ("Ada,stalls,a great many,", None, "a great many"),
        ("Ada,two-views,To keep food,", None, "To keep food"),
    ],
)
def test_what_no_key_decides_about_is_found(row: str, gap: int | None, text: str) -> None:
    ((place, answers),) = undecided(row).items()

    assert place[1] == gap
    assert answers == [LearnerAnswer("Ada", text)]


@pytest.mark.parametrize(
    "row",
    [
        "Ada,market-day,Thursday,",
        "Ada,market-day,Thursdy,",
        "Ada,market-day,Tuesday,",  # the author lists it under reject
        "Ada,market-day,,",
        "Ada,market-day,Saturday,0",
        "Ada,stalls,61,",  # another number is wrong
        "Ada,first-goods,honey,",
        "Ada,two-views,To keep food,1",
    ],
)
def test_what_is_decided_is_not_asked_about(row: str) -> None:
    assert undecided(row) == {}


def test_each_gap_is_grouped_alone() -> None:
    question = a_cloze(id="gaps", text="The {{keeper}} saw {{ten}} ships.", points="2")
    folder = a_folder(a_bank(question))
    responses = read_text(
        "learner,question,answer\nAda,gaps,guard; ten\nBob,gaps,keeper; dozens\n", folder=folder
    )
    found = undecided_answers(grade_class_responses(responses, all_cards(folder)))

    assert found == {
        ("market-basics/gaps", 0): [LearnerAnswer("Ada", "guard")],
        ("market-basics/gaps", 1): [LearnerAnswer("Bob", "dozens")],
    }


def a_group(card: Card, *texts: str, gap: int | None = None) -> AnswerGroup:
    (group,) = group_answers([LearnerAnswer(str(n), text) for n, text in enumerate(texts)], card, gap=gap)
    return group


def test_answers_that_a_question_decides_about_by_now_leave_their_group() -> None:
    group = a_group(a_card(), "land", "the lands")

    assert still_undecided(group, WHY) == group
    assert still_undecided(group, WHY.model_copy(update={"accept": ("land",)})) is None
    gap = a_cloze(text="The {{keeper}} saw {{ten}} ships.", points="2")
    group = a_group(a_card(gap), "guard", gap=0)
    assert still_undecided(group, gap) == group
    assert still_undecided(group, a_cloze(text="The {{keeper|guard}} saw {{ten}} ships.", points="2")) is None
    essay = an_open_ended()
    group = a_group(a_card(essay), "Because.")
    assert still_undecided(group, essay) == group
