import Attention
import Models

/// A sentence in which a hand-made head reads another key than a reader would, and why.
///
///     HeadExample.kept(of: HeadAddress(layer: 1, head: 1)).first?.message
///     // "ran: a reader says mouse, this head cat; it is nearer, clauses are unknown"
public struct HeadExample: Equatable, Sendable {
  /// The sentence.
  public let sentence: String
  /// The query, a position of the sentence's tokens.
  public let query: Int
  /// The key that a reader expects; nil where a reader expects none.
  public let expected: Int?
  /// The key that gets the largest weight.
  public let found: Int
  /// Why it comes out so.
  public let why: String

  /// What a reader expects, what comes out, and why, in one line of a screen.
  public var message: String {
    let names = ["BOS"] + sentence.split(separator: " ").map(String.init)
    let name = { (place: Int) in names.indices.contains(place) ? names[place] : "none" }
    let wanted = expected.map(name) ?? "nothing"
    return "\(name(query)): a reader says \(wanted), this head \(name(found)); \(why)"
  }

  /// The sentences that are kept of a head of the toy model because they come out wrong.
  public static func kept(of address: HeadAddress) -> [HeadExample] {
    switch ToyModel.head(at: address)?.name {
    case "pronoun→antecedent":
      [
        HeadExample(
          sentence: "The ball didn't fill the box because it was too small .", query: 8,
          expected: 2, found: 6, why: "small is written of containers"),
        HeadExample(
          sentence: "It rained because the cloud was dark .", query: 1, expected: nil, found: 5,
          why: "every it asks for a noun"),
      ]
    case "verb→subject":
      [
        HeadExample(
          sentence: "The mouse that the cat chased ran .", query: 7, expected: 2, found: 5,
          why: "it is nearer, clauses are unknown")
      ]
    default: []
    }
  }
}

extension ToyModel {
  /// A head by its address; nil where there is none.
  static func head(at address: HeadAddress) -> ToyHead? {
    guard heads.indices.contains(address.layer),
      heads[address.layer].indices.contains(address.head)
    else { return nil }
    return heads[address.layer][address.head]
  }
}
