/// The smallest change of one number of a query after which another key has the largest weight.
///
///     head.overtakings(query: 0, within: 0...1)[0]
///     // texture from 0.1 to 0.41: banana overtakes apple, with which it is tied at 0.40
public struct Overtaking: Equatable, Sendable {
  /// The key that gets the largest weight.
  public let key: Int
  /// Which number of the query changes.
  public let dimension: Int
  /// What the number is now.
  public let current: Double
  /// The first number, in steps, at which the key has the largest weight.
  public let first: Double
  /// The number one step nearer, at which it has not.
  public let last: Double
  /// From where on the key has the largest weight.
  public let reach: Reach

  /// From where on a key has the largest weight.
  public enum Reach: Equatable, Sendable {
    /// At `last` it is tied, and beyond it has the largest weight as far as one looked.
    case beyondLast
    /// At `first` and further as far as one looked.
    case fromFirst
    /// At `first`, and not everywhere beyond.
    case atFirst
  }

  /// How far the number moves.
  public var distance: Double { abs(first - current) }
}

extension AttentionHead {
  /// For every other key, the smallest change of one number of a query that gives it the largest
  /// weight while everything else stays.
  ///
  /// Numbers are tried in steps of .01, each dimension up and down; of equal changes the larger
  /// number comes first.
  ///
  /// - Parameters:
  ///   - query: The query's index, from 0.
  ///   - range: The numbers that are tried.
  /// - Returns: The nearest change first; keys that no single change lifts to the top are left out.
  /// - Complexity: O(steps · d · S · d) for S keys of d dimensions.
  public func overtakings(query: Int, within range: ClosedRange<Double>) -> [Overtaking] {
    guard (0..<queryCount).contains(query), let leader = leader(of: query)?.key else { return [] }
    let trials = [Direction.up, .down].flatMap { direction in
      (0..<dimension).map { Trial(self, query: query, dimension: $0, direction, range) }
    }
    var found: [Int: Overtaking] = [:]
    for trial in trials {
      for overtaking in trial.overtakings(of: leader) {
        let known = found[overtaking.key].map { $0.distance } ?? .infinity
        if overtaking.distance < known - Trial.step / 10 { found[overtaking.key] = overtaking }
      }
    }
    return found.values.sorted {
      abs($0.distance - $1.distance) > Trial.step / 10
        ? $0.distance < $1.distance : $0.key < $1.key
    }
  }

  /// The key with the largest weight, and all weights; nil where the row is undefined.
  fileprivate func leader(of query: Int) -> (key: Int, weights: [Double])? {
    guard let weights = scores(of: query, by: comparison).outcome.value?.weights,
      let largest = weights.max(), let key = weights.firstIndex(of: largest)
    else { return nil }
    return (key, weights)
  }
}

/// In which direction a number moves.
private enum Direction: Double {
  case up = 1
  case down = -1
}

/// One number of a query, moved step by step in one direction.
private struct Trial {
  let head: AttentionHead
  let query: Int
  let dimension: Int
  let current: Double
  /// The numbers that are tried, multiples of a step.
  let numbers: [Double]

  static let step = 0.01

  init(
    _ head: AttentionHead, query: Int, dimension: Int, _ direction: Direction,
    _ range: ClosedRange<Double>
  ) {
    self.head = head
    self.query = query
    self.dimension = dimension
    current = Double(head.queries[query, dimension])
    let hundredth = current / Self.step
    let tolerance = 0.001
    let start =
      direction == .up
      ? (hundredth + tolerance).rounded(.down) : (hundredth - tolerance).rounded(.up)
    let end = direction == .up ? range.upperBound : range.lowerBound
    let count = Int(max(0, min(1000, direction.rawValue * (end / Self.step - start) + tolerance)))
    numbers = (0..<count).map { (start + direction.rawValue * Double($0 + 1)) / 100 }
  }

  /// The first number at which each key overtakes the leader.
  func overtakings(of leader: Int) -> [Overtaking] {
    let leaders = numbers.map { self.leader(at: $0) }
    var found: [Overtaking] = []
    for (place, now) in leaders.enumerated() {
      guard let now, now.key != leader, !found.contains(where: { $0.key == now.key }),
        isAlone(now)
      else { continue }
      let holds = leaders[place...].allSatisfy { $0?.key == now.key }
      let last = place == 0 ? current : numbers[place - 1]
      let before = place == 0 ? head.leader(of: query) : leaders[place - 1]
      found.append(
        Overtaking(
          key: now.key, dimension: dimension, current: current, first: numbers[place], last: last,
          reach: !holds ? .atFirst : isTied(now.key, before) ? .beyondLast : .fromFirst))
    }
    return found
  }

  private func leader(at number: Double) -> (key: Int, weights: [Double])? {
    let place = HeadComponent(.query, row: query, column: dimension)
    return head.replacing([place: Float(number)]).leader(of: query)
  }

  private func isTied(_ key: Int, _ row: (key: Int, weights: [Double])?) -> Bool {
    guard let row else { return false }
    return row.weights[row.key] - row.weights[key] < Self.tie
  }

  /// Whether no other key has the same weight but for rounding.
  private func isAlone(_ row: (key: Int, weights: [Double])) -> Bool {
    row.weights.indices.allSatisfy { $0 == row.key || !isTied($0, row) }
  }

  /// Weights closer than this differ by rounding alone.
  private static let tie = 1e-7
}
