import Attention
import Screen
import Testing

@testable import Views

@Suite struct AxesPanelRemarksTests {
  private func remarks(_ configuration: AttentionConfiguration, query: Int = 8) throws -> [String] {
    let scene = try Scene(query: query, key: 0, configuration: configuration)
    return AxesPanelRemarks(
      scene.picture, Derivation(head: scene.picture.head, query: query, key: 0)
    ).sentences
  }

  @Test func `every normalizer has something to say, and it is about this row`() throws {
    for normalizer in Normalizer.allCases {
      let sentences = try remarks(AttentionConfiguration(normalizer: normalizer))
      #expect(!sentences.isEmpty)
      #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
    #expect(try remarks(AttentionConfiguration(normalizer: .minMax))[0].contains("the row sums to"))
  }

  @Test func `hidden keys, limits and missing scales are named`() throws {
    #expect(
      try remarks(AttentionConfiguration(mask: .causal), query: 3)
        .contains { $0.hasPrefix("8 of 12 keys are hidden") })
    #expect(
      try remarks(AttentionConfiguration(temperature: 0)).contains { $0.hasPrefix("T → 0") })
    #expect(
      try remarks(AttentionConfiguration(scale: .none)).contains { $0.contains("grow with √16") })
    #expect(
      try remarks(AttentionConfiguration(scale: .maximum)).contains { $0.hasPrefix("max depends") })
  }

  @Test func `an undefined row says so first`() throws {
    let mask = AttentionMask([], keysOff: Set(0..<12))
    #expect(
      try remarks(AttentionConfiguration(mask: mask))[0].hasPrefix("This row is undefined: "))
  }
}
