"""Feedback sheets say what was answered and what is correct, with the cited words, each learner on pages of their own."""

from __future__ import annotations

import io
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from pypdf import PdfReader
from samples import a_bank, a_folder, one_of_each

from class_results.class_cases import grade_files, table
from quizgen.class_results.class_points import LearnerPoints, points_by_learner
from quizgen.class_results.feedback_view import FeedbackPage, feedback_html, feedback_page
from quizgen.model.folder import Folder

MARKET = a_folder(a_bank(*one_of_each()))
HEADS = (
    "name",
    "form",
    "first-goods",
    "goods-today",
    "stalls",
    "bell-at-noon",
    "years-of-the-hall",
    "two-views",
)


def learners(*rows: tuple[str, ...], folder: Folder = MARKET) -> tuple[LearnerPoints, ...]:
    graded = grade_files(("7b.csv", table(HEADS, *rows)), folder=folder)
    return points_by_learner(graded, {name: f"P{n}" for n, name in enumerate(graded.by_learner, 7)})


def sheets(*rows: tuple[str, ...], with_names: bool = True) -> FeedbackPage:
    return feedback_page(learners(*rows), with_names=with_names)


ANNA = (
    "Anna",
    "B",
    "honey",
    "cheese; honey; fish",
    "<12>",
    "bell; ",
    "1911 -> opening",
    "Some say <b>so</b>.",
)
BEN = ("Ben", "", "grain", "cheese; honey; bread", "60", "bell; noon", "1911: opening; 1954: repair of the roof; 1987: adding of the clock", "")  # fmt: skip


def test_a_missed_question_has_the_answer_the_key_and_the_cited_words() -> None:
    (anna,) = sheets(ANNA).sheets
    first = next(each for each in anna.missed if "first years" in str(each.entry.stem))
    assert [str(line) for line in first.given] == ["honey"]
    assert [str(answer.text) for answer in first.entry.answers] == ["grain"]
    assert [(source.paragraph, str(source.words)) for source in first.entry.sources] == [
        ("paragraph 2", "“Only grain was sold at first”")
    ]
    assert first.points == "0 / 1"


def test_answers_are_shown_in_the_words_of_the_bank_and_typed_words_as_text() -> None:
    (anna,) = sheets(ANNA).sheets
    given = {each.number: [str(line) for line in each.given] for each in anna.missed}
    assert ["cheese", "honey", "fish"] in given.values()
    assert ["1911 – opening"] in given.values()
    assert ["bell", "–"] in given.values()
    assert ["&lt;12&gt;"] in given.values()
    assert ["Some say &lt;b&gt;so&lt;/b&gt;."] in given.values()


def test_the_authors_feedback_on_an_option_is_there() -> None:
    (anna,) = sheets(ANNA).sheets
    assert "Fish comes from the coast." in [str(line) for each in anna.missed for line in each.feedback]


def test_questions_have_the_numbers_of_the_learners_form() -> None:
    (anna,) = sheets(ANNA).sheets
    numbers = [int(entry.number) for entry in anna.tables[0]]
    assert numbers == sorted(numbers)
    assert numbers != list(range(1, 7))
    assert anna.form == "Form B"


def test_correct_answers_are_not_repeated_and_open_ones_wait_for_a_person() -> None:
    anna, ben = sheets(ANNA, BEN).sheets
    assert [each.verdict for each in ben.missed] == [""]
    assert [each.verdict for each in anna.missed if each.points == ""] == [
        "This answer is still to be graded by a person."
    ] * 2
    assert (ben.total, ben.percent) == ("7 / 10", "70%")


def test_pseudonyms_stand_in_the_place_of_names_in_an_order_that_does_not_tell_them() -> None:
    page = feedback_html(sheets(ANNA, BEN, with_names=False)).decode()
    assert re.findall(r'<h1 id="name-\d"><bdi>(.*?)</bdi>', page) == ["P7", "P8"]
    assert "Anna" not in page


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "it"])
def test_our_words_are_in_the_language_of_the_bank(language: str) -> None:
    folder = a_folder(a_bank(*one_of_each(), language=language))
    page = feedback_html(feedback_page(learners(ANNA, folder=folder), with_names=True)).decode()
    assert f'lang="{language}"' in page
    for english in ("Your answer", "Correct answer", "Questions to look at", "Feedback"):
        assert english not in page


def test_each_learner_begins_a_page_with_the_name_at_its_foot(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(feedback_html(sheets(ANNA, BEN, ("Zoë “x” \\", *ANNA[1:]))).decode())
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    texts = [each.extract_text() for each in printed.pages]
    page.close()
    for name in ("Anna", "Ben", "Zoë “x” \\"):
        own = [text for text in texts if text.strip().startswith(("Feedback", name)) and name in text]
        assert own, name
    assert all(sum(f"{name}\n" in text or text.endswith(name) for name in ("Anna", "Ben", "Zoë “x” \\")) == 1 for text in texts)  # fmt: skip


def test_it_is_accessible_and_fits_a_phone(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 700})
    page.set_content(feedback_html(sheets(ANNA, BEN)).decode())
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
