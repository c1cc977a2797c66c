"""Tests of class results; a package, so that their browser is closed when they end."""
