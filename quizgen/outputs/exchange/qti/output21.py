"""The output `qti21`: a QTI 2.1 package for each bank, with a file for each question and a test."""

from __future__ import annotations

from typing import Final, assert_never

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
from quizgen.outputs.exchange.bank_source import ExportSource, exported_points, short_name
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import Feature, lose_features
from quizgen.outputs.exchange.moodle.elements import element
from quizgen.outputs.exchange.numeric_bands import written_number
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.platform_html import explanation_html, platform_block_html
from quizgen.outputs.exchange.qti.answers2 import (
    NAME,
    RESPONSE,
    Answers2,
    choice_answers2,
    day_answers2,
    free_answer2,
    gap_answers2,
    number_answers2,
    order_answers2,
    pair_answers2,
    statement_answers2,
    typed_answers2,
)
from quizgen.outputs.exchange.qti.elements2 import (
    EXPLANATION,
    FEEDBACK,
    constant,
    outcome,
    set_outcome,
    shown_feedback,
    variable,
    xhtml,
)
from quizgen.outputs.exchange.qti.manifest21 import (
    TEST_FILE,
    PackagedItem,
    assessment_test,
    identifier,
    manifest21,
)
from quizgen.outputs.exchange.qti.media import PackagedMedia
from quizgen.outputs.exchange.qti.zip_writer import zip_files
from quizgen.outputs.exchange.sample_answer import lose_sample_answer, sample_answer_html

NAMESPACE: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
KEPT: Final = tuple(feature for feature in Feature if feature not in {Feature.BONUS, Feature.HINT})


def write_qti21(source: ExportSource, log: ExportLog) -> bytes:
    """Write a package with a file for each question, a test, and the media files."""
    media = PackagedMedia(source, log, NAME, lambda path: f"../{path}")
    items = {
        f"items/{question.id}.xml": (question, _item(source, question, media, log))
        for question in source.questions
    }
    listed = [
        PackagedItem(
            identifier(question.id),
            path,
            media.used(question),
            source.tags(question, is_other_type=isinstance(question, DateQuestion | Flashcard)),
        )
        for path, (question, _) in items.items()
    ]
    texts = {
        "imsmanifest.xml": manifest21(source.bank, source.language, listed),
        TEST_FILE: assessment_test(source, listed),
        **{path: item for path, (_, item) in items.items()},
    }
    return zip_files({path: (HEAD + text).encode() for path, text in texts.items()} | media.files)


def _item(source: ExportSource, question: Question, media: PackagedMedia, log: ExportLog) -> str:
    """A question as a document."""
    answers = _answers(source, question, log)
    lose_features(source, question, log, NAME, KEPT)
    explanation = _explanation(source, question, log)
    asked = (
        "" if isinstance(question, Cloze) else f"<div>{xhtml(platform_block_html(stem(question)))}</div>\n"
    )
    body = f"<div>{xhtml(shown)}</div>\n" if (shown := media.html(question)) else ""
    return element(
        "assessmentItem",
        answers.declarations,
        outcome("SCORE", default="0"),
        outcome("MAXSCORE", default=written_number(exported_points(question))),
        outcome(FEEDBACK, "identifier", cardinality="multiple"),
        element("itemBody", body, asked, answers.body, _for_graders(source, question)),
        element("responseProcessing", *answers.rules, *_feedback_rules(answers, explanation)),
        answers.feedback,
        shown_feedback(EXPLANATION, explanation) if explanation else "",
        xmlns=NAMESPACE,
        identifier=identifier(question.id),
        title=short_name(question),
        adaptive="false",
        timeDependent="false",
        toolName="quizgen",
        **{"xml:lang": source.language},
    )


def _feedback_rules(answers: Answers2, explanation: str) -> tuple[str, ...]:
    """Show the feedback on what was chosen or typed, and the explanation to everybody."""
    shown = [
        *([variable(RESPONSE)] if answers.chosen and answers.feedback else []),
        *([constant(EXPLANATION, "identifier")] if explanation else []),
    ]
    to_all = (set_outcome(FEEDBACK, element("multiple", *shown)),) if shown else ()
    return (*to_all, *answers.reactions)


def _answers(source: ExportSource, question: Question, log: ExportLog) -> Answers2:
    """The part of an item that depends on its type."""
    match question:
        case MultipleChoice() | MultipleResponse():
            return choice_answers2(question)
        case TrueFalse():
            return statement_answers2(question, source.words.is_true, source.words.is_false)
        case ShortAnswer():
            return typed_answers2(question, log)
        case Numeric():
            return number_answers2(question, log)
        case DateQuestion():
            return day_answers2(question, source.language, log)
        case Cloze():
            return gap_answers2(question, log)
        case Matching():
            return pair_answers2(question)
        case Ordering():
            return order_answers2(question, log)
        case OpenEnded():
            return free_answer2(question.lines)
        case Flashcard():
            return free_answer2(2)
        case _:
            assert_never(question)


def _for_graders(source: ExportSource, question: Question) -> str:
    """The model answer and the rubric, or the back of a card, which learners do not see while they answer."""
    if not isinstance(question, OpenEnded | Flashcard):
        return ""
    return f'<rubricBlock view="scorer">{xhtml(sample_answer_html(question, source.words))}</rubricBlock>\n'


def _explanation(source: ExportSource, question: Question, log: ExportLog) -> str:
    """What every learner reads after the answer."""
    back = ""
    if isinstance(question, Flashcard):
        lose_sample_answer(question, log, NAME)
        back = sample_answer_html(question, source.words)
    transcript = question.audio.transcript if question.audio else None
    return back + explanation_html([question.explain, transcript], source.source_lines(question))


QTI_21: Final = ExchangeOutput(
    name="qti21",
    summary="packages in QTI 2.1 for other platforms, with citations and pictures",
    program=NAME,
    ending=".qti21.zip",
    write=write_qti21,
)
