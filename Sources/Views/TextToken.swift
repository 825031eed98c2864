import Attention
import Screen

/// One token of the Text view: its word with marks and shade, and under it number and position.
///
///     ▾animal
///    [.93]
struct TextToken {
  let read: ReadText
  let layout: TextLayout
  let shading: Shading
  let token: Int
  let shade: Shade?

  /// Draws the token, its word in a row of the screen.
  func draw(row: Int, of frame: inout Frame) {
    drawGround(row: row, of: &frame)
    if layout.detail != .shades {
      drawNumber(row: row + 1, of: &frame)
    } else if shading == .glyphs, let shade {
      frame.write(shade.glyph, row: row, column: start + 1, in: layout.text)
    }
    drawWord(row: row, of: &frame)
    guard layout.detail == .positions else { return }
    frame.write(
      DisplayText(String(token)), row: row + 2, column: start + 2, style: .role(.faint),
      in: layout.text)
  }

  private var start: Int { layout.column(of: token) }
  private var end: Int { start + layout.flow.widths[token] }
  private var isSubject: Bool { read.subjects.contains(token) }
  private var isObject: Bool { token == read.object }

  /// The colour behind word and number.
  private func drawGround(row: Int, of frame: inout Frame) {
    guard shading == .background, let shade else { return }
    frame.paint(
      Rectangle(
        row: row, column: start + 1, rows: layout.detail == .shades ? 1 : 2,
        columns: end - start - 1
      ).intersection(layout.text), style: .on(shade))
  }

  private func drawWord(row: Int, of frame: inout Frame) {
    let marks = [isSubject ? read.marks.subject : nil, isObject ? read.marks.object : nil]
      .compactMap(\.self)
    let roles = [isSubject ? read.roles.subject : nil, isObject ? read.roles.object : nil]
      .compactMap(\.self)
    let first = start + 3 - marks.count
    for (place, mark) in marks.enumerated() {
      write(mark, row, first + place, style(roles[place]), &frame)
    }
    let name = read.name(token).truncated(to: max(0, layout.text.endColumn - start - 4))
    let isUnknown = read.words[token].knowledge == .unknown
    let style = roles.first.map(style) ?? (isUnknown ? style(.faint) : ground)
    write(name, row, start + 3, style, &frame)
    guard token == read.cursor else { return }
    let opening = layout.detail == .shades ? start : first - 1
    write("[", row, opening, bracketStyle, &frame)
    write("]", row, start + 3 + name.width, bracketStyle, &frame)
    if layout.text.contains(row: row, column: start + 3) {
      frame.cursor = Position(row: row, column: start + 3)
    }
  }

  /// The number, its shade left of it or behind it; that of the selected cell between brackets.
  private func drawNumber(row: Int, of frame: inout Frame) {
    guard let value = read.numbers[token] else {
      write(NumberSign.pending, row, start + 2, .role(.faint), &frame)
      return
    }
    let text = numberText(value)
    let isFaint = text == "·" || text == NumberSign.masked
    let style = isFaint && shading == .glyphs ? Style.role(.faint) : ground
    write(text, row, start + 2, isObject ? bracketStyle : style, &frame)
    if isObject {
      write("[", row, start + 1, bracketStyle, &frame)
      write("]", row, start + 2 + text.width, bracketStyle, &frame)
    } else if shading == .glyphs, let shade {
      write(shade.glyph, row, start + 1, .plain, &frame)
    }
  }

  private func numberText(_ value: StageValue) -> DisplayText {
    let stage = read.picture.stage
    switch value {
    case .masked: return NumberSign.masked
    case .undefined: return NumberSign.undefined
    case .number(let number):
      return DisplayText(
        stage.form.cellText(number, columns: TextLayout.numberColumns(stage), digits: 2))
    }
  }

  private var ground: Style {
    shading == .background ? shade.map { .on($0) } ?? .plain : .plain
  }

  private var bracketStyle: Style {
    var style = ground
    style.emphasis = .bold
    return style
  }

  private func style(_ role: Role) -> Style {
    var style = ground
    style.foreground = .role(role)
    if role != .faint { style.emphasis = .bold }
    return style
  }

  private func write(
    _ text: DisplayText, _ row: Int, _ column: Int, _ style: Style, _ frame: inout Frame
  ) {
    frame.write(text, row: row, column: column, style: style, in: layout.text)
  }
}
