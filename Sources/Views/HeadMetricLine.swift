import Attention
import Screen

/// One mean of a head and how many heads have a larger one.
///
///     weight on BOS                .857            3
struct HeadMetricLine: Equatable, Sendable {
  let title: String
  let number: Double?
  let rank: Int?
  let form: NumberForm

  /// The number as it is printed.
  var text: String {
    number.map { form.text($0, digits: form == .weight ? 3 : 2) }
      ?? NumberSign.undefined
      .description
  }

  /// The means of a head, the most telling first.
  ///
  /// - Parameters:
  ///   - place: Which of the metrics is the head's own.
  ///   - metrics: Those of every head; the ranks are among them.
  ///   - firstKey: What the first key is called.
  ///   - mostEntropy: The entropy of a row that reads every key alike. Bits.
  /// - Returns: One line for each mean; none for a head that is not computed yet.
  static func lines(
    at place: Int, of metrics: [HeadMetrics?], firstKey: DisplayText, mostEntropy: Double
  ) -> [HeadMetricLine] {
    guard metrics.indices.contains(place), let own = metrics[place] else { return [] }
    let most = decimalText(mostEntropy, places: 2)
    let computed = metrics.compactMap(\.self)
    return metricsByUse.map { metric in
      let number = metric.mean(in: own)
      let rank = number.map { number in
        1 + computed.count { (metric.mean(in: $0) ?? -1) > number }
      }
      let title =
        metric == .entropy
        ? "entropy, bits (at most \(most))" : metric.headTitle(firstKey: firstKey)
      return HeadMetricLine(title: title, number: number, rank: rank, form: metric.form)
    }
  }

  /// The metrics of a head, those first that tell most of what it does.
  private static let metricsByUse: [RowMetric] = {
    let first: [RowMetric] = [
      .entropy, .firstKey, .distance, .previousToken, .sameToken, .nextToken,
    ]
    return first + RowMetric.ofHeads.filter { !first.contains($0) }
  }()
}

extension SampledRows {
  /// What a mean was taken over: `12 queries`, `64 of 8192 queries, 3 undefined`.
  var title: String { queries + (undefined == 0 ? "" : ", \(undefined) undefined") }

  /// The same in fewer letters: `12 queries, 3 ∅`.
  var shortTitle: String { queries + (undefined == 0 ? "" : ", \(undefined) ∅") }

  private var queries: String {
    computed == total ? "\(total) queries" : "\(computed) of \(total) queries"
  }
}
