import Foundation
import Testing

@testable import heed

@Suite struct ModelFolderTests {
  private let cache: String

  init() throws {
    cache = NSTemporaryDirectory() + "heed-\(UUID().uuidString)"
    for folder in [
      "models--gpt2/snapshots/abc1", "models--org--small/snapshots/0a", "models--org--half/blobs",
      "models--org--small/refs", "models--org--small/snapshots/0b",
    ] {
      try FileManager.default.createDirectory(
        atPath: cache + "/" + folder, withIntermediateDirectories: true)
    }
    try Data("0b\n".utf8).write(
      to: URL(fileURLWithPath: cache + "/models--org--small/refs/main"))
  }

  @Test func `a folder is itself, and is called by its last part`() throws {
    let folder = try ModelFolder(cache + "/models--gpt2", cache: nil)
    #expect(folder.path == cache + "/models--gpt2")
    #expect(folder.name == "models--gpt2")
  }

  @Test func `a name is found in the cache, in the version called main`() throws {
    #expect(try ModelFolder("gpt2", cache: cache).path.hasSuffix("models--gpt2/snapshots/abc1"))
    let small = try ModelFolder("small", cache: cache)
    #expect(small.path.hasSuffix("models--org--small/snapshots/0b"))
    #expect(small.name == "org/small")
    #expect(try ModelFolder("org/small", cache: cache) == small)
  }

  @Test func `what is not there says what is`() {
    let error = #expect(throws: FileError.self) { try ModelFolder("bert", cache: cache) }
    #expect(error?.description.contains("has only gpt2, org/half, org/small") == true)
    let half = #expect(throws: FileError.self) { try ModelFolder("org/half", cache: cache) }
    #expect(half?.description.contains("no finished download") == true)
    #expect(throws: FileError.self) { try ModelFolder("bert", cache: nil) }
    let file = #expect(throws: FileError.self) {
      try ModelFolder(cache + "/models--org--small/refs/main", cache: nil)
    }
    #expect(file?.description.contains("it is no folder") == true)
  }
}
