import Attention
import Explorer
import Testing
import Views

@Suite struct KeyBindingTests {
  @Test func `the key of stages lists them as the screen calls them, in its order`() throws {
    let binding = try #require(KeyBindings.standard.table.first { $0.command == .nextStage })
    let names = ["dot", "scaled", "masked", "weights", "‖α·v‖", "output"]
    #expect(Stage.allCases.map(\.title) == names)
    #expect(binding.does.hasSuffix(names.joined(separator: ", ")))
  }

  @Test func `every binding says what it does in a line`() {
    for binding in KeyBindings.standard.table {
      #expect(!binding.does.isEmpty)
      #expect(binding.does.count <= 60, "\(binding.does)")
      #expect(!binding.keys.isEmpty)
    }
  }
}
