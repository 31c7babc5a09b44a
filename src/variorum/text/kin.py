"""Words that news uses for one another: a lemma stands for its whole line when sentences are compared.

Only words that one desk would put for another's in the same report ("quake" for "temblor", "nab" for "arrest"); a
word of several senses stands under the one it has in news most often, or is left out.
"""

from functools import lru_cache

from variorum.text.numbers import SMALL, TENS

GROUPS = """
kill killed killing slay slaying murder dead death die deadly fatal fatally fatality lethal perish toll slain homicide decease
injure injury injured wound wounded wounding hurt casualty maim
quake earthquake temblor tremor shake shock jolt rock seism seismic
aftershock
arrest arrested capture detain nab apprehend seize custody detention catch collar round-up
charge charged indict indictment accuse accused accusation allege alleged arraign arraignment
convict convicted conviction guilty
sentence sentenced jail jailed imprison imprisonment prison incarcerate behind-bars
acquit acquittal acquitted exonerate
escape escaped escapee flee fugitive abscond flight
shoot shooting shot bullet gunfire gunshot gun-down gunman shooter fire
gun weapon firearm handgun pistol rifle revolver
bomb bombing blast explosion explode explosive detonate detonation device
attack assault strike raid ambush attacker
ship vessel boat craft freighter speedboat motorboat
aircraft plane airplane jet airliner
helicopter chopper
car vehicle automobile
truck lorry
crash collide collision wreck
fire blaze inferno
burn scorch
blazing
destroy destroyed destruction raze flatten level demolish devastate wreck ruin
damage damaged harm
collapse cave topple
police officer policeman cop policemen constable detective deputy sheriff
doctor physician surgeon medic
lawyer attorney counsel solicitor barrister
homer homers
firefighter fireman firemen
soldier troop serviceman
crew crewman crewmen crewmember
fighter militant insurgent rebel guerrilla gunman
pirate raider bandit brigand hijacker
hijack hijacking
thief robber burglar
rob robbery heist burglary burgle loot theft steal stolen thieve snatch swipe booty haul
rescue rescued save saving evacuate evacuation
hospital infirmary medical
patient
child kid youngster
woman female lady
man male
mother mum mom
father dad
wife husband spouse
colleague co-worker coworker workmate
worker employee staff staffer
company firm corporation business
boss chief head director chairman chairwoman
leader ruler
president presidential presidency
minister ministry
government administration cabinet authorities authority
parliament legislature assembly parliamentary
lawmaker legislator mp deputy parliamentarian
vote voting ballot poll election elect electoral voter
turnout
win victory beat defeat triumph victorious winner
lose loss defeated loser
champion title crown belt championship
bout fight match contest
score goal
knock floor
resign resignation quit step-down departure
appoint appointment name nominate nomination nominee pick choose select choice
hire recruit
dismiss fire sack oust
approve approval approved back endorse endorsement support
foil thwart repulse repel avert prevent prevention
reveal unveil disclose disclosure
overturn annul annulment quash
extend extension renew renewal prolong
ban prohibit prohibition outlaw forbid
deploy deployment dispatch
withdraw withdrawal pullout pull-out
replace replacement succeed successor
testify testimony
debut premiere
reject rejection refuse refusal decline deny denial
ask request call urge demand appeal
agree agreement deal accord pact treaty
announce announcement declare statement
tell inform
warn warning caution alert
plan planned intend propose proposal
begin start launch open commence outset
end finish conclude conclusion stop halt cease
continue carry-on go-on remain stay
resume reopen restart
return rejoin comeback
close closed closure shut shutdown
delay postpone postponed put-off
cancel call-off scrap
increase rise climb grow growth jump soar surge
decrease fall drop decline plunge slump
buy purchase acquire acquisition
sell sale
cut sever snap break broken
repair fix mend restore restoration
cause trigger spark prompt
occur happen take-place
investigate investigation probe inquiry
search hunt manhunt
find discover discovery locate spot
found foundation establish establishment set-up
see sight witness view
suspect suspected suspicion
victim
body corpse remains
home house residence
apartment flat
store shop supermarket
building structure
build construct construction erect erected
town city
village
neighbour neighbor
street road avenue boulevard
area region zone district
coast shore coastal
sea ocean
nation country state national
border frontier
army military troops armed
navy naval
commander commodore admiral general captain
international global worldwide
storm hurricane typhoon cyclone
flood flooding
tsunami
rain rainfall downpour
heat
evacuee refugee
talks negotiation negotiate meeting meet summit
protest demonstration demonstrate rally protester demonstrator
spokesman spokeswoman spokesperson
official
expert specialist analyst
study research researcher
scientist
report account
internet web online
phone telephone mobile
cable line
outage blackout disruption disrupt
service
money cash fund funding
price cost
tax levy
jewellery jewelry jewel
aged old age
young
big large huge major massive giant great
small minor little tiny
quick rapid fast quickly rapidly swiftly
powerful strong
about approximately around roughly
nearby near close
previous earlier former prior ex
new latest recent
second two twice double pair couple
third three
fourth four
fifth five
sixth six
seventh seven
eighth eight
ninth nine
tenth ten
first one once
movie film
actor actress star starlet
singer musician
swim swimmer swimming
marry marriage wedding married wed
daughter
son
brother sibling
doctor dr
shoplift
hostage captive
miss missing unaccounted
member affiliate
wind gust
board aboard onboard
release free freed
transport transfer move
hold held keep
take taken
give given
bring brought
hit struck
drive driver motorist drove
drag dragged
run ran
smash ram rammed
drunk intoxicated alcohol drunken dui dwi drink-driving drunk-driving
charity
hot hottest
marine commando
distress mayday sos
hand
smuggle smuggler
extra additional further another more
""".strip().splitlines()

AMERICAN = (("ourhood", "orhood"), ("ised", "ized"), ("ising", "izing"), ("tre", "ter"), ("our", "or"), ("isation", "ization"), ("ise", "ize"), ("yse", "yze"), ("ogue", "og"), ("ence", "ense"))
"""British endings and what stands for them elsewhere; only compared, never printed."""


def folded(word: str) -> str:
    """One spelling for both sides of the ocean: `epicentre` → `epicenter`."""
    if len(word) > 6 and word.endswith("s") and not word.endswith("ss"):
        return folded(word[:-1]) + "s"
    if len(word) > 4 and word.endswith("bre"):
        return word[:-2] + "er"
    if len(word) > 5:
        for british, american in AMERICAN:
            if word.endswith(british) and len(word) > len(british) + 2:
                return word[: -len(british)] + american
    return word


KIN: dict[str, str] = {}
for _line in GROUPS:
    _words = [folded(word) for word in _line.split()]
    for _word in _words:
        KIN.setdefault(_word, _words[0])

NUMBERS = {word: str(n) for word, n in (SMALL | TENS).items()}


def acted(noun: str) -> str:
    """The verb that a noun of doing comes from, as far as its spelling shows: `sinking` → `sink`, `stabbing` → `stab`."""
    stem = noun[:-3]
    if not noun.endswith("ing") or len(stem) < 4 or noun in KIN:
        return noun
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lsz" else stem


@lru_cache(maxsize=100_000)
def kin(lemma: str) -> str:
    """The word a lemma stands under (itself where it has no kin), numbers as digits: `temblor` → `quake`."""
    word = folded(lemma.lower().strip(".'’-"))
    plural = KIN.get(word[:-1], "") if word.endswith("s") and len(word) > 4 else ""
    return NUMBERS.get(word) or KIN.get(word) or plural or word


def kin_of(lemma: str, pos: str) -> str:
    """The word a lemma of this part of speech stands under: of a noun of doing the kin of its verb."""
    return (NOUNS.get(lemma) or kin(acted(lemma))) if pos == "NOUN" else kin(lemma)


NOUNS = {"fire": "fire"}
"""Nouns that stand elsewhere than the verb of their letters: a blaze, not a shot."""
