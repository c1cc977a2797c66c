"""Fit the weights in `quizgen/checks/engine/support_signs.py` to the labelled questions in `proof/strangers`.

    PYTHONPATH=tests python tests/checks/fit_weights.py

Needs scikit-learn. Prints the weights, and how many questions of each kind would be doubtful if the weights came from
the other articles (ten folds by article).
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from checks.labelled_banks import PROOF, write_bank
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

import quizgen as qg
from quizgen.checks.citations.support_unclear import DOUBTFUL
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.support_signs import SupportSigns, support_signs


def main() -> None:
    rows, unsupported, articles = [], [], []
    with tempfile.TemporaryDirectory() as name:
        for path in sorted((PROOF / "strangers").glob("*.yaml")):
            labels = write_bank(path, Path(name) / path.stem)
            (folder,) = qg.load([Path(name) / path.stem]).folders
            for support in CheckContext(folder).evidence:
                if not support.question.inferred and (signs := support_signs(support)):
                    rows.append(tuple(signs))
                    unsupported.append(labels[support.question.id].unsupported)
                    articles.append(path.stem)
    model = LogisticRegression(C=10, max_iter=5000)
    unseen = cross_val_predict(
        model, rows, unsupported, groups=articles, cv=GroupKFold(10), method="predict_proba"
    )
    for label, name in ((True, "unsupported"), (False, "sound")):
        doubts = [doubt for (_, doubt), each in zip(unseen, unsupported, strict=True) if each is label]
        print(f"{name}: {sum(doubt >= DOUBTFUL for doubt in doubts)} of {len(doubts)} are doubtful")
    fitted = model.fit(rows, unsupported)
    print(f"BASE: {fitted.intercept_[0]:.2f}")
    print(SupportSigns(*[round(float(weight), 2) for weight in fitted.coef_[0]]))


if __name__ == "__main__":
    main()
