"""One story: its reports as witnesses, its actors across spellings, its points with all readings."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from variorum.records.findings import Findings, Place
from variorum.records.judgement import POINT, Judgement
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.records.span import Span
from variorum.records.story import Alignment, Membership, Point, Story, Witness
from variorum.steps.align.abouts import about_of
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
from variorum.steps.align.actors.origins import nation_groups, native_claims, without_homes
from variorum.steps.align.actors.people import Mentions, with_several
from variorum.steps.align.actors.roles import of_address, role_groups
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.shades import shaded
from variorum.steps.align.doubts import doubts_of, retold_of, without_strangers
from variorum.steps.align.figures.counts import figure_claims
from variorum.steps.align.figures.figures import figure_groups
from variorum.steps.align.figures.ranks import rank_groups
from variorum.steps.align.figures.scores import score_groups
from variorum.steps.align.occasions.addresses import address_groups
from variorum.steps.align.occasions.announcements import announcement_claims, announcement_groups
from variorum.steps.align.occasions.crossings import with_crossings
from variorum.steps.align.occasions.dating import anchored, dated, spelt_out, story_times
from variorum.steps.align.occasions.grounds import grounded, moved_places
from variorum.steps.align.occasions.houses import house_claims
from variorum.steps.align.occasions.nameless import with_nameless
from variorum.steps.align.occasions.occasions import occasion_groups, time_claims
from variorum.steps.align.occasions.places import place_claims, with_theres
from variorum.steps.align.occasions.playing import of_parts, playing_claims, playing_groups
from variorum.steps.align.occasions.works import work_groups
from variorum.steps.align.outcomes.charges import charge_groups
from variorum.steps.align.outcomes.choices import choice_groups
from variorum.steps.align.outcomes.colours import colour_groups
from variorum.steps.align.outcomes.conditions import condition_groups
from variorum.steps.align.outcomes.contrasts import contrast_groups
from variorum.steps.align.outcomes.damage import damage_groups
from variorum.steps.align.outcomes.deals import deal_groups
from variorum.steps.align.outcomes.deeds import deed_claims, deed_groups
from variorum.steps.align.outcomes.dialled import dialled_groups
from variorum.steps.align.outcomes.fires import fire_groups
from variorum.steps.align.outcomes.goals import goal_groups
from variorum.steps.align.outcomes.happenings import story_events
from variorum.steps.align.outcomes.injuries import injury_groups
from variorum.steps.align.outcomes.lists import list_groups
from variorum.steps.align.outcomes.penalties import penalty_groups
from variorum.steps.align.outcomes.reversals import reversal_groups
from variorum.steps.align.outcomes.sorts import sort_groups
from variorum.steps.align.outcomes.states import state_groups
from variorum.steps.align.outcomes.tellings import Covered, telling_claims, telling_groups
from variorum.steps.align.outcomes.things import thing_claims, thing_groups
from variorum.steps.align.outcomes.turns import turn_groups
from variorum.steps.align.outcomes.unharmed import unharmed_groups
from variorum.steps.align.outcomes.unknowns import unknown_groups
from variorum.steps.align.points import point_of
from variorum.steps.align.wordings.attributions import attribution_groups, disputed, quotation_sources
from variorum.steps.align.wordings.credits import credits_of
from variorum.steps.align.wordings.quotations import quote_claims, quote_groups

Row = tuple[Membership, Report, Description, Furniture | None, Findings, Carried]

ASKED: tuple[Callable[[Desk], list[list[Claim]]], ...] = (
    state_groups, condition_groups, damage_groups, charge_groups, unharmed_groups, unknown_groups, injury_groups, list_groups, rank_groups,
    deal_groups, penalty_groups, fire_groups,
)  # fmt: skip
"""Facts without a number, a clock or a name that news tells again and again, each gathered by what it asks."""


def align(story: Story, rows: Sequence[Row], judgements: Sequence[Judgement] = ()) -> Alignment:
    """Everything the reports of one story say, gathered by what it is about. `judgements`: on it, oldest first."""
    desk, witnesses, moved = _laid_out(rows)
    cast = Cast(story.id, desk.findings, judgements)
    origins = {w.report: w.origins[0] for w in witnesses if w.origins}
    points: list[Point] = []
    covered, opposed = Covered(), Covered()

    def lay(kind: str, group: Sequence[Claim], slot: str = "", *, covers: bool = True) -> None:
        own = kind == "time" and bool(slot)  # what comes once needs no likeness
        point = point_of(story.id, kind, about_of(kind, slot, group, cast), group, origins)
        doubts = () if own else doubts_of(desk, kind, group, point.readings)
        if kind == "figure" and doubts and len(kept := without_strangers(group, point.readings, doubts)) < len(group):
            lay(kind, kept, slot, covers=covers)
            return
        points.append(replace(point, doubts=doubts, retold=retold_of(desk, kind, group, point.readings)))
        if covers:
            covered.add(group)

    fine, found = _fine(desk, cast), credits_of(desk, cast)
    quotations = [g for kind, _, g in fine if kind == "quote"]
    mouths, laid = quotation_sources(desk, found, quotations)
    for group in mouths:
        if disputed(group):
            lay("who-said", group)
    named = Covered()
    for kind, slot, group in fine:
        if kind == "name":
            named.add(group)
        if not _tells_least(kind, group):
            lay(kind, group, slot, covers=kind not in {"name", "role"})
    for group in (*(g for g in mouths if not disputed(g)), *attribution_groups(desk, found, laid, quotations)):
        lay("who-said", group, covers=False)
    for group in contrast_groups(desk, covered, named):
        lay(group[0].kind, group)
        opposed.add(group)
    for group in colour_groups(desk):
        lay("other", group, "colour " + group[0].about)
    for whom, group in dialled_groups(desk):
        lay("other", group, "dialled " + whom)
    deeds = deed_claims(desk)
    for group in (*turn_groups(desk, deeds), *(group for asked in ASKED for group in asked(desk))):
        lay(group[0].kind, group)
    sorts = sort_groups(desk)
    for group in (*choice_groups(desk, cast), *goal_groups(desk), *sorts):
        lay(group[0].kind, group, covers=group not in sorts)
        if len({c.value for c in group}) > 1:
            opposed.add(group)
    for group in reversal_groups(desk, opposed):
        lay(group[0].kind, group)
    for claims, grouped in ((deeds, deed_groups), (thing_claims(desk), thing_groups)):
        for group in grouped(desk, claims, covered):
            lay(group[0].kind, group)
    for kind, group in telling_groups(desk, telling_claims(desk), covered):
        lay(kind, group, covers=False)
    for least in ("name", "role"):
        for kind, slot, group in fine:
            if kind == least and _tells_least(kind, group):
                lay(kind, group, slot, covers=False)
    events = story_events(story.id, desk, desk.findings, cast)
    settling = tuple(one for one in judgements if one.kind == POINT)
    return Alignment(story.id, witnesses, cast.actors, cast.voices(), story_times(desk.findings), events, tuple(points), settling, moved)


def _tells_least(kind: str, group: Sequence[Claim]) -> bool:
    """Whether reports tell hardly more than whom they mean: a name that all print alike, or the form of address before one (`Judge Lee`)."""
    if kind == "name":
        return len({c.value for c in group}) == 1
    return kind == "role" and len({c.head for c in group}) == 1 and all(of_address(c) for c in group)


def _laid_out(rows: Sequence[Row]) -> tuple[Desk, tuple[Witness, ...], tuple[Place, ...]]:
    """The reports on one desk, undated ones dated by their siblings where these tell their day, places as the story means them."""
    desk = Desk([without_homes(row[4]) for row in rows])
    desk.findings = tuple(spelt_out(found, desk.of(found.report)) for found in desk.findings)
    published = dated(desk, [row[2].published for row in rows])
    desk.findings = tuple(anchored(found, one) for found, one in zip(desk.findings, published, strict=True))
    moved = moved_places(desk.findings)
    senses = {place.id: place for place in moved}
    desk.findings = tuple(grounded(found, senses) for found in desk.findings)
    witnesses = tuple(
        Witness(r.id, r.key[:3].upper(), d.outlet, d.title or r.key, p, c.origins)
        for (_, r, d, _, _, c), p in zip(rows, published, strict=True)
    )
    desk.witnesses = witnesses
    return desk, witnesses, moved


def _fine(desk: Desk, cast: Cast) -> list[tuple[str, str, list[Claim]]]:
    """(kind, slot, claims) of every fact that has a value of its own."""
    mentions = Mentions(desk, cast)
    announced = announcement_claims(desk)
    told = playing_claims(desk)
    played = playing_groups(desk, told)
    clocks = [c for group in played for c in group]
    quarters = [c for c in told if "quarter" in c.value]
    said = {c.span for c in announced}
    found: list[tuple[str, str, list[Claim]]] = []
    ends, times = lived([c for c in of_parts(_aside(time_claims(desk), [*clocks, *quarters]), told) if c.span not in said], mentions)
    works = work_groups(desk)
    steps, times = milestones(_aside(times, [c for _, group in works for c in group]), mentions)
    lives, times = with_nameless(desk, {**ends, **steps}, times)
    spots, places = lived([*with_theres(with_crossings(desk, house_claims(desk, place_claims(desk)))), *end_claims(desk)], mentions)
    spots["born"] = _with_natives(spots["born"], native_claims(desk, mentions))
    ages, roles = age_groups(desk, mentions), role_groups(desk, cast)
    slotted: tuple[tuple[str, str, list[tuple[str, list[Claim]]]], ...] = (
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
    loose: tuple[tuple[str, Callable[[Desk, list[Claim]], list[list[Claim]]], list[Claim]], ...] = (
        ("quote", quote_groups, quote_claims(desk)),
        ("figure", figure_groups, _aside(figure_claims(desk, mentions), clocks)),
        ("time", occasion_groups, times),
        ("time", announcement_groups, announced),
        ("time", lambda _, __: played, clocks),
        ("place", occasion_groups, places),
    )
    for kind, prefix, slots in slotted:
        found += [(kind, prefix + slot, group) for slot, group in with_several(slots, alone=kind == "figure")]
    for kind, grouped, claims in loose:
        groups = [g for _, g in with_several([("", g) for g in grouped(desk, claims)], alone=kind == "figure")]
        found += [(kind, "", g) for g in groups]
    return [(kind, slot, [shaded(replace(c, kind=kind)) for c in group]) for kind, slot, group in found]


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
