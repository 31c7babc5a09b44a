"""Words beside a name that tell whether it is a place: tables only."""

BEFORE = frozenset(
    "in near from at to of outside inside across around throughout toward towards into between via within beyond over "
    "through leaving off along above below via for downtown uptown suburban rural central northern southern eastern western "
    "northeast northwest southeast southwest north south east west".split()
)
"""A name after one of these is a place more often than not."""

SIDES = frozenset("north south east west".split())
"""What stands before a land's name where one side of it is meant."""

WHERE = frozenset(
    "in near outside inside across around throughout toward towards into within beyond via downtown suburban rural "
    "neighboring neighbouring nearby".split()
)
"""A name after one of these is hardly ever a person."""

GOING = frozenset(
    "leave leaves left leaving reach reaches reached reaching enter enters entered entering visit visits visited visiting flee flees "
    "fled fleeing quit bombed shelled besieged captured seized retook surrounded toured evacuated".split()
)
"""Verbs whose object is a place more often than not."""

SORTS = frozenset(
    "city town village county state province district region capital country republic borough suburb township parish island "
    "port municipality neighborhood neighbourhood community hamlet kingdom emirate governorate prefecture oblast".split()
)
"""`the city of X`, `X city`, `the town X`."""

STREETS = frozenset(
    "street st. st road rd. rd avenue ave. ave drive dr. boulevard blvd. blvd lane ln. way highway hwy hwy. court ct. place "
    "terrace parkway pkwy circle alley mall turnpike bypass expressway freeway trail pike loop crescent close plaza row".split()
)

OFFICES = frozenset(
    "police department sheriff sheriff's fire council board high public state court army national superior coroner city health "
    "district detention foreign union census commission supreme municipal fiscal crown metropolitan government town fish interior "
    "embassy community school schools community's chamber legislature senate house general assembly parliament ministry attorney "
    "supervisors commissioners courthouse jail circuit judicial fairgrounds emergency regional county water transportation "
    "education housing library airport international rescue prosecutor humane transit parks planning zoning economic area "
    "secretary treasury geological coast marine air navy naval military armed defense defence embassy's consulate hospital "
    "central supreme's university college cathedral mayor township port utilities medical elections election animal "
    "development farm agricultural tourism historical museum arts symphony volunteer correctional prison bureau office "
    "officials lawmakers authorities authority federation council's department's power electric modular municipal's municipals".split()
)
"""Words that follow a place inside the name of its authorities and public bodies."""

FOLK = frozenset(
    "man men woman women boy girl teen teenager couple family families resident residents student students native natives mother "
    "father parents police officer officers cop cops firefighter firefighters driver drivers motorist teacher teachers nurse "
    "doctor judge jury court council councilman councillor mayor officials official authorities school schools hospital "
    "church home house apartment hotel store shop restaurant factory plant airport airports station streets street neighborhood "
    "neighbourhood suburb suburbs area region county town village city community businessman businessmen voters voter "
    "taxpayers homeowners workers worker team fans fan killing killings murder crash fire flood floods blast bombing attack "
    "earthquake protest protests protesters election lawyer attorney lawmaker lawmakers senator politician politicians "
    "taxi nightclub mosque market based born office bureau headquarters branch airport downtown waterfront skyline".split()
)
"""A listed name before one of these, as in "Leeds man jailed", is the town."""

NO_PLACE_NEXT = frozenset(
    "post times herald tribune journal gazette globe sun star telegraph guardian mirror airlines airways bank banks "
    "legion heart red cross psychological cancer lung petroleum idol dream way nations party tech motors motor hilton "
    "jackson sox yankees mets dodgers lakers celtics giants cowboys knights rangers stars bulls bears eagles falcons hawks "
    "united wanderers rovers albion villa insurance express ballet opera magazine review street-based mutual life news".split()
)
"""Words that follow a place in the name of a paper, a firm or a team: the town is not meant."""

TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame sen. rep. gov. lt. capt. sgt. maj. col. gen. cpl. pvt. det. "
    "prof. professor officer detective sergeant lieutenant captain colonel general major admiral judge justice sheriff "
    "coach rev. reverend father sister brother pastor bishop saint king queen prince princess pope imam sheikh "
    "senator congressman congresswoman councilman councilwoman alderman commissioner superintendent trooper deputy "
    "attorney inspector constable councillor cllr st".split()
)
"""A lone name after one of these is a person's."""

ORDINARY = frozenset(
    """
    avenue boulevard parkway dunes box poll read watch ward lakes human homeland natural labor labour valor democrat democratic republican southland hail
    urban bureau marshal section capital more gateway conservation channel mary peter paul john james george joseph saints santa
    obama emma amelia dodge wagon metro's mon delta grad lincoln's christian start nov dec oct sept jan feb mar apr aug moon vicar coast nato un isis duma xinhua tass interfax majlis knesset holy memorial heights mountains lower upper
    a about academy action after again air all also amateur america's among an and angel anger any april arch area army art as at august back
    bank banks bar battle bay beach beer bell best better big bill black blue board boy branch break bridge bright brown bush but by
    camp can capitol care caring case castle cedar center central centre chance change charity chief church circle citizens city close
    college commerce commission common commonwealth community concord congress constitution corner council country county court
    creek cross crown day deal december defiance deputy detective development district do down dream drive during each early earth east
    eastern edge education eight eighth election electric elementary energy enterprise equality every experiment fair faith fall far
    farm father february federal fence field fifth fire first fish five florist force foreign forest fort four fox freedom friday friendship
    from garden gas general gift give god gold good government governor grace grand grant great green group guard gulf hall happy
    harmony have he health heart help her here high highway hill hills his history holiday home honor hope hospital hotel house how
    hundred i ideal if in independence industry information inspector interior international intersection interstate iron is island it
    january job judge july jump june junior just justice king kings know lake land lane large last late law lead league legion liberty
    library life light like lily line lions little live long look loop lord love loyal mail main major man many map march market
    mary matter may mayor me media medical meet men met metro middle mill mine mission model monday money more morning most mother
    motor mountain mr mrs ms much murder museum music my nation national nature new news next nice nine no north northeast
    northern northwest not november now number oak october of office officer old on once one only open orange orchard order other our
    over page park parks part patrol peace pearl peculiar people personal phoenix's place plain plan plaza point police pool poor port
    post power prairie premier present president press pride prince princess progress prosper protection public queen queens rainbow
    reading ready red reform regional register relief republic rescue research reserve resident resort rest review rich ridge right
    rise river rivers road robin rock rose round royal rush safe saint sales sand saturday school schools science sea second secretary
    security see senate senior september service services seven several she sheriff shop short show side silver since six sixth small smith
    snow so social society some south southeast southern southwest space speed spirit sport sports spring springs square staff standard star state
    states station steel still stone story street strong such summer summit sun sunday superior supreme sure surprise sweet swift table
    tea team ten the their then there these they third this those three thursday time times titan to today too top total tour tower town
    trade traffic trail training transport treaty tree trinity triumph troy true trust try tuesday turkey's turn twelve two under
    union unit united unity university up use valley van vice victory view village virgin vision volunteer wall war warden watch water
    wax way we weapon wednesday week welcome welfare well west western what when where which white who why wide wild will
    wilderness win wind wing winner winter with woman women wood word work works world year yes yet yellow you young your youth zone zoo
    """.split()
)
"""Ordinary words that are also villages: such a word is a place only where the text makes it one."""

NATURE = frozenset(
    "river lake mountain mountains mount valley island islands bay creek desert peninsula sea strait gulf channel canal forest "
    "falls glacier hills peak pass canyon reef delta airport province oblast governorate district county township parish region "
    "prefecture heights beach harbor harbour".split()
)
"""Last words of a name that make it a place though no list has it."""

LANGUAGES = frozenset("speak speaks spoke spoken speaking speaker speakers translated translation language".split())

PARTIES = frozenset("R D I DFL Rep Dem Lab Con LD SNP Lib NDP ALP".split())

TELLING = frozenset("according said told thanks due close married owed given spoke listen belongs".split())
"""Words before "to" after which a person follows."""

SAYING = frozenset(
    "said says say told tells tell added adds noted notes stated states asked asks replied explained testified wrote writes "
    "recalled admitted pleaded declined joked tweeted insisted argued responded acknowledged thinks believes".split()
)
"""Lone names that do these are people (but for states and the known capitals that speak for them)."""

HOME = {
    "US": "sheriff sheriff's county attorney's police d-n.y. r-texas statewide township gop democrat republican democrats republicans highway miles "
    "interstate k-12 sophomore semester ymca medicaid fema fbi nfl nba ncaa prosecutors deputies deputy downtown zoning caucus felony "
    "misdemeanor mph troopers trooper alderman selectmen commissioners u.s.",
    "GB": "councillor councillors cllr mp mps pensioner £ pounds pence borough pub motorway a-levels gcse nhs crown magistrates constabulary "
    "ukip tory tories labour lib parish solicitor pc",
    "CA": "rcmp opp mla mpp ndp premier centre kilometres constable provincial tories cbc",
    "IE": "garda gardai gardaí td taoiseach dail dáil fianna fáil euro councillor",
    "AU": "premier liberal nrma afl nrl centre kilometres constable magistrate senior",
}
"""Words of home news that lean a report's bare names to one country: police, councils, courts, money, schools."""
