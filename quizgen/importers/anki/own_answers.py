"""Reads the answers in quizgen's own notes, for each question type."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from quizgen.importers.anki.cloze_gaps import read_gaps
from quizgen.importers.anki.field_texts import FieldTexts
from quizgen.importers.anki.note import AnkiNote
from quizgen.importers.anki.own_html import classes, find_all, find_one, html_within, parse
from quizgen.importers.base import ItemFields
from quizgen.markup.plain import to_plain
from quizgen.model.cloze import DELETION
from quizgen.model.values import decimal_in
from quizgen.text.date_reading import parse_date
from quizgen.text.dates import PartialDate
from quizgen.text.letters import plain_case
from quizgen.text.number_format import format_number, number_format

NUMBER: Final = re.compile("[-\N{MINUS SIGN}]?\\d+(?:[.,'\N{RIGHT SINGLE QUOTATION MARK}\\s]\\d+)*")
POINTS: Final = re.compile(r"\d+(?:[.,]\d+)?")
BETWEEN_ANSWERS: Final = " / "


def choice_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The options with their feedback. Pinned options stay last."""
    tree = parse(note.fields["Options"])
    right: list[object] = []
    wrong: list[object] = []
    pinned: list[str] = []
    for entry in find_all(tree, "li"):
        text = texts.line(html_within(find_one(entry, ".qg-option") or entry))
        feedback = texts.line(html_within(find_one(entry, ".qg-feedback")))
        (right if "ok" in classes(entry) else wrong).append(
            {"text": text, "feedback": feedback} if feedback else text
        )
        if "pin" in classes(entry):
            pinned.append(text)
    listed = find_one(tree, "ul")
    several = listed is not None and listed.get("data-choose") == "many"
    fields: ItemFields = (
        {"type": "multiple-response", "answers": right}
        if several or len(right) > 1
        else {"type": "multiple-choice", "answer": right[0] if right else ""}
    )
    fields["distractors"] = wrong
    if listed is not None and listed.get("data-fixed") == "author":
        fields["shuffle"] = False
    return fields | ({"pin": pinned} if pinned else {})


def true_false_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """Whether the statement is true, and the correction. The first option is the word for true."""
    entries = find_all(parse(note.fields["Options"]), "li")
    right = next((place for place, entry in enumerate(entries) if "ok" in classes(entry)), 0)
    fields: ItemFields = {"type": "true-false", "answer": right == 0}
    if entries and (correction := texts.line(html_within(find_one(entries[right], ".qg-feedback")))):
        fields["correction"] = correction
    return fields


def short_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The answer to type, and other accepted answers."""
    fields: ItemFields = {"type": "short-answer", "answer": texts.words(note.fields["Answer"])}
    if accept := _accepted(note, texts):
        fields["accept"] = accept
    return fields | ({"kind": "exact"} if "qg-exact" in note.fields["Extra1"].split() else {})


def numeric_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """A number with its unit and hedge, and the lowest and highest accepted numbers."""
    language, answer = note.fields["Language"], texts.words(note.fields["Answer"])
    written = note.fields["Typed"] and _plain_number(texts.words(note.fields["Typed"]), language)
    numbers = [_plain_number(found, language) for found in NUMBER.findall(answer)]
    number = written or next(iter(numbers), "")
    fields: ItemFields = {"type": "numeric", "answer": number}
    value = decimal_in(number)
    shown = " ".join(format_number(value, language).split()) if value is not None else number
    hedge, found, unit = answer.partition(shown)
    if found:
        fields |= {key: words.strip() for key, words in (("hedge", hedge), ("unit", unit)) if words.strip()}
    elif answer != number:
        texts.lose("a unit that cannot be separated from its number", "left out")
    return fields | _interval(value, _accepted(note, texts), language, texts)


def date_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The date."""
    typed = texts.words(note.fields["Typed"]) or texts.words(note.fields["Answer"])
    return {"type": "date", "answer": _date(typed, note.fields["Language"]) or typed}


def open_ended_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The model answer and the rubric."""
    tree = parse(note.fields["Answer"])
    rubric = []
    for entry in find_all(tree, ".qg-rubric li"):
        if worth := find_one(entry, ".qg-points"):
            worth.extract()
        points = POINTS.search(worth.get_text() if worth else "")
        text = texts.line(html_within(entry))
        rubric.append({"text": text, "points": points[0].replace(",", ".") if points else "1"})
    model = find_one(tree, ".qg-model")
    fields: ItemFields = {"type": "open-ended", "model": texts.block(html_within(model))}
    return fields | ({"rubric": rubric} if rubric else {})


def flashcard_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The back of a card."""
    fields: ItemFields = {"type": "flashcard", "back": texts.block(note.fields["Answer"])}
    return fields | ({"reverse": True} if note.fields["Reverse"].strip() else {})


def cloze_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The text with its gaps and their other accepted answers."""
    words = read_gaps(note.fields["Text"], texts)
    if words is None:
        return {"type": "cloze", "text": ""}
    wordings = [text.split(BETWEEN_ANSWERS) for text in _accepted(note, texts)]
    gaps = DELETION.findall(words.text)
    if len(gaps) == 1:
        accepted = {to_plain(gaps[0][1]): [each for listed in wordings for each in listed]}
    else:
        accepted = {first: others for first, *others in wordings}

    def written(gap: re.Match[str]) -> str:
        number = f"{gap[1]}::" if gap[1] else ""
        return "{{" + "|".join([number + gap[2], *accepted.get(to_plain(gap[2]), [])]) + "}}"

    return {"type": "cloze", "text": DELETION.sub(written, words.text)}


def matching_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The pairs and additional right sides."""
    pairs = []
    for row in find_all(parse(note.fields["Answer"]), "tr"):
        left, right = (texts.line(html_within(find_one(row, cell))) for cell in ("th", "td"))
        pairs.append({"left": left, "right": right})
    paired = {pair["right"] for pair in pairs}
    entries = find_all(parse(note.fields["Given"]), ".qg-rights li")
    entries.sort(key=lambda entry: int(str(entry.get("data-item") or 0)))
    spare = [text for entry in entries if (text := texts.line(html_within(entry))) not in paired]
    fields: ItemFields = {"type": "matching", "pairs": pairs}
    return fields | ({"distractors": spare} if spare else {})


def ordering_answer(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """The items in order, with their dates."""
    items: list[str] = []
    dates: list[str] = []
    for entry in find_all(parse(note.fields["Answer"]), "li"):
        if date := find_one(entry, ".qg-date"):
            date.extract()
            dates.append(_date(date.get_text(), note.fields["Language"]))
        items.append(texts.line(html_within(entry)))
    if not all(dates):
        texts.lose("the dates of items", "left out")
        dates = []
    fields: ItemFields = {"type": "ordering", "items": items}
    return fields | ({"dates": dates} if dates else {})


def _accepted(note: AnkiNote, texts: FieldTexts) -> list[str]:
    """What else is accepted."""
    entries = find_all(parse(note.fields["Accepted"]), ".qg-accepted li")
    return [texts.words(html_within(entry)) for entry in entries]


def _interval(value: Decimal | None, accepted: list[str], language: str, texts: FieldTexts) -> ItemFields:
    """What is accepted around a number, as its tolerance where it is in the middle."""
    if not accepted:
        return {}
    ends = [_plain_number(found, language) for text in accepted for found in NUMBER.findall(text)]
    low, high = map(decimal_in, ends) if len(ends) == 2 else (None, None)
    if value is None or low is None or high is None or not low <= value <= high:
        texts.lose("the numbers that are accepted", "only the exact number is correct")
        return {}
    if value - low == high - value:
        return {"tolerance": f"{high - value:f}"}
    return {"range": ends}


def _plain_number(text: str, language: str) -> str:
    """A number as a bank has it."""
    marks = number_format(language)
    plain = text.strip().rstrip(".,").replace("\N{MINUS SIGN}", "-")
    plain = "".join(plain.split()).replace(marks.thousands.strip(), "")
    return plain.replace(marks.decimal, ".") if marks.decimal != "." else plain


def _date(text: str, language: str) -> str:
    """A date as a bank has it; "" if it is none."""
    read = parse_date(plain_case(text), language=language)
    return str(read) if isinstance(read, PartialDate) else ""
