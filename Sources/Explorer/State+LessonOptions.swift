import Lessons
import Models
import Screen
import Views

/// The options of a question, with hands and numbers.
extension State {
  /// A list of options as a part.
  func optionsPart(_ view: LessonOptionsView, _ area: Rectangle) -> LessonPart {
    LessonPart(
      height: view.height(columns: area.columns),
      target: { position, area in view.option(at: position, in: area).map { .option($0) } },
      draw: { area, frame in view.draw(in: area, of: &frame) })
  }

  /// The options with hands, and after the answer with numbers.
  func optionsView(_ question: PageQuestion) -> LessonOptionsView {
    let (form, title) = optionNumbers
    let largest = question.options.compactMap(\.number).map(abs).max() ?? 0
    let isOpen = question.answer == nil
    let keys = optionKeys(question)
    let order = play?.draft.order ?? []
    let options = question.options.enumerated().map { place, option in
      let given = isOpen ? order.firstIndex(of: place) : option.rank
      let rank = given.map { "\($0 + 1)" } ?? "·"
      let key = keys.map { "\($0[place]) " } ?? ""
      let number = option.number.map { form.text($0, digits: form == .weight ? 3 : 2) }
      let waits = isOpen && !title.isEmpty
      return LessonOptionsView.Option(
        mark: DisplayText(question.input == .order ? rank : "\(place + 1)"),
        text: DisplayText(key + option.text), hands: option.hands,
        number: DisplayText(number ?? (waits ? "?" : "")),
        share: option.number.map { largest > 0 ? abs($0) / largest : 0 } ?? 0,
        isRight: option.isRight == true)
    }
    let chosen = question.options.firstIndex(where: \.isChosen)
    let kind =
      question.input == .order
      ? isOpen ? "the largest first" : "your order" : keys == nil ? "option" : "option: a key"
    return LessonOptionsView(
      title: DisplayText(kind), numberTitle: DisplayText(title), options: options,
      handCount: question.handCount, selected: isOpen ? play?.draft.option ?? 0 : chosen)
  }

  /// The keys of a row as options.
  func keysView(_ question: PageQuestion) -> LessonOptionsView {
    let options = question.keys.enumerated().map { place, name in
      LessonOptionsView.Option(
        mark: DisplayText("\(place)"), text: DisplayText(name), hands: 0, number: "", share: 0,
        isRight: false)
    }
    return LessonOptionsView(
      title: "key", numberTitle: "", options: options, handCount: 0,
      selected: play?.draft.option ?? 0)
  }

  /// The positions of the options, where all are keys and stand at the same places in every row that
  /// is shown; else nil.
  func optionKeys(_ question: PageQuestion) -> [Int]? {
    guard question.input == .option, let trace = lessonExploration?.trace,
      trace.origin == .handMade
    else { return nil }
    let rows = play?.page.views.first?.rows.compactMap(\.state.trace) ?? []
    let places = Set((rows.isEmpty ? [trace] : rows).map { keys(of: question, in: $0) })
    return places.count == 1 ? places.first ?? nil : nil
  }

  private func keys(of question: PageQuestion, in trace: ModelTrace) -> [Int]? {
    let labels = TokenLabel.labels(of: trace.tokens, repertoire: .unicode)
    let places = question.options.compactMap { option in
      labels.first { $0.text == DisplayText(option.text) && !$0.isRepeated }?.index
    }
    return places.count == question.options.count ? places : nil
  }

  /// What the numbers of the options are; an empty name where options have none.
  private var optionNumbers: (form: NumberForm, title: String) {
    guard let play, case .question(let index) = play.session.stop.kind else { return (.score, "") }
    let prediction = play.session.lesson.steps[play.session.stop.step].predictions[index]
    let source = prediction.answer?.source ?? ""
    let isRanked = source.hasPrefix("argm") || prediction.kind.question == .order
    guard isRanked else { return (.score, "") }
    if source.contains("weights") { return (.weight, "weight") }
    if source.contains("scores") { return (.score, "score") }
    if source.contains("scaled") { return (.score, "scaled") }
    if source.contains("output") { return (.score, "output") }
    return (.score, "number")
  }
}
