"""The outputs `kahoot` and `blooket`: the spreadsheet templates of these classroom games."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple, assert_never

from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    options,
    right_options,
)
from quizgen.outputs.exchange.bank_source import ExportSource, exported_order, plain_line
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import lose_features
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.tables.workbook import Row, xlsx
from quizgen.outputs.points_table import XLSX

MAX_STEM: Final = 120
MAX_OPTION: Final = 75
MAX_OPTIONS: Final = 4
SECONDS: Final = 30
"""The time limit of a question. Both games support it, and teachers can change it there."""

WIDTHS: Final = (6, 60, 30, 30, 30, 30, 12, 12)


class Game(NamedTuple):
    """A classroom game.

    Attributes:
        name: The name of the game.
        head: The rows above the questions. The last one has the headings.
    """

    name: str
    head: tuple[tuple[str, ...], ...]


KAHOOT_GAME: Final = Game(
    "Kahoot",
    (
        (),
        ("", "Quiz template"),
        (),
        (),
        (),
        (),
        (),
        (
            "",
            "Question - max 120 characters",
            *(f"Answer {number} - max 75 characters" for number in range(1, MAX_OPTIONS + 1)),
            "Time limit (sec) \N{EN DASH} 5, 10, 20, 30, 60, 90, 120, or 240 secs",
            "Correct answer(s) - choose at least one",
        ),
    ),
)
BLOOKET_GAME: Final = Game(
    "Blooket",
    (
        ("Blooket\nImport Template",),
        (
            "Question #",
            "Question Text",
            "Answer 1",
            "Answer 2",
            "Answer 3\n(Optional)",
            "Answer 4\n(Optional)",
            "Time Limit (sec)\n(Max: 300 seconds)",
            "Correct Answer(s)\n(Only include Answer #)",
        ),
    ),
)


class _Choice(NamedTuple):
    """A question of a game: what is asked, what to choose from, and which of it is right, from 1."""

    stem: str
    options: tuple[str, ...]
    right: tuple[int, ...]


def write_game(game: Game, source: ExportSource, log: ExportLog) -> bytes:
    """Write the questions of a bank that the game supports, without cutting any text."""
    rows: list[Row] = []
    for question in source.questions:
        choice = _choice(source, question, log, game.name)
        if choice is None or not _fits(choice, question, log, game.name):
            continue
        lose_features(source, question, log, game.name, ())
        spare = [""] * (MAX_OPTIONS - len(choice.options))
        right = ",".join(map(str, choice.right))
        rows.append([len(rows) + 1, choice.stem, *choice.options, *spare, SECONDS, right])
    if rows:
        log.lose_for_all(
            f"{game.name} has no ids", "questions are recognised by their words when they are imported again"
        )
    return xlsx([*game.head, *rows], title="Sheet1", widths=WIDTHS, head=len(game.head) - 1)


def _choice(source: ExportSource, question: Question, log: ExportLog, game: str) -> _Choice | None:
    """The question with its options; None if it has none, and is left out."""
    match question:
        case MultipleChoice() | MultipleResponse():
            listed, right, order = options(question), right_options(question), exported_order(question)
            return _Choice(
                plain_line(question.ask),
                tuple(plain_line(listed[index].text) for index in order),
                tuple(place for place, index in enumerate(order, start=1) if index in right),
            )
        case TrueFalse():
            words = source.words
            return _Choice(
                plain_line(question.ask), (words.is_true, words.is_false), (1 if question.answer else 2,)
            )
        case (
            ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            log.skip(question, f"{game} has only questions with options")
            return None
        case _:
            assert_never(question)


def _fits(choice: _Choice, question: Question, log: ExportLog, game: str) -> bool:
    """Whether the question is within the limits of games; otherwise it is left out, not cut."""
    if (length := len(choice.stem)) > MAX_STEM:
        log.skip(question, f"{game} allows {MAX_STEM} characters in a question, and this one has {length}")
    elif len(choice.options) > MAX_OPTIONS:
        log.skip(
            question, f"{game} allows {MAX_OPTIONS} options, and this question has {len(choice.options)}"
        )
    elif (length := max(map(len, choice.options))) > MAX_OPTION:
        log.skip(question, f"{game} allows {MAX_OPTION} characters in an option, and one has {length}")
    else:
        return True
    return False


def _game_output(game: Game) -> ExchangeOutput:
    name = game.name.lower()
    return ExchangeOutput(
        name=name,
        summary=f"a spreadsheet to import into {game.name}",
        program=game.name,
        ending=f".{name}.xlsx",
        write=partial(write_game, game),
        extra=XLSX,
    )


KAHOOT: Final = _game_output(KAHOOT_GAME)
BLOOKET: Final = _game_output(BLOOKET_GAME)
