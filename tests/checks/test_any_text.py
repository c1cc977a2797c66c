"""No check fails, whatever authors write."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from samples import (
    a_bank,
    a_cloze,
    a_date,
    a_flashcard,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
)

from quizgen.checks.mutation.detection import judge_mutants
from quizgen.checks.registry import CHECKS
from quizgen.checks.runner import run_checks
from quizgen.model.questions import Question

PIECES = [
    "the", "Why did they", "a", "of the", "1,000", "1911", "٣", "0.5", "²", "Ⅳ", "yes", "all of the above", "both A and B",
    "not", "*never*", "`x`", "$x^2$", "**", "- one\n- two", "?", ".", ",", "…", "I", "A.", "東京", "نخلة", "\u200f", "\u0301",
    "ß", "İ", "🦜", "or", "and", "May", "(", '"', "'s", "____", "No. 5", "%", "-", "\n\n", "<b>", "&", "\\",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map(" ".join)
lists = st.lists(texts, min_size=2, max_size=5, unique=True)


@settings(deadline=None)
@example("**", ["and", "."], "en")
@given(texts, lists, st.sampled_from(["en", "ar", "de", "tlh"]))
def test_whatever_is_asked_and_answered(text: str, several: list[str], language: str) -> None:
    first, *rest = several
    asked: list[Question] = []
    made: list[tuple[Any, dict[str, Any]]] = [
        (a_multiple_choice, {"ask": text, "answer": first, "distractors": rest}),
        (a_multiple_response, {"ask": text, "answers": several, "distractors": [text]}),
        (a_true_false, {"ask": text, "correction": first}),
        (a_short_answer, {"ask": text, "answer": first, "accept": rest, "reject": []}),
        (a_numeric, {"ask": text, "unit": None}),
        (a_date, {"ask": text}),
        (a_cloze, {"ask": first, "text": f"{text} {{{{{first}}}}} {text} {{{{{rest[0]}}}}}"}),
        (a_cloze, {"text": f"{{{{{first}}}}}"}),
        (a_matching, {"ask": text, "pairs": dict.fromkeys(several, text), "distractors": []}),
        (an_ordering, {"ask": text, "items": several, "dates": []}),
        (an_open_ended, {"ask": text, "model": first}),
        (a_flashcard, {"front": text, "back": first}),
    ]
    for number, (make, written) in enumerate(made):
        with suppress(ValidationError):  # what loading refuses is never checked
            asked.append(make(id=f"q{number}", **written))
    if asked:
        folder = a_folder(a_bank(*asked, language=language, reading_grade="5"))
        run_checks([folder])
        list(judge_mutants(folder, text))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ["x" * 50_000, "he " * 15_000, "a, " * 15_000, "The Old " * 6_000, "1911 " * 10_000]
)
def test_long_texts_are_read_in_a_moment(text: str) -> None:
    """A pattern that tries every beginning with every end would take minutes."""
    asked: list[Question] = [
        a_short_answer(id="short", ask=text, answer="The Old"),
        a_flashcard(id="card", front=text, back=text),
        a_cloze(id="cloze", text=f"{text} {{{{1911}}}}"),
        a_multiple_choice(id="choice", ask=text, answer=text, distractors=["The", "Old"]),
        an_ordering(id="order", items=[text, f"{text} 1", f"{text} 2"], dates=[]),
    ]

    folder = a_folder(a_bank(*asked))
    found = run_checks([folder])
    list(judge_mutants(folder, "0"))

    assert {each.check for each in found} <= set(CHECKS)


@pytest.mark.parametrize("long", ["1234567890" * 30, "of steel, " * 30, "Adam Brenner " * 30])
def test_messages_quote_the_beginning_of_long_texts(long: str) -> None:
    long = long.strip(" ,")
    made: list[Question] = [
        a_multiple_choice(id="same", ask="An?", answer=long, distractors=[f"{long}.", f"a {long}", f"The {long}"]),
        a_multiple_choice(id="above", answer=f"All of the above {long}", distractors=["none of the above", "Both A and B"]),
        a_multiple_choice(id="both", answer=long, distractors=[f"Both A and B, {long}", f"{long} and nothing else"]),
        a_multiple_choice(id="article", ask="It is an", answer="oak", distractors=[long, f"{long} x", f"b {long}"]),
        a_multiple_choice(id="form", answer=f"to see {long}", distractors=["to go on", "to be here", long]),
        a_multiple_response(id="several", answers=[long, f"{long} 1"], distractors=[long.lower(), f"{long}!"]),
        a_numeric(id="number", ask=f"How many, {long}?", explain=f"There were {long}."),
        a_short_answer(id="typed", ask=f"What is {long}?", answer=long, reject=[], accept=[f"{long} or so"]),
        a_cloze(id="gaps", text=f"There {{{{{long}}}}} were {long} and {{{{{long}}}}}."),
        a_true_false(id="said", ask=f"There were {long}.", answer=True, correction=None),
        a_flashcard(id="card", front=long, back=f"{long} crowns"),
        a_flashcard(id="lost", cite=f"quoted were {long}"),
        a_flashcard(id="paragraph", cite="7" * 300),
        a_matching(id="pairs", pairs={long: "x", f"{long} 1": "y", "Z": long}, distractors=[]),
        an_ordering(id="order", items=[long, f"{long} 1", f"{long} 2"], dates=[]),
        an_open_ended(id="open", ask=f"Why {long}?", model=f"Because {long}."),
    ]  # fmt: skip

    found = run_checks([a_folder(a_bank(*made))])

    assert len({each.finding.question for each in found}) > 10
    assert [each.finding.message for each in found if longest_quoted(each.finding.message) > 66] == []


def longest_quoted(message: str) -> int:
    return max(map(len, re.findall(r'"([^"]*)"', message)), default=0)
