"""The samples that other tests stand on are themselves sound."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image
from samples import ARTICLE_TEXT, a_bank, a_folder, a_numeric, a_picture, an_article, one_of_each

from quizgen.loading.article_reader import read_article
from quizgen.model.citation import find_places
from quizgen.model.questions import QUESTION_TYPES, Question


def test_there_is_one_sample_of_each_type() -> None:
    assert tuple(type(question) for question in one_of_each()) == QUESTION_TYPES


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_every_citation_of_a_sample_is_found_exactly_once(question: Question) -> None:
    assert [len(find_places(an_article(), citation)) for citation in question.cite] == [1] * len(
        question.cite
    )


def test_the_sample_article_is_what_its_file_is_read_as() -> None:
    assert read_article(ARTICLE_TEXT, "article.md").article == an_article()


def test_samples_take_changes_by_keyword() -> None:
    assert a_numeric(answer="61", tolerance=None).interval == (Decimal(61), Decimal(61))
    assert a_bank(a_numeric(), title="Other").title == "Other"
    assert a_folder(slug="other").slug == "other"
    assert an_article("One.", "Two.").passage(2).text == "Two."


def test_the_sample_picture_is_a_picture() -> None:
    with Image.open(io.BytesIO(a_picture().data)) as picture:
        assert picture.size == (1, 1)


def test_tests_have_a_home_of_their_own(tmp_path: Path) -> None:
    assert Path.home().parent.parent == tmp_path.parent
