"""What names of people and bodies are made of besides the name itself: tables only."""

from variorum.text.numbers import ORDINALS, SMALL, TENS, nth

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady rev reverend hon president premier chancellor minister senator sen "
    "rep congressman ambassador governor mayor king queen prince princess emir sultan sheikh shaikh sheik shaykh imam mullah "
    "mulla maulana mawlawi mawlavi ayatollah hojatoleslam haji hajji hajj hafiz qari seyyed sayyid sayed general gen colonel "
    "col major maj captain capt lieutenant lt sergeant sgt admiral marshal pope bishop cardinal archbishop father sister "
    "comrade judge justice secretary director chairman chairwoman chief vice deputy acting former ex herr frau monsieur "
    "madame senor senora shri smt".split()
)
"""Words before a person's name that are no part of it."""

SUFFIXES = frozenset("jr sr ii iii iv phd md esq qc kc mp".split())
"""Words behind a person's name that are no part of it."""

PARTICLES = frozenset(
    "al el ul ud ur as ad an ash at bin ben ibn ould bint von van der den de del della di da do dos das du la le les lo "
    "ter ten af av zu zur y e st saint na".split()
)
"""Small words that spellings of one name carry or drop."""

WORN = frozenset("al ben da de del della des di dos du el la le mac mc o saint san st van von".split())
"""Small words that a family name is written together with, too; without them it is another family's, or a misprint."""

FATHER = frozenset("bin ben ibn ould bint".split())

COMMON = frozenset(
    "mohammad mohammed muhammad mohamed mohamad ahmad ahmed ali abdul abd abdel abdallah abdullah hassan hussein khan ibrahim "
    "omar maria jose juan kim lee li wang".split()
)
"""So common that together with one other part they do not make a person."""

_NICKNAMES = """
benjamin ben bibi benny benji|william bill billy will willy liam|robert bob bobby rob robbie|richard dick rick ricky rich
james jim jimmy jamie|john jack johnny jon|joseph joe joey jo|edward ed eddie ted teddy ned|thomas tom tommy|michael mike mick mickey mikey
charles charlie chuck|daniel dan danny|david dave davy|donald don donny|kenneth ken kenny|lawrence larry laurence|anthony tony
andrew andy drew|alexander alex sasha sandy aleksandr alec|elizabeth liz beth betty lizzie eliza|margaret maggie meg peggy margie
katherine kathryn kathleen kate kathy katie cathy catherine|patricia pat patty trish|susan sue susie suzy|barbara barb barbie|deborah deb debbie debra
christopher chris|christine chris christina tina|matthew matt|nicholas nick nicky|patrick pat paddy|peter pete|philip phil
raymond ray|ronald ron ronnie|samuel sam sammy|stephen steve steven|timothy tim|gerald gerry jerry|jeffrey jeff|gregory greg|frederick fred freddie
francis frank|leonard len lenny leo|albert al bert|alfred fred alf|walter walt|harold harry hal|henry harry hank|theodore ted teddy theo
vladimir volodya vova|mikhail misha|ivan vanya|dmitry dima mitya|nikolai kolya|sergei seryozha|yevgeny zhenya|aleksei alyosha|natalia natasha
ekaterina katya|yelena lena|maria masha|anastasia nastya|boris borya|konstantin kostya|francisco paco pancho|jose pepe|guadalupe lupe
ignacio nacho|enrique quique|luiz lula|rafael rafa|roberto beto|rahmatullah rahmat|abraham abe|isaac ike|jacob jake|joshua josh|zachary zack
russell russ|rudolph rudy|stanley stan|victor vic|vincent vince|wesley wes|eugene gene|gordon gordie|hugh hughie|martin marty|melvin mel
jonathan jon|nathaniel nate nathan|reginald reggie|roger rog|arthur art|bernard bernie|clifford cliff|curtis curt|douglas doug|dwight ike
jennifer jenny jen|amanda mandy|rebecca becky|victoria vicky vicki|gabrielle gabby|angela angie|jessica jess jessie|samantha sam sammy|sandra sandy
alexandra alex sandra sasha|terence terry|theresa terry tess|cynthia cindy|pamela pam|judith judy|kimberly kim
maurice mo|morris mo|mohammed mo|alexandros alexis alekos|konstantinos kostas|dimitrios dimitris|panagiotis panos|evangelos vangelis|athanasios thanasis
gabriel gabe|emmanuel manny|manuel manny|abigail abby|jacqueline jackie|stephanie steph|bradley brad|bradford brad|ernest ernie|julian jules
lewis lou louie|louis lou louie|mitchell mitch|oliver ollie|randall randy|randolph randy|roderick rod|rodney rod|wallace wally|virginia ginny
"""
_SAME = """
john juan jean johann johannes jan ivan ioan giovanni joao sean ian yohannes yahya|peter pedro pierre pietro petr pyotr petros piotr boutros
paul pablo paolo pavel paulo pavlo|michael mikhail michel miguel michele mikael mykhailo mihail|george jorge georg georges giorgio yuri jerzy georgy giorgi georgios
william guillermo guillaume wilhelm guglielmo willem|james jaime jacques giacomo jakob yakov iago|joseph jose josef giuseppe yusuf yosef iosif youssef joao
charles carlos karl carlo karel|henry enrique henri heinrich enrico hendrik|louis luis luigi ludwig lajos luiz|francis francisco francois franz francesco
anthony antonio antoine anton|andrew andres andre andreas andrea andrei andriy|alexander alejandro alexandre alessandro aleksandr oleksandr iskander aleksander alexandros
stephen esteban etienne stefan stefano istvan stepan|nicholas nicolas nikolai niccolo mykola nikolaos|matthew mateo mathieu matteo matvei
philip felipe philippe filippo filip|lawrence lorenzo laurent lars|frederick federico frederic friedrich fyodor fredrik|edward eduardo edouard edoardo eduard
catherine catalina caterina katarina ekaterina kateryna yekaterina|mary maria marie miriam maryam|elizabeth isabel elisabeth elisabetta yelizaveta
helen elena helene yelena olena|anne ana anna hanna|vladimir volodymyr wladimir uladzimir|sergei serhiy sergio siarhei serge|dmitry dmytro dimitri dzmitry
oleg oleh|igor ihor|alexei oleksiy aleksey aliaksei|yevgeny yevhen eugene evgeny|vasily vasyl basil|gregory grigory hryhoriy gregor
muhammad mohammed mehmet mohamed magomed mamadou|hussein husayn hussain huseyin|ahmad ahmed ahmet akhmed amadou|ibrahim abraham avraham
david dawid daud davit|daniel danilo danil|solomon suleiman sulayman|jacob yakub yaqub|moses musa moshe|isaac ishaq yitzhak|joshua yehoshua josue
abdullah abdallah abdulla|abd abdel abdul abdal abdol abdu|osman uthman othman|omar umar omer
"""


def _groups(text: str) -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, line in enumerate(text.strip().replace("\n", "|").split("|")):
        for name in line.split():
            table.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in table.items()}


NICKNAMES, SAME = _groups(_NICKNAMES), _groups(_SAME)
"""Given name → numbers of the groups it belongs to: short forms; the same name in other languages."""

_FORMS = """
stock ag|aktiengesellschaft;inc|incorporated;corp|corporation;plc|public limited company;sa|societe anonyme|sociedad anonima|s a
stock spa|societa per azioni;ab|aktiebolag;as|aksjeselskap|aktieselskab;oyj|oy;nv|naamloze vennootschap;kk|kabushiki kaisha
stock jsc|joint stock company|open joint stock company|public joint stock company|closed joint stock company|ojsc|pjsc|cjsc
stock jsc|oao|pao|zao|ao|aktsionernoe obshchestvo
limited ltd|limited|private limited|pvt ltd|pte ltd|sdn bhd
limited llc|limited liability company|ooo|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|too
limited gmbh|gesellschaft mit beschrankter haftung;bv|besloten vennootschap;sarl|srl|sl|s l|sociedad limitada|societe a responsabilite limitee|societa a responsabilita limitata
limited sarl|societatea cu raspundere limitata|sociedad de responsabilidad limitada
limited spzoo|sp z oo|sp z o o;doo|d o o;eood|ood;kft
partner lp|l p|limited partnership|llp|kg|gmbh co kg|kommanditgesellschaft
loose co|company;group|gruppe|groupe|grupo|gruppo;holding|holdings
other foundation|stiftung|fundacion;ano|autonomous nonprofit organization|nko;verein|ev
"""


def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """Form → its short name; short name → its class."""
    short, classes = {}, {}
    for line in _FORMS.strip().splitlines():
        sort, rest = line.split(" ", 1)
        for group in rest.split(";"):
            names = group.split("|")
            classes[names[0]] = sort
            for name in names:
                short[name] = names[0]
    return short, classes


LEGAL_FORMS, FORM_CLASS = _forms()
LONGEST_FORM = max(len(form.split()) for form in LEGAL_FORMS)

SPELLINGS = {
    "organisation": "organization",
    "labour": "labor",
    "defence": "defense",
    "centre": "center",
    "programme": "program",
    "intl": "international",
    "int'l": "international",
    "natl": "national",
    "dept": "department",
    "min": "ministry",
    "univ": "university",
    "assn": "association",
    "assoc": "association",
    "govt": "government",
    "mfg": "manufacturing",
    "bros": "brothers",
    "industrial": "industries",
    "industry": "industries",
    "tech": "technology",
    "technologies": "technology",
    "solution": "solutions",
    "service": "services",
    "and": "",
    "&": "",
    "the": "",
    "of": "",
    "for": "",
    "in": "",
    "de": "",
    "du": "",
    "des": "",
}
"""Other spellings of words in names of bodies; '' for words that do not count."""

NUMBERS = {word: str(n) for word, n in (SMALL | TENS | ORDINALS).items()} | {nth(n): str(n) for n in range(1, 100)}

BODY_WORDS = frozenset(
    "company bank group organization organisation ministry party union council committee agency army force front movement university "
    "institute association federation league society trust fund foundation international department office club council "
    "government parliament airlines airways newspaper press court commission corporation brigade alliance state treaty".split()
)
"""A name with one of these is a body's, not a person's."""
