import Explorer
import Foundation
import Testing
import Training

@testable import heed

@Suite struct PrintedTrainingTests {
  @Test func `progress is lines where it goes to no terminal, ten of them`() throws {
    let heed = try HeedProcess.run(["train", "choice-soft", "--steps", "20"])
    #expect(heed.status == 0)
    let lines = heed.error.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[0].hasPrefix("choice-soft: step 2 of 20  accuracy ."))
    #expect(lines[9].hasPrefix("choice-soft: step 20 of 20"))
    #expect(!heed.error.contains("\r"))
  }

  @Test func `the bar fills with the steps`() {
    let progress = TrainingProgress(kind: .softChoice, stepCount: 20, style: .bar)
    let run = TrainingRun(.softChoice, seed: 7, steps: 10)
    #expect(
      progress.barLine(run).hasPrefix("choice-soft  [##########..........]  10 of 20  accuracy "))
    #expect(progress.textLine(run).hasPrefix("choice-soft: step 10 of 20  accuracy "))
  }

  @Test func `what is told is measured where the run is, though its snapshots lie far apart`()
    throws
  {
    // The first line comes at step 7, after a snapshot at step 6.
    let heed = try HeedProcess.run(["train", "width", "--steps", "70"])
    let run = TrainingRun(.learnedWidth, seed: 7, steps: 7)
    let value = try #require(run.readings.first { $0.name == "width w" }?.value)
    let text = TrainingTaskKind.learnedWidth.mainMeasure.text(value)
    #expect(heed.error.hasPrefix("width: step 7 of 70  width w \(text)\n"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends the run between two steps, with a summary, as that signal does`(
    number: Int32
  ) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = HeedProcess.executable
    process.arguments = ["train", "choice-soft", "--steps", "1000000"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 3)
    #expect(kill(process.processIdentifier, number) == 0)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == number)
    #expect(text.contains("\"cancelled\": true"))
    #expect(text.hasSuffix("}\n"))
  }
}
