"""Banks as packages in QTI, and responses in the terms of their items."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple
from xml.etree.ElementTree import Element

from samples import a_bank, a_folder

from outputs.qti_player import parsed, words_of
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.responses import (
    ClozeResponse,
    DateResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    TextResponse,
    TrueFalseResponse,
)
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Matching, MultipleChoice, MultipleResponse, Ordering, Question, options
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.text.dates import format_date


class Exported(NamedTuple):
    """A package of a bank.

    Attributes:
        content: The zip file.
        files: Its files.
        losses: What was lost, as "id: what".
    """

    content: bytes
    files: dict[str, bytes]
    losses: list[str]


def export(output: ExchangeOutput, folder: Folder, settings: ExportSettings | None = None) -> Exported:
    """The package of the one bank of a folder."""
    made = output.render(folder, settings or ExportSettings())
    (content,) = made.files.values()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return Exported(content, files, [f"{loss.question}: {loss.what}" for loss in made.losses])


def export_questions(output: ExchangeOutput, *questions: Question, **changes: object) -> Exported:
    """The package of a bank of some questions."""
    return export(output, a_folder(a_bank(*questions, **changes)))


def items12(exported: Exported) -> dict[str, Element]:
    """The items of a package in QTI 1.2 by their identifiers."""
    (quiz,) = (content for name, content in exported.files.items() if name.endswith(".quiz.xml"))
    return {item.get("ident", ""): item for item in parsed(quiz).iter("item")}


def item12(exported: Exported, question: Question, bank: Bank | None = None) -> Element:
    """The item of a question."""
    return items12(exported)[f"{(bank or a_bank()).bank}.{question.id}"]


def item2(exported: Exported, question: Question) -> Element:
    """The item of a question in QTI 2.1."""
    return parsed(exported.files[f"items/{question.id}.xml"])


def in_words(question: Question, response: Response, language: str = "en") -> dict[str, list[str]] | None:
    """A response by what a learner sees or types; None if it is none that an item takes.

    The names are those of responses in QTI 2.1; the values of choices are their words.
    """
    match response:
        case OptionResponse(ticked):
            assert isinstance(question, MultipleChoice | MultipleResponse)
            return {"RESPONSE": [_shown(options(question)[index].text) for index in sorted(ticked)]}
        case TrueFalseResponse(true):
            return {"RESPONSE": ["True" if true else "False"]}
        case TextResponse(text):
            return {"RESPONSE": [text.strip()]}
        case NumericResponse(number, unit=None):
            return {"RESPONSE": [str(number)]} if "/" not in str(number) else None
        case DateResponse(date):
            return {"RESPONSE": [format_date(date, language)]}
        case ClozeResponse(gaps):
            return {f"RESPONSE{at}": [gap.strip()] for at, gap in enumerate(gaps, start=1) if gap.strip()}
        case MatchingResponse(pairs):
            assert isinstance(question, Matching)
            return {
                _shown(question.pairs[left].left): [_shown(question.rights[right])]
                for left, right in pairs.items()
            }
        case OrderingResponse(items):
            assert isinstance(question, Ordering)
            return {"RESPONSE": [_shown(question.items[index]) for index in items]}
        case _:
            return None


def _shown(markdown: str) -> str:
    return " ".join(to_plain(markdown).split())


def as_responses2(item: Element, given: dict[str, list[str]]) -> dict[str, list[str]]:
    """A response in the identifiers of an item of QTI 2.1."""
    names = {
        words_of(each): each.get("identifier", "")
        for tag in ("simpleChoice", "simpleAssociableChoice")
        for each in item.iter(tag)
    }
    if item.find(".//matchInteraction") is not None:
        return {"RESPONSE": [f"{names[left]} {names[right]}" for left, (right,) in given.items()]}
    return {name: [names.get(value, value) for value in values] for name, values in given.items()}


def as_responses12(item: Element, given: dict[str, list[str]]) -> dict[str, list[str]]:
    """A response in the identifiers of an item of QTI 1.2."""
    fields = list(item.iter("response_lid"))
    labels = {words_of(each): each.get("ident", "") for each in item.iter("response_label")}
    kind = next(each.findtext("fieldentry") for each in item.iter("qtimetadatafield"))
    if kind == "matching_question":
        lefts = {words_of(each.find("material") or each): each.get("ident", "") for each in fields}
        return {lefts[left]: [labels[right]] for left, (right,) in given.items()}
    if kind == "fill_in_multiple_blanks_question":
        return {
            f"response_gap{name.removeprefix('RESPONSE')}": _typed_labels(item, name, values)
            for name, values in given.items()
        }
    return {"response1": [labels.get(value, value) for value in given.get("RESPONSE", [])]}


def _typed_labels(item: Element, name: str, values: list[str]) -> list[str]:
    """The label that Canvas takes for what was typed into a gap."""
    ident = f"response_gap{name.removeprefix('RESPONSE')}"
    field = next(each for each in item.iter("response_lid") if each.get("ident") == ident)
    labels = {words_of(each).casefold(): each.get("ident", "") for each in field.iter("response_label")}
    return [labels.get(unescape_markdown(value).casefold(), "") for value in values]
