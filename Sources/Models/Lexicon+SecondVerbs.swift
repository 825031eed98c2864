extension Lexicon {
  /// Nouns and adjectives whose other forms are verbs: *question* is a noun, *questioned* a verb.
  static let secondaryVerbs: [WordGroup] = [
    // What living beings do.
    secondVerbs(
      [.animate],
      """
      access act aim answer appeal array attack attempt award balance ban base battle benefit \
      block blog bomb book border brand bridge bruise budget bundle calm campaign chain challenge \
      charge chart circle claim clean clear clip coach code coin color colour comment contact \
      contest contract contrast control cool copy corner correct craft crowd cycle damage date \
      debate delay deposit design detail dial direct disguise dispute ditch document dose double \
      doubt draft dream drill dry email empty escort exchange excuse exercise exit experience \
      experiment face fancy farm fashion feature fence figure film filter finance finger fire flag \
      flavor flavour focus fool force form frame free fuel fund gain gesture gift glue google \
      grade graph group guarantee guard guide hammer hand handle harm head heat hint honor hook \
      host house index influence initial interview issue jail joke judge knife label labor lack \
      land layer leash lecture level license light limit line link list load lobby log loop lower \
      mail map mark market mask master match measure microwave milk mine model murder nail name \
      narrow near nest net network nickname note number object order pace package pair panic paper \
      part party paste patch patrol pattern pause pedal perfect phone phrase pile pilot pin pity \
      place plan plant plot point pool position post power praise preface present preview price \
      process profile profit program project promise prompt protest question queue quiet quiz race \
      rank rate ration reason record reference reform report request research reserve respect rest \
      review reward risk rival rock root rope row rule saddle sail salt sample scale scar schedule \
      school scoop score screen screw script search seat sense separate shade shadow shape shelter \
      ship shop shower sign signal silence slice slow smoke smooth sock sound spark speed spice \
      sponsor spot stack staff stage stain stamp star state steam stem step stick stock store \
      strand stress stripe stroke structure study style sum supplement survey sweat tag tangle \
      tape target task tax team tear telephone test text thread thrill thumb tie timetable tip \
      tire title toast tone torture tour track trade trail train transition trap trash trial trick \
      trigger trip trouble tune tunnel twist type vacuum value venture video view voice volunteer \
      vote warm waste water wave weather weed weight widow wire witness word work worship wound \
      zone
      """),
    // What the sky does.
    secondVerbs(
      [.nature],
      "flood rain snow storm thunder"),
    // What anything can do.
    secondVerbs(
      [],
      """
      alarm bubble cause center centre concern cost delight foam interest last matter peak please \
      result ripple shift shock suit surface surprise trickle
      """),
  ]
}
