"""What people decided: as lines of a file, as evidence for what is on a page, and what became of it."""
