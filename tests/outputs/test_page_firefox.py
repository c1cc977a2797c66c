"""Practice pages in Firefox, opened as files without a network."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

import pytest
from samples import one_of_each

from outputs.firefox import Firefox, running_firefox
from outputs.page_cases import practice_page
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

CLICK = "document.querySelector(arguments[0]).click()"
TICK = """for (const label of document.querySelectorAll(".current .options label"))
  if (arguments[0].includes(label.querySelector(".words").innerText)) label.click()"""
PAIR = """document.querySelectorAll(".current select").forEach((select, left) => { select.value = arguments[0][left]; })"""
MOVE = """arguments[0].forEach((text, place) => {
  const row = () => [...document.querySelectorAll(".current .movable > li")];
  const at = () => row().findIndex((each) => each.querySelector(".words").innerText === text);
  while (at() > place) row()[at()].querySelector(".move").click();
})"""


def answer(firefox: Firefox, question: Question) -> None:
    """Answer the question that is shown, correctly."""
    match question:
        case MultipleChoice():
            firefox.run(TICK, [question.answer.text])
        case MultipleResponse():
            firefox.run(TICK, [option.text for option in question.answers])
        case TrueFalse():
            firefox.run(CLICK, f".current li:nth-child({1 if question.answer else 2}) input")
        case ShortAnswer():
            firefox.type(".current .answer input", question.answer)
        case Numeric():
            firefox.type(".current .answer input", str(question.answer))
        case DateQuestion():
            firefox.type(".current .answer input", "12 May 1911")
        case Cloze():
            for place, gap in enumerate(question.parsed.gaps, start=1):
                firefox.type(f".current .gap[aria-label='Gap {place}']", gap.answer)
        case Matching():
            firefox.run(PAIR, [str(question.rights.index(pair.right)) for pair in question.pairs])
        case Ordering():
            firefox.run(MOVE, list(question.items))
        case OpenEnded():
            firefox.type(".current textarea", "Some say this, some say that.")
        case Flashcard():
            pass
        case _:
            assert_never(question)


@pytest.mark.slow
def test_every_type_is_answered_in_firefox_and_progress_outlives_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(practice_page(), encoding="utf-8")
    questions = {question.id: question for question in one_of_each()}
    profile = tmp_path / "profile"
    profile.mkdir()
    with running_firefox(profile) as firefox:
        firefox.tell("WebDriver:SetWindowRect", width=360, height=640)
        firefox.tell("WebDriver:Navigate", url=page.as_uri())
        firefox.wait("document.documentElement.dataset.screen === 'start'")
        firefox.run(CLICK, "#practise")
        verdicts = {}
        for _ in questions:
            name = firefox.wait("document.querySelector('.current')?.id").removeprefix("question-")
            answer(firefox, questions[name])
            firefox.run(CLICK, "#check")
            if isinstance(questions[name], Flashcard):
                firefox.run(CLICK, "#known")
            if isinstance(questions[name], OpenEnded):
                firefox.run(
                    "document.querySelectorAll('#solved .criteria input').forEach((box) => box.click())"
                )
                firefox.run(CLICK, "#check")
            firefox.wait("!document.getElementById('next').hidden")
            verdicts[name] = firefox.run("return document.getElementById('verdict').innerText")
            firefox.run(CLICK, "#next")
            firefox.wait("document.getElementById('next').hidden || !document.getElementById('end').hidden")
        firefox.tell("WebDriver:SetWindowRect", width=1280, height=800)
        firefox.tell("WebDriver:Navigate", url=page.as_uri())
        kept = firefox.wait("document.getElementById('stored')?.textContent")

    assert set(verdicts.values()) == {"✓ Correct"}, verdicts
    assert kept == "Answers stored in this browser: 11"
