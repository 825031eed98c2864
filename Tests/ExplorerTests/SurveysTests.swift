import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct SurveysTests {
  /// A text of 800 words: its maps are not kept.
  private static let text = Array(repeating: "the cat slept and", count: 200).joined(
    separator: " ")

  private func requests(_ effects: [Effect]) -> [SurveyRequest] {
    effects.compactMap { if case .survey(let request) = $0 { request } else { nil } }
  }

  @Test func `a small map asks for nothing`() {
    var session = Session()
    session.type("jl]t+")
    #expect(requests(session.effects).isEmpty)
  }

  @Test func `a large map shows dots until it is looked through, one survey at a time`() throws {
    var session = Session(Self.text)
    let first = requests(session.state.open())
    #expect(first.count == 1)
    #expect(session.frame.text.contains("………"))
    #expect(requests(session.state.update(.perform(.down))).isEmpty)
    _ = session.state.update(.surveyed(first[0], first[0].survey()))
    #expect(!session.frame.text.contains("………"))
    #expect(session.frame.text.contains("a cell is the largest of"))
  }

  @Test func `what is not known yet is asked for where it is seen`() throws {
    var session = Session(Self.text)
    session.finishSurveys()
    session.type("+++")
    session.finishSurveys()
    #expect(session.state.exploration.cellWidth == .three)
    #expect(session.frame.text.contains("Σ"))
    session.type("T")
    #expect(session.state.exploration.stage == .masked)
    #expect(session.frame.text.contains("the largest number is not known yet"))
    session.finishSurveys()
    #expect(session.frame.text.contains("masked ± "))
    #expect(!session.frame.text.contains("not known yet"))
  }

  @Test func `the survey of an older text is dropped and the newer one asked for`() throws {
    var session = Session(Self.text)
    let old = requests(session.state.open())[0]
    session.type("e")
    session.type(" dog")
    session.press(.enter)
    let new = requests(session.state.update(.surveyed(old, old.survey())))
    #expect(new.count == 1)
    #expect(new.first?.traced.text.hasSuffix("dog") == true)
    #expect(session.frame.text.contains("………"))
  }

  @Test func `thumbnails that come with a run are those that the screen makes itself`() throws {
    let text = String(Self.text.prefix(1_200))
    var session = Session(text, rows: 36, columns: 120)
    session.type("e!")
    let requests = session.effects.compactMap {
      if case .trace(let request) = $0 { request } else { nil }
    }
    let request = try #require(requests.last)
    #expect(request.thumbnails != nil)
    let itsOwn = Session(request.input.text, rows: 36, columns: 120).frame
    for row in 20..<34 { #expect(session.frame.line(row) == itsOwn.line(row)) }
    var short = Session(rows: 36, columns: 120)
    short.type("e!")
    for case .trace(let request) in short.effects { #expect(request.thumbnails == nil) }
  }

  @Test func `thumbnails of large maps come one after the other`() throws {
    var session = Session(Self.text, rows: 36, columns: 120)
    var requests = requests(session.state.open())
    var count = 0
    while let request = requests.first {
      #expect(requests.count == 1)
      count += 1
      requests = self.requests(session.state.update(.surveyed(request, request.survey())))
    }
    #expect(count == 11)
    #expect(!session.frame.text.contains("…\n"))
  }
}

extension Session {
  /// Looks through large maps until nothing is missing.
  mutating func finishSurveys() {
    effects += state.open()
    while case .survey(let request)? = effects.last(where: \.isSurvey) {
      effects = state.update(.surveyed(request, request.survey()))
    }
  }
}

extension Effect {
  fileprivate var isSurvey: Bool { if case .survey = self { true } else { false } }
}
