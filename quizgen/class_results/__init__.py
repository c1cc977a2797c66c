"""The answers of many learners: class files are read, graded, grouped and reported."""
