"""Builds files: determines what is out of date, makes it, and writes it safely."""
