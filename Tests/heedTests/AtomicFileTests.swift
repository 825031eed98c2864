import Foundation
import Testing

@testable import heed

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder
  private let files = FileManager.default

  init() throws { folder = try TemporaryFolder() }

  @Test func `a new file holds the bytes and nothing else is left`() throws {
    try AtomicFile(path: folder.path("new")).write([1, 2, 3])
    #expect(files.contents(atPath: folder.path("new")) == Data([1, 2, 3]))
    #expect(try files.contentsOfDirectory(atPath: folder.url.path) == ["new"])
  }

  @Test(arguments: [0o600, 0o640, 0o755]) func `the mode of a file is kept`(_ mode: Int) throws {
    let path = folder.path("old")
    try Data([9]).write(to: folder.url.appendingPathComponent("old"))
    try files.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try AtomicFile(path: path).write([1])
    let kept = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(kept == mode)
    #expect(files.contents(atPath: path) == Data([1]))
  }

  @Test(arguments: ["target", "missing"]) func `a symbolic link is followed and stays`(
    _ target: String
  ) throws {
    try Data([9]).write(to: folder.url.appendingPathComponent("target"))
    try files.createSymbolicLink(atPath: folder.path("two"), withDestinationPath: target)
    try files.createSymbolicLink(
      atPath: folder.path("one"), withDestinationPath: folder.path("two"))
    try AtomicFile(path: folder.path("one")).write([1])
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path("two")) == target)
    #expect(files.contents(atPath: folder.path(target)) == Data([1]))
  }

  @Test func `links that go round are refused`() throws {
    try files.createSymbolicLink(atPath: folder.path("a"), withDestinationPath: "b")
    try files.createSymbolicLink(atPath: folder.path("b"), withDestinationPath: "a")
    #expect(throws: FileError.self) { try AtomicFile(path: folder.path("a")).write([1]) }
  }

  @Test func `a folder and a missing folder are refused by name`() throws {
    let path = folder.url.path
    #expect(
      throws: FileError.unwritable(path, reason: "it is a folder; name a file in it")
    ) { try AtomicFile(path: path).write([1]) }
    let missing = folder.path("no/file")
    #expect(throws: FileError.unwritable(missing, reason: "No such file or directory")) {
      try AtomicFile(path: missing).write([1])
    }
    #expect(throws: FileError.self) { try AtomicFile(path: "").write([1]) }
  }

  @Test func `a device is written to and stays a device`() throws {
    try AtomicFile(path: "/dev/null").write([1])
    let type = try files.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
    #expect(throws: FileError.unwritable("/dev/full", reason: "No space left on device")) {
      try AtomicFile(path: "/dev/full").write([1])
    }
  }

  @Test func `where there is no room the old file stays and no other is left`() throws {
    try Data([7]).write(to: folder.url.appendingPathComponent("old"))
    let heed = try ShellProcess.run(
      "ulimit -f 1; \"$HEED\" export \"$1\" --format json -o old; echo $?", arguments: [tired],
      folder: folder)
    #expect(heed.output == "1\n")
    #expect(heed.error == "heed: cannot write old: File too large\n")
    #expect(files.contents(atPath: folder.path("old")) == Data([7]))
    #expect(try files.contentsOfDirectory(atPath: folder.url.path) == ["old"])
  }
}
