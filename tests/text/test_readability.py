from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.readability import (
    Counts,
    automated_readability,
    counts,
    flesch_kincaid,
    grades,
    syllables,
)

PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
GETTYSBURG = """\
Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and \
dedicated to the proposition that all men are created equal.
Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can \
long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a \
final resting place for those who here gave their lives that that nation might live. It is altogether fitting and \
proper that we should do this.
But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. The brave \
men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world \
will little note, nor long remember what we say here, but it can never forget what they did here. It is for us the \
living, rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly advanced. \
It is rather for us to be here dedicated to the great task remaining before us -- that from these honored dead we take \
increased devotion to that cause for which they gave the last full measure of devotion -- that we here highly resolve \
that these dead shall not have died in vain -- that this nation, under God, shall have a new birth of freedom -- and \
that government of the people, by the people, for the people, shall not perish from the earth."""
"""Lincoln, 19 November 1863."""

HOUSE = """\
This is the house that Jack built. This is the malt that lay in the house that Jack built. This is the rat that ate \
the malt that lay in the house that Jack built. This is the cat that killed the rat that ate the malt. This is the dog \
that worried the cat that killed the rat. This is the cow with the crumpled horn that tossed the dog. This is the maiden \
all forlorn that milked the cow with the crumpled horn. This is the man all tattered and torn that kissed the maiden. \
This is the cock that crowed in the morn."""

SYLLABLES = """
the 1 time 1 timed 1 wanted 2 stopped 1 table 2 people 2 houses 2 boxes 2 places 2 government 3 useful 2 movement 2
create 2 creation 3 being 2 radio 3 idea 3 social 2 special 2 region 2 religious 3 various 3 medium 3 museum 3 society 4
variety 4 tourism 3 question 2 queen 1 actual 3 different 3 soldiers 2 military 4 vehicles 3 convoy 2 president 3
embassy 3 democracy 4 violence 3 political 4 American 4 year 1 eyes 1 through 1 described 2 announced 2 agreed 2
geography 4 ocean 2 piano 3 Russian 2 mammal 2 continue 3 blue 1 poem 2 doing 2 cities 2 countries 2 moved 1 asked 1
started 2 sometimes 2 lonely 2 careless 2 statement 2 well-known 2 can't 1 Tom's 1 1911 1 a 1 I 1
""".split()  # noqa: SIM905 - as a list it would fill a page


@pytest.mark.parametrize(("word", "count"), list(zip(SYLLABLES[::2], map(int, SYLLABLES[1::2]), strict=True)))
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


@given(st.text(min_size=1))
def test_every_word_has_a_syllable(word: str) -> None:
    assert syllables(word) >= 1


def test_the_formulas_are_the_published_ones() -> None:
    """The sentence on the platypus has 13 words and 26 syllables and is given everywhere as of grade 13.1."""
    assert flesch_kincaid(Counts(sentences=1, words=13, syllables=26, characters=0)) == pytest.approx(13.08)
    assert flesch_kincaid(Counts(sentences=1, words=6, syllables=6, characters=0)) == pytest.approx(-1.45)
    assert automated_readability(Counts(sentences=1, words=10, syllables=0, characters=50)) == pytest.approx(
        7.12
    )
    assert automated_readability(Counts(sentences=2, words=40, syllables=0, characters=160)) == pytest.approx(
        7.41
    )


def test_a_sentence_is_counted() -> None:
    found = counts([PLATYPUS])

    assert found[:2] == (1, 13)
    assert abs(found.syllables - 26) <= 1
    assert found.characters == len(PLATYPUS) - 13


def test_figures_are_words_and_texts_end_sentences() -> None:
    assert counts(["About 4,500 men", "and 60 carts", "", "..."])[:2] == (2, 6)


def test_a_speech_has_the_grade_that_is_published_for_it() -> None:
    """Ten sentences, some 270 words; word processors give it a grade of 10.9."""
    found = grades(GETTYSBURG.split("\n"))

    assert found is not None
    assert 265 <= found.words <= 275
    assert found.flesch_kincaid == pytest.approx(10.9, abs=0.3)
    assert 10 <= found.ari <= 13


def test_a_nursery_rhyme_is_easier_than_the_speech_by_both() -> None:
    speech, rhyme = grades([GETTYSBURG]), grades([HOUSE])

    assert speech is not None
    assert rhyme is not None
    assert rhyme.flesch_kincaid < 5
    assert rhyme.flesch_kincaid + 4 < speech.flesch_kincaid
    assert rhyme.ari + 4 < speech.ari


def test_a_text_of_less_than_a_hundred_words_has_no_grade() -> None:
    assert grades(["word " * 99]) is None
    assert grades(["word " * 100]) is not None
    assert grades([]) is None


numbers = st.integers(1, 500)


@given(numbers, numbers, numbers, numbers)
def test_longer_words_and_sentences_are_harder(
    sentences: int, words: int, syllables: int, characters: int
) -> None:
    plain = Counts(sentences, words, syllables, characters)

    assert flesch_kincaid(plain._replace(syllables=syllables + 1)) > flesch_kincaid(plain)
    assert flesch_kincaid(plain._replace(sentences=sentences + 1)) < flesch_kincaid(plain)
    assert automated_readability(plain._replace(characters=characters + 1)) > automated_readability(plain)
    assert automated_readability(plain._replace(sentences=sentences + 1)) < automated_readability(plain)
