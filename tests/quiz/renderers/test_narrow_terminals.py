"""Forty columns: random texts in everything that is shown, and every word of them stays whole."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from quizgen.grading.verdicts import Verdict
from quizgen.model.citation import CitationState
from quizgen.quiz.renderers.base import Awaited, Opening, Renderer
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.renderers.rich import RichRenderer
from quizgen.quiz.session import Ending
from quizgen.quiz.views.feedback_view import FeedbackView, MarkedPart
from quizgen.quiz.views.passage_view import PassagePart, PassageView
from quizgen.quiz.views.pause_view import PauseView
from quizgen.quiz.views.question_view import LabelledText, QuestionView
from quizgen.quiz.views.summary_view import Missed, Reached, SummaryView
from quizgen.text.display_width import display_width

COLUMNS = 40
LONGEST = 20
"""Letters of a word that fits on every line, behind letters of options and numbers of questions."""

TEXTS = st.lists(
    st.lists(st.text("abcdefg", min_size=1, max_size=LONGEST), min_size=1, max_size=14).map(" ".join),
    min_size=12,
    max_size=12,
)


def draw_everything(renderer: Renderer, texts: Sequence[str], out: StringIO, *, rtl: bool) -> None:
    """Show each text somewhere."""
    stem, note, option, part, answer, remark, explain, before, quote, title, missed, objective = texts
    renderer.opening(Opening(title, remark, (note,)))
    choices = (LabelledText("A", option), LabelledText("B", answer))
    renderer.question(
        QuestionView(
            "b/q", "matching", 1, 2, 1, "Matching", "1 point", stem, explain, choices, choices, (note,),
            (("p", "passage"), ("s", "skip")), rtl,
        )
    )  # fmt: skip
    out.write(renderer.prompt(remark, Awaited.ANSWER, "b/q") + "\n")
    passage = PassageView(1, (PassagePart(f"{before} ", False), PassagePart(quote, True)), title, "", rtl)
    feedback = FeedbackView(
        "b/q", Fraction(0), Verdict.WRONG, "Incorrect", option, choices, (MarkedPart(right=False, text=part),),
        (remark,), explain, (passage,), CitationState.CITED, note, rtl,
    )  # fmt: skip
    renderer.feedback(feedback)
    renderer.feedback(feedback, PauseView(remark, (("u", "try again"),), ("p", "show all"), title))
    renderer.review(1, stem, feedback)
    renderer.passage([passage])
    renderer.reveal(title, answer)
    renderer.help([(":1 :2 :3 :4", note), ("u", remark)])
    renderer.summary(
        SummaryView(
            Ending.FINISHED, title, "0 of 1 point", Fraction(0), ("1 incorrect",),
            (Reached(objective, "0 of 1 correct", Fraction(0)),), (Missed(1, missed, answer, note),), remark, False,
            (explain,),
        )
    )  # fmt: skip


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("look", ["plain", "rich"])
@settings(max_examples=8)
@given(texts=TEXTS)
def test_no_word_is_broken_at_forty_columns(look: str, texts: list[str], *, rtl: bool) -> None:
    out = StringIO()
    console = Console(file=out, width=COLUMNS, height=200, markup=False, emoji=False, highlight=False)
    renderer: Renderer = (
        RichRenderer(console)
        if look == "rich"
        else PlainRenderer(lambda text: print(text, file=out), columns=lambda: COLUMNS)
    )
    draw_everything(renderer, texts, out, rtl=rtl)
    rows = out.getvalue().splitlines()

    assert max(map(display_width, rows)) <= COLUMNS
    shown = " ".join(rows).translate({ord(sign): " " for sign in ".:;,()\N{LEFT-TO-RIGHT MARK}"}).split()
    for text in texts:
        assert set(text.split()) <= set(shown)
