"""From drafts to statements: mode, stance, who, to whom, when, where, and whether the words break off."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from variorum.records.findings import Mention, Named, Statement, Time
from variorum.records.ids import content_id
from variorum.records.span import Span, cut, trimmed
from variorum.steps.find.naming.tables import TITLES
from variorum.steps.find.saying.credits import TURN
from variorum.steps.find.saying.draft import Draft, Ground, Place
from variorum.steps.find.saying.reach import SCENES
from variorum.text.blocks import DANGLING
from variorum.text.gazetteer import country_of
from variorum.text.tree import Tree

DENIALS = frozenset("deny refute rubbish rebut repudiate disavow debunk disown".split())
DOUBTS = frozenset("doubt question dispute challenge query".split())
REFUSALS = frozenset("decline refuse".split())
_NEGATED = re.compile(r"\b(?:not|never|neither|nor|yet\s+to)\b|n['’]t\b", re.IGNORECASE)
NOBODY = frozenset({"nobody", "no one", "no-one", "none", "neither side", "neither"})
_WOULD_NOT = re.compile(r"\b(?:would|will|wo|could|can)(?:\s*not|n['’]t)\b|\bcannot\b|\bwo n['’]t\b", re.IGNORECASE)
_WORD = re.compile(r"\w")
TELLING = frozenset("say tell state comment confirm specify elaborate disclose reveal mention identify recognize recognise acknowledge admit respond announce name address release provide give explain".split())


def _start(time: Time) -> int:
    return time.span.start


ISSUED = frozenset("statement message letter release communique note announcement memo post tweet email e-mail filing lawsuit complaint".split())
"""What speaks for whoever it comes from."""
FROM = frozenset({"from", "by"})


class Builder:
    """Turns the drafts of one report into statements; made once for a report."""

    def __init__(self, ground: Ground, actors: tuple[Named, ...], times: tuple[Time, ...]) -> None:
        self.ground, self.times = ground, sorted(times, key=_start)
        self.report, self.text = ground.reading.report, ground.reading.text
        self.mentions: Mapping[int, tuple[Mention, str]] = {m.span.start: (m, a.id) for a in actors for m in a.mentions}
        self.states = {iso: a.id for a in actors if a.kind == "state" and (iso := country_of(a.name))}
        self.people = frozenset(a.id for a in actors if a.kind == "person")

    def statement(self, draft: Draft, outer: str | None = None) -> Statement | None:
        """The statement of a draft; None where nothing of its content is left."""
        content = tuple(span for p in sorted(set(draft.content)) if (span := trimmed(self.report, self.text, *p)))
        if not content:
            return None
        cue = cut(self.report, self.text, *draft.cue)
        source = trimmed(self.report, self.text, *draft.source) if draft.source else None
        tree = self.ground.trees[draft.tree]
        to = self._addressee(tree, draft)
        time = self._time(tree, draft)
        key = content_id("statement", self.report, cue.start, *(f"{s.start}-{s.end}" for s in content))
        return Statement(
            key,
            source,
            self.actor(tree, draft.source) if draft.source else None,
            cue,
            content,
            self._mode(draft, content),
            to,
            self.actor(tree, (to.start, to.end)) if to else None,
            time.edtf if time else None,
            time.span if time else None,
            self._occasion(tree, draft),
            outer,
            self._stance(tree, draft, source, cue),
            self._breaks_off(content[-1]),
        )

    def _stance(self, tree: Tree, draft: Draft, source: Span | None, cue: Span) -> str:
        if source is not None and source.quote.lower() in NOBODY:
            return "unsaid"
        return "declined" if _neither(tree, draft.head) else stance_of(cue.quote, draft.lemma)

    def actor(self, tree: Tree, place: Place) -> str | None:
        """The actor whom a source names at its head ("the mayor's aide Ann Roe" is Roe, not the mayor)."""
        tokens = tree.tokens_in(*place)
        inside = set(tokens)
        if len(tokens) == 1 and tree.tokens[tokens[0]].tag in ("WP", "WDT"):
            return self._meant_by(tree, tokens[0])
        heads = [i for i in tokens if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
        for head in heads[:1]:
            named = [found for i in (head, *tree.kids(head, "appos")) if (found := self._mention_at(tree, i, place)) is not None and self._may_be(tree, head, i, found)]
            if named:  # "the head of the board (HB), Ann Roe" is Roe
                return next((one for one in named if one in self.people), self._titled(tree, tokens, place[1]) or named[0])
            if (issuer := self._issuer(tree, head, place)) is not None:
                return issuer
        whole = self.mentions.get(place[0])
        if whole is not None and whole[0].span.end >= place[1] - 1:
            return whole[1]
        capital = country_of(self.text[place[0] : place[1]]) if len(tokens) < 4 else None
        if capital in self.states:
            return self.states[capital]
        if not 0 < len(tokens) < 12 or tree.tokens[tokens[-1]].pos != "PROPN":
            return None
        return next((found for i in reversed(tokens) if (found := self._ending(tree, i, tokens[0], place[1]))), None)

    def _titled(self, tree: Tree, tokens: Sequence[int], end: int) -> str | None:
        """The person whose name ends a source behind a title: "the Harbour Board Committee on Dredging Chairman Ann Roe"."""
        for before, i in pairwise(tokens):
            found = self.mentions.get(tree.at(i)[0]) if tree.tokens[before].text.lower().rstrip(".") in TITLES else None
            if found is not None and found[0].span.end == end and found[1] in self.people:
                return found[1]
        return None

    def _issuer(self, tree: Tree, head: int, place: Place) -> str | None:
        """Whose words a paper holds: "a message from the Harbour Board"."""
        if tree.tokens[head].lemma.lower() not in ISSUED:
            return None
        behind = (i for by in tree.kids(head, "prep") if tree.tokens[by].lemma.lower() in FROM for i in tree.kids(by, "pobj"))
        return next((found for i in behind if (found := self._mention_at(tree, i, place)) is not None), None)

    def _may_be(self, tree: Tree, head: int, i: int, found: str) -> bool:
        """Whether a name is the speaker's or that of what stands right beside it: "Roe, a guard at the Port Bank" is no bank."""
        return i == head or found in self.people or (tree.tokens[head].pos != "PROPN" and tree.edges(i)[0] - head <= 2)

    def _meant_by(self, tree: Tree, pronoun: int) -> str | None:
        """The actor a relative pronoun stands for: "Ann Roe, who claimed …"."""
        clause = next((a for a in tree.ancestors(pronoun) if tree.tokens[a].dep == "relcl"), None)
        if clause is None:
            return None
        noun = tree.tokens[clause].head
        first, last = tree.edges(noun)
        between = {found for i in range(noun + 1, pronoun) if (found := self._mention_at(tree, i, (tree.at(noun + 1)[0], tree.at(pronoun)[0]))) in self.people}
        after = tree.tokens[noun + 1] if noun + 1 < pronoun else None  # "the Post second-in-command who", "the kin of Roe and Poe, who"
        return None if between or (after and after.pos in ("NOUN", "ADJ")) else self._mention_at(tree, noun, (tree.at(first)[0], tree.at(last)[1]))

    def _mention_at(self, tree: Tree, i: int, place: Place) -> str | None:
        """The actor whose mention holds token `i` and lies in the source."""
        _, end = tree.at(i)
        for back in range(i, max(-1, i - 8), -1):
            found = self.mentions.get(tree.at(back)[0])
            if found is not None and found[0].span.end >= end and found[0].span.start >= place[0] and found[0].span.end <= place[1] + 1:
                return found[1]
        return None

    def _ending(self, tree: Tree, i: int, first: int, end: int) -> str | None:
        """The person whose name begins at token `i` and ends a source, unless the source is somebody else of theirs: "a lawyer for Ann Roe"."""
        found = self.mentions.get(tree.at(i)[0])
        if found is None or found[0].form != "name" or found[0].span.end != end or found[1] not in self.people:
            return None
        of_them = any(tree.tokens[a].pos in ("ADP", "PART") or tree.tokens[a].dep == "relcl" for a in (i - 1, *tree.ancestors(i)) if first <= a < i)
        return None if of_them else found[1]

    def _mode(self, draft: Draft, content: tuple[Span, ...]) -> str:
        """direct where every word stands between marks, indirect where none does, else mixed."""
        if draft.lemma == TURN:
            return "direct"
        words = quoted = 0
        for span in content:
            inside = [(max(q.start, span.start), min(q.end, span.end)) for q in self.ground.quotes_in(span.start, span.end)]
            words += len(_WORD.findall(span.quote))
            quoted += sum(len(_WORD.findall(self.text[a:b])) for a, b in inside)
        return "direct" if words and quoted == words else "mixed" if quoted else "indirect"

    def _addressee(self, tree: Tree, draft: Draft) -> Span | None:
        if draft.to:
            return trimmed(self.report, self.text, *draft.to)
        if draft.lemma not in ("tell", "inform", "remind", "assure", "warn", "ask", "advise", "say", "write"):
            return None
        for c in tree.kids(draft.head, "dobj", "dative", "iobj", "prep"):
            first, last = tree.edges(c)
            if tree.tokens[c].dep == "prep" and (tree.tokens[c].text.lower() != "to" or not tree.kids(c, "pobj")):
                continue
            first = first + 1 if tree.tokens[c].dep == "prep" or tree.tokens[first].text.lower() == "to" else first
            heard = draft.lemma not in ("say", "write") or tree.tokens[c].dep in ("prep", "dative")
            said = any(a < tree.at(last)[1] and tree.at(first)[0] < b for a, b in draft.content)
            if heard and c > draft.head and first <= last and not said:
                return tree.span(first, last)
        return None

    def _time(self, tree: Tree, draft: Draft) -> Time | None:
        """The time that hangs on the cue: when it was said, not what was said."""
        low, high = tree.placed.start, tree.placed.end
        for time in self.times[bisect_left(self.times, low, key=_start) : bisect_left(self.times, high, key=_start)]:
            if draft.holds(time.span.start):
                continue
            if draft.source and draft.source[0] <= time.span.start < draft.source[1]:
                continue
            tokens = tree.tokens_in(time.span.start, time.span.end)
            if time.type in ("DATE", "TIME") and any(draft.head in _path(tree, i) for i in tokens[:1]):
                return time
        return None

    def _occasion(self, tree: Tree, draft: Draft) -> Span | None:
        """The words that tell where it was said: "during a video call", "in an interview with …", "speaking at …"."""
        speaking = [c for c in tree.kids(draft.head, "advcl") if tree.tokens[c].text.lower() in ("speaking", "talking")]
        for c in [p for at in (draft.head, *speaking) for p in tree.kids(at, "prep")]:
            if tree.tokens[c].text.lower() not in ("in", "at", "during", "on", "after", "before", "following", "from"):
                continue
            for noun in tree.kids(c, "pobj"):
                first, last = tree.edges(noun)
                start, end = tree.at(first)[0], tree.at(last)[1]
                days = [tree.at(p)[0] for p in range(noun + 1, last) if tree.tokens[p].dep == "prep" and _day_of(tree, p)]
                end = min([end, *days, *(a for a, _ in draft.content if start < a)])
                if tree.tokens[noun].ent in ("DATE", "TIME") or any(a < end and start < b for a, b in draft.content):
                    continue
                if {tree.tokens[noun].lemma.lower(), tree.tokens[noun].text.lower()} & SCENES:
                    return trimmed(self.report, self.text, start, end)
        return None

    def _breaks_off(self, last: Span) -> bool:
        """Whether the last words stand in a quotation that is never closed, or end without a stop in mid-sentence."""
        for quote in self.ground.quotes_in(last.start, last.end):
            if not quote.closed and not quote.runs_on and last.end >= quote.end - 2:
                return not self.text[: quote.end].rstrip().endswith((".", "!", "?", "\"", "”"))
        return self.text[last.end : last.end + 1] in ("", "\n") and last.quote.split()[-1].lower() in DANGLING


def _day_of(tree: Tree, preposition: int) -> bool:
    """Whether a prepositional phrase is a day or hour: "on Friday" in "an interview on Friday"."""
    return any(tree.tokens[o].ent in ("DATE", "TIME") for o in tree.kids(preposition, "pobj"))


def _path(tree: Tree, i: int) -> list[int]:
    """The token and those above it up to the first verb, as far as only prepositions and words of time join them."""
    path = [i]
    for above in tree.ancestors(i):
        path.append(above)
        token = tree.tokens[above]
        joins = token.ent in ("DATE", "TIME") or (token.dep == "prep" and token.text.lower() in _TIME_PREPOSITIONS) or token.dep in ("npadvmod", "advmod")
        joins = joins or (len(path) > 2 and token.dep == "pobj" and token.lemma.lower() in SCENES) or (token.dep == "prep" and tree.tokens[path[-2]].lemma.lower() in SCENES)
        if not joins:
            break
    return path


def _neither(tree: Tree, verb: int) -> bool:
    """Whether a cue is one half of "neither confirmed nor denied"."""
    pair = (verb, tree.tokens[verb].head)
    return any(tree.tokens[c].text.lower() == "neither" for at in pair for c in tree.kids(at, "preconj", "cc"))


_TIME_PREPOSITIONS = frozenset("on in at during by since earlier late early after before over".split())


def stance_of(cue: str, lemma: str) -> str:
    """How the source stands to the words: said, denied, declined, doubted or unsaid."""
    low = cue.lower()
    negated = _NEGATED.search(cue) is not None
    if lemma in REFUSALS or any(w in low.split() for w in ("declined", "refused", "refuses", "declines", "declining", "refusing")):
        return "declined"
    if lemma in DENIALS:
        return "said" if negated else "denied"
    if _WOULD_NOT.search(cue) and lemma in TELLING:
        return "declined"
    if negated:
        return "unsaid" if lemma in TELLING else "doubted"
    return "doubted" if lemma in DOUBTS else "said"
