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
        scaled: A pattern for an amount that is said by another: *twice that sum*.
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
    scaled: str = ""
