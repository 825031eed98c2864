#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a weight falls with the distance between query and key.
///
///     Kernel.gaussian.number(at: 1)  // .6065
///
/// With a kernel's logarithm as the score, softmax gives each key its kernel divided by the sum of
/// all kernels: the Nadaraya–Watson estimator.
public enum Kernel: Equatable, Sendable {
  /// `e^(−u² ÷ 2)`.
  case gaussian
  /// 1 where `u ≤ 1`.
  case boxcar
  /// `1 − u²` where `u < 1`.
  case epanechnikov

  /// The kernel at a distance u in widths, 1 in the middle; 0 outside its support.
  public func number(at distance: Double) -> Double {
    switch self {
    case .gaussian: exp(-distance * distance / 2)
    case .boxcar: distance > 1 ? 0 : distance.isNaN ? .nan : 1
    case .epanechnikov: distance > 1 ? 0 : 1 - distance * distance
    }
  }

  /// Its logarithm; −∞ outside the support.
  func logarithm(atSquare square: Double) -> Double {
    switch self {
    case .gaussian: -square / 2
    case .boxcar: square > 1 ? -.infinity : square.isNaN ? .nan : 0
    case .epanechnikov: square >= 1 ? -.infinity : log(1 - square)
    }
  }
}

/// Compares by distance: `log K(‖q − k‖ ÷ width)`.
///
/// For a Gaussian there is one term for each dimension, `−(q − k)² ÷ 2 width²`; for the others the
/// logarithm is one term.
///
/// Source: Nadaraya, *On Estimating Regression*, 1964; Watson, *Smooth Regression Analysis*, 1964.
struct KernelScore: QueryKeyComparison {
  let kernel: Kernel
  private let vectors: ComparedVectors

  init(_ vectors: ComparedVectors, kernel: Kernel) {
    self.vectors = vectors
    self.kernel = kernel
  }

  private var width: Double { vectors.head.parameters.width }

  func scores(of query: Int) -> [Double] {
    let asked = vectors.query(query)
    return vectors.keys.map { kernel.logarithm(atSquare: square(asked, $0)) }
  }

  func parts(query: Int, key: Int, names: DimensionNames) -> [TermPart] {
    let (query, key) = (vectors.query(query), vectors.keys[key])
    guard kernel == .gaussian else {
      let score = kernel.logarithm(atSquare: square(query, key))
      return [TermPart(dimension: 0, name: "log K", query: 1, key: score)]
    }
    return zip(query, key).enumerated().map { dimension, numbers in
      let difference = (numbers.0 - numbers.1) / width
      return TermPart(
        dimension: dimension, name: names.score(dimension), query: difference,
        key: -difference / 2)
    }
  }

  func detail(query: Int, key: Int) -> ScoreDetail {
    let square = square(vectors.query(query), vectors.keys[key])
    let score = kernel.logarithm(atSquare: square)
    return .kernel(distance: square.squareRoot(), number: exp(score))
  }

  /// u², the squared distance in widths.
  private func square(_ query: [Double], _ key: [Double]) -> Double {
    zip(query, key).reduce(0) { sum, numbers in
      let difference = (numbers.0 - numbers.1) / width
      return sum + difference * difference
    }
  }
}
