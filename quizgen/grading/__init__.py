"""Grading: parses and grades responses of every question type. The only place that decides what is correct."""
