import Testing

@testable import Checkpoints

@Suite struct WrongFileTests {
  @Test(arguments: [
    (
      "R50", Array("version https://git-lfs.github.com/spec/v1\noid sha256:00".utf8), "git lfs pull"
    ),
    ("R51", Array("<!DOCTYPE html><html>".utf8), "a web page"),
    ("R51", Array(" \n<HTML lang=en>".utf8), "a web page"),
    ("R51", Array("\u{FEFF}<!doctype HTML>".utf8), "a web page"),
    ("R51", Array(#"{"error":"Access to model is restricted"}"#.utf8), "a text"),
    ("R51", Array("<?xml version='1.0'?><Error>".utf8), "a text"),
    ("R52 gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "gzip"),
    ("R52 pickle", [0x80, 2, 0x8A, 10, 0x6C, 0xFC, 0x9C, 0x46, 0xF9], "pickle"),
    ("R52 pickle", [0x80, 4, 0x95, 0x63] + Array("torch._utils".utf8), "pickle"),
    ("R53", Array("GGUF".utf8) + [3, 0, 0, 0, 1, 0, 0, 0], "GGUF"),
    ("N1", Array("\u{7F}numpy\u{1}\0".utf8), "begins like npy"),
  ])
  func `something else is called what it is`(label: String, start: [UInt8], word: String) throws {
    let rule = try #require(try brokenRule(start + [UInt8](repeating: 0, count: 64)))
    guard case .isSomethingElse(let what) = rule else {
      return #expect(Bool(false), "\(label): \(rule)")
    }
    #expect(what.contains(word), "\(label)")
  }

  @Test(arguments: [
    ([UInt8]([0xFF, 0xD8, 0xFF, 0xE0]), "JPEG"), (Array("GIF89a".utf8), "GIF"), ([], "empty"),
    (Array("version https://git-lfs.github.com/spec/v1".utf8), "git lfs pull"),
    (Array("BM".utf8), "neither PNG nor PPM"),
  ])
  func `what is no picture that is read is called what it is`(start: [UInt8], word: String) {
    #expect(WrongFile.pictureKind(of: start).contains(word))
  }

  /// Lengths of headers whose bytes are also the first ones of other files.
  @Test(arguments: [0x8B1F, 0x08_8B1F, 0x0403_4B50, 0x01_0280, 0x01_0480, 0x0200_0480])
  func `a header is not taken for something else by its length`(length: Int) throws {
    let start = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    #expect(WrongFile.kind(of: start + Array("{}".utf8)) == nil)
    #expect(WrongFile.kind(of: start + Array("  {}".utf8)) == nil)
  }

  @Test func `a header of such a length is read`() throws {
    let text = header(described())
    let padding = String(repeating: " ", count: 0x01_0280 - text.utf8.count)
    #expect(try brokenRule(safetensors(text + padding, data: 4)) == nil)
  }

  @Test(arguments: ["incomplete", "part", "PART", "crdownload"])
  func `R54 half a download is called so`(ending: String) throws {
    let whole = safetensors(header(described()), data: 4)
    for length in 1..<whole.count {
      let error = try failure(of: Array(whole[..<length]), ending: ending)
      #expect(error?.rule == .isSomethingElse(WrongFile.halfDownload))
      #expect(error?.tensor == nil)
    }
    #expect(try failure(of: whole, ending: ending) == nil, "one that is whole is read")
  }

  @Test func `R54 other files that end too soon are not`() throws {
    let whole = safetensors(header(described()), data: 4)
    guard case .truncated? = try failure(of: whole.dropLast(), ending: "safetensors")?.rule else {
      return #expect(Bool(false), "it ends too soon")
    }
  }
}
