"""Patterns of English tasks that do not say what to do, or to which several answers are right."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

_TASK: Final = (
    r"(?:discuss|explain|describe|comment|justify|elaborate|reflect|summari[sz]e|write|answer|state|outline)"
)
_LOOSE_TASK: Final = (
    r"(?:discuss|comment on|reflect on|consider|think about|talk about|elaborate on|(?:write|say|tell|note|state)(?: me| us)?"
    r"(?: (?:down|something|anything|everything|a (?:bit|little|text|few words|few lines|short text|sentence|paragraph)|some (?:words|lines|sentences)|"
    r"what you (?:know|think|remember|like|want|feel)))? (?:about|on))"
)
_SPECIFIES: Final = (
    r"\b(?:how|why|what|which|whether|where|when|who|whose|because|that|between|for and against|one|two|three|four|five|"
    r"(?:dis)?advantages?|reasons?|causes?|effects?|consequences?|differences?|arguments?|roles?|ways?|impact|influence|importance|using|with reference)\b"
)

NAMES_NO_TASK: Final = (
    rf"(?:please )?(?:(?:who|what|when|where|why|how|(?:why|how) (?:so|not)|{_TASK}|give your (?:answer|opinion|view))(?: (?:it|this|that|fully|briefly|in detail|"
    rf"in your own words|in (?:a few|your) (?:words|sentences)))?|what (?:do|can) you (?:know|remember|say|tell|write)(?: us| me| about it| about this)?|{_LOOSE_TASK} (?!.*{_SPECIFIES}).{{1,60}})[.?!:]*"
)

NAMES_NO_RELATION: Final = (
    r"(?:please )?(?:match|order|sort|arrange|rank|pair|connect|combine|link|assign)(?: up)?"
    r"(?: (?:them|these|those|the following|(?:the |these )?(?:pairs|items|columns|sides|words|entries|parts|terms|lists)))?(?: (?:correctly|below|together))?[.!:]*"
)

ASKS_ONE_OF_SEVERAL: Final = (
    r"^(?:please )?(?:name|give|mention|state|identify|write(?: down)?|list|cite|quote|find) (?:an?|one|any|some|something|someone|somebody|at least one|just one)\b(?! of the two\b)"
    r"|\b(?:what|who|which) (?:is|are|was|were) (?:one|some|an? (?:example|reason|cause|result|advantage|disadvantage|consequence|feature|quality|use|way)|any)\b(?! called\b)"
    r"|\b(?:is|are|was|were) (?:not|NOT|never) (?:named|mentioned|listed|described|discussed|given)\b"
    r"|\bwhat (?:else )?(?:can|could|may|might) (?:be said|you (?:name|say))\b"
)

NAMES_ONLY: Final = (
    r"\b(?:first|last|other|second|third|else|besides|apart from|except|in addition|as well as|only|mainly|main|most|first of all|alone|together with|"
    r"which of|or|(?:old|new|larg|small|young|long|short|high|low|fast|slow|great|few|bigg|earli|lat)(?:er|est))\b"
)

ABOUT_SPELLING: Final = r"\b(?:spel\w+|exact\w*|letters?|capitals?|correctly written|word for word|command|code|type|formula|symbol|abbreviat\w+|in full)\b"

ASKS_TRIVIAL: Final = (
    r"\b(?:which|what) (?:(?:day of the week|weekday)(?! (?:is|are|do|does)\b)|page|line|paragraph|footnote|(?:house|telephone|phone|page|room|bus|serial) number|post ?code|zip code|middle name)\b"
    r"|\b(?:first|last|final) (?:\w+ )?(?:digits?|letters?)\b|\bhow many (?:digits|commas|letters (?:has|have|does|do|are)\b.*\b(?:words?|names?))\b"
    r"|^exactly how (?:many|much|long)\b|\b(?:middle name|initials?|(?:tele)?phone number|postcode|zip code|e-?mail address|licen[cs]e plate)\b"
)

OF_TRIVIAL: Final = listed(
    "exactly day weekday page line paragraph footnote number post postcode zip code middle digit digits letter letters commas initial "
    "initials telephone phone mail email e-mail license licence plate"
)

OF_TEXTS: Final = listed(
    """
    passage text article paragraph story excerpt reading extract author writer narrator speaker reporter journalist above
    below earlier mentioned discussed
    """
)
OF_JUDGEMENTS: Final = listed(
    """
    awful awfully bad beautiful beautifully best better boring brilliant brilliantly charming coolest disgraceful easier
    easiest fairer fairest fascinating finest foolish good greatest horrible horribly lovely loveliest mistake most nasty
    nicer nicest prettier prettiest right shameful shamefully should silly stupid success terrible terribly ugly unfair
    wise wiser wonderful wonderfully worse worst wrong
    """
)
