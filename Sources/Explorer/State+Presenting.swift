import Attention
import Lessons
import Models
import Screen
import Views

/// Presenter mode: the selected number in digits that are read from the back of a room.
extension State {
  /// The part of the screen that the explorer has; below it stands the large number.
  var explorerArea: Rectangle {
    Rectangle(rows: showsLargeNumber ? rows - Self.largeRows : rows, columns: columns)
  }

  /// A blank line and five of digits.
  private static let largeRows = LargeNumber.rows + 1

  /// Whether there is room for a large number below a whole screen.
  private var showsLargeNumber: Bool {
    guard presenting != nil, display.speech == .cell, rows >= 22, columns >= 40 else {
      return false
    }
    // A page of words has the whole screen.
    return lessonScreen == nil || largeAnswer != nil
  }

  /// Draws the selected number below everything, and what it is beside it.
  func drawLargeNumber(_ frame: inout Frame) {
    guard showsLargeNumber, let (text, words) = largeNumber else { return }
    let area = frame.bounds.bottom(rows: LargeNumber.rows)
    let number = LargeNumber(text)
    number.draw(in: area.droppingLeading(columns: 2), of: &frame)
    let room = area.droppingLeading(columns: number.columns + 5)
    for (offset, line) in words.wrapped(columns: max(1, room.columns - 1)).prefix(area.rows)
      .enumerated()
    {
      frame.write(
        line, row: room.row + offset, column: room.column, style: Style(emphasis: .bold), in: room)
    }
  }

  /// The number to be read from afar, and the words for it.
  private var largeNumber: (text: DisplayText, words: DisplayText)? {
    if lessonScreen != nil { return largeAnswer }
    guard let head = exploration.head?.attention, (0..<head.queryCount).contains(exploration.query)
    else { return nil }
    let number = largeExponent(of: head) ?? largeStage(of: head)
    guard let (text, title) = number else { return nil }
    let trace = exploration.trace
    let queries = TokenLabel.labels(of: trace.queryTokens, repertoire: display.repertoire)
    let keys = TokenLabel.labels(of: trace.tokens, repertoire: display.repertoire)
    let query = queries.indices.contains(exploration.query) ? queries[exploration.query].name : ""
    guard exploration.shownStage != .output, keys.indices.contains(exploration.key) else {
      return (text, "\(title) of query \(query)")
    }
    let key = keys[exploration.key].name
    return (text, "\(title): query \(query), key \(key)")
  }

  /// The number of the stage that is shown.
  private func largeStage(of head: AttentionHead) -> (text: DisplayText, title: String)? {
    let values = head.values(of: exploration.shownStage, query: exploration.query)
    guard values.indices.contains(exploration.column) else { return nil }
    let form: NumberForm = exploration.shownStage == .weights ? .weight : .score
    let text: DisplayText =
      switch values[exploration.column] {
      case .number(let number): DisplayText(form.text(number, digits: form == .weight ? 3 : 2))
      case .masked: "╱"
      case .undefined: "∅"
      }
    return (text, exploration.shownStage.title)
  }

  /// The number of the fourth of the steps while it is the open one: no stage holds it.
  private func largeExponent(of head: AttentionHead) -> (text: DisplayText, title: String)? {
    guard exploration.view == .steps, exploration.step == .exponent,
      let exponents = head.row(exploration.query).outcome.value?.exponents,
      exponents.indices.contains(exploration.column)
    else { return nil }
    return (
      DisplayText(NumberForm.weight.text(exponents[exploration.column], digits: 3)),
      head.configuration.label(of: .exponent)
    )
  }

  /// Of a question its right number, `?` before the answer; of a slider where it stands; of a reveal
  /// the selected number of its view.
  private var largeAnswer: (text: DisplayText, words: DisplayText)? {
    guard let play, lessonScreen == .page else { return nil }
    if let parameter = play.page.parameter {
      return (
        DisplayText(Self.shortText(parameter.number)), DisplayText("\(parameter.parameter.target)")
      )
    }
    guard let question = play.page.question else { return largeReveal(play) }
    guard question.answer != nil else { return ("?", DisplayText(question.ask)) }
    if let option = optionsView(question).options.first(where: \.isRight), option.number.width > 0 {
      return (option.number, option.text)
    }
    guard question.input == .number, let right = question.right else { return nil }
    return (DisplayText(right.replacing("-", with: "−")), DisplayText(question.ask))
  }

  private func largeReveal(_ play: LessonPlay) -> (text: DisplayText, words: DisplayText)? {
    // What came of a run is words, which have the whole screen.
    guard play.isRevealing, play.liveTask == nil || play.awaitsRun,
      let page = play.page.views.first
    else { return nil }
    return play.scene(of: page).state(rows: rows, columns: columns, display: display)?.largeNumber
  }
}
