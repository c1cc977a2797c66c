"""What a screen reader is told of each question: roles, names and states, before and after an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from samples import a_bank, a_folder, a_multiple_choice, an_open_ended, one_of_each

from outputs.page_cases import Learner, practice_page

pytestmark = pytest.mark.slow

WIDTH = "element => element.getBoundingClientRect().width"
ANSWER_SPACES = {
    "multiple-choice": ["- radio ", ' grain"\n'],
    "multiple-response": ["- checkbox ", ' bread"\n'],
    "true-false": ['- radio "True"', '- radio "False"'],
    "short-answer": ['- textbox "On which day of the week is the market held?"'],
    "numeric": ['- textbox "How many stalls are there?"'],
    "date": ['- textbox "When was the hall opened?"'],
    "cloze": ['- textbox "Gap 1"', '- textbox "Gap 2"'],
    "matching": ['- combobox "1911"', '- option "Choose" [selected]'],
    "ordering": ['- \'button "Move up: Its clock was added"', '- \'button "Move down: Its clock was added"'],
    "open-ended": ['- textbox "Which two views of the market do shopkeepers hold?"'],
    "flashcard": ['- button "Show the answer"'],
}
"""What is answered, by type."""

STATES = {
    "multiple-choice": [' grain correct answer" [disabled]', ' honey your choice" [checked] [disabled]'],
    "true-false": ['- radio "True your choice" [checked] [disabled]'],
    "short-answer": ['- textbox "On which day of the week is the market held?": elephant'],
    "cloze": ['- textbox "Gap 1": elephant', "- text: Incorrect"],
    "matching": ['- combobox "1911" [disabled]', "- text: Incorrect"],
    "open-ended": ['- group "Marking scheme"', '- checkbox "Names the complaint (2 points)"'],
}  # fmt: skip
"""What is added after a wrong answer."""


@pytest.fixture
def learner(browser: Browser, tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(browser, tmp_path / "page.html", practice_page())
    learner.start()
    yield learner
    learner.close()


def test_each_type_has_named_fields_and_the_focus_goes_to_the_verdict(learner: Learner) -> None:
    known = {question.id: question for question in one_of_each()}
    for place in range(1, len(known) + 1):
        question = known.pop(learner.current_id)
        asked = learner.page.locator("main").aria_snapshot()
        assert f'- group "Question {place} of 11":\n' in asked
        assert "- status\n" in asked  # nothing is left of what was said of the question before
        assert [part for part in ANSWER_SPACES[question.type] if part not in asked] == []
        learner.give(question, right=False)
        told = learner.page.locator("main").aria_snapshot()
        assert '- region "Incorrect":\n    - heading "Incorrect" [level=3]' in told
        assert "- mark:" in told
        assert [part for part in STATES.get(question.type, []) if part not in told] == []
        assert learner.page.evaluate("document.activeElement.id") == "verdict"
        learner.next()


def test_an_item_that_is_moved_is_said_in_the_live_region(learner: Learner) -> None:
    while not learner.current.locator(".movable").count():
        learner.page.click("#skip")
        learner.next()
    learner.current.get_by_role("button", name="Move down: ").first.click()

    assert "place 2 of 4" in learner.page.get_by_role("status").inner_text()


def test_marking_schemes_and_filters_have_headings_that_are_seen(browser: Browser, tmp_path: Path) -> None:
    folder = a_folder(a_bank(a_multiple_choice(tags=["a"]), an_open_ended(tags=["b"])))
    learner = Learner(browser, tmp_path / "page.html", practice_page(folder))
    learner.page.click(".choose > summary")
    assert learner.page.locator(".filters legend").first.evaluate(WIDTH) > 20
    learner.start()
    while not learner.current.locator("textarea").count():
        learner.page.click("#skip")
        learner.next()
    learner.current.locator("textarea").fill("Some say this.")
    learner.check()
    assert learner.page.locator("#solved .criteria legend").evaluate(WIDTH) > 20
    learner.close()
