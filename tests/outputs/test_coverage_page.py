"""The page of an article shaded by coverage."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from samples import a_bank, a_folder, a_multiple_choice, a_numeric, an_article

from outputs.worksheet_cases import an_arabic_folder, read_page
from quizgen.model.coverage import measure_coverage
from quizgen.model.folder import Folder, make_empty_article
from quizgen.outputs.coverage_page import coverage_page

HOSTILE = a_folder(
    a_bank(a_multiple_choice(ask="<script>alert(1)</script> & {{ x }}?", cite="<b>Sixty</b>")),
    article=an_article(
        '<b>Sixty</b> stalls. "Nobody" else & more.', "The end, in 1954.", title="<i>Market</i>"
    ),
)


def page_of(folder: Folder) -> bytes:
    return coverage_page(folder, measure_coverage(folder))


def test_every_sentence_leads_to_its_questions_and_back() -> None:
    page = read_page(page_of(a_folder()))
    anchors = {has["id"] for _, has in page.elements if "id" in has}
    links = {has["href"].removeprefix("#") for has in page.all("a")}
    assert links <= anchors
    assert len(page.all("a", **{"class": "count"})) == len(measure_coverage(a_folder()).sentences)


def test_all_text_is_text() -> None:
    page = read_page(page_of(HOSTILE))
    assert not page.all("script")
    assert not page.all("b")
    assert "<script>alert(1)</script> & {{ x }}?" in page.text
    assert page.text.count("<b>Sixty</b> stalls.") == 2


def test_what_nobody_asks_about_is_said() -> None:
    text = read_page(page_of(HOSTILE)).text
    assert text.count("No question covers this sentence.") == 2
    assert "Not covered: 1954" in text


def test_reading_grades_are_told_of_long_texts_and_of_none_else() -> None:
    folder = a_folder(a_bank(a_numeric()), article=an_article("The cat sat on the mat. " * 20))
    assert "Reading level" in read_page(page_of(folder)).text
    assert [cell for cell in read_page(page_of(folder)).text.split() if cell == "120"] == ["120"]
    assert "Reading level" not in read_page(page_of(HOSTILE)).text


def test_pending_questions_are_counted_and_listed() -> None:
    pending = a_numeric(cite=None, pending="an old test")
    text = read_page(page_of(a_folder(a_bank(a_multiple_choice(), pending)))).text

    assert "1 of 2 questions cited, 1 not yet keyed to the article." in text
    assert "numeric · market-basics/stalls" in text
    assert "keyed" not in read_page(page_of(a_folder())).text


def test_without_an_article_there_is_nothing_to_cover() -> None:
    bank = a_bank(a_numeric(cite=None, pending="an old test"))
    page = read_page(page_of(a_folder(bank, article=make_empty_article("market", [bank]))))

    assert "There is no article, so there is nothing to cover." in page.text
    assert "sentences" not in page.text
    assert not page.all("article")


def test_an_article_without_questions_has_a_page_too() -> None:
    folder = a_folder(a_bank(a_numeric(cite="gone")), article=an_article("One sentence."))
    assert "0 of 1 sentences are covered (0%)" in read_page(page_of(folder)).text


@pytest.mark.parametrize("name", ["english", "arabic"])
def test_a_click_shows_the_questions_and_nothing_is_wider_than_a_phone(
    name: str, browser: Browser, tmp_path: Path
) -> None:
    folder = a_folder() if name == "english" else an_arabic_folder()
    file = tmp_path / "coverage.html"
    file.write_bytes(page_of(folder))
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator("a.count").last.click()
    shown = page.locator(".sentence:target")
    assert shown.is_visible()
    assert shown.locator("blockquote").inner_text() == measure_coverage(folder).sentences[-1].text.replace(
        "*", ""
    )
    page.close()
