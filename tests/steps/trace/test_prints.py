"""Fingerprints: what meets, however often it is printed."""

from quality.made_stories import ARTICLES, PAGE_END, WIRES
from tests.steps.trace.piles import row

from variorum.engines.meeting import Table
from variorum.records.report import Report
from variorum.steps.trace.prints import prints_of
from variorum.steps.trace.stage import lineage

MEET = lineage()[1]


def met(texts: dict[str, str]) -> set[tuple[str, str]]:
    held = {name: p.hashes for name, p in zip(texts, prints_of([(Report(n, n, t), None) for n, t in texts.items()]), strict=True)}
    return Table(held, MEET).pairs(held)


def hashes(report: Report) -> tuple[int, ...]:
    return prints_of([(report, None)])[0].hashes


def test_reports_that_share_eight_words_running_twice_meet() -> None:
    one, two = "crept into the pipes through a rusty grating nobody cleaned", "asked the owners to pay for both of the new pumps"
    assert met({"a": f"{WIRES[0]}\n{one}\n{two}", "b": f"{WIRES[1]}\n{two}\n{one}"}) == {("a", "b")}


def test_strangers_do_not_meet() -> None:
    assert met(dict(zip("abcdef", WIRES, strict=True))) == set()


def test_what_is_cut_leaves_no_fingerprint() -> None:
    report, _, _ = row("a", "\n".join((ARTICLES[0], *PAGE_END[2:])))
    assert hashes(report) == hashes(Report("a", "a", ARTICLES[0]))


def test_a_story_printed_five_hundred_times_stays_together() -> None:
    pairs = met({f"r{n:03}": f"{WIRES[0]}\nPrinted at stand number {n} of the market." for n in range(500)})
    first = {name: name for pair in pairs for name in pair}

    def root(name: str) -> str:
        while first[name] != name:
            name = first[name]
        return name

    for a, b in sorted(pairs):
        first[max(root(a), root(b))] = min(root(a), root(b))
    assert len(first) == 500
    assert len({root(name) for name in first}) == 1


def test_a_stock_phrase_of_every_report_makes_hardly_anybody_meet() -> None:
    phrase = "as the county has said many times before in answer to questions of this kind from readers and reporters"
    texts = {f"r{n:03}": f"{' '.join(f'w{n}x{k}' for k in range(300))}. {phrase}" for n in range(450)}
    assert len(met(texts)) < 0.05 * len(texts) ** 2 / 2


def test_a_text_of_few_words_has_no_fingerprints() -> None:
    assert hashes(Report("a", "a", "Too short.")) == ()


def test_the_fingerprints_of_a_report_do_not_depend_on_those_beside_it() -> None:
    reports = [(Report(f"r{n}", f"r{n}", text), None) for n, text in enumerate(["", *WIRES, "One two three.", *ARTICLES])]
    assert prints_of(reports) == [p for one in reports for p in prints_of([one])]
