"""What a screen reader is told of each question: roles, names and states, before and after an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from samples import (
    a_bank,
    a_cloze,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
    one_of_each,
)

from outputs.page_cases import Learner, exam_page, practice_page

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

GROUPS = {
    "multiple-choice": "What was sold in the first years of the market?",
    "multiple-response": "What do farmers sell today?",
    "true-false": "Traders may sell until one hour after the bell.",
    "cloze": "Fill in the gaps. A Gap 1 is rung at Gap 2 .",
    "matching": "What happened in which year?",
    "ordering": "Put the events in order, the earliest first.",
    "flashcard": ("the right to hold a market", "permission, given to the town in 1834"),
}
"""What groups are named by if no field is named by the question."""

STATES = {
    "multiple-choice": [' grain correct answer" [disabled]', ' honey your choice" [checked] [disabled]'],
    "true-false": ['- radio "True your choice" [checked] [disabled]'],
    "short-answer": ['- textbox "On which day of the week is the market held?": elephant'],
    "cloze": ['- textbox "Gap 1": elephant', "- text: Incorrect"],
    "matching": ['- combobox "1911" [disabled]', "- text: Incorrect"],
    "open-ended": ['- group "Marking scheme"', '- checkbox "Names the complaint (2 points)" [disabled]'],
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
        assert f'- heading "Question {place} of 11" [level=2]' in asked
        groups = GROUPS.get(question.type, f"Question {place} of 11")
        assert any(
            f'- group "{name}":\n' in asked for name in ([groups] if isinstance(groups, str) else groups)
        )
        assert "- status\n" in asked  # nothing is left of what was said of the question before
        assert [part for part in ANSWER_SPACES[question.type] if part not in asked] == []
        learner.give(question, right=False)
        told = learner.page.locator("main").aria_snapshot()
        assert '- region "Incorrect":\n    - heading "Incorrect" [level=3]' in told
        assert "- mark:" in told
        assert [part for part in STATES.get(question.type, []) if part not in told] == []
        assert learner.page.evaluate("document.activeElement.id") == "verdict"
        learner.next()


def test_the_question_is_said_where_the_focus_goes(learner: Learner) -> None:
    focused = """() => {
        const focused = document.activeElement;
        const of = (name) => document.getElementById(focused.getAttribute(name))?.textContent ?? "";
        return [focused.id, of("aria-describedby"), of("aria-labelledby"), focused.ariaLabel];
    }"""
    for _ in one_of_each():
        element, description, name, label = learner.page.evaluate(focused)
        stem = learner.current.locator(".stem").inner_text()
        if element == "position":
            assert description.strip() == stem
        else:
            assert name.strip() == stem or label == "Gap 1"
        learner.page.click("#skip")
        learner.next()


def test_the_focus_moves_on_before_what_had_it_disappears(browser: Browser, tmp_path: Path) -> None:
    learner = Learner(browser, tmp_path / "page.html", practice_page(a_folder(a_bank(a_short_answer()))))
    learner.page.evaluate("""() => {
        window.left = [];
        document.getElementById("position").addEventListener("focus", () => {
            window.left.push(["start", "feedback"].find((id) => !document.getElementById(id).hidden));
        });
    }""")
    learner.start()
    learner.current.locator("input").fill("Monday")
    learner.check()
    learner.page.locator("#verdict:focus").press("Enter")
    learner.page.locator("#next").wait_for(state="hidden")

    assert learner.page.evaluate("window.left") == ["start", "feedback"]
    assert learner.page.evaluate("document.activeElement.tagName") == "INPUT"
    learner.close()


def test_the_unit_is_said_with_the_field(browser: Browser, tmp_path: Path) -> None:
    learner = Learner(browser, tmp_path / "page.html", practice_page(a_folder(a_bank(a_numeric()))))
    learner.start()
    expect(learner.page.get_by_role("textbox")).to_have_accessible_description("about stalls")
    learner.close()


def test_a_complaint_is_said_and_forgotten_with_the_next_question(learner: Learner) -> None:
    typed = {each.id for each in one_of_each() if each.type in {"short-answer", "numeric", "date"}}
    while learner.current_id not in typed:  # a card has a line, too, but needs no answer
        skipped = learner.current_id
        learner.page.click("#skip")
        learner.next()
        expect(learner.current).not_to_have_id(f"question-{skipped}")
    field = learner.current.locator(".answer > .line")
    learner.check()
    expect(learner.page.locator("[aria-live=assertive]")).to_have_text("Answer first, or skip the question.")
    assert field.get_attribute("aria-invalid") == "true"
    learner.page.click("#skip")
    learner.page.locator("#next").wait_for()
    assert field.get_attribute("aria-invalid") is None


def test_the_way_back_to_the_start_is_said(learner: Learner) -> None:
    learner.page.click("#stop")
    learner.page.click("#again")
    learner.page.locator("#begin:focus").wait_for()


def test_the_groups_of_an_exam_are_named_by_their_questions(browser: Browser, tmp_path: Path) -> None:
    learner = Learner(browser, tmp_path / "page.html", exam_page(a_folder(a_bank(a_cloze(), a_true_false()))))
    learner.start()
    told = learner.page.locator("main").aria_snapshot()
    for words in (GROUPS["cloze"], GROUPS["true-false"]):
        assert f'- group "{words}":\n' in told
    learner.close()


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
