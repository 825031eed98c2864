import Attention

/// Step 7: what a layer adds to one number of a token's vector.
///
///     before + this head + other heads = after
public struct ResidualStep: Equatable, Sendable {
  /// What the dimension is called.
  public let name: String
  /// The number before the layer.
  public let before: Double
  /// What this head adds.
  public let thisHead: Double
  /// What the other heads of the layer add together.
  public let otherHeads: Double
  /// How many other heads the layer has.
  public let otherHeadCount: Int
  /// The number after the layer.
  public let after: Double
}

extension ModelTrace {
  /// What a layer adds to the vector of a query in the dimension to which a head's value
  /// dimension is written.
  ///
  /// - Parameters:
  ///   - address: The head.
  ///   - query: The position of the token.
  ///   - valueDimension: Which value dimension of the head.
  /// - Returns: The step, or nil if the head writes that value dimension nowhere.
  /// - Complexity: O(model) and one row of the head.
  public func residualStep(
    _ address: HeadAddress, query: Int, valueDimension: Int
  ) -> ResidualStep? {
    guard let head = self[address], residuals.indices.contains(address.layer + 1) else {
      return nil
    }
    let projection = head.outputProjection.parameters
    guard
      let dimension = (0..<projection.rowCount).first(where: { projection[$0, valueDimension] != 0 }
      )
    else { return nil }
    let before = Double(residuals[address.layer][query, dimension])
    let after = Double(residuals[address.layer + 1][query, dimension])
    let output = head.attention.row(query).output
    let thisHead = output.indices.reduce(0) { $0 + Double(projection[dimension, $1]) * output[$1] }
    return ResidualStep(
      name: residualNames.indices.contains(dimension)
        ? residualNames[dimension] : "dimension \(dimension)",
      before: before, thisHead: thisHead, otherHeads: after - before - thisHead,
      otherHeadCount: layers[address.layer].count - 1, after: after)
  }
}
