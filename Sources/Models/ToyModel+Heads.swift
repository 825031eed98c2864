extension ToyModel {
  /// The heads, layer by layer.
  ///
  /// The first layer finds neighbours: what stands before, which adjective belongs to which noun,
  /// and what is said of a pronoun. The second reads what the first has written, and so finds the
  /// noun of which the same can be said.
  public static let heads: [[ToyHead]] = [
    [
      ToyHead(
        "previous token",
        """
        Finds the token before, by the clocks alone. It hands over whether that one denies \
        or makes stronger.
        """, Kernel.previous, sink: 13,
        writes: [ToyWrite(.negation, 1), ToyWrite(.degree, 1)]),
      ToyHead(
        "identity",
        """
        Finds the token itself, by the clocks alone, and makes its properties stronger.
        """, Kernel.itself, sink: 0, writes: properties(0.5)),
      ToyHead(
        "adjective→noun",
        """
        Finds the noun of an adjective: a noun that stands close, best one or two tokens \
        later.
        """,
        [.match("noun?", [.adjective: 1], [.noun: 1], gain: 5)] + Kernel.next,
        sink: 6, writes: properties(0.5)),
      ToyHead(
        "noun→adjective",
        """
        Finds the adjective of a noun: one that stands close, best one or two tokens before.
        """,
        [.match("adj?", [.noun: 1], [.adjective: 1], gain: 5)] + Kernel.back,
        sink: 6, writes: properties(0.5)),
      ToyHead(
        "pronoun→predicate",
        """
        Finds what is said of a pronoun: an adjective, or less so a verb, that comes after \
        it. The pronoun takes over of what such a thing can be said.
        """,
        [.match("adj or verb?", [.pronoun: 1], [.adjective: 1, .verb: 0.8], gain: 6)]
          + Kernel.after,
        sink: 6, writes: properties(1)),
    ],
    [
      ToyHead(
        "same category",
        """
        Finds nouns of the same kind as a noun: both animals, both places.
        """,
        [
          .match("noun?", [.noun: 1], [.noun: 1], gain: 2),
          .match("animate", [.animate: 1], [.animate: 1, .human: -0.5], gain: 1),
        ] + same(ToyDimension.properties.dropFirst(), gain: 1) + [.same(.human, gain: 2)],
        sink: 4, writes: properties(0.25) + [ToyWrite(.human, 0.25)]),
      ToyHead(
        "verb→subject",
        """
        Finds who does what a verb or auxiliary says: a noun or pronoun before it that fits \
        in number.
        """,
        [
          .match(
            "noun or pronoun?", [.verb: 1, .auxiliary: 1], [.noun: 1, .pronoun: 1.2], gain: 6),
          .same(.number, gain: 1),
        ] + same([.animate, .vehicle, .thing, .nature], gain: 0.5) + Kernel.before,
        sink: 6, writes: properties(0.5) + [ToyWrite(.human, 0.5), ToyWrite(.gender, 0.5)]),
      ToyHead(
        "verb→object",
        """
        Finds whom or what a verb is about: a noun or pronoun after it.
        """,
        [.match("noun or pronoun?", [.verb: 1], [.noun: 1, .pronoun: 1], gain: 6)] + Kernel.after,
        sink: 7, writes: properties(0.5) + [ToyWrite(.human, 0.5), ToyWrite(.gender, 0.5)]),
      ToyHead(
        "pronoun→antecedent",
        """
        Finds what a pronoun stands for: a noun that fits in number and gender and of which \
        the same can be said. It reads what pronoun→predicate wrote in the layer before.
        """,
        [
          .match("noun?", [.pronoun: 1], [.noun: 1], gain: 8),
          .same(.number, gain: 1), .same(.gender, gain: 2), .same(.human, gain: 2),
        ] + same(ToyDimension.properties, gain: 1.5) + Kernel.earlier,
        sink: 7,
        writes: properties(1) + [
          ToyWrite(.number, 1), ToyWrite(.gender, 1), ToyWrite(.human, 1), ToyWrite(.noun, 1),
        ]),
      ToyHead(
        "attention sink",
        """
        Compares nothing and hands over nothing: every query reads the beginning of the \
        sentence, as idle heads of trained models often do.
        """, [], sink: 6, writes: []),
    ],
  ]

  /// Where a head looks, as sums of clocks: the offset is that of the key it likes best.
  private enum Kernel {
    static let previous = ToyClock.allCases.map { Channel.clock($0, offset: -1, gain: 4) }
    static let itself = ToyClock.allCases.map { Channel.clock($0, offset: 0, gain: 4) }
    static let next = ToyClock.allCases.map { Channel.clock($0, offset: 1.5, gain: 1) }
    static let back = ToyClock.allCases.map { Channel.clock($0, offset: -1.5, gain: 1) }
    static let after: [Channel] = [
      .clock(.four, offset: 1, gain: 0.5), .clock(.nine, offset: 2, gain: 1.2),
      .clock(.twenty, offset: 3, gain: 1.6), .clock(.sixtyFour, offset: 12, gain: 1.2),
    ]
    static let before: [Channel] = [
      .clock(.four, offset: -1, gain: 0.5), .clock(.nine, offset: -2, gain: 1.2),
      .clock(.twenty, offset: -3, gain: 1.6), .clock(.sixtyFour, offset: -12, gain: 1.2),
    ]
    static let earlier: [Channel] = [.clock(.sixtyFour, offset: -16, gain: 1.4)]
  }

  /// A channel for each dimension, in which query and key are compared.
  private static func same(_ dimensions: some Sequence<ToyDimension>, gain: Double) -> [Channel] {
    dimensions.map { .same($0, gain: gain) }
  }

  /// What a head writes that hands over all properties.
  private static func properties(_ gain: Double) -> [ToyWrite] {
    ToyDimension.properties.map { ToyWrite($0, gain) }
  }
}
