import Attention
import Scenarios

extension ExpressionParser {
  /// Changes with commas between them.
  mutating func changes() throws(ExpressionError) -> [StateChange] {
    var changes: [StateChange] = []
    repeat { changes.append(try change()) } while take(sign: ",")
    return changes
  }

  /// What can stand in a change, for messages.
  static let allowedChanges =
    "an axis and its word (mask causal, temperature 0.1), head L0.H4 off, key apple off, "
    + "word tired = wide, sentence \"…\", key[apple, durability] = 0.8"

  private mutating func change() throws(ExpressionError) -> StateChange {
    let start = column
    guard let next, case .word(let word) = next.kind else {
      throw unexpected("a change: \(Self.allowedChanges)")
    }
    place += 1
    if let table = NumberPlace.Table(rawValue: word), isNext("[") {
      let number = try numberPlace(table)
      try expect("=")
      return .number(number, try signedNumber())
    }
    if let axis = StateChange.Axis(rawValue: word) { return try axisChange(axis) }
    switch word {
    case "head":
      let name = try name("a head, such as L0.H4")
      try expectOff()
      guard let address = headAddress(name) else {
        throw ExpressionError(.change("head \(name) off", allowed: "head L0.H4 off"), column: start)
      }
      return .headOff(address)
    case "key":
      let key = try aPlace()
      try expectOff()
      return .keyOff(key)
    case "word":
      let old = try aPlace()
      try expect("=")
      return .word(old, replacement: try name("the new word, in quotes"))
    case "sentence": return .sentence(try name("a sentence in quotes"))
    default:
      throw ExpressionError(.change(word, allowed: Self.allowedChanges), column: start)
    }
  }

  private mutating func axisChange(
    _ axis: StateChange.Axis
  ) throws(ExpressionError) -> StateChange {
    let start = column
    let isNegative = take(sign: "-")
    let word = (isNegative ? "-" : "") + (try name("a value of the axis \(axis.rawValue)"))
    let zero = word.hasPrefix(".") ? "0" + word : word
    guard AxisValues(axis, zero) != nil else {
      throw ExpressionError(
        .change("\(axis.rawValue) \(word)", allowed: "\(axis.rawValue) \(axis.allowed)"),
        column: start)
    }
    return .axis(axis, zero)
  }

  /// Row, column and head of a number that can be changed.
  private mutating func numberPlace(
    _ table: NumberPlace.Table
  ) throws(ExpressionError) -> NumberPlace {
    let start = column
    let places = try places()
    guard places.count == 2 else {
      throw ExpressionError(
        .change("\(table.rawValue)[…]", allowed: "\(table.rawValue)[row, column] = number"),
        column: start)
    }
    let head = take(word: "of") ? try head() : nil
    return NumberPlace(table: table, row: places[0], column: places[1], head: head)
  }

  /// What a slider moves: an axis, or a number of a table.
  mutating func target() throws(ExpressionError) -> ChangeTarget {
    let start = column
    let word = try name("what is moved")
    let target: ChangeTarget
    if let table = NumberPlace.Table(rawValue: word), isNext("[") {
      target = .number(try numberPlace(table))
    } else if word == "temperature" || word == "scale" {
      target = .axis(word == "scale" ? .scale : .temperature)
    } else {
      throw ExpressionError(
        .change(word, allowed: "temperature, scale, or a number such as key[apple, durability]"),
        column: start)
    }
    guard next == nil else { throw unexpected("the end") }
    return target
  }

  private mutating func signedNumber() throws(ExpressionError) -> Double {
    let isNegative = take(sign: "-")
    guard let next, case .number(let number, _) = next.kind, Float(number).isFinite else {
      throw unexpected("a number")
    }
    place += 1
    return isNegative ? -number : number
  }

  private mutating func expectOff() throws(ExpressionError) {
    guard take(word: "off") else { throw unexpected("“off”") }
  }
}

/// The address that is written as `L1.H3`.
///
///     headAddress("L1.H3")  // HeadAddress(layer: 1, head: 3)
func headAddress(_ text: String) -> HeadAddress? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[0].hasPrefix("L"), parts[1].hasPrefix("H"),
    let layer = Int(parts[0].dropFirst()), let head = Int(parts[1].dropFirst()),
    (0..<1000).contains(layer), (0..<1000).contains(head)
  else { return nil }
  return HeadAddress(layer: layer, head: head)
}
