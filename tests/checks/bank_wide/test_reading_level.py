from __future__ import annotations

from typing import Any

from checks.found import found
from samples import a_bank, a_flashcard, a_folder, an_article

from quizgen.checks.bank_wide.reading_level import READING_LEVEL
from quizgen.checks.engine.context import CheckContext
from quizgen.model.questions import Question

PLAIN = "The cat sat on the mat. The dog ran to the man. He had a big red hat. "
HARD = (
    "Institutional considerations notwithstanding, the administration's characterisation of international "
    "negotiations concerning constitutional responsibilities necessitated considerable parliamentary deliberation. "
)


def cards(front: str, explain: str | None = None) -> list[Question]:
    return [a_flashcard(id=f"card-{number}", front=front, explain=explain) for number in range(8)]


def messages(*questions: Question, article: str = PLAIN, **changes: Any) -> list[str]:
    folder = a_folder(a_bank(*questions, **changes), article=an_article(article * 10))
    return [finding.message for finding in READING_LEVEL.run(CheckContext(folder))]


def test_stems_far_above_the_grade_are_told_with_both_measures() -> None:
    (told,) = found(READING_LEVEL, *cards(HARD), reading_grade="6")

    assert told.path == ("reading_grade",)
    assert told.message.startswith("the reading level of the stems is too high: school grade ")
    assert told.message.endswith(" (Automated Readability Index), but `reading_grade` is 6")


def test_explanations_and_the_article_are_judged_by_themselves() -> None:
    assert [
        message.split(" is too high")[0] for message in messages(*cards(PLAIN, HARD), reading_grade="6")
    ] == ["the reading level of the explanations"]
    assert [
        message.split(" is too high")[0]
        for message in messages(*cards(PLAIN), article=HARD, reading_grade="6")
    ] == ["the reading level of the article"]


def test_plain_texts_and_banks_without_a_grade_are_fine() -> None:
    assert messages(*cards(PLAIN, PLAIN), reading_grade="3") == []
    assert messages(*cards(HARD, HARD), article=HARD) == []


def test_a_single_hard_stem_is_not_judged() -> None:
    assert messages(a_flashcard(front=HARD), reading_grade="3") == []


def test_only_english_is_judged() -> None:
    french = a_folder(a_bank(*cards(HARD), reading_grade="3"), article=an_article(HARD * 10, language="fr"))

    assert list(READING_LEVEL.run(CheckContext(french))) == []
    assert messages(*cards(HARD), reading_grade="3", language="fr") == []


def test_idioms_and_pompous_words_are_an_info_unless_the_article_has_them() -> None:
    idiom, pompous = "When was the goose of the miller cooked?", "When did the work commence?"
    asked = [a_flashcard(id=f"card-{at}", front=front) for at, front in enumerate((idiom, pompous))]

    assert [(told.message, told.severity.value) for told in found(READING_LEVEL, *asked)] == [
        ('"goose cooked" may be too difficult for learners, and is not in the article', "info"),
        ('"commence" may be too difficult for learners, and is not in the article', "info"),
    ]
    assert messages(*asked, article="They cooked the goose when the work was to commence. ") == []


def test_plain_words_and_other_languages_are_let_alone() -> None:
    plain = [
        a_flashcard(id=f"card-{at}", front=front) for at, front in enumerate(("Who cooked?", "A red card"))
    ]

    assert found(READING_LEVEL, *plain) == []
    assert found(READING_LEVEL, a_flashcard(front="Wer sah die goose cooked?"), language="de") == []
