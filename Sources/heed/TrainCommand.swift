import ArgumentParser
import Explorer
import Models
import Screen
import Terminal
import Training

/// `heed train`: a task that is learned while one watches, or without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train a small task; without TASK, list the tasks.",
    usage: "heed train [TASK] [--seed N] [--steps N] [options]",
    discussion: """
      On a terminal the explorer opens, paused at step 0: Space runs and pauses. With \
      --no-screen, or where the output is no terminal, progress goes to standard error, and a \
      JSON summary to standard output. The same task, seed and steps give the same numbers on \
      every system. The exit status is 0 also where a goal is missed; Ctrl-C ends the run \
      between two steps, with the summary of what there is.

      Examples:
        heed train
        heed train induction
        heed train induction --seed 1 --no-screen > "summary.json"
      """)

  @Argument(help: "The name of a task.")
  var task: String?
  @Option(parsing: .unconditional, help: "Where starting values and examples begin; 7 without it.")
  var seed: UInt64 = TrainingSession.usualSeed
  @Option(parsing: .unconditional, help: "How many steps; without it as many as the task takes.")
  var steps: Int?
  @Flag(help: "Progress and a JSON summary instead of the explorer.")
  var noScreen = false
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions
  @OptionGroup var access: AccessOptions

  /// The most steps of a run.
  static let mostSteps = 1_000_000

  func run() throws {
    guard let task else { return try StandardOutput.write(Self.list) }
    let kind = try Self.kind(named: task)
    if let steps, !(1...Self.mostSteps).contains(steps) {
      throw UsageError.value("\(steps)", option: "--steps", allowed: "1 to \(Self.mostSteps)")
    }
    let session = TrainingSession(kind, seed: seed, steps: steps)
    guard !noScreen, explorerCanOpen(readsText: false) else { return try printRun(session) }
    do {
      try openExplorer(
        training: session, settings: .read(color: color, theme: theme, access: access))
    } catch {
      StandardError.writeLine(DisplayText(assembled: "\(error) Here is the run without a screen."))
      try printRun(session)
    }
  }

  private func printRun(_ session: TrainingSession) throws {
    let run = PrintedTraining(session: session)
    let summary = run.perform()
    try StandardOutput.write(summary.json)
    if summary.isCancelled { Interruption.die() }
  }

  /// The task of a name.
  ///
  /// - Throws: `UsageError.task` with the names that begin so, or the nearest one.
  static func kind(named name: String) throws(UsageError) -> TrainingTaskKind {
    if let kind = TrainingTaskKind(rawValue: name) { return kind }
    throw .task(name, nearest: names(near: name))
  }

  private static func names(near name: String) -> [String] {
    let letters = String(name.lowercased().prefix(40))
    let names = TrainingTaskKind.allCases.map(\.rawValue)
    guard !letters.isEmpty else { return [] }
    let beginning = names.filter { $0.hasPrefix(letters) }
    if !beginning.isEmpty { return beginning }
    let distances = names.map { editDistance(Array(letters), Array($0)) }
    guard let least = distances.min(), least <= max(2, letters.count / 2) else { return [] }
    return zip(names, distances).filter { $0.1 == least }.map(\.0)
  }

  /// The tasks, a line each.
  static var list: String {
    let kinds = TrainingTaskKind.allCases
    let width = (kinds.map(\.rawValue.count).max() ?? 0) + 2
    return kinds.map { kind in
      let name = kind.rawValue
      return name + String(repeating: " ", count: width - name.count) + kind.summary
    }.joined(separator: "\n")
      + "\n\nheed train NAME opens one; with --no-screen it prints a summary\n"
  }
}
