"""Banks times outputs become files: what is stale, making it, and writing it safely."""
