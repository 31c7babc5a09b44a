"""Statements told by a verb: she said that, he urged them to, the report found."""

from variorum.steps.find.saying.closing import besides, own_end
from variorum.steps.find.saying.complements import VALUING, complement_of, talks
from variorum.steps.find.saying.draft import Draft, Ground
from variorum.steps.find.saying.frames import Complement, frames_of, lemma_of
from variorum.steps.find.saying.passives import REPUTED, passive_draft
from variorum.steps.find.saying.reach import content_end, further_cue
from variorum.steps.find.saying.spans import cue_end, cue_start, is_mark, passive, place, trimmed_tokens
from variorum.steps.find.saying.subjects import bridges, subject_of
from variorum.steps.find.saying.verbs_table import JOINED, PHRASES, RAISERS, REFUSERS
from variorum.text.tree import FINITE, Tree

_JOINERS = frozenset(verb for verb, _ in JOINED)


def verb_drafts(ground: Ground) -> list[Draft]:
    """A draft for each verb that credits something to its right, outside quotations."""
    found = []
    for number, tree in enumerate(ground.trees):
        for i, token in enumerate(tree.tokens):
            if not (token.pos in ("VERB", "AUX") or _misread(tree, i)) or ground.within[number][i] >= 0:
                continue
            lemma = lemma_of(tree, i)
            if frames_of(tree, i)[0] or lemma in _JOINERS or lemma in PHRASES or lemma in VALUING or tree.kids(i, "prt") or any(talks(tree, i, c) for c in tree.kids(i, "dobj")):
                draft = _draft(number, tree, i)
                if draft is not None:
                    found.append(draft)
    return found


def _draft(number: int, tree: Tree, verb: int) -> Draft | None:
    if passive(tree, verb) or _asked(tree, verb):
        return passive_draft(number, tree, verb)
    complement = complement_of(tree, verb)
    on_air = verb == 0 and lemma_of(tree, verb) in ("speak", "talk", "write") and any(tree.tokens[k].text == '"' for k in range(1, min(4, len(tree))))
    if on_air and tree.tokens[verb].tag == "VBG":
        return None  # Speaking on "Morning Roe," the mayor said …
    if complement is not None and complement.rank == 2 and _reputed(tree, verb):
        return None
    if complement is None or (complement.rank == 1 and _purpose(tree, verb)):
        return None
    subject = speaker_of(tree, verb)
    if subject is None or _nobody(tree, verb, subject):
        return None
    if complement.rank == 3:
        complement.first = _torn_start(tree, verb, complement)
    content = trimmed_tokens(tree, complement.first, content_end(tree, verb, complement))
    if content is None:
        return None
    # no clause begins with a verb that tells in a tense: its subject was torn off
    torn = complement.rank == 3 and tree.tokens[content[0]].tag in FINITE and not is_mark(tree, content[0] - 1)
    bare = torn and _fronted(tree, verb, subject, content) is None
    of = _of_noun(tree, verb, subject, content) if bare else None
    if bare and of is None:
        if content[0] == complement.cue_last + 1 or complement.to is not None:
            return None  # "Everything Poe says is a lie"
        content = (complement.cue_last + 1, content[1])
    if complement.rank == 1:
        content = _without_day(tree, *content)
    opens = _fronted(tree, verb, subject, content)
    source = place(tree, opens + 1, subject[1]) if opens == subject[0] else place(tree, *subject)
    first, last = cue_edges(tree, verb, complement)
    parts = [content, *(cut for part in complement.more if part[0] > content[1] and (cut := trimmed_tokens(tree, part[0], own_end(tree, *part))))]
    of = (opens, opens) if opens is not None else of
    if of is not None:
        parts.insert(0, of)
    to = None if complement.to is None else place(tree, *tree.edges(complement.to))
    return Draft(number, verb, place(tree, first, min(cue_end(tree, verb, last), max(last, content[0] - 1))), source, [place(tree, *part) for part in parts], complement.rank, lemma_of(tree, verb), to)


def _reputed(tree: Tree, verb: int) -> bool:
    """Whether a participle tells what its noun is expected or believed to do, by nobody who is named: "Roe, expected to run"."""
    bare = tree.tokens[verb].tag == "VBN" and tree.tokens[verb].dep in ("acl", "advcl", "relcl") and not tree.kids(verb, "aux", "nsubj", "dobj")
    return bare and lemma_of(tree, verb) in REPUTED


def _of_noun(tree: Tree, verb: int, subject: tuple[int, int], content: tuple[int, int]) -> tuple[int, int] | None:
    """The noun that is spoken of where no pronoun stands for it: "new weapons | he said | would fail"."""
    noun = tree.tokens[verb].head
    if tree.tokens[verb].dep != "relcl" or noun >= subject[0] or content[1] == content[0]:
        return None
    return trimmed_tokens(tree, tree.edges(noun)[0], subject[0] - 1)


def _nobody(tree: Tree, verb: int, subject: tuple[int, int]) -> bool:
    """Whether the one found says nothing: the reader ("can you imagine"), a "let's", a thing that is named ("a hill called Roe")."""
    alone = tree.tokens[subject[0]].text.lower() if subject[0] == subject[1] else ""
    asked = alone == "you" and tree.tokens[-1].text == "?"
    named = tree.tokens[verb].tag == "VBN" and tree.tokens[verb].dep == "acl" and not tree.kids(verb, "aux", "nsubj", "nsubjpass", "dobj") and verb == subject[1] + 1
    told = tree.tokens[verb].tag == "VB" and any(tree.tokens[c].text.lower() == "to" for c in tree.kids(verb, "aux"))
    empty = alone in ("it", "there") and (told or tree.tokens[tree.tokens[verb].head].text.lower() == "without")  # "It goes without saying that"
    return asked or empty or alone == "'s" or (named and lemma_of(tree, verb) in NAMING)


NAMING = frozenset("call name dub label term entitle title".split())


def _torn_start(tree: Tree, verb: int, complement: Complement) -> int:
    """Where a clause begins whose subject the parse tore off: "said many of the examples | failed to note that …"."""
    at = complement.cue_last + 1
    if at >= complement.first or "a" in frames_of(tree, verb)[0] or "q" not in frames_of(tree, verb)[0]:
        return complement.first
    token = tree.tokens[at]
    noun = token.pos in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ") and not token.ent.startswith(("DATE", "TIME")) and token.dep != "npadvmod"
    return at if noun and token.head != verb and not tree.kids(verb, "dative") else complement.first


def _without_day(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """A thing said without the day behind it: "conceded defeat | on Sunday night"."""
    for k in range(last, first, -1):
        token = tree.tokens[k]
        if token.dep == "prep" and token.text.lower() == "on" and tree.edges(k)[1] == last:
            days = tree.kids(k, "pobj")
            return (first, k - 1) if days and tree.tokens[days[0]].ent in ("DATE", "TIME") else (first, last)
        if token.ent not in ("DATE", "TIME"):
            break
    return first, last


def _misread(tree: Tree, i: int) -> bool:
    """Whether a noun is a verb by what hangs on it: "Papers seen by us show that …"."""
    token = tree.tokens[i]
    return token.pos == "NOUN" and token.dep == "ROOT" and bool(tree.kids(i, "nsubj")) and bool(tree.kids(i, "ccomp"))


def _asked(tree: Tree, verb: int) -> bool:
    """Whether a participle tells what was done to the speaker: "Asked about the strike, Roe said …"."""
    token = tree.tokens[verb]
    when = any(tree.tokens[c].text.lower() == "when" for c in tree.kids(verb, "advmod"))  # "The mayor, when asked about it, left"
    return token.tag == "VBN" and (token.dep == "advcl" or when) and not tree.kids(verb, "nsubj", "aux", "mark")


def _fronted(tree: Tree, verb: int, subject: tuple[int, int], content: tuple[int, int]) -> int | None:
    """The pronoun before the speaker that is part of what is said: "which police say was set", "what officials call a fault"."""
    for at in (subject[0] - 1, subject[0]):
        if at < 0 or at >= subject[1] + (at != subject[0]) or not (tree.tokens[at].tag in ("WDT", "WP") or (tree.tokens[at].text == "that" and tree.tokens[at].dep == "nsubj")):
            continue
        head = tree.tokens[at].head
        if content[0] <= head <= content[1] or (head == verb and tree.tokens[at].dep == "dobj") or at == subject[0]:
            return at
    return None


def _purpose(tree: Tree, verb: int) -> bool:
    """Whether the verb only tells a purpose or a further act: "a need to raise …", "plans to build and promote …"."""
    token = tree.tokens[verb]
    told = any(tree.tokens[c].text.lower() == "to" for c in tree.kids(verb, "aux"))
    further = token.dep == "conj" and not tree.kids(verb, "nsubj")
    return token.tag == "VB" and (further or token.dep == "acl" or (token.dep == "relcl" and told))


def speaker_of(tree: Tree, verb: int) -> tuple[int, int] | None:
    """The tokens of the one who says: of a further cue within a content, the outer speaker."""
    if not tree.kids(verb, "nsubj"):
        for above in list(tree.ancestors(verb))[::-1]:
            if set(frames_of(tree, above)[0]) & set("qc") and tree.kids(above, "nsubj") and above < verb and (further_cue(tree, above, verb) or besides(tree, verb)):
                return subject_of(tree, above)
    return subject_of(tree, verb) or noun_before(tree, verb)


def noun_before(tree: Tree, verb: int) -> tuple[int, int] | None:
    """The name or pronoun right before a finite verb whose subject the parse lost."""
    if tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    at = cue_start(tree, verb) - 1
    if at > 2 and tree.tokens[at].text == ",":
        return _name_and_apposition(tree, at - 1)
    if at < 0 or tree.tokens[at].pos not in ("PROPN", "PRON", "NOUN"):
        return None
    first = at
    while first > 0 and tree.tokens[first - 1].dep == "compound" and tree.tokens[first - 1].head in range(first, at + 1):
        first -= 1
    return _with_partner(tree, first), at


def _with_partner(tree: Tree, first: int) -> int:
    """Where two names begin that the parse tore from their verb: ", | Ann Roe and Bob Poe call them"."""
    if first < 2 or tree.tokens[first - 1].text != "and" or tree.tokens[first - 2].pos != "PROPN":
        return first
    start = first - 2
    while start > 0 and tree.tokens[start - 1].pos == "PROPN":
        start -= 1
    return start if start == 0 or tree.tokens[start - 1].text == "," else first


def _name_and_apposition(tree: Tree, last: int) -> tuple[int, int] | None:
    """Where the parse lost "Smith, a town councillor, said": from the name before the apposition to its end."""
    for at in range(last, max(0, last - 20), -1):
        if tree.tokens[at].text == ",":
            first = at
            while first > 0 and tree.tokens[first - 1].pos == "PROPN":
                first -= 1
            return (first, last) if first < at else None
        if tree.tokens[at].pos == "VERB" and tree.tokens[at].tag != "VBG":
            return None
    return None


def cue_edges(tree: Tree, verb: int, complement: Complement | None) -> tuple[int, int]:
    """First and last token of a cue with its auxiliaries and the verbs that only colour it."""
    top = verb
    while _coloured(tree, top):
        top = tree.tokens[top].head
        top = tree.tokens[top].head if bridges(tree, top) else top
    first = cue_start(tree, top)
    if tree.tokens[verb].dep == "conj" and (neither := [c for c in tree.kids(tree.tokens[verb].head, "preconj", "cc") if tree.tokens[c].text.lower() == "neither"]):
        first = min(first, neither[0])
    if complement is not None:
        return first, complement.cue_last
    particles = [c for c in tree.kids(verb, "prt") if c == verb + 1]
    return first, particles[0] if particles else verb


def _coloured(tree: Tree, verb: int) -> bool:
    """Whether the verb above only colours this one: seemed to suggest, went on to say."""
    token = tree.tokens[verb]
    above = lemma_of(tree, token.head)
    if token.head >= verb or not (above in RAISERS | REFUSERS or bridges(tree, token.head)):
        return False
    between = tree.tokens[token.head + 1 : verb]
    if not all(t.dep in ("aux", "advmod", "neg", "prt", "npadvmod") or t.ent in ("DATE", "TIME") or t.dep == "prep" for t in between):
        return False
    goes_on = token.dep == "advcl" and above in ("go", "come") and token.tag == "VB" and verb - token.head <= 4
    return token.dep == "xcomp" or goes_on


__all__ = ["cue_edges", "is_mark", "verb_drafts"]
