import Attention
import Screen

/// One head and one stage, ready to be drawn: all that does not depend on the selected cell.
///
/// Making it costs one pass over the map, O(T · S · (d + v)); keep it while the cursor moves.
public struct HeadPicture: Equatable, Sendable {
  /// The head.
  public let head: AttentionHead
  /// Which head of the model it is.
  public let address: HeadAddress
  /// What its author called it.
  public let headName: String?
  /// How many heads each layer has.
  public let headCounts: [Int]
  /// Which of them share a key-value head.
  public let groups: HeadGroups
  /// The model and where its numbers come from: `toy, hand-made`.
  public let modelTitle: String
  /// What the rows are called.
  public let queryLabels: [TokenLabel]
  /// What the columns are called; for the stage `output`, see `columnLabels`.
  public let keyLabels: [TokenLabel]
  /// Which numbers the map shows.
  public let stage: Stage
  /// The numbers; nil for a head of more than `HeadPicture.largestMap` cells.
  public let map: StageMap?
  /// What is true of the whole map; nil for a large one that nobody has looked through yet.
  public let survey: MapSurvey?
  /// How much of the head's weight goes to the first key; nil as long as that is not known.
  public let firstKey: FirstKeyShare?
  /// Where the weights of the head are in a capture, up to the query: `attentions[1,3,`.
  public let place: String?
  /// Which cells read otherwise than before the last change; nil where that is not known.
  public var changed: ChangedCells?

  /// Above so many cells, rows are computed when they are drawn.
  public static let largestMap = 1 << 19

  /// Whether it takes too long to compute all maps of a head for one frame.
  public static func isLarge(_ head: AttentionHead) -> Bool {
    let (cells, overflow) = head.queryCount.multipliedReportingOverflow(by: head.keyCount)
    return overflow || cells > largestMap
  }

  /// Computes the map of a stage; of a large one, takes what is known of it.
  public init(
    head: AttentionHead, address: HeadAddress, headName: String?, headCounts: [Int],
    modelTitle: String, queryLabels: [TokenLabel], keyLabels: [TokenLabel], stage: Stage,
    survey: MapSurvey? = nil, groups: HeadGroups = .none, place: String? = nil
  ) {
    self.place = place
    self.head = head
    self.address = address
    self.headName = headName
    self.headCounts = headCounts
    self.groups = groups
    self.modelTitle = modelTitle
    self.queryLabels = queryLabels
    self.keyLabels = keyLabels
    self.stage = stage
    map = Self.isLarge(head) ? nil : head.map(stage)
    let survey = map?.survey(rows: 16, columns: 1) ?? survey
    self.survey = survey
    firstKey =
      stage == .weights ? survey.flatMap { FirstKeyShare(of: $0) } : FirstKeyShare(ofSmall: head)
  }
}

extension HeadPicture {
  /// How many queries of a pooled cell were looked at, where they are too many for all: `12 of `.
  var sampledOf: String {
    guard let survey, let rows = survey.sampledRows else { return "" }
    return "\(max(1, rows / max(1, survey.overview.queryBlocks.count))) of "
  }

  /// The sum of every column; empty where that is not known yet.
  public var columnSums: [Double] { survey?.columnSums ?? [] }

  /// The largest absolute number of the map that is finite, 1 for weights; nil where that is not
  /// known yet.
  public var largest: Double? {
    let isShare = stage == .weights && !head.configuration.normalizer.isUnbounded
    return isShare ? 1 : survey?.largest
  }

  /// What its numbers are called: `weights`, or for what does not sum to 1 `normalized`.
  public var stageTitle: String { title(of: stage) }

  /// What the numbers of a stage of the head are called.
  func title(of stage: Stage) -> String { StepWords(head.configuration).title(of: stage) }

  /// Whether its numbers have a sign: scores, outputs, and what some normalizers give.
  public var isSigned: Bool {
    stage.isSigned || stage == .weights && head.configuration.normalizer.isSigned
  }

  /// Which cells have no shade of their own, as far as that is known.
  public var signs: [CellSign] { CellSign.signs(of: survey?.contents ?? []) }

  /// The map made small, each cell the largest of its block; nil where that is not known yet.
  ///
  /// - Complexity: O(cells) for a map that is kept.
  public func overview(rows: Int, columns: Int) -> Overview? {
    if let map { return map.survey(rows: rows, columns: columns).overview }
    guard let overview = survey?.overview, overview.queryBlocks.count == min(rows, queryCount),
      overview.keyBlocks.count == min(columns, columnCount)
    else { return nil }
    return overview
  }

  /// How many rows the map has.
  public var queryCount: Int { head.queryCount }

  /// How many columns the map has: keys, or for the stage `output` value dimensions.
  public var columnCount: Int { head.columnCount(of: stage) }

  /// What the columns of the map are called.
  public var columnLabels: [TokenLabel] {
    guard stage == .output else { return keyLabels }
    return (0..<head.valueDimension).map {
      TokenLabel(index: $0, text: DisplayText(shortDimension(head.names.value($0))))
    }
  }

  /// The numbers of one row; empty for a query that does not exist.
  public func values(query: Int) -> [StageValue] {
    guard query >= 0, query < queryCount else { return [] }
    guard let map else { return head.values(of: stage, query: query) }
    return Array(map.values[query * map.columnCount..<(query + 1) * map.columnCount])
  }

  /// What a query is called.
  public func queryName(_ query: Int) -> DisplayText { name(query, in: queryLabels) }

  /// What a key is called.
  public func keyName(_ key: Int) -> DisplayText { name(key, in: keyLabels) }

  /// What a query is called in so many columns; its marks stay.
  public func queryName(_ query: Int, columns: Int) -> DisplayText {
    queryLabels.indices.contains(query)
      ? queryLabels[query].name(columns: columns) : queryName(query).truncated(to: columns)
  }

  /// What a key is called in so many columns; its marks stay.
  public func keyName(_ key: Int, columns: Int) -> DisplayText {
    keyLabels.indices.contains(key)
      ? keyLabels[key].name(columns: columns) : keyName(key).truncated(to: columns)
  }

  private func name(_ index: Int, in labels: [TokenLabel]) -> DisplayText {
    labels.indices.contains(index) ? labels[index].name : DisplayText(String(index))
  }
}

/// A dimension's name in few letters: `dimension 3` is `d3`, other names stay.
func shortDimension(_ name: String) -> String {
  let prefix = "dimension "
  return name.hasPrefix(prefix) ? "d" + name.dropFirst(prefix.count) : name
}

extension Normalizer {
  /// Whether what it gives can be larger than 1.
  var isUnbounded: Bool { isSigned }
}
