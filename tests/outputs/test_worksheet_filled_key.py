"""The sheet with the answers filled in, as a key."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from samples import (
    a_bank,
    a_date,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_ordering,
    one_of_each,
)

from outputs.weasyprint_pages import laid_out
from outputs.worksheet_cases import an_arabic_folder, made, read_page
from quizgen.model.folder import Folder


def filled(folder: Folder | None = None) -> str:
    files = made(folder, key="filled", forms=2)
    (name,) = [name for name in files if name.endswith("-a-key.html")]
    return files[name].decode()


def boxes(page: str) -> list[str]:
    """What stands in the boxes to write in, from top to bottom."""
    return re.findall(r'<span class="box field given">([^<]*)</span>', page)


def ticked(page: str) -> list[str]:
    """The words beside the boxes that are ticked."""
    found = re.findall(
        r'given">(×?)</span>(?: <span class="letter">[^<]*</span>)? <span class="words">([^<]*)</span>', page
    )
    return [words for tick, words in found if tick]


def test_options_are_ticked_that_the_key_names_and_no_others() -> None:
    page = filled(a_folder(a_bank(a_multiple_choice(), a_multiple_response(), a_true_false())))
    assert ticked(page)[:1] == ["grain"]
    assert set(ticked(page)[1:4]) == {"cheese", "honey", "bread"}
    assert ticked(page)[4:] == ["False"]


def test_letters_and_numbers_in_boxes_are_those_of_the_form() -> None:
    page = filled(a_folder(a_bank(a_matching(pairs={"one": "1", "two": "2"}, distractors=["3"]))))
    rights = dict(re.findall(r'class="letter">([A-Z])</span> <span class="words">([123])<', page))
    assert [rights[letter] for letter in boxes(page)] == ["1", "2"]
    page = filled(a_folder(a_bank(an_ordering(items=["1st", "2nd", "3rd"], dates=None))))
    shown = re.findall(r'<span class="words">(\d)\w\w<', page)
    assert boxes(page) == shown


def test_every_answer_that_is_written_is_on_the_sheet() -> None:
    page = read_page(filled().encode())
    for words in (
        "Nobody may sell after the bell.",
        "Thursday",
        "about 60 stalls",
        "12 May 1911",
        "A bell is rung at noon",
        "Some say that it takes their customers, others that it brings them.",
        "permission, given to the town in 1834",
    ):
        assert words in page.text.partition("Questions")[2]
    assert len(page.all("input")) == 4
    assert page.all("textarea") == []


def test_learners_get_the_sheet_without_answers() -> None:
    files = made(key="filled", forms=2)
    assert files["market-basics-a.html"] == made(key="none", forms=2)["market-basics-a.html"]
    assert len(files) == 5


def test_the_filled_key_has_the_code_of_its_sheet_and_says_what_it_is() -> None:
    page = filled()
    assert "Answer key – form A" in page
    code = re.findall(r"market-basics · A · [0-9a-f]{4}", made()["market-basics-a.html"].decode())[0]
    assert code in page
    assert "1/3 point" in page or "point for each" in page


def test_every_type_is_filled_in_in_any_language() -> None:
    assert "×" in filled(an_arabic_folder())
    fields = re.findall(r'class="[^"]*given[^"]*"', filled())
    assert len(fields) > len(one_of_each())


LONG = "Nobody may sell after the bell, whatever was agreed with the market's warden. " * 3


def a_wordy_folder() -> Folder:
    """Questions whose answers are longer than the lines for them."""
    questions = (
        a_true_false(correction=LONG),
        a_short_answer(answer="permission to hold a market on each Thursday " * 3),
        a_short_answer(id="one-word", answer="Donaudampfschifffahrtsgesellschaft" * 3),
        a_numeric(answer="123456789012345678901234567890", tolerance="0"),
        a_date(),
    )
    return a_folder(a_bank(*questions))


def wordy_pages(preset: str, columns: int) -> bytes:
    (page,) = (
        data
        for name, data in made(
            a_wordy_folder(), key="filled", forms=1, preset=preset, columns=columns, article="without"
        ).items()
        if "-key" in name
    )
    return page


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
def test_long_answers_stay_within_their_question_in_weasyprint(preset: str, columns: int) -> None:
    def inner(box: Any) -> Iterator[Any]:
        yield box
        for child in getattr(box, "children", ()):
            yield from inner(child)

    pages = [page._page_box for page in laid_out(wordy_pages(preset, columns))]
    questions = [box for page in pages for box in inner(page) if box.element_tag == "fieldset"]
    words = [
        (word, box)
        for box in questions
        for each in inner(box)
        if each.element is not None and "given" in each.element.get("class", "")
        for word in inner(each)
        if hasattr(word, "text")
    ]
    assert len(words) > 15
    assert [
        word.text
        for word, box in words
        if word.position_x + word.width > box.content_box_x() + box.width + 1
        or word.position_y + word.height > box.content_box_y() + box.height + 1
    ] == []


OUTSIDE = """() => [...document.querySelectorAll("fieldset .given")].filter(each => {
  const range = document.createRange();
  range.selectNodeContents(each);
  const {right, bottom} = each.closest("fieldset").getBoundingClientRect();
  return [...range.getClientRects()].some(part => part.right > right + 1 || part.bottom > bottom + 1);
}).map(each => each.textContent)"""


@pytest.mark.slow
@pytest.mark.parametrize("columns", [1, 2])
def test_long_answers_stay_within_their_question_in_chromium(browser: Browser, columns: int) -> None:
    page = browser.new_page(viewport={"width": 658, "height": 900})  # as wide as the text of an A4 page
    page.emulate_media(media="print")
    for preset in ("normal", "dyslexia", "large"):
        page.set_content(wordy_pages(preset, columns).decode())
        assert page.locator("fieldset .given").count() > 5
        assert page.evaluate(OUTSIDE) == []
    page.close()
