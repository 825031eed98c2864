import Attention
import Yams

/// The entries of one block of a file.
struct Fields {
  /// The line on which it begins.
  let line: Int
  /// The entries by their keys.
  let nodes: [String: Node]
  /// The lines on which the keys stand.
  let lines: [String: Int]

  subscript(key: String) -> Node? { nodes[key] }

  /// The line of a key; of the block, where the key is missing.
  func line(of key: String) -> Int { lines[key] ?? line }
}

extension Node {
  /// The line on which it begins, from 1.
  var line: Int { mark?.line ?? 1 }

  /// What kind of thing it is, for errors.
  var kind: String {
    switch self {
    case .scalar(let scalar): "“\(scalar.string.prefix(40))”"
    case .mapping: "a block of keys"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

extension ScenarioReader {
  /// The entries of a block; those with unknown keys are reported and left out.
  mutating func fields(_ node: Node, _ what: String, allowed: [String]) -> Fields? {
    guard case .mapping(let mapping) = node else {
      report(
        node.line,
        "\(what) must be a block of keys (\(allowed.joined(separator: ", "))), but is \(node.kind)")
      return nil
    }
    var nodes: [String: Node] = [:]
    var lines: [String: Int] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key, allowed.contains(scalar.string) else {
        let name = key.scalar?.string ?? key.kind
        report(
          key.line,
          "unknown key \(name) in \(what); allowed are \(allowed.joined(separator: ", "))\(suggestion(for: name, among: allowed))"
        )
        continue
      }
      nodes[scalar.string] = value
      lines[scalar.string] = key.line
    }
    return Fields(line: node.line, nodes: nodes, lines: lines)
  }

  /// An entry that has to be there.
  mutating func required(_ fields: Fields, _ key: String, _ what: String) -> Node? {
    if fields[key] == nil { report(fields.line, "\(key) is missing in \(what)") }
    return fields[key]
  }

  /// A text; nil and a report for anything else.
  mutating func text(_ node: Node?, _ what: String) -> String? {
    guard let node else { return nil }
    guard case .scalar(let scalar) = node else {
      report(node.line, "\(what) must be a text, but is \(node.kind)")
      return nil
    }
    // A block ends with a line break that nobody means; what stands in quotes is meant as it is.
    let isBlock = scalar.style == .folded || scalar.style == .literal
    return isBlock ? scalar.string.withoutEndingLineBreaks : scalar.string
  }

  /// The entries of a list.
  mutating func list(_ node: Node, _ what: String) -> [Node]? {
    guard case .sequence(let sequence) = node else {
      report(node.line, "\(what) must be a list, but is \(node.kind)")
      return nil
    }
    return Array(sequence)
  }

  /// A list of texts.
  mutating func texts(_ node: Node?, _ what: String) -> [String]? {
    guard let node, let list = list(node, what) else { return nil }
    var texts: [String] = []
    for entry in list {
      if let text = text(entry, "each of \(what)") { texts.append(text) }
    }
    return texts.count == list.count ? texts : nil
  }

  /// A finite number.
  mutating func number(_ node: Node, _ what: String) -> Double? {
    numberCount += 1
    guard numberCount <= Scenario.mostNumbers else {
      if numberCount == Scenario.mostNumbers + 1 {
        report(
          node.line,
          "the file holds more than \(Scenario.mostNumbers) numbers; keep them in .npy or .safetensors files"
        )
      }
      return nil
    }
    guard case .scalar(let scalar) = node, let number = Double(scalar.string), number.isFinite,
      Float(number).isFinite
    else {
      report(node.line, "\(what) must be a number, but is \(node.kind)")
      return nil
    }
    return number
  }

  /// A whole number of a range.
  mutating func integer(_ node: Node, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let scalar) = node, let number = Int(scalar.string), range.contains(number)
    else {
      let limit =
        range.upperBound == .max
        ? "from \(range.lowerBound) up" : "from \(range.lowerBound) to \(range.upperBound)"
      report(node.line, "\(what) must be a whole number \(limit), but is \(node.kind)")
      return nil
    }
    return number
  }

  /// A list of numbers.
  mutating func numbers(_ node: Node, _ what: String) -> [Double]? {
    guard let list = list(node, what) else { return nil }
    var numbers: [Double] = []
    numbers.reserveCapacity(list.count)
    for (place, entry) in list.enumerated() {
      if let number = number(entry, "number \(place) of \(what)") { numbers.append(number) }
    }
    return numbers.count == list.count ? numbers : nil
  }

  /// A list of rows, all equally long.
  ///
  /// - Parameters:
  ///   - node: The list.
  ///   - what: What it is called in errors.
  ///   - names: What the rows are called, for errors.
  ///   - columns: What the columns are called; every row needs as many numbers.
  /// - Returns: The matrix, or nil where something was reported.
  mutating func matrix(
    _ node: Node, _ what: String, names: [String] = [], columns: [String] = []
  ) -> Matrix? {
    guard let list = list(node, what) else { return nil }
    guard !list.isEmpty else {
      report(node.line, "\(what) has no rows; give at least one")
      return nil
    }
    var rows: [[Float]] = []
    var isRagged = false
    for (place, entry) in list.enumerated() {
      let name = names.indices.contains(place) ? names[place] : "row \(place) of \(what)"
      guard let row = numbers(entry, name) else { continue }
      let expected = columns.isEmpty ? rows.first?.count : columns.count
      if let expected, row.count != expected {
        isRagged = true
        let reason =
          columns.isEmpty
          ? "row 0 of \(what) has \(expected)"
          : "columns lists \(expected) (\(columns.joined(separator: ", ")))"
        report(entry.line, "\(name) has \(row.count) numbers, but \(reason)")
      }
      rows.append(row.map(Float.init))
    }
    guard rows.count == list.count, !isRagged else { return nil }
    guard rows[0].count > 0 else {
      report(node.line, "\(what) has rows without numbers; give at least one")
      return nil
    }
    return Matrix(rows)
  }

  /// A word of a list of words.
  mutating func word<Value>(
    _ node: Node, _ what: String, _ allowed: [String], _ make: (String) -> Value?
  ) -> Value? {
    guard let word = text(node, what) else { return nil }
    if let value = make(word) { return value }
    report(
      node.line,
      "\(what) cannot be “\(word.prefix(40))”; allowed are \(allowed.joined(separator: ", "))\(suggestion(for: word, among: allowed))"
    )
    return nil
  }
}

extension String {
  /// The text without the line breaks that a block ends with.
  fileprivate var withoutEndingLineBreaks: String {
    String(reversed().drop { $0.isNewline }.reversed())
  }
}
