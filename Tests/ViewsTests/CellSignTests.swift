import Attention
import Screen
import Testing

@testable import Views

struct CellSignTests {
  @Test func `an ordinary number has no sign`() {
    #expect(CellSign(.number(0.5)) == nil && CellSign(.number(-1e-300)) == nil)
    #expect(CellSign(.number(.nan)) == nil)
    #expect(CellSign(.number(0)) == .zero && CellSign(.number(-0.0)) == .zero)
    #expect(CellSign(.masked) == .masked)
    #expect(CellSign(.undefined(.noAllowedKey)) == .undefined)
  }

  @Test func `signs are found once each, in one order`() {
    #expect(CellSign.signs(of: []) == [])
    #expect(CellSign.signs(of: [.zero, .undefined, .masked]) == [.masked, .undefined, .zero])
    #expect(CellSign.signs(of: [.zero]) == [.zero])
  }

  @Test func `three looks for what is masked, undefined and exactly zero`() {
    #expect(
      CellSign.allCases.map { "\($0.text) \($0.meaning)" } == [
        "╱ masked", "∅ undefined", "0 exactly zero",
      ])
    #expect(CellSign.allCases.map(\.shade) == [.masked, .undefined, nil])
  }
}
