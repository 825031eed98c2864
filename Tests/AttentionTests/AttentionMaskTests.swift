import Attention
import Testing

@Suite struct AttentionMaskTests {
  @Test func `a causal mask hides later keys`() {
    #expect(pattern(.causal, 3, 3) == ["x..", "xx.", "xxx"])
    #expect(
      AttentionMask.causal.verdict(query: 0, key: 1, queryCount: 2, keyCount: 2)
        == .hidden(by: .causal))
  }

  @Test func `with fewer queries than keys the queries are the last ones`() {
    #expect(pattern(.causal, 2, 4) == ["xxx.", "xxxx"])
    #expect(pattern(AttentionMask([.window(1)]), 2, 4) == [".xxx", "..xx"])
    #expect(pattern(.causal, 3, 2) == ["..", "x.", "xx"])
  }

  @Test func `a window reaches as far on both sides`() {
    #expect(pattern(AttentionMask([.window(0)]), 3, 3) == ["x..", ".x.", "..x"])
    #expect(pattern(AttentionMask([.window(1)]), 4, 4) == ["xx..", "xxx.", ".xxx", "..xx"])
    #expect(pattern(AttentionMask([.window(9)]), 2, 2) == ["xx", "xx"])
  }

  @Test func `a custom table hides what it does not hold`() {
    #expect(
      pattern(AttentionMask([.custom([[false, true], [true]])]), 3, 2) == [".x", "x.", ".."])
  }

  @Test func `padding hides the keys that only fill up the list`() {
    let mask = AttentionMask([.padding(keys: [2, 3])])
    #expect(pattern(mask, 2, 4) == ["xx..", "xx.."])
    #expect(
      mask.verdict(query: 0, key: 3, queryCount: 2, keyCount: 4) == .hidden(by: .padding))
  }

  @Test func `every pattern has to allow a key, and keys can be off`() {
    let mask = AttentionMask([.causal, .window(1)], keysOff: [1])
    #expect(pattern(mask, 4, 4) == ["x...", "x...", "..x.", "..xx"])
    #expect(
      mask.verdict(query: 2, key: 1, queryCount: 4, keyCount: 4) == .hidden(by: .keyOff))
    #expect(
      mask.verdict(query: 3, key: 0, queryCount: 4, keyCount: 4) == .hidden(by: .window(1)))
    #expect(
      AttentionMask([.custom([])]).verdict(query: 0, key: 0, queryCount: 1, keyCount: 1)
        == .hidden(by: .custom))
    #expect(pattern(.none, 2, 2) == ["xx", "xx"])
  }

  private func pattern(_ mask: AttentionMask, _ queries: Int, _ keys: Int) -> [String] {
    (0..<queries).map { query in
      (0..<keys).map { key in
        mask.verdict(query: query, key: key, queryCount: queries, keyCount: keys) == .allowed
          ? "x" : "."
      }.joined()
    }
  }
}
