import Attention
import Models

/// One line of the palette or of help: what Enter would do.
public struct MenuEntry: Equatable, Sendable {
  /// The keys that do the same, or nothing.
  public let keys: String
  /// What it does.
  public let does: String
  /// What happens on Enter.
  public let choice: MenuChoice
  /// Why it is not possible now, or nil.
  public let disabledReason: String?
}

/// What a line of a menu does.
public enum MenuChoice: Equatable, Sendable {
  /// A command of the key table.
  case command(Command)
  /// Opens a head.
  case head(HeadAddress)
  /// Shows a stage.
  case stage(Stage)
}

extension State {
  /// The lines of the open menu that match what was typed, the best first.
  public var menuEntries: [MenuEntry] {
    switch mode {
    case .palette(let menu):
      matching(menu.filter.text, commandEntries + headEntries + stageEntries)
    case .help(let menu): matching(menu.filter.text, commandEntries)
    case .choosingView: viewEntries
    default: []
    }
  }

  private var commandEntries: [MenuEntry] {
    KeyBindings.bindings(in: exploration.view).map { binding in
      MenuEntry(
        keys: binding.keys.map(\.name).joined(separator: " "), does: binding.does,
        choice: .command(binding.command), disabledReason: disabledReason(of: binding.command))
    }
  }

  private var viewEntries: [MenuEntry] {
    Self.views.map { letter, does, command in
      MenuEntry(
        keys: String(letter), does: does, choice: .command(command), disabledReason: nil)
    }
  }

  /// The views and the letters that open them.
  static let views: [(letter: Character, does: String, command: Command)] = [
    ("m", "map: the heatmap of a stage", .openMap),
    ("s", "steps: how one weight comes about", .openSteps),
  ]

  private var headEntries: [MenuEntry] {
    exploration.trace.addresses.map { address in
      let name = exploration.trace[address]?.name.map { " " + $0 } ?? ""
      return MenuEntry(
        keys: "", does: "head \(address)\(name)", choice: .head(address), disabledReason: nil)
    }
  }

  private var stageEntries: [MenuEntry] {
    Stage.allCases.map {
      MenuEntry(keys: "", does: "stage \($0.name)", choice: .stage($0), disabledReason: nil)
    }
  }

  private func matching(_ typed: String, _ entries: [MenuEntry]) -> [MenuEntry] {
    guard !typed.isEmpty else { return entries }
    let scored = entries.enumerated().compactMap { place, entry in
      fuzzyScore(of: typed, in: "\(entry.keys) \(entry.does)").map {
        (score: $0, beginning: commonBeginning(of: typed, entry.does), place: place, entry: entry)
      }
    }
    return scored.sorted {
      ($1.score, $1.beginning, $0.place) < ($0.score, $0.beginning, $1.place)
    }.map(\.entry)
  }
}

/// How well typed letters match a line, or nil where they do not occur in this order.
///
///     fuzzyScore(of: "nh", in: "next head")  // both letters begin a word: a good match
///
/// A letter counts 1, 3 more right behind the letter before it, 4 more where it begins a word.
/// Blanks and capitals do not matter. O(length of the line).
public func fuzzyScore(of typed: String, in line: String) -> Int? {
  let letters = Array(typed.lowercased().filter { $0 != " " })
  let characters = Array(line.lowercased())
  var score = 0
  var place = 0
  var last = -2
  for letter in letters {
    guard let found = bestPlace(of: letter, in: characters, from: place, after: last) else {
      return nil
    }
    score += 1 + (found == last + 1 ? 3 : 0) + (beginsWord(found, in: characters) ? 4 : 0)
    last = found
    place = found + 1
  }
  return score
}

/// How many characters two texts begin with in common, capitals aside: of equal matches, the one that
/// is called what was typed comes first.
private func commonBeginning(of typed: String, _ line: String) -> Int {
  zip(typed.lowercased(), line.lowercased()).prefix { $0 == $1 }.count
}

/// Right behind the last letter if it stands there, else where it first occurs.
private func bestPlace(
  of letter: Character, in line: [Character], from place: Int, after last: Int
) -> Int? {
  if line.indices.contains(last + 1), line[last + 1] == letter { return last + 1 }
  return line[min(place, line.count)...].firstIndex(of: letter)
}

private func beginsWord(_ place: Int, in line: [Character]) -> Bool {
  place == 0 || !(line[place - 1].isLetter || line[place - 1].isNumber)
}
