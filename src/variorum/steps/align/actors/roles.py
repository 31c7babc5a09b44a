"""What post, title or trade reports give to the people of a story."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.records.span import Span
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.namesakes import KINSHIP
from variorum.steps.align.actors.nouns import NOBODY, is_person
from variorum.steps.align.actors.posts import posts_of
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk
from variorum.text.kin import folded, kin
from variorum.text.posts import noun_of, post_nouns, post_words


def role_groups(desk: Desk, cast: Cast) -> list[tuple[str, list[Claim]]]:
    """Titles and jobs by actor, each report's different ones; posts that one report gives side by side stand apart."""
    owned: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    for found in desk.findings:
        for named in found.actors:
            for span in posts_of(desk, found, named) if named.id in cast.of else ():
                for claim in _claims(desk, span):
                    owned[cast.of[named.id]].setdefault((claim.line.report, claim.value), claim)
    return [(actor, slot) for actor, claims in sorted(owned.items()) for slot in _slots(list(claims.values()))]


_JOINED = re.compile(r"\s+(?:and|&)\s+")
_TITLE = re.compile(r"(?:^|\s+)(?:Dr|Mr|Mrs|Ms|Sir|Dame)\b\.?$")
_OPEN = re.compile(r"(?:^|\s)(?:of|for|at|to|with|in|on|from|the|a|an|and)$|['’]s?$")
_OF = re.compile(r"\b(?:of|for|to|in|at|from|and)\s+(?=\S)")
OFFICES = frozenset("president vice-president chairman ceo coo cfo cto cio founder cofounder co-founder owner director general-manager manager treasurer secretary publisher editor partner".split())
"""Posts in one house of which one person often holds two: `chairman and chief executive` is one post of his."""


def _claims(desk: Desk, span: Span) -> Iterator[Claim]:
    """One claim for each post that the words name: `a surgeon and reporter` names two, `president and chief executive` one."""
    line = desk.line_at(span)
    if line is None:
        return
    whole = span.quote[: m.start()] if (m := _TITLE.search(span.quote)) else span.quote
    cuts = [(0, len(whole))]
    both = _JOINED.search(whole)
    if both and is_person(whole[: both.start()].split()[-1]) and not _OF.search(whole[: both.start()]) and not post_nouns(whole) <= OFFICES:
        cuts = [(0, both.start()), (both.end(), len(whole))]
    for start, end in cuts:
        text = whole[start:end]
        value = role_value(text)
        if value and _names_post(text):
            yield Claim("role", line, Span(span.report, span.start + start, span.start + end, text), value, NONE, NONE, NONE, text, head=_head(text), heads=post_nouns(text))


def _names_post(text: str) -> bool:
    """Whether words beside a name tell a post: they end, and are about a noun for people, but not for any of them (`a hulking man`)."""
    nouns = post_nouns(text)
    return not _OPEN.search(text) and not nouns <= NOBODY and ("number" in post_words(text) or any(is_person(noun) for noun in nouns))


ADDRESS = frozenset(
    "judge justice pope king queen prince princess sheikh captain sergeant lieutenant colonel general major admiral corporal commander trooper reverend professor doctor".split()
)
"""Posts that are printed before a name like a part of it."""


def of_address(claim: Claim) -> bool:
    """Whether a post is only how someone is addressed, right before the name: `Judge Lee`, `U.S. District Judge Lee`; not `the judge of the case`."""
    behind = claim.line.gist.span.quote[claim.span.end - claim.line.gist.span.start :]
    return claim.head in ADDRESS and claim.text[:1].isupper() and _NAMED.match(behind) is not None


_NAMED = re.compile(r" +(?:Dr\.? )?[A-Z]")


def _head(text: str) -> str:
    """The noun of a post: its last word before `of`, `for` or `at`."""
    return kin(noun_of(text))


def _slots(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims in posts of one and the same person: what one report gives side by side are two posts, not two words for one.

    Whose relative someone is, is another question than which post it is. Two offices that somebody gives as one post (`president and chief executive`) are one, whoever gives only one of them.
    """
    one_post = {kin(noun): claim.head for claim in claims if len(claim.heads) > 1 and claim.heads <= OFFICES for noun in sorted(claim.heads)}
    slot_of = [one_post.get(claim.head, claim.head) for claim in claims]
    given: dict[str, set[str]] = defaultdict(set)
    for claim, head in zip(claims, slot_of, strict=True):
        given[head].add(claim.line.report)
    slots: list[list[str]] = []
    for head in sorted(given, key=lambda h: (-len(given[h]), h)):
        slot = next((s for s in slots if (head in KINSHIP) == (s[0] in KINSHIP) and not any(given[head] & given[other] for other in s)), None)
        if slot is None:
            slots.append([head])
        else:
            slot.append(head)
    return [[c for c, head in zip(claims, slot_of, strict=True) if head in slot] for slot in slots]


def role_value(text: str) -> str:
    """A post's words in their one form and spelling, in order."""
    return " ".join(folded(word) for word in post_words(text))
