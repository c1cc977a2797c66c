"""English words and phrases that mean the same among the options of a question."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

SAME_PHRASES: Final = (
    ("in favour of", "for"),
    ("in favor of", "for"),
    ("in support of", "for"),
    ("in opposition to", "against"),
    ("opposed to", "against"),
    ("because of", "owing to"),
    ("due to", "owing to"),
    ("on account of", "owing to"),
    ("with the help of", "with"),
    ("by means of", "with"),
    ("does not alter", "leaves unchanged"),
    ("does not change", "leaves unchanged"),
    ("does not affect", "leaves unchanged"),
    ("has no effect on", "leaves unchanged"),
    ("has no influence on", "leaves unchanged"),
    ("do not alter", "leave unchanged"),
    ("do not change", "leave unchanged"),
    ("did not alter", "left unchanged"),
    ("did not change", "left unchanged"),
    ("had no effect on", "left unchanged"),
    ("stays the same", "leaves unchanged"),
    ("stayed the same", "left unchanged"),
    ("remained the same", "left unchanged"),
    ("is the same as before", "leaves unchanged"),
    ("made of", "of"),
    ("each year", "annually"),
    ("every year", "annually"),
    ("once a year", "annually"),
    ("each month", "monthly"),
    ("every month", "monthly"),
    ("once a month", "monthly"),
    ("each week", "weekly"),
    ("every week", "weekly"),
    ("once a week", "weekly"),
    ("each day", "daily"),
    ("every day", "daily"),
    ("two times", "twice"),
    ("right away", "immediately"),
    ("straight away", "immediately"),
    ("at once", "immediately"),
    ("free of charge", "free"),
    ("for nothing", "free"),
    ("at no cost", "free"),
    ("without charge", "free"),
    ("after the due date", "late"),
    ("after the deadline", "late"),
    ("behind schedule", "late"),
    ("said yes to", "accepted"),
    ("said no to", "rejected"),
    ("turned down", "rejected"),
    ("set fire to", "burned"),
    ("caught fire", "burned"),
    ("passed away", "died"),
    ("gave up", "abandoned"),
    ("did not have any", "no"),
    ("does not have any", "no"),
    ("do not have any", "no"),
    ("that have no", "no"),
    ("that has no", "no"),
    ("which have no", "no"),
    ("which has no", "no"),
    ("had no", "no"),
    ("has no", "no"),
    ("have no", "no"),
    ("without any", "no"),
    ("without a", "no"),
    ("without", "no"),
    ("lacking", "no"),
    ("lacked", "no"),
    ("lacks", "no"),
    ("ran out of", "no"),
    ("went missing", "disappeared"),
    ("was lost", "disappeared"),
    ("got lost", "disappeared"),
)
"""Phrases, each with what it is read as."""

SAME_WORDS: Final = tuple(
    map(
        listed,
        """
        heavy weigh weighed weight
        expensive dear costly cost price pricey
        old age aged
        long length
        tall high height
        deep depth
        wide broad width breadth
        strong strength
        fast quick rapid swift speed quickly rapidly
        loud noisy noise
        doctor physician
        servant domestic serving
        buy bought purchase purchased
        begin began begun start started
        ill sick illness sickness
        die died death dead
        burn burned burnt fire
        overdue late
        job post position
        children kids
        sea ocean
        ship vessel
        photo photograph
        car automobile
        film movie
        money funds
        disappeared vanished
        wage wages salary
        lawyer attorney solicitor
        rich wealthy
        angry furious
        happy glad pleased
        sad unhappy
        help helped assist assisted aid aided
        accept accepted approve approved
        reject rejected refuse refused decline declined
        build built construct constructed erect erected
        repair repaired mend mended fix fixed
        hide hid hidden conceal concealed
        receive received get got obtain obtained
        answer answered reply replied
        big large huge size
        small little tiny
        wet damp moist
        steal stole stolen theft
        yearly annually annual
        frightened afraid scared fear
        wrong mistaken incorrect
        punishment penalty
        increase increased rise rose risen raised grew grown
        unchanged unaltered unaffected
        cellar basement
        attic loft
        sofa couch settee
        pavement sidewalk
        holiday vacation
        gift present
        rubbish garbage trash
        prison jail gaol
        graveyard cemetery churchyard
        pub tavern inn
        bicycle bike
        lorry truck
        forest woods woodland
        monk friar
        priest clergyman parson vicar
        peasant farmer peasants farmers
        sailor mariner seaman sailors seamen mariners
        pupil schoolboy schoolchild pupils schoolchildren
        mistake error mistakes errors
        storm tempest
        earth soil
        tool implement tools implements
        shut close closed
        choose chose chosen select selected
        finish finished end ended complete completed
        allow allowed permit permitted
        forbid forbade forbidden ban banned prohibit prohibited
        double doubled twice
        halve halved halves half
        vote ballot
        noon midday
        dusk nightfall
        dawn daybreak
        decrease decreased fall fell fallen lowered shrank
        """.strip().splitlines(),
    )
)
"""Words that hardly differ in an option: *too dear*, *cost too much*."""

LIGHT: Final = listed(
    """
    a an the it its it's he his she her they their them there this that these those was were is are be been
    being had has have do did does of in on at by to with as worked works
    """
)
"""Words that change nothing in such options."""

DEGREES: Final = listed("too much great high very so")
"""Words that change nothing beside such a word: *cost too much*."""
