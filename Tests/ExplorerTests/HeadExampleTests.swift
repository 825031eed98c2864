import Attention
import Models
import Testing

@testable import Explorer

@Suite struct HeadExampleTests {
  private var all: [HeadExample] {
    ToyModel().trace(of: "").addresses.flatMap(HeadExample.kept)
  }

  @Test func `every sentence that is kept because it comes out wrong has an example`() {
    #expect(all.count == ToyModel.keptFailures.count)
    #expect(all.count >= 4)
  }

  @Test func `a message says what should be read and what is`() {
    for example in all {
      #expect(example.outcome.read != example.failure.expected)
      #expect(example.message(explainedBy: "W").hasPrefix("\(example.failure.query) should read "))
      #expect(
        example.message(explainedBy: "W").contains(
          "but reads \(example.outcome.read) with weight ."))
      #expect(example.message(explainedBy: "W").count < 79, "\(example.message(explainedBy: "W"))")
      #expect(example.remark.contains(example.failure.reason))
    }
  }

  @Test func `heads that do not exist have no example`() {
    #expect(HeadExample.kept(of: HeadAddress(layer: 7, head: 0)).isEmpty)
    #expect(HeadExample.kept(of: HeadAddress(layer: 0, head: 99)).isEmpty)
  }
}
