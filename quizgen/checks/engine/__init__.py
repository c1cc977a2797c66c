"""What all checks share: the check and its findings, the checked folder, and evidence from the article."""
