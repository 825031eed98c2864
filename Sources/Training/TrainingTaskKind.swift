/// The tasks that can be trained.
public enum TrainingTaskKind: String, CaseIterable, Sendable {
  /// Two layers learn to repeat what came before, by reading what stood after the same token.
  case induction
  /// One layer tries the same, and cannot.
  case inductionOneLayer = "induction-one-layer"

  /// The task at its start.
  func task(seed: UInt64) -> any TrainingTask {
    switch self {
    case .induction: InductionTask(layerCount: 2, seed: seed)
    case .inductionOneLayer: InductionTask(layerCount: 1, seed: seed)
    }
  }

  /// After how many steps the task is usually learned.
  public var usualStepCount: Int {
    switch self {
    case .induction, .inductionOneLayer: 300
    }
  }
}
