"""Labels of the terminal: every phrase in every language, commands without two meanings, nothing left in English."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from phrases_in_code import FOREIGN, templates
from rich.console import Console
from samples import ARTICLE_TEXT

import quizgen
from quizgen.grading.verdicts import Verdict
from quizgen.markup.template_files import template_words
from quizgen.outputs.labels import languages
from quizgen.quiz.card import Card
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.quiz_commands import IN_FULL, QuizCommand
from quizgen.quiz.renderers.base import Opening, Renderer
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.renderers.rich import RichRenderer
from quizgen.quiz.renderers.spoken import SpokenRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.session import start
from quizgen.quiz.time_limit import TimeLimit
from quizgen.quiz.wording import ENGLISH, has_wording, spoken_languages, wording
from quizgen.text.dates import PartialDate
from quizgen.text.phrases import (
    COMMA,
    SEMICOLON,
    OptionLetters,
    counted,
    joined,
    letters_phrase,
    phrase,
    truth_phrase,
)
from quizgen.text.plurals import plural
from quizgen.text.truth_words import yes_or_no

OTHERS = [language for language in spoken_languages() if language != "en"]
PHRASES = templates()


def phrases(language: str) -> dict[str, Any]:
    found: dict[str, Any] = template_words(f"terminal/{language}.yaml")["phrases"]
    return found


def forms(own: str | dict[str, str]) -> list[str]:
    return [own] if isinstance(own, str) else [*own.values()]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_terminal_speaks_every_language_that_worksheets_have() -> None:
    assert {*spoken_languages()} == {*languages()} >= {"ar", "de", "en", "es", "fr"}


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_phrase_of_the_code_and_no_other(language: str) -> None:
    own = phrases(language)
    spoken = {text for text in PHRASES if any(map(str.isalpha, re.sub(r"\{\w+\}", "", text)))}

    assert len(spoken) > 200
    assert spoken - set(own) == set(), f"write them into templates/terminal/{language}.yaml"
    assert set(own) - set(PHRASES) - {COMMA, SEMICOLON} == set(), "no longer said"


@pytest.mark.parametrize("language", OTHERS)
def test_a_phrase_fills_in_the_same_as_in_english(language: str) -> None:
    for english, own in phrases(language).items():
        for form in forms(own):
            assert fields(form) <= fields(english), english
            assert fields(english) - fields(form) <= {"n"}, english


@pytest.mark.parametrize("language", OTHERS)
def test_a_phrase_has_every_plural_form_that_the_rule_of_its_language_gives(language: str) -> None:
    needed = {plural(language, Decimal(n) / 2) for n in range(420)}

    for english, own in phrases(language).items():
        if not isinstance(own, str):
            assert PHRASES[english], f"{english} is not about a number"
            assert set(own) == needed, english


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_typed_for_a_command_means_nothing_else(language: str) -> None:
    commands = wording(language).commands
    assert {QuizCommand(key) for key in commands} == {*map(QuizCommand, "?supoqh")}

    typed = [(word, key) for key, words in commands.items() for word in words]
    assert len(dict(typed)) == len(typed)
    english = {**IN_FULL, **{str(command): command for command in QuizCommand}}
    assert all(english.get(word, key) == key for word, key in typed)


@pytest.mark.parametrize("language", OTHERS)
def test_no_command_looks_like_a_letter_for_true_or_false(language: str) -> None:
    asked = phrases(language)["Type t for true or f for false."]
    letters = [word.strip(".,") for word in asked.split() if len(word.strip(".,")) == 1]
    meant = {letter: yes_or_no(letter, (language,)) for letter in letters}
    said = [letter for letter, meaning in meant.items() if meaning is not None]

    assert sorted(map(bool, (meant[letter] for letter in said))) == [False, True], asked
    assert not {*said} & {word for words in wording(language).commands.values() for word in words}


@pytest.mark.parametrize("language", OTHERS)
def test_the_letters_that_a_question_offers_for_yes_and_no_are_read_so(language: str) -> None:
    offered = [own for own in map(str, phrases(language).values()) if re.search(r"\[\w/\w\b", own)]
    assert len(offered) >= 4
    for own in offered:
        found = re.search(r"\[(\w)/(\w)", own)
        assert found is not None
        assert [yes_or_no(letter.casefold(), (language,)) for letter in found.groups()] == [True, False]


def test_numbers_dates_letters_and_lists_are_written_as_the_language_does() -> None:
    arabic, german = wording("ar"), wording("de-AT")

    assert german.say(counted("{n} point", "{n} points", n=Decimal("2.5"))) == "2,5 Punkte"
    assert german.say(counted("{n} answer", "{n} answers", n=1)) == "1 Antwort"
    assert arabic.say(counted("{n} answer", "{n} answers", n=2)) == "إجابتان"
    assert (
        german.say(phrase("Facts as of {date}.", date=PartialDate(year=2011, month=5))) == "Stand: Mai 2011."
    )
    assert arabic.say(letters_phrase("1A 2C")) == "1أ 2ج"
    assert [arabic.say(truth_phrase(true=value)) for value in (True, False)] == ["صواب", "خطأ"]
    assert arabic.say(joined(["1", "2"])) == "1، 2"
    asked = phrase(
        "Type one letter from {first} to {last}.", first=OptionLetters("A"), last=OptionLetters("E")
    )
    assert arabic.say(asked) == "اكتب حرفًا واحدًا من أ إلى هـ."
    assert ENGLISH.say(asked) == "Type one letter from A to E."


def test_texts_of_a_bank_are_left_as_they_are() -> None:
    assert wording("de").say("Correct") == "Correct"
    assert wording("de").say(phrase("Hint: {text}", text="{n} points")) == "Hinweis: {n} points"


def test_a_language_without_labels_is_english() -> None:
    assert not has_wording("fi")
    assert wording("fi") is wording("en-GB") is ENGLISH


DIALOGUES = (
    ("?", "p", "h", "z", "a", ":1", "o", "u", "b", "ab", "", "", "t", "x", "f", "Friday", "thurzday", "10", "six", "60 km"),
    ("12.5.", "12 May 1911", "bell", "evening", "1a", "a b", "d c b a", "Much.", "", "9", "1", "n", "", "y", "", "x", ""),
)  # fmt: skip


def dialogue(
    renderer: Renderer, screen: StringIO, asked: tuple[Card, ...], lines: Iterator[str], **manner: Any
) -> None:
    runner = QuizRunner(start(asked, "1"), renderer, PipedLines(lines, screen), **manner)
    ending = runner.run(Opening("", "", ()))
    runner.finish(ending, 90)


@pytest.mark.parametrize(
    "manner", [{}, {"test": True}, {"retry": True}, {"limit": TimeLimit(10**9, lambda: 0)}]
)
@pytest.mark.parametrize("draw", ["plain", "rich"])
def test_nothing_that_is_not_the_banks_is_said_in_english(
    all_cards: tuple[Card, ...], draw: str, manner: dict[str, Any]
) -> None:
    screen = StringIO()
    console = Console(file=screen, width=80, markup=False, emoji=False, highlight=False)
    drawn: dict[str, Callable[[], Renderer]] = {
        "plain": lambda: PlainRenderer(lambda text: print(text, file=screen), wording=FOREIGN),
        "rich": lambda: RichRenderer(console, wording=FOREIGN),
    }
    renderer = SpokenRenderer(drawn[draw](), FOREIGN)
    for lines, of_type in zip(DIALOGUES, (all_cards[:5], all_cards[5:]), strict=True):
        dialogue(renderer, screen, of_type, iter(lines), **manner)

    bank, of_bank = all_cards[0].bank.model_dump_json(), "True False May March"
    known = {*re.findall(r"[A-Za-z]+", f"{bank} {ARTICLE_TEXT} {DIALOGUES} {of_bank} ac seed")}
    said = screen.getvalue()
    assert "\N{LATIN SMALL LETTER N WITH GRAVE}" in said
    assert {*re.findall(r"[A-Za-z]{2,}", said)} - known == set()


def sentences_in(source: Path) -> Iterator[str]:
    """Words of ours that are passed to a renderer without being phrases."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr not in {"remark", "nothing", "reveal", "prompt"}:
                continue
            for argument in node.args[:1]:
                texts = [part.value for part in ast.walk(argument) if isinstance(part, ast.Constant)]
                if isinstance(argument, ast.Constant | ast.JoinedStr):
                    yield from (text for text in map(str, texts) if any(map(str.isalpha, text)))


def test_whatever_is_told_to_a_renderer_is_a_phrase() -> None:
    package = Path(quizgen.__file__).parent
    told = {
        str(source.relative_to(package)): found
        for source in [*package.glob("quiz/**/*.py"), *package.glob("cli/*.py")]
        if (found := [*sentences_in(source)])
    }
    assert told == {}


@pytest.mark.parametrize(
    ("language", "name", "lines", "expected"),
    [
        ("es", "flashcard", ("", "s"), Verdict.CORRECT),
        ("es", "flashcard", ("", ":s"), Verdict.SKIPPED),
        ("es", "flashcard", ("s",), Verdict.SKIPPED),
        ("fr", "flashcard", ("", "o"), Verdict.CORRECT),
        ("fr", "flashcard", ("", "n"), Verdict.WRONG),
        ("de", "flashcard", ("", "j"), Verdict.CORRECT),
        ("ar", "flashcard", ("", "ن"), Verdict.CORRECT),
        ("ar", "flashcard", ("", "ل"), Verdict.WRONG),
        ("ar", "true-false", ("خ",), Verdict.CORRECT),
        ("ar", "true-false", ("f",), Verdict.CORRECT),
        ("ar", "true-false", ("ص",), Verdict.WRONG),
        ("de", "true-false", ("w",), Verdict.WRONG),
        ("es", "true-false", ("s",), Verdict.SKIPPED),
        ("it", "open-ended", ("a", "", "2", "s"), Verdict.CORRECT),
        ("fr", "open-ended", ("a", "", "o", "o"), Verdict.CORRECT),
        ("ar", "matching", ("١أ ٢ب ٣ج",), Verdict.PARTIAL),
        ("ar", "multiple-choice", ("ت",), Verdict.SKIPPED),
    ],
)
def test_answers_and_commands_of_a_language_are_told_apart(
    all_cards: tuple[Card, ...], language: str, name: str, lines: tuple[str, ...], expected: Verdict
) -> None:
    (asked,) = [each for each in all_cards if each.question.type == name]
    screen, spoken = StringIO(), wording(language)
    renderer = SpokenRenderer(PlainRenderer(lambda text: print(text, file=screen), wording=spoken), spoken)
    runner = QuizRunner(start([asked], "1"), renderer, PipedLines(lines, screen))
    runner.run(Opening("", "", ()))

    assert [attempt.grade.verdict for attempt in runner.session.attempts] == [expected], screen.getvalue()


@pytest.mark.parametrize(("language", "typed"), [("en", "v"), ("en", "w"), ("de", "v"), ("en", "ص")])
def test_a_letter_for_true_in_another_language_is_asked_again(
    all_cards: tuple[Card, ...], language: str, typed: str
) -> None:
    (asked,) = [each for each in all_cards if each.question.type == "true-false"]
    screen, spoken = StringIO(), wording(language)
    renderer = SpokenRenderer(PlainRenderer(lambda text: print(text, file=screen), wording=spoken), spoken)
    runner = QuizRunner(start([asked], "1"), renderer, PipedLines((typed,), screen))
    runner.run(Opening("", "", ()))

    assert runner.session.attempts == ()
