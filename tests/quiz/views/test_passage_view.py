from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import a_bank, a_flashcard, a_folder, a_multiple_choice, an_article

from quizgen.grading.policy import PRACTICE
from quizgen.markup.plain import to_plain
from quizgen.quiz.card import Card, cards
from quizgen.quiz.views.passage_view import paragraph_numbers, passage_views


def card_citing(
    *quotes: str, paragraph: str = "Only *grain* was sold at first, says the town.", **article: object
) -> Card:
    question = a_multiple_choice(cite=list(quotes))
    return cards([a_folder(a_bank(question), article=an_article(paragraph, **article))], lambda _: PRACTICE)[
        0
    ]


def test_the_paragraph_is_cut_at_the_quoted_words(card: Callable[[str], Card]) -> None:
    (found,) = passage_views(card("market-day"))

    assert found.number == 1
    assert [(stretch.text, stretch.quoted) for stretch in found.stretches] == [
        ("Every Thursday the square fills", True),
        (" with about 60 stalls. The first traders arrive at five in the morning.", False),
    ]


def test_citations_of_one_paragraph_are_shown_in_it_together(card: Callable[[str], Card]) -> None:
    (found,) = passage_views(card("years-of-the-hall"))

    assert found.quotes == (
        "The hall was opened on 12 May 1911",
        "Its roof was repaired in 1954, and its clock was added in 1987",
    )


def test_citations_of_several_paragraphs_keep_their_order(card: Callable[[str], Card]) -> None:
    assert [found.number for found in passage_views(card("order-of-events"))] == [2, 4]


def test_quotes_that_overlap_are_one() -> None:
    (found,) = passage_views(card_citing("was sold at", "sold at first"))

    assert found.quotes == ("was sold at first",)


def test_markdown_around_and_inside_a_quote_is_taken_off() -> None:
    (found,) = passage_views(card_citing("Only *grain* was sold"))

    assert found.quotes == ("Only grain was sold",)
    assert found.text == "Only grain was sold at first, says the town."


def test_underscores_around_a_quote_are_taken_off() -> None:
    (found,) = passage_views(card_citing("_grain_ was", paragraph="Only _grain_ was sold."))

    assert found.quotes == ("grain was",)
    assert found.text == "Only grain was sold."


def test_a_quote_that_is_not_in_the_article_is_shown_alone() -> None:
    (found,) = passage_views(card_citing("wool was sold"))

    assert (found.number, found.text, found.quotes) == (None, "wool was sold", ("wool was sold",))


def test_the_publication_is_named_with_its_date(card: Callable[[str], Card]) -> None:
    (found,) = passage_views(card("market-day"))

    assert (found.article, found.after) == (
        "The Thursday market",
        'based on "A market day", The Town Courier, 6 June 2019',
    )


def test_an_article_of_its_own_names_no_publication() -> None:
    assert passage_views(card_citing("Only *grain*", original=None))[0].after == ""


def test_a_publication_without_date_or_publisher_is_named_by_its_title() -> None:
    assert (
        passage_views(card_citing("Only *grain*", original={"title": "A market day"}))[0].after
        == 'based on "A market day"'
    )


@pytest.mark.parametrize(
    ("name", "expected"), [("market-day", "paragraph 1"), ("order-of-events", "paragraphs 2 and 4")]
)
def test_where_a_key_stands_is_said_in_words(card: Callable[[str], Card], name: str, expected: str) -> None:
    assert paragraph_numbers(card(name)) == expected


def test_what_rests_on_no_words_stands_nowhere() -> None:
    loose = a_flashcard(cite=None, uncited="general knowledge")

    assert paragraph_numbers(cards([a_folder(a_bank(loose))], lambda _: PRACTICE)[0]) == ""


@given(st.data())
def test_cutting_a_paragraph_loses_no_word_of_it(data: st.DataObject) -> None:
    words = ["Only", "*grain*", "was", "**sold", "at**", "first,", "`says`", "the", "town."]
    starts = data.draw(st.lists(st.integers(0, len(words) - 2), min_size=1, max_size=3))
    quotes = [" ".join(words[start : start + 2]) for start in starts]

    (found,) = passage_views(card_citing(*quotes, paragraph=" ".join(words)))

    assert found.text == to_plain(" ".join(words))
    assert not {"\ue000", "\ue001"} & set(found.text)
