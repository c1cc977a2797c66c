"""Patterns of English options that refer to all or none of the others, or answer nothing, and of feedback."""

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
    r"|(?:these|those)(?: (?:people|persons|men|women|things|places|towns|countries|years|dates|reasons|names|ones))?|them))?"
    r"(?: (?:answers|options|choices|statements))?(?: (?:above|below|listed|given|mentioned))?"
    r"(?: (?:is|are) (?:correct|right|true))?"
    r"|no (?:answer|option|choice|statement|one|other)(?: (?:above|here|listed))? (?:fits|applies|matches|is (?:correct|right|true))"
    r"|(?:none|not one|not any|not a single one|neither) of (?:them|these|those|the ones|the things|the people)(?: (?:named|mentioned|listed|given))?(?: (?:here|above|below))?"
    r"|nothing of (?:the kind|the sort|that kind)|no such (?:thing|person|place)"
    r"|there is no (?:correct|right) (?:answer|option)|(?:nothing|nobody|no one) (?:above|listed|named|mentioned|given)(?: above| here)?"
)
_NOUN: Final = r"(?:options?|answers?|choices?|alternatives?|distractors?|statements?)"
_LETTER: Final = r"(?-i:[A-F])"
_RIGHT: Final = r"(?: (?:is|are)(?: both| all)?(?: not)? (?:correct|right|true|wrong|incorrect|false))"
_SEVERAL: Final = rf"(?:(?:both|either|neither|not|only) )?(?:{_NOUN} )?{_LETTER}(?:(?:, | and | or | nor |, and | but not | and not | as well as | together with )(?:{_NOUN} )?{_LETTER})+"
REFERS_TO_OPTIONS: Final = (
    rf"{_SEVERAL}(?: (?:together|combined|only)|{_RIGHT})|(?:both|either|neither) {_SEVERAL}|{_LETTER}(?: but not | and not | as well as | together with ){_LETTER}"
    rf"|(?:(?:the )?same as|the opposite of|as in|all (?:but|except)|all {_NOUN} (?:but|except)|everything (?:but|except)|see|not|only|like) (?:{_NOUN} )?{_LETTER}(?: above| below)?"
    rf"|(?:{_NOUN} )?{_LETTER}{_RIGHT}|{_NOUN} {_LETTER}(?: (?:above|below|only|without .+|with .+))?"
    rf"|(?:(?:at least|more than|only|exactly) )?(?:one|two|three|any|some|most|several|either|both|all|none|neither) of (?:the )?(?:(?:other |last |first )?{_NOUN}(?: (?:above|below|given))?|above|below|(?:first|last) (?:two|three))"
    r"|(?:(?:at least|more than|only|exactly) )?(?:one|two|three|any|some|most|several) of (?:these|those|them)"
    rf"|(?:the )?(?:{_NOUN}|one|ones|two|three) (?:above|below|before(?: this(?: one)?)?|after this(?: one)?)|(?:as |see )?(?:above|below)|(?:the )?(?:above|opposite|reverse) {_NOUN}"
)
"""Whole options about other options, by their letters or otherwise: *The same as A*, *Two of these*."""

_LETTERS: Final = rf"\(?{_LETTER}\)?(?:(?:, and |, | and | or | & )(?:{_NOUN} )?\(?{_LETTER}\)?)*"
NAMES_OPTIONS: Final = (
    rf"\b{_NOUN} {_LETTERS}(?!\w)|(?:^|[.;:!?,(] ?|\b(?:and|but|while|whereas|because|so|as|only|both|neither) ){_LETTERS} (?:is|are|was|were|would be|cannot be|can be)(?: both| all| also| not| only| therefore| clearly)* "
    r"(?:correct|right|true|wrong|incorrect|false|mistaken|the (?:correct|right|wrong|best|only|key)|(?:an? )?(?:typical|common|frequent|possible|plausible|distractor))"
    r"|\bthe (?:first|second|third|fourth|fifth|last) (?:(?:option|choice|alternative|distractor)s?|answer is (?:not )?(?:correct|right|true|wrong|incorrect|false))\b"
)
"""What an explanation says about options by their letters or places: *C is right*, *option B*, *the second option is*."""

PLACE: Final = r"\b(?:first|second|third|fourth|fifth|last|previous|preceding|next|following|other)\b"
_PLACE: Final = rf"(?:the )?{PLACE}(?: (?:one|{_NOUN}))?"
BY_PLACE: Final = (
    rf"(?:(?:both|either|neither|only|not) (?:of )?)?{_PLACE}(?: (?:and|or|nor|but not) {_PLACE})+(?: together)?|(?:(?:both|either|neither) (?:of )?)?the (?:first|last|other) (?:two|three)(?: (?:together|{_NOUN}))*"
    rf"|(?:the )?{PLACE} {_NOUN}(?:{_RIGHT})?|all (?:but|except) (?:for )?{_PLACE}"
)
"""Whole options that name others by their place, unless the question is about first and last things."""

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
"""Options that do not answer a question: *I do not know*, *Something else*, *Wrong answer*."""

_THAT: Final = r"(?:(?:that|this|it|you|(?:the|this) (?:statement|claim|sentence|answer))(?: (?:is|are|was|were)|['\u2019](?:s|re)) )?(?:(?:absolutely|quite|exactly|perfectly|completely|indeed|simply|just) )?"
_END: Final = r"(?=\s*[.!,;\u2013\u2014]|\s*$)"
PRAISES: Final = (
    r"(?!.*\b(?:but|however|although|though|not|no|nor|never|wrong|incorrect|almost|nearly|close|instead|rather|unfortunately|sadly|\w+n['\u2019]t)\b)"
    rf"(?:{_THAT}(?:correct|right|true|exactly|perfect|spot on){_END}|(?:yes|exactly|bravo|congratulations|perfect|excellent|great|brilliant){_END}"
    rf"|.*\b(?:well done|(?:good|great|nice) (?:job|work)|you (?:got|have got) it|(?:is|was) (?:indeed )?the (?:correct|right) (?:answer|option)){_END})"
)
FAULTS: Final = (
    rf"{_THAT}(?:wrong|incorrect|false|untrue|mistaken|not (?:quite |really )?(?:right|correct|true)){_END}|(?:no|sorry|unfortunately|oops|not quite|nearly|almost|try again|bad luck|hard luck|wrong answer){_END}"
    rf"|.*\b(?:try again|(?:is|was) (?:not the (?:correct|right)|the wrong) (?:answer|option)){_END}"
)
"""Feedback that tells learners that their answer is correct, and that it is incorrect."""
