from collections.abc import Callable
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any

import pytest
from rich.console import Console
from rich.text import Text
from samples import a_bank, a_folder, a_matching, a_multiple_choice, a_numeric, a_short_answer, an_article

from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.model.folder import Folder
from quizgen.model.questions import TYPE_NAMES
from quizgen.quiz.card import Card, cards
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.renderers.base import Opening
from quizgen.quiz.renderers.rich import RichRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.session import start

pytestmark = pytest.mark.dependencies

Golden = Callable[[str, str | bytes], None]

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


def drawn(asked: tuple[Card, ...], *lines: str, width: int = 80, colour: bool = False, **manner: Any) -> str:
    screen = StringIO()
    console = Console(
        file=screen, width=width, markup=False, emoji=False, highlight=False, force_terminal=colour, color_system="standard" if colour else None
    )  # fmt: skip
    runner = QuizRunner(start(asked, "1"), RichRenderer(console), PipedLines(lines, screen), **manner)
    runner.finish(runner.run(Opening("Market basics", "Some questions.", ("Read the article first.",))), 50)
    return "\n".join(line.rstrip() for line in screen.getvalue().splitlines()) + "\n"


def of(folder: Folder) -> tuple[Card, ...]:
    return cards([folder], lambda f: policy_for(f.article, f.banks, PRACTICE))


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("name", TYPE_NAMES)
def test_a_question_and_its_answer_look_well(
    all_cards: tuple[Card, ...], golden: Golden, name: str, width: int
) -> None:
    of_type = tuple(card for card in all_cards if card.question.type == name)
    assert name in LINES, f"write what a learner types for {name} into LINES of {__file__}"
    screen = drawn(of_type, *LINES[name], width=width)

    assert max(map(len, screen.splitlines())) <= max(width, 41 + len("› " + LINES[name][0]))
    golden(f"quiz/rich/{name}-{width}.txt", screen)


def test_a_test_looks_well(strict_cards: tuple[Card, ...], golden: Golden) -> None:
    golden("quiz/rich/test.txt", drawn(strict_cards[:4], "a", "ab", "s", "Friday", "", test=True))


def test_arabic_stands_at_the_right_in_logical_order(golden: Golden) -> None:
    text = "تبلغ النخلة نحو 20 مترًا. وتعيش أكثر من مئة عام."
    questions = (
        a_numeric(ask="كم مترًا تبلغ النخلة؟", answer="20", tolerance=None, unit="مترًا", hedge="نحو", cite="نحو 20 مترًا"),
        a_multiple_choice(ask="كم تعيش؟", answer="أكثر من مئة عام", distractors=["عامًا", "عشرة أعوام"], cite="أكثر من مئة عام", explain=None),
        a_matching(ask="صِل", pairs={"النخلة": "شجرة", "التمر": "ثمرة"}, distractors=None, cite="تبلغ النخلة"),
    )  # fmt: skip
    article = an_article(text, language="ar", title="النخلة")
    screen = drawn(of(a_folder(a_bank(*questions, objectives=None), article=article)), "20", "a", "1a 2b", "")

    assert "كم مترًا تبلغ النخلة؟" in screen
    golden("quiz/rich/arabic.txt", screen)


def test_text_of_a_bank_is_never_markup() -> None:
    folder = a_folder(
        a_bank(a_short_answer(ask="[bold red]Is this red?[/] :smile: [link=x]y[/link]", answer="[/]"))
    )

    screen = drawn(of(folder), "[b]", "")

    assert "[bold red]Is this red?[/] :smile: [link=x]y[/link]" in screen
    assert "Correct answer: [/]" in screen


def test_text_of_a_bank_cannot_steer_the_terminal() -> None:
    screen = drawn(of(a_folder(a_bank(a_short_answer(ask="\x1b]0;title\x07 \x1b[2J\u009b1m?")))), "s")

    assert "\x1b" not in screen
    assert "\x07" not in screen


def test_the_quoted_words_are_bold_and_underlined_and_not_only_coloured(all_cards: tuple[Card, ...]) -> None:
    screen = drawn(all_cards[4:5], "60", colour=True)

    assert "\x1b[1;4mabout 60 stalls\x1b[0m" in screen


def test_a_verdict_is_a_word_besides_its_sign_and_colour(all_cards: tuple[Card, ...]) -> None:
    plain = Text.from_ansi(drawn(all_cards[4:5], "10", colour=True)).plain

    assert "✗ Incorrect" in plain


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1"])
def test_a_console_without_unicode_gets_signs_that_it_can_show(
    all_cards: tuple[Card, ...], encoding: str
) -> None:
    stream = TextIOWrapper(BytesIO(), encoding=encoding)  # strict: a character it lacks would raise
    console = Console(file=stream, width=80, markup=False, emoji=False, highlight=False)
    lines = PipedLines(["f", "10", "s"], stream)
    runner = QuizRunner(start(all_cards[2:5], "1"), RichRenderer(console), lines)
    stream.reconfigure(errors="replace")

    runner.finish(runner.run(Opening("Market basics", "Some questions.", ())))
    stream.flush()

    shown = stream.buffer.getvalue().decode(encoding)
    assert "+ Correct" in shown
    assert "| par. 5" in shown


def test_hints_help_and_later_rounds_look_well(all_cards: tuple[Card, ...], golden: Golden) -> None:
    golden("quiz/rich/words.txt", drawn(all_cards[:1], "h", "?", "p", "d", "", "u", ":q", retry=True))


def test_what_is_inferred_is_said_to_be() -> None:
    assert "does not state" in drawn(of(a_folder(a_bank(a_numeric(inferred="true")))), "60")
    assert "does not state" not in drawn(of(a_folder(a_bank(a_numeric()))), "60")


def test_what_is_not_yet_keyed_is_said_to_be() -> None:
    screen = drawn(of(a_folder(a_bank(a_numeric(cite=None, pending="an old test")))), "p", "60")

    assert screen.count("This question is not yet keyed to the article.") == 2
    assert "Thursday market" not in screen


def test_pictures_and_dates_stand_below_the_question() -> None:
    question = a_numeric(image={"file": "map.png", "alt": "The square"}, as_of="2019")

    screen = drawn(of(a_folder(a_bank(question))), "60")

    assert "Picture map.png: The square" in screen
    assert "Facts as of 2019." in screen


def test_tables_and_code_look_well(golden: Golden) -> None:
    table = "| bed | kilograms |\n|---|---:|\n| beans | 14 |\n| peas | 9 |"
    question = a_short_answer(
        ask=f"Read:\n\n```python numbered=9\nprint('{'x' * 70}')\nb = 2\n```\n\n{table}\n\nWhich is it?",
        answer="peas",
        explain=f"```\n{'y ' * 45}\n```\n",
        cite="peas 9",
    )
    screen = drawn(of(a_folder(a_bank(question), article=an_article("One.", table))), "peas")

    assert max(map(len, screen.splitlines())) <= 80
    golden("quiz/rich/tables-and-code.txt", screen)


def test_a_quoted_line_of_code_goes_on_behind_a_sign() -> None:
    article = an_article("```\nprint('first', 'second', 'third', 'fourth', 'fifth')\n\nbell = 1\n```")
    question = a_short_answer(ask="What comes first?", answer="print", cite="print('first'")
    screen = drawn(of(a_folder(a_bank(question), article=article)), "print", width=40)

    assert "  ┃ ↳ 'third', 'fourth', 'fifth')\n  ┃\n  ┃ bell = 1" in screen
