"""Events of one report: what happened, goes on or is planned, one for each clause that tells a deed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.records.findings import Event, Named, Place, Statement, Time
from variorum.records.ids import content_id
from variorum.steps.find.event_titles import SUBJECTS, title_of
from variorum.steps.find.moment import Mark, moment_of
from variorum.steps.find.tense import tense_at
from variorum.text.tree import BEFORE, Reading, Tree

NO_DEED = frozenset(
    "be have do say tell add note state claim believe think know want hope fear mean seem look feel need like love "
    "expect plan announce report suggest describe call warn insist argue explain ask reply respond acknowledge admit "
    "deny confirm stress write tweet post comment quote see hear remember understand concern consider include involve "
    "declare remain keep let make get give take go come become put show indicate allow help try use prepare support continue reiterate view express list answer testify estimate hop".split()
)
"""Verbs that tell no deed of their own unless something happens to someone (`take` with an object is read below; `hop` is
what the lemmatizer makes of "hoped")."""
WITH_OBJECT = frozenset("take make give hold put show use allow help include confirm deny announce declare".split())
"""Of these, the ones that tell a deed when they have a direct object."""
OBJECTS = ("dobj", "dative", "attr", "oprd")
STATUS = {"past": "past", "present": "ongoing", "future": "planned"}
OUTSIDE = frozenset({"advcl", "ccomp", "parataxis", "conj", "cc", "punct", "mark"})
"""What hangs on a verb without belonging to its clause."""
ASKING = frozenset({"WP", "WRB", "WP$"})
"""Tags of words that open a clause which stands for something unknown (`what she is treated for`)."""
POSSIBLE = frozenset("can could may might must should".split())
QUOTES = (("“", "”"), ("«", "»"), ('"', '"'))
LONGEST = 40
"""Words of a clause; a longer one is cut at its object."""


def events_of(
    reading: Reading,
    actors: tuple[Named, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    statements: tuple[Statement, ...] = (),
) -> tuple[Event, ...]:
    """The events of a report in text order: each with its clause, who took part, when and where; saying is none."""
    marks = _Marks(actors, times, places, statements)
    events: list[Event] = []
    for tree in reading.trees:
        if len(tree) <= 400:
            events += _of_sentence(tree, marks)
    return tuple(events)


class _Marks:
    """Findings by where they stand, to look up what lies in a clause."""

    def __init__(
        self, actors: Sequence[Named], times: Sequence[Time], places: Sequence[Place], statements: Sequence[Statement]
    ) -> None:
        self.actors = sorted((m.span.start, m.span.end, a.id) for a in actors for m in a.mentions)
        self.times = sorted((t.span.start, t.span.end, t.id) for t in times if t.type in {"DATE", "TIME"} and not t.value.endswith("_REF"))
        self.places = sorted((p.span.start, p.span.end, p.id) for p in places)
        self.cues = sorted((s.cue.start, s.cue.end, s.id) for s in statements if s.cue)

    def within(self, marks: list[Mark], start: int, end: int) -> list[Mark]:
        """What lies between two offsets, in text order."""
        return [mark for mark in marks[bisect_left(marks, (start,)) : bisect_right(marks, (end,))] if mark[1] <= end]


def _of_sentence(tree: Tree, marks: _Marks) -> Iterator[Event]:
    if tree.tokens and tree.tokens[-1].text == "?":  # what is asked is not told
        return
    times = marks.within(marks.times, tree.placed.start, tree.placed.end)
    for verb, token in enumerate(tree.tokens):
        if token.pos != "VERB" or token.dep in {"amod", "compound"} or not _is_deed(tree, verb) or marks.within(marks.cues, *tree.at(verb)):
            continue
        described = _described(tree, verb)
        first, last = _neat(tree, verb, *_clause(tree, verb, described))
        span = tree.span(first, last)
        objects = tree.kids(verb, *OBJECTS)
        subjects = tree.kids(verb, *SUBJECTS)
        parts = (*([] if described is None else [described]), *subjects, *tree.kids(verb, "agent"), *objects)
        actors = [a for k in parts for a in _named(tree, marks, k)]
        when = moment_of(tree, verb, times)
        where = next((place for _, _, place in marks.within(marks.places, span.start, span.end)), None)
        tense = tense_at(tree, verb)
        dated = when is not None
        if tense not in STATUS or tree.tokens[first].tag in ASKING or (tense == "future" and not dated and _only_possible(tree, verb)):
            continue
        if not (dated if described is not None else _told(tree, verb, subjects, bool(actors), dated)):
            continue
        yield Event(
            content_id("event", tree.report, span.start, span.end, token.lemma),
            title_of(tree, verb, first, last, described),
            token.lemma.lower(),
            span,
            tree.span(verb, verb),
            STATUS[tense],
            bool(tree.kids(verb, "neg")),
            tuple(dict.fromkeys(actors)),
            when,
            where,
            tuple(_arguments(tree, verb)),
        )


def _only_possible(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what can, may or should be done, which is no plan."""
    return any(tree.tokens[k].lemma.lower() in POSSIBLE or tree.tokens[k].text.lower() in POSSIBLE for k in tree.kids(verb, "aux"))


def _is_deed(tree: Tree, verb: int) -> bool:
    lemma = tree.tokens[verb].lemma.lower()
    if lemma == "appear" and tree.kids(verb, "xcomp", "acomp", "oprd"):
        return False
    return lemma not in NO_DEED or (lemma in WITH_OBJECT and bool(tree.kids(verb, "dobj")))


def _told(tree: Tree, verb: int, subjects: list[int], named: bool, dated: bool) -> bool:
    """Whether a clause tells an event by itself: a day is given, or someone is named in a whole clause with a noun for its subject."""
    if not subjects:
        return dated and named
    whole = tree.tokens[verb].tag != "VBG" or bool(tree.kids(verb, "aux"))
    return dated or (named and whole and any(tree.tokens[k].tag not in {"WDT", "WP", "PRP"} for k in subjects))


def _described(tree: Tree, verb: int) -> int | None:
    """The noun that a clause describes and needs to be understood: `the blaze, which began on Friday`."""
    noun = tree.tokens[verb].head
    describes = tree.tokens[verb].dep in {"relcl", "acl"} and noun < verb
    return noun if describes and tree.tokens[noun].pos in {"NOUN", "PROPN"} else None


def _clause(tree: Tree, verb: int, described: int | None) -> tuple[int, int]:
    """First and last token of the verb's own clause, without what hangs on it loosely; with the noun it describes."""
    first, last = _own(tree, verb)
    if described is None or last - described >= LONGEST:
        return first, last
    return min(first, described, *(tree.edges(k)[0] for k in tree.kids(described, *BEFORE) if k < described)), last


def _neat(tree: Tree, verb: int, first: int, last: int) -> tuple[int, int]:
    """The clause without a joining word or a quotation mark left alone at its ends."""
    while last > verb and _loose(tree, last):
        last -= 1
    while first < verb and (_loose(tree, first) or tree.tokens[first].dep == "mark" or tree.tokens[first].tag == "WRB"):
        first += 1
    text = tree.span(first, last).quote
    for opens, closes in QUOTES:
        lone = text.count(opens) - text.count(closes) if opens != closes else text.count(opens) % 2
        if lone and last + 1 < len(tree) and tree.span(last + 1, last + 1).quote == closes:
            last += 1
        elif lone and first and tree.span(first - 1, first - 1).quote == opens:
            first -= 1
    return first, last


def _loose(tree: Tree, token: int) -> bool:
    return tree.tokens[token].pos == "PUNCT" or tree.tokens[token].dep == "cc"


def _own(tree: Tree, verb: int) -> tuple[int, int]:
    inside = {verb}
    for child in tree.children[verb]:
        if tree.tokens[child].dep not in OUTSIDE:
            inside.update(_within(tree, child))
    first = last = verb
    while last + 1 in inside or (last + 2 in inside and last + 1 < len(tree) and tree.tokens[last + 1].pos == "PUNCT"):
        last += 1
    while first - 1 in inside or (first - 2 in inside and first >= 2 and tree.tokens[first - 1].pos == "PUNCT"):
        first -= 1
    if last - first >= LONGEST:
        last = min(last, max([verb, *(tree.edges(k)[1] for k in tree.kids(verb, *OBJECTS))], default=verb))
        first = max(first, last - LONGEST)
    return first, last


def _within(tree: Tree, top: int) -> list[int]:
    """What hangs on a part of the clause, without clauses that only describe it."""
    found, todo = [], [top]
    while todo:
        k = todo.pop()
        found.append(k)
        todo += [c for c in tree.children[k] if tree.tokens[c].dep not in {"relcl", "advcl", "parataxis"}]
    return found


def _named(tree: Tree, marks: _Marks, token: int) -> list[str]:
    first, last = tree.edges(token)
    start, end = tree.at(first)[0], tree.at(last)[1]
    return [actor for _, _, actor in marks.within(marks.actors, start, end)[:3]]


def _arguments(tree: Tree, verb: int) -> Iterator[tuple[str, str]]:
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if token.dep in (*SUBJECTS, "agent"):
            yield "object" if token.dep == "nsubjpass" else "subject", token.lemma.lower()
        elif token.dep in OBJECTS:
            yield "object", token.lemma.lower()
        elif token.dep == "prep":
            for inner in tree.kids(child, "pobj"):
                yield token.lemma.lower(), tree.tokens[inner].lemma.lower()
