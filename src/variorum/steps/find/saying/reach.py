"""How far a content reaches: past what the parse cut off, not into what the reporter adds."""

from collections.abc import Iterator

from variorum.records.parse import Token
from variorum.steps.find.saying.closing import (
    aside_cut,
    before_credit,
    before_dash,
    before_main,
    before_tail,
    next_clause,
    with_examples,
)
from variorum.steps.find.saying.complements import complement_of
from variorum.steps.find.saying.frames import Complement, frames_of
from variorum.steps.find.saying.spans import cue_start, is_mark
from variorum.text.dates.words import DAY_NAMES
from variorum.text.tree import Tree

SCENES = frozenset(DAY_NAMES) | frozenset(
    """speech interview rally statement event debate forum tweet letter conference meeting briefing twitter facebook post address
    appearance memo email e-mail call hearing visit campaign town hall summit report article column book broadcast show
    testimony remark comment ruling decision diatribe essay editorial tirade rant monologue release filing lawsuit blog podcast documentary film bid remarks comments message video ceremony dinner lunch breakfast session convention night morning evening
    afternoon day week month year""".split()
)
"""Where and when things get said: not part of what is said."""


def content_end(tree: Tree, verb: int, complement: Complement) -> int:
    """The last token of a content: not what the reporter adds after it, nor the next thing the speaker says."""
    first, last = complement.first, _whole_clause(tree, complement)
    complement.last = last
    for i in range(first + 1, last + 1):
        token = tree.tokens[i]
        if token.pos in ("VERB", "AUX") and (further_cue(tree, verb, i) or _breaks_off(tree, verb, i)):
            cut = _begins(tree, first, i)
            while cut > first + 1 and (tree.tokens[cut - 1].dep in ("cc", "punct") or is_mark(tree, cut - 1)):
                cut -= 1
            return _unjoined(tree, first, aside_cut(tree, first, min(last, cut - 1)))
    last = _past_mark(tree, verb, complement, _extended(tree, verb, complement))
    last = before_tail(tree, verb, min(last, before_main(tree, verb, first)))
    if complement.rank == 3 and tree.tokens[verb].tag == "VBD":
        last = next_clause(tree, last)
    if complement.rank == 1 and tree.tokens[verb].tag == "VBG" and cue_start(tree, verb) > 0 and tree.tokens[cue_start(tree, verb) - 1].text == ",":
        last = _to_the_stop(tree, verb, last)
    if complement.rank < 3:
        clause = tree.tokens[first].text.lower() == "that"
        last = with_examples(tree, last if clause else before_dash(tree, first, last))
    told = complement.rank == 3 and tree.tokens[verb].tag in ("VBD", "VBN") and "q" in frames_of(tree, verb)[0]
    return _unjoined(tree, first, aside_cut(tree, first, before_credit(tree, first, last), told))


def _begins(tree: Tree, first: int, cue: int) -> int:
    """Where the clause of a further cue begins: at its subject, or at the "and" before what leads to it."""
    subjects = [s for s in tree.kids(cue, "nsubj") if s < cue]
    if not subjects:
        return cue_start(tree, cue)
    start = tree.edges(subjects[0])[0]
    joins = (k for k in range(start - 1, max(first, start - 16), -1) if tree.tokens[k].dep == "cc" and tree.tokens[k - 1].text in (",", "—", "–", "--"))
    return next(joins, start)


def _to_the_stop(tree: Tree, verb: int, last: int) -> int:
    """The end of the sentence, where a closing participle has all that follows: "…, citing her work | after the flood and her age"."""
    rest = range(last + 1, len(tree))
    joined = [k for k in rest if tree.tokens[k].text == "-" and tree.tokens[k - 1].end == tree.tokens[k].start]  # a hyphen, no dash
    plain = all((k in joined or tree.tokens[k].text not in (",", ";", ":", "—", "–", "--", "-")) and tree.tokens[k].tag not in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP") for k in rest)
    return len(tree) - 1 if plain else last


GOES_ON = frozenset("and but or when because if to in for with as of from at over about than".split())


def _past_mark(tree: Tree, verb: int, complement: Complement, last: int) -> int:
    """The end of the sentence where the parse stopped at a closing mark in the midst of what is said: `"confused" and …`."""
    k = last + 1
    while k < len(tree) and tree.tokens[k].text in (",", "'", '"'):
        k += 1
    closes = any(t.text in ('"', "'") for t in tree.tokens[last : k])
    if not closes or k + 1 >= len(tree) or tree.tokens[k].text not in GOES_ON:
        return last
    if tree.tokens[k].text in ("and", "but", "or"):  # a clause of the reporter's own, or one more quotation
        further = tree.tokens[k + 1].dep == "conj" and tree.tokens[k + 1].head == verb and complement_of(tree, k + 1) is not None
        goes_on = not further and not any(t.tag in ("VBD", "VBZ", "MD") for t in _unquoted(tree, k + 1))
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
    if i == verb or not set(frames) & set("qcf") or tree.kids(i, "nsubjpass", "mark", "aux"):
        return False
    if subjects := tree.kids(i, "nsubj"):  # "… — and he noted that"
        again = token.dep == "conj" and token.tag == tree.tokens[verb].tag == "VBD" and "q" in frames
        return again and subjects[0] < i and (found := complement_of(tree, i)) is not None and found.rank >= 2
    if token.dep == "conj" and token.tag in ("VBD", "VBZ") and token.tag == tree.tokens[verb].tag:
        found = complement_of(tree, i)
        that = found is not None and found.rank == 3 and tree.tokens[found.first].text.lower() == "that"
        return found is not None and ("q" in frames or that or _breaks_off(tree, verb, i))
    start = cue_start(tree, i)
    if token.lemma.lower() == "begin":  # "fares will rise, beginning in May"
        return False
    return token.tag == "VBG" and token.dep in ("advcl", "acl", "prep") and "q" in frames and start > 0 and tree.tokens[start - 1].text == ","


def _breaks_off(tree: Tree, verb: int, i: int) -> bool:
    """Whether verb `i`, joined to a modal or a passive, cannot go on with it: "said he would go | and left"; so the teller acts."""
    token = tree.tokens[i]
    told = tree.tokens[verb].tag == token.tag == "VBD" and token.dep == "conj" and any(tree.tokens[k].dep == "cc" for k in range(token.head + 1, i))
    if not told or tree.kids(i, "nsubj", "nsubjpass", "expl", "aux", "auxpass", "mark"):
        return False
    modal = tree.tokens[token.head].tag == "VB" and any(tree.tokens[a].tag == "MD" for a in tree.kids(token.head, "aux"))
    return modal or (bool(tree.kids(token.head, "auxpass")) and bool(tree.kids(i, "dobj")))


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
        then = token.tag in ("VB", "VBP") and complement.rank == 2 and [t.text.lower() for t in gap] == [","] and tree.tokens[low].text.lower() == "then"
        if then or (token.dep == "conj" and _goes_on(tree, verb, c, complement)):
            last = high
        elif any(not (t.text.isspace() or t.dep == "cc") for t in gap):
            continue
        elif (token.dep == "advcl" and complement.rank == 3 and not gap) or (token.dep == "prep" and not gap and not _scene(tree, c)):
            last = high
    last = last if _main_verb_follows(tree, verb, last) else _torn(tree, last)
    return _and_that(tree, last, ("that",) if complement.rank == 3 else ("how", "what", "why", "whether"))


SHIFTED = frozenset({"would", "could", "might", "should"})
"""Auxiliaries of words that are passed on: they carry on what is said."""


def _goes_on(tree: Tree, verb: int, c: int, complement: Complement) -> bool:
    """Whether a verb joined to the cue belongs to the content by its form.

    "Plans to meet and exceed", "urged cutting and saving", "said it fell but would rise again" (no teller says "would").
    """
    token = tree.tokens[c]
    if complement.rank == 3 and token.tag == "VB" and not tree.kids(c, "nsubj"):
        return any(tree.tokens[a].text.lower() in SHIFTED for a in tree.kids(c, "aux"))
    first = next(iter(tree.kids(c, "aux")), c)
    if {tree.tokens[verb].tag, tree.tokens[first].tag} == {"VBZ", "VBP"} and not tree.kids(c, "nsubj", "nsubjpass"):
        return True  # "The paper says wells | have dried": no verb of the paper's
    if tree.kids(c, "nsubj", "aux") or token.tag == tree.tokens[verb].tag:
        return False
    opening = tree.tokens[complement.first]
    return (token.tag == "VB" and complement.rank == 2 and opening.text.lower() in ("to", "not")) or (token.tag == "VBG" and opening.tag == "VBG")


def _main_verb_follows(tree: Tree, verb: int, last: int) -> bool:
    """Whether the finite verb behind a content has its subject before the cue: "Farmers worried about rain | may wait"."""
    if last + 1 >= len(tree):
        return False
    after = tree.tokens[last + 1]
    finite = tree.tokens[last + 1].head if after.dep in ("aux", "auxpass") else last + 1
    return any(s < verb for s in tree.kids(finite, "nsubj", "nsubjpass", "csubj"))


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
