"""Reads QTI 2.1 and 2.2 documents: items, tests with their order, and reading texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from quizgen.importers.encodings import decode_file
from quizgen.importers.qti.collection import (
    Collection,
    add_model_or_explanation,
    points_field,
    readable_key,
)
from quizgen.importers.qti.documents import QtiDocument, resolved
from quizgen.importers.qti.item2 import Item2, read_item2
from quizgen.importers.qti.markup import inner_html
from quizgen.importers.qti.options import Fields
from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.importers.qti.question2 import is_text_file, question2_fields
from quizgen.importers.rubric_lines import split_rubric

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NEWER: Final = frozenset(["assessmentItem", "assessmentTest", "assessmentStimulus"])


def read_documents2(documents: Iterable[QtiDocument], into: Collection) -> None:
    """Read all items. Those listed in tests come first, in the order of the tests.

    Args:
        documents: Tests, items and reading texts.
        into: Receives the result.
    """
    newer = {each.path: each for each in documents if each.root.tag in NEWER}
    done: set[str] = set()
    for document in newer.values():
        if document.root.tag == "assessmentTest":
            into.titles.setdefault(document.root.get("identifier", ""), document.root.get("title", ""))
            for path in _read_test(document, newer, into):
                if path not in done:
                    _read_item(newer[path], into)
                done.add(path)
    for path, document in newer.items():
        if document.root.tag == "assessmentItem" and path not in done:
            _read_item(document, into)
        elif document.root.tag == "assessmentStimulus":
            _add_stimulus(document, into)


def _read_test(test: QtiDocument, documents: Mapping[str, QtiDocument], into: Collection) -> Iterator[str]:
    """Read the passages of a test, and give the paths of its items."""
    folder = PurePosixPath(test.path).parent
    for element in test.root.iter():
        if element.tag == "assessmentItemRef":
            path = resolved(folder / unquote(element.get("href", "")))
            if path in documents:
                yield path
            elif path not in into.source.broken:
                into.lose_item(element.get("href", ""), "a question whose file is missing")
        elif element.tag == "rubricBlock":
            into.add_passage(test.path, "", inner_html(element))
        elif element.tag == "selection":
            into.lose(
                into.source.place(test.path),
                "a group from which each learner gets only some questions",
                "all its questions are imported",
            )


def _add_stimulus(document: QtiDocument, into: Collection) -> None:
    body = document.root.find("stimulusBody")
    if body is not None:
        into.add_passage(document.path, document.root.get("title", ""), inner_html(body))


def _add_text_file(document: QtiDocument, element: Element, texts: QtiTexts, into: Collection) -> None:
    """Add a text of the package that an item shows."""
    path = into.source.media_path(document.path, element.get("data", ""))
    if path is None:
        texts.lose("a text that is not in the file", "left out")
        return
    into.add_passage(path, "", decode_file(into.source.read(path), path).text)


def _read_item(document: QtiDocument, into: Collection) -> None:
    item = read_item2(document.root)
    into.language = into.language or item.language
    body = "" if item.body is None else " ".join("".join(item.body.itertext()).split())
    texts = into.begin_item(document.path, body or item.title)
    for element in item.body.iter("object") if item.body is not None else ():
        if is_text_file(element):
            _add_text_file(document, element, texts, into)
    fields = question2_fields(item, texts)
    if fields is not None:
        _add_common(item, document.path, fields, texts, into)
    key = item.identifier.removeprefix("_") if item.is_own else readable_key(item.identifier)
    into.end_item(texts, key, "" if item.is_own else item.title, fields)


def _add_common(item: Item2, path: str, fields: Fields, texts: QtiTexts, into: Collection) -> None:
    """Add what questions of all types may have: explanation, notes for markers, points."""
    wrong = _shown_otherwise(item)
    used = {choice.get("identifier", "") for each in item.interactions for choice in each}
    used |= {name for response in item.responses for name in item.reactions(response).values()}
    if any(element.find(".//printedVariable") is not None for element in item.feedback.values()):
        texts.lose("feedback with calculated values", "left out")
    said = [
        (name, texts.block(inner_html(element)))
        for name, element in item.feedback.items()
        if element.find(".//printedVariable") is None
    ]
    if any(text for name, text in said if name in wrong):
        texts.lose("feedback on every incorrect answer", "left out")
    add_model_or_explanation(
        (text for name, text in said if name not in wrong | used), fields, has_model=item.is_own
    )
    for rubric in item.rubrics:
        _add_rubric(item, rubric, fields, texts)
    if tags := into.source.keywords(path):
        fields["tags"] = list(tags)
    fields |= points_field(item.max_score)


def _add_rubric(item: Item2, rubric: Element, fields: Fields, texts: QtiTexts) -> None:
    """Add notes for learners to what is asked, and those for markers as model answer and criteria."""
    views = set(rubric.get("view", "").split())
    notes = texts.block(inner_html(rubric))
    if views and not views & {"scorer", "tutor", "author"}:
        fields["ask"] = "\n\n".join(filter(None, [notes, str(fields.get("ask", ""))]))
        return
    if fields["type"] == "open-ended":
        criteria, notes = split_rubric(notes, own=item.is_own)
        if criteria:
            fields["rubric"] = [*fields.get("rubric", ()), *criteria]
        if item.is_own and notes:
            fields["model"] = notes
            return
    if notes:
        fields["explain"] = "\n\n".join(filter(None, [str(fields.get("explain", "")), notes]))
        texts.lose("notes for markers", "added to the explanation")


def _shown_otherwise(item: Item2) -> set[str]:
    """The identifiers of feedback that is shown if the response is not correct."""
    if item.processing is None:
        return set()
    return {
        (value.text or "").strip()
        for otherwise in item.processing.iter("responseElse")
        for value in otherwise.iter("baseValue")
    }
