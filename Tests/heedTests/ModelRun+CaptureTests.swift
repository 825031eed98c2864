import Attention
import Exports
import Models
import Testing

@testable import heed

@Suite struct ModelRunCaptureTests {
  @Test func `what is exported is what was run`() throws {
    let run = try sampleRun("It barked")
    let capture = run.capture
    #expect(capture.tokens.map(\.text) == run.tokens)
    #expect(capture.tokens.map(\.characters) == [0..<0, 0..<2, 3..<9])
    #expect(capture.tokens.first?.knowledge == "special")
    #expect(capture.layers.map(\.count) == [5, 5])
    #expect(capture.layers[1][3].attention == run.head?.attention)
    #expect(capture.hiddenStates == run.trace.residuals)
    #expect(capture.hiddenStates.count == 3)
    #expect(capture.text == "It barked")
  }
}
