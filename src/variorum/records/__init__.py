"""Nouns: frozen, slotted dataclasses that every stage reads and writes. Standard library only."""
