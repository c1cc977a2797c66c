"""Checks of ids, objectives, groups, media files and `allow`."""
