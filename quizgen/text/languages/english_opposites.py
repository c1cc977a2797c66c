"""English opposites, negations, and words for things of the same kind."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

OPPOSITES: Final = (
    "accept accepted accepts agree agreed approve approved grant granted allow allowed permit permitted uphold upheld pass passed adopt adopted|refuse refused oppose opposed dismiss dismissed dispute disputed contest contested reject rejected decline declined deny denied forbid forbidden forbade ban banned prohibit prohibited veto vetoed",
    "win won wins winner victory|lose lost loses loser defeat defeated",
    "rise rose risen rises increase increased climb climbed soar soared surge surged gain gained double doubled|fall fell fallen falls cut reduce reduced lower lowered slash slashed dwindle dwindled plunge plunged plummet plummeted slump slumped shrink shrank shrunk decrease decreased drop dropped decline declined halve halved",
    "open opened|close closed shut",
    "begin began begun start started|end ended finish finished stop stopped",
    "arrive arrived reach reached enter entered come came join joined|leave left depart departed withdraw withdrew withdrawn",
    "buy bought|sell sold",
    "build built construct constructed erect erected|destroy destroyed demolish demolished",
    "attack attacked|defend defended",
    "succeed succeeded success successful|fail failed failure unsuccessful",
    "love loved|hate hated",
    "support supported favour favoured favor favored welcome welcomed back backed endorse endorsed applaud applauded hail hailed|oppose opposed resist resisted protest protested protests object objected condemn condemned ignore ignored mock mocked ridicule ridiculed",
    "follow followed heed heeded obey obeyed|ignore ignored disregard disregarded flout flouted",
    "borrow borrowed|lend lent",
    "remember remembered|forget forgot forgotten",
    "reward rewarded praise praised|punish punished criticise criticised criticize criticized blame blamed",
    "arrest arrested imprison imprisoned|release released free freed",
    "guilty convicted|innocent acquitted",
    "uphold upheld impose imposed|lift lifted overturn overturned quash quashed repeal repealed",
    "legal lawful|illegal unlawful",
    "safe|dangerous unsafe",
    "mild mildly slight slightly|severe severely grave gravely harsh harshly",
    "grow grew grown|shrink shrank shrunk dwindle dwindled",
    "well|badly poorly",
    "common commonly|rare rarely",
    "cheap|expensive",
    "rich wealthy|poor",
    "strong|weak",
    "hot warm hotter warmer|cold cool colder cooler",
    "wet damp|dry",
    "high higher highest tall taller tallest|low lower lowest",
    "large larger largest big bigger biggest great greater greatest|small smaller smallest little",
    "long longer longest|short shorter shortest",
    "old older oldest eldest|young younger youngest new newer newest",
    "early earlier earliest|late later latest",
    "fast faster fastest quick quicker rapid rapidly quickly|slow slower slowest slowly",
    "heavier heaviest|lighter lightest",
    "deep deeper deepest|shallow shallower shallowest",
    "wide wider broad broader|narrow narrower",
    "full|empty",
    "publicly|privately",
    "true|false",
    "male|female",
    "alive living|dead",
    "permanent|temporary",
    "visible|invisible hidden",
    "possible|impossible",
    "voluntary voluntarily|compulsory forced",
    "secret secretly|public publicly openly",
    "maximum|minimum",
    "majority|minority",
    "import imported imports|export exported exports",
    "friend ally friends allies|enemy enemies",
    "profit profits|loss losses",
    "advantage benefit|disadvantage drawback",
    "north northern|south southern",
    "east eastern|west western",
    "upper|lower",
    "morning|evening",
    "day|night",
    "winter|summer",
    "easy easier|difficult hard harder",
    "best better highest|worst worse lowest poorest",
    "clean|dirty",
    "loud|quiet silent",
    "thick|thin",
    "include included|exclude excluded",
    "ancestor ancestors|descendant descendants",
    "protect protected|harm harmed endanger endangered",
    "peace|war",
    "improve improved|worsen worsened deteriorate deteriorated",
    "caused|prevent prevents prevented",
    "happy|sad unhappy",
    "rural|urban",
    "attract attracted|repel repelled",
    "raise raised|lower lowered cut reduce reduced",
    "add added include included insert inserted|remove removed omit omitted delete deleted",
    "keep kept preserve preserved save saved retain retained|destroy destroyed discard discarded burn burnt burned",
    "keep kept retain retained|change changed alter altered",
    "alike same identical similar|different differ differed dissimilar unlike",
    "write wrote written|read",
    "expand expanded extend extended lengthen lengthened|contract contracted shrink shrank shorten shortened",
    "appear appeared|disappear disappeared vanish vanished",
    "hide hid hidden conceal concealed|reveal revealed show showed shown",
    "melt melted thaw thawed|freeze froze frozen",
    "encourage encouraged|discourage discouraged",
    "help helped|hinder hindered",
    "hire hired employ employed appoint appointed|dismiss dismissed fire fired sack sacked",
    "heat heated|cool cooled",
    "float floated|sink sank sunk",
    "advance advanced|retreat retreated",
    "join joined connect connected unite united|separate separated divide divided split",
    "obey obeyed|disobey disobeyed",
    "trust trusted|distrust distrusted",
    "lock locked|unlock unlocked",
    "strengthen strengthened|weaken weakened",
    "widen widened|narrow narrowed",
    "fill filled|empty emptied",
    "accelerate accelerated|decelerate decelerated slow slowed",
    "praise praised|insult insulted",
    "lead led|follow followed",
    "push pushed press pressed|pull pulled draw",
    "ascend ascended|descend descended",
    "stay stayed|leave left move moved depart departed",
    "keep kept|sell sold lose lost abandon abandoned",
    "work worked|rest rested",
    "confirm confirmed prove proved proven|refute refuted disprove disproved",
    "welcome welcomed|criticise criticised condemn condemned",
    "believe believed|doubt doubted",
    "frequent frequently often|rare rarely seldom",
    "near nearby close|far distant",
    "inner interior|outer exterior",
    "domestic|foreign wild",
    "natural|artificial",
    "modern|ancient",
    "active|dormant extinct inactive",
    "fertile|barren infertile",
    "solid|liquid gas",
    "rough stormy|calm smooth",
    "ill sick|healthy well",
    "single unmarried|married",
    "famous known|unknown obscure",
    "simple|complex complicated",
    "together jointly|alone separately",
    "willingly gladly|reluctantly unwillingly",
    "fully entirely wholly|partially",
    "upstream|downstream",
    "uphill|downhill",
    "better|worse",
    "dark darker dim dimmer faint fainter|bright brighter lighter pale paler",
    "sharp|blunt",
    "soft softer|hard harder",
    "sweet|bitter sour",
    "straight|curved bent",
    "smooth|rough",
    "front|rear back",
    "sunrise dawn|sunset dusk",
    "dawn|dusk evening",
    "free|paid",
    "outside outdoors|inside indoors",
    "father|mother",
    "adult|child children",
    "uncle|aunt",
    "nephew|niece",
    "grandfather|grandmother",
    "boy|girl",
    "man|woman",
    "immigrate immigrated|emigrate emigrated",
    "loyal|disloyal",
    "unanimous unanimously|divided narrowly",
    "satisfied pleased delighted|dissatisfied annoyed angry disappointed",
    "proud|ashamed",
    "continue continues continued resume resumed|stop stops stopped cease ceased end ended",
    "exist exists existed survive survives survived surviving remain remains remained|disappear disappeared vanish vanished lose lost perish perished die died destroy destroyed",
)  # fmt: skip


SMALL_OPPOSITES: Final = (
    "before|after since",
    "against|for",
    "more|less fewer",
    "most|least fewest",
    "over above|under below beneath",
    "with|without",
    "inside within|outside",
    "up upwards|down downwards",
    "until till|after since from",
    "all every|no none",
    "first|last",
    "always|never",
    "many most|few",
    "left|right",
)


CONVERSES: Final = listed(
    "buy buys bought buying sell sells sold selling borrow borrows borrowed borrowing lend lends lent lending win wins won lose loses lost defeat "
    "defeated lead leads led follow follows followed read reads write writes wrote written hire hired import imports imported export exports exported ancestor ancestors descendant descendants"
)

WITHIN_DENIAL: Final = listed(
    "yet ever even longer been still quite really fully has have had did does do can could will would is are was were be became become get got seem seemed"
)

RULING_OUT: Final = ("not", "instead of", "rather than", "unlike", "except", "except for", "other than")

NOT_DENYING: Final = listed(
    "only until till unless just merely alone except exception exceptions fail fails failed unable refuse refuses refused refusing "
    "lack lacks lacked impossible prevent prevents prevented avoid avoids avoided instead rather"
)

KINDS: Final = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "spring|summer|autumn|winter",
    "black|white|red|green|blue|yellow|brown|grey gray|pink|purple|orange",
    "wood wooden timber|stone|brick bricks|iron|steel|glass|concrete|copper|bronze|clay|straw|marble|plastic",
    "north northern northwards|south southern southwards|east eastern eastwards|west western westwards",
    "dawn morning|noon midday|afternoon|evening dusk|midnight night",
    "europe european|asia asian|africa african|america american|australia australian|antarctica antarctic",
    "daily|weekly|monthly|yearly annually|hourly",
    "once|twice|thrice",
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last",
)

TURNING_WORDS: Final = listed(
    """
    no not never nor neither none nobody nothing without cannot
    first second third fourth fifth sixth seventh eighth ninth tenth last next
    more less fewer most least over under above below before after until since all some half twice
    north south east west northern southern eastern western
    """
)
"""Words that turn a statement into another one."""
