import Explorer
import Models
import Screen
import Testing

@Suite struct ViewLinesTests {
  @Test(arguments: ViewKind.allCases)
  func `every view says where one is, what is selected and which keys help`(view: ViewKind) {
    var session = Session()
    session.state.exploration.view = view
    let frame = session.frame
    #expect(frame.line(0).hasPrefix(" heed · \(view.rawValue) · toy, hand-made · L1.H3"))
    #expect(frame.line(21).contains { $0 != " " })
    #expect(frame.line(22).contains("animal") || frame.line(22).contains("query it"))
    #expect(frame.line(23).contains("? keys"))
  }
}
