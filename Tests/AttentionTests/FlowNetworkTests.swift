import Attention
import Testing

@Suite struct FlowNetworkTests {
  /// A pipe of a test.
  private struct Pipe {
    let from: Int
    let to: Int
    let capacity: Double
  }

  private func network(_ nodeCount: Int, _ pipes: [Pipe]) -> FlowNetwork {
    var network = FlowNetwork(nodeCount: nodeCount)
    for pipe in pipes { network.connect(pipe.from, to: pipe.to, capacity: pipe.capacity) }
    return network
  }

  private func pipes(_ list: [(Int, Int, Double)]) -> [Pipe] {
    list.map { Pipe(from: $0.0, to: $0.1, capacity: $0.2) }
  }

  @Test func `a way is as wide as its narrowest pipe`() {
    let flow = network(3, pipes([(0, 1, 0.5), (1, 2, 0.25)])).maximumFlow(from: 0, to: 2)
    #expect(flow.value == 0.25)
    #expect(flow.pipes == [0.25, 0.25])
  }

  @Test func `ways side by side add up, and share the pipes that they share`() {
    let apart = pipes([(0, 1, 1), (1, 3, 2), (0, 2, 3), (2, 3, 1)])
    #expect(network(4, apart).maximumFlow(from: 0, to: 3).value == 2)
    let shared = pipes([(0, 1, 1), (0, 2, 1), (1, 3, 1), (2, 3, 1), (3, 4, 1.5)])
    #expect(network(5, shared).maximumFlow(from: 0, to: 4).value == 1.5)
  }

  @Test func `what was sent the wrong way is sent back`() {
    // The shortest way 0→1→2→3 blocks both others; only by taking 1→2 back does 2 arrive.
    let crossed = pipes([(0, 1, 1), (0, 2, 1), (1, 2, 1), (1, 3, 1), (2, 3, 1)])
    #expect(network(4, crossed).maximumFlow(from: 0, to: 3).value == 2)
  }

  @Test func `the example of Cormen and others has a flow of 23`() {
    let pipes = pipes([
      (0, 1, 16), (0, 2, 13), (2, 1, 4), (1, 3, 12), (3, 2, 9), (2, 4, 14), (4, 3, 7), (3, 5, 20),
      (4, 5, 4),
    ])
    #expect(network(6, pipes).maximumFlow(from: 0, to: 5).value == 23)
  }

  @Test func `nothing flows where no pipe leads, or through one that holds less than nothing`() {
    #expect(network(2, []).maximumFlow(from: 0, to: 1).value == 0)
    #expect(network(2, pipes([(1, 0, 1)])).maximumFlow(from: 0, to: 1).value == 0)
    #expect(network(2, pipes([(0, 1, -1)])).maximumFlow(from: 0, to: 1).value == 0)
    #expect(network(1, []).maximumFlow(from: 0, to: 0).value == .infinity)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the most that flows is the least that a cut holds, and nothing is lost on the way`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(state: seed)
    let nodeCount = Int.random(in: 2...7, using: &random)
    let pipes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      Pipe(
        from: Int.random(in: 0..<nodeCount, using: &random),
        to: Int.random(in: 0..<nodeCount, using: &random),
        capacity: Double.random(in: 0...1, using: &random))
    }
    let flow = network(nodeCount, pipes).maximumFlow(from: 0, to: nodeCount - 1)
    #expect(abs(flow.value - smallestCut(nodeCount, pipes)) < 1e-12)
    var surplus = Array(repeating: 0.0, count: nodeCount)
    for (pipe, sent) in zip(pipes, flow.pipes) {
      #expect(sent >= -1e-12 && sent <= pipe.capacity + 1e-12)
      surplus[pipe.from] -= sent
      surplus[pipe.to] += sent
    }
    #expect(abs(surplus[0] + flow.value) < 1e-12)
    #expect(abs(surplus[nodeCount - 1] - flow.value) < 1e-12)
    #expect(surplus[1..<(nodeCount - 1)].allSatisfy { abs($0) < 1e-12 })
  }

  /// Every way to part the nodes, source on one side and sink on the other, tried out.
  private func smallestCut(_ nodeCount: Int, _ pipes: [Pipe]) -> Double {
    let sides = (0..<(1 << nodeCount)).filter { $0 & 1 == 1 && $0 >> (nodeCount - 1) == 0 }
    let cuts = sides.map { side in
      pipes.reduce(0) { sum, pipe in
        side >> pipe.from & 1 == 1 && side >> pipe.to & 1 == 0 ? sum + pipe.capacity : sum
      }
    }
    return cuts.min() ?? 0
  }
}
