import ArgumentParser
import Models
import Testing

@testable import heed

@Suite struct WordOptionsTests {
  private let text = "The wug didn't cross the street because it was too tired"

  @Test func `words are taught in order`() throws {
    let options = try WordOptions.parse(["--word", "wug like dog", "--word", "blick like wug"])
    #expect(try options.declarations().map(\.word) == ["wug", "blick"])
  }

  @Test func `every command knows the word`() throws {
    let word = ["--word", "wug like dog"]
    let show = try HeedProcess.run(["show", text] + word)
    #expect(show.text.contains("wug="))
    let plain = try HeedProcess.run([text] + word)
    #expect(plain.text.contains("wug="))
    let explain = try HeedProcess.run(
      ["explain", text, "--query", "it", "--key", "wug"] + word)
    #expect(explain.text.contains(".928"))
    let tokens = try HeedProcess.run(["tokenize", text, "--format", "json"] + word)
    #expect(tokens.text.contains("declared"))
    let json = try HeedProcess.run(["export", text, "--format", "json"] + word)
    #expect(json.text.contains("declared"))
  }

  @Test func `a misspelt feature is one line with what was meant, and exit 2`() throws {
    let heed = try HeedProcess.run(["show", text, "--word", "wug = noun anmate"])
    #expect(heed.status == 2)
    #expect(heed.error == "heed: --word: \"wug\" cannot be \"anmate\"; did you mean \"animate\"?\n")
    #expect(heed.output.isEmpty)
  }
}
