import Attention
import Models
import Scenarios
import Screen
import Views

/// The panel over the six axes: what the cursor reaches is taken over at once.
extension State {
  /// Opens the panel on the normalizer, the axis in which kinds of attention differ most.
  mutating func openAxesPanel() {
    var panel = AxesPanel(exploration)
    panel.axis = .normalizer
    panel.place = currentPlace(of: .normalizer)
    mode = .axes(panel)
  }

  /// Moves, changes, keeps or puts back.
  mutating func updateAxesPanel(_ action: Action) -> [Effect] {
    guard case .axes(var panel) = mode else { return [] }
    if panel.field != nil { return updateField(action, &panel) }
    switch action {
    case .perform(.enter): return keepAxes(panel)
    case .perform(.escape): return putAxesBack(panel)
    case .perform(.why): message = entry(of: panel).map(explanation(of:))
    case .perform(.undo): return undoAxis(&panel)
    case .perform(.more): return step(.up, &panel)
    case .perform(.less): return step(.down, &panel)
    case .perform(.lowerTemperature): return step(.down, of: .temperature, &panel)
    case .perform(.raiseTemperature): return step(.up, of: .temperature, &panel)
    case .perform(.drawAgain): return drawSample(&panel)
    case .perform(.editNumber): openField(&panel)
    case .perform(.help): mode = .menu(Menu(.help, over: panel))
    case .perform(.quit): return [.quit]
    case .perform(.mouse): return handMouseOver()
    case .paste:
      message = "pasting needs a field: \(keyName(.editNumber)) opens one for a number"
    case .perform(.previousHead), .perform(.nextHead), .perform(.previousLayer),
      .perform(.nextLayer):
      if case .perform(let command) = action { openHead(command) }
    case .perform(let command): return move(command, &panel)
    case .ignored(let sentence): message = sentence
    default: break
    }
    return []
  }

  // MARK: - Moving

  private mutating func move(_ command: Command, _ panel: inout AxesPanel) -> [Effect] {
    let distance = command == .down ? 1 : command == .up ? -1 : 0
    switch (panel.pane, command) {
    case (_, .left): panel.pane = .axes
    case (_, .right), (_, .nextPane), (_, .previousPane):
      panel.pane = panel.pane == .axes || command == .right ? .values : .axes
    case (.axes, .up), (.axes, .down):
      let all = AttentionAxis.allCases
      let place = (all.firstIndex(of: panel.axis) ?? 0) + distance
      panel.axis = all[clamped(place, below: all.count)]
      panel.place = currentPlace(of: panel.axis)
    case (.values, .up), (.values, .down):
      panel.place = clamped(panel.place + distance, below: entries(of: panel.axis).count)
      mode = .axes(panel)
      return takeOver(entry(of: panel), &panel)
    default: return []
    }
    mode = .axes(panel)
    return []
  }

  private func currentPlace(of axis: AttentionAxis) -> Int {
    entries(of: axis).firstIndex(where: \.isCurrent) ?? 0
  }

  /// The line under the cursor.
  func entry(of panel: AxesPanel) -> AxisEntry? {
    let entries = entries(of: panel.axis)
    return entries.indices.contains(panel.place) ? entries[panel.place] : nil
  }

  // MARK: - The mouse

  /// What stands at a place of the panel.
  func panelTarget(at position: Position, in area: Rectangle, _ panel: AxesPanel) -> MouseTarget? {
    guard panel.field == nil,
      let picture = HeadPicture(exploration, repertoire: display.repertoire)
    else { return nil }
    return axesPanelView(panel, picture).place(at: position, in: area).map { .axesPanel($0) }
  }

  /// Goes to an axis or a value that was clicked.
  mutating func choose(_ place: AxesPanelView.Place) -> [Effect] {
    guard case .axes(var panel) = mode else { return [] }
    (message, count) = (nil, nil)
    switch place {
    case .axis(let index):
      panel.pane = .axes
      panel.axis = AttentionAxis.allCases[clamped(index, below: AttentionAxis.allCases.count)]
      panel.place = currentPlace(of: panel.axis)
      mode = .axes(panel)
      return []
    case .value(let index):
      panel.pane = .values
      panel.place = clamped(index, below: entries(of: panel.axis).count)
      mode = .axes(panel)
      return takeOver(entry(of: panel), &panel)
    }
  }

  /// Moves the cursor in the list that the pointer is over, as arrows do.
  mutating func turnWheel(
    _ command: Command, at position: Position, in area: Rectangle
  ) -> [Effect] {
    guard case .axes(var panel) = mode, panel.field == nil else { return [] }
    switch panelTarget(at: position, in: area, panel) {
    case .axesPanel(.axis): panel.pane = .axes
    case .axesPanel(.value): panel.pane = .values
    default: return []
    }
    mode = .axes(panel)
    message = nil
    return updateAxesPanel(.perform(command))
  }

  // MARK: - Changing

  /// Goes to a value, unless that is not possible, which is then said.
  private mutating func takeOver(_ entry: AxisEntry?, _ panel: inout AxesPanel) -> [Effect] {
    guard let entry else { return [] }
    if let reason = entry.disabledReason {
      message = "× \(entry.value): \(reason)"
      return []
    }
    return change(entry.values, &panel)
  }

  private mutating func change(_ values: AxisValues, _ panel: inout AxesPanel) -> [Effect] {
    let previous = exploration.input
    exploration.input.set(values)
    guard exploration.input != previous else { return [] }
    panel.changes.append(previous)
    mode = .axes(panel)
    return [requestTrace()]
  }

  private mutating func undoAxis(_ panel: inout AxesPanel) -> [Effect] {
    guard let previous = panel.changes.popLast() else {
      message = "nothing to undo: nothing has changed since the panel was opened"
      return []
    }
    exploration.input = previous
    panel.place = currentPlace(of: panel.axis)
    mode = .axes(panel)
    return [requestTrace()]
  }

  /// Moves the slider of the value under the cursor.
  private mutating func step(
    _ direction: AxisChoice.Direction, _ panel: inout AxesPanel
  ) -> [Effect] {
    guard let choice = entry(of: panel)?.choice, let values = choice.stepped(direction) else {
      message = "this value has no number: temperature, a fixed scale and windows have one"
      return []
    }
    return changeNumber(values, &panel)
  }

  /// Moves the slider of an axis, wherever the cursor is.
  private mutating func step(
    _ direction: AxisChoice.Direction, of axis: AttentionAxis, _ panel: inout AxesPanel
  ) -> [Effect] {
    let values = entries(of: axis).first(where: \.isCurrent)?.choice?.stepped(direction)
    return values.map { changeNumber($0, &panel) } ?? []
  }

  private mutating func changeNumber(
    _ values: AxisValues, _ panel: inout AxesPanel
  ) -> [Effect] {
    if let reason = reason(against: values) {
      message = reason
      return []
    }
    let effects = change(values, &panel)
    panel.place = currentPlace(of: panel.axis)
    mode = .axes(panel)
    return effects
  }

  private mutating func drawSample(_ panel: inout AxesPanel) -> [Effect] {
    if let reason = disabledReason(of: .drawAgain) {
      message = reason
      return []
    }
    return change(AxisValues(seed: exploration.openConfiguration.seed &+ 1), &panel)
  }

  // MARK: - Typing a number

  private mutating func openField(_ panel: inout AxesPanel) {
    guard entry(of: panel)?.choice?.with(1) != nil else {
      message = "this value has no number: temperature, a fixed scale and windows have one"
      return
    }
    panel.field = TextField()
    mode = .axes(panel)
  }

  private mutating func updateField(_ action: Action, _ panel: inout AxesPanel) -> [Effect] {
    switch action {
    case .edit(let edit): panel.field?.edit(edit)
    case .paste(let text): panel.field?.edit(.insert(text))
    case .perform(.escape): panel.field = nil
    case .perform(.enter):
      let text = panel.field?.text ?? ""
      guard let number = Double(Self.digits(text)), let choice = entry(of: panel)?.choice,
        let values = choice.with(number)
      else {
        message = "“\(DisplayText(text))” is no number that \(panel.axis.rawValue) can have"
        return []
      }
      panel.field = nil
      return changeNumber(values, &panel)
    default: return []
    }
    mode = .axes(panel)
    return []
  }

  // MARK: - Closing

  /// Ends the panel; all that was changed in it is one change of the history.
  private mutating func keepAxes(_ panel: AxesPanel) -> [Effect] {
    mode = .browsing
    guard exploration.input != panel.original.input else {
      let address = exploration.address
      exploration = panel.original.opened(at: address)
      if exploration != panel.original { history.remember(panel.original) }
      return exploration.isUpToDate ? cancelTrace() : []
    }
    history.remember(panel.original)
    guard isComputing else { return [] }
    // What is on the screen is compared with what was there when the panel opened.
    let (input, address) = (exploration.input, exploration.address)
    exploration = panel.original
    exploration.input = input
    exploration.address = address
    return []
  }

  private mutating func putAxesBack(_ panel: AxesPanel) -> [Effect] {
    mode = .browsing
    exploration = panel.original
    return exploration.isUpToDate ? cancelTrace() : [requestTrace()]
  }

  private func explanation(of entry: AxisEntry) -> String {
    if let reason = entry.disabledReason { return "× \(entry.value): \(reason)" }
    let advice =
      entry.choice?.with(1) != nil
      ? "; \(keyName(.more)) and \(keyName(.less)) change the number"
      : entry.values.normalizer == .sample ? "; \(keyName(.drawAgain)) draws again" : ""
    return "\(entry.value): \(entry.formula), \(entry.meaning)\(advice)"
  }
}
