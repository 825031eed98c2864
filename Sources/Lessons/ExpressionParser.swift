/// Reads an expression from left to right.
///
///     expression = all { "or" all }          all  = one { "and" one }
///     one        = "not" one | sum [ sign sum [ "within" sum ] ]
///     sum        = product { + - product }   product = power { * / power }
///     power      = part [ "^" power ]        part = value { "of" "in" "at" "with" … }
struct ExpressionParser {
  let tokens: [ExpressionToken]
  let end: Int
  var place = 0
  private var depth = 0
  private var nodeCount = 0

  init(_ source: String) throws(ExpressionError) {
    tokens = try ExpressionToken.tokens(of: source)
    end = source.count + 1
  }

  /// The whole text as one expression.
  mutating func whole() throws(ExpressionError) -> ExpressionNode {
    guard !tokens.isEmpty else { throw ExpressionError(.empty, column: 1) }
    let node = try expression()
    guard place == tokens.count else { throw unexpected("the end or a sign") }
    return node
  }

  /// The whole text as changes.
  mutating func wholeChanges() throws(ExpressionError) -> [StateChange] {
    let changes = try changes()
    guard place == tokens.count else { throw unexpected("a comma or the end") }
    return changes
  }

  private mutating func expression() throws(ExpressionError) -> ExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= LessonExpression.deepest else {
      throw ExpressionError(.tooLarge("levels", limit: LessonExpression.deepest), column: column)
    }
    var left = try all()
    while take(word: "or") { left = try node(.either(left, all()), at: left.column) }
    return left
  }

  private mutating func all() throws(ExpressionError) -> ExpressionNode {
    var left = try one()
    while take(word: "and") { left = try node(.both(left, one()), at: left.column) }
    return left
  }

  private mutating func one() throws(ExpressionError) -> ExpressionNode {
    let start = column
    var nots = 0
    while take(word: "not") { nots += 1 }
    var result = try comparison()
    for _ in 0..<nots { result = try node(.not(result), at: start) }
    return result
  }

  private mutating func comparison() throws(ExpressionError) -> ExpressionNode {
    let left = try sum()
    guard let sign = ComparisonSign.allCases.first(where: { isNext($0.rawValue) }) else {
      return left
    }
    place += 1
    let right = try sum()
    let tolerance = take(word: "within") ? try sum() : nil
    return try node(.comparison(sign, left, right, within: tolerance), at: left.column)
  }

  private mutating func sum() throws(ExpressionError) -> ExpressionNode {
    var left = try product()
    while let sign = take([.plus, .minus]) {
      left = try node(.arithmetic(sign, left, product()), at: left.column)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> ExpressionNode {
    var left = try signed()
    while let sign = take([.times, .over]) {
      left = try node(.arithmetic(sign, left, signed()), at: left.column)
    }
    return left
  }

  private mutating func signed() throws(ExpressionError) -> ExpressionNode {
    let start = column
    var signs = 0
    while take(sign: "-") { signs += 1 }
    var result = try power()
    for _ in 0..<signs { result = try node(.negative(result), at: start) }
    return result
  }

  private mutating func power() throws(ExpressionError) -> ExpressionNode {
    let base = try about()
    guard take([.power]) != nil else { return base }
    return try node(.arithmetic(.power, base, about()), at: base.column)
  }

  /// A value and what it is about.
  private mutating func about() throws(ExpressionError) -> ExpressionNode {
    var value = try value()
    while true {
      let start = value.column
      if take(word: "of") {
        value = try node(.about(.head(head()), value), at: start)
      } else if take(word: "in") {
        value = try node(.about(.data(name("the name of data")), value), at: start)
      } else if take(word: "at") {
        value = try node(.about(.step(stepNumber()), value), at: start)
      } else if take(word: "with") {
        try expect("(")
        value = try node(.about(.changes(changes()), value), at: start)
        try expect(")")
      } else {
        return value
      }
    }
  }

  private mutating func value() throws(ExpressionError) -> ExpressionNode {
    guard let token = next else { throw unexpected("a value") }
    let start = token.column
    switch token.kind {
    case .number(let number, _):
      place += 1
      return try node(.number(number), at: start)
    case .text(let text):
      place += 1
      return try node(.text(text), at: start)
    case .sign("("):
      place += 1
      let inner = try expression()
      try expect(")")
      return inner
    case .word(let word):
      place += 1
      return try named(word, at: start)
    case .sign: throw unexpected("a value")
    }
  }

  private mutating func named(
    _ word: String, at start: Int
  ) throws(ExpressionError) -> ExpressionNode {
    if word == "yes" || word == "no" { return try node(.truth(word == "yes"), at: start) }
    if isNext("("), let function = ExpressionFunction(rawValue: word) {
      return try call(function, at: start)
    }
    guard let quantity = Quantity(rawValue: word) else {
      let allowed = isNext("(") ? ExpressionFunction.names : Quantity.names
      throw ExpressionError(.unknownName(word, allowed: allowed), column: start)
    }
    let places = try places()
    guard places.count <= quantity.mostPlaces else {
      throw ExpressionError(.brackets(word, allowed: quantity.brackets), column: start)
    }
    return try node(.quantity(quantity, places), at: start)
  }

  private mutating func call(
    _ function: ExpressionFunction, at start: Int
  ) throws(ExpressionError) -> ExpressionNode {
    try expect("(")
    var arguments: [ExpressionNode] = []
    repeat { arguments.append(try expression()) } while take(sign: ",")
    try expect(")")
    guard function.argumentCount.contains(arguments.count) else {
      throw ExpressionError(
        .argumentCount(
          function.rawValue, found: arguments.count, allowed: function.argumentCount),
        column: start)
    }
    return try node(.call(function, arguments), at: start)
  }

  /// The names in brackets; none without brackets.
  mutating func places() throws(ExpressionError) -> [LessonPlace] {
    guard take(sign: "[") else { return [] }
    var places: [LessonPlace] = []
    repeat { places.append(try aPlace()) } while take(sign: ",")
    try expect("]")
    return places
  }

  /// The name of a query, key or dimension: a word, a text or an index.
  mutating func aPlace() throws(ExpressionError) -> LessonPlace {
    let start = column
    return LessonPlace(try name("the name of a query or key"), column: start)
  }

  mutating func head() throws(ExpressionError) -> LessonHead {
    let name = try name("a head, such as L1.H3")
    return name == "all" ? .all : .named(name)
  }

  mutating func name(_ what: String) throws(ExpressionError) -> String {
    guard let token = next else { throw unexpected(what) }
    switch token.kind {
    case .word(let text), .text(let text), .number(_, let text):
      place += 1
      return text
    case .sign: throw unexpected(what)
    }
  }

  private mutating func stepNumber() throws(ExpressionError) -> Int {
    guard let next, case .number(let number, _) = next.kind, number >= 0, number < 1e6,
      number == number.rounded()
    else { throw unexpected("the number of a step") }
    place += 1
    return Int(number)
  }
}

extension ExpressionParser {
  /// The token that comes next.
  var next: ExpressionToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  /// Where the next token begins.
  var column: Int { next?.column ?? end }

  func isNext(_ sign: String) -> Bool { next?.kind == .sign(sign) }

  mutating func take(sign: String) -> Bool {
    guard isNext(sign) else { return false }
    place += 1
    return true
  }

  mutating func take(word: String) -> Bool {
    guard next?.kind == .word(word) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ signs: [ArithmeticSign]) -> ArithmeticSign? {
    guard let sign = signs.first(where: { isNext($0.rawValue) }) else { return nil }
    place += 1
    return sign
  }

  mutating func expect(_ sign: String) throws(ExpressionError) {
    guard take(sign: sign) else { throw unexpected("“\(sign)”") }
  }

  func unexpected(_ expected: String) -> ExpressionError {
    ExpressionError(
      .unexpected(next?.written ?? "the end", expected: expected), column: column)
  }

  private mutating func node(
    _ kind: ExpressionNode.Kind, at column: Int
  ) throws(ExpressionError) -> ExpressionNode {
    nodeCount += 1
    guard nodeCount <= LessonExpression.largest else {
      throw ExpressionError(.tooLarge("parts", limit: LessonExpression.largest), column: column)
    }
    return ExpressionNode(kind: kind, column: column)
  }
}
