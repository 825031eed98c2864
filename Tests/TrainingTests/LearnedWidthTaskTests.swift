import Testing

@testable import Training

@Suite struct LearnedWidthTaskTests {
  @Test func `every point is predicted from all others`() throws {
    let map = try #require(TrainingRun(.learnedWidth, seed: 7).example.maps.first)
    #expect(map.keys.count == 50)
    #expect(map.keys.last == "4.9")
    for row in 0..<50 {
      #expect(map.weights[row, row] == 0)
      #expect(abs(map.weights.row(row).reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func `a width of 0 takes the mean of all others`() {
    let task = LearnedWidthTask()
    let sum = task.heights.reduce(0, +)
    let error = task.heights.reduce(0) { error, height in
      let missed = height - (sum - height) / 49
      return error + missed * missed / 50
    }
    #expect(abs(task.error(ofWidth: 0) - error) < 1e-9)
  }

  @Test func `the slope finds the bottom that trying all widths finds`() throws {
    var run = TrainingRun(.learnedWidth, seed: 7)
    run.train(until: 200)
    let task = LearnedWidthTask()
    let errors = (250...350).map { (width: $0, error: task.error(ofWidth: Double($0) / 100)) }
    let best = try #require(errors.min { $0.error < $1.error })
    let last = try #require(run.snapshots.last)
    let width = try #require(last.reading("width w"))
    #expect((3.0...3.1).contains(width))
    #expect(abs(width - Double(best.width) / 100) < 0.01)
    #expect(abs(try #require(last.reading("squared error")) - best.error) < 1e-5)
    for width in [0, 1, 12.0] { #expect(task.error(ofWidth: width) > best.error + 0.1) }
  }
}
