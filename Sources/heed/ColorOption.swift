import ArgumentParser
import Screen
import Terminal

/// How many colours to use.
struct ColorOption: ParsableArguments {
  @Option(help: "How many colours: auto, 24bit, 256, 16, none.")
  var color: ColorChoice?

  /// The depth that was asked for, or nil where the program may choose.
  var explicitDepth: ColorDepth? { color?.depth }

  /// The depth for text on standard output; a file or a pipe gets no colour unasked, which
  /// `CLICOLOR_FORCE` does as well.
  var outputDepth: ColorDepth {
    if let depth = explicitDepth { return depth }
    let names = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "STY"]
    let variables = names.compactMap { name in environmentVariable(name).map { (name, $0) } }
    let environment = Dictionary(uniqueKeysWithValues: variables)
    let name = environmentVariable("TERM") ?? ""
    let isForced = !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""])
    guard isForced || (StandardOutput.isTerminal && !["", "dumb"].contains(name)) else {
      return .none
    }
    return .choose(
      explicitly: nil, environment: environment,
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
