from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import a_bank, a_folder, a_multiple_choice, a_numeric, a_true_false

from quizgen.grading.policy import PRACTICE, Policy, policy_for
from quizgen.model.folder import Folder
from quizgen.quiz.card import Card, card_digest, cards, has_digest, sample_cards


def test_a_card_is_named_after_its_bank_and_question(all_cards: tuple[Card, ...]) -> None:
    assert all_cards[0].id == "market-basics/first-goods"


def test_retired_questions_have_no_card() -> None:
    bank = a_bank(a_multiple_choice(retired="Grain is sold again."), a_true_false())

    made = cards([a_folder(bank)], lambda _: PRACTICE)

    assert [card.question.id for card in made] == ["sell-after-bell"]


def test_the_policy_is_made_once_a_folder(folder: Folder) -> None:
    asked_for: list[str] = []

    def policy(of: Folder) -> Policy:
        asked_for.append(of.slug)
        return PRACTICE

    cards([folder], policy)

    assert asked_for == ["market"]


def test_a_bank_is_graded_in_its_own_language(folder: Folder) -> None:
    german = folder.banks[0].model_copy(update={"bank": "markttage", "language": "de"})
    both = folder.model_copy(update={"banks": (folder.banks[0], german)})

    made = cards([both], lambda _: PRACTICE)

    assert {card.policy.language for card in made if card.bank.bank == "markttage"} == {"de"}
    assert {card.language for card in made if card.bank.bank == "market-basics"} == {"en"}


def test_a_language_that_the_policy_names_counts_for_asking_and_grading(folder: Folder) -> None:
    made = cards([folder], lambda f: policy_for(f.article, f.banks, language="fr"))

    assert {card.policy.language for card in made} == {"fr"}
    assert {card.language for card in made} == {"fr"}


@given(st.text(max_size=8))
def test_the_same_seed_draws_the_same_cards_and_each_once(all_cards: tuple[Card, ...], seed: str) -> None:
    order = sample_cards(all_cards, seed)

    assert order == sample_cards(all_cards, seed)
    assert {card.question.id for card in order} == {card.question.id for card in all_cards}
    assert len(order) == len(all_cards)


@given(st.text(max_size=8))
def test_a_group_is_asked_together_and_in_the_banks_order(seed: str) -> None:
    first = a_bank(*(a_true_false(id=f"q{n}", group="pair" if n in {2, 5, 6} else None) for n in range(9)))
    second = first.model_copy(update={"bank": "other"})
    order = [card.id for card in sample_cards(cards([a_folder(first, second)], lambda _: PRACTICE), seed)]

    for bank in ("market-basics", "other"):
        start = order.index(f"{bank}/q2")
        assert order[start : start + 3] == [f"{bank}/q2", f"{bank}/q5", f"{bank}/q6"]


def test_a_limit_cuts_the_order_and_does_not_change_it(all_cards: tuple[Card, ...]) -> None:
    assert sample_cards(all_cards, "7", 3) == sample_cards(all_cards, "7")[:3]


def test_a_card_that_goes_both_ways_is_asked_one_way_by_seed(card: Callable[[str], Card]) -> None:
    ways = {sample_cards((card("right-to-hold"),), str(seed))[0].id for seed in range(20)}

    assert ways == {"market-basics/right-to-hold", "market-basics/right-to-hold/reverse"}


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_a_limit_cuts_no_group(seed: str, limit: int) -> None:
    together = [a_true_false(id=f"g{number}", group="bell") for number in range(3)]
    alone = [a_true_false(id=f"a{number}") for number in range(2)]
    chosen = cards([a_folder(a_bank(*together, *alone))], lambda _: PRACTICE)

    asked = [card.question.id for card in sample_cards(chosen, seed, limit)]

    of_the_group = [name for name in asked if name.startswith("g")]
    assert len(asked) <= limit
    assert of_the_group in ([], ["g0", "g1", "g2"])
    assert asked


def test_a_group_larger_than_the_limit_is_asked_from_its_beginning_if_there_is_nothing_else() -> None:
    together = [a_true_false(id=f"g{number}", group="bell") for number in range(3)]
    chosen = cards([a_folder(a_bank(*together))], lambda _: PRACTICE)

    assert [card.question.id for card in sample_cards(chosen, "1", 2)] == ["g0", "g1"]


def test_a_digest_that_an_earlier_quizgen_stored_is_recognised() -> None:
    former = "e07ee94828300eb8"
    (same,) = cards([a_folder(a_bank(a_numeric()))], lambda _: PRACTICE)
    (other,) = cards([a_folder(a_bank(a_numeric(answer="61")))], lambda _: PRACTICE)

    assert card_digest(same) != former
    assert has_digest(same, former)
    assert has_digest(same, card_digest(same))
    assert not has_digest(other, former)
