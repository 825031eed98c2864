import Attention

/// What a reader changes by hand in a run: numbers put in, heads switched off.
///
///     var intervention = Intervention()
///     intervention.numbers[.embedding(token: 2, column: 16)] = 0  // "animal" is not animate
///     ToyModel().trace(of: text, intervention: intervention)      // everything after it follows
///
/// Places that a run does not have change nothing.
public struct Intervention: Equatable, Sendable {
  /// The numbers put in, by their places.
  public var numbers: [RunComponent: Float]
  /// The heads that are computed but add nothing to the vectors.
  public var headsOff: Set<HeadAddress>

  /// Creates an intervention; without arguments it changes nothing.
  public init(numbers: [RunComponent: Float] = [:], headsOff: Set<HeadAddress> = []) {
    self.numbers = numbers
    self.headsOff = headsOff
  }

  /// Whether it changes nothing.
  public var isEmpty: Bool { numbers.isEmpty && headsOff.isEmpty }

  /// The numbers that belong to one head.
  public func numbers(of address: HeadAddress) -> [HeadComponent: Float] {
    var found: [HeadComponent: Float] = [:]
    for case (.head(address, let place), let number) in numbers { found[place] = number }
    return found
  }

  /// The numbers that belong to the learned matrices around one head.
  public func projectionNumbers(of address: HeadAddress) -> [ProjectionComponent: Float] {
    var found: [ProjectionComponent: Float] = [:]
    for case (.projection(address, let place), let number) in numbers { found[place] = number }
    return found
  }

  /// Puts the numbers into the vectors before the first layer, shape `[tokens, model]`.
  public func apply(to embedding: inout Matrix) {
    for case (.embedding(let token, let column), let number) in numbers
    where (0..<embedding.rowCount).contains(token)
      && (0..<embedding.columnCount).contains(column)
    {
      embedding[token, column] = number
    }
  }

  /// The same changes in a text whose tokens stand elsewhere.
  ///
  /// - Parameter place: Where a token stands now, or nil where it is gone and its changes with it.
  /// - Returns: The changes of the tokens that are left; parameters and heads stay.
  public func moved(_ place: (Int) -> Int?) -> Intervention {
    var moved: [RunComponent: Float] = [:]
    for (number, value) in numbers {
      if let number = number.moved(place) { moved[number] = value }
    }
    return Intervention(numbers: moved, headsOff: headsOff)
  }
}

/// One number of a run that can be put in by hand.
public enum RunComponent: Equatable, Hashable, Sendable {
  /// Of a token's vector before the first layer.
  case embedding(token: Int, column: Int)
  /// Of a head: its queries, keys, values or parameters.
  case head(HeadAddress, HeadComponent)
  /// Of a learned matrix around a head.
  case projection(HeadAddress, ProjectionComponent)

  fileprivate func moved(_ place: (Int) -> Int?) -> RunComponent? {
    switch self {
    case .embedding(let token, let column):
      return place(token).map { .embedding(token: $0, column: column) }
    case .projection: return self
    case .head(let address, let number):
      guard number.table == .query || number.table == .key || number.table == .value else {
        return self
      }
      return place(number.row).map {
        .head(address, HeadComponent(number.table, row: $0, column: number.column))
      }
    }
  }
}

extension ModelHead {
  /// The head with numbers put in by hand.
  public func replacing(_ numbers: [HeadComponent: Float]) -> ModelHead {
    guard !numbers.isEmpty else { return self }
    return ModelHead(
      name: name, attention: attention.replacing(numbers), outputs: outputs,
      explanation: explanation, projections: projections)
  }
}
