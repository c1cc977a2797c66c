"""Word documents of worksheets: the same words as the page, in constructs that a teacher can adjust."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import docx
import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_article,
    an_open_ended,
    an_ordering,
)

from outputs import worksheet_cases
from outputs.docx_cases import Word, made, out_of_order, text_of, the_key, the_sheet
from outputs.test_worksheet_articles import a_term
from outputs.worksheet_cases import a_hostile_folder, an_arabic_folder, read_page
from quizgen.loading.folder_loader import load_folders
from quizgen.model.folder import Folder, Media
from quizgen.outputs.base import Loss
from quizgen.outputs.labels import labels

pytestmark = pytest.mark.dependencies

TABLE: Final = "bed | kilograms\n--|--:\nbeans | 14\n*peas* | 9"
CODE: Final = "```python\nbeds = ['beans']\n\nprint(beds)\n```"


def a_folder_with_tables_and_code() -> Folder:
    """Tables and code wherever they may stand."""
    shown = f"Read:\n\n{TABLE}\n\nand\n\n{CODE}\n\nWell?"
    return a_folder(
        a_bank(
            a_short_answer(ask=shown, hint=shown, explain=shown, cite="beans 14"),
            a_multiple_choice(ask=TABLE, explain=CODE, cite="print(beds)"),
            a_flashcard(front=shown, back=shown, cite="peas* 9"),
            a_cloze(text="a | b\n--|--\n{{one}} | {{two|2}}\nthree | four", cite="cheese"),
            an_open_ended(ask=shown, model=shown, cite="cheese"),
            instructions=shown,
        ),
        article=an_article("cheese", TABLE, CODE, "The end."),
    )


PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000140000000f00806000000000000000000000049454e44ae426082"
)
"""A picture of 320 by 240 pixels."""

BANKS: Final = Path(__file__).parents[2] / "question_banks"
FOLDERS: Final[dict[str, Callable[[], Folder]]] = {
    "every type": a_folder,
    "arabic": an_arabic_folder,
    "hostile": a_hostile_folder,
    "tables and code": a_folder_with_tables_and_code,
    "several banks": lambda: a_term(banks=["ferry-bank", "mill-bank"]),
    "named worksheets": lambda: a_folder(
        a_bank(
            worksheets=[{"name": "short", "title": "A short one", "pick": "multiple-choice", "forms": "3"}]
        )
    ),
}
LAYOUTS: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"forms": 1, "key": "appended"},
    {"forms": 1, "key": "none"},
    {"forms": 1, "headings": True, "word_bank": True},
    {"forms": 1, "citations": True, "cards": True},
    {"forms": 1, "citations": True, "headings": True, "preset": "large"},
    {
        "forms": 1,
        "key": "filled",
        "columns": 2,
        "score_boxes": True,
        "points_table": True,
        "article": "separate",
    },
)
SIGNS: Final = re.compile("[○☐⊗☒×:_]")
SCREEN: Final = re.compile(rb"<footer.*?</footer>", re.DOTALL)
"""What only a screen shows: on paper, the foot of every page says it."""


def words(text: str) -> Counter[str]:
    """The words of a text, but for signs that a style sheet prints, or Word."""
    return Counter(SIGNS.sub(" ", text).split())


def with_picture(data: bytes = PNG, file: str = "square.png", **image: str) -> Folder:
    question = a_multiple_choice(image={"file": file, "alt": "A square", **image})
    return a_folder(a_bank(question), media=(Media(file=file, data=data),))


class TestSameAsThePage:
    @pytest.mark.slow
    @pytest.mark.parametrize("name", FOLDERS)
    @pytest.mark.parametrize("layout", LAYOUTS)
    def test_every_document_says_what_its_page_says_no_more_and_no_less(
        self, name: str, layout: dict[str, Any]
    ) -> None:
        folder = FOLDERS[name]()
        pages = worksheet_cases.made(folder, **layout)
        documents = made(folder, **layout).files
        ours = labels(folder.language_of(folder.banks[0]))
        on_screen = (ours.print_hint, f"{folder.banks[0].title} {ours.cards_hint}")

        assert [name.removesuffix(".html") for name in pages] == [
            name.removesuffix(".docx") for name in documents
        ]
        for page, document in zip(pages.values(), documents.values(), strict=True):
            text = read_page(SCREEN.sub(b"", page)).text
            for hint in on_screen:
                text = text.replace(hint, "")
            assert words(Word(document).text) == words(text)

    @pytest.mark.slow
    @pytest.mark.parametrize("slug", ["us-withdrawal-from-iraq", "date-palm"])
    def test_the_banks_that_come_with_the_project_say_the_same_on_both(self, slug: str) -> None:
        (folder,) = load_folders([BANKS / slug]).folders
        pages = worksheet_cases.made(folder, forms=1, key="appended")
        documents = made(folder, forms=1, key="appended").files
        hint = labels(folder.language_of(folder.banks[0])).print_hint

        for name, page in pages.items():
            document = documents[name.replace(".html", ".docx")]
            assert words(Word(document).text) == words(
                read_page(SCREEN.sub(b"", page)).text.replace(hint, "")
            )

    @pytest.mark.parametrize("form", ["a", "b"])
    def test_options_stand_in_the_order_of_the_same_form(self, form: str) -> None:
        page = worksheet_cases.made()[f"market-basics-{form}.html"].decode()
        document = Word(made().files[f"market-basics-{form}.docx"])
        entries = re.findall(r'<span class="letter">(\w)</span> <span class="words">([^<]*)</span>', page)
        shown = [
            (SIGNS.sub("", line.mark).strip(), line.text) for line in document.lines if line.style == "Option"
        ]

        assert shown
        assert [entry for entry in entries if entry in shown] == shown

    def test_questions_are_numbered_alike_and_stand_in_the_same_order(self) -> None:
        page = worksheet_cases.made()["market-basics-b.html"].decode()
        document = Word(made().files["market-basics-b.docx"])
        numbered = [line.mark for line in document.lines if line.style in {"Question", "CardNumber"}]
        stems = re.findall(r'<div class="stem" id="q\d+">(?:<p>)?([^<]+)<', page)

        assert numbered == [str(number) for number in range(1, 12)]
        assert [text.partition("\u00a0")[0] for text in document.styled("Question")] == stems

    def test_every_stem_and_option_stands_there_once(self) -> None:
        text = the_sheet().text
        for said in (
            "What was sold in the first years",
            "honey and bread",
            "Its clock was added",
            "Thursdays",
        ):
            assert text.count(said) == {"Its clock was added": 1, "Thursdays": 0}.get(said, 1)

    def test_the_letter_of_the_key_is_the_letter_of_the_right_option(self) -> None:
        for form in "ab":
            files = made().files
            sheet, key = (Word(files[f"market-basics-{form}{end}.docx"]) for end in ("", "-key"))
            right = {line.text: line.mark.split()[-1] for line in sheet.lines if line.style == "Option"}

            assert f"{right['grain']}  grain" in key.styled("Answer")

    def test_retired_questions_are_left_out(self) -> None:
        bank = a_bank(a_true_false(), a_multiple_choice(retired="No longer so."))

        assert "first years" not in the_sheet(a_folder(bank)).text
        assert made(a_folder(a_bank(a_true_false(retired="Old.")))).losses == (
            Loss("market-basics", "", "all questions are retired, so no Word document was made"),
        )


class TestAnswerSpace:
    def test_one_right_option_has_circles_and_several_have_boxes(self) -> None:
        sheet = the_sheet()
        marks = Counter(line.mark.split()[0] for line in sheet.lines if line.style == "Option")

        assert marks == {"○": 4, "☐": 5}

    def test_letters_after_the_26th_are_those_of_the_page(self) -> None:
        options = [f"option{n}" for n in range(30)]
        question = a_multiple_choice(answer=options[0], distractors=options[1:])
        texts = the_sheet(a_folder(a_bank(question))).styled("Option")

        assert [text.partition("\t")[0] for text in texts[25:]] == ["○ Z", "○ AA", "○ AB", "○ AC", "○ AD"]

    def test_there_are_as_many_lines_as_the_author_asks_for(self) -> None:
        bank = a_bank(an_open_ended(lines="5"))

        assert the_sheet(a_folder(bank)).styled("AnswerLine") == [""] * 5

    def test_the_line_of_an_answer_is_the_border_of_its_style(self) -> None:
        styles = the_sheet().part("word/styles.xml")
        style = styles[styles.index('w:styleId="AnswerLine"') :].partition("</w:style>")[0]

        assert "<w:bottom " in style
        assert "<w:between " in style  # or lines that follow each other would have one line together

    def test_gaps_are_equally_wide_whatever_their_words(self) -> None:
        bank = a_bank(a_cloze(text="A {{i}} and {{an awful lot of letters}}."))
        sheet = the_sheet(a_folder(bank))
        gaps = {
            text_of(run)
            for run in sheet.all("r")
            if run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}[@{qn('w:val')}='Gap']") is not None
        }

        assert len(gaps) == 1
        assert re.fullmatch("_{14,44}", gaps.pop())

    def test_a_number_stands_between_its_hedge_and_its_unit(self) -> None:
        (line,) = the_sheet(a_folder(a_bank(a_numeric()))).styled("GapText")

        assert re.fullmatch("about _+ stalls", line)

    def test_columns_to_match_have_a_box_for_each_letter(self) -> None:
        (table,) = the_sheet(a_folder(a_bank(a_matching()))).document.tables

        assert len(table.rows) == 4
        assert [bool(row.cells[0]._tc.xpath("w:tcPr/w:tcBorders")) for row in table.rows] == [True] * 3 + [
            False
        ]
        assert [row.cells[1].text for row in table.rows] == ["1911", "1954", "1987", ""]

    def test_things_to_order_have_a_box_each(self) -> None:
        (table,) = the_sheet(a_folder(a_bank(an_ordering(dates=None)))).document.tables

        assert [bool(row.cells[0]._tc.xpath("w:tcPr/w:tcBorders")) for row in table.rows] == [True] * 4

    def test_the_head_of_the_flashcards_is_repeated_on_each_page_and_no_row_is_broken(self) -> None:
        sheet = the_sheet(
            a_folder(a_bank(*(a_flashcard(id=f"card{n}", front=f"front {n}") for n in range(40))))
        )
        rows = sheet.all("tr")

        assert len(rows) == 41
        assert [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None] == rows[
            :1
        ]
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


class TestPages:
    def test_no_question_is_parted_from_its_options(self) -> None:
        sheet = the_sheet(a_folder(a_bank(a_multiple_choice(), a_multiple_response(), a_true_false())))
        begins = [at for at, line in enumerate(sheet.lines) if line.style == "Question"]
        begins.append(len(sheet.lines) - 1)

        for start, end in pairwise(begins):
            assert [line.kept for line in sheet.lines[start:end]] == [True] * (end - start - 1) + [False]

    def test_tables_of_a_question_stay_with_it(self) -> None:
        sheet = the_sheet(a_folder(a_bank(a_matching())))
        cells = [line.kept for line in sheet.lines if line.style in {"Cell", "Entry"}]

        assert cells == [True] * 9 + [False] * 3

    def test_an_answer_of_many_lines_may_be_broken_but_not_from_its_question(self) -> None:
        sheet = the_sheet(a_folder(a_bank(an_open_ended(lines="40"))))
        kept = [line.kept for line in sheet.lines if line.style in {"Question", "AnswerLine"}]

        assert kept == [True] * 3 + [False] * 35 + [True] * 2 + [False]  # three lines at least on either page

    def test_options_stay_with_their_question_if_a_high_frame_follows_on_the_next_page(self) -> None:
        sheet = the_sheet(a_folder(a_bank(a_multiple_choice(space={"box": "6cm"}))))
        kept = [line.kept for line in sheet.lines if line.style in {"Question", "Option"}]

        assert kept == [True] * 4 + [False]

    def test_a_long_question_may_end_with_a_table(self) -> None:
        question = an_open_ended(ask="Complete it.\n\na | b\n--|--\n1 | 2", lines="9")
        assert len(the_sheet(a_folder(a_bank(question))).document.tables) == 1

    def test_the_foot_has_the_code_and_the_page_of_pages(self) -> None:
        sheet = the_sheet()
        foot = sheet.document.sections[0].footer.part.element
        fields = [each.get(qn("w:instr")).strip() for each in foot.iter(qn("w:fldSimple"))]

        assert fields == ["PAGE", "NUMPAGES"]
        assert re.fullmatch(r"Form A · market-basics · A · [0-9a-f]{4}\tPage 1 of 1", text_of(foot))

    def test_an_appended_key_begins_a_page(self) -> None:
        sheet = the_sheet(key="appended")
        breaks = [
            line for line in sheet.lines if line.element.find(f".//{qn('w:pageBreakBefore')}") is not None
        ]

        begun = [sheet.lines[sheet.lines.index(line) + 1].text for line in breaks]
        assert begun == ["Answer key – form A", "Class marks"]

    def test_nothing_stands_after_the_list_of_the_class_that_would_need_another_page(self) -> None:
        key = the_key()

        assert key.body[-3].tag == qn("w:tbl")
        assert [line.style for line in key.lines[-2:]] == ["MarkHead", "PageEnd"]

    @pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("letter", 216, 279)])
    def test_the_paper_is_what_was_asked_for(self, paper: str, width: int, height: int) -> None:
        section = the_sheet(paper=paper).document.sections[0]

        assert section.page_width is not None
        assert section.page_height is not None
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (width, height)

    @pytest.mark.parametrize(("preset", "size"), [("normal", 22), ("dyslexia", 28), ("large", 36)])
    def test_a_preset_is_a_matter_of_styles(self, preset: str, size: int) -> None:
        sheet = the_sheet(preset=preset)

        assert f'<w:sz w:val="{size}"/>' in sheet.part("word/styles.xml").partition("</w:docDefaults>")[0]
        assert sheet.all("sz") == []

    def test_large_print_has_nothing_smaller_and_nothing_slanted(self) -> None:
        styles = the_sheet(preset="large").part("word/styles.xml")

        assert min(map(int, re.findall(r'<w:sz w:val="(\d+)"', styles))) == 36
        assert "<w:i/>" not in styles

    def test_lines_of_the_article_alone_are_numbered_by_word_itself(self) -> None:
        sheet = the_sheet(line_numbers=True)
        styles = sheet.part("word/styles.xml")

        assert len(sheet.all("lnNumType")) == 1
        assert styles.count("<w:suppressLineNumbers/>") == 1
        assert styles.count('<w:suppressLineNumbers w:val="0"/>') == 2
        assert the_sheet().all("lnNumType") == []


class TestCards:
    def test_fronts_and_backs_meet_when_both_sides_are_printed(self) -> None:
        bank = a_bank(*(a_flashcard(id=f"card{n}", front=f"front {n}", back=f"back {n}") for n in range(3)))
        (data,) = made(a_folder(bank), cards=True).files.values()
        fronts, backs = (
            [[cell.text.split("\n")[-1] for cell in row.cells] for row in table.rows[:2]]
            for table in Word(data).document.tables
        )

        assert fronts == [["front 0", "front 1"], ["front 2", ""]]
        assert backs == [["back 1", "back 0"], ["", "back 2"]]

    def test_cards_are_of_one_height_and_fill_their_page(self) -> None:
        (data,) = made(a_folder(a_bank(a_flashcard())), cards=True).files.values()
        for table in Word(data).document.tables:
            assert [row.height_rule for row in table.rows] == [WD_ROW_HEIGHT_RULE.EXACTLY] * 4
            assert sum(row.height.mm for row in table.rows if row.height) == pytest.approx(240, abs=0.1)

    def test_a_card_longer_than_a_page_is_reported(self) -> None:
        bank = a_bank(a_flashcard(id="long", front="word " * 3000))

        assert [loss.question for loss in made(a_folder(bank), cards=True).losses] == ["long"]


class TestRightToLeft:
    def test_the_style_that_all_follow_runs_from_right_to_left(self) -> None:
        arabic, english = the_sheet(an_arabic_folder()), the_sheet()

        for sheet, runs in ((arabic, True), (english, False)):
            normal = sheet.document.styles.element.xpath("w:style[@w:styleId='Normal']")[0]
            assert bool(normal.xpath("w:pPr/w:bidi")) is runs
            assert bool(sheet.body.xpath("w:sectPr/w:bidi")) is runs

    def test_arabic_words_are_said_to_be_so_and_latin_ones_not(self) -> None:
        sheet = the_sheet(an_arabic_folder())
        for run in sheet.all("r"):
            text = text_of(run)
            if re.search("[\u0600-\u06ff]", text):
                assert run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None, text
            if re.search("[A-Za-z]", text):
                assert run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is None, text

    def test_tables_are_mirrored(self) -> None:
        assert len(the_sheet(an_arabic_folder()).all("bidiVisual")) == 3
        assert the_sheet().all("bidiVisual") == []

    def test_an_english_bank_about_an_arabic_article_turns_the_article_alone(self) -> None:
        article = an_article("في المربد سوق قديم فيه 60 دكانًا.", title="السوق", language="ar", original=None)
        question = a_true_false(cite="سوق قديم")
        folder = a_folder(a_bank(question, language="en"), article=article)
        turned = [
            line.style
            for line in the_sheet(folder).lines
            if line.element.find(f".//{qn('w:bidi')}") is not None
        ]
        tongues = {each.get(qn("w:bidi")) for each in the_sheet(folder).all("lang")}

        assert turned == ["Heading1", "Passage"]
        assert tongues == {"ar"}

    def test_the_language_is_that_of_the_bank(self) -> None:
        assert 'w:lang w:bidi="ar"' in the_sheet(an_arabic_folder()).part("word/styles.xml")
        assert 'w:lang w:val="en"' in the_sheet().part("word/styles.xml")


class TestPictures:
    def test_a_picture_has_its_size_on_paper_and_its_words(self) -> None:
        (shape,) = the_sheet(with_picture(credit="Somebody")).document.inline_shapes
        inline = shape._inline

        assert (shape.width.inches, shape.height.inches) == (pytest.approx(320 / 96), pytest.approx(240 / 96))
        assert inline.docPr.get("descr") == "A square"
        assert the_sheet(with_picture(credit="Somebody")).styled("Credit") == ["Somebody"]

    def test_a_picture_is_never_wider_than_the_text(self) -> None:
        wide = PNG[:16] + (4000).to_bytes(4) + (400).to_bytes(4) + PNG[24:]
        (shape,) = the_sheet(with_picture(wide)).document.inline_shapes

        assert shape.width.mm < 210 - 36
        assert shape.width / shape.height == pytest.approx(10, rel=0.01)

    @pytest.mark.parametrize(
        ("width", "millimetres"), [("5cm", 50), ("50%", (210 - 36 - 8.5) / 2), ("17cm", 165.4)]
    )
    def test_a_picture_has_the_width_that_its_author_wants(self, width: str, millimetres: float) -> None:
        (shape,) = the_sheet(with_picture(width=width)).document.inline_shapes

        assert shape.width.mm == pytest.approx(millimetres, abs=2)
        assert shape.width / shape.height == pytest.approx(4 / 3, rel=0.01)

    def test_a_drawing_is_a_picture_of_pixels_with_the_drawing_behind_it(self) -> None:
        drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 96"><rect width="99" height="50"/></svg>'
        folder = with_picture(drawing, "map.svg")
        sheet = the_sheet(folder)
        (shape,) = sheet.document.inline_shapes
        parts = {part.content_type: part.blob for part in sheet.document.part.package.iter_parts()}

        assert made(folder).losses == ()
        assert (shape.width.inches, shape.height.inches) == (
            pytest.approx(2, rel=0.01),
            pytest.approx(1, rel=0.01),
        )
        assert parts["image/png"].startswith(PNG[:8])
        assert parts["image/svg+xml"] == drawing
        assert "svgBlip" in sheet.part("word/document.xml")

    @pytest.mark.parametrize(
        "inside",
        [
            '<image href="/etc/hostname" width="9" height="9"/>',
            "<image xlink:href='file:///etc/hostname' width='9' height='9'/>",
            '<image href = "&#47;etc/hostname" width="9" height="9"/>',
            '<image HREF=" \n/etc/hostname" width="9" height="9"/>',
        ],
    )
    def test_a_drawing_that_wants_files_of_this_computer_is_not_drawn(self, inside: str) -> None:
        head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
        entity = '<!DOCTYPE svg [<!ENTITY x "/etc/hostname">]>'

        assert the_sheet(with_picture(f"{head}{inside}</svg>".encode(), "a.svg")).styled("Unshown") == [
            "A square"
        ]
        assert the_sheet(with_picture(f"{entity}{head}</svg>".encode(), "a.svg")).styled("Unshown") == [
            "A square"
        ]

    @pytest.mark.parametrize(
        ("data", "file"), [(b"<svg/>", "a.svg"), (PNG[:18], "b.png"), (b"RIFF", "c.webp")]
    )
    def test_what_word_does_not_show_is_said_in_words_and_reported(self, data: bytes, file: str) -> None:
        folder = with_picture(data, file)

        assert the_sheet(folder).styled("Unshown") == ["A square"]
        assert [loss.what for loss in made(folder).losses] == [
            f'Word cannot show the image "{file}", so its alt text is shown instead'
        ]

    def test_a_picture_that_is_not_there_is_said_in_words_and_reported(self) -> None:
        folder = a_folder(a_bank(a_flashcard(image={"file": "gone.png", "alt": "A gone thing"})))

        assert "A gone thing" in the_sheet(folder).styled("Cell")
        assert "was not found" in made(folder).losses[0].what

    @given(
        data=st.binary(max_size=80),
        head=st.sampled_from([b"", PNG[:8], PNG[:20], b"GIF89a", b"\xff\xd8\xff", b"BM", b"II*\0"]),
    )
    @example(data=b"JFIF", head=b"GIF89a")
    @settings(max_examples=200, deadline=None)
    def test_no_bytes_break_a_document(self, data: bytes, head: bytes) -> None:
        from quizgen.outputs.docx.pictures import size_in_pixels

        size = size_in_pixels(head + data)
        assert size is None or min(size) > 0


class TestText:
    def test_emphasis_code_and_formulas_have_styles(self) -> None:
        question = a_short_answer(ask="Is *this* **bold**, ***both***, `code` and $\\unknown$?")
        folder = a_folder(a_bank(question))
        sheet = the_sheet(folder)
        styles = {
            text_of(run): style.get(qn("w:val"))
            for run in sheet.all("r")
            if (style := run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")) is not None
        }

        assert {name: styles[name] for name in ("this", "bold", "both", "code", "\\unknown")} == {
            "this": "Emphasis",
            "bold": "Strong",
            "both": "StrongEmphasis",
            "code": "Code",
            "\\unknown": "Math",
        }
        assert [loss.what for loss in made(folder).losses] == [
            "in Word documents, formulas that cannot be drawn appear as TeX source"
        ]

    def test_a_formula_is_one_of_words_own(self) -> None:
        question = a_short_answer(ask="Is $\\frac{a}{2}$ the same as\n\n$$\\sqrt{b}$$\n\nhere?")
        folder = a_folder(a_bank(question))
        sheet = the_sheet(folder)

        assert made(folder).losses == ()
        assert sheet.part("word/document.xml").count("<m:f>") == 1
        assert [line.style for line in sheet.lines if "m:oMathPara" in line.element.xml] == ["Formula"]
        assert "\\frac" not in sheet.part("word/document.xml")

    @pytest.mark.parametrize("paper", ["a4", "letter"])
    @pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
    def test_a_table_is_one_of_word_and_no_wider_than_the_page(self, paper: str, preset: str) -> None:
        wide = f"a | b\n--|--:\n{'long ' * 60} | 2"
        folder = a_folder(
            a_bank(a_short_answer(ask=f"Read:\n\n{wide}"), a_flashcard(front="c | d\n--|--\n1 | 2")),
            article=an_article("One.", "bed | kg\n--|--\nbeans | 14", "Three."),
        )
        sheet = the_sheet(folder, paper=paper, preset=preset)
        tables = [
            each
            for each in sheet.all("tbl")
            if each.find(f".//{qn('w:tblStyle')}").get(qn("w:val")) == "Data"
        ]
        page = sheet.document.sections[0]
        sides = (page.page_width, page.left_margin, page.right_margin)
        width_of_page, left, right = (side.twips for side in sides if side)
        room = width_of_page - left - right

        assert [text_of(table) for table in tables] == ["bedkgbeans14", f"ab{'long ' * 59}long2", "cd12"]
        for table in tables:
            indent, width = (
                int(table.find(f".//{qn('w:' + name)}").get(qn("w:w"))) for name in ("tblInd", "tblW")
            )
            assert indent + width <= room
        assert [line.mark for line in sheet.lines if line.style == "Passage"] == ["1", "2", "3"]

    def test_lists_of_an_author_are_lists_of_word_and_start_where_they_start(self) -> None:
        question = a_short_answer(ask="Read:\n\n3. three\n4. four\n\nand\n\n- one thing")
        lines = the_sheet(a_folder(a_bank(question))).lines

        assert [(line.mark, line.text) for line in lines if line.style == "ListText"] == [
            ("3.", "three"),
            ("4.", "four"),
            ("•", "one thing"),
        ]

    def test_a_block_of_code_keeps_its_lines(self) -> None:
        question = a_short_answer(ask="What is printed?\n\n```\nfor x in y:\n    print(x)\n```")

        assert the_sheet(a_folder(a_bank(question))).styled("CodeBlock") == ["for x in y:\n    print(x)"]

    def test_a_stem_that_begins_with_a_list_keeps_its_number_and_points(self) -> None:
        sheet = the_sheet(a_folder(a_bank(a_short_answer(ask="- one\n- two"))))

        assert sheet.styled("Question") == ["\u00a0\u00a0\u00a01\u00a0point"]
        assert sheet.styled("ListText") == ["one", "two"]

    @pytest.mark.parametrize(
        "text",
        ["<w:p>&amp;</w:p> ]]>", "{{7*7}} {% raw %}", "\u202egnorw\u202c \u200f", "👩🏽‍🏫 ʻō", "x" * 300],
        ids=["markup", "template", "bidi", "emoji", "long"],
    )
    def test_any_text_stays_text(self, text: str) -> None:
        question = a_multiple_choice(ask=f"Is it {text} ?", answer=f"A {text}")
        sheet = the_sheet(
            a_folder(a_bank(question, title=f"T {text}"), article=an_article(title=f"R {text}"))
        )

        assert sheet.styled("Question")[0].startswith(f"Is it {text} ?")
        assert f"A {text}" in sheet.styled("Option")
        assert sheet.styled("Title") == [f"T {text}"]
        assert f"R {text}" in sheet.styled("Heading1")


class TestTheFile:
    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("name", "preset"),
        [*((name, "normal") for name in FOLDERS), ("every type", "dyslexia"), ("arabic", "large")],
    )
    def test_everything_stands_in_the_order_of_the_schema(self, name: str, preset: str) -> None:
        for data in made(FOLDERS[name](), preset=preset, line_numbers=True).files.values():
            word = Word(data)
            for root in (
                word.document.element,
                word.document.styles.element,
                word.document.part.numbering_part.element,
                word.document.sections[0].footer.part.element,
            ):
                assert out_of_order(root) == []

    @pytest.mark.slow
    def test_every_style_that_is_named_is_there(self) -> None:
        for name in FOLDERS:
            for data in made(FOLDERS[name](), key="appended").files.values():
                word = Word(data)
                known = set(word.document.styles.element.xpath("w:style/@w:styleId"))
                named = set(
                    word.document.element.xpath("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
                )
                based = set(word.document.styles.element.xpath("//w:basedOn/@w:val | //w:next/@w:val"))

                assert named | based <= known

    def test_every_list_that_is_named_is_there(self) -> None:
        word = the_sheet()
        known = set(word.document.part.numbering_part.element.xpath("w:num/@w:numId"))

        assert set(word.document.element.xpath("//w:numId/@w:val")) <= known

    def test_the_properties_say_what_it_is_and_nothing_of_when(self) -> None:
        properties = the_key().document.core_properties

        assert properties.title == "Market basics – Answer key – form A"
        assert properties.language == "en"
        assert properties.identifier.startswith("market-basics · A · ")
        assert "<dcterms" not in the_key().part("docProps/core.xml")
        assert (properties.author, properties.comments) == ("", "")

    def test_the_same_banks_make_the_same_bytes(self) -> None:
        assert made(with_picture()).files == made(with_picture()).files

    def test_the_package_has_no_dates_and_nothing_of_other_programs(self) -> None:
        with zipfile.ZipFile(BytesIO(the_sheet().data)) as archive:
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {name.rpartition("/")[2] for name in archive.namelist()} == {
                "[Content_Types].xml",
                ".rels",
                "document.xml",
                "document.xml.rels",
                "styles.xml",
                "settings.xml",
                "numbering.xml",
                "webSettings.xml",
                "fontTable.xml",
                "theme1.xml",
                "footer1.xml",
                "core.xml",
            }
            assert b"python-docx" not in b"".join(map(archive.read, archive.namelist()))

    def test_two_banks_whose_files_would_have_one_name_are_reported(self) -> None:
        folder = a_folder(a_bank(bank="x"), a_bank(bank="x-key"))

        assert [loss.bank for loss in made(folder, forms=1).losses] == ["x-key"]
        assert '"x-key.docx" was not written' in made(folder, forms=1).losses[0].what

    def test_a_language_without_labels_is_reported(self) -> None:
        folder = a_folder(a_bank(language="fi"))

        assert made(folder).losses == (
            Loss(
                "market-basics",
                "",
                'quizgen has no labels in the language "fi", so the labels of the document are in English',
            ),
        )


@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
def test_numbered_lines_of_the_article_end_at_the_same_words_as_those_of_the_page(preset: str) -> None:
    text = (
        "The mill ground the corn of three villages. Its **wheel** was high, and *in dry summers* it stood. "
    )
    folder = a_folder(article=an_article(text * 6, text * 4))
    layout = {"forms": 1, "line_numbers": True, "preset": preset}
    page = next(iter(worksheet_cases.made(folder, **layout).values())).decode()
    lines = []
    for paragraph in re.findall(r'<div class="paragraph".*?</div>', page, re.DOTALL):
        words_alone = re.sub(r'<span class="(?:mark|line-number)".*?</span>', "", paragraph)
        lines += [re.sub("<[^>]*>", "", line).strip() for line in words_alone.split('<br class="turn">')]

    document = next(iter(made(folder, **layout).files.values()))
    passages = [
        each.text
        for each in docx.Document(BytesIO(document)).paragraphs
        if each.style is not None and each.style.name == "Article paragraph"
    ]
    assert [line.strip() for passage in passages for line in passage.split("\n")] == lines
    assert len(lines) > 10
