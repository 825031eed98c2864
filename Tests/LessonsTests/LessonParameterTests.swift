import Testing

@testable import Lessons

@Suite struct LessonParameterTests {
  @Test func `a range goes in equal steps or equal factors`() {
    let plain = ParameterRange(lowest: 0, highest: 2, isLogarithmic: false)
    let factors = ParameterRange(lowest: 0.1, highest: 10, isLogarithmic: true)
    #expect(plain.number(at: 0.25) == 0.5)
    #expect(abs(factors.number(at: 0.5) - 1) < 1e-12)
    for share in [0, 0.3, 1] {
      #expect(abs(plain.share(of: plain.number(at: share)) - share) < 1e-12)
      #expect(abs(factors.share(of: factors.number(at: share)) - share) < 1e-12)
    }
    #expect(plain.share(of: 7) == 1)
  }

  @Test func `a slider sets its axis or its number`() throws {
    let sample = try lesson(Lesson.sample(id: "mine"))
    let parameter = try #require(sample.steps.flatMap(\.parameters).first)
    #expect(parameter.change(to: 0.1).description == "temperature 0.1")
  }
}
