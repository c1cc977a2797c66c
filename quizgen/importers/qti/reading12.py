"""Reads QTI 1.2 documents: quizzes and question banks with sections, questions and passages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizgen.importers.qti.collection import (
    Collection,
    add_model_or_explanation,
    document_title,
    points_field,
    readable_key,
)
from quizgen.importers.qti.documents import QtiDocument
from quizgen.importers.qti.item12 import OWN_ID, Item12, material_html, read_item12, read_metadata
from quizgen.importers.qti.options import Fields
from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.importers.qti.question12 import PASSAGE, question_fields, question_kind
from quizgen.importers.rubric_lines import split_rubric
from quizgen.model.values import decimal_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TAGS: Final = "quizgen_tags"
"""Metadata that quizgen writes: the tags of a question, separated by commas."""

SAMPLE: Final = re.compile(r'<div class="sample-answer">(?P<answer>.*?)</div>(?P<rest>.*)', re.DOTALL)
"""The beginnings of feedback in which quizgen exports a model answer or the back of a card."""

FOR_ALL: Final = "general_fb"
IF_CORRECT: Final = "correct_fb"
IF_INCORRECT: Final = "general_incorrect_fb"
GENERIC_TITLES: Final = frozenset(["question", "item", ""])
REFERENCES: Final = frozenset(["bankentry_item", "itemref", "sourcebank_ref"])


def read_document12(document: QtiDocument, into: Collection) -> None:
    """Read a `questestinterop` document."""
    for element in document.root:
        if element.tag in {"assessment", "objectbank"}:
            metadata = read_metadata_of(element)
            title = element.get("title") or metadata.get("bank_title") or ""
            into.titles.setdefault(element.get("ident", ""), title)
    _read_children(document, document.root, into)


def read_metadata_of(element: Element) -> dict[str, str]:
    """The metadata of a quiz or bank, without those of its questions."""
    own = element.find("qtimetadata")
    return {} if own is None else read_metadata(own)


def _read_children(document: QtiDocument, element: Element, into: Collection) -> None:
    for child in element:
        if child.tag == "item":
            _read_item(document, child, into)
        elif child.tag in REFERENCES:
            into.lose_item(
                child.get("item_ref") or child.text or "",
                "a question of a question bank that is not in the file",
            )
        elif child.tag in {"assessment", "objectbank", "section"}:
            _read_children(document, child, into)
        elif child.tag in {"presentation_material", "rubric"}:
            into.add_passage(document.path, "", material_html(child))
        elif child.tag == "selection_ordering":
            _read_selection(document, child, into)


def _read_selection(document: QtiDocument, element: Element, into: Collection) -> None:
    """A group of which each learner gets some questions."""
    for reference in element.iter("sourcebank_ref"):
        into.lose_item(reference.text or "", "a question of a question bank that is not in the file")
    if element.find(".//selection_number") is not None and element.find(".//sourcebank_ref") is None:
        into.lose(
            into.source.place(document.path),
            "a group from which each learner gets only some questions",
            "all its questions are imported",
        )


def _read_item(document: QtiDocument, element: Element, into: Collection) -> None:
    item = read_item12(element)
    if question_kind(item) == PASSAGE:
        title = item.title if item.title.casefold() not in GENERIC_TITLES else ""
        into.add_passage(document.path, title, "".join(part for part in item.parts if isinstance(part, str)))
        return
    texts = into.begin_item(document.path, item_name(item))
    fields = question_fields(item, texts)
    if fields is not None:
        _add_common(item, fields, texts)
    key = item.metadata.get(OWN_ID) or readable_key(item.ident)
    into.end_item(texts, key, item.title if item.title.casefold() not in GENERIC_TITLES else "", fields)


def item_name(item: Item12) -> str:
    """The name of an item in messages: the beginning of its stem, or its title."""
    html = "".join(part for part in item.parts if isinstance(part, str))
    return document_title(html[:400]) or item.title


def _add_common(item: Item12, fields: Fields, texts: QtiTexts) -> None:
    """Add what questions of all types may have: explanation, hint, tags, points."""
    feedback = dict(item.feedback)
    if item.is_own and (sample := SAMPLE.match(feedback.get(FOR_ALL, ""))):
        feedback[FOR_ALL] = sample["rest"]
        criteria, fields["model"] = split_rubric(texts.block(sample["answer"]), own=True)
        fields |= {"rubric": criteria} if criteria else {}
    said = {name: texts.block(feedback.get(name, "")) for name in (FOR_ALL, IF_CORRECT, IF_INCORRECT)}
    if said[IF_INCORRECT]:
        _add_for_incorrect(said[IF_INCORRECT], fields, texts)
    add_model_or_explanation([said[FOR_ALL], said[IF_CORRECT]], fields)
    if tags := [tag.strip() for tag in item.metadata.get(TAGS, "").split(",") if tag.strip()]:
        fields["tags"] = tags
    fields |= points_field(decimal_in(item.metadata.get("points_possible", "")))


def _add_for_incorrect(feedback: str, fields: Fields, texts: QtiTexts) -> None:
    """Give distractors without feedback that of every incorrect answer."""
    distractors = fields.get("distractors")
    if fields["type"] != "multiple-choice" or not isinstance(distractors, list):
        texts.lose("feedback on every incorrect answer", "left out")
        return
    fields["distractors"] = [
        {"text": each, "feedback": feedback} if isinstance(each, str) else each for each in distractors
    ]
