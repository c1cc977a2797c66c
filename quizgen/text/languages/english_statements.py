"""Patterns of English statements and questions with two claims, vague words, two negations or a judgement."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

TWO_CLAIMS: Final = (
    r"(;)|, (so) (?=(?:the|it|he|she|they|its|his|her|their)\b)|^(?!not only\b)(?:[^,]|,(?=\d{3}))*, (and|but|while|whereas|yet)(?! not\b) (?=(?:\S+ ){2})(?=(?:[^,]|,(?=\d{3}))*$)"
    r"| (and) (?=(?:he|she|it|they|we|was|were|is|are|has|had|did|does|do|can|could|will|would)\b)"
    r"| (and) (?=[^,;]*,? (?:because|so that)\b)"
    r"|\b(?:has|had|is|was) [^,;]* (and) (?=(?:lies|lay|stands|stood|costs?|covers?|weighs?|measures?|contains?|works?|lives?)\b)"
    r"|^(?!.*\b(?:between|both|that|said|because|if|when|while)\b)[^,;]*\b(?:is|are|was|were|has|had|cost|[a-z]{3,}ed)\b[^,;]*"
    r" (and) (?=(?:the|its|their|his|her|an?) (?:[\w'-]+ ){1,3}?(?:is|are|was|were|has|had|did|could|would)\b)"
    r"|\b(as well as|besides|in addition to) (?:also )?[a-z]{3,}ing\b"
    r"|, (who|which|whose)\b[^,]*,[^,]*, (?:who|which|whose)\b"
)

TWO_QUESTIONS: Final = (
    r"(?:^|[,;] |\b(?:in|at|on|to|for|by) )(?:who|what|when|where|why|how|which)\b.*"
    r",? and (?:(?:in|at|on|to|for|by|from|with|under|against|of|about|during|through|into|after|before|since|until) )?"
    r"(?:(?:who|whom|what|when|where|why|how)(?: (?:many|much|long|far|often|old)(?: [a-z]+){0,3}?)?|(?:which|what) \w+(?: \w+)?) "
    r"(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b"
    r"|^(?:who|what|when|where|why|how|which)\b[^?]*, and (?:(?:by|for|in|with|to|from|at|after|within) )?how (?:many|much|long|far|often|old) [a-z]+(?: [a-z]+|\?)"
    r"|^(?:who|what|when|where|why|how|which)\b(?:(?!\b(?:who|what|that|which|how|where|when)\b)[^?])*?,? and (?:who|what) (?:[a-z]{3,}ed|paid|won|lost|made|built|wrote|bought|sold|led|ran|took|gave|found|came|went|said|told|"
    r"thought|kept|held|left|saw|knew|began|brought|sent|spoke|taught|played|owns|owned|runs) ?"
    r"|^(?:(?:in|at|on|to|for|by) )?(?:who|what|when|where|why|how|which)\b[^?]*,? and (?:who|what|when|where|why|how)(?: (?:much|many|long|far|often|so|not|for|with))?\?"
    r"|^(?:who|what|when|where|why|how|which)\b[^?]*,? and (?:by|for|with|from|to) (?:whom|what)\?"
    r"|^(?!.*\bbetween\b)(?:who|what|when|where|why|how|which)\b[^?]*? (?:did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b[^?]*, and (?:(?:in|at|on|to|for|by|from|with|under|of|during) )?(?:which|what) (?:\w+ )?\w+\?"
    r"|^(?:who|what|when|where|which|how)\b[^?]*[^,?] and (?:in|at|on|from|by|for|with) (?:which|what) \w+\?|^(?:who|what|when|where|which|how)\b[^?]*, and (?:(?:who|when|where|why|how),|(?:since|until|till|by|from) when\?)"
    r"|^(?:who|what|when|where|which|how)\b[^?]*, and (?:(?:what )?(?:is|was|are|were) )?(?:his|her|its|their) \w+\?"
)

ASKS_WHETHER: Final = (
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must) "
    r"(?:the|an?|it|its|he|she|they|there|this|that|these|those)\b"
    r"|(?:is|are|was|were|do|does|did|has|have|had|can|could) (?-i:[a-z]{3,}s\b)"
)

VAGUE_MANNERS: Final = (
    r"\b(?:every now and then|(?:every )?now and (?:then|again)|every so often|from time to time|once in a while|at times|in most cases|in many cases|in some cases|by and large|on the whole|"
    r"as a rule|to (?:some|a certain|a (?:large|great|small)) (?:extent|degree)|up to a point|in (?:a|some) ways?|more or less)\b"
)
VAGUE_PHRASES: Final = (
    r"\b(?:a (?:long|short) (?:time|while)|for (?:some time|a while|ages)|a (?:lot|bit|good deal|great deal)|lots|quite (?:a few|some)|a many|loads|plenty of)\b"
    rf"|{VAGUE_MANNERS}|"
    r"\b(?:quite a number of|a (?:fair|good|large|great|certain) (?:number|amount|deal) of|an? (?:considerable|substantial|sizeable|fair|certain) (?:sum|amount|number|part|share|distance|time)|tends? to|tended to|not infrequently|not uncommonly|or so|and so on|and the like)\b"
)

ABSOLUTE_PHRASES: Final = (
    r"\b(?:not a single|not one single|under (?:no|any) circumstances|without (?:any )?exception|each and every|any whatsoever|whatsoever|for ?ever(?! since\b)|at no time|in no way|in all cases|"
    r"in every case|any and all|once and for all|absolutely|at all times|no (?:person|one) (?:at all|in the world))\b"
)

_DENIES: Final = r"(?:nobody|no one|nothing|none|never|not|hardly|scarcely|barely|rarely|seldom|no|without|cannot|den(?:y|ies|ied)|\w+n['\u2019]t)"
DENIES_TWICE: Final = (
    rf"\b{_DENIES} (?:[a-z'\u2019-]+ ){{0,4}}?(?:fail(?:s|ed|ing)? to|lacks?|lacked|without|hardly|scarcely|impossible|illegal|unlikely|unknown|unusual|uncommon|unimportant|untrue|unable|unaware|unhappy|"
    r"unnecessary|unwilling|unaffected|unfamiliar|unsuccessful|infrequent(?:ly)?|incorrect|incapable|dissatisfied|disagreed?|never|nothing|nobody|no one|not)\b"
    r"|\b(?:not|\w+n['\u2019]t) (?:[\w'\u2019-]+ ){1,8}?(?:that|which|who|whom|whose|why|where) (?:[\w'\u2019-]+ ){0,6}?(?:not|never|cannot|\w+n['\u2019]t|fail(?:s|ed)? to|lacks?|lacked)\b"
    rf"|\b{_DENIES} (?:[\w'\u2019,-]+ ){{1,12}}?(?:except|excluding|apart from|other than)(?: for)?[\s:.?_\u2026]*$"
)

_CALLED_FALSE: Final = (
    r"\b(?:(?:it|that) (?:is|was|would be) (?:simply |quite |completely |just )?(?:wrong|false|untrue|incorrect|inaccurate|a mistake|an error|a lie|not (?:true|correct|right|accurate|the case)|n['\u2019]t (?:true|correct|right|the case)) "
    r"(?:(?:for anyone |for us )?to (?:say|claim|state|think|believe|assert|assume|suppose|suggest)|that)|it (?:cannot|can not|could not) be (?:said|denied|claimed|disputed)|(?:nobody|no one) (?:can|could|would) (?:say|claim|deny|dispute))\b"
)
DENIES_NEEDLESSLY: Final = rf"{_CALLED_FALSE}(?:(?:.*?)(\b{_DENIES}\b))?|\b(?:not|never|cannot|\w+n['\u2019]t) (?:(?!only\b|but\b|and\b)[\w'\u2019-]+ ){{0,12}}?before\b"
"""With a group if the statement that is called false is a negative one."""

FIRST_WITHIN: Final = r"\b(?:first|initially|originally|to begin with|at first)\b"
LAST_WITHIN: Final = r"\b(?:finally|eventually|at last|in the end|lastly|ultimately)\b"

_EVALUATIVE: Final = listed(
    """
    absurd admirable amazing appropriate astonishing attractive awful beautiful boring brave brilliant careless charming clever clumsy courageous
    cowardly cruel dazzling delicious delightful disappointing disgraceful dreadful dull elegant excellent fantastic fascinating fitting foolish
    fortunate funny ghastly glorious gorgeous graceful greedy handsome heroic hideous horrible horrid idiotic inappropriate inspiring
    interesting lazy likeable lovely lucky magnificent marvellous marvelous mediocre mistake nice noble pathetic pitiful pity pleasant pleasing pointless
    praiseworthy regrettable remarkable ridiculous romantic rude sad selfish sensible shame shameful shocking silly splendid stupid sublime superb
    tasteless tasty tedious terrible thrilling touching tragic triumph ugly unfair unfortunate unkind unlucky unpleasant unwise
    disgrace eyesore masterpiece nuisance scandal tragedy useless weird wise witty wonderful worthless worthwhile
    """
)
_ADVERBS: Final = listed("rightly wisely unwisely foolishly sensibly cleverly bravely stupidly disgracefully")
_COMMENTS: Final = listed(
    "fortunately unfortunately luckily unluckily sadly happily thankfully mercifully regrettably"
)
_FACTUAL: Final = listed(
    "attractive careless clumsy elegant fitting fortunate handsome lazy lucky sad touching useless"
)
"""Those that may also say a fact: *The pumps were useless*, *Her sister was sad*."""

_MILD: Final = _FACTUAL | listed("funny mistake pity shame triumph remarkable interesting")
"""Those that say little before a noun: *an interesting detail*."""

_RIGHT: Final = listed("better right wrong fair")
EVALUATIVE: Final = (
    _EVALUATIVE
    | _ADVERBS
    | _COMMENTS
    | _RIGHT
    | listed(
        "best worst should generous cruel unkind unjust kind idea thing choice decision plan move job experience achievement solution deal work reasonable unreasonable deserve deserves deserved worth important uglier nicer lovelier prettier duller wiser kinder sillier cosier braver cleverer funnier pleasure joy unfairly shamefully admirably splendidly superbly"
    )
)
"""Words, one of which every statement that judges something contains."""

JUDGING_WORDS: Final = (
    (_EVALUATIVE | _ADVERBS | _COMMENTS)
    - _FACTUAL
    - listed("appropriate inappropriate greedy masterpiece mistake noble romantic tragedy triumph")
) | listed(
    "uglier nicer nicest lovelier prettier duller wiser kinder sillier cosier braver cleverer funnier unfairly shamefully admirably splendidly superbly unjust deserve deserves deserved"
)
"""Words that judge something wherever they stand: *The king acted wisely*."""

_DEGREE: Final = (
    r"(?:(?:a|an|the|very|so|really|quite|rather|too|most|truly|simply|more|much|far|surprisingly) )*"
)
JUDGING_STATEMENT: Final = (
    rf"\bit (?:is|was|would be|seems) {_DEGREE}(?:{'|'.join(sorted(_EVALUATIVE | _RIGHT))})(?: (?:thing|idea|choice|decision))?(?= (?:that|to|of|for)\b)(?! for \w+ing\b)"
    rf"|^(?:{'|'.join(sorted(_COMMENTS | _ADVERBS))})\b(?=,)|\b(?:{'|'.join(sorted(_ADVERBS))}) (?=\w+ed\b)|\bshould (?:not |never )?have (?:been )?\w+"
    rf"|\b(?:is|are|was|were) (?:an? )?{_DEGREE}(?:generous|unfair|fair|cruel|rude|unkind|unjust|kind) to\b|\b(?:is|are|was|were) an? {_DEGREE}(?:good|bad|great|poor|excellent) (?:idea|thing|choice|decision|plan|move)\b"
    rf"|\b(?:looks?|looked|sounds?|sounded|tastes?|tasted|seems?|seemed|felt) {_DEGREE}(?:{'|'.join(sorted(_EVALUATIVE - _FACTUAL))})\.?$"
    rf"|\ban? {_DEGREE}(?:{'|'.join(sorted(_EVALUATIVE - _MILD))}) [a-z]+|\b(?:did|made|is|was|were|are) an? {_DEGREE}(?:good|bad|great|poor) (?:job|experience|achievement|solution|deal|work|mistake|pity|shame)\b"
    r"|\b(?:everybody|everyone|people|we|nobody) should\b|\bworth (?:an? )?(?:visit|trip|look|seeing|visiting|reading|watching)\b|\bit is important (?:to|that)\b"
    r"|\b(?:uglier|nicer|lovelier|prettier|duller|wiser|kinder|sillier|cosier|braver|cleverer|funnier) than\b|\bdeserve[sd]? (?:an? )?(?:praise|credit|respect|blame|thanks|criticism|prize|better|to)\b|\b(?:unfairly|shamefully|admirably|splendidly|superbly)\b"
    rf"|\b(?:{'|'.join(sorted(_ADVERBS))})\.?$|\bmore (?:{'|'.join(sorted(_EVALUATIVE))}) than\b|\b(?:is|are|was|were) an? {_DEGREE}(?:pleasure|joy)\b"
    rf"|\b(?:is|are|was|were) {_DEGREE}(?:(?:un)?reasonable|fair)\.?$"
    rf"|\b(?:is|are|was|were) {_DEGREE}(?:{'|'.join(sorted(_EVALUATIVE - _FACTUAL))}|best|worst)(?! (?:to|for|against|in|on|at|of|as|with)\b)(?: [\w-]+){{0,2}}\.?$"
)
"""Statements that judge something: *It was unwise to sell it*, *The play was a tedious one*."""

JUDGING_WORTH: Final = (
    r"\b(?:best|worst|finest)\b(?! known\b| kept\b| paid\b| preserved\b| describ| express| explain| support| match| fit"
    r"| summari| complet| sell| time\b| friend| damage| [a-z]{3,}ed\b(?! by\b)| hit\b| loss| injur| drought| flood)"
    r"(?<!\blike best)(?<!\blikes best)(?<!\bliked best)(?<!\blove best)(?<!\bloves best)(?<!\bloved best)(?<!\bknown best)"
    r"|\bmost (?:useful|important|beautiful|interesting|impressive|remarkable|significant|valuable|exciting|sensible|"
    r"brilliant|admirable|wonderful|terrible|enjoyable|memorable|inspiring|charming|delicious|boring|touching|moving|heroic|"
    r"shocking|fascinating|surprising|tragic|elegant|clever|courageous|noble|generous|disappointing|amusing|ridiculous|unfair)\b"
    rf"|\bmost (?:{'|'.join(sorted(_EVALUATIVE - _FACTUAL))})\b"
    r"|\bgreatest (?:achievement|success|mistake|failure|work|merit|virtue|hero|strength|weakness|[a-z]+ (?:[a-z]+ )?of (?:all time|(?:his|her|its|their|the) (?:time|age|century|generation|country)))\b"
    r"|\b(?:saddest|happiest|funniest|craziest|sweetest|weirdest|silliest|dumbest|bravest|cleverest|smartest)\b|\b(?:is|are|was|were) (?:much |far )?(?:better|worse) than\b"
    r"|\bought to have\b|\bmore (?:beautiful|interesting|exciting|enjoyable|impressive|admirable|boring) than\b"
    r"|\b(?:generous|noble|wise|foolish|right|wrong|brave|cowardly|selfish|mean|unfair|fair|stupid|clever|cruel|shameful) (?:and [a-z]+ )?of (?!the|this|that|each)[A-Za-z]+ to\b"
    r"|\b(?:terribly|awfully|wonderfully|shamefully|brilliantly|beautifully|horribly)\b|\b(?:is|was|were|are) (?:so |very |really )?(?:unfair|shameful|disgraceful)\b"
    rf"|\b(?:is|was|are|were) (?:very |so |really |quite )?(?:{'|'.join(sorted(_EVALUATIVE - _FACTUAL))})[.?]?$"
    r"|\ban? (?:wonderful|terrible|lovely|awful|brilliant|horrible|ugly|stupid|silly|nasty|disgraceful) [a-z]+"
    r"|\bwould (?:be|have been) (?:better|nicer|best|nicest|worse|wiser|fairer|easier)\b|\b(?:ugliest|cosiest|coziest|kindest|dullest|wisest|noblest|nastiest|rudest|cruellest|fairest|jolliest|tastiest|laziest|luckiest|nicer|nicest|prettier|prettiest|loveliest|coolest)\b"
    r"|\bshould (?:people|we|everybody|everyone)\b|^(?:what|who|where|how) should (?:[\w'-]+ ){1,4}have (?:been )?\w+|\bwhy (?:is|was|are|were) [^?]{1,60} (?:better|worse|nicer) than\b|\bwhy (?:is|was|are|were) .{1,60}"
    r"\b(?:right|wrong|wise|foolish|better|bad|good|a good idea|a bad idea|a success|a mistake)\?"
)
