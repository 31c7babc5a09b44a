"""Every English string of the interface, in one table: a file per section, `say('section.key')` reads it.

A section is a module here with a dict `WORDS`; its name stands in `SECTIONS`.
"""

from typing import Any

from variorum.web.words import (
    actor,
    add,
    compare,
    desk,
    guide,
    judge,
    point,
    report,
    room,
    sayings,
    search,
    statement,
    story,
)

SECTIONS: dict[str, dict[str, str]] = {
    "room": room.WORDS,
    "desk": desk.WORDS,
    "search": search.WORDS,
    "guide": guide.WORDS,
    "add": add.WORDS,
    "report": report.WORDS,
    "compare": compare.WORDS,
    "story": story.WORDS,
    "point": point.WORDS,
    "actor": actor.WORDS,
    "statement": statement.WORDS,
    "sayings": sayings.WORDS,
    "judge": judge.WORDS,
}


def say(key: str, **values: Any) -> str:
    """The string of `section.key` with its `{values}` filled in; KeyError where there is none."""
    section, name = key.split(".", 1)
    text = SECTIONS[section][name]
    return text.format(**values) if values else text
