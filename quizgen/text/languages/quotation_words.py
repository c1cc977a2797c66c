"""Words with which a quotation as a whole wishes, almost says or limits something."""

from typing import NamedTuple

from quizgen.text.languages.degree_words import DegreeWords


class QuotationWords(NamedTuple):
    """Regular expressions for quotations, and for statements that say more than they do.

    Attributes:
        wished: Words before what somebody only wants, asks for, offers or fears: *hopes that*.
        guessed: Words before what somebody only suspects.
        neutral: Words of a question about a fact that statements with a doubt have, too: *why*, *not*.
        planned: Words after what is only planned or offered: *is planned*, *has offered*.
        done: Words with which a statement says that something is done: *has*, *was*, *already*.
        open: Words with which a statement says itself that something is not certain or not done.
        nearly: Words before a verb for what almost happened: *nearly*, *came close to*.
        conditional: Words before a condition: *provided that*.
        unconditional: Words for what holds in any case: *certainly*, *whether or not*.
        former: Words for what was so and is no longer: *used to*, *until last year*.
        present: Words for what is still so: *still*, *today*.
        told: Words for what somebody only says or thinks: *told the court that*.
        proved: Words with which a statement says that something is proven: *confirmed that*.
        coming: Words for a time to come: *next year*.
        gone: Words for a time past: *last year*, *ago*.
        denying: Words with which a statement may deny something itself: *too*, *refused*, *missing*.
        limiting: Words that limit what a negation denies: *until*, *only*, *at once*.
        light: Verbs that say little of what is denied: *was found*, *has been seen*.
        degrees: Words with which a statement says more, or less, than a quotation.
        fulfilled: Words after a wish that was fulfilled: *and did so*.
    """

    wished: str
    guessed: str
    neutral: str
    planned: str
    done: str
    open: str
    nearly: str
    conditional: str
    unconditional: str
    former: str
    present: str
    told: str
    proved: str
    coming: str
    gone: str
    denying: str
    limiting: str
    light: str
    degrees: DegreeWords
    fulfilled: str
