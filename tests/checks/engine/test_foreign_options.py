"""Questions in which only the correct option has anything to do with the article."""

from __future__ import annotations

import pytest
from samples import a_bank, a_folder, a_multiple_choice, an_article

from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.foreign_options import Topics, has_foreign_distractors
from quizgen.checks.options.implausible_option import IMPLAUSIBLE_OPTION
from quizgen.problems import Severity

ARTICLE = an_article(
    "The dam at Hallin is faced with split boulders of granite. A turbine in the tower drives the pumps, and a watchman "
    "reads the gauge each morning. In winter the spillway is closed with oak planks. A storm once broke the crane."
)


def context(key: str, *distractors: str) -> CheckContext:
    question = a_multiple_choice(ask="What is meant?", answer=key, distractors=list(distractors))
    return CheckContext(a_folder(a_bank(question), article=ARTICLE))


def is_foreign(key: str, *distractors: str) -> bool:
    (item,) = (read := context(key, *distractors)).choice_items
    return has_foreign_distractors(item, Topics(read.folder.article))


@pytest.mark.parametrize(
    ("key", "distractors"),
    [
        ("split boulders of granite", ("marmalade", "jealousy", "silk ribbons")),
        ("oak planks", ("lullabies", "a choir of nuns in white", "vinegar")),
        ("a storm", ("forgetfulness", "a canary", "arithmetic")),
    ],
)
def test_distractors_about_nothing_in_the_article_are_foreign(key: str, distractors: tuple[str, ...]) -> None:
    assert is_foreign(key, *distractors)


@pytest.mark.parametrize(
    ("key", "distractors"),
    [
        ("split boulders of granite", ("marmalade", "oak planks", "silk ribbons")),
        ("oak planks", ("steel plates", "iron bars", "brick walls")),
        ("wooden boards", ("lullabies", "a choir of nuns in white", "vinegar")),
        ("a storm", ("a flood", "a gale", "an earthquake")),
        ("Hallin", ("Kell", "Arn", "Great Ostrem by the Lake")),
        ("a watchman", ("two hundred nuns", "60", "forgetfulness")),
    ],
)
def test_plausible_ones_are_not(key: str, distractors: tuple[str, ...]) -> None:
    assert not is_foreign(key, *distractors)


def test_they_are_an_info() -> None:
    (found,) = IMPLAUSIBLE_OPTION.run(
        context("split boulders of granite", "marmalade", "jealousy", "ribbons")
    )

    assert (found.path, found.severity) == (("distractors",), Severity.INFO)
