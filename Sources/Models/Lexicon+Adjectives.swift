extension Lexicon {
  /// What can be said of things, by what it is said of; the last group is said of anything.
  static let adjectives: [WordGroup] = [
    adjective(
      [.animate],
      """
      tired hungry thirsty happy sad angry afraid scared sleepy brave lazy clever sick alive \
      young friendly nervous excited bored careful shy proud kind wild fluffy
      """),
    adjective([.extent], "wide narrow busy deep shallow long icy muddy crowded steep"),
    adjective([.container], "full empty leaky small"),
    adjective([.thing], "big large heavy broken sharp wooden round shiny expensive cheap light"),
    adjective([.food], "ripe tasty sweet fresh rotten delicious sour raw salty"),
    adjective([.vehicle], "fast slow loud parked"),
    adjective([.place], "quiet clean dirty safe noisy closed"),
    adjective([.nature], "bright cold warm dark wet dry green tall hot"),
    adjective(
      [.abstract],
      """
      boring interesting difficult easy true funny important strange simple hard
      """),
    adjective([], "red blue white black brown old new good bad little beautiful nice great"),
  ]
}
