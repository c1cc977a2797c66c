"""Converts imported items to questions, passages and files. Everything else is reported as a loss."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from quizgen.grading.key import asked_and_right
from quizgen.importers.base import ImportedFile, ImportedItem, ImportedPassage, ImportLoss
from quizgen.importers.completed_fields import CannotImportError, complete_fields, words_of_item
from quizgen.importers.item_ids import ItemId, make_item_ids
from quizgen.importers.item_texts import LEFT_OUT
from quizgen.importers.media_names import name_media
from quizgen.importers.own_marks import exported_type, read_own_marks
from quizgen.importers.passages import split_long_stem
from quizgen.model.components import Allowance
from quizgen.model.questions import Question
from quizgen.model.values import LANGUAGE
from quizgen.problems import shorten
from quizgen.text.normal_form import n1

_QUESTION: Final[TypeAdapter[Question]] = TypeAdapter(Question)


class ImportedQuestion(NamedTuple):
    """A question that was converted from a source.

    Attributes:
        question: The question, which is pending.
        is_given: Whether its id is from the source.
        supplied: The fields with placeholders, because the source lacks them.
        exported_type: The original type, if quizgen exported the question as another type; otherwise "".
    """

    question: Question
    is_given: bool
    supplied: frozenset[str]
    exported_type: str = ""


class Assembled(NamedTuple):
    """Everything that was imported from some files.

    Attributes:
        questions: The questions, in the order of the files.
        passages: The reading texts.
        media: The content of pictures and recordings, by file name in the bank's folder.
        losses: What was lost or changed.
        found: The number of questions in the files, both imported and left out.
        title: The title of the quiz, or "".
        language: The language tag that the files give, or "".
    """

    questions: tuple[ImportedQuestion, ...]
    passages: tuple[ImportedPassage, ...]
    media: Mapping[str, bytes]
    losses: tuple[ImportLoss, ...]
    found: int
    title: str = ""
    language: str = ""


def assemble(
    files: Sequence[ImportedFile], *, split_stems: bool, present: Callable[[str], bytes | None]
) -> Assembled:
    """Convert what importers read to questions of a bank.

    Args:
        files: The results of importers. The questions of several files follow each other.
        split_stems: Whether a text at the beginning of a long stem becomes a passage.
        present: Returns the content of a file in the bank's folder; None if it does not exist.
    """
    split = [
        (at, *(split_long_stem(item) if split_stems else (item, None)))
        for at, file in enumerate(files)
        for item in file.items
    ]
    media, names = _named_media(files, [(at, name) for at, item, _ in split for name in _used(item)], present)
    ids = make_item_ids([item for _, item, _ in split])
    losses = [loss for file in files for loss in file.losses]
    questions: list[ImportedQuestion] = []
    passages = [passage for file in files for passage in file.passages]
    article = "\n".join(n1(part) for passage in passages for part in passage.text.split("\n\n"))
    for (at, item, passage), item_id in zip(split, ids, strict=True):
        question, own = _question(item, item_id, names[at], article)
        losses += own
        if question is not None:
            questions.append(question)
        if passage is not None:
            passages.append(passage)
    questions, repeated = _allow_repeated(questions)
    losses += repeated
    return Assembled(
        tuple(questions),
        tuple(passages),
        media,
        tuple(losses),
        sum(file.found for file in files),
        next((file.title for file in files if file.title), ""),
        next((file.language for file in files if re.fullmatch(LANGUAGE, file.language)), ""),
    )


def _allow_repeated(
    questions: Sequence[ImportedQuestion],
) -> tuple[list[ImportedQuestion], list[ImportLoss]]:
    """The questions with permission for those that an earlier one is equal to: else they could not be built."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    kept: list[ImportedQuestion] = []
    losses: list[ImportLoss] = []
    for each in questions:
        question = each.question
        same = asked_and_right(question)
        if same in seen:
            place = question.pending or ""
            allowance = Allowance(code="duplicate-question", reason="The source has this question twice.")
            each = each._replace(question=question.model_copy(update={"allow": (*question.allow, allowance)}))  # noqa: PLW2901
            reason, action = "the same question twice", "both kept, with `allow`: remove one of them"
            losses.append(ImportLoss(place, shorten(same[0]), reason, action))
        seen.add(same)
        kept.append(each)
    return kept, losses


def _named_media(
    files: Sequence[ImportedFile],
    used: Sequence[tuple[int, str]],
    present: Callable[[str], bytes | None],
) -> tuple[dict[str, bytes], list[dict[str, str]]]:
    """The content of each file to write, and for each source the file by the name that its items use."""
    media = {f"{at}/{name}": content for at, file in enumerate(files) for name, content in file.media.items()}
    named = name_media(media, [f"{at}/{name}" for at, name in used], present)
    names: list[dict[str, str]] = [{} for _ in files]
    for name, file in named.names.items():
        at, _, own = name.partition("/")
        names[int(at)][own] = file
    return named.files, names


def _used(item: ImportedItem) -> Iterator[str]:
    """The media that an item uses."""
    for key in ("image", "audio"):
        given = item.fields.get(key)
        if isinstance(given, Mapping):
            yield str(given["file"])


def _question(
    item: ImportedItem, item_id: ItemId, names: Mapping[str, str], article: str
) -> tuple[ImportedQuestion | None, list[ImportLoss]]:
    """The question that an item becomes, or None, with its losses."""
    name = shorten(words_of_item(item.fields) or item.title)
    try:
        completed = complete_fields(item._replace(fields=read_own_marks(item.fields, article)), names)
        fields: dict[str, Any] = {**completed.fields, "id": item_id.id}
        if "cite" not in fields:
            fields["pending"] = item.place
        question = _QUESTION.validate_python(fields)
    except CannotImportError as error:
        return None, [ImportLoss(item.place, name, str(error), LEFT_OUT, 1)]
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = next((str(part) for part in reversed(first["loc"]) if isinstance(part, str)), "")
        reason = f"not a valid question ({field}: {first['msg']})"
        return None, [ImportLoss(item.place, name, reason, LEFT_OUT, 1)]
    losses = list(completed.losses)
    if item_id.is_repeated:
        action = f'imported with the id "{item_id.id}"'
        losses.append(ImportLoss(item.place, name, f'the id "{item.key}" is used twice', action))
    return ImportedQuestion(
        question, item_id.is_given, completed.supplied, exported_type(item.fields)
    ), losses
