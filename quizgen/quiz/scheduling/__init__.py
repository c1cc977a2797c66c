"""Schedules reviews with FSRS."""
