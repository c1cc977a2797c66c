"""The texts of the terminal, in the language of the bank.

The phrases in the code are in English (`quizgen.text.phrases`). Each file in `templates/terminal` contains their
translations into one language, and the commands in this language.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from quizgen.markup.template_files import template_root, template_words
from quizgen.text.dates import PartialDate, format_date
from quizgen.text.language_tags import direction, primary
from quizgen.text.letters import bare
from quizgen.text.number_format import format_number
from quizgen.text.option_letters import in_alphabet
from quizgen.text.phrases import CommandKey, OptionLetters, Phrase, PhraseField, PhraseList, TruthWord
from quizgen.text.plurals import plural
from quizgen.text.truth_words import true_and_false, yes_or_no

T = TypeVar("T")

ENGLISH_TAG: Final = "en"
NO_LABELS: Final[Mapping[str, Any]] = MappingProxyType({})


class Wording(NamedTuple):
    """The texts of the terminal in one language.

    Attributes:
        language: The language, as a BCP 47 tag.
        labels: The translation of each English phrase. Phrases with a number have one translation for each
            plural form.
        commands: What may be typed for each command, by its English letter. The first entry is shown.
    """

    language: str = ENGLISH_TAG
    labels: Mapping[str, str | Mapping[str, str]] = NO_LABELS
    commands: Mapping[str, tuple[str, ...]] = NO_LABELS

    @property
    def is_rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return direction(self.language) == "rtl"

    def say(self, text: str) -> str:
        """Translate a phrase. Phrases without a translation stay English, and other texts stay as they are."""
        if not isinstance(text, Phrase) or self.language == ENGLISH_TAG:
            return text
        own = self.labels.get(text.template, text.template)
        if not isinstance(own, str):
            own = own.get(plural(self.language, Decimal(text.number or 0)), own["other"])
        return own.format(**{name: self._filled_in(value) for name, value in text.fields.items()})

    def translated(self, value: T) -> T:
        """Translate all phrases in a view or a tuple of texts."""
        said: Any = value
        match value:
            case str():
                said = self.say(value)
            case tuple():
                said = tuple(map(self.translated, value))
            case _ if is_dataclass(value) and not isinstance(value, type):
                parts = {each.name: getattr(value, each.name) for each in fields(value)}
                said = replace(value, **{name: self.translated(part) for name, part in parts.items()})
            case _:
                pass
        return said  # type: ignore[no-any-return]

    def read_yes_no(self, typed: str) -> bool | None:
        """Read a yes or no in this or another language; None if the line is neither."""
        return yes_or_no(bare(typed.strip().casefold()), (self.language,))

    def _filled_in(self, value: PhraseField) -> str:
        match value:
            case PhraseList(parts, between):
                own = self.labels.get(between, between)
                return str(own).join(map(self._filled_in, parts))
            case OptionLetters():
                return in_alphabet(value, self.language)
            case TruthWord():
                true, false = true_and_false(self.language)
                return true if value == TruthWord(True) else false
            case CommandKey():
                return self.commands.get(value, (value,))[0]
            case str():
                return self.say(value)
            case PartialDate():
                return format_date(value, self.language)
            case _:
                return format_number(Decimal(value), self.language)


ENGLISH: Final = Wording()


@cache
def wording(language: str) -> Wording:
    """The texts for a BCP 47 tag, or the English ones. `has_wording` tells whether a language is available."""
    if not has_wording(language) or primary(language) == ENGLISH_TAG:
        return ENGLISH
    tag = primary(language)
    words = template_words(f"terminal/{tag}.yaml")
    commands = {key: tuple(typed.split()) for key, typed in words["commands"].items()}
    return Wording(tag, words["phrases"], commands)


def has_wording(language: str) -> bool:
    """Whether quizgen has terminal texts in a language."""
    return primary(language) in spoken_languages()


@cache
def spoken_languages() -> tuple[str, ...]:
    """The languages of the terminal texts, in alphabetical order."""
    names = (entry.name for entry in (template_root() / "terminal").iterdir())
    return tuple(sorted({ENGLISH_TAG, *(name.removesuffix(".yaml") for name in names)}))
