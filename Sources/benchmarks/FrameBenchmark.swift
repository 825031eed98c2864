import Explorer
import Foundation
import Models
import Screen
import Views

/// From a key to the next frame of a text of 512 words: the median and the 95th percentile.
///
///     swift run -c release benchmarks
///
/// The model's own time is left out: it runs away from the main thread.
@main
struct FrameBenchmark {
  private let name: String
  private let keys: String
  /// What is typed before the clock starts.
  private var opening = ""
  private var rows = 24
  private var columns = 80

  static func main() {
    let benchmarks = [
      FrameBenchmark(name: "move", keys: "jlkhjlkhJKHL"),
      FrameBenchmark(name: "head", keys: "[]{}"),
      FrameBenchmark(name: "stage", keys: "t"),
      FrameBenchmark(name: "type", keys: "abcd", opening: "e"),
      FrameBenchmark(name: "steps", keys: "  lj"),
      FrameBenchmark(name: "menu", keys: "abcd", opening: "?"),
      FrameBenchmark(name: "move", keys: "jlkhjlkhJKHL", rows: 36, columns: 120),
      FrameBenchmark(name: "head", keys: "[]{}", rows: 36, columns: 120),
      FrameBenchmark(name: "type", keys: "abcd", opening: "e", rows: 36, columns: 120),
    ]
    print("key to the next frame, 512 words       median      95 %")
    for benchmark in benchmarks { benchmark.run() }
  }

  private static let words = (ToyModel.openingText + " and").split(separator: " ")
  /// The opening sentence over and over, joined by *and*.
  private static let text = (0..<512).map { words[$0 % words.count] }.joined(separator: " ")

  /// Types every key in turn, 96 in all, and prints how long their frames took.
  private func run() {
    var state = State(exploration, rows: rows, columns: columns, display: display)
    var pictures = Pictures()
    for key in opening { _ = milliseconds(key, &state, &pictures) }
    let typed = String(repeating: keys, count: 96 / keys.count)
    let times = typed.map { milliseconds($0, &state, &pictures) }.sorted()
    let title = "\(columns)×\(rows) \(name)".padding(toLength: 34, withPad: " ", startingAt: 0)
    print(
      title,
      String(format: "%7.1f ms %7.1f ms", times[times.count / 2], times[times.count * 95 / 100]))
  }

  private var display: Display { Display(shading: .background, repertoire: .unicode) }

  private var exploration: Exploration {
    Exploration(
      text: Self.text, configuration: ToyModel.configuration,
      trace: ToyModel().trace(of: Self.text), address: ToyModel.openingHead, query: 8, key: 2)
  }

  private func milliseconds(
    _ key: Character, _ state: inout State, _ pictures: inout Pictures
  ) -> Double {
    let clock = ContinuousClock()
    var effects: [Effect] = []
    let update = clock.measure { effects = state.update(state.action(for: .character(key))) }
    var reports: [Action] = []
    for case .trace(let request) in effects { reports.append(report(of: request)) }
    let drawing = clock.measure {
      for report in reports { _ = state.update(report) }
      _ = state.render(&pictures)
    }
    return (update + drawing) / .milliseconds(1)
  }

  private func report(of request: TraceRequest) -> Action {
    .traced(
      generation: request.generation,
      trace: ToyModel().declaring(request.declarations)
        .trace(of: request.text, configuration: request.configuration))
  }
}
