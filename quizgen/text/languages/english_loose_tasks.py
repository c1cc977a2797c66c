"""Patterns of English tasks to which several answers fit, or whose answers cannot be marked or put in one order."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

_THING: Final = r"(?:(?:the|an?|his|her|its|their|this|these|those) )?[\w.'\u2019-]+(?: [\w.'\u2019-]+){0,3}"
_BE: Final = r"(?:is|was|are|were)"
_NAMING: Final = r"(?!.*\b(?:names?|named|call|calls|called|mean|means|meant|stand for|termed|nicknamed|become|became|shown)\b)"
ASKS_OPENLY: Final = (
    rf"(?!.*\d){_NAMING}(?:where (?:{_BE}|do|does|did|has|have|had|can|could)|how (?:{_BE}|do|does|did|can|could)) .*"
    rf"|(?!.*\d){_NAMING}what (?:about|{_BE}|has|have|had|can|could|will|would|happens|happened|(?:do|does|did)(?=.* (?:do|have|get|make|use|like|need|want|about|with)\b)) (?!.* of\b).*"
)
"""Questions that leave open what kind of answer is wanted; with few more words, many answers fit: *What was the crew?*"""

ASKS_REASON_OR_WAY: Final = r"(?:(?:please )?(?:explain|say|describe|state|outline) )?(?:why|how)\b.*"
"""Tasks of which few words say enough: *Why did the mill burn?*"""

ASKS_WHAT_IT_IS: Final = rf"what {_BE} (?:the|an?|his|her|its|their) (?:[\w'\u2019-]+ )*([\w'\u2019-]+)\?"
"""Questions that may ask for one thing: *What was the toll?*. The group is the last word."""

_NAME: Final = r"(?-i:[A-Z][\w.'\u2019-]*)(?: (?-i:[A-Z])[\w.'\u2019-]+){0,2}"
_LASTING: Final = (
    r"(?:work|live|stay|study|teach|travel|go|sail|move|settle|perform|play|train|preach|lecture)"
)
_OFTEN_DONE: Final = (
    r"(?:do|have|own|possess|make|build|construct|bring|get|need|require|want|like|love|enjoy|hate|fear|know|see|find|notice|use|produce|create|export|import|sell|buy|trade|grow|offer|provide|supply|"
    r"give|receive|teach|study|learn|read|write|paint|compose|collect|eat|drink|wear|visit|support|oppose|change|improve|introduce|organi[sz]e|achieve|develop|cause|contain|include|feel|think|believe|hope|say|suggest|propose|criticise|praise)"
)
MANY_ANSWERS: Final = (
    rf"what (?:do|does|did) (?!.* (?:to|about|in|on|for|with|at|and|or)\b){_THING} {_OFTEN_DONE}\?"
    rf"|where (?:do|does|did) {_THING} {_LASTING}\?|who (?:is|was) {_NAME}\?|what was {_NAME}\?"
    r"|what (?:is|was) (?:so |most )?(?:important|special|interesting|remarkable|unusual|useful|needed|necessary|typical) (?:for|of|to|with) [^?]*\?"
)
"""Short questions that name a subject and hardly more: *What does a worker do?*, *Where did Nansen travel?*."""

LEFT_INDEFINITE: Final = r"(?!an? )(?:[\w.'\u2019-]+ ){1,5}(?:is|was|are|were) (?:(?:an?|the|some) )?(?:\u2026|\.{3}|_{2,})\s*[.?]*"
"""Sentences to complete that only say what something is: *Ruth Adler is a …*."""

NO_CLEAR_ANSWERS: Final = listed(
    "something anything things thing stuff everything it someone somebody anyone anybody whatever any etc various"
)

UNSEEN: Final = (
    r"\b(?:(?:right|good|proper|positive|correct|critical|serious|appropriate) attitude|attitude (?:is|was)\b|(?:shows?|has|displays?|demonstrates?) (?:(?:an?|the|some|any|good|real|true|genuine|clear|great|enough|much|deep|his|her|own|personal) )*"
    r"(?:interest|respect|empathy|sympathy|compassion|insight|engagement|commitment|maturity|creativity|originality|imagination|motivation|curiosity|confidence|feeling|taste|understanding$|knowledge$)"
    r"|(?:has|have) (?:fully |really |clearly )?(?:understood|read|learnt|learned|studied|worked|tried|thought|paid attention)\b(?! (?:that|why|how))|tr(?:y|ies|ied) hard|hard work|worked hard|paid attention|pays attention"
    r"|understands (?:it|the (?:text|topic|matter|subject|article|question|problem|issue|material))$|thinks? (?:for (?:him|her|them)\w+|critically|deeply|hard)|(?:moral|social|historical|political) (?:maturity|awareness|sense)|is (?:interested|motivated|committed|engaged|creative)\b)"
)
"""Criteria about what a teacher cannot see in an answer: *shows the right attitude*."""

FACT_ASKED: Final = (
    r"^(?:(?:in|at|on|to|from|by|with|for|of|since|until) )?(?:who|whom|whose|when|where|which (?:year|day|month|date|person|country|town|city|place|number)|what (?:year|day|month|date|name|number|country|city|colour)|"
    r"what (?:is|was) the (?:name|date|year|number|title|price|height|length|age)|how (?:many|much|long|far|old|high|tall|wide|deep|heavy|large|big))\b(?!.*\b(?:and|why|explain|because)\b)"
)
"""Questions that a word or date answers."""

RANKED_BY_RESULT: Final = r"\b(?:results?|scores?|marks|rank\w*|plac(?:e|es|ed|ing)|times?|average|tests?|sales|league|race|votes?|points|performance|conduct\w*|quality)\b"
"""Words for what makes the best and the worst a fact."""

_ORDERED_BY: Final = r"(?:by|in (?:the |an? )?order of|according to|in terms of|as to|with regard to)"
_WORTH: Final = (
    r"(?:importance|significance|beauty|interest|merit|usefulness|greatness|fame|attractiveness|goodness|relevance|seriousness|courage|talent|taste|quality|"
    r"how (?:important|significant|useful|interesting|beautiful|good|bad|hard|difficult|easy|serious|great|influential|dangerous|brave|clever|pleasant|nice)\b)"
)
ORDER_OF_OPINION: Final = (
    r"\bfrom (?:the )?(?:best|worst|easiest|nicest|ugliest|prettiest|kindest|cleverest|bravest|cruellest|funniest|saddest|dullest|tastiest|greatest) (?:[\w-]+ )?to (?:the )?(?:best|worst|\w+est|least \w+|most \w+)\b"
    rf"|\b{_ORDERED_BY} (?:their |the |its |his |her |your )?(?:relative |historical |general |overall )?{_WORTH}"
    r"|\b(?:most|least) (?:important|significant|influential|relevant|useful|valuable|serious|impressive|admirable|famous) (?:\w+ )?(?:first|to|at|on|last)\b|\b(?:to|from)(?: the)? (?:most|least) (?:important|significant|influential|relevant|useful|valuable|serious)\b"
)
"""Orders that are a matter of opinion: *by importance*."""

IN_A_GAP: Final = (
    r"(about|around|nearly|almost|over|under|roughly|approximately|more than|less than|fewer than|at least|at most|up to|close to|just (?:over|under)|some) (?!the\b|an?\b).*"
    r"|an? (?:second|minute|hour|day|week|fortnight|month|year|decade|century|mile|kilometre|while|few \w+|lot|number of \w+)|(?:several|many|a few) [a-z]+s|lots|plenty|many|several|hundreds|thousands|millions"
)
"""Gaps that hold more than the figure, or an amount that learners may say in many ways: *about 40*, *a month*."""

_FEW: Final = r"(two|three|four|five|six|[2-6])\b(?!-| (?:or more|out)\b)"
NUMBER_ASKED: Final = (
    rf"^(?:(?:in|on|at|of|for|to|from|by|with|between|after|before) )?(?:which|what) (?:(?:are|were) (?:the |his |her |its |their )?)?{_FEW}"
    rf"|\b(?:name|choose|select|tick|mark|pick|check|give|list|find|identify|state) (?:the |exactly |just |only )*{_FEW}"
)
"""Words before the number of things that a stem asks for: *Which two materials …?*, *Tick three*."""

_PEOPLE: Final = r"(?:wom[ae]n|m[ae]n|girls?|boys?|lad(?:y|ies)|females?|males?|foreigners?|immigrants?|(?:old|poor|black|white|disabled) (?:people|wom[ae]n|m[ae]n)|children|housewi(?:fe|ves))"
OF_STEREOTYPES: Final = listed(
    "woman women man men girl girls boy boys lady ladies female females male males foreigner foreigners immigrant immigrants people children housewife housewives"
)
STEREOTYPE: Final = (
    rf"\b(?:(?:is|was|are|were|being) (?:only|just|merely|nothing but)|despite being(?: only| just)?|(?:although|though) (?:she|they) (?:is|was|are|were)) an? (?:mere |simple |weak |typical |true |real )?(?:wom[ae]n|girls?|lad(?:y|ies)|females?|housewi(?:fe|ves))(?=[,.?!]| (?:and|but|she|who|could|can|is|was|did|do|does)\b)"
    rf"|(?:^|[,;.:] |\b(?:and|as|since|because|that|although|how) ){_PEOPLE} (?:(?:are|were) (?:\w+ )?(?:not (?:made|fit|suited|good|meant)|known to be|naturally|by nature|usually (?:too|weak|bad)|too (?:weak|lazy|slow|stupid|emotional|soft|timid)|weak|weaker|inferior|bad at|worse at|better at|made for|no good|lazy|hysterical|unfit|unsuited|superior)"
    r"|(?:cannot|can['\u2019]t|could not|should not|should never|do not|don['\u2019]t|never) (?:\w+ )?(?:drive|understand|think|do (?:such|hard|heavy|this)|manage|lead|belong|fix|repair|know how)|(?:naturally|simply) \w+|should stay|belong (?:in|at) )"
    r"|\btypical(?:ly)? (?:female|male|wom[ae]n|feminine|masculine|girls?|boys?)\b|\b(?:weaker|gentler|fairer|fair|stronger) sex\b|\bput up with (?:wom[ae]n|girls|foreigners|them)\b|\ba (?:woman|man)['\u2019]s (?:place|job|work|world)\b"
)
"""Stereotypes: *Although she is only a woman, …*, *Women are known to be weak runners*."""

GAP_TASK: Final = r"(?:please )?(?:fill|complete|write|type|add|insert|supply|find|give|put)(?: (?:in|into|the|an?|missing|right|correct|following|gaps?|blanks?|spaces?|words?|numbers?|names?|figures?|sentences?|text|statement|passage|one|two|three|each|with|of|below))*[.:]?"
"""Tasks that tell learners nothing about a text with gaps: *Fill in the missing word.*"""

INSIDE: Final = r",? (?:(?:a|an|the|its|which is|which lies) (?:[\w-]+ ){0,3})?(?:in|of|within) (?:the )?(?:[\w-]+ (?:of|part of) (?:the )?)?"
"""Words between a place and one in which it lies: *Patagonia, in the south of Argentina*."""
