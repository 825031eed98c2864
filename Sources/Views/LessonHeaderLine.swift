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
  public let currentStep: Int
  /// How many steps there are.
  public let stepCount: Int

  /// Creates the line.
  public init(
    place: DisplayText, model: DisplayText, title: DisplayText, step: Int, stepCount: Int
  ) {
    self.place = place
    self.model = model
    self.title = title
    currentStep = step
    self.stepCount = stepCount
  }

  /// How far one is: `step 2 of 6 ●●○○○○`.
  public var progress: DisplayText {
    let dots =
      String(repeating: "●", count: done) + String(repeating: "○", count: stepCount - done)
    return step + DisplayText(" \(dots)")
  }

  private var done: Int { min(max(0, currentStep + 1), stepCount) }

  private var step: DisplayText { DisplayText("step \(done) of \(stepCount)") }

  /// Draws where one is, without the steps.
  public func drawTitle(in area: Rectangle, of frame: inout Frame) {
    var line = StyledLine("heed", .role(.heading, .bold))
    line.append(" · \(place) · \(title)")
    drawLine(line, aside: StyledLine(), in: area, of: &frame)
  }

  /// Draws the line in the first row of an area.
  ///
  /// Without room the dots go first, then where the lesson stands, then the end of the title. What computes the numbers always stays.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let (text, aside) = fitting(columns: area.columns - 3)
    var line = StyledLine("heed", .role(.heading, .bold))
    line.append(DisplayText(String(text.description.dropFirst(4))))
    drawLine(line, aside: StyledLine(aside), in: area, of: &frame)
  }

  /// The two ends of the line that say most of what has room.
  private func fitting(columns: Int) -> (text: DisplayText, aside: DisplayText) {
    let whole = joined([place, model, title])
    let short = joined([model, title])
    for text in [whole, short] {
      for aside in [progress, step] where text.width + aside.width <= columns {
        return (text, aside)
      }
    }
    return (short.truncated(to: max(4, columns - step.width)), step)
  }

  private func joined(_ parts: [DisplayText]) -> DisplayText {
    parts.filter { $0.width > 0 }.reduce("heed") { $0 + " · " + $1 }
  }
}
