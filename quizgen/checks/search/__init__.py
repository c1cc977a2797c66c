"""Search: finds words of an article that a question might cite."""
