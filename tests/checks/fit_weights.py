"""Fit the weights in `quizgen/checks/engine/support_signs.py` to labelled questions.

    PYTHONPATH=tests python tests/checks/fit_weights.py [SET...]

Reads `proof/strangers`, and further sets: folders of folders with a bank, and a `labels.csv` with the name of a folder, the id
of a question, and `sound` or `unsupported`. Needs scikit-learn. Prints the weights, and which share of the questions of each
kind would be doubtful, or warned about, if the weights came from other articles (ten folds by article).
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checks.labelled_banks import PROOF, write_bank
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import quizgen as qg
from quizgen.checks.citations import PROOF_CHECKS
from quizgen.checks.citations.support_unclear import DOUBTFUL
from quizgen.checks.engine import context
from quizgen.checks.engine.context import SURE_ENOUGH, CheckContext
from quizgen.checks.engine.support_signs import SupportSigns, support_signs
from quizgen.checks.runner import run_checks
from quizgen.problems import Severity


class Row(NamedTuple):
    """A labelled question with its signs and the messages of warnings about its key."""

    signs: SupportSigns
    unsupported: bool
    warnings: tuple[str, ...]
    article: str


def main(*sets: str) -> None:
    """Fit the weights to all sets."""
    context.SURE_ENOUGH = 0  # type: ignore[misc]  # every reading is a warning
    rows = [row for place in sets for row in _labelled(Path(place))]
    with tempfile.TemporaryDirectory() as name:
        for path in sorted((PROOF / "strangers").glob("*.yaml")):
            labels = write_bank(path, place := Path(name) / path.stem)
            rows += _read(place, {each: label.unsupported for each, label in labels.items()})
    _fit("DOUBT", [row for row in rows if not row.warnings], DOUBTFUL, strength=1)
    read = [row for row in rows if row.warnings and not any(map(_is_fact, row.warnings))]
    _fit("WARNING", read, SURE_ENOUGH)


def _labelled(place: Path) -> Iterator[Row]:
    folders = defaultdict[str, dict[str, bool]](dict)
    for folder, question, label, *_ in csv.reader(
        (place / "labels.csv").read_text(encoding="utf-8").splitlines()
    ):
        if label in {"sound", "unsupported"}:
            folders[folder][question] = label == "unsupported"
    for folder, labels in folders.items():
        yield from _read(place / folder, labels)


def _read(place: Path, labels: dict[str, bool]) -> Iterator[Row]:
    (folder,) = qg.load([place]).folders
    warnings = defaultdict[str | None, list[str]](list)
    for each in run_checks([folder]):
        if each.check in PROOF_CHECKS and each.severity is not Severity.INFO:
            warnings[each.finding.question].append(each.finding.message)
    for support in CheckContext(folder).evidence:
        key, signs = support.question.id, support_signs(support)
        if key in labels and signs and not support.question.inferred:
            yield Row(signs, labels[key], tuple(warnings[key]), str(place))


def _is_fact(message: str) -> bool:
    """Whether a warning says that a fact is missing or replaced, which does not depend on how words are read."""
    return (
        message.startswith("no cited sentence contains") or ', not "' in message or "of this item" in message
    )


def _fit(name: str, rows: list[Row], least: float, *, strength: float = 0.1) -> None:
    signs, labels = [row.signs for row in rows], [row.unsupported for row in rows]
    model = make_pipeline(
        StandardScaler(), LogisticRegression(C=strength, class_weight="balanced", max_iter=5000)
    )
    groups, folds = [row.article for row in rows], GroupKFold(10)
    unseen = cross_val_predict(model, signs, labels, groups=groups, cv=folds, method="predict_proba")[:, 1]
    for label, kind in ((True, "unsupported"), (False, "sound")):
        rated = [rate for rate, each in zip(unseen, labels, strict=True) if each is label]
        print(
            f"{name}: {sum(rate >= least for rate in rated)} of {len(rated)} {kind} ones are at least {least}"
        )
    scaler, fitted = model.fit(signs, labels)
    weights = fitted.coef_[0] / scaler.scale_
    print(
        f"base {fitted.intercept_[0] - weights @ scaler.mean_:.2f}", SupportSigns(*weights.round(3).tolist())
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
