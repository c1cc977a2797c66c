import re
from pathlib import Path

import pytest
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_multiple_response,
    a_question_of_each_type_pending,
    a_short_answer,
    a_true_false,
    an_article,
    an_open_ended,
    one_of_each,
)

from outputs.worksheet_cases import an_arabic_folder, made, read_page, the_key
from quizgen.grading.grade import grade_response
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import Unreadable
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.loading.folder_loader import load_folders
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.sheet import sheet_view
from quizgen.outputs.worksheet.timeline import slots
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets


def assert_key_earns_full_marks(folder: Folder, bank: Bank) -> int:
    """What the key of each form says, typed in by a learner who sees that form."""
    checked = 0
    settings = WorksheetSettings(forms=3)
    (paper,) = plan_worksheets(bank.model_copy(update={"worksheets": ()}), settings)
    for form in make_forms(paper.bank, folder.article, settings.seed, paper.forms):
        made = sheet_view(paper, form, folder, settings)
        for placed, entry in zip(form.placed, made.key, strict=True):
            typed = str(entry.short)
            match placed.question:
                case Ordering() if slots(placed.question, made.labels):
                    marks = [answer.mark.split()[1] for answer in entry.answers]
                    assert typed == " ".join(marks)
                case Ordering():
                    numbers = list(map(int, entry.short.split()))
                    letters = made.labels.letters
                    typed = " ".join(letters[numbers.index(place)] for place in range(1, len(numbers) + 1))
                    marks = [answer.mark.split()[1] for answer in entry.answers]
                    assert typed == " ".join(marks)
                case TrueFalse() | MultipleChoice() | MultipleResponse() | Matching():
                    assert typed
                case Cloze() | OpenEnded() | Flashcard():
                    continue
                case ShortAnswer() | Numeric() | DateQuestion():
                    typed = entry.short.striptags().partition(" (")[0]
            response = parse_response(placed.question, typed, placed.order, language=folder.language_of(bank))
            assert not isinstance(response, Unreadable), typed
            graded = grade_response(placed.question, response)
            assert isinstance(graded, Grade)
            assert graded.verdict is Verdict.CORRECT, (placed.question.id, typed)
            checked += 1
    return checked


def test_the_key_of_every_form_earns_full_marks() -> None:
    folder = a_folder()
    assert assert_key_earns_full_marks(folder, folder.banks[0]) == 24


def test_a_key_in_arabic_letters_earns_full_marks() -> None:
    folder = an_arabic_folder()
    assert assert_key_earns_full_marks(folder, folder.banks[0]) == 18


def test_the_keys_of_the_shipped_banks_earn_full_marks(banks_dir: Path) -> None:
    loaded = load_folders([banks_dir])
    checked = [
        assert_key_earns_full_marks(folder, bank) for folder in loaded.folders for bank in folder.banks
    ]
    assert sum(checked) > 100


def test_the_key_says_form_points_and_all_short_answers_at_a_glance() -> None:
    text = the_key().text
    assert "Answer key – form A" in text
    assert "Market basics 15 points" in text
    glance = text.partition("At a glance")[2].partition("What was sold")[0]
    assert glance.split()[0] == "1"
    assert "3 False" in glance
    assert "Form" not in the_key(forms=1).text


@pytest.mark.parametrize(
    "words",
    [
        "grain",
        "Explanation It was a grain market at first.",
        "paragraph 2 “Only grain was sold at first”",
        "Correction Nobody may sell after the bell.",
        "Also accepted Thursdays; every Thursday",
        "Not accepted Tuesday",
        "about 60 stalls (55–65)",
        "12 May 1911",
        "A bell is rung at noon.",
        "Also accepted noon / midday / 12 o'clock",
        "The hall was opened (12 May 1911)",
        "1911 – opening",
        "Names the complaint 2 points Names the praise 1 point",
        "Model answer Some say that it takes their customers, others that it brings them.",
        "permission, given to the town in 1834",
    ],
)
def test_the_key_explains_every_type(words: str) -> None:
    assert words in the_key().text


def test_the_key_asks_every_question_again() -> None:
    text = the_key().text
    assert all(words in text for words in ("Put the events in order", "the right to hold a market"))


def test_the_key_says_when_an_answer_is_reasoned_or_rests_on_nothing() -> None:
    assert "Inferred from this passage." in the_key(a_folder(a_bank(a_multiple_choice(inferred="true")))).text
    uncited = a_flashcard(cite=None, uncited="A word of every day.")
    assert "This answer is not taken from the article." in the_key(a_folder(a_bank(uncited))).text


@pytest.mark.parametrize("question", a_question_of_each_type_pending(), ids=lambda question: question.type)
def test_the_key_says_when_a_question_is_not_yet_keyed(question: Question) -> None:
    text = the_key(a_folder(a_bank(question))).text

    assert "This question is not yet keyed to the article." in text
    assert "paragraph" not in text


def test_a_quote_that_is_not_found_is_printed_without_a_paragraph() -> None:
    folder = a_folder(a_bank(a_multiple_choice()), article=an_article("Something else."))
    text = the_key(folder).text
    assert "“Only grain was sold at first”" in text
    assert "paragraph" not in text


@pytest.mark.parametrize(
    "quote", ["Only *grain* was", "Only *grain", "grain* was", "very", "so **very big** then, A_B"]
)
def test_a_quote_is_printed_without_the_signs_of_emphasis(quote: str) -> None:
    article = an_article("Only *grain* was sold, **so very big** the market, so **very big** then, A_B < C.")
    key = the_key(a_folder(a_bank(a_multiple_choice(cite=quote)), article=article))
    assert f"“{to_plain(quote).strip('*')}”".replace("*", "") in key.text
    assert "*" not in key.text


def test_a_true_statement_and_a_gap_without_variants_have_no_notes() -> None:
    true = a_true_false(answer="true", correction=None)
    text = the_key(a_folder(a_bank(true, a_cloze(text="A {{bell}} is rung.")))).text
    assert "Correction" not in text
    assert "Also accepted" not in text


def test_the_markup_of_gaps_and_of_expected_mistakes_is_printed_and_not_shown() -> None:
    cloze = a_cloze(text="A {{*bell*|**horn**}} is rung.")
    rejected = a_short_answer(reject=["the *old* bell"], accept=["2 * 3 * 4"])
    text = the_key(a_folder(a_bank(cloze, rejected))).text
    assert "A bell is rung." in text
    assert "Also accepted horn" in text
    assert "Not accepted the old bell" in text
    assert "2 * 3 * 4" in text


def test_other_wordings_are_said_of_the_gap_that_they_fit() -> None:
    cloze = a_cloze(text="A {{bell}} is rung at {{noon|midday}} and at {{two|2 pm|two o'clock}}.")
    text = the_key(a_folder(a_bank(cloze))).text
    assert "Also accepted noon / midday; two / 2 pm / two o'clock" in text


def test_half_points_are_printed_as_such() -> None:
    rubric = {"First": "0.5", "Second": "1.5"}
    text = the_key(a_folder(a_bank(an_open_ended(rubric=rubric)))).text
    assert "First 0.5 points Second 1.5 points" in text
    assert "Market basics 2 points" in text


def test_the_key_has_as_many_entries_as_the_sheet_has_questions() -> None:
    assert len(the_key().all("section", **{"class": "entry"})) == len(one_of_each())


def test_keys_in_arabic_have_arabic_separators() -> None:
    bank = a_bank(
        a_multiple_response(answers=["ب", "ج"], distractors=["د"]),
        a_short_answer(answer="أحمر", accept=["أزرق", "أخضر"]),
        language="ar",
    )
    text = read_page(made(a_folder(bank), forms=1)["market-basics-key.html"]).text
    assert "أزرق؛ أخضر" in text
    assert re.search("[أبج]، [أبج]", text)
    assert not re.search("[\u0600-\u06ff][;,]", text)
