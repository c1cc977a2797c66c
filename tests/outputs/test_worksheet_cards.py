"""Flashcards to cut out: what stands on which page, how large a card is, and what is left of the sheet."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser
from samples import a_bank, a_flashcard, a_folder, a_picture, a_true_false

from outputs.weasyprint_pages import printed_by_weasyprint
from outputs.worksheet_cases import made, read_page, the_key
from quizgen.model.folder import Folder
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.cards import card_sheet
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings
from quizgen.outputs.worksheet.views import CardPageView, CardSheet
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet

pytestmark = pytest.mark.slow

LONG = "A sentence of quite a few words that goes on for a while. "


def a_deck(count: int = 9, *, preset: str = "normal", **changes: object) -> CardSheet:
    cards = [
        a_flashcard(id=f"c{n}", front=f"front{n}", back=f"back{n}", **changes) for n in range(1, count + 1)
    ]
    made_deck = card_sheet(
        PlannedWorksheet(a_bank(*cards), 1, Layout()),
        a_folder(media=(a_picture(),)),
        Layout(cards=True, preset=preset),
    )
    assert made_deck
    return made_deck


def numbers(page: CardPageView) -> list[list[int | None]]:
    return [[face.number if face else None for face in row] for row in page.faces]


def grid(text: str, preset: str = "normal", **changes: object) -> tuple[int, int]:
    cards = a_bank(a_flashcard(back=text, **changes))
    made_deck = card_sheet(
        PlannedWorksheet(cards, 1, Layout()), a_folder(cards, media=(a_picture(),)), Layout(preset=preset)
    )
    assert made_deck
    return made_deck.pages[0].rows, made_deck.pages[0].columns


def files(folder: Folder, **settings: object) -> list[str]:
    return list(made(folder, cards=True, **settings))


def test_the_backs_follow_the_fronts_with_their_columns_mirrored() -> None:
    pages = a_deck().pages
    assert [page.side for page in pages] == ["front", "back", "front", "back"]
    assert numbers(pages[0]) == [[1, 2], [3, 4], [5, 6], [7, 8]]
    assert numbers(pages[1]) == [[2, 1], [4, 3], [6, 5], [8, 7]]
    assert numbers(pages[2])[0] == [9, None]
    assert numbers(pages[3])[0] == [None, 9]


def test_a_card_is_as_large_as_its_longer_side_needs() -> None:
    sizes = [grid(LONG * times) for times in (1, 6, 14, 30, 400)]
    assert sizes == [(4, 2), (2, 2), (2, 1), (1, 1), (1, 1)]


def test_larger_letters_need_larger_cards_and_so_do_pictures() -> None:
    assert grid(LONG * 3) == (4, 2)
    assert grid(LONG * 3, "large") != (4, 2)
    assert grid("word", image={"file": "map.png", "alt": "A map"}) == (2, 2)


def test_cards_of_one_size_share_their_pages() -> None:
    cards = [a_flashcard(id=f"c{n}", back=LONG * (14 if n == 2 else 1)) for n in range(1, 5)]
    made_deck = card_sheet(PlannedWorksheet(a_bank(*cards), 1, Layout()), a_folder(), Layout())
    assert made_deck
    assert [(page.rows, page.columns) for page in made_deck.pages[::2]] == [(4, 2), (2, 1)]
    assert numbers(made_deck.pages[0])[:2] == [[1, 3], [4, None]]
    assert numbers(made_deck.pages[2]) == [[2], [None]]


def test_cards_are_a_file_of_their_own_and_the_sheet_keeps_the_rest() -> None:
    folder = a_folder(a_bank(a_true_false(), a_flashcard()))
    assert files(folder, forms=1) == [
        "market-basics-cards.html",
        "market-basics.html",
        "market-basics-key.html",
    ]
    pages = made(folder, cards=True, forms=1)
    assert "the right to hold a market" not in read_page(pages["market-basics.html"]).text
    assert "/ 1" in read_page(pages["market-basics.html"]).text
    assert "permission" not in read_page(pages["market-basics-key.html"]).text
    cards = read_page(pages["market-basics-cards.html"])
    assert "1 the right to hold a market 1 permission, given to the town in 1834" in cards.text
    assert cards.all("div", **{"aria-label": "Front of card 1"})
    assert cards.all("div", **{"aria-label": "Back of card 1"})


def test_a_bank_of_flashcards_has_nothing_but_cards() -> None:
    assert files(a_folder(a_bank(a_flashcard()))) == ["market-basics-cards.html"]
    assert "Answer" in the_key(a_folder(a_bank(a_flashcard()))).text


def test_a_bank_without_flashcards_has_no_cards() -> None:
    assert files(a_folder(a_bank(a_true_false())), forms=1) == [
        "market-basics.html",
        "market-basics-key.html",
    ]
    assert card_sheet(PlannedWorksheet(a_bank(a_true_false()), 1, Layout()), a_folder(), Layout()) is None
    retired = a_bank(a_flashcard(retired="No longer so."), a_true_false())
    assert card_sheet(PlannedWorksheet(retired, 1, Layout()), a_folder(), Layout()) is None


@pytest.mark.parametrize("preset", ["normal", "large"])
def test_a_picture_stands_on_the_front(preset: str) -> None:
    image = {"file": "map.png", "alt": "A map of the square"}
    pages = a_deck(1, preset=preset, image=image).pages
    front, back = pages[0].faces[0][0], pages[1].faces[0][-1]
    assert front
    assert back
    assert (bool(front.picture), bool(back.picture)) == (True, False)


def test_a_card_longer_than_a_page_is_reported() -> None:
    folder = a_folder(a_bank(a_flashcard(back=LONG * 400)))
    losses = WORKSHEET.render(folder, WorksheetSettings(layout=Layout(cards=True))).losses
    assert [loss.question for loss in losses] == ["right-to-hold"]
    assert "longer than a page" in losses[0].what
    assert WORKSHEET.render(folder, WorksheetSettings()).losses == ()


def centres(pdf: bytes, folder: Path) -> list[dict[str, tuple[float, float]]]:
    """Where the middle of each word stands on each page, in points from the left and from the top."""
    (folder / "cards.pdf").write_bytes(pdf)
    subprocess.run(["pdftotext", "-bbox", "cards.pdf", "boxes.html"], cwd=folder, check=True)
    found = []
    for page in ET.parse(folder / "boxes.html").iter("{http://www.w3.org/1999/xhtml}page"):
        boxes = [
            (str(word.text), [float(word.attrib[side]) for side in ("xMin", "xMax", "yMin")]) for word in page
        ]
        found.append({text: ((left + right) / 2, top) for text, (left, right, top) in boxes})
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("paper", "width"), [("a4", 595.28), ("letter", 612)])
def test_fronts_and_backs_meet_when_the_paper_is_turned_over(
    browser: Browser, paper: str, width: float, language: str, tmp_path: Path
) -> None:
    cards = [a_flashcard(id=f"c{n}", front=f"front{n}", back=f"back{n}") for n in range(1, 12)]
    folder = a_folder(a_bank(*cards, language=language))
    data = made(folder, cards=True, paper=paper)["market-basics-cards.html"].decode()
    page = browser.new_page(java_script_enabled=False)
    page.set_content(data)
    printed = (page.pdf(prefer_css_page_size=True), printed_by_weasyprint(data.encode()))
    page.close()
    for pdf in printed:
        pages = centres(pdf, tmp_path)
        assert len(pages) == 4
        for n in range(1, 12):
            front, back = pages[(n - 1) // 8 * 2], pages[(n - 1) // 8 * 2 + 1]
            assert front[f"front{n}"][0] + back[f"back{n}"][0] == pytest.approx(width, abs=1.5)
            assert front[f"front{n}"][1] == pytest.approx(back[f"back{n}"][1], abs=1.5)
        assert (pages[0]["front1"][0] < pages[0]["front2"][0]) == (language == "en")
