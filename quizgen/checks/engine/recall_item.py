"""Questions as learners see them, and what learners must recall."""

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
    """A question as learners see it.

    Attributes:
        bank: The bank of the question.
        question: The question.
        language: BCP 47 tag of the question.
    """

    bank: Bank
    question: Question
    language: str

    @cached_property
    def stem(self) -> TokenizedText:
        """The text of the question. The gaps of a cloze text are filled in."""
        question = self.question
        asked = question.parsed.whole if isinstance(question, Cloze) else stem(question)
        return tokenize_markdown(asked, self.language)

    @property
    def path(self) -> Path:
        """The path from the question to this text."""
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
        """The author's words that learners must recall, if they are not chosen among others."""
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
        """The path from the question to these words."""
        return ("back",) if isinstance(self.question, Flashcard) else ("answer",)

    @cached_property
    def wording(self) -> QuestionWording:
        """Patterns of poor wording in its language; empty if there are none."""
        return question_wording(self.language)

    @property
    def language_known(self) -> bool:
        """Whether the language is known. Otherwise no rule about words is certain."""
        return language_data(self.language) is not None

    @property
    def wording_known(self) -> bool:
        """Whether patterns of poor wording are known for the language."""
        data = language_data(self.language)
        return data is not None and data.wording is not None
