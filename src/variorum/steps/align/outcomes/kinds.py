"""Kinds of things, wider over narrower: a gun may be a revolver, a revolver is no shotgun."""

import re
from functools import lru_cache

TREES = {
    "weapon": """
        gun: gun firearm > handgun long-gun machine-gun toy-gun
        handgun: handgun pistol magnum glock beretta > revolver semiautomatic
        revolver: revolver six-shooter
        semiautomatic: (?:semi-?\\s?automatic|automatic)\\s(?:pistol|handgun) semi-?automatic
        long-gun: long\\s?-?gun > rifle shotgun
        rifle: rifle carbine musket > assault-rifle hunting-rifle
        assault-rifle: assault(?:-style)?\\srifle (?:semi-?\\s?automatic|automatic)\\srifle (?:ak-?\\s?47|ar-?\\s?15|kalashnikov|m-?16)(?:\\s(?:assault\\s|automatic\\s)?(?:rifle|gun))?
        hunting-rifle: (?:hunting|sniper|bolt-action|deer)\\srifle
        shotgun: shotgun shot-gun
        machine-gun: (?:sub-?)?machine\\s?-?gun uzi
        toy-gun: (?:toy|fake|replica|imitation|pellet|bb|air|water)\\s?-?(?:gun|pistol|handgun|rifle) airgun
        blade: blade > knife machete sword
        knife: knife knives dagger switchblade penknife stiletto > kitchen-knife hunting-knife pocket-knife box-cutter
        kitchen-knife: (?:kitchen|steak|carving|butcher(?:'s)?|bread|paring)\\s?-?kni(?:fe|ves) cleaver
        hunting-knife: (?:hunting|combat|bowie)\\s?-?kni(?:fe|ves)
        pocket-knife: (?:pocket|pen|folding|flick)\\s?-?kni(?:fe|ves)
        box-cutter: box-?\\s?cutter (?:utility|stanley|craft)\\s?-?kni(?:fe|ves)
        machete: machete
        sword: sword saber sabre
        axe: axe ax hatchet
        hammer: hammer sledgehammer mallet
        crossbow: crossbow
        bat: (?:baseball|cricket)\\sbat
        bar: crowbar (?:iron|metal|steel)\\s(?:bar|rod|pipe) tire\\siron
        scissors: scissors
        screwdriver: screwdriver
    """,
    "vehicle": """
        car: car automobile > saloon hatchback convertible off-roader taxi pickup
        saloon: sedan saloon coupe
        hatchback: hatchback station\\swagon
        convertible: convertible roadster
        off-roader: (?:suv|s\\.u\\.v|sport[\\s-]utility|4\\s?[x×]\\s?4|four-by-four|four-wheel[\\s-]drive|jeep)(?:\\s(?:car|vehicle))?
        taxi: taxi taxicab minicab
        truck: truck > pickup lorry off-roader
        pickup: pick-?\\s?up(?:\\struck)?
        lorry: lorry (?:dump|garbage|tow|semi|fire|cement|delivery|box|tanker|trailer)\\struck tractor[\\s-]trailer semi-?trailer 18-wheeler
        van: van minivan camper(?:van)?
        bus: bus minibus
        motorcycle: motorcycle motorbike moped scooter
        bicycle: bicycle pushbike
        tram: tram streetcar trolley
        train: train locomotive
        tractor: tractor bulldozer digger excavator
    """,
    "vessel": """
        ship: ship vessel boat > warship merchant passenger-ship fishing-boat yacht tug dhow
        warship: warship (?:naval|navy|war)[\\s-](?:ship|vessel) > frigate destroyer corvette patrol-vessel cruiser carrier submarine minesweeper battleship landing-ship
        frigate: frigate
        destroyer: destroyer
        corvette: corvette
        patrol-vessel: patrol\\s(?:vessel|ship|boat|craft) gunboat cutter
        cruiser: (?:missile|battle|heavy|light)[\\s-]?cruiser
        carrier: aircraft\\scarrier
        submarine: submarine u-boat
        minesweeper: minesweeper minehunter
        battleship: battleship
        landing-ship: (?:landing|amphibious|assault)\\s(?:ship|craft|vessel)
        merchant: (?:merchant|commercial|trading)\\s(?:ship|vessel) merchantman > freighter tanker
        freighter: freighter (?:cargo|container|bulk)\\s(?:ship|vessel|carrier) bulker coaster
        tanker: tanker
        passenger-ship: passenger\\s(?:ship|vessel|boat) > ferry liner
        ferry: ferry hydrofoil
        liner: (?:cruise|ocean)\\s?-?(?:ship|liner|vessel)
        fishing-boat: fishing\\s(?:boat|vessel|ship) > trawler whaler
        trawler: trawler
        whaler: whaler (?:whaling)\\s(?:ship|vessel)
        yacht: yacht > sailing-yacht motor-yacht
        sailing-yacht: sailing\\s(?:boat|yacht|ship) sail-?boat sloop ketch schooner
        motor-yacht: motor-?\\s?(?:yacht|boat) speedboat powerboat
        tug: tug tugboat
        dhow: dhow
    """,
    "aircraft": """
        aircraft: aircraft > plane helicopter glider balloon drone
        plane: plane aeroplane airplane > airliner light-plane fighter military-transport seaplane
        airliner: airliner (?:passenger|commercial)\\s(?:jet|plane|aircraft)
        light-plane: (?:light|single-engine|twin-engine|small|ultralight|microlight)\\s(?:plane|aircraft) biplane
        fighter: (?:fighter|attack)\\s(?:jet|plane|aircraft) warplane bomber
        military-transport: transport\\s(?:plane|aircraft)
        seaplane: seaplane floatplane
        helicopter: helicopter chopper
        glider: glider hang-glider paraglider
        balloon: balloon airship blimp
        drone: drone
    """,
    "animal": """
        dog: dog hound > pit-bull rottweiler shepherd bulldog terrier husky mastiff
        pit-bull: pit-?\\s?bull(?:\\sterrier)?
        rottweiler: rottweiler
        shepherd: (?:german\\s)?shepherd alsatian
        bulldog: (?<!pit\\s)(?<!pit)bulldog
        terrier: (?<!bull\\s)terrier
        husky: husky huskies malamute
        mastiff: mastiff
        bear: bear > grizzly black-bear polar-bear
        grizzly: grizzly grizzlies (?:grizzly|brown)\\sbear
        black-bear: black\\sbear
        polar-bear: polar\\sbear
        shark: shark > great-white tiger-shark bull-shark
        great-white: great\\swhite(?:\\sshark)?
        tiger-shark: tiger\\sshark
        bull-shark: bull\\sshark
        big-cat: big\\scat > lion tiger leopard cougar jaguar
        lion: (?<!mountain\\s)lion lioness
        tiger: tiger tigress
        leopard: leopard
        cougar: cougar mountain\\slion puma
        jaguar: jaguar
        wolf: wolf wolves
        crocodile: crocodile croc
        alligator: alligator gator
        snake: snake serpent > cobra python rattlesnake viper
        cobra: cobra
        python: python
        rattlesnake: rattlesnake
        viper: viper adder
        elephant: elephant
        hippo: hippo hippopotamus
        bull: bull
        boar: boar
        bees: bee
        wasps: wasp hornet
    """,
    "order": """
        directive: directive > memorandum executive-order decree proclamation
        memorandum: memorandum memo memoranda
        executive-order: executive\\sorder
        decree: decree edict
        proclamation: proclamation
    """,
}  # fmt: skip
"""Of each sort of thing its kinds: the words for each as patterns, without their plural, and behind `>` the kinds that it may be."""


@lru_cache(maxsize=8)
def _tree(what: str) -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """(words, the narrowest kinds they may mean), narrow ones first."""
    words: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for line in TREES[what].strip().splitlines():
        name, _, told = line.strip().partition(": ")
        patterns, _, narrower = told.partition(" > ")
        words[name], below[name] = patterns.split(), narrower.split()

    def narrowest(name: str) -> frozenset[str]:
        return frozenset().union(*(narrowest(one) for one in below[name])) if below[name] else frozenset({name})

    found = [
        (re.compile(rf"(?<![\w-])(?:{'|'.join(words[name])})(?:e?s)?$", re.IGNORECASE), narrowest(name))
        for name in words
    ]
    return tuple(sorted(found, key=lambda one: len(one[1])))


WIDE = 4
"""Kinds from which a word tells hardly what it is: a gun, a car."""


def kinds_in(what: str, phrase: str) -> frozenset[str]:
    """The narrowest kinds that the words at the end of a phrase may mean; empty where they are of no such sort."""
    return next((kinds for words, kinds in _tree(what) if words.search(phrase)), frozenset())
