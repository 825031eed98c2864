import Screen

extension Key {
  /// How a key is written in hints, help and README.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .function(let number): "F\(number)"
    }
  }

  /// The key that has a name; the other way round.
  ///
  ///     Key(named: "Ctrl-C")  // .control("c")
  ///
  /// - Parameter name: What hints, help and README write; nil is returned for what no key is called.
  public init?(named name: String) {
    if let key = Self.named[name] {
      self = key
    } else if name.hasPrefix("Ctrl-"), name.count == 6, let letter = name.lowercased().last {
      self = .control(letter)
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = {
    let keys: [Key] =
      [
        .character(" "), .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab,
        .backTab, .enter, .escape, .backspace, .delete, .insert,
      ] + (1...20).map { .function($0) }
    return Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0) })
  }()
}
