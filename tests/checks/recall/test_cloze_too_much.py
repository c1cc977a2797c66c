from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import a_cloze, a_flashcard, a_picture

from quizgen.checks.recall.cloze_too_much import CLOZE_TOO_MUCH


def messages(text: str, **changes: object) -> list[str]:
    return [told.message for told in found(CLOZE_TOO_MUCH, a_cloze(text=text, **changes))]


def test_a_gap_of_six_words_is_too_long_to_be_typed() -> None:
    text = "Every Thursday, farmers of the town bring cheese and honey when {{the bell is rung at noon}}."

    assert messages(text) == ['the gap "the bell is rung at noon" hides 6 words']


def test_six_gaps_in_one_sentence_are_too_many_but_not_in_two() -> None:
    first = "On {{Thursday}} farmers from the coast sell {{cheese}}, {{honey}} and {{bread}} on the old square of the town"
    second = (
        "{{fish}} comes from the coast, nearly thirty kilometres away, on carts that are drawn by {{mules}}."
    )

    assert messages(f"{first}, and {second}") == ["one sentence contains 6 gaps"]
    assert messages(f"{first}. And {second}") == []


def test_more_than_a_third_of_the_words_hidden_is_too_much() -> None:
    assert messages("Fresh {{fish}} comes from the {{coast}}, far {{away}}.") == [
        "the gaps hide 3 of 8 words, so learners can only guess"
    ]
    assert messages("Fresh {{fish}} comes from the {{coast}}, nearly thirty km {{away}}.") == []


def test_words_are_not_counted_in_a_script_without_spaces() -> None:
    assert messages("从前{{灯塔的看守人李明和他的妻子住在海边的小岛上}}，{{每年}}有{{两万人}}登塔。") == []
    assert (
        messages("{{Der Wärter wohnte mit seiner Frau dort}}, sagt man heute noch in der ganzen Stadt.") != []
    )


def test_two_words_may_be_hidden_in_a_short_text() -> None:
    assert messages("A {{bell}} is rung by a sexton at {{noon}}.") == []


def test_where_next_to_nothing_is_left_it_is_for_information() -> None:
    (told,) = found(CLOZE_TOO_MUCH, a_cloze(text="It was the {{bell}}."))

    assert told == (
        "bell-at-noon",
        ("text",),
        "the text outside the gaps gives no clue to the missing words",
        "info",
    )


@pytest.mark.parametrize(
    "more",
    [{"ask": "What is rung at noon on the market?"}, {"image": {"file": a_picture().file, "alt": "a bell"}}],
)
def test_what_is_asked_or_shown_besides_is_enough_to_go_by(more: dict[str, object]) -> None:
    assert levels(CLOZE_TOO_MUCH, a_cloze(text="It was the {{bell}}.", **more)) == []


def test_other_types_are_not_looked_at() -> None:
    assert levels(CLOZE_TOO_MUCH, a_flashcard()) == []


def test_a_text_that_begins_with_a_gap_is_for_information() -> None:
    (told,) = found(
        CLOZE_TOO_MUCH, a_cloze(text="{{Otters}} have lived in the upper valley since the mill closed.")
    )

    assert (told.message, told.severity) == (
        "the text begins with a gap, so learners must read on before they know what is asked",
        "info",
    )
