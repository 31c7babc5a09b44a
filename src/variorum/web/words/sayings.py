"""The list of a story's statements."""

WORDS = {
    "of": "Statements in",
    "title": "Who says what",
    "filter": "Filter the statements",
    "all_of_them": "All {number} statements, by speaker and report",
    "speaker": "Speaker",
    "words": "Words",
    "how": "How",
    "report": "Report",
    "unknown": "others, or nobody named",
    "nobody": "nobody named",
    "chosen": "{number} of {total} statements",
    "nothing_chosen": "No statement is like this.",
    "none": "Nobody is quoted.",
    "clear": "Show all statements",
}
