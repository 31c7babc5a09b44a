"""How far a content reaches: past what the parse cut off, not into what the reporter adds."""

from collections.abc import Iterator

from variorum.records.parse import Token
from variorum.steps.find.saying.complements import Complement, complement_of, frames_of
from variorum.steps.find.saying.spans import cue_start, is_mark
from variorum.text.tree import Tree

SCENES = frozenset(
    """speech interview rally statement event debate forum tweet letter conference meeting briefing twitter facebook post address
    appearance memo email e-mail call hearing visit campaign town hall summit report article column book broadcast show
    testimony remark comment ruling decision diatribe essay editorial tirade rant monologue release filing lawsuit blog podcast documentary film bid remarks comments message video ceremony dinner lunch breakfast session convention night morning evening
    afternoon day week month year monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""Where and when things get said: not part of what is said."""


def content_end(tree: Tree, verb: int, complement: Complement) -> int:
    """The last token of a content: not what the reporter adds after it, nor the next thing the speaker says."""
    first, last = complement.first, _whole_clause(tree, complement)
    complement.last = last
    for i in range(first + 1, last + 1):
        token = tree.tokens[i]
        if token.pos in ("VERB", "AUX") and further_cue(tree, verb, i):
            cut = _begins(tree, first, i)
            while cut > first + 1 and (tree.tokens[cut - 1].dep in ("cc", "punct") or is_mark(tree, cut - 1)):
                cut -= 1
            return _unjoined(tree, first, aside_cut(tree, first, min(last, cut - 1)))
    last = _past_mark(tree, complement, _extended(tree, verb, complement))
    last = min(last, _before_main(tree, verb, first))
    if complement.rank == 3 and tree.tokens[verb].tag == "VBD":
        last = _next_clause(tree, last)
    if complement.rank < 3:
        last = _with_examples(tree, _before_dash(tree, first, last))
    return _unjoined(tree, first, aside_cut(tree, first, _before_credit(tree, first, last)))


def own_end(tree: Tree, first: int, last: int) -> int:
    """The end of a further part of a content, without asides and what is credited anew."""
    return aside_cut(tree, first, _before_credit(tree, first, last))


def _before_dash(tree: Tree, first: int, last: int) -> int:
    """A thing or act ends at the one dash after it: "criticized the plan | — a view that many share"."""
    dashes, inside = [], False
    for k in range(first, last + 1):
        text = tree.tokens[k].text
        inside ^= text == '"'
        free = k > first + 1 and not inside and tree.tokens[k - 1].end < tree.tokens[k].start
        if free and text in ("-", "—", "–", "--", "―"):
            dashes.append(k)
    return dashes[0] - 1 if len(dashes) == 1 else last


def _next_clause(tree: Tree, last: int) -> int:
    """The end of a clause that is told on in the tense of the first: "said it was late, | and the ferry had left"."""
    k = last + 1
    if k + 3 >= len(tree) or tree.tokens[k].text != "," or tree.tokens[k + 1].text.lower() not in ("and", "so"):
        return last
    verbs = [i for i in range(k + 2, len(tree)) if tree.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD")]
    subjects = [s for i in verbs[:1] for s in (*tree.kids(i, "nsubj", "nsubjpass", "expl"), *tree.kids(tree.tokens[i].head, "nsubj", "nsubjpass"))]
    told = any(set(frames_of(tree, i)[0]) & set("qc") for i in range(k + 2, len(tree)) if tree.tokens[i].pos == "VERB")
    opens = any(tree.edges(s)[0] == k + 2 for s in subjects)
    return len(tree) - 1 if opens and not told and tree.tokens[verbs[0]].tag in ("VBD", "MD") else last


def _with_examples(tree: Tree, last: int) -> int:
    """A thing goes on with its examples: "the rules, including the ban", "the towns, particularly Lisbon"."""
    k = last + 2
    if k >= len(tree) or tree.tokens[k - 1].text != "," or tree.tokens[k].text.lower() not in ("including", "particularly", "especially", "notably") or tree.tokens[min(k + 1, len(tree) - 1)].text == ":":
        return last
    head = k if tree.kids(k, "pobj", "pcomp", "prep") or tree.tokens[k].head <= last else tree.tokens[k].head
    return max(last, tree.edges(head)[1]) if head > last else last


def _before_main(tree: Tree, verb: int, first: int) -> int:
    """Where what is said in an opening clause must end: "While he said it was late, | Poe warned that …"."""
    opens = [c for c in tree.kids(verb, "mark", "advmod") if c < 3 and tree.tokens[c].text.lower() in ("while", "although", "though", "when", "if", "as", "because")]
    if opens:
        for k in range(first + 2, len(tree) - 3):
            subject = tree.tokens[k + 1]
            while subject.head > k + 1 and subject.dep in ("det", "compound", "amod", "poss") and subject.head < len(tree) - 1:
                subject = tree.tokens[subject.head]
            if tree.tokens[k].text == "," and subject.dep == "nsubj" and subject.pos in ("PROPN", "PRON", "NOUN") and tree.tokens[subject.head].tag in ("VBD", "VBZ"):
                return k - 1
    return len(tree)


def _before_credit(tree: Tree, first: int, last: int) -> int:
    """Without what is credited anew: "…, | which he said was lost"."""
    for k in range(first + 2, last - 1):
        if tree.tokens[k].tag == "WDT" and tree.tokens[k - 1].text == "," and tree.tokens[k + 1].tag == "PRP":
            cue = tree.tokens[k + 1].head
            if k + 1 < cue <= k + 4 and cue <= last and "q" in frames_of(tree, cue)[0]:
                return k - 2
    return last


def _begins(tree: Tree, first: int, cue: int) -> int:
    """Where the clause of a further cue begins: at its subject, or at the "and" before what leads to it."""
    subjects = [s for s in tree.kids(cue, "nsubj") if s < cue]
    if not subjects:
        return cue_start(tree, cue)
    start = tree.edges(subjects[0])[0]
    joins = (k for k in range(start - 1, max(first, start - 16), -1) if tree.tokens[k].dep == "cc" and tree.tokens[k - 1].text in (",", "—", "–", "--"))
    return next(joins, start)


GOES_ON = frozenset("and but or when because if to in for with as of from at over about than".split())


def _past_mark(tree: Tree, complement: Complement, last: int) -> int:
    """The end of the sentence where the parse stopped at a closing mark in the midst of what is said: `"confused" and …`."""
    k = last + 1
    while k < len(tree) and tree.tokens[k].text in (",", "'", '"'):
        k += 1
    closes = any(t.text in ('"', "'") for t in tree.tokens[last : k])
    if not closes or k + 1 >= len(tree) or tree.tokens[k].text not in GOES_ON:
        return last
    if tree.tokens[k].text in ("and", "but", "or"):  # a clause of the reporter's own, or one more quotation
        goes_on = not any(t.tag in ("VBD", "VBZ", "MD") for t in _unquoted(tree, k + 1))
    else:
        goes_on = not any(t.tag in ("VBD", "VBZ") and "q" in frames_of(tree, i)[0] for i, t in enumerate(tree.tokens) if i > k)
    return len(tree) - 1 if goes_on else last


def _unquoted(tree: Tree, first: int) -> Iterator[Token]:
    """The tokens from `first` on that stand outside quotation marks."""
    inside = False
    for token in tree.tokens[first:]:
        if token.text == '"':
            inside = not inside
        elif not inside:
            yield token


SUBORDINATORS = frozenset("after when if while because since as before once although though unless until where".split())


def _whole_clause(tree: Tree, complement: Complement) -> int:
    """The last token where the parse stopped at "that after they came," before the main clause."""
    first, last = complement.first, complement.last
    opens = tree.tokens[first].text.lower() == "that" and first + 1 < len(tree) and tree.tokens[first + 1].text.lower() in (*SUBORDINATORS, "no")
    if opens and last + 3 < len(tree) and "," in (tree.tokens[last + 1].text, tree.tokens[last].text):
        return len(tree) - 1
    return last


def _unjoined(tree: Tree, first: int, last: int) -> int:
    """Without an "and" or "but" left hanging at the end."""
    while last > first and (tree.tokens[last].dep == "cc" or tree.tokens[last].text.lower() in ("and", "but")):
        last -= 1
    return last


def further_cue(tree: Tree, verb: int, i: int) -> bool:
    """Whether verb `i` within the content goes on telling what the same speaker says.

    "said he would and warned that …": same tense, no subject of its own; "said he would, adding that …".
    """
    token = tree.tokens[i]
    frames = frames_of(tree, i)[0]
    if i == verb or not set(frames) & set("qc") or tree.kids(i, "nsubjpass", "mark", "aux"):
        return False
    if subjects := tree.kids(i, "nsubj"):  # "… — and he noted that"
        again = token.dep == "conj" and token.tag == tree.tokens[verb].tag == "VBD" and "q" in frames
        return again and subjects[0] < i and (found := complement_of(tree, i)) is not None and found.rank >= 2
    if token.dep == "conj" and token.tag in ("VBD", "VBZ") and token.tag == tree.tokens[verb].tag:
        return "q" in frames and complement_of(tree, i) is not None
    start = cue_start(tree, i)
    return token.tag == "VBG" and token.dep in ("advcl", "acl", "prep") and "q" in frames and start > 0 and tree.tokens[start - 1].text == ","


def aside_cut(tree: Tree, first: int, last: int) -> int:
    """Without a closing aside of the reporter's: "…, who is 70", "…, the former mayor", "…, though she noted that"."""
    for i in range(last, first, -1):
        token = tree.tokens[i]
        if token.dep not in _ASIDES or token.head < first or tree.edges(i)[1] < last or (token.dep == "appos" and tree.kids(i, "conj")):
            continue
        opens = tree.edges(i)[0]
        if any(t.text == '"' for t in tree.tokens[opens : last + 1]) or (token.dep == "appos" and tree.tokens[token.head].dep in ("appos", "conj")):
            continue
        if opens - 1 <= first or tree.tokens[opens - 1].text not in (",", "--", "—", "–", "―"):
            continue
        if tree.tokens[opens].text.lower() in _ASIDES[token.dep] or _meanwhile(tree, first, i, opens) or besides(tree, i):
            return opens - 2
    text = [tree.tokens[k].text for k in range(first, last + 1)]
    if text.count("(") > text.count(")"):
        return max(first, first + len(text) - 2 - text[::-1].index("("))
    return last


JOINS = frozenset({"and", "including", "compared"})
"""Words with which what is said is taken up again after an unquoted credit: "…, he said, and the rest will follow"."""


def rejoined(tree: Tree, first: int) -> int:
    """Past the "and" before a clause with a subject of its own: "…, he said, and | the rest will follow"."""
    verb = first + 1 < len(tree) and tree.tokens[first + 1].tag in ("VBD", "VBZ", "VBP", "VBG", "VBN", "MD", "VB")
    return first if verb or tree.tokens[first].text.lower() != "and" else first + 1


RESULTS = frozenset("allow leave make force cause give mean let help bring enable keep begin start include involve regard concern rise fall".split())
"""Verbs of results and parts: a participle of theirs goes on with what is said."""


def besides(tree: Tree, verb: int) -> bool:
    """Whether a participle after a comma is the reporter's: "…, citing the cost", "…, contradicting the mayor"."""
    token, opens = tree.tokens[verb], tree.edges(verb)[0]
    if token.tag != "VBG" or token.dep != "advcl" or opens == 0 or tree.tokens[opens - 1].text not in (",", "—", "–", "--"):
        return False
    return (opens == verb or (opens == verb - 1 and tree.tokens[opens].pos == "ADV")) and token.lemma.lower() not in RESULTS


def _meanwhile(tree: Tree, first: int, verb: int, opens: int) -> bool:
    """Whether an as- or while-clause is the reporter's: in the present, after a content in the past."""
    if tree.tokens[opens].text.lower() not in ("as", "while") or tree.tokens[verb].tag not in ("VBZ", "VBP"):
        return False
    told = tree.tokens[tree.tokens[verb].head]
    return told.tag == "VBD" or any(tree.tokens[c].tag == "VBD" for c in tree.kids(tree.tokens[verb].head, "aux"))


_ASIDES = {
    "relcl": frozenset({"who", "which", "whose", "whom", "where"}),
    "appos": frozenset({"the", "a", "an"}),
    "advcl": frozenset({"though", "although"}),
}
"""Parts that close a sentence after a comma, by their first word."""


GROUNDS = frozenset({"because", "unless", "if"})
"""Words with which what is said goes on after a comma, though the parse hangs them on the cue."""


def _extended(tree: Tree, verb: int, complement: Complement) -> int:
    """The last token with the parts the parse hung on the cue though they go on with the content."""
    last = complement.last
    if tree.tokens[0].tag == "WP":  # "What officials call a fault stopped …": the main clause follows
        return last
    for c in tree.children[verb]:
        token = tree.tokens[c]
        low, high = tree.edges(c)
        if c <= last or (low > last + 3 and token.dep != "conj") or low > last + 8:
            continue
        gap = [tree.tokens[k] for k in range(last + 1, low)]
        if token.dep == "advcl" and complement.rank == 3 and tree.tokens[low].text.lower() in GROUNDS and all(t.text == "," for t in gap):
            last = high
            continue
        if token.dep == "conj" and _goes_on(tree, verb, c, complement):
            last = high
        elif any(not (t.text.isspace() or t.dep == "cc") for t in gap):
            continue
        elif (token.dep == "advcl" and complement.rank == 3 and not gap) or (token.dep == "prep" and not gap and not _scene(tree, c)):
            last = high
    return _and_that(tree, _torn(tree, last), ("that",) if complement.rank == 3 else ("how", "what", "why", "whether"))


SHIFTED = frozenset({"would", "could", "might", "should"})
"""Auxiliaries of words that are passed on: they carry on what is said."""


def _goes_on(tree: Tree, verb: int, c: int, complement: Complement) -> bool:
    """Whether a verb joined to the cue belongs to the content by its form.

    "Plans to meet and exceed", "urged cutting and saving", "said it fell but would rise again" (no teller says "would").
    """
    token = tree.tokens[c]
    if complement.rank == 3 and token.tag == "VB" and not tree.kids(c, "nsubj"):
        return any(tree.tokens[a].text.lower() in SHIFTED for a in tree.kids(c, "aux"))
    if tree.kids(c, "nsubj", "aux") or token.tag == tree.tokens[verb].tag:
        return False
    opening = tree.tokens[complement.first]
    return (token.tag == "VB" and complement.rank == 2 and opening.text.lower() in ("to", "not")) or (token.tag == "VBG" and opening.tag == "VBG")


def _torn(tree: Tree, last: int) -> int:
    """The last token where the parse tore a clause: a finite verb or a colon follows at once."""
    if last + 2 >= len(tree) or tree.tokens[last].dep == "cc":  # "and | he noted": a sentence of its own
        return last
    after = tree.tokens[last + 1]
    if after.text == ":":
        return len(tree) - 1
    if after.tag in ("VBD", "VBZ", "VBP", "MD") and after.dep not in ("conj",):
        return len(tree) - 1
    opens = after.pos == "PROPN" or not after.text[:1].isupper()  # else a sentence whose full stop is missing
    for k in range(last + 1, min(last + 9, len(tree)) if opens else 0):  # "in case | Poe's best friend were to turn"
        subject = tree.tokens[k]
        if subject.dep == "nsubj" and tree.edges(k)[0] == last + 1 and tree.tokens[subject.head].pos in ("VERB", "AUX") and subject.head > last:
            return max(last, tree.edges(subject.head)[1])
    return last


def _and_that(tree: Tree, last: int, openers: tuple[str, ...]) -> int:
    """The last token of a second clause that such a word opens: "…, but that it would pay"."""
    k = last + 1
    while k < len(tree) and (tree.tokens[k].text == "," or tree.tokens[k].dep == "cc"):
        k += 1
    if last + 1 < k < len(tree) and tree.tokens[k].text.lower() in openers and (tree.tokens[k].dep == "mark" or "that" not in openers):
        return max(last, tree.edges(tree.tokens[k].head)[1])
    if last + 1 < k < len(tree) and tree.tokens[k].text.lower() in SHIFTED and not tree.kids(tree.tokens[k].head, "nsubj"):
        return max(last, tree.edges(tree.tokens[k].head)[1])  # "…, but could not bear to"
    return last


def _scene(tree: Tree, preposition: int) -> bool:
    """Whether a prepositional phrase tells when or where it was said."""
    inner = tree.kids(preposition, "pobj", "pcomp")
    if not inner or tree.tokens[preposition].text.lower() in ("according", "after", "before", "since", "until", "via", "on", "during"):
        return True
    return tree.tokens[inner[0]].ent in ("DATE", "TIME") or bool({tree.tokens[inner[0]].lemma.lower(), tree.tokens[inner[0]].text.lower()} & SCENES)
