import Testing

@testable import heed

@Suite struct StandardStreamsTests {
  @Test(arguments: [["show", "a"], ["--help"], ["export", "a", "--format", "json"]])
  func `a full disk is one line and exit code 1`(_ arguments: [String]) throws {
    let heed = try ShellProcess.run("\"$HEED\" \"$@\" >/dev/full", arguments: arguments)
    #expect(heed.error == "heed: cannot write standard output: No space left on device\n")
    #expect(heed.status == 1)
  }

  @Test(arguments: [["export", "a", "--format", "json"], ["--help"]])
  func `a reader that leaves ends the program without a word`(_ arguments: [String]) throws {
    let heed = try ShellProcess.run(
      "{ \"$HEED\" \"$@\"; echo \"exit $?\" >&2; } | true", arguments: arguments)
    #expect(heed.error == "exit 0\n")
  }

  @Test func `standard input that is no UTF-8 is one line and exit code 1`() throws {
    let heed = try HeedProcess.run(["show", "-"], input: [0x61, 0xFF])
    #expect(
      heed.error == "heed: cannot read standard input: it is not UTF-8 text; convert it to UTF-8\n")
    #expect(heed.status == 1)
  }

  @Test func `an error is one line, whatever the arguments hold`() throws {
    let heed = try HeedProcess.run(["show", "a", "--head", "x\ny\u{1B}[2J\u{202E}"])
    #expect(heed.error.split(separator: "\n").count == 1)
    #expect(heed.error.hasPrefix("heed: --head does not take “x␊y␛[2J"))
    #expect(!heed.error.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func `text is UTF-8 and keeps its bytes`() throws {
    #expect(try Array(text(Array("a\u{300}é\0".utf8), of: "x").utf8) == Array("a\u{300}é\0".utf8))
    for bytes in [[0xFF], [0xC3], [0x61, 0xED, 0xA0, 0x80]] as [[UInt8]] {
      #expect(throws: FileError.notUTF8("x")) { try text(bytes, of: "x") }
    }
  }
}
