import Attention
import Models
import Scenarios
import Screen
import Training
import Views

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
  /// Shows another number of every head.
  case headNumber(HeadNumber)
  /// Lists the heads in another order.
  case headOrder(HeadOrder)
  /// Shows shades in the colours of a map.
  case colors(ColorMap)
  /// Picks the colours that suit what lies behind the text.
  case background(Background)
  /// Makes text stand out more, or as usual.
  case contrast(Contrast)
  /// Makes the screen for the eye, or for ear and finger.
  case speech(Display.Speech)
  /// Teaches the model a word.
  case declare(WordDeclaration)
  /// Puts the beginning of a command line into the field.
  case type(String)
  /// Changes axes of the kind of attention.
  case axes(AxisValues)
  /// Sends something to the clipboard.
  case copy(Copied)
  /// Looks at another part of the model.
  case part(ModelPart.Kind)
  /// Opens a task for training.
  case train(TrainingTaskKind)
  /// Says why what was typed cannot be done.
  case refuse(String)
}

extension State {
  /// The lines of the open menu that match what was typed, the best first.
  public var menuEntries: [MenuEntry] {
    guard case .menu(let menu) = mode else { return [] }
    switch menu.kind {
    case .palette where lessonScreen != nil:
      return matching(menu.filter.text, commandEntries + themeEntries)
    case .palette:
      return declarationEntries(of: menu.filter.text)
        ?? matching(
          menu.filter.text,
          commandEntries + copyEntries + [declarationSyntax] + headEntries + stageEntries
            + axisEntries + partEntries + trainingEntries
            + themeEntries)
    case .help:
      return matching(menu.filter.text, menu.panel == nil ? commandEntries : axesPanelEntries)
    case .views: return viewEntries
    case .headNumbers: return headNumberEntries
    }
  }

  var commandEntries: [MenuEntry] {
    if let screen = lessonScreen {
      return bindings.bindings(on: screen).map { binding in
        MenuEntry(
          keys: binding.keys.map(\.name).joined(separator: " "), does: binding.does(on: screen),
          choice: .command(binding.command), disabledReason: disabledReason(of: binding.command))
      }
    }
    return explorerEntries
  }

  private var explorerEntries: [MenuEntry] {
    bindings.bindings(in: exploration.view).map { binding in
      MenuEntry(
        keys: binding.keys.map(\.name).joined(separator: " "),
        does: binding.does(in: exploration.view),
        choice: .command(binding.command), disabledReason: disabledReason(of: binding.command))
    }
  }

  /// What the palette can copy besides the cell.
  private var copyEntries: [MenuEntry] {
    [
      MenuEntry(
        keys: "", does: "copy the row of this query as a table", choice: .copy(.row),
        disabledReason: nil),
      MenuEntry(
        keys: "", does: "copy the whole map as a table", choice: .copy(.map),
        disabledReason: nil),
    ]
  }

  private var viewEntries: [MenuEntry] {
    Self.viewLetters.map { letter, does, command in
      MenuEntry(
        keys: String(letter), does: does, choice: .command(command),
        disabledReason: disabledReason(of: command))
    }
  }

  /// The views and the letters that open them.
  public static let viewLetters: [(letter: Character, does: String, command: Command)] = [
    ("m", "map: the heatmap of a stage", .openMap),
    ("s", "steps: how one weight comes about", .openSteps),
    ("h", "heads: a number for every head", .openHeads),
    ("t", "text: the sentence, shaded by what pinned tokens read", .openText),
    ("v", "vectors: query, key and value, dimension by dimension", .openVectors),
    ("o", "output: how the weighted values add up", .openOutput),
    ("c", "compare: two heads, stages, sentences or kinds of attention", .openCompare),
    ("e", "metrics: entropy, distance and rollout of every row", .openMetrics),
    ("l", "lookup: one query, a few keys, every step", .openLookup),
    ("g", "grid: weights on a picture", .openGrid),
    ("r", "training: a task while it is learned", .openTraining),
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
      MenuEntry(
        keys: "", does: "stage \($0.title)", choice: .stage($0),
        disabledReason: exploration.head?.attention.reasonUnknown($0)?.description)
    }
  }

  private var themeEntries: [MenuEntry] {
    let reason = display.depth == .none ? "this terminal shows no colours" : nil
    let maps = ColorMap.allCases.map {
      MenuEntry(
        keys: "", does: "shades \($0.rawValue): the colours of the map", choice: .colors($0),
        disabledReason: reason)
    }
    let backgrounds = [Background.dark, .light].map {
      MenuEntry(
        keys: "", does: "background \($0.rawValue): the colours that suit it",
        choice: .background($0),
        disabledReason: reason)
    }
    let contrasts = Contrast.allCases.map { contrast in
      MenuEntry(
        keys: "", does: "contrast \(contrast.rawValue): \(contrast.meaning)",
        choice: .contrast(contrast), disabledReason: reason)
    }
    return maps + backgrounds + contrasts + speechEntries
  }

  private var speechEntries: [MenuEntry] {
    [
      MenuEntry(
        keys: "", does: "accessible: the screen as sentences, for screen readers",
        choice: .speech(.sentence),
        disabledReason: display.speech == .sentence ? "the screen is sentences already" : nil),
      MenuEntry(
        keys: "", does: "pictures: the screen as maps and tables",
        choice: .speech(.cell),
        disabledReason: display.speech == .cell ? "the screen shows maps and tables already" : nil),
    ]
  }

  private func matching(_ typed: String, _ entries: [MenuEntry]) -> [MenuEntry] {
    guard !typed.isEmpty else { return entries }
    let scored = entries.enumerated().compactMap { place, entry in
      fuzzyScore(of: typed, in: "\(entry.keys) \(entry.does)").map {
        (score: $0, place: place, entry: entry)
      }
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.entry)
  }
}

extension Contrast {
  /// What it does, for the palette.
  fileprivate var meaning: String {
    switch self {
    case .normal: "text stands out as usual, 4.5 to 1"
    case .high: "text stands out more, 7 to 1"
    }
  }
}

/// How well typed letters match a line, or nil where they do not occur in this order.
///
///     fuzzyScore(of: "nh", in: "next head")  // both letters begin a word: a good match
///
/// A letter counts 1, 5 more right behind the letter before it, 4 more where it begins a word. Of
/// the places where the first letter occurs, the best one counts. Blanks and capitals do not matter.
/// O(length of the line, for each place of the first letter).
public func fuzzyScore(of typed: String, in line: String) -> Int? {
  let letters = Array(typed.lowercased().filter { $0 != " " })
  guard let first = letters.first else { return 0 }
  let places = fuzzyPlaces(of: line)
  return places.indices.filter { places[$0].letter == first }
    .compactMap { fuzzyScore(of: letters, in: places[$0...]) }.max()
}

/// A letter of a line and whether it begins a word.
private struct FuzzyPlace {
  let letter: Character
  let beginsWord: Bool
}

private func fuzzyPlaces(of line: String) -> [FuzzyPlace] {
  var last: Character = " "
  var places: [FuzzyPlace] = []
  for letter in line.lowercased() {
    if letter != " " {
      places.append(FuzzyPlace(letter: letter, beginsWord: !(last.isLetter || last.isNumber)))
    }
    last = letter
  }
  return places
}

/// The score where the first letter stands at the first place; each further letter is taken right
/// behind the last one if it stands there, else where it first occurs.
private func fuzzyScore(of letters: [Character], in places: ArraySlice<FuzzyPlace>) -> Int? {
  var score = 0
  var last = places.startIndex - 2
  for letter in letters {
    let rest = places[max(places.startIndex, last + 1)...]
    guard let found = rest.firstIndex(where: { $0.letter == letter }) else { return nil }
    score += 1 + (found == last + 1 ? 5 : 0) + (places[found].beginsWord ? 4 : 0)
    last = found
  }
  return score
}
