"""Verbs that credit words, thoughts or wishes to a source, by the frames they take.

A frame says what may stand as content: `q` a quotation, `c` a clause, `o` a noun phrase, `t` a to-clause of one's own
act (vow to go), `e` an object with its to-clause (urge them to go), `g` an -ing clause, `s` object and predicate (call
it a success), `k` object and `as` (see it as a threat), `f` object and reason (praise her for it). `a`: a bare object is the one spoken to, no content.
`d`: only a document, poll or study credits this way (the poll shows).
"""

_FRAMES = (
    # speaking and writing
    ("qco", """say state declare announce claim assert allege note remark explain concede admit acknowledge confess confirm
        reiterate stress emphasize emphasise underline underscore predict forecast hint imply reveal report recall
        recount tweet retweet testify boast lament proclaim profess affirm reaffirm attest relay clarify specify stipulate
        posit postulate reassert restate detail divulge tout avow blog foretell prophesy concur mention propose recommend
        suggest theorize hypothesize fume chant intone deadpan rant bemoan bewail decry deplore"""),
    ("qc", """observe insist maintain contend argue add respond reply answer counter retort quip joke opine muse wonder marvel
        speculate conclude comment whisper shout yell scream exclaim mutter murmur snap bark shoot caution complain gripe
        grumble brag gloat gush enthuse rejoin interject chime protest plead beg implore sneer scoff rail rage storm
        crow sigh quote cry caution philosophize reason elaborate expound continue begin demur equivocate preach sermonize
        moan vent surmise reckon gather remonstrate volunteer"""),
    ("qc", "disclose"),
    ("t", "claim profess purport"),
    ("qcot", "promise pledge vow swear threaten demand"),
    ("qcoa", "teach show"),
    ("qca", "tell inform notify assure reassure advise apprise brief cable phone remind convince"),
    ("qcoe", "urge encourage exhort beg"),
    ("qcoea", "implore"),
    ("qcoea", "warn ask"),
    ("qcea", "tell remind advise"),
    ("ea", "convince persuade"),
    ("e", "order instruct"),
    ("c", "signal"),
    ("o", "rubbish"),
    ("qco", "question"),
    ("qco", "write post text email"),
    ("qo", "sing read type inscribe pen caption"),
    # thinking, knowing, feeling
    ("c", "presume assume suppose fathom trust intimate hazard venture guarantee"),
    ("t", "vote like"),
    ("o", "recite"),
    ("f", "compliment charge"),
    ("co", """believe think fear suspect doubt realize realise recognize recognise understand conclude
        imagine regret resent discover anticipate envision envisage know infer deduce perceive sense calculate
        estimate reckon forget remember care dread gauge guess judge appreciate foresee"""),
    ("c", "feel worry hold dream hope agree disagree bet fret learn figure pray hear rule"),
    ("cote", "want expect intend prefer wish"),
    ("cte", "hope agree pledge long"),
    ("t", """plan aim seek refuse decline offer resolve opt elect volunteer consent yearn hesitate propose vow prepare aspire
        choose threaten"""),
    ("cto", "decide plan deny"),
    ("to", "refuse decline seek"),
    ("go", """consider contemplate oppose support favor favour advocate discuss mull weigh reject denounce condemn criticize
        criticise defend denounce discourage propose recommend regret welcome ponder celebrate justify deny admit acknowledge recall suggest"""),
    # judging and handling in words
    ("f", """criticize criticise blame praise condemn attack blast slam accuse thank applaud commend fault ridicule mock
        chide chastise rebuke scold berate lambaste lambast assail denounce excoriate castigate hammer deride hail laud
        salute credit congratulate admonish reprimand bash skewer rip pan savage scorch pillory vilify lampoon disparage
        insult taunt belittle demean malign smear slander pummel needle bemoan honor honour cheer critique censure grill
        chastize pound trash upbraid reproach reprove flay eviscerate roast impugn indict pressure nominate decry dismiss
        reject defend characterize characterise describe portray depict label brand tout cite liken compare invoke endorse
        back support embrace champion promote extol extoll admire respect denigrate"""),
    ("k", "treat regard view see interpret present position frame paint cast dub tap pick name identify recast"),
    ("f", "link tie attribute ascribe confront equate contrast belittle commend congratulate scold lecture needle taunt"),
    ("co", "overhear note preach"),
    ("c", "lie gossip charge"),
    ("s", "call term deem consider dub label brand declare pronounce judge proclaim rate rule find"),
    ("o", """express voice cite mention question challenge dispute rebut refute deny discuss debate address endorse
        denounce repudiate disavow renounce reject dismiss rebuff downplay minimize minimise exaggerate mock
        criticize defend support oppose back favor favour advocate champion applaud welcome hail embrace
        reference quote echo invoke highlight tout trumpet outline propose repeat reiterate stress emphasize
        oppose threaten request demand order approve authorize ban forbid prohibit condemn protest reject veto
        overturn overrule uphold ratify invoke propound espouse promise pledge declare describe document
        chronicle characterize summarize summarise analyze analyse assess examine examine review scrutinize
        evaluate consider contemplate mull weigh praise attack blast slam chide rebuke scold deride ridicule
        lampoon rip savage lambaste assail decry deplore retract recant reveal expose unleash level articulate
        convey deliver rehash reprise air vent signal telegraph preview apologise explain interpret reconsider
        rethink revisit admire love hate loathe detest despise dislike distrust mistrust appreciate
        respect envy resent fear dread blame justify rationalize excuse forgive underestimate overestimate
        ignore disregard counter contradict corroborate verify substantiate debunk misrepresent
        mischaracterize distort overstate understate inflate broach bemoan rue mourn celebrate commemorate
        laud extol criticise"""),
    ("qcd", "indicate"),
    ("cd", "find prove"),
    ("cod", "show suggest indicate demonstrate illustrate document conclude highlight reveal"),
    ("od", "describe depict portray chronicle"),
)

PREPOSITIONS = {
    "after": "go",
    "about": """query quiz grill talk speak complain ask inquire enquire worry brag boast joke lie wonder think know care testify tweet write
        warn learn hear fret rant rave gush crow dream protest lecture gossip apologize mislead comment question
        quiz pontificate gripe grumble moan whine muse reminisce agonize speculate theorize philosophize""",
    "for": "call apologize apologise argue advocate push press plead appeal ask clamor lobby stump vouch hope wish petition long yearn rally",
    "against": "argue warn rail protest speak rule fulminate inveigh lobby crusade advise caution decide vote rally petition",
    "to": """object respond refer point allude admit confess react testify agree attest appeal reply subscribe""",
    "on": """comment insist elaborate expound remark agree press call frown reflect opine pounce muse dwell expand focus
        weigh speak pontificate hammer hit touch bet count bet count decide""",
    "upon": "call seize reflect expound insist touch",
    "of": "speak complain warn dream think conceive boast brag approve disapprove talk despair",
    "with": "respond counter agree disagree sympathize sympathise empathize concur quarrel threaten side",
    "in": "believe trust",
    "at": "hint scoff balk bristle laugh sneer rage snipe marvel bridle recoil",
    "over": "fret complain worry agonize protest",
    "into": "inquire",
    "behind": "rally stand",
    "by": "stand swear",
}
"""Prepositions that join a verb and make what follows the content: complain about, call for."""

PARTICLES = {
    "qco": "point:out spell:out lay:out set:out rule:out put:forward put:forth read:out blurt:out let:on play:down play:up",
    "qc": "go:on sum:up chime:in fire:back shoot:back hit:back push:back find:out figure:out cry:out call:out blurt:out",
    "o": """bring:up play:down play:up shrug:off brush:off laugh:off write:off wave:off single:out talk:up turn:down
        lay:out roll:out call:off call:out strike:down throw:out take:back back:up lash:out""",
}
"""Verbs that credit only with their particle."""

PARTICLE_PREPOSITIONS = frozenset(
    """lash:out:at speak:out:against come:out:against speak:out:about speak:up:for stand:up:for fire:back:at hit:back:at
    shoot:back:at push:back:against push:back:on double:down:on hit:out:at come:out:for go:on:about open:up:about
    sound:off:on sound:off:about back:away:from back:off:from weigh:in:on""".split()
)

PHRASES = {
    "make": "clear case decision condemnation demand request offer threat vow argument claim remark comment statement point pledge promise allegation accusation reference suggestion fun light",
    "raise": "question doubt concern issue possibility prospect alarm objection specter spectre",
    "express": "*",
    "voice": "*",
    "take": "issue aim exception note credit offense offence umbrage",
    "give": "speech assurance warning order reason interview answer indication",
    "issue": "statement warning order call denial apology",
    "release": "statement letter report",
    "send": "message signal",
    "sign": "agreement",
    "throw": "support",
    "lend": "support",
    "deliver": "speech message address remarks",
    "draw": "attention comparison parallel distinction contrast",
    "cast": "doubt blame",
    "have": "doubt concern question confidence faith reservation misgiving hope belief message",
    "pour": "water scorn",
    "lay": "blame",
    "call": "attention",
    "put": "blame",
    "offer": "praise criticism support assessment apology explanation prediction",
    "heap": "praise scorn",
    "show": "support",
    "pay": "tribute",
    "find": "fault",
    "sound": "alarm note call",
    "add": "note",
    "file": "motion petition complaint suit lawsuit brief appeal",
    "reach": "conclusion agreement",
}
"""Verbs that credit only through their noun: make clear, raise doubts about, take issue with."""

RULING = frozenset("allow permit require bar prohibit forbid oblige obligate empower entitle".split())
"""Verbs with which a document of rules speaks: the treaty obliges states to report."""

RULES = frozenset("rule law act article charter treaty convention constitution statute contract agreement bylaw regulation guideline ruling clause".split())
"""Nouns of documents that allow and require."""

RAISERS = frozenset(
    """appear seem continue go begin start try attempt tend manage fail keep stop rush hasten proceed happen come prove use
    dare bother have get need like love""".split()
)
"""Verbs that add only colour to a cue that hangs on them: seemed to suggest, went on to say."""

REFUSERS = frozenset({"refuse", "decline", "avoid"})
"""Verbs that turn a cue into its refusal: declined to say."""


def _read() -> dict[str, str]:
    frames: dict[str, str] = {}
    for codes, words in _FRAMES:
        for word in words.split():
            frames[word] = "".join(sorted(set(frames.get(word, "") + codes)))
    return frames


FRAMES: dict[str, str] = _read()
"""Lemma → letters of its frames."""

JOINED: dict[tuple[str, str], bool] = {
    (verb, preposition): True for preposition, verbs in PREPOSITIONS.items() for verb in verbs.split()
}
WITH_PARTICLE: dict[tuple[str, str], str] = {}
for _codes, _words in PARTICLES.items():
    for _word in _words.split():
        _verb, _particle = _word.split(":")
        WITH_PARTICLE[_verb, _particle] = "".join(sorted(set(WITH_PARTICLE.get((_verb, _particle), "") + _codes)))
