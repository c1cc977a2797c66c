"""Pseudonyms of the learners of a class, for all files."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from quizgen.class_results.responses import ClassResponses


def pseudonyms(responses: ClassResponses) -> dict[str, str]:
    """A pseudonym for each learner, by name.

    It is the code that the files themselves give to the learner, such as the one on the worksheet, or else a number.
    The numbers are in no order that names could be guessed from: they depend on all answers of the class. The same
    files give the same pseudonyms, in whatever order they are read.
    """
    salt = hashlib.sha256(repr([(each.key, each.typed) for each in responses.responses]).encode()).digest()
    return assign_pseudonyms(responses.learners, responses.codes, salt)


def assign_pseudonyms(learners: Sequence[str], codes: Mapping[str, str], salt: bytes) -> dict[str, str]:
    """Assign codes and random numbers in an order that depends on the salt."""
    once = {code for code, count in Counter(codes.values()).items() if count == 1}
    named = {learner: codes[learner] for learner in learners if codes.get(learner) in once}
    rest = sorted(
        (learner for learner in learners if learner not in named),
        key=lambda learner: hashlib.sha256(salt + learner.encode(errors="surrogatepass")).digest(),
    )
    width = len(str(len(learners)))
    numbers = (f"P{number:0{width}}" for number in range(1, 2 * len(learners) + 1))
    free = (number for number in numbers if number not in once)
    return {learner: named.get(learner) or "" for learner in learners} | dict(zip(rest, free, strict=False))
