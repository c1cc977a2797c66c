"""The backs of cards on a phone: how long they are, and what is folded away."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from samples import a_bank, a_cloze, a_folder, a_multiple_choice, an_article

from outputs.anki_answering import answer_badly
from outputs.anki_browser import Reviewer
from outputs.anki_cases import LATER, NOW, Collection, built, every_type, long_article, right_to_left
from quizgen.loading.folder_loader import load_folders
from quizgen.model.folder import Folder

BANKS = Path(__file__).parents[2] / "question_banks"
PHONE: ViewportSize = {"width": 360, "height": 600}
SCREENS = {"multiple-choice": 1.5, "multiple-response": 1.5, "true-false": 1.5}
"""How many screens the back of a type may take; two if it is not here."""

NIGHT = "night => document.body.classList.toggle('nightMode', night)"
HEIGHT = "document.getElementById('qa').getBoundingClientRect().height"
TYPING = "[[type:Typed]]"


def shipped(name: str) -> Folder:
    (folder,) = load_folders([BANKS / name]).folders
    return folder


FOLDERS = {
    "us-withdrawal-from-iraq": lambda: shipped("us-withdrawal-from-iraq"),
    "date-palm": lambda: shipped("date-palm"),
    "every-type": every_type,
    "long-article": long_article,
    "right-to-left": right_to_left,
}


def sides(collection: Collection) -> list[tuple[str, str, str, str]]:
    """Type, name and both sides of each card, with a wrong answer typed where one is asked for."""
    found = []
    for note in collection.notes():
        (kind,) = (
            tag.removeprefix("quizgen::type::") for tag in note.tags if tag.startswith("quizgen::type::")
        )
        answer = dict(note.items()).get("Typed", "")
        compared = f"<div>{collection.anki.compare_answer(answer, 'x' + answer[1:])}</div>"
        found += [
            (kind, note["ID"], card.question().replace(TYPING, ""), card.answer().replace(TYPING, compared))
            for card in note.cards()
        ]
    return found


@pytest.mark.parametrize("name", FOLDERS)
def test_a_back_takes_two_screens_of_a_phone_at_most_and_one_and_a_half_for_options(
    name: str, browser: Browser, collection: Collection, tmp_path: Path
) -> None:
    collection.load(built(FOLDERS[name]()))
    context = browser.new_context(viewport=PHONE, has_touch=True)
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=False)
    for kind, question, front, back in sides(collection):
        reviewer.show(front)
        answer_badly(reviewer.page)
        reviewer.show(back)
        for night in (False, True):
            reviewer.page.evaluate(NIGHT, night)
            height = reviewer.page.evaluate(HEIGHT)
            assert height <= SCREENS.get(kind, 2) * PHONE["height"], (question, height)
    context.close()


PARAGRAPH = (
    "It opened in 1834. Gen. Smith, Dr. Hall and the U.S. envoy came *on 12. May and* stayed. "
    "Nobody may sell after the bell! The **clock of 1954 struck. Its** roof leaked"
)
FOLDED = [
    ("in 1834", "It opened in 1834. …"),
    ("Dr. Hall", "… Gen. Smith, Dr. Hall and the U.S. envoy came on 12. May and stayed. …"),
    ("sell", "… Nobody may sell after the bell! …"),
    ("roof", "… Its roof leaked"),
]


def back_of(collection: Collection, *quotes: str, text: str = PARAGRAPH, now: int = NOW) -> str:
    """The back of a card whose source is one paragraph."""
    question = a_multiple_choice(cite=list(quotes))
    collection.load(built(a_folder(a_bank(question), article=an_article(text)), now=now))
    back: str = collection.card("market-basics/first-goods").answer()
    return back


def source(page: Page) -> str:
    """What is seen of the paragraph, without its heading."""
    text = " ".join(page.locator(".qg-passage").inner_text().split())
    before = page.locator(".qg-rest").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content !== 'none')"
    )
    return text.removeprefix("Paragraph 1").strip() + f" {sum(before)}"


@pytest.mark.parametrize(("quote", "shown"), FOLDED)
def test_the_source_is_folded_to_its_sentence_and_opened_by_its_heading(
    quote: str, shown: str, collection: Collection, context: BrowserContext, tmp_path: Path
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    page = reviewer.page
    reviewer.show(back_of(collection, quote))
    assert source(page) == shown.replace("…", "").strip() + f" {shown.count('…')}"
    assert not page.locator(".qg-reference").is_visible()
    heading = page.get_by_role("button", name="Paragraph 1")
    assert heading.get_attribute("aria-expanded") == "false"
    box = heading.bounding_box()
    assert box
    assert box["height"] >= 44
    heading.focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-expanded") == "true"
    assert source(page) == PARAGRAPH.replace("*", "") + " 0"
    assert page.locator(".qg-reference").is_visible()
    heading.click()
    assert heading.get_attribute("aria-expanded") == "false"
    assert reviewer.errors == []


def test_sentences_between_cited_ones_are_folded_and_all_cited_ones_are_shown(
    collection: Collection, context: BrowserContext, tmp_path: Path
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    reviewer.show(back_of(collection, "in 1834", "roof"))
    assert source(reviewer.page) == "It opened in 1834. Its roof leaked 1"
    assert reviewer.page.locator("mark").all_inner_texts() == ["in 1834", "roof"]


def test_a_source_of_one_sentence_without_marks_or_to_be_shown_whole_has_no_button(
    collection: Collection, context: BrowserContext, tmp_path: Path
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    whole = back_of(collection, "roof").replace("qg-choice ", "qg-choice qg-source-full")
    unmarked = whole.replace("qg-source-full", "").replace("<mark>", "").replace("</mark>", "")
    for back in (
        whole,
        unmarked,
        back_of(collection, "roof", text="Its roof leaked, e.g. in 1954.", now=LATER),
    ):
        reviewer.show(back)
        assert reviewer.page.locator(".qg-more").count() == 0
        assert reviewer.page.locator(".qg-reference").is_visible()


def test_the_article_is_named_once_and_with_bank_and_difficulty(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    for name in ("figures", "with-everything", "order-of-events", "market-day", "bell-at-noon"):
        reviewer.show(cards[name][1])
        assert reviewer.page.locator(".qg").inner_text().count("The Thursday market") == 1
        assert reviewer.page.locator(".qg-about").inner_text().startswith("The Thursday market")


def test_the_right_answers_are_named_once_and_ticked_each(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    reviewer.show(cards["goods-today"][1])
    said = "all => all.map(one => getComputedStyle(one, '::after').content)"
    marks = reviewer.page.locator(".qg-options > .ok").evaluate_all(said)
    assert sorted(marks) == ['"✓ correct answer"', '"✓"', '"✓"']


def test_a_gap_lists_only_its_own_other_wordings(
    collection: Collection, context: BrowserContext, tmp_path: Path
) -> None:
    text = "It burned {{1::wood|logs}}, then {{2::coal|coke|*char*}}, now {{3::gas}} and {{2::oil|tar}}."
    several = a_cloze(text=text)
    single = a_cloze(id="one", text="It burned {{wood|logs}}.")
    collection.load(built(a_folder(a_bank(several, single))))
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    shown = []
    for card in (
        *collection.note("market-basics/bell-at-noon").cards(),
        collection.card("market-basics/one"),
    ):
        reviewer.show(card.answer())
        shown.append(reviewer.page.locator(".qg-accepted li").all_inner_texts())
    assert shown == [["wood / logs"], ["coal / coke / char", "oil / tar"], [], ["logs"]]
    assert reviewer.errors == []
