"""Practising on a page in a browser: every type, by mouse, touch and keyboard, without a network and without storage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page
from samples import (
    a_bank,
    a_date,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_short_answer,
    a_true_false,
    one_of_each,
)

from outputs.page_cases import DESKTOP, PHONE, Learner, practice_page
from quizgen.model.folder import Folder
from quizgen.model.questions import Question

Open = Callable[..., Learner]

NO_STORAGE: Final = """
for (const name of ["indexedDB", "localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("forbidden", "SecurityError"); } });
}
"""
BY_ID: Final = {question.id: question for question in one_of_each()}
MAX_TABS: Final = 40


@pytest.fixture
def learners(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    opened: list[Learner] = []

    def open_page(folder: Folder | None = None, before: str = "", **options: Any) -> Learner:
        learner = Learner(browser, tmp_path / f"{len(opened)}.html", practice_page(folder), before, **options)
        opened.append(learner)
        return learner

    yield open_page
    for each in opened:
        each.close()


def practise(learner: Learner, right: Callable[[Question], bool]) -> list[str]:
    """Answer until the end; the verdicts by id, in order."""
    verdicts = []
    while not learner.page.locator("#end").is_visible():
        question = BY_ID[learner.current_id]
        learner.give(question, right=right(question))
        verdicts.append(f"{question.id} {learner.verdict}")
        learner.next()
    return verdicts


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_type_is_answered_right_and_the_score_is_full(learners: Open, device: dict[str, Any]) -> None:
    learner = learners(**device)
    learner.start()

    verdicts = practise(learner, lambda _: True)

    assert sorted(verdicts) == sorted(f"{name} ✓ Correct" for name in BY_ID)
    assert learner.page.locator("#result").inner_text() == "11 of 11 correct at the first try"
    assert learner.page.locator(".sum").inner_text() == "15 of 15 points, 100%"


def test_missed_questions_come_again_until_they_are_right_and_first_tries_count(learners: Open) -> None:
    learner = learners()
    learner.start()
    seen: list[str] = []

    def at_the_second_try(question: Question) -> bool:
        seen.append(question.id)
        return seen.count(question.id) > 1

    verdicts = practise(learner, at_the_second_try)

    assert len(verdicts) == 2 * len(BY_ID)
    assert not any("✓" in verdict for verdict in verdicts[: len(BY_ID)])
    assert all("✓" in verdict for verdict in verdicts[len(BY_ID) :])
    assert learner.page.locator("#result").inner_text() == "0 of 11 correct at the first try"
    assert learner.page.locator(".missed-list li").count() == len(BY_ID)


def test_after_each_answer_the_cited_words_are_marked_in_their_paragraph(learners: Open) -> None:
    learner = learners(a_folder(a_bank(a_multiple_choice())))
    learner.start()
    learner.give(a_multiple_choice(), right=False)

    shown = learner.page.locator("#feedback")
    assert shown.locator("mark").inner_text() == "Only grain was sold at first"
    assert shown.locator("blockquote").inner_text().startswith("The market began in 1834")
    caption = shown.locator("figcaption").inner_text()
    assert "paragraph 2" in caption
    assert "The Town Courier, 6 June 2019" in caption
    assert "It was a grain market at first." in shown.inner_text()
    assert learner.page.evaluate("document.activeElement.id") == "verdict"


def test_the_feedback_of_an_option_is_shown_to_those_who_choose_it(learners: Open) -> None:
    learner = learners(a_folder(a_bank(a_multiple_choice())))
    learner.start()
    learner.current.locator("label", has_text="cheese").locator("input").check()
    learner.check()

    learner.page.locator("#next").wait_for()
    assert "Cheese is sold today." in learner.page.locator("#told").inner_text()
    assert "your choice" in learner.current.locator("label", has_text="cheese").inner_text()
    assert "correct answer" in learner.current.locator("label", has_text="grain").inner_text()


def test_what_cannot_be_read_is_asked_again_and_nothing_is_counted(learners: Open) -> None:
    learner = learners(a_folder(a_bank(a_numeric())))
    learner.start()
    learner.current.locator("input").first.fill("many")
    learner.check()

    assert learner.page.locator("#message").inner_text()
    assert learner.page.locator("#feedback").is_hidden()
    assert learner.page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"
    learner.give(a_numeric())
    assert learner.verdict == "✓ Correct"


@pytest.mark.parametrize(
    ("then", "verdict"), [("12 May 1911", "✓ Correct"), (None, "≈ Close, but incorrect")]
)
def test_a_close_answer_may_be_given_once_more_as_in_the_terminal(
    learners: Open, then: str | None, verdict: str
) -> None:
    learner = learners(a_folder(a_bank(a_date())))
    learner.start()
    field = learner.current.locator(".answer input")
    field.fill("May 1911")
    learner.check()
    learner.page.get_by_text("Close, but not quite. Try once more.").wait_for()
    assert learner.page.locator("#feedback").is_hidden()

    if then:
        field.fill(then)
        learner.check()
    else:
        learner.page.click("#skip")

    assert learner.verdict == verdict


def test_an_empty_answer_is_not_graded_but_may_be_skipped(learners: Open) -> None:
    learner = learners(a_folder(a_bank(a_short_answer())))
    learner.start()
    learner.check()

    assert learner.page.locator("#message").inner_text() == "Answer first, or skip the question."
    learner.page.click("#skip")
    assert learner.verdict == "– Skipped"
    assert "Thursday" in learner.page.locator("#solved").inner_text()


def test_questions_are_chosen_by_tag_type_difficulty_and_objective(learners: Open) -> None:
    learner = learners()
    learner.page.click(".choose > summary")
    chosen = learner.page.locator("#chosen")

    for kind, value in (
        ("type", "numeric"),
        ("tag", "goods"),
        ("difficulty", "easy"),
        ("objective", "goods"),
    ):
        box = learner.page.locator(f'[data-filter="{kind}"] input[value="{value}"]')
        box.check()
        assert chosen.inner_text() == "Questions selected: 1"
        box.uncheck()
    learner.page.locator('[data-filter="type"] input[value="numeric"]').check()
    learner.start()
    assert learner.page.locator("#position").inner_text() == "Question 1 of 1"
    assert learner.current_id == "stalls"


def test_questions_and_options_are_shuffled_each_time(learners: Open) -> None:
    texts = [f"w{n}" for n in "abcde"]
    bank = a_bank(*(a_multiple_choice(id=f"q{n}", answer="x", distractors=texts) for n in range(9)))
    orders: list[list[str]] = []
    options: list[dict[str, list[str]]] = []
    for _ in range(2):
        learner = learners(a_folder(bank))
        learner.start()
        seen = {}
        for question in bank.questions:
            seen[learner.current_id] = learner.current.locator(".words").all_inner_texts()
            assert learner.current.locator(".letter").all_inner_texts() == list("ABCDEF")
            learner.give(question)
            learner.next()
        orders.append(list(seen))
        options.append(seen)

    assert sorted(orders[0]) == sorted(orders[1])
    assert orders[0] != orders[1]
    assert options[0] != options[1]


def test_questions_of_a_group_stay_together_in_their_order(learners: Open) -> None:
    bank = a_bank(
        *(a_true_false(id=f"g{n}", group="g") for n in range(3)),
        *(a_true_false(id=f"q{n}") for n in range(4)),
    )
    learner = learners(a_folder(bank))
    learner.start()
    order = []
    for _ in range(7):
        order.append(learner.current_id)
        learner.give(a_true_false())
        learner.next()

    first = order.index("g0")
    assert order[first : first + 3] == ["g0", "g1", "g2"]


def test_screen_readers_name_answers_by_the_question_and_its_place(learners: Open) -> None:
    learner = learners(a_folder(a_bank(a_true_false(), a_short_answer(), a_numeric())))
    learner.start()
    for place in (1, 2, 3):
        stem = learner.current.locator(".stem").inner_text()
        named = stem if learner.current_id == "sell-after-bell" else f"Question {place} of 3"
        group = learner.page.get_by_role("group", name=named, exact=True)
        if named != stem:
            group.get_by_role("textbox", name=stem, exact=True).fill("60")
        group.wait_for()
        learner.page.click("#skip")
        learner.next()


def test_the_hint_is_opened_before_the_answer_and_that_is_kept(learners: Open) -> None:
    question = a_short_answer(hint="The day before Friday.")
    learner = learners(a_folder(a_bank(question)))
    learner.start()
    learner.current.locator(".help summary").click()

    assert "The day before Friday." in learner.current.inner_text()
    learner.give(question)
    with learner.page.expect_download() as download:
        learner.next()
        learner.page.click("#save")
    assert '"hinted":true' in download.value.path().read_text(encoding="utf-8")


def test_a_flashcard_is_asked_from_either_side(learners: Open) -> None:
    card = a_flashcard()
    fronts = set()
    learner = learners(a_folder(a_bank(card)))
    for _ in range(12):
        learner.start()
        fronts.add(learner.current.locator(".front").inner_text())
        learner.check()
        shown = learner.page.locator("#solved .answers").inner_text()
        assert {shown, learner.current.locator(".front").inner_text()} == {card.front, card.back}
        learner.page.click("#known")
        learner.next()
        learner.page.click("#again")

    assert fronts == {card.front, card.back}


def test_a_closed_page_goes_on_where_it_was(learners: Open) -> None:
    learner = learners()
    learner.page.fill("#learner", "Anna")
    learner.start()
    for _ in range(4):
        learner.give(BY_ID[learner.current_id])
        learner.next()
    learner.page.close()

    learner.open()

    resume = learner.page.locator("#resume")
    assert resume.inner_text() == "Continue (4 of 11 done)"
    assert learner.page.input_value("#learner") == "Anna"
    resume.click()
    learner.page.locator("#start").wait_for(state="hidden")
    assert learner.page.locator("#position").inner_text() == "Question 5 of 11"
    practise(learner, lambda _: True)
    assert learner.page.locator("#result").inner_text() == "11 of 11 correct at the first try"


def test_without_storage_the_page_works_and_says_that_nothing_is_kept(learners: Open) -> None:
    learner = learners(before=NO_STORAGE)

    assert "save your progress to a file" in learner.page.locator("#warning").inner_text()
    learner.start()
    assert len(practise(learner, lambda _: True)) == len(BY_ID)


def focus(page: Page, selector: str) -> None:
    """Press Tab until the focus is on something."""
    for _ in range(MAX_TABS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not reach {selector}")


def by_keyboard(page: Page, kind: str) -> None:
    """Answer a question, not always rightly, with nothing but keys."""
    match kind:
        case "multiple-choice" | "true-false":
            focus(page, ".current input[type=radio]")
            page.keyboard.press("ArrowDown")
        case "multiple-response":
            focus(page, ".current input[type=checkbox]")
            page.keyboard.press("Space")
        case "short-answer" | "numeric" | "date" | "cloze":
            focus(page, ".current input[type=text]")
            page.keyboard.type("12 May 1911" if kind == "date" else "60")
        case "matching":
            focus(page, ".current select")
            page.keyboard.press("ArrowDown")
        case "ordering":
            focus(page, ".current .move[aria-disabled=false]")
            page.keyboard.press("Enter")
        case "open-ended":
            focus(page, ".current textarea")
            page.keyboard.type("Some like it.")
        case _:
            pass
    focus(page, "#check")
    page.keyboard.press("Enter")
    if kind == "open-ended":
        focus(page, ".criteria input")
        page.keyboard.press("Space")
        focus(page, "#check")
        page.keyboard.press("Enter")
    if kind == "flashcard":
        focus(page, "#known")
        page.keyboard.press("Space")
    page.locator("#next").wait_for()


def test_every_type_is_answered_by_the_keyboard_alone(learners: Open) -> None:
    learner = learners()
    page = learner.page
    focus(page, "#practise")
    page.keyboard.press("Enter")
    page.locator("#start").wait_for(state="hidden")
    for question in list(BY_ID):
        assert question
        by_keyboard(page, BY_ID[learner.current_id].type)
        assert page.evaluate("document.activeElement.id") == "verdict"
        focus(page, "#next")
        page.keyboard.press("Enter")
        page.locator("#next").wait_for(state="hidden")

    assert page.locator("#position").inner_text().startswith("Repeat") or page.locator("#end").is_visible()


def test_enter_in_a_typed_answer_checks_it_and_on_the_verdict_goes_on(learners: Open) -> None:
    learner = learners(a_folder(a_bank(a_short_answer(), a_numeric())))
    learner.start()
    for _ in range(2):
        answer = "Thursday" if learner.current_id == "market-day" else "60"
        learner.page.keyboard.type(answer)
        learner.page.keyboard.press("Enter")
        assert learner.verdict == "✓ Correct"
        learner.page.keyboard.press("Enter")
        learner.page.locator("#next").wait_for(state="hidden")

    assert learner.page.locator("#end").is_visible()


def test_at_opening_the_script_makes_the_elements_of_no_question(learners: Open) -> None:
    count = "document.querySelectorAll('*').length"
    made = {}
    for size in (20, 200):
        questions = [a_multiple_choice(id=f"q{n}") for n in range(size)]
        learner = learners(a_folder(a_bank(*questions)))
        after = learner.page.evaluate(count)
        before = learner.page.evaluate(
            "html => new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*').length",
            learner.file.read_text(encoding="utf-8"),
        )
        made[size] = after - before

    assert made[20] == made[200]
    assert made[200] < 50
