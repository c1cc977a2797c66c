from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_samples import assembled, question_of, questions_of, read_source, reasons_of

from quizgen.importers.base import ImportFileError
from quizgen.importers.gift.importer import GiftImporter

CHOICE = {"type": "multiple-choice", "ask": "Which river?", "answer": "Orl", "distractors": ["Tarn"]}


@pytest.mark.parametrize(
    ("gift", "question"),
    [
        ("Which river?{=Orl ~Tarn}", CHOICE),
        ("::A title::Which river?{=Orl ~Tarn}", CHOICE),
        ("// a comment\nWhich river?{\n=Orl\n// and another\n~Tarn\n}", CHOICE),
        (
            "Which river?{=Orl#Yes. ~Tarn#No.####General.}",
            {
                "type": "multiple-choice",
                "ask": "Which river?",
                "answer": {"text": "Orl", "feedback": "Yes."},
                "distractors": [{"text": "Tarn", "feedback": "No."}],
                "explain": "General.",
            },
        ),
        (
            "Which?{~%50%Orl ~%50%Tarn ~Mill}",
            {
                "type": "multiple-response",
                "ask": "Which?",
                "answers": ["Orl", "Tarn"],
                "distractors": ["Mill"],
            },
        ),
        ("Which river?{Orl ~Tarn}", CHOICE),
        (
            "Which river?{Tarn =Orl}",
            {"type": "short-answer", "ask": "Which river?", "answer": "Tarn", "accept": ["Orl"]},
        ),
        ("Is it old?{TRUE}", {"type": "true-false", "ask": "Is it old?", "answer": "true"}),
        (
            "It is new.{F#It is old.#Right.}",
            {
                "type": "true-false",
                "ask": "It is new.",
                "answer": "false",
                "correction": "It is old.",
                "explain": "Right.",
            },
        ),
        (
            "Who?{=Ada =Ada Renn =%0%Orl#A river.}",
            {
                "type": "short-answer",
                "ask": "Who?",
                "answer": "Ada",
                "accept": ["Ada Renn"],
                "reject": [{"text": "Orl", "feedback": "A river."}],
            },
        ),
        ("When?{#1822:5}", {"type": "numeric", "ask": "When?", "answer": "1822", "tolerance": "5"}),
        (
            "Pi?{#3.14159:0.0005}",
            {"type": "numeric", "ask": "Pi?", "answer": "3.14159", "tolerance": "0.0005"},
        ),
        ("When?{#3..5}", {"type": "numeric", "ask": "When?", "answer": "4", "range": ["3", "5"]}),
        ("How small?{#1.5e-3}", {"type": "numeric", "ask": "How small?", "answer": "0.0015"}),
        (
            "Match.{=Orl -> river =Arbury -> town = -> hill}",
            {
                "type": "matching",
                "ask": "Match.",
                "pairs": {"Orl": "river", "Arbury": "town"},
                "distractors": ["hill"],
            },
        ),
        ("Two plus two is {=four =4}.", {"type": "cloze", "text": "Two plus two is {{four|4}}."}),
        (
            "It stands by the {~hill =river} Orl.",
            {
                "type": "multiple-choice",
                "ask": "It stands by the _____ Orl.",
                "answer": "river",
                "distractors": ["hill"],
            },
        ),
        (
            "Why?{}",
            {
                "type": "open-ended",
                "ask": "Why?",
                "model": "(not in the source)",
                "rubric": {"Answers the question": "1"},
            },
        ),
    ],
)
def test_every_type_is_read_as_moodle_reads_it(gift: str, question: dict[str, object]) -> None:
    assert question_of(gift) == question


@pytest.mark.parametrize(
    ("gift", "question", "reason"),
    [
        (
            "By the {1:SA:=river~=stream} and {1:MC:~new~=old} today.",
            {"type": "cloze", "text": "By the {{river|stream}} and {{old}} today."},
            "Cloze gaps in a GIFT question",
        ),
        ("Which river?{\n=Orl\n\n~Tarn\n}", CHOICE, "an empty line among the answers"),
        ("Which river?{=%100%Orl ~%-15%Tarn}", CHOICE, "penalties for incorrect answers"),
        (
            "It is red.{true}",
            {"type": "true-false", "ask": "It is red.", "answer": "true"},
            '"true" in lower case',
        ),
        (
            "How many?{#1,500:10}",
            {"type": "numeric", "ask": "How many?", "answer": "1500", "tolerance": "10"},
            "a comma in a number",
        ),
        (
            "Name.{=no =off =~ =007}",
            {"type": "short-answer", "ask": "Name.", "answer": "no", "accept": ["off", "007"]},
            "an empty option",
        ),
        (
            "Which?{=a =b ~c}",
            {"type": "multiple-response", "ask": "Which?", "answers": ["a", "b"], "distractors": ["c"]},
            "a single-choice question with several correct answers",
        ),
        (
            "Which river?{Tarn =Orl ~Aune}",
            CHOICE | {"distractors": ["Tarn", "Aune"]},
            'an option without "="',
        ),
    ],
)
def test_where_moodle_misreads_the_meaning_is_taken_and_named(
    gift: str, question: dict[str, object], reason: str
) -> None:
    assert question_of(gift) == question
    assert any(each.startswith(reason) for each in reasons_of(gift))


@pytest.mark.parametrize(
    ("stem", "ask"),
    [
        ("Mix 3 : 1 = x ~ roughly", "Mix 3 : 1 = x ~ roughly"),
        (r"a \= b \: c \~ d \# e \{f\} \\", "a = b : c ~ d # e {f} \\"),
        (r"one\ntwo", "one\ntwo"),
        (r"$$x \neq y$$ and $$\\nu$$", "$$x \\neq y$$ and $$\\nu$$"),
        (r"$$\frac{1}{2}$$", "$$\\frac{1}{2}$$"),
        ("[html]<p>a<b>b</b></p>", "a**b**"),
        ("[plain]<b>b</b>", "\\<b>b\\</b>"),
        ("[markdown]**b** [x](http://a.example)", "**b** x"),
        ("a\nb", "a\nb"),
        ("5 * 3 * x_1", "5 * 3 * x_1"),
    ],
)
def test_texts_keep_their_words(stem: str, ask: str) -> None:
    assert question_of(f"{stem}{{T}}")["ask"] == ask


def test_an_arrow_in_an_answer_is_not_a_pair() -> None:
    assert question_of("Returns?{=x -> x+1 =nothing}")["accept"] == ["nothing"]
    assert question_of("Returns?{=x -> x+1 ~nothing}")["type"] == "multiple-choice"


@pytest.mark.parametrize(
    ("gift", "fields"),
    [
        ("Which?{=C# ~Java}", {"answer": "C#", "distractors": ["Java"]}),
        (
            "Which?{=C#Right. ~Java#}",
            {"answer": {"text": "C", "feedback": "Right."}, "distractors": ["Java"]},
        ),
        ("Which?{=C# ~D#}", {"answer": "C", "distractors": ["D"]}),
        ("Which?{Java ~C =D}", {"answer": "D", "distractors": ["Java", "C"]}),
        ("Which?{=[html]&#123;a ~b}", {"answer": "{a", "distractors": ["b"]}),
        ("Match.{=Language -> C# =Note -> Db}", {"pairs": {"Language": "C#", "Note": "Db"}}),
        (
            '[html]Which?{=<img src="a.png" alt="a mill"> ~<ul><li>x</li></ul>}',
            {"answer": "a mill", "distractors": ["x"]},
        ),
        ("Who?{Ada}", {"answer": "Ada"}),
    ],
)
def test_signs_within_answers_are_read_as_they_are_meant(gift: str, fields: dict[str, object]) -> None:
    question = question_of(gift)
    assert {key: question.get(key) for key in fields} == fields


def test_a_brace_that_is_not_closed_loses_one_question_with_its_line() -> None:
    made = assembled("// x\n::A::Which?{=a ~b\n\n::B::Is it?{T}")
    assert [each.question.id for each in made.questions] == ["is-it"]
    assert [(loss.place, loss.left_out) for loss in made.losses] == [("mill.gift, line 2", 1)]


def test_questions_without_an_empty_line_between_them_are_two() -> None:
    assert [each["ask"] for each in questions_of("::A::Is it?{T}\n::B::Which?{=a ~b}")] == [
        "Is it?",
        "Which?",
    ]


def test_ids_tags_and_categories_are_kept() -> None:
    gift = "$CATEGORY: $course$/top/Mills \\: old/Sub\n\n// [id:Mill 1] [tag:easy one]\nIs it?{T}\n\nAnd?{T}"
    first, second = (each.question for each in assembled(gift).questions)
    assert (first.id, first.tags) == ("mill-1", ("easy-one", "Sub"))
    assert (second.id, second.tags) == ("and", ("Sub",))


def test_a_description_is_a_text_to_read() -> None:
    read = read_source("::Text::[html]<h4>The mill</h4><p>It is <b>old</b>.</p>\n\nIs it?{T}")
    assert [passage.text for passage in read.passages] == ["## The mill\n\nIt is **old**."]
    assert read.found == 1


def test_every_line_counts_that_is_not_empty() -> None:
    assert question_of("How many?{#\n0\n}")["answer"] == "0"


@pytest.mark.parametrize("text", ["<b>Which</b> is it? {=a ~b}", "<p>Is it?</p> {T}"])
def test_a_question_may_begin_with_a_tag_of_html(text: str) -> None:
    assert GiftImporter().recognizes(text.encode(), "a.txt")


@pytest.mark.parametrize(
    "text",
    ["Just a text about braces {like these}.", "<quiz></quiz>", "<html>{=a}</html>", '{"a": 1}', "a,b\n1,2"],
)
def test_other_texts_are_no_gift(text: str) -> None:
    assert not GiftImporter().recognizes(text.encode(), "a.txt")


PIECES = [
    "{",
    "}",
    "=",
    "~",
    "#",
    "->",
    "::",
    "%50%",
    "####",
    "T",
    "Orl",
    " ",
    "\n",
    "\n\n",
    "\\",
    "[html]",
    "<b>",
    "{1:SA:",
    "//",
    "$CATEGORY:",
    "1..2",
    "1e99",
    "$$",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_gift_causes_a_traceback_and_counts_add_up(text: str) -> None:
    with suppress(ImportFileError):
        assembled(text, "a.gift")
