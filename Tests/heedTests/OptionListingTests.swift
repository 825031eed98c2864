import ArgumentParser
import Testing

@testable import heed

@Suite struct OptionListingTests {
  private struct First: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "first")
    @Argument(help: "Not an option.") var text: String
    @Option(help: "What both have.") var shared: String?
    @Flag(help: "What only this one has, said in so many words that they need a second line.")
    var alone = false
  }

  private struct Second: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "second")
    @Option(help: "What both have.") var shared: String?
    @Option(name: .shortAndLong, help: "What only the second has.") var output: String?
  }

  private struct Third: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "third")
    @Option(help: "What both have.") var shared: String?
  }

  @Test func `every option is listed once, under the first command that has it`() {
    #expect(
      OptionListing([First.self, Second.self, Third.self]).text == """
        Options:
          --shared <shared>       What both have.
          --alone                 What only this one has, said in so many words that
                                  they need a second line.

        Options of second alone:
          -o, --output <output>   What only the second has.
        """)
  }

  @Test func `without options there is nothing`() {
    #expect(OptionListing([]).text == "")
  }
}
