"""Words with which a statement says more, or less, than a quotation."""

from typing import NamedTuple


class DegreeWords(NamedTuple):
    """Regular expressions for degrees.

    Attributes:
        everything: The beginning of a statement about all or none: *Every member*.
        something: The beginning of a clause about some: *Most were*.
        record: Comparisons with everything: *than ever*.
        usual: Comparisons with an average or one other thing: *than the average*.
        greatly: Words for a great difference before a comparative, or after a verb: *far better*.
        slightly: The same for a small difference: *hardly better*.
        above: Words before a ratio that is passed: *more than*.
        below: Words before a ratio that is not reached: *almost*.
        greater: Comparatives for more of something that can be measured: *heavier*.
        smaller: Comparatives for less of it: *lighter*.
        limited: Words with which a statement limits what it says: *except*.
    """

    everything: str
    something: str
    record: str
    usual: str
    greatly: str
    slightly: str
    above: str
    below: str
    limited: str
    greater: frozenset[str]
    smaller: frozenset[str]
