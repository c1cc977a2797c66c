"""Grades the answers in a file without asking, for scripts and for answers given elsewhere.

A file has one JSON object per line, `{"question": "prices/stalls", "answer": "60"}`, or is a CSV table with the
columns `question` and `answer`. An answer is the text that a learner would type at the prompt. Options, items and
pairs may be given by their words instead of letters. A list has an entry for each gap, ticked option, item or
criterion of a rubric.

Results files of practice pages are such JSON lines with further keys.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from quizgen.grading.response_parsing import parse_assessment, parse_gaps, parse_response
from quizgen.grading.responses import MatchingResponse, OptionResponse, OrderingResponse, Response, Unreadable
from quizgen.markup.csv_table import unguard
from quizgen.model.questions import (
    Cloze,
    Matching,
    MultipleChoice,
    MultipleResponse,
    OpenEnded,
    Ordering,
    Question,
    options,
)
from quizgen.model.shuffle import display_order
from quizgen.problems import Problem, Span, did_you_mean, shorten
from quizgen.quiz import session as steps
from quizgen.quiz.answer_words import are_letters, word_places
from quizgen.quiz.card import Card, directions
from quizgen.quiz.session import Session

ANSWER_KEYS: Final = ("question", "answer")
PAGE_TEXTS: Final = ("learner", "at", "content", "text")
PAGE_FLAGS: Final = ("hinted", "overridden")
"""Further keys of answers in the results file of a practice page."""
PROGRESS_FILE: Final = '{"format":"quizgen-progress"'
"""The beginning of a progress file, the other file that a practice page saves."""
RESULTS_HINT: Final = 'Learners save their results at the end, with "Save the results to a file".'
EXAMPLE: Final = 'For example: {"question": "prices/stalls", "answer": "60"}'
NO_SEED: Final = "Letters depend on the order in which the options were shown. Answer with the words of the options or give the seed of that order with --seed."

Answer = str | tuple[str, ...] | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """An answer from a file.

    Attributes:
        question: `bank/question`, or only the id of the question.
        answer: A line, a list of lines, or pairs (left: right).
        span: The position of the answer in the file.
        source: The line of the file that contains the answer.
        learner: The learner who gave the answer; "" if the file does not say.
        at: When it was given, as in 2026-11-29T08:30:00Z; "" if the file does not say.
        content: The content digest of the question at that time; "" if the file does not say.
        text: The text written for an open-ended question, of which `answer` contains the points.
        hinted: Whether the learner looked at the hint or the passage before.
    """

    question: str
    answer: Answer
    span: Span
    source: str
    learner: str = ""
    at: str = ""
    content: str = ""
    text: str = ""
    hinted: bool = False


class GivenResponse(NamedTuple):
    """The meaning of an answer, the lines it was given as, and whether the hint was used."""

    response: Response
    typed: tuple[str, ...]
    hinted: bool


@dataclass(frozen=True, slots=True)
class Graded:
    """The result of grading a file of answers: a session, or problems.

    Attributes:
        session: All cards in order. Cards without an answer are skipped.
        problems: All problems found in the file.
    """

    session: Session
    problems: tuple[Problem, ...]


def read_lines(path: str, text: str) -> tuple[list[RecordedAnswer], list[Problem]]:
    """Read the answers from JSON lines."""
    if text.startswith(PROGRESS_FILE):
        message = "this is the progress file of a practice page, not its results file"
        return [], [_problem(Span(path), "", "invalid-json", message, RESULTS_HINT)]
    written: list[RecordedAnswer] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        here = Span(path, number, 1, number, len(line) + 1)
        try:
            data = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            column = getattr(error, "colno", 1)
            span = Span(path, number, column, number, column + 1)
            problems.append(_problem(span, line, "invalid-json", "not a JSON object", EXAMPLE))
            continue
        found = _recorded(data, here, line)
        if isinstance(found, str):
            problems.append(_problem(here, line, "invalid-json", found, EXAMPLE))
        else:
            written.append(found)
    return written, problems


def _recorded(data: object, here: Span, line: str) -> RecordedAnswer | str:
    """The answer of a line, or what is wrong with it."""
    if not isinstance(data, dict):
        return "this line is not a JSON object"
    for key in ANSWER_KEYS:
        if key not in data:
            return f'missing field "{key}"'
    if strange := [key for key in data if key not in (*ANSWER_KEYS, *PAGE_TEXTS, *PAGE_FLAGS)]:
        return f'unknown field "{shorten(strange[0])}"{did_you_mean(strange[0], ANSWER_KEYS)}'
    question, answer = data["question"], read_answer(data["answer"])
    if not isinstance(question, str):
        return '"question" must be the id of a question'
    if answer is None:
        return '"answer" must be text, a number, a list of text and number values, or pairs of text values'
    for keys, kind, name in ((PAGE_TEXTS, str, "text"), (PAGE_FLAGS, bool, "true or false")):
        for key in keys:
            if key in data and not isinstance(data[key], kind):
                return f'"{key}" must be {name}'
    texts = {key: data[key] for key in PAGE_TEXTS if key in data}
    return RecordedAnswer(question, answer, here, line, hinted=data.get("hinted", False), **texts)


def read_answer(data: object) -> Answer | None:
    """The answer in JSON data (text, number, true, false, list or pairs); None if it is none of these."""
    match data:
        case bool():
            return "true" if data else "false"
        case str() | int() | float() | Decimal():
            return f"{data}"
        case list() | tuple() if all(isinstance(entry, str | int | float | Decimal) for entry in data):
            return tuple(f"{entry}".lower() if isinstance(entry, bool) else f"{entry}" for entry in data)
        case Mapping() if all(isinstance(text, str) for pair in data.items() for text in pair):
            return data
        case _:
            return None


def read_table(path: str, text: str) -> tuple[list[RecordedAnswer], list[Problem]]:
    """Read the answers from a CSV table."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = csv.DictReader(f"{line}\n" for line in lines)
    named = tuple(name.strip().lower() for name in rows.fieldnames or ())
    if not set(ANSWER_KEYS) <= set(named):
        message = 'the first line must contain the column names "question" and "answer"'
        return [], [_problem(Span(path), lines[0] if lines else "", "invalid-csv", message)]
    rows.fieldnames = list(named)
    written = []
    for row in rows:
        line = lines[rows.line_num - 1]
        span = Span(path, rows.line_num, 1, rows.line_num, len(line) + 1)
        if row["question"]:
            written.append(RecordedAnswer(row["question"].strip(), unguard(row["answer"] or ""), span, line))
    return written, []


def grade_answers(cards: Sequence[Card], written: Sequence[RecordedAnswer], seed: str | None) -> Graded:
    """Build the session in which these answers were given.

    Args:
        cards: The cards that were asked, in order.
        written: The answers. An empty answer counts as no answer.
        seed: Determines the order of options to which letters refer; None if answers must not contain
            letters.
    """
    if several := _several_learners(written):
        return Graded(steps.start((), seed or ""), (several,))
    problems: list[Problem] = []
    responses: dict[str, GivenResponse] = {}
    seen: dict[str, RecordedAnswer] = {}
    named = {each.question for each in written}
    cards = list({side.id: side for card in cards for side in _sides(card, named)}.values())
    ids = _by_name(cards) | {card.id: [card] for card in cards}
    for each in written:
        cards_meant = ids.get(each.question, [])
        if len(cards_meant) != 1:
            problems.append(_unknown(each, cards_meant, ids))
            continue
        card = cards_meant[0]
        if card.id in seen:
            message = f'the question "{shorten(each.question)}" already has an answer in line {seen[card.id].span.line}'
            problems.append(_problem(each.span, each.source, "answered-twice", message))
            continue
        seen[card.id] = each
        if not each.answer:
            continue
        response = parse_answer(card.question, each.answer, seed, language=card.language)
        if isinstance(response, Unreadable):
            message = f'the answer to the question "{shorten(each.question)}" cannot be read'
            problems.append(_problem(each.span, each.source, "unreadable-answer", message, response.why))
        else:
            responses[card.id] = GivenResponse(response, tuple(_lines(each.answer)), each.hinted)
    session = steps.start(cards, seed or "")
    for card in cards:
        session = _taken(session, responses.get(card.id))
    return Graded(session, tuple(problems))


def _several_learners(written: Sequence[RecordedAnswer]) -> Problem | None:
    """The problem of a file that has the answers of more than one learner."""
    other = next((each for each in written if each.learner != written[0].learner), None)
    if other is None:
        return None
    message = "the file contains answers of several learners"
    hint = "Grade each learner's file by itself, or all of them with: quizgen class grade"
    return _problem(other.span, other.source, "several-learners", message, hint)


def _sides(card: Card, named: Collection[str]) -> Sequence[Card]:
    """The sides of a flashcard that the answers name by their full ids; or else the card as it is."""
    return [side for side in directions(card) if side.id in named] or [card]


def _taken(session: Session, given: GivenResponse | None) -> Session:
    """The session after one more card; nobody is there for a second try."""
    if given is None:
        return steps.skip(session)
    if given.hinted:
        session = steps.hint(session)
    after = steps.answer(session, given.response, given.typed)
    return steps.skip(after) if after.near_miss is not None else after


def parse_answer(
    question: Question, answer: Answer, seed: str | None, *, language: str
) -> Response | Unreadable:
    """Parse an answer from a file. Return the response, or a message that says how to write it.

    Args:
        question: The question.
        answer: The text to type at the prompt, or the words of options, items and pairs.
        seed: Determines the order of options to which letters refer; None if answers must not contain
            letters.
        language: BCP 47 tag of the language in which the question was asked.
    """
    listed = answer if isinstance(answer, tuple) else ()
    texts: Sequence[str] = ()
    match question:
        case MultipleChoice() | MultipleResponse():
            words = listed or ((answer,) if isinstance(answer, str) else ())
            texts = [option.text for option in options(question)]
            places = word_places(words, texts, language)
            if places and (len(places) == 1 or isinstance(question, MultipleResponse)):
                return OptionResponse(frozenset(places))
        case Ordering() if listed:
            texts = question.items
            places = word_places(listed, texts, language)
            if places and sorted(places) == list(range(len(question.items))):
                return OrderingResponse(tuple(places))
        case Matching() if isinstance(answer, Mapping):
            lefts = word_places(tuple(answer), [pair.left for pair in question.pairs], language)
            rights = word_places(tuple(answer.values()), question.rights, language, repeated=True)
            if lefts and rights:
                return MatchingResponse(dict(zip(lefts, rights, strict=True)))
        case Cloze() if listed:
            return parse_gaps(question, listed)
        case OpenEnded():
            return parse_assessment(question, listed or tuple(_lines(answer)), language=language)
        case _:
            pass
    if listed and are_letters(listed, texts):
        answer = " ".join(listed)
    if not isinstance(answer, str):
        return Unreadable(
            "This answer is not one of the options of the question. Give the letter or the words of an option."
        )
    order = display_order(question, seed) if seed is not None else ()
    response = parse_response(question, answer, order, language=language)
    by_letter = isinstance(response, OptionResponse | OrderingResponse | MatchingResponse)
    return Unreadable(NO_SEED) if seed is None and by_letter else response


def _by_name(cards: Sequence[Card]) -> dict[str, list[Card]]:
    """Cards by the names that a file may give them; by the question's id alone there may be several."""
    names: dict[str, list[Card]] = {}
    for card in cards:
        for name in dict.fromkeys([card.id, f"{card.bank.bank}/{card.question.id}", card.question.id]):
            names.setdefault(name, []).append(card)
    return names


def _lines(answer: Answer) -> Iterator[str]:
    match answer:
        case str():
            yield answer
        case tuple():
            yield from answer
        case _:
            yield from (f"{left}: {right}" for left, right in answer.items())


def _unknown(written: RecordedAnswer, meant: Sequence[Card], known: Mapping[str, object]) -> Problem:
    if meant:
        names = ", ".join(card.id for card in meant)
        message, hint = (
            f'several banks contain a question with the id "{shorten(written.question)}"',
            f"Use one of: {names}.",
        )
    else:
        message = f'unknown question "{shorten(written.question)}"{did_you_mean(written.question, known)}'
        hint = "Retired questions and questions excluded by options such as --type, --tag or --cited-only are not graded."
    return _problem(written.span, written.source, "unknown-question", message, hint)


def _problem(span: Span, source: str, code: str, message: str, hint: str = "") -> Problem:
    return Problem(span, code, message, hint=hint, source=source)
