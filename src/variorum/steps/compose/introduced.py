"""How a speaker is introduced: the name with what a report prints beside it of who that is."""

from variorum.records.span import Span
from variorum.records.story import Actor, StoryRole
from variorum.steps.compose.phrases import capital, flat
from variorum.steps.compose.rows import Sheet

LONGEST = 70
"""Code points of a post that a sentence has room for."""
LEANING = frozenset("his her their its our my your this that".split())
"""First words of a post that only the words before it explain."""
ARTICLES = frozenset({"a", "an", "the"})
OWNING = ("'s", "’s", "s'", "s’")
"""Endings of whom a post belongs to: `the church's pastor` says nothing where no church is named."""


def introduced(sheet: Sheet, actor: Actor) -> tuple[str, tuple[Span, ...]] | None:
    """Name, as the story spells it, and post as most reports print them side by side (of these the fullest), with a sentence that does; None where none does, or reports differ on the post."""
    if any(p.kind == "role" and p.verdict == "conflict" and actor.name in p.about for p in sheet.points):
        return None
    found: dict[str, list[Span]] = {}
    for role in actor.roles:
        if (told := _beside(sheet, actor, role)) is not None:
            found.setdefault(told, []).append(role.span)
    if not found:
        return None
    told = min(found, key=lambda t: (actor.name not in t, -len({s.report for s in found[t]}), -len(t), t))
    return told, (sheet.sentence(found[told][0]), found[told][0])


def _beside(sheet: Sheet, actor: Actor, role: StoryRole) -> str | None:
    """`Harbour master Ada Holm` or `Ada Holm, master of the harbour,`; None where the report does not print them side by side, or the post cannot be read alone."""
    row, words = sheet.rows.get(role.span.report), flat(role.span.quote)
    first, *_ = lower = words.lower().split()
    if row is None or not sheet.in_body(role.span) or len(words) > LONGEST or first in LEANING or (words[0].islower() and any(w.endswith(OWNING) for w in lower[:-1])):
        return None
    before, after = flat(row.report.text[max(0, role.span.start - LONGEST) : role.span.start]), flat(row.report.text[role.span.end : role.span.end + LONGEST])
    for name in sorted((n.text for n in actor.names if " " in n.text), key=len, reverse=True):
        if first not in ARTICLES and after.startswith(name):
            return capital(f"{words} {name}")
        if before.endswith(f"{name},"):
            return f"{name}, {words},"
    return None
