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
  /// What the other heads of the layer add together, and the bias where the layer has one.
  public let otherHeads: Double
  /// How many other heads the layer has.
  public let otherHeadCount: Int
  /// The number after the heads of the layer.
  public let after: Double
  /// How the head's output comes into this dimension.
  public let writing: OutputWriting
  /// What the layer has.
  public let layer: LayerContents
}

/// What a layer has that changes the vectors.
public enum LayerContents: Equatable, Sendable {
  /// Heads alone: after them comes the next layer.
  case heads
  /// Heads with a bias, and then norms and a feed-forward block.
  case headsAndBlocks
}

/// How one number of a head's output comes into the vector of the token.
public enum OutputWriting: Equatable, Sendable {
  /// As it is: what the head adds to this dimension is that number of its output.
  case unchanged
  /// Through the output projection: what the head adds is a weighted sum of its output.
  case projected
}

extension ModelTrace {
  /// What the heads of a layer add to the vector of a query in the dimension to which a head's value
  /// dimension is written; through a matrix, where it is written with the largest factor.
  ///
  /// - Parameters:
  ///   - address: The head.
  ///   - query: The position of the token.
  ///   - valueDimension: Which value dimension of the head.
  /// - Returns: The step, or nil if the head writes that value dimension nowhere.
  /// - Complexity: O(model + v) and one row of the head.
  public func residualStep(
    _ address: HeadAddress, query: Int, valueDimension: Int
  ) -> ResidualStep? {
    guard let head = self[address], attended.indices.contains(address.layer),
      let projection = head.outputProjection,
      (0..<head.attention.valueDimension).contains(valueDimension)
    else { return nil }
    return residualStep(
      address, query: query, valueDimension, projection.parameters,
      head.attention.row(query).output)
  }

  /// What a layer adds to the vector of a query, for every value dimension of a head.
  ///
  /// - Parameters:
  ///   - address: The head.
  ///   - query: The position of the token.
  /// - Returns: One step for each value dimension, nil where the head writes it nowhere; empty
  ///   where there is no such head or residual stream.
  /// - Complexity: O(model · v) and one row of the head.
  public func residualSteps(_ address: HeadAddress, query: Int) -> [ResidualStep?] {
    guard let head = self[address], attended.indices.contains(address.layer),
      let projection = head.outputProjection
    else { return [] }
    let output = head.attention.row(query).output
    return (0..<head.attention.valueDimension).map { value in
      residualStep(address, query: query, value, projection.parameters, output)
    }
  }

  private func residualStep(
    _ address: HeadAddress, query: Int, _ value: Int, _ projection: Matrix, _ output: [Double]
  ) -> ResidualStep? {
    guard let dimension = projection.largest(inColumn: value) else { return nil }
    let before = Double(residuals[address.layer][query, dimension])
    let after = Double(attended[address.layer][query, dimension])
    let isOff = headsOff.contains(address)
    let thisHead =
      isOff
      ? 0 : output.indices.reduce(0) { $0 + Double(projection[dimension, $1]) * output[$1] }
    return ResidualStep(
      name: residualNames.indices.contains(dimension)
        ? residualNames[dimension] : "dimension \(dimension)",
      before: before, thisHead: thisHead, otherHeads: after - before - thisHead,
      otherHeadCount: layers[address.layer].count - 1, after: after,
      writing: projection.isOne(row: dimension, column: value) ? .unchanged : .projected,
      layer: origin == .checkpoint ? .headsAndBlocks : .heads)
  }
}

extension Matrix {
  /// The row in which a column has its largest number by size; nil where all are 0.
  fileprivate func largest(inColumn column: Int) -> Int? {
    var best: (row: Int, size: Float)?
    for row in 0..<rowCount where abs(self[row, column]) > best?.size ?? 0 {
      best = (row, abs(self[row, column]))
    }
    return best?.row
  }

  /// Whether a number is 1 and every other one of its row and column 0.
  fileprivate func isOne(row: Int, column: Int) -> Bool {
    self[row, column] == 1
      && (0..<columnCount).allSatisfy { $0 == column || self[row, $0] == 0 }
      && (0..<rowCount).allSatisfy { $0 == row || self[$0, column] == 0 }
  }
}
