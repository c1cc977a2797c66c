"""Knowledge about words and languages, independent of its use."""
