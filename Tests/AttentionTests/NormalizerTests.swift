import Attention
import Testing

@Suite struct NormalizerTests {
  @Test func `words lead back to what they stand for`() {
    for normalizer in Normalizer.allCases + [.local(reach: 12)] {
      #expect(Normalizer(rawValue: normalizer.rawValue) == normalizer)
      #expect("\(normalizer)" == normalizer.rawValue)
    }
    for word in ["local", "local:", "local:0", "local:-1", "local:+1", "local:1.5", "Softmax", ""] {
      #expect(Normalizer(rawValue: word) == nil, "\(word)")
    }
  }

  @Test func `some weights are probabilities, some can be negative, some pick one key`() {
    #expect(
      Normalizer.allCases.filter { !$0.isDistribution } == [.minMax, .standardize, .none])
    #expect(Normalizer.allCases.filter(\.isSigned) == [.standardize, .none])
    #expect(Normalizer.allCases.filter(\.isHard) == [.argmax, .sample])
  }

  @Test
  func `without a normalizer the scores are mixed as they are, and temperature 0 has no limit`()
    throws
  {
    var head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[2], [-3]]), values: Matrix([[10], [1]]),
      configuration: AttentionConfiguration(normalizer: .none))
    #expect(head.row(0).outcome.value?.weights == [2, -3])
    #expect(head.row(0).output == [17])
    #expect(head.row(0).valueNorms == [20, 3])
    head.configuration.temperature = 0
    #expect(head.row(0).outcome.reason == .zeroTemperature)
  }

  @Test func `temperature 0 is the limit, all weight on the largest score`() throws {
    var head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[2], [3], [3]]), values: Matrix([[1], [2], [3]]),
      configuration: AttentionConfiguration(temperature: 0))
    for normalizer in [Normalizer.softmax, .argmax, .sample, .sparsemax] {
      head.configuration.normalizer = normalizer
      #expect(head.row(0).outcome.value?.weights == [0, 1, 0], "\(normalizer)")
    }
    head.configuration.normalizer = .minMax
    #expect(head.row(0).outcome.value?.weights == [0, 1, 1], "stretched all the same")
  }

  @Test(arguments: Normalizer.allCases.filter(\.isDistribution), 0..<20 as Range<UInt64>)
  func `an output lies among the values that it mixes`(normalizer: Normalizer, seed: UInt64)
    throws
  {
    var head = try randomHead(seed: seed)
    head.configuration.normalizer = normalizer
    for query in 0..<head.queryCount {
      for (column, number) in head.row(query).output.enumerated() {
        let values = head.values.columns(column..<column + 1).elements.map(Double.init)
        let (smallest, largest) = (values.min() ?? 0, values.max() ?? 0)
        #expect(number > smallest - 1e-9 && number < largest + 1e-9)
      }
    }
  }

  @Test func `measures of probabilities are not taken of normalized scores`() throws {
    for normalizer in Normalizer.allCases {
      var head = try randomHead(seed: 4, isSquare: true)
      head.configuration.normalizer = normalizer
      let isDefined = normalizer.isDistribution
      #expect((head.rowMetrics(of: 0).reason == .noDistribution) != isDefined)
      #expect((head.metrics().entropy != nil) == isDefined, "\(normalizer)")
      #expect((head.similarities(to: [head]).first?.mean != nil) == isDefined)
    }
  }
}
