"""An invented ferry accident told by five invented reports: an edition made by hand, with every kind of finding.

The ship, the people and the outlets do not exist; the places do. Report `undated` carries what no page may trip over:
markup, a right-to-left override, a control character, a mangled name, furniture.
"""

from dataclasses import replace
from pathlib import Path

from variorum.codec import digest, encode
from variorum.pipeline.stage import Change
from variorum.records.edition import Edition, Entry
from variorum.records.findings import Event, Figure, Findings, Gist, Mention, Named, Place, Role, Statement, Time
from variorum.records.lineage import Carried, Derivation, Origin, Passage
from variorum.records.report import Credit, Cut, Damage, Description, Published, Report
from variorum.records.span import Span, cut
from variorum.records.story import (
    Actor,
    Alignment,
    Point,
    Reading,
    Spelling,
    Story,
    StoryEvent,
    StoryRole,
    StoryTime,
    Verdicts,
    Witness,
)  # fmt: skip
from variorum.records.trouble import Problem, Rejected
from variorum.steps.compose.compose import compose
from variorum.steps.compose.rows import Row
from variorum.store.archive import Archive

TEXTS = {
    "gazette": (
        "Ferry strikes harbour wall at Rab, three dead\n\n"
        "RAB, March 4 (Adriatic Wire) - The ferry Halcyon struck the harbour wall at Rab early on Tuesday, killing at\n"
        "least three people and injuring dozens, the coast guard said.\n\n"
        '"The ship did not slow down," harbour master Ivo Marin said. "We still do not know why."\n\n'
        "The Halcyon had left Rijeka at 5 a.m. with 140 people on board.\n\n"
        "An inquiry will open in Zagreb on Thursday.\n"
    ),
    "courier": (
        "Three die in ferry accident\n\n"
        "The ferry Halcyon struck the harbour wall at Rab early on Tuesday, killing at least three people, the coast "
        "guard said.\n\n"
        "“The ship did not slow down,” harbour master Ivo Marin said.\n\n"
        "Share this story\n"
    ),
    "kvarner": (
        "Halcyon captain blames engine\n\n"
        "The captain of the Halcyon, Petra Loncar, told Radio Kvarner that the engine failed minutes before the ferry "
        "hit the quay at Rab on Tuesday. Five people died, nurses at the island's clinic said.\n\n"
        "Loncar said: “I called the harbour twice and nobody"
    ),
    "later": (
        "UPDATE 2: Ferry toll rises to seven\n\n"
        "ZAGREB, March 6 (Adriatic Wire) - Seven people have died after the ferry Halcyon struck the harbour wall at "
        "Rab on Tuesday, the coast guard said on Thursday as an inquiry opened in Zagreb.\n\n"
        "Port director Ivo Marin denied that the captain had called the harbour.\n"
    ),
    "undated": (
        "Menu | Home | Sport\n"
        "Boat Halycon beats wall <script>alert('x')</script> & kills 3\n\n"
        "The ship Halycon hit the wall of the port of Rab on early Tuesday and killed at least three persons. "
        "“The ship was not slow,” chief Ivo Marine said.\u202e \x07\n"
    ),
}

OUTLETS = {
    "gazette": ("Harbour Gazette", "2031-03-04T09:10:00"),
    "courier": ("The Coastal Courier", "2031-03-04"),
    "kvarner": ("Radio Kvarner", "2031-03-05"),
    "later": ("Harbour Gazette", "2031-03-06T17:00:00"),
    "undated": (None, None),
}
LONCAR = ["Petra Loncar", "Loncar"]


def at(report: str, words: str, nth: int = 0) -> Span:
    """The span of the nth place where these words stand in a report."""
    text, start = TEXTS[report], -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return cut(f"r-{report}", text, start, start + len(words))


def rid(*names: str) -> tuple[str, ...]:
    return tuple(f"r-{name}" for name in names)


def _gists(report: str) -> tuple[Gist, ...]:
    found, text = [], TEXTS[report]
    for number, line in enumerate(part for part in text.replace("Tuesday. ", "Tuesday.\n\n").split("\n\n") if part.strip()):
        words = line.strip()
        if words in text:
            lemmas = tuple(w.strip(".,“”\"").lower() for w in words.split() if len(w) > 3)
            found.append(Gist(at(report, words), number == 0, lemmas))
    return tuple(found)


def _named(report: str, names: dict[str, tuple[str, list[str]]], roles: tuple[Role, ...] = ()) -> tuple[Named, ...]:
    return tuple(
        Named(f"n-{report}-{key}", words[0], kind, tuple(Mention(at(report, w), "name") for w in words), roles if kind == "person" else ())
        for key, (kind, words) in names.items()
    )


def _findings() -> dict[str, Findings]:
    guard = ("organisation", ["the coast guard"])
    return {
        "gazette": Findings(
            "r-gazette",
            _named("gazette", {"marin": ("person", ["Ivo Marin"]), "guard": guard}, (Role("harbour master", at("gazette", "harbour master")),)),
            (
                Statement("s-g1", at("gazette", "Ivo Marin"), "n-gazette-marin", at("gazette", "said", 1),
                          (at("gazette", '"The ship did not slow down,"'), at("gazette", '"We still do not know why."')), "direct"),
                Statement("s-g2", at("gazette", "the coast guard"), "n-gazette-guard", at("gazette", "said"),
                          (at("gazette", "The ferry Halcyon struck the harbour wall at Rab early on Tuesday"),), "indirect"),
            ),
            (
                Figure("f-g1", at("gazette", "at\nleast three"), 3, None, "", "people killed", at("gazette", "people"), "at least", statement="s-g2"),
                Figure("f-g2", at("gazette", "dozens"), 24, 99, "", "people injured", None, "dozens"),
                Figure("f-g3", at("gazette", "140"), 140, 140, "", "people on board", at("gazette", "people on board"), None),
            ),
            (Time("t-g1", at("gazette", "Tuesday"), "DATE", "2031-03-04", "2031-03-04", True),
             Time("t-g2", at("gazette", "Thursday"), "DATE", "2031-03-06", "2031-03-06", True)),
            (Place("l-g1", at("gazette", "Rab"), "Rab", 44.757, 14.761, "HR", 3191605, "city"),
             Place("l-g2", at("gazette", "Rijeka"), "Rijeka", 45.327, 14.442, "HR", 3191648, "city"),
             Place("l-g3", at("gazette", "Zagreb"), "Zagreb", 45.814, 15.978, "HR", 3186886, "city")),
            (Event("e-g1", "ferry strikes harbour wall", "strike", at("gazette", "The ferry Halcyon struck the harbour wall at Rab early on Tuesday"),
                   at("gazette", "struck"), "past", False, (), "t-g1", "l-g1"),),
            _gists("gazette"),
        ),
        "courier": Findings(
            "r-courier",
            _named("courier", {"marin": ("person", ["Ivo Marin"]), "guard": guard}, (Role("harbour master", at("courier", "harbour master")),)),
            (Statement("s-c1", at("courier", "Ivo Marin"), "n-courier-marin", at("courier", "said", 1),
                       (at("courier", "“The ship did not slow down,”"),), "direct"),),
            (Figure("f-c1", at("courier", "at least three"), 3, None, "", "people killed", at("courier", "people"), "at least"),),
            (Time("t-c1", at("courier", "Tuesday"), "DATE", "2031-03-04", "2031-03-04", True),),
            (Place("l-c1", at("courier", "Rab"), "Rab", 44.757, 14.761, "HR", 3191605, "city"),),
            (),
            _gists("courier"),
        ),
        "kvarner": Findings(
            "r-kvarner",
            _named("kvarner", {"loncar": ("person", LONCAR)}, (Role("captain of the Halcyon", at("kvarner", "captain of the Halcyon")),)),
            (Statement("s-k1", at("kvarner", "The captain of the Halcyon, Petra Loncar"), "n-kvarner-loncar", at("kvarner", "told"),
                       (at("kvarner", "that the engine failed minutes before the ferry hit the quay at Rab on Tuesday"),), "indirect"),
             Statement("s-k2", at("kvarner", "Loncar", 1), "n-kvarner-loncar", at("kvarner", "said", 1),
                       (at("kvarner", "“I called the harbour twice and nobody"),), "direct", cut_off=True)),
            (Figure("f-k1", at("kvarner", "Five"), 5, 5, "", "people killed", at("kvarner", "people"), None),),
            (Time("t-k1", at("kvarner", "Tuesday"), "DATE", "2031-03-04", "2031-03-04", True),),
            (Place("l-k1", at("kvarner", "Rab"), "Rab", 44.757, 14.761, "HR", 3191605, "city"),),
            (),
            _gists("kvarner"),
        ),
        "later": Findings(
            "r-later",
            _named("later", {"marin": ("person", ["Ivo Marin"]), "guard": guard}, (Role("Port director", at("later", "Port director")),)),
            (Statement("s-l1", at("later", "Ivo Marin"), "n-later-marin", at("later", "denied"),
                       (at("later", "that the captain had called the harbour"),), "indirect", stance="denied"),),
            (Figure("f-l1", at("later", "Seven"), 7, 7, "", "people killed", at("later", "people"), None),),
            (Time("t-l1", at("later", "Tuesday"), "DATE", "2031-03-04", "2031-03-04", True),
             Time("t-l2", at("later", "Thursday"), "DATE", "2031-03-06", "2031-03-06", True)),
            (Place("l-l1", at("later", "Zagreb"), "Zagreb", 45.814, 15.978, "HR", 3186886, "city"),),
            (),
            _gists("later"),
        ),
        "undated": Findings(
            "r-undated",
            _named("undated", {"marine": ("person", ["Ivo Marine"])}, (Role("chief", at("undated", "chief")),)),
            (Statement("s-u1", at("undated", "Ivo Marine"), "n-undated-marine", at("undated", "said"), (at("undated", "“The ship was not slow,”"),), "direct"),),
            (Figure("f-u1", at("undated", "at least three"), 3, None, "", "people killed", at("undated", "persons"), "at least"),),
            (Time("t-u1", at("undated", "Tuesday"), "DATE", "2031-03-04", "2031-03-04", True),),
            (Place("l-u1", at("undated", "Rab"), "Rab", None, None, None, None, "city"),),
            (),
            _gists("undated"),
        ),
    }  # fmt: skip


def _points() -> tuple[Point, ...]:
    wire, own = ("o-wire",), ("o-kvarner",)
    strike = "The ferry Halcyon struck the harbour wall at Rab"
    return (
        Point("p-dead", "people killed", "figure", (
            Reading("3/", "at least three", rid("gazette", "courier", "undated"), wire,
                    (at("gazette", "at\nleast three"), at("courier", "at least three"), at("undated", "at least three")),
                    3, None, hedge="at least", as_of="2031-03-04", said_by=("a-guard",)),
            Reading("5/5", "Five", rid("kvarner"), own, (at("kvarner", "Five"),), 5, 5, as_of="2031-03-05"),
            Reading("7/7", "Seven", rid("later"), wire, (at("later", "Seven"),), 7, 7, as_of="2031-03-06", said_by=("a-guard",)),
        ), "update", ("a later report has a newer toll: Seven on 6 March where at least three stood on 4 March",), ("toll-grows",)),
        Point("p-role", "office of Ivo Marin", "role", (
            Reading("harbour master", "harbour master", rid("gazette", "courier"), wire,
                    (at("gazette", "harbour master"), at("courier", "harbour master"))),
            Reading("port director", "Port director", rid("later"), wire, (at("later", "Port director"),)),
        ), "conflict", ("one person cannot hold both offices as written",), ("other-office",)),
        Point("p-quote", "how fast the ship was", "quote", (
            Reading("the ship did not slow down", "The ship did not slow down", rid("gazette", "courier"), wire,
                    (at("gazette", "The ship did not slow down"), at("courier", "The ship did not slow down")), said_by=("a-marin",)),
            Reading("the ship was not slow", "The ship was not slow", rid("undated"), wire,
                    (at("undated", "The ship was not slow"),), said_by=("a-marin",)),
        ), "conflict", ("one quotation in two wordings that do not mean the same",), ("wording",)),
        Point("p-day", "when the ferry struck", "time", (
            Reading("2031-03-04", "Tuesday", rid("gazette", "courier", "kvarner", "later", "undated"), wire + own,
                    tuple(at(r, "Tuesday") for r in TEXTS), edtf="2031-03-04"),
        ), "agree", ("the same day after normalising",), ("same-day",)),
        Point("p-hurt", "people injured", "figure", (
            Reading("24/99", "dozens", rid("gazette"), wire, (at("gazette", "dozens"),), 24, 99, hedge="dozens"),
        ), "single", ("one origin alone says it",), ("single-origin",)),
        Point("p-what", "what the ferry struck", "other", (
            Reading("wall", strike, rid("gazette", "courier"), wire, (at("gazette", strike), at("courier", strike))),
            Reading("quay", "hit the quay at Rab", rid("kvarner"), own, (at("kvarner", "hit the quay at Rab"),)),
        ), "compatible", ("a quay and a harbour wall can be one place",), ("part-of",)),
        Point("p-inquiry", "inquiry in Zagreb", "outcome", (
            Reading("opened", "an inquiry opened in Zagreb", rid("later"), wire, (at("later", "an inquiry opened in Zagreb"),), as_of="2031-03-06"),
        ), "single", ("one origin alone says it",), ("single-origin",)),
    )  # fmt: skip


def _alignment() -> Alignment:
    all_marin = rid("gazette", "courier", "later")
    actors = (
        Actor("a-marin", "Ivo Marin", "person", (Spelling("Ivo Marin", all_marin), Spelling("Ivo Marine", rid("undated"))),
              (StoryRole("harbour master", at("gazette", "harbour master")), StoryRole("Port director", at("later", "Port director"))),
              ("n-gazette-marin", "n-courier-marin", "n-later-marin", "n-undated-marine"), ("one letter apart",)),
        Actor("a-loncar", "Petra Loncar", "person", (Spelling("Petra Loncar", rid("kvarner")), Spelling("Loncar", rid("kvarner"))),
              (StoryRole("captain of the Halcyon", at("kvarner", "captain of the Halcyon")),), ("n-kvarner-loncar",)),
        Actor("a-guard", "the coast guard", "organisation", (Spelling("the coast guard", all_marin),), (),
              ("n-gazette-guard", "n-courier-guard", "n-later-guard")),
    )  # fmt: skip
    voices = tuple((member, actor.id) for actor in actors for member in actor.members)
    events = (
        StoryEvent("e-inquiry", "inquiry opens in Zagreb", "2031-03-06", "l-g3", (), "planned",
                   (at("gazette", "An inquiry will open in Zagreb on Thursday"),), took_place=at("later", "an inquiry opened in Zagreb")),
        StoryEvent("e-strike", "ferry strikes harbour wall at Rab", "2031-03-04", "l-g1", (), "past",
                   (at("gazette", "The ferry Halcyon struck the harbour wall at Rab early on Tuesday"),
                    at("courier", "The ferry Halcyon struck the harbour wall at Rab early on Tuesday"))),
        StoryEvent("e-leave", "Halcyon leaves Rijeka", None, None, (), "past", (at("gazette", "The Halcyon had left Rijeka at 5 a.m."),)),
    )  # fmt: skip
    times = tuple(StoryTime(t.id, t.span, t.type, t.value, t.edtf) for f in _findings().values() for t in f.times)
    witnesses = tuple(
        Witness(f"r-{name}", name[:2], outlet, _title(name), day and _published(name, day), _CARRIED[name].origins)
        for name, (outlet, day) in OUTLETS.items()
    )
    return Alignment("s-ferry", witnesses, actors, voices, times, events, _points())


def _title(name: str) -> str:
    return next(line for line in TEXTS[name].split("\n") if line and not line.startswith("Menu"))


def _published(name: str, day: str) -> Published:
    because = (at(name, "March 4"),) if name == "gazette" else ()
    return Published(day, "stated" if because else "metadata", because)


_CARRIED = {
    "gazette": Carried("r-gazette", ("o-wire",), "known", ("credited to Adriatic Wire",)),
    "courier": Carried("r-courier", ("o-wire",), "known", ("copies r-gazette",), rid("gazette")),
    "kvarner": Carried("r-kvarner", ("o-kvarner",), "known", ("its own reporters speak",)),
    "later": Carried("r-later", ("o-wire",), "known", ("credited to Adriatic Wire",)),
    "undated": Carried("r-undated", ("o-undated",), "lineage not recorded", ("no credit, no shared prose",)),
}


def _derivations() -> tuple[Derivation, ...]:
    shared = "The ferry Halcyon struck the harbour wall at Rab early on Tuesday, killing at"
    tail = ', the coast guard said'
    return (
        Derivation("d-copy", "r-gazette", "r-courier", "copy", "known", 0.82,
                   (Passage(at("gazette", shared), at("courier", shared), 1.0),
                    Passage(at("gazette", "harbour master Ivo Marin said"), at("courier", "harbour master Ivo Marin said"), 1.0)),
                   ("the Gazette's report is earlier", "its text is the fuller one")),
        Derivation("d-common", "r-gazette", "r-later", "common-source", "unknown", 0.31,
                   (Passage(at("gazette", "struck the harbour wall at Rab"), at("later", "struck the harbour wall at Rab"), 1.0),
                    Passage(at("gazette", tail), at("later", tail), 1.0)),
                   ("both credit Adriatic Wire",)),
    )  # fmt: skip


def entries() -> tuple[Entry, ...]:
    found = []
    for name, findings in sorted(_findings().items()):
        text, (outlet, day) = TEXTS[name], OUTLETS[name]
        removed = {"undated": (Cut(at("undated", "Menu | Home | Sport"), "menu"),),
                   "courier": (Cut(at("courier", "Share this story"), "share prompt"),)}.get(name, ())  # fmt: skip
        damage = (Damage(at("kvarner", "I called the harbour twice and nobody"), "cut off"),) if name == "kvarner" else ()
        credit = (Credit("Adriatic Wire", at(name, "Adriatic Wire")),) if "Adriatic Wire" in text else ()
        description = Description(
            f"r-{name}", _title(name), at(name, _title(name)), outlet, None, None, "en", credit, None, day and _published(name, day),
            "UPDATE 2" if name == "later" else None,
        )  # fmt: skip
        found.append(Entry(name, Report(f"r-{name}", f"{name}.txt", text, removed, damage), description, (), findings, _CARRIED[name]))
    return tuple(found)


def edition() -> Edition:
    """The whole, its dossier made by the real compose step."""
    story = Story("s-ferry", rid(*TEXTS), (), ("all tell of the Halcyon at Rab",))
    rows = [Row(e.report, e.description, e.findings, e.carried) for e in entries()]
    alignment = _alignment()
    dossier = compose(story, alignment, Verdicts(story.id, alignment.points), rows)
    origins = (
        Origin("o-wire", "Adriatic Wire", "agency", rid("gazette", "courier", "later")),
        Origin("o-kvarner", "Radio Kvarner", "outlet", rid("kvarner")),
        Origin("o-undated", "not known", "unseen", rid("undated")),
    )
    return Edition(
        entries(), origins, _derivations(), (story,), (dossier,),
        (Rejected("photo.jpg", "ingest", "no text: it is a picture"),), (Problem("r-x", "find", "ValueError: <b>broken</b>"),),
    )  # fmt: skip


def without_dossiers() -> Edition:
    """What a run that stopped early leaves."""
    return replace(edition(), stories=(), dossiers=(), origins=(), derivations=())


def keep(made: Edition, path: Path) -> None:
    """Write an edition into an archive file, as a finished run would."""
    archive = Archive(path)
    bodies: dict[bytes, bytes] = {}
    change = Change()

    def put(kind: str, key: str, record: object) -> None:
        body = encode(record)
        bodies[digest(body)] = body
        change.entries[kind, key] = digest(body)

    for e in made.entries:
        for kind, record in (("report", e.report), ("description", e.description), ("findings", e.findings), ("carried", e.carried)):
            if record is not None:
                put(kind, e.report.id, record)
    for kind, records in (("derivation", made.derivations), ("origin", made.origins), ("story", made.stories)):
        for record in records:
            put(kind, record.id, record)
    for dossier in made.dossiers:
        put("dossier", dossier.story, dossier)
    change.kinds = tuple(dict.fromkeys(kind for kind, _ in change.entries))
    archive.remember(bodies, {})
    archive.publish(change, archive.state())
    archive.close()
