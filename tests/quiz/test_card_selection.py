import pytest

from quizgen.quiz.card import Card
from quizgen.quiz.card_selection import Wanted, select_cards, unknown_filters


def ids(cards: tuple[Card, ...]) -> list[str]:
    return [card.question.id for card in cards]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(types=frozenset({"date", "numeric"})), ["stalls", "hall-opened"]),
        (Wanted(tags=frozenset({"goods"})), ["first-goods", "goods-today"]),
        (Wanted(difficulties=frozenset({"easy"})), ["first-goods"]),
        (Wanted(objectives=frozenset({"rules"})), ["sell-after-bell"]),
        (Wanted(tags=frozenset({"goods"}), types=frozenset({"multiple-response"})), ["goods-today"]),
        (Wanted(types=frozenset({"date"}), tags=frozenset({"goods"})), []),
    ],
)
def test_names_of_one_kind_widen_and_kinds_narrow(
    all_cards: tuple[Card, ...], wanted: Wanted, expected: list[str]
) -> None:
    assert ids(select_cards(all_cards, wanted)) == expected


def test_nothing_asked_for_is_everything(all_cards: tuple[Card, ...]) -> None:
    assert select_cards(all_cards, Wanted()) == all_cards


def test_a_misspelt_name_is_met_with_the_one_meant(all_cards: tuple[Card, ...]) -> None:
    assert unknown_filters(all_cards, Wanted(tags=frozenset({"gods"}))) == (
        'no question has the tag "gods" (did you mean "goods"?)',
    )


def test_a_strange_name_is_met_with_those_there_are(all_cards: tuple[Card, ...]) -> None:
    assert unknown_filters(all_cards, Wanted(objectives=frozenset({"zzz"}))) == (
        'no question has the objective "zzz" (known objectives: goods, rules)',
    )


def test_a_name_where_there_are_none_is_said_to_be_vain(all_cards: tuple[Card, ...]) -> None:
    assert unknown_filters(all_cards[5:6], Wanted(tags=frozenset({"goods"}))) == (
        'no question has the tag "goods", because the questions have no tags',
    )


def test_a_type_without_questions_is_no_mistake(all_cards: tuple[Card, ...]) -> None:
    assert (
        unknown_filters(all_cards[:1], Wanted(types=frozenset({"date"}), difficulties=frozenset({"hard"})))
        == ()
    )
