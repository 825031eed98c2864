import StrictJSON
import Testing

@testable import heed

@Suite struct ExplanationJSONTests {
  @Test func `JSON has the fields that other programs rely on`() throws {
    let json = try JSONValue(parsing: Array(sampleExplanation().json.utf8))
    #expect(json["text"]?.string == tired)
    #expect(json["address"]?.string == "L1.H3")
    #expect(json["layer"]?.number?.integer == 1)
    #expect(json["head"]?.number?.integer == 3)
    #expect(json["query"]?["index"]?.number?.integer == 8)
    #expect(json["query"]?["token"]?.string == "it")
    #expect(json["key"]?["index"]?.number?.integer == 2)
    let terms = try #require(json["terms"]?.array)
    #expect(
      terms.map { $0["name"]?.string } == ["noun?", "animate", "number", "clock64", "extent"])
    #expect(json["contribution"]?.array?.count == 16)
    #expect(json["configuration"]?["mask"]?.string == "none")
  }

  /// The numbers are those of the teaching guide.
  @Test(arguments: [
    ("dot", 48.76, 0.005), ("divisor", 4, 0), ("scaled", 12.19, 0.005), ("masked", 12.19, 0.005),
    ("exponent", 1, 0), ("denominator", 1.078, 0.0005), ("weight", 0.928, 0.0005),
  ])
  func `every number is there in full`(_ name: String, _ expected: Double, _ error: Double) throws {
    let json = try JSONValue(parsing: Array(sampleExplanation().json.utf8))
    let number = try #require(json[JSONText(name)]?.number?.double)
    #expect(abs(number - expected) <= error)
  }

  @Test func `the terms add up to the dot product`() throws {
    let json = try JSONValue(parsing: Array(sampleExplanation().json.utf8))
    let terms = json["terms"]?.array?.compactMap { $0["value"]?.number?.double } ?? []
    #expect(abs(terms.reduce(0, +) - (json["dot"]?.number?.double ?? 0)) < 1e-9)
  }

  @Test func `the slope of the weight is that of weight × (1 − weight)`() throws {
    let json = try JSONValue(parsing: Array(sampleExplanation().json.utf8))
    let weight = try #require(json["weight"]?.number?.double)
    let slope = try #require(json["slope"]?["score"]?.number?.double)
    #expect(abs(slope - weight * (1 - weight)) < 1e-15)
    #expect(json["slope"]?["dot"]?.number?.double == slope / 4)
    let largest = try sampleExplanation(axes: ["--scale", "max"])
    let other = try JSONValue(parsing: Array(largest.json.utf8))
    #expect(other["slope"]?["dot"] == .null)
  }

  @Test func `a hidden key has null for its masked score and weight 0`() throws {
    let hidden = try sampleExplanation(query: 2, key: 8, axes: ["--mask", "causal"])
    let json = try JSONValue(parsing: Array(hidden.json.utf8))
    #expect(json["masked"] == .null)
    #expect(json["weight"]?.number?.double == 0)
    #expect(json["undefined"] == nil)
  }
}
