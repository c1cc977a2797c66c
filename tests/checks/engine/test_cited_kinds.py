"""Another month, colour or name in place of the cited one."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg
from quizgen.checks.engine.cited_kinds import other_of_kind

MARKET = "The fair is held around the end of March, on a field north of the red mill."


@pytest.mark.parametrize(
    ("answer", "instead"),
    [
        ("Around the end of May", ("may", "march")),
        ("A blue mill", ("blue", "red")),
        ("A field to the south", ("south", "north")),
    ],
)
def test_another_thing_of_the_kind_is_found(answer: str, instead: tuple[str, str]) -> None:
    assert other_of_kind(answer, "", MARKET, "en") == instead


def test_what_than_compares_with_is_not_the_thing() -> None:
    assert other_of_kind("It leaked more than once", "", "The boat leaked twice.", "en") is None
    assert other_of_kind("It leaked once", "", "The boat leaked twice.", "en") == ("once", "twice")


@pytest.mark.parametrize("answer", ["In March", "A northern field", "A mill by the river"])
def test_the_cited_thing_is_not_reported(answer: str) -> None:
    assert other_of_kind(answer, "", MARKET, "en") is None


def test_a_kind_of_which_the_stem_names_the_thing_is_left_alone() -> None:
    assert (
        other_of_kind(
            "In May, the blue one", "Which one opens in May, the blue or the red one?", MARKET, "en"
        )
        is None
    )


def test_a_name_of_another_passage_is_reported_and_a_subject_of_the_article_is_not(tmp_path: Path) -> None:
    text = (
        "Berg was born in Varde.\n\nShe studied in Halden for two years.\n\nLater she travelled to Moss.\n\n"
        "Her brother stayed at home."
    )
    (tmp_path / "article.md").write_text(
        f"---\ntitle: Ida Berg\nlanguage: en\n---\n{text}\n", encoding="utf-8"
    )
    (tmp_path / "b.yaml").write_text(
        "bank: berg\ntitle: B\nlanguage: en\narticle: article.md\nquestions:\n"
        '  - {id: wrong, type: true-false, ask: "Ida Berg studied in Moss for two years.", answer: true, cite: "She studied in Halden"}\n'
        '  - {id: right, type: true-false, ask: "Ida Berg studied in Halden for two years.", answer: true, cite: "She studied in Halden"}\n',
        encoding="utf-8",
    )
    told = [each.message for each in qg.check([tmp_path]).problems if each.code == "statement-contradicted"]

    assert told == ['the cited sentences say "Halden", but the statement says "Moss"']
