import Models
import StrictJSON
import Testing

@testable import heed

@Suite struct TokenListingTests {
  @Test func `text has a line for each token`() {
    let lines = TokenListing(ToyModel().tokens(of: "it\u{1B}")).table.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "index     id  characters     known  token")
    #expect(lines[1] == "    0      0         0–0   special  [BOS]")
    #expect(lines[3] == "    2      1         2–3   unknown  ␛")
  }

  @Test func `JSON has lists of the same length`() throws {
    let json = try written("The cat")
    #expect(json["tokens"]?.array?.map(\.string) == ["[BOS]", "the", "cat"])
    #expect(
      json["offsets"]?.array?.map { $0.array?.map { $0.number?.integer } }
        == [[0, 0], [0, 3], [4, 7]])
    #expect(json["known"]?.array?.map(\.string) == ["special", "known", "known"])
    #expect(json["ids"]?.array?.count == 3)
    #expect(json.object?.map(\.name) == ["ids", "tokens", "offsets", "known"])
  }

  @Test func `a token keeps its signs in JSON`() throws {
    #expect(try written("\u{202E}").array == nil)
    #expect(try written("\u{1B}")["tokens"]?.array?.last?.string == "\u{1B}")
  }

  private func written(_ text: String) throws -> JSONValue {
    var writer = JSONWriter()
    TokenListing(ToyModel().tokens(of: text)).write(to: &writer)
    return try JSONValue(parsing: writer.bytes)
  }
}
