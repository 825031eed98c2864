import AwkwardTexts
import Testing

@testable import heed

@Suite struct ArgumentCheckTests {
  @Test func `text passes`() throws {
    try ArgumentCheck.check([])
    try ArgumentCheck.check(AwkwardText.all.map { Array($0.text.utf8) })
  }

  @Test(arguments: AwkwardText.invalidBytes)
  func `bytes that are no text are refused, with their place`(_ bytes: [UInt8]) {
    let position = bytes.firstIndex { $0 >= 0x80 } ?? 0
    #expect(
      throws: UsageError.notUTF8(argument: 2, byte: bytes[position], position: position + 1)
    ) { try ArgumentCheck.check([Array("é".utf8), bytes]) }
  }

  @Test func `the program says so in one line`() throws {
    let heed = try ShellProcess.run("\"$HEED\" show \"$(printf 'a\\377')\"", arguments: [])
    #expect(
      heed.error
        == "heed: argument 2 is not UTF-8 text, its byte 2 is FF (hexadecimal); write it in UTF-8\n"
    )
    #expect(heed.status == 2)
  }
}
