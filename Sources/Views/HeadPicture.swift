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
  /// The model and where its numbers come from: `toy, hand-made`.
  public let modelTitle: String
  /// What the rows are called.
  public let queryLabels: [TokenLabel]
  /// What the columns are called; for the stage `output`, see `columnLabels`.
  public let keyLabels: [TokenLabel]
  /// Which numbers the map shows.
  public let stage: Stage
  /// The numbers; nil for maps of more than `HeadPicture.largestMap` cells.
  public let map: StageMap?
  /// The sum of every column; empty where there is no map.
  public let columnSums: [Double]
  /// The largest absolute number of the map that is finite; 1 for weights.
  public let largest: Double
  /// How much of the head's weight goes to the first key.
  public let firstKey: FirstKeyShare
  /// Which cells have no shade of their own; of a map that is not kept, none.
  public let signs: [CellSign]

  /// Above so many cells, rows are computed when they are drawn.
  public static let largestMap = 1 << 19

  /// Computes the map of a stage.
  public init(
    head: AttentionHead, address: HeadAddress, headName: String?, headCounts: [Int],
    modelTitle: String, queryLabels: [TokenLabel], keyLabels: [TokenLabel], stage: Stage
  ) {
    self.head = head
    self.address = address
    self.headName = headName
    self.headCounts = headCounts
    self.modelTitle = modelTitle
    self.queryLabels = queryLabels
    self.keyLabels = keyLabels
    self.stage = stage
    let (cells, overflow) = head.queryCount.multipliedReportingOverflow(
      by: head.columnCount(of: stage))
    firstKey = FirstKeyShare(head)
    let map = overflow || cells > Self.largestMap ? nil : head.map(stage)
    self.map = map
    columnSums = map?.columnSums ?? []
    signs = CellSign.signs(of: map?.values ?? [])
    let sizes = map?.values.compactMap { $0.number.map(abs) }.filter(\.isFinite) ?? []
    largest = stage == .weights ? 1 : sizes.max() ?? 1
  }
}

extension HeadPicture {
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
