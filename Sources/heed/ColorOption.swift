import ArgumentParser
import Screen
import Terminal

/// How many colours to use.
struct ColorOption: ParsableArguments {
  @Option(help: "How many colours: auto, 24bit, 256, 16, none.")
  var color: ColorChoice?

  /// The depth that was asked for, or nil where the program may choose.
  var explicitDepth: ColorDepth? { color?.depth }

  /// The depth for text on standard output; a file or a pipe gets no colour unasked.
  var outputDepth: ColorDepth {
    if let depth = explicitDepth { return depth }
    guard StandardOutput.isTerminal, let name = environmentVariable("TERM"), name != "dumb" else {
      return .none
    }
    let names = ["NO_COLOR", "COLORTERM", "STY"]
    let variables = names.compactMap { name in environmentVariable(name).map { (name, $0) } }
    return .choose(
      explicitly: nil, environment: Dictionary(uniqueKeysWithValues: variables),
      described: name.contains("256color") ? 256 : 8)
  }
}

/// What `--color` takes.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case direct = "24bit"
  case indexed = "256"
  case sixteen = "16"
  case none

  /// The depth, or nil where the program chooses.
  var depth: ColorDepth? {
    switch self {
    case .auto: nil
    case .direct: .direct
    case .indexed: .indexed
    case .sixteen: .sixteen
    case .none: ColorDepth.none
    }
  }
}
