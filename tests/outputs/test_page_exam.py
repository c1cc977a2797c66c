"""Exams in a browser: verdicts at the end, a time limit, and answers that survive a closed page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from samples import a_bank, a_folder, a_numeric, a_short_answer, one_of_each

from outputs.anki_browser import NOW
from outputs.page_cases import Learner, enter, exam_page
from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard, OpenEnded, Question

Open = Callable[..., Learner]
ASKED = [question for question in one_of_each() if not isinstance(question, Flashcard)]


SET_DONE = """async done => {
  const request = indexedDB.open("quizgen");
  await new Promise(resolve => { request.onsuccess = resolve; });
  const transaction = request.result.transaction("notes", "readwrite");
  const notes = transaction.objectStore("notes");
  const note = notes.get(["market-basics", "exam"]);
  note.onsuccess = () => notes.put(note.result.replace(/"done":\\w+/, done), ["market-basics", "exam"]);
  await new Promise(resolve => { transaction.oncomplete = resolve; });
  request.result.close();
}"""


KEEPS = """async text => {
  const request = indexedDB.open("quizgen");
  await new Promise(resolve => { request.onsuccess = resolve; });
  const note = request.result.transaction("notes").objectStore("notes").get(["market-basics", "exam"]);
  await new Promise(resolve => { note.onsuccess = resolve; });
  request.result.close();
  return (note.result ?? "").includes(text);
}"""


@pytest.fixture
def exams(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    opened: list[Learner] = []

    def open_exam(folder: Folder | None = None, **settings: Any) -> Learner:
        opened.append(Learner(browser, tmp_path / f"{len(opened)}.html", exam_page(folder, **settings)))
        return opened[-1]

    yield open_exam
    for each in opened:
        each.close()


def fill_in(learner: Learner, questions: Sequence[Question]) -> None:
    for question in questions:
        enter(learner.page, learner.page.locator(f"#question-{question.id}"), question)
    learner.page.locator("#position").click()  # leaves the last field


def close(learner: Learner, last: str) -> None:
    """Close the page once the last words are kept, which may take a moment."""
    while not learner.page.evaluate(KEEPS, last):
        learner.page.wait_for_timeout(50)
    learner.page.close()


def hand_in(learner: Learner) -> None:
    learner.check()
    learner.page.locator("#end").wait_for()


def test_verdicts_are_shown_when_the_exam_is_handed_in_and_not_before(exams: Open) -> None:
    learner = exams()
    learner.start()
    fill_in(learner, ASKED)

    assert learner.page.locator(".verdict").count() == 0
    assert "Only grain was sold" not in learner.page.content()
    hand_in(learner)

    assert learner.page.locator("#result").inner_text() == "9 of 9 correct"
    assert learner.page.locator(".sum").inner_text() == "11 of 11 points, 100%"
    assert sorted(learner.page.locator(".told .verdict").all_inner_texts()) == [
        "… Not graded here",
        *["✓ Correct"] * 9,
    ]
    assert "graded by your teacher" in learner.page.locator("#score").inner_text()
    assert learner.page.locator("#question-first-goods mark").inner_text() == "Only grain was sold at first"


def test_what_is_not_answered_is_named_before_the_exam_is_handed_in(exams: Open) -> None:
    learner = exams()
    learner.start()
    fill_in(learner, [a_numeric()])
    learner.check()

    assert learner.page.locator("#message").inner_text().startswith("Not answered: 9.")
    assert learner.page.locator("#end").is_hidden()
    hand_in(learner)
    assert learner.page.locator("#result").inner_text() == "1 of 10 correct"


def test_enter_in_a_field_does_not_hand_in(exams: Open) -> None:
    learner = exams(a_folder(a_bank(a_short_answer())))
    learner.start()
    field = learner.page.locator("#question-market-day .answer input")
    field.fill("Thursday")
    field.press("Enter")

    assert learner.page.locator("#end").is_hidden()
    assert field.is_editable()


def test_what_cannot_be_read_is_said_while_there_is_time(exams: Open) -> None:
    learner = exams(a_folder(a_bank(a_numeric())))
    learner.start()
    field = learner.page.locator("#question-stalls .answer input")
    field.fill("many")
    learner.page.locator("#position").click()

    assert learner.page.locator("#question-stalls .message").inner_text()
    field.fill("60")
    learner.page.locator("#position").click()
    assert learner.page.locator("#question-stalls .message").inner_text() == ""


def test_when_the_time_is_over_the_exam_is_handed_in_with_what_is_there(exams: Open) -> None:
    learner = exams(a_folder(a_bank(a_short_answer(), a_numeric())), seconds=600)
    learner.start()
    assert learner.page.locator("#clock").inner_text() == "Time left: 10:00"
    learner.page.locator("#question-market-day .answer input").fill("Thursday")

    learner.context.clock.set_fixed_time(NOW + timedelta(seconds=599))
    learner.page.get_by_text("Time left: 0:01").wait_for()
    assert learner.page.locator("#end").is_hidden()
    learner.context.clock.set_fixed_time(NOW + timedelta(seconds=601))

    learner.page.locator("#end").wait_for()
    assert learner.page.locator("#result").inner_text() == "1 of 2 correct"
    assert not learner.page.locator("#question-market-day .answer input").is_editable()


def test_a_closed_exam_goes_on_with_its_answers_and_its_time(exams: Open) -> None:
    learner = exams(seconds=600)
    learner.start()
    fill_in(learner, ASKED)
    order = learner.page.locator(".item").evaluate_all("items => items.map(item => item.id)")
    close(learner, "Some say this, some say that.")

    learner.context.clock.set_fixed_time(NOW + timedelta(seconds=60))
    learner.open()

    learner.page.get_by_text("Time left: 9:00").wait_for()
    assert learner.page.locator(".item").evaluate_all("items => items.map(item => item.id)") == order
    hand_in(learner)
    assert learner.page.locator("#result").inner_text() == "9 of 9 correct"


def test_words_are_kept_while_they_are_typed(exams: Open) -> None:
    learner = exams()
    learner.start()
    learner.page.locator("textarea").first.fill("Many words, and the")
    close(learner, "Many words, and the")

    learner.open()
    learner.page.locator("#quiz").wait_for()

    assert learner.page.locator("textarea").first.input_value() == "Many words, and the"


def test_an_exam_that_was_closed_while_it_was_handed_in_is_kept_once_and_shown_again(exams: Open) -> None:
    learner = exams()
    learner.start()
    fill_in(learner, ASKED)
    learner.page.locator("#question-market-day .answer input").fill("Thursday")
    hand_in(learner)
    for done in ("true", "false"):  # as if it had been killed after the last answer
        learner.page.evaluate(SET_DONE, f'"done":{done}')
        learner.page.close()
        learner.open()
        if done == "false":
            learner.page.locator("#clock, #check").first.wait_for()
            hand_in(learner)
        learner.page.locator("#end").wait_for()
        assert learner.page.locator("#result").inner_text() == "9 of 9 correct"
        assert learner.page.locator("#question-market-day .answer input").input_value() == "Thursday"
        with learner.page.expect_download() as download:
            learner.page.click("#save")
        assert len(download.value.path().read_text(encoding="utf-8").splitlines()) == len(ASKED)

    learner.page.click("#again")
    learner.page.locator("#practise").wait_for()
    learner.start()
    assert learner.page.locator("#question-market-day .answer input").input_value() == ""


def test_the_results_of_an_exam_are_saved_to_a_file_with_the_name(exams: Open) -> None:
    learner = exams()
    learner.page.fill("#learner", "Anna Berg")
    learner.start()
    fill_in(learner, ASKED)
    hand_in(learner)
    with learner.page.expect_download() as download:
        learner.page.click("#save")

    lines = download.value.path().read_text(encoding="utf-8").splitlines()
    rows = {row["question"]: row for row in map(json.loads, lines)}
    assert len(rows) == len(ASKED)
    assert {row["learner"] for row in rows.values()} == {"Anna Berg"}
    assert rows["market-basics/first-goods"]["answer"] == "grain"
    assert rows["market-basics/order-of-events"]["answer"][0] == "The market began"
    assert next(row["text"] for row in rows.values() if "text" in row).startswith("Some say")
    assert isinstance(ASKED[-1], OpenEnded)
