import Attention
import Models
import Scenarios
import Screen
import Tokenization
import Views

extension State {
  /// The temperatures that `<` and `>` step through.
  static let temperatures: [Double] = [0, 0.1, 0.2, 0.5, 1, 2, 5, 10]

  /// Changes the kind of attention and asks for a new run.
  mutating func reconfigure(_ command: Command) -> [Effect] {
    switch command {
    case .switchKey where exploration.view == .heads: switchHead()
    case .switchKey: switchKey(exploration.key)
    case .causalMask: switchCausalMask()
    case .lowerTemperature: setTemperature(temperature(by: -(count ?? 1)))
    case .raiseTemperature: setTemperature(temperature(by: count ?? 1))
    default: break
    }
    return [requestTrace()]
  }

  /// Goes to the state before, or after, in the history.
  mutating func travel(_ command: Command) -> [Effect] {
    for _ in 0..<min(count ?? 1, History.limit) {
      let target =
        command == .undo ? history.undo(from: exploration) : history.redo(from: exploration)
      guard let target else { break }
      exploration = target
    }
    let stopped = stopTrainingElsewhere()
    // The state that came back may have been left before its run had ended.
    return stopped + (exploration.isUpToDate ? cancelTrace() : [requestTrace()])
  }

  /// Asks for a run of what is explored now; older runs become stale.
  mutating func requestTrace() -> Effect {
    generation += 1
    isComputing = true
    progress = nil
    return .trace(
      TraceRequest(
        generation: generation, input: exploration.input, thumbnails: thumbnailsAhead))
  }

  /// How large the thumbnails are that a run of a longer text should bring along.
  private var thumbnailsAhead: PoolSize? {
    let screen = explorerArea
    guard exploration.trace.tokens.count >= Self.tokensAhead, let head = exploration.head,
      !HeadPicture.isLarge(head.attention),
      let area = Layout(screen: screen, exploration: exploration)?.thumbnails
    else { return nil }
    return Pictures.thumbnailSize(of: exploration.trace, in: area)
  }

  /// From so many tokens on, a frame is shown sooner where it need not make its thumbnails.
  private static let tokensAhead = 200

  /// Makes runs that are under way stale.
  mutating func cancelTrace() -> [Effect] {
    generation += 1
    isComputing = false
    progress = nil
    return exploration.input.checkpoint == nil ? [] : [.cancelTrace]
  }

  /// Takes a run over, unless a newer one was asked for.
  ///
  /// The selection, the keys that are switched off and the numbers put in stay with their tokens.
  mutating func finishTrace(
    generation: Int, _ trace: ModelTrace, _ thumbnails: RunThumbnails?
  ) -> [Effect] {
    guard generation == self.generation, isComputing else { return [] }
    isComputing = false
    progress = nil
    let original = unedited
    // Another part of a model has other heads: none of its numbers was another one before.
    let isOtherPart = original.traced.checkpoint?.part != exploration.input.checkpoint?.part
    let isFirst =
      original.traced.text.isEmpty || original.trace.isPartial || isOtherPart
    if isFirst { message = nil }
    let alignment = TokenAlignment(from: original.trace.tokens, to: trace.tokens)
    let queryAlignment =
      trace.hasOneList
      ? alignment : TokenAlignment(from: original.trace.queryTokens, to: trace.queryTokens)
    if exploration.input.trained != nil {
      finishTrainedTrace(trace, after: original)
      return []
    }
    exploration.takeOver(trace, before: isFirst ? nil : original.trace)
    surveys.take(thumbnails, of: exploration)
    exploration.reading = original.reading
    exploration.query = queryAlignment.place(of: original.query)
    exploration.key = alignment.place(of: original.key)
    exploration.reading.movePins(alignment.counterpart)
    arrive(at: generation)
    exploration.clampSelection()
    guard exploration.text != original.traced.text else { return [] }
    exploration.configuration.mask.keysOff = Set(
      original.traced.configuration.mask.keysOff.map(alignment.place))
    exploration.input.intervention = original.traced.intervention.moved(alignment.counterpart)
    return exploration.isUpToDate ? [] : [requestTrace()]
  }

  /// What is explored, or while the sentence is edited, what was explored before.
  private var unedited: Exploration {
    switch mode {
    case .editing(_, let original): original
    case .axes(let panel): panel.original.opened(at: exploration.address)
    default: exploration
    }
  }

  private mutating func switchKey(_ key: Int) {
    var keysOff = exploration.openConfiguration.mask.keysOff
    if keysOff.remove(key) == nil { keysOff.insert(key) }
    exploration.input.set(AxisValues(keysOff: keysOff))
  }

  private mutating func switchCausalMask() {
    var mask = exploration.openConfiguration.mask
    if mask.patterns.contains(.causal) {
      mask.patterns.removeAll { $0 == .causal }
    } else {
      mask.patterns.append(.causal)
    }
    exploration.input.set(AxisValues(mask: mask))
  }

  private mutating func setTemperature(_ temperature: Double) {
    exploration.input.set(AxisValues(temperature: temperature))
  }

  /// The temperature so many steps away from the current one, or from the nearest below it.
  private func temperature(by distance: Int) -> Double {
    let current = exploration.openConfiguration.temperature
    let below = Self.temperatures.lastIndex { $0 <= current } ?? 0
    let isBetween = Self.temperatures[below] != current
    let place = below + distance + (isBetween && distance < 0 ? 1 : 0)
    return Self.temperatures[clamped(place, below: Self.temperatures.count)]
  }
}
