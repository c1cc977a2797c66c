from __future__ import annotations

import pytest
from samples import a_bank, a_flashcard, a_folder, a_multiple_choice, a_numeric, an_article

from quizgen.model.article import Original
from quizgen.model.citation import find_place
from quizgen.model.components import Image
from quizgen.model.folder import Folder, Media
from quizgen.model.joined_banks import LanguageMismatchError, join_banks, question_ids

SENTENCE = "Only grain was sold at first."


def a_market(slug: str, *paragraphs: str, language: str = "en") -> Folder:
    """A folder with one bank, whose question cites the same sentence in every folder."""
    question = a_multiple_choice(image=Image(file="map.svg", alt="A map"), group="goods")
    original = Original(title=f"The original of {slug}", publisher="The Courier")
    article = an_article(
        *(paragraphs or (SENTENCE,)), title=f"Market {slug}", language=language, original=original
    )
    folder = a_folder(a_bank(question, bank=f"bank-{slug}"), article=article)
    return folder.model_copy(
        update={"slug": slug, "media": (Media(file="map.svg", data=slug.encode()),), "locks": ()}
    )


def joined(*folders: Folder) -> Folder:
    return join_banks("term", "Final", [(folder, bank) for folder in folders for bank in folder.banks])


def test_paragraphs_are_numbered_on_below_the_title_of_each_article() -> None:
    folder = joined(a_market("one", "First.", "Second.", SENTENCE), a_market("two", "Third.", SENTENCE))
    assert [passage.number for passage in folder.article.passages] == [1, 2, 3, 4, 5]
    assert [passage.heading for passage in folder.article.passages][::3] == ["Market one", "Market two"]


def test_a_citation_is_found_in_its_own_article_even_if_another_has_the_same_words() -> None:
    elsewhere = "It was small. Only grain was sold at first, they say."
    folder = joined(a_market("one", elsewhere), a_market("two"))
    places = [find_place(folder.article, question.cite[0]) for question in folder.banks[0].questions]
    assert [place and place.passage for place in places] == [1, 2]


def test_ids_and_groups_of_two_banks_stay_apart() -> None:
    folder = joined(a_market("one"), a_market("two"))
    (bank,) = folder.banks
    assert [question.id for question in bank.questions] == ["bank-one-first-goods", "bank-two-first-goods"]
    assert len({question.group for question in bank.questions}) == 2


def test_an_id_that_only_one_bank_has_stays() -> None:
    first, second = a_bank(a_numeric(), bank="one"), a_bank(a_flashcard(), bank="two")
    folder = a_folder(first, second)
    ids = question_ids([(folder, bank) for bank in folder.banks])
    assert ids["one/stalls"] == ids["stalls"] == "stalls"


def test_pictures_of_the_same_name_stay_apart() -> None:
    folder = joined(a_market("one"), a_market("two"))
    shown = [folder.media_by_file[each.image.file] for each in folder.banks[0].questions if each.image]
    assert shown == [b"one", b"two"]


def test_every_original_is_named() -> None:
    folder = joined(a_market("one"), a_market("two"))
    assert [part.article.original and part.article.original.title for part in folder.parts] == [
        "The original of one",
        "The original of two",
    ]


def test_banks_of_one_article_keep_it_as_it_is() -> None:
    folder = a_folder(a_bank(a_numeric(), bank="one"), a_bank(a_flashcard(), bank="two"))
    assert joined(folder).article == folder.article


def test_two_languages_are_refused() -> None:
    with pytest.raises(LanguageMismatchError, match=r"en \(bank-one\), de \(bank-two\)"):
        joined(a_market("one"), a_market("two", language="de"))
