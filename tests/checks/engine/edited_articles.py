"""Quotations of articles that were edited at random, as an author edits: words put in, left out, exchanged or moved.

Seeds that are odd were looked at only once, when the work was done.
"""

from __future__ import annotations

import random  # noqa: TID251 - seeded: what is edited is the same in every run
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from quizgen.model.article import Article, Passage
from quizgen.text.normal_form import n1
from quizgen.text.sentences import sentences
from quizgen.text.tokens import function_words

TESTS: Final = Path(__file__).parents[2]
ADDED: Final = (
    "quickly", "officially", "small", "famous", "by the end of that winter", "with the help of the town",
    "in the opinion of many people there", "at the same time", "in 1897", "on 3 May 1921", "of 730 pages",
)  # fmt: skip
MARKS: Final = ".,;:!?"


class Word(NamedTuple):
    """A word of an edited text, and its place in the text of before; None for a new one."""

    text: str
    origin: int | None


class EditedQuotation(NamedTuple):
    """A quotation, a word of it that a gap asks for, and the article of after.

    `expected` is the text from the first to the last word of the quotation that is left.
    """

    quote: str
    asked: str
    article: Article
    expected: str
    passage: int


def _articles() -> list[list[str]]:
    texts = [(TESTS.parent / "question_banks/us-withdrawal-from-iraq/article.md").read_text(encoding="utf-8")]
    texts.append((TESTS / "checks/known_languages/en/article.md").read_text(encoding="utf-8"))
    proofs = sorted((TESTS / "checks/proof").glob("*.yaml"))
    texts += [yaml.safe_load(path.read_text(encoding="utf-8"))["article"] for path in proofs]
    bodies = [text.split("---", 2)[2] if text.startswith("---") else text for text in texts]
    return [
        [n1(each) for each in re.split(r"\n\s*\n", body) if each.strip() and not each.strip().startswith("#")]
        for body in bodies
    ]


ARTICLES: Final = _articles()


def edited_quotation(seed: int) -> EditedQuotation:
    """A quotation of 5 to 16 words of one sentence, and its article after one to three edits nearby."""
    chance = random.Random(seed)
    passages = list(chance.choice(ARTICLES))
    while True:
        number = chance.randrange(len(passages))
        words = [Word(text, place) for place, text in enumerate(passages[number].split(" "))]
        start, end = chance.choice(sentences(passages[number]))
        first, last = passages[number][:start].count(" "), passages[number][:end].count(" ")
        if last - first >= 4:
            break
    length = chance.randint(5, min(16, last - first + 1))
    first = chance.randint(first, last - length + 1)
    quoted = [word.text for word in words[first : first + length]]
    for _ in range(chance.choice([1, 1, 1, 2, 2, 3])):
        near = [
            at
            for at, word in enumerate(words)
            if word.origin is not None and first - 3 <= word.origin < first + length + 3
        ]
        if near:
            chance.choice(EDITS)(words, chance.choice(near), chance)
    left = [
        at
        for at, word in enumerate(words)
        if word.origin is not None and first <= word.origin < first + length
    ]
    expected = " ".join(word.text for word in words[left[0] : left[-1] + 1]) if left else ""
    passages[number] = " ".join(word.text for word in words)
    content = [
        word
        for word in (text.strip(MARKS) for text in quoted)
        if word.isalnum() and word.casefold() not in SMALL
    ]
    return EditedQuotation(
        " ".join(quoted).rstrip(MARKS),
        chance.choice(content) if content else "",
        Article(
            title="An article",
            passages=tuple(Passage(number=n, text=text) for n, text in enumerate(passages, 1)),
        ),
        expected.rstrip(MARKS),
        number + 1,
    )


SMALL: Final = function_words("en")
Edit = Callable[[list[Word], int, random.Random], None]


def _insert(words: list[Word], at: int, chance: random.Random) -> None:
    if words[at].text[-1:].isalnum():
        words[at + 1 : at + 1] = [Word(text, None) for text in chance.choice(ADDED).split()]


def _delete(words: list[Word], at: int, _: random.Random) -> None:
    if words[at].text[-1:] not in ".!?":
        del words[at]


def _exchange(words: list[Word], at: int, chance: random.Random) -> None:
    text = words[at].text
    if text.isalpha() and text.islower() and text not in SMALL:
        words[at] = Word("".join(chance.sample("abcdefghiklmnoprstu", min(len(text), 12))), words[at].origin)


def _change_figure(words: list[Word], at: int, chance: random.Random) -> None:
    text = words[at].text
    digits = [place for place, char in enumerate(text) if char.isdigit()]
    if digits:
        place = chance.choice(digits)
        other = str((int(text[place]) + chance.randint(1, 8)) % 9 + 1)
        words[at] = Word(text[:place] + other + text[place + 1 :], words[at].origin)


def _reorder(words: list[Word], at: int, _: random.Random) -> None:
    """The clauses before and after the next comma change places."""
    comma = next((place for place in range(at, len(words)) if words[place].text.endswith(",")), None)
    if comma is None:
        return
    start = max((place + 1 for place in range(comma) if words[place].text[-1:] in ".!?"), default=0)
    end = next(
        (place for place in range(comma, len(words)) if words[place].text[-1:] in ".!?"), len(words) - 1
    )
    head, tail = words[start : comma + 1], words[comma + 1 : end + 1]
    if tail:
        mark = tail[-1].text[-1]
        tail[-1] = tail[-1]._replace(text=tail[-1].text.rstrip(".!?") + ",")
        head[-1] = head[-1]._replace(text=head[-1].text.rstrip(",") + mark)
        words[start : end + 1] = tail + head


EDITS: Final[tuple[Edit, ...]] = (_insert, _insert, _delete, _delete, _exchange, _change_figure, _reorder)
