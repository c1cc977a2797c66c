"""What all formats for other programs have in common."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from samples import a_bank, a_folder, a_multiple_choice, a_question_of_each_type_pending, a_true_false

from outputs.exchange_cases import FORMATS
from quizgen.model.folder import Folder
from quizgen.outputs.base import OutputResult
from quizgen.outputs.exchange.export_log import ExportLog, Handling
from quizgen.outputs.exchange.settings import ExportSettings

EACH = pytest.mark.parametrize("name", FORMATS)
QUOTED = "farmers sell cheese, honey and bread"


def made(name: str, folder: Folder, **chosen: Any) -> OutputResult:
    return FORMATS[name].render(folder, ExportSettings(**chosen))


def words(result: OutputResult) -> str:
    """All texts of the files, those in archives included."""
    texts = []
    for data in result.files.values():
        if data.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                texts += [archive.read(each).decode("utf-8", "replace") for each in archive.namelist()]
        else:
            texts.append(data.decode())
    return "\n".join(texts)


@EACH
def test_a_repeated_export_is_the_same_to_the_byte(name: str) -> None:
    assert made(name, a_folder()).files == made(name, a_folder()).files


@EACH
def test_every_question_is_in_the_file_or_its_loss_says_that_it_is_left_out(name: str) -> None:
    result = made(name, a_folder())
    text = words(result)
    left_out = {loss.question for loss in result.losses if loss.what.endswith("so the question is left out")}
    names = {"goods-today": "What do farmers sell today?", "stalls": "How many stalls are there?"}

    assert all((words_of in text) is (question not in left_out) for question, words_of in names.items())


@EACH
def test_every_loss_has_a_reason_and_an_action(name: str) -> None:
    for loss in made(name, a_folder()).losses:
        reason, so, action = loss.what.partition(", so ")
        assert reason
        assert so
        assert action


@EACH
def test_without_citations_and_article_no_quotation_is_in_the_file(name: str) -> None:
    folder = a_folder(a_bank(a_multiple_choice(cite=QUOTED), a_true_false(cite=QUOTED)))

    assert QUOTED not in words(made(name, folder, citations=False, article=False))


@EACH
def test_no_pending_question_looks_cited(name: str) -> None:
    pending = [
        each.model_copy(update={"pending": "an old test"}) for each in a_question_of_each_type_pending()
    ]
    text = words(made(name, a_folder(a_bank(*pending)), article=False))

    assert "\N{LEFT DOUBLE QUOTATION MARK}" not in text
    assert "paragraph:" not in text
    assert '"paragraph"' not in text


@EACH
def test_a_bank_whose_questions_are_all_retired_has_no_file(name: str) -> None:
    folder = a_folder(a_bank(a_multiple_choice(retired="The market moved.")))

    result = made(name, folder)

    assert result.files == {}
    assert [loss.what for loss in result.losses] == [
        f"all questions of the bank are retired, so no {FORMATS[name].program} file was made"
    ]


def test_no_two_formats_share_a_file_name() -> None:
    names = [output.file_name("market") for output in FORMATS.values()]

    assert len({*names}) == len(names)


def test_a_log_tells_what_became_of_a_question() -> None:
    log = ExportLog()
    log.skip(a_multiple_choice(), "it has no room")
    log.lose(a_true_false(), "it has no tags", "they are left out")

    assert log.handling("first-goods") is Handling.SKIPPED
    assert log.handling("sell-after-bell") is Handling.DEGRADED
    assert log.handling("stalls") is Handling.KEPT
    assert [loss.what for loss in log.as_losses("market")] == [
        "it has no room, so the question is left out",
        "it has no tags, so they are left out",
    ]
