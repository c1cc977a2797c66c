"""The page of a class report: its text, its links, how it looks, and how it prints."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from outputs.worksheet_cases import an_arabic_folder, read_page
from playwright.sync_api import Browser
from pypdf import PdfReader
from samples import a_bank, a_folder, a_multiple_choice, an_article

from class_results.report_cases import NAME, Answers, a_report
from quizgen.api.loading import load
from quizgen.class_results.class_report import ClassReport
from quizgen.class_results.report_page import MAX_CELL, MAX_OPENING, report_page
from quizgen.model.questions import MultipleChoice, TrueFalse, options
from quizgen.outputs.labels import languages
from quizgen.problems import Problem, Severity, Span

WARNING = Problem(Span("/home/ada/banks/market.yaml", 12, 5), "key-missed", "9 chose honey", Severity.WARNING)


def page_of(report: ClassReport, language: str = "en") -> bytes:
    return report_page(report, "Market <basics>", language, {"market-basics/first-goods": [WARNING]})


def a_hostile_report() -> ClassReport:
    bank = a_bank(
        a_multiple_choice(
            ask="<script>alert(1)</script> & {{ x }}?",
            answer="<b>grain</b>",
            objective="goods",
            cite="<b>Sixty</b>",
        ),
        objectives={"goods": "<u>Say"},
    )
    folder = a_folder(bank, article=an_article("<b>Sixty</b> stalls.", title="<i>Market</i>"))
    return a_report({"first-goods": ["<b>grain</b>", "honey"]}, folder)


def an_arabic_report() -> ClassReport:
    answers: Answers = {"first-goods": ["ستون", "عشرون", "عشرون"], "sell-after-bell": ["خطأ", "صح", ""]}
    return a_report(answers, an_arabic_folder())


def test_the_page_tells_what_to_teach_again_and_how_the_questions_did() -> None:
    text = " ".join(read_page(page_of(a_report())).text.split())

    assert "Learners 12 Questions 4 Points earned 65%" in text
    assert "paragraph 2: 50% of the points missed The market began in 1834" in text
    assert "grain ✓ 6 · 50%" in text
    assert "honey 5 · 42%" in text
    assert "Say what is sold on the market 63%" in text


def test_a_warning_is_beside_its_question_with_the_line_of_the_file_and_no_folder() -> None:
    text = " ".join(read_page(page_of(a_report())).text.split())

    assert "Strong learners chose another answer than the key. market.yaml:12" in text
    assert "ada" not in text


def test_the_page_names_no_learner() -> None:
    assert NAME.encode() not in page_of(a_report())


def test_all_text_is_text() -> None:
    page = read_page(page_of(a_hostile_report()))

    assert not page.all("script")
    assert not page.all("b")
    assert not page.all("i")
    assert not page.all("u")
    for text in (
        "<script>alert(1)</script> & {{ x }}?",
        "<b>grain</b>",
        "<u>Say",
        "Market <basics>",
        "<b>Sixty</b> stalls.",
    ):
        assert text in page.text


@pytest.mark.parametrize("language", languages())
def test_every_link_leads_somewhere_and_the_words_are_those_of_the_language(language: str) -> None:
    page = read_page(page_of(a_report(), language))
    (html,) = page.all("html")

    assert html["lang"] == language
    assert {has["href"].removeprefix("#") for has in page.all("a")} <= {
        has["id"] for _, has in page.elements if "id" in has
    }
    assert ("Teach again first" in page.text) == (language == "en")


@pytest.mark.parametrize("text", ["Only grain was sold. " * 40, "\u7cae" * 700], ids=["spaced", "unspaced"])
def test_long_stems_and_paragraphs_are_shown_by_their_beginning(text: str) -> None:
    bank = a_bank(a_multiple_choice(ask=f"{text}?", cite=text[:20].strip()))
    folder = a_folder(bank, article=an_article(text.strip()))
    data = page_of(a_report({"first-goods": ["honey"] * 3}, folder)).decode()
    shown = re.findall(r"<bdi[^>]*>([^<]*\u2026)", data)

    assert [len(part) for part in shown] == [
        pytest.approx(limit, abs=12) for limit in (MAX_OPENING, MAX_CELL)
    ]


def test_sentences_that_no_question_cites_are_not_shaded() -> None:
    page = read_page(page_of(a_report()))
    shades = {has["id"]: has.get("class") for has in page.all("span") if has.get("id", "").endswith("-text")}

    assert shades["a1-1-1-text"] == "shade2"
    assert shades["a1-1-2-text"] is None
    assert shades["a1-5-2-text"] == "shade1"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("report", "width", "scheme"),
    [(a_report, 320, "light"), (a_report, 1280, "dark"), (an_arabic_report, 1280, "light")],
    ids=["phone", "dark", "arabic"],
)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    report: Callable[[], ClassReport], width: int, scheme: Literal["light", "dark"], browser: Browser
) -> None:
    language = "ar" if report is an_arabic_report else "en"
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.set_content(page_of(report(), language).decode())
    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.slow
def test_a_click_on_a_figure_shows_the_questions_of_the_sentence(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(page_of(a_report()))
    page = browser.new_page()
    page.goto(file.as_uri())
    page.locator("#a1-2-2-text + a").click()

    assert page.locator(".sentence:target li").inner_text() == (
        "What was sold in the first years of the market? 50% of the points missed"
    )
    page.close()


SHIPPED = Path(__file__).parents[2] / "question_banks" / "us-withdrawal-from-iraq"
FONT_SIZES = """() => [...document.querySelectorAll("body *")].filter(each => each.checkVisibility() && each.innerText?.trim())
  .map(each => parseFloat(getComputedStyle(each).fontSize) * 0.75)"""


def a_long_report(*, longer: bool) -> ClassReport:
    """The thirty longest questions that we ship, answered by thirty learners. The article may be twice as long."""
    [folder] = load([str(SHIPPED)]).folders
    known = [
        each
        for bank in folder.banks
        for each in bank.questions
        if isinstance(each, MultipleChoice | TrueFalse)
    ]
    known.sort(key=lambda each: -len(each.model_dump_json()))
    chosen = tuple(each.model_copy(update={"group": None}) for each in known[:30])
    passages = folder.article.passages
    if longer:
        passages = tuple(each.model_copy(update={"text": f"{each.text} {PADDING}"}) for each in passages)
    answers = {
        question.id: [_answer(question, learner if learner % 3 else at) for learner in range(30)]
        for at, question in enumerate(chosen)
    }
    bank = folder.banks[0].model_copy(update={"questions": chosen, "worksheets": ()})
    article = folder.article.model_copy(update={"passages": passages})
    return a_report(answers, folder.model_copy(update={"article": article, "banks": (bank,)}))


PADDING = (
    "It was reported at the time by several correspondents who stayed there, as the paper said later. " * 2
)


def _answer(question: MultipleChoice | TrueFalse, choice: int) -> str:
    if isinstance(question, TrueFalse):
        return ("true", "false")[choice % 2]
    shown = options(question)
    return shown[choice % len(shown)].text


@pytest.mark.slow
@pytest.mark.parametrize(("language", "longer"), [("en", False), ("en", True), ("de", True)])
def test_thirty_long_questions_print_on_the_two_sides_of_a_sheet_in_9_points(
    browser: Browser, language: str, *, longer: bool
) -> None:
    report = a_long_report(longer=longer)
    warned = {each.card.id: [WARNING] for each in report.questions}
    page = browser.new_page()
    page.set_content(report_page(report, "The withdrawal", language, warned).decode())
    page.emulate_media(media="print")
    sizes = page.evaluate(FONT_SIZES)
    first, second = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.close()

    assert min(sizes) >= 9
    text = first.extract_text() + second.extract_text()
    assert 4 <= text.count("market.yaml:12") <= 12
