"""Words and patterns of tasks that leave open what to write, or depend on more than the article."""

from typing import NamedTuple


class UnclearWording(NamedTuple):
    """Words and patterns of tasks that learners cannot be sure to understand.

    Regular expressions are stored as text and compiled when a check needs them. All are empty if they are not known.

    Attributes:
        tasks: Verbs that are tasks wherever they stand: *explain*.
        first_tasks: Verbs that are tasks at the beginning of a clause, and may be nouns elsewhere: *state*.
        asking_nothing: A pattern for the beginning of titles with a word that asks: *Why the mill burned*.
        left_open: Words after which a sentence that is to be completed breaks off: *because*.
        later_within: A pattern for words of items that are not the first of an order: *later*.
        too_broad: A pattern for whole stems that ask for everything: *Write all you know about cats.*
        broad_subject: A pattern for whole stems that name only a thing to describe: *Describe the ferry*.
        some_event: A pattern for stems that do not say which event is meant: *When did something happen that …?*
        any_event: A pattern for whole stems that ask for any event of a time: *What happened in 2013?*
        leading: A pattern for words that tell learners what to think: *everyone must agree*.
        of_leading: Words, one of which every such stem contains.
        presuming: A pattern for stems that presume a judgement, which is a group: *Explain why the plan was foolish*.
        form_only: A pattern for criteria about form rather than content: *tidy handwriting*.
        agreeing: A pattern for the beginning of criteria that reward an opinion: *agrees that*.
        named_kinds: Words of criteria that name a kind of fact instead of the fact itself: *the date*.
        at_length: A pattern for words that ask for a long text: *in detail*.
        pompous: Words for which there are plainer ones: *commence*.
        idioms: Words of expressions that cannot be understood word by word: *goose cooked*.
        once_more: Words of sentences about something that happened more than once: *again*.
        between_dates: Words between two dates of a list: *in 2010 and again in 2011*.
        telling_times: A pattern for words of a stem that tell these times apart: *first*, *again*.
        telling_limits: A pattern for words of a stem that ask for a limit or a rough number: *at most*, *about*, *the highest*.
        telling_ends: A pattern for words of a stem that ask for the start or the end of a period: *begin*, *opened*.
        asks_when: A pattern for stems that ask for a date without saying how exact it must be: *When …?*.
        asked_precision: Patterns for stems that ask for a year, a month or a day, from the last: *In which year …?*
        telling_precision: A pattern for words of a stem that say how exact a date must be: *month*, *decade*.
        scaled: A pattern for an amount that is said by another: *twice that sum*.
        many_answers: A pattern for whole short questions that fit several answers: *What does a worker do?*
        asks_openly: A pattern for whole questions that leave open what kind of answer is wanted: *What did they do with it?*
        asks_reason_or_way: A pattern for whole tasks that ask for a reason or a way: *Explain why …*
        asks_what_it_is: A pattern for whole questions about what a thing is, with its last word as a group.
        left_indefinite: A pattern for whole sentences to complete that only say what something is: *Berg was a …*.
        no_clear_answers: Words that answer nothing: *something*.
        number_asked: A pattern for the number of things that a stem asks for, as the last group that matched: *Which two …?*.
        gap_task: A pattern for whole tasks that say nothing about a cloze text: *Fill in the gap.*
        inside: A pattern for words between a place and a larger one: *, in the south of*.
        unseen: A pattern for criteria about what no answer shows: *the right attitude*.
        fact_asked: A pattern for questions that a word or date answers: *In what year …?*
        order_of_opinion: A pattern for orders that are a matter of opinion: *by importance*.
        ranked_by_result: A pattern for words that make the best and the worst a fact: *score*.
        full_name: A pattern for stems that ask for more of a name than the last one: *full name*.
        in_a_gap: A pattern for whole gaps with words around a figure: *about 40*.
    """

    tasks: frozenset[str] = frozenset()
    first_tasks: frozenset[str] = frozenset()
    asking_nothing: str = ""
    left_open: frozenset[str] = frozenset()
    later_within: str = ""
    too_broad: str = ""
    broad_subject: str = ""
    some_event: str = ""
    any_event: str = ""
    leading: str = ""
    of_leading: frozenset[str] = frozenset()
    presuming: str = ""
    form_only: str = ""
    agreeing: str = ""
    named_kinds: frozenset[str] = frozenset()
    at_length: str = ""
    pompous: frozenset[str] = frozenset()
    idioms: tuple[tuple[str, ...], ...] = ()
    once_more: frozenset[str] = frozenset()
    between_dates: frozenset[str] = frozenset()
    telling_times: str = ""
    telling_limits: str = ""
    telling_ends: str = ""
    asks_when: str = ""
    asked_precision: tuple[str, ...] = ()
    telling_precision: str = ""
    scaled: str = ""
    many_answers: str = ""
    asks_openly: str = ""
    asks_reason_or_way: str = ""
    asks_what_it_is: str = ""
    left_indefinite: str = ""
    no_clear_answers: frozenset[str] = frozenset()
    number_asked: str = ""
    gap_task: str = ""
    inside: str = ""
    unseen: str = ""
    fact_asked: str = ""
    order_of_opinion: str = ""
    ranked_by_result: str = ""
    full_name: str = ""
    in_a_gap: str = ""
