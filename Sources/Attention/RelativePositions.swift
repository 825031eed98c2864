#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A learned number for every distance between query and key, added to the scaled score.
///
///     RelativePositions.clipped([0.5, 0, -0.5]).bias(distance: 7)  // −.5: as for distance 1
public enum RelativePositions: Equatable, Sendable {
  /// One number for each distance from −K to K, 2K + 1 in all; larger distances take the last one.
  case clipped([Float])
  /// One number for each bucket of distances.
  case bucketed([Float], DistanceBuckets)

  /// What is added for a distance, key − query; 0 without numbers.
  public func bias(distance: Int) -> Double {
    switch self {
    case .clipped(let numbers):
      let place = numbers.count / 2 + max(-numbers.count, min(distance, numbers.count))
      return number(max(0, min(place, numbers.count - 1)), in: numbers)
    case .bucketed(let numbers, let buckets):
      return number(buckets.bucket(distance: distance), in: numbers)
    }
  }

  /// Checks that there is a number for every distance or bucket.
  func check() throws(ShapeError) {
    let (found, expected) =
      switch self {
      case .clipped(let numbers): (numbers.count, numbers.count | 1)
      case .bucketed(let numbers, let buckets): (numbers.count, max(1, buckets.count))
      }
    guard found == expected else {
      throw .numberCount(of: "the list of relative positions", expected: expected, found: found)
    }
  }

  private func number(_ place: Int, in numbers: [Float]) -> Double {
    numbers.indices.contains(place) ? Double(numbers[place]) : 0
  }
}

/// Distances put into buckets: small ones alone, larger ones together, ever coarser.
///
///     DistanceBuckets().bucket(distance: 20)  // 26
///
/// Source: Raffel et al., *Exploring the Limits of Transfer Learning*, 2020, section 2.1.
public struct DistanceBuckets: Equatable, Sendable {
  /// Which distances have buckets.
  public enum Direction: Equatable, Sendable {
    /// Earlier and later keys, half of the buckets each.
    case both
    /// Earlier keys; later ones share the bucket of distance 0.
    case backwards
  }

  /// Which distances have buckets.
  public var direction: Direction
  /// How many buckets in all.
  public var count: Int
  /// From which distance on all share the last bucket.
  public var furthest: Int

  /// Creates buckets; without arguments, those of T5's encoder.
  public init(direction: Direction = .both, count: Int = 32, furthest: Int = 128) {
    self.direction = direction
    self.count = count
    self.furthest = furthest
  }

  /// The bucket of a distance, key − query; from 0.
  public func bucket(distance: Int) -> Int {
    let half = direction == .both ? count / 2 : count
    let first = direction == .both && distance > 0 ? half : 0
    let size = direction == .both ? abs(Double(distance)) : max(0, -Double(distance))
    return first + bucket(ofSize: size, among: max(1, half))
  }

  private func bucket(ofSize size: Double, among count: Int) -> Int {
    let exact = max(1, count / 2)
    guard size >= Double(exact) else { return min(Int(size), count - 1) }
    let growth = log(Double(furthest) / Double(exact))
    let part = growth > 0 ? log(size / Double(exact)) / growth : 1
    let further = min(max(0, part), 1) * Double(count - exact)
    return min(exact + Int(further), count - 1)
  }
}
