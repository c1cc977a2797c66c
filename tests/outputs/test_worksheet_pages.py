"""Sheets and keys as a browser and WeasyPrint lay them out, on the screen and on paper."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Browser
from pypdf import PdfReader
from samples import a_bank, a_folder, a_multiple_choice, a_short_answer, a_true_false, an_open_ended

from outputs.weasyprint_pages import laid_out, printed_by_weasyprint
from outputs.worksheet_cases import a_hostile_folder, an_arabic_folder, an_entry, made, read_page, result
from quizgen.model.folder import Folder, Media
from quizgen.outputs.base import OutputResult
from quizgen.outputs.index import index_page
from quizgen.outputs.index_links import BankLink, FileFormat

pytestmark = pytest.mark.slow

FOLDERS: Final[dict[str, Callable[[], Folder]]] = {
    "every type": a_folder,
    "arabic": an_arabic_folder,
    "hostile": a_hostile_folder,
}
POINTS: Final = {"a4": (595, 842), "letter": (612, 792)}
MARGIN: Final = 18 / 25.4 * 72
ROOM: Final = 8  # two millimetres, in CSS pixels
OVERHANG: Final = 1.5  # points by which a letter may reach over its own width, as some Arabic ones do
NAMES: Final = sorted(FOLDERS)


def printed_by_chromium(browser: Browser, data: bytes) -> bytes:
    page = browser.new_page(java_script_enabled=False)
    page.set_content(data.decode())
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    return pdf


def pages_of(pdf: bytes) -> list[str]:
    """The words of each page. A hyphen at the end of a line may be the printer's, so all are left out."""
    return [
        "".join(page.extract_text().split()).replace("-", "") for page in PdfReader(io.BytesIO(pdf)).pages
    ]


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def words_outside(pdf: bytes, folder: Path) -> list[str]:
    """The words that stand outside the margins, as the printed boxes tell."""
    (folder / "sheet.pdf").write_bytes(pdf)
    subprocess.run(["pdftotext", "-bbox", "sheet.pdf", "boxes.html"], cwd=folder, check=True)
    outside = []
    for page in ET.parse(folder / "boxes.html").iter("{http://www.w3.org/1999/xhtml}page"):
        width = float(page.attrib["width"])
        outside += [
            str(word.text)
            for word in page
            if float(word.attrib["xMin"]) < MARGIN - OVERHANG
            or float(word.attrib["xMax"]) > width - MARGIN + OVERHANG
        ]
    return outside


def fields_astray(data: bytes) -> list[str]:
    """The fields that WeasyPrint lays out beside the thing they belong to."""
    astray = []

    def walk(box: Any, around: Any) -> None:
        tag = box.element_tag
        if tag in {"input", "textarea"} and hasattr(box, "position_y"):
            left, top = box.position_x, box.position_y
            ends = (around.position_x + around.border_width(), around.position_y + around.border_height())
            if not (
                around.position_x - 1 <= left <= ends[0]
                and around.position_y - ROOM <= top
                and top + box.border_height() <= ends[1] + ROOM
            ):
                astray.append(f"{tag} {box.element.attrib} outside {around.element_tag}")
        elif tag in {"li", "label", "fieldset", "td", "div"}:
            around = box
        for child in getattr(box, "children", ()):
            walk(child, around)

    for page in laid_out(data):
        walk(page._page_box, page._page_box)
    return astray


def fields_in_weasyprint(data: bytes) -> list[tuple[dict[str, str], float]]:
    """The fields with how far from the left they stand, from 0 to 1."""
    return [
        (dict(box.element.attrib), (box.position_x + box.border_width() / 2) / page.width)
        for page in laid_out(data)
        for box in page._page_box.descendants()
        if box.element_tag == "input"
    ]


def in_both(browser: Browser, data: bytes) -> list[bytes]:
    return [printed_by_chromium(browser, data), printed_by_weasyprint(data)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, name: str, width: int) -> None:
    folder = FOLDERS[name]()
    made_of = result(folder)
    page = browser.new_page(viewport={"width": width, "height": 800})
    for data in (*made_of.files.values(), index_page([an_entry(folder, made_of)])):
        page.set_content(data.decode())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        clipped = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => !e.matches('textarea') && getComputedStyle(e).display"
            " != 'inline' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth).map(e => e.outerHTML.slice(0, 80))"
        )
        assert clipped == []
    page.close()


@pytest.mark.parametrize("paper", sorted(POINTS))
def test_a_sheet_has_its_paper_its_form_and_its_code_on_every_page(browser: Browser, paper: str) -> None:
    for data in made(paper=paper).values():
        code = read_page(data).text.split("·")[2].split()[0]
        for pdf in in_both(browser, data):
            reader = PdfReader(io.BytesIO(pdf))
            for number, page in enumerate(reader.pages, start=1):
                assert tuple(round(float(side)) for side in page.mediabox[2:]) == POINTS[paper]
                text = " ".join(page.extract_text().split())
                assert code in text
                assert "orm A" in text or "orm B" in text
                assert f"Page {number} of {len(reader.pages)}" in text


@pytest.mark.parametrize("form", ["a", "b"])
def test_a_question_is_not_split_between_pages(browser: Browser, form: str) -> None:
    questions = [
        a_multiple_choice(
            id=f"q{n}",
            ask=f"stem{n}x of a question?",
            answer=f"right{n}x",
            distractors=[f"wrong{n}x", f"other{n}x"],
        )
        for n in range(40)
    ]
    folder = a_folder(a_bank(*questions))
    for pdf in in_both(browser, made(folder)[f"market-basics-{form}.html"]):
        pages = pages_of(pdf)
        assert len(pages) > 3
        for n in range(40):
            marks = [f"{word}{n}x" for word in ("stem", "right", "wrong", "other")]
            assert [sum(page.count(mark) for page in pages) for mark in marks] == [1, 1, 1, 1]
            assert len({at for at, page in enumerate(pages) for mark in marks if mark in page}) == 1


def test_a_question_longer_than_a_page_is_printed_whole(browser: Browser) -> None:
    for pdf in in_both(browser, made(a_hostile_folder())["market-basics-a.html"]):
        pages = pages_of(pdf)
        text = "".join(pages)
        for n in range(420):
            assert len(re.findall(rf"sentence{n}(?!\d)", text)) == 1
        assert text.count("stemend") == 1
        for n in range(1, 30):
            assert squeezed(f"option{n}") in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("paper", sorted(POINTS))
def test_nothing_stands_outside_the_margins(browser: Browser, name: str, paper: str, tmp_path: Path) -> None:
    for data in made(FOLDERS[name](), paper=paper, forms=1).values():
        for pdf in in_both(browser, data):
            assert words_outside(pdf, tmp_path) == []


@pytest.mark.parametrize("name", NAMES)
def test_weasyprint_lays_every_field_where_it_belongs(name: str) -> None:
    assert fields_astray(made(FOLDERS[name](), forms=1)["market-basics.html"]) == []


def test_an_appended_key_begins_on_a_page_of_its_own(browser: Browser) -> None:
    for pdf in in_both(browser, made(forms=1, key="appended")["market-basics.html"]):
        pages = pages_of(pdf)
        first = next(at for at, page in enumerate(pages) if "Ataglance" in page)
        assert first > 0
        assert not any("Why" in page for page in pages[:first])


@pytest.mark.parametrize("size", [(4000, 120), (120, 4000), (3000, 3000)], ids=["wide", "tall", "huge"])
@pytest.mark.parametrize("preset", ["normal", "large"])
def test_a_picture_of_any_shape_stays_within_its_page(
    browser: Browser, size: tuple[int, int], preset: str
) -> None:
    picture = io.BytesIO()
    Image.new("L", size).save(picture, "PNG")
    shown = a_multiple_choice(image={"file": "map.png", "alt": "A map"})
    folder = a_folder(a_bank(shown), media=[Media(file="map.png", data=picture.getvalue())])
    (sheet, *_) = made(folder, preset=preset).values()

    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.set_content(sheet.decode())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 658, "height": 900})  # the width of a printed page, in CSS pixels
    box = page.locator("figure img").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 658
    page.close()

    width = POINTS["a4"][0] / 72 * 96
    for printed in laid_out(sheet):
        for each in printed._page_box.descendants():
            if each.element_tag == "img":
                left, right = each.position_x, each.position_x + each.width
                assert MARGIN / 72 * 96 - 1 <= left < right <= width - MARGIN / 72 * 96 + 1
                assert each.position_y + each.height <= printed.height


def test_a_sheet_can_be_filled_in_with_the_keyboard(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(made()["market-basics-a.html"].decode())
    names = []
    for _ in range(80):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.type || ''"))
    assert {"text", "radio", "checkbox", "textarea"} <= set(names)
    page.get_by_label("Answer space for question 10").fill("They bring customers.")
    page.get_by_label("grain").check()
    assert page.get_by_label("grain").is_checked()
    page.close()


def test_what_is_written_on_the_screen_is_printed(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(made()["market-basics-a.html"].decode())
    page.get_by_label("Answer space for question 10").fill("They bring customers.")
    page.get_by_label("Name").fill("Ada Example")
    text = "".join(pages_of(page.pdf(prefer_css_page_size=True)))
    assert "Theybringcustomers." in text
    assert "AdaExample" in text
    page.close()


def test_an_arabic_sheet_is_mirrored(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.set_content(made(an_arabic_folder())["market-basics-a.html"].decode())
    middle = page.evaluate("innerWidth / 2")
    for inside in ("legend", ".paragraph .mark", ".options .box"):
        box = page.locator(inside).first.bounding_box()
        assert box is not None
        assert box["x"] > middle
    points = page.locator(".points").first.bounding_box()
    assert points is not None
    assert points["x"] < middle
    page.close()


def test_an_arabic_sheet_is_mirrored_in_weasyprint() -> None:
    fields = fields_in_weasyprint(
        made(an_arabic_folder(), preset="dyslexia")["market-basics-a-dyslexia.html"]
    )
    boxes = [place for attributes, place in fields if attributes["class"] == "box"]
    assert len(boxes) == 3 + 3 + 2 + 2 + 3
    assert min(boxes) > 0.65


def test_a_formula_is_as_large_as_the_text_and_runs_from_left_to_right(browser: Browser) -> None:
    folder = an_arabic_folder()
    question = a_multiple_choice(ask="كم $x+1$ في السوق؟", cite="سوق قديم فيه 60 دكانًا")
    bank = folder.banks[0].model_copy(update={"questions": (question,)})
    folder = folder.model_copy(update={"banks": (bank,)})
    page = browser.new_page()
    page.set_content(made(folder, forms=1)["market-basics.html"].decode())
    measured = page.evaluate(
        """() => {
          const svg = document.querySelector(".stem svg"), em = parseFloat(getComputedStyle(svg).fontSize);
          const box = svg.getBoundingClientRect(), shapes = [...svg.querySelectorAll("path")];
          return [box.height / em, box.width / em, shapes.map(shape => shape.getBoundingClientRect().left)];
        }"""
    )
    page.close()

    height, width, lefts = measured
    assert 0.4 < height < 1.1
    assert 1.2 < width < 3.5
    assert lefts == sorted(lefts)


def file_of(preset: str) -> str:
    return "market-basics.html" if preset == "normal" else f"market-basics-{preset}.html"


@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
def test_letters_of_a_formula_are_as_large_as_those_of_the_text_in_every_preset(
    browser: Browser, preset: str
) -> None:
    bank = a_bank(a_multiple_choice(ask="Is $x$ the same as $x^x$?"))
    page = browser.new_page()
    page.set_content(made(a_folder(bank), forms=1, preset=preset)[file_of(preset)].decode())
    letter, (base, exponent), text = page.evaluate(
        """() => {
          const [one, two] = document.querySelectorAll(".stem svg"), line = document.createElement("span");
          line.style = "display: inline-block; height: 1ex";
          one.parentElement.append(line);
          const height = shape => shape.getBoundingClientRect().height;
          return [height(one.querySelector("path")), [...two.querySelectorAll("path")].map(height), height(line)];
        }"""
    )
    page.close()

    assert letter == pytest.approx(text, rel=0.1)
    assert base == pytest.approx(text, rel=0.1)
    assert exponent >= {"normal": 0.6, "dyslexia": 0.84, "large": 0.99}[preset] * base


@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
def test_a_line_of_code_that_goes_on_has_a_sign_before_each_further_line(
    browser: Browser, preset: str
) -> None:
    bank = a_bank(a_multiple_choice(ask=f"```numbered\nshort\n{'long ' * 60}\n```"))
    page = browser.new_page()
    page.set_content(made(a_folder(bank), forms=1, preset=preset)[file_of(preset)].decode())
    found = page.evaluate(
        """() => [...document.querySelectorAll(".stem .code-line")].map(line => {
          const sign = getComputedStyle(line, "::before"), height = line.getBoundingClientRect().height;
          return [height / parseFloat(getComputedStyle(line).lineHeight), parseFloat(sign.height) / parseFloat(sign.backgroundSize.split(" ")[1])];
        })"""
    )
    page.close()

    (one, none), (many, signs) = found
    assert (one, none) == (pytest.approx(1, abs=0.05), pytest.approx(0, abs=0.05))
    assert many > 3
    assert signs == pytest.approx(many - 1, abs=0.05)


def smallest_letters(pdf: bytes) -> float:
    """The smallest text of a PDF, in points, with what stands in the margins."""
    sizes: list[float] = []

    def note(text: str, around: list[float], own: list[float], _: object, size: float) -> None:
        if text.strip():
            sizes.append(abs(size * own[3] * around[3]))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=note)
    return min(sizes)


@pytest.mark.parametrize(("preset", "least"), [("normal", 8), ("dyslexia", 12), ("large", 18)])
def test_no_letter_on_paper_is_smaller_than_the_preset_allows(
    browser: Browser, preset: str, least: float
) -> None:
    choices = {"headings": True, "line_numbers": True, "citations": True, "word_bank": True}
    cards = [data for name, data in made(preset=preset, forms=1, cards=True).items() if "cards" in name]
    assert cards
    for data in (*made(None, preset=preset, forms=1, **choices).values(), *cards):
        for pdf in in_both(browser, data):
            assert least - 0.1 <= smallest_letters(pdf) < 30


@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
@pytest.mark.parametrize("name", ["every type", "arabic"])
def test_chromium_breaks_no_numbered_line_again(browser: Browser, name: str, preset: str) -> None:
    long = " ".join(passage.text for passage in FOLDERS[name]().article.passages * 4)
    folder = FOLDERS[name]()
    article = folder.article.model_copy(
        update={
            "passages": tuple(
                p.model_copy(update={"text": f"{long} **{long}** {long}"}) for p in folder.article.passages
            )
        }
    )
    data = made(folder.model_copy(update={"article": article}), line_numbers=True, preset=preset, forms=1)
    page = browser.new_page(viewport={"width": 657, "height": 900})  # what A4 has between its margins
    page.emulate_media(media="print")
    page.set_content(next(iter(data.values())).decode())
    broken = page.evaluate(
        """[...document.querySelectorAll('.paragraph p')].filter(p => {
          const turns = p.querySelectorAll('br').length + 1;
          return Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight)) != turns;
        }).length"""
    )
    assert broken == 0
    assert page.locator(".line-number").count() > 0
    page.close()


def test_in_large_print_code_and_page_number_have_a_line_each(browser: Browser) -> None:
    bank = a_bank(a_multiple_choice(), bank="causes-and-consequences")
    key = made(a_folder(bank), preset="large")["causes-and-consequences-a-large-key.html"]
    code = " · ".join(["causes-and-consequences", "A", "large", read_page(key).text.split("·")[3].split()[0]])
    for pdf in in_both(browser, key):
        reader = PdfReader(io.BytesIO(pdf))
        for number, page in enumerate(reader.pages, start=1):
            lines = [" ".join(line.split()) for line in page.extract_text().splitlines()]
            assert f"Page {number} of {len(reader.pages)}" in lines
            assert f"Answer key · {code}" in lines


def test_nothing_on_the_index_page_overlaps_however_many_files_a_bank_has(browser: Browser) -> None:
    folder = a_folder(
        a_bank(a_true_false(), title="A long title of a bank that takes a good part of the line")
    )
    word, pdf = FileFormat("Word", "Word document"), FileFormat("PDF", "PDF")
    links = [
        BankLink(
            f"{label}-{form}.{kind}", "market-basics", label, label, form=form, format=kind, main=kind is None
        )
        for form in "ABCD"
        for label in ("sheet", "key")
        for kind in (None, word, pdf)
    ]
    made_of = OutputResult({link.file: b"x" for link in links}, links=tuple(links))
    data = index_page([an_entry(folder, made_of)])
    for width in (320, 600, 900, 1024, 1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.set_content(data.decode())
        assert page.locator(".forms a").count() == len(links)
        overlaps = page.evaluate(
            """() => {
              const boxes = [...document.querySelectorAll('.banks h4, .banks .count, .forms a')].flatMap(
                e => [...e.getClientRects()].map(r => [e.textContent, r]));
              return boxes.flatMap(([one, a], i) => boxes.slice(i + 1).filter(([, b]) =>
                a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
              ).map(([other]) => [one, other]));
            }"""
        )
        assert overlaps == []
        page.close()


@pytest.mark.parametrize("preset", ["normal", "large"])
def test_no_page_has_nothing_but_the_end_of_the_sheet(browser: Browser, preset: str) -> None:
    for lines in range(10, 22):
        long = an_open_ended(id="report", lines=lines)
        data = made(
            a_folder(a_bank(long, a_short_answer(id="last", ask="Lastword?"))), preset=preset, forms=1
        )
        sheet = next(iter(data.values()))
        pages = pages_of(printed_by_weasyprint(sheet))
        if lines == 16:
            assert len(pages_of(printed_by_chromium(browser, sheet))) == len(pages)
        assert "Lastword" in pages[-1] or "____" in pages[-1]
        assert not any("Endofthesheet" in page for page in pages)


@pytest.mark.parametrize("preset", ["normal", "large"])
def test_the_pages_of_an_appended_key_are_counted_apart_from_those_of_the_sheet(
    browser: Browser, preset: str
) -> None:
    (data,) = made(forms=1, key="appended", preset=preset).values()
    pages = [
        " ".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(printed_by_weasyprint(data))).pages
    ]
    first = next(at for at, page in enumerate(pages) if "At a glance" in page)
    assert first > 0
    for number, page in enumerate(pages[:first], start=1):
        assert f"Page {number} of {first}" in page
        assert "Answer key · " not in page
    for number, page in enumerate(pages[first:], start=1):
        assert f"Page {number} of {len(pages) - first}" in page
        assert "Answer key · " in page
    for text in PdfReader(io.BytesIO(printed_by_chromium(browser, data))).pages:
        words = " ".join(text.extract_text().split())
        assert re.search(r"Page \d", words)
        assert not re.search(r"Page \d+ of", words)
