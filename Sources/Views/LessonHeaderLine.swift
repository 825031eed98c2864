import Screen

/// The first line of a lesson: which it is, and how far one is.
///
///     heed · lesson 11 of 18 · toy, hand-made · What is “it”?      step 2 of 6 ●●○○○○
public struct LessonHeaderLine: Equatable, Sendable {
  /// Where the lesson stands: `lesson 11 of 18`.
  public let place: DisplayText
  /// What computes its numbers: `toy, hand-made`; empty where nothing does.
  public let model: DisplayText
  /// What the lesson is called.
  public let title: DisplayText
  /// Which step, from 0.
  public let step: Int
  /// How many steps there are.
  public let stepCount: Int

  /// Creates the line.
  public init(
    place: DisplayText, model: DisplayText, title: DisplayText, step: Int, stepCount: Int
  ) {
    self.place = place
    self.model = model
    self.title = title
    self.step = step
    self.stepCount = stepCount
  }

  /// How far one is: `step 2 of 6 ●●○○○○`.
  public var progress: DisplayText {
    let done = min(max(0, step + 1), stepCount)
    let dots =
      String(repeating: "●", count: done) + String(repeating: "○", count: stepCount - done)
    return DisplayText("step \(done) of \(stepCount) \(dots)")
  }

  /// Draws where one is, without the steps.
  public func drawTitle(in area: Rectangle, of frame: inout Frame) {
    var line = StyledLine("heed", .role(.heading, .bold))
    line.append(" · \(place) · \(title)")
    drawLine(line, aside: StyledLine(), in: area, of: &frame)
  }

  /// Draws the line in the first row of an area; without room the title loses its end, then the
  /// model its place.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let room = area.columns - progress.width - 3
    let parts = [place, model, title].filter { $0.width > 0 }
    let whole = parts.reduce(DisplayText("heed")) { $0 + " · " + $1 }
    let short: DisplayText = "heed · \(title)"
    let text = (whole.width <= room ? whole : short).truncated(to: max(4, room))
    var line = StyledLine("heed", .role(.heading, .bold))
    line.append(DisplayText(String(text.description.dropFirst(4))))
    drawLine(line, aside: StyledLine(progress), in: area, of: &frame)
  }
}
