"""`quizgen anki plan`: preview the effect of the next deck on learners who have the previous one."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli.output_options import (
    AutoRevealOption,
    McqOption,
    PathsArgument,
    SourceOption,
    SubdecksOption,
    TypedOption,
    anki_settings,
)
from quizgen.cli.quiz_options import CitedOnlyOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.outputs.anki.held_back import HeldBack
    from quizgen.outputs.anki.update_plan import Fate, PlannedNote, UpdatePlan
    from quizgen.problems import Problem

EXAMPLES = """
Examples:
  quizgen anki plan old/market.apkg lessons/market
  quizgen anki plan old/market.apkg lessons/market --format json
  quizgen anki plan old/market.apkg lessons/market --user ann.apkg

OLD.apkg is the package that learners have. The command writes nothing.
"""


def plan(
    old: Annotated[
        Path, typer.Argument(metavar="OLD.apkg", help="The Anki package that learners already have.")
    ],
    paths: PathsArgument = None,
    mcq: McqOption = "choose",
    source: SourceOption = "fold",
    typed: TypedOption = "on",
    subdecks: SubdecksOption = "bank",
    user: Annotated[
        Path | None,
        typer.Option(
            metavar="USER.apkg",
            help="A package that one learner exported. With this package, quizgen also lists the updates that Anki will skip for this learner, with the reasons.",
        ),
    ] = None,
    *,
    auto_reveal: AutoRevealOption = False,
    cited_only: CitedOnlyOption = False,
    style: Annotated[str, typer.Option("--format", metavar="text|json", help="Output format.")] = "text",
) -> None:
    """Preview what the next import does to a learner's deck.

    Compare a package that learners have with the decks built from the banks. List new, changed, unchanged,
    retired and moved notes. Exit status: 0 if every change reaches learners, 1 if some changes do not, 2 if a
    file cannot be read.
    """
    from quizgen.api.packages import open_package
    from quizgen.cli.anki._printing import print_json, print_lines, refuse_unknown
    from quizgen.cli.anki.banks import load_banks
    from quizgen.cli.quiz_options import default_paths
    from quizgen.outputs.anki.held_back import held_back
    from quizgen.outputs.anki.update_plan import Fate
    from quizgen.outputs.anki.update_plan import plan_update as planned

    refuse_unknown(style)
    settings = anki_settings(mcq=mcq, source=source, typed=typed, subdecks=subdecks, auto_reveal=auto_reveal)
    had = open_package(old)
    theirs = open_package(user) if user else None
    now = load_banks(
        paths or default_paths(), had, replace(settings, release="changed"), cited_only=cited_only
    )
    made = planned(had, now.packages, now.retired, now.remembered)
    kept = tuple(held_back(theirs, now.packages, had)) if theirs else ()
    if style == "json":
        more = {"lost": [str(problem) for problem in now.lost], "held_back": [asdict(each) for each in kept]}
        print_json(_data(old, made) | more)
    else:
        print_lines(_text(old, made, now.lost, kept, user))
    if now.lost or kept or any(made.of(fate) for fate in (Fate.CONFLICT, Fate.HELD_BACK, Fate.UNDETERMINED)):
        raise typer.Exit(1)


def _data(old: Path, made: UpdatePlan) -> dict[str, Any]:
    """The plan as data; a stable shape, described in the guide for publishers."""
    from quizgen.outputs.anki.update_plan import Fate

    counts = {str(fate): len(made.of(fate)) for fate in Fate}
    return {
        "old": str(old),
        "counts": {**counts, "retired": len(made.retired), "moved": len(made.moved)},
        "redesigned": list(made.redesigned),
        "notes": [
            {
                "question": note.question,
                "guid": note.guid,
                "fate": str(note.fate),
                "fields": list(note.fields),
                "retired": note.retired or None,
                "moved": {"from": note.moved[0], "to": note.moved[1]} if note.moved else None,
            }
            for note in made.notes
        ],
    }


def _text(
    old: Path, made: UpdatePlan, lost: Sequence[Problem], kept: Sequence[HeldBack], user: Path | None = None
) -> list[str]:
    from quizgen.outputs.anki.update_plan import Fate

    meanings = {
        Fate.NEW: "new notes, which are added to the learner's collection",
        Fate.CHANGED: "updated notes: progress is kept, but the learner's own tags and Notes field are overwritten",
        Fate.REPEATED: "unchanged notes that are imported again: the learner's own tags and Notes field are overwritten",
        Fate.UNCHANGED: "unchanged notes: the learner's own tags and Notes field are kept",
        Fate.CONTEXT: "notes in which only titles, paragraph numbers or tags changed: Anki does not update them",
        Fate.UNDETERMINED: "notes whose content may have changed: quizgen cannot find out, so learners keep the old version",
        Fate.HELD_BACK: "changed notes without a newer timestamp: Anki will not update them",
        Fate.CONFLICT: "notes that Anki rejects, because the learner's note type has different fields or card templates",
        Fate.GONE: "notes that are missing from the new package (learners keep the cards as they are)",
    }
    counted = [
        f"  {_shown(fate):<13} {len(made.of(fate)):>6,}  {meaning}"
        for fate, meaning in meanings.items()
        if made.of(fate)
    ]
    lines = [
        f"If a learner who has {old} imports the decks built from the banks, the notes change as follows:",
        "",
        *counted,
    ]
    for fate in (
        Fate.NEW,
        Fate.CHANGED,
        Fate.CONTEXT,
        Fate.UNDETERMINED,
        Fate.HELD_BACK,
        Fate.CONFLICT,
        Fate.GONE,
    ):
        lines += _listed(_shown(fate), [_named(note) for note in made.of(fate)])
    lines += _listed("retired", [f"{note.question}: {note.retired}" for note in made.retired])
    from quizgen.problems import plural_count

    decks: dict[tuple[str, str], list[str]] = {}
    for note in made.moved:
        if note.moved:
            decks.setdefault(note.moved, []).append(note.question)
    lines += _listed(
        "cards that the banks now put into a different deck (Anki leaves existing cards in the old deck)",
        [
            f'{plural_count(len(questions), "card") if questions[1:] else questions[0]}: from "{former}" to "{deck}"'
            for (former, deck), questions in decks.items()
        ],
    )
    lines += _listed("lost", [f"{problem.span}: {problem.message}. {problem.hint}" for problem in lost])
    lines += _listed("note types whose cards get a new design", made.redesigned)
    lines += _listed(
        "updates that Anki skips, because the learner changed the card after the release",
        [
            f"{each.question}: {', '.join(each.fields)} ({'; '.join(each.reasons) or 'the reason is unknown'})"
            for each in kept
        ],
    )
    if user and not kept:
        lines += ["", f"The learner who exported {user} gets all updates."]
    return [*lines, "", _conclusion(made, lost=bool(lost))]


def _shown(fate: Fate) -> str:
    """A fate as the text shows it; the values in JSON are stable."""
    return {"repeated": "re-imported", "held-back": "not delivered"}.get(fate, fate)


def _listed(heading: str, entries: list[str] | tuple[str, ...]) -> list[str]:
    from quizgen.cli.anki._printing import truncated

    return ["", heading, *truncated(entries)] if entries else []


def _named(note: PlannedNote) -> str:
    """A note's question, and what of it has changed."""
    return f"{note.question}: {', '.join(note.fields)}" if note.fields else note.question


def _conclusion(made: UpdatePlan, *, lost: bool) -> str:
    """What to do about it, in a sentence."""
    from quizgen.outputs.anki.update_plan import Fate

    if lost:
        return "To keep the lost cards, add `formerly` to their questions and run this command again. To drop these cards, run quizgen anki release with --drop."
    if made.of(Fate.CONFLICT):
        return 'Tell learners to tick "Merge note types" in Anki\'s import window, and to set "Update notes" to "Always".'
    if made.of(Fate.UNDETERMINED):
        return "To find out which cards changed, run quizgen anki build --published with this package."
    if made.of(Fate.HELD_BACK):
        return "Check this computer's clock, and make sure that the lock files are beside the banks. Then build again."
    if any(note.fate in {Fate.NEW, Fate.CHANGED, Fate.REPEATED} for note in made.notes) or made.redesigned:
        return "Next: run quizgen anki release and publish the package. Learners can import it with the default settings."
    return "Nothing has changed, so learners need no new package."
