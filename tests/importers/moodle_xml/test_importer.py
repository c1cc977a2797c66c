from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_samples import assembled, question_of, read_source, reasons_of

from quizgen.importers.base import ImportFileError

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


GRADER_INFO = """<graderinfo format='html'><text><![CDATA[<ul><li>2 points: names the flood</li></ul>
<p>It was flooded in 1950.</p>]]></text></graderinfo><responsefieldlines>15</responsefieldlines>"""


def xml(kind: str, body: str, stem: str = "Which?") -> str:
    text = f"<questiontext format='html'><text><![CDATA[{stem}]]></text></questiontext>"
    return f"<quiz><question type='{kind}'><name><text>n</text></name>{text}{body}</question></quiz>"


def answer(text: str, fraction: str = "0", inner: str = "") -> str:
    return f"<answer fraction='{fraction}' format='html'><text><![CDATA[{text}]]></text>{inner}</answer>"


def feedback(text: str) -> str:
    return f"<feedback><text>{text}</text></feedback>"


@pytest.mark.parametrize(
    ("kind", "body", "fields"),
    [
        (
            "multichoice",
            answer("<p>a</p>", "100", feedback("good"))
            + answer("b")
            + "<single>true</single><shuffleanswers>0</shuffleanswers>",
            {
                "type": "multiple-choice",
                "answer": {"text": "a", "feedback": "good"},
                "distractors": ["b"],
                "shuffle": "false",
            },
        ),
        (
            "multichoice",
            answer("1731", "100")
            + answer("1702")
            + "<single>true</single><shuffleanswers>0</shuffleanswers>",
            {"type": "multiple-choice", "answer": "1731", "distractors": ["1702"]},
        ),
        (
            "multichoice",
            answer("a", "100") + answer("b") + "<single>false</single>",
            {"type": "multiple-response", "answers": ["a"], "distractors": ["b"]},
        ),
        (
            "truefalse",
            answer("true", "0", feedback("No.")) + answer("false", "100", feedback("Yes.")),
            {"type": "true-false", "answer": "false", "correction": "No.", "explain": "Yes."},
        ),
        (
            "shortanswer",
            answer("river", "100") + answer("5\\*3", "100") + answer("sea") + "<usecase>1</usecase>",
            {
                "type": "short-answer",
                "answer": "river",
                "accept": ["5*3"],
                "reject": ["sea"],
                "kind": "exact",
            },
        ),
        (
            "numerical",
            answer("3.5", "100", "<tolerance>0.1</tolerance>")
            + "<units><unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit>"
            + "<unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>",
            {"type": "numeric", "answer": "3.5", "tolerance": "0.1", "unit": "km"},
        ),
        (
            "matching",
            "".join(
                f"<subquestion><text>{left}</text><answer><text>{right}</text></answer></subquestion>"
                for left, right in (("Orl", "river"), ("Arbury", "town"), ("", "hill"))
            ),
            {"type": "matching", "pairs": {"Orl": "river", "Arbury": "town"}, "distractors": ["hill"]},
        ),
        ("ordering", answer("b", "2") + answer("a", "1"), {"type": "ordering", "items": ["a", "b"]}),
        (
            "essay",
            GRADER_INFO,
            {
                "type": "open-ended",
                "model": "It was flooded in 1950.",
                "rubric": {"names the flood": "2"},
                "lines": "15",
            },
        ),
    ],
)
def test_every_type_is_read(kind: str, body: str, fields: dict[str, object]) -> None:
    assert question_of(xml(kind, body), "mill.xml") == {"ask": "Which?", **fields}


@pytest.mark.parametrize(
    ("kind", "stem", "body", "text"),
    [
        (
            "cloze",
            "<p>By the {1:SHORTANSWER:=river~%50%stream~*#no} in {1:NUMERICAL:=1822:5}.</p>",
            "",
            "By the {{river|stream}} in {{1822}}.",
        ),
        ("cloze", r"{1:SA:=a\}b} {1:MULTICHOICE_VS:~no~=yes}", "", "{{a}b}} {{yes}}"),
        (
            "gapselect",
            "The [[1]] by the [[2]].",
            "<selectoption><text>mill</text></selectoption><selectoption><text>river</text></selectoption>",
            "The {{mill}} by the {{river}}.",
        ),
    ],
)
def test_gaps_are_ours(kind: str, stem: str, body: str, text: str) -> None:
    assert question_of(xml(kind, body, stem), "mill.xml") == {"type": "cloze", "text": text}


def test_what_all_questions_have_is_kept() -> None:
    body = (
        answer("a", "100")
        + "<generalfeedback><text>Because.</text></generalfeedback><defaultgrade>2.0000000</defaultgrade>"
        "<idnumber>Mill 7</idnumber><tags><tag><text>year 1</text></tag></tags>"
        "<hint><text>Think.</text></hint><hint><text>Again.</text></hint>"
    )
    made = assembled(xml("shortanswer", body), "mill.xml")
    (question,) = (each.question for each in made.questions)
    assert (question.id, str(question.points), question.tags) == ("mill-7", "2", ("year-1",))
    assert (question.explain, question.hint, question.pending) == ("Because.", "Think.", "mill.xml, line 1")
    assert [loss.reason for loss in made.losses] == ["a second hint"]


def test_a_picture_becomes_a_file_with_a_safe_name_and_its_description() -> None:
    stem = f'<img src="@@PLUGINFILE@@/mill%20old.png" alt="a mill"> Which?]]></text><file name="mill old.png" path="/" encoding="base64">{PNG}</file><text><![CDATA['
    made = assembled(xml("shortanswer", answer("a", "100"), stem), "mill.xml")
    (question,) = (each.question for each in made.questions)
    assert question.image is not None
    assert (question.image.file, question.image.alt) == ("images/mill-old.png", "a mill")
    assert made.media["images/mill-old.png"].startswith(b"\x89PNG")


def test_a_picture_within_the_text_becomes_a_file() -> None:
    made = assembled(
        xml("shortanswer", answer("a", "100"), f'<img src="data:image/png;base64,{PNG}" alt="x"> Which?'),
        "mill.xml",
    )
    assert [*made.media] == [
        made.questions[0].question.image.file if made.questions[0].question.image else ""
    ]


def test_a_file_that_leads_out_of_the_folder_is_refused() -> None:
    body = f"<file name='../../escape.png' path='/' encoding='base64'>{PNG}</file>" + answer("a", "100")
    with pytest.raises(ImportFileError, match="may be an attack"):
        read_source(xml("shortanswer", body), "mill.xml")


@pytest.mark.parametrize("kind", ["calculated", "ddmarker", "stack", "coderunner"])
def test_types_that_we_do_not_have_are_named_losses(kind: str) -> None:
    assert reasons_of(xml(kind, ""), "mill.xml") == [f'the question type "{kind}"']


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("shortanswer", answer("*river*", "100"), "an asterisk that stands for any text"),
        ("shortanswer", answer("a", "100") + answer("*", "0"), "feedback for any other answer"),
        ("shortanswer", answer("a", "100") + answer("b", "50"), "partial credit for a typed answer"),
        ("multichoice", answer("a") + answer("b"), "no correct answer"),
        ("multichoice", answer("a", "100") + answer("b", "33.33333"), "partial credit"),
        (
            "multichoice",
            answer("a", "100") + answer("b") + "<hidden>1</hidden>",
            "a question that Moodle hides",
        ),
        ("essay", "", "an essay without a rubric"),
    ],
)
def test_losses_are_named(kind: str, body: str, reason: str) -> None:
    assert reason in reasons_of(xml(kind, body), "mill.xml")


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Your answer is correct.", False),
        ("<p>Votre r\u00e9ponse est partiellement correcte.</p>", False),
        ("Die Antwort ist falsch.", False),
        ("", False),
        ("Your answer is correct: the mill is old.", True),
    ],
)
def test_what_moodle_says_itself_is_no_loss(text: str, *, lost: bool) -> None:
    body = f"{answer('a', '100')}<correctfeedback><text><![CDATA[{text}]]></text></correctfeedback>"
    assert bool(reasons_of(xml("shortanswer", body), "mill.xml")) is lost


def test_named_entities_are_read() -> None:
    read = read_source(
        "<quiz><question type='description'><questiontext><text>caf&eacute;</text></questiontext></question></quiz>",
        "a",
    )
    assert [passage.text for passage in read.passages] == ["caf\u00e9"]


TAGS = [
    "questiontext",
    "answer",
    "text",
    "subquestion",
    "units",
    "unit",
    "file",
    "hint",
    "tags",
    "graderinfo",
]
KINDS = [
    "multichoice",
    "cloze",
    "numerical",
    "matching",
    "essay",
    "ordering",
    "gapselect",
    "truefalse",
    "category",
]
NODES = st.recursive(
    st.sampled_from(["", "a", "1", "*", "{1:SA:=x}", "[[1]]", "&lt;b&gt;", "100", "1e999", "&nbsp;"]),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=3)).map(
        lambda made: f"<{made[0]} fraction='100'>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=12,
)


@given(st.sampled_from(KINDS), st.lists(NODES, max_size=5))
def test_no_question_causes_a_traceback_and_counts_add_up(kind: str, nodes: list[str]) -> None:
    with suppress(ImportFileError):
        assembled(f"<quiz><question type='{kind}'>{''.join(nodes)}</question></quiz>", "mill.xml")
