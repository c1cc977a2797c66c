"""The lowest versions of dependencies that are tested are those that pyproject.toml allows."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COMPANIONS = "# What only these need."


def lower_bounds(*requirements: str) -> dict[str, Version]:
    """The lower bound of each requirement, by the name of the package."""
    found: dict[str, Version] = {}
    for requirement in map(Requirement, requirements):
        (bound,) = (part for part in requirement.specifier if part.operator == ">=")
        found[canonicalize_name(requirement.name)] = Version(bound.version)
    return found


def pins(text: str) -> dict[str, Version]:
    """The versions of a constraints file, by the name of the package."""
    lines = [line.split("==") for line in text.splitlines() if "==" in line]
    return {canonicalize_name(name): Version(version) for name, version in lines}


@pytest.fixture
def constraints() -> str:
    return (ROOT / "tests" / "constraints-lowest.txt").read_text(encoding="utf-8")


def test_the_lowest_versions_are_the_lower_bounds(constraints: str) -> None:
    extras = PROJECT["optional-dependencies"]
    bounds = lower_bounds(*PROJECT["dependencies"], *extras["formats"], *extras["pdf"])

    assert pins(constraints.partition(COMPANIONS)[0]) == bounds


def test_what_only_they_need_is_not_a_dependency(constraints: str) -> None:
    direct = lower_bounds(*PROJECT["dependencies"])

    assert pins(constraints.partition(COMPANIONS)[2]).keys() & direct.keys() == set()


def test_the_oldest_anki_is_the_lower_bound() -> None:
    oldest = pins((ROOT / "tests" / "constraints-oldest.txt").read_text(encoding="utf-8"))

    assert oldest["anki"] == lower_bounds(*PROJECT["optional-dependencies"]["anki"])["anki"]


def test_the_tests_need_no_other_versions_than_users() -> None:
    extras = PROJECT["optional-dependencies"]
    for_users = lower_bounds(*extras["anki"], *extras["formats"], *extras["pdf"])
    for_tests = lower_bounds(*extras["test"])

    assert {name: for_tests[name] for name in for_users} == for_users
