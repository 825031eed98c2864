import Attention
import Explorer
import Testing

@Suite struct StageNamesTests {
  @Test func `stages are called as the key table calls them, in its order`() throws {
    let names = Stage.allCases.map(\.name)
    #expect(names == ["dot", "scaled", "masked", "weights", "‖α·v‖", "output"])
    let binding = try #require(KeyBindings.table.first { $0.command == .nextStage })
    #expect(binding.does.hasSuffix(names.joined(separator: ", ")))
  }
}
