import ArgumentParser
import Attention
import Models

/// Which head, counted as people count or as papers do.
struct HeadOptions: ParsableArguments {
  @Option(help: "The layer, counted from 1.")
  var layer: Int?
  @Option(
    help: """
      The head, counted from 1; as papers write it, counted from 0: L1.H3; or by its name, where a \
      scenario names its variants.
      """)
  var head: String?

  /// The address of the head; what is not said is that of `opening`.
  func address(in trace: ModelTrace, opening: HeadAddress) throws(UsageError) -> HeadAddress {
    if let address = trace.addresses.first(where: { trace[$0]?.name == head }), head != nil {
      return address
    }
    if let head, head.first == "L" || head.first == "l" {
      return try named(head, in: trace)
    }
    let layerNumber = layer ?? opening.counted.layer
    guard (1...max(1, trace.headCounts.count)).contains(layerNumber) else {
      throw .layer(layerNumber, count: trace.headCounts.count)
    }
    let headCount = trace.headCounts.isEmpty ? 0 : trace.headCounts[layerNumber - 1]
    let headNumber = try number(ofHead: head, opening: opening, count: headCount)
    guard (1...max(1, headCount)).contains(headNumber) else {
      throw .head(headNumber, layer: layerNumber, count: headCount)
    }
    return HeadAddress(layer: layerNumber - 1, head: headNumber - 1)
  }

  private func number(
    ofHead head: String?, opening: HeadAddress, count: Int
  ) throws(UsageError) -> Int {
    guard let head else { return opening.counted.head }
    guard let number = Int(head) else {
      throw .value(
        head, option: "--head", allowed: "1 to \(count), counted from 1, L1.H3, or a head's name")
    }
    return number
  }

  private func named(_ name: String, in trace: ModelTrace) throws(UsageError) -> HeadAddress {
    guard let address = trace.plannedAddresses.first(where: { $0.description == name.uppercased() })
    else {
      let heads = trace.headCounts.max() ?? 0
      throw .address(name, layers: trace.headCounts.count, heads: heads)
    }
    guard layer == nil || layer == address.counted.layer else {
      throw .layerOfHead(layer ?? 0, head: name)
    }
    return address
  }
}

/// Which numbers a map shows.
struct StageOption: ParsableArguments {
  @Option(help: "Which numbers: \(Stage.words).")
  var stage = Stage.weights.rawValue

  /// The stage.
  func value() throws(UsageError) -> Stage {
    guard let stage = Stage(rawValue: stage) else {
      throw .value(stage, option: "--stage", allowed: Stage.words)
    }
    return stage
  }
}
