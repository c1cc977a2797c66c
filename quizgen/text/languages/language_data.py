"""`LanguageData`: everything that quizgen knows about one language.

Words that are compared with typed text have the form of `quizgen.text.folding.bare`: lower case, without
accents and vowel signs. Empty means "not known" everywhere, and a rule that needs the data abstains. The
classes are named tuples because dataclasses with so many fields would delay every start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from quizgen.text.languages.claim_words import ClaimWords
from quizgen.text.languages.denial import Denial
from quizgen.text.languages.fact_data import DateWords, FactWords
from quizgen.text.languages.number_data import (
    NO_FRACTIONS,
    NOTHING,
    Fractions,
    NumberFormat,
    NumberLibrary,
    NumberTable,
)
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.languages.role_words import OrderWords, RoleWords

Plural = Literal["zero", "one", "two", "few", "many", "other"]
"""The plural categories of CLDR."""


NO_ENDINGS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({})
NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})

LATIN_LETTERS: Final = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


class Syllables(NamedTuple):
    """Regular expressions for counting the syllables of a word in lower case.

    Attributes:
        vowels: A group of vowels, which makes one syllable.
        apart: Adjacent vowels that are pronounced separately: *radi-o*, *cre-ate*, *be-ing*; and *-ism*.
        silent: Vowels that are not pronounced: *time*, *times*, *timed*, *lonely*.
    """

    vowels: str
    apart: str
    silent: str


class LanguageData(NamedTuple):
    """The data for one language. The first fields are required. The others may be empty.

    Attributes:
        tag: Its BCP 47 tag.
        months: The names of the months in dates, from January.
        date_forms: How a day and a month are written out.
        number_format: The format of numbers in figures.
        plural: The plural category of a number, by CLDR.
        true_false: The words for a true and a false statement.
        yes: Words for yes, without accents.
        no: Words for no, without accents.
        option_letters: The 26 letters of options, in order.
        month_forms: Other names of the months, without accents: short forms and regional ones.
        first_day: How the first of a month is written.
        day_endings: The endings that turn the number of a day into an ordinal.
        ordinal_endings: The endings of ordinals in figures: 21*st*.
        date_links: Words allowed between the parts of a date.
        date_fillers: Words that accompany a date without changing it, without accents.
        number_words: How numbers are spelt; None if that is not known.
        ordinals: Ordinals of days, bare; those of 11 to 31 may be made with the same words. Empty where
            `number_words` has them.
        scales: What a word after a number multiplies it by, bare.
        spellings: Regular expressions of letters that are spelt in two ways, and one of the ways: *Foto* and
            *Photo*.
        other_without_accent: Words that are others with an accent, where accents are mostly free: *rose*,
            *rosé*.
        which: Words before the kind of thing that a question asks for, bare: *which*.
        zero_alone: Words that are zero where they are a whole answer, bare: *none*.
        false_numbers: Words of the language that are numbers in another one, bare: *once*.
        counting_alone: Words that count without another word before them, bare: *dozen*.
        minus: Words for the sign of a negative number, bare.
        doubtful_scales: Words that some take for one power and others for a greater one, bare, with the
            powers that they may be: a billion. They are read only where any reading will do.
        fractions: Fractions that may stand before a scale or after one.
        hedges: Words that qualify a number, bare, and whether they say a little less than it (-1), about it
            (0) or a little more (1); None if the words leave open where among other numbers it stands.
        bounds: Hedges that only say on which side of a number another one is, bare: below (-1) or above it
            (1).
        answer_fillers: Words around a number that say nothing about it, bare: *exactly*, *it was*.
        after_scale: Words that may stand between such a word and a unit, bare: millions *of* people.
        singular: From the plural of a unit to its singular; any other word stays as it is.
        irregular_plurals: Plurals that `singular` does not tell, bare.
        range_words: Words between the two ends of a range, bare.
        units: Names of units, bare, by the symbol in `quizgen.text.measures`, or a product of symbols.
        unit_prefixes: The symbols of prefixes by their names, bare: *kilo*.
        unit_powers: Words that raise a unit to a power, bare: *square*.
        per: What stands between the units of a quotient, bare and with the space after it: *per*, *an*.
        percentage_points: Names of differences of percentages, bare.
        below_zero: Words after a number that make it negative, bare.
        how_many: Words of stems after which comes what is counted, bare.
        articles: Articles that may stand before an answer or be left out, with what parts them from it.
        articles_of_one: Those that say that it is one thing, where other articles stand before several.
        prefixed_article: An article that is written together with its word.
        inner_articles: Articles that may be left out or added anywhere in an answer of several words.
        small_words: Words that say nothing by themselves, wherever they stand in an answer: no negations, numbers or
            directions, and none that say who does something to whom.
        leading_words: Words that may be left out at the beginning of an answer: prepositions, titles.
        rulers: Titles of rulers, in small letters, which may stand before a name or be left out.
        letters_typed: Regular expressions of letters that are typed for others, and those others.
        other_plurals: Plurals that are words of their own: customs, goods.
        and_words: Words that join things whose order does not matter.
        short_forms: Short forms and signs, in small letters without a full stop, and what they stand for.
        regular_plurals: Endings of plurals, by which a noun and its plural are told with a dictionary; "" is
            none. None is a language in which `singular` tells them.
        conjugations: By the ending of the infinitive, the endings of the regular forms of verbs.
        conjunctions: Words that join the last two things of a list.
        conjunction_prefix: A letter for *and* that is written together with the word after it.
        abbreviations: Words, in small letters, whose full stop seldom ends a sentence.
        function_words: Words that carry no content of their own, and those of the trade of asking.
        no_names: Words that begin a sentence with a capital letter and name nothing.
        name_particles: Words with small letters that stand within names.
        name_prefixes: Beginnings with small letters of words that are names all the same: *al-*Maliki.
        titles: Titles before names, in small letters, with the full stops of short ones.
        offices: Offices and ranks before names, bare: they are often left out, as titles are.
        elisions: Words that lose their last vowel and are joined to the next word by an apostrophe, without
            it.
        possessive: The ending of a name that owns something.
        number_signs: What stands before the number of a work or a thing and counts nothing, in small letters.
        nouns_in_capitals: Whether all nouns have capital letters, so that names cannot be told by them.
        turning_words: Words that make a sentence say something else, however like it is.
        roles: Words that show who does something to whom; None if that is not known, or if word order does
            not show it.
        turning_ending: The ending of words that have a negation in them, and the turning word that it stands
            for.
        negations: Words that deny what comes after them, bare.
        within_denial: Words that may stand between a negation and the word that it denies, bare: *yet*,
            *longer*.
        opposite_prefixes: Prefixes that make an opposite of nearly any word, bare: *un*.
        countries: Words for one country and its people that begin otherwise, bare: *american*, *usa*.
        implied_numbers: Numbers that words imply without being number words, bare: *both*, *nobody*.
        relative_dates: Words by which a date is counted from another one, bare: *later*.
        ruling_out: Words before something that is named only to be ruled out, bare: *not*, *instead of*.
        directions: Words between two things of which the order matters, bare: from A *to* B.
        prepositions: Words with which a phrase of place or time begins, bare; it may stand anywhere in its
            sentence.
        clause_words: Words with which another clause begins, bare: *while*, *compared with*.
        kinds: Things of one kind, bare, with bars between them: a text that has another one says something
            else.
        irregular_verbs: Forms of verbs that stemming does not bring together, and their infinitives.
        mutual: Words for what two sides do alike, so that their order does not matter, bare: *met*.
        not_denying: Words with which it cannot be told what a sentence denies: *not until*, *not only*,
            *failed to*, bare.
        converses: Words for one deed seen from its two sides, bare: *buy* and *sell*, *lend* and *borrow*.
        claim_words: Words by which statements say the contrary of others, or turn them round; None if they
            are not known.
        denying: Words with which a question asks for what is not so or not to be, bare: *warn against*.
        comparing: The word between a comparative and what it compares with, bare: *than*.
        orders: Words that say from which end things are put in order; None if they are not known.
        denial: How a verb is denied; None if that is not known, or if it takes more than one word.
        opposites: Words that say the contrary of each other, bare, with a bar between the two sides.
        small_opposites: The same of prepositions and other small words, which are opposites only before the
            same word.
        all_of_the_above: An option that says that all others are right, as a regular expression.
        none_of_the_above: An option that says that no other is right, as a regular expression.
        judgements: Options that judge, as a regular expression.
        stated_of: A statement that begins with somebody or something that it has not named, as a regular
            expression.
        line_of_text: Words that name a numbered line of a text, as a regular expression.
        asks_for_several: A stem that asks for several things, as a regular expression.
        asks_who: Words of stems that ask for persons, in small letters.
        places: Words of stems that ask for a place, whose parts have commas between them, in small letters.
        not_alone: Words that affirm or deny and are too often something else when they are a whole answer.
        telling_beginnings: Prefixes that make opposites of the same stem.
        telling_endings: Suffixes that name different things of the same stem.
        denials: Words and syllables that turn a word's meaning when a space is lost or added.
        letters_after: Letters that the alphabet has after another one.
        before_colon: What stands before a colon.
        syllables: How syllables are counted; None if that is not known.
        wording: How questions are worded badly; None if that is not known.
        dates: How dates are said beyond the names of months; None if that is not known.
        facts: How other facts are said; None if that is not known.
    """

    tag: str
    months: tuple[str, ...]
    date_forms: tuple[str, str]
    number_format: NumberFormat
    plural: Callable[[Decimal], Plural]
    true_false: tuple[str, str]
    yes: frozenset[str]
    no: frozenset[str]
    option_letters: tuple[str, ...] = LATIN_LETTERS
    month_forms: tuple[frozenset[str], ...] = (frozenset(),) * 12
    first_day: str = "1"
    day_endings: tuple[str, ...] = ()
    ordinal_endings: frozenset[str] = frozenset()
    date_links: frozenset[str] = frozenset()
    date_fillers: frozenset[str] = frozenset()
    number_words: NumberLibrary | NumberTable | None = None
    ordinals: Mapping[str, int] = NOTHING
    scales: Mapping[str, int] = NOTHING
    spellings: tuple[tuple[str, str], ...] = ()
    other_without_accent: frozenset[str] = frozenset()
    which: frozenset[str] = frozenset()
    zero_alone: frozenset[str] = frozenset()
    false_numbers: frozenset[str] = frozenset()
    counting_alone: frozenset[str] = frozenset()
    minus: frozenset[str] = frozenset()
    doubtful_scales: Mapping[str, tuple[int, ...]] = NOTHING
    fractions: Fractions = NO_FRACTIONS
    hedges: Mapping[str, int | None] = NOTHING
    bounds: Mapping[str, int] = NOTHING
    answer_fillers: frozenset[str] = frozenset()
    after_scale: frozenset[str] = frozenset()
    singular: Callable[[str], str] | None = None
    irregular_plurals: frozenset[str] = frozenset()
    range_words: frozenset[str] = frozenset()
    units: Mapping[str, tuple[str, ...]] = NOTHING
    unit_prefixes: Mapping[str, str] = NOTHING
    unit_powers: Mapping[str, int] = NOTHING
    per: tuple[str, ...] = ()
    percentage_points: tuple[str, ...] = ()
    below_zero: tuple[str, ...] = ()
    how_many: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    articles_of_one: tuple[str, ...] = ()
    prefixed_article: str = ""
    inner_articles: frozenset[str] = frozenset()
    small_words: frozenset[str] = frozenset()
    leading_words: frozenset[str] = frozenset()
    rulers: frozenset[str] = frozenset()
    letters_typed: tuple[tuple[str, str], ...] = ()
    other_plurals: frozenset[str] = frozenset()
    and_words: tuple[str, ...] = ()
    short_forms: Mapping[str, str] = NO_WORDS
    regular_plurals: frozenset[str] | None = None
    conjugations: Mapping[str, frozenset[str]] = NO_ENDINGS
    conjunctions: tuple[str, ...] = ()
    conjunction_prefix: str = ""
    abbreviations: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    name_prefixes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    possessive: str = ""
    number_signs: tuple[str, ...] = ()
    nouns_in_capitals: bool = False
    turning_words: frozenset[str] = frozenset()
    roles: RoleWords | None = None
    turning_ending: tuple[str, str] = ("", "")
    negations: frozenset[str] = frozenset()
    within_denial: frozenset[str] = frozenset()
    opposite_prefixes: tuple[str, ...] = ()
    countries: tuple[frozenset[str], ...] = ()
    implied_numbers: Mapping[str, tuple[int, ...]] = MappingProxyType({})
    relative_dates: frozenset[str] = frozenset()
    ruling_out: tuple[str, ...] = ()
    directions: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    irregular_verbs: Mapping[str, str] = NO_WORDS
    mutual: frozenset[str] = frozenset()
    kinds: tuple[str, ...] = ()
    clause_words: tuple[str, ...] = ()
    not_denying: frozenset[str] = frozenset()
    converses: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    orders: OrderWords | None = None
    claim_words: ClaimWords | None = None
    denial: Denial | None = None
    opposites: tuple[str, ...] = ()
    small_opposites: tuple[str, ...] = ()
    all_of_the_above: str = ""
    none_of_the_above: str = ""
    judgements: str = ""
    stated_of: str = ""
    line_of_text: str = ""
    asks_for_several: str = ""
    asks_who: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    not_alone: frozenset[str] = frozenset()
    telling_beginnings: tuple[tuple[str, ...], ...] = ()
    telling_endings: tuple[tuple[str, ...], ...] = ()
    denials: frozenset[str] = frozenset()
    letters_after: Mapping[str, str] = NOTHING
    before_colon: str = ""
    syllables: Syllables | None = None
    wording: QuestionWording | None = None
    dates: DateWords | None = None
    facts: FactWords | None = None


def one_is_singular(number: Decimal) -> Plural:
    """The plural rule of English, German, Spanish and others: singular for one thing, otherwise plural."""
    return "one" if number == 1 else "other"


def listed(words: str, between: str | None = None) -> frozenset[str]:
    """The words in a line, for readable tables."""
    return frozenset(words.split(between))


def forms(*months: str) -> tuple[frozenset[str], ...]:
    """The forms of each month from January, separated by bars. Some have two words."""
    return tuple(frozenset(filter(None, names.split("|"))) for names in months)


def values(words: str, first: int, step: int = 1) -> dict[str, int]:
    """A table of consecutive numbers, such as 20, 30, 40. Bars separate the forms of one number."""
    return {
        word: first + step * index for index, group in enumerate(words.split()) for word in group.split("|")
    }


def bounds(*, below: str = "", above: str = "") -> dict[str, int]:
    """A table of hedges that bound a number, separated by bars."""
    return {word: way for words, way in ((below, -1), (above, 1)) for word in words.split("|") if word}


def hedges(*, less: str = "", about: str = "", more: str = "", other: str = "") -> dict[str, int | None]:
    """A table of hedges, separated by bars."""
    table = ((less, -1), (about, 0), (more, 1), (other, None))
    return {word: direction for words, direction in table for word in words.split("|") if word}
