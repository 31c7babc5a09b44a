"""Credits without a verb: according to, in the words of, colon headlines, speakers of a transcript."""

import re
from bisect import bisect_right

from variorum.steps.find.naming.tables import TITLES
from variorum.steps.find.saying.closing import JOINS, rejoined
from variorum.steps.find.saying.draft import Draft, Ground
from variorum.steps.find.saying.spans import is_mark, noun_edges, past_joiner, place, trimmed_tokens
from variorum.text.gazetteer import is_country, lookup
from variorum.text.tree import Tree


def according_drafts(ground: Ground) -> list[Draft]:
    """"According to X, …" and "…, according to X": the rest of the sentence is the content."""
    found = []
    for number, tree in enumerate(ground.trees):
        for i, token in enumerate(tree.tokens):
            if token.text.lower() == "according" and i + 2 < len(tree) and tree.tokens[i + 1].text.lower() == "to":
                if ground.within[number][i] >= 0:
                    continue
                draft = _according(ground, number, tree, i)
                if draft is not None:
                    found.append(draft)
    return found


def _according(ground: Ground, number: int, tree: Tree, i: int) -> Draft | None:
    nouns = tree.kids(i + 1, "pobj", "pcomp")
    if nouns:
        source = noun_edges(tree, nouns[0], i + 2)
        if tree.tokens[nouns[0]].dep == "pcomp":
            source = (i + 2, tree.edges(nouns[0])[1])
    else:
        source = (i + 2, i + 2)
    cut_source = trimmed_tokens(tree, source[0], _until_comma(tree, source, i))
    if cut_source is None:
        return None
    before, after = _clause_before(tree, i), _clause_after(tree, i, cut_source[1])
    content = before if i > 2 and before is not None else after
    if content is None and i <= 2 and (comma := _first_comma(tree, i)):
        cut_source, content = (i + 2, comma - 1), trimmed_tokens(tree, comma, len(tree) - 1)
    if content is None:
        return None
    parts = [content]
    if content is before and _breaks_off(tree, content, i) and (comma := _first_comma(tree, i)) and (rest := trimmed_tokens(tree, comma, len(tree) - 1)):
        cut_source = (cut_source[0], comma - 1)
        parts.append(rest)
    elif content is before and (more := _taken_up(tree, cut_source[1])):
        parts.append(more)
    return Draft(number, i, place(tree, i, i + 1), place(tree, *cut_source), [place(tree, *part) for part in parts], 3, "accord")


def _breaks_off(tree: Tree, before: tuple[int, int], i: int) -> bool:
    """Whether a sentence is not done where it names whom it credits: "The firm, according to the bank, | lost", "It was, according to Roe, | late"."""
    first, last = before
    subjects = [k for k in range(first, last + 1) if tree.tokens[k].dep in ("nsubj", "nsubjpass")]
    return tree.tokens[last].pos == "AUX" or any(tree.tokens[k].head > i for k in subjects)


def _taken_up(tree: Tree, last: int) -> tuple[int, int] | None:
    """What goes on after the one credited: "…, according to the bank, and more will"."""
    if last + 3 >= len(tree) or tree.tokens[last + 1].text != "," or tree.tokens[last + 2].text.lower() not in JOINS:
        return None
    return trimmed_tokens(tree, rejoined(tree, last + 2), len(tree) - 1)


def _first_comma(tree: Tree, i: int) -> int | None:
    return next((k for k in range(i + 3, len(tree)) if tree.tokens[k].text == ","), None)


def _until_comma(tree: Tree, source: tuple[int, int], i: int) -> int:
    """In "According to X, Y …" the parse may run X into Y: stop at a comma the main clause follows."""
    if i > 1:
        return source[1]
    for k in range(source[0], source[1] + 1):
        if tree.tokens[k].text == "," and tree.tokens[k].head not in range(source[0], source[1] + 1):
            return k - 1
    return source[1]


def _clause_before(tree: Tree, i: int) -> tuple[int, int] | None:
    return trimmed_tokens(tree, past_joiner(tree, 0, i - 1), i - 1) if i else None


def _clause_after(tree: Tree, i: int, last: int) -> tuple[int, int] | None:
    return trimmed_tokens(tree, last + 1, len(tree) - 1)


_SIGNED = re.compile(
    r"[.,]?[ \t\u00a0]{0,2}(?P<dash>―|—|–|--)[ \t\u00a0]?(?P<name>[^\W\d_a-z](?:[^\n\r,.;:!?“”\"()]|(?<=\b[A-Z])\.){2,50}?)"
    r"[ \t\u00a0]*(?:,[^\n\r“”\"]{0,60})?\.?[ \t\u00a0]*(?=[\n\r]|$)"
)


def signed_drafts(ground: Ground) -> list[Draft]:
    """"…" — Ann Roe: a quotation that a name signs at the end of its line."""
    found = []
    starts = [tree.placed.start for tree in ground.trees]
    for quote in ground.quotes:
        match = _SIGNED.match(ground.reading.text, quote.end) if quote.closed else None
        if match and all(w[0].isupper() or w in ("de", "of", "the", "van", "von", "al", "bin") for w in match["name"].split()):
            number = max(0, bisect_right(starts, quote.start) - 1)
            found.append(Draft(number, 0, match.span("dash"), match.span("name"), [(quote.start, quote.end)], 5, ":"))
    return found


SPEAKERS = re.compile(
    r"\b(?:poll|survey|report|study|police|officials?|sources?|minist(?:er|ry)|media|experts?|researchers?|analysts?|group|"
    r"campaign|spokes(?:man|woman|person)|court|lawyers?|agency|data|analysis|witness(?:es)?|army|military|authorities)\b", re.IGNORECASE
)
_KICKERS = re.compile(
    r"^(?:the latest|latest|(?:first|last|date) (?:published|updated|posted)|(?:\w+ )*discussion|analysis|opinion|video|watch|exclusive|breaking|update|updated|live|fact check|explainer|photos|review|editorial|"
    r"column|commentary|profile|timeline|list|read|note|editor.?s note|correction|source|sources|author|by|related|more|published|follow|"
    r"contact|posted|purchase|order|tel|phone|e-?mail|where|when|date|time|location|share|topics?|filed under|advertisement|tags?|credit|photo|obituary|obit|podcast|preview|recap|box office|weather|forecast|abstract|graphic|interactive|transcript|full text|election \d+|q|a|re|ps|p\.s\.)$", re.IGNORECASE
)


TURN = "turn"
"""What stands for the verb where one of several speakers of a transcript has a turn: his very words."""


def colon_drafts(ground: Ground) -> list[Draft]:
    """"Smith: Talks failed", a headline or a transcript's line: the one before the colon says the rest."""
    found: list[Draft] = []
    turns: list[Draft] = []
    talking = 0
    asked = sum(len(tree) > 1 and tree.tokens[0].text == "Q" and tree.tokens[1].text == ":" for tree in ground.trees)
    for number, tree in enumerate(ground.trees):
        opens = number == 0 or ground.trees[number - 1].placed.block != tree.placed.block or _stamped(ground, number)
        colon = next((i for i, t in enumerate(tree.tokens[:14]) if t.text == ":"), None)
        label = colon if colon and colon + 1 < len(tree) and opens and (_names_speaker(tree, colon) or (asked > 1 and colon == 1 and tree.tokens[0].text in ("Q", "A"))) else None
        if label is not None and (source := trimmed_tokens(tree, 0, label - 1)):
            spoken = _is_turn(tree, source)
            quote = ground.within[number][label + 1]
            if spoken or tree.placed.headline or number == 0 or quote >= 0:
                start, end = tree.at(label + 1)[0], _block_end(ground, number) if spoken else ground.quotes[quote].end if quote >= 0 else tree.placed.end
                first, source = (label, source) if spoken else _apart(tree, label, source)
                found.append(Draft(number, label, place(tree, first, label), place(tree, *source), [(start, end)], 5, ":"))
                turns += found[-1:] if spoken and not tree.placed.headline else []
                talking = talking + 1 if spoken else 0
                continue
        if opens and talking >= 2 and found and not _aside(tree) and ground.within[number] and ground.within[number][0] >= 0:
            found[-1].content.append((tree.placed.start, _block_end(ground, number)))
        elif opens:
            talking = talking if _aside(tree) else 0
    for draft in turns if len(turns) > 1 or asked else []:
        draft.lemma = TURN
    return found


def _stamped(ground: Ground, number: int) -> bool:
    """Whether only the clock time of an entry stands before a sentence in its paragraph: "18:22 | Mayor Ann Roe: …"."""
    stamp = ground.trees[number - 1]
    first = number < 2 or ground.trees[number - 2].placed.block != stamp.placed.block
    return first and len(stamp) <= 5 and stamp.tokens[0].text[0].isdigit()


def _apart(tree: Tree, label: int, source: tuple[int, int]) -> tuple[int, tuple[int, int]]:
    """Where the cue of a headline begins and who speaks: "Roe | on the dam:", "A word from | Roe:"."""
    for k in range(source[0] + 1, source[1]):
        if tree.tokens[k].text.lower() == "on" and tree.tokens[k - 1].pos == "PROPN":
            return k, (source[0], k - 1)
        if tree.tokens[k].text.lower() == "from":
            return label, (k + 1, source[1])
    return label, source


def _is_turn(tree: Tree, source: tuple[int, int]) -> bool:
    """Whether a label is a transcript's: WALLACE:, Q:, MR. SMITH:."""
    words = "".join(t.text for t in tree.tokens[source[0] : source[1] + 1])
    return words.isupper() and source[1] - source[0] < 4


def _aside(tree: Tree) -> bool:
    return tree.tokens[0].text in ("(", "[") or (len(tree) > 1 and tree.tokens[1].text in ("(", "["))


def _block_end(ground: Ground, number: int) -> int:
    block = ground.trees[number].placed.block
    end = ground.trees[number].placed.end
    for at in range(number, len(ground.trees)):
        if ground.trees[at].placed.block != block:
            break
        end = ground.trees[at].placed.end
    return end


_NO_NAME = frozenset("over under after before about without against inside behind beyond how why".split())
"""Words in a label that is a title, not a name: "Stealth Over Speed: …"."""


def _names_speaker(tree: Tree, colon: int) -> bool:
    label = [t for t in tree.tokens[:colon] if t.text not in "\"'“”‘’()[]"]
    words = " ".join(t.text for t in label)
    if not label or label[0].tag in ("VBD", "VBZ") or colon > 8 or _KICKERS.match(words) or any(t.tag in ("VBD", "VBZ", "VBP", "MD") and t.text.islower() for t in label):
        return False
    if any(t.text.lower() in _NO_NAME for t in label) and not SPEAKERS.search(words):
        return False
    named = label[-1].pos == "PROPN" or label[-1].text[:1].isupper()
    if len(label) <= 3 and (is_country(words) or any(e.population > 100_000 for e in lookup(words)[:1])):
        return False
    return bool(SPEAKERS.search(words)) or (named and not words[-1].isdigit() and len(label) <= 6)


_TAIL = re.compile(r"(?P<dash>\s[-–—]\s|(?<=['’”\"])\s?:\s)(?P<who>[^\W\d_][^\n:;,–—“”\"]{1,40})$")


def tail_drafts(ground: Ground) -> list[Draft]:
    """"Pier is lost – mayor", "'Pier is lost': sources": headlines that credit at their end."""
    found = []
    for number, tree in enumerate(ground.trees):
        match = _TAIL.search(ground.reading.text, tree.placed.start, tree.placed.end) if tree.placed.headline else None
        words = match["who"].lower().split() if match else []
        if match and len(words) <= 4 and (words[-1].rstrip("s") in TITLES or SPEAKERS.fullmatch(words[-1])):
            start, end = match.span("dash")
            mark = ground.reading.text[start:end]
            cue = (start + len(mark) - len(mark.lstrip()), start + len(mark.rstrip()))
            found.append(Draft(number, 0, cue, match.span("who"), [(tree.placed.start, start)], 5, ":"))
    return found


__all__ = ["according_drafts", "colon_drafts", "is_mark", "signed_drafts", "tail_drafts"]
