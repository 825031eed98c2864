/// Reads what stands for one character of a set: classes in brackets, escapes and properties.
extension PatternReader {
  /// What follows a backslash.
  mutating func escape() throws(TokenizerRule) -> ScalarSet {
    guard let scalar = next else { throw refused("a backslash at the end") }
    place += 1
    switch scalar {
    case "s": return .space
    case "S": return .not(.space)
    case "d": return .digit
    case "D": return .not(.digit)
    case "w": return .wordPart
    case "W": return .not(.wordPart)
    case "n": return .one("\n")
    case "r": return .one("\r")
    case "t": return .one("\t")
    case "f": return .one("\u{C}")
    case "v": return .one("\u{B}")
    case "p": return try property()
    case "P": return .not(try property())
    case "x": return .one(try hexadecimal(digits: 2))
    case "u": return .one(try hexadecimal(digits: 4))
    default:
      if scalar.isASCII, scalar.isLetter || scalar.isNumeric {
        throw refused("the escape \\\(scalar)")
      }
      return literal(scalar)
    }
  }

  private mutating func property() throws(TokenizerRule) -> ScalarSet {
    guard take("{") else { throw refused("a property without braces") }
    let isNegated = take("^")
    let start = place
    while let scalar = next, scalar != "}", place - start < 64 {
      place += 1
    }
    let name = scalars[start..<place].string
    guard take("}"), let set = ScalarSet(property: name) else {
      throw refused("the property \(TokenizerError.shown(name))")
    }
    return isNegated ? .not(set) : set
  }

  private mutating func hexadecimal(digits count: Int) throws(TokenizerRule) -> Unicode.Scalar {
    let isBraced = take("{")
    let start = place
    while let scalar = next, scalar.properties.isASCIIHexDigit, isBraced || place - start < count {
      place += 1
    }
    let digits = scalars[start..<place].string
    guard digits.utf8.count <= 8, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value), !isBraced || take("}")
    else { throw refused("a character written by number") }
    return scalar
  }

  /// A class in brackets, which may hold others.
  mutating func characterClass() throws(TokenizerRule) -> ScalarSet {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepestLevel { throw refused("more than \(Self.deepestLevel) levels") }
    place += 1
    let isNegated = take("^")
    var sets: [ScalarSet] = []
    while let scalar = next, scalar != "]" || sets.isEmpty {
      if take("&&") { throw refused("what two classes have in common") }
      if scalars[place...].starts(with: "[:".unicodeScalars) { throw refused("a class by name") }
      sets.append(scalar == "[" ? try characterClass() : try member())
    }
    guard take("]") else { throw refused("a [ without its ]") }
    return isNegated ? .not(.union(sets)) : .union(sets)
  }

  /// One member of a class, or a range of them.
  private mutating func member() throws(TokenizerRule) -> ScalarSet {
    let first = try classScalar()
    guard case .range(let low) = first, low.count == 1, next == "-", place + 1 < scalars.count,
      scalars[place + 1] != "]", scalars[place + 1] != "["
    else { return first.folded(ignoresCase) }
    place += 1
    guard case .range(let high) = try classScalar(), high.count == 1,
      low.lowerBound <= high.lowerBound
    else { throw refused("a range that runs backwards") }
    if ignoresCase, low.lowerBound != high.lowerBound {
      throw refused("a range in upper and lower case")
    }
    return .range(low.lowerBound...high.lowerBound)
  }

  private mutating func classScalar() throws(TokenizerRule) -> ScalarSet {
    guard let scalar = next else { throw refused("a [ without its ]") }
    place += 1
    if scalar != "\\" { return .one(scalar) }
    let hadCase = ignoresCase
    ignoresCase = false
    defer { ignoresCase = hadCase }
    return try escape()
  }
}

extension ScalarSet {
  /// The set in upper and lower case, if it is one scalar and case does not matter.
  fileprivate func folded(_ ignoresCase: Bool) -> ScalarSet {
    guard ignoresCase, case .range(let range) = self, range.count == 1,
      let scalar = Unicode.Scalar(range.lowerBound)
    else { return self }
    return .anyCase(of: scalar)
  }
}
