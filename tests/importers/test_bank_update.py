from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_samples import assembled

from quizgen.importers.bank_update import BankUpdate, update_questions
from quizgen.model.components import Criterion
from quizgen.model.questions import Cloze, OpenEnded, Question


def questions(gift: str) -> list[Question]:
    return [each.question for each in assembled(gift).questions]


def updated(before: str, after: str) -> BankUpdate:
    return update_questions(questions(before), assembled(after).questions)


RIVER = "Which river runs by the old mill of Arbury?{=Orl ~Tarn}"


@pytest.mark.parametrize(
    ("after", "renamed"),
    [
        ("Which river runs past the old mill of Arbury?{=Orl ~Tarn}", True),
        ("Which river runs by the old mill in Arbury?{=Orl ~Aune}", True),
        ("Which river runs by the old mill of Arbury?{=Tarn ~Orl}", False),
        ("Which river runs by the new mill of Selby?{=Tarn ~Orl}", False),
    ],
)
def test_a_changed_stem_is_recognised_if_it_has_the_same_answer(after: str, *, renamed: bool) -> None:
    assert bool(updated(RIVER, after).renamed) is renamed


def test_a_card_does_not_replace_a_question_of_another_type() -> None:
    before = questions("Who owned the mill?{=Ada}\n\nWhich river runs by the mill?{=Orl}")
    cards = assembled("Who owned the mill?\tAda\nWhich river runs by the mill?\tOrl\n", "cards.txt").questions
    update = update_questions(before, cards)
    assert (update.changed, update.added, update.missing) == ((), 0, ())


def test_another_question_of_the_same_form_is_new() -> None:
    update = updated("What is the capital of France?{=Paris}", "What is the capital of Spain?{=Madrid}")
    assert (update.added, update.renamed, update.missing) == (1, (), ("what-is-the-capital-of-france",))


def test_an_id_of_the_source_stays_whatever_is_asked() -> None:
    update = updated("// [id:q1]\nWhich?{=a ~b}", "// [id:q1]\nSomething quite different?{=c ~d}")
    assert [question.id for question in update.questions] == ["q1"]
    assert update.changed == (0,)


def test_an_id_that_the_source_gives_later_is_taken_and_the_card_kept() -> None:
    update = updated(RIVER, f"// [id:river]\n{RIVER}")
    assert [(each.id, each.formerly) for each in update.questions] == [
        ("river", ("which-river-runs-by-the-old-mill-of-arbury",))
    ]


def test_a_stem_that_is_changed_back_never_is_its_own_former_one() -> None:
    other = RIVER.replace("by", "past")
    once = update_questions(questions(RIVER), assembled(other).questions).questions
    twice = update_questions(once, assembled(RIVER).questions).questions
    assert [(each.id, each.formerly) for each in twice] == [
        ("which-river-runs-by-the-old-mill-of-arbury", ("which-river-runs-past-the-old-mill-of-arbury",))
    ]


def test_a_new_question_never_takes_a_former_id() -> None:
    once = update_questions(questions(RIVER), assembled(RIVER.replace("by", "past")).questions).questions
    both = f"{RIVER.replace('by', 'past')}\n\n{RIVER.replace('{=Orl ~Tarn}', '{=Brook}')}"
    ids = [each.id for each in update_questions(once, assembled(both).questions).questions]
    assert ids[0] == "which-river-runs-past-the-old-mill-of-arbury"
    assert ids[1] != "which-river-runs-by-the-old-mill-of-arbury"


def test_placeholders_do_not_replace_what_the_author_wrote() -> None:
    (old,) = questions("It is new.{F}")
    mine = old.model_copy(update={"correction": "It is old."})
    assert update_questions([mine], assembled("It is new.{F}").questions).questions == (mine,)


ITEMS = [
    RIVER,
    "Is it old?{T}",
    "Is it old?{F}",
    "Why?{}",
    "When?{#1822}",
    "Who built the mill?{=Ada =Ada Renn}",
    "Which?{=a ~b}",
    "Which?{=a ~c}",
]


SHUFFLED = st.lists(st.sampled_from(ITEMS), min_size=1, max_size=8).flatmap(
    lambda items: st.tuples(st.just(items), st.permutations(items))
)


@given(SHUFFLED)
def test_the_order_of_the_source_changes_nothing(orders: tuple[list[str], list[str]]) -> None:
    items, shuffled = orders
    before = questions("\n\n".join(items))
    update = update_questions(before, assembled("\n\n".join(shuffled)).questions)
    assert (update.changed, update.added, update.renamed, update.missing) == ((), 0, (), ())


@given(
    st.lists(st.sampled_from(ITEMS), min_size=1, max_size=6),
    st.lists(st.sampled_from(ITEMS), min_size=1, max_size=6),
)
def test_nothing_is_deleted_and_ids_stay_unique(before: list[str], after: list[str]) -> None:
    old = questions("\n\n".join(before))
    update = updated("\n\n".join(before), "\n\n".join(after))
    ids = [question.id for question in update.questions]
    assert len(set(ids)) == len(ids) == len(old) + update.added


def essay(model: str, lines: int) -> OpenEnded:
    rubric = (Criterion(text="Names the fire", points=Decimal(1)),)
    return OpenEnded(
        id="q", type="open-ended", ask="Why?", model=model, rubric=rubric, lines=lines, pending="a book"
    )


@pytest.mark.parametrize(
    ("written", "imported"),
    [
        (
            Cloze(
                id="q",
                type="cloze",
                ask="Fill in the gap.",
                text="The mill is by the {{Orl}}.",
                pending="a book",
            ),
            {"ask": None, "text": "Fill in the gap.\n\nThe mill is by the {{Orl}}."},
        ),
        (
            essay("It burnt.", lines=6),
            {"lines": 10},
        ),
    ],
    ids=["task of a cloze", "lines"],
)
def test_what_other_programs_cannot_keep_apart_is_not_changed(
    written: Question, imported: dict[str, object]
) -> None:
    (new,) = assembled("// [id:q]\nWhy?{}").questions
    read = new._replace(question=written.model_copy(update=imported))
    assert update_questions([written], [read]).changed == ()
