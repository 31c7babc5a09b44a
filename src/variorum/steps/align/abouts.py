"""What a point asks, in words that stand in a sentence: "how many people were killed"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum

from variorum.records.span import Span
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.namesakes import KINSHIP
from variorum.steps.align.actors.nouns import is_person
from variorum.steps.align.actors.roles import ADDRESS, OFFICES
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.wholes import KEPT, LEFT_OUT, LONGEST, MARKED, whole_at
from variorum.steps.align.figures.frames import QUESTIONS
from variorum.steps.align.figures.scores import HALF
from variorum.steps.align.figures.unwritten import CALIBRE
from variorum.text.kin import kin
from variorum.text.measures import SECONDS, dimension
from variorum.text.quotes import INNER

SLOTS = {
    "age": "how old {} is",
    "score": "what the record of {} is",
    "home": "where {} lives",
    "address": "at which number of {} it was",
    "nation": "what nationality {} is",
    "name": "what {} is called",
    "role": "which post {} holds",
    "trade": "how {} is described",
    "kin": "whose relative {} is",
    "colour": "what colour {} is",
    "died-time": "when {} died",
    "died-place": "where {} died",
    "born-time": "when {} was born",
    "born-place": "where {} was born",
    "raised-place": "where {} grew up",
    "cause": "what {} died of",
    "retired-time": "when {} retired",
    "began-time": "when the career of {} began",
    "founded-time": "when {} was founded",
    "work": "when {} came out",
    "dialled": "what the telephone number of {} is",
}
CHOICES = {
    "choice-open": "whether the {} is open", "choice-held": "whether the {} goes on", "choice-force": "whether the {} is in force",
    "choice-case": "how far the case of {} has come", "choice-home": "whether the {} are back in their homes",
    "choice-allowed": "whether the {} was allowed", "choice-taken": "what became of the {}", "choice-supply": "whether there is {}",
    "choice-post": "whether {} goes or stays", "choice-custody": "whether {} was caught", "choice-verdict": "whether {} was convicted",
    "weapon": "which weapon it was", "vehicle": "which vehicle it was", "animal": "which animal it was", "order": "what sort of order it was",
    "vessel": "what sort of ship the {} is", "aircraft": "what sort of aircraft the {} is", "choice-goal": "how the goal was scored",
    "choice-plea": "how {} pleads", "choice-appeals": "whether {} appeals", "choice-testified": "whether {} testified",
    "choice-conceded": "whether {} conceded", "choice-wept": "how {} took it", "choice-won": "whether {} won", "choice-signed": "whether {} signed",
}  # fmt: skip
STATES = {"work": "whether the {} works", "damage": "how badly the {} was damaged", "fared": "what condition {} is in", "fares": "what condition the injured are in", "injured": "what injury {} has", "unharmed": "whether anyone was hurt", "spared": "whether anyone was killed", "deal": "how far the deal has got", "began": "how the fire began", "charged": "what {} is charged with", "guilty": "what {} was found guilty of", "custody": "whether {} is held", "penalty": "which sentence {} faces or got", **CHOICES}
AGREEING = (("{} is", "{} are"), ("{} was", "{} were"), ("{} has", "{} have"), ("{} goes or stays", "{} go or stay"), ("{} goes on", "{} go on"), ("{} works", "{} work"), ("{} appeals", "{} appeal"), ("{} pleads", "{} plead"), ("{} faces", "{} face"))
MANY = frozenset("men women people police children".split())
CASES = {"charged": "the accused", "custody": "the accused", "penalty": "the accused", "guilty": "the accused", "injured": "the injured one"}
LOOSE = {"time": "when “{}”", "place": "where “{}”", "quote": "the words “{}”", "who-said": "who says “{}”"}
WORDINGS = frozenset({"quote", "who-said", "name", "role"})
"""Kinds whose words are told as they stand, not the clause they stand in."""
MEASURES = {"percent": "what share", "money": "how much money", "magnitude": "what magnitude", "ordinal": "which", "run": "how many in a row", "score": "what the score is"}
FAR = frozenset("kilometre metre mile foot inch yard nautical centimetre millimetre".split())
MASSES = frozenset({"g", "l"})
"""Dimensions of what is weighed or filled, not counted."""
PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "people": "people", "police": "police", "foot": "feet", "dos": "doses", "human": "humans", "german": "Germans"}
"""Plurals of their own; `dos` is what the lemmatizer makes of doses."""
UNENDED = frozenset("a an the and or but his her its their our my this these those last next past first other".split())
"""Words after which a clause waits for a noun."""
HELD = frozenset(map(kin, OFFICES | ADDRESS | frozenset(
    "minister premier chancellor governor mayor senator leader chief boss envoy ambassador representative spokesman commissioner superintendent officer administrator coach "
    "attorney-general district-attorney us-attorney surgeon-general secretary-general prosecutor dean principal marshal sheriff constable chaplain".split()
)))  # fmt: skip
"""Nouns of posts that someone is put in; what else stands beside a name only describes who it is (`a baker`, `the actress`)."""
LEAST = 4
"""Letters around a value that tell something."""
POINTING = frozenset("he she it they we i you his her its their this that these those who which - there".split())
"""First words of a clause that says nothing by itself of whom it tells."""
THING = "thing"
"""The slot of things that are told in like words: what is asked is the thing itself."""
PARTIES = frozenset({"nsubj", "nsubjpass", "dobj"})
"""Ties to a verb of who does it and of what it is done to."""
TELLING_WHICH = frozenset({"of", "from"})
"""Prepositions by which a place tells which thing is meant."""
EMPTY = frozenset("the and was were has had have been are is for with that this from not will would said says being".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def about_of(kind: str, slot: str, group: Sequence[Claim], cast: Cast) -> str:
    """The question a point answers, as a clause without its question mark."""
    if slot == THING:
        return _thing(group)
    if slot:
        word, _, key = slot.partition(" ")
        if kind == "role" and {c.head for c in group} <= KINSHIP:
            word = "kin"
        elif kind == "role" and {c.head for c in group}.isdisjoint(HELD):
            word = "trade"
        if key == HALF:
            return "what the score was at half-time"
        if word == "age" and key not in cast.by_id:
            noun = key.partition(" of ")[0]  # the age that parts it from others would answer the question
            return SLOTS[word].format("an unnamed person" if noun == "one" else f"the {noun}")
        bare = (key[:1].isupper() and word != "colour") or word == "address"
        return (_scored(group) if word == "score" else SLOTS[word]).format(cast.by_id[key].name if key in cast.by_id else key if bare else f"the {key}")
    if kind == "figure":
        return _figure(group)
    state, _, thing = group[0].head.partition(" ")
    if kind in {"outcome", "other"} and state in STATES and (thing or "{}" not in STATES[state] or state in CASES):
        return _agreeing(STATES[state], thing or CASES.get(state, ""))
    if kind == "place" and not any(c.about for c in group):
        kind = "other"  # a thing that is a place: nothing is told to have been there
    if kind in WORDINGS:
        return LOOSE.get(kind, "“{}”").format(tellingest([c.about or c.text or c.span.quote for c in group]))
    return LOOSE.get(kind, "“{}”").format(_told(kind, group))


def _scored(group: Sequence[Claim]) -> str:
    """What two numbers beside a name tell, by the words of their sentences: a vote, a game or a record."""
    told = " ".join(" ".join(c.line.gist.span.quote[max(0, c.span.start - c.line.gist.span.start - NEAR) : c.span.end - c.line.gist.span.start + NEAR].lower().split()) for c in group)
    return next((question for words, question in SCORES if words.search(told)), SLOTS["score"])


SCORES = (
    (re.compile(r"\b(?:vot(?:e|es|ed|ing)|ballots?|bill|resolution|senators|lawmakers)\b"), "how {} voted"),
    (re.compile(r"\brecord\b|\(\d+-\d+\b|\b(?:improv|f[ae]ll|dropp|mov)\w* (?:\w+ ){0,3}?to \d"), "what the record of {} is"),
    (re.compile(r"\b(?:loss|loses?|lost|wins?|won|beat|beats|beating|defeat\w*|victory|rout\w*|overtime|triumph\w*|leads?|led|tied?|trail\w*|deficit|run)\b"), "what the score was in a game of {}"),
)
"""(words near the numbers, what they then answer)."""
NEAR = 40
"""Code points on either side of a score that tell what it is of."""


def _agreeing(question: str, thing: str) -> str:
    """The question of a thing, its verb in the plural where the thing is: `whether the roads are open`."""
    several = thing in MANY or (thing.islower() and thing.endswith("s") and not thing.endswith(("ss", "us", "news")))
    for one, two in AGREEING if several else ():
        question = question.replace(one, two)
    return question.format(thing).replace("there is", "there are" if several else "there is")


def _told(kind: str, group: Sequence[Claim]) -> str:
    """The clause that tells most of what the claims say, without the time or the place it asks for."""
    faults: dict[str, int] = {}
    hidden = kind == "time" or (kind == "place" and len({c.value for c in group}) > 1)
    for claim in group:
        text, fault = whole_at(claim.line, claim.span, LEFT_OUT) if hidden or (kind == "place" and _spare(claim)) else ("", 0)
        torn = not hidden and "…" in text
        if torn or len(_content(text)) < 2 or text.rpartition(" ")[2].lower() in EMPTY:
            text, fault = whole_at(claim.line, claim.span, KEPT)
        if text:
            faults[text] = min(fault, faults.get(text, fault))
    return tellingest(list(faults), faults) or tellingest([c.about or c.text or c.span.quote for c in group])


def _thing(group: Sequence[Claim]) -> str:
    """`what “the ferry carried”`: the clause without the thing it is about, where that is who does it or what it is done to; else with it."""
    faults: dict[str, int] = {}
    ties: set[str] = set()
    for claim in group:
        whole = _whole_thing(claim)
        words, inside = claim.line.gist.words, claim.line.tokens_in(whole)
        tie = next((words[i].dep for i in inside if words[i].head not in inside), "")
        text, fault = whole_at(claim.line, whole, LEFT_OUT) if tie in PARTIES else ("", 0)
        if text.count("…") < 2 and len(_content(text)) > 1 and text.rpartition(" ")[2].lower() not in EMPTY:
            ties.add(tie)
            faults[text] = min(fault, faults.get(text, fault))
    if not faults:
        return f"“{_told('other', group)}”"
    asked = "who" if "dobj" not in ties and all(is_person(c.head) for c in group) else "what"
    return f"{asked} “{tellingest(list(faults), faults)}”"


def _whole_thing(claim: Claim) -> Span:
    """The whole phrase a thing is told in, as its reading prints it."""
    base, quote = claim.line.gist.span.start, claim.line.gist.span.quote
    at = quote.find(claim.text, max(0, claim.span.start - base - len(claim.text)))
    whole = Span(claim.span.report, base + at, base + at + len(claim.text), claim.text)
    return whole if at >= 0 and whole.covers(claim.span) else claim.span


def _spare(claim: Claim) -> bool:
    """Whether a clause still stands without a place: `burned down in Arden`, not `the fishermen from Arden were first`."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    tops = [i for i in inside if words[i].head not in inside]
    return bool(tops) and words[tops[0]].dep == "pobj" and words[words[tops[0]].head].lemma.lower() not in TELLING_WHICH


def _figure(group: Sequence[Claim]) -> str:
    if question := QUESTIONS.get(_commonest([c.frame for c in group])):
        return question
    what = _commonest([c.about for c in group if c.about]).partition(" among ")[0]
    kind = next((c.extra[0] for c in group if c.extra and c.extra[0] != "count"), "count")
    whole = _commonest([c.unit for c in group if c.unit])
    unit = whole.partition(" ")[0]
    if kind == what == "magnitude":
        return "what the magnitude is"
    if what == CALIBRE:
        return "which calibre it was"
    if whole and dimension(whole)[0] == "v":
        return _set("how fast", group, what)
    if unit in FAR:
        return _set("how far or how large", group, what)
    if unit in SECONDS:
        return _set("how long", group, what)
    if unit and dimension(unit)[0] in MASSES:
        return _set(f"how much {what.partition(' ')[0]}".strip(), group)
    if kind in MEASURES:
        return _set(MEASURES[kind], group, what)
    if kind == "measure" and whole:
        return _set(f"how many {plural(whole)}", group, what)
    if not any(c.isalpha() for c in what):
        return _set("how many", group)
    noun, _, deed = what.partition(" ")
    if noun != "time" and deed.endswith(("ed", "en", "lt", "nt")) and " " not in deed:
        return f"how many {plural(noun)} were {deed}"
    state = "" if deed else _commonest([tail for c in group if (tail := _state(c))])
    return f"how many {plural(what)} were {state}" if state else _set(f"how many {plural(what)}", group)


def _set(question: str, group: Sequence[Claim], what: str = "") -> str:
    """The question with the words the value stands in; where they tell nothing, with `what` it is of."""
    faults = dict(whole_at(c.line, c.span, MARKED) for c in group)
    words = tellingest([text for text in faults if sum(c.isalpha() for c in text) >= LEAST], faults)
    if words:
        return _asked_in(question, words, cut=words not in faults)
    return f"{question} ({what})" if what else question


def _asked_in(question: str, words: str, *, cut: bool) -> str:
    """The question with the clause whose gap it asks for: `how many guards “he pulled a gun on”` where the gap ends it, in brackets where it is within.

    `cut`: the clause was too long to be printed whole, so that what is missing at its end is not the value.
    """
    bare = words.strip("… ")
    opens, ends = words.startswith("… "), words.endswith(" …") and not cut
    hangs = bare.rpartition(" ")[2].lower() in UNENDED or not bare[-1:].isalnum()
    if question != MEASURES["ordinal"] and ((opens and not ends and bare[:1].isalpha()) or (ends and not opens and not hangs)):
        return f"{question} “{bare}{' …' * (opens and cut)}”"
    return f"{question} (“{words}”)"


_STATE = re.compile(r"\s+(?:were |was |are |is |still )*(on board|aboard|missing|trapped|stranded|homeless|in hospital|under arrest)\b")


def _state(claim: Claim) -> str:
    """What the words right behind a figure say of those counted."""
    quote, after = claim.line.gist.span.quote, claim.span.end - claim.line.gist.span.start
    match = _STATE.match(" ".join(("", quote[after : after + 40].strip())))
    return match[1].replace("aboard", "on board") if match else ""


def plural(words: str) -> str:
    """The noun that is counted in the plural: `fire engine` → `fire engines`, `point per game` → `points per game`."""
    noun, gap, rest = next((cut for mark in (" per ", " the ") if (cut := words.partition(mark))[1]), (words, "", ""))
    head, _, last = noun.rpartition(" ")
    if last in PLURALS:
        last = PLURALS[last]
    elif last.endswith("man"):
        last = last[:-3] + "men"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("ss", "x", "ch", "sh")):
        last += "es"
    elif last.endswith("s"):
        pass
    else:
        last += "s"
    return f"{head} {last}".strip() + gap + rest


def _commonest(texts: Sequence[str]) -> str:
    """The text most claims give; on equal footing the shorter, then the first in the alphabet."""
    counts = Counter(texts)
    return min(counts, key=lambda t: (-counts[t], len(t), t)) if counts else ""


def tellingest(texts: Sequence[str], faults: Mapping[str, int] | None = None) -> str:
    """The text that tells most of what all of them share, cut to `LONGEST` code points; pronouns and gaps tell nothing.

    Each text gets the number of other texts its content words stand in too, divided by its length, so that neither a bare
    verb nor the longest clause wins. `faults`: what else speaks against a text, counted.
    """
    faults = faults or {}
    words = {text: _content(text) for text in texts}
    spread = Counter(w for text in texts for w in words[text])

    def worth(text: str) -> float:
        told = (1 + fsum(spread[w] - 1 for w in sorted(words[text]))) / (3 + len(words[text]))
        doubt = (text.split(" ", 1)[0].lower() in POINTING) + text.count("…") + (len(text) > LONGEST) + (len(words[text]) < 2) + faults.get(text, 0)
        return told * 0.7**doubt

    best = min(words, key=lambda text: (-worth(text), len(text), text), default="")
    return _short(best)


def _content(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(text.lower()) if len(w) > 2 and w not in EMPTY)


def _short(text: str) -> str:
    """The words as they stand in quotation marks: their own marks are inner ones, or none where a mark has lost its other half."""
    flat = " ".join(text.split()).strip(" ,.").rstrip("[(").lstrip("-–—").strip()
    if flat.count("“") != flat.count("”"):
        flat = flat.translate(UNMARKED)
    if flat.count('"') % 2:
        flat = flat.replace('"', "")
    if _WHOLLY_QUOTED.fullmatch(flat):
        flat = flat[1:-1].strip(" ,.")
    flat = flat.translate(INNER)
    return flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(" ", 1)[0] + " …"


UNMARKED = str.maketrans("", "", "“”")
_WHOLLY_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|'[^']*'|‘[^‘’]*’")
