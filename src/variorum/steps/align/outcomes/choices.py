"""Questions that have few answers, gathered by of whom or what they are asked: whether the port is open, whether she resigned."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.unnamed import give_each_unnamed
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk, reports_in
from variorum.steps.align.outcomes.answers import GOES_ON, STAGED
from variorum.steps.align.outcomes.asked import ACCUSED, Asked
from variorum.steps.align.outcomes.bygone import WEEKS

Slots = dict[tuple[str, str], list[Claim]]


def choice_groups(desk: Desk, cast: Cast) -> list[list[Claim]]:
    """For each question and whom or what it is asked of, the answers of the reports that give one; in the questions' order."""
    slots: Slots = defaultdict(list)
    asked = Asked(desk, cast)
    for line in desk.lines:
        for key, claim in asked.answers(line):
            slots[key].append(claim)
    _give_accused(slots)
    give_each_unnamed(slots)
    groups = [_now(_last([replace(c, head=f"choice-{q} {asked.name(key, q, group)}") for c in group])) for (q, key), group in slots.items()]
    fled = {c.line.report for group in slots.values() for c in group if c.value == "choice custody fled"}
    return [g for g in groups if reports_in(g) > 1 and (_question(g[0]) not in STAGED or _goes_on(g, fled))]


def _give_accused(slots: Slots) -> None:
    """Moves what is told of an unnamed accused to the one whom most reports name in any such question: `a man was charged`, `Rask is in custody`."""
    named: dict[str, list[Claim]] = defaultdict(list)
    for (question, key), group in slots.items():
        if key and question in ACCUSED:
            named[key] += group
    main = max(sorted(named), key=lambda key: reports_in(named[key]), default="")
    for question in sorted(ACCUSED if main else ()):
        if unnamed := slots.pop((question, ""), []):
            slots[question, main] = slots.get((question, main), []) + unnamed


def _goes_on(group: Sequence[Claim], fled: Collection[str]) -> bool:
    """Whether reports tell of several stages, of a case that is the news: of one that flees it lies behind, and whether one is caught alone is asked elsewhere."""
    told = {c.line.report for c in group}
    stages = {c.value for c in group}
    return len(stages) > 1 and any(value.split()[2] not in CAUGHT for value in stages) and 2 * len(told.intersection(fled)) < len(told)


CAUGHT = frozenset({"large", "held"})


def _of_the_news(claims: list[Claim]) -> list[Claim]:
    """Without the verdict and the sentence of an earlier case: news of these leads with them, not with an arrest."""
    if _question(claims[0]) not in STAGED:
        return claims
    order = GOES_ON[_question(claims[0])]
    first = min(claims, key=lambda c: c.line.number)
    early = order.index(first.value.split()[2]) < order.index(JUDGED[0])
    return [c for c in claims if c.value.split()[2] not in JUDGED] if early else claims


JUDGED = ("found", "sentenced")
AT_LAST = frozenset({"home", "supply"})
"""Questions of which the last stage is told in any tense: `they had been allowed to return by noon`."""


def _now(group: list[Claim]) -> list[Claim]:
    """Pleas without those told of an earlier day, where others are not: `she had pleaded not guilty` goes before her plea of guilty."""
    return [c for c in group if _question(c) != "plea" or "before" not in c.scope] or group


def _question(claim: Claim) -> str:
    return claim.value.split()[1]


def _last(group: list[Claim]) -> list[Claim]:
    """Of each report what it tells at last; a report that says both without an order says nothing."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        by_report[claim.line.report].append(claim)
    return [c for claims in by_report.values() for c in _settled(claims)]


def _settled(claims: list[Claim]) -> list[Claim]:
    claims = _since(_of_the_news(claims))
    now = [c for c in claims if "before" not in c.scope or _question(c) in AT_LAST] or [c for c in claims if _question(c) not in STAGED]
    if now and (last := max(_stage(c) for c in now)) >= 0:
        now = [c for c in now if _stage(c) == last]
    done = [c for c in now if not c.value.endswith("plan")] or now
    return done if len({c.value for c in done}) == 1 else []


def _since(claims: list[Claim]) -> list[Claim]:
    """The claims of one report on what has come since the last stage that it tells of weeks ago: what went before that lies behind the news as well."""
    old = max((_stage(c) for c in claims if WEEKS in c.scope), default=-1.0)
    return [c for c in claims if WEEKS not in c.scope and (old < 0 or _stage(c) > old)]


def _stage(claim: Claim) -> float:
    """How far it has come by an answer, -1 where answers do not follow one another; what is denied has come nearly so far."""
    _, question, answer, *mood = claim.value.split()
    order = GOES_ON.get(question, ())
    return order.index(answer) - bool(mood) / 2 if answer in order and ("plan" not in mood or question in STAGED) else -1.0
