"""Statements told by a noun or an adjective: Roe's claim that …, the council is aware that …"""

from variorum.steps.find.saying.closing import aside_cut
from variorum.steps.find.saying.draft import Draft, Ground
from variorum.steps.find.saying.frames import lemma_of
from variorum.steps.find.saying.spans import cue_start, noun_edges, place, trimmed_tokens
from variorum.steps.find.saying.subjects import subject_of
from variorum.text.tree import Tree

CLAIMS = frozenset(
    """claim allegation assertion accusation announcement declaration promise pledge vow commitment plan proposal warning threat
    demand request call suggestion recommendation hope fear concern worry belief view opinion idea theory conclusion argument
    contention insistence acknowledgment acknowledgement admission denial refusal determination desire intention criticism
    condemnation skepticism scepticism speculation outrage allegation expectation charge prediction estimate finding ruling advice comment remark complaint objection opposition endorsement decision
    emphasis assessment assurance reluctance willingness conviction suspicion bet offer appeal support praise disdain
    obsession rhetoric rejection embrace defense defence adulation admiration""".split()
)
"""Nouns of saying, thinking and judging that credit their possessor."""

THOUGHTS = frozenset(
    """agreement consensus doubt notion narrative message recognition realization realisation assumption presumption perception impression
    feeling understanding awareness confidence certainty reassurance guarantee disclosure revelation disbelief regret guess hint
    insinuation implication suggestion rumor rumour thought diagnosis verdict hypothesis forecast outcry""".split()
)
"""Further nouns that credit the clause after them, whoever has them: little doubt that, a growing consensus that."""

STATES = frozenset(
    """aware unaware confident certain sure unsure uncertain hopeful optimistic pessimistic skeptical sceptical critical supportive
    afraid fearful proud glad happy unhappy sorry grateful doubtful convinced willing unwilling reluctant determined eager
    adamant mindful wary worried concerned alarmed surprised shocked disappointed opposed angry furious upset dismissive frustrated
    passionate enthusiastic curious open hesitant keen anxious nervous suspicious bullish bearish coy frank candid blunt vague silent excited thrilled delighted
    saddened interested uninterested puzzled baffled dubious leery cautious undecided appalled outraged horrified pleased thankful""".split()
)
"""Adjectives of thinking and feeling that credit their subject."""

TOPICS = frozenset({"about", "of", "for", "on", "to", "with", "over", "that", "against", "toward", "towards"})


AFFECTS = frozenset({"in", "at", "by"})
"""Further words before what a feeling is about: interested in, angry at, alarmed by."""
MANNERS = frozenset("frank candid blunt open vague silent coy hesitant passionate".split())
"""How somebody talks, not what of: frank in his book."""


def noun_drafts(ground: Ground) -> list[Draft]:
    """A draft for each possessed noun of saying and each adjective of thinking that has a content."""
    found = []
    for number, tree in enumerate(ground.trees):
        for i, token in enumerate(tree.tokens):
            if ground.within[number][i] >= 0:
                continue
            lemma = token.lemma.lower()
            draft = None
            if token.pos == "NOUN" and (lemma in CLAIMS or lemma in THOUGHTS):
                draft = _claim(number, tree, i) or _equated(number, tree, i)
            elif token.pos == "NOUN" and lemma in BACKERS:
                draft = _backer(number, tree, i)
            elif token.text.lower() == "against" or lemma in ("favor", "favour"):
                draft = _sides(number, tree, i)
            elif token.text.lower() in STATES and token.dep in ("acomp", "ROOT", "ccomp", "advcl", "relcl", "conj"):
                draft = _state(number, tree, i)
            if draft is not None:
                found.append(draft)
    return found


def _claim(number: int, tree: Tree, noun: int) -> Draft | None:
    content = _content(tree, noun)
    if content is None:
        return None
    first, last, cue_last = content
    peoples = [a for a in tree.kids(noun, "amod") if tree.tokens[a].ent == "NORP" and lemma_of(tree, noun) in CLAIMS]  # "the French refusal to"
    owners = tree.kids(noun, "poss") or peoples
    if not owners:
        return _unowned(number, tree, noun, content)
    if tree.tokens[noun].lemma.lower() in THOUGHTS and tree.tokens[first].text.lower() not in ("that", "whether"):
        return None
    low, high = tree.edges(owners[0])
    cue_first = high + 1
    if cue_first > noun:
        return None
    cut = trimmed_tokens(tree, first, aside_cut(tree, first, last))
    if cut is None:
        return None
    rank = 2 if tree.tokens[first].text.lower() in ("that", "to") else 1
    return Draft(number, noun, place(tree, cue_first, cue_last), place(tree, low, high), [place(tree, *cut)], rank, tree.tokens[noun].lemma.lower())


def _equated(number: int, tree: Tree, noun: int) -> Draft | None:
    """"The fear is that the dam will burst", "Roe's bet is that …": what the noun is said to be."""
    verb = tree.tokens[noun].head
    if tree.tokens[noun].dep != "nsubj" or tree.tokens[verb].lemma.lower() != "be" or verb != noun + 1:
        return None
    clauses = [c for c in tree.kids(verb, "ccomp", "xcomp") if c > verb and tree.tokens[tree.edges(c)[0]].text.lower() in ("that", "to", "whether")]
    if not clauses:
        return None
    first, last = tree.edges(clauses[0])
    cut = trimmed_tokens(tree, first, aside_cut(tree, first, last))
    owners = tree.kids(noun, "poss")
    start = tree.edges(owners[0])[1] + 1 if owners else tree.edges(noun)[0]
    if cut is None or start > noun:
        return None
    source = place(tree, *tree.edges(owners[0])) if owners else None
    return Draft(number, noun, place(tree, start, verb), source, [place(tree, *cut)], 2, tree.tokens[noun].lemma.lower())


OPEN = frozenset("skepticism scepticism expectation charge concern fear worry suspicion speculation allegation claim accusation charge rumor rumour belief hope recognition complaint".split())
"""Nouns that credit though they belong to nobody: growing fears that …"""


AGAINST: dict[str, tuple[str, ...]] = {
    "criticism": ("of", "for", "over"),
    "condemnation": ("of", "for"),
    "skepticism": ("about",),
    "scepticism": ("about",),
    "speculation": ("about",),
    "outrage": ("over", "about"),
}
"""What nouns that belong to nobody may be about: criticism of the mayor, outrage over the toll."""


def _unowned(number: int, tree: Tree, noun: int, content: tuple[int, int, int]) -> Draft | None:
    """"growing fears that …", "claims by miners that …": of those named after by or among, else of nobody."""
    first, last, cue_last = content
    lemma = tree.tokens[noun].lemma.lower()
    holders = [o for p in tree.kids(noun, "prep") if tree.tokens[p].text.lower() in ("by", "from", "among") for o in tree.kids(p, "pobj")]
    to = tree.tokens[first].text.lower() in ("to", "not") and (lemma == "agreement" or (bool(holders) and lemma in CLAIMS))
    of = cue_last > noun and tree.tokens[cue_last].text.lower() in AGAINST.get(lemma, ())
    if not of and not to and (lemma not in OPEN | THOUGHTS or tree.tokens[first].text.lower() not in ("that", "whether")):
        return None
    source = noun_edges(tree, holders[0]) if holders else None
    start = tree.edges(noun)[0]
    cut = trimmed_tokens(tree, first, aside_cut(tree, first, last))
    if cut is None or start > noun or (source and source[1] >= cut[0]):
        return None
    return Draft(
        number, noun, place(tree, start, cue_last if of else noun), place(tree, *source) if source else None, [place(tree, *cut)], 2, tree.tokens[noun].lemma.lower()
    )


BACKERS = frozenset("supporter opponent critic defender advocate proponent champion foe backer detractor admirer believer".split())
"""Nouns of people by what they hold: a critic of the plan."""


def _backer(number: int, tree: Tree, noun: int) -> Draft | None:
    """"Roe is a staunch opponent of the dam": the one of whom it is told holds it."""
    verb = tree.tokens[noun].head
    subjects = tree.kids(verb, "nsubj")
    about = [p for p in tree.kids(noun, "prep") if p == noun + 1 and tree.tokens[p].text.lower() in ("of", "for", "in") and tree.kids(p, "pobj", "pcomp")]
    if tree.tokens[noun].dep != "attr" or tree.tokens[verb].lemma.lower() not in ("be", "become", "remain") or not subjects or not about:
        return None
    subject = subject_of(tree, verb)
    cut = trimmed_tokens(tree, about[0] + 1, aside_cut(tree, about[0] + 1, tree.edges(about[0])[1]))
    if subject is None or cut is None or subject[0] > verb:
        return None
    return Draft(number, noun, place(tree, cue_start(tree, verb), about[0]), place(tree, *subject), [place(tree, *cut)], 1, tree.tokens[noun].lemma.lower())


def _sides(number: int, tree: Tree, at: int) -> Draft | None:
    """"Roe is against the dam", "Roe was in favour of it"."""
    token = tree.tokens[at]
    leads = at if token.text.lower() == "against" else next(iter(tree.kids(at, "prep")), at)
    verb = token.head if leads == at else tree.tokens[token.head].head
    stands = leads == at or (tree.tokens[token.head].text.lower() == "in" and tree.tokens[leads].text.lower() == "of")
    nouns = tree.kids(leads, "pobj", "pcomp")
    if not stands or not nouns or tree.tokens[verb].lemma.lower() != "be" or not tree.kids(verb, "nsubj") or tree.kids(verb, "attr", "acomp"):
        return None
    subject = subject_of(tree, verb)
    cut = trimmed_tokens(tree, leads + 1, aside_cut(tree, leads + 1, tree.edges(leads)[1]))
    holder = tree.tokens[tree.kids(verb, "nsubj")[0]]
    if subject is None or cut is None or not (holder.pos == "PROPN" or (holder.tag in ("PRP", "WP") and holder.text.lower() != "it")):
        return None  # "The odds are against the team"
    return Draft(number, at, place(tree, cue_start(tree, verb), leads), place(tree, *subject), [place(tree, *cut)], 1, "be")


def _state(number: int, tree: Tree, adjective: int) -> Draft | None:
    token = tree.tokens[adjective]
    verb = adjective if tree.kids(adjective, "auxpass", "cop", "aux", "nsubj") else token.head
    if verb != adjective and tree.tokens[verb].lemma.lower() not in ("be", "feel", "seem", "remain", "become", "appear", "sound", "look"):
        return None
    subjects = tree.kids(verb, "nsubj", "nsubjpass")
    if not subjects or tree.tokens[subjects[0]].text.lower() in ("it", "there", "this", "that"):
        return None
    subject = subject_of(tree, verb) if tree.kids(verb, "nsubj") else noun_edges(tree, subjects[0], 0, verb - 1)
    content = _content(tree, adjective, TOPICS if token.text.lower() in MANNERS else TOPICS | AFFECTS) or (_content(tree, verb) if verb != adjective else None)
    if subject is None or content is None or content[0] <= adjective:
        return None
    first, last, cue_last = content
    cut = trimmed_tokens(tree, first, aside_cut(tree, first, last))
    if cut is None:
        return None
    start = cue_start(tree, verb)
    return Draft(number, adjective, place(tree, start, max(cue_last, adjective)), place(tree, *subject), [place(tree, *cut)], 2, token.text.lower())


SPOKEN = frozenset("complaint announcement remark comment warning request demand offer suggestion proposal recommendation claim".split())
"""Nouns whose "to" names the one spoken to."""


def _content(tree: Tree, head: int, topics: frozenset[str] = TOPICS) -> tuple[int, int, int] | None:
    """First and last token of what a noun or adjective is about, and where its cue ends."""
    for c in tree.children[head]:
        token = tree.tokens[c]
        if c < head:
            continue
        first, last = tree.edges(c)
        opens = tree.tokens[first].text.lower()
        if token.dep in ("acl", "ccomp", "xcomp", "relcl") and opens in ("that", "to", "whether", "how", "not", "if") and tree.tokens[first].dep != "nsubj":
            return first, last, head
        heard = token.text.lower() == "to" and tree.tokens[head].lemma.lower() in SPOKEN
        if token.dep == "prep" and c == head + 1 and not heard and token.text.lower() in topics and (inner := tree.kids(c, "pobj", "pcomp")) and tree.tokens[inner[0]].ent not in ("DATE", "TIME"):
            return c + 1, last, c
        if token.dep == "ccomp":
            return first, last, head
    return None
