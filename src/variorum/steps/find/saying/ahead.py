"""What is said before a cue: "…," she said. Also where the quotation ends in the sentence before."""

from variorum.steps.find.saying.closing import before_tail
from variorum.steps.find.saying.complements import complement_of
from variorum.steps.find.saying.draft import Ground, Place
from variorum.steps.find.saying.frames import frames_of, lemma_of
from variorum.steps.find.saying.spans import DASHES, is_mark, past_joiner, place, trimmed_tokens
from variorum.text.tree import Tree

STOPS = frozenset({",", "?", "!", "--", "—", "–", "-", "…", "...", ".", "''", '"'})
LEADS = frozenset("as on in at during of after before regarding about later earlier meanwhile still then yesterday today".split())
"""First words of what stands before a quotation and tells only when or of what: "As for the harbour, "."""
SPEAKING = frozenset({"Speaking", "Appearing", "Talking", "Writing"})
"""Words with which a sentence tells where its speaker spoke: Speaking on "Morning Roe," the mayor said …"""


def said_before(ground: Ground, number: int, tree: Tree, verb: int, chunk: tuple[int, int]) -> Place | None:
    """What is said before the cue; None where the words before it are no content."""
    before = chunk[0] - 1
    if before < 0:
        return _sentence_before(ground, number, tree, verb)
    if tree.tokens[before].text not in STOPS and not is_mark(tree, before):
        return None
    quoted = quote_ends(ground, number, before)
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
    plain = "q" in frames_of(tree, verb)[0] and taken is None and tree.tokens[before].text == "," and closes(tree, chunk[1]) and tree.tokens[0].pos != "ADP"
    if not (quoted or clause or plain or (aside and _ends_or(tree, chunk[1])) or (commas and taken is not None and aside)):
        return None
    if not quoted and lemma_of(tree, verb) in ("begin", "continue"):
        return None
    outside = ground.within[number][0] < 0
    if quoted and (not clause or outside) and taken is not None and (tree.tokens[0].pos == "ADP" or tree.tokens[0].text in SPEAKING) and not commas:
        return None  # On Monday's "Morning Roe", the mayor said …
    cut = trimmed_tokens(tree, 0 if quoted else _start(tree, before, clause, chunk[1]), before)
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
    return _from_its_mark(ground, number, before, cut)


def _from_its_mark(ground: Ground, number: int, before: int, cut: tuple[int, int]) -> Place:
    """Where words before a cue stand, from the mark that opens their quotation where they are quoted."""
    begin, end = place(ground.trees[number], *cut)
    row = ground.within[number]
    region = row[before] if row[before] >= 0 else row[cut[1]]
    return min(begin, ground.quotes[region].start) if region >= 0 else begin, end


def _start(tree: Tree, before: int, clause: list[int], last: int) -> int:
    """Where words without marks begin that stand before a cue: at a clause that another cue opens, or at `whom`, `some of whom`."""
    if tree.tokens[before].text == "," and tree.tokens[before - 1].tag in ("WDT", "WP"):
        start = before - 1
        while start > 1 and tree.tokens[start - 1].text.lower() == "of":
            start -= 2
        return start
    return tree.edges(clause[0])[0] if clause and _cue_before(tree, clause[0]) and not closes(tree, last) else 0


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


def closes(tree: Tree, last: int) -> bool:
    """Whether the sentence ends right after the cue, or after the day and place of it."""
    rest = tree.tokens[last + 1 :]
    scene = 1 < len(rest) <= SCENE and (rest[0].tag == "IN" or rest[0].ent in ("DATE", "TIME")) and rest[-1].text == "."
    return not rest or rest[0].text in (".", "!", "?") or (scene and not any(t.pos in ("VERB", "AUX", "PUNCT", "SCONJ") for t in rest[:-1]))


def _cue_before(tree: Tree, clause: int) -> bool:
    first = tree.edges(clause)[0]
    return any(t.pos == "VERB" and set(frames_of(tree, i)[0]) & set("qc") and tree.kids(i, "ccomp") for i, t in enumerate(tree.tokens[:first]))


def quote_ends(ground: Ground, number: int, before: int) -> bool:
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
