"""The labels that quizgen prints, in the language of the bank.

Each language is one file of `templates/labels`. The forms of dates and numbers, the words for *true* and *false*, and
the plural rules are in `quizgen.text.languages`, because the terminal uses them, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from string import Formatter
from typing import Any, Final, assert_never, get_args

from quizgen.grading.letters import letter
from quizgen.markup.template_files import template_root, template_words
from quizgen.model.article import Original
from quizgen.model.citation import CitationState
from quizgen.model.values import Value
from quizgen.problems import QuizgenError
from quizgen.text.dates import PartialDate, format_date
from quizgen.text.digits import DECIMAL, NumberingSystem, in_digits, numbering_system
from quizgen.text.language_tags import direction, primary
from quizgen.text.number_format import number_format, whole_percent
from quizgen.text.option_letters import alphabet, in_alphabet
from quizgen.text.plurals import Plural, plural
from quizgen.text.truth_words import true_and_false

FALLBACK: Final = "en"


class MissingLabelError(QuizgenError):
    """A question type has no labels, not even in English. The message says where to add them."""


class Labels(Value):
    """The labels in outputs in one language. `{…}` is filled in when a label is printed."""

    language: str
    """The language of the labels; English if the language has none."""

    name: str
    class_name: str
    date: str
    candidate: str
    teacher: str
    score: str
    form: str
    page: str
    answer_key: str
    form_key: str
    based_on: str
    article: str
    see_article: str
    questions: str
    end: str
    print_hint: str
    points: Mapping[Plural, str]
    points_heading: str
    out_of: str
    achieved: str
    bonus: str

    choose: str
    choose_all: str
    if_false: str
    fill_gaps: str
    match_letters: str
    number_items: str
    complete_table: str
    date_letters: str
    headings: Mapping[str, str]
    mixed: str
    mixed_task: str
    tasks: Mapping[str, str]
    words: str
    correction: str
    answer: str
    question: str
    gap: str
    line: str
    work_space: str
    letter_for: str
    letter_at: str
    number_for: str

    cards: str
    cards_hint: str
    front: str
    back: str

    at_a_glance: str
    also_right: str
    not_right: str
    why: str
    hint: str
    paragraph: str
    inferred: str
    uncited: str
    pending: str
    no_paragraph: str
    marking: str
    model_answer: str
    recording: str
    transcript: str
    partial_credit: str
    credit: Mapping[str, str]
    all_keys: str
    class_marks: str
    total: str
    quote: str
    semicolon: str
    comma: str

    class_report: Mapping[str, str]
    """The labels that only the report of a class has."""

    feedback: Mapping[str, str]
    """The labels that only feedback sheets have."""

    anki: Mapping[str, str]
    """The labels that only Anki cards have."""

    practice: Mapping[str, str]
    """Labels of practice pages and exams."""

    numbering: NumberingSystem = "latn"
    """The digits of printed numbers."""

    amiss: tuple[str, ...] = ()
    """The names of labels that are in English because the language's file lacks them or has invalid ones."""

    @property
    def letters(self) -> tuple[str, ...]:
        """The 26 letters for options, columns and forms."""
        return alphabet(self.language)

    @property
    def is_true(self) -> str:
        """The word for a true statement."""
        return true_and_false(self.language)[0]

    @property
    def is_false(self) -> str:
        """The word for a false statement."""
        return true_and_false(self.language)[1]

    def instruction(self, question_type: str) -> str:
        """The instruction for all questions of a type, shown under their common heading."""
        own = {
            "multiple-response": self.choose_all,
            "cloze": self.fill_gaps,
            "matching": self.match_letters,
            "flashcard": self.complete_table,
        }
        return own.get(question_type) or _of_type(self.tasks, question_type, "tasks")

    def heading(self, question_type: str) -> str:
        """The heading above the questions of a type."""
        return _of_type(self.headings, question_type, "headings")

    def figures(self, text: object) -> str:
        """A number, or a text of quizgen with numbers, in the digits of the language."""
        return in_digits(str(text), self.numbering)

    def letter(self, index: int) -> str:
        """The letter of an option, column entry or form, by index from 0. After the 26th it has two letters."""
        return self.in_letters(letter(index))

    def in_letters(self, latin: str) -> str:
        """Letters in the notation of grading (`1C 2A`, `A, C`), in the letters and commas of the language."""
        return self.figures(in_alphabet(latin, self.language).replace(", ", self.comma))

    def source_remark(self, state: CitationState) -> str:
        """A remark in addition to the cited words, or in place of them."""
        match state:
            case CitationState.CITED:
                return ""
            case CitationState.INFERRED:
                return self.inferred
            case CitationState.UNCITED:
                return self.uncited
            case CitationState.PENDING:
                return self.pending
            case _:
                assert_never(state)

    def format_number(self, number: Decimal) -> str:
        """A number in the format of the language, without trailing zeros."""
        text = f"{number:f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return self._with_decimal_mark(text)

    def format_hundredths(self, number: float) -> str:
        """A number with two decimals, such as a correlation."""
        return self._with_decimal_mark(f"{number:.2f}".replace("-", "\N{MINUS SIGN}"))

    def _with_decimal_mark(self, text: str) -> str:
        decimal = number_format(self.language).decimal if self.numbering == "latn" else DECIMAL
        return self.figures(text.replace(".", decimal))

    def format_percent(self, share: Fraction) -> str:
        """A share from 0 to 1 as whole per cent. Among Arabic words, the sign stays on the correct side."""
        text = f"{self.figures(whole_percent(share))}{number_format(self.language).percent}%"
        if direction(self.language) == "ltr":
            return text
        return f"\N{LEFT-TO-RIGHT ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"

    def format_points(self, points: Decimal) -> str:
        """A number of points with the correct plural form."""
        form = self.points.get(plural(self.language, points), self.points["other"])
        return form.format(n=self.format_number(points))

    def format_share(self, points: Fraction) -> str:
        """A number of points, as a fraction if a decimal would have to be rounded: `1/3 point`."""
        hundredths = points * 100
        if hundredths.denominator == 1:
            return self.format_points(Decimal(hundredths.numerator) / 100)
        one, other = self.points.get("one", ""), self.points["other"]
        return (one if points < 1 and "{n}" in one else other).format(n=self.figures(points))

    def format_date(self, date: PartialDate) -> str:
        """A date in the format of the language, with its own precision."""
        return format_date(date, self.language)

    def based_on_original(self, original: Original) -> str:
        """The title, publisher and date of the publication that an article retells, on one line."""
        date = self.format_date(original.published) if original.published else None
        particulars = (self.quote.format(words=original.title), original.publisher, date)
        return f"{self.based_on} {self.comma.join(part for part in particulars if part)}"


def _of_type(words: Mapping[str, str], question_type: str, group: str) -> str:
    if question_type in words:
        return words[question_type]
    raise MissingLabelError(
        f"templates/{label_file(FALLBACK)} contains no labels for questions of the type {question_type}: "
        f"add them under `{group}`."
    )


def languages() -> tuple[str, ...]:
    """The languages that have labels, in alphabetical order."""
    names = (entry.name for entry in (template_root() / "labels").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


def has_labels(language: str) -> bool:
    """Whether a BCP 47 tag has labels."""
    return primary(language) in languages()


@cache
def labels(language: str) -> Labels:
    """The labels for a BCP 47 tag, or the English ones. `has_labels` tells whether a language is available."""
    known = primary(language) if has_labels(language) else FALLBACK
    return complete_labels(template_words(label_file(known)) or {}, template_words(label_file(FALLBACK)))


def sheet_labels(language: str) -> Labels:
    """The labels for printed sheets in the language of a BCP 47 tag, with the digits of its region."""
    return labels(language).model_copy(update={"numbering": numbering_system(language)})


def label_file(language: str) -> str:
    """The path of the label file of a language below `templates`."""
    return f"labels/{primary(language)}.yaml"


def complete_labels(own: Mapping[str, Any], english: Mapping[str, Any]) -> Labels:
    """The labels of a language. Missing or invalid ones are replaced with English labels.

    Args:
        own: The labels in the file of the language.
        english: The labels in the English file, which is complete.
    """
    words = {name: _completed(own.get(name), text) for name, text in english.items()}
    return Labels.model_validate(words | {"amiss": tuple(_amiss(own, words))})


def _completed(own: Any, english: Any) -> Any:
    """One label, or several under one name: what is as it must be of the language's own, the rest in English."""
    if not isinstance(english, Mapping):
        return own if isinstance(own, str) and _fits(own, english) else english
    if not isinstance(own, Mapping):
        return english
    more = {name: own[name] for name in get_args(Plural) if name in own and name not in english}
    forms = {name: text for name, text in more.items() if _fits(text, english.get("other", ""))}
    return {name: _completed(own.get(name), text) for name, text in english.items()} | forms


def _fits(own: str, english: str) -> bool:
    """Whether a label asks for nothing to be filled in that the English one does not."""
    return _fields(own) <= _fields(english)


def _fields(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:  # a brace without the other
        return {text}


def _amiss(own: Mapping[str, Any], words: Mapping[str, Any], under: str = "") -> Iterator[str]:
    for name, text in words.items():
        if isinstance(text, Mapping) and isinstance(own.get(name), Mapping):
            yield from _amiss(own[name], text, f"{under}{name}.")
        elif own.get(name) != text:
            yield under + name
    yield from (under + name for name in own if name not in words)
