"""What counts as right: parsing a response and grading it, for every type, in one place."""
