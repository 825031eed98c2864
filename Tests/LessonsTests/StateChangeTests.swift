import Testing

@testable import Lessons

@Suite struct StateChangeTests {
  @Test(arguments: [
    "mask causal", "mask window:2", "temperature 0.1", "scale 3", "scale sqrt",
    "normalizer min-max",
    "score cosine", "positions none", "seed 3", "head L0.H4 off", "key tired off",
    "word tired = \"wide\"", "word the@5 = \"a\"", "sentence \"The cat slept.\"",
    "key[apple, durability] = 0.8", "query[fruit, 0] = -1.5", "value[apple, price] = 3.0",
    "embedding[animal, animate] = 0.0", "W_V[animate, animate] of L1.H3 = 0.0",
    "key \"didn't\" off", "mask causal, key apple off, temperature 2",
  ]) func `what is written of changes is read as the same changes`(text: String) throws {
    let changes = try StateChange.read(text)
    #expect(try StateChange.read(changes.map(\.description).joined(separator: ", ")) == changes)
    #expect(changes.map(\.description).joined(separator: ", ") == text)
  }

  @Test(arguments: [
    "", "mask", "mask sideways", "temperature -1", "temperature cold", "scale 0", "head L0 off",
    "head L0.H4", "key off", "word tired wide", "sentence", "key[apple] = 1", "key[a, b] = one",
    "key[a, b, c] = 1", "seed -1", "normalizer local:0", "apple off", "mask causal,", "3",
  ]) func `what is no change is refused, with what is allowed`(text: String) {
    let error = #expect(throws: ExpressionError.self) { _ = try StateChange.read(text) }
    #expect(error?.advice.isEmpty == false)
  }
}
