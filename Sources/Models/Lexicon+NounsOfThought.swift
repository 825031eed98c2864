extension Lexicon {
  /// What is told, thought, planned, measured or done, beyond the core.
  static let moreThoughts: [WordGroup] = [
    // Of A to C.
    noun(
      .singular, [.abstract],
      """
      ability absence abundance abuse acceleration accent acceptance access accident accommodation \
      accord accordance account accounting accuracy achievement acquisition act action activity ad \
      adaptation addiction addition address adjective administration adoption advantage adventure \
      adverb advert advertisement advice aesthetics affair age agenda agility agreement \
      agriculture aid aim alarm album alert allegation allegiance allergy alphabet alternative \
      amazement ambiguity ambition ambush amount amplitude analysis ancestry anger angle animation \
      anniversary announcement anthropology antiquity anxiety apology apostrophe appeal appearance \
      application appointment apprenticeship approach approval arc archaeology archive argument \
      aristocracy armistice arrangement arrival arrogance art article aspect assassination assault \
      assembly assessment asset assignment assistance assumption asthma astonishment astronomy \
      astrophysics asymmetry athletics attachment attack attempt attitude attraction auction \
      authentication authority autonomy availability award awareness awe axiom background \
      badminton bail balance ballet ballot ban banking bankruptcy banquet bargain base baseball \
      basis basketball bath battle beauty beginning behalf behavior behaviour belief benefit \
      bibliography bill biodiversity biography birth birthday blast bliss blob block blog bonus \
      boredom bout brand bravery breadth breakthrough breath brunt budget bulletin buoyancy burden \
      bureaucracy burglary business byte cache campaign cancer capacity capitalism caption career \
      carnival cartoon case catalog catalogue category cause ceasefire celebration census century \
      ceremony challenge championship chance chaos chapter character characteristic charge charity \
      chart checklist childhood choice chore chorus circle circumference circumstance citation \
      citizenship civilization claim clarity class classification clause clearance climax clip \
      clue clutter code coincidence collection colon colonialism color colour coma combination \
      combustion comeback comedy comma command comment commerce commitment communication communism \
      comparison compassion compensation competition complaint complexity compliance composition \
      compromise concentration concept concern concert conclusion concussion condensation \
      condition conduction cone conference confidence configuration confirmation conflict \
      confusion conjecture connection conscience consensus consequence conservation consideration \
      console consonant constitution construction contact contempt content contest context \
      contract contrast contribution control controller conundrum convection convention \
      conversation conversion conviction cooperation copy copyright corollary correction corrosion \
      corruption cosmology cost coup courage course courtesy coverage cowardice craft craving \
      craze creation credit cricket crime crisis criticism crossing cruelty cruise cube \
      cultivation culture cure curiosity currency curriculum curve custom cycle cylinder
      """),
    // Of D to G.
    noun(
      .singular, [.abstract],
      """
      damage danger date deadline deadlock deal death debate debt decimal decision decrease \
      dedication deed default defeat defence defense deficit definition deforestation degree delay \
      delight delivery democracy density dent department departure deposit depression depth \
      description design desire despair destiny destruction detail detection determination \
      development devotion diabetes diagnosis dialect dialogue diameter diet difference difficulty \
      diffraction digestion dignity dilemma diploma direction directory disability disadvantage \
      disagreement disaster discipline disclosure discount discovery discrimination discussion \
      disease disguise disgust dismay disorder display dispute dissertation distance distribution \
      diversity dividend division divorce documentation domain dosage dose doubt downside draft \
      drama duration duty dynamics dynasty earnings ease ecology economy ecstasy edition education \
      effect effectiveness efficiency effort ego election electricity element embargo emergency \
      emission emotion empathy emphasis employment encouragement ending energy enforcement \
      engagement engineering enlightenment enrollment entertainment enthusiasm entity entry envy \
      epidemic episode equaliser equality equation equity equivalent era erosion essay essence \
      establishment estimate ethics ethnicity etiquette euphoria evaluation evaporation event \
      evidence evil evolution exam examination example excellence exception excerpt exchange \
      excitement excuse execution exercise exhibition existence expansion expectation expense \
      experience experiment expertise explanation explosion exponent exposure expression extension \
      extent extinction fact factor failure faith fame famine fantasy fascism fashion fate fatigue \
      fault favor favour feat feature fee feedback feeling felony feminism fermentation fertility \
      fertilization festival feud fever fiction figure film finance finding fishing fitness \
      fixture flash flavor flavour flaw flight flu fluke focus folklore font football footnote \
      force forecast form format formation formula fortnight fortune forum foul foundation \
      fraction fracture franchise fraud freedom friction friendship frustration fun fund funeral \
      fury fuss future gain gait gateway gathering gender generation generosity genetics genocide \
      genome genre gesture gist gloom glory glossary goal golf grace grade grammar grant graph \
      gratitude greed grief growth grudge guarantee guidance guide guideline guilt
      """),
    // Of H to O.
    noun(
      .singular, [.abstract],
      """
      habit halftime hangover happiness hardship harm harmony haste hatred havoc headache header \
      headline healing health healthcare hearing heartbeat height heredity heritage heroism \
      hexagon heyday hierarchy hint history hoax hobby hockey holiday homepage homesickness \
      homework homicide honesty honor honour horror hospitality humor humour hunger hurdle hyphen \
      hypothesis icon identity idiom ignorance illness imagination immigration immunity impact \
      impasse imperialism implementation implication importance impression improvement impulse \
      incident income independence industry inequality inertia infection inflation influence info \
      information infrastructure initiative injury injustice inning innovation inquiry insanity \
      insight inspection inspiration instance instinct instruction insurance integer integration \
      integrity intelligence intention interaction interest interference internship interpretation \
      interval interview intro introduction invasion invention inventory investigation investment \
      invitation involvement irony irrigation issue itinerary jargon jazz journal journey joy \
      judgment justice keynote kickoff kidnapping kindness knack knockout knowledge labor labour \
      labyrinth lack lapse laughter lawsuit layout laziness leaderboard leadership lease lecture \
      legacy legend legislation leisure lemma length level liability liberalism liberty life \
      lifestyle lifetime likelihood limit limitation line lineage lineup linguistics link list \
      literacy literature load loan logarithm logic loneliness longing loss lot loyalty luck lust \
      luxury lyric madness magic magnitude mail maintenance majority management mandate manifesto \
      manner manslaughter marathon margin mark marriage mass massage masterpiece match math \
      mathematics matter maximum maze meaning measure measurement media melody membership memorial \
      memory menu merchandise merger mess message metabolism metaphor method migraine migration \
      milestone millennium mind minimum minority miracle misery misfortune mishap mission mistake \
      mode modesty moment momentum monarchy monologue mood mortgage motion motivation movement \
      murder music mutation mystery myth narration narrative nationalism nationality navigation \
      negotiation newsletter nickname nightmare noise nonsense norm nostalgia note notion noun \
      nuance nuisance number nutrition oath obesity objection objective obligation observation \
      obstacle occasion occupation odds offense offside omen omission onset opera operation \
      opinion opportunity opposition option ordeal order orientation origin oscillation outbreak \
      outcome outlet outline outrage overtime overview ownership oxidation
      """),
    // Of P to R.
    noun(
      .singular, [.abstract],
      """
      biology chemistry economics geography pace pain pair pandemic panic parade paradox paragraph \
      parody parole part participation partnership passion pastime patent patience patrol pattern \
      pause payment peace penalty pension pentagon percent percentage perception performance \
      perimeter period perk permission permit personality personnel perspective petition phase \
      phenomenon philosophy photography photosynthesis phrase physics pitfall pity placement \
      playoff plea plight plot ploy pneumonia podium poem poetry point poker policy politeness \
      politics poll pollution polygon polynomial popularity population portfolio portion \
      possibility post posture poverty power practice praise prayer precision predicament preface \
      preference pregnancy prehistory prejudice preparation preposition prescription presence \
      presentation pressure prevention preview price pride principle priority prism privacy \
      privilege prize procedure process production productivity profession profile profit program \
      programme progress project promise promotion pronoun pronunciation proof property prophecy \
      proportion proposal prospect protection protest protocol proverb provision psychology \
      publication publicity pulse punctuation punishment purpose quality quantity quarantine \
      quarter quarterfinal quest questionnaire queue quirk quiz quotation race racism radiation \
      radius raffle rage raid randomness range rank ransom rate ratio ration reaction reality \
      realm rebate rebellion reception recess recession recipe reciprocity recognition \
      recommendation record recovery recreation recruitment rectangle reduction reference \
      referendum reflection reflex reform refraction refund refusal registration regulation rehab \
      rehabilitation rehearsal relapse relation relationship relativity relay relegation \
      reliability relief religion remedy reminder remorse renaissance renovation rental \
      replacement report representation reproduction reputation request requirement research \
      resentment reservation reserve resistance resolution resonance resource respect respiration \
      response responsibility rest restriction result retirement reunion revenge revenue review \
      revision revolution reward rhyme rhythm riddle riot risk ritual robbery role romance roster \
      rotation roundup router routine row ruckus rugby rumor rumour
      """),
    // Of S to Z.
    noun(
      .singular, [.abstract],
      """
      exploration sacrifice safety salary sale sanction sanity sarcasm satire satisfaction scale \
      scandal scarcity scene schedule scheme scholarship science scope scoreline scorn screenplay \
      script search secret section sector security segregation seizure selection self semester \
      semicolon semifinal seminar sense sequel series service session setback setting settlement \
      sexism shame shape shell shift shock shortage shortcoming showdown side siege sign \
      significance silence similarity simile sin sincerity situation size skill slang slavery \
      slogan slot slump soccer socialism society sociology solution sort soul sound source \
      sovereignty spam span specialty speed spelling sphere spiral spirit sport spree stage \
      stalemate stamina stance standard standings statement statistic status step stereotype \
      stigma stint stock storage strategy streak strength stress strife stripe stroke structure \
      study stunt stupidity style subject submission subscription subsidy substance success \
      suffering suggestion suicide suite summary summit superstition supplement surge surgery \
      surplus surprise survey survival suspicion sustainability syllable symbol symmetry sympathy \
      symphony symposium symptom syndrome synopsis system taboo tactic tag takeover tale talent \
      tangent tangle target tariff task tax technique technology telecommunications temper \
      temperature template tendency tennis tension term terror terrorism testament testimony text \
      texture theft theme theology theorem theory therapy thermodynamics thesis thickness threat \
      thrill thriller timetable tip title toll tone topic torque torture tour tourism tournament \
      trade trademark tradition traffic tragedy trait transaction transit transition transmission \
      transportation trauma treatment treaty trend trial triangle tribute trick trigger \
      trigonometry trilogy trip triumph trivia trouble truce truth tryout tumor tumour tune \
      turmoil turnover tutorial twist type uncertainty underdog understanding unemployment union \
      unit unity upbringing upheaval upkeep uprising uproar upside usage utility vacation \
      vaccination vanity variation variety velocity vendetta venture verb verdict verge \
      verification verse version vertex vibe vibration vice vicinity victory view vigil vigor \
      violence virtue visa viscosity vision vocabulary voice volleyball voltage volume vote vowel \
      wage war warmth warning warranty way weakness wealth web website wedding welfare whim width \
      wisdom workout worship youth zeal zest zigzag
      """),
    noun(
      .plural, [.abstract],
      """
      analyses basics billions crises criteria dozens hundreds hypotheses lives millions phenomena \
      proceeds rights savings seconds specifics squares theses thoughts thousands whereabouts
      """),
  ]
}
