"""Tables that quizgen exported come back as the questions that they were made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importers.import_cases import questions_of, read_file
from outputs.anki_cases import every_type
from samples import a_bank, a_flashcard, a_folder, a_matching, a_multiple_response, a_numeric, a_short_answer

import quizgen as qg
from quizgen.importers.base import ImportedFile
from quizgen.importers.registry import IMPORTERS
from quizgen.importers.tables.importers import CSV, WORKBOOK
from quizgen.markup.plain import to_plain
from quizgen.model.folder import Folder
from quizgen.model.questions import Cloze, MultipleChoice, MultipleResponse, Question
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.outputs.exchange.tables.games import BLOOKET, KAHOOT
from quizgen.outputs.exchange.tables.output import CSV as CSV_OUTPUT
from quizgen.outputs.exchange.tables.output import TSV, XLSX

BANKS = Path(__file__).parents[3] / "question_banks"
NOT_IN_TABLES = {
    "pending", "cite", "inferred", "uncited", "objective", "image", "audio", "allow", "lines", "space", "option_columns",
    "shuffle", "pin",
}  # fmt: skip


def imported(folder: Folder, output: ExchangeOutput) -> list[ImportedFile]:
    """The files of all banks of a folder, read again."""
    importer = CSV if output in (CSV_OUTPUT, TSV) else WORKBOOK
    files = output.render(folder, ExportSettings()).files
    assert files
    return [read_file(importer, data, name) for name, data in files.items()]


def words(value: object) -> object:
    """Texts as they are read, because a table has no markup."""
    match value:
        case str():
            return " ".join(to_plain(value).split())
        case dict():
            return {key: words(each) for key, each in value.items()}
        case list() | tuple():
            return [words(each) for each in value]
        case _:
            return value


def said(question: Question) -> dict[str, Any]:
    """What a table says of a question, whatever the order of options."""
    fields = {key: value for key, value in question.model_dump().items() if key not in NOT_IN_TABLES}
    match question:
        case MultipleChoice() | MultipleResponse():
            fields |= {
                key: sorted(map(str, map(words, fields[key])))
                for key in ("distractors", "answers")
                if key in fields
            }
        case Cloze():
            parsed = question.parsed
            fields["text"] = [parsed.texts, [(gap.answer, gap.accept, gap.group) for gap in parsed.gaps]]
        case _:
            pass
    return {key: words(value) for key, value in fields.items()}


def assert_same(folder: Folder, output: ExchangeOutput) -> None:
    before = {question.id: said(question) for bank in folder.banks for question in bank.active}
    after = {
        question.id: said(question) for found in imported(folder, output) for question in questions_of(found)
    }
    assert after == before


@pytest.mark.parametrize("output", [CSV_OUTPUT, TSV, XLSX], ids=lambda output: output.name)
def test_questions_of_every_type_come_back(output: ExchangeOutput) -> None:
    bank = every_type().banks[0]
    texts = tuple(
        question for question in bank.questions if question.id != "groups"
    )  # its formula becomes words
    assert_same(
        every_type().model_copy(update={"banks": (bank.model_copy(update={"questions": texts}),)}), output
    )


@pytest.mark.parametrize("name", ["date-palm", "us-withdrawal-from-iraq"])
def test_the_shipped_banks_come_back(name: str) -> None:
    (folder,) = qg.load(BANKS / name).folders
    assert_same(folder, CSV_OUTPUT)


TEXT = st.text(st.sampled_from("aB1 ,;\t\n\"'=+-@|*_$\\<&#(){}[]é中"), min_size=1, max_size=8).map(
    lambda text: f"{text}x"
)


@given(
    st.lists(TEXT, min_size=6, max_size=6, unique_by=lambda text: " ".join(to_plain(text).split())),
    st.sampled_from([CSV_OUTPUT, TSV]),
)
def test_any_texts_come_back(texts: list[str], output: ExchangeOutput) -> None:
    plain = [" ".join(to_plain(text).split()) or "y" for text in texts]
    one, two, three, four, five, six = (text.replace("\n", " ") for text in texts)
    questions = (
        a_multiple_response(ask=texts[0], answers=[one, {"text": two, "feedback": three}], distractors=[four, five], explain=six, hint=two),
        a_flashcard(front=texts[1], back=texts[2]),
        a_matching(ask=one, pairs={"left": two, "other": three}, distractors=[four]),
        a_short_answer(ask=one, answer=plain[1], accept=[plain[2], plain[3], {"words": plain[2], "only": "true"}], reject=[{"text": five, "feedback": six, "credit": "50%"}]),
        a_numeric(ask=six, unit=plain[0]),
    )  # fmt: skip
    assert_same(a_folder(a_bank(*questions)), output)


def test_citations_and_objectives_are_those_of_a_bank() -> None:
    (found,) = imported(a_folder(), CSV_OUTPUT)

    assert [(loss.reason, loss.left_out) for loss in found.losses] == [("citations and objectives", 0)]


@pytest.mark.parametrize("output", [KAHOOT, BLOOKET], ids=lambda output: output.name)
def test_what_is_written_for_classroom_games_is_read_again(output: ExchangeOutput) -> None:
    files = output.render(a_folder(), ExportSettings()).files
    ((name, data),) = files.items()
    choice, statement = read_file(WORKBOOK, data, name).items

    assert choice.fields["answer"] == "grain"
    assert sorted(map(str, choice.fields["distractors"])) == ["cheese", "fish", "honey"]  # type: ignore[call-overload]
    assert statement.fields == {
        "type": "true-false",
        "ask": "Traders may sell until one hour after the bell.",
        "answer": False,
    }


def test_an_export_is_recognised_before_any_other_table() -> None:
    for output in (CSV_OUTPUT, TSV):
        ((name, data),) = output.render(a_folder(), ExportSettings()).files.items()
        assert next(importer for importer in IMPORTERS if importer.recognizes(data, name)) is CSV
