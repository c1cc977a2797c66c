from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup.formula import draw_formula, math_as_picture
from quizgen.markup.html import to_inline_html
from quizgen.markup.marked import marked_stretches, to_marked_html
from quizgen.markup.plain import to_plain

pytestmark = pytest.mark.dependencies


def html(text: str, *words: str, window: str = "") -> str:
    ranges = [(text.index(each), text.index(each) + len(each)) for each in words]
    return to_marked_html(
        text, ranges, window=(text.index(window), text.index(window) + len(window)) if window else None
    )


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Once a year.", "a", "Once <mark>a</mark> year."),
        ("It was **so big** then.", "so big", "It was <strong><mark>so big</mark></strong> then."),
        ("It was **so big** then.", "so", "It was <strong><mark>so</mark> big</strong> then."),
        (
            "It was **so big** then.",
            "big** then",
            "It was <strong>so <mark>big</mark></strong><mark> then</mark>.",
        ),
        ("It was **so big.** Then", "**so big.**", "It was <strong><mark>so big.</mark></strong> Then"),
        ("It was **so big.** Then", "*so big.*", "It was <strong><mark>so big.</mark></strong> Then"),
        ("Only _grain_ was", "_grain_ was", "Only <em><mark>grain</mark></em><mark> was</mark>"),
        ("Run `a < b` now", "a <", "Run <code><mark>a &lt;</mark> b</code> now"),
        (r"A \*star\* here", "*star", r"A *<mark>star</mark>* here"),
        ("one\ntwo", "one\ntwo", "<mark>one two</mark>"),
    ],
)
def test_words_are_marked_within_the_emphasis_around_them(text: str, words: str, shown: str) -> None:
    assert html(text, words) == shown


@pytest.mark.parametrize("words", ["x", "x + y", "+ y$ is"])
def test_a_formula_is_marked_whole(words: str) -> None:
    shown = html("Say $x + y$ is it", words)

    assert "<mark>x + y</mark>" in shown or '<mark><span class="math">x + y</span>' in shown
    assert shown.count("x + y") == 1


def test_two_places_in_a_formula_are_marked_together() -> None:
    assert html("Say $x + y$ is it", "Say $x", "y$ is").replace("<mark>", "").replace("</mark>", "") == (
        'Say <span class="math">x + y</span> is it'
    )


def test_of_a_window_the_emphasis_around_it_is_kept() -> None:
    text = "First. **Second one. Third** and fourth."

    assert html(text, "Third", window="Third** and") == "<strong><mark>Third</mark></strong> and"
    assert html(text, "one", window="Second one.") == "<strong>Second <mark>one</mark>.</strong>"


def test_the_mark_of_a_list_does_not_part_from_its_line() -> None:
    text = "- grain\n- honey"

    assert list(marked_stretches(text, [(0, 7)], to_plain)) == [
        ("- ", False),
        ("grain", True),
        ("\n- honey", False),
    ]


TEXT = st.lists(
    st.sampled_from(
        [
            "Only",
            "*grain*",
            "was",
            "**sold",
            "at**",
            "_first_,",
            "`says`",
            "$x+1$",
            "the",
            "town.",
            "\\*",
            "a<b&c",
        ]
    ),
    min_size=1,
    max_size=10,
).map(" ".join)


@given(TEXT, st.data())
def test_marking_words_changes_no_word(text: str, data: st.DataObject) -> None:
    starts = [0, *(found.end() for found in re.finditer(" ", text))]
    start = data.draw(st.sampled_from(starts))
    end = data.draw(
        st.sampled_from([found for found in [*(at - 1 for at in starts), len(text)] if found > start])
    )
    shown = to_marked_html(text, [(start, end)])

    assert re.sub("</?mark>", "", shown) == to_inline_html(text)
    assert "".join(piece for piece, _ in marked_stretches(text, [(start, end)], to_plain)) == to_plain(text)


@given(TEXT, st.data())
def test_what_is_shown_is_well_formed(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    shown = to_marked_html(text, [(cuts[1], cuts[2])], window=(cuts[0], cuts[3]))
    open_: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)[^>]*>", shown):
        if closing:
            assert open_.pop() == name
        else:
            open_.append(name)

    assert not open_
    assert not re.search("[\ue000-\ue003]", unescape(shown))


TABLE = "| bed | kilograms |\n|---|--:|\n| beans | 14 |\n| **peas** | 9 |"


def test_words_of_a_table_are_marked_in_their_cells() -> None:
    shown = html(TABLE, "beans | 14", "peas")

    assert shown.startswith('<table class="data"><thead>')
    assert re.findall("<mark>(.*?)</mark>", shown) == ["beans", "14", "peas"]
    assert shown.count("<tr>") == 3


def test_of_a_table_a_window_shows_the_heads_and_the_rows_that_it_touches() -> None:
    shown = html(TABLE, "peas", window="peas** | 9")

    assert re.sub("<[^>]*>", " ", shown).split() == ["bed", "kilograms", "peas", "9"]


def test_words_of_code_are_marked_in_its_lines() -> None:
    assert html("```py\na < 1\n  *b*\n```", "< 1\n  *b") == (
        "<pre><code>a <mark>&lt; 1\n  *b</mark>*\n</code></pre>"
    )


FORMULAS = [r"$\frac{V}{A}$", r"$x^2$", r"$$\sum_{i=1}^n i$$", r"$\notacommand$", r"$\sqrt{x}$ and $\pi$"]


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("around", ["{}", "**{}**", "*one* {}", "{} _two_", "- {}\n- x"])
def test_a_window_keeps_its_words_wherever_a_drawn_formula_stands(formula: str, around: str) -> None:
    text = f"Before {around.format(formula)} then **these words** stand. After {formula} it ends."
    start, end = text.index("then"), text.index(" stand")
    shown = to_marked_html(text, (), window=(start, end), math=math_as_picture)

    assert shown == "then <strong>these words</strong>"


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_window_with_a_formula_has_it_whole(formula: str) -> None:
    text = f"It began with {formula} and ended so. More."
    start, end = text.index("began"), text.index(" so.")
    shown = to_marked_html(text, (), window=(start, end), math=math_as_picture)

    assert shown == f"began with {to_inline_html(formula, math_as_picture)} and ended"


def test_nothing_is_marked_inside_a_drawing() -> None:
    text = r"Say $\frac{1}{2}$ is it"
    shown = to_marked_html(text, [(0, len(text))], math=math_as_picture)

    drawing = draw_formula(r"\frac{1}{2}")
    assert shown == f"<mark>Say </mark><mark>{drawing}</mark><mark> is it</mark>"
