"""GIFT, the text format of Moodle, read as Moodle reads it, and as it is meant where Moodle misreads it."""
