import ArgumentParser
import Explorer
import Screen
import Testing

@testable import heed

@Suite struct ConfigListingTests {
  private func listing(_ text: String) throws -> String {
    let command = try ConfigCommand.parse([])
    let config = Config(text)
    let settings = Settings(
      config, color: command.color, theme: command.theme, access: command.access,
      environment: { _ in nil })
    return ConfigListing(settings: settings, config: config).text
  }

  @Test func `each value stands with where it comes from`() throws {
    let lines = try listing("shades: magma\nkeys:\n  undo: [U, Ctrl-U]\n  pin: z")
      .split(separator: "\n").map(String.init)
    #expect(lines[0] == "color: auto                   # default")
    #expect(lines[1] == "shades: magma                 # line 1")
    #expect(lines.contains(#"  undo: ["U", "Ctrl-U"]       # line 3"#))
    #expect(lines.contains(#"  fillScreen: []              # another line took a key of it"#))
    #expect(lines.contains(#"  halfPageUp: []              # another line took a key of it"#))
    #expect(lines.contains(#"  redo: ["Ctrl-R"]            # default"#))
  }

  @Test(arguments: [
    "",
    "shades: magma\nmouse: off\ntext: \"a \\\"b\\\" \\\\ \\e[31m \\u202E é 漢 #x: \\x2Ay 2 * 3\"",
    "keys:\n  undo: [U]\n  previousHead: [\"{\"]\n  search: []\n  openHeads: F5\n  pin: '\"'\n  redo: \"\\\\\"",
  ])
  func `what is printed is a file that says the same`(text: String) throws {
    let (first, printed) = (Config(text), Config(try listing(text)))
    #expect(first.problems == [] && printed.problems == [])
    #expect(
      try listing(try listing(text)).split(separator: "\n").map { $0.prefix { $0 != "#" } }
        == listing(text).split(separator: "\n").map { $0.prefix { $0 != "#" } })
    #expect(printed.text?.value == (first.text?.value ?? printed.text?.value))
    for view in ViewKind.allCases {
      for key in KeyBindings.standard.table.flatMap(\.keys) + [.function(5), .character("U")] {
        #expect(
          printed.bindings.command(for: key, in: view) == first.bindings.command(for: key, in: view)
        )
      }
    }
  }

  @Test func `a value that was asked for in vain is not said to come from its line`() throws {
    let lines = try listing("keys:\n  pin: a\n  undo: a").split(separator: "\n").map(String.init)
    #expect(lines.contains(#"  undo: ["u"]                 # default"#))
  }

  @Test func `nothing in it can harm a terminal`() throws {
    let text = try listing("text: \"\\e]52;c;x\\a \\u009b31m \\u202e\"")
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !("\u{0}"..<" ").contains($0) })
    #expect(text.contains(#""\U0000001B]52;c;x\U00000007 \U0000009B31m \U0000202E""#))
  }

  @Test func `the sample is a file in which nothing is wrong, and changes nothing`() throws {
    let sample = try HeedProcess.run(["config", "--sample"]).text
    let config = Config(sample)
    #expect(config.problems == [])
    #expect(config.bindings == KeyBindings.standard)
    #expect(config.keys.count == KeyBindings.standard.table.count)
    let settings = Settings(
      config, color: try ColorOption.parse([]), theme: try ThemeOptions.parse([]), access: nil,
      environment: { _ in nil })
    #expect(settings.color.value == .auto && settings.shades.value == .viridis)
    #expect(settings.mouse.value && !settings.accessible.value)
    for command in Command.allCases { #expect(sample.contains(command.rawValue + ":")) }
    #expect(sample.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
