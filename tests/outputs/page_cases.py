"""What the tests of practice pages share: pages in a browser that watch for requests and errors, and their learners."""

from __future__ import annotations

import hashlib
import json
import lzma
import re
from itertools import cycle
from pathlib import Path
from typing import Any, Final, assert_never

from playwright.sync_api import Browser, Locator, Page
from samples import a_folder

from outputs.worksheet_cases import Page as PlainPage
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.outputs.page import EXAM, PAGE, ExamSettings, PageSettings
from quizgen.outputs.page.packing import BITS, DIGITS, FILTERS

PHONE: Final[dict[str, Any]] = {"viewport": {"width": 360, "height": 640}, "has_touch": True}
DESKTOP: Final[dict[str, Any]] = {"viewport": {"width": 1280, "height": 800}}


def practice_page(folder: Folder | None = None, **settings: Any) -> str:
    """The practice page of the first bank of a folder."""
    return next(iter(PAGE.render(folder or a_folder(), PageSettings(**settings)).files.values())).decode()


def exam_page(folder: Folder | None = None, **settings: Any) -> str:
    """The exam of the first bank of a folder."""
    return next(iter(EXAM.render(folder or a_folder(), ExamSettings(**settings)).files.values())).decode()


def page_data(html: str) -> dict[str, Any]:
    """What the script of a page reads."""
    data: dict[str, Any] = json.loads(unpacked_text(html, "data"))
    return data


def unpacked_text(html: str, name: str) -> str:
    """A text that is packed in a page."""
    found = re.search(rf'<script type="text/plain" id="{name}">(.*?)</script>', html)
    assert found
    return unpack(found[1])


def unpack(text: str, key: str = "") -> str:
    """What was packed for a page."""
    mask = key.encode() or bytes(1)
    pairs = [
        DIGITS.index(one) * 91 + DIGITS.index(two) for one, two in zip(text[::2], text[1::2], strict=True)
    ]
    blocks = (
        sum(pair << BITS * place for place, pair in enumerate(pairs[at : at + 8]))
        for at in range(0, len(pairs), 8)
    )
    packed = bytes(
        a ^ b
        for a, b in zip(
            b"".join(block.to_bytes(BITS, "little") for block in blocks), cycle(mask), strict=False
        )
    )
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=FILTERS).decompress(packed).decode()


class UnscriptedPage(PlainPage):
    """A page without its script read back; paragraphs, entries and cells have no end tags."""

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1] != tag and self.open[-1] in {"p", "li", "td", "th", "tr", "thead", "tbody"}:
            self.open.pop()
        super().handle_endtag(tag)


def read_unscripted(html: str) -> UnscriptedPage:
    """What can be read without the script of a page."""
    page = UnscriptedPage()
    page.feed(html)
    page.close()
    assert page.open == []
    return page


class Learner:
    """Somebody who has opened a page as a file, without a network."""

    def __init__(self, browser: Browser, file: Path, html: str, before: str = "", **options: Any) -> None:
        file.write_text(html, encoding="utf-8")
        self.context = browser.new_context(offline=True, **{**DESKTOP, **options})
        self.file = file
        self.before = before
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.open()

    def open(self) -> None:
        """Open the page once more, as after a closed tab."""
        self.page = self.context.new_page()
        self.page.set_default_timeout(8000)
        if self.before:
            self.page.add_init_script(self.before)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(self.file.as_uri())
        self.page.locator("html[data-screen]").wait_for()

    def close(self) -> None:
        """Leave, after nothing was fetched and nothing went wrong."""
        self.context.close()
        assert self.errors == []
        assert [url for url in self.requests if not url.startswith(("data:", "blob:"))] == [
            self.file.as_uri()
        ] * sum(url == self.file.as_uri() for url in self.requests)

    @property
    def current(self) -> Locator:
        """The question that is shown."""
        return self.page.locator(".item.current")

    @property
    def current_id(self) -> str:
        """Its id."""
        return (self.current.get_attribute("id") or "").removeprefix("question-")

    @property
    def verdict(self) -> str:
        """The verdict that is shown."""
        self.page.locator("#verdict").wait_for()
        return self.page.locator("#verdict").inner_text()

    def start(self) -> None:
        """Begin to practise, or the exam."""
        self.page.click("#practise")
        self.page.locator("#start").wait_for(state="hidden")

    def check(self) -> None:
        """Have an answer graded."""
        self.page.click("#check")

    def next(self) -> None:
        """Go to the next question."""
        self.page.click("#next")
        self.page.locator("#next").wait_for(state="hidden")

    def give(self, question: Question, *, right: bool = True) -> None:
        """Answer the question that is shown, and have it graded."""
        enter(self.page, self.current, question, right=right)
        self.check()
        match question:
            case Flashcard():
                self.page.click("#known" if right else "#unknown")
            case OpenEnded():
                for box in self.page.locator("#solved .criteria input").all() if right else []:
                    box.check()
                self.check()
            case _:
                pass
        self.page.locator("#next").wait_for()


def enter(page: Page, item: Locator, question: Question, *, right: bool = True) -> None:
    """Fill in an answer, without handing it in."""
    match question:
        case MultipleChoice():
            option = question.answer if right else question.distractors[0]
            item.locator("label", has_text=option.text).locator("input").check()
        case MultipleResponse():
            for option in question.answers if right else question.distractors[:1]:
                item.locator("label", has_text=option.text).locator("input").check()
        case TrueFalse():
            item.locator("input[type=radio]").nth(0 if question.answer is right else 1).check()
        case ShortAnswer():
            item.locator("fieldset .answer input").fill(question.answer if right else "elephant")
        case Numeric():
            item.locator("fieldset .answer input").fill(str(question.answer) if right else "999999")
        case DateQuestion():
            item.locator("fieldset .answer input").fill("12 May 1911" if right else "1 January 1700")
        case Cloze():
            for field, gap in zip(item.locator(".gap").all(), question.parsed.gaps, strict=True):
                field.fill(gap.answer if right else "elephant")
        case Matching():
            for select, pair in zip(item.locator("select").all(), question.pairs, strict=True):
                index = question.rights.index(pair.right)
                select.select_option(value=str(index if right else (index + 1) % len(question.rights)))
        case Ordering():
            _order(page, item, question.items if right else question.items[::-1])
        case OpenEnded():
            item.locator("textarea").first.fill("Some say this, some say that.")
        case Flashcard():
            pass
        case _:
            assert_never(question)


def _order(page: Page, item: Locator, wanted: tuple[str, ...]) -> None:
    """Move items up until they are in this order."""
    for place, text in enumerate(wanted):
        while (row := item.locator(".movable .words").all_inner_texts()).index(text) > place:
            item.locator(".movable > li").nth(row.index(text)).locator(".move").first.click()
        assert page.locator("#said").count() == 1


def hash_of(html: str) -> str:
    """What tells whether two pages are the same."""
    return hashlib.sha256(html.encode()).hexdigest()
