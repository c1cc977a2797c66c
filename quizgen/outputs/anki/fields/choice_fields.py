"""The fields of questions with options."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.model.questions import MultipleChoice, MultipleResponse, TrueFalse, options, right_options
from quizgen.model.shuffle import display_order, has_natural_order
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.outputs.anki.fields.field_html import (
    to_attribute,
    to_field_html,
    to_inline_field_html,
    to_plain_field_html,
)

SEED = "anki"
"""The seed for the order of options in the field, for clients without JavaScript.

It never changes, so that no note changes.
"""


class _Shown(NamedTuple):
    """An option as the card shows it, in HTML."""

    html: str
    right: bool
    pinned: bool
    feedback: str = ""


def choice_fields(
    question: MultipleChoice | MultipleResponse, words: CardWords, *, folded: bool = False
) -> dict[str, str]:
    """The fields of a question with options. The order of the options does not reveal the answer."""
    all_options, right = options(question), right_options(question)
    shown = [
        _Shown(
            to_inline_field_html(option.text),
            index in right,
            option.text in question.pin,
            to_inline_field_html(option.feedback) if option.feedback else "",
        )
        for index in display_order(question, SEED)
        for option in (all_options[index],)
    ]
    several = isinstance(question, MultipleResponse)
    # What rises by nature does so on sheets; the script of cards shuffles it, so that no place is learnt.
    fixed = " data-fixed" if has_natural_order(question) else ' data-fixed="author"' * (not question.shuffle)
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(words.labels.choose_all if several else words.choose_one),
        "Options": _list(shown, words, several=several, fixed=fixed, folded=folded),
        "Answer": "<br>".join(to_inline_field_html(all_options[index].text) for index in sorted(right)),
    }


def true_false_fields(question: TrueFalse, words: CardWords) -> dict[str, str]:
    """The fields of a true-false question. The correction is the feedback on the correct option."""
    names = {
        True: to_plain_field_html(words.labels.is_true),
        False: to_plain_field_html(words.labels.is_false),
    }
    correction = to_inline_field_html(question.correction) if question.correction else ""
    shown = [
        _Shown(name, judgement == question.answer, True, correction * (judgement == question.answer))
        for judgement, name in names.items()
    ]
    answer = names[question.answer]
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(words.judge),
        "Options": _list(shown, words, several=False, fixed=" data-fixed"),
        "Answer": f"{answer}<br>{correction}" if correction else answer,
    }


def _list(shown: list[_Shown], words: CardWords, *, several: bool, fixed: str, folded: bool = False) -> str:
    """The one list that is the question and, with its marks made visible, the answer."""
    fold = {"fold": words.think_first} if folded else {}
    data = words.for_script(yours=words.yours, **fold)
    entries = "".join(_entry(option, to_attribute(words.right)) for option in shown)
    return f'<ul class="qg-options" data-choose="{"many" if several else "one"}"{fixed}{data}>{entries}</ul>'


def _entry(option: _Shown, mark: str) -> str:
    classes = " ".join(["ok"] * option.right + ["pin"] * option.pinned)
    attributes = f' class="{classes}"' if classes else ""
    if option.right:
        attributes += f' data-mark="{mark}"'
    feedback = f'<span class="qg-feedback">{option.feedback}</span>' if option.feedback else ""
    return f'<li{attributes}><span class="qg-option">{option.html}</span>{feedback}</li>'
