"""GIFT, a text format of Moodle. Files are read as intended where Moodle misreads them."""
