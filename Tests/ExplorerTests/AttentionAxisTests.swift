import Testing

@testable import Explorer

@Suite struct AttentionAxisTests {
  @Test func `every axis has titles that fit beside each other`() {
    for axis in AttentionAxis.allCases {
      #expect(axis.title.count + axis.meaningTitle.count < 49)
      #expect(axis.title.hasPrefix(axis.rawValue))
    }
  }
}
