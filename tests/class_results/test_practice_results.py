"""Results that learners save on a real practice page are a class file."""

from __future__ import annotations

from pathlib import Path

from outputs.page_cases import Learner, practice_page
from playwright.sync_api import Browser
from samples import a_bank, a_folder, one_of_each

from class_results.class_cases import grade_files

QUESTIONS = {question.id: question for question in one_of_each()}
FOLDER = a_folder(a_bank(*QUESTIONS.values()))


def test_a_learner_of_a_practice_page_is_graded_by_what_the_page_saved(
    browser: Browser, tmp_path: Path
) -> None:
    learner = Learner(browser, tmp_path / "page.html", practice_page(FOLDER))
    learner.page.fill("#learner", "Anna")
    learner.start()
    right: dict[str, bool | None] = {}
    while True:
        question = learner.current_id
        right[question] = len(right) % 2 == 0
        learner.give(QUESTIONS[question], right=len(right) % 2 == 1)
        if len(right) == len(QUESTIONS):
            break
        learner.next()
    learner.page.click("#stop")
    with learner.page.expect_download() as download:
        learner.page.click("#save")
    file = tmp_path / "anna.jsonl"
    download.value.save_as(file)
    learner.close()
    graded = grade_files((download.value.suggested_filename, file.read_text(encoding="utf-8")), folder=FOLDER)
    assert graded.problems == ()
    passed = {
        each.card.question.id: each.grade.verdict.passed if each.grade else None
        for each in graded.by_learner["Anna"]
    }
    assert passed == right | {"two-views": None}
