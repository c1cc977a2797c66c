"""English names of units, verb forms, and words that show the order of clauses and phrases."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed
from quizgen.text.languages.role_words import DifferenceWords, OrderWords

SMALL_WORDS: Final = listed(
    """
    a an the of to in on at for and with as because so also very is are was were be been being am has have had having do
    does did i me my we our ours you your yours he him his she her hers it its they them their theirs this that these
    those there theres which who im thats
    """
)

UNITS: Final = {
    "%": ("percent", "per cent", "pct", "per hundred", "out of 100", "out of a hundred", "percentage"),
    "‰": ("per mille", "per thousand"),
    "dollar": ("dollar", "us dollar", "american dollar"), "cent": ("us cent",), "euro": ("euro",),
    "pound": ("pound", "pound sterling", "sterling", "british pound", "quid"), "penny": ("penny", "pence"),
    "yen": ("yen",), "rupee": ("rupee",), "yuan": ("yuan", "renminbi"), "ruble": ("ruble", "rouble"),
    "franc": ("swiss franc",),
    "m": ("metre", "meter"), "in": ("inch",), "ft": ("foot", "feet"), "yd": ("yard",), "mi": ("mile",),
    "nmi": ("nautical mile",), "ly": ("light year", "lightyear"), "au": ("astronomical unit",),
    "μm": ("micron",), "Å": ("angstrom",),
    "ha": ("hectare",), "acre": ("acre",),
    "l": ("litre", "liter"), "gallon": ("gallon", "gal"), "pint": ("pint", "pt"),
    "g": ("gram", "gramme"), "kg": ("kilo",), "t": ("tonne", "metric ton"), "ton": ("ton", "short ton"),
    "lb": ("pound weight",), "oz": ("ounce",), "stone": ("stone",),
    "s": ("sec", "second"), "min": ("minute",), "h": ("hr", "hour"), "day": ("day",), "week": ("week", "wk"), "fortnight": ("fortnight",),
    "month": ("month",), "year": ("year", "yr"), "decade": ("decade",), "century": ("century",),
    "millennium": ("millennium", "millennia"),
    "km/h": ("kmh", "kph"), "mph": ("mile per hour", "mi/h"), "kn": ("knot",), "m/s": ("mps",),
    "°C": ("celsius", "centigrade", "degree celsius", "degree centigrade", "degree c", "deg c"),
    "°F": ("fahrenheit", "degree fahrenheit", "degree f", "deg f"), "K": ("kelvin", "degree kelvin"),
    "°": ("degree", "deg"),
    "V": ("volt",), "W": ("watt",), "A": ("ampere", "amp"), "Ω": ("ohm",), "Hz": ("hertz",), "J": ("joule",),
    "N": ("newton",), "Pa": ("pascal",), "bar": ("bar",), "atm": ("atmosphere",), "cal": ("calorie",),
    "Wh": ("watt hour", "watthour"), "hp": ("horsepower",), "C": ("coulomb",), "F": ("farad",), "T": ("tesla",),
    "mol": ("mole",), "B": ("byte",), "bit": ("bit",), "dB": ("decibel",), "eV": ("electronvolt", "electron volt"),
    "cd": ("candela",), "lm": ("lumen",), "lx": ("lux",), "Bq": ("becquerel",), "Sv": ("sievert",), "Gy": ("gray",),
    "person": ("person", "people", "persons"),
}  # fmt: skip

DIRECTIONS: Final = listed("to into towards toward than before after over through beyond behind below above")
PREPOSITIONS: Final = DIRECTIONS | listed(
    "in on at by from with for during since until till as of about against among around between without within under near beside along outside inside despite"
)
COUNTRIES: Final = tuple(
    map(
        listed,
        """
        america american americans us usa states
        britain british uk kingdom england english briton britons
        netherlands holland dutch
        soviet soviets ussr russia russian russians
        france french frenchman frenchmen
        ireland irish
        wales welsh
        poland polish pole poles
        denmark danish dane danes
        switzerland swiss
        finland finnish finn finns
        spain spanish spaniard spaniards
        sweden swedish swede swedes
        greece greek greeks
        turkey turkish turk turks
        scotland scottish scot scots
        philippines filipino filipinos philippine
        emirates uae emirati
        belgium belgian belgians
        norway norwegian norwegians
        iceland icelandic icelander icelanders
        germany german germans
        austria austrian austrians
        italy italian italians
        portugal portuguese
        hungary hungarian hungarians
        romania romanian romanians
        bulgaria bulgarian bulgarians
        czechia czech czechs
        slovakia slovak slovaks
        slovenia slovene slovenes slovenian
        croatia croatian croat croats
        serbia serbian serb serbs
        ukraine ukrainian ukrainians
        luxembourg luxembourger
        malta maltese
        cyprus cypriot cypriots
        china chinese
        japan japanese
        vietnam vietnamese
        thailand thai thais
        india indian indians
        afghanistan afghan afghans
        israel israeli israelis
        lebanon lebanese
        egypt egyptian egyptians
        morocco moroccan moroccans
        ethiopia ethiopian ethiopians
        kenya kenyan kenyans
        nigeria nigerian nigerians
        canada canadian canadians
        mexico mexican mexicans
        brazil brazilian brazilians
        argentina argentine argentinian argentines
        chile chilean chileans
        peru peruvian peruvians
        colombia colombian colombians
        cuba cuban cubans
        australia australian australians
        syria syrian syrians
        iraq iraqi iraqis
        iran iranian iranians persian
        pakistan pakistani pakistanis
        indonesia indonesian indonesians
        malaysia malaysian malaysians
        korea korean koreans
        estonia estonian estonians
        latvia latvian latvians
        lithuania lithuanian lithuanians
        albania albanian albanians
        bosnia bosnian bosnians
        belarus belarusian belarusians
        armenia armenian armenians
        tunisia tunisian tunisians
        algeria algerian algerians
        libya libyan libyans
        sudan sudanese
        ghana ghanaian ghanaians
        senegal senegalese
        somalia somali somalis
        uganda ugandan ugandans
        tanzania tanzanian tanzanians
        venezuela venezuelan venezuelans
        bolivia bolivian bolivians
        ecuador ecuadorian ecuadorians
        uruguay uruguayan uruguayans
        nepal nepalese nepali
        mongolia mongolian mongolians
        kazakhstan kazakh kazakhs
        uzbekistan uzbek uzbeks
        europe european europeans
        alps alpine
        andes andean
        himalaya himalayas himalayan
        sahara saharan
        """.strip().splitlines(),
    )
)

IMPLIED_NUMBERS: Final = {
    "both": (2,), "pair": (2,), "couple": (2,), "pairs": (2,), "twin": (2,), "twins": (2,), "twice": (2,), "double": (2,), "doubled": (2,),
    "two-fold": (2,), "thrice": (3,), "triple": (3,), "tripled": (3,), "trebled": (3,), "triplets": (3,), "quadrupled": (4,),
    "quartet": (4,), "trio": (3,), "duo": (2,), "once": (1,), "alone": (1,), "single": (1,), "sole": (1,), "nobody": (0,),
    "none": (0,), "no": (0,), "nothing": (0,), "neither": (0,), "never": (0,), "without": (0,), "fortnight": (2, 14),
    "decade": (10,), "decades": (10, 20, 30, 40, 50), "century": (100,), "centuries": (100, 200, 300), "half": (50, 30, 6),
    "quarter": (25, 15, 3), "quarters": (75, 45, 9), "third": (33, 4), "thirds": (67, 66, 8), "fifth": (20,), "tenth": (10,),
}  # fmt: skip
RELATIVE_DATES: Final = listed("later earlier last following next previous eve ago")
CLAUSE_WORDS: Final = (
    "and",
    "but",
    "while",
    "whereas",
    "compared with",
    "compared to",
    "although",
    "though",
    "which",
    "who",
)
MUTUAL: Final = listed(
    "meet meets met marry marries married equal equals differ differs differed resemble resembles resembled border "
    "borders bordered neighbour neighbours neighbor agree agreed disagree disagreed talk talked discuss discussed fight "
    "fought compete competed compare compared correspond corresponded beside alongside known"
)
ORDERS: Final = OrderWords(
    earliest=listed("earliest first oldest distant"),
    latest=listed("latest last newest recent reverse youngest"),
    chronological=listed("chronological"),
    least=listed("smallest fewest lowest shortest narrowest lightest slowest cheapest shallowest youngest"),
    most=listed("largest biggest greatest highest tallest longest widest heaviest fastest deepest oldest"),
    following=listed("then afterwards thereafter finally lastly subsequently"),
    preceding=listed("before"),
    steps=listed("steps stages phases instructions"),
    onwards=listed(
        "then later afterwards afterward thereafter following next finally eventually lastly subsequently soon now"
    ),
    backwards=listed(
        "had earlier previously previous before beforehand ago former formerly originally initially first"
    ),
    aside=listed(
        "when while whereas once since because if unless although though nevertheless whose having due"
    ),
    since=r"\bbeen (?:\w+ )?since\b",
)
DIFFERENCES: Final = DifferenceWords(
    more=listed(
        "more longer later higher older larger bigger greater taller wider deeper heavier dearer faster further above over"
    ),
    less=listed(
        "less fewer shorter sooner earlier lower younger smaller narrower lighter cheaper slower nearer below under"
    ),
    after=listed("after"),
    before=listed("before"),
    planned=listed(
        "planned expected intended scheduled hoped foreseen forecast estimated budgeted agreed promised usual before"
    ),
)
IRREGULAR_VERBS: Final = {
    form: base
    for row in [
        "arise arose arisen",
        "awake awoke",
        "bear bore borne",
        "beat beaten",
        "begin began begun",
        "bend bent",
        "bind bound",
        "bite bit bitten",
        "blow blew blown",
        "break broke broken",
        "breed bred",
        "bring brought",
        "build built",
        "burn burnt",
        "buy bought",
        "cast",
        "catch caught",
        "choose chose chosen",
        "cling clung",
        "come came",
        "creep crept",
        "deal dealt",
        "dig dug",
        "draw drew drawn",
        "dream dreamt",
        "drink drank drunk",
        "drive drove driven",
        "eat ate eaten",
        "fall fell fallen",
        "feed fed",
        "feel felt",
        "fight fought",
        "find found",
        "flee fled",
        "fly flew flown",
        "forbid forbade forbidden",
        "forget forgot forgotten",
        "forgive forgave forgiven",
        "freeze froze frozen",
        "give gave given",
        "go went gone",
        "grind ground",
        "grow grew grown",
        "hang hung",
        "hear heard",
        "hide hid hidden",
        "hold held",
        "keep kept",
        "know knew known",
        "lay laid",
        "lead led",
        "learn learnt",
        "leave left",
        "lend lent",
        "lose lost",
        "make made",
        "mean meant",
        "meet met",
        "pay paid",
        "ride rode ridden",
        "ring rang rung",
        "rise rose risen",
        "run ran",
        "say said",
        "see saw seen",
        "seek sought",
        "sell sold",
        "send sent",
        "shake shook shaken",
        "shine shone",
        "shoot shot",
        "show shown",
        "shrink shrank shrunk",
        "sing sang sung",
        "sink sank sunk",
        "sit sat",
        "sleep slept",
        "speak spoke spoken",
        "spend spent",
        "spin spun",
        "spring sprang sprung",
        "stand stood",
        "steal stole stolen",
        "stick stuck",
        "strike struck",
        "sue sued",
        "swear swore sworn",
        "sweep swept",
        "swim swam swum",
        "swing swung",
        "take took taken",
        "teach taught",
        "tear tore torn",
        "tell told",
        "think thought",
        "throw threw thrown",
        "understand understood",
        "wake woke woken",
        "wear wore worn",
        "weave wove woven",
        "win won",
        "withdraw withdrew withdrawn",
        "write wrote written",
    ]
    for base, *forms in [row.split()]
    for form in forms
}
