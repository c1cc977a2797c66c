from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_true_false,
    an_open_ended,
    one_of_each,
)

from outputs.worksheet_cases import made, read_page, the_sheet
from quizgen.model.bank import Bank
from quizgen.model.selection import SelectionError, read_picks
from quizgen.outputs.docx.output import DOCX
from quizgen.outputs.labels import labels
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.layout import arrange_form
from quizgen.outputs.worksheet.settings import Layout, WorksheetSelection, WorksheetSettings
from quizgen.outputs.worksheet.worksheet_plan import (
    PlannedWorksheet,
    paper_stem,
    plan_worksheets,
    split_group_losses,
)

QUIZ = {"name": "quiz-1", "title": "Quiz 1", "questions": ["stalls", "first-goods"]}
FINAL = {"name": "final", "title": "Final", "pick": ["numeric", "date"], "points": "2.5", "forms": "3"}


def a_planned_bank(*worksheets: dict[str, Any], **changes: Any) -> Bank:
    return a_bank(worksheets=worksheets or (QUIZ, FINAL), **changes)


def the_papers(bank: Bank | None = None, **choice: Any) -> tuple[PlannedWorksheet, ...]:
    return tuple(
        plan_worksheets(bank or a_planned_bank(), WorksheetSettings(choice=WorksheetSelection(**choice)))
    )


def ids(paper: PlannedWorksheet) -> list[str]:
    return [question.id for question in paper.bank.questions]


def test_the_whole_bank_is_printed_and_each_worksheet_that_it_names() -> None:
    whole, quiz, final = the_papers()

    assert ids(whole) == [question.id for question in one_of_each()]
    assert (ids(quiz), quiz.bank.title) == (["stalls", "first-goods"], "Quiz 1")
    assert (ids(final), final.bank.title) == (["stalls", "hall-opened"], "Final")
    assert [paper.forms for paper in (whole, quiz, final)] == [2, 2, 3]


def test_points_of_a_sheet_are_those_of_every_question_but_one_with_a_rubric() -> None:
    (paper,) = the_papers(a_planned_bank(FINAL | {"pick": ["open-ended", "numeric"]}), name="final")

    assert {question.type: question.points for question in paper.bank.questions} == {
        "numeric": Decimal("2.5"),
        "open-ended": an_open_ended().points,
    }


def test_a_sheet_has_its_own_instructions_or_else_the_banks() -> None:
    bank = a_planned_bank(QUIZ, FINAL | {"instructions": "No notes."}, instructions="Read first.")

    assert [paper.bank.instructions for paper in the_papers(bank)] == [
        "Read first.",
        "Read first.",
        "No notes.",
    ]


def test_one_worksheet_may_be_chosen_by_name() -> None:
    assert [paper.name for paper in the_papers(name="final")] == ["final"]
    assert [paper.name for paper in the_papers(name="market-basics")] == [""]
    assert the_papers(name="other") == ()


def test_questions_may_be_picked_for_a_sheet_of_their_own() -> None:
    (paper,) = the_papers(pick=read_picks("numeric:1, tag=goods"))

    assert ids(paper) == ["first-goods", "stalls"]
    assert paper.bank.title == "Market basics"
    assert paper.stem == "market-basics--pick-numeric-1-tag-goods"


def test_what_cannot_be_picked_is_told() -> None:
    with pytest.raises(
        SelectionError, match=r'^market-basics: too few questions for "numeric:3": only 1 question matches'
    ):
        the_papers(pick=read_picks("numeric:3"))


def test_a_title_may_be_given_instead() -> None:
    assert {paper.bank.title for paper in the_papers(title="Monday")} == {"Monday"}
    assert "Monday" in the_sheet(a_folder(a_planned_bank()), choice=WorksheetSelection(title="Monday")).text


def test_a_bank_whose_questions_are_retired_has_no_paper() -> None:
    retired = a_bank(a_multiple_choice(retired="old"), worksheets=[{"name": "all", "title": "All"}])

    assert the_papers(retired) == ()
    assert the_papers(retired, pick=read_picks("easy")) == ()


@given(st.text(max_size=4))
def test_all_forms_of_a_sheet_ask_the_same_questions(seed: str) -> None:
    questions = [a_multiple_choice(id=f"q{n}") for n in range(12)]
    bank = a_bank(*questions, worksheets=[QUIZ | {"questions": (), "pick": "easy:5"}])
    settings = WorksheetSettings(seed=seed, choice=WorksheetSelection(name="quiz-1"))
    (paper,) = plan_worksheets(bank, settings)
    made_forms = make_forms(paper.bank, a_folder().article, seed, 4)

    assert {frozenset(placed.question.id for placed in form.placed) for form in made_forms} == {
        frozenset(ids(paper))
    }
    assert len(ids(paper)) == 5


def test_two_sheets_that_pick_alike_do_not_take_the_same_questions() -> None:
    questions = [a_multiple_choice(id=f"q{n}") for n in range(12)]
    names = [{"name": f"quiz-{n}", "title": "Quiz", "pick": "easy:4"} for n in range(4)]
    _, *quizzes = the_papers(a_bank(*questions, worksheets=names))

    assert len({tuple(ids(paper)) for paper in quizzes}) > 1


def test_files_are_called_after_bank_and_worksheet() -> None:
    files = made(a_folder(a_planned_bank()))

    assert [name for name in files if "key" not in name] == [
        "market-basics-a.html",
        "market-basics-b.html",
        "market-basics--quiz-1-a.html",
        "market-basics--quiz-1-b.html",
        "market-basics--final-a.html",
        "market-basics--final-b.html",
        "market-basics--final-c.html",
    ]
    assert "Quiz 1" in read_page(files["market-basics--quiz-1-b-key.html"]).text
    assert paper_stem("x") == "x"


def test_a_worksheet_and_a_bank_of_the_same_words_have_files_of_their_own() -> None:
    other = a_bank(bank="market-basics-quiz-1", title="Other")
    folder = a_folder(a_planned_bank(QUIZ), other)

    assert WORKSHEET.render(folder, WorksheetSettings()).losses == ()
    assert len(made(folder)) == 15


def test_a_worksheet_of_one_form_says_no_letter() -> None:
    page = read_page(made(a_folder(a_planned_bank(QUIZ | {"forms": "1"})))["market-basics--quiz-1.html"])

    assert "Form" not in page.text


def test_the_footer_tells_bank_worksheet_form_seed_and_content_apart() -> None:
    bank = a_planned_bank(QUIZ, QUIZ | {"name": "quiz-2"})
    usual = made(a_folder(bank))
    (paper, _) = list(plan_worksheets(bank, WorksheetSettings()))[1:]
    form_a, form_b = make_forms(paper.bank, a_folder().article, "1", 2)

    assert paper.code(form_a, "1") == f"market-basics/quiz-1 · A · {form_a.code}"
    assert paper.code(form_b, "7") == f"market-basics/quiz-1 · B · seed 7 · {form_b.code}"
    assert paper.code(form_a, "1") in read_page(usual["market-basics--quiz-1-a.html"]).text
    assert paper.code(form_a, "1") in read_page(usual["market-basics--quiz-1-a-key.html"]).text


def test_the_footer_says_what_was_picked_but_not_without_end() -> None:
    def footer(picks: str) -> str:
        (paper,) = the_papers(pick=read_picks(picks))
        return paper.code(make_forms(paper.bank, a_folder().article, "1", 1)[0], "1").rpartition(" · ")[0]

    assert footer("easy:1,date") == "market-basics (easy:1, date) · A"
    assert len(footer("easy:1,date,numeric,cloze,matching,ordering,flashcard")) < 65


def test_a_seed_that_is_no_text_can_be_printed() -> None:
    (paper,) = the_papers(name="quiz-1")
    form = make_forms(paper.bank, a_folder().article, "\udcff\n", 1)[0]

    assert paper.code(form, "\udcff\n") == f"market-basics/quiz-1 · A · seed ?? · {form.code}"


def test_another_worksheet_in_the_bank_changes_no_code() -> None:
    first, second = a_planned_bank(QUIZ), a_planned_bank(QUIZ, FINAL)
    name = "market-basics--quiz-1-a.html"

    assert made(a_folder(first))[name] == made(a_folder(second))[name]


def test_a_group_of_which_a_part_is_left_out_is_reported() -> None:
    questions = [a_multiple_choice(id=f"q{n}", group="storm" if n else None) for n in range(4)]
    bank = a_bank(*questions, worksheets=[QUIZ | {"questions": ["q3", "q0"]}])
    whole, quiz = the_papers(bank)

    assert list(split_group_losses(whole, bank)) == []
    (loss,) = WORKSHEET.render(a_folder(bank), WorksheetSettings()).losses
    assert [loss] == list(split_group_losses(quiz, bank))
    assert (loss.question, loss.what) == (
        "q3",
        'the worksheet "quiz-1" lacks some questions of the group “storm”, to which this question belongs: q1, q2',
    )


def test_files_stand_in_the_order_of_the_banks() -> None:
    folder = a_folder(a_bank(bank="one"), a_bank(bank="two"))

    for output in (WORKSHEET, DOCX):
        names = [name.partition(".")[0] for name in output.render(folder, WorksheetSettings(forms=1)).files]
        assert names == ["one", "one-key", "two", "two-key"]


GROUPED = (
    a_true_false(id="t1", group="noon"),
    a_cloze(id="c1", group="noon"),
    a_multiple_choice(id="m1"),
    a_true_false(id="t2", group="bell"),
    a_true_false(id="t3", group="bell"),
    a_cloze(id="c2"),
)


@pytest.mark.parametrize("form", "ab")
def test_under_headings_groups_of_several_types_stay_together_under_a_heading_of_their_own(form: str) -> None:
    mixed = (a_flashcard(id="f2", group="noon"), *GROUPED, a_flashcard(id="f1"), a_flashcard(id="f3"))
    folder = a_folder(a_bank(*mixed))
    settings = WorksheetSettings(layout=Layout(headings=True))
    for output in (WORKSHEET, DOCX):
        assert output.render(folder, settings).losses == ()
    bank = a_bank(*mixed)
    for each in make_forms(bank, a_folder().article, "1", 5):
        ids = [placed.question.id for placed in arrange_form(each, settings.layout).placed]
        assert sorted(ids[-3:]) == ["c1", "f2", "t1"]
        assert ids[:3] == ["m1", "t2", "t3"]
    page = read_page(dict(WORKSHEET.render(folder, settings).files)[f"market-basics-{form}.html"])
    headings = [text for text in labels("en").headings.values() if text in page.text]
    assert len(headings) == 4
    mixed_part = page.text.partition("Mixed questions")[2]
    assert page.text.count("Mixed questions") == 1
    assert mixed_part.count("Questions of different types that belong together.") == 1
    assert "True False" in " ".join(mixed_part.split())
    assert "Fill in the gaps." in mixed_part


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_what_is_picked_brings_the_rest_of_its_group(seed: str) -> None:
    questions = [
        a_multiple_choice(id=f"{group or 'alone'}{n}", group=group, difficulty=difficulty)
        for group in ("roof", "pond", None)
        for n, difficulty in enumerate(("easy", "hard", "hard"))
    ]
    bank = a_bank(
        *questions, worksheets=[{"name": "hard-ones", "title": "For the quick", "pick": ["hard:2"]}]
    )
    settings = WorksheetSettings(seed=seed, choice=WorksheetSelection(name="hard-ones"))
    by_option = WorksheetSettings(seed=seed, choice=WorksheetSelection(pick=read_picks("hard:2")))
    for paper in (*plan_worksheets(bank, settings), *plan_worksheets(bank, by_option)):
        ids = [question.id for question in paper.bank.questions]
        for group in ("roof", "pond"):
            assert len([name for name in ids if name.startswith(group)]) in {0, 3}
        assert ids == [question.id for question in questions if question.id in ids]
        assert len(ids) - len(paper.added) == 2
        losses = [loss.what for loss in split_group_losses(paper, bank)]
        assert len(losses) == bool(paper.added)
        assert all("more questions than were picked" in what and paper.added[0] in what for what in losses)


def test_words_of_gaps_gather_whole_groups() -> None:
    bank = a_bank(*GROUPED)
    for form in make_forms(bank, a_folder().article, "1", 6):
        names = [placed.question.id for placed in arrange_form(form, Layout(word_bank=True)).placed]
        assert names.index("c1") == names.index("t1") + 1
        assert names.index("t3") == names.index("t2") + 1
        assert abs(names.index("c2") - names.index("c1")) <= 2
