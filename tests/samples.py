"""Questions, banks and an article for tests, made from data as an author writes it.

Each factory takes changes by keyword: `a_numeric(answer="61", tolerance="5%")`.
`None` takes a key away: `a_flashcard(cite=None, uncited="general knowledge")`.
"""

from __future__ import annotations

from typing import Any, Final

from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder, Media
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

Data = dict[str, Any]

PARAGRAPHS: Final = (
    "Every Thursday the square fills with about 60 stalls. The first traders arrive at five in the morning.",
    "The market began in 1834, when the town was given the right to hold it. Only grain was sold at first.",
    "Today farmers sell cheese, honey and bread. Fish comes from the coast, nearly 30 km away.",
    "The hall was opened on 12 May 1911. Its roof was repaired in 1954, and its clock was added in 1987.",
    "A bell is rung at noon, and the traders pack up. Nobody may sell after the bell.",
    "Some shopkeepers say that the market takes their customers. Others say that it brings them.",
)

ARTICLE_TEXT: Final = f"""\
---
title: The Thursday market
language: en
original:
  title: A market day
  publisher: The Town Courier
  published: 2019-06-06
---
## The square

{PARAGRAPHS[0]}

{PARAGRAPHS[1]}

## What is sold

{PARAGRAPHS[2]}

## The hall and the bell

{PARAGRAPHS[3]}

{PARAGRAPHS[4]}

{PARAGRAPHS[5]}
"""
"""`article.md` as it would stand in a folder; `an_article()` is what it is read as."""

HEADINGS: Final = {1: "The square", 3: "What is sold", 4: "The hall and the bell"}

MULTIPLE_CHOICE: Final[Data] = {
    "id": "first-goods",
    "type": "multiple-choice",
    "ask": "What was sold in the first years of the market?",
    "answer": "grain",
    "distractors": ["honey", "fish", {"text": "cheese", "feedback": "Cheese is sold today."}],
    "cite": "Only grain was sold at first",
    "explain": "It was a grain market at first.",
    "difficulty": "easy",
    "bloom": "remember",
    "objective": "goods",
    "tags": ["goods"],
}
MULTIPLE_RESPONSE: Final[Data] = {
    "id": "goods-today",
    "type": "multiple-response",
    "ask": "What do farmers sell today?",
    "answers": ["cheese", "honey", "bread"],
    "distractors": ["wool", {"text": "fish", "feedback": "Fish comes from the coast."}],
    "cite": "farmers sell cheese, honey and bread",
    "points": "3",
}
TRUE_FALSE: Final[Data] = {
    "id": "sell-after-bell",
    "type": "true-false",
    "ask": "Traders may sell until one hour after the bell.",
    "answer": "false",
    "correction": "Nobody may sell after the bell.",
    "cite": "Nobody may sell after the bell",
}
SHORT_ANSWER: Final[Data] = {
    "id": "market-day",
    "type": "short-answer",
    "ask": "On which day of the week is the market held?",
    "answer": "Thursday",
    "accept": ["Thursdays", "every Thursday"],
    "reject": [{"text": "Tuesday", "feedback": "Look at the first sentence."}],
    "cite": "Every Thursday the square fills",
}
NUMERIC: Final[Data] = {
    "id": "stalls",
    "type": "numeric",
    "ask": "How many stalls are there?",
    "answer": "60",
    "tolerance": "5",
    "unit": "stalls",
    "hedge": "about",
    "cite": "about 60 stalls",
}
DATE: Final[Data] = {
    "id": "hall-opened",
    "type": "date",
    "ask": "When was the hall opened?",
    "answer": "1911-05-12",
    "cite": "opened on 12 May 1911",
}
CLOZE: Final[Data] = {
    "id": "bell-at-noon",
    "type": "cloze",
    "text": "A {{bell}} is rung at {{noon|midday|12 o'clock}}.",
    "cite": "A bell is rung at noon",
}
MATCHING: Final[Data] = {
    "id": "years-of-the-hall",
    "type": "matching",
    "ask": "What happened in which year?",
    "pairs": {"1911": "opening", "1954": "repair of the roof", "1987": "adding of the clock"},
    "distractors": ["end of the grain market"],
    "cite": [
        "The hall was opened on 12 May 1911",
        "Its roof was repaired in 1954, and its clock was added in 1987",
    ],
}
ORDERING: Final[Data] = {
    "id": "order-of-events",
    "type": "ordering",
    "ask": "Put the events in order, the earliest first.",
    "items": ["The market began", "The hall was opened", "Its roof was repaired", "Its clock was added"],
    "dates": ["1834", "1911-05-12", "1954", "1987"],
    "cite": ["The market began in 1834", "roof was repaired in 1954"],
}
OPEN_ENDED: Final[Data] = {
    "id": "two-views",
    "type": "open-ended",
    "ask": "Which two views of the market do shopkeepers hold?",
    "model": "Some say that it takes their customers, others that it brings them.",
    "rubric": {"Names the complaint": "2", "Names the praise": "1"},
    "lines": "4",
    "cite": "Some shopkeepers say that the market takes their customers",
}
FLASHCARD: Final[Data] = {
    "id": "right-to-hold",
    "type": "flashcard",
    "front": "the right to hold a market",
    "back": "permission, given to the town in 1834",
    "reverse": "true",
    "cite": "the town was given the right to hold it",
}
NOTED: Final = ("support-unclear", "context-missing")
"""The checks that inform of the questions of the sample bank: two of them cite half of what they say."""

QUESTIONS: Final = (
    MULTIPLE_CHOICE,
    MULTIPLE_RESPONSE,
    TRUE_FALSE,
    SHORT_ANSWER,
    NUMERIC,
    DATE,
    CLOZE,
    MATCHING,
    ORDERING,
    OPEN_ENDED,
    FLASHCARD,
)
"""The data of `one_of_each()`."""

BANK: Final[Data] = {
    "bank": "market-basics",
    "title": "Market basics",
    "objectives": {"goods": "Say what is sold on the market"},
}


def a_multiple_choice(**changes: Any) -> MultipleChoice:
    return MultipleChoice.model_validate(_changed(MULTIPLE_CHOICE, changes))


def a_multiple_response(**changes: Any) -> MultipleResponse:
    return MultipleResponse.model_validate(_changed(MULTIPLE_RESPONSE, changes))


def a_true_false(**changes: Any) -> TrueFalse:
    return TrueFalse.model_validate(_changed(TRUE_FALSE, changes))


def a_short_answer(**changes: Any) -> ShortAnswer:
    return ShortAnswer.model_validate(_changed(SHORT_ANSWER, changes))


def a_numeric(**changes: Any) -> Numeric:
    return Numeric.model_validate(_changed(NUMERIC, changes))


def a_date(**changes: Any) -> DateQuestion:
    return DateQuestion.model_validate(_changed(DATE, changes))


def a_cloze(**changes: Any) -> Cloze:
    return Cloze.model_validate(_changed(CLOZE, changes))


def a_matching(**changes: Any) -> Matching:
    return Matching.model_validate(_changed(MATCHING, changes))


def an_ordering(**changes: Any) -> Ordering:
    return Ordering.model_validate(_changed(ORDERING, changes))


def an_open_ended(**changes: Any) -> OpenEnded:
    return OpenEnded.model_validate(_changed(OPEN_ENDED, changes))


def a_flashcard(**changes: Any) -> Flashcard:
    return Flashcard.model_validate(_changed(FLASHCARD, changes))


def one_of_each() -> tuple[Question, ...]:
    """A question of each type, all keyed to `an_article()`."""
    return (
        a_multiple_choice(),
        a_multiple_response(),
        a_true_false(),
        a_short_answer(),
        a_numeric(),
        a_date(),
        a_cloze(),
        a_matching(),
        an_ordering(),
        an_open_ended(),
        a_flashcard(),
    )


def an_article(*paragraphs: str, **changes: Any) -> Article:
    """The market's article, or one of other paragraphs."""
    texts = paragraphs or PARAGRAPHS
    passages = [
        {"number": number, "text": text} | ({} if paragraphs else {"heading": HEADINGS.get(number)})
        for number, text in enumerate(texts, start=1)
    ]
    original = {"title": "A market day", "publisher": "The Town Courier", "published": "2019-06-06"}
    plain = {"title": "The Thursday market", "language": "en", "original": original, "passages": passages}
    return Article.model_validate(_changed(plain, changes))


def a_bank(*questions: Question, **changes: Any) -> Bank:
    """A bank of these questions, or of one of each type."""
    return Bank.model_validate(_changed(BANK | {"questions": questions or one_of_each()}, changes))


def a_folder(*banks: Bank, **changes: Any) -> Folder:
    """The market's article with these banks, or with a bank of one question of each type."""
    plain = {"slug": "market", "article": an_article(), "banks": banks or (a_bank(),)}
    return Folder.model_validate(_changed(plain, changes))


def a_picture(file: str = "map.png") -> Media:
    """The smallest PNG there is: one transparent point."""
    data = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
        "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )
    return Media(file=file, data=data)


def _changed(plain: Data, changes: Data) -> Data:
    return {key: value for key, value in (plain | changes).items() if value is not None}


def a_question_of_each_type_pending() -> list[Question]:
    """A question of each type that is not yet keyed to the article."""
    return [
        question.model_copy(update={"cite": (), "pending": "an old test, page 3"})
        for question in one_of_each()
    ]
