"""Statements whose words stand before or around the cue: "…," she said. "…" """

from variorum.steps.find.saying.closing import JOINS, aside_cut, before_tail, rejoined
from variorum.steps.find.saying.complements import complement_of
from variorum.steps.find.saying.draft import Draft, Ground, Place
from variorum.steps.find.saying.frames import frames_of, lemma_of
from variorum.steps.find.saying.spans import (
    cue_end,
    cue_start,
    is_mark,
    noun_edges,
    passive,
    past_joiner,
    place,
    trimmed_tokens,
)
from variorum.steps.find.saying.subjects import agent_of
from variorum.steps.find.saying.verbs import cue_edges, noun_before, speaker_of
from variorum.text.tree import Tree

STOPS = frozenset({",", "?", "!", "--", "—", "–", "-", "…", "...", ".", "''", '"'})

LEADS = frozenset("as on in at during of after before regarding about later earlier meanwhile still then yesterday today".split())
"""First words of what stands before a quotation and tells only when or of what: "As for the harbour, "."""
REASONS = frozenset("since because until unless if though although provided".split())
"""Words that go on with what was said after a cue: "…, she said, because …"."""

ADDERS = frozenset("as while when after before even though although with where whose who which and but or so then in on at".split())
"""Words with which the reporter adds something after a cue: "…, she said, as crews arrived"."""
SPEAKING = frozenset({"Speaking", "Appearing", "Talking", "Writing"})
"""Words with which a sentence tells where its speaker spoke: Speaking on "Morning Roe," the mayor said …"""
AHEAD = 14
"""Tokens after a cue within which a broken-off quotation is taken up again."""


def around_drafts(ground: Ground) -> list[Draft]:
    """A draft for each verb of saying that stands after, or inside, what is said."""
    found = []
    for number, tree in enumerate(ground.trees):
        for i, token in enumerate(tree.tokens):
            if token.pos not in ("VERB", "AUX") or ground.within[number][i] >= 0:
                if token.tag == "NNS" and token.dep == "ROOT" and (draft := _as_noun(ground, number, tree, i)) is not None:
                    found.append(draft)
                continue
            frames = frames_of(tree, i)[0]
            if "q" in frames or "c" in frames:
                draft = _draft(ground, number, tree, i)
                if draft is not None:
                    found.append(draft)
    return found


def _draft(ground: Ground, number: int, tree: Tree, verb: int) -> Draft | None:
    if tree.tokens[verb].tag == "VBG" and tree.tokens[verb].dep in ("advcl", "pcomp", "prep", "acl", "xcomp") and not _quoted_as(tree, verb):
        return None
    if tree.tokens[verb].tag == "VBN" and tree.tokens[verb].dep == "advcl" and not tree.kids(verb, "nsubj", "aux"):
        return None  # "…," he said when asked
    if passive(tree, verb) and agent_of(tree, verb) is None:
        return None
    subject = speaker_of(tree, verb)
    if subject is not None and _in_quotation(ground, number, subject):
        subject = noun_before(tree, verb) or _noun_behind(tree, verb)
    comma = verb > 0 and tree.tokens[verb - 1].text == "," and tree.tokens[verb].tag in ("VBD", "VBZ")
    opens = cue_start(tree, verb)
    if subject is None and opens > 0 and (comma or _quote_ends(ground, number, opens - 1)):
        subject = _noun_behind(tree, verb)
    heard = subject is not None and subject[0] > verb and "a" in frames_of(tree, verb)[0]
    torn = subject is None and tree.tokens[verb].tag in ("VBD", "VBZ") and verb > 0 and tree.tokens[verb - 1].text == ","
    if heard or torn:
        subject = _between(ground, number, tree, verb) or subject
    if subject is None or _in_quotation(ground, number, subject) or tree.tokens[subject[1]].tag in ("WP", "WDT"):
        return None
    if _told_on(ground, number, tree, verb):
        return None
    first, last = cue_edges(tree, verb, None)
    chunk = (min(subject[0], first), max(subject[1], last))
    left = _left(ground, number, tree, verb, chunk)
    if left is None:
        return None
    content = [left]
    right = _right(ground, number, tree, verb, chunk)
    if right is not None:
        alone = tree.tokens_in(*left)
        content = [right] if len(alone) == 1 and tree.tokens[alone[0]].pos in ("CCONJ", "SCONJ") else [left, right]
    return Draft(number, verb, place(tree, first, cue_end(tree, verb, last)), place(tree, *subject), content, 4, lemma_of(tree, verb))


def _as_noun(ground: Ground, number: int, tree: Tree, noun: int) -> Draft | None:
    """Where the parse took a closing cue for a noun: "The wells will dry up, the board | estimates."."""
    clauses = [c for c in tree.kids(noun, "ccomp") if c < noun]
    opens = next((k for k in range(noun - 1, max(0, noun - 8), -1) if tree.tokens[k].text == ","), None)
    if not clauses or opens is None or not _closes(tree, noun) or ground.within[number][noun] >= 0 or not set(frames_of(tree, noun)[0]) & set("qc"):
        return None
    source, content = trimmed_tokens(tree, opens + 1, noun - 1), trimmed_tokens(tree, past_joiner(tree, 0, opens - 1), opens - 1)
    if source is None or content is None or tree.tokens[source[1]].pos not in ("NOUN", "PROPN"):
        return None
    return Draft(number, noun, place(tree, noun, noun), place(tree, *source), [place(tree, *content)], 3, lemma_of(tree, noun))


def _quoted_as(tree: Tree, verb: int) -> bool:
    """Whether it is the saying of one who is quoted: "…," Roe was quoted as | saying by the Post."""
    above = tree.tokens[tree.tokens[verb].head]
    quoted = tree.tokens[verb].dep == "pcomp" and above.text.lower() == "as" and tree.tokens[above.head].lemma.lower() in ("quote", "cite", "report")
    return quoted and passive(tree, above.head) and complement_of(tree, verb) is None


def _told_on(ground: Ground, number: int, tree: Tree, verb: int) -> bool:
    """Whether a verb is part of what somebody else says after it, without marks: "the guard shot him, police | said"."""
    above = tree.tokens[verb].head
    plain = not any(row >= 0 for row in ground.within[number][:verb])
    return plain and above > verb and tree.tokens[verb].dep == "ccomp" and "q" in frames_of(tree, above)[0] and any(verb < s < above for s in tree.kids(above, "nsubj"))


def _in_quotation(ground: Ground, number: int, subject: tuple[int, int]) -> bool:
    """Whether the one found as speaker stands in a quotation that goes on after it (not: "Morning Roe" host says)."""
    region, (_, end) = ground.within[number][subject[0]], ground.trees[number].at(subject[1])
    return region >= 0 and ground.quotes[region].end > end + 2


def _noun_behind(tree: Tree, verb: int) -> tuple[int, int] | None:
    """The noun phrase right after a cue whose subject the parse lost: "…," said Ann Roe."""
    at = verb + 1
    while at < len(tree) and tree.tokens[at].pos in ("DET", "ADJ") and tree.tokens[at].head > at:
        at += 1
    while at < len(tree) and tree.tokens[at].dep == "compound" and tree.tokens[at].head > at:
        at = tree.tokens[at].head
    if at >= len(tree) or tree.tokens[at].pos not in ("PROPN", "NOUN", "PRON"):
        return None
    return verb + 1, noun_edges(tree, at, verb + 1)[1]


def _between(ground: Ground, number: int, tree: Tree, verb: int) -> tuple[int, int] | None:
    """All that stands between a quotation and a verb that names whom it was told: "…," Ann Roe, who leads the crew, told the Post."""
    closes = next((k for k in range(verb - 1, -1, -1) if ground.within[number][k] >= 0), None)
    named = trimmed_tokens(tree, closes + 1, verb - 1) if closes is not None else None
    return named if named and tree.tokens[named[0]].pos in ("PROPN", "DET", "NOUN", "PRON") else None


def _left(ground: Ground, number: int, tree: Tree, verb: int, chunk: tuple[int, int]) -> Place | None:
    """What is said before the cue; None where the words before it are no content."""
    before = chunk[0] - 1
    if before < 0:
        return _sentence_before(ground, number, tree, verb)
    if tree.tokens[before].text not in STOPS and not is_mark(tree, before):
        return None
    quoted = _quote_ends(ground, number, before)
    if not quoted and tree.tokens[before].text in (":", ";", "(", "["):
        return None
    if not quoted and tree.tokens[0].text.lower() in LEADING and _opens_quotation(ground, number, chunk[1]):
        return None  # "When they met, Roe said, "…""
    clause = [c for c in tree.kids(verb, "ccomp", "nsubj", "dep", "parataxis", "csubj", "advcl") if c < chunk[0] and tree.tokens[c].dep == "ccomp"]
    aside = tree.tokens[verb].dep in ("parataxis", "ccomp") or tree.tokens[verb].head > verb
    commas = chunk[1] + 1 < len(tree) and tree.tokens[chunk[1] + 1].text == ","
    taken = complement_of(tree, verb)
    if taken is not None and taken.rank >= 2 and not commas and not (quoted and not _mostly_plain(ground, number, (0, before))):
        return None
    plain = "q" in frames_of(tree, verb)[0] and taken is None and tree.tokens[before].text == "," and _closes(tree, chunk[1]) and tree.tokens[0].pos != "ADP"
    if not (quoted or clause or plain or (aside and _ends_or(tree, chunk[1])) or (commas and taken is not None and aside)):
        return None
    if not quoted and lemma_of(tree, verb) in ("begin", "continue"):
        return None
    outside = ground.within[number][0] < 0
    if quoted and (not clause or outside) and taken is not None and (tree.tokens[0].pos == "ADP" or tree.tokens[0].text in SPEAKING) and not commas:
        return None  # On Monday's "Morning Roe", the mayor said …
    start = 0
    if not quoted and tree.tokens[before].text == "," and tree.tokens[before - 1].tag in ("WDT", "WP"):
        start = before - 1
        while start > 1 and tree.tokens[start - 1].text.lower() == "of":
            start -= 2
    elif clause and not quoted and _cue_before(tree, clause[0]) and not _closes(tree, chunk[1]):
        start = tree.edges(clause[0])[0]
    cut = trimmed_tokens(tree, start, before)
    if cut is None or (tree.tokens[cut[1]].text.lower() in ("that", "whether") and tree.tokens[cut[1]].tag != "DT" and ground.within[number][cut[1]] < 0):
        return None
    if quoted and not clause and ground.within[number][cut[0]] < 0 and _mostly_plain(ground, number, cut):
        return None
    tail = before_tail(tree, 0, verb) != verb
    if quoted and not tail and _credited(ground, number, *cut):
        return None
    cut = (_past_lead(ground, number, *cut) if quoted else past_joiner(tree, *cut), cut[1])
    if not quoted and taken is not None and tree.tokens[cut[0]].pos == "ADP" and not commas:
        return None  # LISBON (ANA) - In a clip from the fair, Roe sings …
    begin, end = place(tree, *cut)
    region = ground.within[number][before] if ground.within[number][before] >= 0 else ground.within[number][cut[1]]
    if region >= 0 and ground.quotes[region].start < begin:
        begin = ground.quotes[region].start
    return begin, end


def _credited(ground: Ground, number: int, first: int, last: int) -> bool:
    """Whether a cue before the quotation has it already: "Roe said it mattered because “…,” she said"."""
    tree, row = ground.trees[number], ground.within[number]
    opens = next((k for k in range(first, last + 1) if row[k] >= 0), first)
    for i in range(first + 1, opens):
        if tree.tokens[i].tag in ("VBD", "VBZ") and "q" in frames_of(tree, i)[0] and tree.kids(i, "nsubj") and tree.tokens[first].pos in ("PROPN", "PRON", "DET", "NOUN", "ADJ"):
            return tree.tokens[i].dep in ("ROOT", "ccomp") or opens == i + 1
    return False


SCENE = 9
"""Tokens in which a closing cue tells where and when: "… announced | in a statement late on Tuesday."."""
DASHES = frozenset({"—", "–", "--", "-", "―"})
LEADING = frozenset("when while as after before since although though if because asked".split())


def _opens_quotation(ground: Ground, number: int, last: int) -> bool:
    """Whether a quotation opens after the cue, behind a comma or colon."""
    row = ground.within[number]
    return last + 2 < len(row) and ground.trees[number].tokens[last + 1].text in (",", ":") and row[last + 2] >= 0


def _past_lead(ground: Ground, number: int, first: int, last: int) -> int:
    """Where a quotation begins after "As for the harbour, ": words before it that say nothing themselves."""
    tree, row = ground.trees[number], ground.within[number]
    opens = next((k for k in range(first, last + 1) if row[k] >= 0), first)
    lead = tree.tokens[first:opens]
    opener = lead[0].text.lower() if lead else ""
    plain = opener in LEADS and lead[-1].text == "," and not any(t.pos in ("VERB", "AUX") for t in lead)
    return opens if plain or (lead and lead[-1].text == ":") else first


def _mostly_plain(ground: Ground, number: int, cut: tuple[int, int]) -> bool:
    """Whether less than half of the words are quoted: "On Monday's "Morning Hour," Smith said …"."""
    row = ground.within[number][cut[0] : cut[1] + 1]
    return sum(q >= 0 for q in row) * 2 < len(row) and not any(t.pos in ("VERB", "AUX") for t in ground.trees[number].tokens[cut[0] : cut[1]])


def _ends_or(tree: Tree, last: int) -> bool:
    return last + 1 >= len(tree) or tree.tokens[last + 1].text in (",", ".", "!", "?", ")", ";", ":") or tree.tokens[last + 1].dep in ("prep", "npadvmod", "punct", "dobj", "advmod", "dative")


def _closes(tree: Tree, last: int) -> bool:
    """Whether the sentence ends right after the cue, or after the day and place of it."""
    rest = tree.tokens[last + 1 :]
    scene = 1 < len(rest) <= SCENE and (rest[0].tag == "IN" or rest[0].ent in ("DATE", "TIME")) and rest[-1].text == "."
    return not rest or rest[0].text in (".", "!", "?") or (scene and not any(t.pos in ("VERB", "AUX", "PUNCT", "SCONJ") for t in rest[:-1]))


def _cue_before(tree: Tree, clause: int) -> bool:
    first = tree.edges(clause)[0]
    return any(t.pos == "VERB" and set(frames_of(tree, i)[0]) & set("qc") and tree.kids(i, "ccomp") for i, t in enumerate(tree.tokens[:first]))


def _quote_ends(ground: Ground, number: int, before: int) -> bool:
    """Whether a quotation ends at the token."""
    row = ground.within[number]
    tokens = ground.trees[number].tokens
    at = before - 1 if before > 1 and tokens[before].text in DASHES and tokens[before - 1].text == "," else before  # "…", – said Roe
    return row[before] >= 0 or (at > 0 and row[at - 1] >= 0 and tokens[at].text in STOPS)


def _sentence_before(ground: Ground, number: int, tree: Tree, verb: int) -> Place | None:
    """The quotation that ends right before a sentence such as `he said.`"""
    if number == 0 or complement_of(tree, verb) is not None or len(tree) > 40:
        return None
    last = ground.trees[number - 1]
    if last.placed.block != tree.placed.block or not len(last):
        return None
    region = ground.within[number - 1][len(last) - 1]
    if region < 0 or ground.quotes[region].end > tree.placed.start:
        return None
    at = number - 1
    while at and ground.trees[at].placed.start > ground.quotes[region].start:
        at -= 1
    if ground.quotes[region].start > ground.trees[at].placed.start + 1:  # Poe said: "No!" Roe …
        return None
    return ground.quotes[region].start, ground.quotes[region].end


def _right(ground: Ground, number: int, tree: Tree, verb: int, chunk: tuple[int, int]) -> Place | None:
    """What goes on after the cue in the same sentence: "…," she said, "…", or the rest that the cue stands in the midst of."""
    row = ground.within[number]
    quoted = chunk[0] > 0 and _quote_ends(ground, number, chunk[0] - 1)
    resumed = _resumed(ground, number, tree, chunk[1], AHEAD if quoted else 5)
    if resumed is not None:
        return resumed
    at = chunk[1] + 1
    while at < len(tree) and tree.tokens[at].dep in ("npadvmod", "prep", "advmod", "dobj", "dative") and row[at] < 0:
        if any(tree.tokens[c].tag == "VBG" and "q" in frames_of(tree, c)[0] for c in tree.kids(at, "pcomp")):
            return None  # "…," she said before asking the crew, "…"
        at = tree.edges(at)[1] + 1
    if at + 1 >= len(tree) or tree.tokens[at].text not in (",", ":", "--", "—", "–"):
        return None
    if row[at + 1] >= 0:
        region = ground.quotes[row[at + 1]]
        return region.start, region.end
    if quoted and tree.tokens[at + 1].text.lower() not in REASONS:
        return None
    taken = complement_of(tree, verb)
    clause = taken is not None and taken.first > at and taken.rank == 3
    if clause or tree.tokens[verb].head > chunk[1] or tree.tokens[at + 1].text.lower() in REASONS or _midst(tree, chunk, at):
        begin = taken.first if clause and taken else rejoined(tree, at + 1)
        cut = trimmed_tokens(tree, begin, len(tree) - 1)
        return place(tree, cut[0], aside_cut(tree, *cut)) if cut else None
    return None


def _resumed(ground: Ground, number: int, tree: Tree, last: int, ahead: int) -> Place | None:
    """The quotation that goes on after "she told the council on Friday, ", with an "and" or "but" that leads into it."""
    row = ground.within[number]
    for k in range(last + 1, min(len(tree), last + ahead)):
        if row[k] >= 0:
            region = ground.quotes[row[k]]
            led = [j for j in range(max(last + 1, k - 3), k) if tree.tokens[j].dep == "cc"]
            joined = tree.tokens[(led[0] if led else k) - 1].text in (",", "--", "—", "–", "-", ":", ";")
            return (tree.at(led[0])[0] if led else region.start, region.end) if joined else None
        verb = tree.tokens[k].pos in ("VERB", "AUX") and (tree.tokens[k].tag != "VBG" or "q" in frames_of(tree, k)[0])
        if verb or tree.tokens[k].tag in ("WP", "WDT", "WRB") or tree.tokens[k].text == ".":
            return None
    return None


def _midst(tree: Tree, chunk: tuple[int, int], at: int) -> bool:
    """Whether the cue stands between two commas in the midst of what is said: "The dam, he said, for the time being …"."""
    opening = tree.tokens[at + 1]
    told = tree.tokens[at].text == "," and tree.tokens[chunk[0] - 1].text == ","
    adds = opening.tag in ("VBG", "VBN", "WP", "WDT", "CC") or opening.text.lower() in ADDERS
    goes_on = opening.tag in ("VBD", "VBZ", "VBP", "MD")  # "The difference, he told me on Friday, is that …"
    return told and (opening.text.lower() in JOINS or (not adds and (at == chunk[1] + 1 or goes_on)))
