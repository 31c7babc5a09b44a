"""Questions that news answers in few ways, one of which excludes the others: the words for each answer, and of what it is asked.

A word stands for its lemma; further words of one answer may stand up to `GAP` words behind the first. `<` before a word: the
answer is told of who does it (`she resigned`), else of what it is done to (`the board rejected the offer`, `shops closed`). `>` after
the last word: it is told of what stands behind that (`a hunt for the gunman`, `charges against her`).
"""

from variorum.records.readings import PROGRESS
from variorum.text.kin import folded

PREMISES = (
    "port=harbour airport airfield road=street=motorway=highway bridge school=classroom shop=store station border=frontier=crossing museum tunnel railway "
    "factory=plant embassy bank court beach park church mosque zoo market venue stadium pub restaurant hotel bar university college hospital terminal runway mine "
    "club theatre cinema library canal dam reactor refinery pipeline"
)
EVENTS = (
    "strike=walkout=stoppage match=game=fixture concert=gig show festival election vote talk=negotiation meeting summit launch flight service=sailing=train=bus "
    "production=filming=shoot trial hearing parade rally=protest=demonstration=march visit=trip=tour wedding search=hunt operation work=construction project class=lesson=school "
    "race tournament season conference ceremony exercise broadcast performance broadcast merger takeover"
)
ORDERS = "curfew ban warning=alert sanction restriction lockdown emergency embargo blockade ceasefire=truce evacuation boycott quarantine"
OFFERS = (
    "offer=bid=proposal=approach=deal=agreement=accord=contract plan bill=law appeal claim request=plea motion budget treaty demand application amendment "
    "reform petition constitution resignation candidacy invitation recommendation nomination=appointment job=post=position=role award=prize"
)
RESIDENTS = "resident=people=villager=neighbor=family=household=homeowner=tenant=evacuee=inhabitant=islander=townspeople=occupant guest student=pupil patient worker=staff=employee passenger"
"""People who are made to leave the place where they are, and come back to it."""
SUPPLIES = "power=electricity=light gas water=supply heating phone=network=signal internet=website=site"
SOUGHT = "hunt, search for>, hunt for>, look for>, manhunt for>, in search of>, in pursuit of>"
HELD = (
    "arrest, detain, apprehend, take into custody, <in custody, <in jail, <turn himself, <turn herself, hold in jail, hold in prison, hold in custody, hold without bail, "
    "hold without bond, hold on charge, hold on suspicion"
)
"""Words for one whom the police look for, and for one whom they have."""
PERSON = ""
"""A question that is asked of people and bodies, whatever noun stands for them."""

Answers = tuple[tuple[str, str], ...]
QUESTIONS: dict[str, tuple[str, Answers]] = {
    "open": (PREMISES, (
        ("open", "open"),
        ("again", "reopen, re-open, open again, back open"),
        ("stays", "stay open, remain open, keep open"),
        ("closed", "close, shut, shut down, seal off, stay shut, remain shut, stay closed, remain closed, shutter"),
    )),
    "held": (EVENTS, (
        ("on", "go ahead, take place, proceed, run normally, run as normal, on schedule, as planned, continue, go on, call on"),
        ("again", "resume, restart"),
        ("off", "call off, cancel, scrap, abandon, axe, suspend, halt, avert, break off, stop"),
        ("later", "postpone, delay, put back, push back, put off, reschedule, defer"),
    )),
    "force": (ORDERS, (
        ("on", "impose, in force, in place, in effect, issue, declare, announce, order"),
        ("stays", "remain in force, stay in force, extend, remain in place, stay in place, remain in effect, renew, keep in place, uphold"),
        ("ended", "lift, end, remove, ease, expire, cancel, call off, withdraw, drop"),
    )),
    "allowed": (EVENTS, (
        ("yes", "authorise, authorize, permit, allow, license, approve"),
        ("no", "ban, prohibit, forbid, outlaw, bar"),
    )),
    "taken": (OFFERS, (
        ("yes", "accept, approve, back, endorse, ratify, pass, adopt, agree to, vote for, welcome, embrace"),
        ("signed", "sign"),
        ("vetoed", "veto"),
        ("no", "reject, turn down, spurn, rebuff, refuse, decline, throw out, vote down, dismiss, brush aside, wave away, knock back, vote against"),
    )),
    "home": (RESIDENTS, (
        ("out", "evacuate, <make leave home, <force from home, <leave home, <flee home, <displace"),
        ("back", "<allow return, <begin return, <return home, <return to home, <return to house, <return to property, <go home, <go back to, <back home, <back in home, <let back, <allow back, <move back"),
    )),
    "supply": (SUPPLIES, (
        ("cut", "cut, cut off, knock out, lose, fail, without, go out, off, down"),
        ("back", "restore, reconnect, come back, return, back on, on again, be on"),
    )),
    "post": (PERSON, (
        ("left", "<resign, <step down, <quit, <stand down, <step aside, <bow out"),
        ("ousted", "fire, sack, dismiss, oust, axe, remove as, remove from"),
        ("stays", "<stay on, <remain in charge, <remain in post, <remain in office, <stay in office, <keep his job, <keep her job, <remain as, <stay as, <cling to"),
    )),
    "custody": (PERSON, (
        ("fled", "<flee, <escape, <evade, <abscond"),
        ("large", f"<at large, <on the run, <on the loose, <remain free, {SOUGHT}"),
        ("held", f"catch, capture, nab, jail, nick, collar, <behind bars, <surrender, <give up to, <turn themselves, remand, hold at, {HELD}"),
        ("free", "release, free, <walk free, set free, bail, <on bail"),
    )),
    "case": (PERSON, (
        ("large", f"<at large, <on the run, {SOUGHT}"),
        ("held", f"catch, capture, nab, <surrender, {HELD}"),
        ("charged", "charge, indict, arraign, <face count, <face charge, charge against>, count against>, <appear in court, <appear before court, <appear before judge, <appearance in court, <plead not guilty"),
        ("tried", "<on trial, <stand trial, <go trial, trial of>"),
        ("found", "convict, find guilty, acquit, find not guilty, clear of, <plead guilty, verdict against>"),
        ("sentenced", "sentence to, jail for, <get life, <get years, condemn to"),
    )),
    "verdict": (PERSON, (
        ("guilty", "convict, find guilty"),
        ("cleared", "acquit, clear of, exonerate, find not guilty, find innocent, clear by"),
    )),
    "plea": (PERSON, (
        ("admits", "<plead guilty, <admit to, <confess, <enter guilty plea"),
        ("denies", "<plead not guilty, <plead innocent, <deny charge, <deny murder, <deny allegation, <deny accusation, <deny involvement, <deny wrongdoing, <maintain innocence, <protest innocence, <deny attempted"),
    )),
    "appeals": (PERSON, (("appeals", "<appeal, <lodge appeal, <challenge conviction, <challenge verdict, <challenge sentence, <challenge ruling, <appeal against"),)),
    "testified": (PERSON, (("testified", "<testify, <give evidence, <take the stand"),)),
    "conceded": (PERSON, (("conceded", "<concede, <admit defeat, <accept defeat, <acknowledge defeat, <accept outcome, <accept result, <admit lose"),)),
    "wept": (PERSON, (
        ("wept", "<weep, <cry, <sob, <break down, <burst into tears, <in tears"),
        ("calm", "<show no emotion, <stay calm, <remain calm, <remain impassive, <impassive, <expressionless"),
    )),
}  # fmt: skip
"""Of each question: the nouns it is asked of (`=` joins words for one thing; none: people and bodies) and its answers."""
GOES_ON = {question: PROGRESS[question] for question in ("custody", "case", "home", "supply")} | {"open": ("closed", "again")}
"""Answers that follow one another: a report that gives several tells by the last of them how it stands; `open` may stand before `closed`, too."""
STAGED = frozenset({"case"})
"""Questions that are asked only where the reports differ, and of what is told as news: of a convict that flees the conviction is none."""
THEY = frozenset({"home"})
"""Questions of which a `they` is asked as well: of whom else would be told that they may return."""
GAP = 4
NOMINALS = {
    "closure": "close", "shutdown": "close", "reopening": "reopen", "cancellation": "cancel", "postponement": "postpone", "suspension": "suspend", "resumption": "resume",
    "lifting": "lift", "imposition": "impose", "rejection": "reject", "approval": "approve", "acceptance": "accept", "ratification": "ratify", "evacuation": "evacuate",
    "resignation": "resign", "sacking": "sack", "ouster": "oust", "arrest": "arrest", "capture": "capture", "detention": "detain", "apprehension": "apprehend",
    "surrender": "surrender", "indictment": "indict", "arraignment": "arraign", "conviction": "convict", "acquittal": "acquit", "restoration": "restore", "outage": "cut", "cut": "cut", "failure": "fail",
}  # fmt: skip
"""Nouns that tell a deed, each with the verb whose answers it gives: `the closure of the bridge`, `road closures`, `her arrest`."""


def _kinds(line: str) -> dict[str, str]:
    """Each noun under the first of its line's equals."""
    return {folded(word): folded(group.split("=")[0]) for group in line.split() for word in group.split("=")}


NOUNS: dict[str, dict[str, str]] = {name: _kinds(nouns) for name, (nouns, _) in QUESTIONS.items()}
