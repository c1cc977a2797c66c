from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from samples import a_date, a_numeric, a_true_false, one_of_each

from quizgen.model.questions import Question
from quizgen.model.selection import Pick, SelectionError, read_picks, select_questions, selection_problems

LEVELS = ("easy", "medium", "hard")


def a_question(name: str, level: str | None = "easy", *tags: str, **more: str) -> Question:
    return a_true_false(id=name, difficulty=level, tags=list(tags), **more)


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


def some(*counts: int) -> tuple[Question, ...]:
    """So many easy, medium and hard questions, mixed."""
    named = [
        (f"{level}-{n}", level) for level, count in zip(LEVELS, counts, strict=True) for n in range(count)
    ]
    return tuple(a_question(name, level) for name, level in sorted(named, key=lambda pair: pair[0][::-1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("easy:5", [Pick(name="easy", count=5)]),
        ("easy:5,medium:3", [Pick(name="easy", count=5), Pick(name="medium", count=3)]),
        (" easy : 5 , tag = figures ", [Pick(name="easy", count=5), Pick(name="figures", by="tag")]),
        ("bloom=apply:1", [Pick(name="apply", by="bloom", count=1)]),
        ("objective=scale", [Pick(name="scale", by="objective")]),
        ("أرقام:2", [Pick(name="أرقام", count=2)]),
    ],
)
def test_an_entry_is_a_name_with_its_kind_or_a_count_or_both(text: str, expected: list[Pick]) -> None:
    assert list(read_picks(text)) == expected


@given(st.lists(st.builds(Pick, name=st.sampled_from(["easy", "a-1"]), by=st.sampled_from([None, "tag"]),
                          count=st.none() | st.integers(1, 9999)), min_size=1, max_size=4))  # fmt: skip
def test_what_is_printed_can_be_read_again(picks: list[Pick]) -> None:
    assert list(read_picks(", ".join(map(str, picks)))) == picks
    assert [Pick.model_validate(pick.model_dump()) for pick in picks] == picks
    assert [Pick.model_validate(str(pick)) for pick in picks] == picks


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", 'the entry "" contains no name: write NAME or NAME:COUNT, like easy:5'),
        ("easy:5,", 'the entry "" contains no name: write NAME or NAME:COUNT, like easy:5'),
        (":5", 'the entry ":5" contains no name: write NAME or NAME:COUNT, like easy:5'),
        ("easy:", 'invalid count "": write NAME:COUNT, like easy:5'),
        ("easy:0", 'invalid count "0": write NAME:COUNT, like easy:5'),
        ("easy:-1", 'invalid count "-1": write NAME:COUNT, like easy:5'),
        ("easy:five", 'invalid count "five": write NAME:COUNT, like easy:5'),
        ("easy:99999", 'invalid count "99999": write NAME:COUNT, like easy:5'),
        ("tags=figures", 'questions cannot be selected by "tags" (did you mean "tag"?)'),
        (
            "zz=x",
            'questions cannot be selected by "zz" (known: difficulty, type, tag, objective, bloom, citation)',
        ),
    ],
)
def test_what_is_no_entry_is_told_in_a_sentence(text: str, message: str) -> None:
    with pytest.raises(SelectionError) as caught:
        read_picks(text)
    assert str(caught.value) == message


@given(st.text())
def test_no_text_whatever_raises_anything_else(text: str) -> None:
    try:
        picks = read_picks(text)
    except SelectionError:
        return
    list(selection_problems(one_of_each(), picks))


def test_an_entry_written_as_a_mapping_is_told_how_it_is_written() -> None:
    with pytest.raises(ValidationError, match="remove the space after the colon"):
        Pick.model_validate({"easy": "5"})


def test_without_a_count_all_of_them_are_taken_in_the_banks_order() -> None:
    questions = some(3, 2, 1)
    assert select_questions(questions, read_picks("easy,hard"), "1") == tuple(
        question for question in questions if question.difficulty in {"easy", "hard"}
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true-false", ["a", "b"]),
        ("figures", ["b"]),
        ("scale", ["c"]),
        ("tag=scale", ["b"]),
        ("objective=scale", ["c"]),
        ("bloom=apply", ["a"]),
        ("type=date,difficulty=hard", ["b", "d"]),
    ],
)
def test_a_bare_name_is_a_difficulty_or_a_type_and_else_a_tag_or_an_objective(
    text: str, expected: list[str]
) -> None:
    questions: tuple[Question, ...] = (
        a_question("a", "easy", bloom="apply"),
        a_question("b", "hard", "figures", "scale"),
        a_numeric(id="c", objective="scale"),
        a_date(id="d"),
    )
    if text == "scale":
        questions = (questions[0], questions[2])
    assert ids(select_questions(questions, read_picks(text), "1")) == expected


@given(st.tuples(*[st.integers(0, 6)] * 3), st.text(max_size=4), st.data())
def test_every_entry_gets_its_count_and_no_question_is_taken_twice(
    there: tuple[int, int, int], seed: str, data: st.DataObject
) -> None:
    questions = some(*there)
    wanted = {
        level: data.draw(st.integers(1, count)) for level, count in zip(LEVELS, there, strict=True) if count
    }
    picks = [Pick(name=level, count=count) for level, count in wanted.items()]
    chosen = select_questions(questions, picks, seed)

    assert Counter(question.difficulty for question in chosen) == wanted
    assert chosen == tuple(question for question in questions if question in chosen)
    assert chosen == select_questions(questions, picks, seed)


@given(st.integers(1, 8), st.text(max_size=4), st.integers(0, 8))
def test_adding_a_question_changes_one_of_those_picked_at_most(count: int, seed: str, at: int) -> None:
    few = some(10, 0, 0)
    more = (*few[:at], a_question("added"), *few[at:])
    picks = [Pick(name="easy", count=count)]
    before, after = ids(select_questions(few, picks, seed)), ids(select_questions(more, picks, seed))

    assert set(after) - set(before) in ({"added"}, set())
    assert len(after) == len(before) == count


def test_another_seed_picks_others() -> None:
    picks = read_picks("easy:3")
    assert len({tuple(ids(select_questions(some(9, 0, 0), picks, str(seed)))) for seed in range(20)}) > 5


def by_hand(questions: tuple[Question, ...], picks: list[Pick]) -> bool:
    """Whether the entries can all be served, by trying everything."""
    if not picks:
        return True
    first, *rest = picks
    fitting = [question for question in questions if first.name in question.tags]
    return any(
        by_hand(tuple(question for question in questions if question not in taken), rest)
        for taken in combinations(fitting, first.count or 0)
    )


@given(
    st.lists(st.sets(st.sampled_from("abc")), min_size=1, max_size=6),
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 3)), min_size=1, max_size=3),
    st.text(max_size=3),
)
def test_questions_that_fit_several_entries_are_shared_out_if_it_is_possible_at_all(
    tags: list[set[str]], wanted: list[tuple[str, int]], seed: str
) -> None:
    questions = tuple(a_question(f"q{n}", None, *sorted(each)) for n, each in enumerate(tags))
    picks = [Pick(name=name, by="tag", count=count) for name, count in wanted]
    possible = by_hand(questions, picks)

    assert (not list(selection_problems(questions, picks))) == possible
    if possible:
        assert len(select_questions(questions, picks, seed)) == sum(count for _, count in wanted)


def test_entries_without_a_count_take_theirs_first() -> None:
    questions = (a_question("a", "easy", "figures"), a_question("b", "hard", "figures"), a_question("c"))
    assert ids(select_questions(questions, read_picks("figures:1,easy"), "1")) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("easy:4", [(0, 'too few questions for "easy:4": only 3 questions match')]),
        ("hard:2,easy:4", [(0, 'too few questions for "hard:2": only 1 question matches'), (1, 'too few questions for "easy:4": only 3 questions match')]),
        ("easy,figures:1", [(1, 'too few questions are left for "figures:1": other entries of `pick` already use 1 of 1 matching question')]),
        ("easy:3,figures:1", [(1, 'too few questions are left for "figures:1": other entries of `pick` already use 1 of 1 matching question')]),
        ("eazy", [(0, 'no question has the difficulty, type, tag or objective "eazy" (did you mean "easy"?)')]),
        ("zzz,easy:9", [(0, 'no question has the difficulty, type, tag or objective "zzz"')]),
        ("remember", [(0, 'no question has the difficulty, type, tag or objective "remember" (did you mean "bloom=remember"?)')]),
        ("medium", [(0, 'no question has the difficulty "medium" (known difficulties: easy, hard)')]),
        ("tag=figure", [(0, 'no question has the tag "figure" (did you mean "figures"?)')]),
    ],
)  # fmt: skip
def test_why_an_entry_cannot_be_served_is_said_of_the_entry(
    text: str, messages: list[tuple[int, str]]
) -> None:
    questions = (*some(2, 0, 1), a_question("about", "easy", "figures"))
    assert list(selection_problems(questions, read_picks(text))) == messages
    with pytest.raises(SelectionError) as caught:
        select_questions(questions, read_picks(text), "1")
    assert str(caught.value) == "; ".join(message for _, message in messages)
