"""Statements told in the passive: "the plan was welcomed by the council", "the bridge is expected to hold"."""

from variorum.steps.find.saying.closing import aside_cut
from variorum.steps.find.saying.draft import Draft
from variorum.steps.find.saying.frames import frames_of, lemma_of, to_clause
from variorum.steps.find.saying.spans import cue_start, noun_edges, past_joiner, place, trimmed_tokens
from variorum.steps.find.saying.subjects import agent_of, subject_edges
from variorum.text.tree import Tree


def passive_draft(number: int, tree: Tree, verb: int) -> Draft | None:
    """"The plan was welcomed by the council": the council speaks, of the plan."""
    frames = frames_of(tree, verb)[0]
    patients, agent = tree.kids(verb, "nsubjpass"), agent_of(tree, verb)
    if not patients and lemma_of(tree, verb) in ASKING and tree.tokens[verb].dep in ("advcl", "acl", "relcl"):
        return _put_to(number, tree, verb, agent)
    if agent is not None and tree.tokens[verb].dep == "acl" and not patients and tree.tokens[verb].head < verb:
        patients = [tree.tokens[verb].head]  # "the tax proposed by the mayor"
    if patients and (named := _named(number, tree, verb, patients[0])):
        return named
    if patients and (told := _told(number, tree, verb, patients[0])):
        return told
    if agent is None and patients:
        return _impersonal(number, tree, verb, patients[0]) or _unsourced(number, tree, verb, patients[0])
    if agent is None or not patients or not set(frames) & set("ofd") or _as_saying(tree, verb):
        return None
    if tree.tokens[patients[0]].text.lower() in ("it", "they"):  # "It was declared by": nothing is told of what
        return None
    source, content = noun_edges(tree, agent), noun_edges(tree, patients[0], 0, max(cue_start(tree, verb) - 1, patients[0]))
    first = cue_start(tree, verb)
    return Draft(number, verb, place(tree, first, verb), place(tree, *source), [place(tree, *content)], 1, lemma_of(tree, verb))


def _told(number: int, tree: Tree, verb: int, patient: int) -> Draft | None:
    """"The crew was told that …", "Poe was asked by a reporter whether …": the subject is the one spoken to."""
    if not {"a", "c"} <= set(frames_of(tree, verb)[0]) or tree.tokens[patient].text.lower() == "it":
        return None
    clauses = [c for c in tree.kids(verb, "ccomp") if c > verb and tree.tokens[tree.edges(c)[0]].text.lower() in ASKED]
    told = any(tree.tokens[a].text.lower() in ("was", "were") for a in tree.kids(verb, "auxpass"))  # not: "Anyone is asked to call"
    clauses = clauses or [c for c in tree.kids(verb, "xcomp") if told and c > verb and to_clause(tree, c)]
    if not clauses:
        return None
    first, last = tree.edges(clauses[0])
    cut = trimmed_tokens(tree, first, aside_cut(tree, first, last))
    agent = agent_of(tree, verb)
    if cut is None or (agent is not None and agent >= first):
        return None
    source = None if agent is None else place(tree, *noun_edges(tree, agent, 0, first - 1))
    heard = place(tree, *subject_edges(tree, patient, verb))
    return Draft(number, verb, place(tree, cue_start(tree, verb), verb), source, [place(tree, *cut)], 3, lemma_of(tree, verb), heard)


ASKING = frozenset("ask press question quiz query grill".split())


def _put_to(number: int, tree: Tree, verb: int, agent: int | None) -> Draft | None:
    """"Asked about the toll, Roe said …": what was put to the one who answers, by whom is seldom told."""
    asked = [c for at in (verb, agent) if at is not None for c in tree.children[at] if c > verb and tree.tokens[c].dep in ("ccomp", "xcomp", "advcl", "prep")]
    for c in asked:
        first, last = tree.edges(c)
        opens = tree.tokens[first].text.lower()
        about = tree.tokens[c].dep == "prep" and opens in ("about", "on", "over") and bool(tree.kids(c, "pobj", "pcomp"))
        if not about and (tree.tokens[c].dep == "prep" or opens not in (*ASKED, "to")):
            continue
        cut = trimmed_tokens(tree, first + about, aside_cut(tree, first, last))
        holder = tree.tokens[verb].head
        beside = tree.tokens[verb].dep != "advcl"  # "Roe, when asked about it, left"
        answers = [holder] if beside else tree.kids(holder, "nsubj")
        if cut is None or not answers or (answers[0] < last and not beside):
            return None
        source = place(tree, *noun_edges(tree, agent, 0, first - 1)) if agent is not None and agent < first else None
        heard = place(tree, *subject_edges(tree, answers[0], verb if beside else holder))
        return Draft(number, verb, place(tree, verb, c if about and c == verb + 1 else verb), source, [place(tree, *cut)], 2, lemma_of(tree, verb), heard)
    return None


ASKED = frozenset("that whether if how what why when where who which".split())


def _as_saying(tree: Tree, verb: int) -> bool:
    """Whether the one quoted speaks, not the paper: "was quoted by the Post as saying"."""
    return any(tree.tokens[c].text.lower() == "as" and tree.kids(c, "pcomp") for c in tree.kids(verb, "prep"))


CHARGES = {"accuse": "of", "suspect": "of", "blame": "for", "criticize": "for", "criticise": "for", "praise": "for", "credit": "with", "condemn": "for", "fault": "for"}
REPUTED = frozenset("expect say believe think report allege rumor rumour consider know predict estimate project".split())


def _impersonal(number: int, tree: Tree, verb: int, patient: int) -> Draft | None:
    """"It was reported that the king had died": said by nobody who is named."""
    clauses = [c for c in tree.kids(verb, "ccomp", "csubj") if c > verb and (tree.tokens[tree.edges(c)[0]].text.lower() in ("that", "whether") or _bare(tree, verb, c))]
    if tree.tokens[patient].text.lower() == "it" and not clauses and patient > 2 and tree.tokens[patient - 1].text == ",":
        return _in_passing(number, tree, verb, patient)
    if tree.tokens[patient].text.lower() != "it" or not clauses or "c" not in frames_of(tree, verb)[0]:
        return None
    first, last = tree.edges(clauses[0])
    cut = trimmed_tokens(tree, first, aside_cut(tree, first, last))
    if cut is None:
        return None
    return Draft(number, verb, place(tree, cue_start(tree, verb), verb), None, [place(tree, *cut)], 3, lemma_of(tree, verb))


def _in_passing(number: int, tree: Tree, verb: int, patient: int) -> Draft | None:
    """"The ferry, it is understood, was full", "The ferry was full, it is believed.": the rest of the sentence."""
    follows = tree.tokens[verb + 1].text if verb + 1 < len(tree) else "."
    before = trimmed_tokens(tree, past_joiner(tree, 0, patient - 2), patient - 2)
    if lemma_of(tree, verb) not in REPUTED | {"understand", "claim"} or follows not in (".", ",") or before is None:
        return None
    after = trimmed_tokens(tree, verb + 2, len(tree) - 1) if follows == "," else None
    return Draft(number, verb, place(tree, patient, verb), None, [place(tree, *part) for part in (before, after) if part], 3, lemma_of(tree, verb))


def _bare(tree: Tree, verb: int, clause: int) -> bool:
    """Whether a clause follows at once without its `that`: "it is understood | the ferry was full"."""
    subjects = tree.kids(clause, "nsubj", "nsubjpass", "expl")
    return lemma_of(tree, verb) in REPUTED | {"understand"} and bool(subjects) and tree.edges(subjects[0])[0] == verb + 1


def _unsourced(number: int, tree: Tree, verb: int, patient: int) -> Draft | None:
    """"Miners are accused of …", "the bridge is expected to …": said by nobody who is named, of the patient."""
    lemma = lemma_of(tree, verb)
    about: list[int] = [c for c in tree.kids(verb, "prep") if tree.tokens[c].text.lower() == CHARGES.get(lemma) and c == verb + 1]
    acts = [c for c in tree.kids(verb, "xcomp") if lemma in REPUTED and tree.edges(c)[0] == verb + 1]
    if not about and not acts:
        return None
    part = (about[0] + 1, tree.edges(about[0])[1]) if about else tree.edges(acts[0])
    cut = trimmed_tokens(tree, part[0], aside_cut(tree, *part)) if part[0] <= part[1] else None
    if cut is None or tree.tokens[patient].text.lower() in ("it", "there"):
        return None
    named = subject_edges(tree, patient, verb)
    last = about[0] if about else verb
    return Draft(number, verb, place(tree, cue_start(tree, verb), last), None, [place(tree, *named), place(tree, *cut)], 2, lemma)


JUDGED = frozenset("call label rate dub brand deem consider describe treat define characterize characterise portray depict view see regard".split())
"""Verbs whose passive says something of their subject: "it was labelled a failure", "he is seen as weak"."""


def _named(number: int, tree: Tree, verb: int, patient: int) -> Draft | None:
    """"The plan was called a farce by miners": what is said is the subject and what it is called."""
    if lemma_of(tree, verb) not in JUDGED or tree.tokens[patient].text.lower() == "there":
        return None
    said = [c for c in tree.children[verb] if c > verb and (tree.tokens[c].dep in ("oprd", "attr", "acomp") or tree.tokens[c].text.lower() == "as")]
    if not said:
        return None
    first, last = tree.edges(said[0])
    agent = agent_of(tree, verb)
    if agent is not None and first < agent <= last:
        return None
    cut = trimmed_tokens(tree, max(first, verb + 1), aside_cut(tree, first, last))
    if cut is None:
        return None
    source = None if agent is None else place(tree, *noun_edges(tree, agent))
    content = [place(tree, *subject_edges(tree, patient, verb)), place(tree, *cut)]
    return Draft(number, verb, place(tree, cue_start(tree, verb), verb), source, content, 2, lemma_of(tree, verb))
