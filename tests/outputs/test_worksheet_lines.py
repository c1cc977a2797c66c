"""Lines that can be numbered: no browser breaks one again, and nothing but breaks and numbers is added."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import a_folder, an_article

from outputs.worksheet_cases import made, read_page, the_sheet
from quizgen.markup.code_lines import code_as_lines
from quizgen.markup.html import to_html
from quizgen.outputs.worksheet.lines import MEASURE, SPACING, Ruler, char_width, lines_of

ADDED = re.compile(r'<br class="turn">|<span class="line-number" aria-hidden="true">\d+</span>')
WORDS = "The hall was opened on the twelfth day of May, and its roof was repaired later on. " * 9


def lines(html: str) -> list[str]:
    return [re.sub("<[^>]*>", "", line) for line in re.split(r"<br[^>]*>|</p><p>|</li><li>", html)]


def width(line: str) -> float:
    return sum(map(char_width, line.strip()))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300), st.floats(5, 60))
def test_only_breaks_and_numbers_are_added(text: str, measure: float) -> None:
    html = to_html(text)
    assert ADDED.sub("", Ruler(measure).ruled(html)) == html


@given(st.text(st.sampled_from("abcmW éш中م,. "), max_size=300), st.floats(5, 60))
def test_no_line_is_longer_than_its_measure(text: str, measure: float) -> None:
    for line in lines(
        re.sub(r'<span class="line-number.*?</span>', "", Ruler(measure).ruled(f"<p>{text}</p>"))
    ):
        assert width(line) <= measure + 1.1


def test_every_fifth_line_has_its_number_and_paragraphs_count_on() -> None:
    ruler = Ruler(30)
    first, second = ruler.ruled(f"<p>{WORDS}</p>"), ruler.ruled(f"<p>{WORDS}</p>")
    numbers = [int(number) for number in re.findall(r">(\d+)</span>", first + second)]
    assert numbers == list(range(5, ruler.count + 1, 5))
    assert len(lines(first)) + len(lines(second)) == ruler.count


def test_a_number_stands_at_the_beginning_of_its_line() -> None:
    html = Ruler(12).ruled(f"<p>{WORDS}</p>")
    assert html.count('<br class="turn"><span class="line-number"') == html.count("line-number")


def test_emphasis_goes_on_over_the_end_of_a_line() -> None:
    html = Ruler(12).ruled(f"<p>one <em>{WORDS}</em> end</p>")
    assert html.startswith("<p>one <em>The hall")
    assert html.count("<em>") == html.count("</em>") == 1


def test_a_word_that_is_longer_than_a_line_is_broken() -> None:
    html = Ruler(20).ruled("<p>A Donaudampfschifffahrtsgesellschaftskapitän went.</p>")
    assert html.startswith('<p>A <br class="turn">Donaudampf')
    assert all(width(line) <= 20 for line in lines(html))


def test_lists_code_and_breaks_of_the_author_begin_lines_of_their_own() -> None:
    assert lines_of(to_html("- one\n- two\n\nend"), 30) == 3
    assert lines_of(to_html("one\\\ntwo"), 30) == 2
    assert lines_of(to_html("```\na  b\nc\n```"), 30) == 2
    assert lines_of(to_html("```\n" + "x" * 80 + "\n```"), 30) > 1


def test_a_formula_is_never_broken() -> None:
    html = Ruler(9).ruled(to_html("Now $a + b + c + d + e + f$ is."))
    assert '<span class="math">a + b + c + d + e + f</span>' in html
    assert lines_of(to_html("Now $a + b + c + d + e + f$ is."), 9) == 3


def test_a_drawn_formula_needs_what_it_says_of_itself() -> None:
    drawn = '<svg class="formula" style="width:{}em;height:1em"><title>x</title></svg>'
    assert lines_of(f"<p>Now {drawn.format(3)} is.</p>", 10) == 1
    assert lines_of(f"<p>Now {drawn.format(6.5)} is.</p>", 10) == 3


def test_strong_words_are_given_more_room() -> None:
    assert lines_of(f"<p><strong>{WORDS}</strong></p>", 30) > lines_of(f"<p>{WORDS}</p>", 30)


def test_wider_spacing_makes_shorter_lines() -> None:
    assert lines_of(f"<p>{WORDS}</p>", 30, SPACING["dyslexia"]) > lines_of(f"<p>{WORDS}</p>", 30)


@pytest.mark.parametrize("char", ["\N{COMBINING ACUTE ACCENT}", "\N{ZERO WIDTH JOINER}"])
def test_marks_take_no_room(char: str) -> None:
    assert char_width(char) == 0


def test_lines_are_numbered_only_if_asked_for() -> None:
    folder = a_folder(article=an_article(WORDS, WORDS))
    assert "line-number" not in made(folder)["market-basics-a.html"].decode().partition("</style>")[2]
    page = the_sheet(folder, line_numbers=True)
    assert page.all("article", **{"class": "reading numbered"})
    assert [has["aria-hidden"] for has in page.all("span", **{"class": "line-number"})] == ["true"] * (
        Ruler(MEASURE["normal"]).ruled(f"<p>{WORDS}</p>" * 2).count("line-number")
    )
    assert read_page(made(folder, line_numbers=True, preset="large")["market-basics-a-large.html"]).all(
        "br", **{"class": "turn"}
    )


def test_tables_and_code_have_no_line_numbers_but_take_lines_of_a_card() -> None:
    code, table = to_html("```\na\nb\nc\n```", code=code_as_lines), to_html("a | b\n--|--\n1 | 2")
    ruler = Ruler(36)
    shown = ruler.ruled(f"<p>one</p>{code}{table}<p>two</p>")

    assert ruler.count == 2
    assert shown == f"<p>one</p>{code}{table}<p>two</p>"
    assert lines_of(code, 36) == 3
    assert lines_of(table, 36) == 3
