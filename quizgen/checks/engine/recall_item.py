"""What questions ask, and what is to be recalled for it, as the rules about memory read them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.model.bank import Bank
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
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.tokens import TokenizedText

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
    def stem(self) -> TokenizedText:
        """What is asked; a cloze text with its gaps filled in."""
        question = self.question
        asked = question.parsed.whole if isinstance(question, Cloze) else stem(question)
        return tokenize_markdown(asked, self.language)

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
    def recalled(self) -> TokenizedText | None:
        """The words to be recalled, if they are words of the author's and not chosen among others."""
        question = self.question
        match question:
            case ShortAnswer(answer=text) | Flashcard(back=text):
                return tokenize_markdown(text, self.language)
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
    def wording(self) -> QuestionWording:
        """What is known of bad wording in its language; empty if nothing is."""
        return question_wording(self.language)

    @property
    def language_known(self) -> bool:
        """Whether anything is known of its language: without that no rule about words is sure of itself."""
        return language_data(self.language) is not None

    @property
    def wording_known(self) -> bool:
        """Whether its language is known so well that bad wording can be told."""
        data = language_data(self.language)
        return data is not None and data.wording is not None
