import Foundation
import Testing

@testable import Terminal

struct EmbeddedDescriptionsTests {
  @Test func `the descriptions in the program are those of the source`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/tic") else { return }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let generator = Process()
    let output = Pipe()
    generator.executableURL = folder.appendingPathComponent("generate-descriptions.sh")
    generator.standardOutput = output
    try generator.run()
    let generated = output.fileHandleForReading.readDataToEndOfFile()
    generator.waitUntilExit()
    let committed = folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Terminal/EmbeddedDescriptions.swift")
    #expect(try generated == Data(contentsOf: committed))
  }

  @Test(arguments: [
    (EmbeddedDescriptions.xterm, "heed-xterm|"), (EmbeddedDescriptions.tmux, "heed-tmux|"),
  ])
  func `a description is a compiled one that begins with its name`(
    _ description: String, _ name: String
  ) throws {
    #expect(description.hasPrefix("b64:"))
    let digits = description.dropFirst(4).replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - digits.count % 4) % 4)
    let bytes = Array(try #require(Data(base64Encoded: digits + padding)))
    // term(5): the octal number 01036 says that numbers have 32 bits, which 24-bit colours need.
    #expect(bytes.prefix(2) == [0x1E, 0x02])
    #expect(String(decoding: bytes.dropFirst(12).prefix(name.utf8.count), as: UTF8.self) == name)
  }
}
