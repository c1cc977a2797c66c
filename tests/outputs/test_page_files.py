"""What a learner saves on a practice page, and where it is read: by the teacher, in another browser, in the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from samples import (
    a_bank,
    a_flashcard,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    one_of_each,
)

from outputs.page_cases import PHONE, Learner, practice_page
from quizgen.cli._review_plan import ReviewChoice, open_history, plan_review
from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.grading.verdicts import Verdict
from quizgen.model.folder import Folder
from quizgen.quiz.batch_grading import Graded, grade_answers, read_lines
from quizgen.quiz.card import Card, card_digest, card_key_digest, cards, directions
from quizgen.quiz.history import History
from quizgen.quiz.history.merge import merge_history
from quizgen.quiz.recorder import HistoryRecorder
from quizgen.quiz.scheduling.fsrs_schedule import card_states, next_state
from quizgen.quiz.scheduling.review_queue import Limits, question_of

FOLDER = a_folder()
QUESTIONS = {question.id: question for question in one_of_each()}


RATINGS = """async () => {
  const request = indexedDB.open("quizgen");
  await new Promise(resolve => { request.onsuccess = resolve; });
  const all = request.result.transaction("answers").objectStore("answers").getAll();
  await new Promise(resolve => { all.onsuccess = resolve; });
  return all.result.map(({ rating }) => rating);
}"""


def asked(folder: Folder) -> tuple[Card, ...]:
    return cards([folder], lambda each: policy_for(each.article, each.banks, PRACTICE))


@pytest.fixture
def learner(browser: Browser, tmp_path: Path) -> Iterator[Learner]:
    opened = Learner(browser, tmp_path / "page.html", practice_page(FOLDER), **PHONE)
    yield opened
    opened.close()


def saved(learner: Learner, button: str) -> Path:
    """The file that a button saves."""
    with learner.page.expect_download() as download:
        learner.page.click(button)
    file = learner.file.with_name(download.value.suggested_filename)
    download.value.save_as(file)
    return file


def graded(folder: Folder, file: Path) -> Graded:
    written, wrong = read_lines(file.name, file.read_text(encoding="utf-8"))
    result = grade_answers(asked(folder), written, None)
    assert [*wrong, *result.problems] == []
    return result


def practise(learner: Learner, *, right: bool) -> dict[str, str]:
    """Answer each question once; the verdicts."""
    shown = {}
    learner.start()
    while learner.current_id not in shown:
        shown[learner.current_id] = ""
        learner.give(QUESTIONS[learner.current_id], right=right)
        shown[learner.current_id] = learner.verdict
        if len(shown) == len(QUESTIONS):
            break
        learner.next()
    learner.page.click("#stop")
    return shown


@pytest.mark.parametrize("right", [True, False])
def test_the_teacher_grades_saved_results_as_the_page_did(learner: Learner, right: bool) -> None:  # noqa: FBT001 - a parameter of the test
    learner.page.fill("#learner", "Ann O'Neil")
    shown = practise(learner, right=right)
    file = saved(learner, "#save")
    attempts = graded(FOLDER, file).session.attempts

    assert file.name == "market-basics-Ann-O-Neil-results.jsonl"
    assert {each.card.question.id: each.grade.verdict.passed for each in attempts} == {
        name: "✓" in verdict for name, verdict in shown.items()
    }
    assert {each.grade.verdict is Verdict.SKIPPED for each in attempts} == {False}
    digests = {card.id: card_digest(card) for card in asked(FOLDER)}
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert {question_of(line["question"]): line["content"] for line in lines} == digests
    assert {line["learner"] for line in lines} == {"Ann O'Neil"}


def test_answers_are_saved_in_the_words_of_the_bank_whatever_they_contain(
    browser: Browser, tmp_path: Path
) -> None:
    texts = ["*A*", "A", 'a "b" <i>', "$x^2$", "true", "B", "a  b", "=1+1"]
    folder = a_folder(
        a_bank(
            a_multiple_choice(id="one", answer=texts[0], distractors=texts[1:]),
            a_multiple_response(id="some", answers=texts[:4], distractors=texts[4:]),
            a_matching(id="pairs", pairs={f"{text} left": text for text in texts}),
        )
    )
    learner = Learner(browser, tmp_path / "page.html", practice_page(folder))
    learner.start()
    for _ in range(3):
        for place in (0, 2) if learner.current_id == "some" else (0,):
            boxes = learner.current.locator("input[type=radio], input[type=checkbox]")
            if boxes.count():
                boxes.nth(place).check()
        for number, select in enumerate(learner.current.locator("select").all()):
            select.select_option(index=1 + number // 2)
        learner.check()
        learner.page.locator("#next").wait_for()
        if learner.page.locator("#position").inner_text().endswith("3 of 3"):
            break
        learner.next()
    learner.page.click("#stop")
    there = [json.loads(line) for line in saved(learner, "#save").read_text(encoding="utf-8").splitlines()]
    result = graded(folder, learner.file.with_name("market-basics-results.jsonl"))

    given = {line["question"].partition("/")[2]: line["answer"] for line in there}
    assert given["one"] in texts
    assert set(given["some"]) <= set(texts)
    assert set(given["pairs"]) == {f"{text} left" for text in texts}
    assert len(set(given["pairs"].values())) == 4
    assert {each.grade.verdict is Verdict.SKIPPED for each in result.session.attempts} == {False}
    learner.close()


def test_a_review_goes_on_in_the_terminal_where_the_page_was(browser: Browser, tmp_path: Path) -> None:
    folder = a_folder(a_bank(*one_of_each()[:-1], a_flashcard(reverse=True)))
    learner = Learner(browser, tmp_path / "page.html", practice_page(folder))
    learner.page.click("#review")
    waits = {}
    for number in range(6):
        learner.page.locator("#start").wait_for(state="hidden")
        question = QUESTIONS[learner.current_id]
        learner.give(question, right=number % 3 > 0)
        waits[question.id] = learner.page.locator("#told").inner_text()
        learner.next()
    learner.page.click("#stop")
    learner.page.click("#again")
    learner.page.click(".kept summary")
    file = saved(learner, "#export")
    sides = [side for card in asked(folder) for side in directions(card)]
    now = learner.page.evaluate("Date.now()")
    due = learner.page.locator("#due").inner_text()
    learner.close()

    with open_history(tmp_path / "history.sqlite3", sides, lambda moment: (moment - 14_400_000) // 86_400_000 + 719_163) as history:  # fmt: skip
        assert merge_history(history, file, next_state) == 6
        queue = plan_review(history, sides, now, ReviewChoice(Limits())).queue
        assert due == f"For review today: {queue.due} due, {len(queue.cards) - queue.due} new"
        assert_same_waits(history, sides, waits)


def assert_same_waits(history: History, sides: list[Card], waits: dict[str, str]) -> None:
    record = HistoryRecorder(history, 0, lambda: 0, memories=card_states(history))
    by_id = {card.id: card for card in sides}
    answered = history.answers()
    assert {each.entry.key for each in answered} == {
        card_key_digest(by_id[each.entry.card]) for each in answered
    }
    for each in answered:
        card = by_id[each.entry.card]
        assert f"comes again {record.next_time(card)}." in waits[card.question.id]


def test_a_review_asks_missed_questions_again_until_they_are_right_as_the_terminal_does(
    learner: Learner,
) -> None:
    learner.page.click("#review")
    answered: list[str] = []
    while not learner.page.locator("#end").is_visible():
        learner.page.locator("#start").wait_for(state="hidden")
        answered.append(learner.current_id)
        learner.give(QUESTIONS[learner.current_id], right=answered.count(learner.current_id) > 1)
        learner.next()

    assert sorted(answered) == sorted([*QUESTIONS, *QUESTIONS])
    assert learner.page.evaluate(RATINGS) == [1] * len(QUESTIONS) + [3] * len(QUESTIONS)
    learner.page.click("#again")
    learner.page.get_by_text("For review today: 0 due, 1 new").wait_for()  # the other side of the flashcard
    learner.page.click("#review")
    learner.page.locator("#start").wait_for(state="hidden")
    learner.give(QUESTIONS[learner.current_id])
    learner.next()
    learner.page.click("#again")
    learner.page.get_by_text("No questions are due. The next question is due in 10 minutes.").wait_for()
    assert learner.page.locator("#review").is_disabled()


def test_progress_is_loaded_on_another_phone_and_other_files_are_not(
    learner: Learner, browser: Browser, tmp_path: Path
) -> None:
    practise(learner, right=True)
    learner.page.click("#again")
    learner.page.click(".kept summary")
    file = saved(learner, "#export")
    _, (problem,) = read_lines(file.name, file.read_text(encoding="utf-8"))
    assert problem.message == "this is the progress file of a practice page, not its results file"
    other = Learner(browser, tmp_path / "other.html", practice_page(FOLDER), **PHONE)
    other.page.click(".kept summary")
    stored, warning = other.page.locator("#stored"), other.page.locator("#warning")

    other.page.set_input_files("#import", file)
    stored.get_by_text("Answers added: 11. Already known: 0.").wait_for()
    other.page.set_input_files("#import", file)
    stored.get_by_text("Answers added: 0. Already known: 11.").wait_for()
    wrong = {
        "damaged.json": (file.read_text(encoding="utf-8")[:-40], "This file is not a progress file, or it is damaged."),
        "other.json": (file.read_text(encoding="utf-8").replace('"namespace":"market-basics"', '"namespace":"x"'), "This file has the progress of another page (Market basics)."),
        "newer.json": (file.read_text(encoding="utf-8").replace('"version":1', '"version":9'), "This file was saved by a newer version of the page."),
    }  # fmt: skip
    for name, (text, said) in wrong.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        other.page.set_input_files("#import", tmp_path / name)
        warning.get_by_text(said).wait_for()
    other.page.reload()
    other.page.click(".kept summary")
    assert stored.inner_text() == "Answers stored in this browser: 11"
    other.close()
