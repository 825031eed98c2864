import Attention
import Screen

/// The numbers of the Text view, the largest first, as bars; below them what they add up to.
///
///     what it reads       weight  bar 0…1              ‖α·v‖
///     ▾ 2 animal           [.928] ███████████████▉      2.05
///       9 others            .001
///         Σ                1.000
struct TextRanking {
  let read: ReadText

  /// Draws the list, as many tokens as it has room for.
  func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let columns = RankingColumns(area, tokenCount: read.numbers.tokenCount)
    drawHeading(columns, in: area.line(0), of: &frame)
    let hasTotal = read.numbers.total != nil
    let room = area.rows - 1 - (hasTotal ? 1 : 0)
    let order = order(room: room)
    let texts = texts(of: order, room: room)
    for (place, text) in texts.numbers.enumerated() {
      let line = area.line(1 + place)
      if place == texts.numbers.count - 1, order.count > texts.numbers.count {
        drawOthers(order.count - place, text, columns, in: line, of: &frame)
      } else {
        draw(order[place], text, columns, in: line, of: &frame)
      }
    }
    if order.isEmpty { drawReason(in: area.droppingTop(rows: 1), of: &frame) }
    let line = area.line(1 + texts.numbers.count)
    drawMasked(columns, in: line, of: &frame)
    guard let total = texts.total else { return }
    columns.drawName("Σ", style: .plain, in: line, of: &frame)
    columns.drawNumber(DisplayText(total), style: .plain, in: line, of: &frame)
  }

  /// The numbers as they are printed, those without a line of their own as one; weights so that
  /// they add up to their sum.
  private func texts(of order: [Entry], room: Int) -> (numbers: [String], total: String?) {
    let form = read.picture.stage.form
    guard let total = read.numbers.total else {
      let shown = order.count <= room ? order.count : max(0, room - 1)
      let texts = order.prefix(shown).map { form.text($0.number, digits: 2) }
      return (order.count > shown ? texts + [""] : texts, nil)
    }
    let sum = NamedSum(
      order.map { (name: "", value: $0.number) }, total: total, most: room, form: form, digits: 3)
    return (zip(order.map(\.number), sum.numbers).map(Self.cellText), sum.total)
  }

  /// A token and its number.
  private struct Entry {
    let token: Int
    let number: Double
  }

  /// The tokens by their numbers, the selected one among those that have a line of their own.
  private func order(room: Int) -> [Entry] {
    let numbers = read.numbers.tokens.compactMap { token in
      read.numbers[token]?.number.flatMap { $0.isFinite ? Entry(token: token, number: $0) : nil }
    }
    var sorted = numbers.sorted { ($1.number, $0.token) < ($0.number, $1.token) }
    guard sorted.count > room, room > 1,
      let place = sorted.firstIndex(where: { $0.token == read.object }), place > room - 2
    else { return sorted }
    let selected = sorted.remove(at: place)
    sorted.insert(selected, at: room - 2)
    return sorted
  }

  /// As in every table, `·` rounds to zero and `0` is exactly zero.
  private static func cellText(_ number: Double, _ printed: NamedNumber) -> String {
    let isZero = !printed.text.contains { ("1"..."9").contains($0) }
    return isZero && number != 0 ? "·" : printed.text
  }

  private func drawHeading(_ columns: RankingColumns, in line: Rectangle, of frame: inout Frame) {
    let style = Style.role(.faint)
    let title: DisplayText
    switch (read.reading.direction, read.subjects.count) {
    case (.reads, 1): title = "what \(read.name(read.subjects.first ?? 0)) reads"
    case (.isReadBy, 1): title = "who reads \(read.name(read.subjects.first ?? 0))"
    case (.reads, let count): title = "\(read.reading.combination) of \(count) rows"
    case (.isReadBy, let count): title = "\(read.reading.combination) of \(count) columns"
    }
    let whole = read.numbers.isComplete ? title : "of those seen"
    frame.write(
      whole.truncated(to: columns.numberEnd - 8 - line.column), row: line.row,
      column: line.column + 1, style: style, in: line)
    let stage = read.picture.stage
    columns.drawNumber(
      stage == .weights
        ? DisplayText(StepWords(read.picture.head.configuration).weight)
        : DisplayText(read.picture.stageTitle), style: style, in: line, of: &frame)
    columns.drawBar(DisplayText("bar 0…\(shortDecimal(barEnd))"), style, in: line, of: &frame)
    if hasNorms { columns.drawLast("‖α·v‖", style: style, in: line, of: &frame) }
  }

  private func draw(
    _ entry: Entry, _ text: String, _ columns: RankingColumns, in line: Rectangle,
    of frame: inout Frame
  ) {
    let isObject = entry.token == read.object
    let isSubject = read.subjects.contains(entry.token)
    let role = isObject ? read.roles.object : isSubject ? read.roles.subject : nil
    let style = role.map { Style.role($0, .bold) } ?? .plain
    let mark = isObject ? read.marks.object : isSubject ? read.marks.subject : " "
    frame.write(mark, row: line.row, column: line.column + 1, style: style, in: line)
    columns.drawIndex(entry.token, style: style, in: line, of: &frame)
    columns.drawName(read.name(entry.token), style: style, in: line, of: &frame)
    columns.drawNumber(
      DisplayText(text), style: isObject ? Style(emphasis: .bold) : .plain,
      isObject ? .brackets : .bare, in: line, of: &frame)
    if entry.number < 0 {
      columns.drawBar("−", isObject ? style : .plain, in: line, of: &frame)
    } else {
      columns.drawBar(entry.number / barEnd, isObject ? style : .plain, in: line, of: &frame)
    }
    guard hasNorms, let norm = norm(of: entry) else { return }
    columns.drawLast(
      DisplayText(NumberForm.score.cellText(norm, columns: 6, digits: 2)), style: .plain,
      in: line, of: &frame)
  }

  private func drawOthers(
    _ count: Int, _ text: String, _ columns: RankingColumns, in line: Rectangle,
    of frame: inout Frame
  ) {
    columns.drawName("\(count) others", style: .plain, in: line, of: &frame)
    columns.drawNumber(DisplayText(text), style: .plain, in: line, of: &frame)
  }

  /// Why there is no number to rank.
  private func drawReason(in area: Rectangle, of frame: inout Frame) {
    let reason = read.numbers.all.lazy.compactMap { value in
      if case .undefined(let reason) = value { reason } else { nil }
    }.first
    guard let reason else { return }
    for (offset, line) in wrapped("∅ \(reason)", columns: area.columns - 6).enumerated() {
      frame.write(
        DisplayText(assembled: line), row: area.row + offset, column: area.column + 5,
        style: .role(.warning), in: area)
    }
  }

  private func drawMasked(_ columns: RankingColumns, in line: Rectangle, of frame: inout Frame) {
    let count = read.numbers.all.count { $0 == .masked }
    guard count > 0 else { return }
    columns.drawBar(
      DisplayText("╱ \(count) masked"), .role(.faint), in: line, of: &frame)
  }

  /// Which number fills the whole bar: 1, or as many as are summed; elsewhere the largest.
  ///
  /// A number below 0 has a minus in place of a bar.
  private var barEnd: Double {
    let stage = read.picture.stage
    if stage == .weights {
      return read.reading.combination == .sum ? Double(max(1, read.subjects.count)) : 1
    }
    let largest = read.numbers.all.compactMap(\.number).filter(\.isFinite).max() ?? 0
    return largest > 0 ? (largest * 100).rounded(.up) / 100 : 1
  }

  /// The value of a token has one length, whichever row it is read in; of several keys each has its
  /// own.
  private var hasNorms: Bool {
    read.picture.stage == .weights
      && (read.reading.direction == .reads || read.subjects.count == 1)
  }

  private func norm(of entry: Entry) -> Double? {
    let key = read.reading.direction == .reads ? entry.token : read.subjects.first ?? 0
    let head = read.picture.head
    guard (0..<head.keyCount).contains(key) else { return nil }
    return entry.number * head.length(ofValue: key)
  }
}
