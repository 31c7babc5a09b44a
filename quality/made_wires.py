"""More invented news for the made cases, heavy with names, offices and figures: agency texts, and other reporters' own prose."""

NAMED = (
    """KALDEN (AP) - President Irena Volk and Prime Minister Josef Harlan agreed on Friday to reopen the border crossing at Sedlo Pass, ending a dispute that had kept trucks waiting for days and split families on both sides of the mountains.
The crossing was shut in February after customs officers found 340 kilograms of undeclared silver in a shipment of farm machinery, and each government accused the other of looking away.
"A border is a door, and today we have stopped leaning on it," Volk told reporters after three hours of talks in the old spa hotel at Kalden.
Under the agreement, seen by The Associated Press, joint teams will search one truck in twelve, and a hotline will connect the two interior ministries around the clock.
Harlan, who faces an election in October, had been under pressure from fruit growers who say they lost a third of their harvest while it rotted in lorry parks.
Opposition leader Mirela Stanc called the deal a piece of theater and said the silver had never been accounted for.
The first trucks are to pass at dawn on Monday, when both leaders plan to meet again at the summit of the pass.""",
    """MERRIVALE, Oct 9 (Reuters) - Toolmaker Brannock Industries said on Wednesday it would cut 2,150 jobs and close its oldest plant after orders from carmakers fell by almost a fifth in the first nine months of the year.
The company, whose drills and presses are used in 61 countries, now expects operating profit of between 410 million and 440 million crowns, down from an earlier forecast of 600 million.
Shares in Brannock lost 11.4 percent in early trading, their steepest fall since the family that founded it sold its last stake in 2009.
"We waited as long as we could, and perhaps a quarter longer than we should have," chief executive Ludmila Orne told analysts on a conference call.
The plant at Merrivale, which opened in 1923 and once made propellers, employs 880 people, and unions said they would occupy its gates unless talks began this week.
Analysts at Kessler Bank said the cuts were deeper than the market had feared but that the balance sheet, with little debt and a large holding of land, gave the group time.
Brannock will publish full results on Nov. 14.""",
    """SAINT-AUREL (AFP) - Rescuers pulled a nine-year-old boy alive from the ruins of a collapsed apartment block in Saint-Aurel early Sunday, almost sixty hours after a gas explosion tore through the building and killed at least 23 people.
Firefighters had switched off their generators several times during the night so that microphones lowered into the rubble could pick up the faintest tapping.
The boy, named as Luc Marand, was lying beneath a kitchen table with a broken wrist and was able to tell his rescuers the name of his dog.
"He asked us whether school was cancelled," said Captain Odile Ferrand, who led the team that reached him. "I said yes, for as long as he likes."
Prefect Bernard Aust said that four people were still missing and that the search would go on until the last of them had been found.
Investigators are looking at work done on a gas main in the street outside on Wednesday, the day before the blast, and have questioned two employees of a contractor.
Some 180 residents of neighbouring buildings have been put up in a sports hall, where volunteers served soup and tried to find lost cats.""",
    """LINDMOUTH (AP) - Runner Tabea Okoro broke the world record for the women's 10,000 meters by more than four seconds on Saturday night, pulling away from the field with eleven laps to go and never once looking back.
Okoro, 24, crossed the line in 28 minutes 50.2 seconds before a crowd of 31,000 that had been on its feet for the final mile.
The previous mark had stood for less than a year, and few had expected it to fall on a cool evening with a gusty wind down the back straight.
"I stopped counting when it began to hurt, and after that it was easy," she said, wrapped in a flag that a child had thrown to her from the stands.
Her coach, Emil Dantas, who found her eight years ago selling oranges beside a highway, wept into a towel and declined to speak.
Silver went to Hanne Lysgaard in a national best, while the defending champion, Ruth Abera, pulled out at halfway with a cramp in her left calf.
The federation said the record would be ratified once the usual doping tests have been completed.""",
    """TARQUIN BAY (Reuters) - A tanker carrying 46,000 tonnes of vegetable oil ran onto a reef off Tarquin Bay in heavy fog on Tuesday, and environmental officials warned that a slick already four miles long could reach nesting beaches by the weekend.
All 22 crew members of the Maltese-flagged Corvo Star were taken off by helicopter, two of them with minor injuries, the coastguard said.
Vegetable oil is not poisonous, but it coats the feathers of seabirds and robs shallow water of oxygen as it breaks down, marine biologist Ansel Quiroga said.
"People hear salad dressing and smile," he said. "The terns will not be smiling."
The ship's owner, Delmar Lines, said the pilot had been waiting for a tug when the anchor chain parted, and promised to pay for the cleanup.
Salvage experts hope to pump out what is left in the tanks before a storm that forecasters expect on Friday night.
Fishing has been banned within ten miles of the wreck, and volunteers have begun to lay straw along the most sensitive stretch of sand.""",
    """NORHOLM (AFP) - The novelist Edda Rasmund, whose tales of lighthouse keepers and smugglers were translated into thirty languages, has died at the age of 91, her publisher announced on Thursday.
Rasmund wrote her first book by hand on the backs of ration cards and sent it to eleven publishers before a retired schoolteacher agreed to print two hundred copies.
It went on to sell more than six million, and generations of islanders learned to read from its opening chapter.
"She never owned a telephone and never missed a deadline," said her editor of forty years, Karsten Holt.
In later life she campaigned against the closing of village libraries and once chained herself to a bookmobile for two nights in the snow.
Critics were slow to warm to her plain sentences, but she received the country's highest literary prize in 1988 and gave the money to a home for retired sailors.
She will be buried next week on the island of Skarv, within sight of the light that she described in her last book.""",
)
"""Agency texts, one an event."""

APART = (
    """The trucks can roll again over the Sedlo. After months of queues and angry fruit growers, the two neighbours found a formula in Kalden on Friday, and it fits on a single sheet of paper.
One vehicle in twelve will be opened by officers of both countries working side by side; for everything else there is to be a telephone that somebody always answers.
Irena Volk looked tired but pleased. "A border is a door, and today we have stopped leaning on it," the president said, with Prime Minister Josef Harlan nodding at her side.
What became of the 340 kilograms of silver, the find that started it all in February, nobody cared to say. Mirela Stanc, who leads the opposition, spoke of theater.
On Monday the barrier goes up.""",
    """In Merrivale they saw it coming. The car parks had been emptier since Easter, says a foreman who has stamped steel here for thirty years, and the night shift went in June.
On Wednesday Brannock Industries made it official: 2,150 posts will go, 880 of them here, in the brick halls where propellers were once cast for flying boats.
Ludmila Orne, the chief executive, took part of the blame. "We waited as long as we could, and perhaps a quarter longer than we should have," she said on the phone to analysts.
Investors fled, and by mid-morning the stock stood 11.4 percent lower. Profit this year may not even reach 440 million crowns, where 600 million had been promised.
The works council wants to see the boss in person, and soon. Until then the gates stay shut from the outside.""",
    """Sixty hours under concrete, and his first worry was his homework. Luc Marand, nine, has become the miracle of Saint-Aurel.
It was the silence that saved him. Again and again the crews stopped every engine on the site to listen, until on Sunday before daybreak someone heard a knock.
"He asked us whether school was cancelled," Captain Odile Ferrand recounted, her face grey with dust. "I said yes, for as long as he likes."
Joy and mourning live side by side here. At least 23 are dead, four have not been found, and in the gymnasium where neighbours sleep on mats the lists are read out every evening.
How could it happen? A pipe in the road had been repaired on Wednesday. Two workmen have given evidence, Prefect Bernard Aust confirmed.""",
    """Nobody in the stadium sat down for the last mile. When Tabea Okoro came off the final bend the clock read numbers that made old men grab each other by the sleeve: 28:50.2, four seconds and more off a world best that was itself brand new.
She ran the second half alone. Ruth Abera, the champion, had limped onto the grass holding her calf; Hanne Lysgaard, a distant and happy second, was busy with her own national mark.
"I stopped counting when it began to hurt, and after that it was easy," Okoro laughed later. Emil Dantas, the coach who discovered her at a fruit stall, could only shake his head.
Wind? Yes, there had been wind. It did not seem to have been told.
Once the samples are analysed, the federation will enter it in the books.""",
)
"""Other reporters' own prose on the first four of these events, with the same quotations."""

STREETS = (
    "A water main burst under Chandler Street before the morning rush, flooding two cellars and stranding a milk float.\nEngineers expect to have the road open again by Thursday noon.\nBus passengers are asked to board at the corn exchange until then.",
    "The allotment society has a new chairman after a count so close that it was done three times.\nLeeks, not politics, would be the first thing on his mind, Desmond Pryce promised members in the hut.\nHis rival shook hands and went home to water the beans.",
    "Pupils at the middle school have built a weather station out of plastic bottles and an old bicycle wheel.\nIts readings are sent to the harbour office, which says that they are better than those of the expensive one on the mole.\nA second one is planned for the roof of the hospital.",
    "After eleven years the scaffolding round the tower of Saint Bride's has come down.\nStonemasons replaced more than four thousand blocks, some of them twice, because the first quarry sent the wrong colour.\nThe bells will be rung on Sunday, for the first time in a decade, by a band of beginners.",
)
"""Short articles on unlike things, for pages of one outlet."""

TOP = ("Jump to navigation", "Home Local Business Culture Podcasts", "You have read two of your five free articles this month", "Share this article Save for later")
END = (
    "If you value what you have just read, consider a subscription: independent local journalism cannot exist without the people who pay for it, and we are grateful to every one of them",
    "Got a tip? Our newsroom can be reached day and night through a form that keeps no trace of who you are or where you wrote from",
    "More from the Harbour Gazette",
    "The Harbour Gazette is a member of the Coastal Press Trust and follows its code of conduct in full",
    "Terms of use Privacy Contact Imprint",
)
"""What another outlet prints on every page."""

SYNONYMS = (
    "maybe certain given other whole early further entire older newer common final second actual former single double simple normal special rather really "
    "figure member person people moment reason matter measure action office centre region spring autumn evening breath window circle corner parcel basket "
    "arrange suggest explain mention present support propose deliver receive produce control include involve provide require consider remember continue"
).split()
"""Words that replace others where a case swaps words at random."""
