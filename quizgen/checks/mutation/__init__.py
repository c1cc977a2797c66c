"""Mutation testing of banks: changes that an author might make by mistake, and which of them the checks detect."""
