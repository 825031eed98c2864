import Attention
import Explorer
import Models
import Screen
import Testing
import Training
import Views

@Suite struct StateTrainingTests {
  private func step(_ session: Session) -> Int? { session.state.exploration.traced.trained?.step }

  @Test func `it opens paused, and nothing is asked for until a key`() {
    var session = Session(training: .softChoice)
    #expect(session.state.open().isEmpty)
    #expect(session.frame.line(0).contains("‖ paused at step 0 of 150"))
    #expect(session.effects.isEmpty)
  }

  @Test func `Space runs to the end, two steps a frame`() throws {
    var session = Session(training: .softChoice, steps: 20)
    session.type(" ")
    guard case .train(let request)? = session.effects.last else {
      Issue.record("nothing is trained")
      return
    }
    #expect((request.start, request.end) == (0, 2))
    #expect(session.frame.line(0).contains("▸ running, step 0 of 20"))
    #expect(session.state.hints.first?.label.description == "pause")
    session.train()
    #expect(step(session) == 20)
    #expect(session.frame.line(0).contains("‖ done, step 20 of 20"))
    session.type(" ")
    #expect(session.state.message?.contains("all 20 steps are done") == true)
  }

  @Test func `Space again pauses at the step that is shown; a late report is forgotten`() throws {
    var session = Session(training: .softChoice, steps: 20)
    session.type(" ")
    guard case .train(let request)? = session.effects.last else { return }
    session.type(" ")
    #expect(session.effects.last == .stopTraining)
    var run = TrainingRun(.softChoice, seed: 7)
    let report = try #require(request.perform(&run))
    let before = session.state
    session.perform(.trained(report))
    #expect(session.state == before)
    #expect(step(session) == 0)
    session.type(" ")
    session.train()
    #expect(step(session) == 20)
  }

  @Test func `Esc pauses first, then leads to the map`() {
    var session = Session(training: .softChoice)
    session.type(" ")
    session.press(.escape)
    #expect(session.effects.last == .stopTraining)
    #expect(session.state.exploration.view == .training)
    #expect(session.state.training?.isRunning == false)
    session.press(.escape)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `a count takes so many steps, and comma goes back through the snapshots`() {
    var session = Session(training: .softChoice, steps: 60)
    session.type("7.")
    session.train()
    #expect(step(session) == 7)
    session.type(",")
    #expect(step(session) == 6)
    session.type("2,")
    #expect(step(session) == 2)
    #expect(session.frame.line(0).contains("‖ at step 2, trained to 7 of 60"))
    session.type(".")
    #expect(step(session) == 4)
    session.type("9.")
    #expect(step(session) == 7)
    session.type(".")
    session.train()
    #expect(step(session) == 8)
    session.type("99,")
    #expect(step(session) == 0)
    session.type(",")
    #expect(session.state.message == "this is the start, step 0")
  }

  @Test func `undo goes back a place, a snapshot and an ablation, cell for cell`() {
    var session = Session(training: .causalPalindrome)
    session.type("2.")
    session.train()
    let start = session.frame
    session.type("x")
    let ablated = session.frame
    #expect(ablated != start)
    session.type(",")
    session.type("u")
    #expect(session.frame == ablated)
    session.type("u")
    #expect(session.frame.text == start.text)
    session.press(.control("r"))
    #expect(session.frame == ablated)
  }

  @Test func `undo to an older step stops a run`() {
    var session = Session(training: .softChoice, steps: 20)
    session.type("4.")
    session.train()
    session.type(", ")
    #expect(session.state.training?.isRunning == true)
    session.type("u")
    #expect(session.state.training?.isRunning == false)
  }

  @Test func `the only head of a choice cannot be switched off, and that is said`() {
    var session = Session(training: .softChoice)
    session.type("x")
    #expect(session.state.message?.contains("this head is the whole model") == true)
    #expect(session.state.exploration.input.intervention.isEmpty)
  }

  @Test func `d shows what has changed since the start; its rows sum to nothing`() throws {
    var session = Session(training: .softChoice, steps: 60)
    session.type("40.")
    session.train()
    session.type("d")
    #expect(session.state.exploration.trainingShown == .difference)
    #expect(session.frame.text.contains("L0.H0 − step 0"))
    session.type("d")
    #expect(session.state.exploration.trainingShown == .weights)
  }

  @Test func `Enter opens the head at that step in the map, with all its numbers`() {
    var session = Session(training: .softChoice, steps: 60)
    session.type("40.")
    session.train()
    session.press(.enter)
    #expect(session.state.exploration.view == .map)
    #expect(session.frame.line(0).contains("choice, all blended, step 40"))
    #expect(session.frame.text.contains("5 weight"))
    session.press(.enter)
    #expect(session.state.exploration.view == .steps)
    session.press(.escape, .escape)
    #expect(session.state.exploration.view == .training)
  }

  @Test func `the palette opens a task, and undo leads back to the sentence`() {
    var session = Session()
    session.type(":train choice-soft")
    session.press(.enter)
    #expect(session.state.exploration.view == .training)
    #expect(session.frame.line(0).contains("train · choice, all blended · seed 7"))
    session.type("3.")
    session.train()
    session.type("u")
    session.type("u")
    #expect(session.state.exploration.text == ToyModel.openingText)
    session.type(":train choice-soft")
    session.press(.enter)
    #expect(step(session) == 3)
  }

  @Test func `without a task the view and its commands say so`() {
    var session = Session()
    session.type("vr")
    #expect(session.state.exploration.view == .map)
    #expect(session.state.message?.contains("no task is being trained") == true)
    session.state.exploration.view = .training
    #expect(session.frame.text.contains("no task is being trained"))
  }

  @Test func `a task has no sentence to edit, and no place in an export`() {
    var session = Session(training: .softChoice)
    session.press(.enter)
    session.type("e")
    #expect(session.state.message?.contains("examples of its own") == true)
    session.type("Y")
    #expect(session.state.message?.contains("is in no export") == true)
  }

  @Test func `arrows and a click move the cell`() throws {
    var session = Session(training: .causalPalindrome)
    let key = session.state.exploration.key
    session.press(.left)
    #expect(session.state.exploration.key == key - 1)
    let cursor = try #require(session.frame.cursor)
    session.press(.right, .up)
    session.click(cursor)
    #expect(session.state.exploration.key == key - 1)
    #expect(session.frame.cursor == cursor)
  }
}
