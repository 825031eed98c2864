import Screen

/// Keys that a reader wants for a command, and the line of the file that says so.
public struct KeyChoice: Equatable, Sendable {
  /// The command.
  public let command: Command
  /// The keys, the one to show first; none takes all of them away.
  public let keys: [Key]
  /// The line, from 1.
  public let line: Int

  /// Creates a choice.
  public init(_ command: Command, keys: [Key], line: Int) {
    self.command = command
    self.keys = keys
    self.line = line
  }
}

/// Why a key cannot be given to a command.
public enum KeyChoiceError: Error, Equatable, Sendable {
  /// A key that always means the same.
  case fixed(Key, means: Command, not: Command, line: Int)
  /// A digit, which begins a count.
  case digit(Key, command: Command, line: Int)
  /// A key that another line has given away in the same view.
  case taken(Key, by: Command, inLine: Int, not: Command, view: ViewKind, line: Int)

  /// The line that asks for it.
  public var line: Int {
    switch self {
    case .fixed(_, _, _, let line), .digit(_, _, let line), .taken(_, _, _, _, _, let line): line
    }
  }
}

extension KeyChoiceError: CustomStringConvertible {
  /// One sentence: what was asked for, why it is not possible, what to do.
  public var description: String {
    switch self {
    case .fixed(let key, let meaning, let command, _):
      "\(key.name) cannot be \(command.rawValue): it is \(meaning.rawValue) for everyone; "
        + "give another key"
    case .digit(let key, let command, _):
      "\(key.name) cannot be \(command.rawValue): digits are counts, as in 12G; give another key"
    case .taken(let key, let other, let line, let command, let view, _):
      "\(key.name) cannot be \(command.rawValue): line \(line) gives it to \(other.rawValue), "
        + "and both work in the \(view.rawValue) view; give another key"
    }
  }
}

/// Why a word is the name of no key that can be chosen.
public enum KeyNameError: Error, Equatable, Sendable {
  /// No key is called so.
  case unknown(String)
  /// Terminals send the same for it as for another key.
  case same(String, as: Key)
}

extension KeyNameError: CustomStringConvertible {
  /// One sentence: what was found, what is allowed.
  public var description: String {
    switch self {
    case .unknown(let word):
      "“\(word.prefix(40))” is no key; allowed are one character, Ctrl- and a letter, F1 to F20, "
        + "Space, Tab, Shift-Tab, Enter, Esc, Backspace, Delete, Insert, Home, End, PgUp, PgDn, "
        + "Up, Down, Left, Right"
    case .same(let word, let key):
      "\(word.prefix(40)) is the same as \(key.name) for a terminal; name another key"
    }
  }
}

extension Key {
  /// The key that a person calls so, in capitals or not.
  ///
  ///     try Key(chosen: "ctrl-r")  // .control("r")
  ///     try Key(chosen: "G")  // .character("G"), not g
  ///
  /// - Parameter word: A name; a character by itself means itself.
  /// - Throws: `KeyNameError` for what no terminal sends as a key of its own.
  public init(chosen word: String) throws(KeyNameError) {
    if word.count == 1 {
      if let arrow = Self.arrows[word] {
        self = arrow
        return
      }
      guard word.unicodeScalars.count == 1, word != " ", DisplayText(word).description == word,
        DisplayText(word).width > 0, let character = word.first
      else { throw .unknown(word) }
      self = .character(character)
      return
    }
    let small = word.lowercased()
    if small.hasPrefix("ctrl-"), small.count == 6, let letter = small.last {
      guard letter.isASCII, letter.isLetter else { throw .unknown(word) }
      if let same = Self.sameAsControl[letter] { throw .same(word, as: same) }
      self = .control(letter)
    } else if let key = Self.spelled[small] {
      self = key
    } else {
      throw .unknown(word)
    }
  }

  /// What terminals send as the same byte.
  private static let sameAsControl: [Character: Key] = [
    "h": .backspace, "i": .tab, "j": .enter, "m": .enter,
  ]

  /// Arrows as hints and help draw them.
  private static let arrows: [String: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

  private static let spelled: [String: Key] = {
    let arrows: [String: Key] = ["up": .up, "down": .down, "left": .left, "right": .right]
    let others: [Key] =
      [
        .character(" "), .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape,
        .backspace, .delete, .insert,
      ] + (1...20).map { .function($0) }
    return arrows.merging(others.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }()
}

extension KeyBindings {
  /// The keys that nobody can take away: h j k l and the arrows move, Enter and Esc go in and out,
  /// F1 lists the keys, Ctrl-C quits.
  public static let fixed: [Key: Command] = [
    .left: .left, .character("h"): .left, .down: .down, .character("j"): .down,
    .up: .up, .character("k"): .up, .right: .right, .character("l"): .right,
    .enter: .enter, .escape: .escape, .function(1): .help, .control("c"): .quitAlways,
  ]

  /// The table with other keys for some commands.
  ///
  /// A chosen key is taken from the command that had it; a command keeps the keys that are fixed.
  ///
  ///     let choice = KeyChoice(.undo, keys: [.character("U")], line: 1)
  ///     let (bindings, problems) = KeyBindings.standard.applying([choice])
  ///     bindings.name(of: .undo)  // U
  ///
  /// - Parameter choices: The keys; of two lines that want one key in one view the first gets it.
  /// - Returns: The table, and what could not be done.
  /// - Complexity: O(choices · bindings).
  public func applying(
    _ choices: [KeyChoice]
  ) -> (bindings: KeyBindings, problems: [KeyChoiceError]) {
    var problems: [KeyChoiceError] = []
    var given: [KeyChoice] = []
    for choice in choices {
      let keys = choice.keys.filter { key in
        if let problem = problem(key, choice, given) {
          problems.append(problem)
          return false
        }
        return true
      }
      // What was asked for in vain leaves the command as it is.
      if !keys.isEmpty || choice.keys.isEmpty {
        given.append(KeyChoice(choice.command, keys: keys, line: choice.line))
      }
    }
    return (giving(given), problems)
  }

  private func problem(_ key: Key, _ choice: KeyChoice, _ given: [KeyChoice]) -> KeyChoiceError? {
    if let meaning = Self.fixed[key], meaning != choice.command {
      return .fixed(key, means: meaning, not: choice.command, line: choice.line)
    }
    if case .character(let character) = key, character.isASCII, ("1"..."9").contains(character) {
      return .digit(key, command: choice.command, line: choice.line)
    }
    for other in given where other.command != choice.command && other.keys.contains(key) {
      let shared = views(of: other.command).intersection(views(of: choice.command))
      guard let view = ViewKind.allCases.first(where: shared.contains) else { continue }
      return .taken(
        key, by: other.command, inLine: other.line, not: choice.command, view: view,
        line: choice.line)
    }
    return nil
  }

  private func views(of command: Command) -> Set<ViewKind> {
    table.first { $0.command == command }?.views ?? KeyBinding.all
  }

  private func giving(_ choices: [KeyChoice]) -> KeyBindings {
    let chosen = Dictionary(choices.map { ($0.command, $0.keys) }) { first, _ in first }
    let opened = State.viewLetters.filter { view in
      chosen[view.command]?.isEmpty == false && !table.contains { $0.command == view.command }
    }.map { KeyBinding([], does: $0.command, $0.does) }
    let place = table.firstIndex { $0.command == .chooseView }.map { $0 + 1 } ?? table.count
    let whole = table[..<place] + opened + table[place...]
    return KeyBindings(
      table: whole.map { binding in
        if let keys = chosen[binding.command] {
          let kept = binding.keys.filter { Self.fixed[$0] == binding.command }
          return binding.with(unique(keys + kept))
        }
        let others = choices.filter { !views(of: $0.command).isDisjoint(with: binding.views) }
        let taken = Set(others.flatMap(\.keys))
        return binding.with(
          binding.keys.filter { !taken.contains($0) || Self.fixed[$0] == binding.command })
      })
  }

  private func unique(_ keys: [Key]) -> [Key] {
    keys.enumerated().filter { !keys[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
