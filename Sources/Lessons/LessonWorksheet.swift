import Attention
import Training

/// A lesson on paper, black and white: questions with room to answer, or the key to them.
///
///     try LessonWorksheet(lesson).text(.questions)
///
/// The worksheet holds nothing that would be revealed; the key stands on a sheet of its own.
public struct LessonWorksheet {
  /// Which sheet.
  public enum Sheet: Equatable, Sendable {
    /// Words, maps with blanks, questions.
    case questions
    /// The answers, with their reasons.
    case key
  }

  private let lesson: Lesson
  private var engine: LessonEngine
  private var lines: [String] = []

  /// Prepares the sheets of a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - trainings: Runs that were trained before, which are then not trained once more.
  public init(_ lesson: Lesson, trainings: [TrainingRun] = []) {
    self.lesson = lesson
    engine = LessonEngine(lesson)
    for training in trainings { engine.take(training) }
  }

  /// One of the sheets, as plain text that is Markdown too.
  ///
  /// - Throws: `LessonProblem` where something cannot be computed; the checker finds it, too.
  /// - Complexity: That of the runs of the lesson.
  public mutating func text(_ sheet: Sheet) throws(LessonProblem) -> String {
    lines = ["# \(lesson.title)", ""]
    lines.append(
      sheet == .questions
        ? "Name: ______________________    \(lesson.front.minutes) minutes"
        : "Answers. Keep this sheet apart.")
    lines.append("")
    if sheet == .questions {
      try addProse(lesson.introduction, lesson.data.first?.name)
      try addTables()
    }
    for (index, step) in lesson.steps.enumerated() { try add(step, index, sheet) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(
    _ step: LessonStep, _ index: Int, _ sheet: Sheet
  ) throws(LessonProblem) {
    let data = lesson.data(ofStep: index)?.name
    lines += ["## \(index + 1). \(step.title.value)", ""]
    if sheet == .questions { try addProse(step.blocks, data) }
    for case .view(let view) in step.blocks where view.kind == .map || !view.rows.isEmpty {
      addMap(view, data, sheet)
    }
    for (number, prediction) in step.predictions.enumerated() {
      let name = "\(index + 1).\(number + 1)"
      switch sheet {
      case .questions: try ask(prediction, name, data)
      case .key: try answer(prediction, name, data)
      }
    }
    for (number, exercise) in step.exercises.enumerated() {
      let words = try engine.words(of: exercise.question, about: data)
      lines += ["e\(index + 1).\(number + 1) \(words)", ""]
      lines +=
        sheet == .questions
        ? ["   ______________________________", ""]
        : [
          "   " + exercise.solution.map(\.description).joined(separator: ", "), "",
        ]
    }
  }

  private mutating func addProse(
    _ blocks: [LessonBlock], _ data: String?
  ) throws(LessonProblem) {
    for case .prose(let text) in blocks {
      let words = try engine.words(of: text, about: data)
      // The title stands above all.
      guard words != "# \(lesson.title)" else { continue }
      lines += [words.hasPrefix("# ") ? "#" + words : words, ""]
    }
  }

  /// The tables of data with vectors, which a learner on paper needs.
  private mutating func addTables() throws(LessonProblem) {
    for data in lesson.data {
      guard let state = try? engine.state(of: data.name), state.trace == nil,
        let head = state.heads.first, state.keys.count * head.attention.dimension <= 200
      else { continue }
      let values = head.valueNames.names
      addHeading(data.name, head.dimensionNames.names + values.map { "→ \($0)" })
      for (row, name) in state.queries.names.enumerated() {
        let numbers = head.attention.queries.row(row).map(Self.plain)
        addRow("query \(name)", numbers + values.map { _ in "" })
      }
      for (row, name) in state.keys.names.enumerated() {
        let numbers = head.attention.keys.row(row) + head.attention.values.row(row)
        addRow(name, numbers.map(Self.plain))
      }
      lines.append("")
    }
  }

  private static func plain(_ number: Float) -> String {
    decimalText(Double(number), decimals: 3).withoutEndingZeros
  }

  private mutating func addHeading(_ corner: String, _ columns: [String]) {
    lines += ["| \(corner) | " + columns.joined(separator: " | ") + " |"]
    lines += ["|---|" + columns.map { _ in "---" }.joined(separator: "|") + "|"]
  }

  private mutating func addRow(_ name: String, _ cells: [String]) {
    lines.append("| \(name) | " + cells.joined(separator: " | ") + " |")
  }

  /// A map: rows of queries, columns of keys; with blanks, or on the key with weights.
  private mutating func addMap(_ view: LessonView, _ data: String?, _ sheet: Sheet) {
    let rows =
      view.rows.isEmpty
      ? view.query.map { [(view.data?.value ?? data, $0)] } ?? []
      : view.rows.map { ($0.data?.value ?? data, $0.query) }
    for (name, query) in rows {
      guard let name, let state = try? engine.state(of: name, changes: view.changes) else {
        continue
      }
      lines += ["query ↓ key →  (\(name))", ""]
      addHeading("", state.keys.names)
      let weights = sheet == .key ? Self.weights(state, view.head, query) : nil
      addRow(query.text, weights?.map(Self.hatched) ?? state.keys.names.map { _ in " " })
      lines.append("")
    }
  }

  /// The weights of a row; nil where it has none.
  private static func weights(
    _ state: LessonState, _ head: LessonHead?, _ query: LessonPlace
  ) -> [Double]? {
    guard let found = try? state.heads(head, column: 1).first,
      let row = try? state.queries.place(query, "queries")
    else { return nil }
    return found.attention.row(row).outcome.value?.weights
  }

  /// A weight in print: a sign that is the darker the larger it is, and the number.
  private static func hatched(_ weight: Double) -> String {
    let ramp = Array(" .:-=+*#%@")
    let sign = ramp[max(0, min(ramp.count - 1, Int(weight * Double(ramp.count))))]
    return "\(sign) " + weightText(weight, decimals: 2)
  }

  private mutating func ask(
    _ prediction: Prediction, _ name: String, _ data: String?
  ) throws(LessonProblem) {
    lines += ["\(name) **\(try engine.words(of: prediction.question, about: data))**", ""]
    // What is known from the questions before is not on the sheet that asks them.
    for text in [prediction.known, prediction.changed].compactMap({ $0 })
    where text.expressions.isEmpty {
      lines += ["   " + (try engine.words(of: text, about: data)), ""]
    }
    switch prediction.kind {
    case .choice: lines += prediction.optionTexts.map { "   [ ] \($0)" }
    case .order:
      lines += prediction.optionTexts.map { "   ____ \($0)" }
      lines += ["   (1 for the largest)"]
    case .number, .cell, .text: lines += ["   ______________________________"]
    case .drawMap: try addGrid(prediction, data)
    }
    lines.append("")
  }

  private mutating func addGrid(
    _ prediction: Prediction, _ data: String?
  ) throws(LessonProblem) {
    guard case .map(let map) = try engine.rightAnswer(of: prediction, about: data) else { return }
    addHeading("", map.keys)
    for query in map.queries { addRow(query, map.keys.map { _ in " " }) }
  }

  private mutating func answer(
    _ prediction: Prediction, _ name: String, _ data: String?
  ) throws(LessonProblem) {
    let right = try engine.rightAnswer(of: prediction, about: data)
    lines += ["\(name) **\(prediction.text(of: right.answer, right))**"]
    if case .number(_, let tolerance) = right {
      lines += ["   right within \(decimalText(tolerance, decimals: 4).withoutEndingZeros)"]
    }
    for text in [prediction.because, prediction.trueHere, prediction.careful] {
      guard let text else { continue }
      lines += ["   " + (try engine.words(of: text, about: data))]
    }
    lines.append("")
  }
}
