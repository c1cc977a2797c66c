"""`quizgen review`: what is due is asked again, and some that is new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli.options import (
    Accessible,
    BanksPath,
    Difficulties,
    HistoryFile,
    Look,
    Objectives,
    Tags,
    Types,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizgen.quiz.card import Card
    from quizgen.quiz.history.values import Memory, Stored
    from quizgen.quiz.schedule import Limits
    from quizgen.quiz.skin import Opening

EXAMPLES = """
Examples:
  quizgen review lessons                 what is due in all banks, and at most 20 new questions
  quizgen review lessons --new 5         fewer new ones
  quizgen review lessons --tag figures   figures alone
"""


def review(
    path: BanksPath,
    *,
    new: Annotated[int, typer.Option(min=0, metavar="N", help="At most so many new questions a day.")] = 20,
    due: Annotated[int, typer.Option(min=0, metavar="N", help="At most so many reviews a day.")] = 200,
    kind: Types = None,
    tag: Tags = None,
    difficulty: Difficulties = None,
    objective: Objectives = None,
    look: Look = None,
    history: HistoryFile = None,
    accessible: Accessible = False,
) -> None:
    """Review what is due, by FSRS, and learn some that is new.

    What was answered well comes again after days, then months; what was not, within minutes. Each answer is
    rated by its grade; :1 to :4 (again, hard, good, easy) rate the last one otherwise.
    """
    from quizgen.cli.keeping import clock, ids, own_file
    from quizgen.cli.sitting import (
        any_seed,
        chosen_cards,
        hold,
        make_streams_safe,
        names,
        one_of,
        skin_for,
        typed_lines,
    )
    from quizgen.quiz.card import sides
    from quizgen.quiz.dialogue import Dialogue
    from quizgen.quiz.history.store import History
    from quizgen.quiz.history.values import Mode, Plan
    from quizgen.quiz.recording import Recorded
    from quizgen.quiz.schedule import Limits, memories_of
    from quizgen.quiz.selection import Wanted
    from quizgen.quiz.session import start

    one_of(look, "--format", "rich", "plain", "jsonl")
    wanted = Wanted(names(kind), names(tag), names(difficulty), names(objective))
    cards = [side for card in chosen_cards(path, wanted, test=False) for side in sides(card)]
    make_streams_safe()
    with History(history or own_file()) as kept:
        kept.demand_writable()
        memories = memories_of(kept)
        now = clock()
        asked = _due_now(cards, memories, kept.answers(), now, Limits(new, due))
        if not asked:
            print(_nothing(cards, memories, now))
            return
        plan = Plan(Mode.REVIEW, str(path.resolve()), any_seed(), ids(asked), retry=True)
        record = Recorded(kept, kept.begin(plan, now), clock, memories=memories)
        dialogue = Dialogue(
            start(asked, plan.seed),
            skin_for(look, accessible=accessible),
            typed_lines(look),
            record=record,
            retry=True,
            review=True,
        )
        raise typer.Exit(hold(dialogue, _opening(asked, memories), None, ()))


def _due_now(
    cards: Sequence[Card], memories: Mapping[str, Memory], answers: Sequence[Stored], now: int, limits: Limits
) -> tuple[Card, ...]:
    """The cards to review now, in the order in which they are asked."""
    from quizgen.cli.keeping import start_of_day
    from quizgen.quiz.card import together
    from quizgen.quiz.schedule import done_since, queue

    by_id = {card.id: card for card in cards}
    units = {card.id: together(card) for card in cards}
    done = done_since((each for each in answers if each.entry.card in by_id), start_of_day(now))
    return tuple(by_id[card] for card in queue(units, memories, now, limits, done))


def _opening(asked: Sequence[Card], memories: Mapping[str, Memory]) -> Opening:
    from quizgen.quiz.skin import Opening
    from quizgen.quiz.text import line

    due = sum(card.id in memories for card in asked)
    titles = dict.fromkeys(line(card.folder.article.title) for card in asked)
    return Opening(" / ".join(titles), f"{due} due, {len(asked) - due} new.", ())


def _nothing(cards: Sequence[Card], memories: Mapping[str, Memory], now: int) -> str:
    """What to say when nothing is to be reviewed: when the next card is due, or that the day's share is done."""
    from quizgen.quiz.schedule import distance

    later = [memories[card.id].due for card in cards if card.id in memories and memories[card.id].due > now]
    if any(card.id not in memories or memories[card.id].due <= now for card in cards):
        return "You have done what you wanted to do in a day. For more: --new or --due with a larger number."
    return f"Nothing is due. The next question comes in {distance(min(later) - now)}."
