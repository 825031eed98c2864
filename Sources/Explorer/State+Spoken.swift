import Attention
import Models
import Screen
import Views

/// The screen as sentences, for those who hear it or feel it in braille.
extension State {
  /// The whole screen as a function of the state, without borders, tables and colours.
  func renderSpoken(_ pictures: inout Pictures) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    if let screen = lessonScreen {
      lessonSpoken(screen).draw(on: &frame)
      return frame
    }
    guard let picture = pictures.picture(of: self), let cell = SelectedCell(exploration) else {
      SpokenPage(
        heading: "heed", sentence: "there is no head to show", list: SpokenList(title: "", []),
        prompts: spokenPrompts
      ).draw(on: &frame)
      return frame
    }
    spokenPage(picture, cell, &pictures).draw(on: &frame)
    return frame
  }

  /// Whether the screen keeps what it shows until a run is over or a key is pressed: sentences that
  /// change by themselves would be read out again and again.
  public var holdsStill: Bool {
    display.speech == .sentence
      && (isComputing || training?.isRunning == true || play?.run?.isRunning == true
        || play?.progress != nil)
  }

  /// Reads on, or back, in the sentences of the view; the selected cell stays.
  mutating func read(_ command: Command) {
    var pictures = Pictures()
    guard command == .readOn else {
      if screensOn == 0 {
        message = "this is where the selected one stands; moving goes further back"
      }
      screensOn = max(0, screensOn - 1)
      return
    }
    if let screen = lessonScreen {
      guard lessonSpoken(screen).hasMore(rows: rows, columns: columns) else {
        message = "that was the last of it"
        return
      }
      screensOn += 1
      return
    }
    guard let picture = pictures.picture(of: self), let cell = SelectedCell(exploration),
      spokenPage(picture, cell, &pictures).hasMore(rows: rows, columns: columns)
    else {
      message = "that was the last of it"
      return
    }
    screensOn += 1
  }

  private func spokenPage(
    _ picture: HeadPicture, _ cell: SelectedCell, _ pictures: inout Pictures
  ) -> SpokenPage {
    switch mode {
    case .menu(let menu): return menuPage(menu)
    case .headCard(let line): return cardPage(line)
    case .wordCard(let place): return wordPage(place)
    case .axes(let panel): return axesPage(panel, picture)
    case .browsing, .editing, .editingNumber, .searching:
      return SpokenPage(
        heading: spokenHeading(picture), field: spokenField,
        sentence: message.map { DisplayText($0) } ?? spokenSentence(picture, cell, &pictures),
        notes: spokenNotes(picture), list: spokenList(picture, cell, &pictures),
        prompts: spokenPrompts, screensOn: screensOn)
    }
  }

  /// Where one is: `map, L1.H3 pronoun→antecedent, layer 2/2 head 4/5, weights, toy, hand-made`.
  private func spokenHeading(_ picture: HeadPicture) -> DisplayText {
    let counts = AxesLine.countedAside(picture.address, headCounts: picture.headCounts)
    let name = picture.headName.map { " " + $0 } ?? ""
    let step =
      exploration.view == .steps
      ? "step \(exploration.step.rawValue) of \(StepsView.stepCount)" : picture.stageTitle
    return "\(exploration.view.rawValue), \(picture.address)\(name), \(counts), \(step), "
      + "\(picture.modelTitle)\(spokenProgress)"
  }

  /// What goes on while the screen holds still.
  private var spokenProgress: DisplayText {
    if let training, exploration.view == .training, training.isRunning {
      return DisplayText(", running to step \(training.target)")
    }
    return isComputing ? ", computing" : ""
  }

  /// What is selected, in as many details as there are.
  private func spokenSentence(
    _ picture: HeadPicture, _ cell: SelectedCell, _ pictures: inout Pictures
  ) -> DisplayText {
    guard let layout = Layout(screen: Self.readingScreen, exploration: exploration) else {
      return ""
    }
    return Self.spoken(lines(picture, cell, layout, &pictures).sentence)
  }

  /// What a line says where it has all the room that it wants.
  static func spoken(_ drawing: ViewLines.Drawing) -> DisplayText {
    var frame = Frame(rows: 1, columns: readingScreen.columns)
    drawing(frame.bounds, &frame)
    return frame.text(row: 0)
  }

  /// So large a screen has room for every sentence in full.
  private static let readingScreen = Rectangle(rows: 60, columns: 400)

  /// The text, the axes and what was changed by hand, which a move never changes.
  private func spokenNotes(_ picture: HeadPicture) -> [DisplayText] {
    let trace = exploration.trace
    let known = TextLine.knownAside(picture.keyLabels)
    let axes = AxesLine(picture.head)
    var notes: [DisplayText] = []
    if exploration.view == .compare { notes += spokenSides }
    if !isEditing, exploration.view != .compare {
      let text = DisplayText(exploration.traced.text)
      notes.append("text, \(known): " + text)
    }
    notes.append("axes: " + axes.spoken)
    if let notice = trace.notice?.short { notes.append(DisplayText(notice)) }
    let changes = exploration.spokenChanges
    if !changes.isEmpty { notes.append(DisplayText(changes)) }
    return notes
  }

  /// The texts of both sides of a comparison, and in what they differ.
  private var spokenSides: [DisplayText] {
    guard let picture = comparisonPicture() else { return [] }
    return [("A", picture.first), ("B", picture.second)].map { name, side in
      "\(name), \(DisplayText(side.note)): \(DisplayText(side.text))"
    }
  }

  /// The content of the open view.
  func spokenList(
    _ picture: HeadPicture, _ cell: SelectedCell, _ pictures: inout Pictures
  ) -> SpokenList {
    switch exploration.view {
    case .map: return MapView(picture: picture, cell: cell, look: look).spoken
    case .steps:
      return StepsView(picture: picture, cell: cell, look: look, shown: exploration.step).spoken
    case .heads: return pictures.heads(of: self, picture, cell).spoken
    case .text:
      return ReadText(
        picture: picture, cell: cell, reading: exploration.reading,
        words: pictures.words(of: self), visible: spokenTokens
      ).spoken
    case .vectors: return vectorsView(picture, cell).spoken
    case .output: return outputView(picture, cell).spoken
    case .compare:
      return comparisonView(pictures.comparison(of: self))?.spoken
        ?? SpokenList(title: "changes", ["there is nothing to compare"])
    case .metrics:
      return metricsView(picture, in: Self.readingScreen, &pictures).spoken
    case .lookup: return lookupView(picture, cell, &pictures).spoken
    case .training:
      return spokenTraining(&pictures) ?? MapView(picture: picture, cell: cell).spoken
    case .grid:
      return gridView(picture, cell)?.spoken ?? MapView(picture: picture, cell: cell).spoken
    }
  }

  /// Of a long text, the tokens around the selected one.
  private var spokenTokens: Range<Int> {
    let start = max(0, exploration.token - rows)
    return start..<start + 3 * max(1, rows)
  }

  /// What is typed, while something is.
  private var spokenField: SpokenPage.Field? {
    switch mode {
    case .editing(let field, _):
      return SpokenPage.Field(
        name: "the sentence; Enter keeps it, Esc puts it back", text: field.text,
        cursor: field.cursor)
    case .searching(let field, _):
      let found = field.text.isEmpty ? "" : "; \(matches.count) found"
      return SpokenPage.Field(
        name: DisplayText("search the tokens; Enter keeps, Esc puts back" + found),
        text: field.text, cursor: field.cursor)
    case .editingNumber(let editing, _):
      let numbers = exploration.editableNumbers(column: editing.column)
      let name = numbers.indices.contains(editing.choice) ? numbers[editing.choice].name : ""
      let state = Self.number(editing.field.text) == nil ? "; not a number yet" : ""
      return SpokenPage.Field(
        name: DisplayText("\(name); Enter keeps it, Esc puts it back, Tab goes on\(state)"),
        text: editing.field.text, cursor: editing.field.cursor)
    case .browsing, .menu, .axes, .headCard, .wordCard: return nil
    }
  }

  /// Which keys help on, in words, the most first.
  var spokenPrompts: [DisplayText] {
    let reading =
      mode == .browsing ? [Hint(keys: DisplayText(keyName(.readOn)), label: "reads on")] : []
    return (0...hints.count).reversed().map { count in
      let texts = (hints.prefix(count) + reading + [lastHint]).map { $0.keys + " " + $0.label }
      return "keys: " + texts.dropFirst().reduce(texts.first ?? "") { $0 + ", " + $1 }
    }
  }
}

extension Exploration {
  /// What was changed by hand, in a sentence; empty without changes.
  fileprivate var spokenChanges: String {
    let intervention = traced.intervention
    let (numbers, heads) = (intervention.numbers.count, intervention.headsOff.count)
    let parts = [
      numbers == 0 ? "" : "\(numbers) number\(numbers == 1 ? "" : "s")",
      heads == 0 ? "" : "\(heads) head\(heads == 1 ? "" : "s") switched off",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "changed by hand: " + parts.joined(separator: ", ")
  }
}
