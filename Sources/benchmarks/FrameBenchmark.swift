import Explorer
import Foundation
import Models
import Screen
import Views

/// From a key to the next frame of a text of 512 or 8,192 words: the median and the 95th percentile.
///
///     swift run -c release benchmarks              # all of them
///     swift run -c release benchmarks 512 type     # those whose title has both words
///
/// The model's own time, with the thumbnails that come along, and that of looking through large maps
/// are left out: they run away from the main thread.
@main
struct FrameBenchmark {
  private let name: String
  private let keys: String
  /// What is typed before the clock starts.
  private var opening = ""
  private var rows = 24
  private var columns = 80
  private var wordCount = 512

  static func main() {
    let benchmarks = [
      FrameBenchmark(name: "move", keys: "jlkhjlkhJKHL"),
      FrameBenchmark(name: "head", keys: "[]{}"),
      FrameBenchmark(name: "stage", keys: "t"),
      FrameBenchmark(name: "type", keys: "abcd", opening: "e"),
      FrameBenchmark(name: "steps", keys: "  lj"),
      FrameBenchmark(name: "menu", keys: "abcd", opening: "?"),
      FrameBenchmark(name: "heads", keys: "hjkl", opening: "vh"),
      FrameBenchmark(name: "heads in order", keys: "lljh", opening: "vhoso>"),
      FrameBenchmark(name: "heads", keys: "hjkl", opening: "vh", rows: 36, columns: 120),
      FrameBenchmark(name: "text", keys: "lhjkpP", opening: "vt"),
      FrameBenchmark(name: "text, columns", keys: "lhjk", opening: "vto"),
      FrameBenchmark(name: "metrics", keys: "jlkh", opening: "ve"),
      FrameBenchmark(name: "move", keys: "jlkhjlkhJKHL", rows: 36, columns: 120),
      FrameBenchmark(name: "head", keys: "[]{}", rows: 36, columns: 120),
      FrameBenchmark(name: "type", keys: "abcd", opening: "e", rows: 36, columns: 120),
      FrameBenchmark(name: "vectors", keys: "jlkhJKHLgG", opening: "vv"),
      FrameBenchmark(name: "vectors", keys: "jlkhJKHLgG", opening: "vv", rows: 60, columns: 200),
      FrameBenchmark(name: "output", keys: "jlkhJKHLgG", opening: "vo"),
      FrameBenchmark(name: "output", keys: "jlkhJKHLgG", opening: "vo", rows: 60, columns: 200),
      FrameBenchmark(name: "move", keys: "jlkhjlkhJKHL", wordCount: 8_192),
      FrameBenchmark(name: "head", keys: "[]{}", wordCount: 8_192),
      FrameBenchmark(name: "stage", keys: "t", wordCount: 8_192),
      FrameBenchmark(name: "type", keys: "abcd", opening: "e", wordCount: 8_192),
      FrameBenchmark(name: "zoom", keys: "+-", wordCount: 8_192),
      FrameBenchmark(name: "move", keys: "jlkhjlkhJKHL", rows: 36, columns: 120, wordCount: 8_192),
    ]
    print("key to the next frame                  median      95 %")
    let wanted = CommandLine.arguments.dropFirst()
    for benchmark in benchmarks where wanted.allSatisfy(benchmark.title.contains) {
      benchmark.run()
    }
  }

  private static let words = (ToyModel.openingText + " and").split(separator: " ")
  /// The opening sentence over and over, joined by *and*.
  private var text: String {
    (0..<wordCount).map { Self.words[$0 % Self.words.count] }.joined(separator: " ")
  }

  /// Types every key in turn, 96 in all, and prints how long their frames took.
  private func run() {
    var state = State(exploration, rows: rows, columns: columns, display: display)
    var pictures = Pictures()
    finishSurveys(state.open(), &state)
    for key in opening { _ = milliseconds(key, &state, &pictures) }
    let typed = String(repeating: keys, count: (wordCount > 1_000 ? 12 : 96) / keys.count)
    let times = typed.map { milliseconds($0, &state, &pictures) }.sorted()
    print(
      title.padding(toLength: 34, withPad: " ", startingAt: 0),
      String(format: "%7.1f ms %7.1f ms", times[times.count / 2], times[times.count * 95 / 100]))
  }

  private var title: String { "\(wordCount) words, \(columns)×\(rows) \(name)" }

  private var display: Display { Display(shading: .background, repertoire: .unicode) }

  private var exploration: Exploration {
    Exploration(
      input: RunInput(text: text, configuration: ToyModel.configuration),
      trace: ToyModel().trace(of: text), address: ToyModel.openingHead, query: 8, key: 2)
  }

  private func milliseconds(
    _ key: Character, _ state: inout State, _ pictures: inout Pictures
  ) -> Double {
    let clock = ContinuousClock()
    var effects: [Effect] = []
    let update = clock.measure { effects = state.update(state.action(for: .character(key))) }
    let reports = effects.compactMap(report)
    let drawing = clock.measure {
      for report in reports { effects = state.update(report) }
      _ = state.render(&pictures)
    }
    finishSurveys(effects, &state)
    return (update + drawing) / .milliseconds(1)
  }

  /// Looks through large maps until nothing is missing, as it happens between keys.
  private func finishSurveys(_ effects: [Effect], _ state: inout State) {
    var effects = effects
    while case .survey(let request)? = effects.first {
      effects = state.update(.surveyed(request, request.survey()))
    }
  }

  private func report(of effect: Effect) -> Action? {
    guard case .trace(let request) = effect else { return nil }
    let trace = request.input.run(ToyModel())
    return .traced(
      generation: request.generation, trace: trace, thumbnails: request.thumbnails(of: trace))
  }
}
