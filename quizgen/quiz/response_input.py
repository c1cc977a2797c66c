"""Prompts for the answer to each type of question.

Most types take one line. Cloze texts are asked gap by gap. Learners compare an open-ended answer with the rubric, and
turn over flashcards. Text that cannot be parsed is not counted, and no text is lost.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple, assert_never

from quizgen.model.components import Criterion
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
)
from quizgen.quiz.card import Card
from quizgen.quiz.quiz_commands import (
    ALL_COMMANDS,
    QuizCommand,
    ambiguous_commands,
    yes_no_commands,
)
from quizgen.quiz.renderers.base import Awaited, Renderer
from quizgen.quiz.sanitize import one_line, plain_text
from quizgen.quiz.wording import Wording
from quizgen.text.phrases import counted, phrase

if TYPE_CHECKING:  # the first question is asked without it
    from quizgen.grading.responses import Response

AskLine = Callable[[str, frozenset[QuizCommand], Awaited], str | QuizCommand]
"""Prompts for a line, given a label, the commands that are answers here, and the kind of input.

Returns the line, or `SKIP`, `UNDO` or `RIGHT`.
"""

AcceptLines = Callable[[Sequence[str]], None]
"""Takes the lines that, when they are read again, lead to where the answer is now."""

NOTHING_TYPED: Final = phrase(
    "You typed nothing. Press Enter again to skip the question, or type your answer."
)
EMPTY_GAP: Final = phrase(
    "You typed nothing. Press Enter again to leave this gap empty, or type the missing words."
)


class TypedResponse(NamedTuple):
    """A parsed response, and the lines that were typed for it."""

    response: "Response"
    typed: tuple[str, ...]


class ResponseReader(NamedTuple):
    """Reads the learner's response to one question.

    Attributes:
        card: The card that is asked.
        order: The order in which its options or items are shown.
        ask: Prompts for a line.
        accept: Is told which lines were accepted.
        renderer: Shows the remarks between the lines.
    """

    card: Card
    order: tuple[int, ...]
    ask: AskLine
    accept: AcceptLines
    renderer: Renderer

    def read(self) -> TypedResponse | QuizCommand:
        """Read the learner's response, or the command `SKIP`, `UNDO` or `RIGHT`."""
        match self.card.question:
            case Cloze() as question:
                return self._gaps(question)
            case OpenEnded() as question:
                return self._written(question)
            case Flashcard() as question:
                return self._turned(question)
            case (
                MultipleChoice()
                | MultipleResponse()
                | TrueFalse()
                | ShortAnswer()
                | Numeric()
                | DateQuestion()
                | Matching()
                | Ordering()
            ):
                return self._one_line()
            case _:
                assert_never(self.card.question)

    def _one_line(self) -> TypedResponse | QuizCommand:
        question = self.card.question
        while True:
            typed = self._text("", NOTHING_TYPED, ambiguous_commands(question, self.wording), Awaited.ANSWER)
            if isinstance(typed, QuizCommand):
                return typed
            if not typed:
                return QuizCommand.SKIP
            from quizgen.grading.response_parsing import parse_response
            from quizgen.grading.responses import Unreadable

            response = parse_response(
                question, typed, self.order, language=self.card.language, spoken=self.wording.language
            )
            if not isinstance(response, Unreadable):
                self.accept([typed])
                return TypedResponse(response, (typed,))
            if _is_begun(question, typed):
                self.accept([typed])
            self.renderer.remark(response.why)

    def _text(
        self, label: str, if_empty: str, answers: frozenset[QuizCommand], awaited: Awaited
    ) -> str | QuizCommand:
        """A line without space at its ends; "" only if nothing was typed twice in a row."""
        for last_chance in (False, True):
            typed = self.ask(label, answers, awaited)
            if isinstance(typed, QuizCommand):
                return typed
            if typed.strip():
                return typed.strip()
            if not last_chance:
                self.renderer.remark(if_empty)
        return ""

    def _gaps(self, question: Cloze) -> TypedResponse | QuizCommand:
        """Gap by gap; `UNDO` goes back to the gap before."""
        total = len(question.parsed.gaps)
        gaps: list[str] = []
        while len(gaps) < total:
            label = phrase("Gap {number}", number=len(gaps) + 1) if total > 1 else ""
            typed = self._text(
                label,
                EMPTY_GAP if total > 1 else NOTHING_TYPED,
                ambiguous_commands(question, self.wording),
                Awaited.GAP,
            )
            if typed is QuizCommand.UNDO and gaps:
                gaps.pop()
            elif isinstance(typed, QuizCommand):
                return typed
            else:
                gaps.append(typed)
            if len(gaps) == total and any(gaps):
                from quizgen.grading.response_parsing import parse_gaps
                from quizgen.grading.responses import Unreadable

                response = parse_gaps(question, gaps)
                if not isinstance(response, Unreadable):
                    self.accept(_lines_of(gaps))
                    return TypedResponse(response, tuple(gaps))
                self.renderer.remark(response.why)
                gaps = []
            self.accept(_lines_of(gaps))
        return QuizCommand.SKIP

    def _written(self, question: OpenEnded) -> TypedResponse | QuizCommand:
        """A text of some lines, then the model answer and the rubric."""
        while True:
            text = self._lines()
            if isinstance(text, QuizCommand):
                return text
            self.renderer.reveal(phrase("Model answer"), plain_text(question.model))
            points = self._assessed(question, (*text, ""))
            if isinstance(points, TypedResponse):
                return TypedResponse(points.response, (*text, *points.typed))
            if points is not QuizCommand.UNDO:
                return points
            self.accept([])
            self.renderer.remark(phrase("Write your answer again."))

    def _lines(self) -> tuple[str, ...] | QuizCommand:
        """Lines up to an empty one; from the second on only words with a colon steer."""
        first = self._text("", NOTHING_TYPED, frozenset(), Awaited.TEXT)
        if isinstance(first, QuizCommand):
            return first
        lines = [first]
        while lines[-1]:
            self.accept(lines)
            typed = self.ask(phrase("Type more, or press Enter to finish"), ALL_COMMANDS, Awaited.TEXT)
            if typed is QuizCommand.UNDO and len(lines) > 1:
                lines.pop()
            elif isinstance(typed, QuizCommand):
                return typed
            else:
                lines.append(typed.strip())
        return tuple(lines[:-1]) if len(lines) > 1 else QuizCommand.SKIP

    def _assessed(self, question: OpenEnded, written: tuple[str, ...]) -> TypedResponse | QuizCommand:
        """The points for each criterion, for an answer of these lines; `UNDO` goes back to the one before."""
        self.renderer.remark(phrase("Compare your answer with the model answer and give yourself points."))
        typed: list[str] = []
        while True:
            self.accept([*written, *typed])
            answer = self.ask(_criterion(question.rubric[len(typed)]), self._yes_no, Awaited.POINTS)
            if answer is QuizCommand.UNDO and typed:
                typed.pop()
                continue
            if isinstance(answer, QuizCommand):
                return answer
            rest = ["0"] * (len(question.rubric) - len(typed) - 1)
            from quizgen.grading.response_parsing import parse_assessment
            from quizgen.grading.responses import Unreadable

            response = parse_assessment(
                question,
                [*typed, answer, *rest],
                language=self.card.language,
                spoken=self.wording.language,
            )
            if isinstance(response, Unreadable):
                self.renderer.remark(response.why)
                continue
            typed.append(answer.strip())
            if not rest:
                return TypedResponse(response, tuple(typed))

    @property
    def wording(self) -> Wording:
        """The language of the prompts."""
        return self.renderer.wording

    @property
    def _yes_no(self) -> frozenset[QuizCommand]:
        return yes_no_commands(self.wording, self.card.language)

    def _turned(self, question: Flashcard) -> TypedResponse | QuizCommand:
        """The card is turned over at Enter, whatever was typed; then the learner judges."""
        recalled = self.ask(
            phrase("Press Enter to turn the card"), ambiguous_commands(question, self.wording), Awaited.ENTER
        )
        if isinstance(recalled, QuizCommand):
            return recalled
        self.accept([recalled])
        self.renderer.reveal(
            phrase("Answer"), plain_text(question.front if self.card.reverse else question.back)
        )
        while True:
            typed = self.ask(phrase("Did you know the answer? [y/n]"), self._yes_no, Awaited.YES_NO)
            if isinstance(typed, QuizCommand):
                return typed
            from quizgen.grading.response_parsing import parse_response
            from quizgen.grading.responses import Unreadable

            response = parse_response(
                question, typed, language=self.card.language, spoken=self.wording.language
            )
            if not isinstance(response, Unreadable):
                return TypedResponse(response, tuple(filter(None, [recalled.strip(), typed.strip()])))
            self.renderer.remark(response.why)


def _is_begun(question: Question, typed: str) -> bool:
    """Whether a line that cannot be read is the beginning of an order or of pairs, which is worth keeping."""
    from quizgen.grading.letters import letter_places
    from quizgen.text.folding import legible

    match question:
        case Ordering():
            return bool(letter_places(legible(typed), len(question.items)))
        case Matching():
            return bool(letter_places(legible(typed), len(question.rights)))
        case _:
            return False


def _lines_of(gaps: Sequence[str]) -> list[str]:
    """The lines that fill gaps like this. Enter twice leaves a gap empty."""
    return [line for gap in gaps for line in ([gap] if gap else ["", ""])]


def _criterion(criterion: Criterion) -> str:
    """A criterion as the label of a prompt."""
    points = Decimal(f"{criterion.points.normalize():f}")
    text = one_line(criterion.text)
    if points == 1:
        return phrase("{criterion} (1 point, y/n)", criterion=text)
    return counted("{criterion} (0 to {n} point)", "{criterion} (0 to {n} points)", n=points, criterion=text)
