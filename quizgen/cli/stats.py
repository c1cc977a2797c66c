"""`quizgen stats`: show learning progress and question statistics from the history."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli._learner_day import DAY_STARTS, DayStartsOption
from quizgen.cli.quiz_options import AccessibleOption, BanksPath, HistoryFileOption, LanguageOption

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizgen.api.loading import Loaded
    from quizgen.quiz.history.records import StoredAnswer
    from quizgen.quiz.statistics import ItemStatistics, Statistics

EXAMPLES = """
Examples:
  quizgen stats lessons                        show your streak, and due and difficult questions
  quizgen stats lessons --format csv           print a CSV table with the statistics of each question
  quizgen stats lessons --format json          print the full report as JSON, for other programs
  quizgen stats lessons --revlog reviews.csv   write the review log in Anki's format
"""

STATS_FORMATS = ("text", "json", "csv")


def stats(
    path: BanksPath,
    *,
    form: Annotated[str, typer.Option("--format", metavar="text|json|csv", help="Output format.")] = "text",
    revlog: Annotated[
        Path | None,
        typer.Option("--revlog", metavar="FILE", help="Write the review log to FILE, in Anki's format."),
    ] = None,
    day_starts: DayStartsOption = DAY_STARTS,
    history: HistoryFileOption = None,
    accessible: AccessibleOption = False,
    language: LanguageOption = None,
) -> None:
    """Show learning progress and question statistics.

    Facility is the share of a question's points that learners earn. Discrimination is the correlation between
    a question and the rest of the score (0.2 or more is good). Both values use only the first answer in each session.
    """
    from quizgen.api.files import write_atomically
    from quizgen.cli._history_session import clock, existing_history_file
    from quizgen.cli._learner_day import learner_day
    from quizgen.cli._quiz_session import (
        all_cards,
        can_show,
        choose_wording,
        load_valid_banks,
        make_streams_safe,
        terminal_columns,
        wishes_plain_text,
    )
    from quizgen.cli._review_plan import future_remark
    from quizgen.cli.output_options import parse_choice
    from quizgen.cli.stats_tables import TICKS, format_statistics
    from quizgen.quiz.card import directions, former_card_ids
    from quizgen.quiz.history.store import History
    from quizgen.quiz.scheduling.due_dates import ReviewTime
    from quizgen.quiz.scheduling.fsrs_schedule import card_states
    from quizgen.quiz.statistics import compute_statistics

    parse_choice(form, "--format", STATS_FORMATS)
    make_streams_safe()
    loaded = load_valid_banks(path)
    cards = [side for card in all_cards(loaded) for side in directions(card)]
    wording = choose_wording(cards, language)
    file = existing_history_file(history)
    with History(file, former_card_ids(cards), learner_day(day_starts)) as kept:
        answers = kept.answers()
        now = clock()
        if remark := future_remark(kept, now):
            print(wording.say(remark), file=sys.stderr)
        found = compute_statistics(cards, answers, card_states(kept), ReviewTime(now, kept.day_of(now)))
    if revlog is not None:
        ours = {card.id for card in cards}
        write_atomically(revlog, _revlog(each for each in answers if each.entry.card in ours).encode())
    places = _places(loaded)
    match form:
        case "json":
            print(_as_json(found, places))
        case "csv":
            print(_as_csv(found.items, places), end="")
        case _:
            columns = terminal_columns()
            words = wishes_plain_text(accessible=accessible) or not sys.stdout.isatty()
            page = format_statistics(
                found,
                places,
                fancy=can_show(TICKS),
                width=columns,
                accessible=words,
                wording=wording,
            )
            print(page, end="")


def _places(loaded: Loaded) -> dict[str, str]:
    """Where each question stands, as `file:line`, by `bank/question`."""
    places = {}
    for folder in loaded.folders:
        for bank in folder.banks:
            for question in bank.active:
                span = loaded.sources.span(bank.bank, question.id)
                places[f"{bank.bank}/{question.id}"] = f"{span.path}:{span.line}"
    return places


def _as_json(found: Statistics, places: Mapping[str, str]) -> str:
    import json
    from dataclasses import asdict
    from fractions import Fraction

    def plain(value: object) -> float:
        if isinstance(value, Fraction):
            return round(float(value), 4)
        raise TypeError(value)

    data = asdict(found)
    for entry in (*data["items"], *data["overruled"]):
        entry["where"] = places[entry["question"]]
    return json.dumps(data, default=plain, ensure_ascii=False, indent=1)


def _as_csv(items: Iterable[ItemStatistics], places: Mapping[str, str]) -> str:
    from quizgen.markup.csv_table import csv_table, guard

    rows = []
    for item in items:
        choices = "; ".join(
            f"{'*' if each.key else ''}{guard(' '.join(each.text.split()))}: {each.count}"
            for each in item.choices
        )
        strength = "" if item.discrimination is None else f"{item.discrimination:.2f}"
        facility = f"{float(item.facility):.2f}"
        rows.append((item.question, places[item.question], item.answers, facility, strength, choices))
    return csv_table(("question", "where", "answers", "facility", "discrimination", "choices"), rows)


def _revlog(answers: Iterable[StoredAnswer]) -> str:
    from quizgen.markup.csv_table import csv_table
    from quizgen.quiz.scheduling.revlog import Review, export_revlog

    return csv_table(Review._fields, export_revlog(answers))
