"""What a point asks, in words that stand in a sentence: "how many people were killed"."""

import re
from collections import Counter
from collections.abc import Sequence

from variorum.steps.align.actors import Cast
from variorum.steps.align.claims import Claim
from variorum.steps.align.phrases import clause_at

SLOTS = {
    "age": "how old {} is",
    "score": "what the record of {} is",
    "home": "where {} lives",
    "name": "what {} is called",
    "role": "which post {} holds",
}
STATES = {"work": "whether the {} works", "fares": "in what condition the injured are"}
LOOSE = {"time": "when “{}”", "place": "where “{}”", "quote": "the words “{}”", "who-said": "who says “{}”"}
MEASURES = {
    "percent": "what share is told of {}", "money": "how much money is told of {}", "magnitude": "what magnitude {} has",
    "ordinal": "which {}", "score": "what the score is",
}  # fmt: skip
FAR = frozenset("kilometre metre mile foot inch yard nautical centimetre millimetre".split())
LONG = frozenset("second minute hour day week month year decade century".split())
PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "people": "people", "police": "police", "foot": "feet"}
LONGEST = 60


def about_of(kind: str, slot: str, group: Sequence[Claim], cast: Cast) -> str:
    """The question a point answers, as a clause without its question mark."""
    if slot:
        word, _, key = slot.partition(" ")
        return SLOTS[word].format(cast.by_id[key].name if key in cast.by_id else f"the {key}")
    if kind == "figure":
        return _figure(group)
    state, _, thing = group[0].head.partition(" ")
    if kind == "outcome" and state in STATES:
        return STATES[state].format(thing)
    words = _short(_commonest([c.about or _deed(c) if kind == "outcome" else c.about or c.span.quote for c in group]))
    return LOOSE.get(kind, "“{}”").format(words)


def _deed(claim: Claim) -> str:
    """The clause a deed's words stand in."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    top = next((i for i in inside if words[i].head not in inside or words[i].head == i), None)
    return claim.span.quote if top is None else clause_at(claim.line, top)


def _figure(group: Sequence[Claim]) -> str:
    what = _commonest([c.about for c in group if c.about]) or "what is counted"
    kind = next((c.extra[0] for c in group if c.extra and c.extra[0] != "count"), "count")
    unit = next((c.unit.split()[0] for c in group if c.unit), "")
    if unit in FAR:
        return f"how far or how large ({what})"
    if unit in LONG:
        return f"how long ({what})"
    if kind == what == "magnitude":
        return "what the magnitude is"
    if kind in MEASURES:
        return MEASURES[kind].format(what)
    noun, _, deed = what.partition(" ")
    if deed.endswith(("ed", "en", "lt", "nt")) and " " not in deed:
        return f"how many {plural(noun)} were {deed}"
    state = "" if deed else _commonest([tail for c in group if (tail := _state(c))])
    return f"how many {plural(what)} were {state}" if state else f"how many {plural(what)}"


_STATE = re.compile(r"\s+(?:were |was |are |is |still )*(on board|aboard|missing|trapped|stranded|homeless|in hospital|under arrest)\b")


def _state(claim: Claim) -> str:
    """What the words right behind a figure say of those counted."""
    quote, after = claim.line.gist.span.quote, claim.span.end - claim.line.gist.span.start
    match = _STATE.match(" ".join(("", quote[after : after + 40].strip())))
    return match[1].replace("aboard", "on board") if match else ""


def plural(words: str) -> str:
    """The last word in the plural: `house` → `houses`."""
    head, _, last = words.rpartition(" ")
    if last in PLURALS:
        last = PLURALS[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last = last if last.endswith("s") else last + "es"
    else:
        last += "s"
    return f"{head} {last}".strip()


def _commonest(texts: Sequence[str]) -> str:
    """The text most claims give; on equal footing the shorter, then the first in the alphabet."""
    counts = Counter(texts)
    return min(counts, key=lambda t: (-counts[t], len(t), t)) if counts else ""


def _short(text: str) -> str:
    flat = " ".join(text.split()).strip("“”\"' ,.")
    return flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(" ", 1)[0] + " …"
