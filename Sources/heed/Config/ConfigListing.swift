import Explorer
import Screen

/// Settings as `heed config` prints them: a settings file, with the origin of each value.
///
///     color: auto        # default
///     shades: magma      # line 3
///     keys:
///       undo: ["U"]      # line 9
struct ConfigListing {
  /// What counts.
  let settings: Settings
  /// What the file says, for the lines of keys.
  let config: Config

  /// All settings, one a line.
  var text: String {
    let values = SettingName.allCases.map { name in
      Self.line("\(name.rawValue): \(value(of: name))", note: origin(of: name).words)
    }
    return (values + ["keys:"] + keyLines).joined(separator: "\n") + "\n"
  }

  private var keyLines: [String] {
    settings.bindings.table.map { binding in
      let choice = config.keys.last { $0.command == binding.command }
      let isChosen =
        choice.map { choice in
          choice.keys.isEmpty || choice.keys.contains(where: binding.keys.contains)
        }
        ?? false
      let standard = KeyBindings.standard.table.first { $0.command == binding.command }?.keys ?? []
      let taken = !isChosen && standard != binding.keys ? "another line took a key of it" : nil
      let origin: SettingOrigin =
        isChosen ? choice.map { .line($0.line) } ?? .standard : .standard
      return Self.line(
        "  \(binding.command.rawValue): \(Self.list(binding.keys))", note: taken ?? origin.words)
    }
  }

  private func value(of name: SettingName) -> String {
    switch name {
    case .color: settings.color.value.rawValue
    case .shades: settings.shades.value.rawValue
    case .background: settings.background.value.rawValue
    case .contrast: settings.contrast.value.rawValue
    case .title: settings.title.value ? "on" : "off"
    case .mouse: settings.mouse.value ? "on" : "off"
    case .accessible: settings.accessible.value ? "on" : "off"
    case .text: Self.quoted(settings.text.value)
    }
  }

  private func origin(of name: SettingName) -> SettingOrigin {
    switch name {
    case .color: settings.color.origin
    case .shades: settings.shades.origin
    case .background: settings.background.origin
    case .contrast: settings.contrast.origin
    case .title: settings.title.origin
    case .mouse: settings.mouse.origin
    case .accessible: settings.accessible.origin
    case .text: settings.text.origin
    }
  }

  /// The settings as they are without a file, each with what it is about and what it takes.
  static func sample(_ standard: Settings) -> String {
    let listing = ConfigListing(settings: standard, config: Config())
    let head = [
      "# Settings of heed. Options and NO_COLOR count more; what is left out is as it is here.",
      "# heed config says what counts and why, heed config --check what is wrong with a file.", "",
    ]
    let settings = SettingName.allCases.flatMap { name in
      [
        "# \(name.meaning): \(name.allowed)", "\(name.rawValue): \(listing.value(of: name))", "",
      ]
    }
    let keys = [
      "# A key or a list of keys for a command, the one to show first; [] takes them away.",
      "# One character, Ctrl-R, F5, Space, Tab, Shift-Tab, Enter, Esc, Backspace, Delete, Insert,",
      "# Home, End, PgUp, PgDn, Up, Down, Left, Right. Signs such as [ need quotes. Digits are counts;",
      "# h j k l, arrows, Enter, Esc, F1 and Ctrl-C keep what they do, and can have more beside them.",
      "keys:",
    ]
    let bound = KeyBindings.standard.table.map { binding in
      line("  \(binding.command.rawValue): \(list(binding.keys))", note: binding.does)
    }
    let views = State.viewLetters.map { view in
      line("  # \(view.command.rawValue): [F5]", note: view.does)
    }
    return (head + settings + keys + bound + ["  # Without a key of their own:"] + views)
      .joined(separator: "\n") + "\n"
  }

  private static func line(_ text: String, note: String) -> String {
    let width = DisplayText(text).width
    return text + String(repeating: " ", count: max(2, 30 - width)) + "# \(note)"
  }

  private static func list(_ keys: [Key]) -> String {
    "[\(keys.map { quoted($0.name) }.joined(separator: ", "))]"
  }

  /// A text in quotes, with everything escaped that could end them or harm a terminal.
  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": return "\\\(scalar)"
      case "*" where text != "*": return "\\x2A"  // Else a word behind it would look like an alias.
      default:
        let character = String(scalar)
        guard DisplayText(character).description != character else { return character }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return "\"\(escaped.joined())\""
  }
}
