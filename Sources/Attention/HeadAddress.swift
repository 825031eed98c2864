/// Which head of a model: its layer and its place in it.
///
///     HeadAddress(layer: 1, head: 3).description  // "L1.H3"
///     HeadAddress(layer: 1, head: 3).counted  // layer 2, head 4: as people count
public struct HeadAddress: Equatable, Hashable, Sendable {
  /// The layer, from 0, as papers and tensors count.
  public var layer: Int
  /// The head in its layer, from 0.
  public var head: Int

  /// Creates an address.
  public init(layer: Int, head: Int) {
    self.layer = layer
    self.head = head
  }

  /// Layer and head counted from 1.
  public var counted: (layer: Int, head: Int) { (layer + 1, head + 1) }
}

extension HeadAddress: CustomStringConvertible {
  /// As papers write it, counted from 0.
  public var description: String { "L\(layer).H\(head)" }
}

extension HeadAddress: Comparable {
  /// Layers first, then heads.
  public static func < (left: HeadAddress, right: HeadAddress) -> Bool {
    (left.layer, left.head) < (right.layer, right.head)
  }
}
