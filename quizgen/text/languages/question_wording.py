"""Patterns of poor wording in questions, for each language."""

from __future__ import annotations

from typing import NamedTuple


class QuestionWording(NamedTuple):
    """Patterns of poor wording of questions and options in a language.

    Regular expressions are stored as text and compiled when a check needs them.

    Attributes:
        absolute_terms: Words such as *always*, and not `at` before them: *at all*.
        absolute_unless_after: The word that makes them harmless if it precedes them.
        limiting: Those that may also state a number: *only two*.
        possessives: Possessive pronouns for people.
        vague_terms: Words such as *often*.
        vague_amounts: Words such as *quite*, of which one alone does no harm.
        denying_prefixes: Prefixes of opposites: *invisible*.
        joking: Words that suggest a joke if the article does not contain them.
        judging_worth: Words that ask for a judgement as if it were a fact: *the best decision*.
        attributed: Words that state whose judgement it is.
        uncertain: Words that leave open whether something is true: *may*, *perhaps*.
        several_times: Words of a stem that allow an entry to be used for several others.
        subject_pronouns: Pronouns for somebody or something that does what the clause says.
        pronouns: Pronouns for persons who have been named before.
        negation: A negation that is not emphasised.
        or_not: Words that make a negation harmless: *or not*.
        judging: Words of stems that only ask which statement is true.
        says_nothing: The words of a stem that asks nothing else.
        offered: Words of a stem that offers its answer among others: *Was it A or B?*
        offering: Words side by side that do so.
        about_words: Words of stems that ask about a word itself.
        reckoned: What stems have from which the answer is to be reckoned.
        of_the_text: Words that speak of a text that is not there.
        about_texts: Words about a text or its questions, which may have capital letters and name nothing:
            *Paragraph*.
        ages: Words beside a number of years, bare: *aged*.
        of_a_picture: Words that speak of a picture that has to be there.
        asked_about: A question about somebody whom it has not named.
        named_after: What names them after all, later in the stem.
        thing_unnamed: What a stem leaves to be known of a thing: *the second worker*, *built then*.
        asks_whether: How a statement begins that is a question without a question mark.
        two_claims: What joins two claims of one statement.
        two_questions: What joins two questions of one stem.
        empty_criteria: Words of criteria that do not say what an answer must contain.
        asks_amount: Words by which a stem asks for an amount: *how long*.
        asks_opinion: Words by which a question asks for the learner's own opinion.
        changes: What is so for a time only: *currently*, *last year*.
        changes_not: What makes that harmless.
        changes_loosely: What may be so for a time only: *today*.
        volatile: What changes from year to year.
        article_at_end: An article at the end of a stem, as group 1.
        takes: For each article the words that it stands before, the more certain first.
        single: An option that is one thing.
        has_several: A stem whose answer is grammatically in the plural.
        verb_at_end: A verb in the plural at the end of a stem.
        joined: An option that is made of others.
        all_but: An option that is all others but one.
        said_before: Words before the letters of options: *both* A and B.
        said_between: What stands between the letters.
        said_after: What stands after them: *only*.
        after_yes: What may stand around *yes* and adds nothing.
        asks_true_or_false: The words with which a card begins that asks *true or false*.
        because: What may follow *yes* among options.
        begins: Words with which one option may begin that others do not: *to*, *because*.
        list_lead: The beginning of a list: *The classes are*.
        works: What has a title that may be a list.
        first: How a first item begins.
        later: How a later item begins.
        counted: Words before a number that names something and counts nothing.
        decisive: Small words that make another question of one.
        text_abbreviation: A word at the end of an option whose full stop ends no sentence.
    """

    absolute_terms: frozenset[str] = frozenset()
    absolute_unless_after: str = ""
    limiting: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    vague_terms: frozenset[str] = frozenset()
    vague_amounts: frozenset[str] = frozenset()
    denying_prefixes: tuple[str, ...] = ()
    joking: frozenset[str] = frozenset()
    judging_worth: str = ""
    attributed: str = ""
    uncertain: frozenset[str] = frozenset()
    several_times: str = ""
    subject_pronouns: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    negation: str = ""
    or_not: str = ""
    judging: frozenset[str] = frozenset()
    says_nothing: str = ""
    offered: frozenset[str] = frozenset()
    offering: str = ""
    about_words: frozenset[str] = frozenset()
    reckoned: str = ""
    of_the_text: str = ""
    about_texts: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    of_a_picture: str = ""
    asked_about: str = ""
    named_after: str = ""
    thing_unnamed: str = ""
    asks_whether: str = ""
    two_claims: str = ""
    two_questions: str = ""
    empty_criteria: frozenset[str] = frozenset()
    asks_amount: str = ""
    asks_opinion: str = ""
    changes: str = ""
    changes_not: str = ""
    changes_loosely: str = ""
    volatile: str = ""
    article_at_end: str = ""
    takes: tuple[tuple[str, str], ...] = ()
    single: str = ""
    has_several: str = ""
    verb_at_end: str = ""
    joined: str = ""
    all_but: str = ""
    said_before: str = ""
    said_between: str = ""
    said_after: str = ""
    after_yes: frozenset[str] = frozenset()
    asks_true_or_false: tuple[str, ...] = ()
    because: str = ""
    begins: tuple[str, ...] = ()
    list_lead: str = ""
    works: frozenset[str] = frozenset()
    first: str = ""
    later: str = ""
    counted: str = ""
    decisive: frozenset[str] = frozenset()
    text_abbreviation: str = ""
