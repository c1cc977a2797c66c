"""Questions with options, as the checks of item writing see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.model.bank import Bank
from quizgen.model.questions import MultipleChoice, MultipleResponse
from quizgen.problems import Severity
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.tokens import TokenizedText


class OptionText(NamedTuple):
    """An option, whether it is correct, and its path in the question."""

    phrase: TokenizedText
    right: bool
    path: tuple[str | int, ...]

    @property
    def text(self) -> str:
        """The text without markup."""
        return self.phrase.text


@dataclass(frozen=True)
class ChoiceItem:
    """A question with options in the order of the bank, the correct ones first."""

    bank: Bank
    question: MultipleChoice | MultipleResponse
    language: str

    @cached_property
    def stem(self) -> TokenizedText:
        """The stem."""
        return tokenize_markdown(self.question.ask, self.language)

    @cached_property
    def right(self) -> tuple[OptionText, ...]:
        """The correct options."""
        match self.question:
            case MultipleChoice(answer=answer):
                return (OptionText(tokenize_markdown(answer.text, self.language), True, ("answer",)),)
            case MultipleResponse(answers=answers):
                return self._read("answers", [option.text for option in answers], right=True)

    @cached_property
    def wrong(self) -> tuple[OptionText, ...]:
        """The distractors."""
        return self._read("distractors", [option.text for option in self.question.distractors], right=False)

    @property
    def options(self) -> tuple[OptionText, ...]:
        """All options."""
        return (*self.right, *self.wrong)

    @property
    def key(self) -> OptionText | None:
        """The correct option of a question with exactly one."""
        return self.right[0] if len(self.right) == 1 else None

    @cached_property
    def pinned(self) -> frozenset[str]:
        """The options that stay last, without markup."""
        return frozenset([tokenize_markdown(text, self.language).text for text in self.question.pin])

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

    def finding(
        self,
        at: OptionText | str,
        message: str,
        hint: str = "",
        severity: Severity | None = None,
    ) -> Finding:
        """A finding at an option or at a key of the question."""
        path = at.path if isinstance(at, OptionText) else (at,)
        return Finding(self.bank.bank, self.question.id, path, message, hint, severity)

    def _read(self, key: str, texts: Sequence[str], *, right: bool) -> tuple[OptionText, ...]:
        return tuple(
            [
                OptionText(tokenize_markdown(text, self.language), right, (key, index))
                for index, text in enumerate(texts)
            ]
        )
