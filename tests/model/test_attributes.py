import pytest
from samples import a_date, a_multiple_choice, a_true_false, one_of_each

from quizgen.model.attributes import ATTRIBUTES, BLOOM, DIFFICULTY, OBJECTIVE, TAG, TYPE, QuestionAttribute
from quizgen.model.questions import TYPE_NAMES


def test_each_kind_of_name_is_read_from_a_question() -> None:
    question = a_multiple_choice(tags=["goods", "figures"])

    assert {noun: sorted(facet.values(question)) for noun, facet in ATTRIBUTES.items()} == {
        "difficulty": ["easy"],
        "type": ["multiple-choice"],
        "tag": ["figures", "goods"],
        "objective": ["goods"],
        "bloom": ["remember"],
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
        (OBJECTIVE, "zzz", 'no question has the objective "zzz"; there are: goods'),
        (BLOOM, "aply", 'no question has the Bloom level "aply" (did you mean "apply"?)'),
        (DIFFICULTY, "hard", 'no question has the difficulty "hard"; there are: easy'),
    ],
)
def test_a_name_that_no_question_has_is_met_with_those_there_are(
    facet: QuestionAttribute, name: str, sentence: str
) -> None:
    assert facet.missing(name, [a_multiple_choice(), a_true_false()]) == sentence


def test_a_name_where_there_are_none_is_said_to_be_vain() -> None:
    assert TAG.missing("goods", [a_date()]) == 'no question has the tag "goods": none of them has any'
