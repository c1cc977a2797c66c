"""Functions shared by the commands that run a quiz: loading cards, choosing the output style, ending."""

from __future__ import annotations

import io
import os
import secrets
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

import typer

from quizgen.cli import output_options as choices

if TYPE_CHECKING:
    from quizgen.api.loading import Loaded
    from quizgen.quiz.card import Card
    from quizgen.quiz.card_selection import Wanted
    from quizgen.quiz.line_source import LineSource
    from quizgen.quiz.renderers.base import Opening, Renderer
    from quizgen.quiz.runner import QuizRunner
    from quizgen.quiz.session import Session
    from quizgen.quiz.wording import Wording

INTERRUPTED = 130
NOT_KEPT = 2
MAX_TITLES = 3
RESUMABLE = ("quit", "the input has ended")
"""Endings after which a quiz can be resumed."""


def run_quiz(runner: QuizRunner, opening: Opening, required: float | None, way_on: tuple[str, ...]) -> int:
    """Run the quiz and return the exit code.

    A quiz ends with a summary even if it is interrupted. The command for resuming it is shown if at least a
    part of an answer was saved.
    """
    from quizgen.quiz.session import Ending

    def ways() -> tuple[str, ...]:
        return way_on if runner.resumable else ()

    with signals_as_interrupts():
        try:
            ending = runner.run(opening)
            summary = runner.finish(ending, required, ways() if ending in RESUMABLE else ())
        except KeyboardInterrupt:
            with suppress(KeyboardInterrupt, OSError):  # in a hurry, or the terminal has gone: no summary
                if sys.stdout.isatty():
                    print()
                runner.finish(Ending.INTERRUPTED, remarks=ways())
            return INTERRUPTED
    if ending is Ending.NOT_KEPT:
        return NOT_KEPT
    return 0 if summary.passed else 1


def results_file(path: Path | None) -> Path | None:
    """Refuse a results file whose name ends in neither .json nor .csv, before any question is asked."""
    if path is not None and path.suffix.lower() not in {".json", ".csv"}:
        raise typer.BadParameter(f'the file name "{path}" must end in .json or .csv', param_hint="--results")
    return path


def write_results(session: Session, path: Path | None) -> None:
    """Write the answers to the results file, even if the quiz was interrupted.

    The file is complete or unchanged.
    """
    from quizgen.api.files import write_atomically
    from quizgen.quiz.results_export import as_csv, as_json

    if path is not None:
        text = as_csv(session) if path.suffix.lower() == ".csv" else as_json(session)
        write_atomically(path, text.encode(errors="replace"))


def parse_format(given: str | None, option: str, *allowed: str) -> None:
    """Parse a value that must be one of these names; refuse any other value."""
    if given is not None:
        choices.parse_choice(given, option, allowed)


def names(given: list[str] | None) -> frozenset[str]:
    """Split values that were given separately or with commas."""
    return frozenset(name.strip() for names in given or () for name in names.split(",") if name.strip())


def citation_states(*, cited_only: bool) -> frozenset[str]:
    """The citation states of the questions to ask. With `--cited-only`, pending questions are left out."""
    from quizgen.model.citation import CitationState

    return frozenset(set(CitationState) - {CitationState.PENDING}) if cited_only else frozenset()


def load_valid_banks(path: Path, *, drafts: bool = False) -> Loaded:
    """Load the banks at a path. Print the errors and exit if there are any.

    Args:
        path: The path.
        drafts: Whether questions with neither `cite` nor `pending` count as pending, rather than as errors.
    """
    from quizgen.api.loading import load
    from quizgen.problems import only_errors

    loaded = load(path, must_exist=False, drafts=drafts)
    if only_errors(loaded.problems):
        from quizgen.cli.report import print_problems

        print_problems(only_errors(loaded.problems))
        raise typer.Exit(2)
    return loaded


def all_cards(loaded: Loaded, *, test: bool = False) -> tuple[Card, ...]:
    """All cards of the loaded banks."""
    from quizgen.grading.policy import PRACTICE, TEST, policy_for
    from quizgen.quiz.card import cards

    base = TEST if test else PRACTICE
    return cards(loaded.folders, lambda folder: policy_for(folder.article, folder.banks, base))


def load_cards(paths: Sequence[Path], *, test: bool = False, skip_broken: bool = False) -> tuple[Card, ...]:
    """Load the cards of banks. Print the errors and exit if there are any.

    Args:
        paths: Paths of banks. If two banks have the same id, the bank of the earlier path is used.
        test: Whether answers are graded by the rules for tests.
        skip_broken: Skip paths with errors, with a warning. Used for paths that the learner did not type.
    """
    from quizgen.api.loading import load
    from quizgen.problems import only_errors

    by_id: dict[str, Card] = {}
    for path in paths:
        loaded = load(path, must_exist=False) if skip_broken else load_valid_banks(path)
        if skip_broken and only_errors(loaded.problems):
            print(
                f"warning: {path} has errors and is skipped. To see them: quizgen check {path}",
                file=sys.stderr,
            )
            continue
        for card in all_cards(loaded, test=test):
            by_id.setdefault(card.id, card)
    return tuple(by_id.values())


def select_session_cards(
    paths: Sequence[Path], wanted: Wanted, *, test: bool = False, skip_broken: bool = False
) -> tuple[Card, ...]:
    """Select the cards to ask. Exit if the banks have errors or no card is left."""
    from quizgen.problems import QuizgenError
    from quizgen.quiz.card_selection import select_cards, unknown_filters

    there = load_cards(paths, test=test, skip_broken=skip_broken)
    strange = unknown_filters(there, wanted)
    if strange:
        raise QuizgenError("; ".join(strange))
    chosen = select_cards(there, wanted)
    if not chosen:
        raise QuizgenError(
            "no question matches all filters (such as --type, --tag or --cited-only): remove one of the filters"
            if there
            else f"{', '.join(map(str, paths))} contains no questions"
        )
    return chosen


def random_seed() -> str:
    """A random seed that is short enough to type."""
    return str(1000 + secrets.randbelow(9000))


def quiz_intro(cards: tuple[Card, ...], *, test: bool, time_left: int | None = None) -> Opening:
    """The text shown before the first question: the title of one bank, or the article titles of several."""
    from quizgen.quiz.renderers.base import Opening
    from quizgen.quiz.sanitize import one_line, plain_text
    from quizgen.quiz.time_limit import format_duration
    from quizgen.text.phrases import counted, joined, phrase

    banks = {card.bank.bank: card.bank for card in cards}
    about: list[str] = [counted("{n} question.", "{n} questions.", n=len(cards))]
    if time_left is not None:
        about.append(phrase("You have {duration} to answer.", duration=format_duration(time_left)))
    if test:
        about.append(phrase("Results are shown at the end."))
    return Opening(
        title=one_line(cards[0].bank.title) if len(banks) == 1 else article_titles(cards),
        about=joined(about, " "),
        instructions=tuple(
            plain_text(b.instructions) for b in banks.values() if b.instructions and len(banks) == 1
        ),
    )


def article_titles(cards: Sequence[Card]) -> str:
    """The titles of the articles of these cards, or the number of articles if there are many."""
    from quizgen.quiz.sanitize import one_line
    from quizgen.text.phrases import counted

    titles = list(dict.fromkeys(one_line(card.folder.article.title) for card in cards))
    if len(titles) > MAX_TITLES:
        return counted("{n} article", "{n} articles", n=len(titles))
    return " / ".join(titles)


def choose_wording(cards: Sequence[Card], language: str | None) -> Wording:
    """Choose the language of prompts and results. English is used if the questions have several languages.

    Args:
        cards: The questions.
        language: The language that the user chose; None for the language of the questions.

    Raises:
        QuizgenError: If the chosen language has no phrases.
    """
    from quizgen.problems import QuizgenError
    from quizgen.quiz.wording import ENGLISH, ENGLISH_TAG, has_wording, spoken_languages, wording
    from quizgen.text.language_tags import primary

    if language is not None and not has_wording(language):
        raise QuizgenError(
            f'"{language}" is not an available language: set --language or QUIZGEN_LANGUAGE to one of '
            f"{', '.join(spoken_languages())}"
        )
    tags = {primary(card.language) for card in cards}
    chosen = language or (tags.pop() if len(tags) == 1 else ENGLISH_TAG)
    if chosen == ENGLISH_TAG:  # which needs no labels, and every terminal can show
        return ENGLISH
    if not has_wording(chosen):
        print(f'note: there are no labels for the language "{chosen}" yet. English is used.', file=sys.stderr)
    from quizgen.text.option_letters import alphabet

    if not can_show("".join(alphabet(chosen))):
        print(
            f'note: this terminal or file cannot show the letters of the language "{chosen}". English is used.',
            file=sys.stderr,
        )
        return ENGLISH
    return wording(chosen)


def can_show(text: str) -> bool:
    """Whether the terminal or output file can represent these characters."""
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def make_streams_safe() -> None:
    """Prevent encoding errors: replace bytes and characters that cannot be read or shown."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def open_line_source(look: str | None = None) -> LineSource:
    """Open the source of the learner's answers: the keyboard with editing keys, or a pipe.

    In formats for programs, prompts go to standard error, so that standard output contains only data.
    """
    from quizgen.quiz.line_source import PipedLines, TypedLines

    if look == "jsonl":
        return PipedLines(sys.stdin or (), sys.stderr)
    if sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty():
        with suppress(ImportError):  # there is none on Windows, whose consoles edit lines themselves
            import readline

            readline.parse_and_bind("tab: self-insert")
        return TypedLines()
    return PipedLines(sys.stdin or (), sys.stdout)


def wishes_plain_text(*, accessible: bool) -> bool:
    """Whether the user or the terminal asks for plain text."""
    return accessible or bool(os.environ.get("QUIZGEN_ACCESSIBLE")) or os.environ.get("TERM") == "dumb"


def choose_renderer(
    look: str | None, *, accessible: bool, wording: Wording | None = None, pauses: bool = True
) -> Renderer:
    """Choose the output style: the one that was asked for, or the one that suits the terminal.

    Args:
        look: The name of the style, if one was given.
        accessible: Whether plain text was asked for.
        wording: The language of prompts and results; None for English.
        pauses: Whether a quiz on a terminal waits after feedback.
    """
    from quizgen.quiz.wording import ENGLISH

    if wording is None or wording is ENGLISH:
        return _drawing(look, accessible=accessible, wording=ENGLISH, pauses=pauses)
    from quizgen.quiz.renderers.spoken import SpokenRenderer

    return SpokenRenderer(_drawing(look, accessible=accessible, wording=wording, pauses=pauses), wording)


def _drawing(look: str | None, *, accessible: bool, wording: Wording, pauses: bool) -> Renderer:
    wishes_plain = wishes_plain_text(accessible=accessible)
    fits = sys.stdout.isatty() and sys.stdout.encoding.lower().startswith("utf")
    if look == "rich" or (look is None and fits and not wishes_plain):
        from rich.console import Console

        from quizgen.quiz.renderers.rich import RichRenderer

        return RichRenderer(
            Console(file=sys.stdout, markup=False, emoji=False, highlight=False),
            pauses=pauses,
            wording=wording,
        )
    if look == "jsonl":
        from quizgen.quiz.renderers.jsonl import JsonlRenderer

        return JsonlRenderer(print, wording)
    from quizgen.quiz.renderers.plain import PlainRenderer

    return PlainRenderer(print, wording, terminal_columns)


def terminal_columns() -> int:
    """The width of the terminal in columns; unlimited if output is piped."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize


@contextmanager
def signals_as_interrupts() -> Iterator[None]:
    """Treat a request to terminate, or a closed terminal, like Ctrl-C."""

    def interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]  # Windows knows no SIGHUP
    before = [(getattr(signal, name), signal.signal(getattr(signal, name), interrupt)) for name in names]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
