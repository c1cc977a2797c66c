"""Answering cards in Chromium as a learner does: ticking, pairing and putting in order."""

from __future__ import annotations

from playwright.sync_api import Page

from outputs.anki_browser import Reviewer
from quizgen.grading.responses import (
    MatchingResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    TrueFalseResponse,
)
from quizgen.model.questions import MultipleChoice, MultipleResponse, Question, options

PUT = """wanted => {
  const item = number => document.querySelector(`.qg-items > li[data-item="${number}"]`);
  const place = number => Array.from(document.querySelectorAll(".qg-items > li")).indexOf(item(number));
  document.querySelector('.qg-up[aria-disabled="false"]').click();
  wanted.forEach((number, at) => { while (place(number) > at) item(number).querySelector(".qg-up").click(); });
}"""

BADLY = """() => {
  const all = selector => Array.from(document.querySelectorAll(selector));
  const several = document.querySelector('.qg-options[data-choose="many"]');
  all(".qg-options > li" + (several ? "" : ":not(.ok)")).slice(0, several ? 99 : 1).forEach(option => option.click());
  for (const box of all(".qg-pick")) {
    box.selectedIndex = box.options.length - 1;
    box.dispatchEvent(new Event("change"));
  }
  all('.qg-up[aria-disabled="false"]').slice(0, 1).forEach(button => button.click());
}"""


def answer_badly(page: Page) -> None:
    """Give an answer of which the back has much to say: every option, one wrong option, all the same, one move."""
    page.evaluate(BADLY)


def put(page: Page, wanted: tuple[int, ...]) -> None:
    """Put the items in an order by their buttons, pressing one at least."""
    page.evaluate(PUT, wanted)


def pick(page: Page, pairs: dict[int, int]) -> None:
    """Match left sides with right ones by their boxes."""
    for left, right in pairs.items():
        page.locator(".qg-pick").nth(left).select_option(value=str(right))


def give(reviewer: Reviewer, question: Question, response: Response) -> None:
    """Give a response on the front of a question's card."""
    match response:
        case OptionResponse(chosen):
            assert isinstance(question, MultipleChoice | MultipleResponse)
            texts = [option.text for option in options(question)]
            for index in chosen:
                reviewer.choose(texts[index])
        case TrueFalseResponse(true):
            reviewer.choose("True" if true else "False")
        case MatchingResponse(pairs):
            pick(reviewer.page, dict(pairs))
        case OrderingResponse(items):
            put(reviewer.page, items)
        case _:
            raise AssertionError(f"cards do not judge {response}")
