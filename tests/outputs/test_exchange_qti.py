"""Packages in QTI 1.2 and 2.1: sound in structure, and scored as quizgen grades."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

import pytest
from grading.grading_cases import Vector, respond_to, vectors
from samples import (
    a_bank,
    a_cloze,
    a_date,
    a_folder,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_picture,
    a_short_answer,
    a_true_false,
    an_article,
    an_ordering,
    one_of_each,
)

from outputs.qti_packages import (
    Exported,
    as_responses2,
    as_responses12,
    export,
    export_questions,
    in_words,
    item2,
    item12,
    items12,
)
from outputs.qti_player import Player2, parsed, percent12, words_of
from quizgen.grading.grade import grade_response
from quizgen.grading.key import answer_text
from quizgen.grading.responses import NumericResponse, Response, TextResponse, Unreadable
from quizgen.grading.verdicts import Grade
from quizgen.model.folder import Media
from quizgen.model.questions import Cloze, DateQuestion, Flashcard, OpenEnded, Question, ShortAnswer
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.qti.output12 import QTI_12
from quizgen.outputs.exchange.qti.output21 import QTI_21
from quizgen.outputs.exchange.settings import ExportSettings

BOTH = pytest.mark.parametrize("output", [QTI_12, QTI_21], ids=["qti12", "qti21"])
IDENTIFIER = re.compile(r"[A-Za-z_][\w.-]*")
VECTORS = [
    vector
    for vector in vectors()
    if vector.verdict is not None and vector.question.type not in {"open-ended", "flashcard"}
]
TYPED = (ShortAnswer, DateQuestion, Cloze)


def score12(question: Question, response: Response, exported: Exported) -> Fraction | None:
    given = in_words(question, response)
    if given is None:
        return None
    item = item12(exported, question)
    return percent12(item, as_responses12(item, given)) / 100


def score2(question: Question, response: Response, exported: Exported) -> Fraction | None:
    given = in_words(question, response)
    if given is None:
        return None
    item = item2(exported, question)
    return Player2(item, as_responses2(item, given)).score / Fraction(question.points)


def exported_vector(output: ExchangeOutput, vector: Vector) -> Exported:
    return export_questions(output, vector.question)


@pytest.mark.parametrize("vector", VECTORS, ids=[f"{v.question.type}-{v.typed!a}" for v in VECTORS])
def test_qti_2_1_scores_as_quizgen_grades(vector: Vector) -> None:
    response = respond_to(vector.question, vector.typed)
    assert not isinstance(response, Unreadable)
    score = score2(vector.question, response, exported_vector(QTI_21, vector))

    if score is None:
        return  # a unit, or a fraction that no field of an item takes
    if isinstance(vector.question, TYPED) or getattr(vector.question, "unit", None):
        assert score <= vector.score  # spelling mistakes are forgiven, and units understood, by quizgen alone
    else:
        assert score == vector.score


@pytest.mark.parametrize("vector", VECTORS, ids=[f"{v.question.type}-{v.typed!a}" for v in VECTORS])
def test_qti_1_2_scores_no_response_better_than_quizgen(vector: Vector) -> None:
    response = respond_to(vector.question, vector.typed)
    assert not isinstance(response, Unreadable)
    score = score12(vector.question, response, exported_vector(QTI_12, vector))

    if (
        score is not None and getattr(vector.question, "kind", "") != "exact"
    ):  # which is a loss that is reported
        assert score <= vector.score


@BOTH
def test_the_key_of_each_question_earns_everything_and_an_empty_response_nothing(
    output: ExchangeOutput,
) -> None:
    exported = export(output, a_folder())
    scored = score12 if output is QTI_12 else score2
    for question in one_of_each():
        if isinstance(question, OpenEnded | Flashcard):
            continue
        key = answer_text(question)
        if isinstance(key, NumericResponse):
            key = NumericResponse(key.number)
        assert round(scored(question, key, exported) or 0, 3) == 1, question.id
        item = item12(exported, question) if output is QTI_12 else item2(exported, question)
        nothing = percent12(item, {}) if output is QTI_12 else Player2(item, {}).score
        assert nothing == 0, question.id


def test_ticks_in_qti_2_1_earn_the_shares_of_the_grading_policy() -> None:
    question = a_multiple_response(answers=["a", "b", "c"], distractors=["d", "e"], points="2")
    item = item2(export_questions(QTI_21, question), question)
    ticked = {
        "abc": Fraction(2),
        "ab": Fraction(4, 3),
        "abd": Fraction(1, 3),
        "ade": Fraction(0),
        "abcde": Fraction(0),
    }
    for letters, points in ticked.items():
        score = Player2(item, as_responses2(item, {"RESPONSE": list(letters)})).score
        assert score == points, letters


@pytest.mark.parametrize(
    ("changes", "right", "wrong"),
    [
        ({"answer": "3.14", "tolerance": "0.01"}, ["3.14", "3.145", "3.15", "3.13"], ["3.16", "2", "3.1501"]),
        ({"answer": "50", "tolerance": "10%"}, ["50", "45", "55"], ["44.9", "55.1"]),
        ({"answer": "4", "tolerance": None, "range": ["3", "6"]}, ["3", "4", "6"], ["2.9", "6.1"]),
        ({"answer": "0.1", "tolerance": None}, ["0.1", "0.10"], ["0.11", "0"]),
        ({"answer": "-3", "tolerance": "1"}, ["-3", "-4", "-2"], ["3", "-4.5"]),
        ({"answer": "3.14159", "tolerance": None, "significant": "3"}, ["3.14", "3.141"], ["3.15", "3.13"]),
    ],
)
def test_numbers_are_scored_by_their_tolerance(
    changes: dict[str, object], right: list[str], wrong: list[str]
) -> None:
    question = a_numeric(unit=None, hedge=None, **changes)
    item_12, item_21 = (
        item12(export_questions(QTI_12, question), question),
        item2(export_questions(QTI_21, question), question),
    )
    for given in [*right, *wrong]:
        assert percent12(item_12, {"response1": [given]}) == (100 if given in right else 0), given
        assert Player2(item_21, {"RESPONSE": [given]}).score == (1 if given in right else 0), given


def test_an_order_in_qti_2_1_earns_a_share_for_each_right_neighbour() -> None:
    question = an_ordering(items=["one", "two", "three", "four"], dates=None, points="3")
    item = item2(export_questions(QTI_21, question), question)
    orders = {"one two three four": 3, "two three four one": 2, "four three two one": 0}
    for order, points in orders.items():
        assert Player2(item, as_responses2(item, {"RESPONSE": order.split()})).score == points


def test_rejected_answers_and_capital_letters_count_in_qti_2_1() -> None:
    rejected = ["KCl", {"text": "Na", "credit": "50%"}]
    question = a_short_answer(answer="NaCl", accept=[], reject=rejected, kind="exact")
    item = item2(export_questions(QTI_21, question), question)
    scores = {given: Player2(item, {"RESPONSE": [given]}).score for given in ("NaCl", "nacl", "KCl", "Na")}
    assert scores == {"NaCl": 1, "nacl": 0, "KCl": 0, "Na": 0.5}


def test_feedback_on_a_wrong_answer_is_shown_to_those_who_type_it() -> None:
    question = a_short_answer()
    item = item2(export_questions(QTI_21, question), question)
    assert "Look at the first sentence." in Player2(item, {"RESPONSE": ["tuesday"]}).feedback
    assert "Look at the first sentence." not in Player2(item, {"RESPONSE": ["Monday"]}).feedback


def test_feedback_is_shown_for_the_chosen_option_and_the_explanation_for_all() -> None:
    question = a_multiple_choice()
    item = item2(export_questions(QTI_21, question), question)
    shown = Player2(item, as_responses2(item, {"RESPONSE": ["cheese"]})).feedback
    assert shown[0] == "Cheese is sold today."
    assert shown[1].startswith("It was a grain market at first.")
    assert "Only grain was sold at first" in shown[1]


def test_a_false_statement_is_corrected_for_those_who_believe_it() -> None:
    question = a_true_false()
    item = item2(export_questions(QTI_21, question), question)
    assert "Nobody may sell after the bell." in Player2(item, {"RESPONSE": ["true"]}).feedback
    assert "Nobody may sell after the bell." not in Player2(item, {"RESPONSE": ["false"]}).feedback


@BOTH
def test_all_documents_are_well_formed_and_the_manifest_lists_every_file_once(output: ExchangeOutput) -> None:
    exported = export(
        output,
        a_folder(
            a_bank(*one_of_each(), a_multiple_choice(id="seen", image={"file": "map.png", "alt": "a map"})),
            media=(a_picture(),),
        ),
    )
    for name, content in exported.files.items():
        if name.endswith(".xml"):
            parsed(content)
    manifest = parsed(exported.files["imsmanifest.xml"])
    listed = [each.get("href", "") for each in manifest.iter("file")]
    assert sorted(listed) == sorted(exported.files.keys() - {"imsmanifest.xml"})


@BOTH
def test_identifiers_are_valid_unique_and_all_references_lead_somewhere(output: ExchangeOutput) -> None:
    exported = export(output, a_folder(a_bank(*one_of_each(), a_multiple_choice(id="2011-first"))))
    manifest = parsed(exported.files["imsmanifest.xml"])
    resources = [each.get("identifier", "") for each in manifest.iter("resource")]
    wanted = [each.get("identifierref", "") for each in manifest.iter("dependency")]
    assert max(Counter(resources).values()) == 1
    assert set(wanted) <= set(resources)
    assert all(IDENTIFIER.fullmatch(each) for each in [*resources, manifest.get("identifier", "")])
    for each in manifest.iter("resource"):
        assert each.get("href") is None or each.get("href") in exported.files


def test_references_within_qti_1_2_lead_to_one_element_each() -> None:
    for ident, item in items12(export(QTI_12, a_folder())).items():
        labels = {each.get("ident") for each in item.iter("response_label")}
        fields = {each.get("ident") for tag in ("response_lid", "response_str") for each in item.iter(tag)}
        feedback = Counter(each.get("ident") for each in item.iter("itemfeedback"))
        assert {each.get("linkrefid") for each in item.iter("displayfeedback")} == set(feedback), ident
        assert max(feedback.values(), default=1) == 1
        assert {each.get("respident") for each in item.iter("varequal")} <= fields
        if any(each.tag == "response_lid" for each in item.iter()):
            assert {each.text for each in item.iter("varequal")} <= labels


def test_references_within_qti_2_1_lead_to_one_element_each() -> None:
    exported = export(QTI_21, a_folder(a_bank(*one_of_each(), a_multiple_choice(id="2011-first"))))
    test = parsed(exported.files["test.xml"])
    references = {each.get("identifier"): each.get("href", "") for each in test.iter("assessmentItemRef")}
    items = {name: parsed(content) for name, content in exported.files.items() if name.startswith("items/")}
    assert set(references.values()) == set(items)
    for name, href in references.items():
        item = items[href]
        assert item.get("identifier") == name
        assert IDENTIFIER.fullmatch(name or "")
        responses = [each.get("identifier") for each in item.iter("responseDeclaration")]
        used = [each.get("responseIdentifier") for each in item.iter() if each.get("responseIdentifier")]
        assert sorted(map(str, used)) == sorted(map(str, responses))
        choices = Counter(
            each.get("identifier")
            for tag in ("simpleChoice", "simpleAssociableChoice")
            for each in item.iter(tag)
        )
        assert max(choices.values(), default=1) == 1
        correct = {part for each in item.iter("value") for part in (each.text or "").split()}
        if choices:
            assert correct - {"0", "1", "2", "3"} <= set(choices)


def test_the_article_is_a_stimulus_that_all_questions_of_canvas_are_bound_to() -> None:
    article = an_article(original={"title": "A market day", "url": "https://example.org/market"})
    items = items12(export(QTI_12, a_folder(a_bank(), article=article)))
    stimulus = items.pop("market-basics.article")
    fields = {
        each.findtext("fieldlabel"): each.findtext("fieldentry") for each in stimulus.iter("qtimetadatafield")
    }

    assert fields["question_type"] == "text_only_question"
    assert fields["passage"] == "true"
    assert fields["source_url"] == "https://example.org/market"
    assert "Every Thursday the square fills" in words_of(stimulus)
    assert "A market day" in stimulus.get("instructions", "")
    for item in items.values():
        bound = {
            each.findtext("fieldlabel"): each.findtext("fieldentry") for each in item.iter("qtimetadatafield")
        }
        assert bound["parent_stimulus_item_ident"] == "market-basics.article"


def test_titles_are_in_the_manifest_the_quiz_and_the_settings_of_canvas() -> None:
    files = export(QTI_12, a_folder()).files
    documents = [name for name, content in files.items() if b"Market basics" in content]
    assert documents == [
        "imsmanifest.xml",
        "market-basics.quiz/market-basics.quiz.xml",
        "market-basics.quiz/assessment_meta.xml",
    ]


@BOTH
def test_a_repeated_export_has_the_same_bytes(output: ExchangeOutput) -> None:
    assert export(output, a_folder()).content == export(output, a_folder()).content


@BOTH
def test_citations_are_in_the_file_unless_they_are_not_wanted(output: ExchangeOutput) -> None:
    quote = "Only grain was sold at first"
    plain = ExportSettings(citations=False, article=False)
    assert any(quote.encode() in content for content in export(output, a_folder()).files.values())
    assert not any(quote.encode() in content for content in export(output, a_folder(), plain).files.values())


@BOTH
def test_pictures_are_files_of_the_package_and_never_data_in_a_text(output: ExchangeOutput) -> None:
    question = a_multiple_choice(image={"file": "images/the map.png", "alt": "a map"})
    exported = export(output, a_folder(a_bank(question), media=(a_picture("images/the map.png"),)))
    item = (
        exported.files["items/first-goods.xml"]
        if output is QTI_21
        else exported.files["market-basics.quiz/market-basics.quiz.xml"]
    )
    assert exported.files["media/images/the map.png"] == a_picture().data
    assert b"media/images/the%20map.png" in item
    assert not any(b"data:" in content for content in exported.files.values())


def test_the_kind_of_a_recording_is_named() -> None:
    question = a_multiple_choice(audio={"file": "bell.MP3", "transcript": "A bell."})
    exported = export(QTI_21, a_folder(a_bank(question), media=(Media(file="bell.MP3", data=b"ID3"),)))
    assert b'data="../media/bell.MP3" type="audio/mpeg"' in exported.files["items/first-goods.xml"]


@BOTH
def test_losses_are_named(output: ExchangeOutput) -> None:
    losses = export(output, a_folder()).losses
    named = {loss.partition(":")[0] for loss in losses}
    assert {"stalls", "hall-opened", "right-to-hold"} <= named
    assert all(" so " in loss for loss in losses)


def test_a_text_that_has_the_name_of_a_gap_already_gets_another_name() -> None:
    question = a_cloze(text="The [gap1] of the {{bell}}.")
    (item,) = [
        each
        for ident, each in items12(export_questions(QTI_12, question)).items()
        if ident.endswith(question.id)
    ]
    assert "The [gap1] of the [gap_1]." in words_of(item)


@BOTH
def test_control_characters_do_not_break_a_package(output: ExchangeOutput) -> None:
    question = a_short_answer(ask="What\x00 is \x0bit?", answer="a\x07b ]]> <c> & d")
    for name, content in export_questions(output, question).files.items():
        if name.endswith(".xml"):
            parsed(content)


def test_dates_are_accepted_as_they_are_usually_typed() -> None:
    question = a_date()
    item = item2(export_questions(QTI_21, question), question)
    for typed in ("12 May 1911", "May 12, 1911", "1911-05-12"):
        assert Player2(item, {"RESPONSE": [typed]}).score == 1


def test_the_player_knows_what_is_right_by_itself() -> None:
    """A player that scored everything alike would prove nothing."""
    question = a_short_answer()
    exported = export_questions(QTI_21, question)
    assert score2(question, TextResponse("Thursday"), exported) == 1
    assert score2(question, TextResponse("Monday"), exported) == 0
    assert isinstance(grade_response(question, TextResponse("Monday")), Grade)
