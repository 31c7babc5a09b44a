"""Lines that only the outlet's other pages give away."""

from quality.made_stories import ARTICLES

from variorum.records.report import Report
from variorum.steps.clean.furniture import furniture_of


def pages(*texts: str) -> list[Report]:
    return [Report(f"r-{n}", f"{n}.txt", text) for n, text in enumerate(texts)]


def cut(reports: list[Report]) -> dict[str, list[str]]:
    return {f.report: [c.span.quote for c in f.removed] for f in furniture_of("valley", reports)}


def test_a_short_line_of_two_unlike_articles_is_furniture() -> None:
    found = cut(pages(*(f"{a}\nBrought to you by the dairy" for a in ARTICLES[:2])))
    assert found == {"r-0": ["Brought to you by the dairy"], "r-1": ["Brought to you by the dairy"]}


def test_copies_of_one_article_share_no_furniture() -> None:
    assert cut(pages(ARTICLES[0], ARTICLES[0], ARTICLES[0] + "\nBrought to you by the dairy")) == {}


def test_background_prose_of_a_running_story_is_kept() -> None:
    background = "The baths were built in 1931 with money left to the town by a brewer who could not swim and regretted it."
    texts = ["\n".join([*a.split("\n")[:2], background, *a.split("\n")[2:]]) for a in ARTICLES[:2]]
    assert cut(pages(*texts)) == {}


def test_a_standing_line_on_top_of_two_pages_is_furniture() -> None:
    motto = "The Valley Ledger has told the stories of the hills and of the people between them since the spring of 1884"
    assert cut(pages(*(f"{motto}\n{a}" for a in ARTICLES[:2])))["r-0"] == [motto]
