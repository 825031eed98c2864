import Attention
import Models
import Screen
import Tokenization
import Training
import Views

/// The parts of the training view, made from a run and the point of it that is shown.
struct TrainingScene {
  let session: TrainingSession
  let point: TrainingSession.Point
  let exploration: Exploration
  let display: Display

  /// The layers that are switched off.
  private var ablated: Set<Int> { Set(exploration.traced.intervention.headsOff.map(\.layer)) }

  // MARK: - Measures

  /// How many bars a measure has.
  private static let barCount = 31

  /// One line for every measure, and for a width the error of all widths.
  func measures(_ memory: inout TrainingMemory) -> [MeasureLine] {
    let readings = ablated.isEmpty ? nil : memory.readings(of: point.model, without: ablated)
    let lines = session.kind.measures.map { line($0, without: readings) }
    guard session.kind == .learnedWidth else { return lines }
    return lines + [errorLine(memory.errors(of: session.kind))]
  }

  private func line(_ measure: TrainingMeasure, without readings: [TrainingReading]?) -> MeasureLine
  {
    let whole = point.reading(measure.name)
    let without = readings?.first { $0.name == measure.name }?.value
    let value = without ?? whole
    let note =
      session.goals == .hidden
      ? "predict first"
      : readings == nil
        ? measure.note(measuredOn: session.kind.measuredOn)
        : without == nil ? "with every head" : "with it \(whole.map(measure.text) ?? "?")"
    return MeasureLine(
      label: DisplayText(measure.label), bars: bars(of: measure), shownCount: shownCount,
      value: DisplayText(value.map(measure.text) ?? "…"), note: DisplayText(note),
      isMet: readings == nil && (value.map { measure.goal?.isMet(by: $0) ?? false } ?? false),
      repertoire: display.repertoire)
  }

  private func step(ofBar place: Int) -> Int {
    place * session.stepCount / (Self.barCount - 1)
  }

  /// How many bars lie at or before the shown step.
  private var shownCount: Int {
    (0..<Self.barCount).count { step(ofBar: $0) <= point.model.step }
  }

  private func bars(of measure: TrainingMeasure) -> [Double?] {
    (0..<Self.barCount).map { place in
      let step = step(ofBar: place)
      guard step <= session.newest.model.step, let point = session.lastPoint(before: step) else {
        return nil
      }
      // The start has no loss yet; the first steps say it.
      let value =
        point.reading(measure.name)
        ?? session.points.dropFirst().first?.reading(measure.name)
        ?? session.newest.reading(measure.name)
      return value.map {
        ($0 - measure.range.lowerBound) / (measure.range.upperBound - measure.range.lowerBound)
      }
    }
  }

  /// The curve that the width rolls down, and where it is.
  private func errorLine(_ errors: [Double]) -> MeasureLine {
    let width = point.reading("width w") ?? 0
    let range = session.kind.measures[0].range
    return MeasureLine(
      label: "error if w were 0 … 6", bars: errors.map { $0 / range.upperBound },
      shownCount: errors.count, value: DisplayText(decimalText(width, places: 3)),
      note: "▴ w", isMet: false, repertoire: display.repertoire,
      marker: max(0, min(errors.count - 1, Int((width * 5).rounded()))))
  }

  // MARK: - Maps

  /// The map of every head, of a choice its matrix too; a width has a curve instead.
  func maps(_ memory: inout TrainingMemory) -> [FormingMap] {
    guard session.kind != .learnedWidth else { return [] }
    let start = exploration.trainingShown == .difference ? startingHeads(&memory) : nil
    var maps = exploration.trace.heads.map { addressed in
      map(addressed.address, addressed.head.attention, start: start)
    }
    if let head = exploration.head?.attention, let matrix = head.parameters.general,
      head.names.score.count == matrix.rowCount
    {
      maps.append(matrixMap(matrix, names: head.names.score))
    }
    return maps
  }

  private func map(
    _ address: HeadAddress, _ head: AttentionHead, start: [AttentionHead]?
  ) -> FormingMap {
    let before = start.flatMap { $0.indices.contains(address.layer) ? $0[address.layer] : nil }
    let rows = (0..<head.queryCount).map { query in
      difference(
        head.values(of: .weights, query: query),
        before.map { query < $0.queryCount ? $0.values(of: .weights, query: query) : [] })
    }
    let isOff = ablated.contains(address.layer)
    let isSelected = address == exploration.address
    let name = "\(address)\(isOff ? " off" : "")\(start == nil ? "" : " − step 0")"
    return FormingMap(
      title: DisplayText(name),
      queries: names(exploration.trace.queryTokens), keys: names(exploration.trace.tokens),
      rows: rows, numbers: start == nil ? .weights : .signed(largest: 1),
      selection: isSelected
        ? FormingMap.Selection(query: exploration.query, key: exploration.key) : nil,
      shading: display.shading)
  }

  private func startingHeads(_ memory: inout TrainingMemory) -> [AttentionHead]? {
    session.point(at: 0).map { memory.trace(of: $0.model, without: ablated).heads }
  }

  /// What there is now less what there was; a row that was not written then has nothing before.
  private func difference(_ now: [StageValue], _ before: [StageValue]?) -> [StageValue] {
    guard let before else { return now }
    return now.enumerated().map { key, value in
      guard let number = value.number else { return value }
      let old = before.indices.contains(key) ? before[key].number ?? 0 : 0
      return .number(number - old)
    }
  }

  private func matrixMap(_ matrix: Matrix, names: [String]) -> FormingMap {
    let rows = (0..<matrix.rowCount).map { row in matrix.row(row).map { Double($0) } }
    return FormingMap(
      title: "W", queries: names.map { DisplayText($0) },
      keys: names.map { DisplayText($0) }, rows: rows.map { $0.map { .number($0) } },
      numbers: .signed(largest: rows.joined().map(abs).max() ?? 0), selection: nil,
      shading: display.shading)
  }

  private func names(_ tokens: [ModelToken]) -> [DisplayText] {
    tokens.map { DisplayText($0.token.text, repertoire: .unicode) }
  }

  /// The curve that a width draws through its points; nil for every other task.
  var curve: FittedCurve? {
    guard session.kind == .learnedWidth, let head = exploration.head?.attention else { return nil }
    let output = head.output
    return FittedCurve(
      places: (0..<head.queryCount).map { Double(head.queries[$0, 0]) },
      heights: (0..<head.keyCount).map { Double(head.values[$0, 0]) },
      predictions: (0..<head.queryCount).map { Double(output[$0, 0]) },
      weights: head.values(of: .weights, query: exploration.query).map { $0.number ?? 0 },
      selected: exploration.query, selectedKey: exploration.key, shading: display.shading)
  }

  // MARK: - The selected cell

  /// The cell now and at two steps before, what the model expects, and what is to be learned.
  func pane(_ memory: inout TrainingMemory) -> TrainingPane {
    guard let head = exploration.head?.attention else {
      return TrainingPane(lines: [], sentence: "")
    }
    let (query, key) = (exploration.query, exploration.key)
    let isOff = ablated.contains(exploration.address.layer)
    var lines = [
      TrainingPane.Line(
        DisplayText("\(exploration.address)\(isOff ? " off" : "")"), "",
        .role(isOff ? .warning : .heading, .bold)),
      TrainingPane.Line(
        "query", "\(query)▸\(name(of: query, in: exploration.trace.queryTokens))", .role(.query)),
      TrainingPane.Line(
        "key", "\(key)▾\(name(of: key, in: exploration.trace.tokens))", .role(.key)),
      TrainingPane.Line("weight", "[\(weight(of: head))]", Style(emphasis: .bold)),
    ]
    for earlier in earlierPoints {
      let trace = memory.trace(of: earlier.model, without: ablated)
      let layer = exploration.address.layer
      guard trace.heads.indices.contains(layer) else { continue }
      lines.append(
        TrainingPane.Line(
          " step \(earlier.model.step)", weight(of: trace.heads[layer])))
    }
    lines += expectation(&memory)
    let aim = memory.subject(of: point.model, without: ablated)
      .aim(head: exploration.address.layer, query: query)
    return TrainingPane(lines: lines, sentence: DisplayText(aim?.sentence ?? ""))
  }

  private func name(of place: Int, in tokens: [ModelToken]) -> DisplayText {
    tokens.indices.contains(place) ? DisplayText(tokens[place].token.text).truncated(to: 7) : ""
  }

  private func weight(of head: AttentionHead) -> DisplayText {
    guard exploration.query < head.queryCount else { return "–" }
    let row = head.values(of: .weights, query: exploration.query)
    guard row.indices.contains(exploration.key) else { return "–" }
    return switch row[exploration.key] {
    case .number(let number): DisplayText(NumberForm.weight.text(number, digits: 3))
    case .masked: NumberSign.masked
    case .undefined: NumberSign.undefined
    }
  }

  /// The start, and the snapshot two thirds of the way; none of them where it is shown itself.
  private var earlierPoints: [TrainingSession.Point] {
    let step = point.model.step
    let between = session.lastPoint(before: step * 2 / 3)
    let points = [session.point(at: 0), between].compactMap(\.self)
    var seen: Set<Int> = [step]
    return points.filter { seen.insert($0.model.step).inserted }
  }

  /// How probable the right answer of the row is; of a width, what is predicted.
  private func expectation(_ memory: inout TrainingMemory) -> [TrainingPane.Line] {
    let query = exploration.query
    if let curve, curve.predictions.indices.contains(query) {
      return [
        TrainingPane.Line("y there", DisplayText(decimalText(curve.heights[query], places: 3))),
        TrainingPane.Line(
          "predicted", DisplayText(decimalText(curve.predictions[query], places: 3))),
      ]
    }
    let subject = memory.subject(of: point.model, without: ablated)
    let heads = exploration.trace.heads.map(\.head.attention)
    guard subject.answers.indices.contains(query), let answer = subject.answers[query],
      let now = subject.probabilities(
        heads: heads, residuals: exploration.trace.residuals, without: ablated),
      now.indices.contains(query)
    else { return [] }
    var lines = [
      TrainingPane.Line(
        DisplayText("p(\(session.kind.answerIs) \(subject.choices[answer]))").truncated(to: 15)),
      TrainingPane.Line(" now", probability(now[query][answer])),
    ]
    if point.model.step > 0, let start = session.point(at: 0) {
      let before = memory.subject(of: start.model, without: ablated)
      let trace = memory.trace(of: start.model, without: ablated)
      let numbers = before.probabilities(
        heads: trace.heads, residuals: trace.residuals, without: ablated)
      if let numbers, numbers.indices.contains(query) {
        lines.append(TrainingPane.Line(" step 0", probability(numbers[query][answer])))
      }
    }
    return lines
  }

  private func probability(_ number: Double) -> DisplayText {
    DisplayText(NumberForm.weight.text(number, digits: 3))
  }
}

extension TrainingTaskKind {
  /// What the row's answer is called: `next is`, `hidden is`.
  fileprivate var answerIs: String {
    switch self {
    case .induction, .inductionOneLayer, .sink, .sinkWithoutMark, .causalPalindrome: "next is"
    case .maskedPalindrome: "hidden is"
    case .softChoice, .drawnChoice, .drawnChoiceWithoutBaseline, .bestChoice: "it is a"
    default: "writes"
    }
  }

  /// What the numbers are the mean of.
  fileprivate var measuredOn: String {
    switch self {
    case .learnedWidth: "all 50 points"
    case .induction, .inductionOneLayer, .sink, .sinkWithoutMark: "mean, 64 texts"
    case .maskedPalindrome, .causalPalindrome: "mean, 64 words"
    case .softChoice, .drawnChoice, .drawnChoiceWithoutBaseline, .bestChoice: "mean, 64 scenes"
    default: "mean, 64 pairs"
    }
  }
}
