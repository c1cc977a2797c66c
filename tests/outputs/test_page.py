"""Practice pages and exams as files: what is in them, what is not, and what they may load."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from html import unescape
from pathlib import Path

import pytest
from samples import a_bank, a_flashcard, a_folder, a_multiple_choice, a_short_answer, one_of_each

from outputs.page_cases import exam_page, page_data, practice_page, read_unscripted, unpack, unpacked_text
from outputs.worksheet_cases import an_arabic_folder
from quizgen.api.loading import load
from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.model.folder import Folder, Media
from quizgen.outputs.base import Loss
from quizgen.outputs.labels import labels, languages
from quizgen.outputs.page import EXAM, PAGE, ExamSettings, PageSettings
from quizgen.quiz.card import cards, directions, former_card_ids

HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)> " style="color:red" \u2028 /* style */ content-policy'
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
SHIPPED = Path(__file__).parents[2] / "question_banks" / "us-withdrawal-from-iraq"
FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)


def policy_of(html: str) -> str:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return unescape(found[1])


def digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def a_hostile_bank() -> Folder:
    texts = {"ask": HOSTILE, "explain": HOSTILE, "hint": HOSTILE, "tags": ["a"]}
    choice = a_multiple_choice(answer=HOSTILE + "1", distractors=[HOSTILE + "2"], **texts)
    return a_folder(a_bank(choice, a_short_answer(answer=HOSTILE[:60], **texts), title=HOSTILE))


@pytest.mark.parametrize("make", [practice_page, exam_page])
@pytest.mark.parametrize("folder", [a_folder, a_hostile_bank, an_arabic_folder])
def test_every_script_and_style_is_named_by_its_hash_and_nothing_may_be_loaded(
    make: object, folder: object
) -> None:
    html = make(folder())  # type: ignore[operator]

    policy = policy_of(html)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
    program, look = unpacked_text(html, "program"), unpacked_text(html, "look")
    assert [digest(text) in policy for text in (*SCRIPT.findall(html), program)] == [True] * 3
    assert [digest(text) in policy for text in (*STYLE.findall(html), look)] == [True] * 3


def test_without_fonts_a_page_of_200_questions_has_less_than_300_kb() -> None:
    each = one_of_each()
    twice = (*each, *(question.model_copy(update={"id": f"{question.id}-2"}) for question in each))

    few, more, arabic, exam = (
        len(FONT.sub("", html).encode())
        for html in (
            practice_page(),
            practice_page(a_folder(a_bank(*twice))),
            practice_page(an_arabic_folder()),
            exam_page(),
        )
    )

    assert few + (200 - len(each)) * (more - few) / len(each) < 200_000
    assert max(few, arabic, exam) < 130_000


@pytest.mark.slow
def test_200_of_the_questions_that_we_ship_take_less_than_280_kb_without_fonts() -> None:
    [folder] = load([str(SHIPPED)]).folders
    questions = tuple(question for bank in folder.banks for question in bank.questions)
    bank = a_bank(*questions, uid=None)

    one, all_ = (
        len(FONT.sub("", practice_page(a_folder(each, article=folder.article))).encode())
        for each in (a_bank(questions[0]), bank)
    )

    assert one + 199 * (all_ - one) / (len(questions) - 1) < 280_000


@pytest.mark.parametrize("make", [practice_page, exam_page])
def test_text_of_a_bank_is_never_markup(make: object) -> None:
    html = make(a_hostile_bank())  # type: ignore[operator]

    page = read_unscripted(SCRIPT.sub("", html))
    assert "alert(1)" in page.text
    assert not [has for tag, has in page.elements if "onerror" in has or has.get("style") == "color:red"]
    assert len(SCRIPT.findall(html)) == 2
    assert page_data(html)["bank"]["title"] == HOSTILE


def test_without_its_script_a_page_has_every_question_with_its_key_collapsed() -> None:
    page = read_unscripted(SCRIPT.sub("", practice_page()))

    assert page.text.count("Show the answer") == len(one_of_each())
    assert not [has for tag, has in page.elements if tag == "details" and "open" in has]
    assert "Only grain was sold at first" in page.text


def test_an_exam_has_no_key_in_clear_text() -> None:
    folder = a_folder(
        a_bank(a_short_answer(answer="Walpurgis", accept=["May Eve"], explain="Because of Walpurga."))
    )

    html = exam_page(folder)

    assert "alpurg" not in html
    assert "May Eve" not in html
    assert 'class="solution' not in html
    assert "cannot keep secrets" in html
    sealed = json.loads(unpack(page_data(html)["sealed"], "market-basics"))
    assert "Because of Walpurga." in sealed[0]["key"]


def test_an_exam_has_the_article_if_the_teacher_wants_it() -> None:
    closed, reading = exam_page(), exam_page(with_article=True)

    assert "Only grain was sold" not in closed
    assert reading.count("Only grain was sold") == 1
    assert page_data(closed)["article"]["passages"]
    assert page_data(reading)["article"]["passages"] == {}


def test_an_exam_leaves_flashcards_out_and_says_so() -> None:
    result = EXAM.render(a_folder(), ExamSettings())

    assert (
        Loss("market-basics", "right-to-hold", "an exam cannot grade flashcards, so this one is left out")
        in result.losses
    )
    assert "right-to-hold" not in next(iter(result.files.values())).decode()


def test_pages_have_names_that_no_worksheet_has() -> None:
    pages = {*PAGE.render(a_folder(), PageSettings()).files, *EXAM.render(a_folder(), ExamSettings()).files}

    assert pages == {"market-basics.practice.html", "market-basics.exam.html"}


def test_recordings_are_inside_the_page_and_missing_ones_are_reported() -> None:
    question = a_short_answer(audio={"file": "bell.mp3", "transcript": "A bell rings *once*."})
    there = a_folder(a_bank(question), media=(Media(file="bell.mp3", data=b"ID3"),))

    html = practice_page(there)
    assert 'src="data:audio/mpeg;base64,SUQz"' in html
    assert html.count("A bell rings <em>once</em>.") == 1
    lost = PAGE.render(a_folder(a_bank(question)), PageSettings()).losses
    assert [loss.question for loss in lost if "bell.mp3" in loss.what] == ["market-day"]


@pytest.mark.no_cover
def test_the_page_speaks_the_language_of_its_bank() -> None:
    html = practice_page(a_folder(a_bank(a_short_answer(), language="fr")))

    assert '<html lang="fr"' in html
    assert page_data(html)["words"]["check"] == labels("fr").practice["check"] == "Vérifier"
    assert [language for language in languages() if labels(language).amiss] == []


def test_a_page_knows_the_former_ids_of_questions_as_histories_do() -> None:
    questions = (
        a_multiple_choice(id="new", formerly=["old", "taken", "fair/else"]),
        a_multiple_choice(id="taken", formerly=["old"]),
        a_flashcard(id="card", formerly=["term"], reverse=True),
    )
    folder = a_folder(a_bank(*questions, formerly=["fair"], uid="k3f9q8zz"))
    asked = cards([folder], lambda each: policy_for(each.article, each.banks, PRACTICE))
    bank = page_data(practice_page(folder))["bank"]

    expected = former_card_ids(side for card in asked for side in directions(card))
    assert expected.items() <= bank["renamed"].items()
    assert {former for former in bank["renamed"] if not former.endswith("/reverse")} == {
        former for former in expected if not former.endswith("/reverse")
    }
    assert (bank["namespace"], bank["former"]) == ("k3f9q8zz", ["fair", "market-basics"])


def test_a_page_is_the_same_every_time() -> None:
    assert practice_page() == practice_page()
    assert exam_page(seconds=60) == exam_page(seconds=60)


def test_a_page_is_the_same_in_every_process(tmp_path: Path) -> None:
    made = set()
    for seed in ("1", "2"):
        script = "from outputs.page_cases import *; print(hash_of(practice_page() + exam_page()))"
        done = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            check=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        made.add(done.stdout)

    assert len(made) == 1
