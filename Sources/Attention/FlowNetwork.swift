/// Pipes between nodes, each with a capacity, and how much can get from one node to another.
///
///     var network = FlowNetwork(nodeCount: 3)
///     network.connect(0, to: 1, capacity: 0.5)
///     network.connect(1, to: 2, capacity: 0.2)
///     network.maximumFlow(from: 0, to: 2).value  // 0.2
///
/// A pipe and its opposite stand next to each other, at 2i and 2i + 1: what flows through one may be
/// sent back through the other.
public struct FlowNetwork: Equatable, Sendable {
  private var pipes: [[Int]]
  private var targets: [Int] = []
  private var capacities: [Double] = []

  /// What flows where.
  public struct Flow: Equatable, Sendable {
    /// How much leaves the source and arrives at the sink.
    public let value: Double
    /// What flows through each pipe, in the order in which they were connected.
    public let pipes: [Double]
  }

  /// Creates nodes without pipes, numbered from 0.
  public init(nodeCount: Int) { pipes = Array(repeating: [], count: max(0, nodeCount)) }

  /// Lays a pipe from one node to another.
  ///
  /// - Parameters:
  ///   - node: Where it begins.
  ///   - target: Where it ends.
  ///   - capacity: How much it holds; below 0 counts as 0.
  /// - Complexity: O(1).
  public mutating func connect(_ node: Int, to target: Int, capacity: Double) {
    pipes[node].append(targets.count)
    pipes[target].append(targets.count + 1)
    targets += [target, node]
    capacities += [max(0, capacity), 0]
  }

  /// The most that can flow from one node to another.
  ///
  /// Again and again, level by level away from the source, everything is sent that fits (Dinic).
  /// A way that is sent along fills at least one pipe exactly, and after each round the sink is
  /// further away, so that it ends whatever the rounding.
  ///
  /// - Parameters:
  ///   - source: Where it comes from.
  ///   - sink: Where it goes.
  /// - Returns: The flow; its value is ∞ where source and sink are the same node.
  /// - Complexity: O(nodes² · pipes); for the layers of a model a few times their pipes.
  ///
  /// Source: Dinic, *Algorithm for Solution of a Problem of Maximum Flow in Networks with Power
  /// Estimation*, 1970.
  public func maximumFlow(from source: Int, to sink: Int) -> Flow {
    guard source != sink else { return Flow(value: .infinity, pipes: flows(capacities)) }
    var search = Search(network: self, sink: sink, free: capacities)
    var value = 0.0
    while search.findLevels(from: source) {
      while case let sent = search.send(.infinity, from: source), sent > 0 { value += sent }
    }
    return Flow(value: value, pipes: flows(search.free))
  }

  private func flows(_ free: [Double]) -> [Double] {
    stride(from: 0, to: free.count, by: 2).map { capacities[$0] - free[$0] }
  }

  /// One search for ways from the source to the sink.
  private struct Search {
    let network: FlowNetwork
    let sink: Int
    /// How much each pipe still holds.
    var free: [Double]
    /// How many pipes away from the source each node is; nil where nothing gets.
    private var levels: [Int?] = []
    /// Which of its pipes each node tries next.
    private var next: [Int] = []

    init(network: FlowNetwork, sink: Int, free: [Double]) {
      self.network = network
      self.sink = sink
      self.free = free
    }

    /// Finds how far each node is; false where the sink cannot be reached.
    mutating func findLevels(from source: Int) -> Bool {
      levels = Array(repeating: nil, count: network.pipes.count)
      next = Array(repeating: 0, count: network.pipes.count)
      levels[source] = 0
      var found = [source]
      var place = 0
      while place < found.count, levels[sink] == nil {
        let node = found[place]
        place += 1
        for pipe in network.pipes[node] where free[pipe] > 0 {
          let target = network.targets[pipe]
          guard levels[target] == nil, let level = levels[node] else { continue }
          levels[target] = level + 1
          found.append(target)
        }
      }
      return levels[sink] != nil
    }

    /// Sends at most so much along one way to the sink; returns how much got there.
    mutating func send(_ most: Double, from node: Int) -> Double {
      guard node != sink, let level = levels[node] else { return node == sink ? most : 0 }
      let pipes = network.pipes[node]
      while next[node] < pipes.count {
        let pipe = pipes[next[node]]
        let target = network.targets[pipe]
        if free[pipe] > 0, levels[target] == level + 1 {
          let sent = send(min(most, free[pipe]), from: target)
          if sent > 0 {
            free[pipe] -= sent
            free[pipe ^ 1] += sent
            return sent
          }
        }
        next[node] += 1
      }
      return 0
    }
  }
}
