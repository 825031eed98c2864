import Screen

/// Where the parts of a page stand: under each other, with a blank line between them where there is
/// room for that, and those that can grow as large as the rest allows.
///
///     LessonPlacing([part, part], in: area, fitting: 20).height  // the lines that they take
struct LessonPlacing {
  /// A part and its place.
  struct Placed {
    let part: LessonPart
    let area: Rectangle
  }

  /// The parts from above to below; they may go beyond the area.
  let parts: [Placed]
  /// How many lines they take together.
  let height: Int

  /// Places parts.
  ///
  /// - Parameters:
  ///   - parts: What is on the page.
  ///   - area: Where the first line and the columns are.
  ///   - rows: How many lines are seen at once.
  init(_ parts: [LessonPart], in area: Rectangle, fitting rows: Int) {
    let smallest = parts.reduce(0) { $0 + $1.smallest }
    let between = max(0, parts.count - 1)
    let gap = smallest + between <= rows ? 1 : 0
    var spare = max(0, rows - smallest - gap * between)
    // A single blank line that is left over stands below the first part.
    let lead = gap == 0 && spare > 0 && parts.first.map { $0.height == $0.smallest } == true ? 1 : 0
    spare -= lead
    var row = area.row
    var placed: [Placed] = []
    for (index, part) in parts.enumerated() {
      let more = min(spare, max(0, part.height - part.smallest))
      spare -= more
      let height = part.smallest + more
      let place = Rectangle(row: row, column: area.column, rows: height, columns: area.columns)
      placed.append(Placed(part: part, area: place))
      row += height + gap + (index == 0 ? lead : 0)
    }
    self.parts = placed
    height = max(0, row - area.row - (parts.isEmpty ? 0 : gap))
  }
}
