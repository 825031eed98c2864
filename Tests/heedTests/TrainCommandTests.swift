import ArgumentParser
import Testing
import Training

@testable import heed

@Suite struct TrainCommandTests {
  @Test func `without a task every task is listed, a line each`() throws {
    let heed = try HeedProcess.run(["train"])
    #expect(heed.status == 0)
    #expect(heed.error.isEmpty)
    for kind in TrainingTaskKind.allCases {
      #expect(
        heed.lines.contains { $0.hasPrefix(kind.rawValue + " ") && $0.contains(kind.summary) })
    }
    #expect(heed.lines.allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: TrainingTaskKind.allCases)
  func `a task is found by its name`(kind: TrainingTaskKind) throws {
    #expect(try TrainCommand.kind(named: kind.rawValue) == kind)
  }

  @Test(arguments: [
    ("induction-one", ["induction-one-layer"]), ("Induction-", ["induction-one-layer"]),
    ("INDUCTION", ["induction", "induction-one-layer"]), ("dats", ["dates"]),
    ("palindrome", ["palindrome-masked", "palindrome-causal"]), ("", []), ("xyz", []),
    ("translation_recurrent", ["translation-recurrent"]),
  ])
  func `a wrong name is told those that begin so, else the nearest`(
    name: String, near: [String]
  ) {
    #expect(throws: UsageError.task(name, nearest: near)) {
      try TrainCommand.kind(named: name)
    }
  }

  @Test func `seed and steps are numbers`() throws {
    let command = try TrainCommand.parse(["dates", "--seed", "3", "--steps", "9", "--no-screen"])
    #expect(command.seed == 3)
    #expect(command.steps == 9)
    #expect(command.noScreen)
    #expect(throws: (any Error).self) { try TrainCommand.parse(["dates", "--seed", "-1"]) }
    #expect(throws: (any Error).self) { try TrainCommand.parse(["dates", "--steps", "many"]) }
  }
}
