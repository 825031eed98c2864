import Testing

@testable import Checkpoints

@Suite struct ConfigurationFileTests {
  private func file(_ text: String) throws -> ConfigurationFile {
    try ConfigurationFile(parsing: Array(text.utf8), path: "c")
  }

  @Test func `fields are read by kind, and null is nothing`() throws {
    let file = try file(
      #"{"a": 3, "b": "x", "c": true, "d": 0.5, "e": ["p", "q"], "f": {"g": 1}, "n": null}"#)
    #expect(try file.count("a", among: 1...3) == 3)
    #expect(try file.text("b") == "x")
    #expect(try file.boolean("c") == true)
    #expect(try file.positive("d") == 0.5)
    #expect(try file.texts("e") == ["p", "q"])
    #expect(try file.object("f")?.count("g", among: 0...1) == 1)
    #expect(!file.has("n"))
    #expect(try file.text("n") == nil)
    #expect(try file.count(nil, among: 0...1) == nil)
    #expect(file.names == ["a", "b", "c", "d", "e", "f", "n"])
  }

  @Test(arguments: ["0", "-1", "1000000000", "1.0", "1e3", "\"3\"", "true", "[]", "{}"])
  func `a count that is none is refused with what was found`(text: String) throws {
    let file = try file(#"{"f": {"n": \#(text)}}"#)
    let error = #expect(throws: CheckpointError.self) {
      try file.object("f")?.count("n", among: 1...100)
    }
    #expect(error?.description.contains("“f.n” is ") == true)
    #expect(error?.description.contains("a whole number from 1 to 100") == true)
  }

  @Test func `other kinds are refused too`() throws {
    let file = try file(#"{"a": 3, "b": ["x", 1], "z": 0}"#)
    #expect(throws: CheckpointError.self) { try file.text("a") }
    #expect(throws: CheckpointError.self) { try file.boolean("a") }
    #expect(throws: CheckpointError.self) { try file.texts("a") }
    #expect(throws: CheckpointError.self) { try file.texts("b") }
    #expect(throws: CheckpointError.self) { try file.object("a") }
    #expect(throws: CheckpointError.self) { try file.positive("z") }
    #expect(
      file.missing("y").description == "cannot read c: “y” is nothing; allowed: it has to be there")
  }

  @Test func `what is no file of that kind is refused`() throws {
    for text in ["", "[]", "3", "{\"a\": NaN}", "{\"a\": 1, \"a\": 2}"] {
      #expect(throws: CheckpointError.self) { try self.file(text) }
    }
    #expect(throws: CheckpointError.self) { try ConfigurationFile(path: "/no/such/config.json") }
    #expect(throws: CheckpointError.self) { try ConfigurationFile(path: "/") }
    #expect(try fileBytes("/no/such/tokenizer.json", limit: 10) == nil)
  }
}
