from __future__ import annotations

from samples import an_article

from quizgen.checks.search.article_index import MAX_CANDIDATES, MAX_LENGTH, ArticleIndex, search_terms


def test_forms_of_a_word_are_one_term() -> None:
    assert search_terms("climbing", "en") == search_terms("climbed", "en")


def test_numbers_are_compared_by_value() -> None:
    assert set(search_terms("1,000 stalls", "en")) & set(search_terms("a thousand stalls", "en")) >= {"=1000"}


def test_words_of_a_language_without_a_stemmer_are_their_own_terms() -> None:
    assert search_terms("Lupus in fabula", "la") == ("lupus", "in", "fabula")


def test_scripts_without_spaces_are_searched_by_pairs_of_characters() -> None:
    assert "市场" in search_terms("这个市场很大", "zh")


def test_rare_terms_tell_more_than_frequent_ones() -> None:
    index = ArticleIndex(an_article("The bell rang. The bell was old. The horn blew."))

    assert index.rarity("horn") > index.rarity("bell")
    assert index.highest_rarity > index.rarity("horn")


def test_a_word_of_the_same_root_may_stand_for_another_one() -> None:
    index = ArticleIndex(an_article("The gravitational pull is weak."))

    assert index.forms("gravit")
    assert not index.forms("gravel")


def test_the_sentence_after_one_with_a_term_is_found_as_well() -> None:
    index = ArticleIndex(an_article("Ann was born in Varde. She moved to Holm. Rain fell."))

    assert index.sentences_with(search_terms("Varde", "en")) == {0, 1}


def test_terms_of_very_many_sentences_are_not_looked_up_beside_rare_ones() -> None:
    index = ArticleIndex(
        an_article("The market opens. " * (MAX_CANDIDATES + 1) + "A bell rings at the market.")
    )

    assert len(index.sentences_with(search_terms("market bell", "en"))) == 1
    assert len(index.sentences_with(search_terms("market", "en"))) > MAX_CANDIDATES


def test_a_sentence_without_an_end_is_searched_in_parts_that_lose_nothing() -> None:
    for text in ("word " * 900, "x" * 4500, "市" * 4500):
        article = an_article(text.strip(), language="zh")
        (normal,) = (passage.normal for passage in article.passages)
        parts = [normal[each.start : each.end] for each in ArticleIndex(article).sentences]

        assert max(map(len, parts)) <= MAX_LENGTH
        assert "".join(parts).replace(" ", "") == normal.replace(" ", "")
