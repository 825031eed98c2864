import Attention
import Foundation

/// Attention once more, in plain loops that share nothing with the engine but its inputs.
struct PlainAttention {
  let head: AttentionHead

  private var configuration: AttentionConfiguration { head.configuration }

  /// The weights of a row, 0 where a key is masked; nil where they are undefined.
  func weights(of query: Int) -> [Double]? {
    guard let scores = scores(of: query) else { return nil }
    var allowed: [Int] = []
    for key in scores.indices where scores[key] > -.infinity || scores[key].isNaN {
      allowed.append(key)
    }
    let kept = allowed.map { scores[$0] }
    if kept.isEmpty || kept.contains(where: { $0.isNaN || $0 == .infinity }) { return nil }
    guard let normalized = normalized(kept, keys: allowed, query: query) else { return nil }
    var weights = [Double](repeating: 0, count: scores.count)
    for (place, key) in allowed.enumerated() { weights[key] = normalized[place] }
    return weights
  }

  func output(of query: Int) -> [Double]? {
    guard let weights = weights(of: query) else { return nil }
    return (0..<head.valueDimension).map { column in
      var sum = 0.0
      for key in 0..<head.keyCount where weights[key] != 0 {
        sum += weights[key] * Double(head.values[key, column])
      }
      return sum
    }
  }

  /// The masked scores of a row: −∞ where a key is hidden; nil where there is no score.
  func scores(of query: Int) -> [Double]? {
    guard isComparable, !(configuration.positions == .relative && head.parameters.relative == nil)
    else { return nil }
    let raw = (0..<head.keyCount).map { rawScore(query, $0) }
    let isSeen = (0..<head.keyCount).map { key in
      allows(query, key) && !(hasSupport && raw[key] == -.infinity)
    }
    if !isSeen.contains(true) { return nil }
    guard let divisor = divisor(zip(raw, isSeen).filter(\.1).map(\.0)), divisor != 0 else {
      return nil
    }
    let temperature = configuration.temperature == 0 ? 1 : configuration.temperature
    return (0..<head.keyCount).map { key in
      guard isSeen[key] else { return -.infinity }
      let given = head.bias.map { Double($0[query, key]) } ?? 0
      return (raw[key] / divisor + given + positionBias(query, key)) / temperature
    }
  }

  private var hasSupport: Bool {
    configuration.score == .boxcar || configuration.score == .epanechnikov
  }

  private var isComparable: Bool {
    let parameters = head.parameters
    switch configuration.score {
    case .general: return parameters.general != nil
    case .additive: return parameters.additive != nil
    case .concat: return parameters.concat != nil
    case .dot, .cosine: return head.queries.columnCount == head.keys.columnCount
    case .gaussian, .boxcar, .epanechnikov:
      return head.queries.columnCount == head.keys.columnCount && parameters.width > 0
    }
  }

  private func rawScore(_ query: Int, _ key: Int) -> Double {
    let q = placed(Array(head.queries.row(query)), at: query + head.keyCount - head.queryCount)
    let k = placed(Array(head.keys.row(key)), at: key)
    var (dot, qq, kk, distance) = (0.0, 0.0, 0.0, 0.0)
    for index in 0..<min(q.count, k.count) {
      dot += q[index] * k[index]
      qq += q[index] * q[index]
      kk += k[index] * k[index]
      distance += pow((q[index] - k[index]) / head.parameters.width, 2)
    }
    switch configuration.score {
    case .dot: return dot
    case .cosine: return dot / (qq.squareRoot() * kk.squareRoot())
    case .gaussian: return -distance / 2
    case .boxcar: return distance.isNaN ? .nan : distance <= 1 ? 0 : -.infinity
    case .epanechnikov: return distance.isNaN ? .nan : distance < 1 ? log(1 - distance) : -.infinity
    case .general: return general(q, k)
    case .additive: return tanhScore(head.parameters.additive, q, k)
    case .concat: return tanhScore(head.parameters.concat, q, k)
    }
  }

  private func general(_ q: [Double], _ k: [Double]) -> Double {
    guard let matrix = head.parameters.general else { return .nan }
    var sum = 0.0
    for row in q.indices {
      for column in k.indices { sum += q[row] * Double(matrix[row, column]) * k[column] }
    }
    return sum
  }

  private func tanhScore(_ parameters: TanhParameters?, _ q: [Double], _ k: [Double]) -> Double {
    guard let parameters else { return .nan }
    var score = 0.0
    for unit in parameters.output.indices {
      var inner = Double(parameters.bias[unit])
      for index in q.indices { inner += Double(parameters.query[unit, index]) * q[index] }
      for index in k.indices { inner += Double(parameters.key[unit, index]) * k[index] }
      score += Double(parameters.output[unit]) * tanh(inner)
    }
    return score
  }

  private func placed(_ vector: [Float], at position: Int) -> [Double] {
    var placed = vector.map(Double.init)
    guard configuration.positions == .rotary else { return placed }
    let rotary = head.parameters.rotary
    let pairs = min(rotary.dimensions ?? placed.count, placed.count) / 2
    // Other changes of the angles have tests of their own.
    guard case .linear(let factor) = rotary.scaling else { return [] }
    for pair in 0..<pairs {
      let angle =
        Double(position) / pow(rotary.base, Double(pair) / Double(pairs)) / factor
      let (a, b) = rotary.pairs == .halves ? (pair, pair + pairs) : (2 * pair, 2 * pair + 1)
      let (x, y) = (placed[a], placed[b])
      placed[a] = cos(angle) * x - sin(angle) * y
      placed[b] = sin(angle) * x + cos(angle) * y
    }
    return placed
  }

  private func allows(_ query: Int, _ key: Int) -> Bool {
    if configuration.mask.keysOff.contains(key) { return false }
    let position = query + head.keyCount - head.queryCount
    for pattern in configuration.mask.patterns {
      switch pattern {
      case .causal: if key > position { return false }
      case .window(let reach): if key < position - reach || key > position + reach { return false }
      case .padding(let keys): if keys.contains(key) { return false }
      case .custom(let table):
        guard query < table.count, key < table[query].count, table[query][key] else { return false }
      }
    }
    guard case .local(let reach) = configuration.normalizer else { return true }
    return abs(Double(key) - center(of: query)) <= Double(reach)
  }

  private func center(of query: Int) -> Double {
    if case .given(let positions) = head.parameters.predictedPositions { return positions[query] }
    return Double(query + head.keyCount - head.queryCount)
  }

  private func divisor(_ seen: [Double]) -> Double? {
    switch configuration.scale {
    case .none: return 1
    case .squareRootOfDimension: return sqrt(Double(head.queries.columnCount))
    case .dimension: return Double(head.queries.columnCount)
    case .fixed(let number): return number
    case .learned: return head.parameters.scale
    case .maximum: return seen.filter(\.isFinite).map(abs).max() ?? 1
    }
  }

  private func positionBias(_ query: Int, _ key: Int) -> Double {
    let distance = key - (query + head.keyCount - head.queryCount)
    switch configuration.positions {
    case .alibi: return -head.parameters.alibiSlope * abs(Double(distance))
    case .relative:
      guard case .clipped(let numbers) = head.parameters.relative else { return .nan }
      let furthest = (numbers.count - 1) / 2
      return Double(numbers[furthest + max(-furthest, min(furthest, distance))])
    default: return 0
    }
  }

  private func normalized(_ scores: [Double], keys: [Int], query: Int) -> [Double]? {
    let largest = scores.max() ?? 0
    let smallest = scores.min() ?? 0
    let mean = scores.reduce(0, +) / Double(scores.count)
    let first = scores.firstIndex(of: largest)
    let isLimit = configuration.temperature == 0
    switch configuration.normalizer {
    case .argmax: return scores.indices.map { $0 == first ? 1 : 0 }
    case .minMax:
      return largest == smallest ? nil : scores.map { ($0 - smallest) / (largest - smallest) }
    case .standardize:
      let variance = scores.map { pow($0 - mean, 2) }.reduce(0, +) / Double(scores.count)
      return largest == smallest ? nil : scores.map { ($0 - mean) / variance.squareRoot() }
    case .none: return isLimit ? nil : scores
    case .softmax, .sample, .sparsemax, .local:
      if isLimit { return scores.indices.map { $0 == first ? 1 : 0 } }
    }
    if configuration.normalizer == .sparsemax { return sparsemaxByBisection(scores) }
    var powers = scores.map { exp($0 - largest) }
    if case .local(let reach) = configuration.normalizer {
      for (place, key) in keys.enumerated() {
        let distance = Double(key) - center(of: query)
        powers[place] *= exp(-distance * distance / (2 * pow(Double(reach) / 2, 2)))
      }
    }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// The threshold found by halving an interval, as no one would compute it in earnest.
  private func sparsemaxByBisection(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    var (low, high) = (-1.0, 0.0)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      let sum = scores.reduce(0) { $0 + max(0, $1 - largest - middle) }
      if sum > 1 { low = middle } else { high = middle }
    }
    return scores.map { max(0, $0 - largest - low) }
  }
}
