import Lessons
import Screen
import Views

/// A slider with its goal, and how keys move it.
extension State {
  /// The parts of a page with a slider.
  func sliderParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let parameter = play.page.parameter else { return [] }
    let range = parameter.parameter.range
    func text(_ number: Double) -> DisplayText { DisplayText(Self.shortText(number)) }
    let slider = LessonSlider(
      name: DisplayText("\(parameter.parameter.target)"), lowest: text(range.lowest),
      highest: text(range.highest), share: range.share(of: parameter.number),
      number: text(parameter.number))
    var words: [LessonWords.Paragraph] = []
    if let goal = parameter.parameter.goal {
      let now = parameter.goalNumber.map { ", now \(Self.shortText($0))" } ?? ""
      let state = parameter.holds ? "reached" : parameter.isReached ? "was reached" : "not yet"
      words.append(.init("goal", DisplayText("\(goal.source)\(now): \(state)")))
    }
    words += parameter.hints.map { .init("hint", DisplayText($0)) }
    let ask =
      parameter.ask.map { [wordsPart(LessonWords([.init("MOVE", DisplayText($0))]), area)] } ?? []
    let slide = LessonPart(
      height: 1,
      target: { position, area in
        slider.share(at: position, in: area).map { .slider(share: $0) }
      },
      draw: { area, frame in slider.draw(in: area, of: &frame) })
    return ask + [slide] + (words.isEmpty ? [] : [wordsPart(LessonWords(words), area)])
      + viewParts(area, least: 6).map(\.withoutCursor) + failureParts(area)
  }

  /// A number without zeros at its end.
  static func shortText(_ number: Double) -> String {
    var text = decimalText(number, places: abs(number) < 1 ? 4 : 3)
    while text.contains("."), text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Moves the slider by twentieths of its length.
  mutating func moveSlider(_ command: Command) {
    guard let parameter = play?.page.parameter else { return }
    let range = parameter.parameter.range
    let distance = Double(count ?? 1) / 20
    let share = range.share(of: parameter.number)
    let next: Double
    switch command {
    case .left, .less, .down: next = share - distance
    case .right, .more, .up: next = share + distance
    default: return
    }
    moveSlider(to: next)
  }

  /// Moves the slider to a part of its length, 0 to 1.
  mutating func moveSlider(to share: Double) {
    guard let range = play?.page.parameter?.parameter.range else { return }
    let number = Self.rounded(range.number(at: min(1, max(0, share))), in: range)
    play?.change { $0.number = number }
    applyDraft()
  }

  /// A number with three digits that tell, within the range.
  private static func rounded(_ number: Double, in range: ParameterRange) -> Double {
    let text = decimalText(number, places: abs(number) < 1 ? 3 : 2)
      .replacing("−", with: "-")
    return min(range.highest, max(range.lowest, Double(text) ?? number))
  }

  /// Puts the slider and the changes of the draft into the session.
  mutating func applyDraft() {
    guard let draft = play?.draft, var session = play?.session else { return }
    if let number = draft.number { session.move(parameterTo: number) }
    if session.page.exercise != nil { session.change(draft.changes) }
    play?.session = session
  }
}
