"""The authors' files become the model here; where everything stood is kept beside it."""
