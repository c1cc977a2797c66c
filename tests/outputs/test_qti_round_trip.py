"""What is exported to QTI and imported again: the same questions, but for what the losses of the export name."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_cloze,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_picture,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
    one_of_each,
)

import quizgen as qg
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.importers.assembly import Assembled, assemble
from quizgen.importers.base import ImportSettings
from quizgen.importers.qti.importer import QtiImporter
from quizgen.markup.plain import cloze_to_plain, to_plain
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Cloze, MultipleChoice, MultipleResponse, Question, ShortAnswer
from quizgen.model.shuffle import has_natural_order
from quizgen.outputs.exchange.bank_source import BankSource
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.qti.output12 import QTI_12
from quizgen.outputs.exchange.qti.output21 import QTI_21
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.text.normal_form import n1

BOTH = pytest.mark.parametrize("output", [QTI_12, QTI_21], ids=["qti12", "qti21"])
SOURCE: Final = {"cite", "pending", "uncited", "inferred"}
"""Where a key comes from is tested by itself: words that occur twice are not found again."""

WITHOUT_ORDER: Final = ("distractors", "answers", "pin", "tags")
"""What the file lists in the order in which it is shown."""

# Without dollar signs: between two of them, other programs and the import see a formula.
LINE = st.text("ab0 \\:=~#{}%[]/\"'<>&*_-`!|.é“", min_size=1, max_size=14).map(
    lambda text: f"x{text}".strip()
)
BLOCK = st.lists(LINE, min_size=1, max_size=3).map("\n".join) | st.sampled_from(
    [
        "- a\n- b",
        "**x** and *y*",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "```\na  b\n```",
        "$x^2$",
        "a\n\nb",
        "2 < 3 & 4",
    ]
)
WORD = st.text("abcdé'-. 0", min_size=1, max_size=10).map(lambda text: f"w{text}".strip())


def imported_again(output: ExchangeOutput, folder: Folder, bank: Bank) -> tuple[Assembled, set[str]]:
    """The questions that are read in the package of a bank, and the ids of those with losses."""
    log = ExportLog()
    content = output.write(BankSource(bank, folder, ExportSettings()), log)
    read = QtiImporter().read(content, "mill.zip", ImportSettings())
    assembled = assemble([read], split_stems=False, present=lambda _: None)
    assert assembled.found == len(bank.active) == len(assembled.questions)
    return assembled, {loss.question for loss in log.losses}


def content_of(question: Question) -> dict[str, Any]:
    """What is compared: all fields but those that say where the key comes from, without an order where there is none."""
    fields = question.model_dump(mode="json", exclude_defaults=True, exclude=SOURCE)
    if isinstance(question, MultipleChoice | MultipleResponse) and has_natural_order(question):
        fields.pop("shuffle", None)  # numbers and dates are never shuffled
    for name in WITHOUT_ORDER:
        if name in fields and isinstance(fields[name], list):
            fields[name] = sorted(fields[name], key=str)
    return fields


def check_round_trip(output: ExchangeOutput, folder: Folder, bank: Bank) -> int:
    """See that all questions without a loss are read as they were, and say how many these are."""
    assembled, lossy = imported_again(output, folder, bank)
    again = {each.question.id: each.question for each in assembled.questions}
    kept = [question for question in bank.active if question.id not in lossy]
    for question in kept:
        assert content_of(again[question.id]) == content_of(question)
    assert again.keys() == {question.id for question in bank.active}
    return len(kept)


@BOTH
def test_the_questions_of_the_shipped_banks_come_back(output: ExchangeOutput, banks_dir: Path) -> None:
    folders = qg.load(banks_dir).folders
    kept = [check_round_trip(output, folder, bank) for folder in folders for bank in folder.banks]
    assert sum(kept) > 60


@BOTH
def test_a_question_of_each_type_comes_back(output: ExchangeOutput) -> None:
    assert check_round_trip(output, a_folder(), a_bank()) >= 4


@BOTH
def test_citations_come_back_where_the_article_is_in_the_file(output: ExchangeOutput) -> None:
    assembled, _ = imported_again(output, a_folder(), a_bank())
    cited = {each.question.id for each in assembled.questions if each.question.cite}
    assert cited == {question.id for question in one_of_each()}


@BOTH
def test_pictures_pins_and_fixed_orders_come_back(output: ExchangeOutput) -> None:
    picture = {"file": "images/map.png", "alt": "a map"}
    question = a_multiple_choice(image=picture, pin=["fish"], shuffle="false")
    folder = a_folder(a_bank(question), media=(a_picture("images/map.png"),))
    assembled, lossy = imported_again(output, folder, a_bank(question))
    assert not lossy
    assert content_of(assembled.questions[0].question) == content_of(question)
    assert assembled.media == {"images/map.png": a_picture().data}


@st.composite
def options(draw: st.DrawFn) -> list[str]:
    return draw(st.lists(LINE, min_size=2, max_size=5, unique_by=lambda text: n1(to_plain(text)).casefold()))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question whose texts are full of signs."""
    kind = draw(
        st.sampled_from(
            ["choice", "response", "statement", "words", "number", "cloze", "pairs", "order", "essay"]
        )
    )
    ask, explain = draw(BLOCK), draw(st.none() | BLOCK)
    texts = draw(options())
    match kind:
        case "choice":
            return a_multiple_choice(ask=ask, explain=explain, answer=texts[0], distractors=texts[1:])
        case "response":
            return a_multiple_response(ask=ask, explain=explain, answers=texts[:1], distractors=texts[1:])
        case "statement":
            return a_true_false(ask=ask, explain=explain, correction=draw(BLOCK))
        case "words":
            return a_short_answer(
                ask=ask, explain=explain, answer=draw(WORD), accept=[draw(WORD)], reject=None
            )
        case "number":
            number = draw(st.decimals(1, 1000, places=2)).normalize() * draw(
                st.sampled_from([1, -1])
            )  # 0.50 is written as 0.5
            tolerance = draw(st.sampled_from([None, "0.5", "3", "5%"]))
            return a_numeric(
                ask=ask, explain=explain, answer=f"{number:f}", tolerance=tolerance, unit=None, hedge=None
            )
        case "cloze":
            before, after = (draw(LINE).replace("{", "(").replace("}", ")") for _ in range(2))
            return a_cloze(text=f"{before} {{{{{draw(WORD)}|{draw(WORD)}}}}} {after}", explain=explain)
        case "pairs":
            return a_matching(
                ask=ask,
                explain=explain,
                pairs={text: f"r{at}" for at, text in enumerate(texts)},
                distractors=None,
            )
        case "order":
            return an_ordering(ask=ask, explain=explain, items=texts, dates=None)
        case _:
            return an_open_ended(ask=ask, explain=explain, model=draw(BLOCK))


def seen(question: Question) -> Any:
    """All that learners see of a question, without markup: another program may write the same text otherwise."""
    fields = content_of(question)
    if isinstance(question, Cloze):
        gaps = [
            (_typed(gap.answer), {_typed(each).casefold() for each in (gap.answer, *gap.accept)})
            for gap in question.parsed.gaps
        ]
        return _plain(fields | {"text": cloze_to_plain(question.parsed, lambda _: "____")}), gaps
    typed: set[str] = set()
    if isinstance(question, ShortAnswer):  # capital letters do not matter, nor does the same wording twice
        wordings = [fields.pop("answer"), *fields.pop("accept", ())]
        typed = {" ".join(wording.casefold().split()) for wording in wordings}
    shown = _plain(fields)
    return {
        name: sorted(value, key=str) if name in WITHOUT_ORDER else value for name, value in shown.items()
    }, typed


def _typed(gap: str) -> str:
    return " ".join(unescape_markdown(gap).split())


def _plain(value: Any) -> Any:
    match value:
        case str():
            return " ".join(to_plain(value).split())
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case list():
            return [_plain(each) for each in value]
        case _:
            return value


@BOTH
@settings(max_examples=60, deadline=None)
@given(questions())
def test_texts_full_of_signs_come_back(output: ExchangeOutput, question: Question) -> None:
    bank = a_bank(question)
    assembled, lossy = imported_again(output, a_folder(bank), bank)
    if question.id not in lossy:
        assert seen(assembled.questions[0].question) == seen(question)
