import Attention
import Models
import Screen
import Tokenization
import Training
import Views

/// What the training view draws.
extension State {
  /// Draws measures, maps and the selected cell.
  func drawTraining(in area: Rectangle, _ pictures: inout Pictures, _ frame: inout Frame) {
    guard let view = trainingView(&pictures) else {
      let sentence = trainingReason(of: .openTraining) ?? ""
      frame.write(
        DisplayText(" " + sentence).truncated(to: area.columns), row: area.row, column: area.column,
        style: .role(.warning), in: area)
      return
    }
    view.draw(in: area, of: &frame)
  }

  /// What the view shows, as sentences.
  func spokenTraining(_ pictures: inout Pictures) -> SpokenList? {
    trainingView(&pictures)?.spoken
  }

  /// The view; nil where no task is open.
  private func trainingView(_ pictures: inout Pictures) -> TrainingView? {
    guard let session = training, let model = exploration.traced.trained,
      let point = session.point(at: model.step), exploration.head != nil
    else { return nil }
    let scene = TrainingScene(
      session: session, point: point, exploration: exploration, display: display)
    return TrainingView(
      measures: scene.measures(&pictures.training), maps: scene.maps(&pictures.training),
      curve: scene.curve, pane: scene.pane(&pictures.training))
  }

  /// The cell of a map, or the point of the curve, at a place of the screen.
  func trainingCell(at position: Position, in area: Rectangle) -> MouseTarget? {
    var pictures = Pictures()
    return trainingView(&pictures)?.place(at: position, in: area).flatMap { place in
      guard place.map == exploration.address.layer else {
        return .head(HeadAddress(layer: place.map, head: 0))
      }
      return .cell(MapPlaces.Cell(query: place.query, column: place.key))
    }
  }

  // MARK: - The lines around it

  /// Title and step, legend, sentence.
  func trainingLines(_ layout: Layout, _ pictures: inout Pictures) -> ViewLines {
    let (title, progress) = (trainingTitle, trainingProgress)
    let legend = trainingLegend(layout.main ?? layout.body, &pictures)
    let sentence = trainingSentence
    return ViewLines(
      aside: .text(DisplayText(progress)),
      header: { area, frame in
        frame.write(
          "heed", row: area.row, column: area.column + 1, style: .role(.heading, .bold), in: area)
        let end = frame.write(
          DisplayText(title), row: area.row, column: area.column + 5, in: area)
        let start = area.endColumn - DisplayText(progress).width
        guard start > end else { return }
        frame.write(
          DisplayText(progress), row: area.row, column: start, style: Style(emphasis: .bold),
          in: area)
      },
      legend: { area, frame in
        frame.write(legend, row: area.row, column: area.column + 1, in: area)
      },
      sentence: { area, frame in
        frame.write(
          DisplayText(assembled: " " + sentence).truncated(to: area.columns), row: area.row,
          column: area.column, in: area)
      })
  }

  private var trainingTitle: String {
    guard let training else { return " · training" }
    return " · train · \(training.kind.title) · seed \(training.seed)"
  }

  private var trainingProgress: String {
    training?.progress(at: exploration.traced.trained?.step ?? 0) ?? ""
  }

  /// What the signs of the maps and curves mean, for an area in which the view is drawn.
  func trainingLegend(_ area: Rectangle, _ pictures: inout Pictures) -> DisplayText {
    guard let training else { return "" }
    let bars: DisplayText = display.repertoire == .ascii ? "0…9" : "▁…█"
    let range: DisplayText = "\(bars) \(training.kind.rangeText)"
    guard let view = trainingView(&pictures) else { return range }
    guard let width = view.cellWidth(in: area) else {
      return "\(range)   ▴ where w is now   ▸ ▴ selected"
    }
    if exploration.trainingShown == .difference {
      let isSigned = width != .one || display.shading == .background
      return fitting([
        isSigned
          ? "+ more weight than at step 0, − less" : "▀▄ weight changed by ≥.25 since step 0",
        range, "· to come",
      ])
    }
    let hasMark = exploration.trace.tokens.first?.token.text == "•"
    if width == .one {
      let blocks: DisplayText =
        display.shading == .glyphs
        ? "▀▄ weight ≥.25, 2 queries a line" : "dark 0 … light 1, 2 queries a line"
      return fitting([blocks] + (hasMark ? ["• BOS"] : []) + [range, "· to come"])
    }
    let shades: DisplayText =
      display.shading == .glyphs
      ? "weights ░ ≥.05 ▒ ≥.25 ▓ ≥.50 █ ≥.75" : "weights: the lighter, the larger"
    return fitting([shades, "· rounds to 0", range] + (hasMark ? ["• BOS"] : []) + ["· to come"])
  }

  /// As many of the parts as have room, the first first.
  private func fitting(_ parts: [DisplayText]) -> DisplayText {
    var line: DisplayText = ""
    for part in parts {
      let longer: DisplayText = line.width == 0 ? part : "\(line)   \(part)"
      guard longer.width < columns else { break }
      line = longer
    }
    return line
  }

  /// The selected cell: `step 150: L1.H0 query 13 c reads key 4 n with weight .863; accuracy .785`.
  private var trainingSentence: String {
    guard let training, let model = exploration.traced.trained,
      let point = training.point(at: model.step), let head = exploration.head?.attention,
      (0..<head.queryCount).contains(exploration.query)
    else { return "" }
    let (query, key) = (exploration.query, exploration.key)
    let names = (exploration.trace.queryTokens, exploration.trace.tokens)
    let (asks, read) = (
      names.0.indices.contains(query) ? names.0[query].token.text : "",
      names.1.indices.contains(key) ? names.1[key].token.text : ""
    )
    let value = head.values(of: .weights, query: query)
    let weight = value.indices.contains(key) ? value[key] : .masked
    let reads =
      switch weight {
      case .number(let number): "with weight \(NumberForm.weight.text(number, digits: 3))"
      case .masked: "not: the mask hides it"
      case .undefined: "∅: w says why"
      }
    let isWhole = exploration.traced.intervention.headsOff.isEmpty
    let main = training.kind.mainMeasure
    let reading = isWhole ? point.reading(main.name) : nil
    let said =
      "step \(model.step): \(exploration.address) query \(query) \(DisplayText(asks)) reads key "
      + "\(key) \(DisplayText(read)) \(reads)"
    let measured = reading.map { "; \(main.short) \(main.text($0))" } ?? ""
    return DisplayText(assembled: said + measured).width < columns ? said + measured : said
  }
}

extension TrainingTaskKind {
  /// The measure that says whether the task is learned.
  public var mainMeasure: TrainingMeasure {
    let accuracies = measures.filter { $0.isAccuracy && $0.goal != nil }
    return accuracies.first { if case .atLeast? = $0.goal { true } else { false } }
      ?? accuracies.first ?? measures.first { $0.goal != nil } ?? measures[0]
  }

  /// What the bars stand for: `0…1 (loss 0…2.8)`.
  var rangeText: DisplayText {
    var others: [String] = []
    for measure in measures where !measure.isShare {
      let highest = measure.range.upperBound
      let isWhole = highest == highest.rounded()
      let text = "\(measure.sign) 0…\(decimalText(highest, places: isWhole ? 0 : 1))"
      if !others.contains(text) { others.append(text) }
    }
    let listed = DisplayText(others.joined(separator: ", "))
    return measures.contains(where: \.isShare) ? "0…1 (\(listed))" : listed
  }
}

extension TrainingMeasure {
  /// Its name in one or two words: where a task has several accuracies, that of which it is one.
  var short: String {
    let parts = label.split(separator: ", ", maxSplits: 1)
    return isAccuracy && parts.count == 2 ? String(parts[1]) : isAccuracy ? "accuracy" : label
  }

  /// Whether it says how often the model is right.
  var isAccuracy: Bool { name.hasPrefix("accuracy") }

  /// What it is called in the legend: ‖v‖ of any place is ‖v‖.
  fileprivate var sign: String {
    if name.hasPrefix("loss") { return "loss" }
    if name.hasPrefix("length") { return "‖v‖" }
    return name == "squared error" ? "error" : "w"
  }

  /// Whether it is a share of 1.
  var isShare: Bool { range == 0...1 }

  /// A number as it is written for the measure.
  public func text(_ value: Double) -> String {
    isShare
      ? NumberForm.weight.text(value, digits: 3) : decimalText(value, places: 3)
  }

  /// What a number is held against.
  func note(measuredOn examples: String) -> String {
    switch goal {
    case .atLeast(let number): "goal \(text(number))"
    case .atMost(let number): "stays ≤ \(text(number))"
    case .within(let range):
      "goal \(decimalText(range.lowerBound, places: 1))…\(decimalText(range.upperBound, places: 1))"
    case nil:
      guessing.map { "guessing \(text($0))" }
        ?? (name == TrainingMeasure.loss ? "last 10 steps" : examples)
    }
  }
}
