"""The published sets of names that rules of nearness confuse: none is ever taken for another here."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest
from grading.grading_cases import graded, names
from rapidfuzz.distance import OSA
from samples import a_numeric, a_short_answer

from quizgen.grading.grade import grade_response
from quizgen.grading.lexicon import Lexicon
from quizgen.grading.policy import Policy
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import TextResponse, Unreadable
from quizgen.grading.typed_words import grade_words
from quizgen.text.folding import folded
from quizgen.text.letters import bare
from quizgen.text.word_lists import are_one_name

SETS = ("territories.txt", "languages.txt", "currencies.txt", "cities.txt", "elements.txt")
YEARS = [str(year) for year in range(1900, 2027)]


def forms(file: str) -> list[str]:
    return list(dict.fromkeys(bare(folded(name)) for name in names(file)))


def close_pairs(file: str) -> list[tuple[str, str]]:
    """Pairs of names of a set that two slips could turn one into the other."""
    return [
        (a, b)
        for a, b in permutations(names(file), 2)
        if OSA.distance(a.lower(), b.lower(), score_cutoff=3) <= 3
    ]


def taken(pairs: Iterable[tuple[str, str]], lexicon: Lexicon) -> list[tuple[str, str]]:
    """The pairs of which the second is accepted for the first, without spellings of one name: Dacca and Dhaka."""
    policy = Policy(lexicon=lexicon)
    accepted = [(a, b) for a, b in pairs if grade_words(b, [a], (), policy).score]
    return [(a, b) for a, b in accepted if not are_one_name(bare(folded(a)), bare(folded(b)))]


@pytest.mark.slow
@pytest.mark.parametrize("file", SETS)
def test_no_name_is_taken_for_another_when_the_bank_knows_them(file: str) -> None:
    assert taken(close_pairs(file), Lexicon.of(names(file))) == []


@pytest.mark.slow
@pytest.mark.parametrize("file", SETS)
def test_no_name_is_taken_for_another_by_the_word_lists_alone(file: str) -> None:
    assert taken(close_pairs(file), Lexicon()) == []


@pytest.mark.parametrize("file", SETS)
def test_names_that_differ_are_not_folded_into_one(file: str) -> None:
    assert len(forms(file)) == len(names(file))


def test_no_opposite_is_taken_for_the_other() -> None:
    pairs = [line.split(" / ") for line in names("opposites.txt")]
    taken = [
        (expected, typed)
        for pair in pairs
        for expected, typed in permutations(pair)
        if grade_words(typed, [expected], (), Policy()).score
    ]

    assert taken == []


def test_no_year_is_taken_for_another() -> None:
    assert taken(permutations(YEARS[::9], 2), Lexicon()) == []


def test_no_quantity_is_taken_for_another_as_words_or_as_a_number() -> None:
    taken = []
    for expected, typed in permutations(names("quantities.txt"), 2):
        asked = a_short_answer(answer=expected, accept=None, reject=None)
        if graded(grade_response(asked, TextResponse(typed))).score:
            taken.append((expected, typed))
        if expected.replace(",", "").replace(".", "").isdigit():
            number = a_numeric(answer=expected, tolerance=None, unit=None, hedge=None)
            response = parse_response(number, typed)
            if not isinstance(response, Unreadable) and graded(grade_response(number, response)).score:
                taken.append((expected, typed))

    assert taken == []


def test_seven_misspelt_words_in_eight_are_forgiven() -> None:
    pairs = [line.split() for line in names("misspellings.txt")]
    forgiven = [typed for expected, typed in pairs if grade_words(typed, [expected], (), Policy()).score]

    assert len(pairs) > 100
    assert len(forgiven) / len(pairs) >= 7 / 8
