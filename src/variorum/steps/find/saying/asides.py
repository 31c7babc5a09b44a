"""Asides that credit a sentence: "…, as Roe put it", "As the minister noted, …", "as announced by the bank"."""

from variorum.steps.find.saying.draft import Draft, Ground
from variorum.steps.find.saying.frames import frames_of, lemma_of
from variorum.steps.find.saying.spans import noun_edges, place, trimmed_tokens
from variorum.steps.find.saying.subjects import agent_of, subject_of
from variorum.steps.find.saying.verbs import cue_edges
from variorum.text.tree import Tree


def aside_drafts(ground: Ground) -> list[Draft]:
    """A draft for each as-clause with a verb of saying: the rest of the sentence is what was said."""
    found = []
    for number, tree in enumerate(ground.trees):
        for i, token in enumerate(tree.tokens):
            if token.text.lower() == "as" and ground.within[number][i] < 0:
                verb = _verb_of(tree, i)
                draft = _draft(number, tree, i, verb) if verb is not None else None
                if draft is not None:
                    found.append(draft)
    return found


def _verb_of(tree: Tree, i: int) -> int | None:
    """The verb of saying that `as` opens the clause of; None where it compares or tells a time."""
    opens = i == 0 or tree.tokens[i - 1].text in (",", "-", "--", "—", "–", "(")
    verb = tree.tokens[i].head
    if not opens or tree.tokens[verb].pos != "VERB" or verb <= i:
        return None
    put_it = lemma_of(tree, verb) == "put" and any(tree.tokens[c].text.lower() == "it" for c in tree.kids(verb, "dobj"))
    credits_words = set(frames_of(tree, verb)[0]) & set("qc") and not tree.kids(verb, "ccomp", "xcomp", "dobj")
    return verb if put_it or credits_words else None


def _rest(tree: Tree, last: int, verb: int) -> tuple[int, int] | None:
    """What goes on after "Ann, as the coach pointed out, " where the parse made the aside the main clause."""
    comma = next((k for k in range(max(last, verb) + 1, len(tree)) if tree.tokens[k].text == ","), None)
    if comma is None or comma > max(last, verb) + 3:
        return None
    return trimmed_tokens(tree, comma, len(tree) - 1)


def _draft(number: int, tree: Tree, i: int, verb: int) -> Draft | None:
    agent = agent_of(tree, verb)
    if agent is not None:
        source: tuple[int, int] | None = noun_edges(tree, agent, verb + 1)
    else:
        own = [s for s in tree.kids(verb, "nsubj") if s > i]
        source = subject_of(tree, verb) if own else None
    if source is None:
        return None
    first, last = cue_edges(tree, verb, None)
    first = max(first, i + 1)
    end = max(tree.edges(verb)[1], source[1], verb)
    before = trimmed_tokens(tree, 0, i - 1) if i else None
    after = trimmed_tokens(tree, end + 1, len(tree) - 1)
    if i == 0:
        comma = next((k for k in range(max(source[1], verb) + 1, len(tree)) if tree.tokens[k].text == ","), None)
        after = trimmed_tokens(tree, comma, len(tree) - 1) if comma else None
    if after is None and before is not None and (rest := _rest(tree, source[1], verb)):
        after = rest
    if before is not None and after is not None and before[0] == before[1] and tree.tokens[before[0]].pos in ("CCONJ", "SCONJ", "ADV"):
        before = None  # "Yet, as Roe observed, …"
    content = [place(tree, *part) for part in (before, after) if part is not None and part[1] - part[0] >= (1 if part is after else 0)]
    if not content:
        return None
    return Draft(number, verb, place(tree, first, last), place(tree, *source), content, 4, lemma_of(tree, verb))
