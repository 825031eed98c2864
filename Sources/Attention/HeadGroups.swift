/// Which query heads of a model share a key-value head, as in grouped-query attention.
///
///     let groups = HeadGroups(headCounts: [4], keyValueHeadCounts: [2])
///     groups.keyValueHead(of: HeadAddress(layer: 0, head: 3))  // 1
///     groups.heads(ofKeyValueHead: 1, layer: 0)                // 2..<4
///
/// Neighbouring query heads share; with one key-value head all of a layer do (multi-query).
///
/// Source: Ainslie et al., *GQA: Training Generalized Multi-Query Transformer Models*, 2023.
public struct HeadGroups: Equatable, Sendable {
  private let headCounts: [Int]
  private let keyValueHeadCounts: [Int]

  /// Creates the groups of a model.
  ///
  /// - Parameters:
  ///   - headCounts: How many query heads each layer has.
  ///   - keyValueHeadCounts: How many key-value heads; a layer without a number has one a query head.
  public init(headCounts: [Int] = [], keyValueHeadCounts: [Int] = []) {
    self.headCounts = headCounts
    self.keyValueHeadCounts = headCounts.indices.map { layer in
      let count =
        keyValueHeadCounts.indices.contains(layer) ? keyValueHeadCounts[layer] : headCounts[layer]
      return max(1, min(count, headCounts[layer]))
    }
  }

  /// Every query head has keys and values of its own.
  public static let none = HeadGroups()

  /// Whether any key-value head belongs to more than one query head.
  public var isShared: Bool { headCounts.indices.contains(where: isShared) }

  /// Whether a layer has a key-value head that belongs to more than one query head.
  public func isShared(layer: Int) -> Bool {
    headCounts.indices.contains(layer) && keyValueHeadCounts[layer] < headCounts[layer]
  }

  /// How many key-value heads a layer has; 0 for a layer that is not there.
  public func keyValueHeadCount(layer: Int) -> Int {
    headCounts.indices.contains(layer) ? keyValueHeadCounts[layer] : 0
  }

  /// The key-value head of a query head.
  public func keyValueHead(of address: HeadAddress) -> Int {
    guard headCounts.indices.contains(address.layer), headCounts[address.layer] > 0 else {
      return address.head
    }
    return address.head * keyValueHeadCounts[address.layer] / headCounts[address.layer]
  }

  /// The query heads of a layer that share a key-value head.
  public func heads(ofKeyValueHead keyValueHead: Int, layer: Int) -> Range<Int> {
    guard headCounts.indices.contains(layer) else { return keyValueHead..<keyValueHead }
    let heads = (0..<headCounts[layer]).filter {
      self.keyValueHead(of: HeadAddress(layer: layer, head: $0)) == keyValueHead
    }
    guard let first = heads.first, let last = heads.last else { return 0..<0 }
    return first..<last + 1
  }

  /// The first query head that shares keys and values with a query head.
  public func first(sharingWith address: HeadAddress) -> HeadAddress {
    guard isShared(layer: address.layer) else { return address }
    let heads = heads(ofKeyValueHead: keyValueHead(of: address), layer: address.layer)
    return HeadAddress(layer: address.layer, head: heads.first ?? address.head)
  }
}
