"""An author's text on its way into Word."""

from __future__ import annotations

from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from outputs.docx_cases import out_of_order, text_of
from quizgen.markup.html import to_html, to_inline_html
from quizgen.markup.plain import to_plain
from quizgen.outputs.docx.elements import FORBIDDEN, by_direction, text_run, w
from quizgen.outputs.docx.inline_runs import BlockKind, InlineRun, InlineStyle, parse_blocks, parse_line
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.writer import TextLanguage, Writer
from quizgen.outputs.worksheet.settings import Layout

PAGE = Page.of(Layout())

MARKDOWN = st.text(
    st.sampled_from("ab *_`$\\\n\n-1.<>&\"'{}\u0627\u200f👩\u0001")
    | st.characters(exclude_categories=["Cs"]),
    max_size=60,
)


@given(text=st.text())
def test_stretches_of_one_direction_are_the_whole_text(text: str) -> None:
    assert "".join(part for part, _ in by_direction(text, right_to_left=True)) == text


def test_digits_and_signs_go_with_the_letters_around_them() -> None:
    assert list(by_direction("سنة 2011 (NATO 3 B) نعم", right_to_left=True)) == [
        ("سنة 2011 (", True),
        ("NATO 3 B", False),
        (") نعم", True),
    ]
    assert list(by_direction("The word سلام is", right_to_left=False)) == [
        ("The word ", False),
        ("سلام", True),
        (" is", False),
    ]


@given(text=st.text())
def test_any_text_makes_a_run_that_any_reader_of_xml_reads(text: str) -> None:
    run = parse_xml(serialize_part_xml(w("p", text_run(text))))

    assert text_of(run) == FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@given(text=MARKDOWN)
def test_no_word_of_an_authors_text_is_lost_or_added(text: str) -> None:
    shown = "\n".join(
        "".join(stretch.text for stretch in block.stretches) for block in parse_blocks(to_html(text))
    )

    assert [word for word in to_plain(text).split() if not word.startswith(("-", "1"))] == [
        word for word in shown.split() if not word.startswith(("-", "1"))
    ]


@given(text=MARKDOWN)
def test_any_text_makes_paragraphs_in_the_order_of_the_schema(text: str) -> None:
    writer = Writer(TextLanguage("ar", right_to_left=True), PAGE, 7)
    elements = [
        *writer.blocks(
            "Question",
            "QuestionText",
            parse_blocks(to_html(text)),
            voice=TextLanguage("en", right_to_left=False),
        )
    ]
    elements.append(writer.paragraph("Option", *parse_line(to_inline_html(text))))

    for element in elements:
        assert out_of_order(parse_xml(serialize_part_xml(element))) == []


def test_looks_add_up() -> None:
    (block,) = parse_blocks(to_html("a **b *c* d** `e`"))

    assert block.stretches == (
        InlineRun("a "),
        InlineRun("b ", frozenset({InlineStyle.STRONG})),
        InlineRun("c", frozenset({InlineStyle.STRONG, InlineStyle.EMPHASIS})),
        InlineRun(" d", frozenset({InlineStyle.STRONG})),
        InlineRun(" "),
        InlineRun("e", frozenset({InlineStyle.CODE})),
    )


def test_a_display_formula_is_a_paragraph() -> None:
    assert [block.kind for block in parse_blocks(to_html("So $$x$$ holds."))] == [
        BlockKind.PARAGRAPH,
        BlockKind.FORMULA,
        BlockKind.PARAGRAPH,
    ]
    assert parse_blocks(to_html("So $$x$$ holds."))[2].stretches == (InlineRun("holds."),)


def test_a_drawn_formula_is_its_source() -> None:
    (block,) = parse_blocks(
        '<p>a <svg class="formula" role="img"><title>x^2 &lt; 1</title><path d="M0 0"/></svg> b</p>'
    )

    assert block.stretches == (
        InlineRun("a "),
        InlineRun("x^2 < 1", frozenset({InlineStyle.FORMULA})),
        InlineRun(" b"),
    )


def test_lists_within_lists_are_deeper_and_lists_of_their_own() -> None:
    blocks = parse_blocks(to_html("1. a\n   - b\n\n     more\n2. c\n\nend"))

    assert [(block.kind, block.depth, block.series) for block in blocks] == [
        (BlockKind.NUMBER, 1, 1),
        (BlockKind.BULLET, 2, 2),
        (BlockKind.PARAGRAPH, 2, 0),
        (BlockKind.NUMBER, 1, 1),
        (BlockKind.PARAGRAPH, 0, 0),
    ]


def test_paragraphs_in_one_line_stand_under_each_other() -> None:
    assert "".join(stretch.text for stretch in parse_line("<p>a</p><p>b</p>")) == "a\nb"


def test_strong_code_is_bold() -> None:
    (run,) = Writer(TextLanguage("en", right_to_left=False), PAGE, 7).runs(
        [InlineRun("x", frozenset({InlineStyle.CODE, InlineStyle.STRONG}))]
    )

    assert run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None


def test_a_table_is_a_block_of_rows() -> None:
    before, table, after = parse_blocks(to_html("One\n\n*a* | b\n--|--:\n1 | 2\n\nTwo"))

    assert [block.kind for block in (before, table, after)] == [
        BlockKind.PARAGRAPH,
        BlockKind.TABLE,
        BlockKind.PARAGRAPH,
    ]
    assert [[(cell.stretches[0].text, cell.align) for cell in row] for row in table.rows] == [
        [("a", ""), ("b", "right")],
        [("1", ""), ("2", "right")],
    ]
