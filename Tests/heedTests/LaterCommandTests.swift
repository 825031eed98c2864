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
    [], ["show", "open"], ["opens"], ["Open"], ["open the door"], ["--", "open"],
    ["--stage", "open"],
  ])
  func `only the whole first word counts`(_ arguments: [String]) throws {
    try LaterCommand.refuse(arguments)
  }

  @Test func `no command is there already`() {
    let commands = Heed.configuration.subcommands.map { $0.configuration.commandName ?? "" }
    #expect(commands.count == 5)
    #expect(LaterCommand.allCases.allSatisfy { !commands.contains($0.rawValue) })
  }
}
