import Testing

@testable import Models

@Suite struct WordFeatureTests {
  @Test func `every property and part of speech can be named`() {
    let named = Set(WordFeature.allCases.map { $0.dimension.0 })
    #expect(named.isSuperset(of: ToyDimension.properties))
    let parts: Set<ToyDimension> = [
      .noun, .verb, .adjective, .pronoun, .auxiliary, .determiner, .function,
    ]
    #expect(named.isSuperset(of: parts))
    #expect(Set(WordFeature.partsOfSpeech.map { $0.dimension.0 }) == parts)
    #expect(WordFeature.noun.isPartOfSpeech)
    #expect(!WordFeature.plural.isPartOfSpeech)
  }

  @Test func `no two features are written alike`() {
    let places = WordFeature.allCases.map { "\($0.dimension)" }
    #expect(Set(places).count == places.count)
  }
}
