import Testing

@testable import Models

@Suite struct InflectionTests {
  @Test(arguments: [
    ("dogs", "dog"), ("boxes", "box"), ("parties", "party"), ("partys", "party"),
    ("potatoes", "potato"), ("houses", "house"), ("churches", "church"),
  ])
  func `several of a noun end in s`(form: String, stem: String) {
    #expect(Inflection.noun.stems(of: form).contains(stem))
  }

  @Test(arguments: [
    ("walks", "walk"), ("goes", "go"), ("carries", "carry"), ("walked", "walk"),
    ("liked", "like"), ("carried", "carry"), ("stopped", "stop"), ("agreed", "agree"),
  ])
  func `a verb has forms in s and ed`(form: String, stem: String) {
    #expect(Inflection.verb.stems(of: form).contains(stem))
  }

  @Test(arguments: ["dog", "", "walking", "agreement"])
  func `other words are no regular forms`(form: String) {
    #expect(Inflection.noun.stems(of: form).isEmpty)
    #expect(Inflection.verb.stems(of: form).isEmpty)
  }

  @Test func `a doubled vowel is no doubled consonant`() {
    #expect(!Inflection.verb.stems(of: "agreeed").contains("agre"))
    #expect(!Inflection.noun.stems(of: "walked").contains("walk"))
  }

  @Test func `a plural keeps everything but the number`() {
    #expect(
      Inflection.noun.features(fromStem: [.noun: 1, .number: -1, .gender: -1])
        == [.noun: 1, .number: 1, .gender: -1])
    #expect(Inflection.verb.features(fromStem: [.verb: 1]) == [.verb: 1])
  }
}
