"""Patterns of English questions about details that hardly anybody needs to know."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

_POSSESSIVE: Final = r"(?:[\w.-]+['\u2019]s?|his|her|their) (?:[a-z]+ )?"
_PET: Final = r"(?:dogs?|cats?|horses?|pon(?:y|ies)|pets?|parrots?|goats?|donkeys?|rabbits?|hamsters?|canary|budgie|puppy|kitten|tortoise|mule|pig|goose)"
_HAUNT: Final = r"(?:caf(?:e|\u00e9)|pub|bar|restaurant|inn|hotel|shop|hairdresser|barber|landlord|landlady|street|villa|cottage|boyfriend|girlfriend)"
_PERSON: Final = r"(?!it\b|that\b|this\b|the (?:\w+ )?(?:species|animals?|birds?|fish|insects?)\b)"

ASKS_DETAIL: Final = (
    r"\b(?:what|of which) colou?r\b|\bthe colou?r of\b|\bwhich colou?r (?:was|were|did|had) (?!not\b|used\b|named\b)"
    r"|\b(?:what|which) (?:kind of |sort of |type of |make of |brand of |breed of )?(?:animals?|pets?|vehicles?|car|bicycle|hat|cap|coat|dress|suit|tie|scarf|shoes?|"
    r"boots|shirt|jacket|clothes|clothing|garments?|jewellery|drinks?|cakes?|biscuits?|sandwich|meal|dish|fruit|soup|snack) "
    rf"(?:(?:did|does|do|was|were|had|has) {_PERSON}.*\b(?:take|taken|taking|bring|own|keep|have|ride|drive|wear|wearing|worn|eat|eating|drink|drinking|drank|buy|get|give|"
    r"given|feed|carry|order|served|offered|like|prefer)\b|(?:go|goes|went|came|travelled|accompanied|walked) )"
    r"|\bwhat (?:kind of |sort of |type of |make of |brand of )(?:dog|cat|car|van|vehicle|bicycle|bike|motorbike|beer|tea|coffee|wine|cheese|bread|cake|pie|music)\b"
    rf"|\bwhat (?:was|were|is|are) {_PERSON}[^?]* (?:wearing|dressed in|eating|drinking)\b|\bwhat (?:did|does) {_PERSON}[^?]* wear\b|\bwhat did (?:he|she|the (?:guests|visitors|spectators|audience|couple|family|children)|(?-i:[A-Z])[\w'\u2019-]+) (?:eat|drink)\b"
    r"|\bfor (?:breakfast|lunch|dinner|supper|dessert|tea)\?|\bfavou?rite (?:food|colou?r|song|dish|drink|animal|book|film|number|meal|hobby)\b"
    r"|\b(?:in|on|at|along) (?:what|which) (?:street|avenue|lane|floor|house number|platform|seat|shelf|drawer|page)\b|\b(?:home |street |postal |what (?:is|was) the )address\b"
    r"|\b(?:at|by|until|from) what (?:time(?: of (?:the )?day)?|hour|o['\u2019]clock) (?:did|was|were)\b|^what time (?:did|was|were)\b|\bat what o['\u2019]clock\b"
    rf"|\bnames? of (?:[A-Z][\w.-]* ){{0,2}}{_POSSESSIVE}(?:{_PET}|{_HAUNT})\b|\bwhat (?:is|was|were) (?:[A-Z][\w.-]* ){{0,2}}{_POSSESSIVE}(?:{_PET}|{_HAUNT}) (?:called|named)\b"
    rf"|\bnames? of the (?:{_PET}|{_HAUNT}) (?:of|that belong\w*|owned by|where|in which|that) "
    r"|^how old (?:is|was) (?:the [a-z]+ )?(?-i:[A-Z])[\w.'\u2019-]*(?: (?-i:[A-Z])[\w'\u2019-]+){0,2}\?$|^what (?:is|was) (?:(?-i:[A-Z])[\w.'\u2019 -]*['\u2019]s age|the age of (?-i:[A-Z])[\w.'\u2019 -]*)\?$"
    rf"|\b(?:what (?:is|was|were) the (?:[a-z]+ )?{_PET} (?:called|named)|the names? of the (?:[a-z]+ )?{_PET})\?"
    r"|\b(?:zodiac|star sign|shoe size|eye colou?r|hair colou?r|hairstyle|nickname of [\w']+['\u2019]s)\b"
    r"|^(?!.*\b(?:record|limit|longer|shorter|more|less|fewer|later|earlier|faster|slower|must|may|at most|at least|maximum|minimum|average|each|every|per)\b)"
    r"(?:for |in |by |after |within )?how many (?:seconds|minutes|hours) (?:did|does|do|was|were|is|lay|lie|are|have|has|had|went|passed) "
    r"(?!(?:the |an? )?(?-i:[a-z]+ )?(?:cars?|trains?|ferry|drone|test|treatment|cabins?|boat|aircraft|(?-i:[A-Z])\w+ (?:get|go|take|need))\b)"
)
"""What a stem of a question about such a detail contains."""

OF_DETAIL: Final = listed(
    """
    colour color animal animals pet pets vehicle vehicles car bicycle hat cap coat dress suit tie scarf shoe shoes boots shirt jacket clothes
    clothing garment garments jewellery drink drinks cake cakes biscuit biscuits sandwich meal dish fruit soup snack dog dogs cat cats van
    bike motorbike beer tea coffee wine cheese bread pie music wear wearing dressed eat eating drinking breakfast lunch dinner supper dessert
    favourite favorite street avenue lane floor house platform seat shelf drawer page address time hour o'clock horse horses pony ponies
    parrot parrots goat goats donkey donkeys rabbit rabbits hamster hamsters canary budgie puppy kitten tortoise mule pig goose cafe
    caf\u00e9 pub bar restaurant inn hotel shop hairdresser barber landlord landlady villa cottage boyfriend girlfriend old age zodiac sign
    size eye hair hairstyle nickname seconds minutes hours
    """
)

_THINGS: Final = listed(
    """
    anorak apron belt blouse boot bonnet bracelet cap cardigan cloak coat collar dress earring glove gown handbag handkerchief
    hat helmet jacket jeans jumper mitten necklace pullover purse raincoat sandal scarf shawl shirt shoe skirt slipper sock suitcase
    sunglasses sweater tie trousers umbrella waistcoat wallet wellingtons wig
    biscuit cookie cake sandwich soup porridge muffin pie pudding lemonade cocoa chocolate candy sweets ice-cream omelette
    puppy kitten pony parrot donkey hamster tortoise budgie canary
    bicycle bike motorbike scooter van taxi
    beard moustache freckles ponytail
    """
)
EVERYDAY: Final = _THINGS | {f"{thing}s" for thing in _THINGS}
"""Things of daily life, which are seldom what an article is about if it names them once."""

COLOURS: Final = listed(
    "black blue brown gold golden green grey gray orange pink purple red scarlet silver turquoise violet white yellow beige crimson lilac maroon navy khaki"
)
