"""Rules of item writing, held to labelled items that are flawed in one way, and to sound ones of every type.

`item_writing/*.yaml` has both, about articles of its own in four languages. Every flawed item names its kind and the
check that should find it. The items are parted in two halves by a hash: the rules were written with the one, and the
other was measured when they were done. That first measurement found 96 of 106 flawed items; of 69 sound ones it had no
error and two warnings, one of an `allow` that the label did not need, one of two persons with the same last name. Before
any rule was changed, 15 of the 82 flawed items of the first half were found. `baths.yaml` was written last: at first sight
34 of its 40 flawed items were found, and none of its 25 sound ones was reported. What could be mended was mended after it,
so that what `pytest -s` prints is more. Of 80 flawed items in eight banks by a stranger, 68 were found at first sight, 48 of
them as warnings (33 warnings before); of 80 others, with which rules were written, 30 were warnings before and 57 after. `organ.yaml` and `station.yaml` go through the guidelines of the literature; rules
were written with them. Of the 80 flawed items of `tram.yaml`, which was written after, 63 were found at first sight.
Of the 70 flawed items of `saltworks.yaml`, 41 were found at first sight by the check that is meant; `cablecar.yaml` was written for
kinds that had been missed in banks by strangers (8 of its 71 before, 67 after the rules were widened).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import quizgen as qg
from quizgen.checks.runner import run_checks
from quizgen.model.folder import Folder
from quizgen.problems import Severity

pytestmark = pytest.mark.no_cover

FILES = sorted((Path(__file__).parent / "item_writing").glob("*.yaml"))
FEWEST_OF_A_KIND = 8
FEWEST_SOUND = 150
MOST_WARNED = 0.02
RECALL = 0.9


class Report(NamedTuple):
    """What a check said of an item."""

    code: str
    severity: Severity
    message: str


class Judged(NamedTuple):
    """A labelled item; `code` is the check that should find it, or "" for a sound one."""

    name: str
    kind: str
    code: str
    unseen: bool
    reports: tuple[Report, ...]

    @property
    def found(self) -> bool:
        """Whether the check that is meant reported it."""
        alike = {self.code, "duplicate-question"} if self.code == "near-duplicate" else {self.code}
        return any(report.code in alike for report in self.reports)


def is_unseen(written: dict[str, Any]) -> bool:
    """Whether an item is of the half that no rule was written with."""
    return hashlib.sha256(yaml.safe_dump(written).encode()).digest()[0] % 2 == 1


@cache
def judged(folder: Path) -> tuple[Judged, ...]:
    return tuple(item for path in FILES for item in _judged_file(path, folder / path.stem))


def _judged_file(path: Path, place: Path) -> list[Judged]:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    place.mkdir()
    head = f"---\ntitle: {path.stem}\nlanguage: {data['language']}\n---\n"
    (place / "article.md").write_text(head + data["article"], encoding="utf-8")
    labels: dict[str, tuple[str, str, bool]] = {}
    sound = []
    uncited = {"cite": " ".join(data["article"].split()[:3]), "inferred": "true"}
    for number, written in enumerate(data["sound"]):
        labels[f"sound-{number}"] = (written["type"], "", is_unseen(written))
        sound.append({"id": f"sound-{number}", **written})
    _write_bank(place, "sound", data["language"], sound)
    for number, written in enumerate(data["flawed"]):
        unseen, name = is_unseen(written), f"flawed-{number}"
        labels[name] = (written.pop("kind"), written.pop("code"), unseen)
        questions = [
            {"id": f"{name}-{letter}", **({} if "cite" in each else uncited), **each}
            for letter, each in zip("ab", written.get("questions", [written]), strict=False)
        ]
        _write_bank(place, name, data["language"], questions)
    loaded = qg.load([place])
    assert loaded.problems == ()
    reports: dict[str, list[Report]] = {}
    (whole,) = loaded.folders
    for bank in whole.banks:
        for each in run_checks([Folder(slug=whole.slug, article=whole.article, banks=(bank,))]):
            about = each.finding.question if bank.bank == "sound" else bank.bank
            report = Report(each.check.code, each.severity, each.finding.message)
            reports.setdefault(about or bank.bank, []).append(report)
    return [
        Judged(f"{path.stem} {name}", kind, code, unseen, tuple(reports.get(name, ())))
        for name, (kind, code, unseen) in labels.items()
    ]


def _write_bank(place: Path, name: str, language: str, questions: list[dict[str, Any]]) -> None:
    bank = {
        "bank": name,
        "title": name,
        "article": "article.md",
        "language": language,
        "questions": questions,
    }
    text = yaml.safe_dump(bank, allow_unicode=True, width=10_000)
    (place / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> tuple[Judged, ...]:
    return judged(tmp_path_factory.mktemp("item-writing"))


def test_the_set_is_large_enough_to_say_something(items: tuple[Judged, ...]) -> None:
    kinds = Counter(item.kind for item in items if item.code)

    assert {kind: number for kind, number in kinds.items() if number < FEWEST_OF_A_KIND} == {}
    assert sum(not item.code for item in items) >= FEWEST_SOUND


@pytest.mark.parametrize("unseen", [False, True], ids=["seen", "unseen"])
def test_flawed_items_are_found(items: tuple[Judged, ...], unseen: bool) -> None:  # noqa: FBT001
    flawed = [item for item in items if item.code and item.unseen == unseen]
    found = [item for item in flawed if item.found]
    of_kind, found_of_kind = Counter(item.kind for item in flawed), Counter(item.kind for item in found)
    print(f"\nfound {len(found)} of {len(flawed)} flawed items:")
    print(*[f"  {kind}: {found_of_kind[kind]} of {number}" for kind, number in of_kind.items()], sep="\n")

    assert len(found) >= RECALL * len(flawed), [item.name for item in flawed if not item.found]


@pytest.mark.parametrize("unseen", [False, True], ids=["seen", "unseen"])
def test_sound_items_have_no_error_and_hardly_a_warning(items: tuple[Judged, ...], unseen: bool) -> None:  # noqa: FBT001
    sound = [item for item in items if not item.code and item.unseen == unseen]
    errors = _reported(sound, Severity.ERROR)
    warned = _reported(sound, Severity.WARNING)
    remarked = _reported(sound, Severity.INFO)
    print(f"\n{len(sound)} sound items: {len(errors)} errors, {len(warned)} warnings, {len(remarked)} infos")

    assert errors == []
    assert len({name for name, *_ in warned}) <= MOST_WARNED * len(sound), warned


def _reported(items: list[Judged], severity: Severity) -> list[tuple[str, str, str]]:
    return [
        (item.name, report.code, report.message)
        for item in items
        for report in item.reports
        if report.severity is severity
    ]
