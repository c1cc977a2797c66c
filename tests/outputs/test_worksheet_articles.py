"""Worksheets from several banks: each article stands before its own questions, on pages and in Word documents."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader
from samples import a_bank, a_flashcard, a_folder, a_multiple_choice, an_article

from outputs.docx_cases import made as made_in_word
from outputs.docx_cases import out_of_order
from outputs.worksheet_cases import made, read_page
from quizgen.model.folder import Folder
from quizgen.model.joined_worksheet import join_worksheet
from quizgen.model.questions import Question
from quizgen.model.shared_settings import SharedWorksheet
from quizgen.outputs.print_file import PrintFile
from quizgen.outputs.worksheet.settings import WorksheetSelection, WorksheetSettings

PARTS = ("ferry", "mill", "bridge")
FINAL = WorksheetSelection(name="final")


def a_term(**worksheet: Any) -> Folder:
    """Three articles with a bank each, and one worksheet from all of them."""
    members = []
    for name in PARTS:
        questions: list[Question] = [
            *(
                a_multiple_choice(id=f"{name}-{n}", ask=f"Ask {name} {n}?", cite=f"the {name}")
                for n in range(4)
            ),
            a_flashcard(id=f"{name}-card", front=f"Ask {name} 4?", cite=f"the {name}"),
        ]
        article = an_article(f"Old is the {name}.", f"New is the {name}2.", title=f"On the {name}")
        folder = a_folder(a_bank(*questions, bank=f"{name}-bank"), article=article)
        folder = folder.model_copy(update={"slug": name})
        members.append((folder, folder.banks[0]))
    spec = SharedWorksheet.model_validate({"name": "final", "title": "Final", **worksheet})
    joined = join_worksheet("term", spec, members, None)
    assert joined.folder, joined.problems
    return joined.folder


def told(text: str) -> list[str]:
    """Which articles and questions are on a sheet, from top to bottom."""
    found = re.findall(r"Old is the (\w+)|Ask (\w+ \d)\?", text)
    return [article or question for article, question in found]


def sheets(folder: Folder, **settings: Any) -> dict[str, str]:
    files = made(folder, key="none", choice=FINAL, **settings)
    return {name: read_page(data).text for name, data in files.items()}


def assert_in_turn(seen: list[str]) -> None:
    assert [each.partition(" ")[0] for each in seen] == [name for name in PARTS for _ in range(6)]
    assert [each for each in seen if " " not in each] == list(PARTS)
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("layout", [{}, {"columns": 2}, {"article": "with", "line_numbers": True}])
def test_each_article_stands_before_its_questions_in_every_form(layout: dict[str, Any]) -> None:
    pages = sheets(a_term(), forms=4, **layout)
    for text in pages.values():
        assert_in_turn(told(text))
    assert len({tuple(told(text)) for text in pages.values()}) == 4
    headings = read_page(made(a_term(), forms=1, choice=FINAL)["term--final.html"])
    assert [each["id"] for each in headings.all("h2") if "questions" in each.get("id", "")] == [
        "questions",
        "questions-6",
        "questions-11",
    ]


def test_word_documents_have_the_same_order() -> None:
    for data in made_in_word(a_term(), forms=2, key="none", choice=FINAL).files.values():
        body = docx.Document(io.BytesIO(data)).element.body
        assert out_of_order(body) == []
        words = body.iter(qn("w:t"))
        assert_in_turn(told(" ".join(each.text for each in words)))


def test_paragraphs_are_numbered_on_and_an_article_without_questions_is_left_out() -> None:
    (text,) = sheets(a_term(questions=["ferry-0", "bridge-1"]), forms=1).values()
    assert told(text) == ["ferry", "ferry 0", "bridge", "bridge 1"]
    assert re.search(r"5 Old is the bridge\. 6 New is the bridge2\.", text)


def test_all_articles_are_above_all_questions_if_these_are_mixed() -> None:
    mixed = ["ferry-0", "mill-0", "ferry-1"]
    (listed,) = sheets(a_term(questions=mixed), forms=1).values()
    assert told(listed) == ["ferry", "mill", "bridge", "ferry 0", "mill 0", "ferry 1"]
    (section,) = sheets(a_term(sections=[{"title": "A", "questions": mixed[:2]}]), forms=1).values()
    assert told(section)[:3] == list(PARTS)
    (by_type,) = sheets(a_term(), forms=1, headings=True).values()
    assert told(by_type)[:3] == list(PARTS)


def test_a_section_on_one_article_stands_below_it() -> None:
    sections = [
        {"title": "Part A", "questions": ["mill-0", "mill-1"]},
        {"title": "Part B", "questions": ["ferry-0", "ferry-1"]},
    ]
    for text in sheets(a_term(sections=sections), forms=2).values():
        assert [each.partition(" ")[0] for each in told(text)] == ["mill"] * 3 + ["ferry"] * 3
        assert text.index("Old is the mill") < text.index("Part A") < text.index("Old is the ferry")
        assert text.index("Old is the ferry") < text.index("Part B")


@pytest.mark.slow
@pytest.mark.dependencies
def test_the_print_file_has_the_forms_of_the_single_sheets() -> None:
    sections = [{"title": "Part A", "pick": "multiple-choice:6"}, {"title": "Part B", "pick": "flashcard"}]
    folder = a_term(sections=sections)
    codes = [re.search(r"term/final · \w · \w+", text) for text in sheets(folder, forms=2).values()]
    settings = WorksheetSettings(forms=2, choice=FINAL)
    pdf = PrintFile().render(folder, settings).files["term--final-print.pdf"]
    printed = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert all(code and code[0] in printed for code in codes)
