"""The output `qti12`: a package for Canvas for each bank, with the article as a stimulus."""

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
from quizgen.outputs.exchange.platform_html import (
    article_html,
    cloze_html,
    explanation_html,
    platform_block_html,
)
from quizgen.outputs.exchange.qti.answers12 import (
    NAME,
    Answers12,
    choice_answers12,
    day_answers12,
    free_answer,
    gap_answers12,
    gap_names,
    number_answers12,
    order_answers12,
    pair_answers12,
    statement_answers12,
    typed_answers12,
)
from quizgen.outputs.exchange.qti.elements12 import FOR_ALL, feedback_text, material, metadata, scoring, shown
from quizgen.outputs.exchange.qti.manifest12 import canvas_settings, manifest12
from quizgen.outputs.exchange.qti.media import PackagedMedia
from quizgen.outputs.exchange.qti.zip_writer import zip_files
from quizgen.outputs.exchange.sample_answer import lose_sample_answer, sample_answer_html

NAMESPACE: Final = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
FILE_BASE: Final = "%24IMS-CC-FILEBASE%24"
"""The prefix with which Canvas refers to the files of a package."""

OTHER_TYPES: Final = (DateQuestion, Ordering, OpenEnded, Flashcard)
"""Types that are written as other types, or incompletely."""

KEPT: Final = tuple(feature for feature in Feature if feature not in {Feature.BONUS, Feature.HINT})


def write_qti12(source: ExportSource, log: ExportLog) -> bytes:
    """Write a package with a quiz, its Canvas settings and its media files."""
    media = PackagedMedia(source, log, NAME, lambda path: f"{FILE_BASE}/{path}")
    items = [item for question in source.questions if (item := _item(source, question, media, log))]
    quiz = f"{source.bank.bank}.quiz"
    content = element(
        "questestinterop",
        element(
            "assessment",
            metadata({"cc_maxattempts": "1"}),
            element("section", _stimulus(source), *items, ident="root_section"),
            ident=quiz,
            title=source.bank.title,
        ),
        xmlns=NAMESPACE,
    )
    files = {
        "imsmanifest.xml": manifest12(source, quiz, media.files),
        f"{quiz}/{quiz}.xml": content,
        f"{quiz}/assessment_meta.xml": canvas_settings(source, quiz),
    }
    return zip_files({name: HEAD + text.encode() for name, text in files.items()} | media.files)


HEAD: Final = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def _stimulus(source: ExportSource) -> str:
    """The article, with the publication that it retells as what Canvas calls instructions."""
    article = source.article
    if article is None:
        return ""
    original = article.original
    based_on = {"instructions": source.words.based_on_original(original)} if original else {}
    return _item_element(
        f"{source.bank.bank}.article",
        article.title,
        {
            "question_type": "text_only_question",
            "points_possible": "0",
            "source_url": (original.url or "") if original else "",
            "passage": "true",
        },
        element("presentation", material(article_html(article))),
        **based_on,
    )


def _item(source: ExportSource, question: Question, media: PackagedMedia, log: ExportLog) -> str:
    """A question as an item."""
    answers = _answers(source, question, log)
    lose_features(source, question, log, NAME, KEPT)
    body = media.html(question) + _body(question, log)
    explanation = _explanation(source, question, log)
    general = [shown("<other/>\n", FOR_ALL)] if explanation else []
    return _item_element(
        f"{source.bank.bank}.{question.id}",
        short_name(question),
        {
            "question_type": answers.kind,
            "points_possible": written_number(exported_points(question)),
            "original_answer_ids": ",".join(answers.answer_ids),
            "parent_stimulus_item_ident": f"{source.bank.bank}.article" if source.article else "",
            "quizgen_id": question.id,
            "quizgen_tags": ", ".join(source.tags(question, is_other_type=isinstance(question, OTHER_TYPES))),
        },
        element("presentation", material(body), answers.fields),
        scoring([*general, *answers.conditions]),
        answers.feedback,
        feedback_text(FOR_ALL, explanation) if explanation else "",
    )


def _item_element(ident: str, title: str, fields: dict[str, str], *content: str, **attributes: str) -> str:
    """An item with its metadata."""
    about = element("itemmetadata", metadata(fields))
    return element("item", about, *content, ident=ident, title=title, **attributes)


def _answers(source: ExportSource, question: Question, log: ExportLog) -> Answers12:
    """The part of an item that depends on its type."""
    match question:
        case MultipleChoice() | MultipleResponse():
            return choice_answers12(question, log)
        case TrueFalse():
            return statement_answers12(question)
        case ShortAnswer():
            return typed_answers12(question, log)
        case Numeric():
            return number_answers12(question, log)
        case DateQuestion():
            return day_answers12(question, source.language, log)
        case Cloze():
            return gap_answers12(question, log)
        case Matching():
            return pair_answers12(question, log)
        case Ordering():
            return order_answers12(question, log)
        case OpenEnded():
            return free_answer(question.lines)
        case Flashcard():
            return free_answer(2)
        case _:
            assert_never(question)


def _body(question: Question, log: ExportLog) -> str:
    """What is asked; of a cloze text, names in brackets stand for the gaps."""
    if not isinstance(question, Cloze):
        return platform_block_html(stem(question))
    names = gap_names(question)
    head = platform_block_html(question.ask) if question.ask else ""
    if head:
        log.lose(
            question, f"{NAME} has only one text for the task and the gaps", "the task is the first paragraph"
        )
    return head + cloze_html(question.parsed, lambda index: f"[{names[index]}]")


def _explanation(source: ExportSource, question: Question, log: ExportLog) -> str:
    """What every learner reads after the answer."""
    sample = ""
    if isinstance(question, OpenEnded | Flashcard):
        lose_sample_answer(question, log, NAME)
        sample = f'<div class="sample-answer">{sample_answer_html(question, source.words)}</div>'
    transcript = question.audio.transcript if question.audio else None
    return sample + explanation_html([question.explain, transcript], source.source_lines(question))


QTI_12: Final = ExchangeOutput(
    name="qti12",
    summary="packages for Canvas (QTI 1.2), with the article as a stimulus, citations and pictures",
    program=NAME,
    ending=".qti12.zip",
    write=write_qti12,
)
