"""A pattern of poor wording that is tried only on stems with certain words finds nothing in others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.languages import known_languages
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.tokens import tokenize

PAIRS = (
    ("asks_trivial", "of_trivial"),
    ("judging_worth", "of_judgements"),
    ("of_the_text", "of_texts"),
    ("of_other_questions", "of_questions"),
    ("of_a_picture", "of_pictures"),
    ("thing_unnamed", "of_things"),
    ("changes_loosely", "of_today"),
)
"""Patterns, each with words of which every match has one."""

WORDINGS = {data.tag: data.wording for data in known_languages() if data.wording}


@pytest.mark.parametrize("tag", WORDINGS)
@pytest.mark.parametrize(("pattern", "words"), PAIRS)
@given(data=st.data())
def test_every_match_has_one_of_the_words(tag: str, pattern: str, words: str, data: st.DataObject) -> None:
    wording: QuestionWording = WORDINGS[tag]
    if expression := getattr(wording, pattern):
        flags = re.NOFLAG if pattern == "changes_loosely" else re.IGNORECASE
        text = data.draw(st.from_regex(re.compile(expression, flags)))
        assert tokenize(text).may_have(getattr(wording, words)), text
