"""Words with which one statement contradicts or reverses another."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple


class ClaimWords(NamedTuple):
    """Words for comparing statements with cited sentences, without accents.

    Attributes:
        phrasal: Infinitives of two-word verbs, each with a synonymous single verb: *turn down*, *refuse*.
        withholding: Infinitives of verbs that mean that an action was not done: *refused to sign*.
        keeping_from: A regular expression for phrases that mean the same: *kept them from running*.
        linking: Words between such a verb and the action: *to*, *from*.
        supposing: Infinitives of verbs after which it is open whether something was done: *advise*, *offer*.
        doubting: Infinitives of verbs for something that is only believed: *suspect*.
        planned: Auxiliaries that mean a plan before a linking word: *was* to be extended.
        unreal: Auxiliaries for something that was not done, before the auxiliary of the perfect: *would*
            have.
        perfect: The auxiliary of the perfect: *have*.
        past_perfect: The auxiliary for what happened earlier: *had*.
        reporting: Infinitives of verbs that report views: *say*, *hold*.
        none: The word that negates a noun: *no* part.
        knowing: Infinitives and adjectives for certain knowledge.
        because: A regular expression for words before a cause: *because of*.
        so: A regular expression for words between a cause and its result: *so*, *led to*.
        purpose: A regular expression for words before a purpose, which answers *why*: *so that*.
        upon: A regular expression for words before something that happens first: *when*.
        why: The word that asks for a cause.
        causing: Words near the beginning of a question that asks for a cause in another way: *What led to it?*.
        placeholders: Words that stand for a noun: *20 ordinary ones*.
        respectively: The word that joins two lists in their order.
        contrasting: Words between two clauses about different things: *while*.
        continuing: Those of them after which the subject may be missing: *but*.
        qualifying: Words between a number and what it refers to: *40 in 1990*.
        modal: Auxiliaries before an infinitive: *will*.
        place_adverbs: Adverbs after a verb that are no object of it: *abroad*.
        before_verb: Words between a subject and its verb, apart from auxiliaries: *also*, *later*.
        adverb_ending: The ending of other such words.
        past_ending: The ending of regular verbs in the past.
        present_ending: The ending of the present participle: *while hunt-ing*.
        unchanged_verbs: Verbs whose past is their infinitive: *cost*.
        comparatives: Words that form comparatives without an ending: *more*.
        comparative_ending: The ending of other comparatives: *larg-er*.
        comparing_endings: The endings of comparatives and superlatives: *-er*, *-est*.
        greater: Comparatives for a larger amount of anything: *more*, *higher*.
        smaller: Comparatives for a smaller amount: *fewer*, *lower*.
        asks_comparison: Words between the two things that a stem compares: *compare*.
        lessening: Words that turn an adjective into its opposite: *less*.
        others: Words for the things that something is compared with: *other*.
        preferring: Words that put one thing above another: *more*, *rather*.
        change: The words before the start and the end of a change: *from*, *to*.
        at_start: Words with which a stem asks for the start of a change.
        at_end: Words with which a stem asks for the end of a change.
        starting: Words with which a stem asks for the start of a period: *begin*.
        ending: Words with which a stem asks for the end of a period: *until*.
        turning_time: Words with which a stem may ask for a time other than the one that it mentions:
            *before*, *originally*.
        asks_time: Words of stems that only ask for a time: *year*, *first*, *take place*.
        universal: Words for statements about all things or times: *every*, *always*.
        partial: Words for statements about some things or times: *most*, *usually*.
        each: Words after a figure that refer to every single thing: 40 in *each*.
        ratios: Words for ratios: *twice*, *half*.
        multiplying: Verbs that multiply an amount, in all their forms, with the factor: *doubled*.
        times: The word that makes a ratio of a number: three *times*.
        pairing: Words between two names that a list joins, whatever a question calls this: Lund *as* Hamlet.
        ratio_joins: Words after a ratio: half *as* large, a fifth *of* the prize.
    """

    phrasal: Mapping[str, str]
    withholding: frozenset[str]
    keeping_from: str
    linking: frozenset[str]
    supposing: frozenset[str]
    doubting: frozenset[str]
    planned: frozenset[str]
    unreal: frozenset[str]
    perfect: str
    past_perfect: str
    reporting: frozenset[str]
    none: str
    knowing: frozenset[str]
    because: str
    so: str
    purpose: str
    upon: str
    why: str
    causing: frozenset[str]
    placeholders: frozenset[str]
    respectively: str
    contrasting: frozenset[str]
    continuing: frozenset[str]
    qualifying: frozenset[str]
    modal: frozenset[str]
    place_adverbs: frozenset[str]
    before_verb: frozenset[str]
    adverb_ending: str
    past_ending: str
    present_ending: str
    unchanged_verbs: frozenset[str]
    comparatives: frozenset[str]
    comparative_ending: str
    comparing_endings: tuple[str, ...]
    greater: frozenset[str]
    smaller: frozenset[str]
    asks_comparison: frozenset[str]
    lessening: frozenset[str]
    others: frozenset[str]
    preferring: frozenset[str]
    change: tuple[str, str]
    at_start: frozenset[str]
    at_end: frozenset[str]
    starting: frozenset[str]
    ending: frozenset[str]
    turning_time: frozenset[str]
    asks_time: frozenset[str]
    universal: frozenset[str]
    partial: frozenset[str]
    each: frozenset[str]
    ratios: Mapping[str, Fraction]
    multiplying: Mapping[str, Fraction]
    times: str
    pairing: frozenset[str]
    ratio_joins: frozenset[str]
