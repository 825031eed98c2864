extension Lexicon {
  /// What is done beyond the core; regular forms are derived, irregular ones follow their stem.
  static let moreVerbs: [WordGroup] = [
    // What living beings do, regularly.
    regularVerbs(
      [.animate],
      """
      absorb accept accompany accuse achieve acknowledge adapt add adhere adjust administer admire \
      admit adopt advance advertise advise affirm afford aggravate agree allege allocate alter \
      amend amplify amuse analyse analyze announce annoy anticipate apologise apologize apply \
      appoint appreciate approve argue arouse arrange arrest ascend aspire assassinate assemble \
      assert assess assign assist assume assure attach attain attend attract attribute avenge \
      avoid await baffle bake banish bathe beckon befriend beg behave believe betray bewilder \
      bicker blame bless blink boast boil bolster bombard borrow bother breathe bribe browse bully \
      bury buzz calculate call cancel captivate capture care caress carve celebrate censor chant \
      chat cheat check cheer cherish chew chill chop chuckle cite clap clarify clash classify \
      clench click clutch coax coerce collaborate collapse collect combine comfort commemorate \
      commend commit communicate commute compare compensate compete compile complain complete \
      compliment comply compose comprehend comprise compute conceal concede conceive concentrate \
      conclude condemn conduct confer confess confide configure confine confirm confront \
      congratulate conquer consider conspire constrain construct consult consume contemplate \
      contend contradict contribute convert convey convince cooperate coordinate cope correlate \
      correspond corrode corrupt cough counsel count cover crave crawl create criticize crouch \
      crush cuddle cultivate curse dance dangle dare dazzle deceive decide decipher declare decode \
      decorate dedicate deduce deem defend define deflect defrost defy delegate delete deliver \
      demand demolish demonstrate denounce deny depict deploy deprive derive descend describe \
      deserve despise destroy detach detect deter determine detest develop devote diagnose dictate \
      die dine dip disagree disappoint discard discharge disclose discourage discover discriminate \
      discuss dislike dismantle dismiss dispatch dispose disrupt dissolve distinguish distract \
      distribute disturb dive divert divide dodge dominate donate download doze drag dread drown \
      dump duplicate dwell earn edit educate elect elevate eliminate elude embark embarrass embody \
      embrace emigrate emphasize employ empower enable enact encode encompass encounter encourage \
      endanger endorse endure enforce engage enhance enjoy enlarge enlighten enlist enrich enroll \
      ensure enter entertain entrust envision equate equip erase err escape establish evacuate \
      evade evaluate evoke exaggerate examine exceed exclaim exclude execute exert exhale exhaust \
      exhibit expect expel expire explain exploit explore export expose express extend extinguish \
      extract fabricate facilitate fail falter fasten fathom fetch fiddle fidget fill finish \
      flatter flick flirt float flush fold forge formulate foster frighten frown frustrate fry \
      fulfil fulfill fumble gallop gamble garnish gasp gather gaze generalize generate giggle \
      glance glare glide glimpse gnaw gossip govern grab grasp grate grease greet grieve grill \
      grin grip groan grumble grunt guess hasten haul haunt heave hesitate highlight hike hinder \
      hire hoist hop hope howl huddle hug hum hunt hurl hurry hush identify ignore illustrate \
      imagine imitate implement import impose impress inaugurate incorporate incur induce indulge \
      infect infer inflict inform infuriate inhabit inhale inherit initiate injure innovate \
      inquire insert insinuate insist inspect inspire install instigate instruct insult integrate \
      intend intensify interact interfere interpret interrogate interrupt intervene intimidate \
      intrigue introduce invade invent invert invest investigate invite invoke irritate isolate \
      itch jog join jolt jot juggle justify kick kidnap kill kiss knead knit knock lament lash \
      laugh launch lean learn lick lift linger listen live loathe locate lock look lure maintain \
      manage manifest manipulate manufacture marinate marry maximize mediate meditate memorise \
      memorize mention merge migrate mingle minimize misjudge misplace miss mix moan mock modify \
      monitor motivate mount mourn mow multiply murmur muster mutter nag narrate navigate neglect \
      negotiate nibble nod nominate notice notify nudge nurture obey observe obsess obstruct \
      obtain occupy offend offer offset omit oppose optimize organise organize overhear overlook \
      overwhelm owe pack pardon parse participate pass pat peel penetrate perceive perform perish \
      perpetuate persecute persist persuade pester pick pinch pinpoint pitch plead pledge pluck \
      plunder plunge poke polish ponder pop populate portray pose possess postpone pounce pour \
      practise pray preach precede preclude predict prefer prepare prescribe preserve press \
      presume pretend prevail prevent prick print probe proceed produce prohibit prolong pronounce \
      propose prosecute prosper protect prove provide provoke prowl prune publish pull pump punch \
      punctuate punish purchase pursue push qualify quarrel quench quiver quote raise ransack \
      react realise realize reap reassess reassure rebel rebuke recall receive recite reclaim \
      recognize recommend reconsider recount recover recruit rectify recycle redeem redirect \
      reduce refer refine refrain refresh refuse regain regard register regret regulate rehearse \
      reinforce reiterate reject rejoice relax release relieve relinquish relocate rely remember \
      remind remodel remove render renew renounce renovate rent repair repeat repel repent replace \
      replenish replicate reply represent reprimand reproduce require rescind rescue resemble \
      resent reside resign resist resolve respond restore restrict resume retain retaliate retire \
      retrace retrain retreat retrieve return reunite reuse reveal revere revert revise revive \
      revoke revolve ridicule rinse rip roam roar rob roll rotate rub rummage rush sabotage salute \
      salvage satisfy save savour scamper scan scare scatter scoff scold scowl scramble scratch \
      scream scribble scrub scrutinize scuttle seize select serve settle share shave shiver shout \
      shove shred shriek shrug shuffle sift sigh simplify simulate sip skate sketch ski skid skim \
      skip slam slap slaughter smash smear smell smuggle snap snarl snatch sneak sneeze sniff \
      snore snuggle soak sob socialize solve soothe specialise specialize specify speculate sprawl \
      spray sprinkle sprint spur squat squeak squeeze squint stab stagger stalk stare startle \
      starve stash stay steer stimulate stipulate stir stomp straddle strangle strengthen stretch \
      strip stroll struggle strum stumble stun stutter subdue submit subscribe subtract succeed \
      succumb suffer suggest summarize summon supervise supply support suppose suppress surf \
      surpass surrender surround survive sustain swallow swap swat swipe switch symbolise tackle \
      talk taste taunt tease tempt terminate terrify testify threaten thrive throb tickle tidy \
      tighten tilt tolerate toss touch tow trace trample transcribe transfer transform translate \
      transmit transport travel traverse treat trek tremble trespass trim trust try tug tumble \
      twitch undermine unfold unite unleash unlock unpack untie unveil unwrap update upgrade \
      upload uproot urge utilize utter validate vandalize verify vow wade wail waive wander warn \
      weigh welcome whine whip whirl whisk whisper whistle widen wield wiggle wince wink wipe wish \
      wither wobble wonder worry wrap wrestle yawn yearn yell zip zoom
      """),
    // What living beings do, irregularly.
    verb(
      [.animate],
      """
      keep kept, feel felt, bring brought, choose chose chosen, lead led, lend lent, let, lie lay \
      lain, mean meant, send sent, set, shake shook shaken, shoot shot, shut, speak spoke spoken, \
      spend spent, spin spun, steal stole stolen, stuck, strike struck, swear swore sworn, sweep \
      swept, swing swung, throw threw thrown, understand understood, misunderstand misunderstood, \
      wake woke woken, wear wore worn, weep wept, win won, withdraw withdrew withdrawn, ride rode \
      ridden, fly flew flown, forget forgot forgotten, forgive forgave forgiven, fight fought, \
      flee fled, feed fed, draw drew drawn, dig dug, dealt, cut, creep crept, cling clung, bend \
      bent, beat beaten, bind bound, bleed bled, breed bred, hang hung, hurt, kneel knelt, leap \
      leapt, overcome overcame, quit, rebuild rebuilt, seek sought, sew sewn, slide slid, split, \
      spread, spit spat, bet, broadcast, forbid forbade forbidden, foresee foresaw foreseen, \
      mistook mistaken, overtake overtook overtaken, rewrite rewrote rewritten, undergo underwent \
      undergone, undertake undertook, rethink rethought, laid, get got gotten, awaken awoke \
      awoken, bid, overheard, oversee oversaw overseen, overthrow overthrew overthrown, withhold \
      withheld, withstand withstood, uphold upheld, strive strove striven, sling slung, fling \
      flung, slit, sting stung, stink stank, swell swelled swollen, thrust, tread trod trodden, \
      undo undid undone, unwind unwound, rewind rewound, grind, foretell foretold, partake partook \
      partaken, repay repaid, prepay prepaid, redo redid redone, outdo outdid outdone, outgrow \
      outgrew outgrown, oversleep overslept, cast, weave wove woven, wring wrung
      """),
    // Past participles and other forms of the core, and past forms of words listed as nouns.
    verbForms(
      [.animate],
      """
      seen eaten drunk gone bitten swum sung hidden driven written given taken known shown done \
      doing rang rung laying lying tore torn learnt leaned dreamt sprung spelt
      """),
    verbForms(
      [.vehicle],
      "sank sunk"),
    verbForms(
      [.nature],
      "blown grown lit shining sprang"),
    verbForms(
      [.abstract],
      "begun"),
    // What anything can do.
    regularVerbs(
      [],
      """
      accumulate affect allow alternate amaze appear arrive belong bore cease change coexist \
      confuse connect consist continue decline depend deteriorate differ diminish disappear drop \
      emerge evolve excite exist expand fade fluctuate improve include increase indicate involve \
      move need occur operate originate pertain reach recur reflect relate remain seem spoil \
      stabilize start stop tend turn vanish vary worsen
      """),
    verb(
      [],
      """
      become became, rise rose risen, shrink shrank shrunk, arise arose arisen, burst
      """),
    // What vehicles, the sky, plants, things, containers and food do.
    regularVerbs(
      [.vehicle],
      "accelerate brake collide depart derail"),
    regularVerbs(
      [.nature],
      "drift erupt evaporate flourish glow sprout thaw"),
    verb(
      [.nature],
      "freeze froze"),
    regularVerbs(
      [.thing],
      "explode rattle rust shatter tick vibrate"),
    regularVerbs(
      [.container],
      "leak overflow spill"),
    regularVerbs(
      [.food],
      "ripen rot simmer sizzle"),
    // What stories, plans and numbers do.
    regularVerbs(
      [.abstract],
      "coincide culminate entail exemplify imply symbolize"),
  ]
}
