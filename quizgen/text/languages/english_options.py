"""Patterns of English options that refer to all or none of the others, or answer nothing."""

from __future__ import annotations

from typing import Final

ALL_OF_THE_ABOVE: Final = (
    r"(?:all|every one|each)(?: of)? (?:the (?:above|below|(?:other )?(?:answers|options|choices|statements)|"
    r"others)|these|those|them|the (?:ones|things) \w+)"
    r"(?: (?:answers|options|choices|statements))?(?: (?:above|below|listed|given|mentioned))?"
    r"(?: (?:is|are) (?:correct|right|true))?"
    r"|all (?:above|three|four|five)(?: of (?:them|these|the above))?"
    r"|(?:every|each) (?:answer|option|choice|statement)(?: above)? is (?:correct|right|true)"
    r"|everything(?: (?:that is |which is )?(?:above|listed|named|mentioned|given|said)(?: above| here)?)"
    r"|all(?: of)?(?: the)? (?:people|things|places|countries|persons|years|ones) (?:above|listed|named|mentioned)(?: above| here)?"
    r"|all (?:of )?(?:these|those) (?:things|people|persons|places|reasons|causes|years|events|factors)"
    r"|(?:everyone|everybody|everything|all) (?:who is |that is |which is )?(?:mentioned|named|listed|given) (?:here|above|below)"
    r"|all (?:answers |options |choices |statements |of them )?are (?:correct|right|true)"
)
NONE_OF_THE_ABOVE: Final = (
    r"(?:none|neither|not any)(?: one)?(?: of (?:the (?:above|below|(?:other )?"
    r"(?:answers|options|choices|statements|(?:things|people|ones|persons) (?:above|listed|named|mentioned|given))|others?)"
    r"|these|those|them))?"
    r"(?: (?:answers|options|choices|statements))?(?: (?:above|below|listed|given|mentioned))?"
    r"(?: (?:is|are) (?:correct|right|true))?"
    r"|no (?:answer|option|choice|statement|one|other)(?: (?:above|here|listed))? (?:fits|applies|matches|is (?:correct|right|true))"
    r"|(?:none|not one|not any|not a single one|neither) of (?:them|these|those|the ones|the things|the people)(?: (?:named|mentioned|listed|given))?(?: (?:here|above|below))?"
    r"|nothing of (?:the kind|the sort|that kind)|no such (?:thing|person|place)"
    r"|there is no (?:correct|right) (?:answer|option)|(?:nothing|nobody|no one) (?:above|listed|named|mentioned|given)(?: above| here)?"
)
_WE: Final = r"(?:(?:i|we|you|one) )?(?:(?:really|honestly|simply|just) )?"
NO_ANSWER: Final = (
    rf"{_WE}(?:do not|don['\u2019]t|did not|didn['\u2019]t|cannot|can['\u2019]t|could not|couldn['\u2019]t) (?:really )?(?:know|care|remember|recall|tell|say|decide|answer)(?: (?:this|that|it|the answer|yet|for (?:sure|certain)))?"
    r"|dunno|(?:(?:i|we) have )?(?:absolutely )?no (?:idea|clue|opinion|answer|comment)|(?:i have forgotten|i forgot)(?: it| this| the answer)?"
    r"|(?:(?:i am|i['\u2019]m|we are) )?(?:not (?:quite |really |at all )?(?:sure|certain)|unsure|uncertain|undecided)(?: about (?:it|this|that))?"
    r"|who (?:knows|cares)|whatever|n/a|not applicable|tb[ad]|todo|to be (?:added|decided|determined)|lorem ipsum|(?:this is )?(?:a |the )?(?:wrong|incorrect|false|right|correct) (?:answer|option|choice)"
    r"|(?:distractor|option|answer|choice|placeholder) [a-h1-6]|(?:it|that) (?:all )?depends|(?:it is )?(?:impossible|hard|difficult) to (?:say|tell|know)|i (?:would have|have) to guess|any answer"
    r"|others?(?: (?:reasons?|answers?))?|(?:something|someone|somebody|somewhere|anything|anyone|anywhere|none|nothing) (?:quite |entirely |completely )?else|something (?:quite |entirely |completely )?different|(?:an|some) ?other (?:one|reason|answer|person|place|thing|time|number|year|way|colou?r|town|country)"
    r"|anything|any|in (?:an|some) ?other way|at (?:an|some) ?other time|in (?:an|some) ?other (?:place|year|way|town|country)|for (?:an|some) ?other reasons?"
)
"""Whole options with which nobody answers a question: *I do not know*, *Something else*, *Wrong answer*."""
