"""`quizgen check --mutate`: measure how many mistakes the checks would detect."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizgen.api.mutation import Mutated


def mutate_banks(paths: list[Path], style: str, seed: str, *, strict: bool) -> int:
    """Print the undetected changes and the share of changes detected; return the exit code."""
    import quizgen as qg
    from quizgen.cli.exit_status import PROBLEMS_FOUND, problem_status
    from quizgen.cli.progress import Progress
    from quizgen.cli.report import print_problems
    from quizgen.problems import only_errors

    with Progress() as progress:
        loaded = qg.load(paths, on_file=progress.reading, must_exist=False)
        mutated = qg.mutate(loaded, seed=seed, on_progress=progress.checked)
    errors = only_errors(loaded.problems)
    print_problems(errors)
    if style == "json":
        _print_json(mutated)
    else:
        print_problems([change.problem for change in mutated.undetected], style, sys.stdout)
    if style == "text":
        _conclude(mutated)
    if errors:
        return problem_status(errors, has_banks=bool(loaded.sources.banks))
    return PROBLEMS_FOUND if strict and mutated.undetected else 0


def _print_json(mutated: Mutated) -> None:
    from quizgen.cli.report import escape_for_json

    data: dict[str, Any] = {
        "changes": mutated.changes,
        "detected": mutated.detected,
        "kinds": {
            str(kind): {"changes": count.changes, "detected": count.detected}
            for kind, count in mutated.kinds.items()
        },
        "uncited": mutated.uncited,
        "pending": mutated.pending,
        "unmatched": mutated.unmatched,
        "seed": mutated.seed,
        "undetected": [
            {
                "file": change.problem.span.path,
                "line": change.problem.span.line,
                "column": change.problem.span.column,
                "question": f"{change.bank}/{change.question}",
                "kind": str(change.kind),
                "old": change.old,
                "new": change.new,
                "cite": change.sentence or None,
                "paragraph": change.passage or None,
                "hint": change.problem.hint,
            }
            for change in mutated.undetected
        ],
    }
    print(escape_for_json(json.dumps(data, ensure_ascii=False, indent=1)))


def _conclude(mutated: Mutated) -> None:
    """What was not changed, the figures of each kind, and at the end the share detected."""
    from quizgen.problems import plural_count

    if mutated.undetected:
        print()
    for count, why in (
        (mutated.uncited, "without a citation"),
        (mutated.pending, "not yet keyed to the article"),
        (mutated.unmatched, "with a citation that is not in the article"),
    ):
        if count:
            print(f"{plural_count(count, 'question')} {why}: not changed.")
    if not mutated.changes:
        why = "no citation is in the article" if mutated.loaded.folders else "no bank could be read"
        print(f"No changes were made: {why}.")
        return
    kinds = ", ".join(
        f"{kind} {count.detected:,} of {count.changes:,}" for kind, count in mutated.kinds.items()
    )
    print(f"Detected by kind of change: {kinds}.")
    print(f"{mutated.detected:,} of {plural_count(mutated.changes, 'change')} would be detected.")
