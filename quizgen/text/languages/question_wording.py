"""Patterns of poor wording in questions, for each language."""

from typing import NamedTuple

from quizgen.text.languages.unclear_wording import UnclearWording


class QuestionWording(NamedTuple):
    """Patterns of poor wording of questions and options in a language.

    Regular expressions are stored as text and compiled when a check needs them.

    Attributes:
        absolute_terms: Words such as *always* that often give an option away.
        plain_quantifiers: Absolute words such as *all* that many sound statements need.
        absolute_cues: Words that are absolute beside others in other options: *ever*.
        absolute_unless_after: A word before absolute terms that makes them harmless: *at all*.
        limiting: Absolute terms that may also qualify a number: *only two*.
        distributive: Absolute terms that say how often before a number or a unit: *every ten minutes*.
        possessives: Possessive pronouns for people.
        vague_terms: Words such as *often*.
        vague_amounts: Vague words that are harmless on their own, such as *quite*.
        vague_degrees: Words that make an adjective vague: *fairly*.
        vague_unless_after: Words before them that give them another meaning: *would rather*.
        vague_numbers: Words for a number that is not stated: *several*.
        regular: Words of an article from which a statement with *often* may follow: *daily*.
        vague_phrases: A pattern for vague amounts in statements: *a long time*.
        vague_manners: A pattern for those of them that make a question vague as well: *more or less*.
        absolute_phrases: A pattern for absolute words: *without exception*.
        denies_twice: A pattern for two negations: *nobody failed to*.
        denies_needlessly: A pattern for negations that can be avoided: *It is wrong to say that …*, *not before May*. It has a group for a
            further negation.
        first_within: A pattern for words of the first item of an order: *originally*.
        last_within: A pattern for words of its last item: *finally*.
        perfect_forms: Forms of the auxiliary of the perfect: *has*.
        vague_quantities: Words of quantities that can mean any number: *a great many*.
        denying_prefixes: Prefixes of opposites: *in*visible.
        endings_of_nouns: Endings of nouns that deny nothing in spite of such a prefix: *unemployment*.
        prefixes_of_verbs: Those with which many verbs begin that are no opposites: *dis*missed.
        joking: Words that suggest a joke if they are not in the article: *wizard*.
        odd_things: Words that suggest a joke if all distractors have one: *moon*, *bathtub*.
        odd_phrases: Several words that suggest the same: *under the sea*.
        judging_worth: A pattern for stems that ask for a value judgement as if it were a fact: *the best
            decision*.
        evaluative: Words of statements that judge something: *tedious*, *right*.
        judging_words: Those that judge something wherever they stand: *wisely*.
        judging_statement: A pattern for statements that judge something: *The play was tedious*.
        asks_verdict: A pattern for stems of open-ended questions that ask for a verdict and no reasons: *Was it wise to …?*
        of_judgements: Words, one of which every such stem contains.
        attributed: A pattern for words that name the source of a judgement: *according to*.
        uncertain: Words that leave open whether something is true: *may*, *perhaps*.
        several_times: A pattern for stems that allow an entry to be used more than once.
        subject_pronouns: Pronouns that are the subject of a clause: *he*, *it*.
        pronouns: Pronouns for people: *he*, *them*.
        negation: A pattern for a negation that is not emphasised.
        or_not: Words that make a negation harmless: *or not*.
        denies_fact: A pattern for words before a negation of a fact, which does not turn the options around:
            *Why* did it not freeze, *if* it had not rained.
        judging: Words of stems that only ask which statement is true: *correct*, *supported*.
        says_nothing: A pattern for the beginning of a stem that only asks which statement is true.
        asks_nothing: A pattern for stems that name somebody or something and ask nothing: *What about …?*.
        names_no_task: A pattern for whole stems of open-ended questions that do not say what to write: *Why?*,
            *Discuss the libraries*.
        asks_without_subject: A pattern for stems that only ask *How many?* or *When?*.
        names_no_relation: A pattern for whole stems that do not say what to match, or in which order: *Match.*
        names_no_order: A pattern for whole stems that do not say by what things are ordered: *Put the tools in order*.
        asks_one_of_several: A pattern for stems to which several answers are right: *Name a reason*.
        joining: Words besides *and* and *or* between two things: *nor*.
        names_only: A pattern for words of a stem that single out one of several things: *apart from*, *first*.
        about_spelling: A pattern for words of a stem that say how the answer is to be written: *spelt*.
        asks_spelling: A pattern for words about the spelling of a word: *spelt with k*.
        asks_trivial: A pattern for stems that ask for a detail not worth learning: *on which weekday*.
        asks_detail: A pattern for stems that ask for a detail of daily life: *What colour was her hat?*.
        of_detail: Words, one of which every such stem contains.
        everyday: Things of daily life, which are details if an article names them once: *scarf*.
        colours: Names of colours.
        claimed: A pattern for what somebody says about something, as group 1: *calls it …*.
        of_claims: Words, one of which every such sentence contains.
        of_stem_hedges: Words, one of which every vague question contains.
        stem_hedges: A pattern for words that make a question vague: *roughly*, *or so*.
        links_nothing: A pattern for two questions in one stem, as groups 1 and 2.
        factual: A pattern for the beginning of a question for a single fact: *when*, *how many*.
        root_endings: A pattern for endings of words derived from an adjective: wid*en*, lonel*iness*.
        roots: Words, each with the adjective that it is made from: *strength*, *strong*.
        aside: A pattern for a clause between commas, as group 1, that adds something about a thing: *which …*.
        question_word: A pattern for a word that asks: *how*.
        pointing: Words that refer to what was said before: *this*, *there*.
        of_trivial: Words, one of which every such stem contains. The pattern is tried only then.
        offered: Words of a stem that contains its possible answers: *Was it A or B?*
        offering: A phrase of such stems: *which of*.
        about_words: Words of stems that ask about a word itself.
        reckoned: A pattern for stems whose answer must be calculated: *divided*.
        rounding: A pattern for stems that ask for a rounded number: *to the nearest thousand*.
        of_the_text: A pattern for stems that refer to a text that learners do not see on a card: *according
            to the passage*.
        source: A pattern for phrases of `of_the_text` that only name the source, without which a stem asks the same.
        of_texts: Words, one of which every such stem contains.
        of_other_questions: A pattern for stems that refer to another question: *in the previous question*.
        of_questions: Words, one of which every such stem contains.
        about_texts: Words about texts or tasks that are not names even with a capital letter: *Paragraph*.
        ages: Words beside a number of years, without accents: *aged*.
        of_a_picture: A pattern for stems that refer to a picture.
        of_pictures: Words, one of which every such stem contains.
        asked_about: A pattern for questions about a person or thing that the stem has not named yet.
        named_after: A pattern for words later in a stem that explain such a pronoun: *who*, *that*.
        thing_unnamed: A pattern for stems that do not say which thing they are about: *the second worker*,
            *built then*.
        of_things: Words, one of which every such stem contains.
        asks_whether: A pattern for the beginning of a question without a question mark in place of a
            statement: *is the*.
        two_claims: A pattern for words that connect two claims in one statement.
        claim_joints: Words besides *and* between two claims: *whereas*.
        two_questions: A pattern for stems that ask two questions.
        two_tasks: A pattern for stems that tell learners to give two facts: *Say how old she is and where she lives*.
        of_two_tasks: Words, one of which every such stem contains.
        empty_criteria: Words of criteria that do not say what an answer must contain: *good*, *clear*.
        naming_nothing: Words of criteria that leave open what is said of a subject: *something*.
        asks_amount: A pattern for stems that ask for an amount: *how long*.
        asks_change: A pattern for stems that ask how large a change or a difference is: *by how much*.
        asks_against: A pattern for stems that ask for the votes against something.
        asks_in_favour: A pattern for stems that ask for the votes for it.
        rejecting: A pattern for sentences in which most votes are against it: *was defeated by 12 votes to 9*.
        amount_readings: Patterns of amounts in options, each with the words that it is read as: *within*, *up to*.
        before_amounts: The first words of such options.
        before_or_after: A pattern for *before* or *after* a year.
        asks_limit: A pattern for stems that ask for a limit, so that *within 30 days* is one: *must*.
        asks_number: The beginnings of stems that ask for a number of things: *how many*.
        attaching: Words with which a description may stand on either side of a noun: *metal with rust*, *rust on metal*.
        asks_for_one: A pattern for the beginning of stems that ask for one thing: *Which material is*.
        asks_measure: A pattern for stems that ask for a length, a weight, a temperature or a time: *How long …?*.
        asks_how_much: A pattern for stems that ask for an amount of something uncountable: *how much did*.
        asks_opinion: A pattern for questions about the learner's own opinion.
        of_opinions: Texts, one of which every such question contains. The pattern is slow and tried only
            then.
        changes: A pattern for facts that will soon be out of date: *currently*, *last year*.
        of_changes: Texts, one of which every such fact contains. The pattern is slow and tried only then.
        changes_not: A pattern for phrases in which such words are harmless: *had recently*.
        changes_loosely: A pattern for words that may mean that a fact will be out of date: *today*.
        of_today: Words, one of which every such stem contains.
        volatile: A pattern for questions about facts that may change every year: *how many*, *tallest*.
        article_at_end: A pattern for an article at the end of a stem, as group 1.
        takes: Articles, each with a pattern for the words that it precedes. The first match counts.
        single: A pattern for options that name one thing: *a mill*.
        has_several: A pattern for stems whose answer is in the plural.
        verb_at_end: A pattern for a plural verb at the end of a stem.
        joined: A pattern for options that combine other options: *both of these*.
        all_but: A pattern for options that include all others except one.
        said_before: A pattern for words before the letters of options: *both* A and B.
        said_between: A pattern for words between the letters of options: A *and* B.
        said_after: A pattern for words after the letters of options: A *only*.
        refers_to_options: A pattern for whole options about other ones: *one of the above*, *neither A nor B*.
        names_options: A pattern for words about options by their letters or places in an explanation: *C is right*.
        by_place: A pattern for whole options that name others by their place, or first and last things: *the first and the last*.
        place: A pattern for the words of places.
        praises: A pattern for feedback on a correct answer: *Well done!*.
        faults: A pattern for feedback on an incorrect one: *No, that is wrong*.
        no_answer: A pattern for whole options that answer nothing: *I do not know*, *something else*.
        after_yes: Words after *yes* that add no information: *it was*.
        asks_true_or_false: The words at the beginning of a card that asks *true or false*.
        because: A pattern for the reason in an option such as *yes, because*.
        begins: Words at the beginning of an option that stand out if other options do not begin with them:
            *to*, *because*.
        begin_reasons: Other beginnings of options for reasons and purposes: *so that*.
        list_lead: A pattern for the beginning of a list: *The classes are*.
        works: Words for works whose titles may look like a list: *film*, *novel*.
        first: A pattern for the beginning of an item that gives away that it is the first one: *at first*.
        later: A pattern for the beginning of an item that gives away that it is a later one: *then*.
        counted: A pattern for words before a number that is a name rather than an amount: *paragraph* 3.
        decisive: Small words that change the meaning of a question: *not*, *before*.
        same_phrases: Phrases of options, each with what it is read as: *in favour of*, *for*.
        same_words: Groups of words that mean the same in options: *dear*, *cost*.
        light_words: Words that change nothing in them: *was*.
        light_degrees: Words that change nothing beside such a word: cost *too much*.
        also: A pattern for words that join two things besides *and*: *as well as*.
        weak_in_gaps: Some of them that a gap should not hide: *from*.
        text_abbreviation: A pattern for abbreviations at the end of an option, whose full stop does not end a
            sentence.
        unclear: Words and patterns of tasks that leave open what to write.
    """

    absolute_terms: frozenset[str] = frozenset()
    plain_quantifiers: frozenset[str] = frozenset()
    absolute_cues: frozenset[str] = frozenset()
    absolute_unless_after: str = ""
    limiting: frozenset[str] = frozenset()
    distributive: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    vague_terms: frozenset[str] = frozenset()
    vague_amounts: frozenset[str] = frozenset()
    vague_degrees: frozenset[str] = frozenset()
    vague_unless_after: frozenset[str] = frozenset()
    vague_numbers: frozenset[str] = frozenset()
    regular: frozenset[str] = frozenset()
    vague_phrases: str = ""
    vague_manners: str = ""
    absolute_phrases: str = ""
    denies_twice: str = ""
    denies_needlessly: str = ""
    first_within: str = ""
    last_within: str = ""
    perfect_forms: frozenset[str] = frozenset()
    vague_quantities: frozenset[str] = frozenset()
    denying_prefixes: tuple[str, ...] = ()
    endings_of_nouns: tuple[str, ...] = ()
    prefixes_of_verbs: tuple[str, ...] = ()
    joking: frozenset[str] = frozenset()
    odd_things: frozenset[str] = frozenset()
    odd_phrases: tuple[str, ...] = ()
    judging_worth: str = ""
    evaluative: frozenset[str] = frozenset()
    judging_words: frozenset[str] = frozenset()
    judging_statement: str = ""
    asks_verdict: str = ""
    of_judgements: frozenset[str] = frozenset()
    attributed: str = ""
    uncertain: frozenset[str] = frozenset()
    several_times: str = ""
    subject_pronouns: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    negation: str = ""
    or_not: str = ""
    denies_fact: str = ""
    judging: frozenset[str] = frozenset()
    says_nothing: str = ""
    asks_nothing: str = ""
    names_no_task: str = ""
    asks_without_subject: str = ""
    names_no_relation: str = ""
    names_no_order: str = ""
    asks_one_of_several: str = ""
    joining: frozenset[str] = frozenset()
    names_only: str = ""
    about_spelling: str = ""
    asks_spelling: str = ""
    asks_trivial: str = ""
    aside: str = ""
    question_word: str = ""
    pointing: frozenset[str] = frozenset()
    of_trivial: frozenset[str] = frozenset()
    asks_detail: str = ""
    of_detail: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    colours: frozenset[str] = frozenset()
    claimed: str = ""
    of_claims: frozenset[str] = frozenset()
    of_stem_hedges: frozenset[str] = frozenset()
    stem_hedges: str = ""
    links_nothing: str = ""
    factual: str = ""
    root_endings: str = ""
    roots: tuple[tuple[str, str], ...] = ()
    offered: frozenset[str] = frozenset()
    offering: str = ""
    about_words: frozenset[str] = frozenset()
    reckoned: str = ""
    rounding: str = ""
    of_the_text: str = ""
    source: str = "(?!)"
    of_texts: frozenset[str] = frozenset()
    of_other_questions: str = ""
    of_questions: frozenset[str] = frozenset()
    about_texts: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    of_a_picture: str = ""
    of_pictures: frozenset[str] = frozenset()
    asked_about: str = ""
    named_after: str = ""
    thing_unnamed: str = ""
    of_things: frozenset[str] = frozenset()
    asks_whether: str = ""
    two_claims: str = ""
    claim_joints: frozenset[str] = frozenset()
    two_questions: str = ""
    two_tasks: str = ""
    of_two_tasks: frozenset[str] = frozenset()
    empty_criteria: frozenset[str] = frozenset()
    naming_nothing: frozenset[str] = frozenset()
    asks_amount: str = ""
    asks_change: str = ""
    asks_against: str = ""
    asks_in_favour: str = ""
    rejecting: str = ""
    amount_readings: tuple[tuple[str, str], ...] = ()
    before_amounts: frozenset[str] = frozenset()
    before_or_after: str = ""
    asks_limit: str = ""
    asks_number: tuple[str, ...] = ()
    attaching: frozenset[str] = frozenset()
    asks_for_one: str = ""
    asks_measure: str = ""
    asks_how_much: str = ""
    asks_opinion: str = ""
    of_opinions: tuple[str, ...] = ()
    changes: str = ""
    of_changes: tuple[str, ...] = ()
    changes_not: str = ""
    changes_loosely: str = ""
    of_today: frozenset[str] = frozenset()
    volatile: str = ""
    article_at_end: str = ""
    takes: tuple[tuple[str, str], ...] = ()
    single: str = ""
    has_several: str = ""
    verb_at_end: str = ""
    joined: str = ""
    all_but: str = ""
    said_before: str = ""
    said_between: str = ""
    said_after: str = ""
    refers_to_options: str = ""
    names_options: str = ""
    by_place: str = ""
    place: str = ""
    praises: str = ""
    faults: str = ""
    no_answer: str = ""
    after_yes: frozenset[str] = frozenset()
    asks_true_or_false: tuple[str, ...] = ()
    because: str = ""
    begins: tuple[str, ...] = ()
    begin_reasons: tuple[str, ...] = ()
    list_lead: str = ""
    works: frozenset[str] = frozenset()
    first: str = ""
    later: str = ""
    counted: str = ""
    decisive: frozenset[str] = frozenset()
    same_phrases: tuple[tuple[str, str], ...] = ()
    same_words: tuple[frozenset[str], ...] = ()
    light_words: frozenset[str] = frozenset()
    light_degrees: frozenset[str] = frozenset()
    also: str = ""
    weak_in_gaps: frozenset[str] = frozenset()
    text_abbreviation: str = ""
    unclear: UnclearWording = UnclearWording()
