"""Statements of one report: who said what, to whom, when, in whose words."""

from variorum.records.findings import Named, Statement, Time
from variorum.steps.find.saying.around import around_drafts
from variorum.steps.find.saying.asides import aside_drafts
from variorum.steps.find.saying.before import before_drafts
from variorum.steps.find.saying.build import Builder
from variorum.steps.find.saying.credits import according_drafts, colon_drafts, signed_drafts, tail_drafts
from variorum.steps.find.saying.draft import Draft, Ground, ground_of
from variorum.steps.find.saying.follow import follow_on
from variorum.steps.find.saying.hearsay import hearsay_drafts
from variorum.steps.find.saying.nouns import noun_drafts
from variorum.steps.find.saying.settle import settled
from variorum.steps.find.saying.titles import title_drafts
from variorum.steps.find.saying.verbs import verb_drafts
from variorum.text.tree import Reading

RULES = (
    aside_drafts, around_drafts, verb_drafts, before_drafts, according_drafts, colon_drafts, signed_drafts, tail_drafts, noun_drafts,
    hearsay_drafts, title_drafts,
)  # fmt: skip


def statements_of(reading: Reading, actors: tuple[Named, ...], times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """Who said what, in text order; a statement told within another points to it by `inside`."""
    ground = ground_of(reading)
    drafts, nested = drafts_of(ground)
    builder = Builder(ground, actors, times)
    made: dict[int, Statement] = {}
    for draft in drafts:
        statement = builder.statement(draft)
        if statement is not None:
            made[id(draft)] = statement
    for draft, outer in nested:
        if id(outer) in made and (statement := builder.statement(draft, made[id(outer)].id)):
            made[id(draft)] = statement
    found = {s.id: s for s in made.values()}
    return tuple(sorted(found.values(), key=lambda s: (s.cue.start if s.cue else s.content[0].start, s.id)))


def drafts_of(ground: Ground) -> tuple[list[Draft], list[tuple[Draft, Draft]]]:
    """The drafts that stand, with their quotations in full; and those nested in them."""
    drafts, nested = settled([draft for rule in RULES for draft in rule(ground) if _can_speak(ground, draft)])
    follow_on(ground, drafts)
    stand, _ = settled(drafts)
    standing = {id(d) for d in stand}
    return stand, [(d, o) for d, o in nested if id(o) in standing and _named_within(ground, d)]


def _can_speak(ground: Ground, draft: Draft) -> bool:
    """Whether the source is no mere day or number ("Posted: 9:20 AM, July 15")."""
    tree = ground.trees[draft.tree]
    inside = [tree.tokens[i] for i in tree.tokens_in(*draft.source)] if draft.source else []
    return not any(t.text[:1].isdigit() for t in inside) or any(t.ent not in ("DATE", "TIME") and t.pos not in ("NUM", "PUNCT") for t in inside)


def _named_within(ground: Ground, draft: Draft) -> bool:
    """Whether a nested statement is told in the reporter's words and has a speaker with a name."""
    tree = ground.trees[draft.tree]
    return draft.source is not None and any(tree.tokens[i].pos == "PROPN" for i in tree.tokens_in(*draft.source))
