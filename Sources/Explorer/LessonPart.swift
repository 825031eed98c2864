import Screen

/// A piece of a lesson's page: how many lines it takes, and what draws it.
struct LessonPart {
  /// How many lines it would like to have.
  let height: Int
  /// With how many it can do.
  let smallest: Int
  /// Draws it in an area.
  let draw: (Rectangle, inout Frame) -> Void

  /// Creates a part; without a smallest height it always takes all of its lines.
  init(height: Int, smallest: Int? = nil, draw: @escaping (Rectangle, inout Frame) -> Void) {
    self.height = height
    self.smallest = smallest ?? height
    self.draw = draw
  }

  /// This part with another right below it, and no line between them.
  func joined(with next: LessonPart) -> LessonPart {
    LessonPart(height: height + next.height, smallest: smallest + next.smallest) { area, frame in
      let above = min(height, max(smallest, area.rows - next.smallest))
      draw(area.top(rows: above), &frame)
      next.draw(area.droppingTop(rows: above), &frame)
    }
  }
}
