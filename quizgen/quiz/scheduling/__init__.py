"""When a card is asked again, by FSRS."""
