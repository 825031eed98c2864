/// The names that an object has so far.
///
/// Most objects have a few, which are compared one by one; more of them are looked up by their hash.
struct JSONNameSet {
  /// How many names are compared one by one.
  static let few = 8

  private var first: [JSONText] = []
  private var others: Set<JSONText> = []

  /// Takes a name, if it is new.
  ///
  /// - Returns: Whether it was.
  /// - Complexity: O(length of the name).
  mutating func insert(_ name: JSONText) -> Bool {
    guard !first.contains(name) else { return false }
    guard first.count == Self.few else {
      first.append(name)
      return true
    }
    return others.insert(name).inserted
  }
}
