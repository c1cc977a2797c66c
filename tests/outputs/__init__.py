"""Tests of outputs; a package, so that their browser is closed when they end."""
