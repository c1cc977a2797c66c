"""Pseudonyms hide names, and are the same whenever the same class is read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from class_results.class_cases import read_text, table
from quizgen.class_results.pseudonyms import assign_pseudonyms, pseudonyms

texts = st.sampled_from(["Anna", "Ben", "anna", "P1", "P01", "é", "\udc80", "李"])


@settings(max_examples=50)
@given(
    st.lists(texts, unique=True, max_size=12),
    st.dictionaries(texts, st.sampled_from(["P1", "P01", "B-07-9", "x"])),
)
def test_each_learner_has_one_of_their_own(learners: list[str], codes: dict[str, str]) -> None:
    given_names = assign_pseudonyms(learners, codes, b"salt")
    assert list(given_names) == learners
    assert len(set(given_names.values())) == len(learners)
    assert all(given_names.values())


def test_codes_of_worksheets_are_kept_unless_two_learners_have_the_same() -> None:
    codes = {"Anna": "A-01-X", "Ben": "B-02-Y", "Chloé": "B-02-Y"}
    assert assign_pseudonyms(list(codes), codes, b"")["Anna"] == "A-01-X"
    assert "B-02-Y" not in assign_pseudonyms(list(codes), codes, b"").values()


def test_numbers_do_not_follow_the_alphabet() -> None:
    learners = [f"Learner {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    numbers = list(assign_pseudonyms(learners, {}, b"salt").values())
    assert numbers != sorted(numbers)
    assert sorted(numbers) == [f"P{number:02}" for number in range(1, 27)]


def test_numbers_depend_on_what_the_class_answered() -> None:
    names = [f"Learner {number}" for number in range(10)]
    one, other = (
        pseudonyms(read_text(table(("name", "stalls"), *((name, answer) for name in names))))
        for answer in ("60", "61")
    )
    assert one != other
