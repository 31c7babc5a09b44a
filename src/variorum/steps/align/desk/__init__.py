"""The sentences of a story on one desk: the claims on them, and what makes two of them alike."""
