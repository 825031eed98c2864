import Attention
import Lessons
import Models
import Screen

extension State {
  /// Changes the state as an action asks and returns what the world has to do.
  ///
  /// It does no input or output, reads no clock and draws no random number. What changes the
  /// exploration while browsing can be undone.
  public mutating func update(_ action: Action) -> [Effect] {
    let effects = change(action)
    return effects + requestSurveys()
  }

  /// What has to be done once before the first key: a run that is missing, large maps.
  public mutating func open() -> [Effect] {
    if lessons != nil { return openLessons() }
    if exploration.view == .training { return [] }
    if exploration.input.scenario != nil, message == nil {
      message = "\(keyName(.explainHead)) says what to look at in this scenario"
    }
    if let remark = exploration.input.capture?.remarks.first { message = remark }
    guard !exploration.isUpToDate else { return requestSurveys() }
    message =
      message
      ?? (exploration.input.checkpoint == nil
        ? "running the model on a long text; what is there can be moved in meanwhile"
        : "running the model; \(keyName(.escape)) ends the run")
    return [requestTrace()] + requestSurveys()
  }

  /// Changes the state as an action asks, and returns what that takes.
  mutating func change(_ action: Action) -> [Effect] {
    switch action {
    case .resize(let rows, let columns):
      self.rows = max(0, rows)
      self.columns = max(0, columns)
      pointer = nil
      return []
    case .mouse where isBlank: return []
    case .mouse(let event): return keepingLesson { $0.updateMouse(event) }
    case .background(let color):
      takeBackground(color)
      return []
    case .surveyed(let request, let survey):
      surveys.finish(request, survey)
      return []
    case .traced(let generation, let trace, let thumbnails):
      return finishTrace(generation: generation, trace, thumbnails)
    case .progressed(let generation, let status, let trace):
      follow(generation: generation, status, trace)
      return []
    case .failed(let generation, let reason):
      failTrace(generation: generation, reason)
      return []
    case .trained(let report): return takeTraining(report)
    case .lessonProgressed(let progress):
      follow(progress)
      return []
    case .lessonTrained(let training): return takeLessonTraining(training)
    case .notKept(let reason):
      message = DisplayText(reason).description
      return []
    case .perform(let command) where isBlank && ![.quitAlways, .redraw].contains(command):
      isBlank = false
      return []
    case .digit where isBlank, .edit where isBlank, .ignored where isBlank, .paste where isBlank:
      isBlank = false
      return []
    case .perform(.redraw): return [.redraw]  // The same screen again, with what it says.
    case .perform(.suspend): return [.suspend]
    case .perform(.why) where mode == .browsing && lessonScreen == nil:
      count = nil
      pointer = nil
      message = explanation(after: message)
      return []
    case .perform(.readOn), .perform(.readBack):
      message = nil
      pointer = nil
      return updateForKey(action)
    default:
      message = nil
      pointer = nil
      screensOn = 0
      return updateForKey(action)
    }
  }

  private mutating func updateForKey(_ action: Action) -> [Effect] {
    if let screen = lessonScreen, mode == .browsing { return updateLesson(action, on: screen) }
    switch (mode, action) {
    case (_, .perform(.quitAlways)): return [.quit]
    case (_, .perform(.quit)) where exploration.head == nil: return [.quit]
    case (_, _) where exploration.head == nil: return []
    case (.axes, .perform(.readOn)), (.axes, .perform(.readBack)),
      (.headCard, .perform(.readOn)), (.headCard, .perform(.readBack)),
      (.wordCard, .perform(.readOn)), (.wordCard, .perform(.readBack)):
      if case .perform(let command) = action { read(command) }
      return []
    case (.browsing, .perform(let command)): return browse(command)
    case (.browsing, .digit(let digit)):
      addDigit(digit)
      return []
    case (.browsing, .paste):
      message =
        "pasting needs a field: \(keyName(.editSentence)) opens the sentence, "
        + "\(keyName(.search)) a search"
      return []
    case (.editing, _): return updateEditing(action)
    case (.searching, _): return updateSearching(action)
    case (.editingNumber, _): return updateNumber(action)
    case (.menu, _): return updateMenu(action)
    case (.axes, _): return updateAxesPanel(action)
    case (.headCard(let line), _): return updateHeadCard(action, line: line)
    case (.wordCard(let place), _): return updateWordCard(action, at: place)
    case (.browsing, .ignored(let sentence)):
      count = nil
      message = sentence
      return []
    case (.browsing, .edit), (.browsing, .chooseView), (.browsing, .resize), (.browsing, .traced),
      (.browsing, .surveyed), (.browsing, .mouse), (.browsing, .progressed), (.browsing, .failed),
      (.browsing, .background), (.browsing, .trained), (.browsing, .lessonProgressed),
      (.browsing, .lessonTrained), (.browsing, .notKept):
      return []
    }
  }

  /// Performs a command of the key table, unless it is not possible now, which is then said.
  mutating func browse(_ command: Command) -> [Effect] {
    if let screen = lessonScreen { return updateLesson(.perform(command), on: screen) }
    if let reason = disabledReason(of: command) {
      count = nil
      message = DisplayText(reason).description
      return []
    }
    if command == .escape, isCancellable { return endRun() }
    if command == .escape, leavesFreePlay, training?.isRunning != true { return endFreePlay() }
    let previous = exploration
    let effects = run(command)
    count = nil
    if exploration != previous, command != .undo, command != .redo { history.remember(previous) }
    return effects
  }

  private mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .escape where training?.isRunning == true && count == nil: return stopTraining()
    case .forward where exploration.view == .training, .trainStep, .snapshotBack:
      return train(command)
    case .switchKey where exploration.view == .training,
      .difference where exploration.view == .training:
      return changeTraining(command)
    case .left, .down, .up, .right, .firstQuery, .lastQuery, .firstKey, .lastKey, .keyByNumber,
      .pageLeft, .pageDown, .pageUp, .pageRight, .halfPageDown, .halfPageUp:
      move(command)
    case .previousHead, .nextHead, .previousLayer, .nextLayer: openHead(command)
    case .nextPart: return openPart(by: count ?? 1)
    case .nextStage: openStage(by: count ?? 1)
    case .previousStage: openStage(by: -(count ?? 1))
    case .forward, .back: step(command)
    case .enter, .escape, .openMap, .openSteps, .openHeads, .openText, .openVectors, .openOutput,
      .openMetrics, .openCompare, .openLookup, .openGrid, .openTraining:
      openView(command)
    case .nextPane, .previousPane, .fillScreen, .widerCells, .narrowerCells, .shadeRange,
      .leaveFirstKeyOut:
      arrange(command)
    case .drawAgain: return drawAgain()
    case .editNumber, .more, .less: return changeNumber(command)
    case .exchange: return exchangeTokens()
    case .switchKey, .causalMask, .lowerTemperature, .raiseTemperature:
      return reconfigure(command)
    case .chooseOrder, .pin, .unpinAll: choose(command)
    case .difference: compare(command)
    case .editSentence, .search, .chooseView, .palette, .help, .axes: openMode(command)
    case .nextMatch where exploration.view == .compare: openChange(by: count ?? 1)
    case .previousMatch where exploration.view == .compare: openChange(by: -(count ?? 1))
    case .nextMatch: openMatch(by: count ?? 1)
    case .previousMatch: openMatch(by: -(count ?? 1))
    case .undo, .redo: return travel(command)
    case .why: message = explanation
    case .explainHead: openHeadCard()
    case .explainWord: openWordCard()
    case .copyCell: return copy(.cell)
    case .copyAddress: return copy(.address)
    case .mouse: return handMouseOver()
    case .readOn, .readBack: read(command)
    case .quit: return [.quit]
    case .blank: isBlank = true
    case .quitAlways, .suspend, .redraw, .freePlay, .showOfHands: break
    }
    return []
  }

  private mutating func openMode(_ command: Command) {
    switch command {
    case .editSentence:
      mode = .editing(TextField(text: exploration.text), original: exploration)
    case .search: mode = .searching(TextField(), original: exploration)
    case .chooseView: mode = .menu(Menu(.views))
    case .palette: mode = .menu(Menu(.palette))
    case .help: mode = .menu(Menu(.help))
    case .axes: openAxesPanel()
    default: break
    }
  }

  /// The colours that suit what the terminal says lies behind its text, unless the reader has said
  /// it; nothing else on the screen changes.
  private mutating func takeBackground(_ color: RGB) {
    guard display.backgroundSource == .environment else { return }
    display.theme.background = Background(of: color)
    display.theme.ground = color
  }

  /// A count of at most seven digits, so that no key can overflow it.
  private mutating func addDigit(_ digit: Int) {
    let longer = (count ?? 0) * 10 + digit
    if longer < 10_000_000 { count = longer }
  }
}
