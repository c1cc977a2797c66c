"""What questions ask, and what is to be recalled for it, as the rules about memory read them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from quizgen.checks.wording import Phrase, phrase
from quizgen.model.bank import Bank
from quizgen.model.language import primary
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    stem,
)

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class RecallItem:
    """A question as its learner meets it.

    Attributes:
        bank: The bank that it is in.
        question: The question.
        language: BCP 47 tag of its language.
    """

    bank: Bank
    question: Question
    language: str

    @cached_property
    def stem(self) -> Phrase:
        """What is asked; a cloze text with its gaps filled in."""
        question = self.question
        asked = question.parsed.whole if isinstance(question, Cloze) else stem(question)
        return phrase(asked, self.language)

    @property
    def path(self) -> Path:
        """The way from the question to what is asked."""
        question = self.question
        match question:
            case Cloze():
                return ("text",)
            case Flashcard():
                return ("front",)
            case (
                MultipleChoice()
                | MultipleResponse()
                | TrueFalse()
                | ShortAnswer()
                | Numeric()
                | DateQuestion()
                | Matching()
                | Ordering()
                | OpenEnded()
            ):
                return ("ask",)
            case _:
                assert_never(question)

    @cached_property
    def recalled(self) -> Phrase | None:
        """The words to be recalled, if they are words of the author's and not chosen among others."""
        question = self.question
        match question:
            case ShortAnswer(answer=text) | Flashcard(back=text):
                return phrase(text, self.language)
            case (
                MultipleChoice()
                | MultipleResponse()
                | TrueFalse()
                | Numeric()
                | DateQuestion()
                | Cloze()
                | Matching()
                | Ordering()
                | OpenEnded()
            ):
                return None
            case _:
                assert_never(question)

    @property
    def recalled_path(self) -> Path:
        """The way from the question to the words that are recalled."""
        return ("back",) if isinstance(self.question, Flashcard) else ("answer",)

    @property
    def english(self) -> bool:
        """Whether rules that know English words may judge it."""
        return primary(self.language) == "en"
