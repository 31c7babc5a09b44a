"""Every fact of a story that has a value of its own: figures, times, places, names, posts, quotations."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from variorum.records.span import Span
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.ages import age_groups
from variorum.steps.align.actors.bodies import body_groups
from variorum.steps.align.actors.callings import calling_claims, calling_groups
from variorum.steps.align.actors.causes import cause_groups
from variorum.steps.align.actors.homes import home_groups
from variorum.steps.align.actors.lives import end_claims, lived
from variorum.steps.align.actors.milestones import milestones
from variorum.steps.align.actors.names import name_groups
from variorum.steps.align.actors.namesakes import told_of
from variorum.steps.align.actors.origins import nation_groups, native_claims
from variorum.steps.align.actors.people import Mentions, with_several
from variorum.steps.align.actors.roles import role_groups
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.moods import supposed
from variorum.steps.align.desk.shades import shaded
from variorum.steps.align.figures.counts import figure_claims
from variorum.steps.align.figures.figures import figure_groups
from variorum.steps.align.figures.scores import score_groups
from variorum.steps.align.occasions.addresses import address_groups
from variorum.steps.align.occasions.announcements import announcement_claims, announcement_groups
from variorum.steps.align.occasions.crossings import with_crossings
from variorum.steps.align.occasions.houses import house_claims
from variorum.steps.align.occasions.nameless import with_nameless
from variorum.steps.align.occasions.occasions import occasion_groups, time_claims
from variorum.steps.align.occasions.places import place_claims, with_theres
from variorum.steps.align.occasions.playing import of_parts, playing_claims, playing_groups
from variorum.steps.align.occasions.works import work_groups
from variorum.steps.align.wordings.quotations import quote_claims, quote_groups

Slotted = tuple[str, str, list[tuple[str, list[Claim]]]]
"""Claims by what they are asked of: kind, what the slot begins with, (rest of the slot, claims)."""
Loose = tuple[str, Callable[[Desk, list[Claim]], list[list[Claim]]], list[Claim]]
"""Claims that are still to be gathered: kind, by what, claims."""


def facts_of(desk: Desk, cast: Cast) -> list[tuple[str, str, list[Claim]]]:
    """(kind, slot, claims) of every fact that has a value of its own."""
    mentions = Mentions(desk, cast)
    announced = announcement_claims(desk)
    told = playing_claims(desk)
    played = playing_groups(desk, told)
    clocks = [c for group in played for c in group]
    quarters = [c for c in told if "quarter" in c.value]
    said = {c.span for c in announced}
    ends, times = lived([c for c in of_parts(_aside(time_claims(desk), [*clocks, *quarters]), told) if c.span not in said], mentions)
    works = work_groups(desk)
    steps, times = milestones(_aside(times, [c for _, group in works for c in group]), mentions)
    lives, times = with_nameless(desk, {**ends, **steps}, times)
    spots, places = lived([*with_theres(with_crossings(desk, house_claims(desk, place_claims(desk)))), *end_claims(desk)], mentions)
    spots["born"] = _with_natives(spots["born"], native_claims(desk, mentions))
    ages, roles = age_groups(desk, mentions), role_groups(desk, cast)
    slotted: tuple[Slotted, ...] = (
        ("figure", "age ", ages),
        ("figure", "score ", score_groups(desk, mentions)),
        ("place", "home ", home_groups(desk, mentions)),
        ("place", "address ", address_groups(desk)),
        ("place", "nation ", nation_groups(desk, mentions)),
        ("role", "role ", roles),
        ("name", "name ", name_groups(desk, cast, told_of([*ages, *roles]))),
        ("name", "name ", body_groups(desk, cast)),
        ("name", "name ", calling_groups(desk, calling_claims(desk))),
        ("outcome", "cause ", cause_groups(desk, mentions)),
        ("time", "work ", works),
        *((kind, f"{deed}-{kind} ", slots) for kind, told_of_lives in (("time", lives), ("place", spots)) for deed, slots in told_of_lives.items()),
    )
    loose: tuple[Loose, ...] = (
        ("quote", quote_groups, quote_claims(desk)),
        ("figure", figure_groups, _aside(figure_claims(desk, mentions), clocks)),
        ("time", occasion_groups, times),
        ("time", announcement_groups, announced),
        ("time", lambda _, __: played, clocks),
        ("place", occasion_groups, places),
    )
    return _of_several(desk, slotted, loose)


def _of_several(desk: Desk, slotted: Iterable[Slotted], loose: Iterable[Loose]) -> list[tuple[str, str, list[Claim]]]:
    """Those of several reports (figures also of one), each claim with the kind of its point and the shade of its telling."""
    found: list[tuple[str, str, list[Claim]]] = []
    for kind, prefix, slots in slotted:
        found += [(kind, prefix + slot, group) for slot, group in with_several(slots, alone=kind == "figure")]
    for kind, grouped, claims in loose:
        told = claims if kind == "quote" else [c for c in claims if not _supposed(c)]
        found += [(kind, "", g) for _, g in with_several([("", g) for g in grouped(desk, told)], alone=kind == "figure")]
    return [(kind, slot, [shaded(replace(c, kind=kind)) for c in group]) for kind, slot, group in found]


def _supposed(claim: Claim) -> bool:
    tokens = claim.line.tokens_in(claim.span)
    return bool(tokens) and supposed(claim.line.gist.words, tokens[0])


def _with_natives(slots: list[tuple[str, list[Claim]]], natives: Sequence[tuple[str, Claim]]) -> list[tuple[str, list[Claim]]]:
    """The places of birth by person with those told without a verb."""
    found = {actor: [replace(c, core=NONE) for c in claims] for actor, claims in slots}
    for actor, claim in natives:
        found.setdefault(actor, []).append(claim)
    return sorted(found.items())


def _aside(claims: Sequence[Claim], taken: Sequence[Claim]) -> list[Claim]:
    """The claims but those on words that tell something else: the clock of a game is no time of the day."""
    spans: dict[str, list[Span]] = {}
    for claim in taken:
        spans.setdefault(claim.line.report, []).append(claim.span)
    return [c for c in claims if not any(c.span.touches(span) for span in spans.get(c.line.report, ()))]
