extension ToyModel {
  /// The heads, layer by layer.
  ///
  /// The first layer finds neighbours: what stands before, which adjective belongs to which noun,
  /// and what is said of a pronoun. The second reads what the first has written, and so finds the
  /// noun of which the same can be said.
  public static let heads: [[ToyHead]] = [
    [
      ToyHead(
        "previous token", Kernel.previous, sink: 13,
        writes: [ToyWrite(.negation, 1), ToyWrite(.degree, 1)]),
      ToyHead("identity", Kernel.itself, sink: 0, writes: properties(0.5)),
      ToyHead(
        "adjective→noun",
        [.match("noun?", [.adjective: 1], [.noun: 1], gain: 5)] + Kernel.next,
        sink: 6, writes: properties(0.5)),
      ToyHead(
        "noun→adjective",
        [.match("adj?", [.noun: 1], [.adjective: 1], gain: 5)] + Kernel.back,
        sink: 6, writes: properties(0.5)),
      ToyHead(
        "pronoun→predicate",
        [.match("adj or verb?", [.pronoun: 1], [.adjective: 1, .verb: 0.8], gain: 6)]
          + Kernel.after,
        sink: 6, writes: properties(1)),
    ],
    [
      ToyHead(
        "same category",
        [
          .match("noun?", [.noun: 1], [.noun: 1], gain: 2),
          .match("animate", [.animate: 1], [.animate: 1, .human: -0.5], gain: 1),
        ] + same(ToyDimension.properties.dropFirst(), gain: 1) + [.same(.human, gain: 2)],
        sink: 4, writes: properties(0.25) + [ToyWrite(.human, 0.25)]),
      ToyHead(
        "verb→subject",
        [
          .match(
            "noun or pronoun?", [.verb: 1, .auxiliary: 1], [.noun: 1, .pronoun: 1.2], gain: 6),
          .same(.number, gain: 1),
        ] + same([.animate, .vehicle, .thing, .nature], gain: 0.5) + Kernel.before,
        sink: 6, writes: properties(0.5) + [ToyWrite(.human, 0.5), ToyWrite(.gender, 0.5)]),
      ToyHead(
        "verb→object",
        [.match("noun or pronoun?", [.verb: 1], [.noun: 1, .pronoun: 1], gain: 6)] + Kernel.after,
        sink: 7, writes: properties(0.5) + [ToyWrite(.human, 0.5), ToyWrite(.gender, 0.5)]),
      ToyHead(
        "pronoun→antecedent",
        [
          .match("noun?", [.pronoun: 1], [.noun: 1], gain: 8),
          .same(.number, gain: 1), .same(.gender, gain: 2), .same(.human, gain: 2),
        ] + same(ToyDimension.properties, gain: 1.5) + Kernel.earlier,
        sink: 7,
        writes: properties(1) + [
          ToyWrite(.number, 1), ToyWrite(.gender, 1), ToyWrite(.human, 1), ToyWrite(.noun, 1),
        ]),
      ToyHead("attention sink", [], sink: 6, writes: []),
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
