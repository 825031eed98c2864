/// A regular expression, read: what has to follow what.
indirect enum PatternNode: Equatable, Sendable {
  /// One scalar of a set.
  case set(ScalarSet)
  /// All of them in a row.
  case sequence([PatternNode])
  /// The first of them that leads to a match.
  case choice([PatternNode])
  /// One of them again and again.
  case loop(PatternNode, Repetition)
  /// Holds where the inner expression matches from here on, or does not, and takes nothing.
  case ahead(PatternNode, matches: Bool)
  /// Holds where the scalar before is in a set, or is not.
  case behind(ScalarSet, matches: Bool)
  /// A place: the beginning or the end of a line or of the text.
  case anchor(PatternAnchor)
  /// The inner expression, never taken back once it has matched.
  case atomic(PatternNode)
}

/// How often something is repeated.
struct Repetition: Equatable, Sendable {
  /// At least so often.
  let least: Int
  /// At most so often; nil without end.
  let most: Int?
  /// Whether as often as possible is tried first.
  let isGreedy: Bool
}

/// A place that an expression can ask for.
enum PatternAnchor: Equatable, Sendable {
  /// `^`: the beginning of the text or of a line.
  case lineStart
  /// `$`: the end of the text or of a line.
  case lineEnd
  /// `\A`
  case textStart
  /// `\z`
  case textEnd
}

/// Reads the regular expressions that occur in tokenizer files.
///
/// Alternatives, groups `( ) (?: ) (?i: ) (?> )`, lookahead, lookbehind of one scalar, classes
/// (nested, negated, with ranges and `\p{…}`), `* + ? {n,m}`, lazy and possessive, `^ $ \A \z`.
/// Anything else is refused with what it is.
struct PatternReader {
  /// The expression.
  let scalars: [Unicode.Scalar]
  /// What is read next.
  var place = 0
  /// Whether a letter stands for both its cases.
  var ignoresCase = false
  /// How many groups and classes are open.
  var depth = 0

  /// How many groups and classes may lie in each other.
  static let deepestLevel = 32
  /// How many repetitions may follow each other at one item.
  static let deepestRepetition = 4
  /// How often something may be repeated by number.
  static let mostRepetitions = 1_000

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// The expression that a text writes.
  ///
  /// - Throws: `TokenizerRule.unsupported`, with what is not supported.
  static func node(of pattern: String) throws(TokenizerRule) -> PatternNode {
    var reader = PatternReader(pattern)
    let node = try reader.choice()
    if reader.place < reader.scalars.count { throw reader.refused("a ) without its (") }
    return node
  }

  /// The next scalar; nil at the end.
  var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  /// The error of what is not supported.
  func refused(_ what: String) -> TokenizerRule {
    .unsupported("\(what) in the expression “\(TokenizerError.shown(scalars.string))”")
  }

  /// Takes a text if it comes next.
  mutating func take(_ text: String) -> Bool {
    let expected = Array(text.unicodeScalars)
    guard scalars[place...].starts(with: expected) else { return false }
    place += expected.count
    return true
  }

  private mutating func choice() throws(TokenizerRule) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepestLevel { throw refused("more than \(Self.deepestLevel) levels") }
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(TokenizerRule) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      nodes.append(try repeated(try item()))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeated(_ item: PatternNode) throws(TokenizerRule) -> PatternNode {
    var node = item
    var levels = 0
    while let (least, most) = try bounds() {
      levels += 1
      if levels > Self.deepestRepetition { throw refused("a repetition of repetitions") }
      let isLazy = take("?")
      node = .loop(node, Repetition(least: least, most: most, isGreedy: !isLazy))
      if !isLazy, take("+") { node = .atomic(node) }
    }
    return node
  }

  private mutating func bounds() throws(TokenizerRule) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = place
    place += 1
    let least = number()
    let hasComma = take(",")
    let most = hasComma ? number() : least
    guard take("}"), least != nil || most != nil else {
      place = start
      return nil
    }
    for bound in [least, most] where (bound ?? 0) > Self.mostRepetitions {
      throw refused("more than \(Self.mostRepetitions) repetitions")
    }
    if let least, let most, most < least { throw refused("a count that runs backwards") }
    if next == "+" { throw refused("a count followed by +") }
    return (least ?? 0, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next, let number = Character(digit).wholeNumberValue, digit.isASCII {
      value = min((value ?? 0) * 10 + number, Self.mostRepetitions + 1)
      place += 1
    }
    return value
  }

  private mutating func item() throws(TokenizerRule) -> PatternNode {
    guard let scalar = next else { return .sequence([]) }
    switch scalar {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case ".":
      place += 1
      return .set(.not(.one("\n")))
    case "^":
      place += 1
      return .anchor(.lineStart)
    case "$":
      place += 1
      return .anchor(.lineEnd)
    case "*", "+", "?": throw refused("a repetition of nothing")
    case "\\":
      if take("\\A") { return .anchor(.textStart) }
      if take("\\z") { return .anchor(.textEnd) }
      place += 1
      return .set(try escape())
    default:
      place += 1
      return .set(literal(scalar))
    }
  }

  /// The set of a letter that stands for itself.
  func literal(_ scalar: Unicode.Scalar) -> ScalarSet {
    ignoresCase ? .anyCase(of: scalar) : .one(scalar)
  }

  private mutating func group() throws(TokenizerRule) -> PatternNode {
    let hadCase = ignoresCase
    if take("(?i)") {
      ignoresCase = true
      return .sequence([])
    }
    defer { ignoresCase = hadCase }
    if take("(?:") { return try closed() }
    if take("(?i:") {
      ignoresCase = true
      return try closed()
    }
    if take("(?>") { return .atomic(try closed()) }
    if take("(?=") { return .ahead(try closed(), matches: true) }
    if take("(?!") { return .ahead(try closed(), matches: false) }
    if take("(?<=") { return .behind(try single(), matches: true) }
    if take("(?<!") { return .behind(try single(), matches: false) }
    if take("(?") { throw refused("a group of another kind") }
    place += 1
    return try closed()
  }

  private mutating func closed() throws(TokenizerRule) -> PatternNode {
    let node = try choice()
    guard take(")") else { throw refused("a ( without its )") }
    return node
  }

  private mutating func single() throws(TokenizerRule) -> ScalarSet {
    switch try closed() {
    case .set(let set): return set
    case .choice(let options):
      var sets: [ScalarSet] = []
      for case .set(let set) in options { sets.append(set) }
      if sets.count == options.count { return .union(sets) }
      throw refused("looking back at more than one character")
    default: throw refused("looking back at more than one character")
    }
  }
}
