import Testing

@testable import heed

@Suite struct ConfigProblemTests {
  private let problem = ConfigProblem(line: 3, sentence: "unknown name x")

  @Test func `one problem is said, of several the first line and how many there are`() {
    #expect(ConfigProblem.notice([], of: "/a/config.yaml") == nil)
    #expect(
      ConfigProblem.notice([problem], of: "/a/config.yaml") == "config.yaml:3: unknown name x")
    #expect(
      ConfigProblem.notice([problem, problem, problem], of: "/a/config.yaml")
        == "config.yaml:3 and 2 more are wrong; heed config --check lists them")
  }

  @Test func `that fits into a line of 80 columns`() {
    let many = Array(repeating: ConfigProblem(line: 9999, sentence: ""), count: 9999)
    #expect((ConfigProblem.notice(many, of: "/a/config.yaml")?.count ?? 80) < 80)
  }

  @Test func `a near word is suggested, a far one is not`() {
    #expect(suggestion(for: "shade", among: ["color", "shades"]) == "; did you mean shades?")
    #expect(suggestion(for: "MOUSE", among: ["mouse"]) == "; did you mean mouse?")
    #expect(suggestion(for: "whatever", among: ["color", "shades"]) == "")
    #expect(suggestion(for: "x", among: []) == "")
  }
}
