extension Lexicon {
  /// What things are, by meaning; words of one group are interchangeable.
  static let nouns: [WordGroup] = [
    // Animals.
    noun(
      .singular, [.animate],
      """
      animal dog cat bird horse cow pig mouse rabbit lion tiger bear wolf fox monkey elephant \
      duck chicken frog snake bee puppy kitten sheep fish
      """),
    noun(
      .plural, [.animate],
      """
      animals dogs cats birds horses cows pigs mice rabbits lions tigers bears wolves foxes \
      monkeys elephants ducks chickens frogs snakes bees puppies kittens
      """),
    // People and names.
    noun(
      .singular, [.animate, .human],
      """
      person child teacher student doctor nurse driver farmer baker baby friend neighbor \
      lawyer judge witness thief singer player chef artist soldier boss team
      """),
    noun(
      .plural, [.animate, .human],
      """
      kings queens people children teachers students doctors nurses drivers farmers bakers \
      babies friends neighbors lawyers judges witnesses thieves singers players chefs artists \
      soldiers bosses teams
      """),
    noun(
      .singular, gender: .masculine, [.animate, .human],
      """
      man boy father king uncle brother husband son prince grandfather
      """),
    noun(.singular, gender: .masculine, [.animate, .human], "john peter tom paul sam david jack"),
    noun(
      .plural, gender: .masculine, [.animate, .human],
      """
      men boys fathers uncles brothers husbands sons princes grandfathers
      """),
    noun(
      .singular, gender: .feminine, [.animate, .human],
      """
      woman girl mother queen aunt sister wife daughter princess lady grandmother
      """),
    noun(.singular, gender: .feminine, [.animate, .human], "mary anna lucy emma kate julia alice"),
    noun(
      .plural, gender: .feminine, [.animate, .human],
      """
      women girls mothers aunts sisters wives daughters princesses ladies grandmothers
      """),
    // What stretches out and can be crossed.
    noun(
      .singular, [.extent],
      """
      street road river bridge path field lake valley canyon lane hall corridor tunnel gap \
      crack beach ocean sea
      """),
    noun(
      .plural, [.extent],
      """
      streets roads rivers bridges paths fields lakes valleys canyons lanes halls corridors \
      tunnels gaps cracks beaches oceans seas
      """),
    // What holds things.
    noun(
      .singular, [.container],
      """
      box cup bag suitcase bottle basket bucket glass bowl drawer jar trunk pocket
      """),
    noun(
      .plural, [.container],
      """
      boxes cups bags suitcases bottles baskets buckets glasses bowls drawers jars trunks \
      pockets
      """),
    // Things one can take.
    noun(
      .singular, [.thing],
      """
      trophy ball book table chair lamp phone computer key knife door window letter picture \
      coin ring hammer tool toy pen pencil shirt hat shoe coat bed clock bench cabinet shelf \
      stone rock statue rope mirror piano guitar desk vase
      """),
    noun(
      .plural, [.thing],
      """
      trophies balls books tables chairs lamps phones computers keys knives doors windows \
      letters pictures coins rings hammers tools toys pens pencils shirts hats shoes coats \
      beds clocks benches cabinets shelves stones rocks statues ropes mirrors pianos guitars \
      desks vases
      """),
    // Food and drink.
    noun(
      .singular, [.food],
      """
      apple banana bread cake pizza egg soup cheese orange potato tomato sandwich cookie \
      berry peach meal dish milk water coffee tea rice meat honey sugar butter fruit juice \
      food wine
      """),
    noun(
      .plural, [.food],
      """
      apples bananas breads cakes pizzas eggs soups cheeses oranges potatoes tomatoes \
      sandwiches cookies berries peaches meals dishes
      """),
    // Vehicles.
    noun(.singular, [.vehicle], "car truck bus train boat ship plane bicycle taxi bike"),
    noun(.plural, [.vehicle], "cars trucks buses trains boats ships planes bicycles taxis bikes"),
    // Places and buildings.
    noun(
      .singular, [.place],
      """
      house school hotel city shop store church library restaurant office hospital kitchen \
      garden farm station room building museum market village country factory home park
      """),
    noun(
      .plural, [.place],
      """
      houses schools hotels cities shops stores churches libraries restaurants offices \
      hospitals kitchens gardens farms stations rooms buildings museums markets villages \
      countries factories homes parks
      """),
    // Sky, weather and land.
    noun(
      .singular, [.nature],
      """
      tree flower leaf sun moon star sky rain snow wind storm cloud mountain hill forest fire \
      night day weather sunset
      """),
    noun(
      .plural, [.nature],
      """
      trees flowers suns moons stars skies rains snows winds storms clouds mountains hills \
      forests fires nights days sunsets leaves
      """),
    // What is told, thought or planned.
    noun(
      .singular, [.abstract],
      """
      idea story song word question answer plan problem dream game lesson joke speech movie \
      test law rule news party meeting job work time year name reason
      """),
    noun(
      .plural, [.abstract],
      """
      ideas stories songs words questions answers plans problems dreams games lessons jokes \
      speeches movies tests laws rules parties meetings jobs works times years names reasons
      """),
  ]
}
