"""Near-copy finders of others, each behind one function: texts in, tied pairs with a score out.

    python -m quality.peer_pairs PEER IN.json OUT.json

IN: {name: {"text", "title"}}. OUT: [[name, name, score] …]. Runs in an environment that holds the peers
(requirements/peers.in); needs nothing of Variorum.
"""

import json
import re
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

Texts = dict[str, dict[str, str]]
Pairs = list[tuple[str, str, float]]
_WORD = re.compile(r"\w+(?:['’]\w+)?")
PERMUTATIONS = 128


def grams(text: str, size: int = 5) -> set[str]:
    """The word 5-grams of a text."""
    words = [w.lower() for w in _WORD.findall(text)]
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


def headline_jaccard(texts: Texts) -> Pairs:
    """Jaccard of the headlines' words."""
    words = {name: {w.lower() for w in _WORD.findall(t["title"])} for name, t in texts.items()}
    return [(a, b, len(words[a] & words[b]) / max(len(words[a] | words[b]), 1)) for a, b in combinations(sorted(texts), 2)]


def datasketch_minhash(texts: Texts) -> Pairs:
    """datasketch MinHash-LSH over word 5-grams."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=0.1, num_perm=PERMUTATIONS)
    hashes: dict[str, Any] = {}
    for name in sorted(texts):
        hashes[name] = MinHash(num_perm=PERMUTATIONS)
        hashes[name].update_batch([g.encode() for g in sorted(grams(texts[name]["text"]))])
        lsh.insert(name, hashes[name])
    return [(a, b, float(hashes[a].jaccard(hashes[b]))) for a in sorted(texts) for b in lsh.query(hashes[a]) if a < b]


def rensa_minhash(texts: Texts) -> Pairs:
    """rensa R-MinHash over word 5-grams, all pairs."""
    from rensa import RMinHash

    hashes: dict[str, Any] = {}
    for name in sorted(texts):
        hashes[name] = RMinHash(num_perm=PERMUTATIONS, seed=7)
        hashes[name].update(sorted(grams(texts[name]["text"])))
    return [(a, b, float(hashes[a].jaccard(hashes[b]))) for a, b in combinations(sorted(texts), 2)]


def tfidf_cosine(texts: Texts) -> Pairs:
    """scikit-learn TF-IDF, cosine of whole texts."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    names = sorted(texts)
    matrix = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)).fit_transform([texts[n]["text"] for n in names])
    near = (matrix @ matrix.T).toarray()
    return [(names[i], names[j], float(near[i, j])) for i, j in combinations(range(len(names)), 2)]


def sixgram_overlap(texts: Texts) -> Pairs:
    """Share of the shorter text's word 6-grams that stand in the other."""
    made = {name: grams(t["text"], 6) for name, t in texts.items()}
    return [(a, b, len(made[a] & made[b]) / max(min(len(made[a]), len(made[b])), 1)) for a, b in combinations(sorted(texts), 2)]


PEERS: dict[str, Callable[[Texts], Pairs]] = {
    "headline Jaccard": headline_jaccard,
    "6-gram overlap": sixgram_overlap,
    "datasketch MinHash-LSH": datasketch_minhash,
    "rensa": rensa_minhash,
    "TF-IDF cosine": tfidf_cosine,
}


if __name__ == "__main__":
    peer, source, target = sys.argv[1:4]
    found = PEERS[peer](json.loads(Path(source).read_text(encoding="utf-8")))
    Path(target).write_text(json.dumps(found), encoding="utf-8")
