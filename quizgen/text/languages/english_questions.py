"""Patterns of poor wording in English questions."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages import english_details as details
from quizgen.text.languages import english_jokes as jokes
from quizgen.text.languages import english_options as options
from quizgen.text.languages import english_statements as statements
from quizgen.text.languages import english_synonyms as synonyms
from quizgen.text.languages import english_tasks as tasks
from quizgen.text.languages.english_unclear import UNCLEAR
from quizgen.text.languages.language import listed
from quizgen.text.languages.question_wording import QuestionWording

_TEXT: Final = r"(?:passage|text|article|paragraph|story|excerpt|reading|extract)"
_WRITER: Final = r"(?:author|writer|narrator|speaker|reporter|journalist)"
_SAYS: Final = (
    r"(?:say|state|mention|suggest|impl|argue|describe|claim|mean|use|think|believe|give|refer|conclude|compare|"
    r"discuss|explain|report|note|quote|write|feel|call|tell|want|try|trie|point|emphasi|intend|view)\w*"
)
_PICTURE: Final = r"(?:picture|figure|map|table|graph|diagram|photo|photograph|chart|image"
_OFFICES: Final = (
    r"(?:president|prime minister|minister|king|queen|pope|monarch|leader|head|chair\w*|director|mayor|governor|"
    r"champion|holder|record|population|government|secretary|ceo|captain|coach|owner|price|rate)"
)

WORDING: Final = QuestionWording(
    absolute_terms=listed(
        """
        absolutely all always completely entire entirely every everybody everyone everything everywhere exclusively
        impossible invariably never nobody nothing nowhere only solely totally
        """
    ),
    plain_quantifiers=listed("all every only"),
    absolute_cues=listed("ever anyone anybody anything whatsoever whatever constantly forever"),
    absolute_unless_after="at",
    limiting=listed("only"),
    distributive=listed("every"),
    vague_degrees=listed("quite rather fairly somewhat relatively reasonably comparatively moderately"),
    vague_unless_after=listed("would but or not had never how as so too"),
    vague_numbers=listed("many several numerous"),
    regular=listed(
        "most many daily weekly every each always common tend tends tended habit all twice seldom never"
    ),
    vague_phrases=statements.VAGUE_PHRASES,
    vague_manners=statements.VAGUE_MANNERS,
    absolute_phrases=statements.ABSOLUTE_PHRASES,
    denies_twice=statements.DENIES_TWICE,
    denies_needlessly=statements.DENIES_NEEDLESSLY,
    first_within=statements.FIRST_WITHIN,
    last_within=statements.LAST_WITHIN,
    perfect_forms=listed("has have had having"),
    vague_quantities=listed(
        "a great many much quite few very rather fairly somewhat pretty lot lots of several some plenty number numbers large small "
        "good deal bit little various enough considerable amount any hardly fair not so more less soon later early late long short while time"
    ),
    joking=jokes.JOKING,
    odd_things=jokes.ODD_THINGS,
    odd_phrases=jokes.ODD_PHRASES,
    judging_worth=statements.JUDGING_WORTH,
    asks_verdict=tasks.ASKS_VERDICT,
    evaluative=statements.EVALUATIVE,
    judging_words=statements.JUDGING_WORDS,
    judging_statement=statements.JUDGING_STATEMENT,
    of_judgements=tasks.OF_JUDGEMENTS,
    attributed=(
        r"\baccording to\b|\b(?:think|thinks|thought|say|says|said|call|calls|called|consider|considers|considered|believe|"
        r"believes|believed|opinion|view|views|judge|judged|describe|describes|described|regard|regarded|name|named|find|found|"
        r"rank|ranked|rate|rated|vote|voted|argue|argued|claim|claimed|feel|felt|see|saw|reason|reasons|cause|award|awarded)\b"
    ),
    uncertain=listed("may might perhaps possibly probably presumably supposedly allegedly arguably"),
    several_times=r"\bmore than once\b|\bseveral times\b|\b(?:twice|again|repeated|or not at all|may fit|can fit)\b",
    subject_pronouns=listed("he she they it"),
    pronouns=listed("he him she her they them"),
    possessives=listed("his her its their"),
    vague_terms=listed(
        """
        commonly frequently generally mainly maybe mostly normally occasionally often perhaps possibly presumably
        probably rarely regularly seldom sometimes typically usually
        """
    ),
    vague_amounts=listed("quite rather fairly somewhat lot lots few"),
    denying_prefixes=("in", "im", "un", "dis"),
    prefixes_of_verbs=("in", "im", "dis"),
    endings_of_nouns=("ment", "tion", "ity"),
    negation=(
        r"(?<![\w*_])(?:not(?! only\b)|except|never|neither|(?<!at )least(?= (?:likely|true|accurate|important|correct|probable|useful|suitable|true)\b)|false|incorrect|untrue|cannot|unlikely|nothing(?= to do with\b)|"
        r"lacks|lack(?= (?:an?|any|the)\b)|none|(?<=is )wrong(?! with\b)|(?<=are )wrong(?! with\b)|(?<=is |as )no(?! longer\b| more\b| less\b| fewer\b| doubt\b)|"
        r"(?<=are |ere |has |had |ave |oes )no(?! longer\b| more\b| less\b| fewer\b| doubt\b)|\w+n['\u2019]t)(?![\w*_])"
    ),
    or_not="or not",
    denies_fact=r"^(?!.*\b(?:of (?:these|those|the following)|statements?|sentences?|claims?)\b).*\bthe (?:[\w'-]+ ){1,6}(?:that|which|who|whom) [^,]*$|\b[a-z]+ (?:that|which|who) (?:is|are|was|were|has|have|had|do|does|did|can|could|will|would)(?: \w+)? ?$|^(?:for what reason|why|how come)\b|\b(?:if|unless|because|although|though|when|while|since|after|before|until)\b",
    judging=listed("true correct right false best supported inferred mentioned stated statement statements"),
    says_nothing=(
        r"(?:according to (?:\w+ ){1,4}?)?(?:which|what|choose|select|tick|mark|find|identify)\b"
        r"(?: (?:one|ones|of|the|these|this|those|following|four|three|"
        r"five|sentences?|statements?|options?|answers?|claims?|facts?|is|are|was|were|true|correct|right|false|not|"
        r"best|about|it|that|in|to|article|passage|text|paragraph|story|report|author|says?|supported|by|according|"
        r"can|be|inferred|from|mentioned))*"
    ),
    asks_nothing=r"(?:concerning|regarding|about|as (?:to|for)|with regard to|of) .{1,40}, (?:one|we|you|it|they) (?:may|can|could)(?: be)? (?:say|says|said|stated?|learnt?|noted?)(?: that)?[:\u2026_ .]*|(?:it is (?:true|correct|right)|(?:one|we|you) (?:may|can|could) say|we learn|the (?:article|text) (?:says|states|tells us)) that[:\u2026_ .]*|(?:about|concerning|regarding) .{1,40}:|(?:and )?(?:what|how) about (?!(?:\w+ ){1,4}(?:\w{3,}ed|made|led|drove|kept|let|gave|put) (?:the|an?|him|her|it|them|his|their|its|\w+ to)\b).{1,60}\?|(?:(?:tell|say) (?:me |us )?)?something about .{1,60}|(?:tell|say) (?:me |us )?about .{1,60}",
    names_no_task=tasks.NAMES_NO_TASK,
    asks_without_subject=r"(?:who|whom|what|which(?: one)?|when|where|why|how(?: (?:many|much|long|far|old|high|often))?|in what year|in which year)\?|what did (?:[\w'\u2019-]+ ){1,3}do\?|what (?:is|was|are|were) (?:[\w'\u2019-]+ ){1,4}like\?|what happened\?|how (?:is|was|are|were) (?:the |an? |his |her |their )?[\w'\u2019-]+(?: [\w'\u2019-]+)?\?|what (?:is|was) (?:so |most )?(?:important|special|interesting|remarkable|unusual|notable|new|striking) (?:about|in) .*\?|what (?:is|was) the (?:date|number|year|name|amount|sum|price|figure|answer|result)\?|what (?:did|does|do) (?:[\w'\u2019-]+ ){1,3}have\?|(?:what|who) (?:is|was) (?:said|told|mentioned|reported|written|stated) (?:about|of|on|in connection with) .*\?",
    names_no_relation=tasks.NAMES_NO_RELATION,
    names_no_order=tasks.NAMES_NO_ORDER,
    asks_one_of_several=tasks.ASKS_ONE_OF_SEVERAL,
    joining=listed("nor"),
    names_only=tasks.NAMES_ONLY,
    about_spelling=tasks.ABOUT_SPELLING,
    asks_spelling=tasks.ASKS_SPELLING,
    asks_trivial=tasks.ASKS_TRIVIAL,
    aside=r", ((?:which|who|whom|whose|where)\b[^,?]*)(?=,|\?|$)",
    question_word=r"\b(?:who|whom|whose|what|which|when|where|why|how)\b",
    pointing=listed(
        "this that these those there then such here now so one ones another other others both neither former latter"
    ),
    of_trivial=tasks.OF_TRIVIAL,
    asks_detail=details.ASKS_DETAIL,
    of_detail=details.OF_DETAIL,
    everyday=details.EVERYDAY,
    colours=details.COLOURS,
    claimed=tasks.CLAIMED,
    of_claims=listed(
        "calls called considers considered judges judged deems deemed thinks thought regards regarded describes described praises praised hails hailed "
        "dismisses dismissed rates rated sees saw"
    ),
    of_stem_hedges=listed(
        "roughly approximately around about so less kind sort somewhat rather fairly usually often sometimes regularly generally mostly commonly frequently "
        "occasionally perhaps maybe possibly thereabouts take some"
    ),
    stem_hedges=tasks.STEM_HEDGES,
    links_nothing=tasks.LINKS_NOTHING,
    factual=tasks.FACTUAL,
    root_endings=tasks.ROOT_ENDINGS,
    roots=tasks.ROOTS,
    offered=listed("or between larger smaller longer shorter higher lower older younger"),
    offering="which of",
    about_words=listed(
        """
        plural singular past tense participle spelling spelt spelled synonym antonym translate word symbol letter
        anagram abbreviation stand stands mean means meaning
        """
    ),
    reckoned=r"\bper cent\b|\btimes\b|\bdivided\b|\bplus\b|\bminus\b",
    rounding=r"\bnearest\b|\bround(?:ed|s|ing)?\b|\b(?:about|roughly|approximately|around) how\b",
    of_the_text=(
        rf"\b(?:(?:according to|in|from|by|of) (?:the|this) (?:\w+ )?{_TEXT}\b(?! of\b|,? \"|,? (?-i:[A-Z])|:)"
        rf"|(?:the|this) {_TEXT} (?:above|below|{_SAYS})\b"
        rf"|(?:does|do|did|is|was) (?:the|this) {_TEXT} {_SAYS}"
        rf"|according to the {_WRITER}\b(?! of\b)|the {_WRITER}(?:'s|\u2019s)? {_SAYS}\b"
        rf"|the {_WRITER}(?:'s|\u2019s) (?:view|opinion|attitude|tone|purpose|point|main|argument)\b"
        r"|(?:as )?(?:mentioned|described|shown|given|stated|discussed) (?:above|below|earlier)\b"
        r"|(?:mentioned|discussed)[.?]?$)"
    ),
    source=rf"^(?:according to|in|from|by|of) (?:the|this) (?!(?:first|second|third|fourth|fifth|last|final|next|previous)\b)(?:\w+ )?{_TEXT}$",
    of_texts=tasks.OF_TEXTS,
    of_other_questions=tasks.OF_OTHER_QUESTIONS,
    of_questions=tasks.OF_QUESTIONS,
    about_texts=listed(
        """
        activity answer answers appendix article articles author box cartoon caption chapter chart choose column
        complete diagram example examples exercise extract fact facts figure figures fill footnote glossary graph
        heading hint hints item items letter line lines list map match matching note notes number opinion options
        order page pages paragraph paragraphs part parts passage passages photo photograph picture quotation question
        questions quote read reading reread row section sections sentence sentences see source statement statements
        step stanza story table task text texts tick title verse word words write writer
        tv tvs radio cd cds dvd ok id pm am bc ad bce ce pdf dr ms mr mrs prof st vs faq sms dna rna gps
        arrange circle compare describe discuss explain find give identify label list look name outline put rank select sort state
        underline use
        all both each either except false least most never none not only true two wrong
        """
    ),
    ages=listed("age aged ages old older younger long anniversary"),
    of_a_picture=(
        rf"\b(?:in|from|on) (?:the|this) {_PICTURE}|illustration)\b"
        rf"(?! of\b|,? \"|,? (?-i:[A-Z])|:)|\bthe {_PICTURE}) (?:above|below)\b"
    ),
    of_pictures=listed("picture figure map table graph diagram photo photograph chart image illustration"),
    asked_about=(
        r"^(?:(?:in|at|on|to|from|by|of|for|with|about|under|during|after|since|until) )?"
        r"(?:what|who|whom|whose|which|when|where|why|how)(?: [\w'-]+){0,3}? "
        r"(?:did|does|do|was|were|is|are|has|have|had|will|would|could|can|should) "
        r"(?:(?:he|she|they|this|these|those)(?= [\w'\u2019-]|\?)"
        r"|it (?=\w+\?$|(?:be )?(?:used|built|made|found|held|kept|known|sold|\w+ed)\b(?! (?:that|to|if|when|by)\b)|"
        r"(?:get to|go|come|reach|stand|lie|lead|open|close|begin|start|end|stop|leave|return|arrive|move|sink|burn|grow|lose|win|contain|produce|weigh|belong|live|eat|flow|cross|carry)\b))"
        r"|^(?:(?:in|at|on|to|from|by|of|for|with) )?(?:what|who|when|where|why|which|how)(?: [\w'-]+){0,2} (?:is|was|are|were|did|does|has|had) "
        r"(?:it|that|this|they|those|these)(?: (?:all|then|now|finally|exactly|in the end|at first|at last|happen|take|last|cost|mean|say|show|begin|end|come|go|become))?\?$"
        rf"|{tasks.GIVE_TIME_OF_IT}|{tasks.OF_THEM}|^how (?:many|much|long|often) (?:(?!there\b)[\w'-]+ )?(?:was|were|is|are) there\?$|^what (?:happened|changed|followed|resulted)\?$"
        r"|^(?:who|what) (?!(?:is|was|are|were)\b)[a-z]+ (?:him|them|her(?=\?| (?:to|in|at|from|with|for|as|by|on|into|out|"
        r"away|a|an|the|when|after|before)\b))"
    ),
    named_after=r"\b(?:who|that|which)\b(?= \w)",
    thing_unnamed=(
        r"^(?:how (?:many|much) (?!were\b)\w+ (?:(?:was|were|is|are|did|had|has|have|can|could|will) )?(?!are\b|exist\b|there\b)[a-z]+\?$"
        r"|(?!.*\bthe\b)(?:\S+ ){2,6}(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?:then|there)\?$"
        r"|(?:at|in|on|during|by|since|until|before|after) that (?:time|year|day|month|week|moment|place|point)\b)"
        r"|\b(?:(?:did|does|do) (?:that|this|it) happen\b|the latter\b|the former (?:was|is|were|are|did|had)\b"
        r"|the (?:second|third|fourth|other) (?!world\b|half\b|person\b|time\b|\w+est\b|most\b|one\b)(?-i:[a-z]+)"
        r"(?: (?:was|were|is|are|did|do|does|had|has|have|can|could|[a-z]{2,}(?:s|ed)?))?(?: [a-z]{1,4})?[.?]?$)"
        rf"|{tasks.NOUN_MISSING}"
    ),
    of_things=listed(
        "how then there that this happen latter former second third fourth other one largest biggest smallest oldest youngest newest tallest shortest heaviest "
        "widest strongest weakest richest poorest cheapest busiest"
    ),
    asks_whether=statements.ASKS_WHETHER,
    two_claims=statements.TWO_CLAIMS,
    claim_joints=listed("but whereas"),
    two_questions=statements.TWO_QUESTIONS,
    two_tasks=tasks.TWO_TASKS,
    of_two_tasks=listed(
        "say state name give tell write note list identify mention explain describe outline show what who when where which how"
    ),
    empty_criteria=listed(
        """
        good very well great fine ok okay nice correct correctly right true complete full fully clear clearly accurate sound valid acceptable satisfactory
        reason reasons reasoning explanation understanding knowledge idea ideas fact facts detail details effort attempt mark marks
        answered explained written everything something interesting convincing thoughtful original creative logical reasonable useful own
        about says writes answers agrees disagrees question any well attempts tries gives
        opinion opinions view views thoughts yes suitable appropriate relevant sensible answer
        answers response responses content contents point points quality style language and or is a an the of in written
        """
    ),
    naming_nothing=listed("something anything"),
    asks_change=r"^by (?:how (?:much|many)|what (?:amount|percentage|share|sum))\b",
    asks_against=r"\bvot\w+ .*\bagainst\b|\bopposed\b",
    asks_in_favour=r"\bvot\w+ .*\b(?:for|in favou?r)\b|\bsupported\b",
    rejecting=r"\b(?:reject|defeat|fail|refus|dismiss|overturn|los)\w*|\blost\b|\bdown\b|\bagainst\b",
    asks_amount=r"^how (?:many|much|long|far|old|high|deep|wide|tall|heavy|fast|large)\b(?! (?:ago|before|after)\b)",
    amount_readings=tasks.AMOUNT_READINGS,
    before_amounts=listed("within in for after about at over under more less up a an half nearly almost"),
    before_or_after=r"(?:(?P<before>before|until|prior to)|after|since) (?:the year )?(?P<year>[12]\d{3})\.?",
    asks_limit=r"\b(?:within|by when|must|at most|at least|limit|maximum|minimum|have to|has to|allowed|deadline|longer than|shorter than)\b",
    asks_number=("how many ", "what number of "),
    attaching=listed("a an the of with on in its their"),
    asks_for_one=r"(?:in |on |at |of |from |to |for |by |with )?which (?:one\b|(?!of\b|these\b|those\b)[a-z-]*[a-rt-z] (?:is|was|has|does)\b)",
    asks_measure=r"^(?:for |by |over |at |to |within |after )?(?:about |roughly |approximately )?how (?:long|far|high|tall|deep|wide|broad|thick|heavy|fast|hot|cold)\b",
    asks_how_much=r"^how much (?:did|does|do|is|was|were|has|had|have|will|would|money)\b|\bcosts?\?$|^what (?:is|was) the (?:size|extent|capacity|scale|amount)\b",
    asks_opinion=(
        r"\bwould you (?:\w+ly |yourself |have )*(?:liked?|wanted?|enjoy(?:ed)?)\b|\b(?:do|would|did) you (?:think|believe|feel|find|agree|like|prefer|consider)\b|\bin your (?:own )?(?:opinion|view)\b"
        r"|\byour (?:own )?opinion\b|\bwould you have [a-z]+|\b(?:do|would|could) you (?:personally|yourself|really|honestly) \w+|\bdon['\u2019]t you (?:\w+ )?(?:think|agree|find|feel)\b|^surely\b"
        r"|\bwhat you (?:yourself )?(?:think|feel|believe)\b|\byour favou?rite\b|\bwhat would you do\b"
        r"|^it (?:is|was) (?:so |very |quite |really )?(?:fascinating|sad|amazing|wonderful|terrible|interesting|surprising|shocking|"
        r"beautiful|tragic|unfair|remarkable|impressive|wise|foolish|exciting|boring|disappointing|outrageous|a pity|a shame) (?:that|how|to)\b"
        r"|^(?:is|was|are|were|do|does|did|has|had|have|ca|could|wo|would|should)n['\u2019]t (?:it|this|that|there|the|you|we)\b"
        r"|, (?:is|was|are|were|do|does|did|has|had|have|ca|could|wo|would|should)n['\u2019]t (?:it|he|she|they|there|you|we|that)\?"
    ),
    of_opinions=("you", "surely", "n't", "n\u2019t", "it is ", "it was "),
    changes=(
        r"\b(?:(?:currently|(?<!only )recently|at present|at the moment|(?<!the )(?:last|next) (?:year|month|week)(?! of\b)|"
        r"yesterday|tomorrow|so far this|(?:has|have|is|are) still not|still lies? in the future|this (?:year|month|week|season)['\u2019]s|"
        r"in recent (?:years|months|decades|times)|"
        r"(?:in|over|during) the (?:last|past) (?:\w+ )?(?:years|months|decades?)(?! of\b)|"
        r"(?:latest|newest|most recent) (?:version|model|film|album|edition|figures?|census|release|winner)|"
        rf"current (?:\w+ ){{0,2}}?{_OFFICES})\b"
        r"|this (?<!\bin this )(?<!\bof this )(?<!\bduring this )(?:year|month|week|season)\?)"
    ),
    of_changes=(
        *(
            "current",
            "recent",
            "at present",
            "moment",
            "last",
            "still",
            "past",
            "next",
            "yesterday",
            "tomorrow",
            "so far this",
        ),
        *("latest", "newest", "year", "month", "week", "season"),
    ),
    changes_not=r"\bhad (?:\w+ ){0,3}recently\b|\bmost recently\b(?!.*\?)",
    changes_loosely=r"\b(?:[Tt]oday|[Nn]owadays|these days)\b(?!'s|\u2019s| [A-Z])",
    of_today=listed("today nowadays these"),
    volatile=rf"\b(?:how (?:many|much)|most|[a-z]{{3,}}est|{_OFFICES})\b",
    article_at_end=r"\b(an?)\s*(?:_{2,}|…|\.{3}|:)?\s*[.?]?\s*$",
    takes=(
        ("a", r"(?i:uni(?!n|m)|use|usu|eu|ewe|one\b|once\b|US\b|UN\b|UK\b|EU\b)"),
        # The names of these letters begin with a vowel: an MP, an X-ray.
        ("an", r"[FHLMNRSX](?:[A-Z]|[\W\d_])"),
        ("an", r"(?i:[aeiou]|h(?:our|onest|onou?r|eir)|(?:8|11|18)(?!\d))"),
        ("a", ""),
    ),
    single=r"(?:an?|one|the only) \w",
    has_several=(
        r"(?:which|what)(?: \w+)? (?:were|are)\b|who (?:were|are)\b|(?:which|what) (?:two|three|four)\b"
        r"|the (?:two|three|four|five) [^?]*\b(?:are|were)\W*$"
    ),
    verb_at_end=r"\b(?:are|were)(?: the)?\s*(?:_{2,}|…|\.{3}|:)?$",
    joined=(
        r"(?:both|either|neither)(?: of)? (?:(?:the )?(?:above|these|those|them|others?|answers|options)\b.*|"
        r".+ (?:and|or|nor) .+)"
        r"|the (?:first|last) (?:two|three)|all (?:but|except) .+|(?:two|three) of the above"
    ),
    all_but=r"\ball (?:but|except)\b",
    said_before=r"(?:[Bb]oth|[Oo]nly|[Oo]ptions?|[Aa]nswers?|[Ss]tatements?) ",
    said_between=r" and | or |, and ",
    said_after=r" only",
    refers_to_options=options.REFERS_TO_OPTIONS,
    names_options=options.NAMES_OPTIONS,
    by_place=options.BY_PLACE,
    place=options.PLACE,
    praises=options.PRAISES,
    faults=options.FAULTS,
    no_answer=options.NO_ANSWER,
    after_yes=listed(
        """
        it he she they is was did does do are were has have had can could will would not it's
        isn't wasn't didn't doesn't don't aren't weren't hasn't haven't hadn't can't couldn't won't wouldn't
        """
    ),
    asks_true_or_false=("true", "or", "false"),
    because=r" because\b",
    begins=("to", "because"),
    begin_reasons=("so that ", "since ", "as ", "due to ", "owing to ", "in order ", "because ", "so as "),
    list_lead=r"[^,;\n]*?(?:\b(?:includes?|are|were|comprises?|namely|consists? of|such as)\b|:)\s+",
    works=listed(
        "album band book chapter film group movie novel opera play series show song story title trio"
    ),
    first=r"^(?:first|firstly|at first|to begin with|initially)\b",
    later=r"^(?:second(?:ly)?|third(?:ly)?|then|next|after that|afterwards|finally|lastly|at last|in the end)\b",
    counted=(
        r"(?:\b(?:paragraphs?|questions?|numbers?|no\.|steps?|lines?|pages?|parts?|figures?|options?|version|level|"
        r"grade)\s*)$"
    ),
    decisive=listed(
        """
        above after all before below down few first from last least less many more most never no nobody none not
        nothing off on only out over since some to under until up with without
        """
    ),
    same_phrases=synonyms.SAME_PHRASES,
    same_words=synonyms.SAME_WORDS,
    light_words=synonyms.LIGHT,
    light_degrees=synonyms.DEGREES,
    also=r"as well as|together with|along with|and also|but also|and even|in addition to",
    weak_in_gaps=listed("from to into too so such very which who whose because although while if as"),
    unclear=UNCLEAR,
    text_abbreviation=r"\b(?:[A-Z]|[A-Z][a-z]{1,2}|etc|\w\.\w)\.$",
)
