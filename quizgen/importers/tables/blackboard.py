"""Blackboard's text format: one question per line, with tabs between its parts and the type first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.importers.base import (
    ImportedFile,
    ImportedItem,
    ImportFileError,
    ImportLoss,
    ImportSettings,
    ItemFields,
)
from quizgen.importers.encodings import decode_file
from quizgen.importers.item_texts import ItemTexts
from quizgen.importers.tables.csv_rows import read_csv

TYPES: Final = frozenset(["MC", "MA", "TF", "ESS", "SR", "ORD", "MAT", "FIB", "FIB_PLUS", "NUM"])
OTHER_TYPES: Final = frozenset(["FIL", "OP", "JUMBLED_SENTENCE", "QUIZ_BOWL"])
CORRECT: Final = "correct"
MIN_PARTS: Final = 2


class BlackboardImporter:
    """Reads Blackboard's tab-separated questions."""

    name = "Blackboard text"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether every line begins with a question type of Blackboard."""
        try:
            lines = decode_file(content, file_name).text.split("\n", 200)[:200]
        except ImportFileError:
            return False
        types = [line.split("\t", 1)[0].strip().upper() for line in lines if "\t" in line]
        return bool(types) and all(each in TYPES | OTHER_TYPES for each in types)

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read all questions.

        Raises:
            ImportFileError: If it is not a text file.
        """
        del settings
        decoded = decode_file(content, file_name)
        items: list[ImportedItem] = []
        losses: list[ImportLoss] = []
        table = read_csv(decoded.text, file_name, "\t")
        for row in table.rows:
            kind, asked, *parts = (*row.cells, "")
            texts = ItemTexts(table.place_of(row), asked)
            fields = _fields(kind.upper(), asked, parts, texts)
            if fields:
                items.append(ImportedItem(texts.place, "", "", fields))
            elif not any(loss.left_out for loss in texts.losses):
                texts.lose("a part of the question is missing", "the question was left out", left_out=1)
            losses += texts.losses
        left_out = sum(loss.left_out for loss in losses)
        return ImportedFile(
            format=self.name,
            encoding=decoded.encoding,
            title="",
            language="",
            items=tuple(items),
            passages=(),
            media={},
            losses=tuple(losses),
            found=len(items) + left_out,
        )


def _fields(kind: str, asked: str, parts: Sequence[str], texts: ItemTexts) -> ItemFields | None:
    """A question in the keys of a bank; None if it lacks something."""
    ask = texts.block(asked)
    filled = [part for part in parts if part]
    if not ask:
        return None
    match kind:
        case "MC" | "MA":
            return _choice(kind, ask, parts, texts)
        case "TF" if filled and filled[0].lower() in {"true", "false"}:
            return {"type": "true-false", "ask": ask, "answer": filled[0].lower() == "true"}
        case "ESS" | "SR":
            model = texts.block(filled[0]) if filled else ""
            return {"type": "open-ended", "ask": ask, **({"model": model} if model else {})}
        case "ORD" if len(filled) > 1:
            return {"type": "ordering", "ask": ask, "items": [texts.line(part) for part in filled]}
        case "MAT" if len(filled) > 1:
            return _matching(ask, parts, texts)
        case "FIB" if filled:
            accept = [texts.words(part) for part in filled[1:]]
            answer = {"type": "short-answer", "ask": ask, "answer": texts.words(filled[0])}
            return {**answer, **({"accept": accept} if accept else {})}
        case "FIB_PLUS" if filled:
            return _gaps(ask, parts, texts)
        case "NUM" if filled:
            tolerance = {"tolerance": filled[1]} if len(filled) > 1 and filled[1] != "0" else {}
            return {"type": "numeric", "ask": ask, "answer": filled[0], **tolerance}
        case _ if kind in OTHER_TYPES:
            texts.lose(
                f"banks do not support questions of the type {kind}", "the question was left out", left_out=1
            )
            return None
        case _:
            return None


def _choice(kind: str, ask: str, parts: Sequence[str], texts: ItemTexts) -> ItemFields | None:
    """Options, each with the word for whether it is correct after it."""
    rated = [(texts.line(text), judged.lower() == CORRECT) for text, judged in _pairs(parts) if text]
    correct = [text for text, judged in rated if judged]
    incorrect = [text for text, judged in rated if not judged]
    if not correct or not incorrect:
        return None
    if len(correct) > 1 or kind == "MA":
        return {"type": "multiple-response", "ask": ask, "answers": correct, "distractors": incorrect}
    return {"type": "multiple-choice", "ask": ask, "answer": correct[0], "distractors": incorrect}


def _matching(ask: str, parts: Sequence[str], texts: ItemTexts) -> ItemFields | None:
    """Pairs; a right side without a left one belongs to none."""
    sides = [(texts.line(left), texts.line(right)) for left, right in _pairs(parts)]
    pairs = [{"left": left, "right": right} for left, right in sides if left and right]
    spare = [right for left, right in sides if right and not left]
    if len(pairs) < MIN_PARTS:
        return None
    return {"type": "matching", "ask": ask, "pairs": pairs, **({"distractors": spare} if spare else {})}


def _gaps(ask: str, parts: Sequence[str], texts: ItemTexts) -> ItemFields | None:
    """A text with the names of gaps in brackets; the answers of each follow its name, up to an empty part."""
    text = ask.replace("{{", "{ {").replace("}}", "} }").replace("\\[", "[")
    group: list[str] = []
    for part in (*parts, ""):
        if part:
            group.append(part)
            continue
        if len(group) > 1:
            answers = [texts.words(answer).replace("|", "/").replace("}}", "} }") for answer in group[1:]]
            text = text.replace(f"[{group[0]}]", "{{" + "|".join(answers) + "}}", 1)
        group = []
    return {"type": "cloze", "text": text} if "{{" in text else None


def _pairs(parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Parts two by two."""
    padded = [*parts, ""] if len(parts) % 2 else list(parts)
    yield from zip(padded[::2], padded[1::2], strict=True)


BLACKBOARD: Final = BlackboardImporter()
