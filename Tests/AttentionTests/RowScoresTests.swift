import Attention
import Testing

@Suite struct RowScoresTests {
  @Test func `the stages follow each other: divided, biased, tempered, masked`() throws {
    let head = try AttentionHead(
      queries: Matrix([[2]]), keys: Matrix([[3], [5]]), values: Matrix([[1], [1]]),
      bias: Matrix([[1, 2]]),
      configuration: AttentionConfiguration(
        scale: .fixed(4), mask: AttentionMask(keysOff: [1]), temperature: 0.5))
    let row = head.row(0)
    #expect(row.dot == [6, 10] && row.divisor == 4)
    #expect(row.scaled == [5, 9])
    #expect(row.masked == [5, -.infinity])
  }

  @Test func `the mask speaks before the window and the kernel`() throws {
    let head = try AttentionHead(
      queries: Matrix([[0]]), keys: Matrix([[9], [9], [0]]), values: Matrix([[1], [1], [1]]),
      configuration: AttentionConfiguration(
        score: .boxcar, mask: AttentionMask(keysOff: [0]), normalizer: .local(reach: 1)))
    #expect(
      head.row(0).verdicts == [.hidden(by: .keyOff), .hidden(by: .outsideKernel), .allowed])
  }

  @Test func `what leaves a whole row without scores is undefined in every stage`() throws {
    var head = try randomHead(seed: 2)
    head.configuration.score = .general
    let reason = try #require(head.reasonAgainst(.general))
    for stage in Stage.allCases {
      #expect(head.map(stage).values.allSatisfy { $0 == .undefined(reason) }, "\(stage)")
    }
    let notANumber = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[.nan], [1]]), values: Matrix([[1], [1]]))
    #expect(notANumber.map(.dot)[0, 0].number?.isNaN == true, "one score of two is a number")
    #expect(notANumber.map(.dot)[0, 1] == .number(1))
  }
}
