"""The view of feedback sheets: for each learner the points, and the missed questions in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from markupsafe import Markup

from quizgen.class_results.class_points import LearnerPoints
from quizgen.class_results.graded import GradedResponse
from quizgen.grading.verdicts import Verdict
from quizgen.model.questions import Flashcard, Matching, MultipleChoice, MultipleResponse, Ordering, TrueFalse
from quizgen.model.shuffle import display_order
from quizgen.outputs.labels import Labels, sheet_labels
from quizgen.outputs.worksheet.answer_key import key_entries
from quizgen.outputs.worksheet.forms import Placed
from quizgen.outputs.worksheet.items import inline_html
from quizgen.outputs.worksheet.pages import css_string, render_page
from quizgen.outputs.worksheet.views import KeyEntryView, PageView
from quizgen.quiz.recorded_answers import recorded_answer
from quizgen.text.language_tags import direction

NOT_FOR_LEARNERS: Final = ("also_right", "not_right", "partial_credit")
"""The notes of an answer key that feedback leaves out, as fields of the labels."""

QUESTIONS_IN_A_ROW: Final = 10
"""The maximum number of questions side by side in a table of points."""

NOTHING: Final = "–"  # noqa: RUF001
"""The sign for an empty gap."""


@dataclass(frozen=True, slots=True)
class QuestionPointsView:
    """The points for one question, in a table.

    Attributes:
        number: The number on the learner's form, or in the order of the banks.
        earned: The points earned; "" if the answer must be graded by hand.
        worth: The points of the question.
    """

    number: str
    earned: str
    worth: str


@dataclass(frozen=True, slots=True)
class MissedQuestionView:
    """A question that was not answered correctly, with all details.

    Attributes:
        entry: The question's entry in the answer key.
        number: The question's number.
        language: The language of the bank.
        article_language: The language of the article that is quoted.
        points: The points earned and possible; "" if the answer must be graded by hand.
        verdict: The note that the answer is partly correct or not yet graded; "" if the points suffice.
        given: The learner's answer, in lines; empty if there is none.
        feedback: The author's feedback on this answer.
    """

    entry: KeyEntryView
    number: str
    language: str
    article_language: str
    points: str
    verdict: str
    given: tuple[Markup, ...]
    feedback: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class FeedbackSheet:
    """The feedback sheet of one learner.

    Attributes:
        learner: The name or pseudonym.
        form: The form, such as `Form A`; "" without one.
        total: The points earned and possible.
        percent: The percentage; "" if nothing is graded yet.
        mark: The mark; "" without a scale.
        tables: The points for each question, in rows that fit on a page.
        missed: The questions that were not answered correctly.
        foot: The footer of each page, as a CSS string.
    """

    learner: str
    form: str
    total: str
    percent: str
    mark: str
    tables: tuple[tuple[QuestionPointsView, ...], ...]
    missed: tuple[MissedQuestionView, ...]
    foot: Markup


@dataclass(frozen=True, slots=True)
class FeedbackPage(PageView):
    """The feedback sheets of a class, in one file to print."""

    sheets: tuple[FeedbackSheet, ...]


def feedback_page(
    learners: Sequence[LearnerPoints], *, with_names: bool, paper: str = "a4", preset: str = "normal"
) -> FeedbackPage:
    """The feedback sheets of a class, in the language of the first bank.

    Args:
        learners: The results; at least one learner.
        with_names: Whether sheets have names instead of pseudonyms.
        paper: `a4` or `letter`.
        preset: `normal`, `dyslexia` or `large` print.
    """
    first = learners[0].responses[0].card
    words = sheet_labels(first.language)
    banks = dict.fromkeys(each.card.bank.title for each in learners[0].responses)
    builder = _Builder(words)
    ordered = learners if with_names else sorted(learners, key=lambda each: each.pseudonym)
    return FeedbackPage(
        title=words.comma.join(banks),
        language=first.language,
        direction=direction(first.language),
        labels=words,
        paper=paper,
        preset=preset,
        code=words.feedback["title"],
        sheets=tuple(builder.sheet(each, each.learner if with_names else each.pseudonym) for each in ordered),
    )


def feedback_html(page: FeedbackPage) -> bytes:
    """The feedback sheets as one HTML file."""
    return render_page("class/feedback.html.j2", page, None)


class _Builder:
    """Makes sheets; the key of a question on a form is worked out once."""

    def __init__(self, words: Labels) -> None:
        self.words = words
        self._entries: dict[tuple[str, str | None], KeyEntryView] = {}

    def sheet(self, points: LearnerPoints, learner: str) -> FeedbackSheet:
        """The sheet of one learner."""
        words = self.words
        responses = _in_order(points.responses)
        numbers = [words.figures(each.response.number or place) for place, each in enumerate(responses, 1)]
        rows = tuple(
            QuestionPointsView(
                number,
                "" if each.points is None else self._figure(each.points),
                "+" * each.card.question.bonus + words.format_number(each.card.question.points),
            )
            for number, each in zip(numbers, responses, strict=True)
        )
        missed = tuple(
            self._missed(each, number)
            for number, each in zip(numbers, responses, strict=True)
            if each.grade is None or not each.grade.verdict.passed
        )
        share = points.share
        return FeedbackSheet(
            learner=learner,
            form=words.form.format(letter=words.in_letters(points.form)) if points.form else "",
            total=self._out_of(points.earned, points.maximum),
            percent=""
            if share is None
            else words.feedback["percent"].format(n=words.format_number(Decimal(round(share * 1000)) / 10)),
            mark=points.mark,
            tables=tuple(
                rows[start : start + QUESTIONS_IN_A_ROW] for start in range(0, len(rows), QUESTIONS_IN_A_ROW)
            ),
            missed=missed,
            foot=Markup(css_string(learner)),  # noqa: S704 - quoted for CSS
        )

    def _out_of(self, earned: Fraction, maximum: Decimal) -> str:
        total = self.words.out_of.format(total=self.words.format_number(maximum))
        return f"{self._figure(earned)} {total}"

    def _figure(self, points: Fraction) -> str:
        return self.words.format_number(Decimal(round(points * 100)) / 100)

    def _missed(self, graded: GradedResponse, number: str) -> MissedQuestionView:
        card = graded.card
        earned = graded.points
        return MissedQuestionView(
            entry=self._entry(graded),
            number=number,
            language=card.language,
            article_language=card.folder.article.language,
            points="" if earned is None else self._out_of(earned, card.question.points),
            verdict=self._verdict(graded),
            given=tuple(self._given(graded)),
            feedback=tuple(map(inline_html, graded.grade.feedback)) if graded.grade else (),
        )

    def _verdict(self, graded: GradedResponse) -> str:
        if graded.grade is None:
            return self.words.feedback["by_hand"]
        match graded.grade.verdict:
            case Verdict.PARTIAL:
                return self.words.anki["verdict_partly"]
            case _:
                return ""  # the points say it

    def _given(self, graded: GradedResponse) -> Iterator[Markup]:
        """What was answered: options, items and pairs in the words of the bank, whatever letters were written."""
        question, read, typed = graded.card.question, graded.read, graded.response.lines
        answer = recorded_answer(question, read, typed) if read else ""
        match question:
            case MultipleChoice() | MultipleResponse() | Ordering() if answer:
                yield from map(inline_html, (answer,) if isinstance(answer, str) else answer)
            case Matching() if isinstance(answer, Mapping):
                for left, right in answer.items():
                    yield Markup("{} – {}").format(inline_html(left), inline_html(right))  # noqa: RUF001
            case TrueFalse() if answer:
                yield Markup.escape(self.words.is_true if answer == "true" else self.words.is_false)
            case Flashcard():
                pass
            case _:
                yield from (Markup.escape(line or NOTHING) for text in typed for line in text.split("\n"))

    def _entry(self, graded: GradedResponse) -> KeyEntryView:
        card, seed = graded.card, graded.response.seed if graded.response.form else None
        key = card.id, seed
        if key not in self._entries:
            placed = Placed(card.question, display_order(card.question, seed) if seed else ())
            words, article = sheet_labels(card.language), card.folder.article
            (entry,) = key_entries([placed], article, words, sheet_labels(article.language), {})
            hidden = {getattr(words, name) for name in NOT_FOR_LEARNERS}
            notes = tuple(note for note in entry.notes if note.label not in hidden)
            answers = entry.answers if seed else tuple(each._replace(mark="") for each in entry.answers)
            self._entries[key] = replace(entry, notes=notes, answers=answers)
        return self._entries[key]


def _in_order(responses: Sequence[GradedResponse]) -> list[GradedResponse]:
    """The responses by the numbers of the learner's form; those without a number last, in the order of the banks."""
    return sorted(responses, key=lambda each: (each.response.number is None, each.response.number or 0))
