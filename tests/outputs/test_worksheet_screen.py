"""Sheets on the screen: what axe finds, one column at 400 %, letters large enough, and the keyboard."""

from __future__ import annotations

from typing import Any, Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from samples import a_folder, an_article

from outputs.worksheet_cases import a_hostile_folder, a_roomy_folder, an_arabic_folder, an_entry, made, result
from quizgen.model.folder import Folder
from quizgen.outputs.index import index_page

pytestmark = pytest.mark.slow

PRESETS: Final = ("normal", "dyslexia", "large")
EVERYTHING: Final[dict[str, Any]] = {
    "headings": True,
    "line_numbers": True,
    "citations": True,
    "word_bank": True,
    "forms": 1,
}
FOLDERS: Final = {
    "every type": a_folder,
    "arabic": an_arabic_folder,
    "hostile": a_hostile_folder,
    "roomy": a_roomy_folder,
}
TEST: Final = {"columns": 2, "score_boxes": True, "points_table": True, "article": "separate"}

SMALLEST: Final = """() => {
  const sizes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    if (node.data.trim() && node.parentElement.getClientRects().length)
      sizes.push(parseFloat(getComputedStyle(node.parentElement).fontSize));
  }
  for (const field of document.querySelectorAll("input, textarea"))
    sizes.push(parseFloat(getComputedStyle(field).fontSize));
  return Math.min(...sizes) * 0.75;
}"""
"""The smallest text that is shown, in points."""


def shown(browser: Browser, data: bytes, width: int = 1280, media: str = "screen") -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.emulate_media(media="print" if media == "print" else "screen")
    page.set_content(data.decode())
    return page


def all_pages(folder: Folder, **layout: Any) -> dict[str, bytes]:
    return (
        made(folder, **EVERYTHING, **layout)
        | {f"test {name}": data for name, data in made(folder, **TEST, forms=1, **layout).items()}
        | {
            name: data
            for name, data in made(folder, cards=True, forms=1, **layout).items()
            if "cards" in name
        }
    )


@pytest.mark.parametrize(
    ("name", "preset", "width"),
    [
        (name, preset, (320, 1280)[(row + column) % 2])  # in turn: each folder and preset in both widths
        for row, name in enumerate(["every type", "arabic", "roomy"])
        for column, preset in enumerate(PRESETS)
    ],
)
def test_axe_finds_nothing(browser: Browser, name: str, preset: str, width: int) -> None:
    for file, data in all_pages(FOLDERS[name](), preset=preset).items():
        page = shown(browser, data, width)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{file}\n{found.generate_report()}"
        page.close()


def test_axe_finds_nothing_on_the_index_page(browser: Browser) -> None:
    folder = a_folder()
    page = shown(browser, index_page([an_entry(folder, result(folder))]))
    assert Axe().run(page).violations_count == 0
    page.close()


def test_axe_finds_what_is_wrong(browser: Browser) -> None:
    page = shown(browser, b"<!doctype html><title>x</title><input><p style='color: #aaa'>pale</p>")
    assert Axe().run(page).violations_count > 1
    page.close()


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_at_400_percent_a_sheet_is_one_column(browser: Browser, name: str, preset: str) -> None:
    for data in all_pages(FOLDERS[name](), preset=preset).values():
        page = shown(browser, data, 320)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.close()


@pytest.mark.parametrize(
    ("preset", "media", "least"),
    [
        ("normal", "print", 8),
        ("dyslexia", "print", 12),
        ("large", "print", 18),
        ("normal", "screen", 9),
        ("dyslexia", "screen", 12),
        ("large", "screen", 18),
    ],
)
def test_nothing_is_smaller_than_the_preset_allows(
    browser: Browser, preset: str, media: str, least: float
) -> None:
    folder = a_folder(
        article=an_article("The *bell* is `rung` at $x^2$.", "Only **grain** was sold at first.")
    )
    for data in (*all_pages(folder, preset=preset).values(), *all_pages(a_folder(), preset=preset).values()):
        page = shown(browser, data.replace(b"noon", b"noon<sup>2</sup>"), media=media)
        assert page.evaluate(SMALLEST) >= least - 0.02
        page.close()


@pytest.mark.parametrize("preset", ["dyslexia", "large"])
def test_presets_for_reading_have_no_italics_no_underlines_and_more_room(
    browser: Browser, preset: str
) -> None:
    folder = a_folder(article=an_article("The *bell* is rung at $x^2$ noon."))
    for data in all_pages(folder, preset=preset).values():
        page = shown(browser, data)
        styles = page.evaluate(
            "[...document.querySelectorAll('main *')].map(e => getComputedStyle(e)).map(s =>"
            " [s.fontStyle, s.textDecorationLine, s.textTransform, s.fontFamily.includes('Noto Serif')])"
        )
        assert {tuple(style) for style in styles} == {("normal", "none", "none", False)}
        paragraph = "getComputedStyle(document.querySelector('.stem, .inner'))"
        if not page.locator(".stem, .inner").count():
            continue  # the short key, which is for teachers
        size, leading = (
            float(page.evaluate(f"parseFloat({paragraph}.{name})")) for name in ("fontSize", "lineHeight")
        )
        assert leading / size == pytest.approx(1.5)
        page.close()


def test_letters_of_the_dyslexia_preset_stand_apart_but_joined_scripts_stay_joined(browser: Browser) -> None:
    spacing = "getComputedStyle(document.querySelector('.stem')).letterSpacing"
    latin = shown(browser, made(preset="dyslexia")["market-basics-a-dyslexia.html"])
    arabic = shown(browser, made(an_arabic_folder(), preset="dyslexia")["market-basics-a-dyslexia.html"])
    assert float(latin.evaluate(f"parseFloat({spacing})")) == pytest.approx(0.05 * 14 / 0.75, rel=0.02)
    assert arabic.evaluate(spacing) in {"normal", "0px"}
    background = "getComputedStyle(document.querySelector('.sheet')).backgroundColor"
    assert latin.evaluate(background) == "rgb(253, 246, 227)"
    latin.emulate_media(media="print")
    assert latin.evaluate(background) == "rgba(0, 0, 0, 0)"
    latin.close()
    arabic.close()


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("name", ["every type", "arabic"])
def test_nothing_is_shaded_on_paper(browser: Browser, name: str, preset: str) -> None:
    for data in all_pages(FOLDERS[name](), preset=preset).values():
        page = shown(browser, data, media="print")
        shades = page.evaluate(
            "[...document.querySelectorAll('*')].map(e => getComputedStyle(e)).flatMap(s =>"
            " [s.backgroundColor, s.backgroundImage, s.boxShadow])"
        )
        assert set(shades) <= {"rgba(0, 0, 0, 0)", "none"}
        page.close()


def test_numbers_of_lines_give_way_on_a_narrow_screen(browser: Browser) -> None:
    data = made(line_numbers=True, forms=1)["market-basics.html"]
    for width, visible in ((320, False), (1280, True)):
        page = shown(browser, data, width)
        assert page.locator(".line-number").first.is_visible() is visible
        page.close()


@pytest.mark.parametrize(("preset", "least"), [("dyslexia", 12), ("large", 18)])
def test_exponents_of_formulas_are_as_large_as_the_preset_allows(
    browser: Browser, preset: str, least: float
) -> None:
    folder = a_folder(article=an_article("It is $x^x$."))
    page = shown(
        browser,
        made(folder, preset=preset)["market-basics-a-large.html".replace("large", preset)],
        media="print",
    )
    base, exponent = page.evaluate(
        "[...document.querySelectorAll('.paragraph .formula path')].map(e => e.getBoundingClientRect().height)"
    )
    text = float(
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('.paragraph p')).fontSize)")
    )
    formula = float(
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('.formula')).fontSize)")
    )
    assert exponent / base * formula * 0.75 >= least * 0.98
    assert formula == text
    page.close()
