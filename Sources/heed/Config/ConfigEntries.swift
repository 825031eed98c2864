import Yams

/// A name of the settings file, what is written for it, and where.
struct ConfigEntry {
  /// The name.
  let name: String
  /// The line on which it stands, from 1.
  let line: Int
  /// What is written for it.
  let value: Node
}

/// The entries of a settings file, each read as YAML by itself: a mistake costs one entry, not all.
///
///     ConfigEntries("mouse: off\nshades: [\n").entries.map(\.name)  // ["mouse"]
///
/// An entry begins at the margin and ends before the next one does. Those under `keys:` are read in
/// the same way, so that a key without quotes costs one command.
struct ConfigEntries {
  /// The entries at the margin, but for `keys`.
  private(set) var entries: [ConfigEntry] = []
  /// The entries under `keys`.
  private(set) var keys: [ConfigEntry] = []
  /// What could not be read.
  private(set) var problems: [ConfigProblem] = []

  /// So many problems are listed; a file with more is no settings file.
  static let mostProblems = 100

  /// The name of the block of keys.
  static let keysName = "keys"

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for block in Self.blocks(Array(lines), firstLine: 1, isStart: Self.isAtMargin) {
      guard problems.count < Self.mostProblems else { return }
      if block.opensKeys { readKeys(block) } else { read(block) }
    }
    leaveRepeatedOut()
  }

  // MARK: - Blocks

  /// Lines that belong together.
  private struct Block {
    /// The line of the first, from 1.
    let line: Int
    var lines: [Substring]

    /// Whether it is `keys:` with the commands on lines of their own.
    var opensKeys: Bool {
      guard let first = lines.first, first.hasPrefix(ConfigEntries.keysName + ":") else {
        return false
      }
      let rest = first.dropFirst(ConfigEntries.keysName.count + 1).drop { $0 == " " || $0 == "\t" }
      return rest.isEmpty || rest.first == "#"
    }
  }

  private static func blocks(
    _ lines: [Substring], firstLine: Int, isStart: (Substring) -> Bool
  ) -> [Block] {
    var blocks: [Block] = []
    for (place, line) in lines.enumerated() {
      if isStart(line) || blocks.isEmpty && !isBlank(line) {
        blocks.append(Block(line: firstLine + place, lines: [line]))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }

  /// Whether a line begins an entry; one that closes a bracket goes on with the entry before.
  private static func isAtMargin(_ line: Substring) -> Bool {
    guard let first = line.first else { return false }
    return !" \t#]}-".contains(first)
  }

  private static func isBlank(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" }
    return text.isEmpty || text.first == "#" || line == "---"
  }

  private static func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  // MARK: - Reading

  private mutating func read(_ block: Block) {
    for entry in pairs(of: block) {
      guard entry.name == Self.keysName else {
        entries.append(entry)
        continue
      }
      guard case .mapping(let mapping) = entry.value else {
        report(entry.line, "keys must be a block of commands, as in heed config --sample")
        continue
      }
      keys += pairs(of: mapping, firstLine: block.line)
    }
  }

  private mutating func readKeys(_ block: Block) {
    let lines = Array(block.lines.dropFirst())
    guard let first = lines.first(where: { !Self.isBlank($0) }) else { return }
    let margin = Self.indentation(first)
    let blocks = Self.blocks(lines, firstLine: block.line + 1) { line in
      !Self.isBlank(line) && Self.indentation(line) <= margin
        && !line.dropFirst(Self.indentation(line)).hasPrefix("-")
    }
    for block in blocks where problems.count < Self.mostProblems { keys += pairs(of: block) }
  }

  private mutating func pairs(of block: Block) -> [ConfigEntry] {
    for (place, line) in block.lines.enumerated() where Self.hasAlias(line) {
      report(
        block.line + place,
        "* before a word is an alias of YAML, which this file does not take; put a blank behind it, "
          + "or leave it out")
      return []
    }
    do {
      let text = block.lines.joined(separator: "\n")
      switch try compose(yaml: text) {
      case nil: return []
      case .mapping(let mapping)?: return pairs(of: mapping, firstLine: block.line)
      case _?:
        report(block.line, "this is no setting; each is a name, a colon, a blank and a value")
      }
    } catch let error as YamlError {
      let (line, sentence) = error.place
      // The parser may notice what is missing in an entry only behind it.
      let last = block.lines.lastIndex { !Self.isBlank($0) } ?? 0
      report(block.line + min(max(0, line - 1), last), sentence)
    } catch {
      report(block.line, "this is no YAML: \(error)")
    }
    return []
  }

  private mutating func pairs(of mapping: Node.Mapping, firstLine: Int) -> [ConfigEntry] {
    mapping.compactMap { key, value in
      let line = firstLine + (key.mark?.line ?? 1) - 1
      guard case .scalar(let scalar) = key else {
        report(line, "a name must be a word, and is a list or a block here")
        return nil
      }
      return ConfigEntry(name: scalar.string, line: line, value: value)
    }
  }

  /// Whether an alias may stand on a line: its copies could grow without end.
  private static func hasAlias(_ line: Substring) -> Bool {
    var before: Character = " "
    var isStar = false
    for character in line {
      let isWord = character.isLetter || character.isNumber || "_-".contains(character)
      if isStar, isWord { return true }
      isStar = character == "*" && !(before.isLetter || before.isNumber || "\"'".contains(before))
      before = character
    }
    return false
  }

  // MARK: - Repeated names

  private mutating func leaveRepeatedOut() {
    entries = firstOfEach(entries)
    keys = firstOfEach(keys)
    problems.sort { $0.line < $1.line }
  }

  private mutating func firstOfEach(_ entries: [ConfigEntry]) -> [ConfigEntry] {
    var lines: [String: Int] = [:]
    return entries.filter { entry in
      guard let line = lines[entry.name] else {
        lines[entry.name] = entry.line
        return true
      }
      report(
        entry.line,
        "\(entry.name.prefix(40)) stands in line \(line) already, which counts; keep one of them")
      return false
    }
  }

  private mutating func report(_ line: Int, _ sentence: String) {
    problems.append(ConfigProblem(line: line, sentence: sentence))
  }
}

extension YamlError {
  /// The line of a mistake in the YAML itself, and what it is.
  fileprivate var place: (line: Int, sentence: String) {
    let advice = "check quotes and brackets: signs such as [ { : ? # & * ! | > % @ need quotes"
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (mark.line, "this is no YAML: \(problem); \(advice)")
    case .duplicatedKeysInMapping(let names, let context):
      let names = names.map { $0.prefix(40) }.joined(separator: ", ")
      return (context.mark.line, "\(names) is given twice in one block; keep one of them")
    case .reader(let problem, _, _, _):
      return (1, "this is no YAML: \(problem); write text without control characters")
    default: return (1, "this is no YAML; \(advice)")
    }
  }
}
