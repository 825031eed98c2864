import Attention
import Models
import Screen
import Views

/// What is expensive to draw from and stays the same while the cursor moves.
///
/// A memory, not a state: without it every frame looks the same and takes longer.
public struct Pictures: Sendable {
  private var picture: HeadPicture?
  private var sinkAdvice: String?
  private var thumbnails: [Thumbnail] = []
  private var words: [TokenLabel] = []
  private var writtenText: String?
  private var rollout: LayeredShares?
  private var flow: LayeredShares?
  private var metrics: MetricsTable?
  private var metricsAddress: HeadAddress?
  private var comparison: (state: ComparisonKey, picture: ComparisonPicture?)?
  private var thumbnailArea: Rectangle?
  private var proposals: (address: HeadAddress, query: Int, found: LookupProposals)?
  /// Other steps of the task that is trained.
  var training = TrainingMemory()
  /// The numbers of the Heads view.
  var headsMemory = HeadsMemory()
  private var trace: ModelTrace?
  private var before: ModelTrace?
  private var repertoire: Repertoire?

  /// Creates an empty memory.
  public init() {}

  /// The open head and stage, ready to be drawn.
  mutating func picture(of state: State) -> HeadPicture? {
    forgetOutdated(state)
    let exploration = state.exploration
    let survey = state.survey
    if let picture, picture.address == exploration.address, picture.stage == exploration.shownStage,
      picture.map != nil || picture.survey == survey
    {
      return picture
    }
    var made = HeadPicture(exploration, repertoire: state.display.repertoire, survey: survey)
    let changed = exploration.changedCells(of: made?.map)
    made?.changed = changed
    picture = made
    sinkAdvice = picture?.firstKey?.isSink == true ? exploration.sinkAdvice(state.bindings) : nil
    return picture
  }

  /// Which keys open a head with more to show, where the open one has nothing but its first key.
  mutating func sinkAdvice(of state: State) -> String? {
    _ = picture(of: state)
    return sinkAdvice
  }

  /// Every head as a small map, as large as an area has room for.
  mutating func thumbnails(of state: State, in area: Rectangle) -> [Thumbnail] {
    forgetOutdated(state)
    if thumbnails.isEmpty || thumbnailArea != area || thumbnails.contains(where: \.isPending) {
      thumbnails = Self.thumbnails(of: state, in: area)
      thumbnailArea = area
    }
    return thumbnails
  }

  /// The tokens as they are written in the sentence.
  mutating func words(of state: State) -> [TokenLabel] {
    forgetOutdated(state)
    if writtenText != state.exploration.traced.text {
      words = TokenLabel.words(of: state.exploration, repertoire: state.display.repertoire)
      writtenText = state.exploration.traced.text
    }
    return words
  }

  /// The metrics of every row of the open head; of a long text, of the rows that are seen.
  mutating func metrics(of state: State, visible: Range<Int>) -> MetricsTable? {
    forgetOutdated(state)
    let exploration = state.exploration
    guard let head = exploration.head?.attention else { return nil }
    if let metrics, metricsAddress == exploration.address,
      metrics.queries.count == head.queryCount || metrics.queries == visible
    {
      return metrics
    }
    let layers = exploration.trace.layers.map { $0.map(\.attention) }
    let rollout = rollout ?? .rollout(layers)
    let flow = flow ?? .flow(layers)
    let isLong = head.queryCount > 1 << 19 / max(1, head.keyCount)
    let metrics = MetricsTable(
      head: head, queries: isLong ? visible : nil, rollout: rollout, flow: flow)
    self.rollout = rollout
    self.flow = flow
    self.metrics = metrics
    metricsAddress = exploration.address
    return metrics
  }

  /// The sides of the Compare view laid on each other.
  mutating func comparison(of state: State) -> ComparisonPicture? {
    let key = ComparisonKey(state)
    if let comparison, comparison.state == key { return comparison.picture }
    let picture = state.comparisonPicture()
    comparison = (key, picture)
    return picture
  }

  /// Which single changes of the selected query lift other keys to the top.
  mutating func proposals(of state: State) -> LookupProposals {
    forgetOutdated(state)
    let exploration = state.exploration
    if let proposals, proposals.address == exploration.address,
      proposals.query == exploration.query
    {
      return proposals.found
    }
    let found = exploration.proposals
    proposals = (exploration.address, exploration.query, found)
    return found
  }

  private mutating func forgetOutdated(_ state: State) {
    guard
      trace != state.exploration.trace || before != state.exploration.before
        || repertoire != state.display.repertoire
    else { return }
    trace = state.exploration.trace
    before = state.exploration.before
    repertoire = state.display.repertoire
    picture = nil
    thumbnails = []
    writtenText = nil
    rollout = nil
    flow = nil
    metrics = nil
    proposals = nil
  }

  private static func thumbnails(of state: State, in area: Rectangle) -> [Thumbnail] {
    let size = thumbnailSize(of: state.exploration.trace, in: area)
    return state.exploration.trace.heads.map { state.thumbnail(of: $0, size) }
  }

  /// A layer is a row of the area: its heads share the columns, the layers share the rows.
  static func thumbnailSize(of trace: ModelTrace, in area: Rectangle) -> PoolSize {
    let headCount = max(1, trace.layers.map(\.count).max() ?? 1)
    let lines = HeadThumbnails.headingLines(trace.groups)
    return PoolSize(
      rows: max(Thumbnail.queries, 2 * (area.rows / max(1, trace.layers.count) - lines)),
      columns: max(Thumbnail.keys, area.columns / headCount - 2))
  }
}

/// Everything that a comparison is made from.
private struct ComparisonKey: Equatable {
  let first: ComparedRun?
  let second: ComparedRun
  let repertoire: Repertoire
  let seen: Int?
  let size: [Int]

  init(_ state: State) {
    let exploration = state.exploration
    first = exploration.compared
    second = ComparedRun(exploration, kept: .opened)
    repertoire = state.display.repertoire
    let isLarge = [first?.head, second.head].contains {
      $0.map { HeadPicture.isLarge($0.attention) } ?? false
    }
    seen = isLarge ? exploration.query : nil
    size = isLarge ? [state.rows, state.columns] : []
  }
}

extension State {
  /// A head as a small map; of a large one, what is known of it so far.
  func thumbnail(of head: AddressedHead, _ size: PoolSize) -> Thumbnail {
    let (attention, name) = (head.head.attention, head.head.name)
    let subject = SurveySubject(address: head.address, stage: .weights, pool: size)
    let ahead = surveys.thumbnail(of: head.address, size, exploration)
    guard ahead != nil || HeadPicture.isLarge(attention) else {
      return Thumbnail(
        address: head.address, name: name, head: attention, queries: size.rows,
        keys: size.columns)
    }
    return Thumbnail(
      address: head.address, name: name, head: attention, queries: size.rows, keys: size.columns,
      overview: ahead ?? surveys.survey(subject, of: exploration)?.overview)
  }

  /// What is known of the open map, where it is too large to be kept.
  fileprivate var survey: MapSurvey? {
    surveys.survey(
      exploration.address, exploration.stage, pool: window?.pool, of: exploration)
  }
}

extension HeadPicture {
  /// The open head and stage of an exploration; nil where the model has no head.
  public init?(
    _ exploration: Exploration, repertoire: Repertoire = .unicode, survey: MapSurvey? = nil
  ) {
    guard let head = exploration.head else { return nil }
    let trace = exploration.trace
    let labels = TokenLabel.labels(of: trace.tokens, repertoire: repertoire)
    self.init(
      head: head.attention, address: exploration.address, headName: head.name,
      headCounts: trace.headCounts, modelTitle: trace.title,
      queryLabels: trace.hasOneList
        ? labels : TokenLabel.labels(of: trace.queryTokens, repertoire: repertoire),
      keyLabels: labels, stage: exploration.shownStage, survey: survey, groups: trace.groups,
      place: exploration.traced.capture?.layers[exploration.address].flatMap(\.place)
        ?? exploration.placeInPart)
  }
}
