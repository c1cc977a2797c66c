"""The renderer for programs: one JSON object per line, with everything that the others show.

The key `event` is one of `opening`, `question`, `awaiting`, `remark`, `reveal`, `verdict`, `review`,
`passage`, `help`, `nothing` and `summary`. The other keys are the fields of the view. New keys may be added,
but existing ones do not change. `awaiting` is printed before each line that is read. Prompts go to standard
error.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from quizgen.model.citation import CitationState
from quizgen.quiz.renderers.base import Awaited, Opening
from quizgen.quiz.views.question_view import QuestionView
from quizgen.quiz.wording import ENGLISH, Wording
from quizgen.text.phrases import phrase

if TYPE_CHECKING:
    from quizgen.quiz.views.feedback_view import FeedbackView
    from quizgen.quiz.views.passage_view import PassageView
    from quizgen.quiz.views.pause_view import PauseView
    from quizgen.quiz.views.summary_view import SummaryView


LAYOUT: Final = frozenset({"code", "keeps_lines", "repeated", "short"})


class JsonlRenderer:
    """Writes one JSON object per line. `write` receives each line without its line end."""

    pauses = False

    def __init__(self, write: Callable[[str], None], wording: Wording = ENGLISH) -> None:
        self._write = write
        self.wording = wording

    def opening(self, opening: Opening) -> None:
        """Write an object with `title`, `about` and `instructions`."""
        self._say("opening", **asdict(opening))

    def question(self, asked: QuestionView) -> None:
        """Write an object with `id`, `type`, `stem`, `choices` (in order) and the rest of `QuestionView`."""
        self._say("question", **_fields(asked))

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:
        """Write an object with the kind of input (`what`), the `question` and the `label`. Return the prompt."""
        self._say("awaiting", what=awaited, question=card, label=label)
        return f"{label or self.wording.say(phrase('Your answer'))}: "

    def remark(self, sentence: str) -> None:
        """Write an object with `text`."""
        self._say("remark", text=sentence)

    def nothing(self, sentence: str) -> None:
        """Write an object with `text`. It is the last object."""
        self._say("nothing", text=sentence)

    def reveal(self, title: str, text: str) -> None:
        """Write an object with `title` and `text`."""
        self._say("reveal", title=title, text=text)

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:  # noqa: ARG002 - it never pauses
        """`id`, `verdict`, `score` from 0 to 1, `inferred`, and the other fields of `FeedbackView`."""
        self._say("verdict", **_feedback(view))

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """Write the same object as `feedback`, with `number` and `stem`."""
        self._say("review", number=number, stem=stem, **_feedback(view))

    def passage(self, cited: Sequence[PassageView]) -> None:
        """Write an object with `passages`."""
        self._say("passage", passages=[_fields(each) for each in cited])

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write an object with `words`: the commands and their meanings."""
        self._say("help", words=dict(rows))

    def summary(self, summary: SummaryView) -> None:
        """Write an object with the fields of `SummaryView`."""
        self._say("summary", **asdict(summary))

    def _say(self, event: str, **fields: Any) -> None:
        self._write(json.dumps({"event": event, **fields}, default=_number))


def _fields(view: QuestionView | FeedbackView | PassageView) -> dict[str, Any]:
    """What a view says, without what only tells how to draw it."""
    return asdict(
        view, dict_factory=lambda items: {name: value for name, value in items if name not in LAYOUT}
    )


def _feedback(view: FeedbackView) -> dict[str, Any]:
    return {**_fields(view), "inferred": view.citation_state is CitationState.INFERRED}


def _number(value: object) -> float:
    if isinstance(value, Fraction):
        return round(float(value), 4)
    raise TypeError(value)
