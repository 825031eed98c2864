import Screen

/// The lessons with how far one is in each.
///
///     ▸ 1  ● The dictionary that cannot shrug     6 min  done, 4 of 5 right
///      11  ○ What is “it”?                       10 min  step 2 of 6
public struct LessonListView: Equatable, Sendable {
  /// One lesson.
  public struct Entry: Equatable, Sendable {
    /// How far one is.
    public enum Progress: Equatable, Sendable {
      /// It was not opened.
      case notYet
      /// It was begun.
      case begun
      /// Its end was reached.
      case done
    }

    /// Its place in the course; empty where it has none.
    public let place: DisplayText
    /// What it is called.
    public let title: DisplayText
    /// How long it takes.
    public let minutes: DisplayText
    /// How far one is.
    public let progress: Progress
    /// The same in words.
    public let words: DisplayText

    /// Creates an entry.
    public init(
      place: DisplayText, title: DisplayText, minutes: DisplayText, progress: Progress,
      words: DisplayText
    ) {
      self.place = place
      self.title = title
      self.minutes = minutes
      self.progress = progress
      self.words = words
    }

    /// The entry in a sentence.
    public var spoken: DisplayText {
      let lesson: DisplayText = place.width > 0 ? "lesson \(place), " : ""
      return "\(lesson)\(title), \(minutes), \(words)"
    }
  }

  /// The lessons.
  public let entries: [Entry]
  /// The chosen one.
  public let selected: Int

  /// Creates the list.
  public init(entries: [Entry], selected: Int) {
    self.entries = entries
    self.selected = selected
  }

  /// The lesson that stands at a place, by its index.
  ///
  /// - Parameters:
  ///   - position: A place of the screen.
  ///   - area: Where the list is drawn.
  /// - Returns: The index, or nil where no lesson stands.
  public func entry(at position: Position, in area: Rectangle) -> Int? {
    guard area.contains(row: position.row, column: position.column) else { return nil }
    let window = window(in: area)
    let entry = window.lowerBound + position.row - area.row
    return window.contains(entry) ? entry : nil
  }

  private func window(in area: Rectangle) -> Range<Int> {
    scrolledWindow(count: entries.count, places: area.rows, selected: selected, step: 1)
  }

  /// Draws the list, and puts the cursor on the chosen lesson, which is always seen.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    let window = window(in: area)
    let words = entries.map(\.words.width).max() ?? 0
    let minutes = entries.map(\.minutes.width).max() ?? 0
    let title = min(
      entries.map(\.title.width).max() ?? 0, max(8, area.columns - words - minutes - 12))
    for index in window {
      let (entry, row) = (entries[index], area.row + index - window.lowerBound)
      let style = index == selected ? Style.role(.query, .bold) : .plain
      if index == selected {
        frame.write("▸", row: row, column: area.column, style: style, in: area)
        frame.cursor = Position(row: row, column: area.column)
      }
      frame.write(
        entry.place, row: row, column: area.column + 3 - entry.place.width, style: style, in: area)
      frame.write(entry.sign, row: row, column: area.column + 4, style: style, in: area)
      frame.write(
        entry.title.truncated(to: title), row: row, column: area.column + 6, style: style, in: area)
      let end = area.column + 8 + title + minutes
      frame.write(
        entry.minutes, row: row, column: end - entry.minutes.width, style: .role(.faint), in: area)
      frame.write(entry.words, row: row, column: end + 2, in: area)
    }
  }
}

extension LessonListView.Entry {
  fileprivate var sign: DisplayText {
    switch progress {
    case .notYet: "·"
    case .begun: "○"
    case .done: "●"
    }
  }
}
