import Explorer
import Foundation
import Testing
import Training

@testable import Lessons
@testable import heed

@Suite struct LessonTrainerTests {
  @Test func `a training comes to its end and is reported once`() throws {
    let trainer = LessonTrainer()
    trainer.submit(NeededTraining(kind: .learnedWidth, seed: 7, until: 20))
    var found: [Action] = []
    for _ in 0..<500 where found.isEmpty {
      Thread.sleep(forTimeInterval: 0.02)
      found = trainer.takeResults().filter { if case .lessonTrained = $0 { true } else { false } }
    }
    guard case .lessonTrained(let training)? = found.first else {
      Issue.record("nothing was reported")
      return
    }
    #expect(found.count == 1)
    #expect(training.run.stepCount == 20)
  }

  @Test func `what was stopped is not reported`() {
    let trainer = LessonTrainer()
    trainer.submit(NeededTraining(kind: .learnedWidth, seed: 7, until: 1_000_000))
    trainer.stop()
    Thread.sleep(forTimeInterval: 0.2)
    #expect(trainer.takeResults().isEmpty)
  }
}
