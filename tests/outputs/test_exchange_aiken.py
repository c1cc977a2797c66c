"""Questions with one correct option, as the plain text that Moodle's importer of Aiken files reads."""

from __future__ import annotations

from samples import a_bank, a_folder, a_multiple_choice, a_question_of_each_type_pending, a_true_false

from quizgen.model.bank import Bank
from quizgen.outputs.exchange.aiken import AIKEN
from quizgen.outputs.exchange.settings import ExportSettings


def exported(bank: Bank) -> tuple[str, list[str]]:
    """The file of a bank, and its losses as text."""
    made = AIKEN.render(a_folder(bank), ExportSettings())
    content = made.files.get(f"{bank.bank}.aiken.txt", b"")
    return content.decode(), [f"{loss.question}: {loss.what}" for loss in made.losses]


def test_a_question_is_a_line_with_an_option_on_each_of_the_next_and_the_letter_of_the_key() -> None:
    question = a_multiple_choice(ask="What\nwas **sold**?", distractors=["honey", "fish"])

    stem, *lettered, answer = exported(a_bank(question))[0].splitlines()

    assert stem == "What was sold?"
    assert {line[3:] for line in lettered} == {"grain", "honey", "fish"}
    assert [line[:3] for line in lettered] == ["A. ", "B. ", "C. "]
    assert f"{answer.removeprefix('ANSWER: ')}. grain" in lettered


def test_a_statement_has_the_options_true_and_false() -> None:
    text, _ = exported(a_bank(a_true_false(answer="false")))

    assert text.endswith("A. True\nB. False\nANSWER: B\n")


def test_every_other_type_is_left_out_with_its_name() -> None:
    bank = a_bank()
    _, losses = exported(bank)
    left_out = {loss.partition(":")[0] for loss in losses if loss.endswith("the question is left out")}

    assert left_out == {
        question.id for question in bank.questions if question.type not in {"multiple-choice", "true-false"}
    }


def test_a_stem_that_looks_like_an_option_is_left_out() -> None:
    text, losses = exported(a_bank(a_multiple_choice(ask="A. Lincoln was born when?"), a_true_false()))

    assert "Lincoln" not in text
    assert (
        'first-goods: Aiken would read a stem that begins with "A." as an option, so the question is left out'
        in losses
    )


def test_a_bank_without_such_questions_has_no_file_and_says_so() -> None:
    others = [each for each in a_question_of_each_type_pending() if each.type == "numeric"]

    text, losses = exported(a_bank(*others))

    assert text == ""
    assert losses[-1] == ": the bank has no question that this format can express, so no Aiken file was made"
