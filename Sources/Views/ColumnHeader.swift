import Screen

/// The lines over a table that name its columns: the crosshair, the labels and the indices.
struct ColumnHeader {
  let columns: ColumnLayout
  let labels: [TokenLabel]
  let selected: Int
  let area: Rectangle

  /// `key →              ▾ animal`: the whole name of the selected column, left of the mark where
  /// there is no room on its right.
  func drawCrosshair(_ corner: DisplayText, row: Int, of frame: inout Frame) {
    frame.write(corner, row: row, column: area.column + 1, style: .role(.faint), in: area)
    guard columns.visible.contains(selected), labels.indices.contains(selected) else { return }
    let name = labels[selected].name
    let mark = min(columns.markPlace(of: selected), area.endColumn - 1)
    let first = area.column + corner.width + 2
    let style = Style.role(.key, .bold)
    if mark + 2 + name.width <= area.endColumn || mark - name.width - 1 < first {
      frame.write(DisplayText("▾ \(name)"), row: row, column: mark, style: style, in: area)
    } else {
      let start = mark - name.width - 1
      frame.write(DisplayText("\(name) ▾"), row: row, column: start, style: style, in: area)
    }
  }

  /// The beginnings of the names, that of the selected one between brackets.
  func drawLabels(row: Int, of frame: inout Frame) {
    let room = columns.width.numberColumns
    for column in columns.visible where labels.indices.contains(column) {
      let text = labels[column].abbreviated(to: room)
      let end = columns.place(of: column) + columns.width.columns
      let style = style(of: column)
      frame.write(text, row: row, column: end - text.width, style: style, in: area)
    }
    guard columns.visible.contains(selected), labels.indices.contains(selected) else { return }
    let end = columns.place(of: selected) + columns.width.columns
    let width = labels[selected].abbreviated(to: room).width
    let style = Style.role(.key, .bold)
    frame.write("[", row: row, column: end - width - 1, style: style, in: area)
    frame.write("]", row: row, column: end, style: style, in: area)
  }

  /// The indices, right-aligned under the labels.
  func drawIndices(row: Int, of frame: inout Frame) {
    for column in columns.visible {
      let text = DisplayText(String(column)).prefix(columns: columns.width.columns)
      let end = columns.place(of: column) + columns.width.columns
      let style = column == selected ? Style.role(.key, .bold) : .role(.faint)
      frame.write(text, row: row, column: end - text.width, style: style, in: area)
    }
  }

  /// The tens of the indices, over the units of `drawUnits`.
  func drawTens(row: Int, of frame: inout Frame) {
    for column in columns.visible where column % 10 == 0 {
      let text = DisplayText(String(column / 10))
      let place = columns.place(of: column) + columns.width.columns - text.width
      frame.write(text, row: row, column: place, style: .role(.faint), in: area)
    }
  }

  /// The last digits of the indices.
  func drawUnits(row: Int, of frame: inout Frame) {
    for column in columns.visible {
      let place = columns.place(of: column) + columns.width.columns - 1
      let style = column == selected ? Style.role(.key, .bold) : .role(.faint)
      frame.write(
        DisplayText(String(column % 10)), row: row, column: place, style: style, in: area)
    }
  }

  /// A tick every five columns with its index, and the selected one marked: `0·▾··5····10···`.
  func drawRuler(row: Int, of frame: inout Frame, index: (Int) -> Int = { $0 }) {
    let style = Style.role(.faint)
    for column in columns.visible {
      frame.write("·", row: row, column: columns.place(of: column), style: style, in: area)
    }
    for column in columns.visible where column % 5 == 0 {
      let text = DisplayText(String(index(column)))
      guard text.width <= 4, columns.place(of: column) + text.width <= ruleEnd else { continue }
      frame.write(text, row: row, column: columns.place(of: column), style: style, in: area)
    }
    guard columns.visible.contains(selected) else { return }
    frame.write(
      "▾", row: row, column: columns.place(of: selected), style: .role(.key, .bold), in: area)
  }

  private var ruleEnd: Int { columns.start + columns.visible.count * columns.width.columns }

  private func style(of column: Int) -> Style {
    if column == selected { return .role(.key, .bold) }
    return labels[column].knowledge == .unknown ? .role(.faint) : .plain
  }
}
