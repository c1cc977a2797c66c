"""Completes imported fields with what banks require, and removes what cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from quizgen.importers.base import ImportedItem, ImportLoss
from quizgen.markup.plain import to_plain
from quizgen.model.cloze import DELETION
from quizgen.problems import shorten
from quizgen.text.invisible import without_hidden
from quizgen.text.normal_form import n1
from quizgen.text.option_references import says_all_of_the_above, says_none_of_the_above

NOT_IN_SOURCE: Final = "(not in the source)"
"""The placeholder for a required text that the source does not have. Authors replace it."""

SAME_LETTERS: Final = "The source has answers that differ only in capital letters."
MAX_NAMING: Final = 2000
"""The number of characters of a question that are used to name it."""

CRITERION: Final = "Answers the question"
NO_TAG: Final = re.compile(r"[^\w]+")
MAX_TAG: Final = 64
NUMBER: Final = re.compile(r"\d{1,4}(?:\.\d{1,2})?")


class CannotImportError(ValueError):
    """A question cannot be converted to a valid question. The message is the reason."""


class CompletedItem(NamedTuple):
    """The fields of a valid question.

    Attributes:
        fields: The fields, without `id` and `pending`.
        supplied: The names of fields that were filled in because the source lacks them.
        losses: What was changed or left out.
    """

    fields: dict[str, Any]
    supplied: frozenset[str]
    losses: tuple[ImportLoss, ...]


def complete_fields(item: ImportedItem, media: Mapping[str, str]) -> CompletedItem:
    """Complete the fields of an item to a valid question, as far as possible.

    Args:
        item: The item.
        media: The file of each picture and recording, by the name that items use.

    Raises:
        CannotImportError: If the item cannot be completed.
    """
    completing = _Completing(item)
    completing.complete_type()
    completing.complete_common(media)
    fields = {key: value for key, value in completing.fields.items() if value not in ("", [], {}, None)}
    return CompletedItem(fields, frozenset(completing.supplied), tuple(completing.losses))


def words_of_item(fields: Mapping[str, object]) -> str:
    """The stem without markup, for messages and ids."""
    text = next((str(fields[key]) for key in ("ask", "text", "front") if fields.get(key)), "")
    words = text[:MAX_NAMING]  # an unmatched brace makes the search for gaps look at all that follows
    gaps = DELETION.sub(lambda gap: gap[2].split("|")[0], words) if "{{" in words else words
    return " ".join(to_plain(gaps).split())


def option_text(option: object) -> str:
    """The text of an option in short or long form. For `words`, all values of the mapping are joined."""
    if isinstance(option, Mapping) and "words" in option:
        return " ".join(map(str, option.values()))
    return str(option["text"] if isinstance(option, Mapping) else option)


class _Completing:
    """One item being completed."""

    def __init__(self, item: ImportedItem) -> None:
        self.item = item
        self.fields: dict[str, Any] = {key: _clean(value) for key, value in item.fields.items()}
        self.supplied: set[str] = set()
        self.losses: list[ImportLoss] = []
        self.name = shorten(words_of_item(self.fields) or item.title)
        if self.fields != dict(item.fields):
            self.lose("invisible characters", "removed")

    def lose(self, reason: str, action: str) -> None:
        self.losses.append(ImportLoss(self.item.place, self.name, reason, action))

    def supply(self, key: str, value: object, reason: str) -> None:
        """Give a field that the source lacks a value, and say so."""
        self.fields[key] = value
        self.supplied.add(key)
        shown = f'"{value}"' if isinstance(value, str) else "a default value"
        self.lose(reason, f"`{key}` was set to {shown}: edit it")

    def complete_type(self) -> None:
        """What the type requires.

        Raises:
            CannotImportError: If the question cannot have it.
        """
        fields = self.fields
        match fields["type"]:
            case "multiple-choice" | "multiple-response":
                self._complete_options()
            case "true-false":
                self._require("answer", "no correct answer")
                if fields.get("answer") in (True, "true"):
                    fields.pop("correction", None)
                elif not fields.get("correction"):
                    self.supply("correction", NOT_IN_SOURCE, "a false statement without a correction")
            case "short-answer" | "numeric" | "date":
                self._require("answer", "no correct answer")
                self._complete_typed()
            case "matching":
                self._complete_pairs()
            case "open-ended":
                self._complete_essay()
            case "flashcard":
                self._require("front", "a card without a front")
                self._require("back", "a card without a back")
            case _:
                pass
        if fields["type"] not in {"cloze", "flashcard"} and not str(fields.get("ask", "")).strip():
            self.supply("ask", self.item.title or NOT_IN_SOURCE, "a question without text")

    def complete_common(self, media: Mapping[str, str]) -> None:
        """What all types have: points, tags, picture, recording."""
        fields = self.fields
        points = str(fields.get("points", "1"))
        if not NUMBER.fullmatch(points) or not 0 < float(points) <= 1000:
            self.lose(f"{points} points", "set to 1, the default")
            del fields["points"]
        tags = [NO_TAG.sub("-", str(tag)).strip("-_")[:MAX_TAG].strip("-") for tag in fields.get("tags", [])]
        fields["tags"] = list(dict.fromkeys(filter(None, tags)))
        for key, described, what in (("image", "alt", "picture"), ("audio", "transcript", "recording")):
            if key in fields:
                self._complete_media(key, described, what, media)

    def _require(self, key: str, reason: str) -> None:
        if not str(self.fields.get(key, "")).strip():
            raise CannotImportError(reason)

    def _complete_options(self) -> None:
        """The right and wrong options, each once; without wrong ones, a question of another type."""
        fields = self.fields
        is_single = fields["type"] == "multiple-choice"
        right = [fields["answer"]] if is_single and fields.get("answer") else list(fields.get("answers", []))
        given = [*right, *fields.get("distractors", [])]
        seen: set[str] = set()
        kept = []
        for number, option in enumerate(given):
            text = n1(option_text(option))
            if not text:
                self.lose("an empty option", "left out")
            elif text in seen:
                self.lose("the same option twice", "the second one is left out")
            else:
                seen.add(text)
                kept.append((number < len(right), option))
        answers = [option for is_right, option in kept if is_right]
        distractors = [option for is_right, option in kept if not is_right]
        if not answers:
            raise CannotImportError("no correct answer")
        if not distractors:
            self._without_distractors([to_plain(option_text(answer)) for answer in answers])
            return
        self._allow_same_letters(answers, distractors)
        fields.pop("answers" if is_single else "answer", None)
        fields["answer" if is_single else "answers"] = answers[0] if is_single else answers
        fields["distractors"] = distractors
        self._pin_references([option_text(option) for option in (*answers, *distractors)])

    def _pin_references(self, options: list[str]) -> None:
        """Pin options that refer to the others, which a shuffle could put before the others."""
        pinned = [
            text
            for text in options
            if says_all_of_the_above(to_plain(text)) or says_none_of_the_above(to_plain(text))
        ]
        if 0 < len(pinned) < len(options) and not {"shuffle", "pin"} & self.fields.keys():
            self.fields["pin"] = pinned

    def _complete_typed(self) -> None:
        """The answers that are typed, each once."""
        fields = self.fields
        exact = fields.get("kind") == "exact"
        right = _once([fields["answer"], *fields.get("accept", [])], exact=exact)
        fields["accept"] = right[1:]
        fields["reject"] = _once(fields.get("reject", []), but=right, exact=exact)
        if exact:
            self._allow_same_letters(right, fields["reject"])

    def _allow_same_letters(self, right: list[Any], wrong: list[Any]) -> None:
        """Permit answers that differ only in capital letters, which a check takes for the same."""
        folded = [[n1(option_text(option)).casefold() for option in options] for options in (right, wrong)]
        codes = []
        if any(len(set(texts)) < len(texts) for texts in folded):
            codes.append("duplicate-option")
        if set(folded[0]) & set(folded[1]):
            codes.append("key-among-distractors")
        for code in codes:
            self.fields.setdefault("allow", []).append({"code": code, "reason": SAME_LETTERS})
            self.lose("answers that differ only in capital letters", f"kept, with `allow: {code}`")

    def _without_distractors(self, answers: list[str]) -> None:
        """A question whose options are all right: learners type the answer, or write all of them."""
        for key in ("answers", "distractors", "shuffle", "pin", "option_columns"):
            self.fields.pop(key, None)
        if len(answers) == 1:
            self.fields |= {"type": "short-answer", "answer": " ".join(answers[0].split())}
            self.lose(
                "a multiple-choice question without incorrect options", "imported as a short-answer question"
            )
            return
        self.fields.pop("points", None)
        self.fields |= {
            "type": "open-ended",
            "model": "\n".join(f"- {answer}" for answer in answers),
            "rubric": [{"text": f"Names: {answer}", "points": "1"} for answer in answers],
        }
        self.lose(
            "a multiple-choice question without incorrect options", "imported as an open-ended question"
        )

    def _complete_pairs(self) -> None:
        """Pairs with two sides; a right side alone is a distractor."""
        pairs, others = [], list(self.fields.get("distractors", []))
        for pair in self.fields.get("pairs", []):
            left, right = str(pair["left"]).strip(), str(pair["right"]).strip()
            if left and right:
                pairs.append({"left": left, "right": right})
            elif right:
                others.append(right)
            elif left:
                self.lose("an item to match without its answer", "left out")
        if len(pairs) < 2:
            raise CannotImportError("fewer than two pairs to match")
        self.fields["pairs"] = pairs
        self.fields["distractors"] = _once(others, but=[pair["right"] for pair in pairs])

    def _complete_essay(self) -> None:
        fields = self.fields
        if not fields.get("model"):
            self.supply("model", NOT_IN_SOURCE, "an essay without a model answer")
        if not fields.get("rubric"):
            points = str(fields.get("points", "1"))
            worth = points if NUMBER.fullmatch(points) and 0 < float(points) <= 1000 else "1"
            self.supply("rubric", [{"text": CRITERION, "points": worth}], "an essay without a rubric")
        fields.pop("points", None)  # they are those of the rubric

    def _complete_media(self, key: str, described: str, what: str, media: Mapping[str, str]) -> None:
        given = self.fields.pop(key)
        name = str(given["file"])
        file = media.get(name)
        if file is None:
            self.lose(f"a {what} that is missing or of an unknown kind", f'left out "{shorten(name)}"')
            return
        words = given.get(described) or (file.rpartition("/")[2] if key == "image" else NOT_IN_SOURCE)
        if not given.get(described):
            self.supplied.add(key)
            self.lose(f"a {what} without `{described}`", f'`{described}` was set to "{words}": edit it')
        self.fields[key] = {**given, "file": file, described: words}


def _once(options: Iterable[Any], *, but: Iterable[Any] = (), exact: bool = False) -> list[Any]:
    """Answers with a text, each once, without some others.

    Args:
        options: The answers.
        but: Those to leave out.
        exact: Whether capital letters tell answers apart.
    """
    seen = {_compared(option, exact=exact) for option in but} | {""}
    found = []
    for option in options:
        text = _compared(option, exact=exact)
        if text not in seen:
            seen.add(text)
            found.append(option)
    return found


def _compared(option: Any, *, exact: bool) -> str:
    text = n1(option_text(option))
    return text if exact else text.casefold()


def _clean(value: Any) -> Any:
    """A value without the invisible characters in its texts."""
    match value:
        case str():
            return without_hidden(value)
        case Mapping():
            return {key: _clean(each) for key, each in value.items()}
        case list() | tuple():
            return [_clean(each) for each in value]
        case _:
            return value
