"""Every shipped bank on every paper, in every preset, in two forms: whole questions, nothing outside, right labels."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from samples import a_bank, a_folder, a_multiple_choice

from outputs.anki_browser import CHROMIUM
from outputs.weasyprint_pages import laid_out
from outputs.worksheet_cases import a_hostile_folder, a_roomy_folder, read_page
from quizgen.builder.chromium import find_chromium
from quizgen.loading.folder_loader import load_folders
from quizgen.model.folder import Folder
from quizgen.outputs.labels import Labels, labels
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings

pytestmark = pytest.mark.slow

BANKS: Final = sorted(
    path
    for path in (Path(__file__).parents[2] / "question_banks").glob("*/*.yaml")
    if path.with_suffix(".lock").is_file()
)
PRESETS: Final = ("normal", "dyslexia", "large")
PAPERS: Final = ("a4", "letter")
EVERYTHING: Final = {"headings": True, "line_numbers": True, "citations": True, "word_bank": True}
MM: Final = 96 / 25.4
SIDE: Final = 18 * MM
FOOT: Final = 19 * MM
SLACK: Final = 1.5


@dataclass
class Printed:
    """A sheet as WeasyPrint lays it out."""

    pages: int = 0
    height: float = 0.0
    footers: list[str] = field(default_factory=list)
    heights: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """How high the parts of each question are: of more than one if it is split."""

    fields: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How many fields to write in or to tick each question has."""

    texts: dict[str, str] = field(default_factory=lambda: defaultdict(str))
    outside: list[str] = field(default_factory=list)
    stranded: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    """What stands on each page, without its foot."""

    lines: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How many lines each paragraph of the article has."""


def boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from boxes(child)


def text_of(box: Any) -> str:
    return "".join(child.text for child in boxes(box) if hasattr(child, "text"))


def printed(data: bytes) -> Printed:
    pages = laid_out(data)
    seen = Printed(len(pages))
    for at, page in enumerate(pages):
        body, *margins = page._page_box.children
        seen.height = body.height
        seen.footers.append(" ".join(" ".join(map(text_of, margins)).split()))
        everything = list(boxes(body))
        words = [box for box in everything if hasattr(box, "text") and box.text.strip()]
        seen.bodies.append(" ".join(word.text for word in words))
        seen.outside += (
            word.text
            for word in words
            if word.position_x < SIDE - SLACK
            or word.position_x + word.width > page.width - SIDE + SLACK
            or word.position_y + word.height > page.height - FOOT + SLACK
        )
        for box in everything:
            _note(box, seen)
        lowest = max((word.position_y for word in words), default=0.0)
        if at + 1 < len(pages):
            seen.stranded += (
                text_of(box)
                for box in everything
                if box.element_tag in {"h1", "h2", "h3"} and text_of(box) and box.position_y > lowest - 4
            )
    return seen


def _note(box: Any, seen: Printed) -> None:
    element = getattr(box, "element", None)
    if element is None or box.element_tag.endswith(("::before", "::after", "::marker")):
        return
    if box.element_tag == "fieldset" and hasattr(box, "children"):
        name = element.get("aria-describedby")
        seen.heights[name].append(box.height)
        seen.texts[name] += text_of(box)
        seen.fields[name] += sum(
            child.element_tag in {"input", "textarea"} and child.style["display"] != ("inline", "flow")
            for child in boxes(box)
        )
    if element.get("class") == "paragraph" and box.element_tag == "div":
        seen.lines[element.get("id")] += sum(type(child).__name__ == "LineBox" for child in boxes(box))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\u2010-]", "", text)


def the_folder(bank: Path) -> Folder:
    (folder,) = load_folders([bank]).folders
    return folder


def sheets(folder: Folder, forms: int = 2, **layout: Any) -> dict[str, bytes]:
    made = WORKSHEET.render(folder, WorksheetSettings(forms=forms, layout=Layout(key="none", **layout))).files
    return dict(made)


def questions_of(data: bytes) -> dict[str, str]:
    """What each question says, from its first word to its last, as the page has it."""
    html = data.decode()
    found = re.findall(r'<fieldset class="[^"]*" aria-describedby="(q\d+)">(.*?)</fieldset>', html, re.DOTALL)
    return {name: read_page(f"<body>{inner}</body>".encode()).text for name, inner in found}


def assert_footers(footers: list[str], words: Labels) -> None:
    for number, footer in enumerate(footers, start=1):
        assert words.page.format(page=number, pages=len(footers)) in footer
        assert words.form.partition("{")[0].strip() in footer


LONG: Final = re.compile(r'<fieldset class="[^"]* long[^"]*" aria-describedby="(q\d+)">')
"""A question with a long stem, or with so much room for working that it may go on on the next page."""


def assert_whole(seen: Printed, data: bytes) -> None:
    long = set(LONG.findall(data.decode()))
    for name, text in questions_of(data).items():
        parts = seen.heights[name]
        may_go_on = name in long or sum(parts) > seen.height * 0.8
        assert len(parts) == 1 or may_go_on, f"{name} is split: {text}"
        assert sorted(squeezed(text)) == sorted(squeezed(seen.texts[name])), text


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("bank", BANKS, ids=[bank.stem for bank in BANKS])
def test_a_shipped_bank_is_printed_whole_in_every_form(bank: Path, preset: str) -> None:
    folder = the_folder(bank)
    words = labels(folder.language_of(folder.banks[0]))
    # Paper and choices take turns, so that each bank, preset, paper and choice meets each other one in some sheet.
    turn = PRESETS.index(preset) + BANKS.index(bank)
    layout = EVERYTHING if turn // len(PAPERS) % 2 else {}
    for data in sheets(folder, paper=PAPERS[turn % len(PAPERS)], preset=preset, **layout).values():
        seen = printed(data)
        assert seen.outside == []
        assert seen.stranded == []
        assert_footers(seen.footers, words)
        assert_whole(seen, data)
        if layout:
            breaks = data.decode().partition("</style>")[2]
            for name, lines in seen.lines.items():
                text = re.search(rf'id="{name}">(.*?)</div>', breaks, re.DOTALL)
                assert text
                numbers = text.group(1).count("line-number") + 1  # each is a box, and so is the paragraph's
                assert lines == 1 + numbers + text.group(1).count("<br"), f"{name} is broken once more"


@pytest.mark.parametrize("preset", PRESETS)
def test_two_hundred_questions_are_printed_whole(preset: str) -> None:
    questions = [
        a_multiple_choice(
            id=f"q{n}", ask=f"What is sold at {n} o'clock?", answer=f"a{n}", distractors=["b", "c"]
        )
        for n in range(200)
    ]
    (data,) = sheets(a_folder(a_bank(*questions)), forms=1, preset=preset).values()
    seen = printed(data)
    assert len(questions_of(data)) == 200
    assert seen.outside == []
    assert_whole(seen, data)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("preset", PRESETS)
def test_hostile_questions_stay_within_the_page(preset: str, paper: str) -> None:
    (data,) = sheets(a_hostile_folder(), forms=1, preset=preset, paper=paper, **EVERYTHING).values()
    seen = printed(data)
    assert seen.outside == []
    assert_whole(seen, data)


@pytest.mark.parametrize(
    ("preset", "paper", "columns"),
    [("normal", "a4", 1), ("normal", "letter", 2), ("dyslexia", "a4", 2), ("large", "letter", 1)],
)
def test_room_for_working_and_columns_stay_within_the_page(preset: str, paper: str, columns: int) -> None:
    layout = {"columns": columns, "score_boxes": True, "points_table": True, "article": "separate"}
    files = sheets(a_roomy_folder(), forms=1, preset=preset, paper=paper, **layout)
    handout = printed(files.pop(next(name for name in files if name.endswith("-text.html"))))
    assert handout.outside == handout.stranded == []
    for data in files.values():
        seen = printed(data)
        assert seen.outside == []
        assert seen.stranded == []
        assert_whole(seen, data)


@pytest.mark.parametrize("columns", [1, 2])
def test_chromium_prints_room_for_working_and_columns_as_whole(browser: Browser, columns: int) -> None:
    data = sheets(a_roomy_folder(), columns=columns, article="without")["market-basics-b.html"]
    for number, places in enumerate(places_in_chromium(browser, data), start=1):
        assert places[0] == places[1], f"question {number}"
        assert len(places[0]) == 1


@pytest.mark.parametrize(
    ("bank", "preset", "paper", "columns"),
    [
        ("date-palm-basics", "large", "a4", 1),
        ("causes-and-consequences", "dyslexia", "a4", 1),
        ("causes-and-consequences", "dyslexia", "letter", 2),
        ("figures-and-costs", "normal", "a4", 2),
        ("figures-and-costs", "large", "letter", 1),
        ("people-and-institutions", "normal", "a4", 1),
    ],
)
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: sh tests/install_programs.sh")
def test_both_engines_print_the_same_number_of_pages(
    bank: str, preset: str, paper: str, columns: int
) -> None:
    (path,) = (each for each in BANKS if each.stem == bank)
    files = sheets(the_folder(path), preset=preset, paper=paper, columns=columns)
    for name, data in files.items():
        in_chromium = PdfReader(BytesIO(find_chromium().print(data))).pages
        assert len(laid_out(data)) == len(in_chromium), name


MARKED: Final = re.compile(r"<legend>|</fieldset>")


def marked(data: bytes) -> bytes:
    """The sheet with a word that can be found again at the beginning and at the end of each question."""
    count = iter(range(10**6))

    def mark(found: re.Match[str]) -> str:
        number, end = divmod(next(count), 2)
        word = f'<span style="font-size:2px">{"end" if end else "begin"}{number}x</span>'
        return word + found[0] if end else f"<legend>{word}"

    return MARKED.sub(mark, data.decode()).encode()


def places_in_chromium(browser: Browser, data: bytes) -> Iterator[list[list[int]]]:
    """For each question that must not be broken the pages on which it begins and ends, as Chromium prints it."""
    page = browser.new_page(java_script_enabled=False)
    page.set_content(marked(data).decode())
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    texts = ["".join(each.extract_text().split()) for each in PdfReader(BytesIO(pdf)).pages]
    for number, kind in enumerate(re.findall(r'<fieldset class="([^"]*)"', data.decode())):
        if kind.endswith((" long", " long pictured")):
            continue
        yield [
            [at for at, text in enumerate(texts) if f"{word}{number}x" in text] for word in ("begin", "end")
        ]


@pytest.mark.parametrize(("at", "bank"), list(enumerate(BANKS)), ids=[bank.stem for bank in BANKS])
def test_chromium_prints_a_shipped_bank_as_whole(browser: Browser, at: int, bank: Path) -> None:
    folder = the_folder(bank)
    layout: dict[str, Any] = {"preset": PRESETS[at % 3], "paper": PAPERS[at % 2]} | (
        EVERYTHING if at % 2 else {}
    )
    names = (f"{bank.stem}-b.html", f"{bank.stem}-b-{layout['preset']}.html")
    data = next(data for name, data in sheets(folder, **layout).items() if name in names)
    for number, places in enumerate(places_in_chromium(browser, data), start=1):
        assert places[0] == places[1], f"question {number}"
        assert len(places[0]) == 1
