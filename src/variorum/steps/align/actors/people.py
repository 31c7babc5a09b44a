"""Where reports name whom, whose a number beside a name is, and the records told of one actor."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.records.findings import Figure
from variorum.records.span import Span
from variorum.steps.align.actors.actors import TITLES, Cast, folded
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.text.kin import kin
from variorum.text.tree import kid, kids


class Mentions:
    """Where each report names which actor of the story."""

    def __init__(self, desk: Desk, cast: Cast) -> None:
        self._starts: dict[str, list[int]] = {}
        self._spans: dict[str, list[tuple[Span, str]]] = {}
        for found in desk.findings:
            marks = sorted(
                (m.span, cast.of[named.id]) for named in found.actors if named.id in cast.of for m in named.mentions
            )
            self._spans[found.report] = marks
            self._starts[found.report] = [span.start for span, _ in marks]
        bearers: dict[str, dict[str, int]] = defaultdict(dict)
        for actor in cast.actors:
            if actor.kind == "person" and folded(actor.name):
                bearers[folded(actor.name)[-1]][actor.id] = len({report for name in actor.names for report in name.reports})
        self._kinds = {actor.id: actor.kind for actor in cast.actors}
        self._words = {actor.id: frozenset(word for name in actor.names for word in folded(name.text)) for actor in cast.actors}
        self._bearers = {name: first for name, told in bearers.items() if (first := foremost(told))}

    def kind(self, actor: str) -> str:
        """`person`, `organisation` and so on."""
        return self._kinds[actor]

    def words(self, actor: str) -> frozenset[str]:
        """The words of an actor's name, folded."""
        return self._words.get(actor, frozenset())

    def is_person(self, actor: str) -> bool:
        """Whether this is an actor of the story and a person."""
        return self._kinds.get(actor) == "person"

    def named(self, line: Line, i: int) -> str | None:
        """The actor a token names; where its report's own reading missed the name, the person of the story it means."""
        token = line.gist.words[i]
        found = self.at(line.report, *line.at(i))
        if token.pos != "PROPN" or len(token.text) < 4:
            return found
        bearer = self._bearers.get((folded(token.text) or ("",))[-1])
        return bearer if bearer and self._called(bearer, line, i) else found

    def _called(self, actor: str, line: Line, i: int) -> bool:
        """Whether what stands before a family name is no other first name than the bearer's own: `Mr Roe`, not `Ben Roe`."""
        before = line.gist.words[i - 1] if i else None
        first = folded(before.text) if before and before.pos == "PROPN" and before.head == i else ()
        return not first or first[0] in TITLES or any(word in self._words[actor] for word in first)

    def at(self, report: str, start: int, end: int) -> str | None:
        """The actor named at this place, None where none is."""
        marks = self._spans.get(report, [])
        k = bisect_right(self._starts.get(report, []), end - 1) - 1
        for span, actor in reversed(marks[max(0, k - 3) : k + 1]):
            if span.start < end and start < span.end:
                return actor
        return None


def foremost(told: Mapping[str, int]) -> str | None:
    """The only one of those that reports tell of ({actor: how many do}), or the one of whom far more tell."""
    ranked = sorted(told.items(), key=lambda t: (-t[1], t[0]))
    if not ranked:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= FAR_MORE * ranked[1][1] else None


FAR_MORE = 3


def owner_of(line: Line, span: Span, mentions: Mentions) -> tuple[str | None, str]:
    """(actor, noun) that a number or place beside a name belongs to: `Ann Lee, 49,` or `the 49-year-old driver`."""
    words = line.gist.words
    tokens = line.tokens_in(span)
    if not tokens:
        return None, ""
    k = tokens[0] - 1
    while k >= 0 and (words[k].text in {",", "(", "of", "aged", "age", "and"} or words[k].pos == "NUM"):
        k -= 1
    if k >= 0 and (actor := mentions.named(line, k)):
        return actor, ""
    i = tokens[-1]
    for _ in range(5):
        i = words[i].head
        if actor := mentions.named(line, i):
            return actor, ""
        named = kids(words, i, "appos")
        for c in named:
            if actor := mentions.named(line, c):
                return actor, ""
        subject = kid(words, i, "nsubj")
        if words[i].pos == "VERB" and subject is not None:
            return mentions.named(line, subject), kin(words[subject].lemma)
        if words[i].pos == "AUX" and subject is not None and words[i].dep == "ccomp" and words[subject].pos == "PRON":
            return mentions.named(line, subject), ""  # “He is 16,” she said: not of her
        if words[i].pos in {"NOUN", "PROPN", "ADJ"} and i not in tokens and words[i].lemma.lower() not in {"year", "month", "old"}:
            called = mentions.named(line, i + 1) if i + 1 < len(words) and words[i + 1].pos == "PROPN" else None
            return called, "" if called else kin(words[i].lemma)
        if words[i].head == i:
            break
    return None, ""


def told_of(desk: Desk, kind: str) -> Iterator[tuple[Line, Figure]]:
    """The figures of a kind, each with its sentence where that is parsed."""
    for figure in (f for found in desk.findings for f in found.figures if f.kind == kind):
        line = desk.line_at(figure.span)
        if line is not None and line.gist.words:
            yield line, figure


def with_several(groups: Sequence[tuple[str, list[Claim]]], *, alone: bool) -> list[tuple[str, list[Claim]]]:
    """Groups that more than one report speaks to; with `alone` also those in which one report gives several values."""
    found = []
    for key, group in groups:
        reports = reports_in(group)
        if reports > 1 or (alone and reports == 1 and len({c.value for c in group}) > 1):
            found.append((key, group))
    return found
