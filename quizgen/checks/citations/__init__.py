"""Checks of citations: whether the quoted words are in the article, and support the key."""
