"""Anki notes: packages of all versions, text exports, and CrowdAnki folders."""
