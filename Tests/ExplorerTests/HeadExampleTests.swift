import Attention
import Explorer
import Models
import Testing
import Tokenization

@Suite struct HeadExampleTests {
  private var all: [(address: HeadAddress, example: HeadExample)] {
    ToyModel().trace(of: "").addresses.flatMap { address in
      HeadExample.kept(of: address).map { (address, $0) }
    }
  }

  @Test func `each kept sentence still comes out as it says`() throws {
    #expect(all.count == 3)
    for (address, example) in all {
      let trace = ToyModel().trace(of: example.sentence)
      let head = try #require(trace[address]).attention
      let weights = try #require(head.row(example.query).outcome.value).weights
      #expect(weights.firstIndex(of: weights.max() ?? 0) == example.found, "\(example.sentence)")
      #expect(example.expected != example.found)
    }
  }

  @Test func `a message names the tokens as the sentence has them`() throws {
    for (_, example) in all {
      let tokens = ToyModel().trace(of: example.sentence).tokens.map(\.token.text)
      let message = example.message.lowercased()
      #expect(message.hasPrefix("\(tokens[example.query]): a reader says "))
      #expect(message.contains("this head \(tokens[example.found]);"))
      if let expected = example.expected { #expect(message.contains("says \(tokens[expected]),")) }
      #expect(message.count < 79)
    }
  }

  @Test func `heads that do not exist have no example`() {
    #expect(HeadExample.kept(of: HeadAddress(layer: 7, head: 0)).isEmpty)
    #expect(HeadExample.kept(of: HeadAddress(layer: 0, head: 99)).isEmpty)
  }
}
