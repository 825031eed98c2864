import Foundation
import Testing

@testable import Terminal

struct SignalTests {
  @Test(arguments: [
    (Signal.stop, "TSTP"), (Signal.goOn, "CONT"), (Signal.resize, "WINCH"), (Signal.hangUp, "HUP"),
  ])
  func `a number is the one that the shell calls so`(_ number: Int32, _ name: String) throws {
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "kill -l \(number)"]
    shell.standardOutput = output
    try shell.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(said.trimmingCharacters(in: .whitespacesAndNewlines) == name)
  }
}
