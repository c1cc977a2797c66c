"""A bank that is exported and imported into an empty folder loads at once, with its citations, article and objectives."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg
from quizgen.problems import only_errors

FORMATS = ("moodle", "gift", "csv", "xlsx")
WITH_ARTICLE = ("moodle", "gift")


@pytest.mark.parametrize("to", FORMATS)
def test_a_bank_is_imported_without_an_error(market: Path, tmp_path: Path, to: str) -> None:
    (file,) = qg.export(market, to).write(tmp_path / "files")
    result = qg.import_files(file, tmp_path / "back")
    checked = qg.check(tmp_path / "back")

    assert only_errors(checked.problems) == ()
    assert result.found == result.imported
    assert {each.id for each in qg.load(market).questions} <= {
        question.id.partition("-gap-")[0] for question in checked.questions
    }


@pytest.mark.parametrize("to", WITH_ARTICLE)
def test_citations_are_found_again_in_the_article_that_the_file_has(
    market: Path, tmp_path: Path, to: str
) -> None:
    (file,) = qg.export(market, to).write(tmp_path / "files")
    qg.import_files(file, tmp_path / "back")
    before = {question.id: question.cite for question in qg.load(market).questions}

    back = qg.load(tmp_path / "back").questions
    assert {question.citation_state for question in back} <= {
        qg.CitationState.CITED,
        qg.CitationState.INFERRED,
    }
    assert all(before[question.id] == question.cite for question in back if question.id in before)


def test_objectives_are_those_of_the_bank_or_named_in_a_new_one(market: Path, tmp_path: Path) -> None:
    (file,) = qg.export(market, "moodle").write(tmp_path / "files")
    new = qg.import_files(file, tmp_path / "back")
    again = qg.import_files(file, market)

    assert new.bank is not None
    assert [objective.id for objective in new.bank.objectives] == ["goods"]
    assert ("an objective without a description", "its name was used: edit it") in [
        (loss.reason, loss.action) for loss in new.losses
    ]
    assert not any("objective" in loss.reason for loss in again.losses)


@pytest.mark.parametrize("to", ["moodle", "gift", "csv", "tsv", "xlsx"])
def test_a_bank_that_imports_its_own_export_stays_as_it_is(market: Path, tmp_path: Path, to: str) -> None:
    (file,) = qg.export(market, to).write(tmp_path / "files")
    before = (market / "prices.yaml").read_bytes()

    result = qg.import_files(file, market)

    assert (result.changed, result.added, result.missing, result.renamed) == ((), 0, (), ())
    assert (market / "prices.yaml").read_bytes() == before


def test_an_edit_in_the_other_program_reaches_the_bank_and_changes_nothing_else(
    market: Path, tmp_path: Path
) -> None:
    (file,) = qg.export(market, "gift").write(tmp_path / "files")
    file.write_text(file.read_text(encoding="utf-8").replace("How many stalls", "About how many stalls"))
    before = {question.id: question for question in qg.load(market).questions}

    result = qg.import_files(file, market)
    after = {question.id: question for question in qg.load(market).questions}

    assert result.changed == ("stalls",)
    assert after["stalls"] == before["stalls"].model_copy(update={"ask": "About how many stalls are there?"})
    assert after | {"stalls": before["stalls"]} == before
