"""The story of a patient on the card, and its printing."""
