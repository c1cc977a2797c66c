"""The basic values of questions, and how each is read from text.

The loader gives the model the texts that the author typed (`quizgen.loading`). The types in this module convert them to
numbers, flags and slugs, so that `answer: no`, `4.50` and `007` keep their meaning. Each type has an error message for
authors and a JSON Schema for editors.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Final, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from quizgen.problems import shorten

SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
FORMER_ID: Final = r"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$"
UID: Final = r"^[a-z0-9]{8,32}$"
TAG: Final = r"^\w+(-\w+)*$"
LANGUAGE: Final = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
FILE_NAME: Final = r"^[\w][\w .-]*(/[\w][\w .-]*)*$"
WINDOWS_OWN: Final = re.compile("con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that Windows does not allow for files, with any extension."""

ADDRESS: Final = r"^[hH][tT][tT][pP][sS]?://[^\s/]\S*$"
VISIBLE: Final = (
    "[^\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""A visible character, which every text must contain, because Anki does not show a card whose front is empty.

The pattern excludes Unicode's default-ignorable code points, and blanks that are not white space.
"""

FORMS_OF_NAMES: Final = {
    SLUG: "must consist of lower-case letters, digits and single hyphens, like convoy-vehicles",
    TAG: "must consist of letters, digits, underscores and single hyphens, like armed-forces",
    LANGUAGE: "must be a language code, like en, ar or pt-BR",
    UID: "must consist of 8 to 32 lower-case letters and digits, like k3v9x2m7q4t8",
    FORMER_ID: "must be the former id of a question, like convoy-vehicles, or its former bank and id, like last-convoy/vehicles",
    ADDRESS: "must be a web address, like https://example.org/page",
    FILE_NAME: "must be a file in the bank's folder, like images/map.png",
}
"""The error message for a text that does not match a pattern."""

NUMBER: Final = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")

MOST_DIGITS: Final = 20
"""The maximum number of digits of numbers that are added.

Longer sums would be rounded, because Python's decimals have 28 digits.
"""

MOST_EXACT_DIGITS: Final = 50
"""The maximum number of digits of numbers that are not added, or only exactly."""

MAX_NUMBER_CHARS: Final = 100

JsonSchema = dict[str, Any]

SCALAR_SCHEMA: Final[JsonSchema] = {"type": ["string", "number", "boolean", "null"]}
"""The types in which YAML gives a text.

To YAML, `157` is a number and `~` is null, but quizgen reads both as text.
"""

FLAG_SCHEMA: Final[JsonSchema] = {
    "type": ["boolean", "string"],
    "pattern": "^(true|false)$",
    "patternErrorMessage": "Write true or false.",
}

NON_ASCII: Final = r"[^A-DF-WYZa-df-wyz]*[^\x00-\x7f][^A-DF-WYZa-df-wyz]*"
"""A pattern for numbers with signs or digits that editors do not recognise, such as 2½."""

SCALES: Final = "( ([Tt]housand|[Mm]illions?|[Tt]ausend|Millionen|Milliarden?|milliards?|millones|mila|milion[ei]|miliard[oi]))?"
"""Words after a number that multiply it and have the same meaning in all languages.

Those with accents match `NON_ASCII`.
"""

FIGURES: Final = r"[0-9.][-+0-9., /xXeE*^()]*"
"""A pattern that matches all numbers in ASCII figures (and other texts)."""


def number_schema(sign: str = "[-+]?", after: str = "", **bounds: float) -> JsonSchema:
    """The schema of a number, which may be written as text: `4,500`, `"2"`.

    Args:
        sign: A pattern of the signs allowed in text.
        after: A pattern of what may follow the number.
        bounds: Keywords of JSON Schema such as `minimum`.
    """
    pattern = rf"^\s*({sign}{FIGURES}|{NON_ASCII}){after}\s*$"
    message = "Write a number like 4500, 4,500 or 0.5."
    return {"type": ["number", "string"], "pattern": pattern, "patternErrorMessage": message, **bounds}


def whole_number_schema(least: int, most: int) -> JsonSchema:
    """The schema of a whole number, which may be in quotation marks."""
    return {
        "type": ["integer", "string"],
        "minimum": least,
        "maximum": most,
        "pattern": r"^\s*\+?[0-9_]+(\.0*)?\s*$",
        "patternErrorMessage": f"Write a whole number from {least} to {most}.",
    }


class Value(BaseModel):
    """A frozen value.

    Unknown keys are rejected, and docstrings become the hover text of editors (`model.docs`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with changes, which are not validated.

        Cached properties are not copied, because the changes may affect them.
        """
        copy = super().model_copy(update=update, deep=deep)
        fields = type(self).model_fields.keys()
        if copy.__dict__.keys() != fields:
            for name in copy.__dict__.keys() - fields:
                del copy.__dict__[name]
        return copy


def _flag(raw: object) -> object:
    match raw:
        case "true":
            return True
        case "false":
            return False
        case str():
            raise PydanticCustomError(
                "invalid-boolean", '"{raw}" must be true or false', {"raw": shorten(raw)}
            )
        case _:
            return raw


def _file_name(slug: str) -> str:
    if WINDOWS_OWN.fullmatch(slug):
        raise PydanticCustomError(
            "invalid-name",
            'Windows does not allow files named "{slug}": add a word, like {slug}-basics',
            {"slug": slug},
        )
    return slug


def decimal_in(text: str) -> Decimal | None:
    """The number in a text such as 4500, 4,500 or 0.5; None if it is not a number."""
    text = text.strip()
    return Decimal(text.replace(",", "")) if NUMBER.fullmatch(text) else None


def _number(raw: object) -> Decimal | int:
    match raw:
        case Decimal() | int():
            return raw
        case str() if (number := decimal_in(raw)) is not None:
            if sum(map(str.isdigit, raw)) > MOST_DIGITS:
                raise PydanticCustomError(
                    "invalid-number", f"a number must have at most {MOST_DIGITS} digits"
                )
            return number or number.copy_abs()
        case str():
            raise PydanticCustomError(
                "invalid-number",
                '"{raw}" is not a number: write numbers like 4500, 4,500 or 0.5',
                {"raw": shorten(raw)},
            )
        case _:
            raise PydanticCustomError("decimal_type", "this value must be a number")


def _exact_number(raw: object) -> Decimal | Fraction | int:
    match raw:
        case Decimal() | int() | Fraction():
            return raw
        case str():
            text = raw.strip()
            number: Decimal | Fraction | None = decimal_in(text)
            if number is None and len(text) <= MAX_NUMBER_CHARS:
                from quizgen.text.notation import exact_number  # noqa: PLC0415 - few banks have other notations

                number = exact_number(text) or _scaled_number(text)
            if number is None:
                raise PydanticCustomError(
                    "invalid-number",
                    '"{raw}" is not a number: write numbers like 4500, 4,500, 0.5, 3e8 or 1/2',
                    {"raw": shorten(raw)},
                )
            if sum(map(str.isdigit, text)) > MOST_EXACT_DIGITS:
                raise PydanticCustomError(
                    "invalid-number", f"a number must have at most {MOST_EXACT_DIGITS} digits"
                )
            return number.copy_abs() if isinstance(number, Decimal) and not number else number
        case _:
            raise PydanticCustomError("decimal_type", "this value must be a number")


def _scaled_number(text: str) -> Decimal | Fraction | None:
    """A number in figures with a word after it that multiplies it: 85 million; None if the word has several meanings."""
    from quizgen.text.letters import bare, plain_case  # noqa: PLC0415 - see above
    from quizgen.text.notation import exact_number  # noqa: PLC0415
    from quizgen.text.number_words import certain_scales  # noqa: PLC0415

    figures, _, word = text.rpartition(" ")
    scale = certain_scales().get(bare(plain_case(word)))
    number = exact_number(figures.strip()) if scale and figures else None
    return None if number is None or scale is None else number * scale


def _deck_name(name: str) -> str:
    levels = [level.strip() for level in name.split("::")]
    if not all(levels):
        message = '"{name}" has an empty level: write a deck name like Biology::Glass'
        raise PydanticCustomError("invalid-deck", message, {"name": shorten(name)})
    return "::".join(levels)


Markdown = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=VISIBLE)]
"""Text in quizgen's Markdown (`quizgen.markup`); never empty."""

PlainText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=VISIBLE)]
"""Text without markup; never empty."""

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=64)]
"""A permanent name: lower-case letters, digits and hyphens."""

FileSlug = Annotated[Slug, AfterValidator(_file_name)]
"""A slug that is also used in file names."""

DeckName = Annotated[PlainText, AfterValidator(_deck_name)]
"""The name of an Anki deck, with `::` between levels."""

FormerId = Annotated[str, StringConstraints(pattern=FORMER_ID, max_length=129)]
"""A former id of a question: `id`, or `bank/id` if it was in another bank."""

Uid = Annotated[str, StringConstraints(pattern=UID)]
"""A random word that no other bank has."""

Tag = Annotated[str, StringConstraints(pattern=TAG, max_length=64)]
"""A label for selecting questions: letters, digits, underscores and hyphens of any script."""

Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
"""A BCP 47 language tag: `en`, `ar`, `pt-BR`."""

Address = Annotated[str, StringConstraints(strip_whitespace=True, pattern=ADDRESS)]
"""A web address with `http` or `https`, so that a link to it cannot run a script."""

FileName = Annotated[str, StringConstraints(pattern=FILE_NAME, max_length=200)]
"""A path inside the article's folder, with `/` between folders. It cannot lead out of the folder."""

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema(FLAG_SCHEMA)]
"""`true` or `false`. Other words such as `yes` are not accepted."""

Number = Annotated[Decimal, BeforeValidator(_number)]
"""An exact decimal number, such as `1,000`. It is never a binary float: 0.1 stays 0.1."""


ExactNumber = Annotated[
    Decimal | Fraction, BeforeValidator(_exact_number), WithJsonSchema(number_schema(after=SCALES))
]
"""A number in figures in any notation: 4,500, 3e8, 2 1/4. It is a fraction if no decimal equals it: 1/3."""


def entries(key: str, value: str) -> Callable[[object], Any]:
    """A validator that converts mappings such as `pairs: {left: right}` to a list of small objects.

    Authors write a mapping because it is the natural notation. The model stores a tuple of named values,
    which keeps the order and is hashable. A list of mappings with one entry each, `pairs: [left: right]`,
    means the same.

    Args:
        key: The field for the key of the mapping.
        value: The field for the value of the mapping.
    """

    def read(raw: object) -> Any:
        if isinstance(raw, Mapping):
            return [{key: name, value: content} for name, content in raw.items()]
        return [_entry(each) for each in raw] if isinstance(raw, list) else raw

    def _entry(raw: object) -> object:
        match raw:
            case {**only} if len(only) == 1 and not only.keys() & {key, value}:
                ((name, content),) = only.items()
                return {key: name, value: content}
            case _:
                return raw

    return read


def one_or_many(raw: object) -> object:
    """Convert a single entry to a list of one."""
    return [raw] if isinstance(raw, str | int | Mapping) else raw


def text_or(field: str) -> Callable[[Any], Any]:
    """A validator for the short form of a value: plain text means `{field: text}`."""

    def read(raw: Any) -> Any:
        return {field: raw} if isinstance(raw, str) else raw

    return read
