"""Whatever an author writes arrives on the card as the characters they wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
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

from outputs.anki_cases import FIXED, Collection, built, database, only_file
from outputs.anki_shown import seen, seen_on_card, squeezed
from quizgen.markup.plain import to_plain
from quizgen.model.citation import Citation, find_place
from quizgen.model.questions import Question
from quizgen.outputs.anki.fields.citation_field import mark_quotation
from quizgen.outputs.anki.fields.field_html import (
    to_attribute,
    to_field_html,
    to_inline_field_html,
    to_marked_field_html,
    to_plain_field_html,
)
from quizgen.outputs.anki.output import ANKI

HOSTILE = [
    "<b>bold</b> & \"quotes\" 'single' &amp; &lt;",
    "</script><script>alert(1)</script>",
    "{{Answer}} {{#Stem}} {{c1::x}} }}",
    "[sound:x.mp3] [latex]y[/latex] [anki:tts lang=en_US]w[/anki:tts] [[type:Typed]]",
    "<img src=x onerror=alert(1)>",
    "\u202eright to left\u202c and \u200bzero",
    "emoji \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1ee\U0001f1f6",
    "std::vector a::b ::",
    "x" * 10_000,
    "<!-- include head.html -->",
    "%s {0} ${x}",
]

visible = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"], exclude_characters="*_`\\$"), min_size=1
).filter(lambda text: text.strip() and text == to_plain(text))


@given(visible)
def test_any_text_is_shown_as_it_was_written(text: str) -> None:
    for printed in (to_field_html(text), to_inline_field_html(text), to_plain_field_html(text)):
        read = seen(printed)
        assert read.text.strip() == text.strip()
        assert read.tags <= {"p", "span"}


@given(st.text())
def test_no_text_without_markup_keeps_a_meaning_for_anki(text: str) -> None:
    printed = to_plain_field_html(text)
    assert "[" not in printed
    assert r"\(" not in printed
    assert seen(printed).text == text.replace("\x02", "").replace("\x03", "")
    assert '"' not in to_attribute(text)


def test_old_latex_tags_are_text() -> None:
    assert to_plain_field_html("[$]x[/$] [$$]y[/$$]") == "&#91;$]x&#91;/$] &#91;$$]y&#91;/$$]"


def test_backslashes_do_not_begin_a_formula() -> None:
    assert seen(to_plain_field_html(r"\(x\) and \[y\]")).text == r"\(x\) and \[y\]"
    assert r"\(" not in to_plain_field_html(r"\(x\)")
    assert r"\&#91;" not in to_plain_field_html(r"\[y\]")


def test_formulas_become_mathjax_and_keep_their_brackets() -> None:
    assert to_inline_field_html("$a < b$ [x]") == r"\(a &lt; b\) &#91;x&#93;".replace("&#93;", "]")
    assert r"\[\begin{matrix}1\\[2pt]\end{matrix}\]" in to_field_html(
        r"$$\begin{matrix}1\\[2pt]\end{matrix}$$"
    )


@pytest.mark.parametrize("tag", ["[sound:x.mp3]", "[latex]y[/latex]", "[[type:Typed]]", "[anki:play:q:0]"])
def test_a_formula_holds_no_tag_of_anki(tag: str) -> None:
    printed = to_inline_field_html(f"${tag} [1]$")
    assert tag not in printed
    assert "[1]" in printed
    assert seen(printed).text == rf"\({tag} [1]\)"


ACTIVE = [
    r"\href{javascript:alert(1)}{x}",
    r"x + \href {javascript:alert(1)}{x}",
    r"\mmlToken{mi}[href='javascript:alert(1)']{x}",
    r"\def\x{\href}\x{javascript:alert(1)}{x}",
    r"\let\x\href",
    r"\newcommand{\x}{1}",
    r"\require{html}",
    r"\style{background:url(https://x.example)}{x}",
    r"\bbox[background:url(https://x.example)]{x}",
    r"\cssId{qa}{x}",
    r"\text{\(\href{javascript:alert(1)}{x}\)}",
    r"\text{",
    r"}\text{",
    r"\frac{1}{2",
    r"\csname href\endcsname{javascript:alert(1)}{x}",
]


@pytest.mark.parametrize("tex", ACTIVE)
def test_a_formula_that_could_run_something_arrives_as_its_source(tex: str) -> None:
    for printed in (
        to_inline_field_html(f"a $${tex}$$"),
        to_field_html(f"$${tex}$$"),
        to_marked_field_html(f"a $${tex}$$", [], window=(0, 9)),
    ):
        assert not printed.startswith((r"a \(", r"a \[", r"<p>\(", r"<p>\["))
        assert not printed.endswith((r"\)", r"\]", r"\)</p>", r"\]</p>"))
    assert tex in seen(to_inline_field_html(f"a $${tex}$$")).text


@pytest.mark.parametrize(
    "tex", [r"\bbox[yellow]{x}", r"\letter", r"\hrefs", r"\dataset", r"\frac{1}{2}", "href"]
)
def test_other_commands_are_drawn(tex: str) -> None:
    assert to_inline_field_html(f"${tex}$") == rf"\({tex}\)"


def test_a_formula_is_one_line() -> None:
    assert "\n" not in to_inline_field_html("$$a\n+ b$$")


def test_markup_of_ours_becomes_html() -> None:
    assert to_field_html("- *one*\n- `two`") == "<ul><li><em>one</em></li><li><code>two</code></li></ul>"


def test_the_marks_of_formulas_cannot_be_forged() -> None:
    assert to_plain_field_html("\x02[sound:x]\x03") == "&#91;sound:x]"


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:20])
def test_hostile_text_in_every_field_is_just_text(text: str, collection: Collection) -> None:
    other = f"{text} 2"
    third = f"{text} 3"
    image = {"file": "map.png", "alt": text}
    common = {"explain": text, "hint": text, "image": image}
    questions: list[Question] = [
        a_multiple_choice(
            ask=text, answer={"text": text, "feedback": text}, distractors=[other, third], **common
        ),
        a_multiple_response(
            ask=text, answers=[text], distractors=[{"text": other, "feedback": text}], **common
        ),
        a_true_false(ask=text, correction=text, **common),
        a_short_answer(ask=text, answer=text, accept=[other], **common),
        a_numeric(ask=text, unit=text, hedge=text, **common),
        a_cloze(ask=text, **common),
        a_matching(ask=text, pairs={text: other, other: text}, distractors=[third], **common),
        an_ordering(ask=text, items=[text, other], dates=None, **common),
        an_open_ended(ask=text, model=text, rubric={text: "1"}, **common),
        a_flashcard(front=text, back=text, **common),
    ]
    original = {"title": text, "publisher": text, "url": 'https://a.example/"><b>[sound:x]'}
    article = an_article(title=text, original=original)
    folder = a_folder(a_bank(*questions, title=text, instructions=text), article=article)
    assert collection.load(only_file(ANKI.render(folder, FIXED))).new == len(questions)
    assert collection.sick() == []
    wanted = squeezed(to_plain(text))
    for card in collection.cards():
        for html in (card.question(), card.answer()):
            read = seen_on_card(html)
            assert not read.tags & {"script", "img", "b"}
            assert wanted in squeezed(read.text)


def test_names_in_packages_are_unicode(tmp_path: Path) -> None:
    connection = database(built(a_folder(article=an_article(title="سوق الخميس"))), tmp_path)
    (decks,) = connection.execute("select decks from col").fetchone()
    assert "سوق الخميس::Market basics" in decks


def test_a_table_has_lines_without_a_style_sheet() -> None:
    html = to_field_html("a | b\n--|--\n1 | [sound:x.mp3]")

    assert html.startswith('<table border="1"')
    assert "<td>&#91;sound:x.mp3]</td>" in html


def test_a_quotation_from_a_table_is_shown_in_its_row() -> None:
    table = "| bed | kg |\n|---|---|\n" + "\n".join(
        f"| bed {number} | {number * 7} |" for number in range(60)
    )
    article = an_article(table)
    place = find_place(article, Citation(quote="bed 7 49"))
    assert place
    html = mark_quotation(article.passage(1), [place])

    assert "<mark>bed 7</mark></td><td><mark>49</mark></td>" in html.replace("<td> <mark>", "<td><mark>")
    assert '<th scope="col">bed</th>' in html
    assert "bed 8" not in html
