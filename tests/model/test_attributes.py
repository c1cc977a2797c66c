from typing import Any

import pytest
from samples import a_bank, a_date, a_folder, a_multiple_choice, a_numeric, a_true_false, one_of_each

from quizgen.model.attributes import (
    ATTRIBUTES,
    BLOOM,
    DIFFICULTY,
    OBJECTIVE,
    TAG,
    TYPE,
    Filter,
    FilterError,
    QuestionAttribute,
)
from quizgen.model.components import Difficulty
from quizgen.model.questions import QUESTION_TYPES, TYPE_NAMES, Numeric, Question


def test_each_kind_of_name_is_read_from_a_question() -> None:
    question = a_multiple_choice(tags=["goods", "figures"])

    assert {noun: sorted(facet.values(question)) for noun, facet in ATTRIBUTES.items()} == {
        "difficulty": ["easy"],
        "type": ["multiple-choice"],
        "tag": ["figures", "goods"],
        "objective": ["goods"],
        "bloom": ["remember"],
        "citation": ["cited"],
    }


@pytest.mark.parametrize("facet", [DIFFICULTY, TAG, OBJECTIVE, BLOOM], ids=lambda facet: facet.name)
def test_what_a_question_does_not_say_is_no_name(facet: QuestionAttribute) -> None:
    assert facet.values(a_date()) == frozenset()


def test_the_names_of_many_are_those_of_each() -> None:
    assert TYPE.names(one_of_each()) == {*TYPE_NAMES}
    assert TAG.names(one_of_each()) == {"goods"}
    assert TAG.names([]) == frozenset()


@pytest.mark.parametrize(
    ("facet", "name", "sentence"),
    [
        (TAG, "gods", 'no question has the tag "gods" (did you mean "goods"?)'),
        (OBJECTIVE, "zzz", 'no question has the objective "zzz" (known objectives: goods)'),
        (BLOOM, "aply", 'no question has the Bloom level "aply" (did you mean "apply"?)'),
        (DIFFICULTY, "hard", 'no question has the difficulty "hard" (known difficulties: easy)'),
    ],
)
def test_a_name_that_no_question_has_is_met_with_those_there_are(
    facet: QuestionAttribute, name: str, sentence: str
) -> None:
    assert facet.missing(name, [a_multiple_choice(), a_true_false()]) == sentence


def test_a_name_where_there_are_none_is_said_to_be_vain() -> None:
    assert (
        TAG.missing("goods", [a_date()])
        == 'no question has the tag "goods", because the questions have no tags'
    )


class TestFilters:
    """Banks, folders and what was loaded are filtered by the same names."""

    def test_every_kind_of_name_chooses(self) -> None:
        bank = a_bank()
        by: dict[str, str] = {
            "difficulty": "easy",
            "type": "multiple-choice",
            "tag": "goods",
            "objective": "goods",
            "bloom": "remember",
        }
        assert {*by, "citation"} == ATTRIBUTES.keys() == Filter.__annotations__.keys()

        for kind, name in by.items():
            chosen = bank.filter(**{kind: name})
            assert [question.id for question in chosen.questions] == ["first-goods"], kind

    def test_the_citation_state_chooses(self) -> None:
        cited, inferred = a_numeric(), a_date(inferred="true")
        pending = a_multiple_choice(cite=None, pending="an old test")
        bank = a_bank(cited, inferred, pending)

        assert bank.filter(citation="pending").questions == (pending,)
        assert bank.filter(citation=["cited", "inferred"]).questions == (cited, inferred)
        assert bank.filter(citation="uncited").questions == ()

    def test_several_names_of_a_kind_widen_and_several_kinds_narrow(self) -> None:
        bank = a_bank()

        types = bank.filter(type=["numeric", "date"]).questions
        none = bank.filter(type=["numeric", "date"], difficulty="easy").questions

        assert [question.type for question in types] == ["numeric", "date"]
        assert none == ()

    def test_what_it_takes_may_be_a_value_a_set_or_a_generator(self) -> None:
        bank = a_bank()
        wanted = bank.filter(difficulty="easy")

        assert bank.filter(difficulty=Difficulty.EASY) == wanted
        assert bank.filter(difficulty={"easy"}) == wanted
        assert bank.filter(difficulty=(name for name in ["easy"])) == wanted

    def test_nothing_asked_for_chooses_everything(self) -> None:
        assert a_bank().filter().questions == a_bank().questions

    def test_a_name_that_no_question_has_is_refused_with_the_known_ones(self) -> None:
        with pytest.raises(FilterError, match=r'"gods".*"goods"'):
            a_bank().filter(tag="gods")

    def test_a_difficulty_that_could_be_meant_is_not_refused(self) -> None:
        assert a_bank().filter(difficulty="hard").questions == ()

    def test_an_unknown_kind_of_name_is_a_type_error(self) -> None:
        with pytest.raises(TypeError, match="difficulty"):
            a_bank().filter(dificulty="easy")  # type: ignore[call-arg]

    def test_a_type_may_be_a_class_of_questions(self) -> None:
        bank = a_bank()

        assert bank.filter(type=Numeric) == bank.filter(type="numeric")
        assert bank.filter(type=[Numeric, "date"]) == bank.filter(type=["numeric", "date"])
        assert [bank.filter(type=each).questions[0].type for each in QUESTION_TYPES] == list(TYPE_NAMES)

    @pytest.mark.parametrize(
        "given", [{"type": 3}, {"type": [3]}, {"tag": Numeric}, {"type": Question}, {"tag": [None]}]
    )
    def test_what_is_not_a_name_is_a_type_error(self, given: Any) -> None:
        with pytest.raises(TypeError, match=f'the filter "{next(iter(given))}" needs one or more names'):
            a_bank().filter(**given)

    def test_a_folder_keeps_the_banks_that_have_any(self) -> None:
        other = a_bank(a_date(), bank="dates")
        folder = a_folder(a_bank(), other)

        assert [bank.bank for bank in folder.filter(type="numeric").banks] == ["market-basics"]
        assert len(folder.filter(type="date").questions) == 2

    def test_the_banks_own_worksheets_are_left_out(self) -> None:
        bank = a_bank(worksheets=[{"name": "quiz", "title": "Quiz", "questions": ["stalls"]}])

        assert bank.filter(type="date").worksheets == ()
