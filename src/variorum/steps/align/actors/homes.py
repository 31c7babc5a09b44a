"""Where people live, by actor: `Ann Lee, 49, of Dover`, `Lee, who lives in Dover`, `the Dover man`."""

from collections import defaultdict

from variorum.records.findings import Place
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.values import grounds_of, place_value
from variorum.steps.align.occasions.likeness import LIVES
from variorum.text.tree import kid, top_of

DWELLERS = frozenset("man woman resident boy girl teenager teen couple native mother father driver student".split())
NOW = frozenset({"VBZ", "VBP"})
"""Who comes from a town is of it; who came from there may only have travelled."""
STANDS = frozenset({"in", "at", "near", "on", "around"})
BESIDE = frozenset({",", "aged", "age", "and"})
"""Words that may stand between a name and the `of` or `from` of a home."""


def home_groups(desk: Desk, mentions: Mentions) -> list[tuple[str, list[Claim]]]:
    """Homes by the actor they are told of; `the Dover man` joins where one actor is of Dover."""
    owned: dict[str, list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for found in desk.findings:
        for place in found.places:
            line = desk.line_at(place.span)
            tokens = line.tokens_in(place.span) if line and line.gist.words else []
            if line is None or not tokens:
                continue
            actor = _living(line, tokens, mentions) or _named_before(line, tokens[0], mentions)
            after = line.gist.words[tokens[-1] + 1].lemma.lower() if tokens[-1] + 1 < len(line.gist.words) else ""
            if actor:
                owned[actor].append(_claim(line, place))
            elif after in DWELLERS:
                loose.append(_claim(line, place))
    for actor, claim in _by_form(desk, mentions):
        if not any(claim.span.touches(c.span) for c in owned[actor]):
            owned[actor].append(claim)
    for claim in loose:
        fits = [a for a, group in sorted(owned.items()) if any(g.value == claim.value for g in group)]
        if len(fits) == 1:
            owned[fits[0]].append(claim)
    return sorted((actor, group) for actor, group in owned.items() if mentions.kind(actor) == "person")


def _by_form(desk: Desk, mentions: Mentions) -> list[tuple[str, Claim]]:
    """Homes by the form they are told in, whatever the gazetteer knows: `Ann Lee, 49, of Stony Point`, `Lee, of High Street, Dover`."""
    known = {" ".join(p.span.quote.casefold().split()): p for f in desk.findings for p in f.places}
    found = []
    for line in desk.lines:
        words = line.gist.words
        for i, word in enumerate(words[:-1]):
            if word.text.lower() != "of" or words[i + 1].pos != "PROPN" or i == 0 or words[i - 1].text != ",":
                continue
            last = _run(line, i + 1)
            name = " ".join(line.cut(i + 1, last).quote.split())
            if last + 2 < len(words) and words[last + 1].text == "," and name.split()[-1].lower() in STREETS and words[last + 2].pos == "PROPN":
                last = _run(line, last + 2)
            span = line.cut(i + 1, last)
            place = known.get(" ".join(span.quote.casefold().split()))
            aged = i > 1 and (words[i - 2].pos == "NUM" or "year" in words[i - 2].text)
            actor = _named_before(line, i + 1, mentions)
            if actor and (aged or place or any(part.strip() in known for part in span.quote.casefold().split(","))):
                grounds = grounds_of(place) if place else ("", "", "", "")
                value = place_value(place) if place else " ".join(span.quote.casefold().replace(",", " ").split())
                found.append((actor, Claim("place", line, span, value, NONE, NONE, NONE, " ".join(span.quote.split()), extra=grounds)))
    return found


def _run(line: Line, first: int) -> int:
    """The last of the proper words that begin at a token."""
    last = first
    while last + 1 < len(line.gist.words) and line.gist.words[last + 1].pos == "PROPN" and last - first < LONGEST:
        last += 1
    return last


LONGEST = 3
STREETS = frozenset("street road avenue lane drive boulevard close terrace st ave rd blvd".split())


def _claim(line: Line, place: Place) -> Claim:
    return Claim("place", line, place.span, place_value(place), NONE, NONE, NONE, place.name, extra=grounds_of(place))


def _living(line: Line, tokens: list[int], mentions: Mentions) -> str | None:
    """The actor who lives there, or is from there, as the verb of the place tells."""
    words = line.gist.words
    top = top_of(words, tokens)
    lead = words[top].head
    if words[top].dep != "pobj":
        return None
    verb = words[lead].head
    lives = words[verb].lemma.lower() in LIVES and words[lead].lemma.lower() in STANDS
    comes = words[lead].lemma.lower() == "from" and (words[verb].lemma.lower() in {"be", "hail"} or (words[verb].lemma.lower() == "come" and words[verb].tag in NOW))
    if not (lives or comes) or any(w.head == verb and w.dep == "neg" for w in words):
        return None
    subject = kid(words, verb, "nsubj", "nsubjpass")
    if subject is not None and words[subject].lemma.lower() not in {"who", "which", "that"}:
        return mentions.named(line, subject)
    if words[verb].dep not in {"relcl", "acl"}:
        return None
    noun = words[verb].head
    return mentions.named(line, words[noun].head if words[noun].dep == "appos" else noun)


def _named_before(line: Line, first: int, mentions: Mentions) -> str | None:
    """The person whose name stands right before `of Dover` or `from Dover`, with an age between at most."""
    words = line.gist.words
    if first == 0 or words[first - 1].text.lower() not in {"of", "from"}:
        return None
    k = first - 2
    while k >= 0 and (words[k].text in BESIDE or words[k].pos == "NUM" or "year" in words[k].text):
        k -= 1
    if k < 0 or words[k].pos != "PROPN" or (words[first - 1].text.lower() == "from" and k == first - 2):
        return None  # "Lee from Dover" may be what Lee brings from there
    return mentions.at(line.report, *line.at(k))
