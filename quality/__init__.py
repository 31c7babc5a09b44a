"""Scored corpora, floors, and peers measured side by side."""
