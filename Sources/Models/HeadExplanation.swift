import Attention

/// What a head was built to do, told from the definitions that its projections are made of.
///
///     ToyModel.explanation(of: ToyModel.openingHead)?.channels.first
///     // noun?: query pron × key noun, gain 8
public struct HeadExplanation: Equatable, Sendable {
  /// The head.
  public let address: HeadAddress
  /// What it is called.
  public let name: String
  /// What it was built to do, in one or two sentences.
  public let purpose: String
  /// What it compares, one row each.
  public let channels: [ExplainedChannel]
  /// What it hands over, one row each; none where it hands over nothing.
  public let writes: [ToyWrite]
  /// Sentences that it gets wrong; none where none is kept.
  public let failures: [KeptFailure]

  init(_ head: ToyHead, at address: HeadAddress, failures: [KeptFailure]) {
    self.address = address
    name = head.name
    purpose = head.purpose
    channels = head.channels.map(ExplainedChannel.init)
    writes = head.writes
    self.failures = failures
  }
}

extension ToyModel {
  /// What a head was built to do, or nil where the model has no such head.
  public static func explanation(of address: HeadAddress) -> HeadExplanation? {
    guard explanations.indices.contains(address.layer),
      explanations[address.layer].indices.contains(address.head)
    else { return nil }
    return explanations[address.layer][address.head]
  }

  static let explanations: [[HeadExplanation]] = heads.indices.map { layer in
    heads[layer].indices.map { index in
      let address = HeadAddress(layer: layer, head: index)
      return HeadExplanation(
        heads[layer][index], at: address, failures: keptFailures.filter { $0.head == address })
    }
  }
}
