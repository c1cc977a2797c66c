"""English words with which a quotation as a whole wishes, almost says or limits something."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.english_degrees import DEGREES
from quizgen.text.languages.quotation_words import QuotationWords

_PERIOD: Final = r"(?:year|month|week|spring|summer|autumn|fall|winter|season|decade|century|january|february|march|april|may|june|july|august|september|october|november|december)"

QUOTATIONS: Final = QuotationWords(
    wished=(
        r"\b(?:hop(?:e|es|ed|ing)(?! of\b)|wish(?:es|ed|ing)? (?:that|to|for)|want(?:s|ed|ing)?|intend(?:s|ed|ing)?|plan(?:s|ned|ning)? (?:to|for|on)|aim(?:s|ed|ing)? to|dream(?:s|ed|t|ing)? (?:of|that)"
        r"|propos(?:e|es|ed|ing) (?:to|that|a|an|the)|consider(?:s|ed|ing)? (?:\w+ing|whether|an?)|promis(?:e|es|ed|ing)|offer(?:s|ed|ing)? to|ask(?:s|ed|ing)? (?:that|for|to|(?:\w+ ){1,3}to)|request(?:s|ed|ing) (?:that|an?|the)"
        r"|demand(?:s|ed|ing) (?:that|an?|the|to)|urg(?:es|ed|ing)|advis(?:es|ed|ing)|recommend(?:s|ed|ing)|suggest(?:s|ed|ing) (?:that|\w+ing)|warn(?:s|ed|ing)? that|threaten(?:s|ed|ing)? (?:to|that)"
        r"|fear(?:s|ed|ing)? that|(?:worr(?:y|ies|ied)|afraid) that|expect(?:s|ed|ing)? (?:that|to|(?:\w+ ){1,4}to)|predict(?:s|ed|ing)? that|appl(?:y|ies|ied|ying) (?:for|to)|campaign(?:s|ed|ing)? (?:for|to)"
        r"|lobb(?:y|ies|ied|ying) for|petition(?:s|ed|ing)? for|tr(?:y|ies|ied|ying) to|seek(?:s|ing)? (?:to|an?)|sought to|would like|(?:is|are) keen to|might|suspect(?:s|ed|ing)? that|speculat(?:e|es|ed|ing) that"
        r"|not (?:yet )?(?:agreed|decided|approved|promised|signed|granted|confirmed)(?: (?:to|on))?|(?:look|seem|appear)(?:s|ed) (?:certain|likely|set|sure|bound) to)\b"
    ),
    guessed=r"\b(?:suspect|speculat|rumou?r|guess|fear)(?:s|e[sd]?|ed|ing)?\b|\b(?:worr(?:y|ies|ied)|afraid) that\b|\bmight\b",
    neutral=r"\b(?:why|not|no(?= [^.]{1,60}\b(?:as|than)\b)|\w+n't|only|before|until|reasons?|purpose|motive|can)\b",
    planned=(
        r"\b(?:is|are|was|were|been) (?:only |still |now |also )?(?:planned|scheduled|proposed|intended|under (?:discussion|consideration))\b(?! by\b)|\b(?:has|have|had) offered\b|\boffered [$\u00a3\u20ac\d]"
    ),
    done=r"\b(?:has|have|had|was|were|did|already|now|today|still)\b|\b\w{3,}ed\b",
    open=(
        r"\b(?:will|shall|would|should|(?-i:may)|might|could|to be|plan(?:s|ned|ning)?|propos\w*|intend\w*|intention\w*|hop(?:e|es|ed|ing|eful)|want\w*|wish\w*|like to|keen|due|promis\w*|pledg\w*|vow\w*"
        r"|consider\w*|weigh\w*|schedul\w*|expect\w*|aim\w*|decid\w*|decision|offer\w*|bid|bids|demand\w*|discuss\w*|debat\w*|suggest\w*|recommend\w*|advi[sc]\w*|urg(?:e[sd]?|ing)|tr(?:y|ies|ied|ying)|attempt\w*|seek\w*|sought"
        r"|future|next|prepar\w*|appl(?:(?:y|ied|ies) (?:to|for)|ication\w*)|petition\w*|campaign\w*|lobb(?:y|ied)\w*|call(?:s|ed)? for|idea|ideas|meant|supposed|suppos\w*|if|goal|target|ambition\w*|dream\w*|project|agree\w*|ask(?:s|ed|ing)?|request\w*|order\w*|threat\w*"
        r"|warn\w*|fear\w*|afraid|worr\w*|concern\w*|perhaps|possib\w*|potential\w*|probabl\w*|presumab\w*|maybe|likely|thought|think\w*|believ\w*|said|say|says|told|tell\w*|claim\w*|assum\w*|suspect\w*|report\w*|according|view|views"
        r"|opinion\w*|argu\w*|alleg\w*|rumou?r\w*|legend\w*|doubt\w*|seem\w*|appear\w*|apparent\w*|guess\w*|regard\w*|feels?|felt|speculat\w*|predict\w*|forecast\w*|foresee\w*|whether|unknown|unclear|uncertain|theor\w+|hypothes\w*|explan\w*|explain\w*"
        r"|wonder\w*|joke\w*|pretend\w*|chance\w*|risk\w*|danger\w*|eager|interest\w*|support\w*|favou?r\w*|back(?:s|ed|ing)(?! up)|back (?=(?:the|an?|it|her|him|them)\b)|press(?:es|ed)?|push(?:es|ed)?|before|until|unless|yet|wait\w*|hesitat\w*|undecided|open|pending|ready|willing|prepared"
        r"|not|no|never|none|nobody|nothing|without|cannot|\w+n't|refus\w*|declin\w*|reject\w*|lack\w*|fail\w*|only|almost|nearly|unsure|unconfirmed|about to|close to|verge|brink|escap\w*|avoid\w*|surviv\w*|narrow\w*|allow\w*|permi\w*|entitled|right to|motive\w*|reason\w*|purpose\w*|why)\b"
    ),
    nearly=r"\b(?:(?:very )?nearly|almost|all but|came (?:very )?(?:close|near) to|(?:was|were|is|are) (?:close to|on the (?:verge|brink|point) of)|narrowly (?:avoided|escaped|missed))\s+",
    conditional=r"\b(?:if|unless|provided|providing|as long as|so long as|on (?:the )?condition|on (?:the )?understanding|subject to|depend(?:s|ed|ing)? on|only (?:when|after|once))\b",
    unconditional=(
        r"\b(?:certainly|certain to|definitely|undoubtedly|guaranteed|regardless|in any (?:case|event)|at all events|come what may|whether or not|unconditional\w*"
        r"|without (?:any )?(?:conditions?|strings)|no matter|no conditions)\b"
    ),
    former=rf"\b(?:used to(?! be\b)|until (?:last|the (?:19|20)\d0s|(?:1\d|20)\d\d|\w+ years ago|recently) ?(?:{_PERIOD})?)\b",
    present=rf"\b(?:still|to this day|even (?:now|today)|as (?:ever|before)|this {_PERIOD}|nowadays|these days|today)\b",
    told=(
        r"\b(?:(?:tells?|told) (?:[\w'-]+ ){1,4}that|says|said|claims?|claimed|complain(?:s|ed)|believes?|believed|thinks?|argues?|argued|insist(?:s|ed)|maintain(?:s|ed)|assert(?:s|ed)|suspects?|suspected"
        r"|jokes?|joked|likes? to (?:tell|say|claim|joke)|guess(?:es|ed)?|reckons?|reckoned|according to)\b"
    ),
    proved=(
        r"\b(?:prov(?:e[sd]?|en|ing)|establish(?:es|ed)|confirm(?:s|ed)|verif(?:y|ies|ied)|demonstrat(?:e[sd]?|ing)|has shown|have shown|it is (?:a )?(?:fact|certain|clear|known|established)) that\b"
    ),
    coming=rf"\b(?:next|coming) {_PERIOD}\b",
    gone=rf"\b(?:last|previous|past) {_PERIOD}\b|\bago\b|\balready\b",
    denying=(
        r"\b(?:not|no|none|nobody|nothing|never|neither|nor|without|cannot|hardly|scarcely|barely|\w+n't|un(?!der|it|iv|til|ion|iq)\w{4,}|(?:dis|in|im|non)(?=agree|like|approv|appear|connect|continu|obey|trust|able|abil|capab|complete|correct|visible"
        r"|effective|possible|perfect|patien|mobile|sufficien|adequate|experience|dependen|different|toxic|existent)\w+|\w+less|\w+-free|free|few|little|only|miss(?:ed|es|ing)?|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure)?|refus\w*|declin\w*|reject\w*|turn(?:s|ed|ing)? (?:\w+ ){0,3}(?:down|away|back)|yet to|still to be|remains? to be|stop\w*"
        r"|ceas\w*|quit|ban(?:s|ned)?|bar(?:s|red)?|den(?:y|ied|ies|ial)|avoid\w*|prevent\w*|exclud\w*|except|excus\w*|exempt\w*|forbid\w*|forbade|prohibit\w*|too|less|fewer|instead|rather|before|until|till|than|alone|empty|absent|absence|los(?:t|e|es|ing|s)|end(?:s|ed)?|against"
        r"|oppos\w*|contrary|despite|although|though|however|rare(?:ly)?|seldom|almost|nearly|but|wrong\w*|false\w*|mistak\w*|myth\w*|another|other|others|different\w*|differ|differs|differed|elsewhere|otherwise|doubt\w*|question\w*|ignor\w*|neglect\w*|forg[oe]t\w*|omit\w*|leav(?:es|ing) out|left out|spared?|escap\w*"
        r"|abandon\w*|cancel\w*|withdr[ae]w\w*|dropp?\w*|hid(?:e|es|den)?|secret\w*|keep(?:s|ing)? (?:\w+ )?(?:to|from|away|out)|kept (?:\w+ )?(?:to|from|away|out)|if|whether|would|could|might|may|should)\b"
    ),
    limiting=(
        r"\b(?:until|till|before|unless|except|only|just|merely|alone|exactly|quite|entirely|wholly|always|every|all|both|enough|very|too|so|any (?:more|longer|other)|no (?:longer|more|less|fewer|other|doubt|matter|sooner|one else)|not (?:even|as|so|only|to)|more|less|than|other|another|else"
        r"|at (?:once|first)|immediately|yet|mainly|chiefly|primarily|necessarily|certain|sure|know(?:n|s)?|knew|whether|why|how|if|because|due|by|much|many|long|far|often|usually)\b"
    ),
    light=r"ever|at|all|found|seen|known|recorded|noted|reported|shown|made|been|himself|herself|itself|themselves|since|day|days|year|years|time|times|one|ones|body|people|anyone|anybody|anything",
    degrees=DEGREES,
    fulfilled=r"\b(?:did so|and (?:\w+ )?(?:did|has|have|was|were)(?=[.,;:]|$)|c[ao]me true|kept (?:its|his|her|their) (?:word|promise))",
)  # fmt: skip
