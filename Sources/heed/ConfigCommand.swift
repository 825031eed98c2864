import ArgumentParser
import Screen

/// `heed config`: what counts and why, a sample, and what is wrong with a settings file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings, and where each comes from.",
    usage: "heed config [--path | --sample | --check [FILE]] [options]",
    discussion: """
      The settings are kept in config.yaml, in $XDG_CONFIG_HOME/heed or ~/.config/heed. Options \
      count more than the environment (NO_COLOR), that more than the file. Only what is shown on a \
      terminal follows it: no number and no exported file depends on it.

      Examples:
        heed config
        heed config --sample > ~/.config/heed/config.yaml
        heed config --check
      """)

  @Flag(help: "Print where the file is, or would be.")
  var path = false
  @Flag(help: "Print a file with every setting and every command, as they are without a file.")
  var sample = false
  @Flag(help: "List everything that is wrong with the file, each with its line.")
  var check = false
  @Argument(help: "For --check: another file.")
  var file: String?
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions
  @OptionGroup var access: AccessOptions

  func run() throws {
    guard [path, sample, check].count(where: \.self) <= 1, file == nil || check else {
      throw UsageError.notPossible(
        "config takes one of --path, --sample and --check, and a file only with --check")
    }
    if sample { return try StandardOutput.write(ConfigListing.sample(standard)) }
    let config = file.map { ConfigFile(path: $0) } ?? ConfigFile(environment: environmentVariable)
    guard let config else {
      throw FileError.unreadable(
        "the settings", reason: "no folder is known for them; set HOME or XDG_CONFIG_HOME")
    }
    if path { return try StandardOutput.write("\(DisplayText(config.path))\n") }
    if check { return try list(problemsOf: config) }
    try printSettings(of: config)
  }

  /// What counts where nobody asks for anything.
  private var standard: Settings {
    get throws {
      Settings(
        Config(), color: try ColorOption.parse([]), theme: try ThemeOptions.parse([]), access: nil,
        environment: { _ in nil })
    }
  }

  private func list(problemsOf file: ConfigFile) throws {
    guard self.file != nil || file.exists else {
      return try StandardOutput.write("\(DisplayText(file.path)): there is no such file yet\n")
    }
    let problems = Config(try file.text()).problems
    let name = DisplayText(file.path)
    guard !problems.isEmpty else { return try StandardOutput.write("\(name): all is well\n") }
    try StandardOutput.write(
      problems.map { "\(name):\($0.line): \(DisplayText($0.sentence))\n" }.joined())
    throw FileError.wrongSettings(file.path, count: problems.count)
  }

  private func printSettings(of file: ConfigFile) throws {
    let (config, notice) = ConfigFile.settings(of: file)
    let settings = Settings(config, color: color, theme: theme, access: access)
    let state = file.exists ? "" : ", which is not there yet"
    let listing = ConfigListing(settings: settings, config: config)
    try StandardOutput.write("# \(DisplayText(file.path))\(state)\n" + listing.text)
    if let notice { StandardError.writeLine(DisplayText(notice)) }
  }
}
