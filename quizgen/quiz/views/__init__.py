"""Views: what a learner sees, as plain strings that any renderer can show."""
