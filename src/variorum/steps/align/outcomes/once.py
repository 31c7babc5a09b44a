"""Deeds that are done once: whatever each report calls them, they are one event.

One man is not killed twice, and rarely charged twice in one story; the fire of a story breaks out once. Where two clauses tell
such a deed of the same named person, or of the same thing, and nothing says that it was of two days, they stand as one, though their words
have little else in common.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.records.edtf import bounds
from variorum.records.findings import Event, Findings
from variorum.records.parse import Token
from variorum.steps.align.desk.deedwords import deed_of
from variorum.steps.align.desk.desk import Desk
from variorum.text.kin import kin
from variorum.text.tree import kids

BEFALLS = frozenset(map(kin, "kill arrest charge convict acquit sentence dismiss hire shoot suspend bear".split()))
"""What is done to one person once, but for longer stories than one file holds."""
DOES = frozenset(map(kin, "surrender resign retire escape".split()))
"""What one person does once."""
PASSES = frozenset({"occur", "break-out"})
"""What the thing that a story tells of does once: `the shooting took place`, `the fire broke out`."""
DYING = frozenset("die perish drown succumb pass commit".split())
"""Verbs of death whose subject dies; the others kill somebody."""
ANOTHER = frozenset("accuse allege suspect hold seize flee deploy save".split())
"""Verbs that are kin to one of these deeds, and do not tell it."""
AGAIN = frozenset("another second third other similar previous earlier last first separate new latest also again previously".split())
"""Words that set a deed apart from one like it."""
THE = frozenset({"the", "this", "that"})
STEPS = 4

Deed = tuple[str, frozenset[str]]
"""What is done, and to whom or by what."""


class Once:
    """Whom or what the deeds of a story befall that are done once."""

    def __init__(self, desk: Desk, actors: Mapping[str, str]) -> None:
        """`actors`: those of the story by what each report calls them."""
        self._desk = desk
        self._named = {f.report: _mentions(f, actors) for f in desk.findings}

    def of(self, event: Event) -> Deed | None:
        """The deed of an event that is done once; None where it may be done twice, or it is not said to whom."""
        deed, line = _deed(event), self._desk.line_at(event.trigger)
        if event.negated or event.status == "planned" or line is None or event.lemma in ANOTHER or deed not in BEFALLS | DOES | PASSES:
            return None
        words = line.gist.words
        at = next(iter(line.tokens_in(event.trigger)), None)
        if at is None or any(words[k].text.lower() in AGAIN for k in kids(words, at, "advmod")):
            return None
        noun = _whom(words, at, does=deed in DOES | PASSES or event.lemma in DYING)
        if noun is None or any(words[k].text.lower() in AGAIN for k in kids(words, noun, "amod", "det")):
            return None
        if deed in PASSES:
            return _thing(deed, words, noun)
        who = frozenset(self._name(event.span.report, words, line.gist.start, k) for k in _joined(words, noun))
        return None if "" in who else (deed, who)

    def _name(self, report: str, words: Sequence[Token], start: int, token: int) -> str:
        """The actor a noun names, or that stands beside it: `the suspect, Rita Holm`."""
        named = self._named[report]
        for k in (token, *kids(words, token, "appos")):
            at = start + words[k].start
            n = bisect_right(named, at, key=lambda m: m[0]) - 1
            if n >= 0 and at < named[n][1]:
                return named[n][2]
        return ""


def _deed(event: Event) -> str:
    """`fired the clerk`: a person who is fired is dismissed, not shot."""
    return kin("dismiss") if event.lemma == "fire" else deed_of(event)


def _mentions(found: Findings, actors: Mapping[str, str]) -> list[tuple[int, int, str]]:
    people = [a for a in found.actors if a.kind == "person" and a.id in actors]
    return sorted((m.span.start, m.span.end, actors[a.id]) for a in people for m in a.mentions if m.form != "pronoun")


def _thing(deed: str, words: Sequence[Token], noun: int) -> Deed | None:
    """`the shooting`: one thing that a story points at; a fire may break out before it is pointed at."""
    pointed = any(words[k].text.lower() in THE for k in kids(words, noun, "det"))
    return (deed, frozenset({kin(words[noun].lemma)})) if words[noun].pos == "NOUN" and (pointed or deed == "break-out") else None


def _whom(words: Sequence[Token], verb: int, *, does: bool) -> int | None:
    """Who does it, or to whom it is done; a noun that the clause describes, or the subject it shares with the verb before."""
    passive = words[verb].tag == "VBN" and (words[verb].dep in {"acl", "conj"} or bool(kids(words, verb, "auxpass")))
    at = verb
    for _ in range(STEPS):
        found = next(iter(kids(words, at, *(("nsubj", "nsubjpass") if does else ("dobj", "nsubjpass") if at == verb else ("nsubjpass",)))), None)
        if found is not None:
            return words[at].head if words[found].tag in {"WDT", "WP"} else found
        if words[at].dep == "acl":
            return words[at].head if passive else None
        if words[at].dep != "conj" or not (does or passive):
            return None
        at = words[at].head
    return None


def _joined(words: Sequence[Token], noun: int) -> Iterator[int]:
    """A noun with those joined to it: all of them are meant."""
    yield noun
    for k in kids(words, noun, "conj"):
        yield from _joined(words, k)


def as_one(groups: Sequence[Sequence[Event]], once: Once, days: Mapping[str, str | None]) -> list[list[Event]]:
    """The groups, those put together that tell one deed that is done once, on days that can be one. `days`: of each time."""
    by_deed: dict[Deed, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        told = {found for e in group if (found := once.of(e))}
        if len({who for _, who in told}) == 1:  # else it mixes two people's fates already
            for deed in sorted(told, key=lambda d: d[0]):
                by_deed[deed].append(n)
    into: dict[int, int] = {}
    for same in by_deed.values():
        told_days = {d for n in same for e in groups[n] if (d := days.get(e.when or ""))}
        if len(same) > 1 and one_day(told_days):
            into |= {n: into.get(same[0], same[0]) for n in same[1:] if n not in into}
    merged: dict[int, list[Event]] = {}
    for n, group in enumerate(groups):
        merged.setdefault(into.get(n, n), []).extend(group)
    return list(merged.values())


def one_day(days: set[str]) -> bool:
    """Whether all these can be one day: no two of them lie apart."""
    limits = [at for d in days if (at := bounds(d))]
    return all(a[0] <= b[1] and b[0] <= a[1] for a in limits for b in limits)
