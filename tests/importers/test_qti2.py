from __future__ import annotations

import pytest
from importers.qti_files import assemble_all, declared, item2, only_item, read_qti, simple_choices, zipped

POWER = {"A": "water", "B": "wind", "C": "steam"}
MATCH = (
    '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>'
)
ENTRY = '<textEntryInteraction responseIdentifier="RESPONSE"/>'


def fields(body: str, declarations: str = "", processing: str = MATCH, **more: str) -> dict[str, object]:
    return dict(only_item(item2(body, declarations, processing, **more)).fields)


def choice(options: dict[str, str], settings: str = 'maxChoices="1"') -> str:
    prompt = "<prompt>What turns the <strong>mill</strong>?</prompt>"
    return (
        f'<choiceInteraction responseIdentifier="RESPONSE" {settings}>{prompt}'
        f"{simple_choices(options)}</choiceInteraction>"
    )


def mapping(**credit: str) -> str:
    entries = "".join(f'<mapEntry mapKey="{key}" mappedValue="{value}"/>' for key, value in credit.items())
    return f'<mapping defaultValue="0">{entries}</mapping>'


def test_a_choice_is_read_with_its_key_and_points() -> None:
    worth = '<outcomeDeclaration identifier="MAXSCORE"><defaultValue><value>2.0</value></defaultValue></outcomeDeclaration>'
    read = fields("<p>Look.</p>" + choice(POWER), declared("A") + worth)
    assert read == {
        "ask": "Look.\n\nWhat turns the **mill**?",
        "type": "multiple-choice",
        "answer": "water",
        "distractors": ["wind", "steam"],
        "points": "2",
    }


def test_several_choices_are_those_that_earn_something() -> None:
    some = declared("A", "C", cardinality="multiple", mapping=mapping(A="1", C="1", B="-1"))
    read = fields(choice(POWER, 'maxChoices="0"'), some)
    assert (read["answers"], read["distractors"]) == (["water", "steam"], ["wind"])


def test_feedback_within_a_choice_is_feedback_and_not_its_text() -> None:
    said = '<feedbackInline outcomeIdentifier="FEEDBACK" identifier="B">No wind here.</feedbackInline>'
    read = fields(choice(POWER | {"B": f"wind {said}"}), declared("A"))
    assert read["distractors"] == [{"text": "wind", "feedback": "No wind here."}, "steam"]


def test_choices_that_keep_their_place_are_pinned() -> None:
    options = simple_choices(POWER) + '<simpleChoice identifier="D" fixed="true">nothing</simpleChoice>'
    body = f'<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">{options}</choiceInteraction>'
    assert fields(f"<p>What?</p>{body}", declared("A"))["pin"] == ["nothing"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"<p>What turns it?</p><p>{ENTRY}</p>",
            {"type": "short-answer", "ask": "What turns it?", "answer": "water"},
        ),
        (
            f"<p>The mill needs {ENTRY} to turn.</p>",
            {"type": "cloze", "text": "The mill needs {{water}} to turn."},
        ),
    ],
)
def test_a_place_to_type_is_an_answer_at_the_end_and_a_gap_within_a_text(
    body: str, expected: dict[str, str]
) -> None:
    read = fields(body, declared("water", base="string"))
    assert {name: value for name, value in read.items() if value} == expected


def test_capital_letters_matter_if_all_wordings_say_so() -> None:
    entry = '<mapping><mapEntry mapKey="NaCl" mappedValue="1" caseSensitive="true"/></mapping>'
    read = fields(f"<p>Which salt?</p>{ENTRY}", declared("NaCl", base="string", mapping=entry))
    assert read["kind"] == "exact"


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("", {"answer": "3.14"}),
        (
            '<equal toleranceMode="absolute" tolerance="0.01 0.01"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>',
            {"answer": "3.14", "tolerance": "0.01"},
        ),
        (
            '<equal toleranceMode="relative" tolerance="50 50"><variable identifier="RESPONSE"/><baseValue>2</baseValue></equal>',
            {"answer": "2", "tolerance": "50%"},
        ),
        (
            (
                '<and><gte><variable identifier="RESPONSE"/><baseValue>3</baseValue></gte>'
                '<gte><baseValue>4</baseValue><variable identifier="RESPONSE"/></gte></and>'
            ),
            {"answer": "3.14", "range": ["3", "4"]},
        ),
        (
            '<equalRounded figures="2"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equalRounded>',
            {"answer": "3.14", "significant": "2"},
        ),
    ],
)
def test_numbers_are_read_with_their_tolerance(test: str, expected: dict[str, object]) -> None:
    processing = (
        f"<responseProcessing><responseCondition><responseIf>{test}<setOutcomeValue identifier='SCORE'>"
        "<baseValue>1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>"
    )
    read = fields(f"<p>How many?</p>{ENTRY}", declared("3.14", base="float"), processing)
    assert {name: read[name] for name in read.keys() - {"ask", "type"}} == expected


def test_lists_and_dragged_words_in_a_text_are_gaps() -> None:
    listed = (
        '<inlineChoiceInteraction responseIdentifier="RESPONSE">'
        f"{simple_choices(POWER, 'inlineChoice')}</inlineChoiceInteraction>"
    )
    dragged = (
        '<gapMatchInteraction responseIdentifier="RESPONSE"><prompt>Fill in.</prompt>'
        f"{simple_choices(POWER, 'gapText')}<p>The mill needs <gap identifier='G1'/>.</p></gapMatchInteraction>"
    )
    assert fields(f"<p>The mill needs {listed}.</p>", declared("A"))["text"] == "The mill needs {{water}}."
    pairs = declared("A G1", cardinality="multiple", base="directedPair")
    assert fields(dragged, pairs)["text"] == "Fill in.\n\nThe mill needs {{water}}."


def test_an_order_is_that_of_the_correct_response() -> None:
    body = f'<orderInteraction responseIdentifier="RESPONSE"><prompt>Sort.</prompt>{simple_choices(POWER)}</orderInteraction>'
    read = fields(body, declared("C", "A", "B", cardinality="ordered"))
    assert read == {"type": "ordering", "ask": "Sort.", "items": ["steam", "water", "wind"]}


def test_two_sets_are_matched_and_what_is_left_over_is_a_distractor() -> None:
    left = simple_choices({"M": "mill", "S": "saw"}, "simpleAssociableChoice")
    right = simple_choices({"P": "corn", "Q": "logs", "R": "paper"}, "simpleAssociableChoice")
    body = (
        '<matchInteraction responseIdentifier="RESPONSE"><prompt>Match.</prompt>'
        f"<simpleMatchSet>{left}</simpleMatchSet><simpleMatchSet>{right}</simpleMatchSet></matchInteraction>"
    )
    read = fields(body, declared("S Q", "M P", cardinality="multiple", base="directedPair"))
    assert read["pairs"] == [{"left": "mill", "right": "corn"}, {"left": "saw", "right": "logs"}]
    assert read["distractors"] == ["paper"]


def test_formulas_in_mathml_are_kept_as_tex() -> None:
    options = {
        "A": "<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math>",
        "B": "<math><msup><mi>x</mi><mn>2</mn></msup></math>",
    }
    read = fields(choice(options), declared("A"))
    assert (read["answer"], read["distractors"]) == (r"$\frac{1}{3}$", ["$x^2$"])


@pytest.mark.parametrize(
    "item",
    [
        item2(choice(POWER), declared("A"), settings='adaptive="true"'),
        item2(choice(POWER), declared("A") + '<templateDeclaration identifier="X"/>'),
        item2("<p>Read.</p>"),
        item2(choice(POWER)),
        item2('<drawingInteraction responseIdentifier="RESPONSE"/>'),
        item2('<portableCustomInteraction responseIdentifier="RESPONSE"/>'),
        item2('<interactionOfTomorrowInteraction responseIdentifier="RESPONSE"/>'),
        item2(choice(POWER) + f"<p>Or {ENTRY}.</p>", declared("A")),
        item2(f"<p>The mill needs {ENTRY} to turn.</p>"),
    ],
)
def test_what_a_bank_cannot_hold_is_left_out_and_named(item: str) -> None:
    assembled = assemble_all(read_qti(item))
    assert assembled.questions == ()
    assert [loss.left_out for loss in assembled.losses if loss.left_out] == [1]


def test_items_come_in_the_order_of_the_test_with_its_passages_and_missing_ones_are_counted() -> None:
    test = (
        '<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Mills">'
        '<testPart identifier="p"><assessmentSection identifier="s"><rubricBlock view="candidate"><p>The mill.</p></rubricBlock>'
        '<assessmentItemRef identifier="b" href="../items/b.xml"/><assessmentItemRef identifier="x" href="x.xml"/>'
        '<assessmentItemRef identifier="a" href="../items/a.xml"/></assessmentSection></testPart></assessmentTest>'
    )
    items = {f"items/{name}.xml": item2(choice(POWER), declared("A"), identifier=name) for name in "abc"}
    read = read_qti(zipped({"imsmanifest.xml": "<manifest/>", "tests/test.xml": test, **items}))

    assert [item.key for item in read.items] == ["b", "a", "c"]
    assert [passage.text for passage in read.passages] == ["The mill."]
    assert (read.title, read.found) == ("Mills", 4)


def test_texts_in_files_of_their_own_are_passages() -> None:
    body = '<object data="shared/mill.html" type="text/html"/>' + choice(POWER)
    read = read_qti(
        zipped(
            {
                "imsmanifest.xml": "<manifest/>",
                "q.xml": item2(body, declared("A")),
                "shared/mill.html": "<p>The mill is old.</p>",
            }
        )
    )
    assert [passage.text for passage in read.passages] == ["The mill is old."]


def test_a_broken_item_is_left_out_and_the_others_are_read() -> None:
    whole = item2(choice(POWER), declared("A"))
    read = read_qti(
        zipped({"imsmanifest.xml": "<manifest/>", "a.xml": whole, "b.xml": whole.replace("</itemBody>", "")})
    )
    assert len(read.items) == 1
    assert read.found == 2


def test_feedback_for_incorrect_answers_is_not_an_explanation() -> None:
    processing = (
        "<responseProcessing><responseCondition><responseIf><setOutcomeValue identifier='F'><baseValue>RIGHT</baseValue>"
        "</setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier='F'><baseValue>WRONG</baseValue>"
        "</setOutcomeValue></responseElse></responseCondition></responseProcessing>"
    )
    after = "".join(
        f'<modalFeedback outcomeIdentifier="F" identifier="{name}">{name}</modalFeedback>'
        for name in ("RIGHT", "WRONG")
    )
    read = read_qti(item2(choice(POWER), declared("A"), processing, after=after))
    assert read.items[0].fields["explain"] == "RIGHT"
    assert [loss.reason for loss in read.losses] == ["feedback on every incorrect answer"]


def test_what_is_correct_may_be_in_the_processing_alone() -> None:
    values = "".join(f"<baseValue baseType='identifier'>{name}</baseValue>" for name in "AC")
    processing = (
        "<responseProcessing><responseCondition><responseIf><match><variable identifier='RESPONSE'/>"
        f"<multiple>{values}</multiple></match></responseIf></responseCondition></responseProcessing>"
    )
    some = '<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"/>'
    read = fields(choice(POWER, 'maxChoices="0"'), some, processing)
    assert (read["answers"], read["distractors"]) == (["water", "steam"], ["wind"])


def test_a_gap_that_takes_several_words_accepts_each_of_them() -> None:
    body = (
        '<gapMatchInteraction responseIdentifier="RESPONSE">'
        f"{simple_choices(POWER, 'gapText')}<p>The mill needs <gap identifier='G1'/>.</p></gapMatchInteraction>"
    )
    pairs = declared("A G1", "G1 B", cardinality="multiple", base="directedPair")
    assert fields(body, pairs)["text"] == "The mill needs {{water|wind}}."
