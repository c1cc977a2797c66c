import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_short_answer,
    a_true_false,
    an_article,
    an_ordering,
    one_of_each,
)

from outputs.worksheet_cases import made
from quizgen.model.bank import Bank
from quizgen.model.components import Option
from quizgen.model.questions import Matching, MultipleChoice, MultipleResponse, Ordering, Question
from quizgen.outputs.worksheet.forms import Form, make_forms

SEEDS = st.text(max_size=8)
OPTIONS = {"answer": "one", "distractors": ["two", "three", "four"]}


def the_forms(bank: Bank, seed: str = "1", count: int = 2) -> tuple[Form, ...]:
    return make_forms(bank, an_article(), seed, count)


def ids(form: Form) -> list[str]:
    return [placed.question.id for placed in form.placed]


def a_bank_of(count: int) -> Bank:
    return a_bank(*(a_multiple_choice(id=f"q{n}", **OPTIONS) for n in range(count)))


def test_form_a_keeps_the_order_of_the_bank_and_form_b_does_not() -> None:
    bank = a_bank_of(12)
    first, second = the_forms(bank)
    assert ids(first) == [question.id for question in bank.questions]
    assert ids(second) != ids(first)
    assert sorted(ids(second)) == sorted(ids(first))


def test_options_are_shuffled_in_every_form_and_not_alike() -> None:
    first, second = the_forms(a_bank_of(12))
    orders = [{placed.question.id: placed.order for placed in form.placed} for form in (first, second)]
    assert len(set(orders[0].values())) > 4
    assert orders[0] != orders[1]


def test_dates_written_in_words_rise_in_every_form() -> None:
    bank = a_bank(a_multiple_choice(answer="May 2006", distractors=["June 1999", "1 January 2007"]))
    assert {form.placed[0].order for form in the_forms(bank, count=4)} == {(1, 0, 2)}


@given(SEEDS, st.integers(2, 8))
def test_no_two_forms_have_the_same_pattern_of_answers(seed: str, count: int) -> None:
    patterns = [form.pattern for form in the_forms(a_bank_of(6), seed, count)]
    assert len(set(patterns)) == count


def test_forms_that_cannot_differ_are_made_all_the_same() -> None:
    made_forms = the_forms(a_bank(a_true_false()), count=3)
    assert len({form.pattern for form in made_forms}) == 1
    assert [form.letter for form in made_forms] == ["A", "B", "C"]


def test_true_and_false_in_another_order_are_another_pattern() -> None:
    bank = a_bank(a_true_false(), a_true_false(id="other", answer="true", correction=None))
    assert len({form.pattern for form in the_forms(bank)}) == 2


@given(SEEDS, st.integers(0, 14))
def test_adding_a_question_leaves_the_order_of_the_others_alone(seed: str, at: int) -> None:
    few = a_bank_of(14)  # so many that two forms do not happen to have the same key, which comes first
    added = a_multiple_choice(id="added", **OPTIONS)
    more = a_bank(*few.questions[:at], added, *few.questions[at:])
    for before, after in zip(the_forms(few, seed), the_forms(more, seed), strict=True):
        assert ids(before) == [name for name in ids(after) if name != "added"]
        orders = {placed.question.id: placed.order for placed in after.placed}
        assert all(orders[placed.question.id] == placed.order for placed in before.placed)


@given(SEEDS)
def test_flashcards_stay_together_in_a_shuffled_form(seed: str) -> None:
    cards = [a_flashcard(id=f"card-{n}") for n in range(4)]
    questions = a_bank_of(6).questions
    _, second = the_forms(a_bank(cards[0], *questions[:3], *cards[1:], *questions[3:]), seed)
    places = [at for at, name in enumerate(ids(second)) if name.startswith("card-")]
    assert places == list(range(places[0], places[0] + 4))


def test_a_form_is_the_same_on_every_machine() -> None:
    _, second = the_forms(a_bank(*one_of_each()))
    assert ids(second) == [
        "years-of-the-hall",
        "order-of-events",
        "market-day",
        "hall-opened",
        "bell-at-noon",
        "goods-today",
        "first-goods",
        "stalls",
        "two-views",
        "sell-after-bell",
        "right-to-hold",
    ]
    assert [placed.order for placed in second.placed[:2]] == [(3, 0, 1, 2), (3, 1, 2, 0)]


@pytest.mark.parametrize("count", [0, 703])
def test_there_are_one_to_702_forms(count: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 702"):
        the_forms(a_bank_of(1), count=count)


def test_after_form_z_come_aa_and_ab() -> None:
    forms = the_forms(a_bank_of(8), count=28)
    assert [form.letter for form in forms[24:]] == ["Y", "Z", "AA", "AB"]
    assert {"market-basics-aa.html", "market-basics-ab-key.html"} <= made(forms=28).keys()


def test_the_forms_of_a_sheet_differ() -> None:
    files = made()
    assert files["market-basics-a.html"] != files["market-basics-b.html"]
    assert b"market-basics \xc2\xb7 B" in files["market-basics-b.html"]


KINDS = (
    lambda name, group: a_multiple_choice(id=name, group=group, **OPTIONS),
    lambda name, group: a_multiple_choice(
        id=name, group=group, answer="157", distractors=["4,500", "12", "about 3"], pin="about 3"
    ),
    lambda name, group: a_multiple_choice(
        id=name, group=group, answer="March 2011", distractors=["18 December 2011", "2003", "May 2011"]
    ),
    lambda name, group: a_multiple_response(id=name, group=group, pin=["wool", "cheese"]),
    lambda name, group: a_true_false(id=name, group=group),
    lambda name, group: a_matching(id=name, group=group),
    lambda name, group: an_ordering(id=name, group=group),
    lambda name, group: a_flashcard(id=name, group=group),
)
"""Makers of questions that are arranged in every way there is."""

QUESTIONS = st.tuples(st.sampled_from(KINDS), st.sampled_from([None, None, "storm", "fair", "q1"]))


@st.composite
def banks(draw: st.DrawFn, least: int = 1) -> Bank:
    """Banks of questions, some of them in groups, which others may stand in."""
    drawn = draw(st.lists(QUESTIONS, min_size=least, max_size=16))
    return a_bank(*(make(f"q{n}", group) for n, (make, group) in enumerate(drawn)))


def grouped(questions: list[Question]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for question in questions:
        if question.group:
            groups.setdefault(question.group, []).append(question.id)
    return groups


@given(banks(), SEEDS, st.integers(1, 5))
def test_every_form_has_every_question_once_and_every_part_of_it_once(
    bank: Bank, seed: str, count: int
) -> None:
    for form in the_forms(bank, seed, count):
        assert sorted(ids(form)) == sorted(question.id for question in bank.questions)
        assert all(sorted(placed.order) == list(range(len(placed.order))) for placed in form.placed)


@given(banks(), SEEDS)
def test_a_group_stays_together_and_in_the_banks_order_in_every_form(bank: Bank, seed: str) -> None:
    for form in the_forms(bank, seed, 4):
        for names in grouped(list(bank.questions)).values():
            start = ids(form).index(names[0])
            assert ids(form)[start : start + len(names)] == names


@given(banks(), SEEDS)
def test_form_a_moves_only_what_stands_in_a_group_of_others(bank: Bank, seed: str) -> None:
    names = ids(the_forms(bank, seed, 1)[0])
    loose = [question.id for question in bank.questions if question.group is None]
    firsts = [members[0] for members in grouped(list(bank.questions)).values()]
    kept = [question.id for question in bank.questions if question.id in {*loose, *firsts}]
    assert [name for name in names if name in kept] == kept


@given(banks(least=2), SEEDS, st.data())
def test_adding_a_question_moves_no_other_in_any_form_that_was_not_tried_again(
    more: Bank, seed: str, data: st.DataObject
) -> None:
    added = data.draw(st.sampled_from(more.questions)).id
    few = a_bank(*(question for question in more.questions if question.id != added))
    leads_its_group = added in [names[0] for names in grouped(list(more.questions)).values()]
    for before, after in zip(the_forms(few, seed, 4), the_forms(more, seed, 4), strict=True):
        orders = {placed.question.id: placed.order for placed in after.placed}
        if before.again == after.again and (before.letter != "A" or not leads_its_group):
            assert ids(before) == [name for name in ids(after) if name != added]
        if before.again == after.again:
            assert all(orders[placed.question.id] == placed.order for placed in before.placed)


@given(SEEDS, st.integers(2, 4))
def test_four_statements_that_can_be_told_apart_make_as_many_forms(seed: str, count: int) -> None:
    judged = [a_true_false(id=f"q{n}", answer=str(n < 2).lower()) for n in range(4)]
    assert len({form.pattern for form in the_forms(a_bank(*judged), seed, count)}) == count


def test_forms_without_short_answers_are_not_tried_again() -> None:
    bank = a_bank(*(a_short_answer(id=f"q{n}") for n in range(5)))
    made_forms = the_forms(bank, count=5)
    assert {form.again for form in made_forms} == {0}
    assert len({tuple(ids(form)) for form in made_forms}) > 1


@given(banks(least=2), SEEDS)
def test_a_form_is_tried_again_only_because_an_earlier_one_has_its_pattern(bank: Bank, seed: str) -> None:
    made_forms = the_forms(bank, seed, 4)
    for at, form in enumerate(made_forms):
        earlier = {other.pattern for other in made_forms[:at]}
        assert form.pattern not in earlier or form.again == 0
    assert made_forms[0].again == 0


RISING = {"157": (2, 0, 1, 3), "March 2011": (2, 0, 3, 1)}


@given(banks(), SEEDS)
def test_pins_stand_last_and_numbers_and_dates_rise_in_every_form(bank: Bank, seed: str) -> None:
    for placed in (placed for form in the_forms(bank, seed, 3) for placed in form.placed):
        match placed.question:
            case MultipleResponse():
                assert placed.order[-2:] == (3, 0)
            case MultipleChoice(answer=Option(text=text)) if text in RISING:
                assert placed.order == RISING[text]
            case Matching() | Ordering():
                assert any(later < earlier for earlier, later in pairwise(placed.order))
            case _:
                pass  # nothing of it keeps its place


FINGERPRINT = """
from samples import a_bank, an_article, one_of_each
from quizgen.outputs.worksheet.forms import make_forms
questions = [q.model_copy(update={"group": "g" if n % 3 else None}) for n, q in enumerate(one_of_each())]
for form in make_forms(a_bank(*questions), an_article(), "7", 5):
    print(form.letter, form.code, form.again, [(each.question.id, each.order) for each in form.placed])
"""


def test_a_seed_makes_the_same_forms_in_every_process() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", FINGERPRINT],
            env=os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": "tests"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("0", "1", "4242")
    }
    assert len(printed) == 1
    assert printed.pop().count("\n") == 5
