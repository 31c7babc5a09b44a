"""Small piles of made-up reports for the tests of grouping."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from variorum.engines.grouping import components
from variorum.pipeline.stage import Out
from variorum.records.grouping import Cluster, Sketch
from variorum.records.judgement import Judged, Judgement, gathered
from variorum.records.lineage import Carried
from variorum.records.report import Description, Published, Report
from variorum.steps.group.clusters import clusters_of as whole
from variorum.steps.group.neighbours import surveyed
from variorum.steps.group.sketch import sketch
from variorum.steps.group.weights import bag_of

KINDS = ("usage", "outline", "crowd", "link")

QUAKE_NORTH = {
    "north-1": "A strong earthquake of magnitude 6.2 struck the coast near Velmora on Monday, killing at least 14 people and "
    "damaging the harbour, Governor Ilse Brandt said. Rescue teams searched the rubble of the Old Exchange overnight.",
    "north-2": "Rescuers in Velmora pulled two children from the rubble of the Old Exchange on Tuesday, a day after a 6.2 "
    "magnitude earthquake killed 14 people. Governor Ilse Brandt asked for tents and blankets.",
    "north-3": "Velmora quake: the toll rises to 17 as rescue teams reach the harbour district. Brandt, the governor, called the "
    "damage to the Old Exchange the worst since the war.",
    "north-4": "Governor Brandt thanked rescue teams in Velmora. Seventeen people died when the magnitude 6.2 tremor shook the "
    "harbour town on Monday; the Old Exchange collapsed within seconds.",
}
QUAKE_SOUTH = {
    "south-1": "An earthquake of magnitude 5.1 shook the mountain province of Carradin on Thursday, injuring nine people, "
    "mayor Tomas Aleix said. Several stone houses in the village of Pont-Sarre collapsed.",
    "south-2": "Villagers in Pont-Sarre spent the night in cars after Thursday's 5.1 magnitude quake in Carradin, which injured "
    "nine. Mayor Tomas Aleix said the chapel roof had fallen in.",
    "south-3": "Nine people were hurt and a chapel lost its roof when the ground moved under Pont-Sarre in Carradin province. "
    "Seismologists put the quake at 5.1. Mayor Aleix opened the school as a shelter.",
}
TRIAL_BANKER = {
    "banker-1": "Former banker Orla Finnegan told a Dublin court on Wednesday that she never saw the forged letters of credit. "
    "Prosecutors say Finnegan moved 40 million euros out of Harrow Bank before it failed.",
    "banker-2": "The fraud trial of Orla Finnegan, who ran Harrow Bank, heard from an accountant that letters of credit worth 40 "
    "million euros were forged. Finnegan denies the charge before the Dublin court.",
    "banker-3": "Jurors in Dublin saw emails in which Harrow Bank's former head Finnegan asked about letters of credit. The "
    "defence said the fraud trial rests on a forged date.",
}
TRIAL_TEEN = {
    "teen-1": "A jury in Albury heard opening statements in the trial of Marcus Teale, 19, accused of setting fire to the Grange "
    "Hotel in which a night porter died. Teale has pleaded not guilty to arson and manslaughter.",
    "teen-2": "Marcus Teale watched the Grange Hotel burn from across the street, a witness told the Albury trial on Wednesday. "
    "Prosecutors say Teale, 19, started the fire that killed a night porter.",
    "teen-3": "The arson trial of Marcus Teale in Albury was adjourned after a juror fell ill. The 19-year-old is accused of "
    "starting the Grange Hotel fire.",
}
STORM_COAST = {
    "coast-1": "The storm tore roofs from forty houses in Havnsund on Friday night and left two fishermen missing, the mayor said. Power "
    "was out along the coast, and schools stayed closed.",
    "coast-2": "Crews restored power to half of Havnsund on Saturday after the storm, which damaged roofs and closed schools. Two "
    "fishermen were still missing, the coast guard said.",
    "coast-3": "Two fishermen lost in the storm off Havnsund were found alive on Sunday. The mayor said forty houses had damaged roofs "
    "and that schools would open again.",
}
STORM_PLAIN = {
    "plain-1": "The storm ripped roofs from thirty barns around Mirovo on Friday night, and a farmer was missing, the mayor said. Power "
    "was out in the villages, and schools were closed.",
    "plain-2": "A farmer missing since the storm near Mirovo was found dead on Saturday, police said. Crews worked to restore power, and "
    "damaged roofs were covered with sheets.",
    "plain-3": "Schools around Mirovo stay closed after the storm damaged roofs and cut power in the villages. The mayor spoke of thirty "
    "barns lost and one farmer dead.",
}
LATE = {
    "late": "A year on, the Old Exchange in Velmora stands again. Governor Ilse Brandt laid a wreath by the harbour for the 17 who "
    "died in the earthquake."
}
SHORT = {"short": "Velmora quake toll now 17, says Governor Brandt"}
CAPITAL = {
    "budget": "The president told lawmakers in Washington on Tuesday that he would veto the spending bill unless Congress puts back "
    "money for rural clinics, the White House said. Republican senators called the threat an empty gesture.",
    "judge": "The president said on Wednesday that he would name a new Supreme Court judge within two weeks, the White House said in "
    "a statement. Senate Democrats promised long hearings.",
    "visit": "The president will fly to Jakarta next month for talks on fishing rights, the White House announced on Tuesday. Officials "
    "said the visit had been planned since the spring.",
    "aide": "A senior White House aide resigned on Thursday after reports that she had billed the government for private flights. The "
    "president thanked her for her work, officials said.",
    "dam": "The Senate voted 61 to 38 on Wednesday to pay for repairs of old dams, a bill that the president has promised to sign. "
    "Republican leaders in the House said that they had not read it.",
    "parade": "Police closed the streets around the White House on Saturday for a parade of vintage fire engines. The president waved "
    "from a balcony, and officials said some 20,000 people had come.",
    "poll": "Voters trust the president less than a year ago, according to a poll published on Thursday. Some 41 percent said that he "
    "does his job well; a White House spokesman said polls come and go.",
    "farm": "Farmers met the president in Iowa on Tuesday to ask for help after a dry summer. He told them that the government would buy "
    "more grain, but a Democratic senator said the plan had no money behind it.",
}
"""Eight events of one capital's politics, each told by one report."""
STRANGER = {"stranger": "Olive growers expect a poor harvest after the driest spring on record, a farm union said."}


Row = tuple[Sketch, Carried | None]


def row(name: str, text: str, day: str | None = None, origin: str | None = None, places: tuple[str, ...] = ()) -> Row:
    """One report as grouping gets it, with no findings but places."""
    published = Published(day, "stated") if day else None
    description = Description(name, None, None, None, None, None, None, (), None, published)
    carried = Carried(name, (origin,), "known") if origin else None
    return replace(sketch(Report(name, name, text), description, None, None), places=places), carried


def rows_of(*piles: dict[str, str]) -> list[Row]:
    """Rows of several piles in one list."""
    return [row(name, text) for pile in piles for name, text in pile.items()]


def clusters_of(rows: list[Row], judgements: Sequence[Judgement] = ()) -> list[Cluster]:
    """The groups of a pile, as the stages make them one after the other."""
    judged = defaultdict(list)
    for one in judgements:
        for report in one.reports:
            judged[report].append(one)
    of = {s.report: Judged(s.report, tuple(judged[s.report])) if s.report in judged else None for s, _ in rows}
    made = list(surveyed([bag_of(s, carried, of[s.report]) for s, carried in rows]))
    tables: dict[str, dict[str, Any]] = {kind: {o.key: o.record for o in made if isinstance(o, Out) and o.kind == kind} for kind in KINDS}
    known = {s.report: (tables["outline"][s.report], tables["crowd"][s.report], s) for s, _ in rows}
    linked = components(sorted(known), {key: (link.a, link.b) for key, link in tables["link"].items()})
    return [c for names, _ in linked for c in whole([known[name] for name in names], gathered(of[name] for name in names))]


def stories(rows: list[Row]) -> list[set[str]]:
    """The members of each cluster, the largest first."""
    found = [set(cluster.reports) for cluster in clusters_of(rows)]
    return sorted(found, key=lambda members: (-len(members), min(members)))
