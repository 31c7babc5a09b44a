"""Words in the value and scope of a reading that `align` writes and `compare` reads."""

NOT_NAMED = "not named"
"""The value of a report that says that a name is not given."""
COLOURS = frozenset("black white silver red blue green yellow orange brown purple pink beige maroon grey".split())
"""Values that two readings of one thing's colour cannot both have."""
INDOORS = frozenset("room closet office stairs kitchen hallway bedroom bathroom basement roof garage cell lobby elevator attic cellar".split())
"""Rooms, by which the value of a place ends; two of different kinds exclude each other."""
VAGUE: dict[str, tuple[int, int | None]] = {
    "several": (3, 9), "few": (2, 9), "handful": (3, 9), "group": (3, None), "number": (3, None), "couple": (2, 2), "many": (3, None),
    "numerous": (3, None), "multiple": (2, None),
}  # fmt: skip
"""Words for a number that a hedge may be, with the least and the most they mean (None: open)."""
WITH_DOER = "with the doer"
"""The scope of a number of victims that counts the one who did it too."""
WITH_OTHERS = "with others"
"""The scope of a number that counts two kinds of people at once: `420 passengers and crew`."""
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
