"""Facts in words: whether two texts say the same numbers, dates and times, however they write them.

A text is first read as a whole: as a date, a time of day, a range or a quantity. If it is none of these, its numbers,
ordinals and Roman numerals are compared by meaning in their places, and all other words letter by letter. What cannot
be told is never taken for the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Final

from quizgen.text.date_reading import DateDoubt, parse_date, read_ordinal
from quizgen.text.dates import PartialDate
from quizgen.text.folding import folded
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.fact_data import FactWords, roman_value
from quizgen.text.languages.language_data import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.normal_form import n1
from quizgen.text.number_words import read_number_words
from quizgen.text.numbers import ExpectedNumber, NumberDoubt, ParsedNumber, parse_number
from quizgen.text.units import Kinship, is_measure, kinship, unit_name

MAX_LENGTH: Final = 200
MAX_WORDS: Final = 40
MAX_HEDGE_WORDS: Final = 3

SIGNS: Final = {
    "~": 0,
    "\N{ALMOST EQUAL TO}": 0,
    ">": 1,
    "<": -1,
    "\N{GREATER-THAN OR EQUAL TO}": 1,
    "\N{LESS-THAN OR EQUAL TO}": -1,
}
CODE: Final = re.compile(r"(?<![\d.,])0\d")
"""A leading zero makes a code of a number: 007."""

GROUPS: Final = re.compile(r"(?<![\d.,])(\d{1,3})((?: \d{3})+)(?![\d.,])")
FIGURES: Final = re.compile(r"\d[\d.,']*")
DECIMALS: Final = re.compile(r"\d[.,]\d{1,2}$|[.,]\d{4,}$")
JOINED: Final = re.compile(r"(?P<sign>[$£€¥₹]?)(?P<figures>\d[\d.,']*)(?P<after>%|[^\W\d_]*)")
ORDINAL_POINT: Final = re.compile(r"(?<=\d)\.(?=\s|$)")
TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:(?P<mark>[:.h]) ?(?P<minute>[0-5]\d))?(?P<rest>.*)")
YEARS: Final = re.compile(r"([1-9]\d)(\d\d)-\d\d")
HYPHEN: Final = re.compile(r"\s*-\s*")
OCLOCK: Final = re.compile(r"o'? ?clock|uhr")
WAR: Final = re.compile(r"ww(\d|i{1,2})")


class FactAgreement(Enum):
    """How the fact that was typed stands to the one of the key."""

    SAME = auto()
    HEDGE_MISSING = auto()
    """The same number, and only one of them is *nearly* it, or one about it and the other below or above: correct."""
    HEDGE_OPPOSED = auto()
    """*Below* it and *above* it: incorrect."""
    OTHER_UNIT = auto()
    """The same number of something else, or of nothing in particular: incorrect."""
    UNCLEAR = auto()
    """What was typed may be the key or something else, as 3/5/1998 and 3 o'clock: ask again."""
    DIFFERENT = auto()


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number with its unit; `figures` if decimals were written, which may be those of a version."""

    value: Decimal
    unit: str | None
    figures: str | None


@dataclass(frozen=True, slots=True)
class _Time:
    """A time of day; `certain` if it is known in which half of the day it is."""

    hour: int
    minute: int
    certain: bool


@dataclass(frozen=True, slots=True)
class _DayOfYear:
    """A day of any year."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class _Range:
    """From one fact to another."""

    first: _Fact
    last: _Fact


_Fact = PartialDate | _DayOfYear | _Time | _Range | _Quantity


def compare_facts(typed: str, key: str, language: str = "en") -> FactAgreement | None:
    """How the fact that was typed stands to the key; None if one of them is no fact, so that its words decide.

    Args:
        typed: What was typed: any text.
        key: An accepted answer, as plain text.
        language: BCP 47 tag of the question.
    """
    if max(len(typed), len(key)) > MAX_LENGTH:
        return None
    ours, key = _hedge(n1(key).strip(), language)
    theirs, typed = _hedge(n1(typed).strip(), language)
    agreement = _compare_wholes(typed, key, language)
    if agreement is None:
        agreement = _compare_words(typed, key, language)
    if agreement is not FactAgreement.SAME or ours == theirs:
        return agreement
    return FactAgreement.HEDGE_OPPOSED if (ours or 0) * (theirs or 0) < 0 else FactAgreement.HEDGE_MISSING


def _hedge(text: str, language: str) -> tuple[int | None, str]:
    """Whether a text begins or ends with a hedge, and on which side of the number it points; and the rest."""
    if text[:1] in SIGNS and text[1:]:
        return SIGNS[text[0]], text[1:].strip()
    words = text.split()
    for count in range(min(MAX_HEDGE_WORDS, len(words) - 1), 0, -1):
        for hedge, rest in ((words[:count], words[count:]), (words[-count:], words[:-count])):
            said = bare(plain_case(" ".join(hedge)))
            if (direction := _hedges(language).get(said, 2)) != 2:
                deeper, rest_of_text = _hedge(" ".join(rest), language)
                return (direction if deeper is None else deeper), rest_of_text
    return None, text


@cache
def _hedges(language: str) -> dict[str, int | None]:
    """What each hedge says of a number: below, around or above it, or nothing."""
    found: dict[str, int | None] = {}
    for data in _languages(language):
        found = {**data.hedges, **(data.facts.limits if data.facts else {}), **found}
    return found


# Whole texts


def _compare_wholes(typed: str, key: str, language: str) -> FactAgreement | None:
    """How two texts stand to each other that are facts of one kind as a whole; None if they are none."""
    for read in (_date, _time, _range, _quantity):
        wanted = read(key, language)
        if wanted is None:
            continue
        given = read(typed, language)
        if given is not None:
            return _compare(given, wanted)
        if read is _date and _is_doubtful(typed, language):
            return FactAgreement.UNCLEAR
    return None


def _compare(given: _Fact, wanted: _Fact) -> FactAgreement:
    match given, wanted:
        case _Time(certain=True), _Time(certain=True):
            same = given == wanted
        case _Time(hour, minute), _Time():
            alike = (hour % 12, minute) == (wanted.hour % 12, wanted.minute)
            return (
                FactAgreement.SAME
                if given == wanted
                else FactAgreement.UNCLEAR
                if alike
                else FactAgreement.DIFFERENT
            )
        case _Range(), _Range():
            same = {_compare(given.first, wanted.first), _compare(given.last, wanted.last)} == {
                FactAgreement.SAME
            }
        case _Quantity(), _Quantity():
            return _compare_quantities(given, wanted)
        case _:
            same = given == wanted
    return FactAgreement.SAME if same else FactAgreement.DIFFERENT


def _compare_quantities(given: _Quantity, wanted: _Quantity) -> FactAgreement:
    """Half is 50 %; otherwise the unit must be the same."""
    units = {given.unit, wanted.unit}
    if units == {"%", None} and given.value * (1 if given.unit else 100) == wanted.value * (
        1 if wanted.unit else 100
    ):
        return FactAgreement.SAME
    if not _same_number(given, wanted):
        return FactAgreement.DIFFERENT
    if given.unit is None and wanted.unit is None:
        return FactAgreement.SAME
    same = given.unit and wanted.unit and kinship(wanted.unit, given.unit) is Kinship.SAME
    return FactAgreement.SAME if same else FactAgreement.OTHER_UNIT


def _same_number(given: _Quantity, wanted: _Quantity) -> bool:
    """Whether two numbers are equal, and not perhaps versions, such as 4.1 and 4.10."""
    if given.value != wanted.value:
        return False
    versions = given.figures and wanted.figures and given.unit is None and wanted.unit is None
    return not versions or given.figures == wanted.figures


def _date(text: str, language: str) -> PartialDate | _DayOfYear | None:
    plain = bare(plain_case(text)).strip(" .;:!?")
    if plain.isdecimal() or not plain:
        return None
    read = parse_date(plain, language=language)
    if read is DateDoubt.NO_YEAR and plain[0] != "'" and re.search(r"[^\W\d_]", plain):
        read = parse_date(f"{plain} 2000", language=language)
        if isinstance(read, PartialDate) and read.month and read.day and read.year == 2000:
            return _DayOfYear(read.month, read.day)
    return read if isinstance(read, PartialDate) else None


def _is_doubtful(text: str, language: str) -> bool:
    """Whether a text may be several dates."""
    read = parse_date(bare(plain_case(text)).strip(" .;:!?"), language=language)
    return read in {DateDoubt.MONTH_IN_FIGURES, DateDoubt.NO_CENTURY} and not re.fullmatch(
        r"[\d.]+|\d+[- ]\d+", text
    )


def _time(text: str, language: str) -> _Time | None:
    plain = bare(plain_case(text)).strip(" .;:!?")
    facts = [data.facts for data in _languages(language) if data.facts]
    for words in facts:
        if plain in words.times:
            return _Time(*words.times[plain], certain=True)
    clocks = "|".join(words.clock for words in facts if words.clock) or r"(?!)"
    first, _, rest = plain.partition(" ")
    if re.fullmatch(clocks, first) and rest:
        plain = f"{rest} {first}"
    found = TIME.fullmatch(plain)
    if not found:
        spelt, used = read_number_words([first], language)
        return _time(f"{spelt} {rest}", language) if spelt and used and rest and spelt <= 24 else None
    hour, minute, rest = int(found["hour"]), int(found["minute"] or 0), found["rest"].strip()
    if hour > 24:
        return None
    for words in facts:
        for half, pattern in enumerate(words.noon):
            if pattern and 1 <= hour <= 12 and compiled(pattern).fullmatch(rest):
                return _Time(hour % 12 + 12 * half, minute, certain=True)
    everywhere = language_data(language) is not None and not language.startswith("en")
    said = rest and re.fullmatch(rf"{clocks}|{OCLOCK.pattern}", rest)
    if not (said or (found["mark"] in {":", "h"} and not rest)):
        return None
    return _Time(hour % 24, minute, certain=everywhere or hour > 12 or found["hour"].startswith("0"))


def _range(text: str, language: str) -> _Range | None:
    plain = bare(plain_case(text)).strip(" .;:!?")
    for first, last in _ends(plain, language):
        short = YEARS.fullmatch(f"{first}-{last}")
        century = short[1] if short and short[2] < last else ""
        one, other = _end(first, language), _end(century + last, language)
        if one is None or other is None:
            continue
        if isinstance(one, _Quantity) and isinstance(other, _Quantity) and other.unit and not one.unit:
            one = _Quantity(one.value, other.unit, one.figures)
        return _Range(one, other)
    return None


def _ends(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The two parts of a text that may be a range."""
    for data in _languages(language):
        for before, between in data.facts.ranges if data.facts else ():
            start = rf"(?:{before}) " if before else ""
            joined = rf"(?: (?:{between}) ?(?=\d)| (?:{between}) |\s*-\s*)"
            if found := compiled(rf"{start}(.+?){joined}(.+)").fullmatch(text):
                yield found[1].strip(), found[2].strip()
    parts = HYPHEN.split(text)
    if len(parts) == 2 and all(parts):
        yield parts[0], parts[1]


def _end(text: str, language: str) -> _Fact | None:
    return _date(text, language) or _quantity(text, language) or _time(text, language)


def _quantity(text: str, language: str) -> _Quantity | None:
    """The number or quantity that a text is, if its unit is known."""
    read = _read_quantity(text, language)
    if read is None or CODE.search(text) or (read.unit and not is_measure(read.unit)):
        return None
    figures = text if DECIMALS.search(text.strip()) else None
    return _Quantity(read.value, unit_name(read.unit) if read.unit else None, figures)


def _read_quantity(text: str, language: str) -> ParsedNumber | None:
    """The number that a text is, with its unit; the one place that asks the grammar of numbers."""
    read = parse_number(text, ExpectedNumber(language=language))
    if read is NumberDoubt.COMMA_OR_POINT:
        read = parse_number(text, ExpectedNumber(language=language, whole=True))
    return read if isinstance(read, ParsedNumber) else None


# Words with facts among them


@dataclass(frozen=True, slots=True)
class _Element:
    """A word, or a number among words: its kind and value.

    Attributes:
        text: The word, or the words of the number, as they are compared.
        kind: number, ordinal, roman, unit, code or word.
        value: The value of a number.
    """

    text: str
    kind: str = "word"
    value: Decimal | None = None

    @property
    def counts(self) -> bool:
        """Whether it is a number."""
        return self.value is not None


def _compare_words(typed: str, key: str, language: str) -> FactAgreement | None:
    """How two texts stand to each other in which numbers stand among words; None if only their words differ."""
    wanted = _elements(key, language, case=True)
    if not any(element.counts or element.kind == "code" for element in wanted):
        return None
    given = _elements(typed, language, case=False)
    given, wanted = _without_title(given, wanted, language)
    if len(given) == len(wanted):
        pairs = list(zip(given, wanted, strict=True))
        if all(
            _same(one, other, last=place == len(pairs) - 1 > 0) for place, (one, other) in enumerate(pairs)
        ):
            return FactAgreement.SAME
    ours, theirs = (
        [(each.value or each.text) for each in side if each.counts or each.kind == "code"]
        for side in (wanted, given)
    )
    figures = any(re.search(r"\d", each.text) or each.kind == "roman" for each in wanted if each.counts)
    return (
        FactAgreement.DIFFERENT
        if sorted(map(str, ours)) != sorted(map(str, theirs)) and (theirs or figures)
        else None
    )


def _same(given: _Element, wanted: _Element, *, last: bool) -> bool:
    if given.text == wanted.text:
        return True
    if given.kind == wanted.kind == "unit":
        return unit_name(given.text) == unit_name(wanted.text)
    if given.value is None or given.value != wanted.value:
        return False
    kinds = {given.kind, wanted.kind}
    if kinds == {"number"}:
        return not (DECIMALS.search(given.text) and DECIMALS.search(wanted.text))
    return len(kinds) == 1 or "roman" in kinds or last


def _without_title(
    given: list[_Element], wanted: list[_Element], language: str
) -> tuple[list[_Element], list[_Element]]:
    """Both names without the title that only one of them has, if they have numbers: *King* Henry VIII."""
    titles = {title for data in _languages(language) if data.facts for title in data.facts.rulers}
    sides = [given, wanted]
    titled = [len(side) > 2 and side[-1].counts and side[0].text in titles for side in sides]
    if titled[0] != titled[1]:
        sides = [side[1:] if has else side for side, has in zip(sides, titled, strict=True)]
    return sides[0], sides[1]


def _elements(text: str, language: str, *, case: bool) -> list[_Element]:
    """The words of a text and the numbers among them.

    Args:
        text: The text.
        language: BCP 47 tag.
        case: Whether Roman numerals must have capital letters.
    """
    words = _facts(language)
    if r"\." in words.ordinal_signs:
        text = ORDINAL_POINT.sub("th", text)
    text = GROUPS.sub(lambda found: found[0].replace(" ", ""), text)
    tokens = folded(text, language).split()[:MAX_WORDS]
    elements: list[_Element] = []
    place = 0
    while place < len(tokens):
        found, used = _element(tokens[place:], elements, text if case else None, language)
        elements += found
        place += used
    return _numbers_last(elements, language)


def _element(
    tokens: Sequence[str], before: Sequence[_Element], original: str | None, language: str
) -> tuple[list[_Element], int]:
    """What the next words are, and how many of them it takes."""
    token = tokens[0]
    if before and before[-1].kind in {"number", "unit"}:
        for count in (2, 1):
            unit = " ".join(tokens[:count])
            if before[-1].kind == "number" and len(tokens) >= count and is_measure(unit):
                return [_Element(unit, "unit")], count
    if joined := JOINED.fullmatch(token):
        return _figures(joined, language), 1
    if any(map(str.isdigit, token)):
        return (
            [_Element("world"), _Element("war"), _roman(war)]
            if (war := WAR.fullmatch(token))
            else [_Element(token, "code")]
        ), 1
    if (war := WAR.fullmatch(token)) and war[1]:
        return [_Element("world"), _Element("war"), _roman(war)], 1
    plain = [bare(each) for each in tokens[:4]]
    if value := _roman_after(plain[0], before, original, language):
        return [_Element(token, "roman", Decimal(value))], 1
    for count in range(min(3, len(plain)), 0, -1):
        if value := read_ordinal(" ".join(plain[:count]), language):
            return [_Element(" ".join(tokens[:count]), "ordinal", Decimal(value))], count
    number, used = read_number_words([bare(each) for each in tokens], language)
    if number is not None and not (
        number == 1 and before and before[-1].text in _languages(language)[0].function_words
    ):
        return [_Element(" ".join(tokens[:used]), "number", number)], used
    return [_Element(token)], 1


def _roman(found: re.Match[str]) -> _Element:
    return _Element(found[1], "roman", Decimal(roman_value(found[1]) or int(found[1])))


def _figures(found: re.Match[str], language: str) -> list[_Element]:
    """A number in figures, with what is written together with it."""
    figures, after, text = found["figures"].rstrip(".,'"), found["after"], found[0]
    if after and compiled("|".join(_signs(language))).fullmatch(after) and not found["sign"]:
        return (
            [_Element(text, "ordinal", Decimal(figures))] if figures.isdecimal() else [_Element(text, "code")]
        )
    read = _read_quantity(figures, language)
    if read is None or CODE.search(figures) or (after and after != "%" and not is_measure(after)):
        scaled = _read_quantity(text, language) if after else None
        if scaled and not CODE.search(figures) and not scaled.unit:
            return [_Element(text, "number", scaled.value)]
        return [_Element(text, "code")]
    units = [_Element(unit, "unit") for unit in (found["sign"], after) if unit]
    return [_Element(figures, "number", read.value), *units]


def _roman_after(token: str, before: Sequence[_Element], original: str | None, language: str) -> int | None:
    """The number that a Roman numeral after a name is; None if it is none, or an ordinary word."""
    last = before[-1] if before else None
    if last is None or last.kind != "word" or last.text in _no_numeral_after(language):
        return None
    letters = compiled(rf"(?:{'|'.join(_signs(language))})$").sub("", token)
    value = roman_value(token) or roman_value(letters)
    in_capitals = original is None or re.search(rf"(?<!\w){letters.upper()}", original)
    return value if in_capitals else None


def _numbers_last(elements: list[_Element], language: str) -> list[_Element]:
    """The elements with the number of numbered things after them, and without *the* before an ordinal at the end."""
    articles = {word for data in _languages(language) if data.facts for word in data.facts.before_ordinal}
    if len(elements) > 2 and elements[-1].kind == "ordinal" and elements[-2].text in articles:
        elements = [*elements[:-2], elements[-1]]
    things = "|".join(
        data.facts.numbered for data in _languages(language) if data.facts and data.facts.numbered
    )
    for place, element in enumerate(elements):
        if element.kind != "ordinal":
            continue
        for end in range(min(len(elements), place + 4), place + 1, -1):
            named = elements[place + 1 : end]
            if all(each.kind == "word" for each in named) and compiled(things).fullmatch(
                " ".join(bare(each.text) for each in named)
            ):
                roman = _Element(element.text, "roman", element.value)
                return [*elements[:place], *named, roman, *elements[end:]]
    return elements


def _facts(language: str) -> FactWords:
    """What a language has for facts; that of English if it is not known here."""
    return next(data.facts for data in _languages(language) if data.facts)


def _signs(language: str) -> list[str]:
    return [
        data.facts.ordinal_signs for data in _languages(language) if data.facts and data.facts.ordinal_signs
    ]


@cache
def _no_numeral_after(language: str) -> frozenset[str]:
    """Words after which single letters are no numerals."""
    data = _languages(language)[0]
    return data.function_words | (data.facts.no_numeral_after if data.facts else frozenset())


def _languages(language: str) -> tuple[LanguageData, ...]:
    """What is known of a language, and English, which is read in every language."""
    return tuple(data for tag in dict.fromkeys((language, "en")) if (data := language_data(tag)))
