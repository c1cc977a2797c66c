"""The output `moodle`: for each bank a category of Moodle's question bank, with the article as a description."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final, assert_never

from quizgen.model.components import Audio, Image
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
from quizgen.outputs.exchange.moodle.answers import (
    NAME,
    choice_answers,
    day_answers,
    gap_text,
    number_answers,
    order_answers,
    pair_answers,
    statement_answers,
    tick_answers,
    typed_answers,
)
from quizgen.outputs.exchange.moodle.elements import element, embedded_file, file_address, html, text, value
from quizgen.outputs.exchange.numeric_bands import written_number
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.platform_html import (
    article_html,
    explanation_html,
    picture_html,
    platform_block_html,
    recording_html,
)
from quizgen.outputs.exchange.sample_answer import sample_answer_html

HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'

KEPT: Final = tuple(feature for feature in Feature if feature is not Feature.BONUS)

PENALTY: Final = "0.3333333"
PENALTIES: Final = {"truefalse": "1", "essay": "0"}
"""The penalty for a further attempt: Moodle's default."""

LINES: Final = (2, 3, 5, 10, 15, 20, 25, 30, 35, 40)
"""The heights that Moodle offers for the field of an essay."""


def write_moodle(source: ExportSource, log: ExportLog) -> bytes:
    """Write the questions of a bank into a category of their own, after the article."""
    questions = filter(None, (_question(source, question, log) for question in source.questions))
    return "".join(chain([HEAD], _head(source), questions, ["</quiz>\n"])).encode()


def _head(source: ExportSource) -> Iterator[str]:
    """The category, and the article in it."""
    name = source.bank.title.replace("/", "//")
    yield element(
        "question",
        text("category", f"$course$/top/{name}"),
        html("info", platform_block_html(source.bank.instructions) if source.bank.instructions else ""),
        value("idnumber", source.bank.bank),
        type="category",
    )
    if article := source.article:
        yield element(
            "question",
            text("name", article.title),
            html("questiontext", article_html(article)),
            html("generalfeedback", ""),
            value("defaultgrade", 0),
            value("idnumber", f"{source.bank.bank}-article"),
            type="description",
        )


def _question(source: ExportSource, question: Question, log: ExportLog) -> str:
    """A question as an element; "" if it is left out."""
    kind, answers = _kind(source, question, log)
    if not kind:
        return ""
    lose_features(source, question, log, NAME, KEPT)
    asked = gap_text(question, log) if isinstance(question, Cloze) else platform_block_html(stem(question))
    media, files = _media(source, question, log)
    tags = source.tags(question, is_other_type=isinstance(question, DateQuestion | Flashcard))
    return element(
        "question",
        text("name", short_name(question)),
        html("questiontext", media + asked, files),
        html("generalfeedback", _general_feedback(source, question)),
        value("defaultgrade", written_number(exported_points(question))),
        value("penalty", PENALTIES.get(kind, PENALTY)),
        value("hidden", 0),
        value("idnumber", question.id),
        answers,
        html("hint", platform_block_html(question.hint)) if question.hint else "",
        element("tags", *(text("tag", tag) for tag in tags)) if tags else "",
        type=kind,
    )


def _kind(source: ExportSource, question: Question, log: ExportLog) -> tuple[str, str]:
    """Moodle's type of a question, and its answers; "" if it is left out."""
    match question:
        case MultipleChoice():
            return "multichoice", choice_answers(question, log)
        case MultipleResponse():
            answers = tick_answers(question, log)
            return "multichoice" * bool(answers), answers
        case TrueFalse():
            return "truefalse", statement_answers(question)
        case ShortAnswer():
            return "shortanswer", typed_answers(question, log)
        case Numeric():
            return "numerical", number_answers(question, log)
        case DateQuestion():
            return "shortanswer", day_answers(question, source.language, log)
        case Cloze():
            return "cloze", ""
        case Matching():
            return "matching", pair_answers(question, log)
        case Ordering():
            return "ordering", order_answers(question, log)
        case OpenEnded():
            return "essay", _essay(sample_answer_html(question, source.words), question.lines)
        case Flashcard():
            log.lose(
                question,
                f"{NAME} has no flashcards",
                "the card becomes an essay without points, and the back is shown after the answer",
            )
            if question.reverse:
                log.lose(question, f"{NAME} does not ask cards in both directions", "only the front is asked")
            return "essay", _essay(sample_answer_html(question, source.words), 2)
        case _:
            assert_never(question)


def _essay(graders_read: str, lines: int) -> str:
    """A field for a text, with what graders read beside it."""
    height = next((height for height in LINES if height >= lines), LINES[-1])
    return (
        value("responseformat", "editor")
        + value("responserequired", 1)
        + value("responsefieldlines", height)
        + value("attachments", 0)
        + value("attachmentsrequired", 0)
        + html("graderinfo", graders_read)
        + html("responsetemplate", "")
    )


def _general_feedback(source: ExportSource, question: Question) -> str:
    """What is shown after every answer: the back of a card, the explanation, a transcript, where the key comes from."""
    back = question.back if isinstance(question, Flashcard) else None
    transcript = question.audio.transcript if question.audio else None
    return explanation_html([back, question.explain, transcript], source.source_lines(question))


def _media(source: ExportSource, question: Question, log: ExportLog) -> tuple[str, list[str]]:
    """The picture and the recording of a question as HTML, and their files."""
    shown: list[str] = []
    files: list[str] = []
    for media in (question.image, question.audio):
        if media is None:
            continue
        data = source.media(media.file)
        if data is None:
            log.lose(question, f'the file "{media.file}" was not found', "the file is left out")
            continue
        address = file_address(media.file)
        if media.credit:
            log.lose(
                question,
                f"{NAME} has no field for the credits of files",
                "the credit is added to the question",
            )
        if isinstance(media, Audio):
            log.lose(question, f"{NAME} has no transcripts", "the transcript is added to the explanation")
        shown.append(
            picture_html(media, address) if isinstance(media, Image) else recording_html(media, address)
        )
        files.append(embedded_file(media.file, data))
    return "".join(shown), files


MOODLE: Final = ExchangeOutput(
    name="moodle",
    summary="questions in Moodle XML, with pictures, citations and the article",
    program=NAME,
    ending=".moodle.xml",
    write=write_moodle,
)
