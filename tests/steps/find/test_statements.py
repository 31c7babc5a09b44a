"""Statements: one small news sentence a construction. All sentences are invented."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.records.findings import Statement
from variorum.records.span import unequal
from variorum.steps.find.actors import actors_of
from variorum.steps.find.statements import statements_of
from variorum.steps.find.times import times_of
from variorum.text.tree import Reading

Read = Callable[[str, str | None], Reading]

INDIRECT = """
Ann Roe said that the dam was safe. ## Ann Roe > said > that the dam was safe
Ann Roe said the dam was safe. ## Ann Roe > said > the dam was safe
The harbour master said on Friday that the ferry had left early. ## The harbour master > said > that the ferry had left early
The minister told reporters that talks would resume. ## The minister > told > that talks would resume
The company announced it would close two plants. ## The company > announced > it would close two plants
Critics argue that the law goes too far. ## Critics > argue > that the law goes too far
The union warned that a strike was likely. ## The union > warned > that a strike was likely
The mayor wondered whether the bridge would hold. ## The mayor > wondered > whether the bridge would hold
He asked why the alarm had failed. ## He > asked > why the alarm had failed
The judge ruled that the contract was void. ## The judge > ruled > that the contract was void
Farmers fear that the river will flood again. ## Farmers > fear > that the river will flood again
The coach believes his team can win. ## The coach > believes > his team can win
Residents hope the school will reopen. ## Residents > hope > the school will reopen
The Poe Institute estimates that 40 wells are dry. ## The Poe Institute > estimates > that 40 wells are dry
The airline did not say when flights would resume. ## The airline > did not say > when flights would resume
Ann Roe, who runs the shelter, said the roof leaked. ## Ann Roe, who runs the shelter > said > the roof leaked
Ann Roe, a spokeswoman for the port, said the crane had fallen. ## Ann Roe, a spokeswoman for the port > said > the crane had fallen
Ann Roe, speaking in Lisbon, said the port was open. ## Ann Roe > said > the port was open
Bob Poe repeatedly claimed that he had paid. ## Bob Poe > repeatedly claimed > that he had paid
The bank has said it will appeal. ## The bank > has said > it will appeal
""".strip()

OBJECTS = """
The council rejected the plan. ## The council > rejected > the plan
The senator criticized the mayor for closing the library. ## The senator > criticized > the mayor for closing the library
Bob Poe accused the club of hiding losses. ## Bob Poe > accused > the club of hiding losses
Ann Roe praised the rescuers. ## Ann Roe > praised > the rescuers
The paper called the deal a disgrace. ## The paper > called > the deal a disgrace
Doctors described the patient as stable. ## Doctors > described > the patient as stable
The group called for an inquiry. ## The group > called for > an inquiry
Villagers complained about the noise. ## Villagers > complained about > the noise
The chairman apologized for the delay. ## The chairman > apologized for > the delay
The envoy pointed out that the border was open. ## The envoy > pointed out > that the border was open
The governor pledged to rebuild the road. ## The governor > pledged > to rebuild the road
The firm refused to pay. ## The firm > refused > to pay
The agency wants to hire 200 nurses. ## The agency > wants > to hire 200 nurses
The minister urged people to stay indoors. ## The minister > urged > people to stay indoors
The officer told the crowd to leave. ## The officer > told > to leave
The council expressed concern about the smell. ## The council > expressed concern about > the smell
The mayor made clear that the square would stay closed. ## The mayor > made clear > that the square would stay closed
The club is considering selling its stadium. ## The club > is considering > selling its stadium
The plan was rejected by the council. ## the council > was rejected > The plan
The tax proposed by the mayor is dead. ## the mayor > proposed > The tax
The miners are accused of stealing gold. ## None > are accused of > The miners … stealing gold
The bridge is expected to open in May. ## None > is expected > The bridge … to open in May
The treasurer went on to suggest that fees would rise. ## The treasurer > went on to suggest > that fees would rise
The treasurer appeared to suggest that fees would rise. ## The treasurer > appeared to suggest > that fees would rise
""".strip()

SOURCES = """
A poll shows that most voters are undecided. ## A poll > shows > that most voters are undecided
The report found that valves had rusted. ## The report > found > that valves had rusted
According to the coast guard, the boat sank at dawn. ## the coast guard > According to > the boat sank at dawn
The boat sank at dawn, according to the coast guard. ## the coast guard > according to > The boat sank at dawn
The boat sank at dawn, the coast guard said. ## the coast guard > said > The boat sank at dawn
The boat, the coast guard said, sank at dawn. ## the coast guard > said > The boat … sank at dawn
The line will reopen on Monday, as announced by the railway. ## the railway > announced > The line will reopen on Monday
As the curator noted, the vase is a copy. ## the curator > noted > the vase is a copy
Ann Roe's claim that the vote was rigged has been dismissed. ## Ann Roe's > claim > that the vote was rigged
The mayor is confident that the tram will pay. ## The mayor > is confident > that the tram will pay
The board is worried about the debt. ## The board > is worried about > the debt
The town's decision to sell the mill angered many. ## The town's > decision > to sell the mill
""".strip()

QUOTED = """
"We are ready," Ann Roe said. ## Ann Roe > said > "We are ready,"
“We are ready,” Ann Roe said. ## Ann Roe > said > “We are ready,”
''We are ready,'' Ann Roe said. ## Ann Roe > said > ''We are ready,''
'We are ready,' Ann Roe said. ## Ann Roe > said > 'We are ready,'
‘‘We are ready,’’ Ann Roe said. ## Ann Roe > said > ‘‘We are ready,’’
"We are ready," said Ann Roe. ## Ann Roe > said > "We are ready,"
"We are ready," said Ann Roe, who leads the crew. ## Ann Roe, who leads the crew > said > "We are ready,"
Ann Roe said: "We are ready." ## Ann Roe > said > "We are ready."
Ann Roe said, "We are ready." ## Ann Roe > said > "We are ready."
"We," Ann Roe said, "are ready." ## Ann Roe > said > "We," … "are ready."
"We are ready," Ann Roe said. "We sail at noon." ## Ann Roe > said > "We are ready," … "We sail at noon."
"We are ready. We sail at noon," Ann Roe said. ## Ann Roe > said > "We are ready. We sail at noon,"
"Who will pay?" asked Bob Poe. ## Bob Poe > asked > "Who will pay?"
"Never!" he shouted. ## he > shouted > "Never!"
Ann Roe told the crew, "Go home." ## Ann Roe > told > "Go home."
Ann Roe said the crew was "ready to sail." ## Ann Roe > said > the crew was "ready to sail."
The storm was "the worst in years," Ann Roe added. ## Ann Roe > added > The storm was "the worst in years,"
"The pier is gone." — Ann Roe ## Ann Roe > — > "The pier is gone."
“We are ready," Ann Roe said. ## Ann Roe > said > “We are ready,"
"We are ready," Ann Roe told reporters on Monday. ## Ann Roe > told > "We are ready,"
"We are ready," Ann Roe told the council on Monday, "but the pier is not." ## Ann Roe > told > "We are ready," … "but the pier is not."
"We are ready," Ann Roe said, smiling at the crew. ## Ann Roe > said > "We are ready,"
"We are ready," Ann Roe said, and still "glad to sail." ## Ann Roe > said > "We are ready," … and still "glad to sail."
“We will rebuild the pier, Ann Roe said on Monday. ## Ann Roe > said > “We will rebuild the pier
“We will rebuild the pier, said Ann Roe on Monday. ## Ann Roe > said > “We will rebuild the pier
"Ready" is what Ann Roe called the crew. ## Ann Roe > called > what … the crew
""".strip()

WINDING = """
The tram, the mayor said, for the time being stays shut. ## the mayor > said > The tram … for the time being stays shut
The pact, he warned, would “end badly”, though he gave no reason. ## he > warned > The pact … would “end badly”
But the plan, experts say, is vague. ## experts > say > the plan … is vague
And the town lost 300 jobs, according to the union. ## the union > according to > the town lost 300 jobs
Critics said they had doubts about the bridge, but could not bear to vote against it. ## Critics > said > they had doubts about the bridge, but could not bear to vote against it
The minister told farmers this weekend he would cut the tax. ## The minister > told > he would cut the tax
Ann Roe on Friday said ships were massing in the bay, as fog spreads over the coast. ## Ann Roe > said > ships were massing in the bay
The fire, which police say was set on purpose, killed a dog. ## police > say > which … was set on purpose
What officials call a “technical fault” stopped the tram. ## officials > call > What … a “technical fault”
Lisbon, as one of the guides pointed out, seldom gets snow. ## one of the guides > pointed out > Lisbon … seldom gets snow
The fear is that the dam will burst. ## None > The fear is > that the dam will burst
Ann Roe's bet is that the law will hold. ## Ann Roe's > bet is > that the law will hold
It was reported that the king had died. ## None > was reported > that the king had died
Papers seen by the court show that the bank knew of the losses. ## Papers seen by the court > show > that the bank knew of the losses
Bob Poe was quoted by the Lisbon Post as saying the plan was dead. ## Bob Poe > saying > the plan was dead
Bob Poe denied taking money. ## Bob Poe > denied > taking money
The clerk claimed to be the owner. ## The clerk > claimed > to be the owner
Asked about the strike, Ann Roe said it was over. ## None > Asked about > the strike || Ann Roe > said > it was over
The diver discovered that the wreck was empty. ## The diver > discovered > that the wreck was empty
Ann Roe estimated that “tens, or even hundreds” may want to leave. ## Ann Roe > estimated > that “tens, or even hundreds” may want to leave
"We will be back," read a sign at the gate. ## a sign > read > "We will be back,"
"No comment," a clerk said when asked about the raid. ## a clerk > said > "No comment,"
Ann Roe conceded defeat on Sunday night. ## Ann Roe > conceded > defeat
Ann Roe said the claim was weak, because nobody had seen the ship. ## Ann Roe > said > the claim was weak, because nobody had seen the ship
Ann Roe said she wants to speak "to the town" and let it know that "this is late." ## Ann Roe > said > she wants to speak "to the town" and let it know that "this is late."
On Monday's "Morning Poe", the mayor said the bridge was safe. ## the mayor > said > the bridge was safe
LISBON ― The harbour is silting up, fishermen said. ## fishermen > said > The harbour is silting up
The council may be slow to act, Ann Roe said. "It has no money." ## Ann Roe > said > The council may be slow to act … "It has no money."
The union has called on police to release the film. ## The union > has called on > police to release the film
Lawmakers have not said when they would take up the bill. ## Lawmakers > have not said > when they would take up the bill
She tweeted in the early morning hours that Poe was rude. ## She > tweeted > that Poe was rude
Rep. J.R. Roe said the road was safe. ## Rep. J.R. Roe > said > the road was safe
Half of the wells are dry, the union said, and the rest will follow soon. ## the union > said > Half of the wells are dry … the rest will follow soon
The dockers, according to the union, have turned down the offer. ## the union > according to > The dockers … have turned down the offer
It was, according to Ann Roe, the last great flood of the century. ## Ann Roe > according to > It was … the last great flood of the century
The bank lost 3 million, according to the union, the highest loss since 2000. ## the union > according to > The bank lost 3 million
The dockers want more, according to Ann Roe, who leads the union. ## Ann Roe, who leads the union > according to > The dockers want more
Half of the wells are dry, according to the union, and the rest will follow soon. ## the union > according to > Half of the wells are dry … the rest will follow soon
The plan is costly, experts say, including a bridge that nobody asked for. ## experts > say > The plan is costly … including a bridge that nobody asked for
Ann Roe, president of the Union of Dockers, which has 900 members, said the pier was safe. ## Ann Roe, president of the Union of Dockers > said > the pier was safe
Many towns, including Lisbon, oppose the dam. ## Many towns, including Lisbon > oppose > the dam
Even the mayor said the plan was late. ## the mayor > said > the plan was late
The council called on the mayor to resign. ## The council > called on > the mayor to resign
The panel voted to close the pier. ## The panel > voted > to close the pier
The guide said the ship was old, which he said explained the leak. ## The guide > said > the ship was old || he > said > which … explained the leak
Ann Roe said the dam was safe, citing a study by the port. ## Ann Roe > said > the dam was safe || Ann Roe > citing > a study by the port
Ann Roe said the dam was safe, and farmers warned that the road was not. ## Ann Roe > said > the dam was safe || farmers > warned > that the road was not
Ann Roe said after the vote she would not sell the mill. ## Ann Roe > said > she would not sell the mill
With farmers increasingly worried about the drought, the mayor left. ## farmers > increasingly worried about > the drought
While he acknowledged the dam was old, Ann Roe noted that it held. ## he > acknowledged > the dam was old || Ann Roe > noted > that it held
“We cannot pay,” Ann Roe said, adding later, “We never could.” ## Ann Roe > said > “We cannot pay,” || Ann Roe > adding later > “We never could.”
A poll shows the mayor ahead by three points. ## A poll > shows > the mayor ahead by three points
Ann Roe spoke of the old mill, and how the town had lost it. ## Ann Roe > spoke of > the old mill, and how the town had lost it
The council criticized the plan - a view that many share. ## The council > criticized > the plan
“We cannot pay,” Ann Roe said, adding that the mill was “lost.” “It is gone.” ## Ann Roe > said > “We cannot pay,” || Ann Roe > adding > that the mill was “lost.” … “It is gone.”
Bob Poe on Sunday said that the dam was safe. ## Bob Poe > said > that the dam was safe
“It is a tax,” Ann Roe said. “I call it ‘theft.’ It is ‘theft’ from the poor.” ## Ann Roe > said > “It is a tax,” … “I call it ‘theft.’ It is ‘theft’ from the poor.”
“We lost it,” Ann Roe said. “It was just a gift” for the rich. ## Ann Roe > said > “We lost it,” … “It was just a gift” for the rich
The treaty requires states to report each spill. ## The treaty > requires > states to report each spill
The mayor was vague about the cost. ## The mayor > was vague about > the cost
Ann Roe said it was late, and the ferry had left at noon. ## Ann Roe > said > it was late, and the ferry had left at noon
Ann Roe announced that the mill would close, and the town is now quiet. ## Ann Roe > announced > that the mill would close
The mayor railed against the rules, including the ban on cars. ## The mayor > railed against > the rules, including the ban on cars
Said Ann Roe: “We are ready.” ## Ann Roe > Said > “We are ready.”
He's sought to sell the mill. ## He > 's sought > to sell the mill
However, the plan is dead, Ann Roe said. ## Ann Roe > said > the plan is dead
The mayor called for the plan to be “dropped” by May. ## The mayor > called for > the plan to be “dropped” by May
Poe has been praising the pier as a “gem” ― just as he did before. ## Poe > has been praising > the pier as a “gem”
“She calls it “hell” to this day.” ― Ann B. Roe ## Ann B. Roe > ― > “She calls it “hell” to this day.”
""".strip()

BRIDGED = """
The mayor was able to defend the plan. ## The mayor > was able to defend > the plan
The senate is slow to endorse new rules. ## The senate > is slow to endorse > new rules
The book discussed how the mills had closed. ## The book > discussed > how the mills had closed
Voters did not know what to make of the plan. ## Voters > did not know > what to make of the plan
Farmers resented being told to wait. ## Farmers > resented > being told to wait
Some viewed the comment as a threat to the port. ## Some > viewed > the comment as a threat to the port
The fire was one that police described as arson. ## police > described as > that … arson
The clerk said as much in an interview. ## The clerk > said > as much
He did not think so. ## He > did not think > so
There was little doubt that the dam would break. ## None > little doubt > that the dam would break
Ann Roe is a staunch opponent of the dam. ## Ann Roe > is a staunch opponent of > the dam
Asked whether the dam would hold, Ann Roe shrugged. ## None > Asked > whether the dam would hold
When pressed by a reporter about the toll, Ann Roe left. ## a reporter > pressed > the toll
Talks stalled because of the French reluctance to hand over powers. ## French > reluctance > to hand over powers
The decision by the council to close the mill was late. ## the council > The decision > to close the mill
Ann Roe said the dam had a leak, which would soon be mended. ## Ann Roe > said > the dam had a leak, which would soon be mended
The bank announced it would get rid of fees, beginning in May. ## The bank > announced > it would get rid of fees, beginning in May
The port plans to mend the crane, then sell it. ## The port > plans > to mend the crane, then sell it
The union was blunt: “We are done,” the letter said. ## the letter > said > “We are done,”
"We are late," Ann Roe said before asking the crew, "Who has the key?" ## Ann Roe > said > "We are late," || Ann Roe > asking > "Who has the key?"
In his 2002 book, "Make Your Town Rich," Bob Poe suggested selling the mill. ## Bob Poe > suggested > selling the mill
“We find the words ‘thief, liar,’” Ann Roe, the head of the union and who also stars in the film, told The Lisbon Post. ## Ann Roe, the head of the union and who also stars in the film > told > “We find the words ‘thief, liar,’”
The spot uses video of Bob Poe saying, "We are late." ## Bob Poe > saying > "We are late."
Bob Poe, like Ann Roe, has said the dam is safe. ## Bob Poe > has said > the dam is safe
His ex-wife said the claim was false. ## His ex-wife > said > the claim was false
“It is a start,” Ann Roe said, stressing that much was left. “We will go on.” ## Ann Roe > said > “It is a start,” … “We will go on.” || Ann Roe > stressing > that much was left
When ships are seen as part of the second wave, Ann Roe and Bob Poe call them "ghosts" and describe the crews as thieves. ## None > are seen > ships … as part of the second wave || Ann Roe and Bob Poe > call > them "ghosts" || Ann Roe and Bob Poe > describe > the crews as thieves
"You should resign," Ann Roe told the guard, after he had been held for hours. ## Ann Roe > told > "You should resign,"
Towns would get guards, and mayors could call on their help. ## mayors > could call on > their help
The ruling gave a warning that the town must pay - the county must not. ## The ruling > gave a warning > that the town must pay - the county must not
""".strip()
"""Words between a speaker and what is said, or between two parts of it, that the parse leads astray."""

ALIKE = """
The guide was happy to wait. ## The guide > was happy > to wait
Some saw the ship as well. ##
The clerk said so far nothing had moved. ## The clerk > said > so far nothing had moved
The diver said as much as he could. ##
The fact that the dam broke is known. ##
The dam is a main source of power. ##
Asked by nobody, Ann Roe left. ##
The decision to close the mill was late. ##
Ann Roe criticized the dam, which is old. ## Ann Roe > criticized > the dam
Ann Roe said the dam had a leak, which the port denied. ## Ann Roe > said > the dam had a leak
Critics, like Ann Roe, say the dam is unsafe. ## Critics, like Ann Roe > say > the dam is unsafe
“It is gone,” Ann Roe told The Lisbon Post. ## Ann Roe > told > “It is gone,”
He called the plan "mad" and urged a halt. ## He > called > the plan "mad" || He > urged > a halt
""".strip()
"""What looks like a sentence above and is none."""

TALK = """
She answered questions about the dam. ## She > answered questions about > the dam
The mayor has no illusions about the dam. ## The mayor > has no illusions about > the dam
The spot featured a long discussion about the toll. ## The spot > featured a long discussion about > the toll
Farmers have an interest in the dam. ## Farmers > have an interest in > the dam
Ann Roe warned again that the dam was old. ## Ann Roe > warned again > that the dam was old
"We are late," she said then. ## she > said then > "We are late,"
Swiss court rules against the town's ban on nets. ## Swiss court > rules against > the town's ban on nets
In a May poll, Ann Roe led Bob Poe by three points. ## a May poll > In > Ann Roe led Bob Poe by three points
Roe leads in most polls. ## most polls > in > Roe leads
Half of the wells are dry, by one estimate. ## one estimate > by > Half of the wells are dry
Ann Roe is against the dam. ## Ann Roe > is against > the dam
The town's complaint about the court was late. ## The town's > complaint about > the court
Ann Roe was in favour of the dam. ## Ann Roe > was in favour of > the dam
Farmers were interested in the plan. ## Farmers > were interested in > the plan
Farmers worried about the rain may wait. ## Farmers > worried about > the rain
The firms seeking help continued to grow. ## The firms > seeking > help
The mayor tried to make the case to members of both clubs that the dam is a bad idea. ## The mayor > tried to make the case > that the dam is a bad idea
Ann Roe called Bob Poe a fool, citing his work after the flood and his age. ## Ann Roe > called > Bob Poe a fool || Ann Roe > citing > his work after the flood and his age
Ann Roe said the bank would pay one debt, the mortgage on the mill. ## Ann Roe > said > the bank would pay one debt, the mortgage on the mill
""".strip()

ENDED = """
Officers found a gun in the truck, Lisbon police Lt. Ann Roe said. ## Lisbon police Lt. Ann Roe > said > Officers found a gun in the truck
Witnesses said the man had a gun, Lisbon police Lt. Ann Roe said. ## Lisbon police Lt. Ann Roe > said > Witnesses said the man had a gun
When the clerk tried to stop him, the guard shot him in the leg, Roe said. ## Roe > said > When the clerk tried to stop him, the guard shot him in the leg
"None of it was insured, "she said. ## she > said > "None of it was insured, "
"The roof was ablaze, "said Bob Poe. ## Bob Poe > said > "The roof was ablaze, "
“This adds to the plot against our town,”Roe said. ## Roe > said > “This adds to the plot against our town,”
The king in March unveiled new weapons he said would render the shield useless. ## he > said > new weapons … would render the shield useless
Lisbon and Porto are on the list of cities that Poe officials say have failed to stem crime. ## Poe officials > say > that … have failed to stem crime
The crew sank a trawler that the Navy said was a pirate vessel. ## the Navy > said > that … was a pirate vessel
Speaking on "Morning Roe," the mayor said the dam was "highly unlikely" to hold. ## the mayor > said > the dam was "highly unlikely" to hold
The mayor, when asked about the dam, declined to answer. ## None > asked about > the dam || The mayor > declined > to answer
A historical marker reads, "These buildings were the heart of the town." ## A historical marker > reads > "These buildings were the heart of the town."
A sign posted on a bus stop Monday read "Bad things will happen to clerks." ## A sign posted on a bus stop Monday > read > "Bad things will happen to clerks."
Ann Roe said "many" were late. ## Ann Roe > said > "many" were late
In an interview, Ann Roe was asked to name her foe. ## None > was asked > to name her foe
When asked by the Post if the town meant to sell, Ann Roe left. ## the Post > asked > if the town meant to sell
""".strip()
"""Sentences that end in their cue, titles with a full stop, and marks that stand on the wrong side of a blank."""

TALK_ALIKE = """
Ann Roe recalled, "He said the dam was old." ## Ann Roe > recalled > "He said the dam was old."
Anyone with information is asked to write. ##
The dam, Roe said, was old. ## Roe > said > The dam … was old
Both candidates face questions about the dam. ##
The film ends a discussion about the dam. ##
He gave a speech on Sunday. ##
Ann Roe said only half were safe. ## Ann Roe > said > only half were safe
Harbour rules for the ban on nets. ##
In the vote, Ann Roe led Bob Poe by three points. ##
He took part in a poll. ##
The odds are against the team. ##
The clerk called police. ##
"Speaking on air is hard," the mayor said. ## the mayor > said > "Speaking on air is hard,"
Everything Poe says is a lie. ##
They attacked the guards with petrol bombs and stones. ##
They also attacked a truck, injuring two people. ##
The mayor attacked the plan with harsh words. ## The mayor > attacked > the plan with harsh words
Ann Roe, expected to run in May, left. ##
Soldiers shot down a drone. ##
The marines captured 23 pirates. ##
The court could hold the town liable for the flood. ##
It goes without saying that the dam is old. ##
If they were to reply in kind: by May the trade would cost millions. ##
After the vote, the race for mayor began: the clerk, the baker and the smith all ran. ##
The clubs appealed the case to the high court. ##
Bob Poe had a question for the mayor. ##
The town's complaint to the court was late. ##
It is against the law. ##
Farmers were frank in their letters. ##
Ann Roe called Bob Poe a fool, citing his work, as fog rolled in. ## Ann Roe > called > Bob Poe a fool || Ann Roe > citing > his work
Ann Roe said she backed Bob Poe, the mayor of Lisbon. ## Ann Roe > said > she backed Bob Poe
In a May poll, most voters said they liked the tram. ## most voters > said > they liked the tram
""".strip()

HEADLINES = """
Mayor Calls On Towns To Share Cost ## Mayor > Calls On > Towns To Share Cost
Mayor Vows To Rebuild Pier After Storm. ## Mayor > Vows > To Rebuild Pier After Storm
Lawmakers Rip Mayor As A ‘Failed Sailor’ ## Lawmakers > Rip > Mayor As A ‘Failed Sailor’
""".strip()

HEARSAY = """
Bob Poe was asked by a reporter whether the dam would hold. ## a reporter > was asked > whether the dam would hold
Residents were told that the dam would break. ## None > were told > that the dam would break
LISBON, Portugal (ANA) - The talks have failed, according to a clerk. ## a clerk > according to > The talks have failed
The clerk allegedly sold the stamps. ## None > allegedly > The clerk … sold the stamps
The ferry reportedly left at noon. ## None > reportedly > The ferry … left at noon
The ferry seems to have sunk. ## None > seems > The ferry … to have sunk
It is unclear whether the ferry sank. ## None > It is unclear > whether the ferry sank
Public outrage over the toll has grown. ## None > Public outrage over > the toll
The goal was labelled a gift. ## None > was labelled > The goal … a gift
The plan was called a farce by miners. ## miners > was called > The plan … a farce
He is seen as weak. ## None > is seen > He … as weak
""".strip()

FRESH = """
"We are late," Ann Roe was quoted as saying by Harbour Radio. ## Ann Roe > saying > "We are late,"
The bank was quoted by the Post as saying that it would pay. ## The bank > saying > that it would pay
The clerk put the toll at nine. ## The clerk > put > the toll at nine
The bank has pegged growth at 2.5%. ## The bank > has pegged > growth at 2.5%
The clerk put the cup at the window. ##
It is understood the ferry was full. ## None > is understood > the ferry was full
The ferry was full, it is believed. ## None > it is believed > The ferry was full
The ferry, it is understood, had been full. ## None > it is understood > The ferry … had been full
A spokesman insisted the talks in Lisbon and Rome were on hold. ## A spokesman > insisted > the talks in Lisbon and Rome were on hold
Ann Roe — no relation to the clerk, Bob Poe — said the pier was shut. ## Ann Roe > said > the pier was shut
The court blocked a rule that would have cut pay, ruling that it was void. ## The court > ruling > that it was void
The paper says wells have dried and have been shut since May. ## The paper > says > wells have dried and have been shut since May
The judge ordered Roe to stay away from the port. ## The judge > ordered > Roe to stay away from the port
The pier will be rebuilt by May, the board estimates. ## the board > estimates > The pier will be rebuilt by May
The governor signaled that he would veto the plan. ## The governor > signaled > that he would veto the plan
The minister will address the crowd on Friday. ##
She read mathematics at Coimbra. ##
A friend called her. ##
"The dam will hold", – underlined the minister. ## the minister > underlined > "The dam will hold"
LISBON, Portugal—The pier has collapsed, the mayor said. ## the mayor > said > The pier has collapsed
""".strip()

SEVERAL = """
Ann Roe said he would not pay and walked out. ## said > he would not pay
Ann Roe said the pier was "lost" and doubted that it would be rebuilt. ## said > the pier was "lost" || doubted > that it would be rebuilt
Ann Roe insisted that nobody had been warned, and accused Poe of lying. ## insisted > that nobody had been warned || accused > Poe of lying
The airline did not say when it would fly, but insisted safety was its first concern. ## did not say > when it would fly || insisted > safety was its first concern
Ann Roe said the dam was safe and warned that the road was not. ## said > the dam was safe || warned > that the road was not
Ann Roe said the dam was safe, adding that the road was not. ## said > the dam was safe || adding > that the road was not
The envoy welcomed the truce but said more was needed. ## welcomed > the truce || said > more was needed
The Greens support the bill, while farmers oppose it. ## support > the bill || oppose > it
""".strip()


def table(text: str) -> list[tuple[str, str]]:
    return [tuple(part.strip() for part in line.split("##")) for line in text.splitlines()]  # type: ignore[misc]


def statements(reading: Read, text: str, published: str | None = None) -> tuple[Statement, ...]:
    read = reading(text, published)
    return statements_of(read, actors_of(read, ()), times_of(read))


def shown(s: Statement) -> str:
    content = " … ".join(c.quote for c in s.content)
    return f"{s.speaker.quote if s.speaker else None} > {s.cue.quote if s.cue else None} > {content}".rstrip(".")


@pytest.mark.parametrize("line", table("\n".join((INDIRECT, OBJECTS, SOURCES, QUOTED, WINDING, BRIDGED, ALIKE, TALK, ENDED, TALK_ALIKE, HEADLINES, HEARSAY, FRESH))), ids=lambda line: line[0][:50])
def test_statement(reading: Read, line: tuple[str, str]) -> None:
    text, expected = line
    assert [shown(s) for s in statements(reading, text)] == [one.rstrip(".") for one in expected.split(" || ") if one]


@pytest.mark.parametrize("line", table(SEVERAL), ids=lambda line: line[0][:50])
def test_verbs_that_inherit_a_speaker(reading: Read, line: tuple[str, str]) -> None:
    text, expected = line
    found = [f"{s.cue.quote} > {s.content[0].quote.rstrip('.')}" for s in statements(reading, text) if s.cue]
    assert found == expected.split(" || ")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('"We are ready," Ann Roe said.', "direct"),
        ("Ann Roe said they were ready.", "indirect"),
        ('Ann Roe said they were "ready to sail."', "mixed"),
        ("Ann Roe said they were ‘‘ready to sail’’ at noon.", "mixed"),
        ("‘‘We don’t know,’’ Ann Roe said.", "direct"),
        ("Ann Roe said: We are ready.", "indirect"),
        ('According to Ann Roe, the pier is "gone".', "mixed"),
        ("UN: 40 dead in ferry sinking\n\nThe ferry sank at dawn.", "indirect"),
        ("Q: Where is the pier?\n\nROE: It is gone.", "direct"),
    ],
)
def test_a_paraphrase_is_never_direct(reading: Read, text: str, mode: str) -> None:
    assert {s.mode for s in statements(reading, text)} == {mode}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ann Roe denied that she had lied.", "denied"),
        ("The ministry declined to comment on the leak.", "declined"),
        ("The ministry refused to confirm the toll.", "declined"),
        ("The general would not say how many had died.", "declined"),
        ("The general did not say how many had died.", "unsaid"),
        ("Ann Roe neither confirmed nor denied the report.", "declined"),
        ("The ministry has yet to confirm the toll.", "unsaid"),
        ("Nobody has claimed responsibility for the blast.", "unsaid"),
        ("The port has not yet acknowledged the debt.", "unsaid"),
        ("Ann Roe doubts that the bridge will hold.", "doubted"),
        ("The coach does not believe that the goal was fair.", "doubted"),
        ("Ann Roe said the bridge would hold.", "said"),
    ],
)
def test_denial_and_doubt_are_kept(reading: Read, text: str, stance: str) -> None:
    assert [s.stance for s in statements(reading, text)] == [stance]


def test_a_quotation_runs_over_paragraphs(reading: Read) -> None:
    (s,) = statements(reading, 'Ann Roe said: "We lost the pier.\n\n"We will build it again."\n')
    assert [c.quote for c in s.content] == ['"We lost the pier.', '"We will build it again."']


def test_paragraphs_before_the_cue_whose_mark_stays_open_are_said_too(reading: Read) -> None:
    (s,) = statements(reading, "“We lost the pier. It is gone.\n\n“We have no money.\n\n“We will build it again,” Ann Roe said.\n")
    assert [c.quote for c in s.content] == ["“We lost the pier. It is gone.", "“We have no money.", "“We will build it again,”"]


def test_a_quoted_subhead_is_no_further_paragraph_of_a_quotation(reading: Read) -> None:
    (s,) = statements(reading, 'Ann Roe said, "It is skill. I have no doubt."\n\n\'All Bets Are Off\'\n\nThe pier was built in 1902.\n')
    assert s.content[-1].quote.endswith('no doubt."')


@pytest.mark.parametrize(
    "text",
    [
        "The shop unveiled a new lamp.",
        "The diver found a wreck in the bay.",
        "The firm assumed the debts of its rival.",
        "Ann Roe is going to the fair.",
        "The page contains a map.",
        "Harbour Rules Face New Test In Court.",
        "The town lies on a stream called Little Roe.",
        "Can you imagine a town without a pier?",
        "The gate allows ships to pass.",
        "The clerk found a better way to report the costs.",
    ],
)
def test_acts_are_no_statements(reading: Read, text: str) -> None:
    assert statements(reading, text) == ()


@pytest.mark.parametrize(
    ("text", "occasion", "when"),
    [
        ("Speaking at a conference in Geneva, Ann Roe said talks had failed.", "a conference in Geneva", None),
        ("Ann Roe said in an interview with Radio Lisbon on Friday that the port would open.", "an interview with Radio Lisbon", "2023-03-10"),
        ("Ann Roe said in a speech at the harbour summit on Monday that it is late.", "a speech at the harbour summit", "2023-03-13"),
    ],
)
def test_the_occasion_stands_apart_from_the_day(reading: Read, text: str, occasion: str, when: str | None) -> None:
    (s,) = statements(reading, text, "2023-03-15")
    assert (s.occasion.quote if s.occasion else None, s.when) == (occasion, when)


def test_a_relative_pronoun_speaks_for_the_one_it_stands_for(reading: Read) -> None:
    read = reading("The town hosts Ann Roe, the former mayor, who claimed to be the owner.", None)
    actors = actors_of(read, ())
    (s,) = statements_of(read, actors, ())
    assert [a.name for a in actors if a.id == s.actor] == ["Ann Roe"]


def test_a_colon_opens_the_paragraph_below(reading: Read) -> None:
    (s,) = statements(reading, 'Ann Roe added:\n\n"The pier is gone for good."\n')
    assert (s.speaker.quote if s.speaker else "", s.content[0].quote) == ("Ann Roe", '"The pier is gone for good."')


@pytest.mark.parametrize(
    ("text", "cut_off"),
    [
        ('Ann Roe noted that "we know that we need to talk to\n\nThe pier was built in 1902.', True),
        ('Ann Roe noted that "we know that we need to talk to them".\n\nThe pier was built in 1902.', False),
    ],
)
def test_words_that_break_off_are_marked(reading: Read, text: str, cut_off: bool) -> None:
    assert [s.cut_off for s in statements(reading, text)][:1] == [cut_off]


def test_a_statement_within_a_statement_points_to_it(reading: Read) -> None:
    outer, inner = statements(reading, "Ann Roe said that Bob Poe had warned that the dam would break.")
    assert inner.inside == outer.id
    assert inner.content[0].quote == "that the dam would break"


def test_addressee_time_and_occasion_of_the_saying(reading: Read) -> None:
    (s,) = statements(reading, "Ann Roe told lawmakers on Friday during a hearing that the dam was safe.", "2023-03-15")
    assert (s.to.quote if s.to else "", s.when_span.quote if s.when_span else "") == ("lawmakers", "Friday")
    assert s.occasion is not None
    assert s.occasion.quote == "a hearing"


def test_the_time_of_what_is_said_is_not_the_time_of_the_saying(reading: Read) -> None:
    (s,) = statements(reading, "Ann Roe said the dam would open on Friday.", "2023-03-15")
    assert s.when is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe: The pier is lost\n\nPort chief Ann Roe said on Monday that the pier was lost.", "Roe > The pier is lost"),
        ("Pier is lost – mayor\n\nThe pier fell at dawn.", "mayor > Pier is lost"),
        ("'Pier is lost': sources\n\nThe pier fell at dawn.", "sources > 'Pier is lost'"),
        ("Pier is lost, says mayor\n\nThe pier fell at dawn.", "mayor > Pier is lost"),
        ("Poll: Most towns want a tram\n\nThe poll asked 900 people.", "Poll > Most towns want a tram"),
        ("Ann Roe on the Dam: It Must Go\n\nThe dam is old.", "Ann Roe > It Must Go"),
        ("A word from Ann Roe: 'It must go'\n\nThe dam is old.", "Ann Roe > 'It must go'"),
    ],
)
def test_a_headline_with_a_colon_credits(reading: Read, text: str, expected: str) -> None:
    first = statements(reading, text)[0]
    assert f"{first.speaker.quote if first.speaker else None} > {first.content[0].quote}" == expected


@pytest.mark.parametrize("text", ["The Latest: Pier lost\n\nThe pier fell.", "FOX 7 Discussion: Dam safety\n\nThe dam fell.", "First Published: June 13, 2013 4:59 PM EDT\n\nThe dam fell.", "Stealth Over Speed: Harbour Police Hid Its Boats\n\nThe pier fell.", "LISBON: The pier fell on Monday.\n", "Posted: 9:20 AM, July 15, 2018\n\nThe pier fell.", "(Photo: Ann Roe / ANA)\n\nThe pier fell.", "The dam broke at dawn."])
def test_nobody_says_anything(reading: Read, text: str) -> None:
    assert statements(reading, text) == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(['"', "“", "”", "'", " said ", "Ann Roe", ".", "\n\n", " that ", "according to", ":", "he ", ",", "—", "\x00", "ا"]), max_size=40))
def test_every_span_is_the_text_at_its_place(reading: Read, parts: list[str]) -> None:
    text = "".join(parts)
    read = reading(text, None)
    actors = actors_of(read, ())
    spans = [m.span for a in actors for m in a.mentions]
    for s in statements_of(read, actors, ()):
        spans += [x for x in (s.speaker, s.cue, s.to, s.when_span, s.occasion, *s.content) if x]
    assert unequal(spans, text) == []


def test_entries_of_a_live_page_begin_behind_their_clock(reading: Read) -> None:
    text = '18:40 The bureau says the dam has burst.\n18:22 Mayor Ann Roe: "Leave the valley."\n17:55 "We are out of sand", a volunteer tells our reporter.\n'
    assert [shown(s) for s in statements(reading, text)] == [
        "The bureau > says > the dam has burst", 'Mayor Ann Roe > : > "Leave the valley."', 'a volunteer > tells > "We are out of sand"'
    ]


def test_questions_and_answers_of_one_letter_are_turns(reading: Read) -> None:
    text = "Q: Is the dam safe?\n\nA: No. It leaks.\n\nQ: Since when?\n\nA: Since May.\n"
    assert [(s.speaker.quote, s.mode) for s in statements(reading, text) if s.speaker] == [("Q", "direct"), ("A", "direct")] * 2


def test_a_quotation_with_a_cue_of_its_own_is_not_the_speakers_before(reading: Read) -> None:
    text = 'Ann Roe told the Post that the dam was "lost". "Poe worked here. He had no enemies", the clerk said.'
    assert [shown(s) for s in statements(reading, text)] == ['Ann Roe > told > that the dam was "lost"', 'the clerk > said > "Poe worked here. He had no enemies"']


def test_a_quotation_within_a_sentence_is_not_said_again_by_the_next_speaker(reading: Read) -> None:
    text = 'Ann Roe denied it, saying: "Utter tosh!" A spokesman for Poe insisted the talks in Rome were on hold.'
    assert [shown(s) for s in statements(reading, text)][-2:] == ['Ann Roe > saying > "Utter tosh!"', "A spokesman for Poe > insisted > the talks in Rome were on hold"]


def test_who_passes_on_what_another_says_is_the_outer_speaker(reading: Read) -> None:
    found = statements(reading, 'Ann Roe said that the border is "calm but tense", Harbour Radio reports.')
    assert [(s.speaker.quote, s.inside is not None) for s in found if s.speaker] == [("Ann Roe", True), ("Harbour Radio", False)]
