import Explorer
import Models
import Screen

/// Where a value comes from.
enum SettingOrigin: Equatable {
  /// Nobody asked for anything else.
  case standard
  /// A line of the settings file.
  case line(Int)
  /// An environment variable.
  case environment(String)
  /// An option of the command line.
  case option

  /// What `heed config` writes beside the value.
  var words: String {
    switch self {
    case .standard: "default"
    case .line(let line): "line \(line)"
    case .environment(let name): "environment: \(name)"
    case .option: "option"
    }
  }
}

/// A value that counts, and where it comes from.
struct Setting<Value: Equatable>: Equatable {
  let value: Value
  let origin: SettingOrigin

  /// The first of what was asked for: by an option, by the environment, by the file, by nobody.
  init(
    option: Value?, environment: (name: String, value: Value)? = nil, file: Config.Entry<Value>?,
    standard: Value
  ) {
    if let option {
      (value, origin) = (option, .option)
    } else if let environment {
      (value, origin) = (environment.value, .environment(environment.name))
    } else if let file {
      (value, origin) = (file.value, .line(file.line))
    } else {
      (value, origin) = (standard, .standard)
    }
  }
}

/// What counts for this run of the program.
///
///     let settings = Settings.read(color: color, theme: theme, access: access)
///     settings.shades.value  // .magma, of line 3
///
/// Options count most, then the environment, then the settings file. Only what is shown on a
/// terminal follows the file: no number and no exported file depends on it.
struct Settings: Equatable {
  let color: Setting<ColorChoice>
  let shades: Setting<ColorMap>
  let background: Setting<BackgroundChoice>
  let contrast: Setting<Contrast>
  let mouse: Setting<Bool>
  let title: Setting<Bool>
  let accessible: Setting<Bool>
  let text: Setting<String>
  /// What keys do.
  let bindings: KeyBindings
  /// What is wrong with the file, in one line; nil where nothing is.
  let notice: String?

  /// Puts together what was asked for.
  ///
  /// - Parameters:
  ///   - config: What the file says.
  ///   - notice: What is wrong with it.
  ///   - color: The option of that name.
  ///   - theme: The options about colours.
  ///   - access: The options about mouse and cursor, where the command has them.
  ///   - environment: The environment variables; `NO_COLOR` is read.
  init(
    _ config: Config, notice: String? = nil, color: ColorOption, theme: ThemeOptions,
    access: AccessOptions?, environment: (String) -> String? = environmentVariable
  ) {
    let hasNoColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    self.color = Setting(
      option: color.color, environment: hasNoColor ? ("NO_COLOR", .none) : nil,
      file: config.color, standard: .auto)
    shades = Setting(option: theme.shades, file: config.shades, standard: .viridis)
    background = Setting(option: theme.background, file: config.background, standard: .auto)
    contrast = Setting(option: theme.contrast, file: config.contrast, standard: .normal)
    mouse = Setting(option: access?.mouse, file: config.mouse, standard: true)
    title = Setting(option: access?.title, file: config.title, standard: true)
    accessible = Setting(option: access?.accessible, file: config.accessible, standard: false)
    text = Setting(option: nil, file: config.text, standard: ToyModel.openingText)
    bindings = config.bindings
    self.notice = notice
  }

  /// Reads the reader's file and puts together what was asked for; without a file, or with one that
  /// cannot be read, the program goes on as if there were none and says so.
  static func read(
    color: ColorOption, theme: ThemeOptions, access: AccessOptions? = nil
  ) -> Settings {
    let (config, notice) = ConfigFile.settings(of: ConfigFile(environment: environmentVariable))
    return Settings(config, notice: notice, color: color, theme: theme, access: access)
  }

  /// How many colours the terminal of the explorer is drawn with; nil leaves it to the terminal.
  var explicitDepth: ColorDepth? { color.value.depth }

  /// The depth for text on standard output; a file or a pipe gets no colour unless an option asks.
  func outputDepth(_ option: ColorOption) -> ColorDepth {
    guard option.color == nil, StandardOutput.isTerminal, let depth = explicitDepth else {
      return option.outputDepth
    }
    return depth
  }

  /// The theme on a terminal, which may say what lies behind its text.
  var theme: Theme {
    Theme(map: shades.value, onTerminal: background.value, contrast: contrast.value)
  }

  /// Who says what lies behind the text.
  var backgroundSource: Display.BackgroundSource {
    background.value == .auto ? .environment : .reader
  }

  /// Who has the mouse at first.
  var mouseUse: MouseUse { mouse.value && !accessible.value ? .program : .terminal }

  /// Says on standard error what is wrong with the file.
  func report() {
    if let notice { StandardError.writeLine(DisplayText(notice)) }
  }
}
