import Attention
import Testing

@testable import Views

@Suite struct NormalizerLinesTests {
  @Test func `min-max takes the smallest away and divides by the spread`() throws {
    let lines = try lines(.minMax, key: 1)
    #expect(lines[0] == "2.00 − 1.00 = 1.00")
    #expect(lines[1] == "1.00 ÷ 3.00 = .333")
  }

  @Test func `standardize takes the mean away and divides by the standard deviation`() throws {
    let lines = try lines(.standardize, key: 2)
    #expect(lines[0] == "4.00 − 2.33 = 1.67")
    #expect(lines[1] == "1.67 ÷ 1.25 = 1.336")
  }

  @Test func `sparsemax takes the threshold away, and what is below it gets 0`() throws {
    #expect(try lines(.sparsemax, key: 2) == ["4.00 − 3.00 = 1.00", "1.00 ÷ 1.00 = 1.000"])
    #expect(try lines(.sparsemax, key: 0) == ["0", "0 ÷ 1.00 = 0"])
  }

  @Test func `local multiplies the exponent with the bell`() throws {
    let lines = try lines(.local(reach: 2), key: 1)
    #expect(lines[0].hasPrefix("e^") && lines[0].contains("×"), "\(lines[0])")
  }

  @Test(arguments: [
    (Normalizer.argmax, 2, "argmax gives 1, the largest score"),
    (.sample, 0, "the draw was"), (.none, 0, "the score stays as it is"),
  ])
  func `hard choices and raw scores are put in words`(
    normalizer: Normalizer, key: Int, words: String
  ) throws {
    let line = try derivationLines(normalizer, key: key)[3]
    #expect(line.equation.isEmpty && line.note.contains(words), "\(line.note)")
  }

  @Test(arguments: Normalizer.allCases)
  func `a hidden key gets nothing`(normalizer: Normalizer) throws {
    let lines = try derivationLines(normalizer, key: 3)
    #expect(lines[3].result == "0", "\(normalizer)")
  }

  private func lines(_ normalizer: Normalizer, key: Int) throws -> [String] {
    try derivationLines(normalizer, key: key)[3...4].map(\.equation)
  }

  private func derivationLines(_ normalizer: Normalizer, key: Int) throws -> [DerivationLine] {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [2], [4], [9]]),
      values: Matrix([[1], [2], [3], [4]]),
      parameters: HeadParameters(predictedPositions: .given([1])),
      configuration: AttentionConfiguration(
        scale: .none, mask: AttentionMask(keysOff: [3]), normalizer: normalizer))
    return Derivation(head: head, query: 0, key: key)
      .lines(keyNames: ["a", "b", "c", "d"], configuration: head.configuration)
  }
}
