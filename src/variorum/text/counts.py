"""Counts in words, as a reader expects them in a sentence."""

WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()


def counted(number: int, noun: str) -> str:
    """`three reports`, `one origin`, `14 reports`."""
    word = WORDS[number] if number < len(WORDS) else str(number)
    return f"{word} {noun}{'' if number == 1 else 's'}"
