"""The responses of many learners to the questions of banks: class files read, graded, grouped and reported."""
