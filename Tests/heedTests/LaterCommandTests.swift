import ArgumentParser
import Testing

@testable import heed

@Suite struct LaterCommandTests {
  @Test(arguments: LaterCommand.allCases) func `a command of later is no text`(
    _ command: LaterCommand
  ) {
    #expect(throws: UsageError.laterCommand(command)) {
      try LaterCommand.refuse([command.rawValue, "x"])
    }
  }

  @Test(arguments: [
    [], ["show", "learn"], ["learns"], ["Learn"], ["learn the door"], ["--", "learn"], ["open"],
    ["--stage", "learn"],
  ])
  func `only the whole first word counts`(_ arguments: [String]) throws {
    try LaterCommand.refuse(arguments)
  }

  @Test func `no command is there already`() {
    let commands = Heed.configuration.subcommands.map { $0.configuration.commandName ?? "" }
    #expect(commands.count == 7)
    #expect(LaterCommand.allCases.allSatisfy { !commands.contains($0.rawValue) })
  }
}
