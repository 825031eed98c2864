import Testing

@testable import Explorer

@Suite struct AxesPanelTests {
  @Test func `it opens with what is explored, nothing changed and nothing typed`() {
    let exploration = Session().state.exploration
    let panel = AxesPanel(exploration)
    #expect(panel.original == exploration)
    #expect(panel.changes.isEmpty)
    #expect(panel.field == nil)
    #expect(panel.pane == .axes)
  }
}
