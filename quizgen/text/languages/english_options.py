"""Patterns of English options that refer to all or none of the others."""

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
