"""The practice page keeps every answer before its verdict is shown, whatever happens then."""

from __future__ import annotations

import json
import os
import random  # noqa: TID251 - at which moments a page is killed is no order of anything
import signal
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, assert_never

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Error, Page
from samples import a_bank, a_folder, one_of_each

from outputs.page_scripts import open_page, page_script
from quizgen.grading.policy import PRACTICE, policy_for
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
)
from quizgen.quiz.batch_grading import grade_answers, read_lines
from quizgen.quiz.card import cards
from quizgen.quiz.history import History, HistoryError
from quizgen.quiz.history.merge import merge_history, merged_order
from quizgen.quiz.scheduling.due_dates import REVIEW, due_day
from quizgen.quiz.scheduling.fsrs_schedule import next_state, replay_log

BANK = {"id": "market", "title": "The market", "namespace": "market", "former": ["fair"], "renamed": {"fair/old": "market/new"}}  # fmt: skip
ANSWER = {
    "card": "market/q1", "type": "numeric", "mode": "practice", "session": "s1", "answer": "60", "verdict": "correct",
    "score": "1", "content": "0" * 16, "key": "11111111", "took": 900,
}  # fmt: skip
STORED = {**ANSWER, "uid": "a", "at": 1_790_000_000_000, "day": 740_437, "rating": None, "spread": None}
KILLED = 15
"""So often is a page killed."""

SITE = "https://quiz.test/bank.html"

OPEN = "async bank => { window.log = await Progress.open(bank); return log.problem; }"
ADD = "async answers => { for (const answer of answers) await log.add(answer); return log.problem; }"
READ = "async () => { const found = await log.answers(); return found; }"
IMPORT = (
    "text => log.importFile(text).catch(error => error.code ? [error.code, error.detail] : String(error))"
)
EXPORT = "async () => (await log.exportFile()).text"
ADD_WITHOUT_END = """([bank, answer]) => {
  Progress.open(bank).then(async log => { for (;;) console.log((await log.add(answer)).uid); });
}"""


def opened(context: BrowserContext, file: Path, bank: dict[str, Any] = BANK) -> Page:
    page = open_page(context.new_page(), file)
    assert page.evaluate(OPEN, bank) == ""
    return page


def served(context: BrowserContext, **headers: str) -> Page:
    """The scripts on a site of the web, whose storage can be limited."""
    html = f'<!doctype html><meta charset="utf-8"><script>{page_script()}</script>'
    context.route(SITE, lambda route: route.fulfill(body=html, content_type="text/html", headers=headers))
    page = context.new_page()
    page.goto(SITE)
    return page


def progress(*entries: dict[str, Any], **head: Any) -> str:
    return json.dumps({"format": "quizgen-progress", "version": 1, "bank": "market", "title": "The market", "namespace": "market", **head, "answers": entries})  # fmt: skip


def page_answer(question: Question) -> tuple[str | list[str] | dict[str, str], dict[str, str]]:
    """The correct answer as the log has it, and what was written besides."""
    match question:
        case MultipleChoice():
            return question.answer.text, {}
        case MultipleResponse():
            return [option.text for option in question.answers], {}
        case TrueFalse():
            return str(question.answer).lower(), {}
        case ShortAnswer() | Numeric() | DateQuestion():
            return str(question.answer), {}
        case Cloze():
            return [gap.answer for gap in question.parsed.gaps], {}
        case Matching():
            return {pair.left: pair.right for pair in question.pairs}, {}
        case Ordering():
            return list(question.items), {}
        case OpenEnded():
            return [str(criterion.points) for criterion in question.rubric], {"text": "Two\nlines."}
        case Flashcard():
            return "y", {}
        case _:
            assert_never(question)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bank.html"


@pytest.fixture(scope="module")
def bare(browser: Browser) -> Iterator[Page]:
    """A page that may store nothing, as in a frame or in some viewers of attachments."""
    context = browser.new_context()
    yield served(context, **{"content-security-policy": "sandbox allow-scripts"})
    context.close()


def test_answers_survive_a_closed_page_and_a_new_version_of_it(context: BrowserContext, file: Path) -> None:
    first = opened(context, file)
    first.evaluate(ADD, [ANSWER, {**ANSWER, "card": "market/q2", "mode": "review", "verdict": "wrong"}])
    first.close()
    file.write_text("another version", encoding="utf-8")
    second = opened(context, file)

    found = second.evaluate(READ)
    assert [{name: each[name] for name in ANSWER} for each in found] == [
        ANSWER, {**ANSWER, "card": "market/q2", "mode": "review", "verdict": "wrong"},
    ]  # fmt: skip
    assert [each["rating"] for each in found] == [None, 1]


def test_banks_keep_their_logs_apart_and_a_renamed_bank_or_question_keeps_its_log(
    context: BrowserContext, file: Path
) -> None:
    before = {**BANK, "id": "fair", "namespace": "fair", "former": [], "renamed": {}}
    opened(context, file, before).evaluate(ADD, [{**ANSWER, "card": "fair/old", "mode": "review"}])
    opened(context, file, {**before, "namespace": "xq7"}).evaluate(ADD, [ANSWER])
    page = opened(context, file)
    page.evaluate(ADD, [ANSWER])

    assert [each["card"] for each in page.evaluate(READ)] == ["market/new", "market/q1"]
    assert page.evaluate("async () => (await log.state('market/new')).state") == 1


def test_two_pages_at_once_write_one_log_with_the_schedule_that_follows_from_it(
    context: BrowserContext, file: Path
) -> None:
    pages = [opened(context, file), opened(context, file)]
    rated = {**ANSWER, "mode": "review"}
    for page in pages:  # neither is awaited
        page.evaluate("answers => { window.done = (async () => { for (const each of answers) await log.add(each); })(); }", [rated] * 20)  # fmt: skip
    for page in pages:
        page.evaluate("() => done")

    one, other = (page.evaluate(READ) for page in pages)
    assert one == other
    assert len({each["uid"] for each in one}) == 40
    folded = pages[0].evaluate("log => [...Fsrs.replay(log).values()]", one)
    assert [page.evaluate("async () => [await log.state('market/q1')]") for page in pages] == [folded, folded]


def test_an_overruled_and_a_taken_back_answer_are_so_in_every_page(
    context: BrowserContext, file: Path
) -> None:
    page, other = opened(context, file), opened(context, file)
    page.evaluate(ADD, [{**ANSWER, "mode": "review", "verdict": "wrong", "score": "0"}, ANSWER])
    other.evaluate(READ)
    page.evaluate("""async () => {
      const [first, second] = await log.answers();
      await log.amend(first, { overridden: true, verdict: "correct", score: "1" });
      await log.amend(second, { undone: true });
    }""")

    for each in (page, other):
        (entry,) = each.evaluate(READ)
        assert (entry["verdict"], entry["rating"], entry["overridden"]) == ("correct", 2, True)
    exported = json.loads(page.evaluate(EXPORT))["answers"]
    assert [each.get("undone", False) for each in exported] == [False, True]


@pytest.mark.slow
def test_no_answer_is_lost_when_the_page_is_killed_after_its_verdict(
    browser: Browser, context: BrowserContext, file: Path
) -> None:
    chance = random.Random(KILLED)
    seen: list[str] = []
    machine = browser.new_browser_cdp_session()

    def renderers() -> set[int]:
        found = machine.send("SystemInfo.getProcessInfo")["processInfo"]
        return {process["id"] for process in found if process["type"] == "renderer"}

    before = renderers()
    for _ in range(KILLED):
        page = open_page(context.new_page(), file)
        page.on("console", lambda message: seen.append(message.text))
        with page.expect_console_message():
            page.evaluate(ADD_WITHOUT_END, [BANK, ANSWER])
        page.wait_for_timeout(chance.uniform(0, 60))
        with page.expect_event("crash"):
            for process in renderers() - before:
                os.kill(process, signal.SIGKILL)
        page.close()

    kept = [each["uid"] for each in opened(context, file).evaluate(READ)]
    assert len(seen) >= KILLED
    assert set(seen) <= set(kept)
    assert len(set(kept)) == len(kept)


def test_without_storage_the_log_lasts_as_long_as_the_page_and_can_be_taken_along(bare: Page) -> None:
    assert bare.evaluate(OPEN, BANK) == "forbidden"
    assert bare.evaluate(ADD, [ANSWER, {**ANSWER, "mode": "review"}]) == "forbidden"
    bare.evaluate("() => log.remember('learner', 'Ann')")

    assert bare.evaluate("() => log.recall('learner')") == "Ann"
    exported = bare.evaluate(EXPORT)
    assert bare.evaluate(OPEN, BANK) == "forbidden"
    assert bare.evaluate(READ) == []
    assert bare.evaluate(IMPORT, exported) == {"added": 2, "known": 0}
    assert bare.evaluate(EXPORT) == exported


def test_a_full_storage_is_told_and_loses_nothing(context: BrowserContext) -> None:
    page = served(context)
    storage = context.new_cdp_session(page)
    limited = {"origin": "https://quiz.test", "quotaSize": 200_000}
    storage.send("Storage.overrideQuotaForOrigin", limited)
    page.evaluate(OPEN, BANK)
    long = {**ANSWER, "mode": "review", "text": "x" * 400_000}

    assert page.evaluate(ADD, [{**ANSWER, "answer": "1"}]) == ""
    assert page.evaluate(ADD, [{**long, "answer": answer} for answer in "23"]) == "full"
    assert [each["answer"] for each in page.evaluate(READ)] == ["1", "2", "3"]
    assert len(json.loads(page.evaluate(EXPORT))["answers"]) == 3
    assert page.evaluate("async () => (await log.state('market/q1')).state") == 2
    assert page.evaluate(IMPORT, progress(STORED)) == ["full", ""]

    storage.send("Storage.overrideQuotaForOrigin", {"origin": "https://quiz.test"})
    assert page.evaluate(ADD, [{**ANSWER, "answer": "4"}]) == ""
    page.reload()
    page.evaluate(OPEN, BANK)
    assert [each["answer"] for each in page.evaluate(READ)] == ["1", "2", "3", "4"]


def test_what_something_else_has_written_into_the_storage_is_passed_over(
    context: BrowserContext, file: Path
) -> None:
    page = opened(context, file)
    page.evaluate(ADD, [ANSWER])
    page.evaluate("""async stored => {
      const request = indexedDB.open("quizgen");
      await new Promise(resolve => { request.onsuccess = resolve; });
      const transaction = request.result.transaction(["answers", "notes"], "readwrite");
      const strange = { at: -1, verdict: "great", answer: 7, card: null, rating: 9, score: "1/0", mode: undefined };
      for (const [name, value] of Object.entries(strange)) {
        transaction.objectStore("answers").add({ ...stored, bank: "market", [name]: value });
      }
      transaction.objectStore("answers").add({ bank: "market" });
      transaction.objectStore("notes").put("{", ["market", "learner"]);
      transaction.objectStore("notes").put({}, ["", "changes"]);
      await new Promise(resolve => { transaction.oncomplete = resolve; });
    }""", STORED)  # fmt: skip
    page.evaluate(ADD, [{**ANSWER, "answer": "2"}])

    assert [each["answer"] for each in page.evaluate(READ)] == ["60", "2"]
    assert page.evaluate("() => log.recall('learner')") is None
    assert page.evaluate(IMPORT, progress(STORED)) == {"added": 1, "known": 0}
    assert len(opened(context, file).evaluate(READ)) == 3


@pytest.mark.parametrize("version", [1, 99])
def test_a_storage_that_a_newer_page_or_another_program_made_is_left_as_it_is(
    context: BrowserContext, file: Path, version: int
) -> None:
    page = open_page(context.new_page(), file)
    made = """version => new Promise(resolve => {
      const request = indexedDB.open("quizgen", version);
      request.onsuccess = () => { request.result.close(); resolve(request.result.objectStoreNames.length); };
    })"""
    page.evaluate(made, version)

    assert page.evaluate(OPEN, BANK) == "broken"
    assert page.evaluate(ADD, [ANSWER]) == "broken"
    assert len(page.evaluate(READ)) == 1
    assert page.evaluate(made, version) == 0


def test_a_storage_that_the_browser_has_closed_is_opened_again(context: BrowserContext, file: Path) -> None:
    page = opened(context, file)
    page.evaluate(ADD, [ANSWER])
    page.evaluate(
        "() => new Promise(resolve => { indexedDB.deleteDatabase('quizgen').onsuccess = resolve; })"
    )

    assert page.evaluate(ADD, [{**ANSWER, "answer": "2"}]) == ""
    assert [each["answer"] for each in page.evaluate(READ)] == ["2"]


def test_an_answer_is_kept_whatever_the_clock_says(browser: Browser, file: Path) -> None:
    context = browser.new_context()
    page = opened(context, file)
    for year in (1960, 2040, 2026):
        context.clock.set_fixed_time(datetime(year, 6, 1, 12, tzinfo=UTC))
        page.evaluate(ADD, [{**ANSWER, "mode": "review", "took": (2026 - year) * 1e9 + 0.5}])

    found = page.evaluate(READ)
    assert [each["day"] for each in found] == [719_162, 744_882, 739_768]
    assert [each["took"] for each in found] == [66_000_000_001, 0, 1]
    context.close()


def test_what_is_not_an_answer_is_refused_at_once(bare: Page) -> None:
    bare.evaluate(OPEN, BANK)

    for wrong in ({"answer": None}, {"verdict": "unreadable"}, {"score": "0.5"}, {"mode": "exam"}):
        with pytest.raises(Error, match="This is not an answer"):
            bare.evaluate(ADD, [{**ANSWER, **wrong}])


def test_a_browser_that_never_opens_the_storage_is_waited_for_once(
    context: BrowserContext, file: Path
) -> None:
    page = open_page(context.new_page(), file)
    page.evaluate("() => { IDBFactory.prototype.open = () => ({}); }")

    assert page.evaluate(OPEN, BANK) == "broken"
    began = time.monotonic()
    assert page.evaluate(ADD, [ANSWER] * 3) == "broken"
    assert time.monotonic() - began < 2
    assert len(page.evaluate(READ)) == 3


def test_progress_goes_to_another_browser_and_back_without_doubles(browser: Browser, file: Path) -> None:
    contexts = [browser.new_context(), browser.new_context()]
    phone, laptop = (opened(context, file) for context in contexts)
    phone.evaluate(ADD, [{**ANSWER, "mode": "review"}] * 3)
    assert laptop.evaluate(IMPORT, phone.evaluate(EXPORT)) == {"added": 3, "known": 0}
    laptop.evaluate(ADD, [{**ANSWER, "mode": "review", "card": "market/q2"}] * 2)
    laptop.evaluate("async () => { await log.amend((await log.answers())[0], { undone: true }); }")
    phone.evaluate(ADD, [{**ANSWER, "mode": "review", "card": "market/q3"}])
    assert phone.evaluate(IMPORT, laptop.evaluate(EXPORT)) == {"added": 2, "known": 3}
    assert laptop.evaluate(IMPORT, phone.evaluate(EXPORT)) == {"added": 1, "known": 5}

    assert phone.evaluate(READ) == laptop.evaluate(READ)
    assert len(phone.evaluate(READ)) == 5
    assert [phone.evaluate(IMPORT, laptop.evaluate(EXPORT))] == [{"added": 0, "known": 6}]
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ["no-progress", ""]),
        ("{", ["no-progress", ""]),
        ("null", ["no-progress", ""]),
        ("[1]", ["no-progress", ""]),
        ('{"question": "a/b", "answer": "1"}\n', ["no-progress", ""]),
        (progress(STORED)[:-9], ["no-progress", ""]),
        (progress(STORED, {**STORED, "uid": "b", "score": "2/"}), ["no-progress", ""]),
        (progress({**STORED, "__proto__": {"at": 3}, "at": None}), ["no-progress", ""]),
        (progress(STORED, version=2), ["newer", ""]),
        (progress(STORED, namespace="other", title="The <b>other</b>"), ["other-bank", "The <b>other</b>"]),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_imported_changes_nothing(bare: Page, text: str, code: list[str]) -> None:
    bare.evaluate(OPEN, BANK)
    bare.evaluate(ADD, [ANSWER])
    before = bare.evaluate(EXPORT)

    assert bare.evaluate(IMPORT, text) == code
    assert bare.evaluate(EXPORT) == before


ENTRIES = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 5)), unique_by=lambda each: each[0], max_size=8)  # fmt: skip


@given(ENTRIES, ENTRIES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_two_logs_are_merged_in_the_order_in_which_the_terminal_merges_them(
    bare: Page, mine: list[tuple[str, int]], theirs: list[tuple[str, int]]
) -> None:
    bare.evaluate(OPEN, BANK)
    for log in (mine, theirs):
        bare.evaluate(IMPORT, progress(*({**STORED, "uid": uid, "at": at} for uid, at in log)))

    assert [each["uid"] for each in bare.evaluate(READ)] == merged_order(mine, theirs)


def test_a_learner_goes_on_in_the_terminal_with_the_same_due_dates(bare: Page, file: Path) -> None:
    bare.evaluate(OPEN, BANK)
    chance = random.Random(3)
    for number in range(60):
        review = {
            "mode": "review",
            "verdict": chance.choice(["correct", "correct (spelling)", "partly correct", "wrong"]),
        }
        said = (
            {"answer": ["1", "0"], "type": "open-ended", "text": "Two\nlines."}
            if number % 3
            else {"answer": {"a": "b"}}
        )
        bare.evaluate(ADD, [{**ANSWER, **said, **review, "card": f"market/q{number % 7}"}])
    bare.evaluate("async () => { await log.amend((await log.answers())[9], { undone: true }); }")
    file.write_text(bare.evaluate(EXPORT), encoding="utf-8")
    there = bare.evaluate("""async () => [...Fsrs.replay(await log.answers())].map(([card, state]) =>
      [card, state.state, state.due, state.state === 2 ? Schedule.dueDay(card, state) : null])""")  # fmt: skip

    with History(file.with_name("history.sqlite3")) as history:
        assert merge_history(history, file, next_state) == 60
        assert merge_history(history, file, next_state) == 0
        here = [
            [card, state.state, state.due, due_day(card, state) if state.state == REVIEW else None]
            for card, state in replay_log(history.rated()).items()
        ]
        assert here == there
        assert len(history.answers()) == 59
        assert history.answers()[1].entry.typed == ("Two", "lines.", "1", "0")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not a progress file of a practice page, or is damaged"),
        (progress({**STORED, "rating": 5}), "is not a progress file of a practice page, or is damaged"),
        (progress({**STORED, "score": "1/0"}), "is not a progress file of a practice page, or is damaged"),
        ("[" * 100_000, "is not a progress file of a practice page, or is damaged"),
        (progress(version=2), "was made by a page of a newer version of quizgen"),
    ],
    ids=lambda text: text[:9],
)
def test_a_damaged_progress_file_is_not_merged(file: Path, text: str, said: str) -> None:
    file.write_text(text, encoding="utf-8")
    with History(file.with_name("history.sqlite3")) as history:
        with pytest.raises(HistoryError, match=said):
            merge_history(history, file, next_state)
        assert history.answers() == ()


def test_the_results_file_has_the_first_answer_to_each_question_and_the_terminal_reads_it(bare: Page) -> None:
    folder = a_folder(a_bank(*one_of_each()))
    asked = cards([folder], lambda each: policy_for(each.article, each.banks, PRACTICE))
    given: list[dict[str, Any]] = []
    for card in asked:
        answer, text = page_answer(card.question)
        given += [
            {**STORED, "card": card.id, "answer": answer, "at": 1_790_000_000_000 + len(given), **text},
            {**STORED, "card": card.id, "answer": "another try"},
        ]
    found = bare.evaluate(
        "([bank, entries]) => LogEntries.resultsFile(bank, entries, ' Ann O. / 7b\\n')", [BANK, given]
    )
    written, wrong = read_lines(found["name"], found["text"])
    graded = grade_answers(asked, written, None)

    assert found["name"] == "market-Ann-O-7b-results.jsonl"
    assert [*wrong, *graded.problems] == []
    assert [(each.learner, each.at) for each in written] == [("Ann O. / 7b", "2026-09-21T14:13:20Z")] * len(
        asked
    )
    assert {attempt.grade.verdict.passed for attempt in graded.session.attempts} == {True}
