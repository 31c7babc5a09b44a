"""What post, title or trade reports give to the people of a story."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.records.findings import Findings, Named
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.actors import TITLES, Cast
from variorum.steps.align.actors.callings import KINSFOLK
from variorum.steps.align.desk.claims import NONE, PEOPLE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.kin import kin


def role_groups(desk: Desk, cast: Cast) -> list[tuple[str, list[Claim]]]:
    """Titles and jobs by actor, each report's different ones; posts that one report gives side by side stand apart."""
    owned: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    for found in desk.findings:
        people = [(m.span, a.id) for a in found.actors if a.kind == "person" for m in a.mentions if m.form == "name"]
        for named in found.actors:
            if named.id not in cast.of:
                continue
            for span in _spans(desk, found, named):
                if any(span.touches(other) and owner != named.id for other, owner in people):
                    continue
                for claim in _claims(desk, span):
                    owned[cast.of[named.id]].setdefault((claim.line.report, claim.value), claim)
    return [(actor, slot) for actor, claims in sorted(owned.items()) for slot in _slots(list(claims.values()))]


def _spans(desk: Desk, found: Findings, named: Named) -> list[Span]:
    """The words for posts of one person in one report, in order."""
    spans = [_cut(desk, named, role.span) for role in named.roles]
    spans += _titled(named)
    if named.kind == "person":
        for mention in named.mentions:
            line = desk.line_at(mention.span) if mention.form == "name" else None
            tokens = line.tokens_in(mention.span) if line else []
            if line and tokens:
                told = (_before(line, tokens), _behind(line, tokens), *_told(line, tokens))
                spans += [span for span in told if span and not any(span.touches(other) for other in spans)]
    return sorted(spans)


_OF = re.compile(r"\b(?:of|for|to|in|at|from|and)\s+(?=\S)")


def _cut(desk: Desk, named: Named, span: Span) -> Span:
    """What stands right before a name, without the words it only hangs on: `the death of dictator Roe` is a dictator."""
    mention = next((m.span for m in named.mentions if 0 <= m.span.start - span.end <= 1), None)
    line = desk.line_at(span)
    tokens = line.tokens_in(mention) if line and mention else []
    if line is None or not tokens or tokens[0] == 0 or line.gist.words[tokens[0] - 1].ent in NAMES:
        return span  # `the envoy to Norland Ann Roe` is no Norland
    parsed = _left(line, tokens)
    start = parsed.start if parsed and parsed.touches(span) else span.start
    loose = [m.end() for m in _OF.finditer(span.quote)]
    if not parsed and loose and not span.quote[: loose[0]].split()[0][:1].isupper() and span.quote[loose[-1]].islower():
        start = span.start + loose[-1]
    if start <= span.start:
        return span
    return Span(span.report, start, span.end, span.quote[start - span.start :])


NAMES = frozenset({"GPE", "LOC", "ORG", "NORP", "FAC"})
HANGING = frozenset({"compound", "amod", "poss", "case", "nmod", "nummod", "punct", "det", "advmod", "npadvmod", "nsubj", "quantmod"})
"""How the words of a title hang on its noun; a parser that takes a name for a subject hangs them so as well."""
NO_POST = frozenset(
    "day week month year night morning evening afternoon hour minute time part thing side end case charge report story news game season line none "
    "release arrest death attack shooting incident company team club group agency hospital university state county city magazine newspaper paper "
    "network website contract deal song album book drama comedy hearing trial office board".split()
)
"""Nouns beside a name that are no post."""


def _left(line: Line, tokens: Sequence[int]) -> Span | None:
    """The noun right before a name that the parser hangs on it, with the words that belong to it."""
    words, last = line.gist.words, tokens[0] - 1
    if last < 0 or words[last].head not in tokens or words[last].dep not in {"compound", "nmod", "amod"} or words[last].pos in {"DET", "PUNCT", "NUM", "ADP"}:
        return None
    first = last
    while first > 0 and words[first - 1].dep in HANGING and words[first - 1].head in {*range(first, last + 1), *tokens} and words[first - 1].text not in {",", '"', "“", "(", "'"}:
        first -= 1
    return line.cut(first, last)


def _before(line: Line, tokens: Sequence[int]) -> Span | None:
    """A post that is a common noun before a name: `Rovers keeper Ann Lee`, `the keeper, Ann Lee`."""
    words, last = line.gist.words, tokens[0] - 1
    span = _left(line, tokens)
    if span and _is_post(words[last]):
        return span
    head = words[tokens[-1]].head
    if words[tokens[-1]].dep == "appos" and head < tokens[0] and words[head].tag == "NN" and _is_post(words[head]) and _is_person(words[head].text) and (words[last].text == "," or head == last):
        return line.cut(_first(words, head), max(last - 1, head))
    return None


def _is_post(token: Token) -> bool:
    """Whether a word may be a post; a parser reads some as verbs (`defensive tackle Lee`)."""
    noun = token.tag in {"NN", "NNS"} or (token.pos == "VERB" and token.dep == "compound" and token.lemma == token.text)
    return noun and not token.ent and token.text.islower() and kin(token.lemma) not in NO_POST and token.lemma not in NO_POST


_PERSON = re.compile(r"\w{2,}(?:er|or|ist|man|woman|ian|ant|eer|ess|ee|eon|[A-Z]{2})")
PERSONS = PEOPLE | KINSFOLK | frozenset(
    "chief head rep back tackle guard star champion veteran native rookie captain candidate president general guy girl boy nurse cop clerk hero aide "
    "celebrity icon legend genius student analyst associate delegate expert".split()
)  # fmt: skip
"""Nouns for people whose ending does not show that they are."""


def _is_person(word: str) -> bool:
    return _PERSON.fullmatch(word) is not None or word.lower() in PERSONS or kin(word.lower()) in PERSONS


def _behind(line: Line, tokens: Sequence[int]) -> Span | None:
    """A post in apposition: `Lee, a former keeper of the Rovers,`."""
    words = line.gist.words
    head = next((i for i, w in enumerate(words) if w.head == tokens[-1] and w.dep == "appos" and i > tokens[-1] and w.tag == "NN" and _is_post(w) and _is_person(w.text)), None)
    first = _first(words, head) if head is not None else 0
    if head is None or first <= tokens[-1] + 1 or words[first - 1].text != ",":
        return None
    return line.cut(first, _last(words, head))


APPOINT = frozenset(
    "elect name appoint hire serve choose pick confirm install resign retire step take act work fire oust dismiss remove return start begin continue "
    "introduce replace reelect nominate know".split()
)
"""Verbs by which someone comes into a post, holds it or leaves it."""
ANYBODY = frozenset("man woman person guy boy girl kid child people member victim player winner brother sister father mother son daughter friend".split())


def _told(line: Line, tokens: Sequence[int]) -> Iterator[Span]:
    """A post that a verb gives to a name: `Lee was elected as head of the council`, `Lee, who is the keeper`, `they hired Lee as keeper`."""
    words, name = line.gist.words, tokens[-1]
    verb = words[name].head
    if words[name].dep not in {"nsubj", "nsubjpass", "dobj"} or verb == name:
        return
    for i in range(verb + 1, min(len(words), verb + FAR)):
        up = words[i].head
        given = words[i].dep == "pobj" and words[up].lemma == "as" and words[up].head == verb and words[verb].lemma in APPOINT
        given |= words[i].dep == "attr" and up == verb and words[verb].lemma in {"be", "become"} and words[name].dep == "nsubj"
        if given and words[i].tag == "NN" and _is_post(words[i]) and _is_person(words[i].text) and words[i].lemma not in ANYBODY and kin(words[i].lemma) not in ANYBODY:
            yield line.cut(_first(words, i), _last(words, i))


FAR = 14
"""Words behind a verb within which the post it gives stands."""


def _last(words: Sequence[Token], head: int) -> int:
    """The last of the words behind the noun of a post that belong to it."""
    last = head
    while last + 1 < len(words) and last - head < LONGEST and (_goes_on(words[last + 1]) or _hyphen(words, last + 1)):
        last += 1
    while last > head and words[last].pos in {"ADP", "DET", "PART", "CCONJ", "PRON"}:
        last -= 1
    return last


def _hyphen(words: Sequence[Token], i: int) -> bool:
    """Whether a dash joins two words without blanks."""
    return words[i].text in {"-", "–"} and i > 0 and i + 1 < len(words) and words[i - 1].end == words[i].start and words[i].end == words[i + 1].start


def _goes_on(token: Token) -> bool:
    """Whether a word may belong to the post named before it."""
    return token.text not in STOPS and token.ent not in {"DATE", "TIME"} and token.pos not in {"VERB", "AUX", "PUNCT", "SCONJ"} and token.dep not in {"relcl", "nsubj"}


LONGEST = 10
"""Words behind the noun of a post that may belong to it."""
STOPS = frozenset({",", ".", ";", "who", "which", "that", "-", "–", "—", "(", '"', "after", "before", "since", "under", "during"})


def _first(words: Sequence[Token], head: int) -> int:
    """The first of the words right before a noun that belong to it."""
    first = head
    while first > 0 and words[first - 1].head in range(first - 1, head + 1) and words[first - 1].dep in HANGING and (words[first - 1].text not in STOPS or _hyphen(words, first - 1)):
        first -= 1
    return first


POSTS = frozenset("CEO COO CFO CTO GM QB RB WR TE NT DT DE LB CB SS MP MEP".split())
HONOURS = frozenset("mr mrs ms miss dr sir dame lord lady mx".split())


def _titled(named: Named) -> list[Span]:
    """A post that is read as the beginning of a name: `COO Ann Lee`, `Rovers QB Ann Lee`, `Senior Trooper Ann Lee`."""
    for mention in named.mentions:
        words = list(re.finditer(r"\S+", mention.span.quote))
        held = [w.group() in POSTS or (w.group().lower().strip(".") in TITLES - HONOURS and w.group()[0].isupper()) for w in words[:-1]]
        if True in held and len(words) > 1:
            first = held.index(True)
            last = next((k for k in range(first, len(held)) if not held[k]), len(held)) - 1
            start, end = words[first].start(), words[last].end()
            base = mention.span.start
            return [replace(mention.span, start=base + start, end=base + end, quote=mention.span.quote[start:end])]
    return []


_JOINED = re.compile(r"\s+(?:and|&)\s+")
_TITLE = re.compile(r"(?:^|\s+)(?:Dr|Mr|Mrs|Ms|Sir|Dame)\b\.?$")


def _claims(desk: Desk, span: Span) -> Iterator[Claim]:
    """One claim for each post that the words name: `a surgeon and reporter` names two."""
    line = desk.line_at(span)
    if line is None:
        return
    whole = span.quote[: m.start()] if (m := _TITLE.search(span.quote)) else span.quote
    cuts = [(0, len(whole))]
    both = _JOINED.search(whole)
    if both and _is_person(whole[: both.start()].split()[-1]) and not _OF.search(whole[: both.start()]):
        cuts = [(0, both.start()), (both.end(), len(whole))]
    for start, end in cuts:
        text = whole[start:end]
        value = role_value(text)
        if value:
            yield Claim("role", line, Span(span.report, span.start + start, span.start + end, text), value, NONE, NONE, NONE, text, head=_head(text))


def _head(text: str) -> str:
    """The noun of a post: its last word before `of`, `for` or `at`."""
    before = _PREPOSED.split(text)[0].split() or text.split()
    return _kin(before[-1].strip(".,'’").lower().rpartition("-")[2])


_PREPOSED = re.compile(r"\s+(?:of|for|at|to|with|in|on|from)\s+|,")


def _slots(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims in posts of one and the same person: what one report gives side by side are two posts, not two words for one."""
    given: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        given[claim.head].add(claim.line.report)
    slots: list[list[str]] = []
    for head in sorted(given, key=lambda h: (-len(given[h]), h)):
        slot = next((s for s in slots if not any(given[head] & given[other] for other in s)), None)
        if slot is None:
            slots.append([head])
        else:
            slot.append(head)
    return [[c for c in claims if c.head in slot] for slot in slots]


_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)
_AGED = re.compile(r"\b\d{1,3}-year-old\b")
SMALL = frozenset({"the", "of", "for", "to", "a", "an", "and", "at", "in", "with"})


def role_value(text: str) -> str:
    """A title's words under their kin, in order, without articles."""
    words = [w.strip(".,'’()") for w in _AGED.sub("", _ARTICLE.sub("", text)).replace("’s", "").replace("'s", "").replace("-", " ").lower().split()]
    return " ".join(_kin(w) for w in words if w and w not in SMALL)


SHORT = {
    "gov": "governor", "lt": "lieutenant", "sgt": "sergeant", "sen": "senator", "col": "colonel", "cpl": "corporal", "maj": "major", "adm": "admiral",
    "prof": "professor", "rev": "reverend", "supt": "superintendent", "insp": "inspector", "det": "detective", "atty": "attorney", "pres": "president",
    "skipper": "captain", "trainer": "coach", "copilot": "co-pilot", "footballer": "player",
}  # fmt: skip


def _kin(word: str) -> str:
    return kin(SHORT.get(word, word))
