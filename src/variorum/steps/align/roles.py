"""What post, title or trade reports give to the people of a story."""

import re
from collections import defaultdict
from dataclasses import replace

from variorum.records.findings import Named
from variorum.steps.align.actors import Cast
from variorum.steps.align.claims import Claim
from variorum.steps.align.desk import Desk
from variorum.steps.align.kin import kin

NONE: frozenset[str] = frozenset()


def role_groups(desk: Desk, cast: Cast) -> list[tuple[str, list[Claim]]]:
    """Titles and jobs by actor, each report's different ones."""
    owned: dict[str, list[Claim]] = defaultdict(list)
    for found in desk.findings:
        people = [(m.span, a.id) for a in found.actors if a.kind == "person" for m in a.mentions if m.form == "name"]
        for named in found.actors:
            seen: set[str] = set()
            for role in named.roles:
                if any(span.touches(role.span) and owner != named.id for span, owner in people):
                    continue
                line = desk.line_at(role.span)
                value = role_value(role.text)
                if line is not None and value and value not in seen and named.id in cast.of:
                    seen.add(value)
                    owned[cast.of[named.id]].append(Claim("role", line, role.span, value, NONE, NONE, NONE, role.text))
            owned[cast.of.get(named.id, "")] += [c for c in _titled(desk, named) if c.value not in seen]
    owned.pop("", None)
    return sorted(owned.items())


_SHORT_TITLE = re.compile(r"(CEO|COO|CFO|CTO|GM|QB|RB|WR|MP|MEP)\s")


def _titled(desk: Desk, named: Named) -> list[Claim]:
    """A post in capitals that is read as the first word of a name: `COO Ann Lee`."""
    for mention in named.mentions:
        match = _SHORT_TITLE.match(mention.span.quote)
        line = desk.line_at(mention.span) if match else None
        if match and line:
            span = replace(mention.span, end=mention.span.start + len(match[1]), quote=match[1])
            return [Claim("role", line, span, role_value(match[1]), NONE, NONE, NONE, match[1])]
    return []


_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)


def role_value(text: str) -> str:
    """A title's words under their kin, in order, without articles."""
    words = [w.strip(".,'’") for w in _ARTICLE.sub("", text).replace("’s", "").replace("'s", "").lower().split()]
    return " ".join(kin(w) for w in words if w and w not in {"the", "of", "for", "to", "a", "an", "and"})
