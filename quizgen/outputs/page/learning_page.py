"""The page of a bank: a worksheet with its keys, and the script with which learners answer it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from quizgen.grading.policy import Policy, policy_for
from quizgen.markup.formula import with_smallest_letters
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.identity import former_ids
from quizgen.model.questions import MultipleChoice, MultipleResponse, Question, TrueFalse, right_options
from quizgen.outputs.grader.grading_description import describe_grading
from quizgen.outputs.grader.grading_tables import grading_tables
from quizgen.outputs.labels import Labels, sheet_labels
from quizgen.outputs.page.cited_passages import passage_texts
from quizgen.outputs.page.content_policy import content_policy
from quizgen.outputs.page.filters import filter_views
from quizgen.outputs.page.packing import packed_json, packed_text
from quizgen.outputs.page.page_items import page_items
from quizgen.outputs.page.page_script import (
    boot_script,
    packed_script,
    page_script,
    page_style,
    unpacking_script,
)
from quizgen.outputs.page.plain_item import PlainItem, split_item
from quizgen.outputs.page.question_data import question_data
from quizgen.outputs.page.settings import ExamSettings
from quizgen.outputs.page.views import PageItemView
from quizgen.outputs.templating import environment
from quizgen.outputs.worksheet.fonts import font_faces
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.pages import COUNTER_STYLES, SMALLEST_LETTERS
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings
from quizgen.outputs.worksheet.sheet import sheet_view
from quizgen.outputs.worksheet.views import SheetView
from quizgen.outputs.worksheet.wide_tables import label_wide_tables
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet
from quizgen.text.digits import DECIMAL, in_digits
from quizgen.text.number_format import number_format

POLICY: Final = "content-policy"
FONTS: Final = Markup("/* fonts */")
LOOK: Final = "packed-look"
"""Placeholders for the policy, the fonts and the packed style sheet."""

SIGNS: Final = "✓✗◐≈▲▼"
"""Characters that the script displays in addition to the text of the page."""

CARD_WORDS: Final = ("pick", "move_up", "move_down", "place", "right", "yours")
"""Labels that the page shares with Anki cards."""


class ExamView(NamedTuple):
    """The time limit at the beginning of an exam, in seconds and in words, if there is one."""

    seconds: int | None
    shown_time: str


def learning_page(bank: Bank, folder: Folder, preset: str, exam: ExamSettings | None = None) -> bytes:
    """The page as one HTML file that works offline. It can also be read without JavaScript, and printed.

    Args:
        bank: The bank with the questions.
        folder: The folder of the bank.
        preset: `normal`, `dyslexia` or `large` print.
        exam: The settings of the exam; None for a practice page, which shows verdicts at once.
    """
    settings = WorksheetSettings(forms=1, layout=Layout(preset=preset, key="none"))
    plan = PlannedWorksheet(bank.model_copy(update={"worksheets": ()}), 1, settings.layout)
    form = make_forms(plan.bank, folder.article, settings.seed, 1)[0]
    sheet = sheet_view(plan, form, folder, settings)
    if exam and not exam.with_article:
        sheet = replace(sheet, reading=replace(sheet.reading, paragraphs=()))
    asked = [placed.question for placed in form.placed]
    items = tuple(page_items(sheet, asked, folder, sheet_labels(folder.article.language)))
    whole = {each.id: _laid_out(_drawn("page/item.html.j2", each, sheet, exam), sheet) for each in items}
    split = {name: split_item(html) for name, html in whole.items()}
    keys = {
        each.id: _laid_out(_drawn("page/key.html.j2", each, sheet, exam), sheet) for each in items if exam
    }
    data = {
        **_page_data(bank, folder, sheet),
        "questions": [
            question_data(each.question, each.order, folder, split[each.question.id].text)
            for each in form.placed
        ],
        "markup": _by_type(asked, split),
        "screens": _screens(bank, sheet, exam),
        **_passages(items, folder, sheet),
    }
    secret = _secret(items, asked, keys, _policy(bank, folder))
    if exam:
        data |= {"sealed": packed_json(secret, bank.bank), "seconds": exam.seconds}
    else:
        data["secret"] = secret
    script = "exam" if exam else "practice"
    every = "".join([*whole.values(), *keys.values()])
    html = (
        environment()
        .get_template("page/page.html.j2")
        .render(
            sheet=sheet,
            labels=sheet.labels,
            items=[Markup(each.plain) for each in split.values()],  # noqa: S704 - the printer escapes everything
            exam=exam,
            policy=POLICY,
            fonts=FONTS,
            style=Markup(page_style("page/plain.css")),  # noqa: S704 - ours
            boot=Markup(boot_script()),  # noqa: S704 - ours
            unpack=Markup(unpacking_script()),  # noqa: S704 - ours
            program=packed_script(script),
            data=packed_json(data),
            look=LOOK,
        )
    )
    return _finished(html, every, sheet, script).encode()


def _policy(bank: Bank, folder: Folder) -> Policy:
    """How the page grades: as the terminal does."""
    language = folder.language_of(bank)
    return replace(policy_for(folder.article, folder.banks, language=language), strictness=bank.strictness)


def _laid_out(html: str, sheet: SheetView) -> str:
    """HTML with tables and formulas as the preset needs them."""
    html = label_wide_tables(html)
    smallest = SMALLEST_LETTERS.get(sheet.preset)
    return with_smallest_letters(html, smallest) if smallest else html


def _finished(html: str, items: str, sheet: SheetView, script: str) -> str:
    """The page with its style sheets and policy, which depend on all the rest; `items` is the packed HTML."""
    html = _laid_out(html, sheet)
    fonts, look = font_faces([html, items, SIGNS], sheet.preset), _style(sheet)
    scripts = [boot_script(), unpacking_script(), page_script(script)]
    policy = content_policy(scripts, [fonts, page_style("page/plain.css"), look], html + items)
    return html.replace(POLICY, policy, 1).replace(FONTS, fonts, 1).replace(LOOK, packed_text(look), 1)


def _style(sheet: SheetView) -> str:
    counter = COUNTER_STYLES[sheet.labels.numbering]
    width = "62rem" if sheet.preset == "large" else "44rem"
    return "\n".join(
        [
            page_style("worksheet/style.css"),
            f":is(.stem, .paragraph, .gapped, dd) ol {{ list-style-type: {counter}; }}",
            f"@media screen and (max-width: {width}) {{\n{page_style('worksheet/narrow.css')}}}",
            page_style("page/style.css"),
            f".movable > li::before {{ content: counter(place, {counter}); }}",
            f"@page {{ size: {sheet.paper}; }}",
        ]
    )


def _drawn(template: str, item: PageItemView, sheet: SheetView, exam: ExamSettings | None) -> str:
    drawn = environment().get_template(template)
    return drawn.render(each=item, item=item.item, sheet=sheet, labels=sheet.labels, exam=exam)


def _screens(bank: Bank, sheet: SheetView, exam: ExamSettings | None) -> dict[str, str]:
    """What only the script shows, around the questions."""
    filters = () if exam else filter_views(bank, sheet.labels)
    view = _exam_view(exam, sheet.labels) if exam else None
    return {
        name: environment()
        .get_template(f"page/{name}.html.j2")
        .render(labels=sheet.labels, filters=filters, exam=view, count=len(bank.active))
        for name in ("start", "position", "feedback", "end")
    }


def _by_type(asked: Sequence[Question], items: Mapping[str, PlainItem]) -> dict[str, list[str]]:
    """The markup of the questions of each type, in their order. Similar texts side by side pack best."""
    found: dict[str, list[str]] = {}
    for question in asked:
        found.setdefault(question.type, []).append(items[question.id].markup)
    return found


def _secret(
    items: Sequence[PageItemView], asked: Sequence[Question], keys: Mapping[str, str], policy: Policy
) -> list[dict[str, Any]]:
    """What reveals the keys of the questions, in their order: how they are graded, and the cited words."""
    return [
        {
            "grading": describe_grading(question, policy),
            "right": _right(question),
            "cited": [[passage.number, passage.marks] for passage in item.passages],
            **({"key": keys[question.id]} if keys else {}),
        }
        for question, item in zip(asked, items, strict=True)
    ]


def _passages(items: Sequence[PageItemView], folder: Folder, sheet: SheetView) -> dict[str, Any]:
    """The source of cited passages, and their text if the page does not have the article."""
    reading = sheet.reading
    cited = [] if reading.paragraphs else [passage for item in items for passage in item.passages]
    texts = passage_texts(cited, folder.article)
    return {
        "article": {
            "language": reading.language,
            "direction": reading.direction,
            "title": reading.title,
            "based": reading.based_on,
            "passages": {number: _laid_out(text, sheet) for number, text in texts.items()},
        }
    }


def _right(question: Question) -> list[int]:
    """The correct options of a question that has any, by their canonical places."""
    match question:
        case MultipleChoice() | MultipleResponse():
            return sorted(right_options(question))
        case TrueFalse():
            return [0 if question.answer else 1]
        case _:
            return []


def _exam_view(exam: ExamSettings, words: Labels) -> ExamView:
    if exam.seconds is None:
        return ExamView(None, "")
    hours, rest = divmod(exam.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return ExamView(exam.seconds, words.figures(f"{hours}:{minutes:02}:{seconds:02}"))


def _page_data(bank: Bank, folder: Folder, sheet: SheetView) -> dict[str, Any]:
    words = sheet.labels
    decimal = number_format(words.language).decimal if words.numbering == "latn" else DECIMAL
    return {
        "bank": {
            "id": bank.bank,
            "title": bank.title,
            "namespace": bank.uid or bank.bank,
            "former": [*bank.formerly, *([bank.bank] if bank.uid else [])],  # it may have got its uid later
            "renamed": _renamed(bank, folder),
        },
        "language": sheet.language,
        "digits": in_digits("0123456789", words.numbering),
        "decimal": decimal,
        "points": dict(words.points),
        "words": {**words.practice, **{name: words.anki[name] for name in CARD_WORDS}, "comma": words.comma},
        "grading": grading_tables(sheet.language),
    }


def _renamed(bank: Bank, folder: Folder) -> dict[str, str]:
    """Today's cards by the ids that they had before. An id that another question has now is that question's."""
    there = {f"{each.bank}/{question.id}" for each in folder.banks for question in each.questions}
    renamed: dict[str, str] = {}
    for question in bank.active:
        for former in map(str, former_ids(bank, question)):
            for side in ("", "/reverse") if former not in there else ():
                renamed.setdefault(f"{former}{side}", f"{bank.bank}/{question.id}{side}")
    return renamed
