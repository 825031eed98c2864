import Attention
import Exports
import StrictJSON
import Testing

@Suite struct AttentionCaptureJSONTests {
  @Test func `JSON has null for masked scores and for undefined rows`() throws {
    let json = try JSONValue(parsing: Array(smallCapture().json().utf8))
    let heads = try #require(json["heads"]?.array)
    #expect(heads[0]["masked"]?.array?[0].array?[1] == .null)
    #expect(heads[0]["weights"]?.array?[0].array?.map { $0.number?.double } == [1, 0])
    #expect(heads[1]["weights"]?.array?[0] == .null)
    #expect(heads[1]["output"]?.array?[0] == .null)
    #expect(heads[1]["undefined_rows"]?.array?.count == 1)
    #expect(heads[1]["undefined_rows"]?.array?[0]["query"]?.number?.integer == 0)
    #expect(heads.map { $0["name"]?.string } == ["first", nil])
    #expect(heads.map { $0["address"]?.string } == ["L0.H0", "L0.H1"])
  }

  @Test func `JSON has tokens with their ranges, and every stage`() throws {
    let json = try JSONValue(parsing: Array(smallCapture().json().utf8))
    let tokens = try #require(json["tokens"]?.array)
    #expect(tokens.map { $0["token"]?.string } == ["=a", "=a"])
    #expect(tokens[1]["offsets"]?.array?.map { $0.number?.integer } == [3, 5])
    #expect(tokens.map { $0["known"]?.string } == ["known", nil])
    #expect(json["configuration"]?["mask"]?.string == "causal")
    #expect(json["hidden_states"]?["states"]?.array?.count == 2)
    let head = try #require(json["heads"]?.array?[0])
    for stage in Stage.allCases { #expect(head[JSONText(stage.rawValue)]?.array?.count == 2) }
  }
}
