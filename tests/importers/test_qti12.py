from __future__ import annotations

import pytest
from importers.qti_files import (
    assemble_all,
    blank,
    choices,
    equal,
    feedback12,
    field,
    item12,
    material,
    only_item,
    quiz12,
    read_qti,
    scored,
    zipped,
)

WHEEL = material("<p>What turns the <b>mill</b>?</p>")
POWER = {"17": "water", "18": "wind", "19": "steam"}


def fields(presentation: str, scoring: str = "", **more: str) -> dict[str, object]:
    return dict(only_item(quiz12(item12(presentation, scoring, **more))).fields)


def test_a_choice_is_read_with_its_key_and_feedback() -> None:
    scoring = scored(equal("17")) + (
        '<respcondition><conditionvar><varequal respident="r1">18</varequal></conditionvar>'
        '<displayfeedback linkrefid="18_fb"/></respcondition>'
    )
    read = fields(
        WHEEL + choices(POWER),
        scoring,
        kind="multiple_choice_question",
        metadata=field("points_possible", "2.5"),
        feedback=feedback12("18_fb", "There is little wind.")
        + feedback12("general_fb", "<p>See page 4.</p>"),
    )
    assert read == {
        "ask": "What turns the **mill**?",
        "type": "multiple-choice",
        "answer": "water",
        "distractors": [{"text": "wind", "feedback": "There is little wind."}, "steam"],
        "explain": "See page 4.",
        "points": "2.5",
    }


def test_the_type_in_the_metadata_decides_before_the_structure() -> None:
    several = choices(POWER, cardinality="Single")
    assert (
        fields(WHEEL + several, scored(equal("17")), kind="multiple_answers_question")["type"]
        == "multiple-response"
    )


@pytest.mark.parametrize("kind", ["", "a_type_of_tomorrow"])
def test_the_structure_decides_where_the_type_is_not_known(kind: str) -> None:
    assert fields(WHEEL + choices(POWER), scored(equal("17")), kind=kind)["type"] == "multiple-choice"


def test_several_answers_are_those_that_are_wanted_and_not_those_that_must_be_missing() -> None:
    condition = f"<and>{equal('17')}<not>{equal('18')}</not>{equal('19')}</and>"
    read = fields(WHEEL + choices(POWER, cardinality="Multiple"), scored(condition))
    assert (read["answers"], read["distractors"]) == (["water", "steam"], ["wind"])


def test_true_and_false_are_a_statement_in_any_language() -> None:
    read = fields(WHEEL + choices({"1": "Richtig", "2": "Falsch"}), scored(equal("2")))
    assert (read["type"], read["answer"]) == ("true-false", "false")


def test_feedback_on_the_wrong_choice_corrects_a_false_statement() -> None:
    shown = (
        '<respcondition><conditionvar><varequal respident="r1">1</varequal></conditionvar>'
        '<displayfeedback linkrefid="1_fb"/></respcondition>'
    )
    read = fields(
        WHEEL + choices({"1": "True", "2": "False"}),
        scored(equal("2")) + shown,
        feedback=feedback12("1_fb", "Water turns it."),
    )
    assert read["correction"] == "Water turns it."


def test_a_short_answer_has_all_wordings_that_earn_everything_without_capitals() -> None:
    read = fields(WHEEL + blank(), scored(equal("water") + equal("Water") + equal("a stream")))
    assert (read["answer"], read["accept"]) == ("water", ["a stream"])


def test_an_answer_with_part_of_the_credit_is_a_loss() -> None:
    scoring = scored(equal("water")) + scored(equal("wet"), "50")
    read = read_qti(quiz12(item12(WHEEL + blank(), scoring)))
    assert read.items[0].fields["answer"] == "water"
    assert [loss.reason for loss in read.losses] == ["partial credit for a typed answer"]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (equal("1822"), {"answer": "1822"}),
        (
            f"<or>{equal('10')}<and><vargte respident='r1'>8</vargte><varlte respident='r1'>12</varlte></and></or>",
            {"answer": "10", "tolerance": "2"},
        ),
        (
            "<vargte respident='r1'>3</vargte><varlte respident='r1'>5</varlte>",
            {"answer": "4", "range": ["3", "5"]},
        ),
        (
            "<varequal respident='r1' margintype='percent' margin='10'>50</varequal>",
            {"answer": "50", "tolerance": "10%"},
        ),
        (
            "<varequal respident='r1' precisiontype='significantDigits' precision='3'>3.14159</varequal>",
            {"answer": "3.14159", "significant": "3"},
        ),
        (equal("1.5e-3"), {"answer": "0.0015"}),
    ],
)
def test_numbers_are_read_with_their_margins(condition: str, expected: dict[str, object]) -> None:
    read = fields(WHEEL + blank(), scored(condition), kind="numerical_question")
    assert {name: read[name] for name in expected} == expected
    assert read.keys() <= {"ask", "type", *expected}


def test_names_in_brackets_are_gaps_and_other_brackets_are_text() -> None:
    body = material("<p>The [river] turns the [1] mill of [place].</p>")
    labels = choices({"1": "Orl", "2": "orl"}, ident="response_river", beside=material("river")) + choices(
        {"3": "Arbury"}, ident="response_place", beside=material("place")
    )
    read = fields(body + labels, kind="fill_in_multiple_blanks_question")
    assert read["text"] == "The {{Orl}} turns the [1] mill of {{Arbury}}."


def test_of_a_list_in_a_text_the_correct_option_becomes_the_gap() -> None:
    body = material("<p>The mill grinds [what].</p>")
    labels = choices({"1": "stone", "2": "corn"}, ident="response_what", beside=material("what"))
    read = read_qti(
        quiz12(
            item12(
                body + labels,
                scored(equal("2", "response_what"), action="Add"),
                kind="multiple_dropdowns_question",
            )
        )
    )
    assert read.items[0].fields["text"] == "The mill grinds {{corn}}."
    assert "options of a gap" in {loss.reason for loss in read.losses}


def test_braces_of_a_text_are_no_gaps() -> None:
    body = material("<p>In {{code}} the [what] turns.</p>")
    read = fields(
        body + choices({"1": "wheel"}, ident="response_what", beside=material("what")),
        kind="fill_in_multiple_blanks_question",
    )
    assert read["text"] == "In { {code} } the {{wheel}} turns."


def test_pairs_are_matched_and_right_sides_without_a_pair_are_distractors() -> None:
    right = {"1": "corn", "2": "logs", "3": "paper"}
    fields_ = choices(right, ident="a", beside=material("mill")) + choices(
        right, ident="b", beside=material("saw")
    )
    scoring = scored(equal("1", "a"), "50", "Add") + scored(equal("2", "b"), "50", "Add")
    read = fields(WHEEL + fields_, scoring, kind="matching_question")
    assert read["pairs"] == [{"left": "mill", "right": "corn"}, {"left": "saw", "right": "logs"}]
    assert read["distractors"] == ["paper"]


def test_items_are_put_in_the_order_that_earns_points() -> None:
    ordered = choices(POWER, cardinality="Ordered")
    read = fields(WHEEL + ordered, scored(equal("19") + equal("17") + equal("18")))
    assert read["items"] == ["steam", "water", "wind"]


@pytest.mark.parametrize(
    "item",
    [
        item12(WHEEL + blank(), kind="calculated_question"),
        item12(WHEEL + blank(), kind="file_upload_question"),
        item12(WHEEL + choices({}), kind="multiple_choice_question"),
        item12(WHEEL + choices(POWER), kind="multiple_choice_question"),
        item12(
            WHEEL + choices({"1": "a", "2": "b"}), scored(equal("1") + equal("2")), kind="matching_question"
        ),
        item12(WHEEL + "<response_xy ident='r1'><render_hotspot/></response_xy>", kind="a_type_of_tomorrow"),
        item12(material("The mill."), kind="fill_in_multiple_blanks_question"),
        '<bankentry_item item_ref="b1"/>',
    ],
)
def test_what_a_bank_cannot_hold_is_left_out_and_named(item: str) -> None:
    assembled = assemble_all(read_qti(quiz12(item)))
    assert assembled.questions == ()
    assert [loss.left_out for loss in assembled.losses if loss.left_out] == [1]


def test_texts_without_a_question_are_passages() -> None:
    text = item12(material("<h2>The mill</h2><p>It stands by the Orl.</p>"), kind="text_only_question")
    read = read_qti(quiz12(text, item12(WHEEL + choices(POWER), scored(equal("17")))))
    assert [passage.text for passage in read.passages] == ["## The mill\n\nIt stands by the Orl."]
    assert read.found == 1


def test_a_picture_of_the_package_is_found_and_one_that_is_missing_is_named() -> None:
    html = '<img src="$IMS-CC-FILEBASE$/old%20mill.png?canvas_download=1" alt="a mill"><p>What is it?</p>'
    item = item12(material(html) + choices(POWER), scored(equal("17")))
    there = read_qti(
        zipped(
            {"imsmanifest.xml": "<manifest/>", "quiz.xml": quiz12(item), "web_resources/old mill.png": b"png"}
        )
    )
    missing = read_qti(zipped({"imsmanifest.xml": "<manifest/>", "quiz.xml": quiz12(item)}))

    assert there.items[0].fields["image"] == {"file": "web_resources/old mill.png", "alt": "a mill"}
    assert there.media == {"web_resources/old mill.png": b"png"}
    assert missing.items[0].fields["image"]
    assert assemble_all(missing).questions[0].question.image is None


def test_of_a_cartridge_the_quiz_with_all_types_is_read_once() -> None:
    poor, whole = (quiz12(item12(WHEEL + choices(POWER), scored(equal("17")), ident=ident)) for ident in "pw")
    read = read_qti(
        zipped(
            {
                "imsmanifest.xml": "<manifest/>",
                "quiz1/assessment_qti.xml": poor,
                "non_cc_assessments/quiz1.xml.qti": whole,
            }
        )
    )
    assert [item.key for item in read.items] == ["w"]


def test_the_title_is_that_which_teachers_see() -> None:
    meta = '<quiz xmlns="http://canvas.instructure.com/xsd/cccv1p0" identifier="quiz1"><title>Old mills</title></quiz>'
    read = read_qti(zipped({"quiz.xml": quiz12(title="Untitled"), "quiz1/assessment_meta.xml": meta}))
    assert read.title == "Old mills"


@pytest.mark.parametrize(
    ("ident", "key"),
    [("mill-wheel", "mill-wheel"), ("i684d5931341c096d99a050f07a8d2b15", ""), ("QUE_1003", "")],
)
def test_identifiers_of_words_are_kept_and_numbers_are_not(ident: str, key: str) -> None:
    assert only_item(quiz12(item12(WHEEL + choices(POWER), scored(equal("17")), ident=ident))).key == key


def test_plain_text_keeps_its_signs_and_lines() -> None:
    plain = '<material><mattext texttype="text/plain">Is *a* &lt;b&gt;\na tag?</mattext></material>'
    assert fields(plain + choices(POWER), scored(equal("17")))["ask"] == "Is \\*a\\* \\<b>\na tag?"


def test_gaps_that_have_identifiers_for_names_are_found_as_well() -> None:
    body = material("<p>The mill grinds [a20629ed-0c0b].</p>")
    labels = choices({"1": "corn"}, ident="response_a20629ed-0c0b", beside=material("corn"))
    read = fields(body + labels, kind="fill_in_multiple_blanks_question")
    assert read["text"] == "The mill grinds {{corn}}."
