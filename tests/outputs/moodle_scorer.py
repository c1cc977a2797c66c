"""What Moodle gives for a response, worked out from an exported file alone, as Moodle's documentation describes its types."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from html import unescape
from itertools import pairwise
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

GAP = re.compile(r"\{(?P<weight>\d+):SHORTANSWER:(?P<answers>[^}]*)\}")


def questions_of(data: bytes) -> dict[str, Element]:
    """The questions of a file by their idnumber, without the category and the description."""
    found = fromstring(data).findall("question")
    asked = [each for each in found if each.get("type") not in {"category", "description"}]
    return {text_of(each, "idnumber"): each for each in asked}


def text_of(element: Element, path: str) -> str:
    """The text of an element below another, which must be there."""
    found = element.findtext(path)
    assert found is not None, path
    return found


def percent(answer: Element) -> Fraction:
    """What an answer earns of the whole. Moodle rounds to seven places, so thirds add up."""
    stated = answer.get("fraction")
    assert stated is not None
    return nearest(Fraction(stated) / 100)


def nearest(share: Fraction) -> Fraction:
    """The simple fraction that a share of five decimals stands for."""
    return share.limit_denominator(100)


def choice_score(question: Element, chosen: Sequence[str]) -> Fraction:
    """The sum of what the chosen options earn, and at least nothing."""
    assert question.get("type") == "multichoice"
    worth = {text_of(answer, "text"): percent(answer) for answer in question.findall("answer")}
    if text_of(question, "single") == "true":
        assert len(chosen) == 1
    return max(Fraction(0), sum((worth[each] for each in chosen), Fraction(0)))


def statement_score(question: Element, judged: bool) -> Fraction:  # noqa: FBT001 - it is the response
    """What judging a statement earns."""
    assert question.get("type") == "truefalse"
    (answer,) = [each for each in question.findall("answer") if each.findtext("text") == str(judged).lower()]
    return percent(answer)


def typed_score(question: Element, typed: str) -> Fraction:
    """What the first answer earns that fits; a star fits anything."""
    assert question.get("type") == "shortanswer"
    exact = text_of(question, "usecase") == "1"
    for answer in question.findall("answer"):
        if fits(text_of(answer, "text"), typed, exact=exact):
            return percent(answer)
    return Fraction(0)


def fits(pattern: str, typed: str, *, exact: bool = False) -> bool:
    """Whether a typed text fits a pattern, as a whole."""
    parts = re.split(r"(?<!\\)\*", pattern)
    expression = ".*".join(re.escape(part.replace(r"\*", "*")) for part in parts)
    return re.fullmatch(expression, typed.strip(), 0 if exact else re.IGNORECASE) is not None


def number_score(question: Element, typed: str) -> Fraction:
    """What the first number earns that is near enough; a unit may follow."""
    assert question.get("type") == "numerical"
    for unit in question.iterfind("units/unit"):
        assert text_of(unit, "multiplier") == "1"
        typed = typed.removesuffix(text_of(unit, "unit_name")).strip()
    try:
        number = Decimal(typed)
    except InvalidOperation:
        return Fraction(0)
    for answer in question.findall("answer"):
        if abs(number - Decimal(text_of(answer, "text"))) <= Decimal(text_of(answer, "tolerance")):
            return percent(answer)
    return Fraction(0)


def matching_score(question: Element, chosen: dict[str, str]) -> Fraction:
    """The share of left sides that have their right side."""
    assert question.get("type") == "matching"
    pairs = {
        text_of(each, "text"): text_of(each, "answer/text")
        for each in question.findall("subquestion")
        if text_of(each, "text")
    }
    return Fraction(sum(chosen.get(left) == right for left, right in pairs.items()), len(pairs))


def ordering_score(question: Element, items: Sequence[str]) -> Fraction:
    """The share of items that are directly followed by the right one, the last left out."""
    assert question.get("type") == "ordering"
    assert text_of(question, "gradingtype") == "RELATIVE_NEXT_EXCLUDE_LAST"
    right = [text_of(answer, "text") for answer in question.findall("answer")]
    following = dict(pairwise(right))
    given = dict(pairwise(items))
    return Fraction(sum(given.get(item) == next_one for item, next_one in following.items()), len(right) - 1)


def gaps_score(question: Element, typed: Sequence[str]) -> Fraction:
    """The share of the gaps that are right, by their weights."""
    assert question.get("type") == "cloze"
    gaps = list(GAP.finditer(text_of(question, "questiontext/text")))
    assert len(gaps) == len(typed)
    earned = sum(
        int(gap["weight"])
        for gap, word in zip(gaps, typed, strict=True)
        if any(fits(unescape(each.removeprefix("=")), word) for each in gap["answers"].split("~"))
    )
    return Fraction(earned, sum(int(gap["weight"]) for gap in gaps))
