import Attention
import Lessons
import Screen
import Views

/// Lessons as sentences, and what keys of theirs are possible.
extension State {
  /// The list, or the open page, without borders and tables.
  func lessonSpoken(_ screen: LessonScreen) -> SpokenPage {
    if case .menu(let menu) = mode { return menuPage(menu) }
    switch screen {
    case .list: return listPage
    case .page: return lessonPage
    }
  }

  private var listPage: SpokenPage {
    let entries = lessonEntries
    let selection = lessons?.selection ?? 0
    let chosen: DisplayText =
      entries.indices.contains(selection) ? entries[selection].spoken : "there is no lesson"
    return SpokenPage(
      heading: "the lessons, a list to choose from",
      sentence: message.map { DisplayText($0) } ?? chosen,
      list: SpokenList(title: "lessons", count: entries.count, selected: selection) {
        entries[$0].spoken
      }, prompts: spokenPrompts, screensOn: screensOn)
  }

  private var lessonPage: SpokenPage {
    let header = lessonHeader
    let page = play?.page ?? LessonPage()
    let field = play?.field.map {
      SpokenPage.Field(
        name: DisplayText(lessonFieldName($0.purpose) + "Enter keeps it, Esc puts it back"),
        text: $0.text.text, cursor: $0.text.cursor)
    }
    let notes: [DisplayText] = page.question.map { [DisplayText("asked: \($0.ask)")] } ?? []
    return SpokenPage(
      heading:
        "\(header.place), \(header.title), step \(header.currentStep + 1) of \(header.stepCount), "
        + DisplayText(page.stepTitle),
      field: field, sentence: message.map { DisplayText($0) } ?? lessonSentence, notes: notes,
      list: SpokenList(title: "this page", spokenLines(page)), prompts: spokenPrompts,
      screensOn: screensOn)
  }

  private func spokenLines(_ page: LessonPage) -> [DisplayText] {
    guard let play else { return [] }
    var lines: [String] = []
    if play.session.stop.kind == .reading {
      lines += page.paragraphs.map { LessonParagraph($0).words.plain }
    }
    lines += play.run != nil && play.awaitsRun ? ["watch: \(watchSentence)"] : []
    lines += page.revealed.map { ["revealed: \($0)"] } ?? []
    lines += page.predicted.map { "predicted: \($0.answer), \(verdict(of: $0))" }
    lines +=
      play.liveTask == nil
      ? [] : page.predicted.flatMap(\.reasons).map { "\($0.label): \($0.text)" }
    lines += play.run.map(spokenMilestones) ?? []
    lines += page.question.map(spokenQuestion) ?? []
    lines += page.parameter.map(spokenParameter) ?? []
    lines += page.exercise.map(spokenExercise) ?? []
    lines +=
      page.freePlay.map { free in
        [free.text].compactMap { $0 } + free.suggestions.map { "try: \($0)" }
      } ?? []
    lines += page.failures.map { "not computed: \($0)" }
    return lines.map { DisplayText($0) } + page.views.prefix(2).flatMap(spokenView)
  }

  private func spokenQuestion(_ question: PageQuestion) -> [String] {
    let options = optionsView(question).options.enumerated().map { place, option in
      let hands = question.handCount > 0 ? ", \(option.hands) hands" : ""
      let number = option.number.width > 0 ? ", \(option.number)" : ""
      let right = option.isRight ? ", the right one" : ""
      return "option \(place + 1): \(question.options[place].text)\(hands)\(number)\(right)"
    }
    let keys =
      question.queries.isEmpty
      ? question.keys.map { "key: \($0)" }
      : question.queries.enumerated().map { row, query in
        let mark = (play?.draft.marks.indices.contains(row) == true) ? play?.draft.marks[row] : nil
        let key = mark.flatMap { question.keys.indices.contains($0) ? question.keys[$0] : nil }
        return "query \(query) reads \(key ?? "no key so far")"
      }
    let answer = question.answer.map { given in
      let verdict = question.isRight.map { $0 ? ", right" : ", not right" } ?? ""
      return ["your answer: \(given)\(verdict); it was recorded before the reveal"]
    }
    let said: [(String, String?)] = [
      ("known", question.known), ("changed", question.changed), ("right is", question.right),
      ("to that", question.wrong), ("because", question.because),
      ("true here", question.trueHere), ("careful", question.careful),
    ]
    return options + (question.answer == nil ? keys : []) + (answer ?? [])
      + said.compactMap { label, text in text.map { "\(label): \($0)" } }
      + question.hints.map { "hint: \($0)" }
  }

  private func spokenParameter(_ parameter: PageParameter) -> [String] {
    let range = parameter.parameter.range
    let goal = parameter.parameter.goal.map {
      ["goal: \($0.source), \(parameter.holds ? "reached" : "not yet")"]
    }
    return [parameter.ask].compactMap { $0 } + [
      "\(parameter.parameter.target) from \(Self.shortText(range.lowest)) to "
        + "\(Self.shortText(range.highest)), now \(Self.shortText(parameter.number))"
    ] + (goal ?? []) + parameter.hints.map { "hint: \($0)" }
  }

  private func spokenExercise(_ exercise: PageExercise) -> [String] {
    [exercise.ask] + exercise.changes.map { "changed: \($0)" }
      + [exercise.isReached ? "the goal is reached" : "the goal is not reached yet"]
      + [exercise.because].compactMap { $0 } + exercise.hints.map { "hint: \($0)" }
  }

  /// A view as its first sentences; what is to be predicted is not said.
  private func spokenView(_ page: PageView) -> [DisplayText] {
    guard let play else { return [] }
    if let rows = lessonRows(page) {
      return rows.rows.map { row in
        guard !row.isHidden else { return "row \(row.name): not shown before you answer" }
        let values = row.picture.values(query: row.query)
        let largest = values.indices.filter { values[$0].number != nil }
          .sorted { (values[$0].number ?? 0) > (values[$1].number ?? 0) }.prefix(3)
        let numbers = largest.map { key in
          "\(row.picture.keyLabels[key].name) "
            + NumberForm.weight.text(values[key].number ?? 0, digits: 3)
        }
        return "row \(row.name), the largest: " + DisplayText(numbers.joined(separator: ", "))
      }
    }
    let name = "\(page.view.kind.rawValue) of \(page.dataName)"
    if let list = spokenLookup(page) {
      return [DisplayText(name) + ", " + list.title] + (0..<list.count).map { list.sentence($0) }
    }
    guard !page.isHidden else { return ["\(name): not shown before you answer"] }
    let scene = play.scene(of: page)
    var pictures = Pictures()
    guard let inner = scene.state(rows: 60, columns: 200, display: display),
      let picture = pictures.picture(of: inner), let cell = SelectedCell(inner.exploration)
    else { return [DisplayText(play.progress?.words ?? "\(name): after its training")] }
    let list = inner.spokenList(picture, cell, &pictures)
    return [DisplayText(name) + ", " + list.title]
      + (0..<min(list.count, Self.mostSentences)).map { list.sentence($0) }
  }

  /// A soft lookup in sentences: of a hidden one the attributes alone, never what to try.
  private func spokenLookup(_ page: PageView) -> SpokenList? {
    guard let play else { return nil }
    let scene = play.scene(of: page)
    guard let inner = scene.state(rows: 60, columns: 200, display: display),
      inner.exploration.view == .lookup
    else { return nil }
    return inner.lookupView(of: page)?.spoken
  }

  /// So many sentences of a view are said.
  private static let mostSentences = 24
}
