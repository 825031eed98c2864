import Attention
import Models

extension ModelHead {
  /// What share of all weight the first key takes: the mean over the rows that are defined, of a
  /// long text over 256 of them, evenly spread.
  ///
  /// - Complexity: O(S · d) for each of these rows.
  public var weightOnFirstKey: Double {
    let spacing = max(1, attention.queryCount / 256)
    let shares = stride(from: 0, to: attention.queryCount, by: spacing).compactMap { query in
      attention.values(of: .weights, query: query).first?.number
    }
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }
}

extension State {
  /// Says when most of the open head's weight goes to the first key, and which keys to press for
  /// the nearest head of which that is not so.
  ///
  ///     most of this head's weight, .857, goes to the first key; 7[ opens L0.H1 (.089)
  var sinkNotice: String? {
    guard let head = exploration.head, exploration.keyCount > 1 else { return nil }
    let share = head.weightOnFirstKey
    guard share > 0.5 else { return nil }
    let notice = "most of this head's weight, \(weightText(share)), goes to the first key"
    guard let other = nearestTellingHead else { return notice }
    return "\(notice); \(other.keys) opens \(other.address) (\(weightText(other.share)))"
  }

  private struct TellingHead {
    let keys: String
    let address: HeadAddress
    let share: Double
  }

  /// The nearest head that gives the first key at most half of its weight; else the least.
  private var nearestTellingHead: TellingHead? {
    let addresses = exploration.trace.addresses
    guard let place = addresses.firstIndex(of: exploration.address) else { return nil }
    let others = addresses.indices.filter { $0 != place }.sorted {
      (abs($0 - place), $0) < (abs($1 - place), $1)
    }
    for other in others {
      guard let share = exploration.trace[addresses[other]]?.weightOnFirstKey else { continue }
      if share <= 0.5 {
        let keys = keyPresses(from: place, to: other)
        return TellingHead(keys: keys, address: addresses[other], share: share)
      }
    }
    return nil
  }

  private func keyPresses(from place: Int, to other: Int) -> String {
    let distance = abs(other - place)
    let key = other > place ? Command.nextHead.shownKey : Command.previousHead.shownKey
    return distance == 1 ? key : "\(distance)\(key)"
  }
}
