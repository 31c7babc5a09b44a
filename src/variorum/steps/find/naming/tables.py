"""Words that tell what a name is: titles, public bodies, armed groups, given names."""

from variorum.text.dates.words import DAY_NAMES, MONTH_NAMES

HONORIFICS = frozenset("mr mrs ms miss dr sir dame lord lady madam prof professor rev reverend sheikh hon fr sister brother".split())
WOMEN = frozenset("mrs ms miss dame lady madam queen princess duchess spokeswoman congresswoman chairwoman councilwoman sister".split())
MEN = frozenset("mr sir lord king prince duke spokesman congressman chairman councilman brother fr".split())

TITLES = frozenset(
    """president premier chancellor minister secretary governor gov senator sen representative rep congressman congresswoman mayor king queen prince
    princess pope emir sultan ayatollah imam sheikh mullah cardinal bishop archbishop general gen admiral adm colonel col major maj captain capt
    lieutenant lt sergeant sgt corporal commander cmdr commodore marshal brigadier officer detective inspector superintendent constable sheriff
    chief director chairman chairwoman chairperson chair spokesman spokeswoman spokesperson envoy ambassador commissioner judge justice attorney
    prosecutor lawyer solicitor adviser advisor aide leader head deputy executive ceo cfo founder owner coach manager professor analyst economist
    expert researcher scientist historian author editor reporter journalist correspondent candidate nominee lawmaker mp councillor councilor
    councilman councilwoman treasurer coordinator negotiator nephew activist counsel consul speaker whip strategist pollster consultant doctor
    surgeon physician pastor priest rabbi astronaut veteran host anchor actor actress singer comedian billionaire businessman businesswoman mogul
    dictator strongman warlord dissident monarch comptroller undersecretary controller administrator statistician principal dean chaplain
    ombudsman mediator rapporteur resident passenger farmer fisherman teacher nurse student engineer mechanic driver neighbor neighbour shopkeeper
    cllr supt insp const brig cpl barrister biographer agent tenant landlord landlady survivor witness volunteer elder goalkeeper midfielder
    striker defender winger forward batsman bowler master skipper pilot mate foreman steward lifeguard firefighter paramedic
    undersheriff trooper coroner clerk investigator""".split()
)
"""Words that stand before, or beside, a person's name."""

OFFICES = (
    frozenset({"president", "head of state", "leader", "ruler", "emir", "king", "monarch"}),
    frozenset({"prime minister", "premier", "head of government", "chancellor"}),
    frozenset({"foreign minister", "minister of foreign affairs", "minister for foreign affairs", "secretary of state", "top diplomat"}),
    frozenset({"defence minister", "defense minister", "minister of defence", "minister of defense", "defense secretary"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"envoy", "special envoy", "special representative", "representative"}),
    frozenset({"governor", "gov"}),
    frozenset({"senator", "sen"}),
)
"""Titles that may name one office in two reports of it."""

BODIES = frozenset(
    """ministry party council organisation organization committee commission university college institute bank court police
    agency union association federation department office bureau board parliament congress senate house assembly duma
    administration government cabinet company corporation corp inc ltd llc group foundation centre center league club
    society trust fund authority service services network times post journal news press radio television tv magazine herald
    tribune guardian telegraph army navy force forces guard corps command alliance coalition nations community commonwealth
    church school hospital museum laboratory airlines airways motors systems industries holdings partners campaign caucus
    conference tribunal secretariat mission embassy consulate consortium chamber summit forum initiative project brigade
    coastguard regiment division treasury reserve exchange labs works lines ferries shipping
    marine railways railway energy oil gas petroleum pharmaceuticals insurance securities capital technologies""".split()
)
"""A capitalised name that ends in (or holds, before `of`) one of these is an organisation."""

ACRONYMS = frozenset("UN EU NATO CIS CSTO OSCE WHO IMF FBI CIA NSA KGB FSB AP AFP BBC CNN NBC ABC CBS ESPN NASA OPEC IAEA UNICEF UNHCR RNC DNC GOP".split())

GROUPS = {
    "taliban": "Taliban", "islamic state": "Islamic State", "islamic state group": "Islamic State", "isis": "Islamic State",
    "isil": "Islamic State", "daesh": "Islamic State", "isis-k": "Islamic State Khorasan", "is-k": "Islamic State Khorasan",
    "islamic state khorasan": "Islamic State Khorasan", "al-qaeda": "al-Qaeda", "al qaeda": "al-Qaeda", "al-qaida": "al-Qaeda",
    "al qaida": "al-Qaeda", "hamas": "Hamas", "hezbollah": "Hezbollah", "hizbullah": "Hezbollah", "hizbollah": "Hezbollah",
    "boko haram": "Boko Haram", "al-shabab": "al-Shabab", "al-shabaab": "al-Shabab", "al shabab": "al-Shabab",
    "houthis": "Houthis", "houthi": "Houthis", "farc": "FARC", "eta": "ETA", "pkk": "PKK", "ira": "IRA", "mujahideen": "Mujahideen",
    "haqqani network": "Haqqani network", "al-nusra": "al-Nusra", "nusra front": "al-Nusra", "tamil tigers": "Tamil Tigers",
    "shining path": "Shining Path", "muslim brotherhood": "Muslim Brotherhood", "wagner group": "Wagner group", "is": "Islamic State",
}  # fmt: skip
"""Armed and militant groups as papers write them → one name. `IS` counts only in capitals."""

GROUP_WORDS = frozenset("militia militants front jihad brigades rebels fighters insurgents movement ansaru jamaat lashkar mujahideen".split())

SEATS = frozenset({"kremlin", "white house", "pentagon", "downing street", "state department", "elysee", "élysée", "capitol", "vatican", "holy see"})
"""Houses that speak: organisations, not places."""

VESSELS = frozenset("INS HMS USS MV MS SS RMS MT HMAS HMCS USNS USCGC BAP FPSO".split())
"""What stands before the name of a ship, in capitals: it is nobody, and says nothing."""

NOT_NAMES = frozenset((*DAY_NAMES, *MONTH_NAMES)) | frozenset(
    """christmas easter ramadan i english french german russian spanish arabic chinese internet
    god twitter facebook instagram youtube tiktok whatsapp telegram google wikipedia zoom gmt utc bst ist est edt cst cdt pst pdt et pt cet pm cm mbe obe cbe mep mla""".split()
)
COVID = frozenset({"covid", "covid-19", "coronavirus"})

GIVEN_WOMEN = frozenset(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle
    carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna emma olga natalia tatiana maria irina elena
    svetlana ana julia sofia fatima aisha layla amina hillary melania ivanka nikki kellyanne theresa ursula christine jacinda marine nicola hannah
    alice claire sophie ruth grace helen diana victoria rachel catherine katherine kate joan judith janet gloria teresa ann anne jane rose ellen
    monica priya indira sonia benazir ingrid astrid greta marta katie josefina moira gillian fiona maura orla aoife siobhan niamh harriet imogen
    nadia kavita nasreen marvi annika eleni ulrike christiane gabrielle lena corinne marisol rosa lucy chloe amelia olivia sophia isabella mia
    ella abigail jean joyce beryl doris edith peggy dorothy phyllis tracey tracy lorraine yvonne leanne stacey gemma kirsty kerry joanne jackie
    debbie maureen sheila bernadette geraldine paulina carla camille celine amelie khadija ayesha noor hina marlene erika ingeborg solveig sigrid
    carmen lucia isabel yuki mei ling claudia gabriela pilar paula daniela valentina camila andrea veronica beatriz ines dolores monika agnieszka
    katarzyna magda ewa joanna zofia petra katja birgit heike sabine silvia francesca chiara giulia paola leila zainab maryam farah yasmin samira
    sunita anita lakshmi chen hui xiu hanako akiko noriko margarita hilda frida
    agnes alexandra alicia allison alma annette annie arlene audrey becky bertha bessie beth bettie betsy beverly brenda brittany bonnie caitlin candace
    caroline carrie cassandra cathy charlene cheryl christina christy cindy claudette colleen connie danielle darlene deanna denise desiree dianne edna
    eileen elaine eleanor ellie elsie erica erin esther ethel eunice eva evelyn felicia florence gail georgina gertrude gina gladys glenda gretchen
    gwendolyn hazel heather heidi hilary holly ida inez irene jacqueline janice jeanette jeanne jenna jenny jill joann jodi josephine juanita julie
    kathryn kathy katelyn katrina kaye kellie kendra kristen kristin kristina laurie lillian loretta lois lola lori louise lucille lydia mabel madeline
    mandy marcia marian marianne marilyn marjorie martha maxine megan melanie melinda mildred millicent mindy miriam molly monique myra myrtle nadine
    naomi natalie natasha nellie nina norma pamela patsy patti pearl penelope rebekah regina rhonda rita roberta robyn rosalind rosemary roxanne ruby
    sabrina sally samantha sherry shirley sonja stacy stella sue suzanne sylvia tamara tammy tanya tara teri terri thelma tiffany tina toni trudy valerie
    vanessa velma vera vicki vicky vivian wanda wendy wilma winifred yolanda zoe""".split()
)
GIVEN_MEN = frozenset(
    """james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua
    kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
    benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry peter zachary kyle noah ethan
    jeremy walter christian keith roger terry sean vladimir sergei sergey dmitry ivan alexei andrei mikhail nikolai boris igor oleg yuri viktor
    barack bill joe mike tim ted bernie mitt hamid ashraf ahmad ahmed mohammed muhammad mohammad abdul abdullah ali hassan hussein omar ibrahim
    khalid emmanuel francois nicolas jean pierre jacques hans karl klaus olaf tony gordon nigel xi li wei narendra rajiv imran nawaz recep bashar
    ehud carlos juan luis jorge pedro miguel hugo fidel lula jair silvio matteo giuseppe mario antonio zamir shavkat emomali nursultan ilham pope
    harry charlie simon martin neil alan colin graham ian rodrigo hernan esteban aldo gonzalo alvaro andres felipe fernando francisco javier
    rafael ricardo declan niall liam conor connor aidan brendan kieran gareth rhys owen dylan callum hamish angus stuart duncan ewan darren wayne
    shaun ricky mick pat steve dave pete phil matt jake josh sam ben dan greg jeff doug ken ron hank lenny felix arthur alfred ernest bert harold
    cyril desmond reginald trevor clive barry derek geoff glenn curtis tyrone marcus malcolm maurice ralph roy leroy wendell suhas kishor rohan
    pranab amit ravi anand ashok dinesh gopal harish mahesh mukesh naveen prakash rakesh ramesh sandeep sunil vikram vinod yogesh bilal hamza
    junaid tahir zahid salman asif oleh volodymyr stanislav giorgos dimitris pavel petr jiri zoltan gabor istvan radu roberto sergio eduardo
    enrique ernesto guillermo ignacio jaime joaquin manuel marcelo mauricio pablo patricio raul ramon ruben salvador santiago tomas vicente paulo
    joao luiz henrique thiago marek piotr pawel krzysztof tomasz jan andrzej stefan jurgen wolfgang dieter uwe matthias lars erik nils johan
    anders henrik bjorn giovanni paolo luca stefano franco yusuf mustafa mehmet murat emre kemal tariq faisal saeed rashid karim amir reza hossein
    arjun rahul sanjay anil vijay suresh kenji hiroshi takashi shinzo wang zhang jun min kofi kwame abiy uhuru thabo
    abraham adrian albert alex alfonso allan allen alvin amos andre andy angelo archie armando arnold barney benny bernard billy blake bob bobby brad
    bradley brent brett bruce bryan bryant byron calvin carl cecil cedric cesar chad chris chuck clarence clark claude clifford clint cory craig damon
    darrell darryl daryl dean derrick devin don donnie drew dustin dwayne dwight earl eddie edgar edmund edwin eli elias elliot elmer elvis emanuel emmett
    ernie eugene everett floyd forrest fred freddie frederick gabriel garrett garry gene gerald gerard gilbert gilberto glen grady gus harvey hector
    herbert herman homer horace howard hubert hugh isaac jared jarvis jasper jay jeremiah jermaine jerome jesse jim jimmie jimmy joel joey johnnie johnny
    jon julian julio julius kirk kurt laurence lawrence leland leo leon leonard lester lewis lionel lloyd lonnie lou lowell luther lyle manny marc marco
    marcos marlon marshall marvin mathew mathias max maxwell melvin merle milton mitch mitchell morris moses ned nick nicky norman oliver oscar otis otto
    perry philip phillip quentin ramiro randall randy ray reggie rex rick rob robbie rodney rogelio roland rolando ronnie ross rudolph rudy rufus russ
    russell sammy saul seth shane shawn sheldon sid sidney spencer stan stanley stewart sylvester terence terrance terrence theodore toby todd tom tommy
    travis trent vernon victor vincent virgil wallace warren wesley wilbert wilbur wiley willard willie winston woodrow zach""".split()
)
