"""The published sets of names that rules of nearness confuse: none is ever taken for another here."""

from __future__ import annotations

from itertools import permutations
from random import Random  # noqa: TID251 - seeded: which key slips are tried stays the same

import pytest
from grading.grading_cases import graded, names
from samples import a_numeric, a_short_answer

from quizgen.grading.grade import grade_response
from quizgen.grading.lexicon import Lexicon
from quizgen.grading.policy import Policy
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import TextResponse, Unreadable
from quizgen.grading.spelling import FEWEST_LETTERS, is_slip
from quizgen.grading.typed_words import grade_words
from quizgen.text.folding import folded
from quizgen.text.letters import bare

SETS = ("territories.txt", "languages.txt", "currencies.txt", "cities.txt", "elements.txt")
YEARS = [str(year) for year in range(1900, 2027)]


def forms(file: str) -> list[str]:
    return list(dict.fromkeys(bare(folded(name)) for name in names(file)))


def close_pairs(file: str) -> list[tuple[str, str]]:
    """Pairs of names of a set whose lengths differ so little that a slip could turn one into the other."""
    return [(a, b) for a, b in permutations(forms(file), 2) if abs(len(a) - len(b)) <= 2]


@pytest.mark.parametrize("file", SETS)
def test_no_name_is_taken_for_another_when_the_bank_knows_them(file: str) -> None:
    lexicon = Lexicon.of(names(file))

    assert [(a, b) for a, b in close_pairs(file) if is_slip(b, a, lexicon)] == []


@pytest.mark.parametrize("file", SETS)
def test_no_name_is_taken_for_another_by_the_shipped_words_alone(file: str) -> None:
    assert [(a, b) for a, b in close_pairs(file) if is_slip(b, a, Lexicon())] == []


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
    for year, other in permutations(YEARS, 2):
        assert not is_slip(other, year, Lexicon())


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


def slipped(word: str, random: Random) -> str:
    """The word with one slip of the pen: a letter left out, doubled, mistaken or changed with the next."""
    at = random.randrange(len(word))
    other = random.choice("abcdefghijklmnopqrstuvwxyz")
    return random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + other + word[at + 1 :],
            word[:at] + other + word[at:],
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        ]
    )


def test_of_slips_in_answers_of_five_letters_or_more_four_in_five_are_forgiven() -> None:
    random = Random(1)
    names = [form for file in SETS for form in forms(file) if not any(map(str.isdigit, form))]
    answers = [name for name in names if len(name) >= FEWEST_LETTERS]
    tried = [(answer, slip) for answer in answers for slip in [slipped(answer, random)] if slip != answer]
    forgiven = sum(is_slip(slip, answer, Lexicon()) for answer, slip in tried)

    assert len(tried) > 1000
    assert forgiven / len(tried) >= 0.8
