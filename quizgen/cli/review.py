"""`quizgen review`: due questions, and new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli.quiz_options import (
    AccessibleOption,
    BanksPath,
    CitedOnlyOption,
    DifficultyOption,
    HistoryFileOption,
    ObjectiveOption,
    OutputStyle,
    TagOption,
    TypeOption,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizgen.quiz.card import Card
    from quizgen.quiz.history.records import CardState, StoredAnswer
    from quizgen.quiz.renderers.base import Opening
    from quizgen.quiz.scheduling.fsrs_schedule import Limits

EXAMPLES = """
Examples:
  quizgen review lessons                 review due questions of all banks, and learn at most 20 new questions
  quizgen review lessons --new 5         learn at most 5 new questions
  quizgen review lessons --tag figures   ask only questions with the tag figures
"""


def review(
    path: BanksPath,
    *,
    new: Annotated[int, typer.Option(min=0, metavar="N", help="Daily limit for new questions.")] = 20,
    due: Annotated[
        int, typer.Option(min=0, metavar="N", help="Daily limit for questions that are due.")
    ] = 200,
    kind: TypeOption = None,
    tag: TagOption = None,
    difficulty: DifficultyOption = None,
    objective: ObjectiveOption = None,
    cited_only: CitedOnlyOption = False,
    look: OutputStyle = None,
    history: HistoryFileOption = None,
    accessible: AccessibleOption = False,
) -> None:
    """Review questions that are due, and learn new ones.

    Questions that you answer correctly come back after days, then months. Other questions come back within
    minutes. The FSRS algorithm schedules the questions. Your answers are rated automatically. To change the last
    rating, type :1 to :4 (again, hard, good, easy).
    """
    from quizgen.cli._history_session import clock, default_history_file, ids
    from quizgen.cli._quiz_session import (
        choose_renderer,
        citation_states,
        make_streams_safe,
        names,
        open_line_source,
        parse_format,
        random_seed,
        run_quiz,
        select_session_cards,
    )
    from quizgen.quiz.card import directions, former_card_ids
    from quizgen.quiz.card_selection import Wanted
    from quizgen.quiz.history.records import Mode, SessionPlan
    from quizgen.quiz.history.store import History
    from quizgen.quiz.recorder import HistoryRecorder
    from quizgen.quiz.runner import QuizRunner
    from quizgen.quiz.scheduling.fsrs_schedule import Limits, card_states
    from quizgen.quiz.session import start

    parse_format(look, "--format", "rich", "plain", "jsonl")
    wanted = Wanted(
        names(kind), names(tag), names(difficulty), names(objective), citation_states(cited_only=cited_only)
    )
    cards = [side for card in select_session_cards(path, wanted, test=False) for side in directions(card)]
    make_streams_safe()
    renderer = choose_renderer(look, accessible=accessible)
    with History(history or default_history_file(), former_card_ids(cards)) as kept:
        kept.demand_writable()
        memories = card_states(kept)
        now = clock()
        asked = _due_now(cards, memories, kept.answers(), now, Limits(new, due))
        if not asked:
            renderer.remark(_nothing(cards, memories, now))
            return
        plan = SessionPlan(Mode.REVIEW, str(path.resolve()), random_seed(), ids(asked), retry=True)
        record = HistoryRecorder(kept, kept.begin(plan, now), clock, memories=memories)
        runner = QuizRunner(
            start(asked, plan.seed),
            renderer,
            open_line_source(look),
            record=record,
            retry=True,
            review=True,
        )
        raise typer.Exit(run_quiz(runner, _opening(asked, memories), None, ()))


def _due_now(
    cards: Sequence[Card],
    memories: Mapping[str, CardState],
    answers: Sequence[StoredAnswer],
    now: int,
    limits: Limits,
) -> tuple[Card, ...]:
    """The cards to review now, in the order in which they are asked."""
    from quizgen.cli._history_session import start_of_day
    from quizgen.quiz.card import card_group_key
    from quizgen.quiz.scheduling.fsrs_schedule import review_queue, reviewed_since

    by_id = {card.id: card for card in cards}
    units = {card.id: card_group_key(card) for card in cards}
    done = reviewed_since((each for each in answers if each.entry.card in by_id), start_of_day(now))
    return tuple(by_id[card] for card in review_queue(units, memories, now, limits, done))


def _opening(asked: Sequence[Card], memories: Mapping[str, CardState]) -> Opening:
    from quizgen.problems import plural_count
    from quizgen.quiz.renderers.base import Opening
    from quizgen.quiz.sanitize import one_line

    due = sum(card.id in memories for card in asked)
    titles = dict.fromkeys(one_line(card.folder.article.title) for card in asked)
    counts = f"{plural_count(due, 'due question')}, {plural_count(len(asked) - due, 'new question')}."
    return Opening(" / ".join(titles), counts, ())


def _nothing(cards: Sequence[Card], memories: Mapping[str, CardState], now: int) -> str:
    """What to say when nothing is to be reviewed: when the next card is due, or that the day's share is done."""
    from quizgen.quiz.scheduling.fsrs_schedule import interval_text

    later = [memories[card.id].due for card in cards if card.id in memories and memories[card.id].due > now]
    if any(card.id not in memories or memories[card.id].due <= now for card in cards):
        return "Daily limit reached. Raise it with --new N or --due N."
    return f"No questions are due. The next question is due in {interval_text(min(later) - now)}."
