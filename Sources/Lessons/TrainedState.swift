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
