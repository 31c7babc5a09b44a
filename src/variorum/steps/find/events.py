"""Events of one report: what happened, goes on or is planned, one for each clause that tells a deed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.records.edtf import bounds
from variorum.records.findings import Event, Named, Place, Statement, Time
from variorum.records.ids import content_id
from variorum.steps.find.asserted import asserted, conditional
from variorum.steps.find.event_clauses import OBJECTS, clause_of
from variorum.steps.find.event_status import FIXED, bearer_of, status_of
from variorum.steps.find.event_titles import POINTERS, SUBJECTS, subject_of, title_of
from variorum.steps.find.moment import Mark, moment_of
from variorum.text.tree import Reading, Tree

NO_DEED = frozenset(
    "be have do say tell add note state claim believe think know want hope fear mean seem look feel need like love "
    "expect plan announce report suggest describe call warn insist argue explain ask reply respond acknowledge admit "
    "deny confirm stress write tweet post comment quote see hear remember understand concern consider include involve "
    "declare remain keep let make get give take go come become put show indicate allow help try use prepare support continue reiterate view express list answer testify estimate hop "
    "prefer enjoy appreciate deserve concur agree decline represent reflect lie sit stand live reside own consist belong speak learn "
    "intend mull highlight underline underscore figure prove dominate".split()
)
"""Verbs that tell no deed of their own unless something happens to someone (`take` with an object is read below; `hop` is
what the lemmatizer makes of "hoped")."""
WITH_OBJECT = frozenset("take make give put show use allow help include confirm deny announce declare".split())
"""Of these, the ones that tell a deed when they have a direct object."""
NOBODY = frozenset("nobody none nothing no-one neither".split())
BARE = frozenset(
    "die explode collapse resign retire win lose crash sink survive burn erupt drown vanish disappear escape flee surrender confess strike quit vote marry divorce sue intervene return".split()
)
"""Verbs that tell a deed in one word."""
NAMING = frozenset("name call dub set make give put".split())
"""Verbs that tell nothing without what somebody is named, called or given."""
EMPTY = frozenset({*SUBJECTS, "punct", "cc", "conj", "mark", "advcl", "aux", "neg", "parataxis", "ccomp"})
"""What hangs on a verb without saying more of its deed."""


def events_of(
    reading: Reading,
    actors: tuple[Named, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    statements: tuple[Statement, ...] = (),
) -> tuple[Event, ...]:
    """The events of a report in text order: each with its clause, who took part, when and where; saying is none."""
    marks = _Marks(actors, times, places, statements, reading.anchor)
    events: list[Event] = []
    for tree in reading.trees:
        if len(tree) <= 400:
            events += _of_sentence(tree, marks)
    return tuple(events)


class _Marks:
    """Findings by where they stand, to look up what lies in a clause."""

    def __init__(
        self, actors: Sequence[Named], times: Sequence[Time], places: Sequence[Place], statements: Sequence[Statement], anchor: str | None
    ) -> None:
        told = [t for t in times if t.type in {"DATE", "TIME"} and not t.value.endswith("_REF")]
        self.actors = sorted((m.span.start, m.span.end, a.id) for a in actors for m in a.mentions)
        self.times = sorted((t.span.start, t.span.end, t.id) for t in told)
        self.places = sorted((p.span.start, p.span.end, p.id) for p in places)
        self.cues = sorted((s.cue.start, s.cue.end, s.id) for s in statements if s.cue)
        self._gone = {t.id for t in told if _before(t.edtf, anchor)}
        self._coming = {t.id for t in told if _before(anchor, t.edtf)}

    def ahead(self, time: str) -> bool:
        """Whether a time may lie ahead of its report."""
        return time not in self._gone

    def fits(self, time: str, status: str) -> bool:
        """Whether what was done, or is to come, can be of a time, seen from its report."""
        return time not in (self._gone if status == "planned" else self._coming)

    def within(self, marks: list[Mark], start: int, end: int) -> list[Mark]:
        """What lies between two offsets, in text order."""
        return [mark for mark in marks[bisect_left(marks, (start,)) : bisect_right(marks, (end,))] if mark[1] <= end]


def _before(day: str | None, published: str | None) -> bool:
    told, printed = bounds(day), bounds(published)
    return told is not None and printed is not None and told[1] < printed[0]


def _of_sentence(tree: Tree, marks: _Marks) -> Iterator[Event]:
    if "?" in tree.placed.words:  # what is asked is not told
        return
    times = marks.within(marks.times, tree.placed.start, tree.placed.end)
    for verb, token in enumerate(tree.tokens):
        if token.pos == "VERB" and token.dep not in {"amod", "compound"} and _is_deed(tree, verb) and not marks.within(marks.cues, *tree.at(verb)):
            event = _told(tree, verb, marks, times)
            if event is not None:
                yield event


def _told(tree: Tree, verb: int, marks: _Marks, times: list[Mark]) -> Event | None:
    """The event a verb tells, where its clause names who did what and the sentence vouches for it."""
    when = moment_of(tree, verb, times)
    status = status_of(tree, verb, when is not None, when is not None and marks.ahead(when))
    bearer, described = bearer_of(tree, verb), _described(tree, verb)
    subject = described if described is not None else subject_of(tree, bearer)
    if status is None or subject is None or _clipped(tree, verb, described) or not _bears(tree, subject) or not asserted(tree, bearer):
        return None
    if status != "past" and conditional(tree, bearer):
        return None
    if when is not None and not marks.fits(when, status):
        when = None
    clause = clause_of(tree, bearer, subject, described)
    if clause is None or (bearer == verb and _bare(tree, verb)):
        return None
    first, last = clause
    parts = (subject, *tree.kids(verb, "agent"), *tree.kids(verb, *OBJECTS))
    actors = [a for k in parts for a in _named(tree, marks, k)]
    if when is None and (described is not None or not actors or tree.tokens[subject].tag == "PRP"):
        return None
    span, lemma = tree.span(first, last), tree.tokens[verb].lemma
    return Event(
        content_id("event", tree.report, span.start, span.end, lemma),
        title_of(tree, bearer, first, last, described),
        lemma.lower(),
        span,
        tree.span(verb, verb),
        status,
        _negated(tree, bearer, subject),
        tuple(dict.fromkeys(actors)),
        when,
        next((place for _, _, place in marks.within(marks.places, span.start, span.end)), None),
        tuple(_arguments(tree, verb)),
    )


def _is_deed(tree: Tree, verb: int) -> bool:
    lemma = tree.tokens[verb].lemma.lower()
    if lemma == "appear" and tree.kids(verb, "xcomp", "acomp", "oprd"):
        return False
    if lemma in FIXED and any(bearer_of(tree, k) != k for k in tree.kids(verb, "xcomp", "ccomp")):
        return False  # `is scheduled to open` tells of the opening
    return lemma not in NO_DEED or (lemma in WITH_OBJECT and bool(tree.kids(verb, "dobj"))) or (lemma == "take" and _seized(tree, verb))


def _seized(tree: Tree, verb: int) -> bool:
    """`was taken into custody`: the deed is told by the noun behind."""
    return any(tree.tokens[n].lemma.lower() in {"custody", "hospital", "hostage"} for k in tree.kids(verb, "prep") for n in tree.kids(k, "pobj"))


def _bears(tree: Tree, subject: int) -> bool:
    """Whether a subject says who or what, by itself or as a pronoun for it."""
    return tree.tokens[subject].tag not in {"WDT", "WP", "EX", "DT"} and tree.tokens[subject].lemma.lower() not in {"fact", "way"}


def _bare(tree: Tree, verb: int) -> bool:
    """Whether a verb stands alone that needs more to tell a deed: `December started`."""
    lemma = tree.tokens[verb].lemma.lower()
    if tree.kids(verb, "auxpass"):
        return lemma in NAMING and not tree.kids(verb, *OBJECTS, "prep", "xcomp", "agent", "advmod", "acomp", "prt")
    return lemma not in BARE and all(tree.tokens[k].dep in EMPTY for k in tree.children[verb])


def _negated(tree: Tree, verb: int, subject: int) -> bool:
    """`did not`, `nobody`, `no ship`, and what is joined to a verb that is denied."""
    word = tree.tokens[subject]
    nobody = word.lemma.lower() in NOBODY or any(tree.tokens[k].text.lower() in {"no", "neither"} for k in tree.kids(subject, "det"))
    shares = tree.tokens[verb].dep == "conj" and not tree.kids(verb, *SUBJECTS, "aux", "auxpass")
    return nobody or bool(tree.kids(verb, "neg")) or (shares and bool(tree.kids(tree.tokens[verb].head, "neg")))


def _described(tree: Tree, verb: int) -> int | None:
    """The noun that a clause describes and tells of: `the blaze, which began on Friday`, `a fire set on Friday`."""
    token = tree.tokens[verb]
    if token.dep not in {"relcl", "acl"} or token.head > verb or tree.tokens[token.head].pos not in {"NOUN", "PROPN"}:
        return None
    pointing = any(tree.tokens[k].tag in POINTERS for k in tree.kids(verb, *SUBJECTS))
    alone = token.dep == "acl" and token.tag == "VBN" and not tree.kids(verb, "aux", "auxpass", *SUBJECTS)
    return token.head if pointing or alone else None


def _clipped(tree: Tree, verb: int, described: int | None) -> bool:
    """A clause that needs the noun it describes for its object: `the gun he carried`; one that tells where or when does not."""
    if tree.tokens[verb].dep != "relcl" or described is not None:
        return False
    return not any(tree.tokens[k].tag == "WRB" for k in tree.kids(verb, "advmod"))


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
