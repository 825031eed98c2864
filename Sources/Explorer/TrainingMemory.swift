import Attention
import Models
import Training

/// What the training view has computed of models besides the shown one: other steps, heads off.
///
/// A memory, not a state: without it every frame looks the same and takes longer.
struct TrainingMemory: Sendable {
  /// A model with some layers switched off.
  private struct Variant: Equatable {
    let model: TrainedModel
    let ablated: Set<Int>
  }

  private var subjects: [(variant: Variant, subject: TrainedSubject)] = []
  private var traces: [(variant: Variant, trace: TrainedTrace)] = []
  private var readings: [(variant: Variant, readings: [TrainingReading])] = []
  private var errors: [TrainingTaskKind: [Double]] = [:]

  /// How many variants of each kind are kept.
  private static let limit = 6

  /// The example of a model.
  mutating func subject(of model: TrainedModel, without ablated: Set<Int>) -> TrainedSubject {
    let variant = Variant(model: model, ablated: ablated)
    if let known = subjects.first(where: { $0.variant == variant }) { return known.subject }
    let subject = model.subject(without: ablated)
    subjects = subjects.suffix(Self.limit - 1) + [(variant, subject)]
    return subject
  }

  /// What a model computed for its example.
  mutating func trace(of model: TrainedModel, without ablated: Set<Int>) -> TrainedTrace {
    let variant = Variant(model: model, ablated: ablated)
    if let known = traces.first(where: { $0.variant == variant }) { return known.trace }
    let trace = subject(of: model, without: ablated).trace(without: ablated)
    traces = traces.suffix(Self.limit - 1) + [(variant, trace)]
    return trace
  }

  /// How good a model is without some of its layers.
  mutating func readings(of model: TrainedModel, without ablated: Set<Int>) -> [TrainingReading] {
    let variant = Variant(model: model, ablated: ablated)
    if let known = readings.first(where: { $0.variant == variant }) { return known.readings }
    let measured = model.readings(without: ablated)
    readings = readings.suffix(Self.limit - 1) + [(variant, measured)]
    return measured
  }

  /// The squared error of every width from 0 to 6.
  mutating func errors(of kind: TrainingTaskKind) -> [Double] {
    if let known = errors[kind] { return known }
    let found = kind.errors(ofWidths: (0...30).map { Double($0) / 5 })
    errors[kind] = found
    return found
  }
}
