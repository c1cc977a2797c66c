from __future__ import annotations

from checks.found import found, levels
from samples import a_cloze

from quizgen.checks.recall.gap_answer_visible import GAP_ANSWER_VISIBLE


def messages(text: str, **changes: object) -> list[str]:
    return [told.message for told in found(GAP_ANSWER_VISIBLE, a_cloze(text=text, **changes))]


def test_hidden_words_that_stand_in_the_text_are_told_once() -> None:
    text = "The {{bell}} is rung at noon; after the bell, and before the {{bell}}, nobody sells."

    assert messages(text) == ['the answer "bell" is visible outside its gap']


def test_hidden_words_that_stand_in_what_is_asked_are_told() -> None:
    assert messages("At noon a {{bell}} is rung.", ask="What of the bell?") == [
        'the answer "bell" is visible outside its gap'
    ]


def test_a_gap_that_is_shown_while_the_other_is_asked_is_told_unless_both_are_hidden_together() -> None:
    told = ['the answer "Thursday" is also in another gap, so the card shows it while this gap is hidden']

    assert messages("On {{Thursday}} farmers come; {{Thursday}} is the market day.") == told
    assert messages("On {{1::Thursday}} farmers come; {{1::Thursday}} is the market day.") == []


def test_another_form_of_the_word_is_for_information() -> None:
    assert levels(
        GAP_ANSWER_VISIBLE, a_cloze(text="A {{trader}} comes at five, when other traders sleep.")
    ) == ["info"]


def test_words_without_content_are_let_alone() -> None:
    assert (
        levels(GAP_ANSWER_VISIBLE, a_cloze(text="They come {{in}} the morning and go in the evening.")) == []
    )


def test_in_other_languages_only_longer_words_and_figures_count() -> None:
    assert levels(GAP_ANSWER_VISIBLE, a_cloze(text="{{Der}} Markt und der Turm."), language="de") == []
    assert levels(GAP_ANSWER_VISIBLE, a_cloze(text="Die {{Glocke}} ist die Glocke."), language="de") == [
        "warning"
    ]
    assert levels(GAP_ANSWER_VISIBLE, a_cloze(text="Im Jahr {{1834}}, also 1834."), language="de") == [
        "warning"
    ]


def test_a_part_of_a_word_is_not_the_word() -> None:
    assert (
        levels(GAP_ANSWER_VISIBLE, a_cloze(text="The {{bell}} hangs in the belfry; bellows blow the fire."))
        == []
    )
