/// The steps of a slider over numbers of very different size: ten to each power of ten.
///
///     SliderStep.next(after: 1)      // 1.2
///     SliderStep.previous(before: 1) // 0.8
enum SliderStep {
  /// The numbers between 1 and 10, each some quarter more than the one before.
  private static let series = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
  /// The smallest number but 0, and the largest.
  static let range = 0.01...1000.0

  /// The steps from 0.01 to 1000.
  static let all: [Double] =
    [0.01, 0.1, 1, 10, 100].flatMap { power in
      series.map { (($0 * power) * 1000).rounded() / 1000 }
    } + [1000]

  /// The next larger step; of the largest, the number itself.
  static func next(after number: Double) -> Double {
    all.first { $0 > number * (1 + 1e-9) } ?? number
  }

  /// The next smaller step; 0 below the smallest.
  static func previous(before number: Double) -> Double {
    all.last { $0 < number * (1 - 1e-9) } ?? 0
  }
}
