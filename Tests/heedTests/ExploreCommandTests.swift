import Testing

@Suite struct ExploreCommandTests {
  @Test func `without a terminal the map of the opening sentence is printed`() throws {
    let heed = try HeedProcess.run([])
    #expect(heed.status == 0)
    #expect(heed.error.isEmpty)
    #expect(heed.output == (try HeedProcess.run(["show", tired]).output))
  }

  @Test(arguments: [
    ["it was"], ["it was", "--stage", "dot", "--head", "L0.H1", "--mask", "causal"],
    ["--color", "256", "it was"],
  ])
  func `without a terminal it is the same as show`(_ arguments: [String]) throws {
    let heed = try HeedProcess.run(arguments)
    #expect(heed.status == 0)
    #expect(heed.output == (try HeedProcess.run(["show"] + arguments).output))
  }

  @Test func `options of the screen are accepted without a terminal`() throws {
    #expect(try HeedProcess.run(["--no-mouse", "--accessible", "it"]).status == 0)
  }
}
