"""Words in the value and scope of a reading that `align` writes and `compare` reads."""

NOT_NAMED = "not named"
"""The value of a report that says that a name is not given."""
STANDING = "standing"
"""The scope of a record of wins and losses to date: it goes on from game to game, where a result is what it is. Whose are a person's fights, none is
fought while a story runs."""
PROGRESS = {
    "custody": ("large", "held", "free"),
    "case": ("large", "held", "charged", "tried", "found", "sentenced"),
    "force": ("on", "stays", "ended"),
    "supply": ("cut", "back"),
    "held": ("off", "on", "again"),
    "open": ("closed", "open", "again"),
    "home": ("out", "back"),
    "told": ("open", "unmet", "done"),
}
"""Answers to a question that follow one another as a story runs, in this order; a report that is not older may tell the later one."""
