"""Invented news, written for the made cases: agency texts, and other reporters' own prose on the same events."""

WIRES = (
    """HARLOWE (AP) - A freight barge broke loose from its moorings on the Tarn river late Monday and drifted for almost two miles before two tugs brought it to a halt below the old railway bridge, harbor officials said.
Nobody was hurt, but divers found a long scrape along one of the bridge's stone piers and engineers closed the line to heavy trains until the masonry can be examined from a boat.
"We were lucky with the hour," harbor master Ines Calder said. "An hour earlier the ferries would have been in mid-stream."
The barge, loaded with gravel for a building site upstream, had been tied up for the weekend while its crew waited for a new pump. Officials suspect that a frayed cable gave way when the water rose after three days of rain.
Passenger trains crossed at walking pace on Tuesday morning, and commuters on the eastern bank were told to expect delays of up to forty minutes for the rest of the week.
The river authority has asked all operators to check their lines before Thursday, when forecasters expect another band of heavy showers to move in from the coast.""",
    """OSTERVIK (Reuters) - Fishermen in the northern port of Ostervik ended a nine-day blockade of the harbor on Sunday after the government promised to delay new limits on cod until an independent survey of the stock is finished.
The blockade had kept three cruise ships at sea and left supermarkets across the island short of fresh fruit, which arrives almost entirely by boat.
"This is not a victory, it is a pause," said Lars Brannoy, who speaks for the smaller crews. "If the survey is honest, we can live with it."
Under the deal, signed shortly before dawn in the back room of a chandler's shop, the ministry will pay for two research vessels and let skippers choose one of the scientists on board.
Opposition lawmakers accused the minister of giving way to pressure and said the delay could cost the fishery its export label, which depends on following scientific advice.
Economists at the island's only bank put the damage of the protest at about 14 million crowns, most of it borne by hotels that had to cancel bookings at the height of the season.""",
    """BELMORE (AFP) - A court in Belmore on Thursday ordered a chocolate maker to stop calling its best-selling bar hand-made, ruling that a single worker who presses a button does not amount to craft.
The case was brought by a group of small confectioners who argued that the label let an industrial producer charge artisan prices for bars that leave the line at a rate of four a second.
Judge Maud Ferrier said in her ruling that shoppers were entitled to believe that hands had shaped what they were told was made by hand.
The company, which employs 900 people in two plants, said it would appeal and warned that reprinting wrappers before the holidays would cost it a fifth of its yearly profit.
"We are proud of our people and of the button," a spokesman told reporters outside the courthouse, to some laughter.
Consumer groups said the decision could reach far beyond sweets, since bakers, brewers and furniture makers all use the same wording on goods that come from automated lines.""",
    """CALDERA (AP) - Researchers who spent two winters inside a disused salt mine near Caldera say they have found evidence that the miners kept bees underground more than a century ago.
The team uncovered rows of clay tubes packed with hardened wax in a gallery forty meters below the surface, together with ledgers that record the weight of honey sold at the pit head.
Nobody had believed the old songs that mention sweet salt, said historian Pavel Oren, who led the work. "Then we opened the third chamber and the whole tunnel smelled of thyme."
The bees seem to have flown in and out through an air shaft, foraging on the slopes above the village and returning to a temperature that hardly changed between summer and frost.
Why the practice ended is unclear, but the ledgers stop in the same month in which the shaft was widened for a steam engine.
The museum in the valley plans to show some of the tubes next spring, once they have been dried slowly enough to keep the wax from cracking.""",
    """PORT ELLAN (Reuters) - Engineers have begun to empty a reservoir above Port Ellan after inspectors found that a weed brought in on pleasure boats was choking the pipes which supply half of the city's drinking water.
Lowering the level by six meters will take until the end of the month and leave moorings stranded on mud, but the water company says frost is the cheapest way to kill the plant.
"You cannot poison what people drink, and you cannot cut what grows back in a week," said plant manager Odette Lyle.
The weed was first noticed in April by an angler who complained that his line kept coming back with what he called green rope.
Since then divers have removed nearly ninety tons by hand, only to see the growth return thicker than before along the warm outlet of the pumping station.
Households will not be cut off, the company insisted, although gardens may not be watered and the public fountains have been dry since Wednesday.""",
    """TRESCO (AFP) - Three villages on the slopes of Mount Tresco were moved to schools and churches in the plain on Friday when the volcano sent a column of ash higher than passenger jets fly.
The civil defense office said some 4,200 people had spent the night on camp beds and that another thousand had refused to leave their goats and vines.
Flights to the region were suspended at noon, and a thin grey layer settled on cars as far away as the capital, where pharmacies ran out of masks by early afternoon.
Scientists who watch the mountain described the eruption as moderate and said that the lava was moving along an uninhabited ravine toward the sea.
"The mountain clears its throat every ten years or so," said Rosa Minet, who keeps an inn below the crater. "We sweep, and then we open again."
The observatory raised its warning to the second highest level and asked hikers to stay below the tree line until further notice.""",
)
"""Agency texts, one an event."""

OWN = (
    """Commuters on the east bank face a slow week after a runaway barge struck the railway bridge in Harlowe.
The vessel, heavy with gravel, slipped away from its berth on Monday night and was swept downstream by a swollen Tarn. Tugs caught up with it only when it had already knocked against the masonry.
Ines Calder, the harbor master, told our reporter on the quay: "We were lucky with the hour. An hour earlier the ferries would have been in mid-stream."
Inspectors are to look at the damaged pier from the water side. Until they have, goods traffic takes the long way round through Mill Junction and local services crawl.
A dispute over who pays is likely. The operator says its ropes were sound; the river authority wants everyone's checked before the next storm arrives.""",
    """Nine days of empty quays are over in Ostervik. Boats moved aside on Sunday to let the first cruise liner dock, and within hours lorries with melons and grapes were rolling towards the shops.
What the crews got in return is time. Catch quotas that were to bite this autumn have been shelved while researchers count the cod afresh, with a scientist of the skippers' choosing among them.
Lars Brannoy, whose own boat led the line across the harbor mouth, was cautious: "This is not a victory, it is a pause. If the survey is honest, we can live with it."
In parliament the mood was sour. The minister had folded, critics said, and buyers abroad who want a green stamp on their fish may look elsewhere.
Hoteliers count the cost in cancelled rooms.""",
    """How many hands does it take to make a chocolate bar by hand? More than one finger, a judge in Belmore has decided.
Maud Ferrier sided with a handful of family firms that had gone to law over three words on a wrapper. The big producer they sued turns out its bars by the thousand an hour; the only person involved starts the belt.
Outside, a company spokesman drew laughs with a straight face: "We are proud of our people and of the button."
An appeal is coming. So, lawyers think, are similar suits against breweries and cabinet makers, whose advertising leans on the same promise.
For now the wrappers must go, just before the busiest weeks of the year, and the firm says the bill will eat a good slice of what it earns.""",
    """Honey from the dark: a find beneath the hills of Caldera has turned a nursery rhyme into history.
Deep in a salt working that closed generations ago, Pavel Oren and his students came upon clay hives standing in ranks along a tunnel wall, their wax gone hard as horn. "Then we opened the third chamber and the whole tunnel smelled of thyme," he recalled over coffee.
Account books lying near by leave little doubt that the produce was sold, by the pound, to anyone who came up the track.
Insects need a door, and theirs was a ventilation chimney. When the owners enlarged it to make room for machinery the entries stop.
Visitors will have to wait for the exhibits, which curators are letting dry at a snail's pace.""",
)
"""Other reporters' own prose on the first four of these events, with the same quotations."""

ARTICLES = (
    "The town council voted on Tuesday to keep the swimming baths open through the winter, reversing a decision taken in March that had drawn more than six hundred letters of protest.\nHeating costs will be met from a fund that had been set aside for a new car park behind the theatre.\nCouncillor Wynn Abbot called it the most popular mistake the council had ever corrected.",
    "Police are looking for the driver of a red van who left a box of eleven puppies outside the animal shelter before sunrise on Saturday.\nStaff said the animals were hungry but healthy, and that more than eighty families had already asked to adopt one.\nA camera on the gate shows a woman in a yellow coat who waves before she drives off.",
    "The county's oldest cinema has found a buyer, eight months after its last screening, and will reopen as a hall for concerts and weddings.\nThe new owner, a retired dentist, said that the velvet seats and the painted ceiling would stay exactly as they are.\nNeighbours had feared that the building would be pulled down to make way for flats.",
    "Apple growers along the ridge expect their best harvest in fifteen years, thanks to a late spring that spared the blossom from frost.\nPickers are scarce, however, and several orchards plan to let visitors gather the fruit themselves at half the usual price.\nThe cooperative has rented a second cold store on the edge of the industrial estate.",
)
"""Short articles on unlike things, for pages of one outlet."""

PAGE_TOP = ("Skip to main content", "News Sport Weather Obituaries Puzzles", "Subscribe today and get three months for the price of one", "FACEBOOK TWEET EMAIL COMMENT")
PAGE_END = (
    "Our journalists live in the valley they write about, and their work is paid for by readers like the one who is reading this line right now, every single day of the year",
    "The Valley Ledger has told the stories of the hills, the river and the people between them since the spring of 1884 and means to go on doing so",
    "Sign up for our evening newsletter and never miss a story from the valley",
    "Most read this week",
    "© 2024 Valley Ledger Media Group. All rights reserved.",
)
"""What an outlet prints on every page, in part told by its wording, in part only by its return."""

REPLACEMENTS = (
    "almost already below quite several among along narrow steady modest slender recent former gentle distant local broad minor common early later nearly "
    "again often seldom simply partly mostly barely widely firmly quietly openly briefly chiefly market garden window morning village corner bottle paper "
    "season summer record signal letter number leader doctor farmer writer driver keeper worker carry gather follow answer settle remain return reduce"
).split()
"""Words that replace others where a case swaps words at random."""
