import Attention
import Screen

extension HeadCard {
  /// The card of a head that nobody built to do something: what it is like on this text.
  ///
  ///     L0.H2: most like “reads the token before it”, .998 on this text
  ///
  /// - Complexity: O(rows · S · d), at most half a million weights.
  public static func likeness(
    of head: AttentionHead, address: HeadAddress, firstKey: DisplayText
  ) -> HeadCard {
    let metrics = head.metrics()
    let kinds: [(title: String, number: Double?)] = [
      ("previous token", metrics.previousToken), ("the token itself", metrics.sameToken),
      ("next token", metrics.nextToken), ("first key, \(firstKey)", metrics.firstKey),
    ]
    let largest = kinds.max { ($0.number ?? -1) < ($1.number ?? -1) }
    let likeness = largest.flatMap { kind in
      kind.number.map {
        "\(address): \(kind.title) \(NumberForm.weight.text($0, digits: 3)) on this text"
      }
    }
    return HeadCard(
      title: "\(address), without a name",
      purpose: [likeness, "Nobody built this head to do so: training found its numbers."]
        .compactMap(\.self),
      columns: ["weight a query has on", "mean"],
      rows: kinds.map { kind in
        [kind.title, kind.number.map { NumberForm.weight.text($0, digits: 3) } ?? "∅"]
      },
      limits: [
        "A likeness with its number, over \(metrics.rows.title); another text may give another."
      ])
  }
}
