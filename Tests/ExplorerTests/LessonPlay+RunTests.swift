import Lessons
import Testing
import Training

@testable import Explorer

@Suite struct LessonPlayRunTests {
  private func play(_ id: String, _ record: LessonRecord = LessonRecord()) throws -> LessonPlay {
    let lesson = try #require(BuiltInLesson.named(id)).lesson()
    return LessonPlay(LessonSession(lesson, record: record, training: .elsewhere))
  }

  @Test func `the first reveal of each training is live, a later one is not`() throws {
    let play = try play("a-circuit-is-born")
    let stops = play.session.lesson.stops
    let live = play.liveTasks.sorted { $0.key < $1.key }
    #expect(live.map(\.value.kind) == [.inductionOneLayer, .induction])
    #expect(live.map { stops[$0.key].step } == [0, 1])
    let reveals = stops.filter { if case .reveal = $0.kind { true } else { false } }
    #expect(reveals.count == 4)
  }

  @Test(arguments: BuiltInLesson.all.filter { $0.markdown.contains("```data train") }.map(\.id))
  func `every lesson that trains lets one watch it`(id: String) throws {
    #expect(try !play(id).liveTasks.isEmpty)
  }

  @Test func `a lesson without training has nothing to wait for`() throws {
    let play = try play("dictionary")
    #expect(play.liveTasks.isEmpty)
    #expect(!play.awaitsRun)
  }

  @Test func `before its run is told, the step of a live reveal waits, and no other`() throws {
    var play = try play("a-circuit-is-born")
    let stop = try #require(play.liveTasks.keys.min())
    #expect(play.awaitsRun)
    play.told = [stop]
    #expect(!play.awaitsRun)
    #expect(play.page == play.session.page)
  }

  @Test func `a lesson that was finished, or left behind a run, has told it`() throws {
    var record = LessonRecord()
    record.isFinished = true
    #expect(try play("choosing-one", record).told.count == 2)
    #expect(try play("choosing-one").told.isEmpty)
  }

  @Test func `only a view of a training has a task`() throws {
    let play = try play("choosing-one")
    let view = try #require(play.session.page.views.first)
    #expect(play.task(of: view)?.kind == .bestChoice)
    #expect(play.session.lesson.task(named: "plain") == nil)
    #expect(play.session.lesson.task(named: "no such") == nil)
  }
}
