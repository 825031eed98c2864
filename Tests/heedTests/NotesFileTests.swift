import Foundation
import Testing

@testable import heed

@Suite struct NotesFileTests {
  @Test func `blocks follow one another, and control characters are made visible`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "notes-\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let notes = NotesFile(path: file.path)
    try notes.append(["step 1", "count hands\u{1b}[2J"])
    try notes.append(["step 2"])
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("step 1\ncount hands"))
    #expect(text.hasSuffix("\n\nstep 2\n\n"))
    #expect(!text.contains("\u{1b}"))
  }

  @Test func `a folder that is not there is an error`() {
    #expect(throws: FileError.self) { try NotesFile(path: "/no/such/notes").append(["x"]) }
  }
}
