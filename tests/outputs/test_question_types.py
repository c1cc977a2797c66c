"""What outputs need of every question type. If a new type lacks something, a test names the file to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import docx
import pytest
from jinja2 import nodes
from samples import a_bank, a_folder, one_of_each

from outputs.worksheet_cases import made, read_page
from quizgen.markup.template_files import template_root, template_text
from quizgen.model.questions import TYPE_NAMES, Question
from quizgen.outputs.docx.output import DOCX
from quizgen.outputs.labels import Labels, MissingLabelError, labels, languages
from quizgen.outputs.templating import MissingTemplateError, environment
from quizgen.outputs.worksheet import WorksheetSettings
from quizgen.outputs.worksheet.item_views import ItemView

VIEWS: Final[dict[str, type[Any]]] = {view.type: view for view in get_args(ItemView)}
SAMPLES: Final = {question.type: question for question in one_of_each()}


def sample(name: str) -> Question:
    assert name in SAMPLES, f"write an example of {name} in tests/samples.py and put it into one_of_each()"
    return SAMPLES[name]


def template_of(name: str) -> str:
    return f"worksheet/question/{name}.html.j2"


@pytest.mark.parametrize("name", TYPE_NAMES)
def test_a_type_has_a_template(name: str) -> None:
    there = (template_root() / template_of(name)).is_file()

    assert there, f"write templates/{template_of(name)}, the answer space of {name}"


@pytest.mark.parametrize("name", TYPE_NAMES)
def test_a_type_has_a_view(name: str) -> None:
    assert name in VIEWS, (
        f"write a view of {name} in quizgen/outputs/worksheet/item_views.py, put it into QuestionItemView, "
        "and make it in quizgen/outputs/worksheet/items.py"
    )


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", TYPE_NAMES)
def test_a_type_has_labels_in_every_language(name: str, language: str) -> None:
    words = labels(language)
    lacking = [
        f"{group}: {name}"
        for group, say in (("headings", words.heading), ("tasks", words.instruction))
        if f"{group}.{name}" in words.amiss or not said(say, name)
    ]

    assert lacking == [], f"write these in templates/labels/{language}.yaml"


def said(say: Callable[[str], str], name: str) -> str:
    try:
        return say(name)
    except MissingLabelError:
        return ""


@pytest.mark.parametrize("name", TYPE_NAMES)
def test_a_type_has_its_answer_space_on_pages_and_in_word(name: str) -> None:
    folder = a_folder(a_bank(sample(name)))

    page = read_page(made(folder, forms=1)["market-basics.html"])
    assert page.all("input") or page.all("textarea"), (
        f"write the answer space in templates/{template_of(name)}"
    )
    assert document_text(folder), f"write the answer space of {name} in quizgen/outputs/docx/space.py"


def document_text(folder: Any) -> str:
    data = DOCX.render(folder, WorksheetSettings(forms=1)).files["market-basics.docx"]
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs)


@pytest.mark.parametrize("layout", [{}, {"headings": True, "word_bank": True, "citations": True}])
def test_the_templates_of_all_types_read_nothing_that_does_not_exist(layout: dict[str, bool]) -> None:
    page = read_page(made(a_folder(), forms=1, **layout)["market-basics.html"])

    assert len(page.all("fieldset")) == len(SAMPLES) - 1  # flashcards stand in a table


@pytest.mark.parametrize("name", VIEWS)
def test_a_template_reads_only_what_the_view_of_its_type_has(name: str) -> None:
    assert list(misread(template_of(name), {"item": VIEWS[name], "labels": Labels})) == []


def test_what_a_view_lacks_is_found_however_a_template_reads_it() -> None:
    source = (
        '{% extends "worksheet/question.html.j2" %}{% block space %}{{ item.lines }}{{ labels.nothing }}'
        "{% for option in item.options %}{{ option.letter }}{{ option.text.colour }}{% endfor %}"
        "{% with picture = item.picture %}{{ picture.size }}{% endwith %}{% endblock %}"
    )
    view = VIEWS["multiple-choice"]

    assert set(misread_in(source, {"item": view, "labels": Labels})) == {
        "MultipleChoiceItemView.lines",
        "Labels.nothing",
        "LabelledLine.letter",
        "Markup.colour",
        "PictureView.size",
    }


def misread(template: str, types: dict[str, Any]) -> Iterator[str]:
    yield from misread_in(template_text(template), types)


def misread_in(source: str, types: dict[str, Any]) -> Iterator[str]:
    """The attributes that a template, or one that it extends or includes, reads of values that lack them."""
    yield from walk(environment().parse(source), types)


def walk(node: nodes.Node, types: dict[str, Any]) -> Iterator[str]:
    match node:
        case nodes.Getattr():
            yield from walk(node.node, types)
            owner = type_of(node.node, types)
            if owner is not None and not hasattr(owner, node.attr) and node.attr not in hints(owner):
                yield f"{owner.__name__}.{node.attr}"
            return
        case (
            nodes.Extends(template=nodes.Const(value=name)) | nodes.Include(template=nodes.Const(value=name))
        ):
            yield from misread(name, types)
        case nodes.For(target=nodes.Name(name=name)):
            types = types | {name: element(type_of(node.iter, types))}
        case nodes.With():
            names = [target.name for target in node.targets if isinstance(target, nodes.Name)]
            types = types | dict(zip(names, (type_of(value, types) for value in node.values), strict=True))
        case _:
            pass
    for child in node.iter_child_nodes():
        yield from walk(child, types)


def type_of(node: nodes.Node, types: dict[str, Any]) -> Any:
    """The type of what an expression of a template gives; None if that cannot be told."""
    match node:
        case nodes.Name(name=name):
            return types.get(name)
        case nodes.Getattr(node=inner, attr=attr):
            return bare(hints(type_of(inner, types)).get(attr))
        case _:
            return None


def hints(owner: Any) -> dict[str, Any]:
    """The types of the attributes of a class, as far as they are declared."""
    if owner is None or owner.__module__ in {"builtins", "markupsafe"}:
        return {}
    return get_type_hints(owner)


def bare(hint: Any) -> Any:
    """A type without None."""
    if get_origin(hint) in {Union, UnionType}:
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint


def element(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def test_a_type_without_a_template_is_told_in_a_sentence_that_names_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(VIEWS["date"], "type", "riddle")

    with pytest.raises(
        MissingTemplateError, match=r"templates/worksheet/question/riddle\.html\.j2 does not exist: create it"
    ):
        made(a_folder(a_bank(sample("date"))))


def test_a_type_without_labels_is_told_in_a_sentence_that_names_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(VIEWS["date"], "type", "riddle")

    with pytest.raises(MissingLabelError, match=r"templates/labels/en\.yaml .*type riddle.*`tasks`"):
        made(a_folder(a_bank(sample("date"))), headings=True)
    with pytest.raises(MissingLabelError, match=r"templates/labels/en\.yaml .*type riddle.*`headings`"):
        labels("de").heading("riddle")
