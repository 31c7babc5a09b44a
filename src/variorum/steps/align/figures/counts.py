"""What each figure of a report counts or measures, as a claim."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.records.findings import Figure
from variorum.records.readings import WITH_DOER, WITH_OTHERS
from variorum.records.span import Span
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.desk.claims import NONE, PEOPLE, Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.values import figure_value
from variorum.steps.align.figures.company import with_company
from variorum.steps.align.figures.fates import FATES, fated
from variorum.steps.align.figures.frames import frame_of
from variorum.steps.align.figures.money import rates_of, turned
from variorum.steps.align.figures.numberless import numberless_claims, tried
from variorum.steps.align.figures.owners import owners_of
from variorum.steps.align.figures.running import RUNNING, running
from variorum.steps.align.figures.scopes import periods_of, places_of
from variorum.steps.align.figures.streaks import streak_claims
from variorum.steps.align.figures.unwritten import unwritten_claims
from variorum.text.kin import kin
from variorum.text.measures import SECONDS, dimension
from variorum.text.tree import kid, kids, top_of

MEASURED = frozenset({"money", "percent", "measure", "magnitude", "score"})
"""Kinds whose unit is a measure; the unit of a count is the noun it counts."""


def figure_claims(desk: Desk, mentions: Mentions) -> list[Claim]:
    """One claim for each figure that is not an age (ages hang on a person, not on a deed)."""
    claims: list[Claim] = []
    rates = rates_of(desk.findings)
    for found in desk.findings:
        told = (_claim(desk, turned(figure, rates)) for figure in found.figures if figure.kind not in {"age", "score"})
        counted = [*_without_ones([claim for claim in told if claim is not None]), *numberless_claims(desk, found.report)]
        formed = [*streak_claims(desk, found.report), *unwritten_claims(desk, found.report)]
        claims += [*(c for c in counted if not any(form.span.touches(c.span) for form in formed)), *formed]
    whose = [
        replace(c, owners=owners_of(c.line, c.span, mentions), periods=periods_of(c.line, c.span), places=places_of(c.line, c.span), frame=_frame(c))
        for c in map(fated, claims)
    ]
    return with_company(whose)


def _without_ones(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without the `one` of `he is one of her sons` or `one of the largest ships`: it tells a kind and counts nobody, unless something befell that one."""
    return [c for c in claims if c.core & FATES or not (c.value == "1" and _tells_a_kind(c))]


def _tells_a_kind(claim: Claim) -> bool:
    words, base = claim.line.gist.words, claim.line.gist.span.start
    first, *_ = claim.line.tokens_in(claim.span)
    if not _ONE_OF.match(claim.line.gist.span.quote, claim.span.start - base):
        return False
    return words[first].dep in {"attr", "appos"} or any(word.tag in {"JJS", "RBS"} for word in words[first : first + REACH])


_ONE_OF = re.compile(r"one of\b", re.IGNORECASE)
REACH = 6
"""Tokens in which `one of the world's biggest` has its superlative."""


def _frame(claim: Claim) -> str:
    close = claim.core | claim.heads | {claim.head} | {kin(w) for w in claim.about.split()}
    return frame_of(claim.line, claim.span, claim.extra[0], claim.unit, close)


def _claim(desk: Desk, figure: Figure) -> Claim | None:
    line = desk.line_at(figure.span)
    tokens = line.tokens_in(figure.span) if line and line.gist.words else []
    if line is None or not tokens or _by(line, figure.span) or (not (figure.what or figure.unit) and _loose(line, tokens)):
        return None
    figure, between = as_measure(line, tokens, figure)
    figure = as_share(figure)
    measured = figure.kind in MEASURED
    core, near, predicate = core_of(line, tokens)
    if (core & FATES and tried(line.gist.words, predicate)) or (figure.low != figure.high and _nobodys(line, predicate)):
        return None
    if figure.unit in {"", "child"} and (parent := _parent(line, tokens)):
        return _children(line, figure, near, parent)
    if figure.kind == "count" and not (figure.what or figure.unit or core & FATES) and _points_back(line, tokens[0]):
        return None
    core = _one_fate(line, tokens, core) | _deed_of(line, predicate, figure) | _own_deed(line, tokens)
    if not core & FATES:
        core |= _fate_behind(line, tokens[0], predicate)
    head, heads, core = _nouns(desk, line, tokens, figure, core | between)
    bearing, span = bearing_of(line, figure.span) if measured and dimension(figure.unit)[0] == "m" else ("", figure.span)
    scope = _scope(line, tokens, figure, bearing)
    if _throughout(line, tokens, figure):
        figure = replace(figure, low=figure.low or figure.high, high=figure.low or figure.high, hedge=None)
    value = f"{figure_value(figure)}{TOWARDS}{bearing}" if bearing else figure_value(figure)
    if head == "time" and _FURTHER.search(figure.span.quote):
        value += " more"
    return Claim(
        "figure", line, span, value, core, near, proper(line, near), span.quote,
        figure.low, figure.high, figure.unit if measured else "", figure.hedge, as_of=figure.as_of, head=head,
        heads=frozenset() if measured else heads, about=figure.what, extra=(figure.kind if measured else "count",), scope=scope,
    )  # fmt: skip


def _nouns(desk: Desk, line: Line, tokens: list[int], figure: Figure, core: frozenset[str]) -> tuple[str, frozenset[str], frozenset[str]]:
    """The noun a figure counts or measures, all words for what it counts, and what it is told of beside them."""
    measured = figure.kind in MEASURED
    inside = frozenset(t for i in tokens if line.gist.words[i].pos != "NUM" and (t := term(line.gist.words[i])))
    told = frozenset(kin(w) for w in figure.what.split() if w not in SPEAKERS)
    head = kin(figure.unit) if figure.unit and not measured else _measured(line, tokens) if measured else ""
    heads = inside - HEDGES | ({head} if head and not measured else frozenset())
    if not heads and not measured:
        heads = told & PEOPLE
    if measured and head and figure.kind in {"measure", "money"}:
        core |= {head}
    core = _aboard(line, tokens, core - heads, heads)
    if head.endswith("es") and not desk.spread[head] and (single := kin(head.removesuffix("es"))) and desk.spread[single]:
        heads, head = heads - {head} | {single}, single  # "30 of 207 punches": a plural that was read as a verb
    return head, *_dwellers(line, tokens[0], heads, (core | told) - heads)


def _children(line: Line, figure: Figure, near: frozenset[str], parent: str) -> Claim:
    """How many children a parent has."""
    return Claim(
        "figure", line, figure.span, figure_value(figure), frozenset({"child"}), near, proper(line, near), figure.span.quote,
        figure.low, figure.high, "", figure.hedge, head=parent, heads=frozenset({"child"}), about=f"child the {parent} has", extra=("count",),
    )  # fmt: skip


def _scope(line: Line, tokens: Sequence[int], figure: Figure, bearing: str) -> tuple[str, ...]:
    """What the words around a figure say of it: that it rose or fell, where it points, that the doer or others are counted too, that it goes on."""
    text, start, end = line.gist.span.quote, figure.span.start - line.gist.span.start, figure.span.end - line.gist.span.start
    change = figure.change or ("from" if _BEFORE.search(text[max(0, start - BACK) : start]) else "")
    with_doer = WITH_DOER if _DOER.match(text, end) else ""
    on = RUNNING if running(line, figure.span, figure.kind) else ""
    others = WITH_OTHERS if _and_others(line, tokens) else ""
    return tuple(s for s in (change, bearing, with_doer, on, others) if s)


def _and_others(line: Line, tokens: Sequence[int]) -> bool:
    """Whether people of another kind are joined to those counted, under the same number."""
    words = line.gist.words
    noun = next((i for i in reversed(tokens) if words[i].pos == "NOUN"), None)
    joined = [k for k, w in enumerate(words) if w.head == noun and w.dep == "conj" and w.pos == "NOUN" and kin(w.lemma) in PEOPLE]
    return bool(joined) and not any(w.head in joined and w.dep in {"nummod", "det", "poss"} for w in words)


def as_measure(line: Line, tokens: Sequence[int], figure: Figure) -> tuple[Figure, frozenset[str]]:
    """A measure whose unit stands apart from its number (`three more years`, `189 net rushing yards`), and the words between that tell what is measured."""
    unit = MEASURED_IN.get(figure.unit)
    if figure.kind != "count" or unit is None or (figure.low is None and figure.high is None):
        return figure, NONE
    words = line.gist.words
    if unit == "point" and not any(words[i].lemma.lower() in STRETCHES for i in tokens):
        return figure, NONE
    between = frozenset(t for i in tokens[:-1] if words[i].pos != "NUM" and (t := term(words[i]))) - HEDGES
    return replace(figure, kind="measure", unit=unit), NONE if figure.unit in SECONDS else between


MEASURED_IN = {unit: unit for unit in SECONDS} | {
    "yard": "yard", "mile": "mile", "kilometer": "kilometre", "kilometre": "kilometre", "km": "kilometre", "meter": "metre", "metre": "metre", "foot": "foot",
    "acre": "acre", "hectare": "hectare", "ton": "ton", "tonne": "tonne", "kilo": "kilogram", "kilogram": "kilogram", "gallon": "gallon", "barrel": "barrel",
    "litre": "litre", "liter": "litre", "point": "point",
}  # fmt: skip
"""Nouns that measure also behind other words, with the name of their unit."""
STRETCHES = frozenset("career season quarter half period overtime playoff postseason inning championship series unanswered straight consecutive".split())
"""Words between a number and `points` by which these are a score; there are `talking points`, too."""


def as_share(figure: Figure) -> Figure:
    """A part of a whole in hundredths, in which most desks print it: half the voters, one in five."""
    if figure.kind != "ratio" or any(x is not None and not 0 < x <= 1 for x in (figure.low, figure.high)):
        return figure
    low, high = (None if x is None else round(100 * x, 2) for x in (figure.low, figure.high))
    return replace(figure, kind="percent", unit="percentage", low=low, high=high)


def _one_fate(line: Line, tokens: list[int], core: frozenset[str]) -> frozenset[str]:
    """What befalls those counted, where the clause tells of several fates: `the death of the robber and the arrest of two men`."""
    if len(core & FATES) < 2:
        return core
    words, at = line.gist.words, tokens[-1]
    for _ in range(8):
        fate = term(words[at])
        if at not in tokens and fate in FATES:
            return core - FATES | {fate}
        at = words[at].head
    return core


def _own_deed(line: Line, tokens: list[int]) -> frozenset[str]:
    """What the words behind a counted noun tell of those counted: `99 members seized on Tuesday`, `11 shots fired by the police`."""
    words = line.gist.words
    told = (w for w in words[tokens[-1] + 1 : tokens[-1] + 5] if w.dep in {"acl", "relcl"} and w.head in tokens and w.pos == "VERB")
    return frozenset(t for w in told if (t := term(w)) in FATES)


def _fate_behind(line: Line, first: int, predicate: int) -> frozenset[str]:
    """What befell those counted, told behind what was done for them: `five were treated after being injured`, `treated for burns or injuries`."""
    words = line.gist.words
    for i in range(predicate + 1, min(predicate + 10, len(words)) if first < predicate else 0):
        lead, fate = words[i].head, term(words[i])
        suffered = words[i].dep == "pcomp" and any(w.head == i and w.dep == "auxpass" for w in words[lead:i])
        treated = words[i].dep in {"pobj", "conj"} and words[i].pos == "NOUN" and words[predicate].lemma.lower() == "treat"
        if fate in FATES and (treated or (suffered and words[lead].text.lower() in {"after", "for"})):
            return frozenset({fate})
    return frozenset()


def _throughout(line: Line, tokens: list[int], figure: Figure) -> bool:
    """Whether `over` tells the time that something takes (`worth 9 million over seven years`), not a bound."""
    words = line.gist.words
    first = next((i for i in tokens if words[i].lemma.lower() == "over"), None)
    if dimension(figure.unit)[0] != "s" or first is None or words[first].pos != "ADP":
        return False
    return words[first].dep == "prep" or any(w.ent == "MONEY" for w in words[max(0, first - 2) : first])


DROPS = frozenset("fall drop plunge tumble slip plummet".split())


def _deed_of(line: Line, predicate: int, figure: Figure) -> frozenset[str]:
    """What the verb of a measure tells where as a verb of counting it would tell nothing: a fall of 60 metres, what thieves made off with."""
    words = line.gist.words
    verb = words[predicate].lemma.lower()
    if verb in DROPS and dimension(figure.unit)[0] == "m":
        return frozenset({"fall"})
    if figure.kind == "money" and verb in {"make", "get"} and any(w.head == predicate and w.text.lower() in {"off", "away"} for w in words):
        return frozenset({"rob"})
    return frozenset()


_DOER = re.compile(
    r"(?: [a-z]+){0,3}[,( ]+(?:including|counting|among them|along with|plus) (?:the|a|one|his|her)(?: suspected| alleged)? (?:gun\w*|shooter|attacker|assailant|bomber|killer|perpetrator|suspect|driver|pilot)\b",
    re.IGNORECASE,
)
"""What stands behind a count of the dead that counts the one who did it too."""
_FURTHER = re.compile(r"\b(?:more|further|other|additional) times\b", re.IGNORECASE)
"""A number of times besides others: `married two more times` is not `married twice`."""
BACK = 100
"""Characters before a figure in which a word says that it no longer holds."""
_BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|former(?:ly)?|earlier|initial(?:ly)?|originally|at first)\s+(?:\w+\s+){0,2}?"
    r"(?:said|reported|put|estimated?|reports?|toll|figures?|counts?|numbers?|believed|thought|offer\w*|bid|announced|told|stated|claimed|limit)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
"""What stands before a number that is no longer the one given: `had previously put the toll at`."""
NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing", "never"})


def _nobodys(line: Line, verb: int) -> bool:
    """Whether a bound is told of nobody: `none of the clubs offered more than eight years` gives no club's offer."""
    words = line.gist.words
    for _ in range(4):
        subjects = kids(words, verb, "nsubj", "nsubjpass")
        if subjects or words[verb].dep not in {"xcomp", "ccomp", "aux", "auxpass"}:
            return any(words[i].lemma.lower() in NOBODY or any(w.head == i and w.lemma.lower() == "no" for w in words[max(0, i - 6) : i]) for i in subjects)
        verb = words[verb].head
    return False


PARENTS = frozenset("mother father mom mum dad parent grandmother grandfather".split())


def _parent(line: Line, tokens: list[int]) -> str:
    """Whose children a bare number counts: `the mother of two`, `a father of three`."""
    words = line.gist.words
    lead = words[words[tokens[0]].head]
    if lead.lemma.lower() != "of" or lead.head >= len(words):
        return ""
    lemma = words[lead.head].lemma.lower()
    return kin(lemma) if lemma in PARENTS else ""


def _by(line: Line, span: Span) -> bool:
    """Whether the number is half of a joined word (`four-by-four`, `4×4`), or of a calibre or rate (`a .357 revolver`)."""
    text, start, end = line.gist.span.quote, span.start - line.gist.span.start, span.end - line.gist.span.start
    before = text[max(0, start - 3) : start].lower()
    return before == "by-" or before.rstrip().endswith((".", "×")) or _TIMES.match(text, start, end) is not None


def _loose(line: Line, tokens: list[int]) -> bool:
    """Whether a number that nothing is counted by is a pronoun (`one in Beaumont`), a part of a number (`2-1/2`), or an age behind a name."""
    words, first, behind = line.gist.words, tokens[0], line.gist.words[tokens[-1] + 1 : tokens[-1] + 2]
    named = first > 1 and words[first - 1].text == "," and words[first - 2].pos == "PROPN"
    return named or words[tokens[-1]].text.lower() in {"one", "1"} or any(w.text[:1] in "-–/" for w in behind)


def _points_back(line: Line, first: int) -> bool:
    """Whether a number that nothing is counted by stands for those who were named before: `the two met`, `these three`."""
    return first > 0 and line.gist.words[first - 1].text.lower() in {"the", "these", "those"}


_TIMES = re.compile(r"\d+×\d")


def _measured(line: Line, tokens: list[int]) -> str:
    """The noun a measure is of: `a 10-metre dhow`, `a necklace worth £1m`, `$2m of jewels`."""
    words = line.gist.words
    at = top_of(words, tokens)
    worth = next((k for k in (words[at].head, at + 1) if k < len(words) and words[k].lemma.lower() == "worth"), None)
    of = next((k for k, w in enumerate(words) if w.lemma.lower() == "of" and w.head in {worth, *tokens}), None)
    if of is not None:
        thing = kid(words, of, "pobj")
        return kin(words[thing].lemma) if thing is not None and words[thing].pos == "NOUN" else ""
    if worth is not None:
        at = words[worth].head
    while words[at].dep in {"amod", "compound", "nummod", "npadvmod", "nmod"} and words[at].head > at:
        at = words[at].head
    if at in tokens or words[at].pos != "NOUN":
        at = tokens[-1] + 1
        while at < len(words) - 1 and (words[at].text == "-" or words[at].lemma.lower() in SIZES):
            at += 1
        if at == tokens[-1] + 1 or at >= len(words):
            return ""
    return kin(words[at].lemma) if words[at].pos in {"NOUN", "PROPN"} or words[at].dep in {"pobj", "dobj", "nsubj"} else ""


SIZES = frozenset("long tall wide high deep old thick".split())


def _aboard(line: Line, tokens: list[int], core: frozenset[str], heads: frozenset[str]) -> frozenset[str]:
    """People on a ship or plane, in whatever words: `carrying 90 people`, `with 90 people on board`, `90 aboard`."""
    after = [w.text.lower() for w in line.gist.words[tokens[-1] + 1 : tokens[-1] + 4]]
    if MAY & {w.lemma.lower() for w in line.gist.words[max(0, tokens[0] - 5) : tokens[0]]}:
        return core
    if "aboard" in after or ("board" in after and "on" in after) or ("carry" in core and heads & PEOPLE):
        return frozenset({"board"})
    return core


MAY = frozenset("certify license design build can could able permit allow capable capacity up".split())
"""Words before a number of those that a ship may carry."""
HEDGES = frozenset("about nearly almost roughly around some least more up approximately over under estimate close".split())
SPEAKERS = frozenset("survey center centre official police authority agency statement report spokesman attorney".split())
"""Who gives a number is not what it counts."""
DWELLERS = frozenset({"resident", "inhabitant", "population", "dweller", "citizen"})


def _dwellers(line: Line, first: int, heads: frozenset[str], core: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """People who live somewhere, in whatever words: `home to 5,000 people`, `5,000 residents`, `a population of 5,000`."""
    dwell = (heads | core) & DWELLERS
    lead = [w.lemma.lower() for w in line.gist.words[max(0, first - 3) : first]]
    if dwell or ("home" in lead and "to" in lead):
        return frozenset({"people"}), (core - DWELLERS - {"home"}) | {"population"}
    return heads, core


TOWARDS = " >"
_BEARING = re.compile(
    r"(?:\s*\([^()]{1,40}\))?,?\s+(?:to\s+the\s+|due\s+)?((?:north|south)[- ]?(?:east|west)?|east|west)(?:ern)?(?:wards?)?\b(?!\s+(?:coast|side))",
    re.IGNORECASE,
)


def bearing_of(line: Line, span: Span) -> tuple[str, Span]:
    """The direction told right behind a distance, and the words up to it: `150 miles south-west of` → `southwest`."""
    text, after = line.gist.span.quote, span.end - line.gist.span.start
    match = _BEARING.match(text, after)
    if not match:
        return "", span
    start = span.start - line.gist.span.start
    return re.sub(r"[- ]", "", match[1].lower()), Span(span.report, span.start, line.gist.span.start + match.end(), text[start : match.end()])
