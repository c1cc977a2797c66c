"""The pause after feedback, in which the learner can read it and give commands."""

from __future__ import annotations

from typing import Final, NamedTuple

from quizgen.quiz.line_source import LineSource
from quizgen.quiz.quiz_commands import (
    RATING_NAMES,
    RATINGS,
    QuizCommand,
    help_rows,
    parse_command,
    shown_command,
)
from quizgen.quiz.renderers.base import Awaited, Renderer
from quizgen.quiz.session import Session, can_override
from quizgen.quiz.views.feedback_view import FeedbackView
from quizgen.quiz.views.pause_view import PauseView
from quizgen.text.phrases import CommandKey, counted, phrase

WORDS: Final = {
    QuizCommand.UNDO: phrase("try again"),
    QuizCommand.RIGHT: phrase("mark correct"),
    **RATING_NAMES,
    QuizCommand.HELP: phrase("help"),
    QuizCommand.QUIT: phrase("quit"),
}
MORE: Final = (shown_command(QuizCommand.PASSAGE), phrase("show all"))


ALL_ANSWERED: Final = phrase(
    "All questions are answered. Press Enter to continue, or type {undo} to undo the last answer.",
    undo=CommandKey(QuizCommand.UNDO),
)


def continue_label(session: Session, *, retry: bool) -> str:
    """The prompt that tells the learner how to continue after an answer.

    Args:
        session: The session.
        retry: Whether missed questions are asked again after the round.
    """
    if session.card is not None:
        return phrase("Press Enter to continue")
    missed = len(session.missed) if retry else 0
    if not missed:
        return phrase("Press Enter to see the summary")
    return counted(
        "Press Enter to retry the question you missed",
        "Press Enter to retry the {n} questions you missed",
        n=missed,
    )


def pause_view(session: Session, remark: str, prompt: str, *, review: bool) -> PauseView:
    """The lines below the feedback on the last answer of a session.

    Args:
        session: The session.
        remark: A further remark; "" for none.
        prompt: The label of the prompt.
        review: Whether answers may be rated.
    """
    idle = {*(() if review else RATINGS), *(() if can_override(session) else [QuizCommand.RIGHT])}
    words = tuple((shown_command(word), meaning) for word, meaning in WORDS.items() if word not in idle)
    return PauseView(remark, words, MORE, prompt)


class Pause(NamedTuple):
    """A pause in which the learner reads feedback.

    Attributes:
        feedback: The feedback on the screen.
        view: The lines below the feedback.
        review: Whether answers may be rated.
    """

    feedback: FeedbackView
    view: PauseView
    review: bool

    def read(self, lines: LineSource, renderer: Renderer) -> QuizCommand | None:
        """Wait until the learner continues.

        No command needs a colon here, because there is nothing to answer.

        Returns:
            A command for the last answer, `QUIT`, or `SKIP` to continue; None at the end of the input.
        """
        allowed = {word for word, _ in self.view.words}
        while True:
            typed = lines.read(renderer.prompt(self.view.prompt, Awaited.ENTER, None))
            text = "" if typed is None else typed.strip().removeprefix(":")
            match parse_command(f":{text}", wording=renderer.wording):
                case _ if not text:
                    return None if typed is None else QuizCommand.SKIP
                case QuizCommand.PASSAGE:
                    renderer.feedback(self.feedback)
                case QuizCommand.HELP:
                    renderer.help(help_rows(None, review=self.review, wording=renderer.wording))
                case QuizCommand() as found if found is QuizCommand.SKIP or found in allowed:
                    return found
                case _:
                    renderer.remark(
                        phrase(
                            "{prompt}, or type {help} for help.",
                            prompt=self.view.prompt,
                            help=CommandKey(QuizCommand.HELP),
                        )
                    )
