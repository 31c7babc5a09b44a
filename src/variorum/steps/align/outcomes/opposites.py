"""Words of which, in one place of one clause, only one can be true: what one desk prints as `open` no other prints as `closed` unless one is wrong.

Each line is one question with its few answers, between bars; an answer is all words that tell it. Lines with a star need somebody or
something named on both sides: `a man` and `a woman` are two people more often than one. Lines with a wave tell what may happen one after
the other, so that one sentence has to tell the other again.
"""

SETS = """
die died dead death | survive survived survivor alive
kill killed | spare spared
~ open opened reopen reopened | close closed shut shuttered
~ begin began begun start started commence commenced | end ended finish finished conclude concluded
~ accept accepted | reject rejected refuse refused decline declined
~ approve approved | reject rejected veto vetoed disapprove disapproved
~ agree agreed | refuse refused decline declined disagree disagreed
confirm confirmed | deny denied
admit admitted confess confessed | deny denied
reveal revealed disclose disclosed | conceal concealed withhold withheld
guilty | innocent
convict convicted | acquit acquitted exonerate exonerated
~ arrest arrested detain detained | release released free freed
grant granted | deny denied refuse refused
allow allowed permit permitted | forbid forbade forbidden ban banned bar barred prohibit prohibited
~ win won | lose lost | draw drew drawn
~ winner | loser
~ victory win | defeat loss | draw
~ rise rose risen increase increased grow grew gain gained | fall fell fallen drop dropped decrease decreased decline declined
~ rising increasing growing | falling decreasing declining
~ higher | lower
more | less fewer
most | least
above | below
over | under
success succeed succeeded successful successfully | fail failed failure unsuccessful unsuccessfully
~ pass passed | fail failed flunked
first | last | second | third
last | next
earliest | latest
early | late
~ before | after
morning | afternoon | evening
day daytime | night nighttime overnight
daylight | darkness dark
dawn sunrise | dusk sunset nightfall | noon midday | midnight
inside indoors | outside outdoors
inbound | outbound
~ arrive arrived | leave left depart departed
~ arrival | departure
~ enter entered | leave left exit exited
~ return returned | left
~ stay stayed remain remained | leave left quit
~ resign resigned quit | stay stayed remain
~ hire hired | fire fired sack sacked dismiss dismissed
~ appoint appointed | dismiss dismissed
~ promote promoted | demote demoted relegate relegated
~ sign signed | reject rejected refuse refused
~ buy bought purchase purchased | sell sold
~ borrow borrowed | lend lent
import imported | export exported
north northern northward | south southern southward | east eastern eastward | west western westward
northeast northeastern north-east | northwest northwestern north-west | southeast southeastern south-east | southwest southwestern south-west
left left-hand | right right-hand
front | back rear
upstairs | downstairs
top | bottom
upper | lower
upstream | downstream
uphill | downhill
ground | roof
basement | attic
onshore ashore | offshore
full | empty
known | unknown
armed | unarmed
loaded | unloaded
conscious | unconscious
naked nude | clothed dressed
sober | drunk intoxicated
awake | asleep
~ stable | critical
~ critical | good
serious | minor
severe severely badly heavily | slight slightly lightly
fatal | non-fatal
intentional intentionally deliberate deliberately | accidental accidentally
legal legally | illegal illegally
lawful | unlawful
valid | invalid
constitutional | unconstitutional
public publicly | private privately
secret secretly | open openly
official | unofficial
married | single unmarried
healthy | sick ill
male | female
boy boys | girl girls
* man men | woman women
* male | female
* husband | brother father son
* wife | sister mother daughter
* father | mother
* son | daughter
* brother | sister
* uncle | aunt
* nephew | niece
* grandfather | grandmother
* grandson | granddaughter
* king | queen
* prince | princess
older elder | younger
eldest oldest | youngest
teenager teenage | elderly
adult | child juvenile
shot shooting shoot | stabbed stabbing stab | strangled strangle | poisoned poison | drowned drown | beaten | hanged
gun handgun pistol revolver rifle shotgun | knife | axe | bomb | hammer | machete | sword
pistol handgun revolver | rifle | shotgun
revolver | semiautomatic semi-automatic
murder murdered | manslaughter | suicide
murder | assault
suicide | accident
homicide | suicide
robbery | burglary
arson | accident
misdemeanor misdemeanour | felony
civil | criminal
defendant | plaintiff
prosecution prosecutor prosecutors | defense defence
fine fined | jail jailed imprisoned
probation parole | prison jail
life | death
fire blaze | flood flooding
earthquake quake | hurricane | tornado | flood | tsunami | wildfire
hurricane | tornado
snow | rain | hail
hot | cold
warm | cool
wet | dry
sunny | rainy cloudy
calm | angry
calm calmly | violent violently
peaceful peacefully | violent violently
cheer cheered | boo booed jeered
praise praised | criticize criticized criticise criticised condemn condemned
support supported supporting | oppose opposed opposing
supporter supporters | opponent opponents
favor favour | against
for | against
with | without
include included including | exclude excluded excluding
optimistic | pessimistic
hopeful | hopeless
safe safely | unsafe
likely | unlikely
possible | impossible
able | unable
willing | unwilling
ready | unready
fair | unfair
legitimate | illegitimate
clear | unclear
certain | uncertain
expected | unexpected
available | unavailable
aware | unaware
satisfied | dissatisfied
happy | unhappy
black | white | red | blue | green | yellow | orange | brown | purple | pink | grey gray | silver | gold
blond blonde | brunette dark-haired
long | short
big large | small
heavy | light
wide | narrow
deep | shallow
high | low
strong | weak
cheap | expensive
~ profit profits | loss losses
surplus | deficit
revenue | expense
assets | liabilities
creditor | debtor
maximum | minimum
majority | minority
unanimous unanimously | divided split
temporary temporarily | permanent permanently
partial partially partly | complete completely fully total totally
whole | half
voluntary voluntarily | forced forcibly involuntary involuntarily
alone | together
separate separately | together jointly
domestic | foreign international
local | foreign
urban | rural
national | regional
federal | state
military | civilian
soldier soldiers | civilian civilians
army | navy
officer | civilian
republican republicans | democrat democrats democratic
conservative | liberal
left-wing leftist | right-wing rightist
christian | muslim | jewish | hindu | buddhist
catholic | protestant
sunni | shiite shia
professional | amateur
junior | senior
freshman | sophomore
home | away
home | road
offense offence offensive | defense defence defensive
quarterback | linebacker | receiver | cornerback | kicker
pitcher | catcher | shortstop | outfielder
striker | goalkeeper | defender | midfielder
forward | guard
knockout | decision
bronze | silver | gold
car sedan | bus | truck lorry | van | motorcycle motorbike | bicycle bike | train | tram | plane aircraft jet | helicopter | boat ship ferry
plane aeroplane airplane | helicopter
sailboat | powerboat
submarine | frigate | destroyer | corvette | cruiser
undersea underwater subsea | terrestrial overland
memorandum memo | decree | proclamation
rescue rescued | capture captured arrest arrested apprehend apprehended
freight | passenger
driver | passenger | pedestrian
motorist | pedestrian | cyclist
pilot | passenger
uphold upheld | overturn overturned
pull pulled | push pushed
forward | backward backwards
ascend ascended ascending | descend descended descending
~ land landed | crash crashed
~ take-off takeoff | landing
sink sunk sank | afloat
float floated | sink sank
~ raise raised hike hiked | lower lowered cut
~ strengthen strengthened | weaken weakened
~ improve improved | worsen worsened deteriorate deteriorated
~ expand expanded | shrink shrank contract contracted
~ accelerate accelerated | slow slowed
extend extended | shorten shortened curtail
~ build built | demolish demolished
~ create created | destroy destroyed
~ repair repaired | damage damaged
damaged | undamaged intact
injured hurt wounded | unhurt unharmed uninjured unscathed
* injured wounded | killed
intact | destroyed
~ lock locked | unlock unlocked
~ tie tied | untie untied
~ attach attached | detach detached
~ connect connected | disconnect disconnected
~ lift lifted | impose imposed
~ tighten tightened | ease eased loosen loosened
remember remembered | forget forgot forgotten
love loved | hate hated
trust trusted | distrust distrusted mistrusted
obey obeyed | disobey disobeyed defy defied
attend attended | miss missed skip skipped boycott boycotted
present | absent
~ appear appeared | disappear disappeared vanish vanished
~ found | missing
~ find found | lose lost
recovered | relapsed
hide hid hidden | show showed shown
hotel | hospital | school | church | mosque | museum | prison | airport | bank | restaurant | supermarket
church | mosque | synagogue | temple
apartment flat | house
kitchen | bedroom | bathroom | garage
elevator | stairs staircase stairwell
window | door
river | lake | sea
mountain | valley
island | mainland
train | bus
doctor | nurse
teacher | student
lawyer attorney | judge
judge | jury
president | vice-president
mayor | governor | senator
sergeant | captain | lieutenant | colonel
neck | head | chest | leg | arm | stomach abdomen | back | foot | hand | shoulder
spring | summer | autumn fall | winter
"""
