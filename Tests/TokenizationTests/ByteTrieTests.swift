import Testing

@testable import Tokenization

@Suite struct ByteTrieTests {
  @Test func `all that begins at a place is found, shortest first`() {
    var trie = ByteTrie()
    for (id, text) in ["a", "abc", "ab", "b"].enumerated() { trie.add(text.utf8, id: id) }
    var found: [Int] = []
    trie.forEachMatch(in: Array("xabcd".utf8), from: 1) { end, id in found += [end, id] }
    #expect(found == [2, 0, 3, 2, 4, 1])
    #expect(trie.longestMatch(in: Array("abx".utf8), from: 0)?.id == 2)
    #expect(trie.longestMatch(in: Array("x".utf8), from: 0) == nil)
    #expect(trie.longestMatch(in: [], from: 0) == nil)
  }

  @Test func `the later of two equal strings holds, and an empty one is never found`() {
    var trie = ByteTrie()
    trie.add("a".utf8, id: 1)
    trie.add("a".utf8, id: 2)
    trie.add("".utf8, id: 3)
    #expect(trie.longestMatch(in: Array("a".utf8), from: 0)?.id == 2)
    #expect(trie.longestMatch(in: Array("b".utf8), from: 0) == nil)
  }
}
