"""Fixtures of the tests of class results."""

from __future__ import annotations

from outputs.conftest import browser

__all__ = ["browser"]
