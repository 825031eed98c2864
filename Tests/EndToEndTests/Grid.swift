import CPseudoTerminal

/// Everything that a terminal shows at one instant, cell for cell.
struct Grid: Equatable {
  /// What one cell shows and how it looks.
  struct Cell: Equatable {
    let text: String
    let width: Int
    let foreground: Int32
    let background: Int32
    let isBold: Bool
    let isReversed: Bool
    let isUnderlined: Bool

    /// The right half of a wide character; how it looks is the left half's matter.
    static let rightHalf = Cell(
      text: "", width: 0, foreground: -1, background: -1, isBold: false, isReversed: false,
      isUnderlined: false)
  }

  let cells: [[Cell]]
  /// Row and column of the cursor; nil while it is hidden.
  let cursor: [Int]?

  /// The cells that are not the same, the first few of them in words.
  func differences(from other: Grid) -> [String] {
    guard cells.count == other.cells.count else {
      return ["\(cells.count) rows, not \(other.cells.count)"]
    }
    var differences: [String] = []
    for (row, (mine, theirs)) in zip(cells, other.cells).enumerated() {
      if mine.count != theirs.count { differences.append("row \(row): other width") }
      for (column, (one, two)) in zip(mine, theirs).enumerated() where one != two {
        differences.append("row \(row) column \(column): \(one) is not \(two)")
      }
    }
    if cursor != other.cursor {
      differences.append("the cursor: \(cursor ?? []) is not \(other.cursor ?? [])")
    }
    return Array(differences.prefix(5))
  }

  /// The columns of a row that show a character.
  func columns(showing character: String, inRow row: Int) -> [Int] {
    cells[row].indices.filter { cells[row][$0].text == character }
  }

  /// The first cell inside of the brackets around the selected number, and its place.
  func bracketed(inRow row: Int) -> (column: Int, cell: Cell)? {
    guard let open = cells[row].firstIndex(where: { $0.text == "[" }), open + 2 < cells[row].count
    else {
      return nil
    }
    return (open + 1, cells[row][open + 1])
  }
}

extension PseudoTerminal {
  /// What is on the screen now.
  var grid: Grid {
    Grid(
      cells: (0..<rows).map(cells),
      cursor: showsCursor ? [cursor.row, cursor.column] : nil)
  }

  private func cells(ofRow row: Int) -> [Grid.Cell] {
    var cells: [Grid.Cell] = []
    while cells.count < columns {
      let cell = Grid.Cell(cell(row, cells.count))
      cells.append(cell)
      if cell.width == 2 { cells.append(.rightHalf) }
    }
    return cells
  }
}

extension Grid.Cell {
  fileprivate init(_ cell: pseudoterminal_cell) {
    let isBlank = cell.text.isEmpty
    text = isBlank ? " " : String(cell.text)
    width = Int(cell.width)
    background = cell.background
    // Nobody sees the ink of a blank.
    foreground = isBlank || text == " " ? -1 : cell.foreground
    isBold = text != " " && cell.bold
    isReversed = cell.reverse
    isUnderlined = cell.underline
  }
}
