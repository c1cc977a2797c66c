import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs.worksheet_cases import made
from samples import a_bank, a_flashcard, a_multiple_choice, a_true_false, an_article, one_of_each

from quizgen.model.bank import Bank
from quizgen.outputs.worksheet.forms import Form, forms

SEEDS = st.text(max_size=8)
OPTIONS = {"answer": "one", "distractors": ["two", "three", "four"]}


def the_forms(bank: Bank, seed: str = "1", count: int = 2) -> tuple[Form, ...]:
    return forms(bank, an_article(), seed, count)


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


@pytest.mark.parametrize("count", [0, 27])
def test_there_are_one_to_26_forms(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 26 forms"):
        the_forms(a_bank_of(1), count=count)


def test_the_forms_of_a_sheet_differ() -> None:
    files = made()
    assert files["market-basics-a.html"] != files["market-basics-b.html"]
    assert b"market-basics \xc2\xb7 B" in files["market-basics-b.html"]
