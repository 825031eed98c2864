import Attention
import Screen

/// A number for every head, in an order, ready to be drawn.
public struct HeadsPicture: Equatable, Sendable {
  /// The open head and stage.
  public let open: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// Which number it is.
  public let number: HeadNumber
  /// In which order the heads stand.
  public let order: HeadOrder
  /// Every head, in that order.
  public let entries: [HeadEntry]
  /// Every head with a number, the largest first; in the order `smallest`, the smallest first.
  public let ranking: [HeadEntry]
  /// The means of every head, layer by layer; a head that is not computed yet has none.
  public let metrics: [HeadMetrics?]
  /// Over which rows the number is a mean; nil for the number of one cell.
  public let rows: SampledRows?

  /// Puts heads in order.
  ///
  /// `entries` and `metrics` are those of every head, layer by layer; `rows` are those of the open
  /// head that the number is a mean over. O(heads · log heads).
  public init(
    open: HeadPicture, cell: SelectedCell, number: HeadNumber, order: HeadOrder,
    entries: [HeadEntry], metrics: [HeadMetrics?], rows: SampledRows?
  ) {
    self.open = open
    self.cell = cell
    self.number = number
    self.order = order
    self.metrics = metrics
    self.rows = rows
    ranking = order.ranked(entries)
    self.entries = order.sorted(entries)
  }
}

extension HeadOrder {
  /// The heads in this order; those without a number come last.
  public func sorted(_ entries: [HeadEntry]) -> [HeadEntry] {
    self == .layer ? entries : ranked(entries) + entries.filter { $0.number == nil }
  }

  /// The heads with a number, the largest first, or for `smallest` the smallest.
  func ranked(_ entries: [HeadEntry]) -> [HeadEntry] {
    let sign: Double = self == .smallest ? -1 : 1
    return entries.filter { $0.number != nil }.sorted { left, right in
      let (first, second) = (sign * (left.number ?? 0), sign * (right.number ?? 0))
      return first != second ? first > second : left.address < right.address
    }
  }
}

extension HeadsPicture {
  /// The open head.
  public var address: HeadAddress { open.address }

  /// Where the open head stands in the order.
  public var selected: Int { entries.firstIndex { $0.address == address } ?? 0 }

  /// How many heads are computed.
  public var computedCount: Int { entries.count { $0.reading != .pending } }

  /// The form of the numbers.
  var form: NumberForm { number.form(stage: open.stage) }

  /// Whether a number may lie below 0 by its nature.
  var isSigned: Bool { number == .cell && open.stage.isSigned }

  /// The number that has the darkest shade.
  var largest: Double {
    switch number {
    case .cell where open.stage == .weights: 1
    case .metric(.entropy): mostEntropy
    case .metric(let metric) where metric.form == .weight: 1
    case .similarity: 1
    case .cell, .metric: ranking.compactMap { $0.number.map(abs) }.max() ?? 0
    }
  }

  /// The entropy of a row that reads every key alike: log₂ of their number.
  var mostEntropy: Double {
    let count = max(1, open.head.keyCount)
    return entropy(ofWeights: Array(repeating: 1 / Double(count), count: count))
  }

  /// The shade of a head; nil where it has no number yet.
  func shade(of entry: HeadEntry) -> Shade? {
    switch entry.reading {
    case .pending: return nil
    case .missing, .value(.undefined): return .undefined
    case .value(.masked): return .masked
    case .value(.number):
      guard let number = entry.number else { return .undefined }
      let share = largest > 0 ? min(1, max(-1, number / largest)) : 0
      return isSigned ? .diverging(share) : .sequential(max(0, share))
    }
  }

  /// How many heads have a larger number, plus one; nil where a head has none.
  func rank(of entry: HeadEntry) -> Int? {
    entry.number.map { number in 1 + ranking.count { ($0.number ?? 0) > number } }
  }

  /// The entry of the open head.
  var openEntry: HeadEntry? { entries.first { $0.address == address } }
}
