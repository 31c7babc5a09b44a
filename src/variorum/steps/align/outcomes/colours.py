"""Of what colour a thing is, as several reports tell it: `a grey van`, `the silver 2009 Ranger`."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.records.readings import COLOURS
from variorum.steps.align.desk.claims import NONE, PEOPLE, Claim, names_of, one_each
from variorum.steps.align.desk.desk import Desk
from variorum.text.kin import kin

SPELT = {colour: colour for colour in COLOURS} | {"gray": "grey"}
"""Colours of things under one spelling."""
KINDS = frozenset("card alert warning zone flag light carpet line list wine meat belt code tape paper book pages level button".split())
"""Things of which a colour names a sort: a red card and a yellow one are two."""
UP = 4
"""Words behind a colour in which the thing stands: a parse that takes the colour for the noun is no hindrance."""


def colour_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on the colour of one thing, where reports differ (`red carpet` alone asks nothing); none of a thing that one report gives several colours: that is several things."""
    slots: dict[str, list[Claim]] = defaultdict(list)
    for line in desk.lines:
        words = line.gist.words
        for i, word in enumerate(words):
            noun = _noun(words, i) if word.text in SPELT else None
            if noun is not None:
                thing, value = kin(words[noun].lemma), SPELT[word.text]
                slots[thing].append(Claim("other", line, line.cut(i, noun), value, frozenset({thing}), NONE, names_of(line), head=thing, about=words[noun].text))
    return [group for _, group in sorted(slots.items()) if _one_thing(group)]


def _noun(words: Sequence[Token], i: int) -> int | None:
    """The thing that the colour at `i` is of; no people, and no names that hold a colour."""
    at = i
    for k in range(i + 1, min(i + 1 + UP, len(words))):
        if words[k].pos not in {"NOUN", "PROPN", "NUM", "ADJ"} or (words[k].ent in {"PERSON", "GPE"} and words[k].text[:1].isupper()):
            break
        at = k if words[k].pos in {"NOUN", "PROPN"} else at
    thing = words[at]
    if at == i or thing.pos not in {"NOUN", "PROPN"} or thing.lemma.lower() in PEOPLE | KINDS:
        return None
    return at


def _one_thing(group: Sequence[Claim]) -> bool:
    return len({c.value for c in group}) > 1 and one_each(group)
