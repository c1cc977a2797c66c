"""Classical test theory: what the answers of many learners say about questions. Pure figures, no question types."""
