import Testing

@testable import StrictJSON

@Suite struct JSONNameSetTests {
  @Test func `every name is taken once, be there few or many`() {
    var names = JSONNameSet()
    let all = (0..<3 * JSONNameSet.few).map { JSONText("name \($0)") }
    #expect(all.map { names.insert($0) } == all.map { _ in true })
    #expect(all.map { names.insert($0) } == all.map { _ in false })
  }

  @Test func `names that only look alike are two`() {
    var names = JSONNameSet()
    let inserted = ["\u{E0}", "a\u{300}", "\u{E0}"].map { names.insert(JSONText($0)) }
    #expect(inserted == [true, true, false])
  }
}
