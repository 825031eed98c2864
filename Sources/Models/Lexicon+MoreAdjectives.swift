extension Lexicon {
  /// What can be said of things beyond the core, by what it is said of.
  static let moreAdjectives: [WordGroup] = [
    // Of living beings.
    adjective(
      [.animate],
      """
      able affectionate allergic amazed ambitious amused annoyed anonymous anxious armed arrogant \
      articulate ashamed asleep astonished athletic autistic awake aware baffled bald barefoot \
      bearded bewildered bilingual blind blonde boastful bold born bossy brilliant calm careless \
      caring cautious charming cheerful chubby clumsy compassionate competent conceited confident \
      confused conscious contagious courageous cowardly cranky crazy creative cruel cunning \
      curious dead deaf deceased delighted depressed desperate devoted diabetic disabled \
      disappointed disobedient divorced dizzy docile drowsy dyslexic eager ecstatic elated elderly \
      eligible eloquent embarrassed energetic enthusiastic exhausted faithful famous fat fatigued \
      fearless female feverish fierce fluent foolish frightened frustrated furious generous gentle \
      glad gloomy graceful grateful greedy grumpy guilty gullible hairy headstrong healthy \
      heartbroken heartless helpless heroic homeless homesick honest hopeful horrified hospitable \
      humble hysterical ignorant ill illiterate immortal immune impatient indignant infertile \
      injured innocent insane intelligent interested irritable jealous keen literate lively livid \
      lonely lonesome loyal lucky mad male married mature merciless merry mischievous miserable \
      modest moody mortal motivated muscular naive naked naughty nauseous nimble nostalgic numb \
      obedient obstinate optimistic outraged outspoken overjoyed overwhelmed paranoid passionate \
      perplexed persuasive pessimistic petrified playful pleased polite poor pregnant professional \
      puzzled qualified rebellious reckless relaxed reliable relieved religious resentful restless \
      retired rich rowdy rude satisfied selfish selfless sensitive shocked shrewd silent silly \
      sincere single skilled skinny slim sly smart sober sorry spiteful startled stingy stressed \
      stubborn stunned stupid submissive surprised suspicious sympathetic tactful talented \
      talkative tame terrified thankful thoughtful thrilled timid unable unarmed unaware \
      unconscious uneasy unemployed unhappy unkempt unruly unwilling upset vain vicious violent \
      vulnerable wealthy weary wicked willing wise witty worried youthful
      """),
    // Of what stretches out.
    adjective(
      [.extent],
      """
      broad bumpy curved endless grassy impassable meandering navigable paved potholed rocky sandy \
      slippery sloping straight winding
      """),
    // Of what holds things.
    adjective(
      [.container],
      "airtight brimming hollow packed sealed watertight"),
    // Of things one can take.
    adjective(
      [.thing],
      """
      antique automatic blunt breakable brittle bulky circular clunky colorful colourful compact \
      cordless corroded creased crooked crumpled cumbersome cylindrical disposable durable dusty \
      elastic electric electrical electronic enormous feathery fireproof flat flexible fragile \
      frayed furry giant gigantic gleaming glossy golden handmade hexagonal huge inflatable jagged \
      lightweight loose magnetic massive matte mechanical metallic opaque pliable pointed portable \
      precious prickly printable ragged rectangular reusable rigid rough rounded rusty shabby \
      silky smooth soft solid spare spherical spiky stainless sticky stiff sturdy tattered thick \
      thin threadbare tight tiny translucent transparent triangular unbreakable valuable velvety \
      vintage washable waterproof weighty wireless woolly worthless
      """),
    // Of food.
    adjective(
      [.food],
      """
      alcoholic appetizing bitter bland boneless buttery caffeinated cheesy chewy chocolatey \
      creamy crispy crunchy doughy edible fatty fizzy flaky frozen greasy juicy moist mushy \
      nourishing nutritious organic overcooked pickled savory seedless soggy spicy stale sugary \
      tangy tender undercooked unripe vegan vegetarian zesty
      """),
    // Of vehicles.
    adjective(
      [.vehicle],
      "rapid speedy swift"),
    // Of places.
    adjective(
      [.place],
      """
      abandoned central coastal comfortable cosmopolitan cozy deserted desolate distant domestic \
      eastern foreign haunted hilly idyllic indoor inhabited inland inner local metropolitan \
      mountainous municipal nearby northern offshore outdoor outer peaceful picturesque populous \
      private provincial public quaint remote residential rooftop rural rustic scenic seaside \
      secluded southern spacious subterranean touristy tropical uninhabited upper urban vacant \
      western
      """),
    // Of sky, weather and land.
    adjective(
      [.nature],
      """
      aquatic arid atmospheric atomic barren botanical breezy celestial cellular chilly cloudy \
      cool cosmic deciduous ecological evergreen fertile foggy freezing geological gusty humid \
      interstellar lunar lush marine microscopic mild misty molecular natural nuclear orbital \
      overcast planetary polar rainy scorching seasonal snowy solar stifling stormy subatomic \
      sunny sweltering terrestrial volcanic windy
      """),
    // Of what is told, thought, planned or done.
    adjective(
      [.abstract],
      """
      aboriginal absolute abstract absurd abundant academic acceptable accessible accurate actual \
      adaptable additional adequate administrative advanced affordable aggressive agricultural \
      alarming algebraic algorithmic amateur amazing analogous ancestral ancient anecdotal \
      annoying annual apparent appropriate approximate arbitrary arguable artificial assertive \
      astonishing attentional auditory authentic automotive average awesome awful barbaric basic \
      belated biannual bidirectional bilateral binary biological blatant bleak bogus breathtaking \
      brief brutal bureaucratic capable capitalist captivating cardiovascular catastrophic certain \
      challenging charitable chronic civil civilized classic classical clear clinical cognitive \
      coherent colonial comic comical commercial common communist compatible compelling \
      competitive complex complicated comprehensive compulsory computational concise conclusive \
      concurrent confusing congenital congressional consecutive conservative consistent constant \
      constitutional constructive contemporary continuous contradictory controversial convenient \
      conventional convincing corporate correct costly counterfeit counterproductive countless \
      covert credible creepy critical crucial cultural current cursory daily debatable decisive \
      defensive definite definitive democratic dense dental dependent destructive deterministic \
      devastating different differential digestive digital diplomatic dire direct disappointing \
      disastrous discouraging discrete dismal disparate disproportionate distinct disturbing \
      diurnal diverse doubtful dramatic drastic dreamlike dual dubious dynamic easygoing eclectic \
      economic economical educational eerie effective efficient elaborate electoral elementary \
      emotional empirical encouraging entire environmental equal essential eternal ethical ethnic \
      evident exact excellent excessive exciting exclusive experimental explicit exponential \
      extensive external extreme extrinsic fair false familiar fancy fantastic fascinating fascist \
      feasible federal feudal fictional final financial finite fiscal formal former fortunate \
      fraudulent frequent frightening fruitful functional fundamental futile general generic \
      genetic genuine geometric global governmental gradual grammatical grand graphical grim \
      harmful harsh hasty heartwarming helpful hereditary heterogeneous heuristic hilarious \
      historic historical homogeneous horizontal horrible hostile humane humorous ideal idealistic \
      identical illegal illegitimate illicit imaginary immediate imminent imperial implausible \
      implicit impossible impractical impressive inadequate incoherent inconsistent incorrect \
      incredible indecisive indefinite indigenous indirect industrial inevitable inferior infinite \
      inflexible informal inherent inhumane initial innate innovative innumerable inspiring \
      instant insufficient integral intellectual intense interactive intermediate intermittent \
      internal international intricate intriguing intrinsic introductory inverse involuntary \
      ironic irrefutable judicial lawful legal legendary legislative legitimate lenient lexical \
      liberal likely linear linguistic literary logarithmic logical lucrative main major mandatory \
      marginal mathematical maximal meaningful medical medicinal medieval melancholy menacing \
      mental mesmerizing methodical meticulous military minimal minor miscellaneous moderate \
      modern monotonous monthly moral multidimensional multilateral multilingual multiple musical \
      mutual mystical mythical national nationalist native necessary negative negligible neural \
      neurological neurotic nightmarish nocturnal nonlinear nonprofit normal notable null \
      numerical numerous obligatory obvious occult odd offensive official offline olfactory \
      ominous online optical optimal optional oral original outstanding overall overdue overt \
      pagan paradoxical paranormal parliamentary partial particular passive patriotic penultimate \
      perceptual permanent perpetual personal pharmaceutical philosophical phonetic physical \
      plausible pleasant plentiful poignant political positive possible potential practical \
      pragmatic precise predictable preliminary presidential pretrained preventive previous \
      primary prime primitive prior probabilistic probable productive profitable profound \
      progressive promising prophetic proportional prospective provisional provocative \
      psychological psychotic punctual qualitative quantitative quarterly questionable racial \
      radical random rare rational real realistic reasonable reassuring recent reciprocal \
      recurrent redundant regional regrettable regular relevant remarkable repetitive residual \
      respective respiratory retrospective reverse rewarding ridiculous right robust romantic \
      rudimentary sarcastic satirical scalable scarce scientific secondary secular semantic \
      sensible sensory sentimental serious severe sexual shocking significant similar simultaneous \
      sinister social socialist solemn sophisticated sparse specific spectacular spiritual spooky \
      sporadic static statistical stochastic straightforward strategic strict structural stunning \
      suboptimal subsequent substantial subtle successful successive sudden sufficient suitable \
      superficial superfluous superior supernatural surgical surprising surreal sustainable \
      syntactic synthetic systematic tacit tactile technical tedious temporary tentative terrible \
      textual theoretical therapeutic thorough timely total tough toxic traditional tragic \
      traumatic tremendous tribal trivial troubling typical ultimate unaffordable unavoidable \
      uncanny uncertain undeniable unexpected unfair unforeseen unfortunate unilateral unique \
      universal unknown unlawful unlikely unlimited unnecessary unpleasant unprecedented \
      unpredictable unrealistic unsettling unsupervised untimely unusual uplifting urgent useful \
      useless usual utopian vague valid various verbal verbose versatile vertical viable virtual \
      visionary visual vital void voluntary wasteful weekly weird whole widespread wonderful \
      worrying worth worthwhile wrong
      """),
    // Of anything.
    adjective(
      [],
      """
      ablaze adjacent adrift afghan afloat african alike alone aloof american amiss apt arab \
      argentine asian askew astray attractive australian austrian available awry bangladeshi bare \
      beige belgian bereft best better blank blazing blurry bottom brazilian british buddhist \
      bulgarian byzantine canadian catholic chief chilean chinese christian colombian crimson \
      cuban cute cyan czech dangerous danish deadly dear devoid diagonal dim double dull dutch \
      early egyptian eighth elder eldest elegant eleventh english ethiopian european eventual \
      extra faint fake farther favorite favourite fifteenth fifth filipino fine finnish first \
      foremost fourteenth fourth fraught free french front frosty further furthest german gorgeous \
      gothic gray greek grey gross halfhearted hazy high hindu hoarse holy hundredth hungarian \
      independent indian indigo indonesian innermost inverted invisible iranian iraqi irish \
      islamic israeli italian ivory japanese jewish junior kenyan korean laden last late latin \
      lebanese leftmost lesser lovely low lower lowermost lukewarm magenta magnificent malaysian \
      maroon medium mere mexican mini mongolian moroccan murky muslim next nigerian nigh ninth \
      norwegian opposite ordinary outermost own pakistani pale palestinian parallel past pastel \
      perfect persian peruvian pink plain popular portuguese powerful pretty prone proper \
      protestant pure purple quadruple quick rampant ready rear responsible rife rightmost roman \
      romanian royal russian sacred same scarlet scottish second secure senior separate seventh \
      sheer short shrill sixth sole spanish special square stable steady strong supreme sure \
      swedish swiss syrian tan teal tenth tepid thai third thirteenth thousandth threefold top \
      triple turkish turquoise twelfth twentieth twofold ugly ukrainian umpteenth unsafe upcoming \
      uppermost upright utmost victorian vietnamese violet visible vivid weak worldwide worse \
      worst yellow
      """),
  ]
}
