import Attention
import Models
import Screen
import Tokenization
import Views

/// The Compare view: what is explored, B, laid on something kept, A.
extension State {
  /// Pins and unpins, opens the difference, or goes on to what it shows next.
  mutating func compare(_ command: Command) {
    switch command {
    case .pin: pinRun()
    case .unpinAll:
      exploration.pin = nil
      message = "nothing is pinned: \(keyName(.difference)) compares with the last change"
    case .difference where exploration.view == .compare:
      exploration.comparisonShown = exploration.comparisonShown.next
    default: openComparison()
    }
  }

  private mutating func pinRun() {
    exploration.pin = ComparedRun(exploration, kept: .pinned)
    if exploration.view == .compare { exploration.compared = exploration.pin }
    message =
      "pinned \(exploration.address), \(exploration.stage.title): change anything, "
      + "\(keyName(.difference)) compares with it"
  }

  private mutating func openComparison() {
    guard exploration.view != .compare else { return }
    var run = comparable
    // An output has dimensions as columns, so that it can only be laid on an output.
    if (run.stage == .output) != (exploration.stage == .output) { run.stage = exploration.stage }
    exploration.compared = run
    exploration.comparisonShown = .difference
    goIn(to: .compare)
    if !run.differs(from: exploration) {
      message = "A and B are the same now: change anything, and see what differs"
    }
  }

  /// What `d` compares with: the pin, else the state before the last change of run, head or stage,
  /// else what there is now, so that changes show from here on.
  var comparable: ComparedRun {
    if let pin = exploration.pin { return pin }
    let before = history.last { state in
      state.isUpToDate && ComparedRun(state, kept: .before).differs(from: exploration)
    }
    return before.map { ComparedRun($0, kept: .before) } ?? exploration.compared
      ?? ComparedRun(exploration, kept: .before)
  }

  /// Opens another head: in both sides where the runs differ, so that the same head is compared.
  mutating func openHeadOfBoth(from old: HeadAddress) {
    guard exploration.view == .compare, var run = exploration.compared,
      !run.sharesRun(with: exploration), run.address == old,
      run.trace[exploration.address] != nil
    else { return }
    run.address = exploration.address
    exploration.compared = run
  }

  /// Shows another stage of both sides.
  mutating func openStageOfBoth() {
    guard exploration.view == .compare else { return }
    exploration.compared?.stage = exploration.stage
  }

  /// Goes to the change after, or before, in order of size; after the last comes the first.
  mutating func openChange(by distance: Int) {
    guard let picture = comparisonPicture() else { return }
    let changes = picture.changes.filter { change in
      picture.comparison.rows[change.row].second != nil
        && picture.comparison.columns[change.column].second != nil
    }
    guard !changes.isEmpty else { return }
    let row = picture.row(ofQuery: exploration.query)
    let column = picture.column(ofKey: exploration.column)
    let place = changes.firstIndex { $0.row == row && $0.column == column }
    let start = place ?? (distance > 0 ? -1 : 0)
    let next = ((start + distance) % changes.count + changes.count) % changes.count
    exploration.query = picture.comparison.rows[changes[next].row].second ?? exploration.query
    exploration.column =
      picture.comparison.columns[changes[next].column].second ?? exploration.column
    message = nil
  }

  /// What keys do here, where that is not what they do in most views.
  static let compareMeanings: [Command: String] = [
    .nextMatch: "to the next change, from the largest down",
    .previousMatch: "to the change before",
    .difference: "what is shown: B − A, A, B, A beside B",
    .pin: "pin B: it becomes A",
    .enter: "in: the map of this cell in B",
    .editSentence: "edit the sentence of B",
    .previousHead: "previous head, of A too where the runs differ",
    .nextHead: "next head, of A too where the runs differ",
    .nextStage: "next stage, of A and B", .previousStage: "previous stage, of A and B",
  ]

  /// What the last line offers.
  static let compareHintGroups: [HintGroup] = [
    HintGroup(commands: [.difference], label: "A, B, B − A"),
    HintGroup(commands: [.left, .down, .up, .right], label: "cell"),
    HintGroup(commands: [.nextMatch], label: "next change"),
    HintGroup(commands: [.editSentence], label: "text of B"),
    HintGroup(commands: [.pin], label: "pin B as A"),
    HintGroup(commands: [.previousHead, .nextHead], label: "head"),
    HintGroup(commands: [.nextStage], label: "stage"),
    HintGroup(commands: [.axes], label: "axes"),
    HintGroup(commands: [.causalMask], label: "causal"),
    HintGroup(commands: [.switchKey], label: "key off"),
    HintGroup(commands: [.lowerTemperature, .raiseTemperature], label: "temperature"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension State {
  /// Draws the view.
  func drawComparison(
    in area: Rectangle, _ pictures: inout Pictures, _ frame: inout Frame
  ) {
    comparisonView(pictures.comparison(of: self))?.draw(in: area, of: &frame)
  }

  /// The lines around the view.
  func comparisonLines(_ layout: Layout, _ pictures: inout Pictures) -> ViewLines {
    guard let view = comparisonView(pictures.comparison(of: self)) else {
      return ViewLines(aside: .text(""), legend: { _, _ in }, sentence: { _, _ in })
    }
    let (query, key) = (exploration.query, exploration.key)
    let isOneList = exploration.trace.hasOneList
    let marked = key + (isOneList ? 0 : exploration.trace.queryTokens.count)
    let body = layout.main ?? layout.body
    return ViewLines(
      aside: .text(view.title),
      text: { view.picture.first.draw("A", marks: nil, in: $0, of: &$1) },
      axes: { view.picture.second.draw("B", marks: (query, marked), in: $0, of: &$1) },
      legend: { area, frame in
        frame.write(
          view.legend(in: body).truncated(to: area.columns - 1), row: area.row,
          column: area.column + 1, in: area)
      },
      sentence: { area, frame in
        frame.write(
          view.sentence(columns: area.columns - 1), row: area.row, column: area.column + 1,
          in: area)
      })
  }

  func comparisonView(_ picture: ComparisonPicture?) -> ComparisonView? {
    guard let picture else { return nil }
    return ComparisonView(
      picture: picture, row: picture.row(ofQuery: exploration.query) ?? 0,
      column: picture.column(ofKey: exploration.column) ?? 0,
      shown: exploration.comparisonShown, look: look)
  }

  /// Both sides laid on each other; nil where there is nothing to compare with.
  func comparisonPicture() -> ComparisonPicture? {
    let run = exploration.compared ?? ComparedRun(exploration, kept: .before)
    guard let second = HeadPicture(exploration, repertoire: display.repertoire),
      let first = HeadPicture(run, repertoire: display.repertoire)
    else { return nil }
    let (rows, columns) = exploration.aligned(with: run)
    let lines = Layout(
      screen: Rectangle(rows: self.rows, columns: self.columns), exploration: exploration)?.main
    let seen = ComparisonView.visibleRows(
      rowCount: rows.count, row: exploration.query,
      area: lines ?? Rectangle(rows: 1, columns: 1))
    let notes = exploration.notes(of: run)
    return ComparisonPicture(
      first: ComparisonSide(
        picture: first, text: run.input.text, ranges: run.trace.ranges, note: notes.first),
      second: ComparisonSide(
        picture: second, text: exploration.traced.text, ranges: exploration.trace.ranges,
        note: notes.second),
      rows: rows, columns: columns, seen: seen)
  }
}

extension Exploration {
  /// In what both sides of a comparison differ besides the text, and how A came here.
  fileprivate func notes(of run: ComparedRun) -> (first: String, second: String) {
    let now = ComparedRun(self, kept: .opened)
    let first = run.parts(besides: now) + [run.kept == .opened ? "opened" : run.kept.rawValue]
    let second = now.parts(besides: run) + ["now"]
    return (first.joined(separator: " · "), second.joined(separator: " · "))
  }
}

extension ComparedRun {
  /// What it has that another does not: model, head, stage, axes, changes by hand.
  fileprivate func parts(besides other: ComparedRun) -> [String] {
    var parts: [String] = []
    if trace.modelName != other.trace.modelName { parts.append(trace.modelName) }
    if address != other.address {
      parts.append("\(address)" + (head?.name.map { " \($0)" } ?? ""))
    }
    if stage != other.stage { parts.append(stage.title) }
    if let axes, let others = other.axes { parts += axes.differing(from: others) }
    if input.intervention != other.input.intervention {
      let numbers = input.intervention.numbers.count
      let heads = input.intervention.headsOff.count
      if numbers > 0 { parts.append("\(numbers) number\(numbers == 1 ? "" : "s") changed") }
      if heads > 0 { parts.append("\(heads) head\(heads == 1 ? "" : "s") off") }
    }
    return parts
  }

  private var axes: AxesLine? {
    head.map { AxesLine($0.attention) }
  }
}

extension ModelTrace {
  /// Where the tokens stand in the text: queries first, where they are another list.
  var ranges: [Range<Int>] {
    ((hasOneList ? [] : queryTokens) + tokens).map(\.token.characters)
  }
}

extension HeadPicture {
  fileprivate init?(_ run: ComparedRun, repertoire: Repertoire) {
    var exploration = Exploration(
      input: run.input, trace: run.trace, address: run.address, query: 0, key: 0)
    exploration.stage = run.stage
    self.init(exploration, repertoire: repertoire)
  }
}

extension Layout {
  /// One table has the whole body.
  mutating func divideComparison(screen: Rectangle, exploration: Exploration) { main = body }
}
