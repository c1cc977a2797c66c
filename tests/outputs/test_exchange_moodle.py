"""Moodle XML has all of a question, and scores as quizgen does."""

from __future__ import annotations

from base64 import b64decode
from fractions import Fraction
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from grading.grading_cases import Vector, respond_to, vectors
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_cloze,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_picture,
    a_question_of_each_type_pending,
    a_short_answer,
)

from outputs.moodle_scorer import (
    choice_score,
    gaps_score,
    matching_score,
    number_score,
    ordering_score,
    questions_of,
    statement_score,
    text_of,
    typed_score,
)
from quizgen.grading.credit import accepted_texts
from quizgen.grading.policy import PRACTICE
from quizgen.grading.responses import (
    ClozeResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    TextResponse,
    TrueFalseResponse,
    Unreadable,
)
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    Ordering,
    Question,
    ShortAnswer,
    options,
)
from quizgen.outputs.exchange.moodle.output import MOODLE
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.text.number_format import plain_number


def exported(folder: Folder, **chosen: Any) -> bytes:
    """The file of the only bank of a folder."""
    (data,) = MOODLE.render(folder, ExportSettings(**chosen)).files.values()
    return data


def losses(folder: Folder) -> list[str]:
    return [f"{loss.question}: {loss.what}" for loss in MOODLE.render(folder, ExportSettings()).losses]


def score(question: Question, response: Response, element: Any) -> Fraction | None:
    """What Moodle gives; None if it cannot be said in the file's terms."""
    match question, response:
        case MultipleChoice() | MultipleResponse(), OptionResponse():
            return choice_score(element, [options(question)[index].text for index in response.options])
        case _, TrueFalseResponse():
            return statement_score(element, response.true)
        case Numeric(), NumericResponse() if response.unit in {None, question.unit} and not _scales(question):
            return number_score(element, plain_number(response.number))
        case Matching(), MatchingResponse():
            lefts = {
                question.pairs[left].left: question.rights[right] for left, right in response.pairs.items()
            }
            return matching_score(element, lefts)
        case Ordering(), OrderingResponse():
            return ordering_score(element, [question.items[index] for index in response.items])
        case _:
            return None


def _scales(question: Numeric) -> bool:
    """Whether the unit multiplies: Moodle does not know that a trillion dollars is a number of dollars."""
    return " " in (question.unit or "")


VECTORS = [vector for vector in vectors() if vector.policy == PRACTICE]
ELEMENTS = questions_of(
    exported(a_folder(a_bank(*{each.question.id: each.question for each in VECTORS}.values())))
)


@pytest.mark.parametrize("vector", VECTORS, ids=[f"{v.question.type}-{v.typed!a}" for v in VECTORS])
def test_the_file_scores_as_the_table_of_cases_says(vector: Vector) -> None:
    response = respond_to(vector.question, vector.typed)
    if isinstance(response, Unreadable):
        return
    element = ELEMENTS[vector.question.id]

    match response:
        case TextResponse():  # Moodle compares letters, so it accepts less, and never more
            assert typed_score(element, response.text) in {0, vector.score}
        case ClozeResponse():
            assert gaps_score(element, response.gaps) <= vector.score
        case _:
            given = score(vector.question, response, element)
            assert given is None or given == vector.score


def test_most_cases_of_the_table_are_scored() -> None:
    responses = [(each, respond_to(each.question, each.typed)) for each in VECTORS]
    scored = [
        each
        for each, response in responses
        if not isinstance(response, Unreadable)
        and score(each.question, response, ELEMENTS[each.question.id]) is not None
    ]

    assert len(scored) > 40


def test_every_accepted_answer_earns_everything() -> None:
    asked = [each.question for each in VECTORS if isinstance(each.question, ShortAnswer)]

    assert asked
    for question in asked:
        for text in accepted_texts(question):
            assert typed_score(ELEMENTS[question.id], text) == 1


def test_words_are_found_in_any_order_and_a_star_is_a_star() -> None:
    question = a_short_answer(
        answer="2 * 3", accept=[{"words": "dark damp", "order": "any"}], reject=["so damp a dark"]
    )
    element = questions_of(exported(a_folder(a_bank(question))))["market-day"]

    assert typed_score(element, "it is damp, and dark") == 1
    assert typed_score(element, "dark but not wet") == 0
    assert typed_score(element, "so damp a dark") == 0
    assert typed_score(element, "2 * 3") == 1
    assert typed_score(element, "2 + 3") == 0


def test_a_rejected_answer_earns_the_nearest_percentage_that_moodle_takes() -> None:
    question = a_short_answer(
        reject=[{"text": "Friday", "credit": "50%"}, {"text": "Sunday", "credit": "33.3%"}]
    )
    folder = a_folder(a_bank(question))
    element = questions_of(exported(folder))["market-day"]

    assert typed_score(element, "Friday") == Fraction(1, 2)
    assert typed_score(element, "Sunday") == pytest.approx(Fraction(1, 3), abs=1e-6)


def test_words_alone_are_accepted_in_their_orders() -> None:
    question = a_short_answer(accept=[{"words": "dark damp", "order": "any", "only": "true"}], reject=[])
    element = questions_of(exported(a_folder(a_bank(question))))["market-day"]

    assert typed_score(element, "damp dark") == 1
    assert typed_score(element, "damp and dark") == 0


@given(
    st.lists(st.text("ab }{~#\\=*&<%\"':;", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=3)
)
@settings(max_examples=200)
def test_answers_of_gaps_are_escaped(words: list[str]) -> None:
    texts = [" ".join(word.replace("{{", "").replace("}}", "").replace("|", "").split()) for word in words]
    texts = [text.strip("{}") for text in texts if text.strip("{} ")]
    if not texts or any("\\" in text or "*" in text for text in texts):
        return
    question = a_cloze(text=" und ".join(f"{{{{ {text} }}}}" for text in texts))
    element = questions_of(exported(a_folder(a_bank(question))))["bell-at-noon"]

    assert gaps_score(element, [gap.answer for gap in question.parsed.gaps]) == 1


def test_a_picture_is_embedded_and_named_in_the_text() -> None:
    folder = a_folder(
        a_bank(a_multiple_choice(image={"file": "maps/the square.png", "alt": "A <map>", "width": "40%"})),
        media=[a_picture("maps/the square.png")],
    )
    element = questions_of(exported(folder))["first-goods"].find("questiontext")
    assert element is not None
    file = element.find("file")
    assert file is not None

    assert '<img src="@@PLUGINFILE@@/maps/the%20square.png" alt="A &lt;map&gt;"' in text_of(element, "text")
    assert (file.get("name"), file.get("path"), file.get("encoding")) == (
        "the square.png",
        "/maps/",
        "base64",
    )
    assert b64decode(file.text or "") == a_picture().data


def test_a_picture_that_is_missing_is_a_loss() -> None:
    folder = a_folder(a_bank(a_multiple_choice(image={"file": "map.png", "alt": "A map"})))

    assert losses(folder) == ['first-goods: the file "map.png" was not found, so the file is left out']


def test_a_range_that_the_number_is_not_in_the_middle_of_has_a_band_of_its_own() -> None:
    question = a_numeric(answer="60", tolerance=None, range=["55", "70.5"], hedge=None)
    element = questions_of(exported(a_folder(a_bank(question))))["stalls"]

    assert text_of(element, "answer/text") == "60"
    assert [number_score(element, typed) for typed in ("55", "60", "70.5", "70.6", "54.9")] == [1, 1, 1, 0, 0]


def test_numbers_are_exact_however_they_are_written() -> None:
    folder = a_folder(
        a_bank(
            a_numeric(id="large", answer="3e8", tolerance="5%", hedge=None),
            a_numeric(id="small", answer="0.1", tolerance="0.02", hedge=None),
            a_numeric(id="third", answer="1/3", tolerance=None, hedge=None),
        )
    )
    elements = questions_of(exported(folder))

    assert text_of(elements["large"], "answer/text") == "300000000"
    assert text_of(elements["large"], "answer/tolerance") == "15000000"
    assert text_of(elements["small"], "answer/tolerance") == "0.02"
    assert number_score(elements["third"], "0.3333333333") == 1
    assert losses(folder) == ["third: Moodle XML has only decimals, so fractions are rounded to ten places"]


def test_the_article_is_a_description_before_the_questions() -> None:
    found = fromstring(exported(a_folder())).findall("question")

    assert [each.get("type") for each in found[:3]] == ["category", "description", "multichoice"]
    assert "Every Thursday the square fills" in text_of(found[1], "questiontext/text")
    assert b"description" not in exported(a_folder(), article=False)


def test_the_key_has_its_paragraph_and_its_words() -> None:
    element = questions_of(exported(a_folder()))["first-goods"]

    assert text_of(element, "generalfeedback/text").endswith("<p>¶ 2: “Only grain was sold at first”</p>")
    assert "paragraph:2" in [text_of(tag, "text") for tag in element.findall("tags/tag")]


def test_without_citations_nothing_tells_where_a_key_comes_from() -> None:
    text = exported(a_folder(), citations=False, article=False).decode()

    assert "¶" not in text
    assert "paragraph:" not in text
    assert "Only grain was sold at first" not in text


def test_a_pending_question_never_looks_cited() -> None:
    bank = a_bank(*a_question_of_each_type_pending())
    elements = questions_of(exported(a_folder(bank)))

    assert len(elements) == len(bank.questions)
    for element in elements.values():
        assert "“" not in text_of(element, "generalfeedback/text")
        assert "citation:pending" in [text_of(tag, "text") for tag in element.findall("tags/tag")]


def test_retired_questions_are_not_asked_there_either() -> None:
    bank = a_bank(a_multiple_choice(), a_multiple_choice(id="old", retired="The market moved."))

    assert set(questions_of(exported(a_folder(bank)))) == {"first-goods"}


@given(st.text(st.characters(codec="utf-8"), min_size=1).map(str.strip).filter(bool))
def test_any_text_makes_a_file_that_can_be_read(text: str) -> None:
    visible = f"x{text}"
    folder = a_folder(
        a_bank(
            a_multiple_choice(
                ask=visible, explain=visible, distractors=[{"text": visible, "feedback": visible}]
            )
        )
    )

    assert list(questions_of(exported(folder))) == ["first-goods"]
