import Attention
import Models
import Tokenization
import Training

extension TrainedModel {
  /// The example of a trained model as a run, so that every view shows it with all its numbers.
  ///
  /// - Parameters:
  ///   - configuration: The kind of attention asked for, the trained one or another.
  ///   - intervention: Numbers put in by hand, and heads that add nothing.
  /// - Returns: A trace; with layers it has a residual stream, else one head without.
  /// - Complexity: O(n · d · (n + d)) for each layer.
  func trace(configuration: AttentionConfiguration, intervention: Intervention) -> ModelTrace {
    let ablated = Set(intervention.headsOff.map(\.layer))
    let subject = subject(without: ablated)
    let run = subject.trace(
      configuration: configuration, without: ablated, changes: TrainedChanges(intervention))
    let text = ScenarioText(queries: subject.queries, keys: subject.keys)
    return ModelTrace(
      modelName: "\(kind.title), step \(step)", origin: .checkpoint, tokens: text.keys,
      queryTokens: text.queries, layers: run.modelHeads.map { [$0] }, residuals: run.residuals,
      residualNames: [], headsOff: intervention.headsOff)
  }
}

extension TrainedTrace {
  fileprivate var modelHeads: [ModelHead] {
    heads.enumerated().compactMap { layer, head in
      let matrices = projections.indices.contains(layer) ? projections[layer] : nil
      let unchanged = try? Projection(.identity(head.valueDimension))
      return (matrices?.output ?? unchanged).map { output in
        ModelHead(
          name: nil, attention: head, outputProjection: output,
          projections: HeadProjections(
            query: matrices?.query, key: matrices?.key, value: matrices?.value,
            output: matrices?.output))
      }
    }
  }
}

extension TrainedChanges {
  /// Puts the numbers of an intervention in.
  fileprivate init(_ intervention: Intervention) {
    self.init(
      embedding: { intervention.apply(to: &$0) },
      projections: { layer, tables in
        let numbers = intervention.projectionNumbers(of: HeadAddress(layer: layer, head: 0))
        guard !numbers.isEmpty else { return }
        let replaced = HeadProjections(
          query: tables.query, key: tables.key, value: tables.value, output: tables.output
        ).replacing(numbers)
        tables = TrainedProjections(
          query: replaced.query ?? tables.query, key: replaced.key ?? tables.key,
          value: replaced.value ?? tables.value, output: replaced.output ?? tables.output)
      },
      head: { layer, head in
        let numbers = intervention.numbers(of: HeadAddress(layer: layer, head: 0))
        if !numbers.isEmpty { head = head.replacing(numbers) }
      })
  }
}

extension Matrix {
  fileprivate static func identity(_ count: Int) -> Matrix {
    var matrix = Matrix.zeros(rowCount: count, columnCount: count)
    for index in 0..<count { matrix[index, index] = 1 }
    return matrix
  }
}

extension ModelTrace {
  /// The names of queries and keys as one line of text, as the tokens count its characters.
  var listedText: String {
    ScenarioText(
      queries: queryTokens.map(\.token.text), keys: tokens.map(\.token.text)
    ).text
  }
}
