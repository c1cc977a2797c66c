"""English words that show how certain, how general or how complete something is."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.languages.language import listed

_TALK: Final = r"legends?|rumou?rs?|myths?|hearsay|gossip|speculations?|allegations?|folklore|traditions?"
_BELIEVED: Final = r"suggested|said|thought|believed|reported|supposed|presumed|rumou?red|reputed|alleged|assumed|suspected|claimed|disputed|debated|argued"
_OPEN: Final = r"unknown|unclear|uncertain|undecided|unconfirmed|unproven|unproved|untested|untried|unresolved|unsettled|unanswered|disputed|debated|in doubt|in dispute|a mystery|contested"

CERTAINTY: Final = CertaintyWords(
    signs=listed(
        "may might could perhaps possibly probably presumably maybe likely allegedly reportedly supposedly apparently purportedly said thought "
        "believe report suppose presume rumour rumor reputed allege assume suspect claim dispute debate argue legend myth hearsay gossip "
        "show disagree differ divide argue know knows knew tell theory attribute evidence proof suggest if "
        "speculation allegation folklore tradition whether unknown unclear uncertain undecided unconfirmed unproven unproved untested untried unresolved unsettled unanswered doubt mystery contested "
        "known clear certain sure proved proven confirmed settled nobody none blame accuse speculate seem appear hope fear think expect guess "
        "maintain insist contend predict view opinion"
    ),
    uncertain=(
        rf"\b(?-i:may|might)\b(?! not be| not \w+ed\b| (?:last|live|reach|weigh|grow|cost|exceed|contain|measure)\b| (?:\w+ ){{1,3}}(?:as (?:much|many|long|often) as|up to|at most|no more than)\b| only\b| (?:\w+ ){{1,5}}(?:daily|except|only|free of charge|on request|with permission)\b)|\bcould have\b|\b(?:perhaps|possibly|probably|presumably|maybe|likely)\b(?! \d)"
        r"|\b(?:allegedly|reportedly|supposedly|apparently|purportedly)\b"
        rf"|\b(?:is|are|was|were|been) (?:\w+ly |often |still |widely |sometimes )?(?:{_BELIEVED}) (?:to|that)\b|\bit is (?:\w+ly )?(?:{_BELIEVED})\b"
        rf"|\baccording to (?:\w+ ){{0,3}}(?:{_TALK})\b|\b(?:{_TALK}) (?:\w+ ){{0,2}}(?:that|has it|holds|says|said|tells?)\b"
        rf"|\bwhether\b|\b(?:{_OPEN})\b|\bnot (?:yet )?(?:known|clear|certain|sure|proved|proven|confirmed|settled)\b"
        r"|\b(?:nobody|no one|no-one|none)(?: \w+)? (?:knows?|knew|say|tell|agrees?|prove)\b"
        r"|\b(?<!to )(?:blam|accus|alleg|suspect|speculat)(?:e[sd]?|s|ing|ed)?\b|\bclaim(?:s|ed) (?:that|to)\b"
        r"|\b(?:seem|appear)(?:s|ed)? (?:to|that|as)\b|\b(?:matter of debate|theor(?:y|ies) (?:is|was|has it|holds|says?)|it seems|not show that|no (?:proof|evidence|record)s?|(?:disagree|differ|divided|argue)d? (?:about|over|on|as to) (?:what|who|why|how|when|where|which))\b"
        r"|\bif\b.{1,80}\b(?:could|would)\b(?! have)|\bcould\b(?! have).{1,80}\bif\b"
    ),
    viewed=r"\b(?:suggest|believ|attribut|assum|hop|fear|think|expect|argu|guess|doubt|maintain|insist|contend|predict)(?:e[sd]?|s|ing|ed)?\b|\bthought that\b|\bin (?:his|her|their|my) (?:view|opinion)\b",
    argued=r"\b(?:argu|maintain|insist|contend)(?:e[sd]?|s|ing|ed)?\b",
    asked_view=r"\baccording to\b|\b(?:say|views?|opinions?|arguments?|claims?|concerns?|attitudes?|critici[sz]\w*|repl(?:y|ies|ied)|account(?:s|ed)? for)\b",
    hedged=(
        r"\b(?:(?-i:may)|might|could|would|should|can|perhaps|possibly|probably|presumably|maybe|likely|thought|think\w*|believ\w*|said|say|says"
        r"|claim\w*|assum\w*|suppos\w*|suspect\w*|report\w*|accord\w*|view\w*|opinion\w*|argu\w*|alleg\w*|rumou?r\w*|legend\w*|myth\w*|tradition\w*"
        r"|doubt\w*|dispute\w*|debate\w*|blame\w*|accuse\w*|seem\w*|appear\w*|apparently|hop(?:e|es|ed|ing)|fear\w*|expect\w*|guess\w*|consider\w*"
        r"|feel|feels|felt|attribut\w*|ascrib\w*|reckon\w*|estimat\w*|suggest\w*|propos\w*|recommend\w*|regard\w*|told|tell\w*|story|stories|idea|ideas|theory|theories|speculat\w*|predict\w*|whether|if|unknown|unclear|uncertain"
        r"|explanation\w*|explain\w*|possible|possibility|possibilities|reputed\w*|maintain\w*|insist\w*|critic\w*|object\w*|afraid|worr\w*|hypothes\w*|wonder\w*|in mind|(?:hold|holds|held)\b.{1,40}\bresponsible|deem\w*|judg\w*|(?:found|finds?|finding) fault|want\w*|wish\w*|would like|plan(?:s|ned|ning)?|intend\w*|intention\w*|aim(?:s|ed|ing)? (?:to|at|for)|dream\w*|ambition\w*|contend\w*|complain\w*|concede\w*|justif\w*|warn\w*|repl(?:y|ies|ied)|account(?:s|ed|ing)? for|points? (?:out|do|does|did|is|are|was|were|made|raised)|pointed out|allowed|permi(?:t|ts|tted|ssion)|entitled|free to|welcome to|rights? to|due)\b"
    ),
    asserted=(
        r"\bit (?:is|was|has been) (?:\w+ly |now |a )?(?:certain|proven|proved|shown|demonstrated|established|confirmed|known|clear|sure|beyond doubt|undisputed|fact) that\b|\b(?:has|have) been (?:proven|proved|shown|established) (?:to be|as)\b"
        r"|\bthere (?:is|was) no doubt that\b|\b(?:undoubtedly|certainly|definitely|indisputably|demonstrably)\b"
    ),
    only="only",
    supposing=listed("if unless when whenever"),
    needed=(
        r"\b(?:if|provided|providing|on condition|as long as|must|ha(?:s|ve|d) to|needs?|needed|requires?|required|necessary|sole|solely|alone|exclusive(?:ly)?|single"
        r"|restricted|limited|confined|reserved|merely|just|mere|at first|at most|no more than|nobody|so \w+ that|(?:any|every|no)(?:thing|body|one|where)? else|nowhere else|(?:any|no)thing but|other than|except|besides)\b"
    ),
    share_signs=listed(
        "all every each both whole entire most majority some several few part parts minority hardly no none neither half third thirds quarter "
        "quarters fifth tenth tenths always invariably everyone everybody everything everywhere usually mostly normally generally often "
        "frequently regularly sometimes occasionally seldom rarely scarcely never nobody nothing"
    ),
    shares=(
        (r"(?<!\bat )(?<!\bof )(?<!after )(?<!above )(?<!not )(?<!nearly )(?<!almost )(?<!virtually )(?<!practically )(?:all|every|both)(?! over| but| day| others?\b)|each(?! other)|(?<!a )(?<!an )(?:the )?(?:whole|entire)(?: of)?", 100, 100),
        (r"(?<!the )(?<!a )most of|(?<!the )(?<!a )(?<!at )most(?= (?:\w+ )?(?:\w+s|people)\b)|(?:the|a) majority of", 51, 99),
        (r"(?:only|just|merely) (?:some|several|a few|part|parts|a part)(?! \d)(?: of)?|(?<!took )(?<!take )(?<!large )parts? of|not all", 1, 99),
        (r"(?<!not )(?<!only )(?<!just )(?<!merely )(?:some|several|a few|many)(?: of)?(?= (?:of|\w+s|people)\b)", 1, 100),
        (r"(?<!a )few(?= (?:of|\w+s|people)\b)|a minority of|hardly any|(?:less|fewer) than half(?: of)?|under half(?: of)?|barely half", 1, 49),
        (r"more than half(?: of)?|over half(?: of)?", 51, 100),
        (r"only(?= \w+s\b)|only the|only one of", 1, 99),
        (r"no(?! (?:longer|more|less|fewer|one|doubt|matter|other|such|idea)\b)|none of|neither of|not (?:one|a single)(?! of which)", 0, 0),
        (r"(?:almost|nearly|roughly|about|around|close to) half(?: of)?(?= (?:the|of|her|his|its|their|all)\b)", 40, 55),
        (r"(?<!than )(?<!over )(?<!under )(?<!barely )(?<!almost )(?<!nearly )(?<!roughly )(?<!about )(?<!around )(?<!close to )half(?: of)?(?= (?:the|of|her|his|its|their|all)\b)", 50, 50),
    ),
    frequencies=(
        (r"always|invariably|every time|everyone|everybody|everything|everywhere", 100, 100),
        (r"usually|mostly|normally|generally", 51, 99),
        (r"often|frequently|regularly", 20, 99),
        (r"sometimes|occasionally", 1, 50),
        (r"seldom|rarely|hardly ever|scarcely ever", 1, 15),
        (r"hardly any(?:body|one|thing)|almost (?:nobody|no one|nothing)", 0, 10),
        (r"never|nobody|no one|nothing", 0, 0),
    ),
    reporting=listed("say says said report state told wrote announce"),
    reported=r"\b(?:say|says|said|reports?|reported|states?|stated|told|wrote|announced)\b",
    dropped=r"\b(?:cancell?(?:s|ed)?|called off|scrapped|shelved|abandoned|postponed|put off|withdrawn|dropped)\b",
    plan_signs=listed(
        "cancel scrap shelve abandon postpone withdrawn drop called put will shall would plan propose proposal consider intend try attempt seek sought hope want aim promise talk negotiate prepare apply due schedule discuss debate examine study "
    ),
    planned=(
        r"\b(?:will|shall|(?:is|are|was|were) (?:also |now |soon |only |still )?(?:(?:due|about|going|set|ready|scheduled|expected|planned|meant|intended) )?to"
        r"|that (?:[\w'-]+ ){1,5}would|plan(?:s|ned|ning)?(?: to| on)|propos(?:es|ed|al|als)(?: to| for)|consider(?:s|ed|ing)?"
        r"|intend(?:s|ed|ing)?(?: to)?|tr(?:y|ies|ied|ying) to|attempt(?:s|ed)?(?: to)?|s(?:eeks?|ought|eeking) to|hop(?:es?|ed|ing) to|want(?:s|ed)? to|aim(?:s|ed)? to"
        r"|promis(?:es|ed)(?: to)?|negotiat(?:es?|ed|ing) (?:to|over|about)|in talks (?:about|over|on)|prepar(?:es|ed|ing)(?: to| for)|appl(?:ies|ied) (?:to|for))\b(?! not\b)"
    ),
    plan=r"\b(?:is|are|was|were|been) (?:only |still |now |also )?(?:planned|scheduled|proposed|due|intended|being (?:considered|planned|discussed)|(?:still )?(?:discussing|debating|considering|examining|studying)(?= the| a| an| it))\b(?! to\b)",
    unfinished=(
        r"\b(?:before|will|shall|would|going to|to be|plan(?:s|ned|ning)?|propos\w*|intend\w*|intention\w*|hop(?:e|es|ed|ing)|want\w*|wish\w*|due|promis\w*|consider\w*|schedul\w*"
        r"|expect\w*|aim\w*|decid\w*|decision|offer\w*|demand\w*|suggest\w*|recommend\w*|tr(?:y|ies|ied|ying)|attempt\w*|seek\w*|sought|future|next|prepar\w*|apply|applied|applies"
        r"|idea|meant|supposed|could|should|might|may|if|goal|target|ambition|announc\w*|said|told|project|agree\w*|ask(?:s|ed)?|order\w*|threaten\w*|discuss\w*|debat\w*)\b"
    ),
    of=listed("of"),
    one_in=r"\b(one|two|three|nine|\d+) (?:\w+ )?(?:in|out of) (?:every )?(two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|\d+)\b",
    outstanding=rf"\b(?:{_OPEN}|(?:has|have|had|is|are|was|were) (?:still |as )?yet to|remain(?:s|ed)? to be|(?:is|are|was|were) still to)\b",
    missing=listed("without no"),
    replacing=("instead of", "rather than"),
    faint=listed("absent missing exempt exempted freed excused devoid rare little less few fewer barely scarcely seldom rarely end ends ended ceased stopped vanished disappeared"),
    at_place=frozenset({"where"}),
    not_yet=listed("before until till"),
    former=("used to", "formerly", "previously", "in the past", "once"),
    time_signs=listed("before after once when then later afterwards follows followed subsequently"),
    before=r"\b(?:(?:long|shortly|just|only|immediately|even|years|months|weeks|days|hours?) )*before\b",
    after=r"\b(?:(?:long|shortly|just|only|immediately|right|years|months|weeks|days|hours?) )*(?:after|once|as soon as)\b(?! all\b)",
    then=r"(?:[,;] (?:and |but )?(?:only )?| and (?:only )?)(?:then|afterwards|later|subsequently)\b| and(?= [^,;]{1,50}\b(?:later|afterwards)\b)|[,;](?= [^,;]*\b(?:follows?|followed|later|afterwards)\b(?! by\b))",
    conceded=r"\b(?:despite|in spite of|although|though|even though|regardless of|notwithstanding)\b",
    denial_signs=listed("instead rather lack lacks lacked lacking nowhere anything far unable devoid absent exempt stop stops stopped ceases ceased quit gave given refrains refrained used"),
    neither="neither",
    now=listed("now today currently nowadays presently"),
    used_to=r"\bused to(?: be)?\b",
    denials=r"\b(?:lacks?|lacked|lacking|nowhere|anything but|far from|(?:is |was |are |were )?unable to|devoid of|absent(?= (?:in|from|on|at)\b)|exempt from|(?:stop(?:s|ped)?|ceas(?:es|ed)|quit|gave up|given up|refrain(?:s|ed) from)(?= \w+ing\b))\b",
    plain_verbs=listed("pay live exist occur have find see include contain carry bring grow use take get own possess employ stand work lie run"),
    nothing=listed("nothing nobody none"),
    possible=listed("may might could perhaps possibly probably"),
    set_phrases=r"\ball (?:at once|over|along|round|around|(?:year|day|night)(?: round| long)?|the (?:same|while|time))\b|\b(?:above|after|at|in|first of|once and for) all\b",
    slight=listed("slowly gradually slightly partly partially briefly faintly little"),
    telling_apart=listed("differ differs differed different difference distinguish distinguishes distinguished unlike"),
    excepting=r"\b(?:except(?:ing)?|apart from|with the exception of|(?:all|every)(?: \w+){0,4} but|(?:almost|nearly|virtually) (?:all|every))\b",
)  # fmt: skip
