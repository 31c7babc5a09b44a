"""Judging in the room, without scripts: every form, what it keeps, and what it answers where it cannot."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from time import monotonic, sleep

import pytest
from fastapi.testclient import TestClient

from variorum.api import Reading, open_archive
from variorum.records.judgement import Judgement

Say = Callable[..., "object"]


class Desk:
    """A visitor who judges: the story of the archive, and forms sent as a browser does."""

    def __init__(self, client: TestClient, path: Path) -> None:
        self.client, self.path = client, path
        with open_archive(path) as opened:
            (self.story,) = opened.edition().dossiers

    @property
    def home(self) -> str:
        return f"/story/{self.story.story}"

    def page(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, answer.text
        return unescape(answer.text)

    def send(self, act: str, status: int = 303, **fields: object) -> str:
        """The address it leads to, or the page of the fault."""
        csrf = re.search(r'"X-CSRF": "([^"]+)"', self.client.get("/help").text)
        assert csrf
        data = {"csrf": csrf[1], "act": act, "author": "Ada Oduya", "story": self.story.story, "back": self.home, **fields}
        answer = self.client.post("/judgements", data=data, follow_redirects=False)
        assert answer.status_code == status, answer.text
        return answer.headers.get("location", "") if status == 303 else unescape(answer.text)

    def kept(self) -> tuple[Judgement, ...]:
        with open_archive(self.path) as opened:
            return opened.judgements()

    def run(self) -> Reading:
        with open_archive(self.path) as opened:
            opened.run()
            (self.story,) = opened.edition().dossiers
        return opened

    def actor(self, name: str) -> str:
        return next(a.id for a in self.story.actors if a.name == name)

    def conflict(self) -> object:
        return next(p for p in self.story.points if p.verdict == "conflict")


@pytest.fixture
def desk(own_client: TestClient, own_archive: Path) -> Desk:
    return Desk(own_client, own_archive)


def test_actors_are_put_together(desk: Desk) -> None:
    one, other = desk.actor("Tomás Vidal"), desk.actor("Gabriela Huenchur")
    assert f'<option value="{other}">Gabriela Huenchur' in desk.page(f"{desk.home}/actor/{one}")
    assert desk.send("merge", actor=one, other=other, note="a pen name") == desk.home
    (kept,) = desk.kept()
    assert (kept.kind, kept.author, kept.note, len(kept.subjects)) == ("actor", "Ada Oduya", "a pen name", 2)
    assert "Waits for the next run: one actor:" in desk.page(f"{desk.home}/actor/{one}")
    desk.run()
    merged = next(a for a in desk.story.actors if {"Tomás Vidal", "Gabriela Huenchur"} <= {n.text for n in a.names})
    assert "put together by judgement of Ada Oduya" in desk.page(f"{desk.home}/actor/{merged.id}")


def test_a_name_that_means_another_is_split_off(desk: Desk) -> None:
    actor = next(a for a in desk.story.actors if a.name == "Hernán Barría")
    page = desk.page(f"{desk.home}/actor/{actor.id}")
    named = re.findall(r'name="apart" value="([^"]+)"', page)
    assert set(named) == set(actor.members)
    desk.send("split", actor=actor.id, apart=named[:1])
    desk.run()
    assert sum("Barría" in a.name for a in desk.story.actors) == 2


def test_a_point_is_settled_and_noted_on(desk: Desk) -> None:
    point = desk.conflict()
    address = f"{desk.home}/point/{point.id}"  # type: ignore[attr-defined]
    desk.send("settle", point=point.id, reading="b", note="the log", back=address)  # type: ignore[attr-defined]
    desk.send("note", point=point.id, note="ask the harbour office", back=address)  # type: ignore[attr-defined]
    page = desk.page(address)
    assert "Waits for the next run:" in page
    assert "Note by Ada Oduya" in page
    desk.run()
    page = desk.page(address)
    assert "Settled by Ada Oduya" in page
    assert "reading b (the log)" in page
    home = desk.page(desk.home)
    assert "Settled by Ada Oduya" in home
    assert "1 conflict settled" in home


def test_reports_are_tied_or_not_from_the_comparison(desk: Desk) -> None:
    one, other = (w.report for w in desk.story.witnesses[:2])
    address = f"{desk.home}/compare?report={one}&report={other}"
    assert f'value="{one} {other}"' in desk.page(address)
    assert desk.send("tie", pair=f"{one} {other}", value="wrong", back=address) == address
    assert "Waits for the next run: tie wrong" in desk.page(address)
    desk.run()
    assert "Tie wrong: " in desk.page(address)


def test_a_report_is_moved_and_a_story_noted_on(desk: Desk) -> None:
    report = desk.story.witnesses[0].report
    assert "This report belongs elsewhere" in desk.page(f"/report/{report}")
    desk.send("move", report=report, to="alone")
    desk.send("note", note="seen on paper", report=report, back=f"/report/{report}")
    desk.send("note", note="a long story")
    assert "seen on paper" in desk.page(f"/report/{report}")
    assert "Note by Ada Oduya" in desk.page(desk.home)
    with open_archive(desk.path) as opened:
        opened.run()
        assert sorted(len(s.reports) for s in opened.edition().stories) == [1, len(desk.story.witnesses) - 1]


def test_words_are_noted_on_from_their_statement(desk: Desk) -> None:
    page = desk.page(desk.home)
    found = re.search(r'href="(/story/[^"]+/statement/[^"]+)"', desk.page(f"{desk.home}/actor/{desk.actor('Tomás Vidal')}"))
    assert found
    assert page
    fields = dict(re.findall(r'<input type="hidden" name="(report|words)" value="([^"]+)"', desk.page(found[1])))
    desk.send("note", note="misheard", back=found[1], **fields)
    assert "misheard" in desk.page(found[1])


def test_the_list_shows_all_and_undoes(desk: Desk) -> None:
    assert "Nobody has judged anything" in desk.page("/judgements")
    desk.send("note", note="<script>alert(1)</script>")
    desk.send("settle", point=desk.conflict().id, reading="?")  # type: ignore[attr-defined]
    page = desk.client.get("/judgements").text
    assert "<script>alert" not in page
    assert "Ada Oduya" in page
    assert "Waiting for the next run: 1 judgement." in page
    settled = desk.kept()[1]
    desk.send("undo", judgement=settled.id, back="/judgements")
    page = desk.page("/judgements")
    assert f'by <a href="#{desk.kept()[2].id}">' in page
    assert "undone" in page


def test_they_leave_and_enter_as_a_file(desk: Desk) -> None:
    desk.send("note", note="x")
    answer = desk.client.get("/judgements/file")
    assert answer.headers["content-disposition"] == 'attachment; filename="judgements.jsonl"'
    csrf = re.search(r'name="csrf" value="([^"]+)"', desk.client.get("/judgements").text)
    assert csrf
    taken = desk.client.post("/judgements/file", data={"csrf": csrf[1]}, files={"file": ("j.jsonl", answer.content + b"nonsense\n")})
    assert "0 new, 1 known already, 1 refused." in taken.text
    assert "line 2" in taken.text


def test_the_author_is_asked_once(desk: Desk) -> None:
    desk.send("note", note="x", author="Bo Ödegård")
    assert 'name="author" value="Bo Ödegård"' in desk.page(desk.home)


@pytest.mark.parametrize(
    ("act", "fields", "words"),
    [
        ("settle", {"point": "p-gone", "reading": "a"}, "no longer here"),
        ("merge", {"actor": "a-gone", "other": "a-gone"}, "no longer here"),
        ("merge", {"story": "s-gone"}, "no longer here"),
        ("note", {"note": "  "}, "The note is empty"),
        ("note", {"note": "x", "author": " "}, "say who decides"),
        ("note", {"note": "x", "report": "r-gone"}, "no longer here"),
        ("note", {"note": "x" * 10_001}, "at most 10000"),
        ("tie", {"pair": "a b", "value": "wrong"}, "no longer here"),
        ("tie", {"pair": "", "value": "wrong"}, "no longer here"),
        ("part", {"pair": "a b", "side": "a"}, "no longer here"),
        ("part", {}, "no longer here"),
        ("move", {"report": "r-gone", "to": "alone"}, "no longer here"),
        ("join", {"where": "zzzz qqqq"}, "names 0 stories"),
        ("join", {}, "No story was chosen"),
        ("undo", {"judgement": "j-none"}, "no judgement"),
        ("guess", {}, "no longer here"),
    ],
)
def test_what_cannot_be_kept_is_told(desk: Desk, act: str, fields: dict[str, object], words: str) -> None:
    assert words in desk.send(act, 400, **fields)
    assert desk.kept() == ()


def test_two_reports_whose_tie_was_cut_say_who_joins_them_still_and_are_parted(desk: Desk) -> None:
    ids = {w.siglum: w.report for w in desk.story.witnesses}
    main = {w.report: w.origins[0] for w in desk.story.witnesses}
    one, other, third = ids["DL2"], ids["RS"], ids["TM"]
    assert main[one] == main[other]
    side_by_side = f"{desk.home}/compare?report={one}&report={other}"
    assert "Without their own tie DL2 and RS would still count as one voice" in desk.page(side_by_side)

    desk.send("tie", pair=f"{one} {other}", value="wrong")
    desk.run()
    page = desk.page(side_by_side)
    assert "DL2 and RS still count as one voice" in page
    assert {f"?report={a}&report={b}" for a, b in ((one, third), (other, third))} & set(re.findall(r'href="([^"]+)"', page))

    desk.send("part", pair=f"{one} {other}", side=other)
    assert len(desk.kept()) == 2
    desk.run()
    main = {w.report: w.origins[0] for w in desk.story.witnesses}
    assert main[one] != main[other]
    assert "count as one voice" not in desk.page(side_by_side)


def test_the_tie_of_two_and_those_through_others_are_cut_at_once(desk: Desk) -> None:
    ids = {w.siglum: w.report for w in desk.story.witnesses}
    desk.send("part", pair=f"{ids['DL2']} {ids['RS']}", side=ids["RS"])
    assert {frozenset(j.subjects) for j in desk.kept()} == {frozenset({ids["RS"], ids[n]}) for n in ("DL2", "TM")}
    assert {j.value for j in desk.kept()} == {"wrong"}


@pytest.mark.parametrize("back", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", ""])
def test_it_never_leads_out_of_the_room(desk: Desk, back: str) -> None:
    assert desk.send("note", note="x", back=back) == "/judgements"


def test_a_change_needs_the_mark_of_the_visit(desk: Desk) -> None:
    answer = desk.client.post("/judgements", data={"act": "note", "note": "x", "author": "Eve", "story": desk.story.story})
    assert answer.status_code == 403
    assert desk.kept() == ()


def test_keeping_and_reading_again_leads_to_the_reading(desk: Desk) -> None:
    to = desk.send("merge", actor=desk.actor("Tomás Vidal"), other=desk.actor("Gabriela Huenchur"), run="1", back=f"{desk.home}/actor/gone")
    assert re.fullmatch(r"/job/[0-9a-f]+", to)
    until = monotonic() + 60
    while "Back to where it was judged" not in (page := desk.page(to)) and monotonic() < until:
        sleep(0.2)
    assert f'href="{desk.home}#who"' in page
    assert "in effect" in desk.page("/judgements")
