"""What all checks share: the rule and its findings, the folder they look at, and running them."""
