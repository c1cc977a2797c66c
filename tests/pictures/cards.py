"""Draws a card of every type: both sides, by day and by night, as Anki's backend renders them."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from outputs.anki_answering import give
from outputs.anki_browser import Reviewer
from outputs.anki_cases import Collection
from PIL import Image
from playwright.sync_api import Browser

from quizgen.grading.responses import (
    MatchingResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    TrueFalseResponse,
)
from quizgen.model.bank import Bank
from quizgen.model.questions import (
    TYPE_NAMES,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Question,
    TrueFalse,
)

WIDTH: Final = 400
GUTTER: Final = 10
TYPING: Final = "[[type:Typed]]"
OF_ANKI: Final = "<style>.typeGood { background: #afa; color: black; }</style>"
BETWEEN: Final = (138, 138, 138)


def card_pictures(chromium: Browser, banks: list[Bank], deck: Path, pictures: Path) -> None:
    """A picture for each type: front and back by day, front and back by night."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        collection = Collection(home)
        collection.load(deck.read_bytes())
        for bank, question in one_of_each(banks):
            sides = _rendered(collection, f"{bank.bank}/{question.id}")
            drawn = [
                picture
                for night in (False, True)
                for picture in _sides(chromium, question, sides, home, night=night)
            ]
            side_by_side(drawn).save(pictures / f"{question.type}.png", optimize=True)
        collection.close()


def _rendered(collection: Collection, question: str) -> tuple[str, str]:
    """Both sides as Anki's window shows them: where cards ask for typing it puts a box, then its comparison."""
    card = collection.card(question)
    expected = dict(collection.note(question).items()).get("Typed", "")
    compared = collection.anki.compare_answer(expected, expected, combining=True)
    front = card.question().replace(TYPING, '<input type="text" id="typeans">')
    return front, card.answer().replace(TYPING, f"{OF_ANKI}<div>{compared}</div>")


def one_of_each(banks: Sequence[Bank]) -> Iterator[tuple[Bank, Question]]:
    """The shortest question of each type stands for it."""
    every = [(bank, question) for bank in banks for question in bank.active]
    for name in TYPE_NAMES:
        yield min(
            ((bank, question) for bank, question in every if question.type == name),
            key=lambda pair: len(pair[1].model_dump_json()),
        )


def _sides(
    chromium: Browser, question: Question, sides: tuple[str, str], home: Path, *, night: bool
) -> Iterator[Image.Image]:
    """Both sides after an answer that is not quite right, for types whose cards take one."""
    context = chromium.new_context(viewport={"width": WIDTH, "height": 200}, device_scale_factor=1.5)
    reviewer = Reviewer(context.new_page(), home, reloads=False)
    reviewer.page.evaluate("night => night && document.body.classList.add('nightMode', 'night_mode')", night)
    for side, html in enumerate(sides):
        reviewer.show(html)
        if side == 0 and (response := _response(question)):
            give(reviewer, question, response)
        yield Image.open(io.BytesIO(reviewer.page.screenshot(full_page=True))).convert("RGB")
    context.close()


def _response(question: Question) -> Response | None:
    match question:
        case MultipleChoice():
            return OptionResponse(frozenset({1}))
        case MultipleResponse():
            return OptionResponse(frozenset({0, len(question.answers)}))
        case TrueFalse():
            return TrueFalseResponse(true=question.answer)
        case Matching():
            return MatchingResponse(
                {left: right for left, right in enumerate((0, 2, 1, 3)) if left < len(question.pairs)}
            )
        case Ordering():
            first, second, *rest = range(len(question.items))
            return OrderingResponse((second, first, *rest))
        case _:
            return None


def side_by_side(drawn: list[Image.Image]) -> Image.Image:
    """Pictures in a row, the lower ones filled up with their own ground; in few colours, to keep them small."""
    height = max(picture.height for picture in drawn)
    width = sum(picture.width for picture in drawn) + GUTTER * (len(drawn) - 1)
    row = Image.new("RGB", (width, height), BETWEEN)
    at = 0
    for picture in drawn:
        ground = picture.crop((0, picture.height - 1, 1, picture.height)).resize((picture.width, height))
        row.paste(ground, (at, 0))
        row.paste(picture, (at, 0))
        at += picture.width + GUTTER
    return row.quantize(64)
