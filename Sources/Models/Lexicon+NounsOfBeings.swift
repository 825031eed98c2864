extension Lexicon {
  /// Living beings beyond the core, and what acts as one: animals, people, groups and names.
  static let moreBeings: [WordGroup] = [
    // Animals.
    noun(
      .singular, [.animate],
      """
      ant ape bat beast beetle bug bull bunny butterfly calf camel cattle cheetah chick crab \
      creature crocodile crow cub deer dinosaur dolphin donkey dragon eagle giraffe goat goose \
      gorilla gull hamster hare hawk hedgehog hen hippo hound insect jellyfish kangaroo lamb \
      leopard livestock lizard lobster mammal mosquito moth octopus organism owl ox panda parrot \
      penguin pet pigeon pony predator prey pup rat raven reptile rhino robin rooster salmon seal \
      shark snail sparrow species spider squirrel starfish swan toad trout tuna turkey turtle wasp \
      whale worm zebra
      """),
    noun(
      .plural, [.animate],
      "calves geese oxen"),
    // People of any gender.
    noun(
      .singular, [.animate, .human],
      """
      accountant activist actor adult alien ambassador analyst ancestor angel anybody anyone \
      applicant architect assistant astronomer athlete attorney author banker barber bartender \
      beginner biologist boxer broker builder burglar butcher candidate captain carpenter cashier \
      celebrity chairperson champion cheater chemist citizen classmate cleaner clerk client coach \
      colleague colonel commander commuter composer conductor consultant cousin coworker creator \
      criminal customer cyclist dancer defender demon demonstrator dentist designer detective \
      developer devil diplomat director drummer economist editor electrician employee employer \
      enemy engineer entrepreneur everybody executive expert explorer fan firefighter fisher \
      follower fool founder gardener genius ghost goalkeeper god governor graduate grandparent \
      guard guest guitarist hairdresser hero historian host hostage human hunter idiot immigrant \
      individual infant inspector instructor interpreter inventor investor janitor journalist \
      juror kid killer landlord leader learner liar librarian listener loser maid manager \
      mathematician mayor me mechanic member midfielder migrant minister monster murderer musician \
      myself neighbour newcomer novelist officer opponent owner painter paramedic parent \
      participant partner passenger patient pedestrian pharmacist philosopher photographer \
      physician physicist pianist pilot pirate plumber poet politician president prisoner producer \
      professor programmer prosecutor protester psychologist pupil reader referee refugee relative \
      reporter researcher resident rider rival robber robot roommate runner sailor scholar \
      scientist secretary senator sergeant servant shepherd sibling slave somebody speaker \
      specialist spectator spokesperson spouse spy stranger striker subscriber supporter surgeon \
      suspect swimmer teammate technician teenager tenant terrorist tester therapist toddler \
      tourist trader trainer translator traveler traveller tutor twin umpire user vampire veteran \
      victim viewer villain visitor volunteer voter winner worker writer yourself zombie
      """),
    noun(
      .plural, [.animate, .human],
      """
      americans elders folks locals natives officials others ourselves people's police \
      professionals representatives seniors singles us yourselves
      """),
    noun(
      .singular, gender: .masculine, [.animate, .human],
      """
      bachelor bishop boyfriend businessman chairman cowboy dad daddy duke emperor fireman \
      fisherman gentleman godfather grandpa grandson groom guy knight lad lord mailman monk mr \
      nephew papa policeman pope priest salesman sir stepfather waiter wizard
      """),
    noun(
      .plural, gender: .masculine, [.animate, .human],
      """
      businessmen chairmen firemen fishermen gentlemen policemen salesmen
      """),
    noun(
      .singular, gender: .feminine, [.animate, .human],
      """
      actress ballerina bride businesswoman duchess empress girlfriend goddess godmother \
      granddaughter grandma heroine hostess madam mama mom mommy mrs ms mum mummy niece nun \
      policewoman stepmother waitress widow witch
      """),
    noun(
      .plural, gender: .feminine, [.animate, .human],
      "businesswomen policewomen"),
    // Groups of people that act as one.
    noun(
      .singular, [.animate],
      """
      agency airline alliance army association audience band choir coalition commission committee \
      company congress corporation council crew crowd enterprise faculty federation firm flock \
      gang google government guild herd institute institution jury league legislature manufacturer \
      microsoft ministry mob navy orchestra organisation organization panel parliament publisher \
      retailer senate squad staff startup supplier swarm syndicate tribe troop
      """),
    noun(
      .singular, [.animate, .human],
      """
      acrobat administrator adolescent adviser advisor advocate agent allah anderson announcer \
      archaeologist associate auditor bailey bellboy bennett blogger broadcaster brooks buddha \
      buddy buyer bystander caller campbell camper cardiologist caregiver caretaker carter \
      chancellor christ clark clown collector collins columnist commissioner community companion \
      consumer contractor contributor convict cooper coordinator couple courier cox critic darwin \
      davis dealer democrat deputy dictator distributor donor dwarf ecologist edwards einstein elf \
      escort evans fairy family farmhand fellow fighter freelancer fugitive gamer geologist golfer \
      graham group guardian gymnast hacker hamilton hiker household howard hughes inmate \
      interviewee interviewer investigator jackson jesus johnson jones juggler juvenile keeper \
      kelly lender lewis lifeguard linguist lobbyist lookout lover magician master mediator mentor \
      merchant mermaid messenger midwife miller missionary mitchell moderator monarch moore morgan \
      morris murphy myers narrator negotiator neurologist newton noble nomad onlooker operator \
      optician orphan outlaw parker passerby pastor patron peasant peer performer phillips pioneer \
      porter practitioner preacher predecessor presenter principal prophet protagonist provider \
      psychiatrist ranger receiver recipient republican reviewer richardson roberts rower saint \
      santa seller sender settler shakespeare shareholder sheriff shopkeeper skater skier smith \
      smuggler sniper sponsor stakeholder statistician stewart storekeeper successor sullivan \
      superintendent supervisor survivor taylor teen thompson thug treasurer turner tyrant vendor \
      vet veterinarian walker wallace warrior watson williams wilson wrestler wright
      """),
    // Names.
    noun(
      .singular, gender: .masculine, [.animate, .human],
      """
      aaron adam ahmed alan albert alex alexander ali andrew anthony antonio arjun arthur ben \
      benjamin bob brandon brian bruce carl carlos charles chen chris craig dan daniel dave dennis \
      derek donald douglas dylan eddie edward elias eric ethan fernando francis fred gabriel gary \
      george gerald glenn gordon greg gregory harry hassan henry hiroshi hugo ian ibrahim isaac \
      ivan jacob james jamie jason jeff jeffrey jeremy jerome jerry jim jimmy joe joel johnny \
      jonathan jose joseph joshua juan julian justin keith kenji kenneth kevin kurt kyle larry \
      lawrence lee leo leonard liam lloyd louis lucas luke malcolm marco marcus mario martin \
      marvin matt matthew maurice max michael miguel mike mohammed muhammad nathan neil nicholas \
      nick noah norman oliver omar oscar owen pablo patrick pedro philip pierre raj ralph ravi \
      raymond ricardo richard rick ricky robert roger ronald roy russell ryan samuel scott sean \
      simon stanley stephen steve steven stuart ted teddy theo theodore thomas tim timothy toby \
      tommy tony travis tyler victor vincent walter wang warren wayne wesley william yusuf
      """),
    noun(
      .singular, gender: .feminine, [.animate, .human],
      """
      abigail agnes aisha alexandra alicia alison allison amanda amelia amy angela angelina anita \
      ann anne annie ashley audrey ava barbara beatrice becky beth betty bianca brenda camille \
      carmen carol caroline carolyn catherine charlotte chloe christine cindy claire clara cynthia \
      danielle debbie deborah diana diane donna dorothy edith eleanor elena elise eliza elizabeth \
      ella ellen emilia emily erin esther eva eve fatima fiona florence francesca gabriela gina \
      gloria hannah heather helen ingrid irene iris isabel isabella jacqueline jane janet jasmine \
      jean jennifer jenny jessica joan joanna josephine joyce judy julie juliet karen katherine \
      kathleen kathy katie laura lauren leah leila lena leslie lillian linda lisa lois lorraine \
      louise luna lydia mabel margaret maria marie marilyn marina marion martha maya megan mei \
      melissa mia michelle mila miriam molly monica nancy naomi natalie natasha nicole nina nora \
      norma olivia pamela patricia paula pauline phoebe priya rachel rebecca rita roberta rosa \
      ruth sabrina sally samantha sandra sara sarah sasha sharon sonia sophia sophie stella \
      stephanie sue susan suzanne sylvia tara teresa theresa tina tracy valerie vanessa vera \
      veronica wendy yasmin yvonne zoe
      """),
  ]
}
