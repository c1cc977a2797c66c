"""Words that show how certain, how general or how complete something is."""

from typing import NamedTuple


class CertaintyWords(NamedTuple):
    """Words for comparing how certain and how general a claim and a cited sentence are.

    Attributes:
        signs: Words of which a text has one, in some form, if `uncertain` or `viewed` matches it.
        uncertain: A regular expression for clauses of which it is open whether they are true: *may*,
            *according to a legend*.
        viewed: A regular expression for clauses that are only somebody's view: *believes*.
        argued: A regular expression for the views among them for which somebody gives reasons: *argues*.
        asked_view: A regular expression for questions about somebody's view, apart from those that `viewed` or
            `reported` matches: *according to*.
        hedged: A regular expression for claims that say themselves that they are uncertain or somebody's
            view.
        asserted: A regular expression for words with which a claim says that it is certain: *it is proven that*.
        only: The word that means some if it limits things and there is no other word for a share.
        needed: A regular expression for conditions and limits that *only* may express: *if*, *had to*, *sole*.
        supposing: Words before what is only a case: *if*, *unless*.
        share_signs: Words of which a claim has one if it speaks of a share.
        shares: Regular expressions for words before the things of which a share is meant, with the lower and
            upper end of this share in per cent: *most of the*.
        frequencies: The same for words that stand alone: *seldom*, *everyone*.
        reporting: Words of which a text has one, in some form, if `reported` matches it.
        reported: A regular expression for what is only reported, if *but* or *although* follows: *reported that*.
        dropped: A regular expression for what was planned but not done: *cancelled*.
        plan_signs: Words of which a text has one, in some form, if `planned` or `plan` matches it, apart from
            *to* after a form of *be*.
        planned: A regular expression for words before something that is only planned: *is to*, *will*.
        plan: A regular expression for words with which a clause says that its subject is only planned: *is
            planned for*.
        unfinished: A regular expression for claims that are themselves about plans.
        of: Words between a part and the whole: two *of* five.
        one_in: A regular expression for shares such as *one patient in ten*.
        outstanding: A regular expression for claims that something is not done or known yet: *has yet to*, *untested*.
        missing: Words before what is not there: *without any*.
        replacing: Phrases between what is so and what is not: *instead of*.
        faint: Words that say almost the same as a negation: *little*, *seldom*, *ended*.
        at_place: Words that begin a clause about a place: *not in the town, where he lived*.
        not_yet: Words after a negated verb until when it is negated: *does not vote before June*.
        former: Phrases for what is no longer so: *used to*.
        time_signs: Words of which a text has one if one of the next three expressions matches it.
        before: A regular expression for words between what happens first and what happens next.
        after: The same for words between what happens next and what happened first.
        then: The same for words that begin a clause about what happens next: *, then*.
        conceded: A regular expression for words before what might have prevented something, but did not: *despite*.
        denial_signs: Words of which a text has one if `denials` or `replacing` matches it.
        neither: The first of two negations that deny two things: *neither*.
        now: Words for the present, in which nothing is so that only used to be so.
        used_to: A regular expression for what was so and is no longer.
        denials: A regular expression for phrases that deny like *not*: *lacks*, *anything but*.
        plain_verbs: Infinitives of verbs that only say that something is there: *have*, *live*.
        nothing: Words for no thing or person after a verb: *nothing*.
        slight: Adverbs with which *only* remarks that something is little or slow: *only slowly*.
        telling_apart: Words for a difference, which a negation may express: *differ*.
        excepting: A regular expression for words that except something: *apart from*, *almost all*.
        possible: Words for what is only possible: *may*.
        set_phrases: A regular expression for phrases in which a word for all things does not mean them: *all at once*.
    """

    signs: frozenset[str]
    uncertain: str
    viewed: str
    argued: str
    asked_view: str
    hedged: str
    asserted: str
    only: str
    needed: str
    supposing: frozenset[str]
    share_signs: frozenset[str]
    shares: tuple[tuple[str, int, int], ...]
    frequencies: tuple[tuple[str, int, int], ...]
    reporting: frozenset[str]
    reported: str
    dropped: str
    plan_signs: frozenset[str]
    planned: str
    plan: str
    unfinished: str
    of: frozenset[str]
    one_in: str
    outstanding: str
    missing: frozenset[str]
    replacing: tuple[str, ...]
    faint: frozenset[str]
    at_place: frozenset[str]
    not_yet: frozenset[str]
    former: tuple[str, ...]
    time_signs: frozenset[str]
    before: str
    after: str
    then: str
    conceded: str
    denial_signs: frozenset[str]
    neither: str
    now: frozenset[str]
    used_to: str
    denials: str
    plain_verbs: frozenset[str]
    nothing: frozenset[str]
    excepting: str = ""
    slight: frozenset[str] = frozenset()
    telling_apart: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    set_phrases: str = ""
