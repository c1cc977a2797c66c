"""The citation on the back of a card."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from samples import PARAGRAPHS, a_numeric, an_article

from quizgen.model.article import Article
from quizgen.model.citation import Citation, CitationState, find_place
from quizgen.outputs.anki.fields.card_words import card_words
from quizgen.outputs.anki.fields.citation_field import MAX_PASSAGE_CHARS, CitationHtml, mark_quotation


def source(
    *quotes: str,
    article: Article | None = None,
    state: CitationState = CitationState.CITED,
    language: str = "en",
) -> str:
    citations = tuple(Citation(quote=quote) for quote in quotes)
    return CitationHtml(article or an_article(), card_words(language)).html(citations, state)


def marked(html: str) -> list[str]:
    return re.findall(r"<mark>(.*?)</mark>", html)


def test_the_words_are_marked_in_their_numbered_paragraph() -> None:
    html = source("about 60 stalls")
    assert '<span class="qg-paragraph">Paragraph 1</span>' in html
    assert "the square fills with <mark>about 60 stalls</mark>. The first traders" in html


def test_words_of_one_paragraph_are_marked_together() -> None:
    html = source("His", "opened on 12 May 1911", "its clock", "The hall was opened", "1911. Its roof")
    assert html.count("<blockquote") == 1
    assert marked(html) == ["The hall was opened on 12 May 1911. Its roof", "its clock"]


def test_each_paragraph_is_shown_once_in_the_order_of_the_citations() -> None:
    html = source("Nobody may sell", "about 60 stalls", "after the bell")
    assert re.findall(r"Paragraph (\d)", html) == ["5", "1"]


def test_the_reference_names_the_article_and_its_original() -> None:
    html = source("about 60 stalls")
    assert "<cite>The Thursday market</cite>" in html
    assert "Based on “A market day”, The Town Courier, 6 June 2019" in html
    assert "<a " not in html


def test_an_article_of_its_own_has_no_original() -> None:
    assert "Based on" not in source("about 60 stalls", article=an_article(original=None))


def test_an_original_may_be_known_by_its_title_alone() -> None:
    html = source("about 60 stalls", article=an_article(original={"title": "X"}))
    assert html.endswith("Based on “X”</p>")


def test_a_link_leads_to_the_words_in_the_original() -> None:
    html = source("about 60 stalls", article=_linked("https://example.org/a?b=1&c=2"))
    assert 'href="https://example.org/a?b=1&amp;c=2#:~:text=about%2060%20stalls"' in html
    html = source("about 60 stalls", article=_linked("https://example.org/#top"))
    assert 'href="https://example.org/#top:~:text=about' in html
    assert 'href="https://example.org/"' in source(article=_linked("https://example.org/"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "town.example"])
def test_only_addresses_of_the_web_can_be_links(url: str) -> None:
    with pytest.raises(ValidationError):
        _linked(url)


def test_an_inferred_key_says_so() -> None:
    assert "Inferred from this passage" in source("about 60 stalls", state=CitationState.INFERRED)


def test_words_that_stand_nowhere_leave_the_reference() -> None:
    html = source("no such words")
    assert "<mark>" not in html
    assert "The Thursday market" in html


def test_of_a_long_paragraph_only_the_sentences_around_the_words_are_shown() -> None:
    article = an_article(" ".join(PARAGRAPHS * 3))
    html = source("began in 1834", article=article)
    assert "… The market <mark>began in 1834</mark>, when the town was given the right to hold it. …" in html
    assert "stalls" not in html


def test_the_first_and_the_last_sentence_of_a_long_paragraph_are_not_cut_at_the_edge() -> None:
    text = " ".join([PARAGRAPHS[0], *["It rains."] * 100, "Nobody came"])
    assert len(text) > MAX_PASSAGE_CHARS
    assert "</span> Every Thursday <mark>the square</mark>" in source("the square", article=an_article(text))
    assert "… <mark>Nobody</mark> came</blockquote>" in source("Nobody", article=an_article(text))


def test_emphasis_around_cited_words_is_kept() -> None:
    article = an_article("It was *very* old and **so big** then, in **1834**.")
    assert "It was <em>very</em> <mark>old and</mark> <strong>so big</strong> then" in source(
        "old and", article=article
    )


def test_words_cited_from_within_emphasis_leave_it_whole() -> None:
    article = an_article("It was **so very big** then, in _the old_ town.")
    assert "<strong>so <mark>very</mark> big</strong> then" in source("very", article=article)
    html = source("big** then, in _the", article=article)
    assert (
        "<strong>so very <mark>big</mark></strong><mark> then, in </mark><em><mark>the</mark> old</em>"
        in html
    )


def test_a_long_paragraph_cut_within_emphasis_shows_no_stars() -> None:
    text = " ".join(["**It rains. The town sleeps.** Nobody came.", *["It rains."] * 100])
    html = source("town", article=an_article(text))
    assert "</span> … <strong>The <mark>town</mark> sleeps.</strong> …</blockquote>" in html
    assert "*" not in html


def test_the_same_citation_is_printed_once() -> None:
    sources = CitationHtml(an_article(), card_words("en"))
    cite = a_numeric().cite
    assert sources.html(cite, CitationState.CITED) is sources.html(cite, CitationState.CITED)


@given(st.data())
def test_the_shown_paragraph_has_all_its_words_in_order(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(PARAGRAPHS))
    split = text.split()
    start = data.draw(st.integers(0, len(split) - 1))
    end = data.draw(st.integers(start + 1, len(split)))
    article = an_article(text)
    found = find_place(article, Citation(quote=" ".join(split[start:end]).rstrip(".,")))
    assert found is not None
    html = mark_quotation(article.passage(1), [found])
    assert re.sub("<[^>]*>", "", html) == text
    assert marked(html) == [" ".join(split[start:end]).rstrip(".,")] or html.count("<mark>") == 1


def _linked(url: str) -> Article:
    original: dict[str, Any] = {"title": "A market day", "url": url}
    return an_article(original=original)
