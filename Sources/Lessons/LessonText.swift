/// Words of a lesson, with numbers that the engine puts in.
///
///     try LessonText("reads street with {weights[it, street]}", line: 3)
///
/// `{EXPRESSION}` is replaced by what comes out, `{EXPRESSION | 4}` with 4 decimals, and
/// `{.834 = EXPRESSION}` is the number as it is written, which the checker compares. `{{` is a brace;
/// what stands between backticks is left as it is.
public struct LessonText: Equatable, Sendable {
  /// The text as it is written.
  public let source: String
  /// The line on which it begins.
  public let line: Int
  /// Its words and numbers, in order.
  let parts: [Part]

  /// A part of a text.
  enum Part: Equatable, Sendable {
    /// Words as they are.
    case words(String)
    /// A number, name or truth that is computed.
    case computed(LessonExpression, decimals: Int?)
    /// A number that is written, and what it must be.
    case stated(String, LessonExpression)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: The text, in which lines may be broken.
  ///   - line: The line on which it begins.
  /// - Throws: `LessonProblem` where a brace is not closed or an expression cannot be read.
  public init(_ source: String, line: Int) throws(LessonProblem) {
    self.source = source
    self.line = line
    var parts: [Part] = []
    var words = ""
    var isCode = false
    var rest = Substring(source)
    var lineNow = line
    while let character = rest.first {
      rest.removeFirst()
      if character == "\n" { lineNow += 1 }
      if character == "`" { isCode.toggle() }
      guard character == "{", !isCode else {
        words.append(character)
        continue
      }
      if rest.first == "{" {
        rest.removeFirst()
        words.append("{")
        continue
      }
      guard let close = rest.firstIndex(of: "}") else {
        throw LessonProblem(
          line: lineNow, "a brace { is opened and never closed",
          fix: "close it with }, or write {{ for a brace that is shown")
      }
      if !words.isEmpty { parts.append(.words(words)) }
      words = ""
      parts.append(try Self.part(rest[..<close], line: lineNow))
      lineNow += rest[..<close].count { $0 == "\n" }
      rest = rest[rest.index(after: close)...]
    }
    if !words.isEmpty { parts.append(.words(words)) }
    self.parts = parts
  }

  /// The expressions in it.
  var expressions: [LessonExpression] {
    parts.compactMap { part in
      switch part {
      case .words: nil
      case .computed(let expression, _), .stated(_, let expression): expression
      }
    }
  }

  private static func part(_ inside: Substring, line: Int) throws(LessonProblem) -> Part {
    var body = String(inside).replacingLineBreaks
    var decimals: Int?
    if let bar = body.lastIndex(of: "|") {
      let digits = String(body[body.index(after: bar)...]).trimmed
      guard let count = Int(digits), (0...6).contains(count) else {
        throw LessonProblem(
          line: line, "“\(digits)” behind | is no number of decimals",
          fix: "write a whole number from 0 to 6, as in {weights[it, animal] | 3}")
      }
      decimals = count
      body = String(body[..<bar])
    }
    do {
      if let (written, rest) = statement(body) {
        return .stated(written, try LessonExpression(rest, line: line))
      }
      return .computed(try LessonExpression(body.trimmed, line: line), decimals: decimals)
    } catch {
      throw LessonProblem(
        line: line, "in {\(body)}, \(error.sentence)",
        fix: error.advice.first ?? "write an expression")
    }
  }

  /// A number, an equals sign and an expression; nil for anything else.
  private static func statement(_ body: String) -> (written: String, rest: String)? {
    guard let sign = body.firstIndex(of: "=") else { return nil }
    let written = String(body[..<sign]).trimmed
    let rest = String(body[body.index(after: sign)...])
    guard !rest.hasPrefix("="), number(from: written) != nil else { return nil }
    return (written, rest.trimmed)
  }
}

extension String {
  /// The text on one line.
  var replacingLineBreaks: String {
    split(separator: "\n").map { String($0).trimmed }.joined(separator: " ")
  }
}
