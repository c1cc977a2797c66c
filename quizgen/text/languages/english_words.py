"""English: names of units, opposites, and words for orders."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language_data import listed
from quizgen.text.languages.role_words import OrderWords

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

OPPOSITES: Final = (
    "accept accepted accepts agree agreed approve approved grant granted allow allowed permit permitted|refuse refused reject rejected decline declined deny denied forbid forbidden forbade ban banned prohibit prohibited veto vetoed",
    "win won wins winner victory|lose lost loses loser defeat defeated",
    "rise rose risen rises grow grew grown increase increased climb climbed gain gained double doubled|fall fell fallen falls shrink shrank shrunk decrease decreased drop dropped decline declined halve halved",
    "open opened|close closed shut",
    "begin began begun start started|end ended finish finished stop stopped",
    "arrive arrived reach reached enter entered come came join joined|leave left depart departed withdraw withdrew withdrawn",
    "buy bought|sell sold",
    "build built construct constructed erect erected|destroy destroyed demolish demolished",
    "attack attacked|defend defended",
    "succeed succeeded success successful|fail failed failure unsuccessful",
    "love loved|hate hated",
    "support supported favour favoured favor favored|oppose opposed resist resisted",
    "borrow borrowed|lend lent",
    "remember remembered|forget forgot forgotten",
    "reward rewarded praise praised|punish punished criticise criticised criticize criticized blame blamed",
    "arrest arrested imprison imprisoned|release released free freed",
    "guilty convicted|innocent acquitted",
    "legal lawful|illegal unlawful",
    "safe|dangerous unsafe",
    "cheap|expensive",
    "rich wealthy|poor",
    "strong|weak",
    "hot warm hotter warmer|cold cool colder cooler",
    "wet damp|dry",
    "high higher highest tall taller tallest|low lower lowest",
    "large larger largest big bigger biggest great greater greatest|small smaller smallest little",
    "long longer longest|short shorter shortest",
    "old older oldest|young younger youngest new newer newest",
    "early earlier earliest|late later latest",
    "fast faster fastest quick quicker|slow slower slowest",
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
    "best better|worst worse",
    "clean|dirty",
    "loud|quiet silent",
    "thick|thin",
    "include included|exclude excluded",
    "ancestor ancestors|descendant descendants",
    "protect protected|harm harmed threaten threatened",
    "peace|war",
    "improve improved|worsen worsened deteriorate deteriorated",
    "caused|prevent prevents prevented",
    "happy|sad unhappy",
    "rural|urban",
    "attract attracted|repel repelled",
    "raise raised|lower lowered cut reduce reduced",
)  # fmt: skip

CONVERSES: Final = listed(
    "buy buys bought sell sells sold borrow borrows borrowed lend lends lent win wins won lose loses lost defeat "
    "defeated import imports imported export exports exported ancestor ancestors descendant descendants"
)
NOT_DENYING: Final = listed(
    "only until till unless just merely alone except fail fails failed unable refuse refuses refused refusing "
    "lack lacks lacked impossible prevent prevents prevented avoid avoids avoided instead rather"
)
ORDERS: Final = OrderWords(
    earliest=listed("earliest first oldest"),
    latest=listed("latest last newest recent reverse youngest"),
    least=listed("smallest fewest lowest shortest narrowest lightest slowest cheapest shallowest youngest"),
    most=listed("largest biggest greatest highest tallest longest widest heaviest fastest deepest oldest"),
)
