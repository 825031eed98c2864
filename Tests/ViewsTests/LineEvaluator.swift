import Foundation

/// Recomputes a printed line from its text alone, knowing nothing of the program that printed it.
///
///     try LineEvaluator.value("48.76 ÷ √16")  // 12.19
///
/// Numbers, `+ − × ÷ √ ( )`, `e^( )` and `e^1`; a word after a number is its name and is skipped.
struct LineEvaluator {
  struct Unreadable: Error {
    let text: String
  }

  private let characters: [Character]
  private var place = 0

  private init(_ text: String) { characters = Array(text) }

  static func value(_ text: String) throws -> Double {
    var evaluator = LineEvaluator(text)
    let value = try evaluator.sum()
    evaluator.skipBlanks()
    guard evaluator.place == evaluator.characters.count else { throw Unreadable(text: text) }
    return value
  }

  /// Whether a value, rounded to the digits of a printed number, is that number.
  static func rounds(_ value: Double, to printed: String) throws -> Bool {
    let digits =
      printed.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let number = try Self.value(printed)
    return String(format: "%.\(digits)f", value + 0.0) == String(format: "%.\(digits)f", number)
      || abs(value) < 0.5 * pow(10, Double(-digits)) && number == 0
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while let sign = next(of: "+−") { value += try sign == "+" ? product() : -product() }
    return value
  }

  private mutating func product() throws -> Double {
    var value = try factor()
    while let sign = next(of: "×÷") {
      value = try sign == "×" ? value * factor() : value / factor()
    }
    return value
  }

  private mutating func factor() throws -> Double {
    skipBlanks()
    if next(of: "−") != nil { return try -factor() }
    if next(of: "+") != nil { return try factor() }
    if next(of: "√") != nil { return try factor().squareRoot() }
    if next(of: "(") != nil { return try closed() }
    if take("e^(") { return try exp(closed()) }
    if take("e^") { return try exp(factor()) }
    return try number()
  }

  private mutating func closed() throws -> Double {
    let value = try sum()
    guard next(of: ")") != nil else { throw Unreadable(text: String(characters)) }
    return value
  }

  private mutating func number() throws -> Double {
    var text = ""
    while place < characters.count, "0123456789.".contains(characters[place]) {
      text.append(characters[place])
      place += 1
    }
    guard let value = Double("0" + text), !text.isEmpty else {
      throw Unreadable(text: String(characters))
    }
    skipName()
    return value
  }

  /// Skips ` animate`, ` this head` or ` “42”`.
  private mutating func skipName() {
    while place + 1 < characters.count, characters[place] == " ",
      characters[place + 1].isLetter || characters[place + 1] == "“"
    {
      place += 1
      while place < characters.count, characters[place] != " " { place += 1 }
    }
  }

  private mutating func next(of signs: String) -> Character? {
    skipBlanks()
    guard place < characters.count, signs.contains(characters[place]) else { return nil }
    place += 1
    return characters[place - 1]
  }

  private mutating func take(_ text: String) -> Bool {
    guard characters.dropFirst(place).starts(with: text) else { return false }
    place += text.count
    return true
  }

  private mutating func skipBlanks() {
    while place < characters.count, characters[place] == " " { place += 1 }
  }
}
