extension Lexicon {
  /// What is done, by what can do it; each verb begins with its stem, and commas part them.
  static let verbs: [WordGroup] = [
    // What living beings do.
    verb(
      [.animate],
      """
      run runs ran, walk walks walked, jump jumps jumped, sleep sleeps slept, sit sits sat, \
      stand stands stood, see sees saw, hear hears heard, watch watches watched, \
      chase chases chased, cross crosses crossed, eat eats ate, drink drinks drank, \
      follow follows followed, like likes liked, love loves loved, hate hates hated, \
      want wants wanted, find finds found, lose loses lost, catch catches caught, \
      carry carries carried, hide hides hid, leave leaves left, come comes came, go goes went, \
      bark barks barked, bite bites bit, climb climbs climbed, swim swims swam, fall falls fell, \
      play plays played, wait waits waited, smile smiles smiled, cry cries cried, \
      fear fears feared, help helps helped, visit visits visited, meet meets met, say says said, \
      tell tells told, ask asks asked, read reads, write writes wrote, buy buys bought, \
      sell sells sold, drive drives drove, cook cooks cooked, open opens opened, \
      close closes closed, make makes made, give gives gave, take takes took, know knows knew, \
      think thinks thought, teach teaches taught, build builds built, sing sings sang, \
      thank thanks thanked, pay pays paid, put puts, wash washes washed, paint paints painted, \
      hit hits, use uses used, show shows showed, break breaks broke, fix fixes fixed
      """),
    // What vehicles do.
    verb([.vehicle], "honk honks honked, crash crashes crashed, park parks parked"),
    // What rivers do.
    verb([.extent], "flow flows flowed"),
    // What the sky and plants do.
    verb(
      [.nature],
      """
      shine shines shone, blow blows blew, grow grows grew, bloom bloomed, melt melted
      """),
    // What things do.
    verb([.thing], "fit fits, contain contains, hold holds held"),
    // What stories and plans do.
    verb([.abstract], "happen happens happened, begin begins began, end ends ended"),
  ]
}
