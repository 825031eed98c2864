import Explorer
import Screen
import Yams

/// What a settings file says: each value with its line, and everything that is wrong.
///
///     let config = Config("shades: magma\nmuose: off")
///     config.shades?.value  // .magma
///     config.problems.first?.sentence  // unknown name muose; … did you mean mouse?
struct Config: Equatable {
  /// A value and the line that gives it.
  struct Entry<Value: Equatable>: Equatable {
    let value: Value
    let line: Int
  }

  private(set) var color: Entry<ColorChoice>?
  private(set) var shades: Entry<ColorMap>?
  private(set) var background: Entry<BackgroundChoice>?
  private(set) var contrast: Entry<Contrast>?
  private(set) var mouse: Entry<Bool>?
  private(set) var title: Entry<Bool>?
  private(set) var accessible: Entry<Bool>?
  private(set) var text: Entry<String>?
  /// The lines that give keys to commands.
  private(set) var keys: [KeyChoice] = []
  /// The key table with these keys.
  private(set) var bindings = KeyBindings.standard
  /// What is wrong, in the order of the lines.
  private(set) var problems: [ConfigProblem] = []

  /// The settings of an empty file.
  init() {}

  /// Reads the text of a file; whatever is wrong in it costs no other line.
  ///
  /// - Complexity: O(length of the text).
  init(_ text: String) {
    let file = ConfigEntries(text)
    problems = file.problems
    for entry in file.entries { read(entry) }
    for entry in file.keys { readKey(entry) }
    let (bindings, conflicts) = KeyBindings.standard.applying(keys)
    self.bindings = bindings
    for conflict in conflicts { report(conflict.line, conflict.description) }
    problems.sort { $0.line < $1.line }
  }

  // MARK: - Settings

  private mutating func read(_ entry: ConfigEntry) {
    guard let name = SettingName(rawValue: entry.name) else {
      let names = SettingName.allCases.map(\.rawValue) + [ConfigEntries.keysName]
      report(
        entry.line,
        "unknown name \(entry.name.prefix(40)); allowed are \(names.joined(separator: ", "))"
          + suggestion(for: entry.name, among: names))
      return
    }
    switch name {
    case .color: color = value(of: name, entry) { ColorChoice(rawValue: $0) }
    case .shades: shades = value(of: name, entry) { ColorMap(rawValue: $0) }
    case .background: background = value(of: name, entry) { BackgroundChoice(rawValue: $0) }
    case .contrast: contrast = value(of: name, entry) { Contrast(rawValue: $0) }
    case .title: title = value(of: name, entry) { Self.switches[$0.lowercased()] }
    case .mouse: mouse = value(of: name, entry) { Self.switches[$0.lowercased()] }
    case .accessible: accessible = value(of: name, entry) { Self.switches[$0.lowercased()] }
    case .text: text = value(of: name, entry) { $0.isEmpty ? nil : $0 }
    }
  }

  private mutating func value<Value>(
    of name: SettingName, _ entry: ConfigEntry, _ make: (String) -> Value?
  ) -> Entry<Value>? {
    guard case .scalar(let scalar) = entry.value else {
      report(entry.line, "\(name.rawValue) must be \(name.allowed), and is \(entry.value.kind)")
      return nil
    }
    guard let value = make(scalar.string) else {
      report(
        entry.line,
        "\(name.rawValue) cannot be “\(scalar.string.prefix(40))”; allowed: \(name.allowed)"
          + suggestion(for: scalar.string, among: name.words))
      return nil
    }
    return Entry(value: value, line: entry.line)
  }

  /// How YAML spells yes and no.
  private static let switches = [
    "on": true, "true": true, "yes": true, "off": false, "false": false, "no": false,
  ]

  // MARK: - Keys

  private mutating func readKey(_ entry: ConfigEntry) {
    guard let command = Command(rawValue: entry.name) else {
      report(
        entry.line,
        "unknown command \(entry.name.prefix(40)); heed config --sample lists all"
          + suggestion(for: entry.name, among: Command.allCases.map(\.rawValue)))
      return
    }
    guard let words = words(of: entry) else { return }
    var found: [Key] = []
    for word in words {
      do {
        found.append(try Key(chosen: word))
      } catch {
        report(entry.line, "\(entry.name): \(error)")
      }
    }
    // What was asked for in vain leaves the command as it is.
    if !found.isEmpty || words.isEmpty {
      keys.append(KeyChoice(command, keys: found, line: entry.line))
    }
  }

  /// The names of keys: one, or a list of them.
  private mutating func words(of entry: ConfigEntry) -> [String]? {
    switch entry.value {
    case .scalar(let scalar) where scalar.string.isEmpty:
      report(entry.line, "\(entry.name) names no key; write [] to take its keys away")
    case .scalar(let scalar): return [scalar.string]
    case .sequence(let sequence):
      let words = sequence.compactMap(\.scalar?.string)
      if words.count == sequence.count { return words }
      report(entry.line, "\(entry.name) must be a list of keys, as in [u, Ctrl-U]")
    case .mapping, .alias:
      report(entry.line, "\(entry.name) must be a key or a list of keys, as in [u, Ctrl-U]")
    }
    return nil
  }

  private mutating func report(_ line: Int, _ sentence: String) {
    problems.append(ConfigProblem(line: line, sentence: sentence))
  }
}

extension Node {
  /// What kind of thing it is, for errors.
  fileprivate var kind: String {
    switch self {
    case .scalar(let scalar): "“\(scalar.string.prefix(40))”"
    case .mapping: "a block of names"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
