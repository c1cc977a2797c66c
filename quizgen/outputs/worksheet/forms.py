"""Forms: the same questions in another order, so that neighbours cannot copy answers.

Form A keeps the bank's order of questions and shuffles their options; further forms shuffle the questions too. Every
place comes from a hash of the seed and the question's own id (`quizgen.model.shuffle`), so a question that is added
later leaves the order of the others alone. There is one exception: if the sequence of short answers is the same as in
an earlier form, the form is shuffled again with another seed (`Form.again` counts the attempts). In this case, a new
question may change the order of the others.

Questions of a group stay together and in the bank's order in every form.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Final, NamedTuple

from quizgen.grading.key import key_letters
from quizgen.grading.letters import letter as form_letter
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.folder import ArticlePart
from quizgen.model.former_content import without_later_parts
from quizgen.model.questions import Flashcard, Question, TrueFalse
from quizgen.model.shuffle import display_order, form_seed, group_adjacent, group_key, shuffle
from quizgen.model.worksheet_spec import MAX_FORMS
from quizgen.outputs.worksheet.article_parts import questions_by_article
from quizgen.outputs.worksheet.sections import Section

LATER_FIELDS: Final = ("pending", "bonus", "lines", "space", "new_page", "option_columns")
"""Fields of questions that were added after the first worksheets were printed."""

LOOSE: Final = ""
"""The group of flashcards without a group. No id is empty."""

TRIES: Final = 50
"""The maximum number of attempts to give two forms different answer patterns."""


class Placed(NamedTuple):
    """A question, with the order in which its options, right sides or items are shown."""

    question: Question
    order: tuple[int, ...]


class Form(NamedTuple):
    """A shuffled version of a worksheet.

    Attributes:
        letter: `A` to `Z`, then `AA`, `AB` and so on.
        placed: The questions in the order of the worksheet.
        code: Four hexadecimal digits that change with any text of the worksheet or its key.
        again: The number of orders that were rejected because an earlier form has the same answer pattern.
    """

    letter: str
    placed: tuple[Placed, ...]
    code: str
    again: int = 0

    @property
    def pattern(self) -> tuple[str, ...]:
        """What a neighbour could copy: the sequence of short answers."""
        return tuple(_short_answer(placed) for placed in self.placed)


def make_forms(
    bank: Bank,
    article: Article,
    seed: str,
    count: int,
    sections: Sequence[Section] = (),
    articles: Sequence[ArticlePart] = (),
) -> tuple[Form, ...]:
    """Create forms with different answer patterns, as far as possible.

    Questions stay within their section. Without sections, they stay with the other questions on their
    article.
    """
    if not 1 <= count <= MAX_FORMS:
        raise ValueError(f"the number of forms must be from 1 to {MAX_FORMS}, not {count}")
    specs = "".join(section.spec.model_dump_json() for section in sections)
    content = hashlib.sha256((_content(bank) + article.model_dump_json() + specs).encode()).digest()
    parts: list[tuple[Sequence[Question], bool]]
    parts = [(section.questions, section.spec.shuffle) for section in sections]
    parts = parts or [(questions, True) for _, questions in questions_by_article(bank.active, articles)]
    parts = parts or [(bank.active, True)]
    made: list[Form] = []
    for letter in map(form_letter, range(count)):
        taken = {form.pattern for form in made if any(form.pattern)}
        tries = (_form(parts, letter, seed, again, content) for again in range(TRIES))
        first = next(tries)
        made.append(
            first if first.pattern not in taken else next((f for f in tries if f.pattern not in taken), first)
        )
    return tuple(made)


def _content(bank: Bank) -> str:
    """What the code of a form is made from: sheets that were printed before questions had some fields keep theirs."""
    unset = {
        index: {name for name in LATER_FIELDS if getattr(each, name, None) in (None, False)}
        for index, each in enumerate(bank.questions)
    }
    later = {} if bank.header else {"header": True}
    content = without_later_parts(bank.model_dump(mode="json", exclude={"questions": unset, **later}))
    for question in content["questions"]:
        if "lines" in question:
            question["lines"] = question.pop("lines")  # to the end, where it was then
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _form(
    parts: Sequence[tuple[Sequence[Question], bool]], letter: str, seed: str, again: int, content: bytes
) -> Form:
    """One arrangement of the parts of a sheet; those that are not shuffled keep the order of form A."""
    own_seed = form_seed(seed, letter, again)
    order = [
        question
        for questions, shuffled in parts
        for question in (
            _mixed(questions, own_seed) if shuffled and letter != form_letter(0) else _in_order(questions)
        )
    ]
    placed = tuple(Placed(question, display_order(question, own_seed)) for question in order)
    orders = repr([(each.question.id, each.order) for each in placed])
    code = hashlib.sha256(content + orders.encode()).hexdigest()[:4]
    return Form(letter, placed, code, again)


def _in_order(questions: Sequence[Question]) -> list[Question]:
    """The bank's order, but for groups that others stand in."""
    return [questions[index] for index in group_adjacent([group_key(question) for question in questions])]


def _mixed(questions: Sequence[Question], seed: str) -> list[Question]:
    """The questions shuffled, with the flashcards together, because they are printed as one table."""
    cards = [question for question in questions if _is_loose_card(question)]
    mixed_cards = iter([cards[index] for index in shuffle([card.id for card in cards], seed)])
    order = shuffle(
        [LOOSE if _is_loose_card(question) else group_key(question) for question in questions], seed
    )
    return [next(mixed_cards) if _is_loose_card(questions[index]) else questions[index] for index in order]


def _is_loose_card(question: Question) -> bool:
    return isinstance(question, Flashcard) and question.group is None


def _short_answer(placed: Placed) -> str:
    if isinstance(placed.question, TrueFalse):
        return str(placed.question.answer)
    return key_letters(placed.question, placed.order)
