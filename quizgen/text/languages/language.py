"""`LanguageData`: everything that quizgen knows about one language.

Words that are compared with typed text have the form of `quizgen.text.folding.bare`: lower case, without
accents and vowel signs. Empty means "not known" everywhere, and a rule that needs the data abstains. The
classes are named tuples because dataclasses with so many fields would delay every start.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from quizgen.text.languages.certainty_words import CertaintyWords
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
from quizgen.text.languages.quotation_words import QuotationWords
from quizgen.text.languages.role_words import DifferenceWords, OrderWords, RoleWords
from quizgen.text.option_letters import LATIN_LETTERS
from quizgen.text.plurals import Plural

NO_ENDINGS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({})
NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})


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
        tag: The BCP 47 tag of the language.
        months: The names of the months in dates, from January.
        date_forms: The formats of a date: with the day, and with month and year only.
        number_format: The format of numbers in figures.
        plural: The plural category of a number, by CLDR.
        true_false: The words for a true and a false statement.
        yes: Words for yes, without accents.
        no: Words for no, without accents.
        option_letters: The 26 letters of options, in order.
        month_forms: Other names of the months, without accents, such as short forms.
        first_day: The first day of a month in dates, such as *1er*.
        day_endings: The endings that turn the number of a day into an ordinal.
        ordinal_endings: The endings of ordinals in figures: 21*st*.
        date_links: Words allowed between the parts of a date.
        date_fillers: Words that accompany a date without changing it, without accents.
        number_words: The rules for reading numbers in words; None if they are not known.
        ordinals: Ordinals of days, without accents. Those from 11 to 31 may be formed from these. Empty if
            they are in `number_words`.
        scales: Words after a number that multiply it, without accents, with their values: *million*.
        spellings: Regular expressions for letters with two spellings, with one of them: *Foto* and *Photo*.
        other_without_accent: Words that are different words with and without an accent, although accents may
            usually be omitted: *rose*, *rosé*.
        which: Words before the kind of thing that a question asks for, without accents: *which*.
        zero_alone: Words that mean zero if they are the whole answer, without accents: *none*.
        false_numbers: Words of this language that are numbers in another one, without accents: *once*.
        counting_alone: Nouns that are numbers by themselves, without accents: *dozen*.
        minus: Words for a minus sign, without accents.
        doubtful_scales: Words that mean different powers of ten to different people, without accents, with
            these powers: *billion*. They are used only if any of the meanings is acceptable.
        fractions: Fractions that may precede or follow a scale.
        hedges: Words that qualify a number, without accents. Each has -1 for a little less, 0 for about, and
            1 for a little more. None means that the difference is not known.
        bounds: Hedges that only state a limit, without accents: -1 for below, 1 for above.
        answer_fillers: Words around a number that add no information, without accents: *exactly*, *it was*.
        after_scale: Words that may stand between a scale and a unit, without accents: millions *of* people.
        singular: Converts the plural of a unit to the singular. All other words stay the same.
        irregular_plurals: Plurals that `singular` cannot convert, without accents.
        range_words: Words between the two ends of a range, without accents.
        units: Names of units, without accents, by their symbols in `quizgen.text.measures`.
        unit_prefixes: The symbols of prefixes by their names, without accents: *kilo*.
        unit_powers: Words that raise a unit to a power, without accents: *square*.
        per: Words for division between two units, without accents and with the space after them: *per*, *an*.
        percentage_points: Words for percentage points, without accents.
        below_zero: Words after a number that make it negative, without accents.
        how_many: Words of stems that precede what is counted, without accents.
        articles: Articles that may precede an answer or be omitted, with the space or apostrophe after them.
        articles_of_one: Articles that show the singular.
        prefixed_article: An article that is written as one word with its noun.
        inner_articles: Articles that may be omitted or added anywhere in an answer of several words.
        small_words: Words that add no information anywhere in an answer. They do not include negations,
            numbers, directions, and words that show who does something to whom.
        leading_words: Words that may be omitted at the beginning of an answer: prepositions, titles.
        rulers: Titles of rulers in lower case, which may precede a name or be omitted.
        letters_typed: Regular expressions for letters that people type in place of others, with the letters
            that they stand for.
        other_plurals: Plurals with a different meaning from their singular: *customs*, *goods*.
        and_words: Words that join things in any order: *and*.
        short_forms: Abbreviations and signs, in lower case without a full stop, with their meaning.
        regular_plurals: The endings of regular plurals, used with a dictionary; "" means no ending. None if
            `singular` is sufficient.
        conjugations: The endings of the regular forms of verbs, by the ending of the infinitive.
        conjunctions: Words before the last entry of a list: *and*, *or*.
        conjunction_prefix: A letter for *and* that is written as one word with the next word.
        abbreviations: Words in lower case whose full stop rarely ends a sentence.
        function_words: Words without content, including words that are usual in questions.
        no_names: Words that are not names, although they begin a sentence with a capital letter.
        name_particles: Words in lower case that occur within names: *van*.
        name_prefixes: Beginnings of names in lower case: *al-*Maliki.
        titles: Titles before names, in lower case; abbreviated ones with a full stop.
        offices: Offices and ranks before names, without accents. Like titles, they are often omitted.
        elisions: Words that lose their last vowel before an apostrophe, without this vowel: *l'*.
        possessive: The ending of a possessive: *'s*.
        number_signs: Words before a number that is a name rather than an amount, in lower case: *no.* 5.
        nouns_in_capitals: Whether all nouns have a capital letter, so that names cannot be recognised by it.
        turning_words: Words that reverse the meaning of a sentence.
        roles: Words that show who does something to whom; None if they are not known or the language does not
            use word order for this.
        turning_ending: The ending of contracted negations, with the full word: *n't*, *not*.
        negations: Words that negate what follows them, without accents.
        within_denial: Words that may stand between a negation and the negated word, without accents: *yet*,
            *longer*.
        opposite_prefixes: Prefixes that turn most words into their opposite, without accents: *un*.
        countries: Words for a country and its people, whose stems differ, without accents: *american*,
            *usa*.
        capitals: Capitals, with a word for the country, without accents: *oslo*, *norway*.
        common_names: Names that everybody knows, without accents: *earth*.
        language_names: Names of languages, without accents: *english*.
        related: Words of one root whose stems differ, without accents: *advice advise*.
        implied_numbers: Words that imply a number, without accents: *both*, *nobody*.
        relative_dates: Words of dates that are relative to another date, without accents: *later*.
        ruling_out: Words before something that is excluded, without accents: *not*, *instead of*.
        directions: Words between two things whose order matters, without accents: from A *to* B.
        prepositions: Words that begin a phrase of place or time, which can stand anywhere in a sentence;
            without accents.
        clause_words: Words that begin another clause, without accents: *while*, *compared with*.
        kinds: Groups of words of one kind, separated by bars, without accents. A text with another word of
            the group has a different meaning.
        irregular_verbs: Irregular forms of verbs, with their infinitives.
        mutual: Words for actions in which two sides do the same, without accents: *met*.
        not_denying: Phrases in which it is not clear what is negated, without accents: *not until*, *not
            only*, *failed to*.
        converses: Pairs of words for the same action from its two sides, without accents: *buy* and *sell*,
            *lend* and *borrow*.
        claim_words: Words with which one statement contradicts or reverses another; None if they are not
            known.
        certainty: Words that show how certain and how general something is; None if they are not known.
        quotations: Words with which quotations wish, almost say or limit something; None if they are not known.
        denying: Words with which a question asks for something that is not true or must not be done, without
            accents: *warn against*.
        comparing: The word after a comparative, without accents: *than*.
        orders: Words that state in which direction things are put in order; None if they are not known.
        differences: Words that say how two amounts differ; None if they are not known.
        denial: How verbs are negated; None if this is not known or needs more than one word.
        opposites: Groups of opposite words, with a bar between the two sides, without accents.
        small_opposites: Groups of opposite small words such as prepositions, which are opposites only before
            the same word.
        all_of_the_above: A regular expression for options that include all others.
        none_of_the_above: A regular expression for options that exclude all others.
        judgements: A regular expression for options that are verdicts, such as *true*.
        stated_of: A regular expression for statements that begin with a pronoun for somebody or something not
            named before.
        line_of_text: A regular expression for references to a numbered line of a text.
        asks_for_several: A regular expression for stems that ask for several things.
        asks_who: Words of stems that ask for people, in lower case.
        places: Words of stems that ask for a place, in lower case. The parts of such an answer are separated
            by commas.
        not_alone: Words for yes and no that often mean something else if they are the whole answer.
        telling_beginnings: Prefixes that give the same stem opposite meanings.
        telling_endings: Suffixes that give the same stem different meanings.
        denials: Words and syllables that reverse the meaning if a space is lost or added.
        letters_after: Letters that come after another one in the alphabet, with that letter.
        before_colon: The space before a colon, if any.
        syllables: The rules for counting syllables; None if they are not known.
        wording: Patterns of poor wording in questions; None if they are not known.
        dates: The words of dates in addition to the months; None if they are not known.
        facts: The words of other facts; None if they are not known.
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
    capitals: Mapping[str, str] = NO_WORDS
    common_names: frozenset[str] = frozenset()
    language_names: frozenset[str] = frozenset()
    related: tuple[str, ...] = ()
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
    differences: DifferenceWords | None = None
    claim_words: ClaimWords | None = None
    certainty: CertaintyWords | None = None
    quotations: QuotationWords | None = None
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
