"""Mutation testing of banks: makes typical mistakes, and finds those that the checks do not detect."""
