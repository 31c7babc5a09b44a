"""What a figure answers, in whatever words: `a crowd of`, `attendance was` and `fans watched` count one thing.

News asks few questions of a figure again and again. Each has words by which its answers are known: on one of the first group the figure
hangs, one of every further group stands near it. The first line that holds decides, so the narrower question stands above the wider one.
"""

from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line
from variorum.text.kin import kin
from variorum.text.measures import dimension

ASKED = """
crowd! count: crowd attendance spectator sellout gate onlooker
crowd! count: fan ticket-holder supporter: watch front before see
turnout! percent: turnout
turnout! percent: eligible elector registered: turn vote cast
counted! percent: count report: ballot vote station precinct district poll
backed percent: member worker union: vote back favour approve
premium! percent: premium
stake percent: stake shareholding
stake percent: hold own: company share firm stock
offer percent: offer turn-down
demand percent: pay wage raise: rise want demand increase
capacity! count: passenger people person: capacity certify certified licensed license accommodate
layoff! count: job post position worker redundancy layoff: cut lose axe go eliminate shed layoff redundancy threaten risk
striker! count: strike walkout stoppage walk: worker staff member employee rail
staff! count: employ workforce payroll
homeless! count: homeless displace displaced
homeless! count: lose leave: home: people person family resident
outage! count: power electricity blackout darkness: customer home household people resident
shots count: shot round bullet: fire loose spray discharge let rip
screens! count: theater theatre screen cinema
marcher count: march marcher protester demonstrator rally
reward! money: reward bounty
ransom! money: ransom extort
ransom! money: hacker kidnapper hijacker attacker: demand ask want
fine! money: fine fined
bail! money: bail bond
revenue money: revenue turnover sales
profit money: profit income earnings
budget! money: budget
budget! money: cost: make produce film shoot
gross money: gross box-office receipt receipts takings ticket
gross money: movie film: take earn collect rake make
fee money: fee
fee money: sign signing: cost transfer striker
settlement money: settlement compensation
depth! m: depth deep
height! m: height tall altitude elevation peak
length m: long length
fall! m: fall plunge tumble drop
parole! s: parole
parole! s: release: eligible
jury! s: jury juror deliberate
sentence s: sentence jail prison cage behind-bars imprisonment
contract s: contract
""".strip().splitlines()
QUESTIONS = {
    "crowd": "how many watched",
    "turnout": "what the turnout was",
    "counted": "what share of the votes is counted",
    "premium": "what premium is paid",
    "capacity": "how many there is room for",
    "layoff": "how many jobs go",
    "striker": "how many are on strike",
    "staff": "how many are employed",
    "homeless": "how many are homeless",
    "outage": "how many have no power",
    "screens": "on how many screens it runs",
    "reward": "how much the reward is",
    "ransom": "how much ransom is asked",
    "fine": "how much the fine is",
    "bail": "how much the bail is",
    "budget": "how much the budget is",
    "depth": "how deep it is",
    "height": "how high it is",
    "parole": "after how long parole is possible",
    "jury": "how long the jury took",
}
"""What the answers to one question ask, for those who read the point."""
ONLY = "!"
"""Behind a question that a story asks once: whatever answers it is of one thing. The others only tell that two figures are of two things."""
REACH = 6
"""Words to either side of a figure that tell what it answers."""
_STOPS = frozenset(";:—()")


def _table() -> tuple[tuple[str, bool, frozenset[str], tuple[frozenset[str], ...]], ...]:
    rows = []
    for line in ASKED:
        head, *groups = line.split(":")
        name, *kinds = head.split()
        rows.append((name.strip(ONLY), name.endswith(ONLY), frozenset(kinds), tuple(frozenset(kin(w) for w in g.split()) for g in groups)))
    return tuple(rows)


REQUIRED = "required"
"""What a share that must be reached answers, which is no question that a share reached answers."""
ASKING = frozenset(kin(w) for w in "require need necessary threshold minimum valid".split())
"""Words beside such a share: `valid with a turnout of more than 50 percent`."""
TABLE = _table()
UNIQUE = frozenset(name for name, only, _, _ in TABLE if only)


def frame_of(line: Line, span: Span, kind: str, unit: str, close: frozenset[str]) -> str:
    """The question that a figure answers, as its nearest words tell it; empty where they tell none. `close`: words it hangs on in the parse."""
    sort = dimension(unit)[0] if kind == "measure" else kind
    rows = [row for row in TABLE if sort in row[2]]
    if not rows:
        return ""
    around = _around(line, span)
    if kind == "percent" and ASKING & (close | around):
        return REQUIRED
    for words in (close, close | around):
        for name, _, _, (first, *more) in rows:
            if first & (words if kind != "count" else close) and all(group & words for group in more):
                return name
    return ""


def _around(line: Line, span: Span) -> frozenset[str]:
    words, inside = line.gist.words, line.tokens_in(span)
    found: set[str] = set()
    for start, step in ((inside[0] - 1, -1), (inside[-1] + 1, 1)) if inside else ():
        for k in range(start, start + step * REACH, step):
            if not 0 <= k < len(words) or words[k].text in _STOPS or (words[k].pos == "NUM" and words[k].ent not in {"DATE", "TIME"}):
                break
            found |= {kin(words[k].lemma), kin(words[k].text)}
    return frozenset(found)
