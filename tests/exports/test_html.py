"""The page: one file, nothing from outside, every link leads somewhere, nothing of a report runs."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from fixture import TEXTS, edition, without_dossiers

from variorum.exports.html import dossier_html
from variorum.records.edition import Edition, Entry
from variorum.records.report import Report

VOID = frozenset("meta br input line path circle rect".split())


class Outline(HTMLParser):
    """Tags, ids, links and the text of a page; fails on a tag closed that was not open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: dict[str, str] = {}
        self.inside: list[str | None] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a":
            self.links.append(found.get("href") or "")
        if tag not in VOID:
            self.open.append(tag)
            self.inside.append(found.get("id"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open.pop() == tag
        self.inside.pop()

    def handle_data(self, data: str) -> None:
        for name in self.inside:
            if name:
                self.words[name] = self.words.get(name, "") + data


def test_page_is_well_formed(page):
    assert Outline(page).open == []


def test_ids_are_unique(page):
    ids = Outline(page).ids
    assert len(ids) == len(set(ids))


def test_every_link_stays_on_the_page_and_arrives(page):
    outline = Outline(page)
    assert {link for link in outline.links if not link.startswith("#")} == set()
    assert {link[1:] for link in outline.links} <= set(outline.ids)


def test_nothing_is_fetched(page):
    outline = Outline(page)
    assert not any(a.get("src") or (tag == "link") or a.get("srcset") for tag, a in outline.tags)
    assert not re.search(r"url\((?!#)|@import|https?://", page)


def test_an_anchor_holds_the_words_it_stands_for(page):
    outline = Outline(page)
    for name in outline.ids:
        if match := re.fullmatch(r"r-(\w+)\.(\d+)-(\d+)", name):
            quote = TEXTS[match[1]][int(match[2]) : int(match[3])]
            shown = re.sub(r"[●◐↻✕○\s]", "", outline.words[name])
            assert shown.startswith(re.sub(r"\s", "", quote)[:20])


def test_markup_of_a_report_is_only_words(page):
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in page


def test_markup_in_a_problem_is_only_words(page):
    assert "<b>broken</b>" not in page


def test_control_and_direction_characters_are_shown_not_carried(page):
    assert "\u202e" not in page
    assert "\x07" not in page
    assert "⟨202E⟩" in page


def test_sections_stand_in_their_order(page):
    heads = re.findall(r"<h2 [^>]*>([^<]+?)(?: <small|</h2)", page)
    assert heads[:9] == [
        "In brief", "Where they differ", "What is said", "Timeline", "Who", "Where from", "Where", "Coverage", "The reports",
    ]  # fmt: skip


def test_signs_stand_with_their_words(page):
    for words in ("✕</span> conflict", "↻</span> update", "◐</span> compatible", "●</span> agree", "○</span> single origin"):
        assert words in page


def test_counts_are_reports_and_origins(page):
    assert "5 reports · 2 to 3 origins" in page
    assert "3 reports · 1 origin" in page


def test_furniture_folds_with_its_reason(page):
    assert "not the article: share prompt" in page


def test_damage_is_noted_in_the_margin(page):
    assert 'data-note="cut off"' in page


def test_an_edge_leads_to_its_passages(page):
    outline = Outline(page)
    assert "#d-copy" in outline.links
    assert "harbour master Ivo Marin said" in outline.words["d-copy"]


def test_the_same_edition_gives_the_same_page(page):
    assert dossier_html(edition()) == page


def test_a_run_that_stopped_early_still_shows_its_reports():
    page = dossier_html(without_dossiers())
    assert "Reports in no story" in page
    assert Outline(page).open == []


def test_an_empty_edition_has_a_page():
    assert "0 stories in 0 reports" in dossier_html(Edition(()))


def test_half_characters_and_one_endless_word_are_printed():
    text = "\ud800" + "x" * 200_000
    page = dossier_html(Edition((Entry("odd", Report("r-odd", "odd.txt", text), None, (), None, None),)))
    page.encode("utf-8")
    assert "⟨D800⟩" in page


def test_many_readings_of_a_point_fold() -> None:
    made = edition()
    dossier = made.dossiers[0]
    told = next(p for p in dossier.points if p.id == "p-what")
    readings = tuple(replace(told.readings[0], value=f"v{n}", text=f"wording {n}") for n in range(9))
    points = tuple(replace(p, readings=readings) if p is told else p for p in dossier.points)
    page = dossier_html(replace(made, dossiers=(replace(dossier, points=points), *made.dossiers[1:])))
    assert "3 further readings" in page
    assert page.index("wording 5") < page.index("3 further readings") < page.index("wording 6")
