from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from samples import a_bank, a_flashcard, a_folder

from quizgen.grading.policy import PRACTICE
from quizgen.model.questions import TYPE_NAMES
from quizgen.quiz.card import Card, cards
from quizgen.quiz.renderers.base import Opening
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.session import start
from quizgen.quiz.views.question_view import question_view
from quizgen.quiz.wording import wording

Play = Callable[..., Any]
Golden = Callable[[str, str | bytes], None]

BOXES = "─━│┃╭╮╰╯·✓✗›¶"

LINES = {
    "multiple-choice": ("c",),
    "multiple-response": ("ab",),
    "true-false": ("t",),
    "short-answer": ("Thurzday",),
    "numeric": ("six", "p"),
    "date": ("12.5.", "12 May 1911"),
    "cloze": ("bell", "evening"),
    "matching": ("1a 2b",),
    "ordering": ("a b c d",),
    "open-ended": ("Some like it.", "Some do not.", "", "1", "n"),
    "flashcard": ("", "n"),
}


@pytest.mark.parametrize("name", TYPE_NAMES)
def test_a_question_and_its_answer_read_well(
    all_cards: tuple[Card, ...], play: Play, golden: Golden, name: str
) -> None:
    of_type = [card for card in all_cards if card.question.type == name]

    assert name in LINES, f"write what a learner types for {name} into LINES of {__file__}"
    golden(f"quiz/plain/{name}.txt", play(of_type, *LINES[name]).screen)


def test_a_test_reads_well(strict_cards: tuple[Card, ...], play: Play, golden: Golden) -> None:
    played = play(strict_cards[:4], "a", "ab", "s", "Friday", "", test=True, required=60)

    golden("quiz/plain/test.txt", played.screen)


def test_nothing_but_the_banks_own_words_leaves_ascii(all_cards: tuple[Card, ...], play: Play) -> None:
    screen: str = play(all_cards, "h", *["s"] * 20).screen

    assert not set(BOXES) & set(screen)
    assert set(screen) - set(map(chr, range(128))) <= {"–"}  # of the key of a matching question


def test_instructions_stand_before_the_first_question() -> None:
    screen = StringIO()

    PlainRenderer(lambda text: print(text, file=screen)).opening(
        Opening("A bank", "2 questions.", ("Read it.",))
    )

    assert screen.getvalue() == "A bank. 2 questions.\nRead it.\nType h for help.\n"


def test_a_later_round_is_announced(all_cards: tuple[Card, ...]) -> None:
    from quizgen.quiz.session import next_round, skip

    screen = StringIO()
    session = next_round(skip(start(all_cards[:1], "1")))

    PlainRenderer(lambda text: print(text, file=screen)).question(
        question_view(session, all_cards[0], frozenset())
    )

    assert "Retry: question 1 of 1." in screen.getvalue()


def test_what_is_inferred_is_said_to_be(play: Play) -> None:
    from samples import a_numeric

    (inferred,) = cards([a_folder(a_bank(a_numeric(inferred="true")))], lambda _: PRACTICE)

    assert "The article does not state it directly." in play([inferred], "60").screen


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"pending": "an old test"}, "This question is not yet keyed to the article."),
        ({"uncited": "a word"}, "The answer is not from the article."),
    ],
)
def test_a_card_without_a_citation_says_so_and_names_no_source(
    play: Play, changes: dict[str, str], said: str
) -> None:
    (card,) = cards([a_folder(a_bank(a_flashcard(cite=None, **changes)))], lambda _: PRACTICE)
    lines = play([card], "", "y").screen.splitlines()

    assert said in lines
    assert not [line for line in lines if line.startswith(("Source", "Quoted", "Paragraph"))]


def test_words_that_are_not_in_the_article_have_no_paragraph(play: Play) -> None:
    from samples import a_numeric

    (lost,) = cards([a_folder(a_bank(a_numeric(cite="wool and silk")))], lambda _: PRACTICE)
    screen = play([lost], "10").screen

    assert 'Quoted: "wool and silk"' in screen
    assert "Paragraph" not in screen


def test_on_a_terminal_text_written_from_right_to_left_ends_at_the_right_margin() -> None:
    written: list[str] = []
    arabic = wording("ar")
    PlainRenderer(written.append, arabic, lambda: 40).remark(
        "سؤال واحد عن السوق.\nمن باع الحبوب في السوق أولا، ومتى بدأ ذلك كله؟"
    )
    assert {len(line) for line in written} == {40}

    piped: list[str] = []
    PlainRenderer(piped.append, arabic).remark("سؤال واحد عن السوق.")
    assert piped == ["سؤال واحد عن السوق."]
