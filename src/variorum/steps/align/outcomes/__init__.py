"""What became of people and things, and what no figure, clock or name tells."""
