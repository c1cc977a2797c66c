"""Checks of questions that are answered from memory."""
