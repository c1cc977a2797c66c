"""The texts of quizgen for learners, in English and in a form that can be translated.

The code contains the English texts. `Wording` in `quizgen.quiz.wording` looks up their translations. Inserted
values are kept separately, because numbers, dates and letters differ between languages.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from quizgen.text.dates import PartialDate

COMMA: Final = ", "
SEMICOLON: Final = "; "


class OptionLetters(str):
    """Option letters (`A`, `1C`), which are converted to the letters of the language."""

    __slots__ = ()


class TruthWord(str):
    """*True* or *False*, which is the word of the language for a true or a false statement."""

    __slots__ = ()


class CommandKey(str):
    """The letter of a command (`s`), which may be another one in other languages."""

    __slots__ = ()


class PhraseList(NamedTuple):
    """A list of phrases with separators.

    Attributes:
        parts: The parts.
        between: The separator, in English.
    """

    parts: tuple[str, ...]
    between: str = COMMA


PhraseField = str | int | Decimal | PartialDate | PhraseList
"""A value that can be inserted into a phrase."""


class Phrase(str):
    """A text of quizgen in English, with the values to insert, so that it can be translated.

    Attributes:
        english: The English text before values are inserted.
        template: The plural of this text, if there are two forms.
        fields: The values to insert.
        number: The number that determines the plural form; None if there is only one form.
    """

    __slots__ = ("english", "fields", "number", "template")

    english: str
    template: str
    fields: dict[str, PhraseField]
    number: int | Decimal | None


def phrase(template: str, /, **fields: PhraseField) -> Phrase:
    """Create a phrase and fill in `{names}`."""
    return _filled(template, template, None, fields)


def counted(one: str, other: str, /, n: int | Decimal, **fields: PhraseField) -> Phrase:
    """Create a phrase about a number: `one` is the singular, and `other` the plural."""
    return _filled(one if n == 1 else other, other, n, {"n": n, **fields})


def letters_phrase(latin: str) -> Phrase:
    """Create a phrase that consists of option letters: `1C 2A`."""
    return phrase("{letters}", letters=OptionLetters(latin))


def truth_phrase(*, true: bool) -> Phrase:
    """Create a phrase that consists of the word for a true or a false statement."""
    return phrase("{word}", word=TruthWord(true))


def joined(parts: Iterable[str], between: str = COMMA) -> Phrase:
    """Join phrases."""
    return phrase("{parts}", parts=PhraseList(tuple(parts), between))


def with_texts(text: str, change: Callable[[str], str]) -> str:
    """Apply a change to a text. In a phrase, only inserted texts are changed."""
    if not isinstance(text, Phrase):
        return change(text)
    filled = {name: _changed(value, change) for name, value in text.fields.items()}
    return _filled(text.english, text.template, text.number, filled)


def _changed(value: PhraseField, change: Callable[[str], str]) -> PhraseField:
    match value:
        case PhraseList(parts, between):
            return PhraseList(tuple(with_texts(part, change) for part in parts), between)
        case OptionLetters() | TruthWord() | CommandKey():
            return value
        case str():
            return with_texts(value, change)
        case _:
            return value


def _filled(
    english: str, template: str, number: int | Decimal | None, fields: dict[str, PhraseField]
) -> Phrase:
    shown = {name: _in_english(value) for name, value in fields.items()}
    made = Phrase(english.format(**shown))
    made.english, made.template, made.fields, made.number = english, template, fields, number
    return made


def _in_english(value: PhraseField) -> str:
    match value:
        case PhraseList(parts, between):
            return between.join(parts)
        case int():
            return f"{value:,}"
        case Decimal() | PartialDate():
            from quizgen.text.dates import format_date  # noqa: PLC0415 - see below
            from quizgen.text.number_format import format_number  # noqa: PLC0415 - the first question needs neither

            return format_number(value) if isinstance(value, Decimal) else format_date(value)
        case _:
            return value
