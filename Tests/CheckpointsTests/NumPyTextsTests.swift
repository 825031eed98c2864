import Testing

@testable import Checkpoints

@Suite struct NumPyTextsTests {
  private func array(_ descr: String, shape: String, _ scalars: [UInt32], big: Bool = false)
    -> [UInt8]
  {
    npy(
      npyText(descr: descr, shape: shape),
      data: scalars.flatMap { big ? little(Int($0), 4).reversed() : little(Int($0), 4) })
  }

  @Test func `a list of texts becomes a list of JSON, one text itself`() throws {
    let list = array("'<U3'", shape: "(2,)", [0x74, 0x68, 0x65, 0x1D54F, 0, 0])
    #expect(try NumPyTexts(list)?.texts == ["the", "𝕏"])
    #expect(try NumPyTexts(list)?.metadata == #"["the","𝕏"]"#)
    let single = array("'>U2'", shape: "()", [0x61, 0x62], big: true)
    #expect(try NumPyTexts(single)?.metadata == "ab")
  }

  @Test func `zeros within a text stay, those behind it go`() throws {
    #expect(try NumPyTexts(array("'<U3'", shape: "(1,)", [0x61, 0, 0x62]))?.texts == ["a\0b"])
    #expect(try NumPyTexts(array("'<U0'", shape: "(2,)", []))?.texts == ["", ""])
  }

  @Test func `numbers and tables of texts are no lists of texts`() throws {
    #expect(try NumPyTexts(npy(npyText(), data: .init(repeating: 0, count: 8))) == nil)
    #expect(try NumPyTexts(array("'<U1'", shape: "(1, 1)", [0x61])) == nil)
  }

  @Test(arguments: [("(3,)", [UInt32(0x61)]), ("(9223372036854775807,)", []), ("(1,)", [0xD800])])
  func `what ends too soon, or is no character, is refused`(shape: String, scalars: [UInt32]) {
    #expect(throws: TensorFileRule.self) {
      _ = try NumPyTexts(array("'<U1'", shape: shape, scalars))
    }
  }
}
