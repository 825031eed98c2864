import Attention
import Training

/// What a training looked like after some steps.
public struct TrainedState: Equatable, Sendable {
  /// What the data are called.
  public let dataName: String
  /// Which task.
  public let kind: TrainingTaskKind
  /// After how many steps.
  public let step: Int
  /// The loss of the last step; nil before the first.
  public let loss: Double?
  /// How good the model was.
  public let readings: [TrainingReading]
  /// What it did with its fixed example.
  public let example: TrainedExample
  /// The layers that added nothing to `readings` and `example`; the loss is that of all layers.
  public let ablated: Set<Int>

  /// Which maps are meant.
  func maps(_ head: LessonHead?, column: Int) throws(ExpressionError) -> [TrainedMap] {
    switch head {
    case nil: return Array(example.maps.suffix(1))
    case .all: return example.maps
    case .named(let name):
      if let found = example.maps.first(where: { $0.title == name }) { return [found] }
      let index = Int(name) ?? headAddress(name).flatMap { $0.head == 0 ? $0.layer : nil }
      if let index, example.maps.indices.contains(index) { return [example.maps[index]] }
      throw ExpressionError(
        .noHead(name, allowed: example.maps.map(\.title)), column: column)
    }
  }
}

extension TrainingTaskKind {
  /// The layers that changes switch off, each of which has one head.
  ///
  ///     try TrainingTaskKind.induction.layersOff(StateChange.read("head L0.H0 off"))  // [0]
  ///
  /// - Throws: `ExpressionError` for another change, or a layer that is not there.
  func layersOff(_ changes: [StateChange]) throws(ExpressionError) -> Set<Int> {
    var layers: Set<Int> = []
    for change in changes {
      guard canBeAblated, case .headOff(let address) = change else {
        throw ExpressionError(
          .notPossible(
            canBeAblated
              ? "a training is changed by “head L0.H0 off” alone, not by “\(change)”"
              : "\(rawValue) has nothing left when its head is off, so “\(change)” cannot be "
                + "asked"), column: 1)
      }
      guard address.head == 0, address.layer < ablatableLayerCount else {
        throw ExpressionError(
          .noHead("\(address)", allowed: (0..<ablatableLayerCount).map { "L\($0).H0" }), column: 1)
      }
      layers.insert(address.layer)
    }
    return layers
  }

  private var ablatableLayerCount: Int { self == .induction ? 2 : 1 }
}
