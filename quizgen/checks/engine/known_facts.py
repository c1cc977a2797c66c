"""The facts that a question may contain: those of the article and some others."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from quizgen.checks.engine.answer_lists import listed_answers
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.rounded_amounts import ExactAmounts
from quizgen.markup.plain import to_normal
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.text.amounts_in_text import AmountInText, Quantities, amounts_in_text, summed
from quizgen.text.countries import capitals_of
from quizgen.text.dates import may_name_month
from quizgen.text.dates_said import DatesSaid, dates_said, ends_of_short_periods
from quizgen.text.entities import may_be_in_words, no_names
from quizgen.text.languages import language_data
from quizgen.text.letters import bare
from quizgen.text.names_as_units import NamesInText, names_in_text
from quizgen.text.normal_form import n1
from quizgen.text.notation import Exact
from quizgen.text.number_format import COMMAS, number_format
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import function_words, tokenize
from quizgen.text.word_lists import other_spellings

YEAR: Final = re.compile(r"(?<![\w,.])(?:1\d|20)\d\d(?![\w,.]*\d)")

NAME_OF_WORDS: Final = re.compile(r"[A-Z]\w+(?: [A-Z]\w+){1,5}")

PIECE_OF_FACT: Final = re.compile("(?<![^ ])[^ A-Z0-9]*[A-Z0-9][^ ]*")
"""Characters between two spaces, one of them a capital letter or a digit."""

MAX_FIGURES: Final = 18
"""The maximum number of digits of a number that is looked up directly."""

MAX_SPAN: Final = 2100
"""The maximum difference of two years in `YEAR`."""

MAX_AGE: Final = 110
"""The maximum number of years between two years of a life."""

MAX_ABBREVIATION: Final = 4
"""The maximum number of letters of an abbreviation such as *Jr*."""

VOWELS: Final = frozenset("aeiou")

ROOT: Final = 4
"""The minimum number of letters that related words share."""


def may_be_age(amount: AmountInText) -> bool:
    """Whether a number counts nothing, and may be an age: *at nineteen she left*."""
    return (
        0 < amount.value <= MAX_AGE
        and not amount.unit
        and (not amount.after or amount.after[0] in function_words(amount.language))
    )


class KnownFacts:
    """The facts in an article, collected once."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    @cached_property
    def text(self) -> str:
        """The title, author, original, headings and paragraphs, without markup."""
        article = self._folder.article
        original = article.original
        particulars = [article.title, article.author or ""]
        if original is not None:
            particulars += [original.title, original.publisher or "", str(original.published or "")]
        headings = [passage.heading or "" for passage in article.passages]
        return "\n".join(
            to_normal(text) for text in [*particulars, *headings, *(p.text for p in article.passages)]
        )

    @cached_property
    def numbers(self) -> frozenset[Exact]:
        """The numbers in the article."""
        return numbers_in(self.text, self.language)

    def has_figures(self, text: str) -> bool:
        """Whether a text is a whole number in figures that the article contains, or a list of them: *1,3*.

        Most facts need no further test.
        """
        if len(text) > MAX_FIGURES:
            return False
        if "," in text and number_format(self.language).decimal == "." and not COMMAS.search(text):
            return all(map(self.has_figures, text.split(",")))
        return text.isdecimal() and (int(text) in self.numbers or int(text) in self._ends_of_periods)

    @cached_property
    def _ends_of_periods(self) -> frozenset[int]:
        return ends_of_short_periods(self.text)

    def has_all(self, text: str) -> bool:
        """Whether each fact in a text is certainly a single word or number that the article contains.

        Most texts need no further test.

        Args:
            text: A text in normal form.
        """
        if not text.isascii() or "%" in text or may_be_in_words(text):
            return False
        words = [piece.strip(".,;:!?()") for piece in PIECE_OF_FACT.findall(text)]
        known = all(
            (word.isalpha() and (word.casefold() in no_names() or word.casefold() in self.words))
            or self.has_figures(word)
            for word in words
        )
        return known and not may_name_month(text.lower())

    @cached_property
    def dates(self) -> DatesSaid | None:
        """The months, days and years in the article."""
        return dates_said(self.text, self.language)

    @cached_property
    def years(self) -> int:
        """The years in the article, one bit for each."""
        years = 0
        for year in set(YEAR.findall(self.text)):
            years |= 1 << int(year)
        return years

    def is_span(self, number: Exact) -> bool:
        """Whether a number is the difference of two years in the article, since explanations may subtract."""
        whole = -MAX_SPAN < number < MAX_SPAN and number == int(number)
        return whole and bool(self.years & self.years >> abs(int(number)))

    def may_count_to(self, year: int) -> bool:
        """Whether a year differs from one of the article by one of its numbers, so that somebody may have worked it out."""
        spans = [int(number) for number in self.numbers if 1 <= number <= MAX_AGE]
        return any(self.years >> other & 1 for span in spans for other in (year - span, year + span))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the article in lower case."""
        return frozenset(tokenize(self.text, self.language).words)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The first letters of its words."""
        return frozenset(word[:ROOT] for word in self.words if len(word) >= ROOT)

    @property
    def language(self) -> str:
        """The language of the article."""
        return self._folder.article.language

    @cached_property
    def names(self) -> NamesInText:
        """The names in the article."""
        return names_in_text(self.text, self.language)

    @cached_property
    def quantities(self) -> Quantities:
        """The quantities in the article."""
        return Quantities((*self._amounts, *summed(self._amounts, self.language)))

    @cached_property
    def amounts(self) -> ExactAmounts:
        """The amounts in the article, for comparison with rounded ones."""
        return ExactAmounts(self._amounts)

    @property
    def _amounts(self) -> tuple[AmountInText, ...]:
        return amounts_in_text(self.text, self.language)

    @cached_property
    def _bare_words(self) -> frozenset[str]:
        return frozenset(map(bare, self.words))

    def has_other_spelling(self, word: str) -> bool:
        """Whether the article has another spelling of a name, or another word for its country or its capital: *Kyiv*."""
        name, data = bare(word), language_data(self.language)
        groups = [group for group in data.countries if name in group] if data else []
        known = other_spellings(name).union(*groups, capitals_of(name, self.language))
        return any(self._bare_words.issuperset(spelling.split()) for spelling in known)

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The first letters of names of several words: *caf* for *Canadian Armed Forces*, *wwii* for *World War II*."""
        names = (found[0].split() for found in NAME_OF_WORDS.finditer(self.text))
        return frozenset(
            "".join(word if word.isupper() else word[0] for word in name[at:]).lower()
            for name in names
            for at in range(len(name) - 1)
        )

    def abbreviates(self, word: str) -> bool:
        """Whether a word has the initials of a name of the article, or those letters of one of its words: *Jr* for *junior*."""
        if word in self._initials:
            return True
        if not 1 < len(word) <= MAX_ABBREVIATION or not VOWELS.isdisjoint(word):
            return False
        pattern = re.compile(".*".join(map(re.escape, word)))
        return any(len(word) < len(whole) and pattern.fullmatch(whole) for whole in self.words)

    def root(self, word: str) -> bool:
        """Whether a word may be related to a word of the article, as *Iraqi* to *Iraq*."""
        return len(word) >= ROOT and word[:ROOT] in self.roots


class AllowedFacts:
    """Facts that a question may contain without the article: distractors, its date, the bank's title."""

    def __init__(self, question: Question, bank: Bank, language: str) -> None:
        self._question, self._bank, self._language = question, bank, language

    @cached_property
    def text(self) -> str:
        """All texts, joined."""
        wrong = [answer.text for answer in listed_answers(self._question).wrong]
        return " ; ".join([*wrong, str(self._question.as_of or ""), self._bank.title])

    @cached_property
    def words(self) -> frozenset[str]:
        """Their words in lower case."""
        return frozenset(tokenize_markdown(self.text, self._language).words)

    @cached_property
    def numbers(self) -> frozenset[Exact]:
        """Their numbers."""
        return numbers_in(n1(self.text), self._language)

    @cached_property
    def dates(self) -> DatesSaid | None:
        """Their months, days and years; None if the language is not known."""
        return dates_said(self.text, self._language)
