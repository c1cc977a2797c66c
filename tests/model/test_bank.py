from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from samples import (
    a_bank,
    a_date,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_picture,
    a_true_false,
    an_article,
)

import quizgen.loading.folder_loader  # noqa: F401 - so that every model class there is has been imported
from quizgen.model.article import Article, Passage
from quizgen.model.bank import Bank, Objective
from quizgen.model.citation import Citation, find_place
from quizgen.model.key_docs import all_kinds, key_docs
from quizgen.model.values import Value


@pytest.mark.parametrize("kind", sorted(set(all_kinds()), key=str))
def test_every_key_says_to_authors_what_it_means(kind: type[Value]) -> None:
    assert kind.__doc__
    silent = [name for name in kind.model_fields if not key_docs(kind).get(name)]

    assert silent == []


@pytest.mark.parametrize("value", [a_bank(), a_folder(media=(a_picture(),)), an_article()])
def test_banks_folders_and_articles_are_frozen_and_can_be_hashed(value: Value) -> None:
    assert hash(value) == hash(value.model_copy())
    with pytest.raises(ValidationError, match="frozen"):
        value.title = "other"  # type: ignore[attr-defined] # no value of ours can be changed


def test_looking_at_a_value_does_not_change_it() -> None:
    looked_at, other = a_bank(), a_bank()
    article = an_article()

    assert looked_at.active
    assert find_place(article, Citation(quote="about 60 stalls"))
    assert article.passage(1).offsets
    assert looked_at == other
    assert hash(looked_at) == hash(other)
    assert article == an_article()
    assert hash(article) == hash(an_article())


def test_a_copy_works_out_anew_what_the_value_keeps() -> None:
    bank = a_bank()
    assert bank.active
    assert bank.model_copy(update={"questions": (a_numeric(),)}).active == (a_numeric(),)


def test_a_bank_has_objectives_by_name() -> None:
    assert a_bank().objectives == (Objective(id="goods", text="Say what is sold on the market"),)


def test_a_retired_question_is_not_asked() -> None:
    asked, retired = a_true_false(), a_numeric(retired="the number has changed")

    assert a_bank(asked, retired).active == (asked,)
    assert a_bank(asked, retired).questions == (asked, retired)


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"bank": "No Slug"}, "string_pattern_mismatch", "bank"),
        ({"bank": "con"}, "invalid-name", "bank"),
        ({"bank": "lpt9"}, "invalid-name", "bank"),
        ({"title": ""}, "string_too_short", "title"),
        ({"article": "../article.md"}, "string_pattern_mismatch", "article"),
        ({"language": "english"}, "string_pattern_mismatch", "language"),
        ({"questions": ()}, "too_short", "questions"),
        ({"objectives": {"Two Words": "x"}}, "string_pattern_mismatch", "objectives.0.id"),
        ({"objectives": ["x"]}, "model_type", "objectives.0"),
        ({"defaults": {"shuffle": "false"}}, "extra_forbidden", "defaults.shuffle"),
        ({"defaults": {"points": "0"}}, "greater_than", "defaults.points"),
        ({"question": []}, "extra_forbidden", "question"),
    ],
)
def test_a_bank_is_refused_with_a_code_and_a_place(changes: dict[str, Any], code: str, place: str) -> None:
    with pytest.raises(ValidationError) as caught:
        a_bank(a_numeric()).model_validate(a_bank(a_numeric()).model_dump() | changes)

    assert [(e["type"], ".".join(map(str, e["loc"]))) for e in caught.value.errors()] == [(code, place)]


@pytest.mark.parametrize("key", ["bank", "title", "questions"])
def test_a_bank_needs_its_keys(key: str) -> None:
    plain = a_bank().model_dump()
    del plain[key]
    with pytest.raises(ValidationError) as caught:
        Bank.model_validate(plain)

    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("missing", (key,))]


def test_an_article_gives_its_paragraphs_by_number() -> None:
    article = an_article("One.", "Two\n  lines.")

    assert article.passage(2) == Passage(number=2, text="Two\n  lines.")
    assert article.passage(2).normal == "Two lines."
    assert article.passage(2).offsets == (0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12)
    assert Article.model_validate(article.model_dump()) == article


def test_a_folder_gives_pictures_by_their_name() -> None:
    picture = a_picture("images/map.png")

    assert a_folder(media=(picture,)).media_by_file == {"images/map.png": picture.data}
    assert a_folder().media_by_file == {}


class TestCitedOnly:
    def test_leaves_out_pending_questions_and_no_others(self) -> None:
        uncited = a_flashcard(id="known", cite=None, uncited="general knowledge")
        inferred = a_date(inferred="true")
        pending = a_numeric(cite=None, pending="an old test")

        assert a_bank(pending, uncited, inferred).cited_only().questions == (uncited, inferred)

    def test_changes_nothing_if_none_is_pending(self) -> None:
        bank = a_bank()
        folder = a_folder(bank)

        assert bank.cited_only() is bank
        assert folder.cited_only() is folder

    def test_keeps_the_worksheets_that_can_still_be_made(self) -> None:
        easy = a_multiple_choice(id="easy", difficulty="easy")
        pending = a_numeric(id="pending", difficulty="easy", cite=None, pending="an old test")
        bank = a_bank(
            easy,
            pending,
            worksheets=[
                {"name": "listed", "title": "T", "questions": ["pending", "easy"]},
                {"name": "one", "title": "T", "pick": "easy:1"},
                {"name": "two", "title": "T", "pick": "easy:2"},
                {"name": "none", "title": "T", "questions": ["pending"]},
                {"name": "whole", "title": "T"},
            ],
        )

        left = bank.cited_only().worksheets

        assert [spec.name for spec in left] == ["listed", "one", "whole"]
        assert left[0].questions == ("easy",)

    def test_a_folder_loses_the_banks_that_have_no_other_questions(self) -> None:
        pending = a_bank(a_numeric(cite=None, pending="an old test"), bank="pending")
        cited = a_bank(a_date())

        folder = a_folder(pending, cited).cited_only()

        assert folder.banks == (cited,)
        assert not folder.complete
