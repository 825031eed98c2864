import Screen

/// A piece of a lesson's page: how many lines it takes, and what draws it.
struct LessonPart {
  /// How many lines it would like to have.
  let height: Int
  /// With how many it can do.
  let smallest: Int
  /// What a click at a place of its area is on.
  let target: (Position, Rectangle) -> LessonTarget?
  /// Draws it in an area.
  let draw: (Rectangle, inout Frame) -> Void

  /// Creates a part; without a smallest height it always takes all of its lines, and without
  /// targets a click does nothing.
  init(
    height: Int, smallest: Int? = nil,
    target: @escaping (Position, Rectangle) -> LessonTarget? = { _, _ in nil },
    draw: @escaping (Rectangle, inout Frame) -> Void
  ) {
    self.height = height
    self.smallest = smallest ?? height
    self.target = target
    self.draw = draw
  }

  /// This part, which leaves the cursor where another one has put it.
  var withoutCursor: LessonPart {
    LessonPart(
      height: height, smallest: smallest, target: target,
      draw: { area, frame in
        let cursor = frame.cursor
        draw(area, &frame)
        frame.cursor = cursor
      })
  }

  /// This part with another right below it, and no line between them.
  func joined(with next: LessonPart) -> LessonPart {
    func areas(_ area: Rectangle) -> (above: Rectangle, below: Rectangle) {
      let rows = min(height, max(smallest, area.rows - next.smallest))
      return (area.top(rows: rows), area.droppingTop(rows: rows))
    }
    return LessonPart(
      height: height + next.height, smallest: smallest + next.smallest,
      target: { position, area in
        let (above, below) = areas(area)
        return position.row < below.row
          ? target(position, above) : next.target(position, below)
      },
      draw: { area, frame in
        let (above, below) = areas(area)
        draw(above, &frame)
        next.draw(below, &frame)
      })
  }
}
