"""Patterns of English tasks that leave open what is meant or to be done, or to which several answers are right."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.english_statements import EVALUATIVE
from quizgen.text.languages.language import listed

_TASK: Final = (
    r"(?:discuss|explain|describe|comment|justify|elaborate|reflect|summari[sz]e|write|answer|state|outline)"
)
_LOOSE_TASK: Final = (
    r"(?:discuss|give (?:me |us )?(?:your )?(?:thoughts|opinions?|views?|ideas) (?:on|about)|comment on|reflect on|consider|think about|talk about|elaborate on|(?:write|say|tell|note|state)(?: me| us)?(?: all)?"
    r"(?: (?:down|something|anything|everything|a (?:bit|little|text|few words|few lines|short text|sentence|paragraph)|(?:some|a few|a couple of) (?:words|lines|sentences|facts)|"
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

_BARE_NOUN: Final = r"(?:names?|people|persons?|things?|facts?|dates?|years?|places?|numbers?|figures?|answers?|questions?|words?|events?|terms?|items?|entries|lines|pairs|halves|parts|sides|columns|sentences?|statements?)"
NAMES_NO_RELATION: Final = (
    rf"(?!match each (?:person|place|event|date|year)\b.*\b(?:right|correct|an?|the) (?:statement|description|event|fact)\b)(?:please )?(?:match|order|sort|arrange|rank|pair|connect|combine|link|assign|join)(?: up)? (?:the |these |those |all |each |every )*{_BARE_NOUN}(?:(?: and| with| to),? (?:the |an? )?(?:right |correct |matching )?(?:answers?|things?|facts?|words?|items?|entries|names?|statements?))?(?: (?:correctly|below|together))?[.!:]*"
    rf"|(?:what|which(?: (?:ones?|{_BARE_NOUN}))?) (?:goes|go|belongs?|fits?|matches) (?:with |to |together)?(?:what|which|each other)?[.?!]*"
    rf"|(?:please )?(?:find|make|form) (?:the )?(?:right |correct |matching )?(?:pairs|matches)[.!:]*|(?:please )?draw (?:the )?lines?(?: between (?:the |both )?(?:sides|columns|{_BARE_NOUN}))?[.!:]*|"
    r"(?:please )?(?:match|order|sort|arrange|rank|pair|connect|combine|link|assign)(?: up)?"
    r"(?: (?:them|these|those|the following|(?:the |these )?(?:pairs|items|columns|sides|words|entries|parts|terms|lists)))?(?: (?:correctly|below|together))?[.!:]*"
    r"|(?:what|which) (?:is|would be) the (?:right |correct |proper |true )?(?:order|sequence)\?"
    r"|(?:please )?(?:match|connect|combine|link|pair|join) (?:the )?(?:left|first)(?: side| column| list)? (?:with|to|and) (?:the )?(?:right|second)(?: side| column| list)?[.!:]*"
    r"|(?:please )?(?:put|bring|place|arrange|write)(?: (?:them|these|those|the following|everything|(?:the |these )?(?:items|entries|words|lines|parts)))?"
    r" (?:in|into) (?:the )?(?:right |correct |proper |true )?(?:order|sequence)[.!:]*"
)

_SAYS_ORDER: Final = (
    r"\b(?:first|last|earl\w+|late\w*|\w+est|(?:more|most|least|few)\b.*|rank\w*|time|dates?|years?|chronolog\w+|calendar|alphabet\w*|size|length|"
    r"age|height|importance|place|position|by|before|after|when|as|from|begin\w*|start\w*|follow\w*|happen\w*|occur\w*|took|takes?|came|comes?|"
    r"events?|steps?|stages?|phases?|parts of|moments?|actions?|activit\w+|tasks?|changes?|decisions?|developments?|process(?:es)?|procedures?|sequence of|"
    r"career|li(?:fe|ves)|history|story|day|week|journey|trip|route|work|instructions?|recipe|order (?:in which|of|that|they)|gives?|given|mention\w*|lists?|listed|appear\w*|letters|numbers|days|months|seasons|planets)\b"
)
_IN_ORDER: Final = r"(?:in|into) (?:the )?(?:right |correct |proper |true )?(?:order|sequence)"
_LISTED: Final = (
    r"(?:kinds?|types?|sorts|forms|reasons|causes|features|characteristics|properties|qualities|rules|conditions|arguments|advantages|disadvantages|benefits|drawbacks|facts|"
    r"statements|things|people|persons|names|members|examples|ingredients|materials|tools|words|terms|colours|countries|towns|cities|animals|plants|exceptions|uses|opinions|views|topics|aids|subjects|numbers|figures|amounts|sums|prices|sizes|lengths|heights|weights|distances|ages)"
)
_SMALL: Final = r"(?:the|these|those|this|following|items|in|into|right|correct|proper|order|sequence|as|of|them|all|an?|to|for|on|with|and|it|its|their|below)"
NAMES_NO_ORDER: Final = (
    rf"(?:please )?(?:put|bring|place|arrange|order|sort) (?!.*{_SAYS_ORDER})(?:.{{4,80}}? {_IN_ORDER}|{_IN_ORDER} .{{4,80}}|(?:the |these |those )?{_LISTED}\b[^.?!]*)[.!:]*"
    rf"|(?:please )?(?:put|bring|place|arrange|order|sort|rank) (?:{_SMALL} )*(?!{_SAYS_ORDER})[\w'\u2019-]+(?: {_SMALL})*[.!:]*"
)

ASKS_ONE_OF_SEVERAL: Final = (
    r"^(?:please )?(?:name|give|mention|state|identify|write(?: down)?|list|cite|quote|find|say|tell)(?: (?:me|us))? (?:an?|one|any|some|something|someone|somebody|at least one|just one)\b(?! of the two\b)"
    r"|\b(?:what|who|which) (?:is|are|was|were) (?:one|some|an? (?:example|reason|cause|result|advantage|disadvantage|consequence|feature|quality|use|way)|any)\b(?! called\b)"
    r"|\b(?:is|are|was|were) (?:not|NOT|never) (?:named|mentioned|listed|described|discussed|given)\b"
    r"|\bwhat (?:else )?(?:can|could|may|might) (?:be said|you (?:name|say))\b"
)

NAMES_ONLY: Final = (
    r"\b(?:first|last|other|second|third|else|besides|apart from|except|in addition|as well as|only|mainly|main|most|first of all|alone|together with|"
    r"which of|or|(?:old|new|larg|small|young|long|short|high|low|fast|slow|great|few|bigg|earli|lat)(?:er|est))\b"
)

ABOUT_SPELLING: Final = r"\b(?:spel\w+|exact\w*|letters?|capitals?|correctly written|word for word|command|code|type|formula|symbol|abbreviat\w+|in full)\b"

ASKS_SPELLING: Final = (
    r"\b(?:misspel\w+|spelling(?! (?:bee|contest)s?\b)|spelled(?! (?:out|the end|doom|disaster)\b)|spelt (?:with|without|like|as|differently)|"
    r"spell (?:his|her|its|their|(?:the|this) (?:\w+ )?(?:names?|words?)))\b|\bhow\b[^?]*\bspelt\?|\bspelt (?:(?-i:[A-Z])|['\"\u2018\u201c])"
)

ASKS_TRIVIAL: Final = (
    r"\b(?:which|what) (?:(?:day of the week|weekday)(?! (?:is|are|do|does)\b)|page|line|paragraph|footnote|(?:house|telephone|phone|page|room|bus|serial) number|post ?code|zip code|middle name)\b"
    r"|\b(?:first|last|final) (?:\w+ )?(?:digits?|letters?)\b|\bhow many (?:digits|commas|letters (?:has|have|does|do|are)\b.*\b(?:words?|names?))\b"
    r"|\b(?:which|what) day of the month\b|^what number (?:did|does|was|is|had|has)\b"
    r"|^exactly how (?:many|much|long)\b|\b(?:exact|precise) (?:number|amount|sum|figure|price|cost|weight|length|time)\b|\bhow (?:many|much|long|old|high|far)\b.* exactly\b"
    r"|\bto the (?:exact |nearest )?(?:kilogram|kilo|gram|metre|meter|centimetre|millimetre|minute|second|day|year|penny|cent|pound|dollar|euro)\?"
    r"|^what (?:is|was) the (?:(?:first|last|family|given|christian) name|surname) of\b|^what (?:is|was) (?:[\w'\u2019.-]+ ){1,4}(?:first|last|family|given|christian) name\?|\b(?:middle name|initials?|(?:tele)?phone number|postcode|zip code|e-?mail address|licen[cs]e plate)\b"
)

OF_TRIVIAL: Final = listed(
    "exactly exact precise name surname kilogram kilo gram metre meter centimetre millimetre penny cent pound dollar euro day weekday page line paragraph footnote number post postcode zip code middle digit digits letter letters commas initial "
    "initials telephone phone mail email e-mail license licence plate minute second year"
)

STATED_OF: Final = (
    r"(?:he|she|they|this|these|his|her|their|its) (?=[a-z])(?!who\b|that\b|say that\b|majesty\b)"
    r"|it (?!(?:is|was) (?:\w+er|cold|hot|warm|dark|light|late|early|winter|summer|night|day|noon|possible|impossible|"
    r"necessary|legal|illegal|common|usual|safe)\b|(?:is|was|has|had|will|would|may|might|can|could|remains?|remained)\b.*\b(?:that|who|whom|whose|which|whether|what|why|how|when|where|if|to)\b|(?:costs?|needs?|needed|pays?|paid|helps?|helped)\b.*\bto\b|rain|snow|takes?\b|took\b|seem)(?=[a-z])"
)
ASKS_FOR_SEVERAL: Final = (
    r"\b(?:which|what) (?:two|three|four|were|are)\b|\bwho (?:are|were)\b|\b(?:name|list|give) (?:the|all) (?:[a-z]+ ){0,2}(?:two|three|four|[a-z]+[a-rt-z]s)\b"
    r"|\bwhich (?!was\b|does\b|has\b|is\b)[a-z]+[a-rt-z](?<![ui])s\b|^(?:the )?(?!does\b)[a-z]{3,}s (?:of|that|in|from|with|who)\b"
)

_TIME: Final = r"(?:second|minute|hour|day|week|fortnight|month|year|decade|century|mile|kilometre|metre|kilometer|meter|ton|litre|million|thousand)"
AMOUNT_READINGS: Final = (
    (r"^(?:in|for|after|about|at) (?=(?:under|over|less|fewer|more|at most|at least|up to)\b)", ""),
    (
        r"^within (?:the (?:first|last|next) )?(?=(?:an?|half an?|\d+|[a-z]+) " + _TIME + r"s?\b)",
        "up to ",
    ),
    (r"\bhalf an? (?=" + _TIME + r"\b)", "0.5 "),
    (r"\ban? (?=" + _TIME + r"\b)", "1 "),
)
"""How amounts in options are read: *within an hour* as *up to 1 hour*."""

_TELL: Final = r"(?:say|state|name|give|tell(?: us)?|write(?: down)?|note|list|identify|mention)"
_ASKING: Final = r"(?:(?:in|at|on|to|from|by|with|for) )?(?:who|whom|whose|what|when|where|which|how (?:many|much|long|far|often|old|high|big|large|heavy|wide|deep|tall))"
_FACT: Final = r"(?:names?|age|year|date|day|month|time|place|town|city|country|price|cost|length|height|weight|size|number|title|colour|job|profession|birthplace|duration|distance|sum|amount|speed)"
TWO_TASKS: Final = (
    rf"^(?:please )?(?:{_TELL} .*,? and (?:also |then )?{_TELL}|(?:say|state|tell us|tell|write down|note) {_ASKING}\b.*,? and (?:also )?{_ASKING})\b(?!.*\b(?:why|because|explain|compare|how (?:it|they|this|he|she|the|these|those))\b)"
    rf"|^(?:please )?{_TELL} [^,]*\b(?:as well as|and also|along with|and (?:his|her|its|their)) "
    rf"|^(?:please )?{_TELL} the {_FACT} (?:of|when|that|on which|in which) [^,?]*,? and (?:of )?the (?:[\w'\u2019-]+['\u2019]s? )?{_FACT}\b"
    rf"|^(?:(?:please )?(?:explain|describe|outline|show) )?{_ASKING}\b[^?]*, {_ASKING}\b[^?]*,? and {_ASKING}\b[^?]*[.?]"
)
"""Tasks that ask for several facts instead of an explanation."""

_EVALUATIVE: Final = (
    r"(?:good|great|bad|wonderful|lovely|beautiful|marvellous|magnificent|splendid|superb|excellent|fantastic|amazing|terrific|brilliant|outstanding|perfect|fine|nice|pleasant|delightful|charming|"
    r"enjoyable|exciting|thrilling|fascinating|interesting|inspiring|impressive|remarkable|admirable|noble|heroic|brave|courageous|wise|clever|sensible|fair|unfair|just|unjust|terrible|awful|horrible|"
    r"dreadful|poor|ugly|boring|dull|silly|stupid|foolish|ridiculous|shameful|disgraceful|cruel|worthy|worthwhile|sad|happy|funny|moving|touching|kind|generous|selfish|nasty|tasty|delicious)"
)
_SUPERLATIVE: Final = r"(?:nicest|kindest|best|worst|finest|loveliest|funniest|saddest|cleverest|bravest|silliest|wisest|most (?:beautiful|interesting|exciting|impressive|charming|admirable|amusing))"
ASKS_VERDICT: Final = (
    r"^(?!.*\b(?:why|reasons?|because|explain|justify|according|article|text|evidence|two|three|both)\b)(?:"
    r"(?:is|was|were|are) (?:it|this|that|he|she|they|the \w+|[A-Z]\w+)(?: \w+)? (?:a |an )?(?:really |very )?(?:good|bad|great|right|wrong|wise|unwise|fair|unfair|just|"
    r"foolish|clever|mistake|success|pity|shame)(?: (?:idea|thing|decision|choice))?(?: (?:of|for|to|that)\b.*)?\?"
    rf"|(?:is|was|were|are) (?!there\b)[^?,]{{2,60}} (?:an? )(?:(?:really|very|truly|quite|rather|particularly) )?{_EVALUATIVE}(?: [\w-]+){{0,3}}\?"
    rf"|(?:is|was|were|are) (?!there\b)[^?,]{{2,60}} (?:(?:really|very|truly|so|too) )?(?:beautiful|lovely|wonderful|marvellous|magnificent|admirable|brilliant|awful|ugly|boring|charming|delightful|heroic|noble|shameful|disgraceful|ridiculous)\?"
    r"|(?:did|do|does|has|have) (?:[\w.'\u2019-]+ ){1,5}(?:do|done|make|made) (?:an? )(?:really |very )?(?:good|great|bad|poor|excellent|wonderful|terrible|fine|nice|right|wrong|wise|sensible) (?:job|work|thing|choice|decision)\?"
    rf"|(?:what|who|which) (?:is|was|are|were) the {_SUPERLATIVE} [^?]*\?"
    r"|(?:should|ought) (?!.{0,60}\b(?:have been|be expected)\b)[^?]*\?)"
)
"""Questions for a verdict without reasons."""

_ITEM: Final = r"(?:question|item|card|exercise)"
_GIVEN: Final = (
    r"(?:gave|given|named|found|wrote|written|calculated|chose|chosen|mentioned|identified|answered)"
)
OF_OTHER_QUESTIONS: Final = (
    rf"\b(?:(?:in|from|of|to|see|for) (?:the |an? |your )?(?:previous|last|next|preceding|earlier|other) {_ITEM}\b"
    rf"|{_ITEM} (?:above|before)\b|^(?:and|but|so),? (?:what|who|whom|when|where|why|how|which)\b|^what happened (?:next|then|afterwards)\b"
    rf"|(?:in|from|to|see|of|for) {_ITEM} (?:no\.? |number )?(?:\d+|one|two|three|four|five|six)\b"
    rf"|your (?:\w+ )?(?:answers?|reply|result|solution) (?:to|from|in|for|of) (?:the |an? |your )?(?:\w+ )?{_ITEM}\b|your (?:previous|earlier|last|first|other) (?:answer|reply|result)\b"
    rf"|you (?:have |had )?(?:just |already )?{_GIVEN} (?:above|before|earlier|just now|(?:\w+ )?(?:in|to|for|under) (?:the |an? |your )?(?:\w+ )?{_ITEM})\b|you (?:have |had )?just {_GIVEN}\b|just (?:named|mentioned)\b|(?:that|whom|which) you (?:have |had )?{_GIVEN}\b|^(?:the )?same question (?:for|about|with)\b)"
)
"""Stems that refer to another question."""

OF_QUESTIONS: Final = listed(
    "previous last next preceding above before and but so happened earlier other question item card exercise your you just"
)

OF_TEXTS: Final = listed(
    """
    passage text article paragraph story excerpt reading extract author writer narrator speaker reporter journalist above
    below earlier mentioned discussed
    """
)
OF_JUDGEMENTS: Final = EVALUATIVE | listed(
    """
    ugliest cosiest coziest kindest dullest wisest noblest nastiest rudest cruellest fairest jolliest tastiest laziest luckiest
    awful awfully bad beautiful beautifully best better boring brilliant brilliantly charming coolest disgraceful easier
    easiest fairer fairest fascinating finest foolish good greatest horrible horribly lovely loveliest mistake most nasty
    nicer nicest prettier prettiest right shameful shamefully should silly stupid success terrible terribly ugly unfair
    wise wiser wonderful wonderfully worse worst wrong brave bravest clever cleverest cowardly craziest cruel dumbest fair
    funniest generous happiest mean more noble ought saddest selfish silliest smartest sweetest weirdest
    """
)

CLAIMED: Final = (
    r"\b(?:calls|called|considers|considered|judges|judged|deems|deemed|thinks|thought|regards|regarded|describes|described|praises|praised|hails|hailed|dismisses|dismissed|rates|rated|sees|saw) "
    r"(?:it|this|that|them|him|her|the [\w-]+(?: [\w-]+){0,2}?|[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){0,2}?) (?:as )?((?:the|an?|his|her|its|their) [^.;]+)"
)
"""What somebody says about something: *calls it the first victory*, *regards the bridge as a mistake*."""

STEM_HEDGES: Final = (
    r"\b(?:roughly|approximately|(?<!were )(?<!was )around(?= how\b| when\b| what\b)|(?:^|(?<=, ))about\b|or so|more or less|(?:kind|sort) of(?= (?:more|less|rather|\w+er\b))|somewhat|rather(?! than\b)|fairly|usually|often|"
    r"sometimes|regularly|generally|mostly|commonly|frequently|occasionally|perhaps|maybe|possibly|or thereabouts|give or take|some (?:time|how))(?! (?:is|was|are|were|did|does|do) [^?]*\bhow often\b)"
)

LINKS_NOTHING: Final = rf"^((?:why|{_ASKING})\b[^?]*?),? and ((?!.*\b(?:reasons?|results?|effects?|harm|consequences?|purpose)\b)(?:{_ASKING}|how will|how did)\b[^?]*)\?$"
FACTUAL: Final = r"(?:(?:in|at|on|to|from|by|with|for) )?(?:who|when|where|which|what|how (?:many|much|long|far|old|high|will|did))\b(?! (?:does|do|did|is|was) [^?]*\b(?:mean|think|argue|want|ask for|suggest|propose|demand|believe|claim)\b)"

ROOT_ENDINGS: Final = r"(?:en(?:s|ed|ing)?|er|est|ness|iness|ity|ty|ly|ation|ion)$"
"""Endings of words made from an adjective: *widen*, *wider*, *loneliness*, *isolation*."""

ROOTS: Final = tuple(
    (word, root)
    for root, words in {
        "strong": "strength strengthen strengthens strengthened strengthening",
        "high": "height heighten heightens heightened heightening",
        "long": "length lengthen lengthens lengthened lengthening",
        "broad": "breadth",
        "wid": "width",
        "deep": "depth",
        "warm": "warmth",
        "young": "youth",
        "tru": "truth",
        "poor": "poverty",
        "dead": "death",
        "proud": "pride",
        "hot": "heat",
    }.items()
    for word in words.split()
)
"""Words whose adjective cannot be told by their ending, with its root."""

GIVE_TIME_OF_IT: Final = (
    r"^(?:please )?(?:give|name|state|write|say|tell|note|find|enter)(?: (?:me|us|down))? the (?:[a-z]+ )?"
    r"(?:day|date|year|month|decade|century|time|place|spot|country|city|town|street|price|reason|way) (?:(?:on|in|at|to|from|for|by|during) )?"
    r"(?:which|when|where|why) (?:it|he|she|they|this|these|those)\b"
)

OF_THEM: Final = (
    r"^(?:(?!\w{3,}s\b)[\w'-]+ )*how (?:many|much) of (?:them|these|those|it)\b(?! (?:who|that|which|\w+s)\b)"
    r"|^(?:what|which|who|where|when|how \w+) (?:is|was|are|were) (?:his|her|its|their) [\w'-]+(?: [\w'-]+)?\?$"
    r"|^(?:who|what) [a-z]+(?: (?!(?:the|an?|his|her|its|their)\b)[a-z]+)? (?:it|him|them)\?$"
)

NOUN_MISSING: Final = (
    r"^how many (?:are|were|is|was) there\b(?! (?:who|that|which)\b)|\b(?:this|that) one\?$|\bthe other one\b|^(?!.*\b(?:which|is|was|are|were|be|been|being|of|between|among|become|became)\b).*\bthe "
    r"(?:largest|biggest|smallest|oldest|youngest|newest|tallest|shortest|heaviest|widest|strongest|weakest|richest|poorest|cheapest|busiest)\?$"
)
