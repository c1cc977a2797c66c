"""What a learner sees, as plain strings that any renderer can draw."""
