import Attention

/// Something that a scenario promises and a test checks.
///
///     {stage: weights, query: fruit, key: apple, is: .3716}
///
/// The decimals that are written say how exactly: half a unit of the last one.
public struct Expectation: Equatable, Sendable {
  /// The line of the file.
  public let line: Int
  /// The head: the name of a variant, an address or an index; the first one if nil.
  public let head: String?
  /// The query, a label or an index.
  public let query: String
  /// Which number of the query's row.
  public let subject: Subject
  /// What it must be.
  public let value: ExpectedValue

  /// Which number of a row.
  public enum Subject: Equatable, Sendable {
    /// That of a stage and a key.
    case stage(Stage, key: String)
    /// The output in a value dimension, by its name or index.
    case output(String)
    /// How much the weight of a key grows with its own score: ∂ weight ÷ ∂ score.
    case slope(key: String)
    /// The sum of a stage along the row.
    case sum(Stage)
    /// The largest number of a stage along the row.
    case maximum(Stage)
    /// The standard deviation of a stage along the row.
    case spread(Stage)
    /// The key with the largest number of a stage, which must be this one.
    case largest(Stage, key: String)
  }
}

/// What a number must be.
public enum ExpectedValue: Equatable, Sendable {
  /// This number, to so many decimals.
  case number(Double, decimals: Int)
  /// No number: the row is undefined.
  case undefined
  /// No number: the key is masked.
  case masked
  /// What the subject says itself.
  case holds
}

/// Whether a promise holds, and what was found.
public struct ExpectationResult: Equatable, Sendable {
  /// The promise.
  public let expectation: Expectation
  /// What was found in place of what was promised; nil where it holds.
  public let failure: String?
}

/// Checks the promises of a scenario on its heads.
public struct ExpectationCheck {
  /// The heads and their names, in order.
  let heads: [(name: String?, address: HeadAddress, head: AttentionHead)]
  /// What the queries are called.
  let queryLabels: [String]
  /// What the keys are called.
  let keyLabels: [String]

  /// Prepares a check.
  public init(
    heads: [(name: String?, address: HeadAddress, head: AttentionHead)], queryLabels: [String],
    keyLabels: [String]
  ) {
    self.heads = heads
    self.queryLabels = queryLabels
    self.keyLabels = keyLabels
  }

  /// Checks one promise.
  public func result(of expectation: Expectation) -> ExpectationResult {
    ExpectationResult(expectation: expectation, failure: failure(of: expectation))
  }

  private func failure(of expectation: Expectation) -> String? {
    guard let head = head(expectation.head) else {
      return "there is no head \(expectation.head ?? "0")"
    }
    guard let query = labelIndex(of: expectation.query, in: queryLabels) else {
      return "there is no query \(expectation.query)"
    }
    switch expectation.subject {
    case .stage(let stage, let name):
      guard let key = labelIndex(of: name, in: keyLabels) else { return "there is no key \(name)" }
      return expectation.value.failure(of: head.values(of: stage, query: query)[key])
    case .output(let name):
      guard let column = labelIndex(of: name, in: valueNames(head)) else {
        return "there is no value dimension \(name)"
      }
      return expectation.value.failure(of: head.values(of: .output, query: query)[column])
    case .slope(let name):
      guard let key = labelIndex(of: name, in: keyLabels) else { return "there is no key \(name)" }
      return expectation.value.failure(of: head.slope(query: query, key: key))
    case .sum(let stage):
      return aggregate(head, query, stage, expectation.value) { $0.reduce(0, +) }
    case .maximum(let stage):
      return aggregate(head, query, stage, expectation.value) { $0.max() ?? .nan }
    case .spread(let stage):
      return aggregate(head, query, stage, expectation.value, standardDeviation)
    case .largest(let stage, let name):
      return largestFailure(head, query: query, stage, name)
    }
  }

  private func aggregate(
    _ head: AttentionHead, _ query: Int, _ stage: Stage, _ expected: ExpectedValue,
    _ combine: ([Double]) -> Double
  ) -> String? {
    let values = head.values(of: stage, query: query)
    if case .undefined? = values.first { return expected.failure(of: values[0]) }
    return expected.failure(of: .number(combine(values.compactMap(\.number))))
  }

  private func largestFailure(
    _ head: AttentionHead, query: Int, _ stage: Stage, _ name: String
  ) -> String? {
    let numbers = head.values(of: stage, query: query).map { $0.number ?? -.infinity }
    guard let largest = numbers.max(), largest > -.infinity else { return "no key has a number" }
    let keys = numbers.indices.filter { numbers[$0] == largest }
    guard keys.count == 1 else {
      return "keys \(keys.map { keyLabels[$0] }.joined(separator: ", ")) tie"
    }
    return labelIndex(of: name, in: keyLabels) == keys[0]
      ? nil : "key \(keyLabels[keys[0]]) is the largest"
  }

  private func head(_ name: String?) -> AttentionHead? {
    guard let name else { return heads.first?.head }
    let found = heads.first { $0.name == name || $0.address.description == name }
    if let found { return found.head }
    return Int(name).flatMap { heads.indices.contains($0) ? heads[$0].head : nil }
  }

  private func valueNames(_ head: AttentionHead) -> [String] {
    (0..<head.valueDimension).map { head.names.value($0) }
  }
}

/// The place of a name in a list of labels: a label, a label with its index, or an index from 0.
///
///     labelIndex(of: "the@5", in: ["the", "cat", "saw", "a", "dog", "the"])  // 5
public func labelIndex(of name: String, in labels: [String]) -> Int? {
  if let place = labels.firstIndex(of: name) { return place }
  if let sign = name.lastIndex(of: "@"), let place = Int(name[name.index(after: sign)...]),
    labels.indices.contains(place), labels[place] == String(name[..<sign])
  {
    return place
  }
  return Int(name).flatMap { labels.indices.contains($0) ? $0 : nil }
}

/// The standard deviation of some numbers, around their mean.
private func standardDeviation(_ numbers: [Double]) -> Double {
  let mean = numbers.reduce(0, +) / Double(max(1, numbers.count))
  let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / Double(max(1, numbers.count))).squareRoot()
}

extension AttentionHead {
  /// How much the weight of a key grows with its own score.
  fileprivate func slope(query: Int, key: Int) -> StageValue {
    switch weightDerivative(query: query, key: key) {
    case .defined(let slopes): .number(slopes[key])
    case .undefined(let reason): .undefined(reason)
    }
  }
}

extension ExpectedValue {
  /// What was found in place of what is expected; nil where they agree.
  fileprivate func failure(of found: StageValue) -> String? {
    switch (self, found) {
    case (.undefined, .undefined), (.masked, .masked), (.holds, _): return nil
    case (.number(let expected, let decimals), .number(let number)):
      var unit = 1.0
      for _ in 0..<decimals { unit /= 10 }
      return abs(number - expected) <= unit * 0.500001 ? nil : "it is \(number)"
    case (_, .number(let number)): return "it is \(number)"
    case (_, .masked): return "the key is masked"
    case (_, .undefined(let reason)): return "it is undefined: \(reason)"
    }
  }
}
