"""The practice page asks what `quizgen review` asks, on the same days, for the same log."""

from __future__ import annotations

import hashlib
import random  # noqa: TID251 - what a learner in a test does is no order of anything
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from samples import a_bank, a_flashcard, a_folder

from outputs.page_scripts import open_page
from quizgen.cli._review_plan import ReviewChoice, plan_review
from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.grading.responses import Skipped
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.quiz.card import card_group_key, card_key_digest, cards, directions
from quizgen.quiz.history import CardState, History, Mode, RatedAnswer, SessionPlan
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.recorder import HistoryRecorder
from quizgen.quiz.scheduling.daily_load import DailyLoad
from quizgen.quiz.scheduling.due_dates import REVIEW, ReviewTime, due_day, order_hash
from quizgen.quiz.scheduling.fsrs_schedule import card_states, interval_text, next_state
from quizgen.quiz.scheduling.review_queue import Limits, review_queue
from quizgen.quiz.session import Attempt

pytestmark = pytest.mark.dependencies("fsrs")

START = 1_700_000_000_000
MINUTE = 60_000
STEPS = (
    20_000,
    5 * MINUTE,
    11 * MINUTE,
    60 * MINUTE,
    9 * 60 * MINUTE,
    DAY,
    3 * DAY,
    8 * DAY,
    40 * DAY,
    200 * DAY,
)
SEEDS = range(24)

REPLAY = """cases => cases.map(({ cards, answers, keeps, moments }) => {
  const states = new Map();
  const log = [];
  const told = answers.map(([card, rating, at, key]) => {
    const day = Schedule.dayOf(at);
    const answer = { card, rating, at, day, key, spread: null };
    log.push(keeps ? Schedule.schedule(states, answer) : answer);
    const state = Fsrs.nextState(states.get(card), log.at(-1));
    states.set(card, state);
    return [day, state.spread, state.state, state.step, state.due, state.stability, state.difficulty,
      state.state === 2 ? Schedule.dueDay(card, state) : null];
  });
  const plans = moments.map(([count, now, limits]) => {
    const { cards: asked, due, waiting, postponed } = Schedule.planReview(cards, log.slice(0, count), now, limits);
    return [asked, due, waiting, postponed];
  });
  return { told, plans };
})"""


LIVE = """({ cards, steps, language }) => {
  const states = new Map();
  const log = [];
  return steps.map(([now, answered]) => {
    if (!answered) return Schedule.planReview(cards, log, now).cards;
    const [card, verdict, hinted, overridden] = answered;
    const rating = Fsrs.rate(verdict, hinted, overridden);
    const key = cards.find(({ id }) => id === card).key;
    const answer = Schedule.schedule(states, { card, rating, at: now, day: Schedule.dayOf(now), key, spread: null });
    log.push(answer);
    Fsrs.replay([answer], states);
    return [rating, answer.spread, Schedule.nextTime(card, states.get(card), language)];
  });
}"""


class Case(NamedTuple):
    """A learner's log of a bank, and moments of it at which a review is planned.

    Attributes:
        units: The cards of the bank, each with what it is asked together with.
        keys: The digests of their correct answers at the end.
        answers: Card, rating, moment and key digest of then.
        keeps: Whether the log keeps by how many days cards come later, as it does since version 5 of histories.
        moments: After how many answers, when, and the daily limits.
    """

    units: dict[str, str]
    keys: dict[str, str]
    answers: list[tuple[str, int, int, str]]
    keeps: bool
    moments: list[tuple[int, int, Limits]]

    def for_page(self) -> dict[str, Any]:
        cards = [{"id": card, "unit": unit, "key": self.keys[card]} for card, unit in self.units.items()]
        moments = [(count, now, limits._asdict()) for count, now, limits in self.moments]
        return {"cards": cards, "answers": self.answers, "keeps": self.keeps, "moments": moments}


def a_case(seed: int) -> Case:
    """Months of a learner with a bank, with wrong clocks, long breaks, both sides of cards, groups and edited keys."""
    dice = random.Random(seed)
    units: dict[str, str] = {}
    for number in range(dice.choice([1, 5, 20, 80])):
        unit = f"bank/group/{number % 3}" if dice.random() < 0.3 else f"bank/q{number}"
        units[f"bank/q{number}"] = unit
        if dice.random() < 0.2:
            units[f"bank/q{number}/reverse"] = unit
    keys = {card: dice.choice(["", "k1", "k2"]) for card in units}
    answers, now, moments = [], START + dice.randrange(DAY), []
    clock_fails = dice.random() < 0.5
    for _ in range(dice.choice([0, 3, 40, 200])):
        now += round(dice.choice(STEPS) * dice.random())
        if clock_fails and dice.random() < 0.05:
            now = max(0, now + round((dice.random() - 0.5) * 800 * DAY))
        rating = dice.choices((1, 2, 3, 4), (2, 1, 6, 1))[0]
        card = dice.choice([*units, "bank/gone"])
        answers.append((card, rating, now, keys.get(card, "") if dice.random() < 0.9 else "k0"))
        if dice.random() < 0.1:
            limits = Limits(dice.choice([0, 2, 20]), dice.choice([0, 1, 7, 200]))
            moments.append((len(answers), now + round(dice.choice(STEPS) * dice.random()), limits))
    moments.append((len(answers), now + 400 * DAY, Limits()))
    return Case(units, keys, answers, dice.random() < 0.7, moments)


def utc_learner_day(moment: int) -> int:
    return (moment - 4 * 60 * MINUTE) // DAY + 719_163


def in_terminal(case: Case) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """What the modules of the terminal say of a log: of each answer, and of each moment."""
    memories: dict[str, CardState] = {}
    load = DailyLoad(memories)
    told, plans = [], []
    log: list[RatedAnswer] = []
    for card, rating, at, key in case.answers:
        answer = RatedAnswer(card, rating, at, utc_learner_day(at), key)
        before = memories.get(card)
        if case.keeps:
            answer = answer._replace(spread=load.choose_spread(card, next_state(before, answer)))
        after = memories[card] = next_state(before, answer)
        load.change(card, before, after)
        log.append(answer)
        due = due_day(card, after) if after.state == REVIEW else None
        told.append(
            (
                answer.day,
                after.spread,
                after.state,
                after.step,
                after.due,
                after.stability,
                after.difficulty,
                due,
            )
        )
        plans += [
            planned(case, memories, log, now, limits)
            for count, now, limits in case.moments
            if count == len(log)
        ]
    if not case.answers:
        plans = [planned(case, {}, [], now, limits) for _, now, limits in case.moments]
    return told, plans


def planned(
    case: Case, memories: dict[str, CardState], log: Sequence[RatedAnswer], now: int, limits: Limits
) -> tuple[Any, ...]:
    today = utc_learner_day(now)
    first: dict[str, int] = {}
    for answer in log:
        first.setdefault(answer.card, answer.day)
    done = {answer.card: first[answer.card] == today for answer in log if answer.day == today}
    at = ReviewTime(now, today)
    return tuple(review_queue(case.units, memories, at, limits, done, case.keys))


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    opened = browser.new_page()
    yield open_page(opened, tmp_path_factory.mktemp("page") / "bank.html")
    opened.close()


def assert_same(page: Page, seeds: Sequence[int]) -> int:
    """That page and terminal agree; on how many answers and plans."""
    cases = [a_case(seed) for seed in seeds]
    count = 0
    for seed, case, found in zip(
        seeds, cases, page.evaluate(REPLAY, [case.for_page() for case in cases]), strict=True
    ):
        told, plans = in_terminal(case)
        for there, here in zip(told, found["told"], strict=True):
            assert [*here[:5], here[7]] == [*there[:5], there[7]], f"seed {seed}"
            assert tuple(here[5:7]) == pytest.approx(there[5:7], rel=1e-9)
        assert [(tuple(asked), *rest) for asked, *rest in found["plans"]] == plans, f"seed {seed}"
        count += len(told) + len(plans)
    return count


def test_due_dates_and_reviews_are_those_of_the_terminal_for_the_same_log(page: Page) -> None:
    assert assert_same(page, SEEDS) > 1000


class SetClock:
    def __init__(self, now: int) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


@pytest.mark.slow
def test_weeks_of_reviews_go_as_those_of_the_terminal(page: Page, tmp_path: Path) -> None:
    dice = random.Random(6)
    questions = [
        a_flashcard(id=f"q{number}", reverse=number % 4 == 0, group=f"g{number % 5}" if number % 3 else None)
        for number in range(45)
    ]
    fronts = cards(
        [a_folder(a_bank(*questions))], lambda folder: policy_for(folder.article, folder.banks, PRACTICE)
    )
    sides = [side for card in fronts for side in directions(card)]
    steps: list[tuple[int, Any]] = []
    told: list[Any] = []
    clock = SetClock(START)
    with History(tmp_path / "history.sqlite3", day_of=utc_learner_day) as history:
        for _ in range(25):
            asked = plan_review(history, sides, clock.now, ReviewChoice(Limits())).asked
            steps.append((clock.now, None))
            told.append([card.id for card in asked])
            plan = SessionPlan(Mode.REVIEW, "/", "1", ())
            record = HistoryRecorder(
                history, history.begin(plan, clock.now), clock, memories=card_states(history)
            )
            for card in asked:
                clock.now += dice.randrange(90_000)
                verdict = dice.choice(
                    [Verdict.CORRECT, Verdict.CORRECT, Verdict.SPELLING, Verdict.PARTIAL, Verdict.WRONG]
                )
                attempt = Attempt(
                    card, Skipped(), Grade(verdict, Fraction(0)), (), dice.random() < 0.2, dice.random() < 0.1
                )
                record.answered(attempt)
                entry = history.answers(card=card.id)[-1].entry
                steps.append((clock.now, (card.id, verdict, attempt.hinted, attempt.overridden)))
                told.append([entry.rating, entry.spread, record.next_time(card)])
            clock.now += dice.choice([12 * MINUTE, DAY, DAY, 3 * DAY])
    there = [{"id": card.id, "unit": card_group_key(card), "key": card_key_digest(card)} for card in sides]

    assert page.evaluate(LIVE, {"cards": there, "steps": steps, "language": "en"}) == told
    assert len(told) > 250


@pytest.mark.parametrize(
    "zone", ["Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin", "America/St_Johns"]
)
def test_the_learners_day_begins_at_four_wherever_the_learner_is(
    browser: Browser, zone: str, tmp_path: Path
) -> None:
    dice = random.Random(4)
    moments = [dice.randrange(4_000_000_000_000) for _ in range(500)]
    changes = [1_774_746_000_000, 1_792_890_000_000]  # of the clock in Berlin in 2026
    moments += [change + quarter * 15 * MINUTE for change in changes for quarter in range(-24, 24)]
    page = open_page(browser.new_page(timezone_id=zone), tmp_path / "bank.html")
    found = page.evaluate("moments => moments.map(Schedule.dayOf)", moments)
    page.close()

    def day(moment: int) -> int:
        here = datetime.fromtimestamp(moment / 1000, ZoneInfo(zone)).replace(tzinfo=None)
        return (here - timedelta(hours=4)).toordinal()

    assert found == list(map(day, moments))


def test_times_until_a_card_comes_are_said_as_in_the_terminal(page: Page) -> None:
    waits = [MINUTE, 330_000, 89 * MINUTE, 91 * MINUTE, 23 * 60 * MINUTE, DAY, 59 * DAY, 60 * DAY, 75 * DAY, 729 * DAY, 730 * DAY, 9999 * DAY]  # fmt: skip

    assert page.evaluate("waits => waits.map(wait => Schedule.intervalText(wait, 'en'))", waits) == list(
        map(interval_text, waits)
    )
    assert page.evaluate("waits => waits.map(wait => Schedule.intervalText(wait, 'fr'))", waits[-2:]) == ["dans 2 ans", "dans 27 ans"]  # fmt: skip


@given(st.text())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_hashes_are_those_of_the_terminal(page: Page, text: str) -> None:
    texts = [text, text * 9, text * 40]
    found = page.evaluate(
        "texts => texts.map(text => [String(Hashing.blake2b64(text)), Hashing.sha256(text)])", texts
    )

    assert found == [[str(order_hash(each)), hashlib.sha256(each.encode()).hexdigest()] for each in texts]
