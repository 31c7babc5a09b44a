"""Who said it, and in which words."""
