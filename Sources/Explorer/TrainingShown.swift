/// What the maps of the training view show.
public enum TrainingShown: Equatable, Sendable {
  /// The weights at the shown step.
  case weights
  /// By how much they have changed since step 0.
  case difference

  /// The other one.
  var next: TrainingShown { self == .weights ? .difference : .weights }
}
