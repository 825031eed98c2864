import Attention
import Models
import Tokenization
import Views

/// A run, a head and a stage of it that are kept to be compared with what is explored.
///
///     exploration.pin = ComparedRun(exploration, kept: .pinned)
public struct ComparedRun: Equatable, Sendable {
  /// What the run was made from.
  public let input: RunInput
  /// The run.
  public let trace: ModelTrace
  /// Which head.
  public var address: HeadAddress
  /// Which numbers of it.
  public var stage: Stage
  /// How it came here.
  public let kept: Kept

  /// How something came to be compared.
  public enum Kept: String, Equatable, Sendable {
    /// The reader pinned it.
    case pinned
    /// It is what was there before the last change.
    case before
    /// It was opened beside the other.
    case opened
  }

  /// Keeps what is explored now: the run on the screen, the open head, the stage.
  public init(_ exploration: Exploration, kept: Kept) {
    input = exploration.traced
    trace = exploration.trace
    address = exploration.address
    stage = exploration.stage
    self.kept = kept
  }

  /// The head that is compared; nil only where the run has none.
  var head: ModelHead? { trace[address] }

  /// Whether it is another run, head or stage than what is explored.
  func differs(from exploration: Exploration) -> Bool {
    address != exploration.address || stage != exploration.stage || input != exploration.input
  }

  /// Whether both are the same run, so that only heads or stages are compared.
  func sharesRun(with exploration: Exploration) -> Bool { input == exploration.traced }
}

extension Exploration {
  /// The pairs of queries and of columns that a comparison with a run lays on each other.
  func aligned(with run: ComparedRun) -> (rows: [AlignedPlace], columns: [AlignedPlace]) {
    let rows = alignedTokens(run.trace.queryTokens, trace.queryTokens)
    guard stage == .output else {
      return (rows, alignedTokens(run.trace.tokens, trace.tokens))
    }
    let first = run.head?.attention
    let second = head?.attention
    let names = (first?.names.value ?? [], second?.names.value ?? [])
    let isNamed = !names.0.isEmpty && !names.1.isEmpty
    return (
      rows,
      isNamed
        ? AlignedPlace.named(names.0, names.1)
        : AlignedPlace.inOrder(first?.valueDimension ?? 0, second?.valueDimension ?? 0)
    )
  }

  private func alignedTokens(_ first: [ModelToken], _ second: [ModelToken]) -> [AlignedPlace] {
    AlignedPlace.pairs(first.map(\.token.text), second.map(\.token.text))
  }
}

extension AlignedPlace {
  /// Two lists of different names laid on each other, each name with itself, whatever the order.
  ///
  ///     AlignedPlace.named(["noun", "verb"], ["verb"])  // (1, 0), (0, nil)
  static func named(_ first: [String], _ second: [String]) -> [AlignedPlace] {
    second.enumerated().map { place, name in
      AlignedPlace(first: first.firstIndex(of: name), second: place)
    }
      + first.enumerated().compactMap { place, name in
        second.contains(name) ? nil : AlignedPlace(first: place, second: nil)
      }
  }

  /// Two lists laid on each other: the same names in the same order together, names that were
  /// exchanged one for one as well, and the others alone.
  ///
  ///     AlignedPlace.pairs(["the", "cat"], ["the", "old", "cat"])  // (0, 0), (nil, 1), (1, 2)
  static func pairs(_ first: [String], _ second: [String]) -> [AlignedPlace] {
    let alignment = TokenAlignment(from: second, to: first)
    var pairs: [AlignedPlace] = []
    var next = 0
    for index in second.indices {
      guard let place = alignment.counterpart(of: index), place >= next else {
        pairs.append(AlignedPlace(first: nil, second: index))
        continue
      }
      pairs += (next..<place).map { AlignedPlace(first: $0, second: nil) }
      pairs.append(AlignedPlace(first: place, second: index))
      next = place + 1
    }
    return pairs + (next..<max(next, first.count)).map { AlignedPlace(first: $0, second: nil) }
  }
}
