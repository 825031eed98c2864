import Attention
import Screen

/// What a change of the axes does to one row: its weights before and now, its output, and what one
/// should know of it.
///
///     before  softmax         .0052      .9277      .0666      .0005     1.0000
///     now▸    min-max *       .5780    [1.0000]     .7858     1.1013     3.4651
public struct AxesPanelEffect: Equatable, Sendable {
  /// The row before the change.
  let before: Side
  /// The row now.
  let now: Side
  /// The selected query and key.
  let query: Int
  let key: Int
  /// What it does in words.
  let remarks: [String]
  /// Shades of the maps.
  let look: Look

  /// One of the two rows.
  struct Side: Equatable, Sendable {
    let picture: HeadPicture
    let name: DisplayText
    let derivation: Derivation?

    var weights: [Double]? { derivation?.row.outcome.value?.weights }

    init(_ picture: HeadPicture, name: DisplayText, query: Int, key: Int) {
      self.picture = picture
      self.name = name
      let head = picture.head
      let exists = (0..<head.queryCount).contains(query) && (0..<head.keyCount).contains(key)
      derivation = exists ? Derivation(head: head, query: query, key: key) : nil
    }
  }

  /// Derives both rows.
  ///
  /// - Parameters:
  ///   - before: The head before the change, and the value of the axis then.
  ///   - now: The head now, and the value of the axis.
  ///   - query: The selected query.
  ///   - key: The selected key.
  ///   - look: Shades of the maps, which stand below where there is room.
  public init(
    before: (picture: HeadPicture, value: DisplayText),
    now: (picture: HeadPicture, value: DisplayText), query: Int, key: Int,
    look: Look = Look()
  ) {
    self.look = look
    self.before = Side(before.picture, name: before.value, query: query, key: key)
    let side = Side(now.picture, name: now.value, query: query, key: key)
    self.now = side
    self.query = query
    self.key = key
    remarks = side.derivation.map { AxesPanelRemarks(side.picture, $0).sentences } ?? []
  }

  /// How many lines it has with so many lines of presets.
  static func rows(presets: [DisplayText]) -> Int { 7 + presets.count }

  /// Draws the rows and what is said of them, as many lines as there are.
  func draw(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= 4, now.derivation != nil else { return }
    drawHeader(in: area, of: &frame)
    drawRow("before", before, row: area.row + 2, in: area, of: &frame)
    drawRow("now▸", now, row: area.row + 3, in: area, of: &frame)
    let lines = lines(rows: area.rows - 4, columns: area.columns - 2)
    for (line, text) in lines.enumerated() {
      frame.write(
        DisplayText(assembled: text), row: area.row + 4 + line, column: area.column + 1,
        style: text.hasPrefix("!") || text.hasPrefix(" ") ? .role(.warning) : .plain, in: area)
    }
    drawMaps(in: area.droppingTop(rows: 4 + lines.count), of: &frame)
  }

  /// Where there is room, the whole maps before and now.
  private func drawMaps(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= Self.mapRows + 1, area.columns >= 60 else { return }
    let wanted = max(before.picture.queryCount, now.picture.queryCount) + 4
    let half = (area.columns - 1) / 2
    let rows = area.droppingTop(rows: 1).top(rows: min(wanted, area.rows - 1))
    let halves = [
      ("before", before, rows.leading(columns: half)),
      ("now▸", now, rows.droppingLeading(columns: half + 1).leading(columns: half)),
    ]
    let cursor = frame.cursor
    for (name, side, part) in halves {
      frame.write(
        "\(DisplayText(name)) \(side.name)", row: area.row, column: part.column + 1,
        style: .role(.heading, .bold), in: area)
      let cell = SelectedCell(head: side.picture.head, query: query, key: key)
      MapView(picture: side.picture, cell: cell, look: look).draw(in: part, of: &frame)
    }
    frame.cursor = cursor
    for row in area.row..<rows.endRow {
      frame.write("│", row: row, column: area.column + half, style: .role(.faint), in: area)
    }
  }

  /// How many rows a map needs to be worth drawing.
  private static let mapRows = 8

  /// The output and as many whole remarks as there are lines for.
  private func lines(rows: Int, columns: Int) -> [String] {
    var lines: [String] = []
    if let line = outputLine(columns: columns), rows > 0 { lines.append(line) }
    for remark in remarks {
      let wrapped = wrapped(remark, columns: columns - 2).enumerated().map {
        ($0 == 0 ? "! " : "  ") + $1
      }
      guard lines.count + wrapped.count <= rows else { break }
      lines += wrapped
    }
    return lines
  }

  // MARK: - The rows

  private static let labelColumns = 20
  private static let cellColumns = 11

  /// The keys that have columns, in order: the selected one, and those with the most weight.
  private func keys(columns: Int) -> [Int] {
    let room = max(1, (columns - Self.labelColumns) / Self.cellColumns - 2)
    let most = [now, before].flatMap { $0.derivation?.keysByWeight.prefix(room) ?? [] }
    var chosen = [key]
    for key in most where chosen.count < room && !chosen.contains(key) { chosen.append(key) }
    return chosen.sorted()
  }

  /// Where the number of a place ends.
  private func end(_ place: Int, _ area: Rectangle) -> Int {
    area.column + Self.labelColumns + (place + 1) * Self.cellColumns
  }

  private func drawHeader(in area: Rectangle, of frame: inout Frame) {
    let keys = keys(columns: area.columns)
    let faint = Style.role(.faint)
    frame.write("key →", row: area.row, column: area.column + 1, style: faint, in: area)
    frame.write("query ↓ ", row: area.row + 1, column: area.column + 1, style: faint, in: area)
    frame.write(
      now.picture.queryName(query, columns: 12), row: area.row + 1, column: area.column + 9,
      style: .role(.query, .bold), in: area)
    for (place, key) in keys.enumerated() {
      let isSelected = key == self.key
      let name = now.picture.keyName(key, columns: Self.cellColumns - 2)
      let style: Style = isSelected ? .role(.key, .bold) : .plain
      let end = end(place, area)
      frame.write(
        isSelected ? "[\(name)]" : name, row: area.row + 1,
        column: end - name.width - (isSelected ? 1 : 0), style: style, in: area)
      if isSelected {
        let mark: DisplayText = "▾ \(now.picture.keyName(key))"
        frame.write(mark, row: area.row, column: end - name.width, style: style, in: area)
      }
    }
    let others = now.picture.head.keyCount - keys.count
    let titles = ["\(others) others", "Σ row"]
    for (offset, title) in titles.enumerated() where others > 0 || offset == 1 {
      let end = end(keys.count + offset, area)
      let text = DisplayText(title)
      frame.write(text, row: area.row + 1, column: end - text.width, style: faint, in: area)
    }
  }

  private func drawRow(
    _ label: DisplayText, _ side: Side, row: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let isNow = label != "before"
    let name: DisplayText = isNow && side.name != before.name ? "\(side.name) *" : side.name
    frame.write(
      label, row: row, column: area.column + 1,
      style: isNow ? .role(.query, .bold) : .role(.faint), in: area)
    frame.write(name.truncated(to: 12), row: row, column: area.column + 9, in: area)
    let keys = keys(columns: area.columns)
    guard let weights = side.weights else {
      let reason = side.derivation?.cell.outcome.reason.map { "∅ \($0)" } ?? "∅"
      frame.write(
        DisplayText(assembled: reason).truncated(to: max(0, area.columns - 24)), row: row,
        column: area.column + 23, style: .role(.warning), in: area)
      return
    }
    let texts = numbers(keys, side, weights)
    for (place, text) in texts.enumerated() {
      let isSelected = place < keys.count && keys[place] == key && isNow
      let shown = DisplayText(text)
      let end = end(place, area)
      frame.write(
        isSelected ? "[\(shown)]" : shown, row: row,
        column: end - shown.width - (isSelected ? 1 : 0),
        style: isSelected ? Style(emphasis: .bold) : .plain, in: area)
    }
  }

  /// The numbers of the keys, of the others together, and their sum, which follows from them.
  private func numbers(_ keys: [Int], _ side: Side, _ weights: [Double]) -> [String] {
    let sum = weights.reduce(0, +)
    let shown = keys.map { weights[$0] }
    let others = sum - shown.reduce(0, +)
    let hasOthers = weights.count > keys.count
    let terms = shown + (hasOthers ? [others] : [])
    let calculator = PocketCalculator(
      [.sum(terms.map { .number(Quantity($0, .weight, digits: 4)) })],
      equal: Quantity(sum, .weight, digits: 4))
    var texts = terms.map { tableText(NumberForm.weight.text($0, digits: 4), of: $0) }
    if case .sum(let printed)? = calculator.expressions.first {
      texts = zip(printed, terms).map { tableText($0.text, of: $1) }
    }
    for (place, key) in keys.enumerated() where side.derivation?.row.verdicts[key] != .allowed {
      texts[place] = "╱"
    }
    return texts + (hasOthers ? [] : [""]) + [calculator.result]
  }

  // MARK: - The output

  /// `output of it in animate: before +1.58, now +2.80*, above every key (max +1.69)`, with as
  /// much of it as fits.
  private func outputLine(columns: Int) -> String? {
    guard let step = now.derivation?.telling.first ?? before.derivation?.telling.first else {
      return nil
    }
    let form = NumberForm.component
    func text(_ side: Side) -> String {
      guard let mix = side.derivation?.mix, mix.indices.contains(step.dimension) else {
        return "∅"
      }
      return form.text(mix[step.dimension].output, digits: 2)
    }
    let (old, new) = (text(before), text(now))
    let name = now.picture.queryName(query)
    let start = "output of \(name) in \(DisplayText(step.name)): "
    let both = old == new ? "\(new), as before" : "before \(old), now \(new)*"
    let placement = placement(step)
    let versions = [", \(placement.words) (\(placement.bounds))", ", \(placement.words)", ""]
    return versions.map { start + both + $0 }.first {
      DisplayText(assembled: $0).width <= columns
    } ?? start + both
  }

  /// Where the output lies among the values of the keys: a mixture is never beyond all of them.
  private func placement(_ step: MixStep) -> (words: String, bounds: String) {
    guard let now = now.derivation?.mix, now.indices.contains(step.dimension),
      let most = step.values.max(), let least = step.values.min()
    else { return ("undefined", "∅") }
    let output = now[step.dimension].output
    let (low, high) = (component(least), component(most))
    let slack = 1e-6 * max(1, abs(most), abs(least))
    if output > most + slack { return ("above every key", "max \(high)") }
    if output < least - slack { return ("below every key", "min \(low)") }
    return ("between the keys", "\(low) … \(high)")
  }

  private func component(_ number: Double) -> String {
    NumberForm.component.text(number, digits: 2)
  }
}
