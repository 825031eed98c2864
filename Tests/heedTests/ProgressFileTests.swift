import Foundation
import Lessons
import Testing

@testable import heed

@Suite struct ProgressFileTests {
  private let folder: TemporaryFolder
  private let files = FileManager.default

  init() throws { folder = try TemporaryFolder() }

  private var file: ProgressFile { ProgressFile(path: folder.path("state/heed/progress.yaml")) }

  @Test(
    arguments: [
      ("/state", "/home/ada", "/state/heed/progress.yaml"),
      (nil, "/home/ada", "/home/ada/.local/state/heed/progress.yaml"),
      ("relative", "/home/ada", "/home/ada/.local/state/heed/progress.yaml"),
      ("", "/home/ada", "/home/ada/.local/state/heed/progress.yaml"), (nil, nil, nil),
      (nil, "", nil),
    ] as [(String?, String?, String?)]) func `the file lies in the state folder`(
      stateHome: String?, home: String?, path: String?
    )
  {
    #expect(ProgressFile(stateHome: stateHome, home: home)?.path == path)
  }

  @Test func `without a file nothing was begun`() throws {
    #expect(try file.read() == ProgressFile.Kept(progress: LessonProgress(), notice: nil))
  }

  @Test func `what is written is read, in folders for this user alone`() throws {
    let progress = LessonProgress(records: ["dictionary": LessonRecord(stop: 3)])
    try file.write(progress)
    try file.write(progress)
    #expect(try file.read().progress == progress)
    let mode = try files.attributesOfItem(atPath: folder.path("state"))[.posixPermissions] as? Int
    #expect(mode == 0o700)
    #expect(try files.contentsOfDirectory(atPath: folder.path("state/heed")) == ["progress.yaml"])
  }

  @Test func `a damaged file is kept aside under a name of its own, and named`() throws {
    for number in 1...2 {
      try file.write(LessonProgress())
      try Data([0xff, UInt8(number)]).write(to: URL(fileURLWithPath: file.path))
      let kept = try file.read()
      #expect(kept.progress == LessonProgress())
      let aside = "\(file.path).damaged-\(number)"
      #expect(kept.notice?.contains("it is kept as \(aside)") == true)
      #expect(files.contents(atPath: aside) == Data([0xff, UInt8(number)]))
      #expect(!files.fileExists(atPath: file.path))
    }
  }

  @Test func `the file of a newer program stays as it is`() throws {
    try file.write(LessonProgress())
    try "heed-progress: 9\n".write(toFile: file.path, atomically: true, encoding: .utf8)
    let error = #expect(throws: FileError.self) { _ = try file.read() }
    #expect(error?.description.contains("written by a newer heed") == true)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "heed-progress: 9\n")
  }

  @Test func `a folder that cannot be made is said`() throws {
    try Data().write(to: folder.url.appendingPathComponent("state"))
    #expect(throws: FileError.self) { try file.write(LessonProgress()) }
  }
}
