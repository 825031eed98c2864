import Yams

/// The entries of one block.
struct LessonFields {
  /// What the block is called in messages.
  let name: String
  /// The line on which it begins.
  let line: Int
  /// The entries by their keys.
  let nodes: [String: Node]
  /// The lines of the keys.
  let lines: [String: Int]

  subscript(key: String) -> Node? { nodes[key] }

  /// The line of a key; of the block, where it is missing.
  func line(of key: String) -> Int { lines[key] ?? line }
}

extension LessonReader {
  /// Notes an error.
  mutating func report(_ line: Int, _ reason: String, fix: String) {
    problems.append(LessonProblem(line: line, reason, fix: fix))
  }

  /// The line of a node in the lesson.
  func line(of node: Node) -> Int { offset + (node.mark?.line ?? 1) }

  /// The YAML of a block.
  mutating func root(of body: String, in block: BlockName, line: Int) -> Node? {
    guard let root = root(of: body, line: line) else { return nil }
    guard case .scalar(let scalar) = root, scalar.string.trimmed.isEmpty else { return root }
    // A view needs no keys.
    if block == .view { return .mapping([:]) }
    report(
      line, "the block \(block.rawValue) is empty",
      fix: "give it its keys; demos/lessons/README.md lists them")
    return nil
  }

  private mutating func root(of body: String, line: Int) -> Node? {
    do {
      if let node = try compose(yaml: body) { return node }
      return Node.scalar(Node.Scalar("", Tag(.implicit)))
    } catch let error as YamlError {
      var place = error.lessonPlace
      if let tab = body.tabbedLine {
        place = (tab, "this line begins with a tab", "write blanks in place of the tab")
      }
      report(line + place.line, place.reason, fix: place.fix)
    } catch {
      report(line, "this is no YAML: \(error)", fix: "look at quotes and colons")
    }
    return nil
  }

  /// The entries of a block; those with unknown keys are reported and left out.
  mutating func fields(_ node: Node, _ what: String, allowed: [String]) -> LessonFields? {
    guard case .mapping(let mapping) = node else {
      report(
        line(of: node), "\(what) holds \(node.kindName) where keys are expected",
        fix: "write lines such as \(allowed.first ?? "key"): …")
      return nil
    }
    var nodes: [String: Node] = [:]
    var lines: [String: Int] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key, allowed.contains(scalar.string) else {
        let name = key.scalar?.string ?? key.kindName
        report(
          line(of: key), "unknown key \(name) in \(what)", fix: advice(for: name, among: allowed))
        continue
      }
      nodes[scalar.string] = value
      lines[scalar.string] = line(of: key)
    }
    let first = node.mark?.line ?? 1
    return LessonFields(
      name: what, line: first > 1 ? offset + first : offset, nodes: nodes, lines: lines)
  }

  /// An entry that has to be there.
  mutating func required(_ fields: LessonFields, _ key: String, example: String) -> Node? {
    if let node = fields[key] { return node }
    report(
      fields.line, "\(fields.name) has no \(key)", fix: "add a line such as \(key): \(example)")
    return nil
  }

  /// A text as it is written.
  mutating func words(_ node: Node?, _ what: String) -> Located<String>? {
    guard let node else { return nil }
    guard case .scalar(let scalar) = node else {
      report(
        line(of: node), "\(what) is \(node.kindName) where a text is expected",
        fix: "put the text in quotes")
      return nil
    }
    return Located(scalar.string.trimmed, line: line(of: node))
  }

  /// A list of texts; a text alone is a list of one.
  mutating func list(_ node: Node?, _ what: String) -> [Located<String>] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      return words(node, what).map { [$0] } ?? []
    }
    return sequence.compactMap { words($0, "an entry of \(what)") }
  }

  /// A text with numbers that are computed.
  mutating func text(_ node: Node?, _ what: String) -> LessonText? {
    guard let words = words(node, what) else { return nil }
    return text(words.value, line: words.line)
  }

  /// A text with numbers that are computed.
  mutating func text(_ words: String, line: Int) -> LessonText? {
    do {
      return try LessonText(words, line: line)
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// Hints and the like: a text, or a list of them.
  mutating func texts(_ node: Node?, _ what: String) -> [LessonText] {
    list(node, what).compactMap { text($0.value, line: $0.line) }
  }

  /// An expression.
  mutating func expression(_ node: Node?, _ what: String) -> LessonExpression? {
    guard let words = words(node, what) else { return nil }
    return expression(words, what)
  }

  /// An expression.
  mutating func expression(_ words: Located<String>, _ what: String) -> LessonExpression? {
    do {
      return try LessonExpression(words.value, line: words.line)
    } catch {
      report(
        words.line, "in \(what) “\(words.value.prefix(60))”, \(error.sentence)",
        fix: error.advice.first ?? "write an expression")
      return nil
    }
  }

  /// Changes, as in `mask causal, head L0.H4 off`.
  mutating func changes(_ node: Node?, _ what: String) -> [StateChange] {
    guard let words = words(node, what) else { return [] }
    do {
      return try StateChange.read(words.value)
    } catch {
      report(
        words.line, "in \(what) “\(words.value.prefix(60))”, \(error.sentence)",
        fix: error.advice.first ?? "write a change")
      return []
    }
  }

  /// A finite number.
  mutating func number(_ node: Node?, _ what: String, in range: ClosedRange<Double>) -> Double? {
    guard let words = words(node, what) else { return nil }
    guard let number = number(from: words.value), range.contains(number) else {
      report(
        words.line, "\(what) is “\(words.value.prefix(40))”, which is no number that fits",
        fix:
          "write a number from \(plainNumber(range.lowerBound)) to \(plainNumber(range.upperBound))"
      )
      return nil
    }
    return number
  }

  /// A whole number.
  mutating func integer(_ node: Node?, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let words = words(node, what) else { return nil }
    guard let number = Int(words.value), range.contains(number) else {
      let upper = range.upperBound == .max ? "up" : "to \(range.upperBound)"
      report(
        words.line, "\(what) is “\(words.value.prefix(40))”, which does not fit",
        fix: "write a whole number from \(range.lowerBound) \(upper)")
      return nil
    }
    return number
  }

  /// Yes or no; no where it is missing.
  mutating func truth(_ node: Node?, _ what: String) -> Bool {
    guard let words = words(node, what) else { return false }
    switch words.value.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      report(words.line, "\(what) is “\(words.value.prefix(40))”", fix: "write yes or no")
      return false
    }
  }

  private func number(from text: String) -> Double? { Lessons.number(from: text) }
}

extension String {
  /// The first line, from 1, that begins with blanks and a tab, which YAML does not read.
  fileprivate var tabbedLine: Int? {
    split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.drop { $0 == " " }.first == "\t" }.map { $0 + 1 }
  }
}

extension Node {
  /// What kind of thing it is, for messages.
  var kindName: String {
    switch self {
    case .scalar(let scalar): "“\(scalar.string.prefix(40))”"
    case .mapping: "a block of keys"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

extension YamlError {
  /// The line of a mistake in a block, what it is, and what to do.
  fileprivate var lessonPlace: (line: Int, reason: String, fix: String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (
        mark.line, "this line is no YAML: \(problem)",
        "put a text with a colon, a bracket at its start or quotes in it in quotes of its own"
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      return (
        context.mark.line, "\(duplicates.joined(separator: ", ")) is given twice in one block",
        "keep one of them, or make a list of both"
      )
    default: return (1, "this is no YAML: \(self)", "save the file as UTF-8 text")
    }
  }
}
