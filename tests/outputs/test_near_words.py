"""Words that are near to those of a key and mean themselves, for graders without word lists."""

from __future__ import annotations

import pytest

from quizgen.grading.lexicon import Lexicon
from quizgen.model.components import Strictness
from quizgen.outputs.grader.near_words import key_word


@pytest.mark.slow
def test_regular_forms_of_listed_verbs_are_other_words() -> None:
    near = key_word("marché", Lexicon.of([]), "fr", Strictness.NORMAL, capital=False)

    assert "arché" in near["known"]  # of archer; no list has this form
