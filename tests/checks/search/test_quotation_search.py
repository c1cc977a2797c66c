from __future__ import annotations

from cProfile import Profile
from pstats import Stats

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import a_matching, a_numeric, a_short_answer, a_true_false, an_article, one_of_each

from quizgen.checks.search.article_index import ArticleIndex
from quizgen.checks.search.quotation_search import search_quotations
from quizgen.model.article import Article
from quizgen.model.citation import MAX_QUOTE_WORDS, Citation, find_places
from quizgen.model.questions import Question
from quizgen.text.tokens import count_quoted_words

LONG = (
    "When the long winter of that year was over and the ice had gone from the harbour, the council, which had met in "
    "secret for weeks, gave the town of Varde the right to hold a market, and nobody who lived there ever forgot it."
)


def quotes(article: Article, question: Question) -> list[str]:
    return [each.quote for each in search_quotations(ArticleIndex(article), question, "en").quotations]


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: str(question.type))
def test_the_words_that_the_author_cited_are_in_one_of_the_three(question: Question) -> None:
    article = an_article()
    cited = [place.passage for citation in question.cite for place in find_places(article, citation)]
    found = search_quotations(ArticleIndex(article), question, "en")

    assert found.is_answered
    assert {each.passage for each in found.quotations} & {*cited}


def test_a_long_sentence_is_cut_around_the_key() -> None:
    (best, *_) = quotes(an_article(LONG), a_short_answer(ask="Who got a market?", answer="the town of Varde"))

    assert count_quoted_words(best) <= MAX_QUOTE_WORDS
    assert "the town of Varde" in best
    assert best.startswith(("gave the town", "the council"))


def test_the_rest_of_the_sentence_comes_with_its_quoted_words() -> None:
    asked = a_short_answer(ask="Who got a market?", answer="the town of Varde")
    best = search_quotations(ArticleIndex(an_article(LONG)), asked, "en").quotations[0]

    assert best.before + best.quote + best.after == LONG


def test_a_number_is_found_in_other_notation() -> None:
    article = an_article("The hall holds a thousand people. The square holds 2,000 people.")

    assert quotes(article, a_numeric(ask="How many people does it hold?", answer="1000", unit=None))[0] == (
        "The hall holds a thousand people"
    )


def test_a_false_statement_gets_the_words_that_correct_it() -> None:
    asked = a_true_false(
        ask="The hall was opened in 1834.", answer="false", correction="The hall was opened in 1911."
    )

    assert "1911" in quotes(an_article(), asked)[0]


def test_parts_of_a_key_come_from_several_sentences() -> None:
    article = an_article("Ann sells cheese. It rains. Ann sings and Ann sells well. Bo sells honey.")
    asked = a_matching(ask="Who sells what?", pairs={"Ann": "cheese", "Bo": "honey"}, distractors=None)

    assert set(quotes(article, asked)[:2]) == {"Ann sells cheese", "Bo sells honey"}


def test_a_sentence_that_occurs_twice_is_quoted_with_words_around_it() -> None:
    article = an_article(
        "Rain fell. The bell rang twice. Ann left.", "Snow fell. The bell rang twice. Bo left."
    )
    found = quotes(article, a_short_answer(ask="Who left after the bell rang twice?", answer="Bo"))

    assert found
    assert all(len(find_places(article, Citation(quote=quote))) == 1 for quote in found)


def test_paragraphs_that_are_all_the_same_cannot_be_quoted() -> None:
    found = search_quotations(
        ArticleIndex(an_article("The bell rang.", "The bell rang.")),
        a_short_answer(ask="What rang?", answer="bell"),
        "en",
    )

    assert not found.quotations
    assert not found.is_answered


def test_a_question_about_something_else_does_not_seem_to_be_answered() -> None:
    asked = a_short_answer(ask="Which enzyme splits lactose in milk?", answer="lactase")

    assert not search_quotations(ArticleIndex(an_article()), asked, "en").is_answered


@pytest.mark.parametrize(
    ("language", "text", "ask", "answer", "quote"),
    [
        ("la", "Magnum forum erat. Campana meridie sonat.", "Quando campana sonat?", "meridie", "Campana"),
        ("ro", "Piața e veche. Clopotele sună la prânz.", "Când sună clopotul?", "la prânz", "Clopotele"),
        (
            "de",
            "Der Markt ist alt. Die Glocken läuten mittags.",
            "Wann läutet die Glocke?",
            "mittags",
            "Die Glocken",
        ),
        ("zh", "市场很大。钟在中午响。", "钟什么时候响？", "中午", "钟在中午响"),
        ("ar", "السوق كبير. يقرع الجرس ظهرا.", "متى يقرع الجرس؟", "ظهرا", "يقرع الجرس"),
    ],
)
def test_any_language_is_searched(language: str, text: str, ask: str, answer: str, quote: str) -> None:
    index = ArticleIndex(an_article(text, language=language))
    (best, *_) = search_quotations(index, a_short_answer(ask=ask, answer=answer), language).quotations

    assert best.quote.startswith(quote)


words = st.text(st.sampled_from("ab 1.,;\"'()[]-–*_“”éİß钟…\n"), min_size=1, max_size=60).filter(
    lambda text: any(map(str.isalnum, text))
)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, min_size=1, max_size=4), words, words)
def test_whatever_is_written_a_quotation_is_short_and_found_once(
    paragraphs: list[str], ask: str, answer: str
) -> None:
    article = an_article(*[" ".join(text.split()) * 9 for text in paragraphs])
    found = search_quotations(ArticleIndex(article), a_short_answer(ask=ask, answer=answer), "en")

    for each in found.quotations:
        assert count_quoted_words(each.quote) <= MAX_QUOTE_WORDS
        assert [place.passage for place in find_places(article, Citation(quote=each.quote))] == [each.passage]


def test_work_for_a_question_does_not_grow_with_the_article() -> None:
    def calls(sentences: int) -> int:
        """How many functions of ours are called to search an article of so many sentences."""
        text = " ".join(f"Stall {number} sells cheese and honey to visitors." for number in range(sentences))
        index = ArticleIndex(an_article(f"{text} A bell is rung at noon."))
        asked = a_short_answer(ask="When is the bell rung for visitors who want cheese?", answer="at noon")
        search_quotations(index, asked, "en")  # reads the article
        profile = Profile()
        profile.runcall(search_quotations, index, asked, "en")
        return int(Stats(profile).total_calls)  # type: ignore[attr-defined]

    assert calls(4000) < 1.5 * calls(1000)
