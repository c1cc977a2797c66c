"""Tables of questions as people and programs write them."""

from __future__ import annotations

import builtins
import io
import zipfile
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importers.import_cases import only, questions_of, read_sheets, read_text, workbook

from quizgen.importers.base import ImportFileError, ImportSettings
from quizgen.importers.known_formats import find_importer
from quizgen.importers.tables.importers import CSV, WORKBOOK

CHOICE = {"type": "multiple-choice", "ask": "Which river?", "answer": "Orl", "distractors": ["Tarn", "Aune"]}
KAHOOT = [
    "Question - max 120 characters",
    *[f"Answer {n} - max 75 characters" for n in (1, 2, 3, 4)],
    "Time limit",
    "Correct answer(s)",
]


@pytest.mark.parametrize("key", ["Orl", "orl", "A", "a)", "1", "1.0", "Option A", "(1)"])
def test_a_key_is_an_option_by_its_words_letter_or_number(key: str) -> None:
    found = read_text(f"Question,Option A,Option B,Option C,Correct\nWhich river?,Orl,Tarn,Aune,{key}\n")

    assert only(found) == CHOICE
    assert found.losses == ()


@pytest.mark.parametrize(
    "key", ['"A, C"', "A;C", "AC", "1 and 3", "A|C", "1.3", "2026-03-01", '"1,3"', '"Orl, Aune"']
)
def test_several_correct_options_make_a_multiple_response_question(key: str) -> None:
    found = read_text(f"Frage,A,B,C,Richtig\nWhich rivers?,Orl,Tarn,Aune,{key}\n")

    assert only(found) == {
        "type": "multiple-response",
        "ask": "Which rivers?",
        "answers": ["Orl", "Aune"],
        "distractors": ["Tarn"],
    }


def test_numbers_that_excel_made_of_lists_are_reported() -> None:
    found = read_sheets(
        [
            KAHOOT,
            ["Which?", "Orl", "Tarn", "Aune", "Mill", 20.0, 1.4],
            ["Who?", "a", "b", "c", "d", 20, date(2026, 2, 1)],
        ]
    )

    assert [item.fields["answers"] for item in found.items] == [["Orl", "Mill"], ["a", "b"]]
    assert [loss.reason for loss in found.losses] == [
        "a list of correct options that a spreadsheet changed to a number or date"
    ] * 2


def test_a_number_among_numbers_is_an_option_if_the_column_has_options() -> None:
    by_words = read_text("Question,A,B,C,Correct\nHow many?,1,2,3,2\nWhich?,x,y,z,y\n")
    by_place = read_text("Question,A,B,C,Correct\nHow many?,3,1,2,2\nWhich?,x,y,z,3\n")

    assert [item.fields["answer"] for item in by_words.items] == ["2", "y"]
    assert [item.fields["answer"] for item in by_place.items] == ["1", "z"]


def test_an_index_may_count_from_zero() -> None:
    found = read_text("question,option1,option2,option3,correct_index\nWho?,a,b,c,0\nWhat?,a,b,c,2\n")

    assert [item.fields["answer"] for item in found.items] == ["a", "c"]


def test_points_of_options_say_which_are_correct() -> None:
    found = read_text("Question,Answer A,Answer B,Points A,Points B\nWhich?,Orl,Tarn,0,1\n")

    assert only(found)["answer"] == "Tarn"


def test_the_kahoot_template_is_read_without_its_title_and_empty_rows() -> None:
    title: list[list[Any]] = [[], [None, "Quiz template"], [None, "Add questions!"], []]
    rows: list[list[Any]] = [[1, "Which river?", "Orl", "Tarn", "Aune", None, 20, "1"], [2], [3]]
    found = read_sheets([*title, [None, *KAHOOT], *rows])

    assert only(found) == CHOICE
    assert found.items[0].place == "mill.xlsx, row 6"
    assert found.losses == ()


def test_blooket_has_headings_with_line_breaks_below_a_title() -> None:
    found = read_text(
        '"Blooket\nImport Template",,,,\nQuestion #,Question Text,Answer 1,"Answer 2\n(Optional)",Answer 3,'
        '"Correct Answer(s)\n(Only include Answer #)"\n1,Which river?,Orl,Tarn,Aune,1\n'
    )

    assert only(found) == CHOICE


def test_excel_in_germany_writes_semicolons_and_windows_1252() -> None:
    found = read_text(
        "Frage;Antwort;Falsch 1;Falsch 2\r\nWie groß ist die Mühle?;1,5;2,5;3,5\r\n".encode("cp1252")
    )

    assert found.encoding == "Windows-1252"
    assert only(found)["ask"] == "Wie groß ist die Mühle?"
    assert only(found)["distractors"] == ["2,5", "3,5"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        "السؤال;الخيار 1;الخيار 2;الإجابة الصحيحة\nأين النهر؟;هنا;هناك;هنا\n",
        "السؤال\tالخيار 1\tالخيار 2\tالجواب\nأين النهر؟\tهنا\tهناك\tهنا\n",
    ],
)
def test_headings_may_be_arabic_in_any_encoding(text: str, encoding: str) -> None:
    found = read_text(text.encode(encoding))

    assert only(found) == {
        "type": "multiple-choice",
        "ask": "أين النهر؟",
        "answer": "هنا",
        "distractors": ["هناك"],
    }


def test_true_and_false_as_options_make_a_statement() -> None:
    found = read_text("Question,Option 1,Option 2,Correct answer\nMills turn.,True,False,False\n")

    assert only(found) == {"type": "true-false", "ask": "Mills turn.", "answer": False}


def test_yes_and_no_answer_a_question_and_stay_options() -> None:
    assert (
        only(read_text("Question,Option 1,Option 2,Correct answer\nDo mills turn?,Yes,No,Yes\n"))["answer"]
        == "Yes"
    )


def test_a_column_of_judgements_makes_statements() -> None:
    found = read_text(
        "Aussage;Antwort;Korrektur\nMühlen drehen sich.;wahr;\nMühlen fliegen.;falsch;Mühlen stehen.\n"
    )

    assert [item.fields["answer"] for item in found.items] == [True, False]
    assert found.items[1].fields["correction"] == "Mühlen stehen."


def test_two_columns_are_flashcards_with_and_without_headings() -> None:
    cards = [
        {"type": "flashcard", "front": "mill", "back": "Mühle"},
        {"type": "flashcard", "front": "river", "back": "Fluss"},
    ]

    assert [item.fields for item in read_text("Term,Definition\nmill,Mühle\nriver,Fluss\n").items] == cards
    assert [item.fields for item in read_text("mill,Mühle\nriver,Fluss\n").items] == cards
    assert [item.fields for item in read_text("Question,Answer\nmill,Mühle\nriver,Fluss\n").items] == cards


def test_a_number_is_numeric_where_a_unit_or_tolerance_says_so() -> None:
    found = read_text("Question;Answer;Tolerance;Unit\nHow high?;1.234,5;5%;m\nHow old?;about 7;;\n")

    assert found.items[0].fields == {
        "type": "numeric",
        "ask": "How high?",
        "answer": "1234.5",
        "tolerance": "5%",
        "unit": "m",
    }
    assert found.items[1].fields["type"] == "flashcard"


def test_a_column_of_types_decides() -> None:
    found = read_text(
        "Type,Question,Answer,Difficulty,Tags,Points,Hint,Explanation\n"
        "Short answer,Which river?,Orl,leicht,rivers; old mills,2,Look.,It is near.\n"
        "Numérique,How many?,7,HARD,,,,\nEssay,Why?,,hard,,,,\nriddle,Who?,I,,,,,\n"
    )

    assert found.items[0].fields == {
        "type": "short-answer", "ask": "Which river?", "answer": "Orl", "explain": "It is near.", "hint": "Look.",
        "points": "2", "difficulty": "easy", "tags": ["rivers", "old mills"],
    }  # fmt: skip
    assert [item.fields["type"] for item in found.items[1:]] == ["numeric", "open-ended", "flashcard"]
    assert [loss.reason for loss in found.losses] == ["an unknown question type"]


def test_what_cannot_be_a_question_is_counted_and_named() -> None:
    found = read_text(
        'Question,A,B,Correct\nNo key?,x,y,\nBad letter?,x,y,D\n,x,y,A\nAll right?,x,y,"A,B"\nNew?,x,y,z is right\n'
    )

    assert [loss.reason for loss in found.losses] == [
        "no correct answer is given",
        "the correct answer is a number or letter without an option",
        "a row has no question",
        "the correct answer is not one of the options",
    ]
    assert [item.fields["type"] for item in found.items] == ["multiple-response", "multiple-choice"]
    assert [question.type for question in questions_of(found)] == ["open-ended", "multiple-choice"]
    assert found.found == 5


def test_columns_without_a_place_are_reported_and_can_be_named() -> None:
    text = "guid,Bird,Tree,Esperanto\nA,you,du,vi\nB,cow,ko,\n"
    with pytest.raises(ImportFileError, match=r'--map.*"guid", "Bird", "Tree", "Esperanto"'):
        read_text(text)
    found = read_text(text, {"Bird": "front", "Tree": "back"})

    assert [(item.key, item.fields["front"], item.fields["back"]) for item in found.items] == [
        ("A", "you", "du"),
        ("B", "cow", "ko"),
    ]
    assert [loss.reason for loss in found.losses] == ['a column that is not part of a question: "Esperanto"']


@pytest.mark.parametrize(
    "heading",
    [
        "English;Deutsch",
        "Wort;Bedeutung",
        "Vokabeln;Übersetzung;Beispiel",
        "Latein;Arabisch",
        "Word;German;Spanish",
    ],
)
def test_lists_of_words_are_flashcards(heading: str) -> None:
    found = read_text(f"{heading}\nmill;Mühle;x\nriver;Fluss;y\n")

    assert [(item.fields["front"], item.fields["back"]) for item in found.items] == [
        ("mill", "Mühle"),
        ("river", "Fluss"),
    ]


def test_headings_may_be_described() -> None:
    found = read_text(
        'Quiz title,HTML of the question,Answer,"Options, separated by |",HTML of the explanation to the answer,Question type\n'
        "Mills,<p>Which <b>river</b>?</p>,A|C,Orl|Tarn|Aune,It is <i>near</i>.<img src='x.png'>,mc\n"
    )

    assert only(found) == {
        "type": "multiple-response",
        "ask": "Which **river**?",
        "answers": ["Orl", "Aune"],
        "distractors": ["Tarn"],
        "explain": "It is *near*.",
    }
    assert [loss.reason for loss in found.losses] == [
        'a column that is not part of a question: "Quiz title"',
        "a picture or recording that is not in the table",
    ]


def test_columns_without_headings_have_numbers() -> None:
    columns = {"2": "question", "3": "option", "4": "option", "5": "correct"}
    found = read_text("1,Which river?,Orl,Tarn,Orl\n2,Which house?,mill,inn,inn\n", columns)

    assert [(item.fields["ask"], item.fields["answer"]) for item in found.items] == [
        ("Which river?", "Orl"),
        ("Which house?", "inn"),
    ]


@pytest.mark.parametrize(
    "options",
    [
        '"{""A"": ""Orl"", ""B"": ""Tarn""}"',
        '"[""Orl"", ""Tarn""]"',
        "A: Orl | B: Tarn",
        '"A) Orl\nB) Tarn"',
        "Orl;Tarn",
        '"Orl, Tarn"',
    ],
)
def test_a_column_may_list_all_options(options: str) -> None:
    found = read_text(f"MCQ,choices,correct_awnser\nWhich river?,{options},B\n")

    assert only(found) == {
        "type": "multiple-choice",
        "ask": "Which river?",
        "answer": "Tarn",
        "distractors": ["Orl"],
    }


def test_answers_are_options_where_another_column_says_which_are_correct() -> None:
    found = read_text('question,answers,correct\nWhich river?,"Orl,Tarn",2\nWho?,"a,b",1\n')

    assert [item.fields["answer"] for item in found.items] == ["Tarn", "a"]


def test_letters_before_options_are_no_part_of_them() -> None:
    found = read_text(
        "Question,A,B,C,Answer\nWhich?,a) Orl,b) Tarn,,a\nWhich one?,A. Orl,B. b) Tarn,C. Aune,B. b) Tarn\nWho?,a) x,a) y,z,C\n"
    )

    assert [item.fields["answer"] for item in found.items] == ["Orl", "b) Tarn", "z"]
    assert found.items[2].fields["distractors"] == ["a) x", "a) y"]


def test_numbers_of_rows_are_no_ids() -> None:
    rows = "id,question,answer\n{},a?,b\n{},c?,d\n"

    assert [item.key for item in read_text(rows.format(1, 2)).items] == ["", ""]
    assert [item.key for item in read_text(rows.format(17, 4)).items] == ["17", "4"]
    assert [item.key for item in read_text(rows.format("mill", "river")).items] == ["mill", "river"]


def test_options_may_stand_below_their_question() -> None:
    found = read_text(
        'Question,Response\n"Which river?\nA. Orl\nB. Tarn\n",B. Tarn\nWhy?,"A. reason\nB. one"\n'
    )

    assert [item.fields["type"] for item in found.items] == ["multiple-choice", "flashcard"]
    assert found.items[0].fields["ask"] == "Which river?"
    assert found.items[0].fields["answer"] == "Tarn"


def test_explanations_of_options_are_their_feedback() -> None:
    found = read_text(
        "Question,Option A,Option B,Correct,Explanation A,Explanation B\nWhich?,Orl,Tarn,A,Yes.,\n"
    )

    assert only(found)["answer"] == {"text": "Orl", "feedback": "Yes."}
    assert only(found)["distractors"] == ["Tarn"]


def test_signs_of_html_that_are_no_tags_stay() -> None:
    found = read_text("Question,Answer\nIs 1 < 2 > 0 & 3?,<tag>\nx,H<sub>2</sub>O\n")

    assert [item.fields["back"] for item in found.items] == ["\\<tag>", "H₂O"]
    assert found.items[0].fields["front"] == "Is 1 < 2 > 0 & 3?"


def test_texts_that_look_like_markdown_formulas_or_yaml_stay_as_they_are() -> None:
    found = read_text("Question,Answer 1,Answer 2,Answer 3,Correct\n2*3*4 = ?,007,no,'=SUM(A1),2\n")

    assert only(found) == {
        "type": "multiple-choice",
        "ask": "2\\*3\\*4 = ?",
        "answer": "no",
        "distractors": ["007", "=SUM(A1)"],
    }


def test_numbers_of_cells_are_those_that_excel_shows() -> None:
    found = read_sheets(
        [["Question", "A", "B", "C", "D", "Correct"], ["How much?", 0.45, 2500, 20.0, True, "A"]],
        formats={"B2": "0%", "C2": '"$"#,##0'},
    )

    assert only(found)["answer"] == "45%"
    assert only(found)["distractors"] == ["$2,500", "20", "True"]


def test_sheets_without_questions_are_named_and_empty_ones_ignored() -> None:
    quiz = [["Question", "Answer"], ["a", "b"]]
    found = read_sheets(quiz, [], [["Notes"], ["buy milk"]])

    assert [item.place for item in found.items] == ['mill.xlsx, sheet "Sheet 0", row 2']
    assert [loss.place for loss in found.losses] == ['mill.xlsx, sheet "Sheet 2", row 1']


@pytest.mark.parametrize(
    "text",
    [
        "::T:: Stem {=a ~b}\n",
        "Stem?\nA. a\nB. b\nANSWER: A\n",
        "<quiz/>",
        '{"a": [1, 2]}',
        "One, two, three.\nNo table at all.\n",
        "The question of the day; an answer: it depends.\nThe question is old; nobody knows.\n",
        "The question is, whether an answer exists; nobody knows.\nThere are, in fact, options; some are old.\n",
        "for question, answer in rows:\n    print(question, answer)\n",
        "question, answer = line.split()\nprint(question)\nprint(len(rows))\n",
        "Known types: Category, Description, Question\nNone of them, as we saw\nis read by it\nin a text.\n",
        "",
    ],
)
def test_other_files_are_not_taken_for_tables(text: str) -> None:
    assert not CSV.recognizes(text.encode(), "file.txt")


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_line() -> None:
    with pytest.raises(ImportFileError, match=r"in line 3 is never closed"):
        read_text('Question,Answer\na,b\nc,"d\ne,f\ng,h\n')


def test_a_workbook_that_states_to_be_huge_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(64 * 1024**2))

    with pytest.raises(ImportFileError, match="is far too large when it is unpacked"):
        WORKBOOK.read(out.getvalue(), "bomb.xlsx", ImportSettings())


def test_entities_in_a_workbook_are_refused() -> None:
    bomb = b'<!DOCTYPE sst [<!ENTITY a "aaaa">]>'
    book = workbook([["Question", "Answer"], ["a", "b"]])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(
                name, data.replace(b"<worksheet", bomb + b"<worksheet", 1) if "sheet1" in name else data
            )

    with pytest.raises(ImportFileError, match="damaged"):
        WORKBOOK.read(out.getvalue(), "entity.xlsx", ImportSettings())


def test_without_openpyxl_the_command_to_install_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any) -> Any:
        if name == "openpyxl":
            raise ImportError(name)
        return real(name, *args)

    book = workbook([["Question", "Answer"]])
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportFileError, match=r"pip install 'quizgen\[formats\]'"):
        WORKBOOK.read(book, "mill.xlsx", ImportSettings())


BOOK = workbook([KAHOOT, ["Which?", "Orl", "Tarn", "Aune", None, 20, "1"]])


@given(st.integers(0, len(BOOK) - 1), st.binary(max_size=4))
def test_a_damaged_workbook_is_read_or_refused(at: int, change: bytes) -> None:
    damaged = BOOK[:at] + change + BOOK[at + len(change) :]
    with suppress(ImportFileError):
        WORKBOOK.read(damaged, "mill.xlsx", ImportSettings())


CELL = st.text(alphabet=st.sampled_from('ab1",;\t\n|{ *$\\'), max_size=6)


@given(st.lists(st.lists(CELL, max_size=5), max_size=6), st.sampled_from(",;\t|"))
def test_any_cells_below_headings_are_questions_or_losses(rows: list[list[str]], delimiter: str) -> None:
    quoted = [delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    heading = delimiter.join(["Question", "A", "B", "Correct", "Explanation"])
    read_text("\n".join([heading, *quoted]))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for name in ("x.csv", "x.txt"):
        if CSV.recognizes(content, name):
            with suppress(ImportFileError):
                CSV.read(content, name, ImportSettings())


def test_an_open_document_is_refused_with_what_to_do() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")

    with pytest.raises(ImportFileError, match=r"mill\.ods is an OpenDocument spreadsheet: save it as \.xlsx"):
        find_importer(out.getvalue(), "mill.ods")


@pytest.mark.parametrize("points", ["½", "many", "0", "-2", "5000"])
def test_points_that_cannot_be_had_are_reported(points: str) -> None:
    read = read_text(f"Question,Answer,Points\nWho?,Ada,{points}\n")
    assert [loss.reason for loss in read.losses] == ["an invalid number of points"]
    assert "points" not in only(read)


@pytest.mark.parametrize("kind", ["matching", "ordering", "cloze"])
def test_a_type_that_a_row_cannot_hold_is_reported(kind: str) -> None:
    read = read_text(f"Question,Type,Answer\nWhich?,{kind},a=1; b=2\n")
    assert [(loss.reason, loss.action) for loss in read.losses] == [
        (f"a question without an answer of the type {kind}", "imported as a flashcard")
    ]
