"""Practice pages and exams as they look: what axe finds, one column at 400 %, touch, dark mode, and paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext
from samples import (
    a_bank,
    a_cloze,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_picture,
    a_short_answer,
    an_article,
    an_ordering,
    one_of_each,
)

from outputs.page_cases import Learner, exam_page, practice_page
from outputs.worksheet_cases import a_hostile_folder, an_arabic_folder
from quizgen.model.folder import Folder, Media
from quizgen.model.questions import Question

pytestmark = pytest.mark.slow

HOSTILE: Final = '</script><img src="http://127.0.0.1:9/x" onerror="document.title=1"><b onclick=x>**b**'
SMALL_TARGETS: Final = """() => [...document.querySelectorAll("button, select, summary, .options label, .item input:not([data-paper])")]
  .filter(each => each.checkVisibility() && !each.closest("label") || each.matches(".options label") && each.checkVisibility())
  .filter(each => each.getBoundingClientRect().height < 39.9)
  .map(each => each.outerHTML.slice(0, 80))"""
"""What is lower than a finger wants."""


def a_rich_folder() -> Folder:
    """Every type, with a hint, a picture, a recording, a formula and a table."""
    media = {
        "image": {"file": "map.png", "alt": "A map", "width": "40%"},
        "audio": {"file": "bell.mp3", "transcript": "A bell."},
    }
    questions = (
        *one_of_each(),
        a_short_answer(
            id="rich",
            hint="The day before Friday.",
            explain="As $\\frac{1}{2}$:\n\n| a |\n|--:|\n| 1 |",
            **media,
        ),
    )
    return a_folder(a_bank(*questions), media=(a_picture("map.png"), Media(file="bell.mp3", data=b"ID3")))


def a_small_folder() -> Folder:
    """The types with the widest answer spaces."""
    return a_folder(a_bank(a_cloze(), a_matching(), an_ordering()))


def all_questions(folder: Folder) -> dict[str, Question]:
    return {question.id: question for question in folder.banks[0].active}


def screens(learner: Learner, folder: Folder) -> Iterator[str]:
    """Every screen of a practice page, each question before and after its answer."""
    yield "start"
    learner.page.click(".choose > summary")
    learner.page.click(".whole-article > summary")
    yield "start, open"
    learner.start()
    known = all_questions(folder)
    for _ in known:
        question = known[learner.current_id]
        yield f"{question.id} asked"
        learner.give(question, right=False)
        yield f"{question.id} answered"
        learner.next()
    learner.page.click("#stop")
    learner.page.locator("#end").wait_for()
    yield "end"


def sizes(learner: Learner) -> tuple[int, int]:
    wide, room = learner.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return wide, room


@pytest.mark.parametrize(
    ("width", "scheme", "preset", "folder"),
    [
        (1280, "light", "normal", a_rich_folder),
        (320, "dark", "normal", a_rich_folder),
        (320, "light", "dyslexia", a_small_folder),
        (1280, "dark", "dyslexia", a_small_folder),
        (320, "light", "large", an_arabic_folder),
    ],
)
def test_axe_finds_nothing_and_at_400_percent_nothing_is_cut_off(
    browser: Browser, tmp_path: Path, width: int, scheme: Any, preset: str, folder: Any
) -> None:
    view = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme, "bypass_csp": True}
    learner = Learner(browser, tmp_path / "page.html", practice_page(folder(), preset=preset), **view)
    for name in screens(learner, folder()) if folder is not an_arabic_folder else ["start"]:
        found = Axe().run(learner.page)
        assert found.violations_count == 0, f"{name}\n{found.generate_report()}"
        wide, room = sizes(learner)
        assert wide <= room, name
        assert learner.page.evaluate(SMALL_TARGETS) == [], name
    learner.close()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_exams(browser: Browser, tmp_path: Path, width: int, scheme: Any) -> None:
    view = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme, "bypass_csp": True}
    learner = Learner(browser, tmp_path / "exam.html", exam_page(seconds=600), **view)
    for step in ("start", "asked", "done"):
        if step == "asked":
            learner.start()
        if step == "done":
            learner.check()
            learner.check()
            learner.page.locator("#end").wait_for()
        found = Axe().run(learner.page)
        assert found.violations_count == 0, f"{step}\n{found.generate_report()}"
        wide, room = sizes(learner)
        assert wide <= room
    learner.close()


def test_words_that_are_too_long_for_a_phone_are_broken(browser: Browser, tmp_path: Path) -> None:
    folder = a_hostile_folder()
    learner = Learner(
        browser, tmp_path / "page.html", practice_page(folder), viewport={"width": 320, "height": 640}
    )
    learner.start()
    for _ in folder.banks[0].active:
        wide, room = sizes(learner)
        assert wide <= room, learner.current_id
        learner.page.click("#skip")
        wide, room = sizes(learner)
        assert wide <= room, learner.current_id
        learner.next()
    learner.close()


def test_hostile_text_is_shown_and_does_nothing(browser: Browser, tmp_path: Path) -> None:
    texts = {"explain": HOSTILE, "hint": HOSTILE, "tags": ["a"]}
    question = a_multiple_choice(
        ask=HOSTILE, answer=HOSTILE + "1", distractors=[{"text": HOSTILE + "2", "feedback": HOSTILE}], **texts
    )
    article = an_article(f"{HOSTILE} Only grain was sold at first {HOSTILE}", title=HOSTILE)
    folder = a_folder(a_bank(question, title=HOSTILE), article=article)
    for html in (practice_page(folder), exam_page(folder)):
        learner = Learner(browser, tmp_path / "page.html", html)
        learner.start()
        learner.page.locator(".options label", has_text="b2").locator("input").first.check()
        learner.check()
        learner.page.locator(".verdict").wait_for()
        assert learner.page.locator("mark").inner_text() == "Only grain was sold at first"
        assert "onerror=" in learner.page.locator(".authors").inner_text()
        assert learner.page.title() == HOSTILE
        learner.close()


def test_a_printed_page_is_a_worksheet_without_keys(context: BrowserContext, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(practice_page(), encoding="utf-8")
    page = context.new_page()
    page.goto(file.as_uri())
    page.locator("#practise").click()
    page.locator("#start").wait_for(state="hidden")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    assert page.locator(".item").evaluate_all("items => items.every(item => item.checkVisibility())")
    assert page.locator(".lefts .box").first.is_visible()
    assert page.locator("#check").is_hidden()
    assert page.locator(".solution").first.is_hidden()
    pdf = page.pdf()
    assert 2 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") <= 4


def test_without_javascript_the_keys_open_one_by_one(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(practice_page(), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    solutions = page.locator("section details", has_text="Show the answer")

    assert solutions.count() == len(one_of_each())
    assert page.get_by_text("Only grain was sold at first").last.is_hidden()
    solutions.first.locator("summary").click()
    assert solutions.first.locator("q").is_visible()
    assert page.locator("#practise").is_hidden()
    context.close()
