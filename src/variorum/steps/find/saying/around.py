"""Statements whose words stand before or around the cue: "…," she said. "…" """

from variorum.steps.find.saying.after import said_after
from variorum.steps.find.saying.ahead import closes, quote_ends, said_before
from variorum.steps.find.saying.complements import complement_of
from variorum.steps.find.saying.draft import Draft, Ground
from variorum.steps.find.saying.frames import frames_of, lemma_of
from variorum.steps.find.saying.spans import (
    cue_end,
    cue_start,
    noun_edges,
    passive,
    past_joiner,
    place,
    trimmed_tokens,
)
from variorum.steps.find.saying.subjects import agent_of
from variorum.steps.find.saying.verbs import cue_edges, noun_before, speaker_of
from variorum.text.tree import Tree


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
    if subject is None and opens > 0 and (comma or quote_ends(ground, number, opens - 1)):
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
    left = said_before(ground, number, tree, verb, chunk)
    if left is None:
        return None
    content = [left]
    right = said_after(ground, number, tree, verb, chunk)
    if right is not None:
        alone = tree.tokens_in(*left)
        content = [right] if len(alone) == 1 and tree.tokens[alone[0]].pos in ("CCONJ", "SCONJ") else [left, right]
    return Draft(number, verb, place(tree, first, cue_end(tree, verb, last)), place(tree, *subject), content, 4, lemma_of(tree, verb))


def _as_noun(ground: Ground, number: int, tree: Tree, noun: int) -> Draft | None:
    """Where the parse took a closing cue for a noun: "The wells will dry up, the board | estimates."."""
    clauses = [c for c in tree.kids(noun, "ccomp") if c < noun]
    opens = next((k for k in range(noun - 1, max(0, noun - 8), -1) if tree.tokens[k].text == ","), None)
    if not clauses or opens is None or not closes(tree, noun) or ground.within[number][noun] >= 0 or not set(frames_of(tree, noun)[0]) & set("qc"):
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
