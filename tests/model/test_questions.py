from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_type_hints

import pytest
import samples
from pydantic import TypeAdapter, ValidationError
from samples import (
    a_cloze,
    a_date,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.model.citation import Citation, CitationState
from quizgen.model.components import Criterion, Option, Pair, RejectedAnswer, Tolerance
from quizgen.model.questions import (
    QUESTION_TYPES,
    TYPE_NAMES,
    Question,
    options,
    right_options,
    stem,
    type_name,
)
from quizgen.text.dates import PartialDate

Factory = Callable[..., Question]


def refused(factory: Factory, **changes: Any) -> tuple[str, str]:
    """The code and the place of the one thing that is wrong with a question."""
    with pytest.raises(ValidationError) as caught:
        factory(**changes)
    errors = caught.value.errors(include_url=False)
    assert len(errors) == 1, errors
    return errors[0]["type"], ".".join(str(part) for part in errors[0]["loc"])


def why(factory: Factory, **changes: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        factory(**changes)
    return caught.value.errors()[0]["msg"]


def test_the_union_has_every_type_that_was_ever_published_and_each_has_its_name() -> None:
    published = [
        "multiple-choice",
        "multiple-response",
        "true-false",
        "short-answer",
        "numeric",
        "date",
        "cloze",
        "matching",
        "ordering",
        "open-ended",
        "flashcard",
    ]
    assert [name for name in TYPE_NAMES if name in published] == published
    assert len(set(TYPE_NAMES)) == len(TYPE_NAMES)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in TYPE_NAMES)
    assert tuple(map(type_name, QUESTION_TYPES)) == TYPE_NAMES


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
class TestEveryType:
    def test_is_chosen_by_its_name(self, question: Question) -> None:
        plain = question.model_dump()

        assert TypeAdapter[Question](Question).validate_python(plain) == question

    def test_is_frozen_and_can_be_hashed(self, question: Question) -> None:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(question, "id", "other")  # noqa: B010 - as the type checker forbids the plain way
        assert hash(question) == hash(question.model_copy())
        assert len({question, question.model_copy()}) == 1

    def test_refuses_keys_it_does_not_know(self, question: Question) -> None:
        with pytest.raises(ValidationError) as caught:
            type(question).model_validate(question.model_dump() | {"anser": "x"})

        assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
            ("extra_forbidden", ("anser",))
        ]

    def test_has_a_stem(self, question: Question) -> None:
        assert stem(question)


@pytest.mark.parametrize(
    ("factory", "keys"),
    [
        (a_multiple_choice, ["id", "ask", "type", "answer", "distractors"]),
        (a_multiple_response, ["id", "ask", "type", "answers", "distractors"]),
        (a_true_false, ["id", "ask", "type", "answer"]),
        (a_short_answer, ["id", "ask", "type", "answer"]),
        (a_numeric, ["id", "ask", "type", "answer"]),
        (a_date, ["id", "ask", "type", "answer"]),
        (a_cloze, ["id", "type", "text"]),
        (a_matching, ["id", "ask", "type", "pairs"]),
        (an_ordering, ["id", "ask", "type", "items"]),
        (an_open_ended, ["id", "ask", "type", "model", "rubric"]),
        (a_flashcard, ["id", "type", "front", "back"]),
    ],
)
def test_each_type_needs_its_keys(factory: Factory, keys: list[str]) -> None:
    for key in keys:
        if factory is not an_open_ended or key != "rubric":
            assert refused(factory, **{key: None}) == ("missing", key)
    needed = {name for name, field in type(factory()).model_fields.items() if field.is_required()}
    assert needed == set(keys)


def test_a_question_is_worth_one_point_unless_it_says_otherwise() -> None:
    assert a_numeric().points == Decimal(1)
    assert a_numeric(points="2.5").points == Decimal("2.5")


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ("0", "greater_than"),
        ("-1", "greater_than"),
        ("1001", "less_than_equal"),
        ("0.125", "decimal_max_places"),
        ("many", "invalid-number"),
        ("1e2", "invalid-number"),
    ],
)
def test_points_are_more_than_nothing_and_no_more_than_a_thousand(points: str, code: str) -> None:
    assert refused(a_numeric, points=points) == (code, "points")


@pytest.mark.parametrize(
    ("key", "value", "code", "place"),
    [
        ("id", "Not A Slug", "string_pattern_mismatch", "id"),
        ("id", "", "string_pattern_mismatch", "id"),
        ("ask", " ", "string_too_short", "ask"),
        ("ask", ["a"], "string_type", "ask"),
        ("cite", [], "no-citation", "pending"),
        ("cite", "", "string_too_short", "cite.0.quote"),
        ("cite", {"quote": "a", "behind": "b"}, "extra_forbidden", "cite.0.behind"),
        ("cite", [["a"]], "model_type", "cite.0"),
        ("inferred", "yes", "invalid-boolean", "inferred"),
        ("difficulty", "medum", "enum", "difficulty"),
        ("bloom", "analyze", "enum", "bloom"),
        ("objective", "two words", "string_pattern_mismatch", "objective"),
        ("tags", "figures", "tuple_type", "tags"),
        ("tags", ["two words"], "string_pattern_mismatch", "tags.0"),
        ("image", "map.png", "model_type", "image"),
        ("image", {"file": "../map.png", "alt": "a map"}, "string_pattern_mismatch", "image.file"),
        ("image", {"file": "map.png"}, "missing", "image.alt"),
        ("as_of", "yesterday", "invalid-date", "as_of"),
        ("allow", {"long-quote": ""}, "string_too_short", "allow.0.reason"),
        ("allow", "long-quote", "tuple_type", "allow"),
        ("retired", "", "string_too_short", "retired"),
        ("explain", "", "string_too_short", "explain"),
        ("hint", "", "string_too_short", "hint"),
        ("type", "numerical", "literal_error", "type"),
    ],
)
def test_common_keys_are_checked(key: str, value: object, code: str, place: str) -> None:
    assert refused(a_numeric, **{key: value}) == (code, place)


def test_common_keys_are_read() -> None:
    question = a_numeric(
        cite=["about 60 stalls", {"quote": "Thursday", "before": "Every", "after": "the"}],
        inferred="true",
        allow={"long-quote": "a title"},
        as_of="2019-06",
        image={"file": "images/map.png", "alt": "a map", "credit": "us"},
    )

    assert question.cite[0] == Citation(quote="about 60 stalls")
    assert question.cite[1].before == "Every"
    assert question.inferred is True
    assert (question.allow[0].code, question.allow[0].reason) == ("long-quote", "a title")
    assert question.as_of == PartialDate(year=2019, month=6)
    assert question.image is not None
    assert question.image.credit == "us"


class TestOptions:
    def test_are_text_or_text_with_feedback(self) -> None:
        question = a_multiple_choice(answer={"text": "grain", "feedback": "Yes."}, distractors=["no"])

        assert question.answer == Option(text="grain", feedback="Yes.")
        assert question.distractors == (Option(text="no"),)

    def test_words_of_yaml_stay_words(self) -> None:
        assert options(a_multiple_choice(answer="no", distractors=["1:30", "4.50", "007"])) == (
            Option(text="no"),
            Option(text="1:30"),
            Option(text="4.50"),
            Option(text="007"),
        )

    def test_stand_in_canonical_order_right_ones_first(self) -> None:
        assert [option.text for option in options(a_multiple_choice())] == [
            "grain",
            "honey",
            "fish",
            "cheese",
        ]
        assert right_options(a_multiple_choice()) == {0}
        assert [option.text for option in options(a_multiple_response())][:3] == ["cheese", "honey", "bread"]
        assert right_options(a_multiple_response()) == {0, 1, 2}

    def test_need_a_distractor(self) -> None:
        assert refused(a_multiple_choice, distractors=[]) == ("too_short", "distractors")
        assert refused(a_multiple_response, answers=[]) == ("too_short", "answers")

    def test_can_be_pinned_only_if_they_are_there(self) -> None:
        assert a_multiple_choice(pin="fish").pin == ("fish",)
        assert a_multiple_choice(pin=["fish", "grain"]).pin == ("fish", "grain")
        assert refused(a_multiple_choice, pin="wool") == ("invalid-pin", "")
        assert (
            why(a_multiple_response, pin=["fish", "milk"])
            == '`pin` lists "milk", which is not an option: copy the words of an option'
        )

    def test_belong_to_choice_questions_alone(self) -> None:
        with pytest.raises(TypeError):
            options(a_numeric())  # type: ignore[arg-type] # what the type checker forbids is an error


def test_a_false_statement_says_what_is_true_instead() -> None:
    assert refused(a_true_false, correction=None) == ("no-correction", "")
    assert a_true_false(answer="true", correction=None).answer is True


@pytest.mark.parametrize("answer", ["yes", "no", "True", "0"])
def test_a_statement_is_true_or_false(answer: str) -> None:
    assert refused(a_true_false, answer=answer) == ("invalid-boolean", "answer")


def test_a_short_answer_has_other_right_and_wrong_answers() -> None:
    question = a_short_answer(kind="exact", accept=["no", "NO"])

    assert question.accept == ("no", "NO")
    assert question.reject == (RejectedAnswer(text="Tuesday", feedback="Look at the first sentence."),)
    assert refused(a_short_answer, kind="loose") == ("literal_error", "kind")


@pytest.mark.parametrize(
    ("credit", "share"), [("50%", "1/2"), (" 33.5 % ", "67/200"), ("0.5%", "1/200"), (None, "0")]
)
def test_a_rejected_answer_may_earn_a_share_of_the_points(credit: str | None, share: str) -> None:
    (rejected,) = a_short_answer(reject=[{"text": "Tuesday", "credit": credit}]).reject

    assert rejected.share == Fraction(share)


@pytest.mark.parametrize("credit", ["100%", "0%", "-5%", "50", "half", "1/2", "0.0%", "500%", "٥٠%"])
def test_a_credit_is_a_percentage_above_nothing_and_below_all(credit: str) -> None:
    code, place = refused(a_short_answer, reject=[{"text": "Tuesday", "credit": credit}])

    assert code == "invalid-credit"
    assert place.startswith("reject")
    assert refused(a_short_answer, accept="Thursdays") == ("tuple_type", "accept")


class TestNumbers:
    @pytest.mark.parametrize(
        ("changes", "low", "high"),
        [
            ({"tolerance": None}, "4500", "4500"),
            ({"tolerance": "50"}, "4450", "4550"),
            ({"tolerance": "5%"}, "4275", "4725"),
            ({"tolerance": " 0.1 % "}, "4495.5", "4504.5"),
            ({"tolerance": None, "range": ["4,000", "5,000"]}, "4000", "5000"),
            ({"answer": "-200", "tolerance": "10%"}, "-220", "-180"),
        ],
    )
    def test_are_right_within_an_interval(self, changes: dict[str, Any], low: str, high: str) -> None:
        question = a_numeric(**{"answer": "4,500", **changes})

        assert question.interval == (Decimal(low), Decimal(high))

    @pytest.mark.parametrize(
        ("changes", "code", "place"),
        [
            ({"answer": "4,50"}, "invalid-number", "answer"),
            ({"tolerance": "a few"}, "invalid-number", "tolerance.amount"),
            ({"tolerance": "-5"}, "invalid-tolerance", ""),
            ({"tolerance": ["5"]}, "model_type", "tolerance"),
            ({"tolerance": None, "range": ["61", "70"]}, "invalid-range", ""),
            ({"tolerance": None, "range": ["70", "50"]}, "invalid-range", ""),
            ({"tolerance": None, "range": ["50"]}, "missing", "range.1"),
            ({"tolerance": None, "range": ["50", "60", "70"]}, "too_long", "range"),
            ({"range": ["50", "70"]}, "range-and-tolerance", ""),
            ({"unit": ""}, "string_too_short", "unit"),
        ],
    )
    def test_are_refused_when_they_make_no_sense(
        self, changes: dict[str, Any], code: str, place: str
    ) -> None:
        assert refused(a_numeric, **changes) == (code, place)

    def test_may_have_a_tolerance_written_out(self) -> None:
        assert a_numeric(tolerance={"amount": "5", "percent": "true"}).tolerance == Tolerance(
            amount=Decimal(5), percent=True
        )


def test_a_date_is_as_exact_as_it_is_asked() -> None:
    assert a_date(answer="1911").answer == PartialDate(year=1911)
    assert a_date(answer="12 May 1911").answer == PartialDate(year=1911, month=5, day=12)
    assert refused(a_date, answer="12/5/1911") == ("invalid-date", "answer")
    assert refused(a_date, answer="1911-02-29") == ("invalid-date", "answer")


def test_a_cloze_needs_deletions() -> None:
    assert a_cloze().parsed.whole == "A bell is rung at noon."
    assert stem(a_cloze()) == "A ____ is rung at ____."
    assert stem(a_cloze(ask="Fill in the gaps.")) == "Fill in the gaps."
    assert refused(a_cloze, text="A bell is rung.") == ("invalid-cloze", "text")
    assert (
        why(a_cloze, text="A {{bell") == "the text contains no gap: put the words to hide between {{ and }}"
    )


class TestMatching:
    def test_keeps_pairs_in_order(self) -> None:
        assert a_matching().pairs[0] == Pair(left="1911", right="opening")

    def test_offers_each_right_side_once(self) -> None:
        question = a_matching(pairs={"a": "x", "b": "y", "c": "x"}, distractors=["z", "y"])

        assert question.rights == ("x", "y", "z")

    def test_needs_two_pairs(self) -> None:
        assert refused(a_matching, pairs={"a": "x"}) == ("too_short", "pairs")
        assert refused(a_matching, pairs={"a": "x", "b": ""}) == ("string_too_short", "pairs.1.right")
        assert refused(a_matching, pairs="a: x") == ("tuple_type", "pairs")


class TestOrdering:
    @pytest.mark.parametrize(
        ("changes", "code", "place"),
        [
            ({"items": ["one"], "dates": None}, "too_short", "items"),
            ({"items": ["one", "two", "one"], "dates": None}, "duplicate-item", ""),
            ({"dates": ["1834"]}, "wrong-count", ""),
            ({"dates": ["1834", "1954", "1911", "1987"]}, "dates-out-of-order", ""),
            ({"dates": ["1834", "1911", "1954", "soon"]}, "invalid-date", "dates.3"),
        ],
    )
    def test_is_refused_when_no_order_is_right(self, changes: dict[str, Any], code: str, place: str) -> None:
        assert refused(an_ordering, **changes) == (code, place)

    def test_needs_no_dates(self) -> None:
        assert an_ordering(dates=None).dates == ()

    def test_may_have_equal_dates(self) -> None:
        assert len(an_ordering(dates=["1834", "1911", "1911", "1987"]).dates) == 4


class TestOpenEnded:
    def test_is_worth_its_rubric(self) -> None:
        question = an_open_ended(rubric={"Names one": "1.5", "Names two": "1,000".replace(",", "")[:1]})

        assert question.rubric[0] == Criterion(text="Names one", points=Decimal("1.5"))
        assert question.points == Decimal("2.5")

    def test_may_state_its_points_if_they_add_up(self) -> None:
        assert an_open_ended(points="3.0").points == Decimal(3)
        assert refused(an_open_ended, points="4") == ("rubric-points", "")
        assert why(an_open_ended, points="4") == (
            "the points of the rubric add up to 3, but `points` is 4: remove `points`"
        )

    @pytest.mark.parametrize("points", ["many", "NaN", "Infinity", "1e1", "1_0", ""])
    def test_says_once_that_points_are_no_number(self, points: str) -> None:
        assert refused(an_open_ended, rubric={"Names it": points}) == ("invalid-number", "rubric.0.points")

    def test_takes_points_with_a_comma_for_thousands(self) -> None:
        assert an_open_ended(rubric={"Names it": "1,000"}).points == Decimal(1000)

    @pytest.mark.parametrize(
        ("changes", "code", "place"),
        [
            ({"rubric": {}}, "too_short", "rubric"),
            ({"rubric": "one point"}, "tuple_type", "rubric"),
            ({"rubric": {"Names it": ["1"]}}, "decimal_type", "rubric.0.points"),
            ({"rubric": {"Names it": "0"}}, "greater_than", "rubric.0.points"),
            ({"lines": "0"}, "greater_than_equal", "lines"),
            ({"lines": "61"}, "less_than_equal", "lines"),
            ({"lines": "some"}, "int_parsing", "lines"),
            ({"cite": None}, "no-citation", "uncited"),
            ({"uncited": "an opinion"}, "no-citation", "uncited"),
            ({"pending": "an old test"}, "no-citation", "uncited"),
        ],
    )
    def test_is_refused(self, changes: dict[str, Any], code: str, place: str) -> None:
        assert refused(an_open_ended, **changes) == (code, place)

    def test_may_go_uncited_with_a_reason(self) -> None:
        assert an_open_ended(cite=None, uncited="an opinion").cite == ()


def test_a_flashcard_has_two_sides() -> None:
    card = a_flashcard()

    assert (card.front, card.reverse) == ("the right to hold a market", True)
    assert stem(card) == card.front
    assert refused(a_flashcard, ask="What is it?") == ("extra_forbidden", "ask")
    assert refused(a_flashcard, cite=None) == ("no-citation", "uncited")
    assert a_flashcard(cite=None, uncited="general knowledge", reverse=None).reverse is False


@pytest.mark.parametrize("plain", samples.QUESTIONS, ids=lambda plain: plain["type"])
class TestWhereTheKeyComesFrom:
    def test_every_type_may_be_pending_instead_of_cited(self, plain: dict[str, Any]) -> None:
        question = read(plain | {"pending": "harbour.gift, line 12"}, without="cite")

        assert question.citation_state is CitationState.PENDING
        assert (question.pending, question.cite) == ("harbour.gift, line 12", ())

    def test_no_type_is_both_pending_and_cited(self, plain: dict[str, Any]) -> None:
        with pytest.raises(ValidationError, match="`cite` and `pending` cannot be combined"):
            read(plain | {"pending": "harbour.gift"})

    def test_no_type_does_without(self, plain: dict[str, Any]) -> None:
        with pytest.raises(ValidationError, match="the question needs `cite`"):
            read(plain, without="cite")

    def test_a_pending_question_is_never_inferred(self, plain: dict[str, Any]) -> None:
        pending = read(plain | {"pending": "harbour.gift", "inferred": "true"}, without="cite")

        assert read(plain).citation_state is CitationState.CITED
        assert read(plain | {"inferred": "true"}).citation_state is CitationState.INFERRED
        assert pending.citation_state is CitationState.PENDING


def test_a_missing_citation_is_reported_together_with_other_mistakes() -> None:
    with pytest.raises(ValidationError) as caught:
        a_numeric(cite=None, answer="many")

    assert {error["type"] for error in caught.value.errors()} == {"no-citation", "invalid-number"}


@pytest.mark.parametrize("factory", [a_flashcard, an_open_ended])
def test_what_is_uncited_is_not_pending(factory: Factory) -> None:
    assert factory(cite=None, uncited="general knowledge").citation_state is CitationState.UNCITED
    assert refused(factory, cite=None, uncited="x", pending="y") == ("no-citation", "uncited")


def read(plain: dict[str, Any], without: str = "") -> Question:
    kept = {key: value for key, value in plain.items() if key != without}
    return TypeAdapter[Question](Question).validate_python(kept)


@pytest.mark.parametrize("factory", [a_multiple_choice, a_numeric, a_cloze, a_matching, an_ordering])
def test_other_types_never_go_uncited(factory: Factory) -> None:
    assert refused(factory, uncited="general knowledge") == ("extra_forbidden", "uncited")


def test_every_type_has_a_factory_and_an_example_among_the_samples() -> None:
    factories = [make for name, make in vars(samples).items() if name.startswith(("a_", "an_"))]

    assert {get_type_hints(make)["return"] for make in factories} >= set(QUESTION_TYPES)
    assert tuple(type(question) for question in one_of_each()) == QUESTION_TYPES
