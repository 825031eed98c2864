import Explorer
import Exports
import StrictJSON
import Training

/// What came out of a run, as JSON.
struct TrainingSummary {
  /// The run at its end.
  let run: TrainingRun
  /// How many steps were asked for.
  let stepCount: Int
  /// How long it took.
  let seconds: Double
  /// Whether it was interrupted before its last step.
  let isCancelled: Bool

  /// An object: task, seed, steps, losses, readings, thresholds and whether they are met, time.
  ///
  /// `accuracy` is the measure that says whether the task is learned, null where it has none;
  /// `losses` has the mean loss of the last ten steps at every snapshot and at the end.
  var json: String {
    let readings = run.readings
    var writer = JSONWriter(layout: .lines)
    writer.beginObject()
    writer.field("task", run.kind.rawValue)
    writer.name("seed")
    writer.number(JSONNumber(text: String(run.seed)))
    integer("steps", run.stepCount, to: &writer)
    integer("stepsAskedFor", stepCount, to: &writer)
    writer.name("cancelled")
    writer.boolean(isCancelled)
    integer("parameters", run.parameters.count, to: &writer)
    number("firstLoss", run.losses.first, to: &writer)
    number("lastLoss", run.losses.last, to: &writer)
    losses(to: &writer)
    number("accuracy", accuracy(readings), to: &writer)
    writer.name("readings")
    writer.beginObject()
    for reading in readings { number(reading.name, reading.value, to: &writer) }
    writer.endObject()
    thresholds(readings, to: &writer)
    number("seconds", (seconds * 1000).rounded() / 1000, to: &writer)
    writer.endObject()
    return writer.text + "\n"
  }

  private func accuracy(_ readings: [TrainingReading]) -> Double? {
    let names = ["accuracy", "right sequences"]
    return readings.first { reading in
      reading.name == run.kind.mainMeasure.name && names.contains { reading.name.hasPrefix($0) }
    }?.value
  }

  private func losses(to writer: inout JSONWriter) {
    writer.name("losses")
    writer.beginArray()
    var points = run.snapshots.map { ($0.step, $0.loss) }
    if let last = points.last, last.0 < run.stepCount { points.append((run.stepCount, run.loss)) }
    for (step, loss) in points {
      guard let loss else { continue }
      writer.beginObject(.oneLine)
      integer("step", step, to: &writer)
      number("loss", loss, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private func thresholds(_ readings: [TrainingReading], to writer: inout JSONWriter) {
    var areMet = true
    writer.name("thresholds")
    writer.beginArray()
    for measure in run.kind.measures {
      guard let goal = measure.goal else { continue }
      let value = readings.first { $0.name == measure.name }?.value
      let isMet = value.map(goal.isMet) ?? false
      areMet = areMet && isMet
      writer.beginObject(.oneLine)
      writer.field("name", measure.name)
      number("value", value, to: &writer)
      number("atLeast", goal.lowest, to: &writer)
      number("atMost", goal.highest, to: &writer)
      writer.name("met")
      writer.boolean(isMet)
      writer.endObject()
    }
    writer.endArray()
    writer.name("thresholdsMet")
    writer.boolean(areMet)
  }

  private func integer(_ name: String, _ number: Int, to writer: inout JSONWriter) {
    writer.name(name)
    writer.integer(number)
  }

  private func number(_ name: String, _ number: Double?, to writer: inout JSONWriter) {
    writer.name(name)
    if let number, number.isFinite { writer.number(number) } else { writer.null() }
  }
}

extension TrainingGoal {
  /// The smallest number that meets it, or nil.
  var lowest: Double? {
    switch self {
    case .atLeast(let number): number
    case .atMost: nil
    case .within(let range): range.lowerBound
    }
  }

  /// The largest number that meets it, or nil.
  var highest: Double? {
    switch self {
    case .atLeast: nil
    case .atMost(let number): number
    case .within(let range): range.upperBound
    }
  }
}
