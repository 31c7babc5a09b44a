"""When and where: times and places of several reports that belong to the same deed."""

import re

from variorum.records.findings import Time
from variorum.steps.align.desk.claims import (
    Claim,
    adopted,
    core_of,
    gathered,
    names_of,
    near_pairs,
    objects_of,
    proper,
)
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.phrases import clause_at, dateline_dash
from variorum.steps.align.desk.questions import by_question
from variorum.steps.align.desk.traits import sides_of
from variorum.steps.align.occasions.acts import CLOCK, acts
from variorum.steps.align.occasions.crossings import apart_from_streets
from variorum.steps.align.occasions.hours import day_and_hour
from variorum.steps.align.occasions.hung import deed_of
from variorum.steps.align.occasions.leads import main_deeds
from variorum.steps.align.occasions.likeness import DAY_LONG, YEAR_LONG, barred, same_occasion, same_time, told_once
from variorum.steps.align.occasions.places import SAYING
from variorum.steps.align.occasions.returns import gone_back
from variorum.steps.align.occasions.traits import place_traits, time_traits
from variorum.text.dates.resolve import resolve
from variorum.text.dates.words import PART_HOURS, WEEKDAY
from variorum.text.kin import kin
from variorum.text.numbers import number
from variorum.text.tree import top_of

ENOUGH = 0.5
ADOPT = 0.45
"""Likeness at which a time or place that fits nothing else joins a group its report is silent on."""
DATED, PLACED = 0.25, 0.3
"""How likely two groups of times, or of places, must be of one deed to be one; by the pairs of labelled reports that were not learned from."""


def time_claims(desk: Desk) -> list[Claim]:
    """One claim for each time that dates a deed (not the saying of it); lengths of time that are figures stay figures."""
    claims = []
    for found in desk.findings:
        taken = sorted(f.span for f in found.figures)
        for time in found.times:
            length = time.type == "DURATION" and not _HOURS.fullmatch(time.span.quote) and any(f.touches(time.span) for f in taken)
            if not length and (claim := _time(desk, time)):
                claims.append(claim)
    return claims


def _time(desk: Desk, time: Time) -> Claim | None:
    line = desk.line_at(time.span)
    tokens = line.tokens_in(time.span) if line and line.gist.words else []
    if line is None or not tokens or no_date(time):
        return None
    if _of_a_thing(line, tokens) or _stamp(line, tokens[0]) or ("T" in time.value and _BYLINE.search(_before_text(line, time))):
        return None
    core, near, predicate = core_of(line, tokens, deed_of(line, tokens, time))
    noun = dated_noun(line, tokens)
    if noun is None and time.type != "DURATION" and _only_told(line, predicate, time):
        return None
    if noun is None:
        core = _deed_words(line, predicate, core | (objects_of(line, predicate) or _befalls(line, predicate)))
    else:
        core = frozenset(t for i in (noun, *_before(line, noun)) if i not in tokens and (t := term(line.gist.words[i])))
    if noun is None and line.gist.words[predicate].pos not in {"VERB", "AUX"} and in_dateline(line, tokens):
        return None
    kind = "length" if time.type == "DURATION" and not _HOURS.fullmatch(time.span.quote) else "date"
    edtf, value = dated_value(time)
    if (side := _side(line, tokens)) and "T" in value:
        value = f"{value} {side}"
    about, heads = (_deed(line, predicate), frozenset()) if noun is None else (_phrase(line, noun), core)
    return Claim("time", line, time.span, value, core, near, proper(line, near), edtf=edtf, about=about, extra=(kind,), heads=heads)


def _only_told(line: Line, predicate: int, time: Time) -> bool:
    """Whether a time is that of telling a deed, not of the deed."""
    words = line.gist.words
    return words[predicate].lemma.lower() in SAYING and not acts(words, predicate, hour=CLOCK.search(time.value) is not None)


def no_date(time: Time) -> bool:
    """Whether a time has no value of its own: what comes again, `now`, `that day`, `the week`."""
    quote = time.span.quote
    return time.type == "SET" or time.value.endswith("_REF") or bool(_POINTS_BACK.search(quote) or _BARE.fullmatch(quote))


OPEN = "XXXX-XX-XX"


def dated_value(time: Time) -> tuple[str | None, str]:
    """(EDTF, key) of a time: its day with the part of the day that is told, a clock time alone where its day is not told."""
    quote = time.span.quote
    if _IN_THE_DAY.search(quote):
        return None, OPEN
    if match := _HOURS.fullmatch(quote):
        return None, f"T{match[1]}:{match[2]}"
    edtf = None if time.type == "TIME" and _CLOCK_ALONE.fullmatch(quote.strip(" ()")) else time.edtf
    day, _, clock = time.value.partition("T")
    part = _PART.search(time.value)
    if part and (edtf or "W" in day) and "T" not in (edtf or ""):
        return edtf, f"{edtf or day} {part[1]}"
    if time.value == OPEN and (counted := _COUNTED.search(quote)) and (count := number(_ONE.sub("one", counted[1]))):
        return None, f"{OPEN} {count:g} {counted[2].lower()}"
    return edtf, edtf or (time.value if WEEKDAY.match(time.value) or _DAY_OF_YEAR.match(time.value) else clock and "T" + clock) or _counted_back(time)


def _counted_back(time: Time) -> str:
    """The key of a time that counts from the day of a report which tells none: `last week` and `three weeks ago` are not one."""
    if not _UNCOUNTED.fullmatch(time.value):
        return time.value
    _, value, edtf = resolve(time.span.quote, ANY_DAY, time.tense)
    return time.value if edtf is None or edtf in BESIDE else f"{time.value} {value}"


ANY_DAY = "2000-06-15"
"""A day against which two times that count from the days of their reports are read, to see whether they count alike."""
BESIDE = frozenset({"2000-06-14", ANY_DAY, "2000-06-16"})
"""What is told as yesterday's, today's or tomorrow's may be of one day, as reports appear on days next to each other."""
_UNCOUNTED = re.compile(r"XXXX(?:-WXX(?:-WE)?|-XX|-XX-XX)?")


def in_dateline(line: Line, tokens: list[int]) -> bool:
    """Whether a time stands between a report's town and the dash that ends its dateline: `ARDEN, Nov 11 -`."""
    words = line.gist.words
    return tokens[-1] < dateline_dash(words) and any(w.pos == "PROPN" for w in words[: tokens[0]])


def _stamp(line: Line, first: int) -> bool:
    """Whether a time stands right behind an account's name in brackets: the day of a post, printed below it."""
    before = "".join(w.text for w in line.gist.words[max(0, first - 4) : first])
    return before.endswith(")") and "(@" in before


_BYLINE = re.compile(r"\b[Bb]y (?:[A-Z][\w.’'-]* ){1,4}$")
"""Who wrote a page, right before the hour at which it appeared."""


def _before_text(line: Line, time: Time) -> str:
    return line.gist.span.quote[: time.span.start - line.gist.span.start]


def _of_a_thing(line: Line, tokens: list[int]) -> bool:
    """Whether a bare year belongs to the make of a thing (`a 2009 Ford pickup`); before a deed it dates it (`the 2009 crash`)."""
    words, at = line.gist.words, tokens[0]
    year = len(tokens) == 1 and words[at].text.isdigit() and len(words[at].text) == 4
    if not year or words[at].dep not in {"nummod", "compound", "amod", "nmod"} or words[at].head <= at:
        return False
    return any(w.pos == "PROPN" for w in words[at + 1 : words[at].head + 1])


def dated_noun(line: Line, tokens: list[int]) -> int | None:
    """The noun a time stands before, where it dates that and not the clause: `convicted of the May 3 robbery`, `Monday's hearing`."""
    words = line.gist.words
    top = top_of(words, tokens)
    head = words[top].head
    before = words[top].dep in {"compound", "nmod", "poss", "nummod", "amod"} and head > top and words[head].pos == "NOUN"
    return head if before and words[head].lemma.lower() not in PARTS_OF_DAY else None


PARTS_OF_DAY = frozenset("morning afternoon evening night noon midnight day week weekend month year season time hour edition end start beginning middle half quarter".split())


def _before(line: Line, noun: int) -> list[int]:
    return [k for k, w in enumerate(line.gist.words[:noun]) if w.head == noun and w.dep in {"compound", "amod", "nmod"}]


def _phrase(line: Line, noun: int) -> str:
    """The noun with the words right before it, for a reader."""
    return " ".join(line.cut(min([noun, *_before(line, noun)]), noun).quote.split())


MOVES = frozenset("leave come go bring see find reach call rise fall".split())
"""Verbs that say little of a number, but all of a time."""


BUILT = kin("build")
"""`The mill dates to 1935` tells when it was built."""


def _deed_words(line: Line, predicate: int, core: frozenset[str]) -> frozenset[str]:
    """What a time is of: the deed's words, and names only where there are no others (one actor does many things)."""
    word = line.gist.words[predicate]
    if word.lemma.lower() == "date" and word.pos == "VERB":
        return core - {"date"} | {BUILT} | _doers(line, predicate)
    if (returned := gone_back(line, predicate, core)) is not None:
        return returned
    if word.lemma.lower() not in MOVES or word.pos != "VERB":
        return core
    return (core - names_of(line)) | {kin(word.lemma)}


def _befalls(line: Line, predicate: int) -> frozenset[str]:
    """The deed that a verb says took place: `the shooting happened`, `the quake, which struck`."""
    words = line.gist.words
    if words[predicate].lemma.lower() not in BEFALLING or any(w.head == predicate and w.dep == "xcomp" for w in words):
        return frozenset()
    return _doers(line, predicate)


def _doers(line: Line, predicate: int) -> frozenset[str]:
    """The nouns that are the subject of a verb; what `which` stands for where it is that."""
    words = line.gist.words
    told = (i for i, w in enumerate(words) if w.head == predicate and w.dep == "nsubj")
    meant = (words[predicate].head if words[i].tag in RELATIVE and words[predicate].dep == "relcl" else i for i in told)
    return frozenset(t for i in meant if words[i].pos == "NOUN" and (t := term(words[i])))


BEFALLING = frozenset("happen occur unfold begin start erupt break strike hit end finish resume open close".split())
"""Verbs that say of a deed that it took place, or that it began or ended."""
RELATIVE = frozenset({"WDT", "WP"})


_DAY_OF_YEAR = re.compile(r"XXXX-\d\d-\d\dT")
"""An hour of a day without its year, in a report that tells none."""
_PART = re.compile(rf"T({'|'.join(PART_HOURS)})$")
_POINTS_BACK = re.compile(
    r"\b(?:that|the same|those|the following|the next|the previous)\b|\bthe (?:day|night|week|month|year) (?:before|after)$|\b(?:straight|consecutive|successive) (?:day|night|week|month|year)$",
    re.IGNORECASE,
)
"""Words that make a time stand on another one of its report, or count it in a row: it has no value of its own."""
_IN_THE_DAY = re.compile(r"\b(?:late|early|later|earlier) in the (?:day|week|month)\b", re.IGNORECASE)
"""Words that tell a part of a day that another time of the report names."""
_COUNTED = re.compile(r"(?:^|\s)([\w-]+|half an)\s(second|minute|hour|day|week|month|year)s?\s(?:later|earlier|after|before)", re.IGNORECASE)
"""A length of time from a moment that another sentence tells."""
_ONE = re.compile(r"^an?$", re.IGNORECASE)
_HOURS = re.compile(r"(?:about |around |at )?([01]\d|2[0-3])([0-5]\d) ?(?:hours|hrs)\b.*", re.IGNORECASE)
"""A clock time as soldiers tell it: `1100 hours`."""
_BARE = re.compile(r"(?:the|that|one|a) (?:day|night|morning|afternoon|evening|week|month|year)", re.IGNORECASE)
"""A part of the calendar without saying which."""
_CLOCK_ALONE = re.compile(r"\(?\d{1,2}(?:[:.]?\d{2})?\s*(?:[ap]\.?m\.?|GMT|hrs?|hours|o.clock|noon|IST|local time|\s|\()*", re.IGNORECASE)


def _side(line: Line, tokens: list[int]) -> str:
    """`after`, `before` or `by` where the words put a clock time so ("just after 7 p.m.")."""
    words = [w.lemma.lower() for w in line.gist.words[max(0, tokens[0] - 1) : tokens[-1]]]
    return next((w for w in words if w in {"after", "before", "by"}), "")


def _deed(line: Line, predicate: int) -> str:
    """The deed's words, for a reader."""
    return clause_at(line, predicate)


MAIN = 0.12
"""What it adds that both are of a deed the story is about: it is hardly told of two."""


def occasion_groups(desk: Desk, claims: list[Claim]) -> list[list[Claim]]:
    """Claims in groups that date, or place, the same deed."""
    pairs = near_pairs(desk, claims, lambda c: (f"v{c.value}", *(f"{c.head}{w}" for w in sorted(c.core))))
    main, once = main_deeds(desk, SAYING), told_once(claims)
    times = bool(claims) and claims[0].kind == "time"

    def alike(one: Claim, two: Claim) -> float:
        score = same_time(desk, one, two, once) if times else same_occasion(desk, one, two)
        return score + MAIN if score > 0 and one.core & two.core & main else score

    def fitting(i: int, k: int) -> float:
        one, two = claims[i], claims[k]
        by_name = not times and not one.value.isdigit() and one.value == two.value and not one.near & two.near
        return 0.0 if by_name else alike(one, two)  # a house that is named of anything else is no word on this deed

    enough, least, slack = (0.55, 0.45, 0.9) if times else (ENOUGH, ADOPT, 1.0)
    groups = adopted(gathered(claims, pairs, alike, enough, slack), claims, pairs, fitting, least)
    sides, fit = sides_of(desk, claims, lambda c: c.head), [(a, b) for a, b in pairs if not barred(claims[a], claims[b])]
    if times:
        dated = by_question(desk, "time", sides, fit, time_traits(main, once), DATED, groups)
        return day_and_hour(desk, [_without_years([claims[i] for i in group]) for group in dated])
    placed = by_question(desk, "place", sides, fit, place_traits(main), PLACED, groups)
    return apart_from_streets([[claims[i] for i in group] for group in placed])


def _without_years(group: list[Claim]) -> list[Claim]:
    """The group without years told by counting beside days: `this year` does not answer on which day, where most reports tell it; `in 2013` answers when."""
    days = {c.line.report for c in group if c.kind == "time" and DAY_LONG.match(c.value)}
    wide = {c.line.report for c in group if c.kind == "time" and _counted_year(c)}
    if not wide or (len(days) < 2 and not wide <= days):
        return group
    return [c for c in group if not _counted_year(c)]


def _counted_year(claim: Claim) -> bool:
    """Whether a time is a year that its report does not print: `last year`, `two years ago`."""
    return YEAR_LONG.match(claim.value) is not None and claim.value[2:4] not in claim.span.quote
