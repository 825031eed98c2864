import Explorer
import Models
import Screen
import Testing
import Training

@Suite struct ViewLinesTests {
  @Test(arguments: [ViewKind.map, .steps, .heads, .text, .vectors, .output, .compare, .metrics])
  func `every view says where one is, what is selected and which keys help`(view: ViewKind) {
    var session = Session()
    session.state.exploration.view = view
    let frame = session.frame
    #expect(frame.line(0).hasPrefix(" heed · \(view.rawValue) · toy, hand-made · L1.H3"))
    #expect(frame.line(21).contains { $0 != " " })
    #expect(frame.line(22).contains("animal") || frame.line(22).contains("query it"))
    #expect(frame.line(23).contains("? keys"))
  }

  @Test func `a task says its name and step, what is selected, and which keys help`() {
    let frame = Session(training: .softChoice).frame
    #expect(frame.line(0).hasPrefix(" heed · train · choice, all blended · seed 7"))
    #expect(frame.line(0).hasSuffix("‖ paused at step 0 of 150"))
    #expect(frame.line(21).contains("weights"))
    #expect(frame.line(23).contains("? keys"))
  }

  @Test(arguments: [
    ("soft-lookup", "lookup · Soft lookup by attributes", "sweetness of fruit is 0.8"),
    ("image-captioning", "grid · Image captioning", "query dog reads key 5 dog with weight"),
  ])
  func `views of scenarios say their title, and what is selected`(
    name: String, title: String, sentence: String
  ) throws {
    let frame = try Session(scenario: name).frame
    #expect(frame.line(0).hasPrefix(" heed · \(title) · L0.H0"))
    #expect(frame.line(21).contains { $0 != " " })
    #expect(frame.line(22).contains(sentence))
    #expect(frame.line(23).contains("? keys"))
  }
}
