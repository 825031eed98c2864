import ArgumentParser
import Testing

@testable import heed

@Suite struct TextArgumentTests {
  @Test(arguments: ["it was", "", " it\n", "--"]) func `a text is taken as it is`(
    _ text: String
  ) throws {
    #expect(try TextArgument.parse(["--", text]).read(for: "show") == text)
  }

  @Test func `without a text the command is named`() throws {
    let none = try TextArgument.parse([])
    #expect(throws: UsageError.noText(command: "show")) { try none.read(for: "show") }
  }

  @Test(arguments: [("it\n", "it"), ("it\r\n\n", "it"), ("\nit \n", "\nit "), ("\n", "")])
  func `standard input loses the line breaks at its end, nothing else`(
    _ input: String, _ text: String
  ) throws {
    let read = try HeedProcess.run(
      ["tokenize", "-", "--format", "json"], input: Array(input.utf8))
    #expect(read.status == 0)
    let direct = try HeedProcess.run(["tokenize", "--format", "json", "--", text])
    #expect(read.output == direct.output)
  }
}
