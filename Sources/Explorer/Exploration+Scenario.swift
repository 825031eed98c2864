import Attention
import Models
import Scenarios
import Tokenization
import Views

extension RunInput {
  /// Everything that a scenario says: its sentence, or its vectors.
  public init(_ scenario: Scenario) {
    switch scenario.subject {
    case .sentence(let text, let axes):
      self.init(text: text, configuration: axes.applied(to: ToyModel.configuration))
    case .vectors(let vectors):
      self.init(text: ScenarioText(vectors).text, configuration: vectors.configuration)
    }
    self.scenario = scenario
  }
}

extension Exploration {
  /// Opens the view that suits the scenario: the grid where keys lie in a picture, the lookup where
  /// one head, one or two queries and a few keys have room in it, else the map.
  ///
  /// The lookup shows weights; where another stage is asked for, the map shows it.
  public mutating func openViewOfScenario() {
    if grid != nil {
      view = .grid
    } else if trace.addresses.count == 1, queryCount <= 2, keyCount <= LookupView.keys,
      stage == .weights, lookupReason(rows: 24, columns: 80) == nil
    {
      view = .lookup
    }
  }
}

extension Scenario {
  /// The cell on which it opens in a run of it; what the file does not say is nil.
  public func opening(
    in trace: ModelTrace
  ) -> (address: HeadAddress?, query: Int?, key: Int?) {
    let address = selection.head.flatMap { name in
      trace.addresses.first { $0.description == name || trace[$0]?.name == name }
        ?? Int(name).flatMap { trace.addresses.indices.contains($0) ? trace.addresses[$0] : nil }
    }
    return (
      address, selection.query.flatMap { place(of: $0, in: trace.queryTokens) },
      selection.key.flatMap { place(of: $0, in: trace.tokens) }
    )
  }

  /// Checks everything that the scenario promises on a run of it.
  ///
  /// - Complexity: O(T · S · d) for each promise.
  public func check(_ trace: ModelTrace) -> [ExpectationResult] {
    let check = ExpectationCheck(
      heads: trace.heads.map { ($0.head.name, $0.address, $0.head.attention) },
      queryLabels: trace.queryTokens.map(\.token.text), keyLabels: trace.tokens.map(\.token.text))
    return expectations.map(check.result)
  }

  private func place(of name: String, in tokens: [ModelToken]) -> Int? {
    labelIndex(of: name, in: tokens.map(\.token.text))
  }
}
