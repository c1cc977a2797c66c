"""Groups of equivalent answers that no key decides.

Two answers are in one group if they have the same words besides small ones: in any order, as any form of the word, with a
spelling mistake, and with numbers in words or figures.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, NamedTuple

from quizgen.class_results.graded import GradedClass, GradedResponse
from quizgen.grading.credit import accepted_in_gap
from quizgen.grading.grade import grade_response
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.policy import Policy
from quizgen.grading.responses import ClozeResponse, TextResponse
from quizgen.grading.spelling import is_slip
from quizgen.grading.typed_words import adding_nothing
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.model.components import RejectedAnswer, Strictness
from quizgen.model.questions import Cloze, DateQuestion, Numeric, OpenEnded, Question, ShortAnswer, stem
from quizgen.quiz.card import Card
from quizgen.text.facts_among_words import elements_of
from quizgen.text.folding import LETTERS, folded, legible
from quizgen.text.tokens import stem_word, words_of
from quizgen.text.word_lists import has_word_list, is_word

MAX_VOCABULARY: Final = 500
"""The number of frequent words among which the meaning of a misspelt word is searched for."""

MAX_LENGTH_DIFFERENCE: Final = 2

REFUSED: Final = frozenset({Verdict.WRONG, Verdict.CLOSE})
"""Verdicts that a teacher may change."""

Signature = tuple[str, ...]
"""The common features of a group: the stems of its words in alphabetical order."""


class LearnerAnswer(NamedTuple):
    """A learner's typed answer to a question or gap."""

    learner: str
    text: str


class AnswerWording(NamedTuple):
    """Answers that differ only in case and punctuation.

    Attributes:
        text: The most frequent form of the typed text.
        learners: The learners, in alphabetical order.
        corrected: The text with its misspelt words corrected, where the intended words are known.
    """

    text: str
    learners: tuple[str, ...]
    corrected: str


class Precedent(NamedTuple):
    """A listed answer with the same meaning as a group, in other forms of its words.

    Attributes:
        text: The answer.
        rejected: Its entry under `reject`; None if it is accepted.
    """

    text: str
    rejected: RejectedAnswer | None = None


@dataclass(frozen=True)
class AnswerGroup:
    """Equivalent answers to a question.

    Attributes:
        card: The question with its bank.
        gap: The index of the gap, from 0; None if the question has no gaps.
        signature: The common features.
        wordings: The answers, the most frequent wording first.
        precedent: A listed answer that says the same; None if there is none.
    """

    card: Card
    gap: int | None
    signature: Signature
    wordings: tuple[AnswerWording, ...]
    precedent: Precedent | None = None

    @property
    def text(self) -> str:
        """The most frequent wording."""
        return self.wordings[0].text

    @property
    def needs_points(self) -> bool:
        """Whether a bank cannot list such answers, so that learners are given points instead."""
        return self.gap is None and not isinstance(self.card.question, ShortAnswer)

    @cached_property
    def learners(self) -> tuple[str, ...]:
        """The learners who gave one of these answers."""
        return tuple(sorted({learner for wording in self.wordings for learner in wording.learners}))


class _Signatures:
    """The signatures of the answers to a question, read with all of them in view."""

    def __init__(self, texts: Iterable[str], asked: str, policy: Policy) -> None:
        """Gather the words among which spelling mistakes are resolved.

        Args:
            texts: The answers and the keys.
            asked: The stem of the question.
            policy: How the question is graded.
        """
        self._policy = policy
        self._language = policy.language or "en"
        self._ignored = adding_nothing(asked, self._language)
        self._knows_words = has_word_list(self._language)
        counts = Counter(word for text in texts for word in self._words(text) if self._is_known(word))
        common = sorted(counts, key=lambda word: (-counts[word], word))[:MAX_VOCABULARY]
        common += [word for word in dict.fromkeys(policy.lexicon.running) if self._is_known(word)]
        self._vocabulary: dict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(common):
            for end in {word[0], word[-1]}:
                self._vocabulary[end].append(word)
        self._meant: dict[str, str] = {}

    def of(self, text: str) -> Signature:
        """The signature of an answer; all its words if it has none but small ones."""
        words = self._words(text)
        telling = [word for word in words if word.replace("'", "") not in self._ignored] or words
        return tuple(sorted({self._stem(word) for word in telling}))

    def _words(self, text: str) -> list[str]:
        """The words of an answer in small letters, and the values of its numbers."""
        found: list[str] = []
        for element in elements_of(legible(text), self._language):
            found += [str(element.value)] if element.value is not None else words_of(element.text)
        return found

    def corrected(self, text: str) -> str:
        """An answer with the words that its misspelt words mean."""

        def corrected_word(found: re.Match[str]) -> str:
            word = found[0].casefold()
            meant = self._meaning(word)
            return found[0] if meant == word else meant

        return LETTERS.sub(corrected_word, text)

    def _stem(self, word: str) -> str:
        return stem_word(self._meaning(word), self._language)

    def _meaning(self, word: str) -> str:
        """A word, or the one of which it is a misspelling."""
        if word not in self._meant:
            is_right = not word.isalpha() or self._is_known(word)
            self._meant[word] = word if is_right else self._nearest(word)
        return self._meant[word]

    def _is_known(self, word: str) -> bool:
        return word.isalpha() and (not self._knows_words or is_word(word, self._language))

    def _nearest(self, typed: str) -> str:
        """The word of which what was typed is a misspelling; itself if there is none."""
        candidates = dict.fromkeys([*self._vocabulary[typed[0]], *self._vocabulary[typed[-1]]])
        near = (word for word in candidates if abs(len(word) - len(typed)) <= MAX_LENGTH_DIFFERENCE)
        return next(
            (
                word
                for word in near
                if is_slip(
                    typed,
                    word,
                    self._policy.lexicon,
                    self._language,
                    capital=False,
                    strictness=Strictness.NORMAL,
                )
            ),
            typed,
        )


def group_answers(
    answers: Iterable[LearnerAnswer], card: Card, *, gap: int | None = None, known: Sequence[str] = ()
) -> tuple[AnswerGroup, ...]:
    """Group the answers to a question or gap, largest group first. The order of the answers does not matter.

    Args:
        answers: The answers.
        card: The question.
        gap: The index of the gap, from 0.
        known: Answers with a recorded decision. Groups equivalent to them are left out.
    """
    learners = _by_wording(
        answers, exact=isinstance(card.question, ShortAnswer) and card.question.kind == "exact"
    )
    read = _Signatures(
        [*sorted(learners), *_key_texts(card.question, gap), *known], _asked(card, gap), card.policy
    )
    decided = {read.of(text) for text in known}
    precedents = {read.of(each.text): each for each in reversed(_precedents(card.question, gap))}
    groups: dict[Signature, list[AnswerWording]] = defaultdict(list)
    for text in sorted(learners):
        groups[read.of(text)].append(AnswerWording(text, tuple(sorted(learners[text])), read.corrected(text)))
    found = [
        AnswerGroup(
            card, gap, signature, tuple(sorted(wordings, key=_by_frequency)), precedents.get(signature)
        )
        for signature, wordings in groups.items()
        if signature not in decided
    ]
    return tuple(sorted(found, key=lambda group: (-len(group.learners), group.text)))


def _by_wording(answers: Iterable[LearnerAnswer], *, exact: bool) -> dict[str, set[str]]:
    """Who gave each wording. Unless letters count, those that differ in case and punctuation are the most frequent of them."""
    typed: dict[str, set[str]] = defaultdict(set)
    for learner, text in answers:
        if shown := " ".join(legible(text).split()):
            typed[shown].add(learner)
    if exact:
        return typed
    alike: dict[str, list[str]] = defaultdict(list)
    for text in typed:
        alike[folded(text, "")].append(text)
    return {
        min(texts, key=lambda text: (-len(typed[text]), len(text), text)): set[str]().union(
            *(typed[text] for text in texts)
        )
        for texts in alike.values()
    }


def _by_frequency(wording: AnswerWording) -> tuple[int, int, str]:
    return -len(wording.learners), len(wording.text), wording.text


def _asked(card: Card, gap: int | None) -> str:
    """What is asked, of which an answer may repeat words; a gap repeats none."""
    return stem(card.question) if gap is None else ""


def _precedents(question: Question, gap: int | None) -> list[Precedent]:
    """The answers that a question or gap lists; what is rejected comes first."""
    rejected = question.reject if isinstance(question, ShortAnswer) else ()
    return [
        *(Precedent(unescape_markdown(each.text), each) for each in rejected),
        *map(Precedent, _key_texts(question, gap)),
    ]


def _key_texts(question: Question, gap: int | None) -> tuple[str, ...]:
    """The answers that a question or gap lists as correct, as text."""
    match question:
        case ShortAnswer():
            return (
                question.answer,
                *(each if isinstance(each, str) else each.words for each in question.accept),
            )
        case Cloze() if gap is not None:
            return accepted_in_gap(question.parsed.gaps[gap])
        case _:
            return ()


def undecided_answers(graded: GradedClass) -> dict[tuple[str, int | None], list[LearnerAnswer]]:
    """The answers that no key decides, by question (`bank/question`) and gap.

    These are typed answers that are incorrect although `reject` does not list them, that cannot be read, or
    that are nearly correct, and answers to open-ended questions without points.
    """
    found: dict[tuple[str, int | None], list[LearnerAnswer]] = {}
    for response in graded.responses:
        for gap, text in _undecided(response):
            found.setdefault((response.card.id, gap), []).append(
                LearnerAnswer(response.response.learner, text)
            )
    return found


def _undecided(response: GradedResponse) -> list[tuple[int | None, str]]:
    """The parts of a response that are undecided, each with the place of its gap."""
    grade, typed = response.grade, response.response.lines
    if response.response.points is not None or response.is_omitted or not typed:
        return []
    match response.card.question:
        case Cloze():
            if not isinstance(response.read, ClozeResponse) or grade is None:
                return []
            parts = zip(response.read.gaps, grade.parts, strict=True)
            return [(place, words) for place, (words, part) in enumerate(parts) if words and not part.right]
        case ShortAnswer():
            undecided = grade is None or (grade.verdict in REFUSED and not grade.rejected)
            return [(None, typed[0])] if undecided else []
        case Numeric() | DateQuestion():  # another number is wrong, whatever a teacher thinks of it
            return [(None, typed[0])] if grade is None or grade.verdict is Verdict.CLOSE else []
        case OpenEnded():
            return [(None, "\n".join(typed))] if grade is None else []
        case _:
            return []


def still_undecided(group: AnswerGroup, question: Question) -> AnswerGroup | None:
    """The group without answers that the question now decides; None if no answer is left.

    Args:
        group: The group.
        question: The question as it is now.
    """
    card = replace(group.card, question=question)
    wordings = tuple(each for each in group.wordings if _is_undecided(card, group.gap, each.text))
    return replace(group, card=card, wordings=wordings) if wordings else None


def _is_undecided(card: Card, gap: int | None, text: str) -> bool:
    match card.question:
        case ShortAnswer():
            grade = grade_response(card.question, TextResponse(text), card.policy)
        case Cloze() if gap is not None:
            gaps = tuple(text if place == gap else "" for place in range(len(card.question.parsed.gaps)))
            grade = grade_response(card.question, ClozeResponse(gaps), card.policy)
            return isinstance(grade, Grade) and not grade.parts[gap].right
        case _:
            return True
    return isinstance(grade, Grade) and not grade.rejected and grade.verdict in REFUSED
