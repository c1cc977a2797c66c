"""Room for working, new pages, columns, bonus points and scores: what authors settle about single questions."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
    one_of_each,
)

from outputs.docx_cases import out_of_order
from outputs.docx_cases import the_sheet as the_document
from outputs.weasyprint_pages import laid_out, printed_by_weasyprint
from outputs.worksheet_cases import made, the_key, the_sheet
from quizgen.model.folder import Media
from quizgen.model.questions import Question
from quizgen.outputs.labels import labels
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.item_views import FlashcardItemView
from quizgen.outputs.worksheet.items import item_views
from quizgen.outputs.worksheet.settings import Layout

MM = 96 / 25.4


def rooms(data: bytes) -> dict[str, list[tuple[float, float, int]]]:
    """Of each class of room for working, as WeasyPrint lays it out: width and height in millimetres, and the page."""
    found: dict[str, list[tuple[float, float, int]]] = {}
    for number, page in enumerate(laid_out(data), start=1):
        for box in page._page_box.descendants():
            kind = (box.element.get("class") or "") if getattr(box, "element", None) is not None else ""
            if kind.startswith("work ") and box.element_tag == "div":
                found.setdefault(kind, []).append((box.width / MM, box.height / MM, number))
    return found


@pytest.mark.parametrize("make", [a_numeric, a_multiple_choice, a_true_false, a_flashcard])
def test_lines_for_working_are_as_many_as_are_asked_for(make: Any) -> None:
    folder = a_folder(a_bank(make(lines="4")))

    assert len(the_sheet(folder).all("div", **{"class": "rule"})) == 4


@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_room_for_working_has_its_height_on_paper_and_stays_within_the_page(paper: str, preset: str) -> None:
    questions = (
        a_numeric(id="q1", space={"box": "5cm"}),
        a_short_answer(id="q2", space={"grid": "42mm"}),
        an_open_ended(id="q3", lines=None, space={"blank": "1/4 page"}),
    )
    data = next(iter(made(a_folder(a_bank(*questions)), paper=paper, preset=preset).values()))
    found = rooms(data)

    ((width, frame, _),) = found["work work-box"]
    ((_, grid, _),) = found["work work-grid"]
    ((_, blank, _),) = found["work work-blank"]
    assert frame == pytest.approx(50, abs=1)
    assert grid == pytest.approx(40, abs=1)  # whole squares
    assert blank == pytest.approx(60, abs=1)
    squares = data.decode().partition("<svg")[2].partition(">")[0]
    across = float(squares.partition('width="')[2].partition("mm")[0])
    assert width - 5 < across < width + 1  # the frame has a border, and a margin beside it


def test_a_number_is_written_after_the_working_and_options_are_ticked_before_it() -> None:
    def kinds(question: Question) -> list[str]:
        page = the_sheet(a_folder(a_bank(question)), article="without")
        body = page.elements[page.elements.index(("fieldset", page.all("fieldset")[0])) :]
        return [has.get("class", "") for _, has in body]

    typed = kinds(a_numeric(space={"box": "5cm"}))
    ticked = kinds(a_multiple_choice(space={"box": "5cm"}))
    assert typed.index("work work-box") < typed.index("line number")
    (options,) = [kind for kind in ticked if kind.startswith("options")]
    assert ticked.index(options) < ticked.index("work work-box")


def test_a_frame_as_high_as_a_page_leaves_its_question_where_it_is() -> None:
    questions = (a_true_false(id="q1"), an_open_ended(id="q2", lines=None, space={"blank": "page"}))
    data = made(a_folder(a_bank(*questions)), forms=1, article="without")["market-basics.html"]

    assert [page for _, _, page in rooms(data)["work work-blank"]] == [2]
    assert len(laid_out(data)) == 2


def pages_of(data: bytes, *kinds: str) -> dict[str, list[int]]:
    """The page of each box whose class begins with one of these, as WeasyPrint lays it out."""
    found: dict[str, list[int]] = {kind: [] for kind in kinds}
    for number, page in enumerate(laid_out(data), start=1):
        for box in page._page_box.descendants():
            element = getattr(box, "element", None)
            kind = (element.get("class") or "").partition(" ")[0] if element is not None else ""
            if kind in found and box.element_tag in {"div", "ul", "p", "figure"}:
                found[kind].append(number)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
def test_six_lines_go_on_on_the_next_page_with_three_on_each(preset: str) -> None:
    shares = set()
    for height in range(126, 240, 9):
        filler = an_open_ended(id="q1", lines=None, space={"blank": f"{height}mm"})
        asked = a_bank(filler, an_open_ended(id="q2", lines="6"))
        (data,) = made(a_folder(asked), forms=1, article="without", key="none", preset=preset).values()
        on = pages_of(data, "rule")["rule"]
        shares.add(tuple(on.count(page) for page in sorted(set(on))))
    assert shares == {(6,), (3, 3)}


@pytest.mark.slow
def test_chromium_leaves_three_lines_on_each_page(browser: Browser) -> None:
    shares = set()
    for height in range(120, 240, 6):
        filler = an_open_ended(id="q1", lines=None, space={"blank": f"{height}mm"})
        asked = a_folder(a_bank(filler, an_open_ended(id="q2", lines="9")))
        (data,) = made(asked, forms=1, article="without", key="none").values()
        page = browser.new_page(java_script_enabled=False)
        page.set_content(data.decode().replace('<div class="rule">', '<div class="rule">line'))
        reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
        page.close()
        counts = [each.extract_text().count("line") for each in reader.pages]
        shares.add(tuple(count for count in counts if count))
    assert (9,) in shares
    assert len(shares) > 2
    assert min(map(min, shares)) >= 3


@pytest.mark.slow
def test_options_stay_together_when_the_room_for_working_goes_on() -> None:
    for height in range(126, 240, 9):
        filler = an_open_ended(id="q1", lines=None, space={"blank": f"{height}mm"})
        ticked = a_multiple_choice(id="q2", space={"box": "6cm"})
        (data,) = made(a_folder(a_bank(filler, ticked)), forms=1, article="without", key="none").values()
        on = pages_of(data, "options", "stem", "work")
        (page,) = set(on["options"])
        assert page == on["stem"][-1] <= on["work"][-1]


@pytest.mark.parametrize("make", [a_multiple_choice, a_true_false, a_cloze])
def test_no_line_runs_across_a_picture(make: Any) -> None:
    picture = {"file": "picture.svg", "alt": "A picture"}
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="220"><path d="M0 0h300v220z"/></svg>'
    )
    question = make(image=picture) if make is a_cloze else make(image=picture, lines="3")
    folder = a_folder(a_bank(question), media=[Media(file="picture.svg", data=drawing)])
    (data,) = made(folder, forms=1, article="without", key="none").values()
    (page,) = laid_out(data)
    boxes = list(page._page_box.descendants())
    (shown,) = [box for box in boxes if box.element_tag == "img"]
    across = [
        box
        for box in boxes
        if box.element_tag in {"div", "input"}
        and (box.element.get("class") or "").split(" ")[0] in {"rule", "line", "gap"}
        and shown.position_y < box.position_y + box.border_height() <= shown.position_y + shown.height
        and box.position_x + box.border_width() > shown.position_x + 1
    ]
    assert across == []


@pytest.mark.parametrize("columns", [None, 2])
def test_a_question_can_begin_a_page(columns: int | None) -> None:
    questions = [a_true_false(id=f"q{n}", ask=f"Statement {n}.") for n in range(4)]
    questions[2] = a_true_false(id="q2", ask="Statement 2.", new_page="true")
    data = made(a_folder(a_bank(*questions)), forms=1, article="without", columns=columns)

    pdf = printed_by_weasyprint(data["market-basics.html"])
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert [[f"Statement {n}." in page for n in range(4)] for page in pages] == [
        [True, True, False, False],
        [False, False, True, True],
    ]


def test_no_page_is_left_empty_before_the_first_question() -> None:
    folder = a_folder(a_bank(a_true_false(new_page="true")))

    assert the_sheet(folder, article="without").all("div", **{"class": "new-page"}) == []
    assert the_sheet(folder).all("div", **{"class": "new-page"})


def test_options_stand_in_as_many_columns_as_are_asked_for() -> None:
    sheet = the_sheet(a_folder(a_bank(a_multiple_choice(option_columns="2"))))

    assert sheet.all("ul", **{"class": "options columns-2"})


def test_bonus_points_are_shown_and_do_not_raise_the_total() -> None:
    folder = a_folder(a_bank(a_numeric(points="3"), a_true_false(points="2", bonus="true")))

    assert "2 points (bonus)" in the_sheet(folder).text
    assert "/ 3" in the_sheet(folder).text
    assert "3 points" in the_key(folder).text
    assert "+2" in the_key(folder).text


def test_scores_are_entered_beside_questions_and_in_a_table() -> None:
    folder = a_folder(a_bank(a_numeric(points="3"), a_true_false(points="2")))
    sheet = the_sheet(folder, score_boxes=True, points_table=True)

    assert len(sheet.all("span", **{"class": "earned"})) == 2
    assert "3 points" not in sheet.text
    assert "Question 1 2 Total Points 3 2 5 Achieved" in sheet.text


def test_sheets_that_use_none_of_this_keep_their_codes() -> None:
    bank = a_bank(*one_of_each())
    (form,) = make_forms(bank, a_folder(bank).article, "1", 1)

    assert form.code == "8397"


class TestWord:
    def test_room_for_working_is_drawn_as_on_the_page(self) -> None:
        questions = (
            a_numeric(id="q1", space={"box": "5cm"}),
            a_short_answer(id="q2", space={"grid": "40mm"}),
            a_true_false(id="q3", space={"blank": "1/4 page"}),
            a_multiple_choice(id="q4", lines="3", option_columns="2"),
        )
        document = the_document(a_folder(a_bank(*questions)), article="without")

        tables = document.all("tbl")
        styles = [table.xpath("w:tblPr/w:tblStyle/@w:val")[0] for table in tables]
        assert styles[:4] == ["Frame", "Squares", "Columns", "OptionColumns"]
        assert [len(table.xpath("w:tr")) for table in tables[:3]] == [1, 8, 1]
        assert len(document.styled("AnswerLine")) == 1 + 3  # of the short answer, and for working
        assert out_of_order(document.body) == []

    def test_gaps_under_a_heading_have_their_room_too(self) -> None:
        folder = a_folder(a_bank(a_cloze(space={"box": "5cm"})))

        (table,) = the_document(folder, headings=True, article="without").all("tbl")
        assert table.xpath("w:tblPr/w:tblStyle/@w:val") == ["Frame"]

    def test_columns_new_pages_and_scores_are_those_of_the_page(self) -> None:
        questions = (
            a_true_false(id="q1"),
            a_true_false(id="q2", new_page="true", points="2", bonus="true"),
        )
        document = the_document(
            a_folder(a_bank(*questions)),
            article="without",
            columns=2,
            score_boxes=True,
            points_table=True,
        )

        assert len(document.all("pageBreakBefore")) == 1
        columns = [each.get(each.keys()[0]) for each in document.all("cols") if each.keys()]
        assert columns.count("2") == 2
        assert "____ / 2 (bonus)" in document.text
        assert out_of_order(document.body) == []


def test_views_of_all_types_carry_the_room_that_their_question_asks_for() -> None:
    bank = a_bank(*(each.model_copy(update={"space": None, "lines": 3}) for each in one_of_each()))
    folder = a_folder(bank)
    (form,) = make_forms(bank, folder.article, "1", 1)

    views = item_views(form.placed, folder, labels("en"), Layout(), {}, {})

    for view in views:
        spaces = [row.space for row in view.rows] if isinstance(view, FlashcardItemView) else [view.space]
        assert [space and space.lines for space in spaces] == [3] * len(spaces)
