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

  @Test(arguments: [
    ("walking", "walk"), ("making", "make"), ("running", "run"), ("lying", "lie"),
    ("carrying", "carry"), ("seeing", "see"),
  ])
  func `what goes on ends in ing`(form: String, stem: String) {
    #expect(Inflection.verb.stems(of: form).contains(stem))
  }

  @Test(arguments: [
    ("colder", "cold"), ("nicer", "nice"), ("happiest", "happy"), ("biggest", "big"),
  ])
  func `adjectives are compared with er and est`(form: String, stem: String) {
    #expect(Inflection.adjective.stems(of: form).contains(stem))
  }

  @Test(arguments: [
    ("slowly", "slow"), ("happily", "happy"), ("simply", "simple"), ("fully", "full"),
    ("truly", "true"), ("basically", "basic"), ("nicely", "nice"),
  ])
  func `adverbs end in ly`(form: String, stem: String) {
    #expect(Inflection.adverb.stems(of: form).contains(stem))
  }

  @Test(arguments: ["dog", "", "agreement"])
  func `other words are no regular forms`(form: String) {
    #expect(Inflection.noun.stems(of: form).isEmpty)
    #expect(Inflection.verb.stems(of: form).isEmpty)
    #expect(Inflection.adjective.stems(of: form).isEmpty)
    #expect(Inflection.adverb.stems(of: form).isEmpty)
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
