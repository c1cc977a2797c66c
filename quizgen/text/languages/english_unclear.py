"""Words and patterns of English tasks that leave open what to write, or depend on more than the article."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages import english_loose_tasks as loose
from quizgen.text.languages.language import listed
from quizgen.text.languages.unclear_wording import UnclearWording

_ALL: Final = r"(?:all|everything|anything|whatever|as much as)"
_TEXT: Final = (
    r"(?:article|text|story|report|passage|review|interview|biography|column|essay|letter|whole thing)"
)
TOO_BROAD: Final = (
    rf"(?:please )?(?:write|say|tell|note|state|list|explain|describe|give|discuss|report|mention|summari[sz]e)(?: (?:me|us|down))*(?: about| on)? {_ALL}(?: that| there is| which)?"
    r"(?: to (?:know|say|tell)\b.*| (?:you|one|we) (?:can|could|know|have|learn\w*|remember\w*|find|found|read)\b.*| (?:about|in)\b.*| the (?:article|text)\b.*| (?:happened|took place)\b.*| is (?:said|known|told|written|reported)\b.*)?[.!]*"
    rf"|(?:please )?(?:tell|retell|write|give|recount)(?: (?:me|us))? (?:the |an? )?(?:(?:whole|entire|full|complete) )?(?:story|history|tale|essay|biography|life story)(?: (?:of|about|on)\b.*)?[.!]*"
    rf"|(?:please )?(?:retell|explain|describe|discuss|analy[sz]e|comment on|review) (?:the (?:(?:whole|entire|full|complete) )?{_TEXT}|(?:the )?(?:whole|entire|full) (?:topic|subject|matter|question|issue|affair|case|process|situation|history|life|text|article|story)\b[^,]*)(?: (?:in your own words|fully|in detail|briefly))?[.!]*"
    r"|what (?:do|can|did) you (?:know|remember|say|tell(?: me| us)?|write) about (?!how\b|why\b|what\b|the (?:reasons?|causes?|effects?|way|attitude|role)\b)[^?]*\?"
    r"|(?:please )?(?:give|list|write down|collect|note)(?: (?:me|us))? (?:all|every) (?:the |of the )?(?:information|facts?|details?|points?|data)\b.*"
    rf"|(?:please )?(?:summari[sz]e|sum up|outline) (?:the |this )?(?:(?:whole|entire|full|complete) )?(?:{_TEXT}|contents?|events?)(?: (?:in your own words|briefly))?[.!]*"
    rf"|what (?:does|did) (?:the|this) {_TEXT} (?:tell|say|teach|report|show)(?: us| you)?\?|(?:please )?(?:write|say|tell)(?: (?:me|us|down))* what(?:ever)? you (?:know|remember|have learnt)(?: about\b.*)?[.!]"
    r"|(?:please )?(?:describe|explain|discuss|present)\b[^,]*(?:, (?:its|his|her|their) [^,]+){2,}(?:,? and (?:its|his|her|their) .*|[.])"
    r"|what (?:can|could|may) be said (?:about|of) [^?]*\?|(?:please )?(?:describe|explain|discuss|present|tell)\b.*\b(?:in every respect|from (?:the )?(?:beginning|start) to (?:the )?end|from a to z|from all sides|(?:and|with) everything)\b.*"
    r"|(?:[\w'\u2019-]+ ){0,4}[\w'\u2019-]+[.:] (?:please )?(?:comment|discuss|explain|describe|elaborate)(?: (?:it|this|on (?:it|this)|fully|briefly))?[.!]*"
    r"|(?:please )?give (?:an? |the )?(?:full|complete|general|comprehensive) (?:account|history|description|summary|overview|picture) of\b.*"
)

BROAD_SUBJECT: Final = (
    r"(?!.*(?:tion|ment|ing|process|procedure|method|accident|plan|problem|difference|rule|verdict|effect|idea|role)s?[.!]?$)"
    r"(?:please )?(?:describe|explain|present|outline|characteri[sz]e) (?:the |an? |this )?[\w'\u2019-]+(?: [\w'\u2019-]+)?[.!]?"
)

SOME_EVENT: Final = (
    r"^(?:(?:in|on|at|during|since|until|from|by|for) )?(?:when|where|why|how|who|(?:which|what) [a-z]+|how (?:many|long)(?: [a-z]+)?) "
    r"(?:did|does|do|was|were|is|has|had|will) (?:something|anything|somebody|someone|anybody|anyone|some (?:event|thing|person|people|place|change)|a certain [a-z]+)\b"
)
_DATE: Final = r"(?:christmas|easter|midsummer|(?:the (?:year|spring|summer|autumn|winter) (?:of )?)?(?:(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?\d{4}s?|(?:january|february|march|april|may|june|july|august|september|october|november|december)))"
ANY_EVENT: Final = rf"what (?:(?:happened|occurred|took place|changed|was done|was new|was special)|(?:else|important|interesting|special) happened) (?:in|at|during|after|before|by|around|since) {_DATE}\?"

LEADING: Final = (
    r"\b(?:surely|obviously|undoubtedly|undeniably|needless to say|of course|without (?:a|any) doubt|(?:is|was) (?:it )?(?:obvious|undeniable|(?:clear|plain|evident) to (?:everyone|everybody|all)) that|"
    r"as (?:we all|all of us|everyone|everybody|anyone|you) (?:knows?|sees?|can see|agrees?|will agree|must agree)|"
    r"(?:everyone|everybody|anyone|anybody|we all|all of us|one|you|no one|nobody) (?:\w+ )?(?:must|should|would|will|can|could|has to|have to|is bound to) (?:\w+ )?(?:agree|admit|accept|deny|doubt|disagree|dispute|concede)|"
    r"even (?:an? )?(?:wom[ae]n|girls?|lad(?:y|ies)|child|children|foreigners?|old (?:people|wom[ae]n|m[ae]n))\b(?= (?:could|can|was|were|is|are|like|had|has|managed))|(?:surprising|remarkable|amazing|astonishing|strange|odd|unusual) that (?:an? |even (?:an? )?)?(?:wom[ae]n|girls?|lad(?:y|ies)|foreigners?)\b|(?:should|must|quite) rightly|only (?:fair|right|natural|just) (?:that|to)|is it not (?:true|clear|obvious)|clearly (?:un[a-z]+|wrong|right|better|worse)|can (?:no one|nobody) (?:deny|doubt|dispute)|(?:no|any|every) (?:reasonable|sensible|sane|decent|thinking|right-minded|fair-minded) (?:person|reader|people|man|woman))\b"
)
OF_LEADING: Final = listed(
    "surely obviously undoubtedly undeniably needless course doubt clear obvious plain evident undeniable knows know sees see agrees agree admit accept deny "
    "disagree dispute concede woman women girl girls lady ladies child children foreigner foreigners old reasonable sensible sane decent thinking right-minded fair-minded right fair rightly natural just true clearly"
)
_GOOD_OR_BAD: Final = (
    r"wise|unwise|foolish|stupid|silly|shameful|disgraceful|admirable|brilliant|ridiculous|wonderful|terrible|awful|cruel|heartless|selfish|noble|heroic|cowardly|"
    r"greedy|excellent|marvellous|superb|pointless|worthless|nonsensical|absurd|unacceptable|irresponsible|deplorable|praiseworthy|outrageous"
)
_JUDGED: Final = (
    rf"({_GOOD_OR_BAD}|right|wrong|unfair|lazy|brave|(?:such )?an? (?:good|bad|great|wonderful|terrible|brilliant|stupid|poor) (?:idea|thing|choice|decision|plan|move)|"
    r"(?:such )?a (?:mistake|disgrace|shame|pity|success|triumph|scandal|waste of (?:time|money))|(?:far |much )?(?:better|worse) than|the (?:best|worst|finest|greatest|nicest))\b"
)
_BE: Final = r"(?:is|was|are|were|has been|had been)"
_VERY: Final = (
    r"(?:(?:so|such|very|really|quite|completely|clearly|certainly|entirely|far|much|indeed|truly) )*"
)
PRESUMING: Final = (
    rf"\b(?:why|how|that) (?:[\w'\u2019-]+ ){{1,10}}?{_BE} {_VERY}{_JUDGED}|\bwhy {_BE} (?:it|this|that|he|she|they|the [a-z]+) {_VERY}{_JUDGED}"
    rf"|\b(?:the|his|her|their|its|this|that|['\u2019]s) ({_GOOD_OR_BAD}) [a-z]+|\bwhy\b[^?]* (should have) [a-z]+"
)

FORM_ONLY: Final = (
    r"\b(?:spelling|spelt|grammar|grammatical\w*|handwriting|punctuation|tid(?:y|ily)|neat(?:ly)?|legibl\w+|crossing(?:s)? out|crossed out|adjectives?|adverbs?|vocabulary|"
    r"full sentences?|complete sentences?|(?:good|correct|nice|elegant|fluent|clear) (?:english|style|language|layout)|"
    r"(?:at least|at most|about|no more than|up to|exactly|minimum of) (?:\w+ )?(?:words|sentences|lines|pages|paragraphs)|long enough|of (?:the )?(?:right|sufficient|good) length|"
    r"effort|politely?|enthusias\w+|overall impression)\b"
)
AGREEING: Final = r"(?:agrees|shares the (?:view|opinion)|accepts|admits|recogni[sz]es) (?:that|with)?\b.*\b(?:better|worse|best|worst|right|wrong|good|bad|fair|unfair|wise|foolish|should|ought|must)\b|(?:gives|has|states|expresses|says) (?:his or her|their|the learner['\u2019]s|an?) (?:own )?(?:personal )?(?:opinion|feeling|view)s?\b"
AT_LENGTH: Final = r"\b(?:at length|in (?:full |great |some |more )?detail|in depth|essay|elaborate|fully)\b|^(?:explain|discuss|describe) (?:when|where|who|which|how (?:many|much|long|old|far))\b"

NAMED_KINDS: Final = listed(
    """
    complaint complaints praise criticism objection objections argument arguments view views opinion opinions fear fears hope hopes warning promise
    date year month day time number sum amount price cost name place reason reasons cause causes effect effects result age unit example examples condition share
    percentage figure figures person people country title difference similarity advantage disadvantage kind type colour length period view position decision
    """
)

POMPOUS: Final = listed(
    """
    accede acceded adumbrate ameliorate ameliorated antecedent antecedents appertain appertaining ascertain ascertained aforementioned aforesaid assiduous assiduously bellicose bifurcated
    cogitate cogitated cognisant cognizant commence commenced commencement commences concomitant confabulate conflagration consummate consummated contiguous
    contumacious counterintuitive deleterious desiderata desideratum diminution disseminate disseminated edifice efficacious efficacy egregious elucidate elucidated emanate emanated emolument
    emoluments endeavour endeavoured endeavours enumerate enumerated ephemeral erstwhile espouse espoused eschew eschewed eventuate exacerbate exacerbated excoriate exigencies expedite expeditious expiate
    extirpate facilitate facilitated facilitates foresaid gainsay hitherto idiosyncratic ignominious impecunious impending impetus inception inchoate
    indubitably ineffable inebriated ineluctable inextricably interlocutor interlocutors intransigent juxtapose juxtaposed juxtaposition lachrymose laudatory locomotion lugubrious magnanimous
    masticate mellifluous munificence munificent natatorial necessitate necessitates nomenclature obfuscate obfuscated obviate obviated opprobrium ostensible ostensibly ostracised
    pachyderm paucity pecuniary peregrination peregrinations perambulate perambulation peruse perused pernicious plebiscite plethora posited precipitate precipitated preponderance
    promulgate promulgated propensity propinquity proximate pulchritude pursuant quotidian ratiocination recalcitrant rectify rectified remuneration remunerated remunerative
    repercussions subterfuge supersede superseded surreptitious surreptitiously tantamount terminate terminated transpire transpired ubiquitous
    utilisation utilise utilised utilization utilize utilized vicissitudes vociferous vociferously wherewithal
    """
)
"""Words for which there are plainer ones."""

_IDIOMS: Final = """
    goose cooked; goose cook; given red card; given green light; given boot; given sack; gave boot; man's best friend; kick bucket; bite bullet; bite dust; spill beans;
    piece cake; arm leg cost; throw towel; threw towel; hit nail head; blue moon; burn midnight oil; cut corners; sit fence; sat fence;
    fuel fire add; beat bush; jump bandwagon; pull strings; last straw; hot water got; hot water get; barking wrong tree;
    raining cats dogs; blessing disguise; best both worlds; blind eye turn; new leaf turn; tip iceberg; storm teacup; steal thunder; stole thunder;
    cold feet; bee bonnet; chip shoulder; lost marbles; paid nose through; elephant room; thin ice on; pass buck; lion's share; whole nine yards;
    pinch salt; grain salt; home bacon; pipped post; wild goose chase; red herring; white elephant; black sheep; rang bell; tie knot; tied knot;
    pop question; buried hatchet; bury hatchet; jump gun; stone unturned; bent backwards; short straw; foot bill; skin teeth; cloud nine;
    took plunge; take plunge; washed hands of; grim reaper; pushing daisies; ball rolling; cold shoulder; feather cap; Achilles heel; rock boat;
    rule thumb; tables turned; turned tables; left lurch; snail's pace; wet blanket; rose-tinted; heart sleeve; ace sleeve;
    frying pan fire; nail coffin; lived tell tale; live tell tale; davy locker; smell rat; smelled rat; second fiddle; dark horse; heart gold; eggs one basket; hook line sinker; straw camel's; loose ends; ballpark figure; egg face; bite hand feeds; nick time; cart before horse; penny dropped; penny drop; fly ointment; spanner works; back burner; Midas touch; throw sponge; toe line
"""
IDIOMS: Final = tuple(tuple(idiom.split()) for idiom in _IDIOMS.split(";"))
"""Words of idioms, of which a stem has all."""

LATER_WITHIN: Final = r"\b(?:then|later|afterwards?|subsequently|finally|eventually|at last|in the end)\b"

UNCLEAR: Final = UnclearWording(
    tasks=listed(
        """
        explain describe compare discuss summarise summarize identify analyse analyze assess evaluate justify illustrate define argue imagine consider
        examine explore prove suggest decide interpret clarify characterise characterize rewrite paraphrase recount retell distinguish
        differentiate formulate calculate demonstrate determine predict infer deduce criticise criticize defend mention
        translate complete reply react refute convince persuade advise
        """
    ),
    first_tasks=listed(
        """
        contrast give name state list outline sum say show tell write account comment trace report set draw present support choose relate point find
        quote add continue weigh reflect respond answer make provide put work sketch review use note refer select pick match sort arrange link connect
        read look think order place assign join combine group pair label classify take do try fill correct finish speak record rank count collect bring turn develop apply test check solve
        """
    ),
    asking_nothing=r"(?:why|how) (?:the|an?|his|her|its|their|(?-i:[A-Z])[\w'\u2019-]+) ",
    left_open=listed("because that if when while although since so to as but and than by of"),
    later_within=LATER_WITHIN,
    too_broad=TOO_BROAD,
    broad_subject=BROAD_SUBJECT,
    some_event=SOME_EVENT,
    any_event=ANY_EVENT,
    leading=f"{LEADING}|{loose.STEREOTYPE}",
    of_leading=OF_LEADING | loose.OF_STEREOTYPES,
    presuming=PRESUMING,
    form_only=FORM_ONLY,
    agreeing=AGREEING,
    named_kinds=NAMED_KINDS,
    at_length=AT_LENGTH,
    pompous=POMPOUS,
    idioms=IDIOMS,
    once_more=listed("again reopened re-opened re-elected anew"),
    between_dates=listed("and again also in on"),
    scaled=r"\b(?:twice|double|half|(?:three|four|five|ten) times) (?:that|this|the|as|of)\b",
    telling_limits=r"\b(?:at (?:most|least)|up to|(?:more|less|fewer) than|over|under|about|around|roughly|approximate(?:ly)?|nearly|almost|some|estimate\w*|most|least|max\w*|min\w*|limits?|can|could|may|might|must|have to|has to|had to|"
    r"allowed|as (?:many|much|long|high|far) as|\w{3,}est|before|within|exceed\w*|record|peak|begin\w*|start\w*|first|last|average|typical(?:ly)?|ought|should|need\w*|bound|longer|shorter|higher|lower|larger|smaller)\b",
    telling_ends=r"\b(?:beg[aiu]n\w*|start\w*|end(?:s|ed|ing)?|finish\w*|complet\w*|open\w*|clos\w*|found(?:ed|ing)|first|last|since|until|till|reign\w*|bec[ao]me|becoming|di(?:e|es|ed)|born|birth|death|le(?:ave|aves|ft)|return\w*|arriv\w*|"
    r"stop\w*|ceas\w*|ready|set up|laid|broke out|launch\w*|introduc\w*|move[ds]?|resign\w*|retir\w*|elected|appointed|t(?:ake|ook) (?:over|up|office)|g(?:ive|ave) up|early|earliest|late|latest)\b",
    asks_when=r"(?:^|[.,;:] )(?:(?:and |but )?(?:since|until|till|by|from) )?when\b(?! (?:he|she|it|they|the|we)\b)",
    asked_precision=(
        r"\b(?:on|by|until|from) (?:which|what)(?: exact| precise)? (?:day|date)\b|\b(?:which|what) (?:day|date) and\b",
        r"\b(?:which|what)(?: exact)? month\b|\b(?:which|what) year and (?:in )?(?:which |what )?month\b",
        r"\b(?:in|since|until|from|by) (?:which|what)(?: exact)? year\b",
    ),
    telling_precision=r"\b(?:day|date|month|year|decade|century|season|dates|months|years)\b|\b(?:spring|summer|autumn|winter)\b",
    telling_times=r"\b(?:again|re-?[a-z]+(?:ed|en|s)?|first|second|third|last|latest|final\w*|more|once|originally|initially|other|next|before|after|since|until|new\w*|back)\b",
    many_answers=loose.MANY_ANSWERS,
    asks_openly=loose.ASKS_OPENLY,
    asks_reason_or_way=loose.ASKS_REASON_OR_WAY,
    asks_what_it_is=loose.ASKS_WHAT_IT_IS,
    left_indefinite=loose.LEFT_INDEFINITE,
    no_clear_answers=loose.NO_CLEAR_ANSWERS,
    number_asked=loose.NUMBER_ASKED,
    gap_task=loose.GAP_TASK,
    inside=loose.INSIDE,
    unseen=loose.UNSEEN,
    fact_asked=loose.FACT_ASKED,
    order_of_opinion=loose.ORDER_OF_OPINION,
    ranked_by_result=loose.RANKED_BY_RESULT,
    full_name=r"\b(?:full|whole|complete|entire|first|middle|maiden|given|christian|both|exact)\b.*\bnames?\b|\bsurname\b|\bin full\b",
    in_a_gap=loose.IN_A_GAP,
)
