import Attention
import Models
import Views

/// What is explored and where one looks: everything that undo brings back.
public struct Exploration: Equatable, Sendable {
  /// What is asked for: sentence, kind of attention, changes by hand; the trace follows it.
  public var input: RunInput
  /// What the model computed.
  public private(set) var trace: ModelTrace
  /// What the model was run on; something older than asked for while it runs.
  public private(set) var traced: RunInput
  /// What the model computed before the last change of what it was run on.
  public private(set) var before: ModelTrace?
  /// The head that is open.
  public var address: HeadAddress
  /// The selected query.
  public var query: Int
  /// The selected key.
  public var key: Int
  /// The selected value dimension.
  public var dimension: Int
  /// The selected dimension of queries and keys.
  public var scoreDimension: Int
  /// The stage that the map shows.
  public var stage: Stage
  /// The open view.
  public var view: ViewKind
  /// The views that Esc goes back through, the last one first to come back.
  public var trail: [ViewKind]
  /// The last step that the Steps view has uncovered.
  public var step: Derivation.Step
  /// The pane that the keys of panes act on.
  public var pane: Pane
  /// Whether one pane or both are on the screen.
  public var paneSpace: PaneSpace
  /// The width of the map's cells, where the reader chose one.
  public var cellWidth: CellWidth?
  /// What the shades of the map cover.
  public var shadeRange: ShadeRange
  /// Whether the first key takes part in the shading.
  public var firstKey: FirstKey
  /// Which number the Heads view gives of every head.
  public var headNumber: HeadNumber
  /// In which order the Heads view lists them.
  public var headOrder: HeadOrder
  /// Which way the Text view reads, and the tokens that are pinned there.
  public var reading: TextReading
  /// The selected column of the Metrics view.
  public var metric: RowMetric
  /// What the reader has pinned to be compared.
  public var pin: ComparedRun?
  /// What the Compare view lays under what is explored.
  public var compared: ComparedRun?
  /// What the Compare view shows.
  public var comparisonShown: ComparisonShown
  /// Which number of the soft lookup is selected.
  public var lookup: LookupCursor
  /// What the maps of the training view show.
  public var trainingShown: TrainingShown

  /// Opens a model's run at a cell.
  public init(input: RunInput, trace: ModelTrace, address: HeadAddress, query: Int, key: Int) {
    self.input = input
    self.trace = trace
    traced = input
    self.address = address
    self.query = query
    self.key = key
    dimension = 0
    scoreDimension = 0
    stage = .weights
    view = .map
    trail = []
    step = .mix
    pane = .main
    paneSpace = .shared
    cellWidth = nil
    shadeRange = .linear
    firstKey = .shaded
    headNumber = .cell
    headOrder = .layer
    reading = TextReading()
    metric = .entropy
    comparisonShown = .difference
    lookup = LookupCursor()
    trainingShown = .weights
    clampSelection()
  }

  /// Takes over a run of the current sentence and configuration.
  mutating func takeOver(_ trace: ModelTrace, before: ModelTrace?) {
    self.before = before
    self.trace = trace
    if input.trained != nil { input.text = trace.listedText }
    traced = input
  }

  /// Whether another state shows the same run of the model.
  func sharesRun(with other: Exploration) -> Bool { traced == other.traced }

  /// Whether the run on the screen is that of everything asked for.
  var isUpToDate: Bool { traced == input }

  /// The sentence.
  public var text: String {
    get { input.text }
    set { input.text = newValue }
  }

  /// The kind of attention asked for.
  public var configuration: AttentionConfiguration {
    get { input.configuration }
    set { input.configuration = newValue }
  }

  /// The kind of attention asked for in the open head.
  public var openConfiguration: AttentionConfiguration { input.configuration(of: address) }

  /// The words that the reader has taught the model.
  public var declarations: [WordDeclaration] {
    get { input.declarations }
    set { input.declarations = newValue }
  }

  /// The open head; nil only where the model has no head at all.
  public var head: ModelHead? { trace[address] }

  /// How many queries the open head has.
  public var queryCount: Int { head?.attention.queryCount ?? 0 }

  /// How many keys the open head has.
  public var keyCount: Int { head?.attention.keyCount ?? 0 }

  /// How many columns the map has: keys, or value dimensions.
  public var columnCount: Int { head?.attention.columnCount(of: shownStage) ?? 0 }

  /// The stage on the screen: the soft lookup speaks of weights, and views whose columns are keys
  /// have weights in place of outputs.
  public var shownStage: Stage {
    switch view {
    case .lookup, .training: .weights
    case .text, .grid: stage == .output ? .weights : stage
    default: stage
    }
  }

  /// The selected column of the map: a key, or a value dimension.
  public var column: Int {
    get { shownStage == .output ? dimension : key }
    set { if shownStage == .output { dimension = newValue } else { key = newValue } }
  }

  /// The same with another head open.
  func opened(at address: HeadAddress) -> Exploration {
    var exploration = self
    exploration.address = address
    return exploration
  }

  /// Moves the selection to the nearest cell that exists.
  public mutating func clampSelection() {
    if head == nil, let first = trace.addresses.first { address = first }
    query = clamped(query, below: queryCount)
    key = clamped(key, below: keyCount)
    dimension = clamped(dimension, below: head?.attention.valueDimension ?? 0)
    scoreDimension = clamped(scoreDimension, below: head?.attention.dimension ?? 0)
  }
}

/// The nearest number from 0 to `count − 1`; 0 where there is none.
func clamped(_ index: Int, below count: Int) -> Int { max(0, min(index, count - 1)) }

/// A part of the body: one of the at most two linked views on the screen.
public enum Pane: String, CaseIterable, Equatable, Hashable, Sendable {
  /// The larger part.
  case main
  /// The part beside it.
  case aside
}

/// How much of the body a pane has.
public enum PaneSpace: Equatable, Hashable, Sendable {
  /// Both panes are shown, where the screen is large enough.
  case shared
  /// The chosen pane fills the body.
  case whole
}
